import { describe, expect, test } from 'vitest';
import { type Policy, severityUnder } from '../../src/core/policy.ts';
import { aFinding } from '../report/fixtures/a-report.ts';

const policy: Policy = {
  severities: { 'column-break': 'warning' },
  paths: [
    { rule: 'column-break', path: 'models/marts', severity: 'error' },
    { rule: 'column-break', path: 'models/marts/legacy/', severity: 'info' },
    { rule: 'doc-drift', path: 'models', severity: 'error' },
  ],
  onIncomplete: 'fail',
  gate: 'blocking',
};

const at = (path: string | undefined) =>
  aFinding({ ruleId: 'column-break', severity: 'error', location: path === undefined ? undefined : { path, side: 'head' } });

describe('severityUnder', () => {
  test.each([
    ['outside every path the rule’s own setting holds', 'models/staging/a.sql', 'warning'],
    ['below a path its setting holds', 'models/marts/a.sql', 'error'],
    ['the longest path decides', 'models/marts/legacy/a.sql', 'info'],
    ['a folder whose name only begins alike is another folder', 'models/marts_old/a.sql', 'warning'],
    ['a finding without a place has the rule’s own setting', undefined, 'warning'],
  ])('%s', (_, path, expected) => {
    expect(severityUnder(policy, at(path))).toBe(expected);
  });

  test('a rule that the policy does not know keeps what it claims', () => {
    expect(severityUnder(policy, aFinding({ ruleId: 'other', severity: 'info' }))).toBe('info');
  });
});
