import { describe, expect, test } from 'vitest';
import { modelUndescribed } from '../../../../../src/agents/code-reviewer/rules/documentation/model-undescribed.ts';
import { unusedSuppression } from '../../../../../src/agents/code-reviewer/rules/upkeep/unused-suppression.ts';
import type { Rule } from '../../../../../src/agents/define-rule.ts';
import type { ChangedFile } from '../../../../../src/agents/review-facts.ts';
import { runRules } from '../../../../../src/agents/run-rules.ts';
import { ruleSettings } from '../../../../../src/config/rule-settings.ts';
import { change, facts, model, project } from '../../../facts-builder.ts';

const PATH = 'models/stg_trips.sql';

function fileOf(head: string): ChangedFile {
  return { path: PATH, kind: 'modified', base: undefined, head, addedLines: new Set() };
}

/** What the rule says about a changed model whose file is this text, with or without a description. */
function saidOf(text: string, description = 'Trips.', rules: readonly Rule[] = [modelUndescribed, unusedSuppression]) {
  const changed = model('stg_trips', { description, path: PATH, patchPath: undefined });
  const given = facts({
    head: project({ nodes: [changed] }),
    models: [change(undefined, changed)],
    files: [fileOf(text)],
    texts: { [PATH]: text },
  });
  const findings = runRules(rules, given, { settings: ruleSettings({}), suppressions: [], today: '2026-11-24' });
  return findings.filter(({ ruleId }) => ruleId === 'unused-suppression');
}

const ALLOWED = '-- steward: allow model-undescribed because it is a draft\nselect 1 as id\n';

describe('a comment that allows', () => {
  test('nothing is said, with its line', () => {
    expect(saidOf(ALLOWED)).toMatchObject([
      { code: 'U1', severity: 'info', location: { path: PATH, line: 1 }, message: expect.stringContaining('`model-undescribed`') },
    ]);
  });

  test('something that is there is used', () => {
    expect(saidOf(ALLOWED, '')).toEqual([]);
  });

  test.each([
    ['a rule that did not run', [unusedSuppression]],
    ['a rule that comes after all others', [{ ...modelUndescribed, checkFindings: () => [] }, unusedSuppression]],
    ['a rule that asks the data', [{ ...modelUndescribed, ask: () => [] }, unusedSuppression]],
  ] as const)('findings of %s may be needed another day', (_, rules) => {
    expect(saidOf(ALLOWED, 'Trips.', rules)).toEqual([]);
  });
});

test('an entry of the configuration about a model that goes away dangles', () => {
  const gone = model('old_trips', { description: 'Old.' });
  const given = facts({ base: project({ nodes: [gone] }) });
  const suppressions = [
    { rule: 'doc-drift', subject: 'old_trips', reason: 'it was meant' },
    { rule: 'doc-drift', subject: 'never_was', reason: 'it was meant' },
  ];
  const findings = runRules([unusedSuppression], given, { settings: ruleSettings({}), suppressions, today: '2026-11-24' });
  expect(findings.map(({ message }) => message)).toEqual([
    'The configuration allows `doc-drift` for `old_trips`, which this pull request takes out of the project.',
  ]);
});
