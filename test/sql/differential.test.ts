import { existsSync } from 'node:fs';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { classifyChange } from '../../src/sql/classify-change.ts';
import { contradiction, type Result } from './differential/check-claim.ts';
import { generateSpec } from './differential/generate.ts';
import { mutateSpec } from './differential/mutate.ts';
import { printSpec } from './differential/print.ts';
import { type Random, seeded } from './differential/random.ts';
import { tables } from './differential/spec.ts';

const python = new URL('../../.venv/bin/python', import.meta.url).pathname;
const folder = new URL('differential/', import.meta.url).pathname;
const pairs = Number(process.env['STEWARD_DIFFERENTIAL_PAIRS'] ?? 300);
const firstSeed = Number(process.env['STEWARD_DIFFERENTIAL_SEED'] ?? 1);

interface Pair {
  readonly seed: number;
  readonly kind: 'equal' | 'mutated' | 'token deleted';
  readonly base: string;
  readonly head: string;
  readonly withSchema: boolean;
}

test.skipIf(!existsSync(python))(
  'no claim of none, additive or column is contradicted by the rows that DuckDB returns (skipped without .venv)',
  async () => {
    const made = Array.from({ length: pairs }, (_, index) => makePair(firstSeed + index));
    const results = await runBoth(made);
    const tally = new Map<string, number>();
    const wrong: string[] = [];
    for (const [index, pair] of made.entries()) {
      const [base, head] = results[index] ?? [];
      if (base === undefined || head === undefined || 'error' in base || 'error' in head) {
        count(tally, `${pair.kind}: not runnable`);
        continue;
      }
      const classification = await classifyChange({
        dialect: 'duckdb',
        base: pair.base,
        head: pair.head,
        ...(pair.withSchema ? { schema: tables } : {}),
      });
      count(tally, `${pair.kind}: ${classification.class}`);
      const problem = contradiction(classification, base, head);
      if (problem !== undefined) wrong.push(`seed ${pair.seed}: ${classification.class}, but ${problem}\n${pair.base}\n--->\n${pair.head}`);
    }
    // oxlint-disable-next-line no-console -- the undecided share is a number to watch
    console.info(`differential: ${[...tally].map(([kind, times]) => `${kind} ${times}`).join(', ')}; wrong ${wrong.length}`);
    expect(wrong).toEqual([]);
  },
  600_000,
);

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

async function runBoth(made: readonly Pair[]): Promise<readonly (readonly (Result | { error: string })[])[]> {
  const input = JSON.stringify(made.map(({ base, head }) => [base, head]));
  const { stdout } = await execa(python, [`${folder}run-duckdb.py`, `${folder}tables.json`], { input, maxBuffer: 1e9 });
  return JSON.parse(stdout) as readonly (readonly (Result | { error: string })[])[];
}

function count(tally: Map<string, number>, key: string): void {
  tally.set(key, (tally.get(key) ?? 0) + 1);
}
