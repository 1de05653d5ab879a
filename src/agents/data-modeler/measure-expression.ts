import type { ModelChange } from '../../dbt/model-change.ts';
import type { DbtConsumerPart } from '../../dbt/project.ts';

/** The SQL by which a part reads its model: an element without `expr` reads the column of its own name, and a metric reads none. */
export function exprOf({ expr, name, kind }: DbtConsumerPart): string {
  return kind === 'metric' ? '' : (expr ?? name);
}

/** The words and signs of an expression in lower case: what is left of it when its layout doesn't count. */
export function wordsOf(expr: string): readonly string[] {
  return expr.toLowerCase().match(/'(?:[^']|'')*'|[\w.]+|[^\w\s]/g) ?? [];
}

/** Whether two parts read the same: as written, or by a column that only has a new name. */
export function readTheSame(before: DbtConsumerPart, after: DbtConsumerPart, changes: readonly ModelChange[]): boolean {
  const is = wordsOf(exprOf(after)).join(' ');
  return [wordsOf(exprOf(before)), renamed(exprOf(before), changes)].some((was) => was.join(' ') === is);
}

function renamed(expr: string, changes: readonly ModelChange[]): readonly string[] {
  const columns = changes.flatMap(({ classification }) => classification.columns);
  const names = new Map(
    columns.flatMap(({ name, previousName }) => (previousName === undefined ? [] : [[previousName.toLowerCase(), name.toLowerCase()]])),
  );
  return wordsOf(expr).map((word) => names.get(word) ?? word);
}
