import { nearestName } from '../../dbt/nearest-name.ts';
import { failingPath, isYaml, missingColumn } from './failing-place.ts';
import type { FixContext } from './fix-context.ts';
import { lostColumn } from './lost-column.ts';
import { columnsOf } from './output-names.ts';
import { readModels } from './read-models.ts';
import type { RenamedColumn } from './rename-reads.ts';

/**
 * What a column that YAML or a singular test names, but that doesn't exist, is called: the name that this pull request gave it, else the nearest one.
 * One answer for each model that it may be a column of.
 */
export function meantColumns(context: FixContext): readonly RenamedColumn[] {
  const column = missingColumn(context);
  if (column === undefined) return [];
  const followed = readModels(context).flatMap((model) => {
    const lost = lostColumn(context, model, column);
    const to = lost?.renamedTo;
    return lost === undefined || to === undefined
      ? []
      : [...new Set([model.toLowerCase(), lost.model])].map((name) => ({ model: name, from: column, to }));
  });
  return followed.length > 0 ? followed : misspelt(context, column);
}

/** Only what never was a column can be misspelt: a column that was removed is not another one. */
function misspelt(context: FixContext, column: string): readonly RenamedColumn[] {
  const models = readModels(context);
  const known = models.flatMap((model) => columnsOf(context, 'base', model) ?? []);
  const path = failingPath(context) ?? '';
  if (!(isYaml(path) || /(?:^|\/)tests\//.test(path)) || known.includes(column)) return [];
  const to = nearestName(column, [...accepted(context.diagnosis.text), ...context.diagnosis.offered]);
  return to === undefined ? [] : models.map((model) => ({ model: model.toLowerCase(), from: column, to: to.toLowerCase() }));
}

/** "Accepted columns for 'stg_trips' are: ['trip_id', …]". */
function accepted(text: string): readonly string[] {
  const list = /Accepted columns for [^[]*\[([^\]]*)/.exec(text)?.[1] ?? '';
  return [...list.matchAll(/'(\w+)'/g)].flatMap(([, name]) => name ?? []);
}
