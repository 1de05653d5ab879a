import { model } from '../../../facts-builder.ts';

type Parts = Parameters<typeof model>[1];

/** A view that reads these models, with a text of its own. */
export function viewOf(name: string, reads: readonly string[] = [], parts: Parts = {}) {
  const nodes = reads.map((read) => `model.taxi.${read}`);
  return model(name, { materialized: 'view', dependsOn: { nodes, macros: [] }, compiledCode: 'select a from t', ...parts });
}

/** SQL with some work in it. */
export const JOINED = 'select x.a, count(*) as n from "db"."main"."x" as x join "db"."main"."y" as y on x.a = y.a group by 1';
