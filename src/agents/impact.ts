import { descendants } from '../dbt/descendants.ts';
import type { ModelChange, NodeChange } from '../dbt/model-change.ts';
import type { DbtExposure, DbtProject } from '../dbt/project.ts';
import type { ChangeClass } from '../sql/classification.ts';
import { mayReadColumns } from './may-read-columns.ts';
import type { ReviewFacts } from './review-facts.ts';

/** What a change can reach, directly or not. */
export interface Impact {
  /** Unique ids of all that can be reached. */
  readonly reached: ReadonlySet<string>;
  /** Names of models and snapshots. */
  readonly models: readonly string[];
  /** Those with an owner first. */
  readonly exposures: readonly DbtExposure[];
  /** True when readers were left out because none of the changed columns can get to them. */
  readonly narrowed: boolean;
}

/**
 * The impact of each changed model, seed and snapshot by its unique id; of a removed one by what read it on the base. What is proved
 * equal reaches nothing, and a change of columns alone no direct reader that can't read them; behind a first reader all counts as reached.
 */
export function impactOf({ base, head, models, others }: ReviewFacts): ReadonlyMap<string, Impact> {
  return new Map(
    [...models, ...others].map((change) => [change.uniqueId, impactOfChange(change, change.head === undefined ? base : head)]),
  );
}

function impactOfChange(change: ModelChange | NodeChange, project: DbtProject): Impact {
  const direct = project.children.get(change.uniqueId) ?? [];
  const readers = direct.filter((id) => canReach(id, change, project));
  const reached = new Set([...readers, ...descendants(project, readers)]);
  const nodes = [...reached].flatMap((id) => project.nodes.get(id) ?? []);
  return {
    reached,
    models: nodes.filter(({ resourceType }) => resourceType === 'model' || resourceType === 'snapshot').map(({ name }) => name),
    exposures: [...reached].flatMap((id) => project.exposures.get(id) ?? []).toSorted(byOwner),
    narrowed: readers.length < direct.length,
  };
}

/** Whether the change can get into a direct reader. A new column alone is news only to what names it or takes all columns. */
function canReach(id: string, change: ModelChange | NodeChange, { nodes, exposures }: DbtProject): boolean {
  const strongest = strongestClass(change);
  if (strongest === 'none') return false;
  if (strongest !== 'column' && strongest !== 'additive') return true;
  const columns = changedColumns(change);
  const node = nodes.get(id);
  if (node !== undefined) return mayReadColumns(node, columns);
  const declared = exposures.get(id)?.columns?.get(change.name);
  if (declared === undefined) return strongest === 'column';
  return declared.some((column) => columns.has(column.toLowerCase()));
}

const STRENGTHS: readonly ChangeClass[] = ['none', 'additive', 'column', 'model-wide', 'unknown'];

/** Of full and incremental runs; undefined where nothing was classified or there was nothing to compare with. */
function strongestClass(change: ModelChange | NodeChange): ChangeClass | undefined {
  if (!('classification' in change) || change.kind !== 'modified') return undefined;
  const classes = [change.classification.class, change.incremental?.class ?? 'none'];
  return STRENGTHS.findLast((strength) => classes.includes(strength));
}

/** The old and new names of what changed, in lower case. */
function changedColumns(change: ModelChange | NodeChange): ReadonlySet<string> {
  if (!('classification' in change)) return new Set();
  const columns = [...change.classification.columns, ...(change.incremental?.columns ?? [])];
  const changed = columns.filter(({ class: kind }) => kind !== 'unchanged');
  return new Set(changed.flatMap(({ name, previousName = name }) => [name.toLowerCase(), previousName.toLowerCase()]));
}

function byOwner(one: DbtExposure, other: DbtExposure): number {
  const unowned = Number(one.owner === undefined) - Number(other.owner === undefined);
  return unowned === 0 ? one.name.localeCompare(other.name, 'en') : unowned;
}
