import { isMap, parseDocument } from 'yaml';
import { mapsIn } from '../../dbt/yaml-items.ts';
import { type FixContext, type ProjectFile, projectFiles } from './fix-context.ts';

/** A measure that the base has under one name and the head, in the same semantic model, under another. */
export interface MeasureMove {
  readonly name: string;
  readonly renamedTo: string;
  readonly file: ProjectFile;
}

/** What this pull request did to the measure that a metric asks for in vain; undefined unless exactly one new name can be meant. */
export function measureMove(context: FixContext): MeasureMove | undefined {
  const { cause, facts } = context.diagnosis;
  const name = cause === 'metric.measure' ? facts['measure'] : undefined;
  if (name === undefined) return undefined;
  for (const file of projectFiles(context)) {
    const before = measuresIn(file.base ?? '');
    const after = measuresIn(file.head ?? '');
    const model: string | undefined = [...before].find(([, measures]) => measures.includes(name))?.[0];
    if (model === undefined || after.get(model)?.includes(name) !== false) continue;
    const added = after.get(model)?.filter((measure) => before.get(model)?.includes(measure) === false) ?? [];
    const [renamedTo] = added;
    if (renamedTo !== undefined && added.length === 1) return { name, renamedTo, file };
  }
  return undefined;
}

/** The measures of each semantic model that a YAML file describes. */
function measuresIn(text: string): ReadonlyMap<string, readonly string[]> {
  if (!text.includes('semantic_models:')) return new Map();
  try {
    const document = parseDocument(text, { merge: true, logLevel: 'silent' });
    const root = document.contents;
    if (document.errors.length > 0 || !isMap(root)) return new Map();
    return new Map(
      mapsIn(document, root, 'semantic_models').map((model) => [
        String(model.get('name')),
        mapsIn(document, model, 'measures').map((measure) => String(measure.get('name'))),
      ]),
    );
  } catch {
    // A bomb of aliases describes no measure.
    return new Map();
  }
}
