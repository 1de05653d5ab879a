import * as fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import type { Block, FlatBlock, Link } from '../../src/core/block.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Report } from '../../src/core/report.ts';
import { byteLength, writeMarkdown } from '../../src/report/markdown.ts';
import { renderCheck } from '../../src/report/render-check.ts';
import { renderComment } from '../../src/report/render-comment.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { PLAIN } from '../../src/report/terminal/palette.ts';
import { aFinding, aReport, aStep } from './fixtures/a-report.ts';
import { composeFindings } from './fixtures/compose-findings.ts';
import { CONTEXT } from './fixtures/findings-reports.ts';
import { aProposal } from './fixtures/proposal-reports.ts';
import { hostileText } from './hostile-arbitrary.ts';
import { whatActs } from './inert.ts';

const UNSEEN = /[\p{Cc}\p{Bidi_Control}]/u;
const OWN = ['https://github.com/acme/taxi', 'https://github.com/acme/steward/blob/main/docs'];

const link: fc.Arbitrary<Link> = fc.record({
  text: hostileText,
  to: fc.oneof(
    fc.record({
      kind: fc.constant('file' as const),
      path: hostileText,
      line: fc.constantFrom(1, 22),
      side: fc.constantFrom('base' as const, 'head' as const),
    }),
    fc.constant({ kind: 'run' as const }),
    fc.record({ kind: fc.constant('rule' as const), id: hostileText }),
  ),
});
const phrase = fc.array(fc.oneof({ weight: 3, arbitrary: hostileText }, { weight: 1, arbitrary: link }), { maxLength: 4 });
const flat: fc.Arbitrary<FlatBlock> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: phrase }),
  fc.record({
    type: fc.constant('table' as const),
    columns: fc.array(hostileText, { maxLength: 3 }),
    rows: fc.array(fc.array(phrase, { maxLength: 4 }), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(phrase, { maxLength: 3 }) }),
  fc.record({ type: fc.constant('code' as const), language: hostileText, text: hostileText }),
  fc.record({ type: fc.constant('diff' as const), text: hostileText }),
  fc.record({
    type: fc.constant('graph' as const),
    nodes: fc.array(fc.record({ id: hostileText, label: hostileText, state: fc.constantFrom('changed' as const, 'exposure' as const) }), {
      maxLength: 3,
    }),
    edges: fc.array(fc.record({ from: hostileText, to: hostileText }), { maxLength: 2 }),
  }),
);
const block: fc.Arbitrary<Block> = fc.oneof(
  flat,
  fc.record({ type: fc.constant('fold' as const), summary: phrase, blocks: fc.array(flat, { maxLength: 2 }) }),
);
const finding: fc.Arbitrary<Finding> = fc
  .record({
    message: hostileText,
    remedy: hostileText,
    question: hostileText,
    subject: hostileText,
    ruleId: hostileText,
    code: hostileText,
    path: hostileText,
  })
  .map(({ path, ...texts }) => aFinding({ ...texts, location: { path, line: 3, side: 'head' } }));
const proposal = fc
  .record({ title: hostileText, rationale: hostileText, line: hostileText, diff: hostileText, path: hostileText })
  .map(({ line, path, ...texts }) =>
    aProposal({
      ...texts,
      files: [{ path, action: 'update', content: line }],
      verification: { level: 'verified', ran: [line] },
    }),
  );
