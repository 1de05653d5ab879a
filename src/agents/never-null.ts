import type { DbtNode, DbtProject, DbtSource } from '../dbt/project.ts';

/** Whether a test or an enforced constraint says that a column (in lower case) of a node or source is never NULL. */
export function isNeverNull(column: string, node: DbtNode | DbtSource, { nodes, children }: DbtProject): boolean {
  const tests = (children.get(node.uniqueId) ?? []).flatMap((id) => nodes.get(id)?.test ?? []);
  const isTested = tests.some((test) => test.enabled && test.kind === 'not_null' && test.column?.toLowerCase() === column);
  return isTested || ('contractEnforced' in node && node.contractEnforced && isConstrained(column, node));
}

function isConstrained(column: string, { columns, constraints }: DbtNode): boolean {
  const declared = [...columns.values()].find(({ name }) => name.toLowerCase() === column);
  const own = declared?.constraints.some(({ type }) => type === 'not_null' || type === 'primary_key') ?? false;
  return own || constraints.some(({ type, columns: keys }) => type === 'primary_key' && keys.some((key) => key.toLowerCase() === column));
}
