import { expect, test } from 'vitest';
import type { ProgressEvent } from '../../src/core/progress.ts';
import { followLog } from '../../src/dbt/follow-log.ts';
import { fixture } from './fixture.ts';

test('counts done of the expected nodes while dbt writes its log', () => {
  const seen: ProgressEvent[] = [];
  const log = followLog('head', { name: 'build', expected: 99 }, (event) => seen.push(event));
  for (const line of fixture('logs/build-passes.jsonl').split('\n')) log.take(line);
  const last = seen.at(-1);
  expect(last).toMatchObject({ kind: 'dbt', side: 'head', command: 'build', total: 99, running: [] });
  expect(last?.kind === 'dbt' && last.done).toBeGreaterThan(3);
  expect(log.taken().invocationId).toMatch(/^[0-9a-f-]{36}$/);
});

test('takes the total of dbt where the caller knows none', () => {
  const seen: ProgressEvent[] = [];
  const log = followLog('base', { name: 'build' }, (event) => seen.push(event));
  for (const line of fixture('logs/build-passes.jsonl').split('\n')) log.take(line);
  expect(seen.at(-1)).toMatchObject({ total: expect.any(Number) });
});

test('keeps what went wrong, and the last lines that are no JSON', () => {
  const log = followLog('head', { name: 'parse' }, () => undefined);
  for (let line = 0; line < 60; line += 1) log.take(`line ${line}`);
  for (const line of fixture('logs/parse-bad-ref.jsonl').split('\n')) log.take(line);
  const { events, plain } = log.taken();
  expect(events.some(({ kind }) => kind === 'fatal')).toBe(true);
  expect(plain).toHaveLength(50);
  expect(plain.at(-1)).toBe('line 59');
});
