import { describe, expect, test } from 'vitest';
import { renderCheck } from '../../src/report/render-check.ts';
import { aFinding, aReport, aStep } from './fixtures/a-report.ts';
import { CONTEXT } from './fixtures/findings-reports.ts';

describe('renderCheck', () => {
  const failing = aStep({ status: 'failed', failure: 'could-not-check', reason: 'dbt `1.4` is not supported.' });

  test.each([
    ['clean', aReport(), { conclusion: 'success', title: 'Nothing blocks' }],
    [
      'warnings',
      aReport({ findings: [aFinding({ severity: 'warning' })] }),
      { conclusion: 'success', title: 'Nothing blocks · 1 warning' },
    ],
    [
      'what was not looked at',
      aReport({ lane: { name: 'compile', reason: '', inVerdict: 'compile lane: 412 nodes, `budget.nodes` allows 200' } }),
      { conclusion: 'success', title: 'Nothing blocks · compile lane: 412 nodes, budget.nodes allows 200' },
    ],
    ['problems', aReport({ findings: [aFinding()] }), { conclusion: 'failure', title: '1 finding blocks' }],
    ['an unknown state', aReport({ steps: [failing] }), { conclusion: 'failure', title: 'Could not check: dbt 1.4 is not supported' }],
    [
      'an unknown state that may pass',
      aReport({ steps: [failing], onIncomplete: 'neutral' }),
      { conclusion: 'neutral', title: 'Could not check: dbt 1.4 is not supported' },
    ],
    [
      'a stopped run',
      aReport({ steps: [aStep({ status: 'failed', failure: 'cancelled' })] }),
      { conclusion: 'cancelled', title: 'Cancelled' },
    ],
    [
      'a run out of time',
      aReport({ steps: [aStep({ status: 'failed', failure: 'timed-out' })] }),
      { conclusion: 'timed_out', title: 'Timed out' },
    ],
  ])('tells %s', (_, report, expected) => {
    expect(renderCheck(report, CONTEXT)).toMatchObject(expected);
  });

  test('has the report format as its summary, without marker', () => {
    const { summary } = renderCheck(aReport(), CONTEXT);
    expect(summary).toMatch(/^## Workflow: Architecture Review\n\n> ✅[^]*### Step 1: [^]*\n---\n\n## Summary/);
  });

  test('annotates what counts and has a line of the head', () => {
    const findings = [
      aFinding({ question: 'Intended?', remedy: 'Keep `fare`', message: '**x** is gone\n::error::' }),
      aFinding({ severity: 'info', location: { path: 'b.sql', line: 3, endLine: 5, side: 'head' } }),
      aFinding({ age: 'existing' }),
      aFinding({ suppressed: { by: 'config', reason: 'x', addedHere: false } }),
      aFinding({ location: { path: 'a.sql', line: 3, side: 'base' } }),
      aFinding({ location: { path: 'a.sql', side: 'head' } }),
    ];
    expect(renderCheck(aReport({ findings }), CONTEXT).annotations).toEqual([
      {
        path: 'transform/models/marts/fct_trips.sql',
        startLine: 14,
        endLine: 14,
        level: 'failure',
        title: 'A column that is still read was removed, renamed or retyped (C20)',
        message: 'x is gone ::error::\nIntended?\nKeep fare.',
      },
      expect.objectContaining({ path: 'b.sql', startLine: 3, endLine: 5, level: 'notice' }),
    ]);
  });

  test('lists every finding as text, with its standing', () => {
    const { text } = renderCheck(
      aReport({
        findings: [
          aFinding({ age: 'existing' }),
          aFinding(),
          aFinding({ suppressed: { by: 'config', reason: 'known', addedHere: false } }),
        ],
      }),
      CONTEXT,
    );
    expect(text?.match(/\| (?:error|error, older than this pull request|suppressed: known) \|/g)).toEqual([
      '| error |',
      '| error, older than this pull request |',
      '| suppressed: known |',
    ]);
  });

  test('sends at most 500 annotations and says so', () => {
    const findings = Array.from({ length: 1200 }, (_, index) =>
      aFinding({ fingerprint: String(index), location: { path: 'a.sql', line: index + 1, side: 'head' } }),
    );
    const { annotations, text } = renderCheck(aReport({ findings }), CONTEXT);
    expect(annotations).toHaveLength(500);
    expect(text).toContain('Only the first 500 of 1,200 findings are shown beside the code.');
    expect(text).toMatch(/\d more findings are in `report.json`\./);
  });
});
