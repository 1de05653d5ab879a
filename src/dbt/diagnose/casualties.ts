import { descendants } from '../descendants.ts';
import type { DbtProject } from '../project.ts';
import type { FailureEvidence } from './failure-evidence.ts';

/** Unique ids that dbt didn't run because something else failed. */
export function skippedIds({ results, events }: FailureEvidence): readonly string[] {
  const fromResults = [...(results?.values() ?? [])].flatMap(({ uniqueId, status }) => (status === 'skipped' ? [uniqueId] : []));
  const fromLog = (events ?? []).flatMap((event) => (event.kind === 'node-skip' ? [event.uniqueId] : []));
  return [...new Set([...fromResults, ...fromLog])];
}

interface Skipped {
  readonly skipped: readonly string[];
  readonly project: DbtProject | undefined;
  readonly isOnlyRoot: boolean;
}

/** Those of the skipped that stand behind one failed node. Without a graph only a single failure can be blamed for them. */
export function casualtiesOf(uniqueId: string | undefined, { skipped, project, isOnlyRoot }: Skipped): readonly string[] {
  if (isOnlyRoot || uniqueId?.startsWith('operation.') === true) return skipped.filter((id) => id !== uniqueId);
  if (uniqueId === undefined || project === undefined || skipped.length === 0) return [];
  const behind = behindNode(uniqueId, project);
  return skipped.filter((id) => id !== uniqueId && behind.has(id));
}

/** A failed test stops what reads all of the nodes that it tests; a unit test stops the model that it is about. */
function behindNode(uniqueId: string, project: DbtProject): ReadonlySet<string> {
  const model = project.unitTests.get(uniqueId)?.model;
  if (model !== undefined) {
    const id = [...project.nodes.values()].find(({ name, resourceType }) => name === model && resourceType === 'model')?.uniqueId ?? model;
    return new Set([id, ...descendants(project, [id])]);
  }
  const node = project.nodes.get(uniqueId);
  if (node?.resourceType !== 'test') return descendants(project, [uniqueId]);
  const [first = new Set<string>(), ...others] = node.dependsOn.nodes.map((parent) => descendants(project, [parent]));
  return new Set([...first].filter((id) => others.every((other) => other.has(id))));
}
