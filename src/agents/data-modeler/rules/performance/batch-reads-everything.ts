import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { keepsItsTable } from '../../keeps-its-table.ts';

/** P9: what should read or write a part of a table (a batch, a merge) has nothing to tell the part by. */
export const batchReadsEverything = defineRule({
  id: 'batch-reads-everything',
  code: 'P9',
  title: 'Each batch or merge reads a whole table',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.packageName !== view.project.name || !keepsItsTable(model) || model.language !== 'sql') continue;
      yield* model.config['incremental_strategy'] === 'microbatch' ? batches(model, view) : merges(model, view);
    }
  },
});

/** One input with an `event_time` is the one that is cut; lookups beside it are meant to be whole. */
function batches(model: DbtNode, view: SideView): readonly Draft[] {
  const inputs = [...new Set(model.dependsOn.nodes)].map((id) => view.project.nodes.get(id));
  const known = inputs.filter((input) => input !== undefined);
  // What a source has isn't known here, and a model may cut its input itself.
  if (
    known.length === 0 ||
    known.length < inputs.length ||
    /\.render\s*\(|\bmodel\.batch\b|__event_time|event_time_start/.test(model.rawCode)
  )
    return [];
  if (known.some(({ config }) => (config['event_time'] ?? undefined) !== undefined)) return [];
  const names = series(
    known.map(({ name }) => code(name)),
    4,
  );
  return [
    {
      subject: model.uniqueId,
      key: 'event_time',
      message: `Each batch of ${code(model.name)} gets all rows of ${names}: no input has an \`event_time\` by which dbt could cut it.`,
      remedy: `Set \`event_time\` on the input that holds the events (${names}).`,
      location: placeOf(model, view, /microbatch/),
    },
  ];
}

/** On BigQuery a merge without partitions or clusters scans the table that it merges into, whatever it adds. */
function merges(model: DbtNode, view: SideView): readonly Draft[] {
  const { config, name } = model;
  if (view.project.adapter !== 'bigquery' || (config['unique_key'] ?? undefined) === undefined) return [];
  const strategy = config['incremental_strategy'] ?? undefined;
  if ((strategy !== undefined && strategy !== 'merge') || isCut(config)) return [];
  return [
    {
      subject: model.uniqueId,
      key: 'partition_by',
      message: `Each run of ${code(name)} scans its whole table to merge new rows: it has neither \`partition_by\` nor \`cluster_by\`.`,
      remedy: 'Set `partition_by` on the column of time, or `cluster_by` on the key, and deploy it with a full refresh.',
      location: placeOf(model, view, /materialized\s*=\s*['"]incremental/),
    },
  ];
}

function isCut(config: DbtNode['config']): boolean {
  return ['partition_by', 'cluster_by'].some((setting) => (config[setting] ?? undefined) !== undefined);
}

function placeOf(model: DbtNode, view: SideView, pattern: RegExp): Draft['location'] {
  const location = modelLocation(model, view.side, view.projectDir);
  const line = lineOf(textOf(model, view), pattern);
  return line === undefined ? location : { ...location, line };
}
