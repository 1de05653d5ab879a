// Whole projects of growing size, beside the tools that look at the same things: node bench/peers.ts [--sizes 100,1000,5000,7500] [--rounds 3].
import { parseArgs } from 'node:util';
import { reportBars } from './parts/bar.ts';
import { growthBars } from './parts/growth-bars.ts';
import type { GrowthRow } from './parts/growth-row.ts';
import { GROWTH_TASKS } from './parts/growth-tasks.ts';
import { measureGrowth } from './parts/measure-growth.ts';
import { sendToBench } from './parts/send-to-bench.ts';

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000,5000,7500' }, rounds: { type: 'string', default: '3' } },
});
const rounds = Math.max(1, Number(values.rounds) || 3);

const rows: GrowthRow[] = [];
for (const models of values.sizes.split(',').map(Number)) {
  const row = await measureGrowth(models, rounds);
  rows.push(row);
  console.log(linesOf(row));
}
reportBars(growthBars(rows));
sendToBench({ growth: rows });

function linesOf({ models, manifestMegabytes, rules, edges, timed }: GrowthRow): string {
  const shown = GROWTH_TASKS.map(({ task }) => {
    const measured = timed[task];
    if (measured === undefined) return `  ${task.padEnd(16)} not run`;
    const after = measured.afterIndexing === undefined ? '' : `  ${measured.afterIndexing.toFixed(2)} s after indexing`;
    return `  ${task.padEnd(16)} ${measured.seconds.toFixed(2).padStart(7)} s ${measured.megabytes.toFixed(0).padStart(6)} MB${after}`;
  });
  const found = `${edges.steward} edges${edges.colibri === undefined ? '' : ` (dbt-colibri ${edges.colibri})`}`;
  return [
    `${models.toLocaleString('en-US')} models, ${manifestMegabytes.toFixed(1)} MB, ${rules} rules of Steward, ${found}`,
    ...shown,
  ].join('\n');
}
