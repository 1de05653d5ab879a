import { assert, integer, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { defineRule } from '../../src/agents/define-rule.ts';
import { ruleSettings } from '../../src/config/rule-settings.ts';
import { change, facts, model, project } from './facts-builder.ts';
import { findingsOf } from './findings-of.ts';

const meta = { title: 'A rule', severity: 'error', preset: 'default', agent: 'code-reviewer' } as const;
const said = { subject: 'model.taxi.a', message: 'Something.' };
const comparison = defineRule({
  ...meta,
  id: 'compares',
  code: 'X1',
  check: () => [{ ...said, location: { path: 'a.sql', line: 3, side: 'head' } }],
});
const undescribed = defineRule({
  ...meta,
  id: 'looks-at-one-side',
  code: 'X2',
  *checkSide({ models }) {
    for (const { uniqueId, description } of models) if (description === '') yield { subject: uniqueId, message: 'No description.' };
  },
});

test('what a comparison finds is new', () => {
  expect(findingsOf(comparison, facts())).toMatchObject([{ ruleId: 'compares', code: 'X1', severity: 'error', age: 'new', evidence: [] }]);
});

test('what holds on the base, too, is older than the pull request; what doesn’t is new', () => {
  const [plain, described] = [model('a'), model('a', { description: 'Trips.' })];
  const age = (base: typeof plain | undefined) =>
    findingsOf(undescribed, facts({ base: project(), head: project(), models: [change(base, plain)] }))[0]?.age;
  expect(age(plain)).toBe('existing');
  expect(age(described)).toBe('new');
  expect(age(undefined)).toBe('new');
});

test('the policy decides the severity, and switches rules off', () => {
  expect(findingsOf(comparison, facts(), { settings: ruleSettings({ compares: 'info' }) })).toMatchObject([{ severity: 'info' }]);
  expect(findingsOf(comparison, facts(), { settings: ruleSettings({ compares: 'off' }) })).toEqual([]);
  expect(findingsOf(comparison, facts(), { settings: ruleSettings({ other: 'off' }) })).toHaveLength(1);
});

test('the same fact twice is one finding', () => {
  const twice = defineRule({
    ...meta,
    id: 'twice',
    code: 'X3',
    check: () => [said, { ...said, message: 'Again.' }, { ...said, key: 'other' }],
  });
  expect(findingsOf(twice, facts()).map(({ message }) => message)).toEqual(['Something.', 'Something.']);
});

interface Said {
  readonly subject: string;
  readonly key: string;
  readonly message?: string;
  readonly line?: number;
}

function fingerprint(id: string, { line = 1, message = 'Said.', ...draft }: Said): string | undefined {
  const rule = defineRule({
    ...meta,
    id,
    code: 'X4',
    check: () => [{ ...draft, message, location: { path: 'a.sql', line, side: 'head' } }],
  });
  return findingsOf(rule, facts())[0]?.fingerprint;
}

test('a fingerprint holds when lines and words change, and differs by rule, subject and key', () => {
  const drafts = record({ subject: string(), key: string() });
  const moves = record({ message: string(), line: integer({ min: 1 }) });
  assert(
    property(drafts, moves, (draft, move) => {
      const one = fingerprint('a', draft);
      expect(fingerprint('a', { ...draft, ...move })).toBe(one);
      expect(fingerprint('b', draft)).not.toBe(one);
      expect(fingerprint('a', { ...draft, subject: `${draft.subject}x` })).not.toBe(one);
      expect(fingerprint('a', { ...draft, key: `${draft.key}x` })).not.toBe(one);
    }),
    { numRuns: 50 },
  );
});

test('a rule may be off, or weigh something else, below a path', () => {
  const settings = ruleSettings({ compares: { severity: 'warning', paths: { models: 'off', 'models/marts': 'error' } } });
  const at = (path: string) =>
    defineRule({ ...comparison, check: () => [{ subject: 'a', message: 'm', location: { path, side: 'head' } }] });
  const found = (path: string) => findingsOf(at(path), facts(), { settings }).map(({ severity }) => severity);
  expect([found('seeds/a.csv'), found('models/a.sql'), found('models/marts/a.sql')]).toEqual([['warning'], [], ['error']]);
});

test('a strict rule is silent until the configuration asks for it', () => {
  const strict = { ...comparison, preset: 'strict' as const };
  expect(findingsOf(strict, facts(), { settings: ruleSettings({}) })).toEqual([]);
  expect(findingsOf(strict, facts(), { settings: ruleSettings({ compares: 'info' }) })).toHaveLength(1);
  expect(findingsOf(strict, facts(), { settings: ruleSettings('strict') })).toHaveLength(1);
});
