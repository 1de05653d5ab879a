import type { DbtNode } from '../dbt/project.ts';
import type { GraphColumn } from './column-graph.ts';

const ADDED = ['dbt_scd_id', 'dbt_updated_at', 'dbt_valid_from', 'dbt_valid_to'] as const;

/** The columns that a snapshot has besides those of its SELECT. With a timestamp strategy they come from its `updated_at`. */
export function snapshotColumns({ config }: Pick<DbtNode, 'config'>, selected: readonly GraphColumn[]): readonly GraphColumn[] {
  const names = config['snapshot_meta_column_names'];
  const called = new Map(Object.entries(typeof names === 'object' && names !== null ? names : {}));
  const read = [config['updated_at'], config['unique_key']].flat().map((name) => String(name).toLowerCase());
  const from = selected.filter(({ name }) => read.includes(name.toLowerCase())).flatMap((column) => column.from);
  const added = config['hard_deletes'] === 'new_record' ? [...ADDED, 'dbt_is_deleted'] : ADDED;
  return added.map((name) => {
    const other: unknown = called.get(name);
    return { name: typeof other === 'string' ? other : name, kind: 'derived', from: from.map((edge) => ({ ...edge, kind: 'derived' })) };
  });
}
