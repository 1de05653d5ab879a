import { expect, test } from 'vitest';
import type { ProgressEvent } from '../../src/core/progress.ts';
import { followLog } from '../../src/dbt/follow-log.ts';
import { readRunResults } from '../../src/dbt/read-run-results.ts';
import { fixture } from './fixture.ts';

/** A clock that advances by a second each time somebody looks at it. */
function ports(progress: (event: ProgressEvent) => void = () => undefined) {
  let seconds = 0;
  return { progress, clock: { now: () => new Date(1000 * (seconds += 1)), sleep: async () => undefined } };
}

test('counts done of the expected nodes while dbt writes its log', () => {
  const seen: ProgressEvent[] = [];
  const log = followLog(
    'head',
    { name: 'build', expected: 99 },
    ports((event) => seen.push(event)),
  );
  for (const line of fixture('logs/build-passes.jsonl').split('\n')) log.take(line);
  const last = seen.at(-1);
  expect(last).toMatchObject({ kind: 'dbt', side: 'head', command: 'build', total: 99, running: [] });
  expect(last?.kind === 'dbt' && last.done).toBeGreaterThan(3);
  expect(log.taken().invocationId).toMatch(/^[0-9a-f-]{36}$/);
});

test('takes the total of dbt where the caller knows none', () => {
  const seen: ProgressEvent[] = [];
  const log = followLog(
    'base',
    { name: 'build' },
    ports((event) => seen.push(event)),
  );
  for (const line of fixture('logs/build-passes.jsonl').split('\n')) log.take(line);
  expect(seen.at(-1)).toMatchObject({ total: expect.any(Number) });
});

test('keeps what went wrong, and the last lines that are no JSON', () => {
  const log = followLog('head', { name: 'parse' }, ports());
  for (let line = 0; line < 60; line += 1) log.take(`line ${line}`);
  for (const line of fixture('logs/parse-bad-ref.jsonl').split('\n')) log.take(line);
  const { events, plain } = log.taken();
  expect(events.some(({ kind }) => kind === 'fatal')).toBe(true);
  expect(plain).toHaveLength(50);
  expect(plain.at(-1)).toBe('line 59');
});

test('says how long it has run, and how long it will take where the same nodes ran before', () => {
  const seen: ProgressEvent[] = [];
  const { results } = readRunResults(fixture('results/build-passes.json'));
  const before = { results, seconds: 10 };
  const log = followLog(
    'head',
    { name: 'build', expected: results.size, before },
    ports((event) => seen.push(event)),
  );
  for (const line of fixture('logs/build-passes.jsonl').split('\n')) log.take(line);
  const [first, last] = [seen[0], seen.at(-1)];
  expect(first).toMatchObject({ elapsed: expect.any(Number), estimate: expect.any(Number) });
  expect(last?.kind === 'dbt' && last.estimate).toBe(last?.kind === 'dbt' && last.elapsed);
});

test('a node that is told of twice, as in a debug log, counts once', () => {
  const seen: ProgressEvent[] = [];
  const log = followLog(
    'head',
    { name: 'build' },
    ports((event) => seen.push(event)),
  );
  const lines = fixture('logs/build-passes.jsonl').split('\n');
  for (const line of [...lines, ...lines]) log.take(line);
  expect(seen.at(-1)).toEqual({ ...seen[seen.length / 2 - 1], elapsed: expect.any(Number) });
});

test('knows which nodes are running, and when it last heard anything', () => {
  const log = followLog('head', { name: 'build' }, ports());
  const start =
    fixture('logs/build-passes.jsonl')
      .split('\n')
      .find((line) => line.includes('"LogStartLine"')) ?? '';
  const before = log.heardAt();
  log.take(start);
  expect(log.running()).toHaveLength(1);
  expect(log.heardAt()).toBeGreaterThan(before);
});
