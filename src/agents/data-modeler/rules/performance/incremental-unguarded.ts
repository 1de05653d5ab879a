import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import { uniqueKey } from '../../../primary-key.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { asksForIncremental, mayLimitRuns } from '../../incremental-guard.ts';
import { keepsItsTable } from '../../keeps-its-table.ts';

/** P5: an incremental model that reads everything in each run, or the question for an incremental run in a model that has none. */
export const incrementalUnguarded = defineRule({
  id: 'incremental-unguarded',
  code: 'P5',
  title: 'An incremental model reads everything, or only pretends to be one',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.packageName !== view.project.name || model.language !== 'sql' || model.resourceType !== 'model') continue;
      yield* keepsItsTable(model) ? readsAll(model, view) : pretends(model, view);
    }
  },
});

/** These replace parts of the table by themselves, or cut the input into batches. */
const BY_PARTS: ReadonlySet<unknown> = new Set(['microbatch', 'insert_overwrite', 'replace_where', 'append_replace']);

function readsAll(model: DbtNode, view: SideView): readonly Draft[] {
  if (BY_PARTS.has(model.config['incremental_strategy']) || mayLimitRuns(model, view.project)) return [];
  const hasKey = uniqueKey(model).length > 0;
  if (!hasKey && !isPlain(model)) return [];
  const consequence = hasKey
    ? 'it costs more than building the table anew'
    : 'without a `unique_key` it adds all of them once more, and every row is there as often as dbt ran';
  return [
    {
      subject: model.uniqueId,
      key: 'guard',
      message: `Each run of ${code(model.name)} reads all rows again, since nothing in it asks for new ones: ${consequence}.`,
      remedy: hasKey
        ? 'Choose the new rows under `{% if is_incremental() %}`, or make it a `table`.'
        : 'Choose the new rows under `{% if is_incremental() %}` and set a `unique_key`, or make it a `table`.',
      location: placeOf(model, view, /materialized\s*=\s*['"]incremental/),
    },
  ];
}

/** A key of an unknown form, or the strategy of an adapter, may keep the rows apart. */
function isPlain({ config }: DbtNode): boolean {
  const strategy = config['incremental_strategy'] ?? undefined;
  return (config['unique_key'] ?? undefined) === undefined && (strategy === undefined || strategy === 'append' || strategy === 'merge');
}

/** Where the materialization depends on a target or a variable, the model may be incremental elsewhere. */
function pretends(model: DbtNode, view: SideView): readonly Draft[] {
  const { materialized, rawCode, unrenderedConfig } = model;
  if (!['table', 'view', 'ephemeral'].includes(materialized) || !asksForIncremental(model)) return [];
  const written = unrenderedConfig['materialized'];
  if ((typeof written === 'string' && written.includes('{{')) || /materialized\s*=\s*(?!['"]\w+['"]\s*[,)])/.test(rawCode)) return [];
  return [
    {
      subject: model.uniqueId,
      key: 'materialized',
      message: `${code(model.name)} is a ${materialized === 'ephemeral' ? 'piece of its readers' : materialized}, so \`is_incremental()\` in it is never true: what stands under it never runs.`,
      remedy: 'Set `materialized` to `incremental`, or take the block out.',
      location: placeOf(model, view, /is_incremental\s*\(/),
    },
  ];
}

function placeOf(model: DbtNode, view: SideView, pattern: RegExp): Draft['location'] {
  const location = modelLocation(model, view.side, view.projectDir);
  const line = lineOf(textOf(model, view), pattern);
  return line === undefined ? location : { ...location, line };
}
