import { expect, test } from 'vitest';
import { defineRule } from '../../src/agents/define-rule.ts';
import type { ReviewFacts } from '../../src/agents/review-facts.ts';
import type { Allowance } from '../../src/agents/suppress.ts';
import { changedFile, facts, model, project } from './facts-builder.ts';
import { findingsOf } from './findings-of.ts';

const path = 'models/stg_trips.sql';
const rule = defineRule({
  id: 'row-filter-change',
  code: 'C18',
  title: 'Rows',
  severity: 'error',
  preset: 'default',
  agent: 'code-reviewer',
  check: () => [{ subject: 'model.taxi.stg_trips', key: 'the-key', message: 'Rows changed.', location: { path, line: 10, side: 'head' } }],
});

function withSql(lines: Readonly<Record<number, string>>, review: Partial<ReviewFacts> = {}): ReviewFacts {
  const text = Array.from({ length: 20 }, (_, index) => lines[index + 1] ?? 'select 1').join('\n');
  return facts({ head: project({ nodes: [model('stg_trips')] }), texts: { [path]: text }, ...review });
}

const counted: readonly [string, Readonly<Record<number, string>>, string][] = [
  ['on the line, by id', { 10: 'where x > 0 -- steward: allow row-filter-change because test rides' }, 'test rides'],
  ['on the line before, by code', { 9: '-- steward: allow C18 because test rides' }, 'test rides'],
  ['in the first lines, for the whole file', { 5: '-- steward: allow c18 because test rides' }, 'test rides'],
  ['in a Jinja comment', { 9: '{# steward: allow C18 because test rides #}' }, 'test rides'],
  ['in a block comment', { 9: '/* steward: allow C18 because test rides */' }, 'test rides'],
  ['for several rules', { 9: '-- steward: allow C20, C18 because test rides' }, 'test rides'],
  ['until a day that has not passed', { 9: '-- steward: allow C18 until 2026-11-24 because test rides' }, 'test rides'],
];

test.each(counted)('a comment counts %s', (_, lines, reason) => {
  expect(findingsOf(rule, withSql(lines))[0]?.suppressed).toEqual({ by: 'comment', reason, addedHere: false });
});

const ignored: readonly [string, Readonly<Record<number, string>>][] = [
  ['for another rule', { 9: '-- steward: allow C20 because test rides' }],
  ['somewhere else in the file', { 7: '-- steward: allow C18 because test rides' }],
  ['behind the line', { 11: '-- steward: allow C18 because test rides' }],
  ['that isn’t a comment', { 9: "select 'steward: allow C18 because test rides'" }],
];

test.each(ignored)('a comment %s says nothing', (_, lines) => {
  expect(findingsOf(rule, withSql(lines))).toMatchObject([{ message: 'Rows changed.' }]);
  expect(findingsOf(rule, withSql(lines))[0]?.suppressed).toBeUndefined();
});

const refused: readonly [string, string, string][] = [
  [
    'without a reason',
    '-- steward: allow C18',
    `Rows changed. A comment (${path}:9) allows it without a reason (“because …”), so it counts.`,
  ],
  [
    'with an empty reason',
    '-- steward: allow C18 because …',
    `Rows changed. A comment (${path}:9) allows it without a reason (“because …”), so it counts.`,
  ],
  [
    'that has expired',
    '-- steward: allow C18 until 2026-11-23 because test rides',
    `Rows changed. A comment (${path}:9) allowed it until 2026-11-23 (“test rides”), so it counts again.`,
  ],
];

test.each(refused)('a comment %s doesn’t count, and the finding says so', (_, comment, message) => {
  const [finding] = findingsOf(rule, withSql({ 9: comment }));
  expect(finding).toMatchObject({ message });
  expect(finding?.suppressed).toBeUndefined();
});

test('a comment that this pull request added is marked', () => {
  const comment = '-- steward: allow C18 because test rides';
  expect(findingsOf(rule, withSql({ 9: comment }, { files: [changedFile(path, 'text', [9])] }))[0]?.suppressed?.addedHere).toBe(true);
  expect(findingsOf(rule, withSql({ 9: comment }, { files: [changedFile(path, 'text', [8])] }))[0]?.suppressed?.addedHere).toBe(false);
});

test('a comment in the YAML file that describes the model counts, too', () => {
  const review = facts({
    head: project({ nodes: [model('stg_trips')] }),
    texts: { 'models/_models.yml': '# steward: allow row-filter-change because test rides\nmodels: []' },
  });
  expect(findingsOf(rule, review)[0]?.suppressed).toEqual({ by: 'comment', reason: 'test rides', addedHere: false });
});

test('a comment beside another entry of a YAML file says nothing, however early it stands', () => {
  const review = facts({
    head: project({ nodes: [model('stg_trips')] }),
    texts: { 'models/_models.yml': 'version: 2\nmodels:\n  # steward: allow C18 because test rides\n  - name: stg_zones' },
  });
  expect(findingsOf(rule, review)[0]?.suppressed).toBeUndefined();
});

const reason = 'test rides';
const configured: readonly [string, Allowance, boolean][] = [
  ['the whole rule', { rule: 'row-filter-change', reason }, true],
  ['a model by name', { rule: 'C18', subject: 'stg_trips', reason }, true],
  ['a model by unique id', { rule: 'C18', subject: 'model.taxi.stg_trips', reason }, true],
  ['what the finding is about inside the model', { rule: 'C18', subject: 'the-key', reason }, true],
  ['a folder', { rule: 'C18', path: 'models/', reason }, true],
  ['the beginning of a path', { rule: 'C18', path: 'models/stg_*', reason }, true],
  ['another folder', { rule: 'C18', path: 'snapshots/', reason }, false],
  ['another model', { rule: 'C18', subject: 'trips', reason }, false],
  ['another rule', { rule: 'C20', reason }, false],
  ['the right model in the wrong folder', { rule: 'C18', subject: 'stg_trips', path: 'snapshots/', reason }, false],
  ['a day that has passed', { rule: 'C18', expires: '2026-11-23', reason }, false],
];

test.each(configured)('the configuration may allow %s', (_, allowance, counts) => {
  const [finding] = findingsOf(rule, facts(), { suppressions: [allowance] });
  expect(finding?.suppressed).toEqual(counts ? { by: 'config', reason, addedHere: false } : undefined);
});
