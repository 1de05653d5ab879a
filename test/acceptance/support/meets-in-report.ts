import { counts } from '../../../src/core/finding.ts';
import type { Report } from '../../../src/core/report.ts';
import { ruleTitles } from '../../../src/orchestrator/product-config.ts';
import { renderCheck } from '../../../src/report/render-check.ts';
import { renderComment } from '../../../src/report/render-comment.ts';
import type { Expectation } from '../../../tools/stage/example.ts';
import { meetsExpectation } from '../../../tools/stage/meets-expectation.ts';

/** The same expectation held against a report that was not published: rendered, and its findings counted by themselves. */
export function meetsInReport(report: Report, expected: Expectation): readonly string[] {
  const context = { severalProjects: true, ruleTitles };
  const { conclusion, title, text = null } = renderCheck(report, context);
  const body = renderComment(report, context);
  const codes = [...new Set(report.findings.filter(counts).map(({ code }) => code))].toSorted();
  return [
    ...meetsExpectation({ comments: [{ author: 'cli[bot]', body }], checks: [{ conclusion, title, text }] }, expected),
    ...(codes.join() === expected.rules.toSorted().join() ? [] : [`the report’s rules are ${codes.join()}`]),
  ];
}
