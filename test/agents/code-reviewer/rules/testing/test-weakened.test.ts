import { describe, expect, test } from 'vitest';
import { testWeakened } from '../../../../../src/agents/code-reviewer/rules/testing/test-weakened.ts';
import type { DbtProject, DbtTest } from '../../../../../src/dbt/project.ts';
import { changedFile, dataTest, facts, model, project } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

type Parts = Partial<DbtTest> & { readonly tags?: readonly string[] };

function review(kind: string, before: Parts, after: Parts): readonly string[] {
  const node = ({ tags = [], ...parts }: Parts) => dataTest(kind, 'fct_trips', { column: 'zone_id', ...parts, node: { config: { tags } } });
  const side = (parts: Parts) => project({ nodes: [model('fct_trips'), node(parts)] });
  return messagesOf(testWeakened, facts({ base: side(before), head: side(after) }));
}

const found: readonly [string, string, Parts, Parts, string][] = [
  ['error → warn', 'not_null', {}, { severity: 'warn' }, 'only warns now'],
  ['switched off', 'not_null', {}, { enabled: false }, 'is switched off'],
  ['a new where', 'not_null', {}, { where: 'zone_id > 0' }, 'looks only at rows where `zone_id > 0`'],
  ['another where', 'not_null', { where: 'a' }, { where: 'b' }, 'looks at rows where `b`, not `a`'],
  [
    'a condition on a relationship',
    'relationships_where',
    {},
    { arguments: { to_condition: 'id > 0' } },
    'looks only at rows where `id > 0`',
  ],
  ['a limit', 'unique', {}, { limit: 1 }, 'counts at most 1 failure'],
  ['a higher error_if', 'unique', {}, { errorIf: '> 10' }, 'fails only if failures are `> 10`, not `!= 0`'],
  ['a higher error_if than before', 'unique', { errorIf: '>10' }, { errorIf: '>=100' }, 'fails only if failures are `>=100`, not `>10`'],
  ['a higher warn_if', 'unique', {}, { warnIf: '>5' }, 'warns only if failures are `>5`, not `!= 0`'],
  [
    'a threshold that can’t be compared',
    'unique',
    {},
    { errorIf: 'between 1 and 5' },
    'fails only if failures are `between 1 and 5`, not `!= 0`',
  ],
  [
    'more accepted values',
    'accepted_values',
    { arguments: { values: ['a'] } },
    { arguments: { values: ['a', 'b', 'c'] } },
    'accepts `b` and `c`, too',
  ],
  [
    'wider bounds',
    'accepted_range',
    { arguments: { min_value: 0, max_value: 5 } },
    { arguments: { min_value: -1, max_value: 5 } },
    'has `min_value` -1, not 0',
  ],
  ['a bound that is gone', 'accepted_range', { arguments: { max_value: 5 } }, { arguments: {} }, 'has no `max_value` any more (was 5)'],
  [
    'wider bounds of a team’s own test',
    'stays_between',
    { arguments: { low: 1, high: 5 } },
    { arguments: { low: 1, high: 50 } },
    'has `high` 50, not 5',
  ],
  [
    'a bound in quotes',
    'stays_above',
    { arguments: { minimum: '1.5' } },
    { arguments: { minimum: '-1.5' } },
    'has `minimum` -1.5, not 1.5',
  ],
  [
    'a wider combination',
    'unique_combination_of_columns',
    { arguments: { combination_of_columns: ['a'] } },
    { arguments: { combination_of_columns: ['a', 'b'] } },
    'takes `b` into the combination',
  ],
  ['quarantine', 'unique', {}, { tags: ['quarantine'] }, 'is tagged `quarantine`'],
];

test.each(found)('finds %s', (...[, kind, before, after, way]) => {
  expect(review(kind, before, after)).toEqual([`The test \`${kind}\` on \`fct_trips.zone_id\` ${way}.`]);
});

