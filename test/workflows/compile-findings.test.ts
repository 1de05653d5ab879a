import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import type { ComparedSides } from '../../src/dbt/compared-sides.ts';
import { compileFindings } from '../../src/workflows/compile-findings.ts';
import { change, facts, model, project } from '../agents/facts-builder.ts';
import { plainText } from '../agents/plain-text.ts';
import { aFinding } from '../report/fixtures/a-report.ts';

const nothing = { base: new Map<string, string>(), head: new Map<string, string>() };
const compared = (notAnalysed: ComparedSides['notAnalysed'] = []): ComparedSides => ({
  engine: { name: 'dbt', version: '1.11.0', adapter: 'duckdb', tier: 'executed' },
  lane: { name: 'build', reason: 'DuckDB' },
  base: project(),
  head: project(),
  changes: [],
  failed: {},
  build: {},
  compiled: nothing,
  incremental: nothing,
  notAnalysed,
  dbtSeconds: 1,
});
const suppressed = aFinding({ suppressed: { by: 'comment', reason: 'meant', addedHere: false } });
const older = aFinding({ age: 'existing' });

function said(findings: readonly Finding[], parts: Parameters<typeof facts>[0] = {}, left: ComparedSides['notAnalysed'] = []): string {
  return plainText(compileFindings({ compared: compared(left), facts: facts(parts), findings, diagnosed: { reason: '', details: [] } }));
}

describe('compileFindings', () => {
  test.each<[string, Finding[], string]>([
    ['none', [], 'No finding is new in this pull request.'],
    ['one', [aFinding()], '1 new finding from 1 rule.'],
    ['three of two rules', [aFinding(), aFinding(), aFinding({ ruleId: 'doc-drift' })], '3 new findings from 2 rules.'],
    ['one that is allowed', [suppressed], 'No finding is new in this pull request; 1 allowed with a reason.'],
    ['one that is older', [older], 'No finding is new in this pull request; 1 on the changed models is older and not repeated.'],
    [
      'all kinds',
      [aFinding(), suppressed, older, older],
      '1 new finding from 1 rule; 1 allowed with a reason; 2 on the changed models are older and not repeated.',
    ],
  ])('sums up %s', (_, findings, sentence) => {
    expect(said(findings)).toContain(sentence);
  });

  test('never passes over what could not be classified or looked at', () => {
    const fct = model('fct_trips');
    const text = said([], { models: [change(fct, fct, { class: 'unknown' }), change(fct, fct, { class: 'none' })] }, [
      { subject: 'model.taxi.py', reason: 'a Python model' },
    ]);

    expect(text).toMatch(/Not proved either way: .*fct_trips/);
    expect(text).toMatch(/Not analysed: 1[\s\S]*model\.taxi\.py[\s\S]*a Python model/);
  });
});
