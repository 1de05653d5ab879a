import { describe, expect, test } from 'vitest';
import { growthChart } from '../../bench/parts/growth-chart.ts';
import type { GrowthRow, GrowthTask } from '../../bench/parts/growth-row.ts';
import { GROWTH_TASKS } from '../../bench/parts/growth-tasks.ts';

const SIZES = [100, 1000, 5000, 7500];

/** Each task takes longer than the one before it, and grows with the project. */
function rowOf(models: number, without: readonly GrowthTask[] = []): GrowthRow {
  const tasks = GROWTH_TASKS.map(({ task }, at) => [task, { seconds: (models / 1000) * (at + 1), megabytes: 100 }] as const);
  return {
    models,
    manifestMegabytes: 1,
    rules: 2,
    edges: { steward: 3 },
    timed: Object.fromEntries(tasks.filter(([task]) => !without.includes(task))),
  };
}

const whole = growthChart(SIZES.map((models) => rowOf(models, models === 7500 ? ['colibri'] : [])));
const written = [...whole.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, content = '']) => content.replaceAll(/<[^>]+>/g, ' ').trim());
const lines = [...whole.matchAll(/<path class="line (\w+) (\w+)" d="([^"]+)"/g)].map(([, tool, line, path = '']) => ({ tool, line, path }));
const pointsOf = (path: string) =>
  path
    .slice(1)
    .split('L')
    .map((point) => point.split(' ').map(Number));

describe('the chart of growth', () => {
  test('has a line for each task, named at its end with its last seconds', () => {
    expect(lines.map(({ tool, line }) => [tool, line])).toEqual(GROWTH_TASKS.map(({ tool, line }) => [tool, line]));
    const labels = GROWTH_TASKS.slice(0, -1).map(({ label }, at) => `${label}  ${at === 0 ? '7.5' : Math.round(7.5 * (at + 1))} s`);
    expect(written).toEqual(expect.arrayContaining(labels));
  });

  test('a line that ends early says where', () => {
    expect(written).toContain('dbt-colibri  45 s at 5,000');
    expect(pointsOf(lines.at(-1)?.path ?? '')).toHaveLength(3);
  });

  test('has the sizes as ticks, in each panel', () => {
    for (const size of ['100', '1,000', '5,000', '7,500']) expect(written.filter((text) => text === size)).toHaveLength(2);
  });

  test('both axes are logarithmic: what grows with the project is a straight line', () => {
    for (const { path } of lines) {
      const points = pointsOf(path);
      const [[x0 = 0, y0 = 0] = [], [x1 = 0, y1 = 0] = []] = [points[0], points.at(-1)];
      for (const [x = 0, y = 0] of points) expect(y).toBeCloseTo(y0 + ((x - x0) / (x1 - x0)) * (y1 - y0), 0);
    }
  });

  test('says in words what it shows, and has a style for the dark theme', () => {
    expect(whole).toContain('<title id="title">Seconds that each task takes with 100, 1,000, 5,000, 7,500 models</title>');
    expect(whole).toContain('@media (prefers-color-scheme:dark)');
  });

  test.each([
    ['nothing', []],
    ['one size', [rowOf(100)]],
    ['sizes in any order', [rowOf(5000), rowOf(100)]],
    [
      'no task',
      [
        { ...rowOf(100), timed: {} },
        { ...rowOf(1000), timed: {} },
      ],
    ],
    ['one and the same time', SIZES.map((models) => ({ ...rowOf(models), timed: { score: { seconds: 1, megabytes: 1 } } }))],
  ])('draws %s without a coordinate that is no number', (_, rows) => {
    const chart = growthChart(rows);
    expect(chart).not.toMatch(/NaN|Infinity|undefined/);
    expect(chart.startsWith('<svg ') && chart.endsWith('</svg>\n')).toBe(true);
  });
});