const passed: readonly [string, string, Parts, Parts][] = [
  ['no change', 'unique', {}, {}],
  ['warn → error', 'unique', { severity: 'warn' }, { severity: 'error' }],
  ['a where that is gone', 'unique', { where: 'a' }, {}],
  ['the same where, laid out otherwise', 'unique', { where: 'a  >\n 1' }, { where: 'a > 1' }],
  ['a lower threshold', 'unique', { errorIf: '>10' }, { errorIf: '>5' }],
  ['the same threshold in other words', 'unique', { errorIf: '!= 0' }, { errorIf: '>0' }],
  ['a higher limit', 'unique', { limit: 1 }, { limit: 10 }],
  ['fewer accepted values', 'accepted_values', { arguments: { values: ['a', 'b'] } }, { arguments: { values: ['a'] } }],
  ['narrower bounds', 'accepted_range', { arguments: { min_value: 0 } }, { arguments: { min_value: 1 } }],
  ['narrower bounds of a team’s own test', 'stays_between', { arguments: { low: 1, high: 5 } }, { arguments: { low: 2, high: 4 } }],
  ['a number that is no bound', 'lasts', { arguments: { days: 1 } }, { arguments: { days: 5 } }],
  ['a bound that is computed now', 'stays_between', { arguments: { high: 5 } }, { arguments: { high: 'max_allowed()' } }],
  [
    'a smaller combination',
    'unique_combination_of_columns',
    { arguments: { combination_of_columns: ['a', 'b'] } },
    { arguments: { combination_of_columns: ['a'] } },
  ],
  ['a test that was off before', 'unique', { enabled: false }, { enabled: false, severity: 'warn' }],
  ['a tag that says nothing about running', 'unique', {}, { tags: ['nightly'] }],
];

test.each(passed)('passes %s', (...[, kind, before, after]) => {
  expect(review(kind, before, after)).toEqual([]);
});

describe('a value that is newly accepted', () => {
  const side = (values: readonly string[], description: string) => {
    const trips = model('fct_trips', { columns: [{ name: 'method', description }] });
    return project({ nodes: [trips, dataTest('accepted_values', 'fct_trips', { column: 'method', arguments: { values } })] });
  };
  const widened = (before: string, after: string) =>
    messagesOf(testWeakened, facts({ base: side(['card'], before), head: side(['card', 'klarna'], after) }));

  test('is no weakening where the same change describes it', () => {
    expect(widened('card.', 'card or klarna.')).toEqual([]);
  });

  test.each([
    ['nobody describes it', 'card.', 'card.'],
    ['the description named it before', 'card or klarna.', 'card or klarna.'],
    ['another word only holds it', 'card.', 'card, no klarnas.'],
  ])('is one where %s', (_, before, after) => {
    expect(widened(before, after)).toEqual(['The test `accepted_values` on `fct_trips.method` accepts `klarna`, too.']);
  });
});

test('says all ways of one test in one sentence', () => {
  expect(review('not_null', {}, { severity: 'warn', where: 'a > 1' })).toEqual([
    'The test `not_null` on `fct_trips.zone_id` only warns now and looks only at rows where `a > 1`.',
  ]);
});

function withSeverity(severity: 'error' | 'warn'): DbtProject {
  return project({ nodes: [model('fct_trips'), dataTest('not_null', 'fct_trips', { column: 'zone_id', severity })] });
}

test('points to the test’s own entry, where a comment with a reason allows it', () => {
  const yaml = `models:
  - name: fct_trips
    columns:
      - name: zone_id
        data_tests:
          - unique
          # steward: allow test-weakened because zones load later than trips
          - not_null: { config: { severity: warn } }
`;
  const given = facts({ base: withSeverity('error'), head: withSeverity('warn'), texts: { 'models/_models.yml': yaml } });
  expect(findingsOf(testWeakened, given)).toMatchObject([
    { location: { path: 'models/_models.yml', line: 8 }, suppressed: { by: 'comment', reason: 'zones load later than trips' } },
  ]);
});

interface Many {
  readonly before?: Parts;
  readonly after: Parts;
  /** dbt_project.yml of the head. */
  readonly yaml?: string;
  readonly count?: number;
}

