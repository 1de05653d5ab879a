import { type Acceptance, acceptanceKey } from '../core/acceptance.ts';
import { counts } from '../core/finding.ts';
import { type Policy, severityUnder } from '../core/policy.ts';
import { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import type { StepReport } from '../core/step.ts';

/**
 * The report with what people accepted taken out of the gate. Only the publisher knows who accepted what: a report that comes with an
 * acceptance was forged (STW-3006).
 */
export function applyAcceptances(report: Report, acceptances: readonly Acceptance[], policy: Policy): Report {
  if (report.findings.some(({ suppressed }) => suppressed?.by === 'acceptance'))
    throw new Problem('STW-3006', { detail: 'it claims that somebody accepted a finding' });
  if (acceptances.length === 0) return report;
  const byKey = new Map(acceptances.map((acceptance) => [acceptance.key, acceptance]));
  const findings = report.findings.map((finding) => {
    const acceptance = counts(finding) ? byKey.get(acceptanceKey(finding)) : undefined;
    if (acceptance === undefined) return finding;
    const { by: person, reason } = acceptance;
    return { ...finding, suppressed: { by: 'acceptance' as const, reason, person, addedHere: false } };
  });
  const stillBlocks = findings.some((finding) => counts(finding) && severityUnder(policy, finding) === 'error');
  return { ...report, findings, steps: stillBlocks ? report.steps : report.steps.map(settled) };
}

/** A step that failed for its findings alone has succeeded once none of them blocks. */
function settled(step: StepReport): StepReport {
  if (step.failure !== 'findings') return step;
  const { failure: _, reason: __, ...rest } = step;
  return { ...rest, status: 'success' };
}
