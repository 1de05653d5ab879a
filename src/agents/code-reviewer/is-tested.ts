import type { DbtProject } from '../../dbt/project.ts';

/** Whether any data test that is on, or any unit test, looks at a node or source. */
export function isTested(uniqueId: string, { children, nodes, unitTests }: DbtProject): boolean {
  return (children.get(uniqueId) ?? []).some((child) => nodes.get(child)?.test?.enabled === true || unitTests.has(child));
}
