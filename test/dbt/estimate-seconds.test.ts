import { expect, test } from 'vitest';
import type { NodeResult } from '../../src/dbt/build-outcome.ts';
import { estimateSeconds } from '../../src/dbt/estimate-seconds.ts';

function before(seconds: Readonly<Record<string, number>>, wall: number) {
  const results = Object.entries(seconds).map(([uniqueId, each]): [string, NodeResult] => [
    uniqueId,
    { uniqueId, status: 'success', seconds: each, failures: undefined, message: undefined },
  ]);
  return { results: new Map(results), seconds: wall };
}

const took = before({ a: 10, b: 20, c: 30 }, 30);

test('at the start it is what the same nodes took, with the same threads', () => {
  expect(estimateSeconds(took, { done: new Set(), total: 3, elapsedSeconds: 0 })).toBe(30);
});

test('what was done counts with the time that it really took', () => {
  expect(estimateSeconds(took, { done: new Set(['a', 'b']), total: 3, elapsedSeconds: 50 })).toBe(65);
});

test('at the end it is the time that has passed', () => {
  expect(estimateSeconds(took, { done: new Set(['a', 'b', 'c']), total: 3, elapsedSeconds: 44 })).toBe(44);
});

test('a node that was never run counts as the mean of those that were', () => {
  expect(estimateSeconds(took, { done: new Set(), total: 4, elapsedSeconds: 0 })).toBe(40);
});

test('of more known nodes than there are to run, each counts in part', () => {
  expect(estimateSeconds(took, { done: new Set(), total: 1, elapsedSeconds: 0 })).toBe(10);
});

test.each([
  ['nothing ran before', undefined, 3],
  ['nobody knows how many there are', took, undefined],
  ['no time was measured', before({ a: 0 }, 1), 3],
])('is unknown when %s', (_, known, total) => {
  expect(estimateSeconds(known, { done: new Set(), total, elapsedSeconds: 5 })).toBeUndefined();
});
