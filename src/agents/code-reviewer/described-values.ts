import type { DbtNode, DbtProject } from '../../dbt/project.ts';

interface Sides {
  readonly base: DbtProject;
  readonly head: DbtProject;
}

/**
 * Whether all values that an `accepted_values` test newly accepts are named by what the same change wrote about the column: then the column
 * holds more than before, and its description says so.
 */
export function areDescribed(values: readonly string[], { test }: DbtNode, { base, head }: Sides): boolean {
  const [before, after] = [base, head].map((project) => wordsOn(test, project));
  return (
    values.length > 0 && values.every((value) => after?.has(value.toLowerCase()) === true && before?.has(value.toLowerCase()) !== true)
  );
}

function wordsOn(test: DbtNode['test'], { nodes }: DbtProject): ReadonlySet<string> {
  const column = test?.column?.toLowerCase();
  const columns = nodes.get(test?.attachedTo ?? '')?.columns ?? new Map();
  const described = [...columns.values()].find(({ name }) => name.toLowerCase() === column)?.description ?? '';
  return new Set(described.toLowerCase().match(/[\p{L}\p{N}_-]+/gu));
}
