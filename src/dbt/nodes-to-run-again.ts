import type { NodeResult } from './build-outcome.ts';
import { descendants } from './descendants.ts';
import { isFailure } from './node-status.ts';
import type { DbtProject } from './project.ts';
import { isSafeAgain } from './safe-again.ts';
import { modelsOfUnitTest } from './unit-test-models.ts';

/** What decides about a node that failed. */
interface Again {
  readonly fullRefresh: boolean;
  readonly isTransient: (text: string) => boolean;
}

/**
 * Nodes that failed for a transient reason and may be run again, with those that were skipped because of nothing else. A failed
 * test is a result, no failure of the run.
 */
export function nodesToRunAgain(project: DbtProject, results: ReadonlyMap<string, NodeResult>, again: Again): readonly string[] {
  const failed = [...results.values()].filter(isFailure);
  const retried = new Set(failed.filter((result) => mayPass(project, result, again)).map(({ uniqueId }) => uniqueId));
  if (retried.size === 0) return [];
  const lasting = new Set(failed.map(({ uniqueId }) => uniqueId).filter((id) => !retried.has(id)));
  const below = descendants(project, retried);
  const stopped = modelsBehind(project, lasting);
  const blocked = new Set([...stopped, ...descendants(project, stopped)]);
  const skipped = [...results.values()].filter(({ status, uniqueId }) => status === 'skipped' && below.has(uniqueId));
  return [...retried, ...skipped.map(({ uniqueId }) => uniqueId).filter((id) => !blocked.has(id))];
}

function mayPass({ nodes }: DbtProject, { uniqueId, status, message }: NodeResult, { fullRefresh, isTransient }: Again): boolean {
  if (status !== 'error' || message === undefined || !isTransient(message)) return false;
  const node = nodes.get(uniqueId);
  // A unit test stands in no list of nodes: it only reads.
  return node === undefined ? uniqueId.startsWith('unit_test.') : isSafeAgain(node, { fullRefresh });
}

/** In a build a failed test stops what hangs on the models that it tests, and a failed unit test its model. */
function modelsBehind(project: DbtProject, ids: ReadonlySet<string>): ReadonlySet<string> {
  const tested = [...ids].flatMap((id) => {
    const node = project.nodes.get(id);
    return node?.resourceType === 'test' ? node.dependsOn.nodes : modelsOfUnitTest(project, id);
  });
  return new Set([...ids, ...tested]);
}
