import { oncePer } from '../core/once-per.ts';
import type { DbtNode } from '../dbt/project.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import { shapeWords } from '../sql/shape-words.ts';
import type { SideView } from './side-view.ts';

/** A changed model with what its compiled SQL says. */
export interface SqlModel {
  readonly model: DbtNode;
  readonly shape: QueryShape;
  /** What the SQL is made of: `shapeWords`. */
  readonly words: ReadonlySet<string>;
}

/** The changed SQL models of the project itself whose compiled SQL can be read. */
export const sqlModels = oncePer(({ models, project, shape }: SideView): readonly SqlModel[] =>
  models.flatMap((model) => {
    if (model.packageName !== project.name || model.resourceType !== 'model' || model.language !== 'sql') return [];
    const read = shape(model);
    return read === undefined ? [] : [{ model, shape: read, words: shapeWords(read) }];
  }),
);

/** Those of them whose SQL holds one of these words. */
export function sqlModelsWith(wanted: Iterable<string>, view: SideView): readonly SqlModel[] {
  const any = [...wanted];
  return sqlModels(view).filter(({ words }) => any.some((word) => words.has(word)));
}
