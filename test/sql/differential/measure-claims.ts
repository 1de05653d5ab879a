import { classifyChange } from '../../../src/sql/classify-change.ts';
import { contradiction } from './check-claim.ts';
import { generateSpec } from './generate.ts';
import { mutateSpec } from './mutate.ts';
import { printSpec } from './print.ts';
import { type Random, seeded } from './random.ts';
import { runPairs } from './run-pairs.ts';
import { tables } from './spec.ts';

/** How two texts of a pair differ: in their writing alone, in one thing that people change, or by one word that is missing. */
export type PairKind = 'equal' | 'mutated' | 'token deleted';

interface Pair {
  readonly seed: number;
  readonly kind: PairKind;
  readonly base: string;
  readonly head: string;
  readonly withSchema: boolean;
}

/** What was claimed about generated pairs, and which claims the rows that DuckDB returned contradict. */
export interface Measured {
  /** Pairs by kind and class; `not runnable` where DuckDB refused one of the texts. */
  readonly tally: ReadonlyMap<`${PairKind}: ${string}`, number>;
  readonly wrong: readonly string[];
}

/** Generates pairs from consecutive seeds, runs both texts of each on DuckDB, and holds each classification against the rows. */
export async function measureClaims({ pairs, firstSeed }: { readonly pairs: number; readonly firstSeed: number }): Promise<Measured> {
  const made = Array.from({ length: pairs }, (_, index) => makePair(firstSeed + index));
  const results = await runPairs(made.map(({ base, head }) => [base, head]));
  const tally = new Map<`${PairKind}: ${string}`, number>();
  const wrong: string[] = [];
  for (const [index, pair] of made.entries()) {
    const [base, head] = results[index] ?? [];
    if (base === undefined || head === undefined || 'error' in base || 'error' in head) {
      count(tally, `${pair.kind}: not runnable`);
      continue;
    }
    const schema = pair.withSchema ? { schema: tables } : {};
    const classification = await classifyChange({ dialect: 'duckdb', base: pair.base, head: pair.head, ...schema });
    count(tally, `${pair.kind}: ${classification.class}`);
    const problem = contradiction(classification, base, head);
    if (problem !== undefined) wrong.push(`seed ${pair.seed}: ${classification.class}, but ${problem}\n${pair.base}\n--->\n${pair.head}`);
  }
  return { tally, wrong };
}

function makePair(seed: number): Pair {
  const random = seeded(seed);
  const spec = generateSpec(random);
  const withSchema = random.chance(0.5);
  const kind = random.pick(['equal', 'equal', 'mutated', 'mutated', 'token deleted'] as const);
  if (kind === 'token deleted') {
    const base = printSpec(spec, random);
    return { seed, kind, base, head: withoutToken(base, random), withSchema };
  }
  const changed = kind === 'equal' ? spec : mutateSpec(spec, random);
  return { seed, kind, base: printSpec(spec, random), head: printSpec(changed, random), withSchema };
}

/** What the parser would drop silently shows here: DuckDB still reads it. */
function withoutToken(sql: string, random: Random): string {
  const words = [...sql.matchAll(/\w+|<>|!=|::|[^\s\w]/g)];
  const { index, 0: word } = random.pick(words);
  return `${sql.slice(0, index)} ${sql.slice(index + word.length)}`;
}

function count<Key>(tally: Map<Key, number>, key: Key): void {
  tally.set(key, (tally.get(key) ?? 0) + 1);
}