/** A project in which many models of two folders have a test each. */
function reviewMany({ before = {}, after, yaml = '', count = 6 }: Many) {
  const side = (parts: Parts, last: Parts = parts) => {
    const names = Array.from({ length: count }, (_, index) => `fct_${index}`);
    const tests = names.map((name, index) => {
      const folder = index === count - 1 ? 'staging' : 'marts';
      return dataTest('not_null', name, {
        column: 'id',
        ...(index === 0 ? last : parts),
        node: { fqn: ['taxi', folder, `not_null_${name}_id`] },
      });
    });
    return project({ nodes: [...names.map((name) => model(name)), ...tests] });
  };
  const texts = { 'dbt_project.yml': yaml };
  const given = facts({
    base: side(before),
    head: side(after, { ...after, ...(yaml.includes('# one more') ? { where: 'id > 0' } : {}) }),
    texts,
  });
  return { ...given, text: (of: 'base' | 'head', path: string) => (of === 'base' ? 'name: taxi\n' : given.text(of, path)) };
}

test('says once what one line of dbt_project.yml does to all tests', () => {
  const yaml = 'name: taxi\ndata_tests:\n  taxi:\n    +severity: warn\n';
  const findings = findingsOf(testWeakened, reviewMany({ after: { severity: 'warn' }, yaml, count: 12 }));
  expect(findings).toMatchObject([
    {
      subject: 'taxi',
      message: 'All 12 tests of `taxi` only warn now (`dbt_project.yml` line 4).',
      location: { path: 'dbt_project.yml', line: 4, side: 'head' },
    },
  ]);
  expect(findings[0]?.evidence).toHaveLength(11);
  expect(findings[0]?.evidence.at(-1)).toBe('and 2 more tests');
});

test('says so of a folder, and of the settings of one', () => {
  const yaml = 'name: taxi\ntests:\n  taxi:\n    marts:\n      limit: 10\n';
  const [finding, ...others] = findingsOf(testWeakened, reviewMany({ after: { limit: 10 }, yaml }));
  expect(finding).toMatchObject({
    subject: 'taxi/marts',
    message: 'All 5 tests of `taxi/marts` count at most 10 failures (`dbt_project.yml` line 5).',
  });
  expect(others.map(({ message }) => message)).toEqual(['The test `not_null` on `fct_5.id` counts at most 10 failures.']);
});

test('a test that is weakened in a further way keeps its own finding', () => {
  const yaml = 'name: taxi\ndata_tests:\n  +severity: warn # one more\n';
  expect(messagesOf(testWeakened, reviewMany({ after: { severity: 'warn' }, yaml }))).toEqual([
    'All 6 tests of `taxi` only warn now (`dbt_project.yml` line 3).',
    'The test `not_null` on `fct_0.id` looks only at rows where `id > 0`.',
  ]);
});

test('says once what a variable does to many tests that are declared as before', () => {
  expect(messagesOf(testWeakened, reviewMany({ after: { severity: 'warn' } }))).toEqual([
    'All 6 tests of `taxi` only warn now (no test says so itself).',
  ]);
  const few = reviewMany({ after: { severity: 'warn' }, count: 4 });
  expect(messagesOf(testWeakened, few)).toHaveLength(4);
  const files = [changedFile('models/_models.yml', 'models: []')];
  expect(messagesOf(testWeakened, { ...reviewMany({ after: { severity: 'warn' } }), files })).toHaveLength(6);
});

test('a comment in dbt_project.yml allows what its line does', () => {
  const yaml = 'name: taxi\ndata_tests:\n  taxi:\n    # steward: allow T11 because the year is being closed\n    +severity: warn\n';
  const lines = `version: 2\nprofile: taxi\nmodel-paths: [models]\nclean-targets: [target]\n${yaml}`;
  expect(findingsOf(testWeakened, reviewMany({ after: { severity: 'warn' }, yaml: lines }))).toMatchObject([
    { suppressed: { by: 'comment' } },
  ]);
});
