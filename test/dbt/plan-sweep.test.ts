import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { ciSchema } from '../../src/dbt/ci-schema.ts';
import { planSweep, type SweepInput, type SweepScope } from '../../src/dbt/plan-sweep.ts';

const prefix = 'steward';
const here = { prefix, repository: 'acme/shop', project: 'shop', side: 'head' } as const;
const open12 = ciSchema({ ...here, pullRequest: 12 });
const closed13 = ciSchema({ ...here, pullRequest: 13 });
const again13 = ciSchema({ ...here, pullRequest: 13, side: 'fix', run: 2 });
const elsewhere13 = ciSchema({ ...here, pullRequest: 13, repository: 'acme/other' });
const local = ciSchema({ ...here, pullRequest: undefined });
const all: SweepScope = { kind: 'all' };
const closed: SweepScope = { kind: 'closed', repository: 'acme/shop', projects: ['shop'], openPullRequests: new Set([12]) };

function fates(input: Partial<SweepInput>): Readonly<Record<string, string>> {
  const planned = planSweep({ existing: [], prefix, scope: all, production: ['analytics'], ...input });
  return Object.fromEntries(planned.map(({ schema, fate, why }) => [schema, `${fate}: ${why}`]));
}

test('drops what closed pull requests of this repository left, with the custom schemas beside it', () => {
  const existing = [
    open12,
    closed13,
    `${closed13}_staging`,
    `${closed13}_dbt_test__audit`,
    again13,
    elsewhere13,
    local,
    'analytics',
    'raw',
  ];
  expect(fates({ existing, scope: closed })).toEqual({
    [open12]: 'keep: pull request 12 is open',
    [closed13]: 'drop: pull request 13 is closed',
    [`${closed13}_staging`]: 'drop: pull request 13 is closed',
    [`${closed13}_dbt_test__audit`]: 'drop: pull request 13 is closed',
    [again13]: 'drop: pull request 13 is closed',
    [elsewhere13]: 'keep: it was made for another repository, project or prefix',
    [local]: "keep: it belongs to no pull request but to somebody's own run",
  });
});

test('two long prefixes that read the same when cut are told apart', () => {
  const [one, other] = ['steward_ci_of_team_a', 'steward_ci_of_team_b'];
  const theirs = ciSchema({ ...here, prefix: one, pullRequest: 13 });
  expect(fates({ existing: [theirs], prefix: other, scope: closed })[theirs]).toContain('keep');
  expect(fates({ existing: [theirs], prefix: one, scope: closed })[theirs]).toContain('drop');
});

test('a run takes only its own schemas away', () => {
  const scope: SweepScope = { kind: 'these', schemas: [closed13] };
  expect(fates({ existing: [open12, closed13, `${closed13}_marts`], scope })).toEqual({
    [open12]: 'keep: another run made it',
    [closed13]: 'drop: this run made it',
    [`${closed13}_marts`]: 'drop: this run made it',
  });
});

test('all means all of the prefix, and names of another pattern stay', () => {
  expect(fates({ existing: [open12, elsewhere13, local, 'steward_prod', 'steward', 'other'] })).toEqual({
    [open12]: expect.stringContaining('drop'),
    [elsewhere13]: expect.stringContaining('drop'),
    [local]: expect.stringContaining('drop'),
    steward_prod: 'keep: its name is none that Steward makes',
    steward: 'keep: its name is none that Steward makes',
  });
});

test.each([
  [[open12], 'it is a production schema'],
  [[open12.toUpperCase()], 'it is a production schema'],
  [['steward'], 'its name begins with the production schema steward'],
  [[`${open12}_marts`], `the production schema ${open12}_marts begins with its name`],
])('refuses beside the production schemas %j', (production, why) => {
  expect(fates({ existing: [open12], production })[open12]).toBe(`refuse: ${why}`);
});

test('a prefix like the database’s own schemas never drops anything', () => {
  const schema = ciSchema({ ...here, prefix: 'pg_ci', pullRequest: 1 });
  expect(fates({ existing: [schema], prefix: 'pg_ci' })[schema]).toBe('refuse: it belongs to the database itself');
});

test('whatever the prefix and the schemas are: nothing dropped is, begins with or begins a production or system schema', () => {
  const word = fc.oneof(fc.stringMatching(/^[a-z_]{0,12}$/), fc.constantFrom('public', 'main', 'information_schema', 'pg_catalog', prefix));
  const made = fc
    .record({ pullRequest: fc.integer({ min: 1, max: 20 }), owner: word })
    .map(({ pullRequest, owner }) => ciSchema({ ...here, prefix: owner, pullRequest }));
  const schemas = fc.array(fc.oneof(word, made), { maxLength: 10 });
  fc.assert(
    fc.property(schemas, schemas, word, (existing, production, owner) => {
      const dropped = planSweep({ existing, production, prefix: owner, scope: all }).filter(({ fate }) => fate === 'drop');
      for (const { schema } of dropped) {
        expect(existing).toContain(schema);
        expect(schema).toMatch(/_pr\d+_[0-9a-f]{8}_h/);
        expect(schema).not.toMatch(/^pg_/);
        for (const each of production.filter((name) => name !== '')) expect(schema.startsWith(each) || each.startsWith(schema)).toBe(false);
      }
    }),
    { numRuns: 500 },
  );
});
