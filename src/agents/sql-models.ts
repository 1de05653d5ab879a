import { oncePer } from '../core/once-per.ts';
import type { DbtNode } from '../dbt/project.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import type { SideView } from './side-view.ts';

/** A changed model with what its compiled SQL says. */
export interface SqlModel {
  readonly model: DbtNode;
  readonly shape: QueryShape;
}

/** The changed SQL models of the project itself whose compiled SQL can be read. */
export const sqlModels = oncePer(({ models, project, shape }: SideView): readonly SqlModel[] =>
  models.flatMap((model) => {
    if (model.packageName !== project.name || model.resourceType !== 'model' || model.language !== 'sql') return [];
    const read = shape(model);
    return read === undefined ? [] : [{ model, shape: read }];
  }),
);
