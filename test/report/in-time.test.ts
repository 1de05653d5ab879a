import { expect, test } from 'vitest';
import { inTime } from '../../src/report/in-time.ts';

test.each([
  [{}, ''],
  [{ elapsed: 0.4, estimate: 9 }, ''],
  [{ elapsed: 12.4 }, ' in 12 s'],
  [{ elapsed: 12.4, estimate: 40.2 }, ' in 12 s of about 40 s'],
  [{ elapsed: 75, estimate: 300 }, ' in 1 min 15 s of about 5 min 0 s'],
  [{ elapsed: 59.7 }, ' in 1 min 0 s'],
  [{ elapsed: 50, estimate: 40 }, ' in 50 s of about 50 s'],
])('%j reads as %j', (event, words) => {
  expect(inTime(event)).toBe(words);
});
