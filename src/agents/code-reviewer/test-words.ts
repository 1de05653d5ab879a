import type { DbtNode, DbtProject } from '../../dbt/project.ts';
import { code } from '../words.ts';

/** A data test in a sentence: "test `not_null` on `fct_trips.fare_amount`", "test `assert_totals_add_up`". */
export function testWords({ name, test }: DbtNode, { nodes }: DbtProject): string {
  if (test?.kind === undefined) return `test ${code(name)}`;
  const model = nodes.get(test.attachedTo ?? '')?.name;
  if (model === undefined) return `test ${code(name)}`;
  return `test ${code(test.kind)} on ${code(test.column === undefined ? model : `${model}.${test.column}`)}`;
}
