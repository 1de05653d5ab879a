import type { DbtNode, DbtProject } from '../../dbt/project.ts';

/** The base's data tests as they are on the head: still there, perhaps otherwise, or gone. */
export interface TestChanges {
  readonly kept: readonly { readonly base: DbtNode; readonly head: DbtNode }[];
  readonly gone: readonly DbtNode[];
}

/**
 * Finds each data test of the base again. dbt puts a hash of the arguments into the id of a generic test, so that one with other
 * arguments looks like another test: what tests the same column of the same model in the same way is taken for it.
 */
export function compareTests(base: DbtProject, head: DbtProject): TestChanges {
  const kept: { base: DbtNode; head: DbtNode }[] = [];
  const gone: DbtNode[] = [];
  const unknown = new Map(testsOf(head).filter(([id]) => !base.nodes.has(id)));
  const lost: DbtNode[] = [];
  for (const [id, test] of testsOf(base)) {
    const same = head.nodes.get(id);
    if (same === undefined) lost.push(test);
    else kept.push({ base: test, head: same });
  }
  for (const test of lost) {
    const [found] = [...unknown.values()].filter((candidate) => isSameTest(test, candidate));
    if (found === undefined) gone.push(test);
    else {
      unknown.delete(found.uniqueId);
      kept.push({ base: test, head: found });
    }
  }
  return { kept, gone };
}

function testsOf({ nodes }: DbtProject): readonly (readonly [string, DbtNode])[] {
  return [...nodes].filter(([, { resourceType }]) => resourceType === 'test');
}

function isSameTest(base: DbtNode, head: DbtNode): boolean {
  if (base.test?.kind === undefined || head.test === undefined) return base.test?.kind === head.test?.kind && base.rawCode === head.rawCode;
  return base.test.kind === head.test.kind && base.test.column === head.test.column && base.test.attachedTo === head.test.attachedTo;
}
