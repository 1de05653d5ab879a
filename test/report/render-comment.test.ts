import { describe, expect, test } from 'vitest';
import { bullets, codeBlock, fileLink, fold, table, text } from '../../src/core/block.ts';
import type { Report } from '../../src/core/report.ts';
import { byteLength } from '../../src/report/markdown.ts';
import { renderComment, renderStepSummary } from '../../src/report/render-comment.ts';
import type { RenderContext } from '../../src/report/render-context.ts';
import { aFinding, aReport, aStep, HEAD } from './fixtures/a-report.ts';
import { CONTEXT } from './fixtures/findings-reports.ts';

const lines = (report: Report, context: Partial<RenderContext> = {}) => renderComment(report, { ...CONTEXT, ...context }).split('\n');
const verdictOf = (report: Report, context: Partial<RenderContext> = {}) => lines(report, context).find((line) => line.startsWith('> '));
const linked = (path: string, side: 'base' | 'head' = 'head') =>
  renderComment(aReport({ summary: [text(fileLink('here', { path, line: 3, side }))] }), CONTEXT);
const drawn = (...blocks: Report['summary']) => renderComment(aReport({ summary: blocks }), CONTEXT);
const filled = (size: number) => 'word '.repeat(size / 5);

describe('the format', () => {
  test('is word for word that of the design', () => {
    expect(lines(aReport()).filter((line) => /^(?:#|Status|---)/.test(line))).toEqual([
      '## Workflow: Architecture Review',
      '### Step 1: Review code changes',
      'Status: Success',
      '### Step 2: Assess architecture decisions',
      'Status: Success',
      '### Step 3: Compile findings',
      'Status: Success',
      '---',
      '## Summary',
    ]);
  });

  test('has the status right under the step and a blank line after it', () => {
    const all = lines(aReport());
    const step = all.indexOf('### Step 1: Review code changes');
    expect(all.slice(step + 1, step + 3)).toEqual(['Status: Success', '']);
  });

  test('starts with a marker of ids only, and the step summary has none', () => {
    expect(lines(aReport())[0]).toBe('<!-- steward v1 acme/taxi#42:taxi:architecture-review -->');
    expect(renderStepSummary(aReport(), CONTEXT)).not.toContain('<!--');
  });

  test.each(['', 'local', `acme/taxi#42@${HEAD}:--> evil:architecture-review:apply:1`])('has no marker for the run key %j', (runKey) => {
    expect(renderComment(aReport({ runKey }), CONTEXT)).not.toContain('<!--');
  });
});

describe('the verdict line', () => {
  const blocking = aReport({ findings: [aFinding()], steps: [aStep({ status: 'failed', failure: 'findings' })] });

  test.each<[string, { report: Report; context?: Partial<RenderContext> }, string]>([
    ['clean', { report: aReport() }, '> ✅ **Nothing blocks** · `a1b2c3d` against `9f8e7d6`'],
    [
      'several projects',
      { report: aReport(), context: { severalProjects: true } },
      '> ✅ **Nothing blocks** · project `taxi` · `a1b2c3d` against `9f8e7d6`',
    ],
    [
      'a dirty tree',
      { report: aReport({ dirty: true }) },
      '> ✅ **Nothing blocks** · `a1b2c3d` with uncommitted changes against `9f8e7d6`',
    ],
    ['a finding', { report: blocking }, '> ❌ **1 finding blocks** · `a1b2c3d` against `9f8e7d6`'],
    [
      'one warning and one suppression',
      {
        report: aReport({
          findings: [aFinding({ severity: 'warning' }), aFinding({ suppressed: { by: 'config', reason: 'x', addedHere: true } })],
        }),
      },
      '> ✅ **Nothing blocks** · 1 warning · 1 suppressed in this pull request · `a1b2c3d` against `9f8e7d6`',
    ],
    [
      'could not check, and failing',
      { report: aReport({ steps: [aStep({ status: 'failed', failure: 'could-not-check', reason: 'dbt is missing.' })] }) },
      '> ⚠️ **Could not check**: dbt is missing · `a1b2c3d` against `9f8e7d6`',
    ],
    [
      'timed out',
      { report: aReport({ steps: [aStep({ status: 'failed', failure: 'timed-out' })] }) },
      '> ⚠️ **Timed out** · `a1b2c3d` against `9f8e7d6`',
    ],
  ])('for %s', (_, { report, context }, expected) => {
    expect(verdictOf(report, context)).toBe(expected);
  });
});

describe('why a step failed or was skipped', () => {
  test.each([
    ['findings', '2 findings block', 'Completed; 2 findings block.'],
    ['findings', 'Completed; 1 finding blocks.', 'Completed; 1 finding blocks.'],
    ['broken', 'the head does not parse', 'The head does not parse.'],
    ['broken', 'dbt fails!', 'dbt fails!'],
    ['could-not-check', undefined, 'The step failed without a reason.'],
  ] as const)('failed with %s, %j', (failure, reason, expected) => {
    const step = aStep({ status: 'failed', failure, ...(reason === undefined ? {} : { reason }) });
    expect(lines(aReport({ steps: [step] })).slice(7, 10)).toEqual(['Status: Failed', '', expected]);
  });

  test('skipped says why', () => {
    expect(lines(aReport({ steps: [aStep({ status: 'skipped', reason: 'Step 1 failed' })] })).slice(7, 10)).toEqual([
      'Status: Skipped',
      '',
      'Step 1 failed.',
    ]);
  });
});

describe('links', () => {
  test.each([
    ['models/a.sql', 'blob/a1b2c3d4e5f60718293a4b5c6d7e8f9012345678/models/a.sql#L3'],
    ['models/a b#c?.sql', 'models/a%20b%23c%3F.sql#L3'],
    ['models/ä)(.sql', 'models/%C3%A4\\)\\(.sql#L3'],
    ['..%2f..%2fevil', '..%252f..%252fevil#L3'],
  ])('to %s are built and encoded', (path, address) => {
    expect(linked(path)).toContain(`${address})`);
  });

  test.each(['../../../evil/repo', '/etc/passwd', 'a//b', './a', 'a/../..'])('to %s are only text', (path) => {
    expect(linked(path)).toContain('\n\nhere\n');
  });

  test('of the base point at the base', () => {
    expect(linked('a.sql', 'base')).toContain('/blob/9f8e7d6c5b4a39281706f5e4d3c2b1a098765432/a.sql#L3');
  });

  test('without a repository are only text', () => {
    const comment = renderComment(
      aReport({ summary: [text(fileLink('here', { path: 'a.sql' }), ', ', { text: 'rule', to: { kind: 'rule', id: 'x' } })] }),
      { severalProjects: false },
    );
    expect(comment).toContain('\n\nhere, rule\n');
    expect(comment).not.toContain('](');
  });
});

describe('blocks', () => {
  test('a fence is longer than any run of backticks inside', () => {
    expect(drawn(codeBlock('a\n````\nb', 'sql'))).toContain('`````sql\na\n````\nb\n`````');
  });

  test.each(['mermaid', 'math', 'suggestion', 'x y'])('code never becomes %s', (language) => {
    expect(drawn(codeBlock('a', language))).toContain('```\na\n```');
  });

  test('a pipe in a cell stays in its cell, also in code', () => {
    expect(drawn(table(['A', 'B'], [['a | b', '`c | d`']]))).toContain('| a \\| b | `c \\| d` |');
  });

  test('a row has as many cells as there are columns', () => {
    expect(drawn(table(['A', 'B'], [['1'], ['1', '2', '3']]))).toContain('| 1 | |\n| 1 | 2 |');
  });

  test('blocks without content leave no trace', () => {
    expect(drawn(text('\u200B'), bullets([]), table(['A'], []), fold('x', []))).toBe(drawn());
  });

  test('a graph has own node ids, escaped labels and at most 40 nodes', () => {
    const nodes = Array.from({ length: 45 }, (_, index) => ({
      id: `m"${index}`,
      label: index === 44 ? 'last"]; click' : `m${index}`,
      state: index === 44 ? ('changed' as const) : ('impacted' as const),
    }));
    const comment = drawn({
      type: 'graph',
      nodes,
      edges: [
        { from: 'm"44', to: 'm"0' },
        { from: 'm"0', to: 'm"43' },
      ],
    });
    expect(comment).toContain('n0["last#34;#93;#59; click"]:::changed');
    expect(comment.match(/:::/g)).toHaveLength(40);
    expect(comment.match(/-->/g)).toHaveLength(2);
    expect(comment).toContain('5 more nodes have no room in the picture.');
  });
});

describe('too long for a comment', () => {
  const findings = [aFinding()];
  const failed = (details: Report['summary']) =>
    aReport({ findings, steps: [aStep({ status: 'failed', failure: 'findings', reason: '1 finding blocks', details })] });

  test.each([
    [
      'the folds are emptied first',
      failed([text('First.'), fold('All columns', [text(filled(70_000))]), text('Last.')]),
      ['First.', 'All columns (left out here)', 'Last.', 'The folded details had no room here'],
    ],
    [
      'then only first blocks stay',
      failed([text('First.'), text(filled(70_000))]),
      ['First.', 'What blocks:', 'Column break (C20)', 'Most details of the steps had no room here'],
    ],
    [
      'then no details',
      failed([text(filled(70_000))]),
      ['Completed; 1 finding blocks.', 'What blocks:', 'The details of the steps had no room here'],
    ],
  ])('%s', (_, report, expected) => {
    const comment = renderComment(report, { ...CONTEXT, ruleTitles: {} });
    expect(byteLength(comment)).toBeLessThanOrEqual(60_000);
    for (const words of [
      '**1 finding blocks**',
      'Safe to merge as far as',
      'the [run](https://github.com/acme/taxi/actions/runs/1234567890) has all of it.',
      ...expected,
    ])
      expect(comment).toContain(words);
  });

  test('with more findings than fit, the first ones stay and the others are counted', () => {
    const many = Array.from({ length: 5000 }, (_, index) =>
      aFinding({ fingerprint: String(index), message: `finding ${index} ${filled(500)}` }),
    );
    const comment = renderComment(aReport({ findings: many, steps: [aStep({ details: [text(filled(400_000))] })] }), CONTEXT);
    expect(byteLength(comment)).toBeLessThanOrEqual(60_000);
    expect(comment).toContain('5000 findings block');
    expect(comment).toMatch(/finding 0 [^]*\d,\d+ more findings block\./);
  });

  test('counts bytes, not characters', () => {
    const comment = renderComment(failed([text('漢'.repeat(25_000))]), CONTEXT);
    expect(byteLength(comment)).toBeLessThanOrEqual(60_000);
    expect(comment).not.toContain('漢');
  });

  test('a step summary has room for more', () => {
    expect(renderStepSummary(failed([text(filled(200_000))]), CONTEXT).length).toBeGreaterThan(200_000);
  });
});
