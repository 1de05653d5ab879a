import type { ModelChange, NodeChange } from '../dbt/model-change.ts';
import type { Pair } from '../dbt/pair.ts';
import type { ChangeClass, ColumnChange } from '../sql/classification.ts';
import { downstreamOf } from './downstream-of.ts';
import type { ProjectLineage } from './project-lineage.ts';
import { rowReach } from './row-reach.ts';
import { ROWS } from './walk-columns.ts';

/** Everything that a change reaches, by unique id, with the names of the changed columns that lead there; none where rows changed. */
export type Reach = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Follows a change through the columns of the project. What is proved equal reaches nothing; changed columns reach who is made of them or has
 * its rows decided by them; a new one whoever takes it along; changed rows whoever reads rows. A column that is gone is followed on the base.
 */
export function reachOfChange(change: ModelChange | NodeChange, lineage: Pair<ProjectLineage>): Reach {
  const reached = new Map<string, ReadonlySet<string>>();
  for (const { side, name, via, isNew } of startsOf(change, lineage)) {
    const names: ReadonlySet<string> = new Set(via);
    for (const node of nodesBelow(change.uniqueId, { side, name, isNew })) {
      if (!lineage.head.project.nodes.has(node) && !isReader(node, lineage.head)) continue;
      const known = reached.get(node);
      reached.set(node, known === undefined || known === names ? names : new Set([...known, ...names]));
    }
  }
  return reached;
}

function nodesBelow(node: string, { side, name, isNew }: Pick<Start, 'side' | 'name' | 'isNew'>): ReadonlySet<string> {
  if (name === ROWS) return rowReach(side.edges, node);
  return new Set(downstreamOf(side, { node, name }, { isNew }).map((reached) => reached.node));
}

interface Start {
  readonly side: ProjectLineage;
  readonly name: string;
  readonly via: readonly string[];
  readonly isNew: boolean;
}

function startsOf(change: ModelChange | NodeChange, { base, head }: Pair<ProjectLineage>): readonly Start[] {
  const columns = changedColumns(change);
  const strength = strongestClass(change);
  if (strength === 'none') return [];
  if (strength !== 'column' && strength !== 'additive') {
    const side = change.head === undefined ? base : head;
    return [{ side, name: ROWS, via: columns.map(({ name }) => name), isNew: false }];
  }
  return columns.flatMap(({ name, previousName = name, class: kind }) => {
    const now = { side: head, name, via: [name], isNew: kind === 'added' };
    return kind === 'added' ? [now] : [now, { side: base, name: previousName, via: [name], isNew: false }];
  });
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
