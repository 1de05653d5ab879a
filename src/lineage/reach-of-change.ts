import type { ModelChange, NodeChange } from '../dbt/model-change.ts';
import type { Pair } from '../dbt/pair.ts';
import type { ChangeClass, ColumnChange } from '../sql/classification.ts';
import { downstreamOf } from './downstream-of.ts';
import type { ProjectLineage } from './project-lineage.ts';
import { ROWS } from './walk-columns.ts';

/** Everything that a change reaches, by unique id, with the names of the changed columns that lead there; none where rows changed. */
export type Reach = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Follows a change through the columns of the project. What is proved equal reaches nothing; changed columns reach who is made of them or has
 * its rows decided by them; a new one whoever takes it along; changed rows whoever reads rows. A column that is gone is followed on the base.
 */
export function reachOfChange(change: ModelChange | NodeChange, lineage: Pair<ProjectLineage>): Reach {
  const reached = new Map<string, Set<string>>();
  const add = (side: ProjectLineage, name: string, via: readonly string[], isNew: boolean) => {
    for (const { node } of downstreamOf(side, { node: change.uniqueId, name }, { isNew })) {
      if (!lineage.head.project.nodes.has(node) && !isReader(node, lineage.head)) continue;
      reached.set(node, new Set([...(reached.get(node) ?? []), ...via]));
    }
  };
  const columns = changedColumns(change);
  const strength = strongestClass(change);
  if (strength === 'none') return reached;
  if (strength !== 'column' && strength !== 'additive') {
    const names = columns.map(({ name }) => name);
    for (const side of change.head === undefined ? [lineage.base] : [lineage.head]) add(side, ROWS, names, false);
    return reached;
  }
  for (const { name, previousName = name, class: kind } of columns) {
    add(lineage.head, name, [name], kind === 'added');
    if (kind !== 'added') add(lineage.base, previousName, [name], false);
  }
  return reached;
}

function isReader(id: string, { project: { exposures, consumers } }: ProjectLineage): boolean {
  return exposures.has(id) || consumers.has(id);
}

const STRENGTHS: readonly ChangeClass[] = ['none', 'additive', 'column', 'model-wide', 'unknown'];

/** Of full and incremental runs; undefined where nothing was classified or there was nothing to compare with. */
function strongestClass(change: ModelChange | NodeChange): ChangeClass | undefined {
  if (!('classification' in change) || change.kind === 'removed') return undefined;
  const classes = [change.classification.class, change.incremental?.class ?? 'none'];
  return STRENGTHS.findLast((strength) => classes.includes(strength));
}

function changedColumns(change: ModelChange | NodeChange): readonly ColumnChange[] {
  if (!('classification' in change)) return [];
  const columns = [...change.classification.columns, ...(change.incremental?.columns ?? [])];
  return columns.filter(({ class: kind }) => kind !== 'unchanged');
}
