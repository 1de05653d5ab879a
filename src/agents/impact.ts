import { oncePer } from '../core/once-per.ts';
import { descendants } from '../dbt/descendants.ts';
import type { ModelChange, NodeChange } from '../dbt/model-change.ts';
import type { Pair } from '../dbt/pair.ts';
import type { DbtExposure, DbtProject } from '../dbt/project.ts';
import { type ProjectLineage, projectLineage } from '../lineage/project-lineage.ts';
import { reachOfChange } from '../lineage/reach-of-change.ts';
import type { ReviewFacts } from './review-facts.ts';

/** What a change can reach, directly or not. */
export interface Impact {
  /** Unique ids of all that can be reached. */
  readonly reached: ReadonlySet<string>;
  /** Names of models and snapshots. */
  readonly models: readonly string[];
  /** Names of metrics. */
  readonly metrics: readonly string[];
  readonly tests: readonly string[];
  /** Those with an owner first. */
  readonly exposures: readonly DbtExposure[];
  /** True when something below the change was left out because none of the changed columns gets to it. */
  readonly narrowed: boolean;
}

/**
 * The impact of each changed model, seed and snapshot by its unique id, followed through the columns of the project; of a removed one by what
 * read it on the base. Where no SQL was compiled, everything below counts as reached. Several steps of a review ask for the same.
 */
export const impactOf = oncePer(followAll);

function followAll({ base, head, models, others, lineage = tablesOnly({ base, head }) }: ReviewFacts): ReadonlyMap<string, Impact> {
  const columns = models.reduce(
    (sum, { classification }) => sum + classification.columns.filter(({ class: kind }) => kind !== 'unchanged').length,
    0,
  );
  const reach = columns > MOST_COLUMNS ? everythingBelow : reachOfChange;
  return new Map([...models, ...others].map((change) => [change.uniqueId, impactOfChange(change, lineage, reach)]));
}

/** Each is followed through all that is made of it: of more, what only depends on the model counts as reached. */
const MOST_COLUMNS = 2_000;

type ReachOf = (change: ModelChange | NodeChange, lineage: Pair<ProjectLineage>) => { readonly keys: () => Iterable<string> };

function everythingBelow(change: ModelChange | NodeChange, lineage: Pair<ProjectLineage>): ReadonlySet<string> {
  const { project } = change.head === undefined ? lineage.base : lineage.head;
  const isSame = 'classification' in change && change.classification.class === 'none' && (change.incremental?.class ?? 'none') === 'none';
  return isSame && change.kind !== 'removed' ? new Set() : descendants(project, [change.uniqueId]);
}

function tablesOnly({ base, head }: Pair<DbtProject>): Pair<ProjectLineage> {
  const outlines = new Map<string, never>();
  return { base: projectLineage({ project: base, outlines }), head: projectLineage({ project: head, outlines }) };
}

function impactOfChange(change: ModelChange | NodeChange, lineage: Pair<ProjectLineage>, reach: ReachOf): Impact {
  const { project } = change.head === undefined ? lineage.base : lineage.head;
  const reached = new Set(reach(change, lineage).keys());
  const ids = [...reached];
  const nodes = ids.flatMap((id) => project.nodes.get(id) ?? []);
  return {
    reached,
    models: nodes.filter(({ resourceType }) => resourceType === 'model' || resourceType === 'snapshot').map(({ name }) => name),
    metrics: ids.flatMap((id) => project.consumers.get(id) ?? []).flatMap(({ kind, name }) => (kind === 'metric' ? name : [])),
    tests: nodes.filter(({ resourceType }) => resourceType === 'test').map(({ name }) => name),
    exposures: ids.flatMap((id) => project.exposures.get(id) ?? []).toSorted(byOwner),
    narrowed: [...descendants(project, [change.uniqueId])].some((id) => !reached.has(id)),
  };
}

function byOwner(one: DbtExposure, other: DbtExposure): number {
  const unowned = Number(one.owner === undefined) - Number(other.owner === undefined);
  return unowned === 0 ? one.name.localeCompare(other.name, 'en') : unowned;
}
