import { classifyChange } from '../src/sql/classify-change.ts';
import { loadSqlEngine } from '../src/sql/sql-engine.ts';
import { generateSpec } from '../test/sql/differential/generate.ts';
import { mutateSpec } from '../test/sql/differential/mutate.ts';
import { printSpec } from '../test/sql/differential/print.ts';
import { seeded } from '../test/sql/differential/random.ts';

// 1,000 pairs of generated SQL of about 700 characters, half of them equal: how long one classification takes.
const pairs = Array.from({ length: 1_200 }, (_, seed) => {
  const random = seeded(seed);
  const spec = generateSpec(random);
  return { base: printSpec(spec, random), head: printSpec(random.chance(0.5) ? spec : mutateSpec(spec, random), random) };
});

const started = performance.now();
await loadSqlEngine();
const loaded = performance.now() - started;

const times: number[] = [];
for (const { base, head } of pairs) {
  const before = performance.now();
  await classifyChange({ dialect: 'duckdb', base, head });
  times.push(performance.now() - before);
}

// The first 200 warm the WASM code up.
const warm = times.slice(200).toSorted((a, b) => a - b);
const at = (share: number): string => `${(warm[Math.floor(warm.length * share)] ?? 0).toFixed(2)} ms`;
console.log(`load ${loaded.toFixed(0)} ms; ${warm.length} pairs: median ${at(0.5)}, p95 ${at(0.95)}, worst ${at(0.999)}`);
