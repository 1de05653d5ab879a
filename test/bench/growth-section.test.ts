import { expect, test } from 'vitest';
import { isMet } from '../../bench/parts/bar.ts';
import { growthBars } from '../../bench/parts/growth-bars.ts';
import type { GrowthRow } from '../../bench/parts/growth-row.ts';
import { growthSection } from '../../bench/parts/growth-section.ts';
import { GROWTH_TASKS } from '../../bench/parts/growth-tasks.ts';

const took = (seconds: number, afterIndexing?: number) => ({
  seconds,
  megabytes: 1234,
  ...(afterIndexing !== undefined && { afterIndexing }),
});
const row = (models: number, timed: GrowthRow['timed'], colibri?: number): GrowthRow => ({
  models,
  manifestMegabytes: models / 100,
  rules: 121,
  edges: { steward: models * 12, ...(colibri !== undefined && { colibri }) },
  timed,
});
const small = row(
  1000,
  { 'check manifest': took(0.5, 0.1), 'bouncer standard': took(1), 'lineage cold': took(2), colibri: took(7) },
  11_990,
);
const large = row(7500, { 'check manifest': took(2.5, 1.5), 'check warm': took(3, 1.9), 'check cold': took(9, 8.2) });
const growth = [large, small];

test('the table has a row for each task and a column for each size; a task that did not run says so', () => {
  const lines = growthSection({ command: 'node bench/peers.ts', growth }).join('\n\n').split('\n');
  expect(lines).toContain('| Task | 1,000 models (10.0 MB) | 7,500 models (75.0 MB) |');
  expect(lines).toContain('| dbt-colibri | 7.00 s, 1,234 MB | not run |');
  expect(lines).toContainEqual(expect.stringMatching(/ first run \| not run \| 9\.00 s \(8\.20 s after indexing\), 1,234 MB \|$/));
  expect(lines).toContainEqual(expect.stringMatching(/\| Steward 12,000, dbt-colibri 11,990 \| Steward 90,000 \|$/));
  expect(lines.filter((line) => line.startsWith('| '))).toHaveLength(GROWTH_TASKS.length + 3);
  expect(lines).toContain('![Seconds that each task takes with 1,000 and 7,500 models](images/growth.svg)');
});

test('each tool is told with its version and the sizes at which it ran', () => {
  const text = growthSection({ command: 'node bench/peers.ts', growth }).join('\n');
  expect(text).toMatch(/\*\*dbt-colibri \d+\.\d+\.\d+\*\*, at 1,000 models/);
  expect(text).toMatch(/\*\*dbt-score \d+\.\d+\.\d+\*\*, which was not run/);
});

test('nothing measured, nothing told', () => {
  expect(growthSection({ command: 'node bench/peers.ts', growth: [] })).toEqual([]);
});

test('bars: beside other tools the whole process counts, alone what comes after indexing', () => {
  const bars = growthBars(growth).map((bar) => [bar.what, bar.value, bar.unit, isMet(bar)]);
  expect(bars).toEqual([
    ['Rules on the manifest alone, after indexing, 7,500 models', 1.5, 's', true],
    ['All rules, SQL known, after indexing, 7,500 models', 1.9, 's', true],
    ['All rules, first run, after indexing, 7,500 models', 8.2, 's', false],
    ['All rules, first run: peak memory, 7,500 models', 1234, 'MB', true],
    ['Rules on the manifest alone beside dbt-bouncer’s preset `standard`, 1,000 models', 0.5, '×', true],
    ['Column lineage of the whole project, first run: times as fast as dbt-colibri, 1,000 models', 3.5, '×', true],
  ]);
});

test('a bar without a measurement is missed', () => {
  const bars = growthBars([row(5000, {}), row(7500, {})]);
  expect(bars).toHaveLength(7);
  expect(bars.filter(isMet)).toEqual([]);
});
