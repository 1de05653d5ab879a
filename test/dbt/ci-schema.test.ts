import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CiSchema, ciSchema, MOST_RUNS, ownsSchema } from '../../src/dbt/ci-schema.ts';

const place = {
  repository: fc.stringMatching(/^[a-z0-9._-]{1,20}\/[a-z0-9._-]{1,20}$/),
  pullRequest: fc.option(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { nil: undefined }),
  project: fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/),
  side: fc.constantFrom('base' as const, 'head' as const, 'fix' as const),
};
const run = fc.option(fc.integer({ min: 1, max: MOST_RUNS }), { nil: undefined });

function inputs(prefix: fc.Arbitrary<string>): fc.Arbitrary<CiSchema> {
  return fc.record({ prefix, ...place, run }).map(({ run: number, ...rest }) => (number === undefined ? rest : { ...rest, run: number }));
}

const anyPrefix = fc.oneof(fc.string({ maxLength: 60 }), fc.stringMatching(/^[a-z][a-z0-9_]{0,59}$/));

test('is short, plain, begins with no digit, and leaves room for what dbt appends', () => {
  fc.assert(
    fc.property(inputs(anyPrefix), (input) => {
      const name = ciSchema(input);
      expect(name).toMatch(/^[a-z_][a-z0-9_]{1,29}$/);
      expect(`${name}_dbt_test__audit`.length).toBeLessThan(63);
    }),
  );
});

test('different inputs have different names, also behind the same forty characters', () => {
  const long = fc.constantFrom(`${'analytics_warehouse_ci_'.repeat(2)}a`, `${'analytics_warehouse_ci_'.repeat(2)}b`, 'x'.repeat(40));
  fc.assert(
    fc.property(inputs(fc.oneof(anyPrefix, long)), inputs(fc.oneof(anyPrefix, long)), (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(ciSchema(one)).not.toBe(ciSchema(other));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['the prefix', { prefix: 'steward_ci_of_the_analytics_team' }],
  ['the repository', { repository: 'acme/other' }],
  ['the pull request', { pullRequest: 13 }],
  ['the project', { project: 'shop2' }],
  ['the side', { side: 'fix' as const }],
  ['the run', { run: 2 }],
])('%s alone makes another name', (_, change) => {
  const input: CiSchema = {
    prefix: 'steward_ci_of_the_data_team',
    repository: 'acme/shop',
    pullRequest: 12,
    project: 'shop',
    side: 'head',
  };
  expect(ciSchema({ ...input, ...change })).not.toBe(ciSchema(input));
});

test('no two of all names of a big repository are the same', () => {
  const names = new Set<string>();
  for (let pullRequest = 1; pullRequest <= 2000; pullRequest += 1)
    for (const project of ['a', 'b', 'c', 'd', 'e'])
      names.add(ciSchema({ prefix: 'p'.repeat(40), repository: 'acme/shop', pullRequest, project, side: 'head' }));
  expect(names.size).toBe(10_000);
});

test('reads as prefix, pull request, digest and side', () => {
  const input = { prefix: 'steward', repository: 'Acme/Shop', pullRequest: 12, project: 'shop' };
  expect(ciSchema({ ...input, side: 'base' })).toMatch(/^steward_pr12_[0-9a-f]{8}_b$/);
  expect(ciSchema({ ...input, side: 'base' })).toBe(ciSchema({ ...input, repository: 'acme/shop', side: 'base' }));
  expect(ciSchema({ ...input, pullRequest: undefined, side: 'fix' })).toMatch(/^steward_local_[0-9a-f]{8}_f$/);
});

test('what it named is owned by the same prefix, with what dbt appends', () => {
  fc.assert(
    fc.property(inputs(anyPrefix), fc.stringMatching(/^(?:_[A-Za-z0-9_$-]{1,20})?$/), (input, appended) => {
      const own = ciSchema(input);
      expect(ownsSchema(own + appended, input.prefix)).toEqual({ own, pullRequest: input.pullRequest });
      expect(ownsSchema(own.toUpperCase(), input.prefix)?.own).toBe(own);
    }),
  );
});

test.each([
  'analytics',
  'steward',
  'steward_pr12',
  'steward_pr12_prod',
  'steward_pr12_0123456z_b',
  'steward_pr12_01234567_x',
  'steward_pr12_01234567_bx',
  'steward_pr12_01234567_b_',
  'steward_pr012_01234567_b',
  'steward_pr0_01234567_b',
  'my_steward_pr12_01234567_b',
  'steward2_pr12_01234567_b',
  'Steward_pr12_01234567_b',
  'steward_pr12_01234567_b\nx',
  'steward_pr12_01234567_b_x" cascade; drop schema "analytics',
  '',
])('%j is not owned', (name) => {
  expect(ownsSchema(name, 'steward')).toBeUndefined();
});
