import { oncePer } from '../core/once-per.ts';
import type { DbtProject, DbtTest } from '../dbt/project.ts';

const NONE: readonly DbtTest[] = [];

/** The data tests of a node that run: those attached to it, not those that only read it. */
export function enabledTests(uniqueId: string, { nodes }: Pick<DbtProject, 'nodes'>): readonly DbtTest[] {
  return testsOf(nodes).get(uniqueId) ?? NONE;
}

/** Several rules ask for the tests of each model. */
const testsOf = oncePer((nodes: DbtProject['nodes']): ReadonlyMap<string, readonly DbtTest[]> => {
  const found = new Map<string, DbtTest[]>();
  for (const { test } of nodes.values()) {
    if (test?.enabled !== true || test.attachedTo === undefined) continue;
    const others = found.get(test.attachedTo);
    if (others === undefined) found.set(test.attachedTo, [test]);
    else others.push(test);
  }
  return found;
});
