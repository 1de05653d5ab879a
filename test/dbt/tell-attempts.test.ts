import { expect, test } from 'vitest';
import { tellAttempts } from '../../src/dbt/tell-attempts.ts';

const result = { uniqueId: 'model.shop.orders', status: 'error', seconds: 1, failures: undefined, message: 'x' } as const;

test.each([
  ['one attempt is not told', undefined, undefined],
  [
    'each attempt has its words',
    [
      { status: 'error', message: 'Database Error in model orders\n  deadlock detected' },
      { status: 'error', message: 'server closed the connection' },
      { status: 'success', message: undefined },
    ],
    '`orders`: 3 attempts: deadlock detected, then server closed the connection, then passed',
  ],
  [
    'a failure without words is still a failure',
    [
      { status: 'error', message: undefined },
      { status: 'fail', message: '' },
    ],
    '`orders`: 2 attempts: it failed, then it failed',
  ],
] as const)('%s', (_, attempts, told) => {
  expect(tellAttempts(attempts === undefined ? result : { ...result, attempts })).toBe(told);
});
