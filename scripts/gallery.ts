// Runs the failure gallery with real dbt and judges what Steward says about each case: npm run gallery [-- --only word --no-write].
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { JudgedCase } from '../test/failures/judge-answer.ts';
import { judgeGallery } from '../test/failures/judge-gallery.ts';
import { readCases } from '../test/failures/read-cases.ts';
import { missedGoals, scoreTable } from '../test/failures/score-table.ts';
import { galleryPage } from './gallery/gallery-page.ts';
import { root } from './root.ts';

const { values: wanted } = parseArgs({
  options: { only: { type: 'string' }, 'no-write': { type: 'boolean', default: false }, verbose: { type: 'boolean', default: false } },
});
const cases = readCases().filter(({ name }) => wanted.only === undefined || new RegExp(wanted.only).test(name));
const started = performance.now();
const judged = await judgeGallery(cases, (result, answer, { name, expect }) => {
  const more = isGood(result) && !wanted.verbose ? '' : `: ${JSON.stringify({ answer, expected: expect })}`;
  process.stderr.write(`${isGood(result) ? 'ok  ' : 'MISS'} ${name}${more}\n`);
});
const minutes = (performance.now() - started) / 60_000;
process.stdout.write(`${scoreTable(judged)}\n${minutes.toFixed(1)} minutes.\n`);
if (!wanted['no-write'] && wanted.only === undefined) await writeFile(join(root, 'docs/diagnosis.md'), galleryPage(judged, minutes));
process.exitCode = missedGoals(judged).length === 0 ? 0 : 1;

function isGood({ cause, node, place, fixed, blamedFalsely, weakened }: JudgedCase): boolean {
  return cause && node && place !== false && fixed !== false && !blamedFalsely && !weakened;
}
