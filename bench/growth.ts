// Measures how each cost grows, beside other tools, and the data diff; writes those sections of docs/performance.md and its picture anew, the rest stays: npm run bench:growth [-- --rounds 3].
import { readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../tools/stage/example.ts';
import { barLine } from './parts/bar.ts';
import { growthChart } from './parts/growth-chart.ts';
import { growthSection } from './parts/growth-section.ts';
import { runPart } from './parts/run-part.ts';

const PAGE = join(ROOT, 'docs/performance.md');
const HEADING = '## How each cost grows';
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });

const before = loadavg()[0] ?? Number.NaN;
const growth = await runPart('peers.ts', { args: ['--rounds', values.rounds] });
const diff = await runPart('data-diff.ts');
const bars = [...growth.bars, ...diff.bars].map(barLine);
const measured = `Measured on ${new Date().toISOString().slice(0, 10)} with \`npm run bench:growth\`; the load of the machine was ${before.toFixed(1)} at the start.`;
const shown = `\`\`\`text\n${[...bars, '', diff.output.trim()].join('\n')}\n\`\`\``;
writeFileSync(PAGE, withSection(readFileSync(PAGE, 'utf8'), [...growthSection(growth), measured, shown].join('\n\n')));
writeFileSync(join(ROOT, 'docs/images/growth.svg'), growthChart(growth.growth));
console.log(bars.join('\n'));

/** The page with this section in the place of the old one, or at its end. */
function withSection(page: string, section: string): string {
  const start = page.indexOf(HEADING);
  if (start < 0) return `${page.trimEnd()}\n\n${section}\n`;
  const next = page.indexOf('\n## ', start + 1);
  return `${page.slice(0, start)}${section}\n${next < 0 ? '' : page.slice(next)}`;
}
