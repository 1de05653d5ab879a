import type { ModelChange } from '../../dbt/model-change.ts';
import type { DbtNode } from '../../dbt/project.ts';
import { sameValue } from '../../dbt/same-value.ts';
import { uniqueKey } from '../primary-key.ts';
import { code, plain, series } from '../words.ts';
import { coversOld } from './covers-old.ts';
import { keepsItsTable } from './keeps-its-table.ts';

/** What of a model's table in production stays as it is, although the model changes. */
export interface Stale {
  readonly situation: 'stays-incremental' | 'becomes-incremental' | 'becomes-view';
  readonly parts: readonly StalePart[];
}

interface StalePart {
  readonly kind: string;
  /** To go on after "don’t rebuild its table in production:". */
  readonly words: string;
  /** The setting that is written somewhere, where it is one. */
  readonly setting?: string;
}

/** Adapters apply these only to a table that they create. */
const LAYOUT = [
  'partition_by',
  'cluster_by',
  'sort',
  'sort_type',
  'dist',
  'indexes',
  'clustered_by',
  'buckets',
  'file_format',
  'table_format',
];

/** What production keeps; nothing where dbt rebuilds the table by itself, or where nothing of it is sure. */
export function staleParts({ base, head, classification, kind }: ModelChange, adapter: string): Stale {
  const situation = situationOf(base, head, adapter);
  if (kind !== 'modified' || base === undefined || head === undefined || situation === undefined)
    return { situation: 'stays-incremental', parts: [] };
  if (situation === 'becomes-view') {
    return {
      situation,
      parts: [{ kind: 'view', words: 'on BigQuery dbt doesn’t put a view in the place of a table', setting: 'materialized' }],
    };
  }
  const layout = layoutParts(base, head);
  if (situation === 'becomes-incremental') return { situation, parts: [...layout, ...columnParts(head, classification.columns)] };
  return {
    situation,
    parts: [
      ...keyParts(base, head),
      ...layout,
      ...(coversOld(head) ? [] : [...contentParts(classification), ...newParts(head, classification)]),
    ],
  };
}

function situationOf(base: DbtNode | undefined, head: DbtNode | undefined, adapter: string): Stale['situation'] | undefined {
  const [before, after] = [base?.materialized, head?.materialized];
  if (head !== undefined && keepsItsTable(head))
    return before === 'incremental' ? 'stays-incremental' : before === 'table' ? 'becomes-incremental' : undefined;
  const isTable = before === 'table' || before === 'incremental';
  return adapter === 'bigquery' && isTable && after === 'view' ? 'becomes-view' : undefined;
}

function keyParts(base: DbtNode, head: DbtNode): readonly StalePart[] {
  const [before, after] = [uniqueKey(base), uniqueKey(head)];
  if (before.length === 0 || after.length === 0 || sameValue(lower(before).toSorted(), lower(after).toSorted())) return [];
  const words = `its rows were matched by ${series(before.map(code))}, and new ones will be by ${series(after.map(code))}`;
  return [{ kind: 'unique_key', words, setting: 'unique_key' }];
}

function lower(names: readonly string[]): readonly string[] {
  return names.map((name) => name.toLowerCase());
}

function layoutParts(base: DbtNode, head: DbtNode): readonly StalePart[] {
  const changed = LAYOUT.filter((setting) => !sameValue(base.config[setting] ?? undefined, head.config[setting] ?? undefined));
  return changed.map((setting) => {
    const was = base.config[setting] === undefined || base.config[setting] === null;
    return { kind: setting, words: was ? `it was created without ${code(setting)}` : `it keeps its old ${code(setting)}`, setting };
  });
}

/** `on_schema_change` tells dbt to change the columns of the table. */
function columnParts({ config }: DbtNode, columns: ModelChange['classification']['columns']): readonly StalePart[] {
  if ((config['on_schema_change'] ?? 'ignore') !== 'ignore') return [];
  const changed = columns.flatMap((column) =>
    column.class === 'renamed'
      ? (column.previousName ?? column.name)
      : ['added', 'removed', 'retyped'].includes(column.class)
        ? column.name
        : [],
  );
  return changed.length === 0
    ? []
    : [{ kind: 'columns', words: `its columns differ (${series(changed.map(code), 4)})`, setting: 'materialized' }];
}

function contentParts({ class: strongest, columns, causes }: ModelChange['classification']): readonly StalePart[] {
  const redefined = columns.flatMap(({ class: kind, name }) => (kind === 'redefined' ? code(name) : []));
  if (strongest === 'model-wide') {
    const why = causes[0] === undefined ? '' : ` (${plain(causes[0].why)})`;
    return [{ kind: 'rows', words: `the rows that it has don’t follow this change${why}` }];
  }
  if (strongest !== 'column' || redefined.length === 0) return [];
  return [{ kind: 'values', words: `the rows that it has keep the old ${series(redefined, 4)}` }];
}

/** Where the setting makes the table follow, a renamed column is a new one, and null in all rows that are there. */
function newParts({ config }: DbtNode, { class: strongest, columns }: ModelChange['classification']): readonly StalePart[] {
  const setting = config['on_schema_change'];
  if (!(setting === 'append_new_columns' || setting === 'sync_all_columns') || strongest === 'unknown') return [];
  const fresh = columns.filter(({ class: kind }) => kind === 'added' || kind === 'renamed');
  const left = setting === 'append_new_columns' ? fresh.flatMap(({ previousName }) => previousName ?? []) : [];
  // Whoever adds a column knows that it is new; whoever renames one believes that it is all there.
  if (!fresh.some(({ class: kind }) => kind === 'renamed')) return [];
  const old = left.length === 0 ? '' : `, and ${series(left.map(code), 4)} ${left.length === 1 ? 'stays' : 'stay'} beside`;
  return [
    {
      kind: 'new columns',
      words: `the rows that it has get NULL as ${series(
        fresh.map(({ name }) => code(name)),
        4,
      )}${old}`,
    },
  ];
}
