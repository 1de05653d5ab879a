import type { ComparedSides, CompareInput, ComparePorts } from '../../src/dbt/compared-sides.ts';
import { openComparison } from '../../src/dbt/open-comparison.ts';

/** Compares base and head and removes at once what the comparison made. Throws what `openComparison` throws. */
export async function compareSides(input: CompareInput, ports: ComparePorts): Promise<ComparedSides> {
  const comparison = await openComparison(input, ports);
  const left = await comparison.close();
  return { ...comparison.compared, evidence: [...(comparison.compared.evidence ?? []), ...left] };
}
