import type { BuildOutcome, NodeResult } from './build-outcome.ts';
import { ancestors } from './descendants.ts';
import type { ParsedSide } from './parsed-side.ts';
import type { Run } from './plan-comparison.ts';
import type { DbtProject } from './project.ts';
import { runAttempts } from './run-attempts.ts';
import { bytesOver, takeNodes } from './spending.ts';
import { modelsOfUnitTest } from './unit-test-models.ts';
import { laneWithin } from './within-schema.ts';

/** What is to run on the base, and what its build has done already. */
interface OnBase {
  readonly ids: readonly string[];
  readonly built: BuildOutcome | undefined;
}

const BUILT = new Set(['model', 'seed', 'snapshot']);

/**
 * Results of these nodes and tests on the base: those that its build has, and of the others a run with what they read and neither
 * build nor production has. Ids that the base doesn't have are passed over, and so is what the
 * budget has no room for. Throws what `runAttempts` throws.
 */
export async function runOnBase(side: ParsedSide, { ids, built }: OnBase, run: Run): Promise<ReadonlyMap<string, NodeResult>> {
  const known = new Map(ids.flatMap((id) => entryOf(built, id)));
  const { project } = side;
  const wanted = ids.filter((id) => !known.has(id) && (project.nodes.has(id) || project.unitTests.has(id)));
  const isThere = (id: string): boolean => built?.results.get(id)?.status === 'success' || run.production.relations.has(id);
  const lacking = parentsOf(project, wanted).filter((id) => !isThere(id));
  // dbt build runs a unit test only together with its model.
  const tested = wanted.flatMap((id) => modelsOfUnitTest(project, id));
  const all = [...new Set([...wanted, ...tested, ...lacking])];
  const lane = laneWithin(run.lane, project, { ids: all, schema: side.prepared.schema });
  if (wanted.length === 0 || lane.name !== 'build' || !hasRoom(run, all.length)) return known;
  const work = { name: 'build', ids: all, options: run.production.defer, fullRefresh: true } as const;
  const { outcome } = await runAttempts(side, { work, retry: run.retry }, run.ports);
  return new Map([...known, ...ids.flatMap((id) => entryOf(outcome, id))]);
}

function hasRoom({ ports: { spending } }: Run, nodes: number): boolean {
  return spending === undefined || (bytesOver(spending) ?? takeNodes(spending, nodes)) === undefined;
}

function parentsOf(project: DbtProject, ids: readonly string[]): readonly string[] {
  const tested = ids.flatMap((id) => modelsOfUnitTest(project, id));
  return [...tested, ...ancestors(project, [...ids, ...tested])].filter((id) => BUILT.has(project.nodes.get(id)?.resourceType ?? ''));
}

/** A node that was skipped has no result of its own. */
function entryOf(outcome: BuildOutcome | undefined, id: string): readonly (readonly [string, NodeResult])[] {
  const result = outcome?.results.get(id);
  return result === undefined || result.status === 'skipped' ? [] : [[id, result]];
}
