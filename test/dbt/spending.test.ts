import { describe, expect, test } from 'vitest';
import { laneInBudget } from '../../src/dbt/lane-in-budget.ts';
import { addBytes, bytesOver, startSpending, takeNodes } from '../../src/dbt/spending.ts';

describe('budget.nodes', () => {
  test.each([
    ['no limit', undefined, [1_000_000], [undefined]],
    ['exactly as many', 12, [12], [undefined]],
    ['one too many', 12, [13], ['13 nodes and tests to build, `budget.nodes` allows 12']],
    ['what was built counts', 12, [10, 3], [undefined, '3 nodes and tests besides 10, `budget.nodes` allows 12']],
    ['what had no room does not', 12, [13, 12], ['13 nodes and tests to build, `budget.nodes` allows 12', undefined]],
    ['thousands are readable', 1000, [4120], ['4,120 nodes and tests to build, `budget.nodes` allows 1,000']],
  ])('%s', (...[, nodes, counts, expected]) => {
    const spending = startSpending({ nodes });
    expect(counts.map((count) => takeNodes(spending, count))).toEqual(expected);
  });

  const build = { name: 'build', reason: 'base and head built' } as const;
  const compile = { name: 'compile', reason: 'no schema' } as const;

  test('lowers a lane, and the verdict says both numbers', () => {
    expect(laneInBudget(build, 412, { spending: startSpending({ nodes: 200 }) })).toEqual({
      name: 'compile',
      reason: '412 nodes and tests to build, `budget.nodes` allows 200: SQL was compiled, no data was built',
      inVerdict: 'compile lane: 412 nodes and tests to build, `budget.nodes` allows 200',
    });
  });

  test.each([
    ['that has room', build, startSpending({ nodes: 412 })],
    ['without a limit', build, startSpending({})],
    ['where nobody counts', build, undefined],
    ['that builds nothing', compile, startSpending({ nodes: 1 })],
  ])('leaves a lane as it is %s', (_, lane, spending) => {
    expect(laneInBudget(lane, 412, spending === undefined ? {} : { spending })).toBe(lane);
  });
});

describe('budget.bytes', () => {
  const read = (...all: readonly { bytes?: number; billedBytes?: number }[]) => ({
    results: new Map(
      all.map((one, index) => [
        String(index),
        { uniqueId: String(index), status: 'success', seconds: 1, failures: undefined, message: undefined, ...one } as const,
      ]),
    ),
  });

  test.each([
    ['no limit', undefined, [read({ bytes: 9e15 })], undefined],
    ['nothing read', 1, [read({}, {})], undefined],
    ['exactly as much', 1000, [read({ bytes: 400 }, { bytes: 600 })], undefined],
    [
      'what is billed counts before what was processed',
      1000,
      [read({ bytes: 10, billedBytes: 10_485_760 })],
      '10.5 MB were read, `budget.bytes` allows 1 kB',
    ],
    ['all commands together', 5e10, [read({ bytes: 4e10 }), read({ bytes: 1.2e10 })], '52 GB were read, `budget.bytes` allows 50 GB'],
    ['small ones', 10, [read({ bytes: 999 })], '999 bytes were read, `budget.bytes` allows 10 bytes'],
  ])('%s', (...[, bytes, commands, expected]) => {
    const spending = startSpending({ bytes });
    for (const command of commands) addBytes(spending, command);
    expect(bytesOver(spending)).toBe(expected);
  });
});