const report: fc.Arbitrary<Report> = fc
  .record({
    workflowName: hostileText,
    description: hostileText,
    reason: hostileText,
    details: fc.array(block, { maxLength: 4 }),
    summary: fc.array(block, { maxLength: 2 }),
    nextSteps: fc.array(hostileText, { maxLength: 3 }),
    findings: fc.array(finding, { maxLength: 3 }),
    ran: fc.array(hostileText, { maxLength: 2 }),
    notAnalysed: fc.array(fc.record({ subject: hostileText, reason: hostileText }), { maxLength: 5 }),
    proposals: fc.array(proposal, { maxLength: 2 }),
  })
  .map(({ description, reason, details, ran, notAnalysed, ...rest }) =>
    aReport({
      ...rest,
      steps: [
        aStep({ description, details: [...details, ...composeFindings(rest.findings)] }),
        aStep({ status: 'failed', failure: 'broken', description, reason }),
        aStep({ status: 'skipped', reason }),
      ],
      evidence: { ran, notAnalysed },
    }),
  );

test('no field of a report makes the comment do anything', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(report, hostileText, (hostile, title) => {
      const comment = renderComment(hostile, {
        ...CONTEXT,
        ruleTitles: {},
        fixes: 'branch',
        severalProjects: true,
        earlierRuns: [{ headSha: hostile.headSha, title }],
      });
      expect(whatActs(comment, OWN)).toEqual([]);
      expect(comment.split('<!-- steward').length).toBe(2);
      expect(comment.startsWith('<!-- steward v1 acme/taxi#42:taxi:architecture-review -->\n\n## Workflow:')).toBe(true);
      expect(headings(comment)).toEqual(['h2', 'h3', 'h3', 'h3', 'h2']);
    }),
    { numRuns: 120 },
  );
});

test('no field of a report makes the check do anything', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(report, (hostile) => {
      const { title, summary, text = '', annotations } = renderCheck(hostile, CONTEXT);
      expect([...whatActs(summary, OWN), ...whatActs(text, OWN)]).toEqual([]);
      expect(title).not.toMatch(UNSEEN);
      expect(annotations.flatMap(({ message }) => UNSEEN.exec(message.replaceAll('\n', ' ')) ?? [])).toEqual([]);
    }),
    { numRuns: 80 },
  );
});

test('no field of a report reaches the terminal as a control character', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(report, fc.integer({ min: 20, max: 140 }), (hostile, width) => {
      expect(renderTerminal(hostile, { palette: PLAIN, width })).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    }),
    { numRuns: 80 },
  );
});

test('the comment parsed and written again is the same comment', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(report, (hostile) => {
      const comment = renderComment(hostile, CONTEXT);
      const again = writeMarkdown(fromMarkdown(comment, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children);
      expect(whatActs(again, OWN)).toEqual([]);
      expect(again).toBe(comment);
    }),
    { numRuns: 80 },
  );
});

test('budgets hold for any size of report', { timeout: 120_000 }, () => {
  const long = fc.tuple(hostileText, fc.constantFrom(1, 500, 20_000)).map(([text, times]) => text.repeat(times).slice(0, 200_000));
  fc.assert(
    fc.property(long, long, fc.constantFrom(0, 3, 900), (one, other, many) => {
      const findings = Array.from({ length: many }, (_, index) => aFinding({ message: one.slice(0, 2000), fingerprint: String(index) }));
      const steps = Array.from({ length: 50 }, () =>
        aStep({
          description: one,
          status: 'failed',
          failure: 'broken',
          reason: other,
          details: [{ type: 'code', text: one.slice(0, 5000) }],
        }),
      );
      const proposals = Array.from({ length: 50 }, () =>
        aProposal({ title: one.slice(0, 300), rationale: other.slice(0, 2000), diff: one }),
      );
      const big = aReport({
        workflowName: one,
        findings,
        steps,
        proposals,
        summary: [{ type: 'text', text: [other] }],
        nextSteps: [one, other],
      });
      const check = renderCheck(big, CONTEXT);
      for (const markdown of [renderComment(big, CONTEXT), check.summary, check.text ?? ''])
        expect(byteLength(markdown)).toBeLessThanOrEqual(60_000);
    }),
    { numRuns: 12 },
  );
});

function headings(markdown: string): readonly string[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.flatMap((node) => (node.type === 'heading' ? [`h${node.depth}`] : []));
}
