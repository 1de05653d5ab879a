import { describe, expect, test } from 'vitest';
import type { ProgressEvent } from '../../src/core/progress.ts';
import { logProgress } from '../../src/report/log-progress.ts';

type Dbt = Extract<ProgressEvent, { kind: 'dbt' }>;

function aLog() {
  const lines: string[] = [];
  const time = { now: 1_000_000 };
  const show = logProgress((line) => void lines.push(line), { now: () => new Date(time.now), sleep: async () => undefined });
  const dbt = (done: number, parts: Partial<Dbt> = {}) =>
    show({ kind: 'dbt', side: 'head', command: 'build', done, total: 20, running: [], ...parts });
  return { lines, time, show, dbt };
}

describe('logProgress', () => {
  test('says each step as it starts and ends, with the reason of one that did not succeed', () => {
    const { lines, show } = aLog();
    show({ kind: 'step-started', step: 'a', description: 'Review code changes', index: 0, total: 3 });
    show({ kind: 'step-finished', step: 'a', status: 'success', seconds: 1.26 });
    show({ kind: 'step-finished', step: 'b', status: 'skipped', seconds: 0, reason: 'It needs the result of step 1.' });
    show({ kind: 'note', text: 'base from the cache' });

    expect(lines).toEqual([
      'Step 1 of 3: Review code changes …',
      '  success in 1.3 s',
      '  skipped in 0.0 s: It needs the result of step 1.',
      '  base from the cache',
    ]);
  });

  test('says dbt’s counts every two seconds, and always the last one', () => {
    const { lines, dbt, time } = aLog();
    dbt(1, { running: ['a', 'b', 'c', 'd'] });
    dbt(2);
    time.now += 2000;
    dbt(9, { total: undefined });
    dbt(20);

    expect(lines).toEqual(['  dbt build (head): 1 of 20, running a, b, c', '  dbt build (head): 9 of ?', '  dbt build (head): 20 of 20']);
  });

  test('base and head, and one command after the other, don’t silence each other', () => {
    const { lines, dbt } = aLog();
    dbt(1);
    dbt(1, { side: 'base' });
    dbt(1, { command: 'compile' });

    expect(lines).toHaveLength(3);
  });
});
