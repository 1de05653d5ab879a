import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/core/policy.ts';
import type { CheckConclusion } from '../../src/core/ports/code-host.ts';
import { Problem } from '../../src/core/problem.ts';
import type { Failure } from '../../src/core/step.ts';
import { composeFailure, composePublication } from '../../src/orchestrator/compose-publication.ts';
import { decide } from '../../src/orchestrator/decide.ts';
import { STRICT } from '../../src/orchestrator/problem-policy.ts';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';
import { settleMergeGroup } from '../../src/orchestrator/settle-merge-group.ts';
import { withdrawProblems } from '../../src/orchestrator/withdraw-problems.ts';
import { aPullRequest, BASE_SHA, fakeCodeHost, HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aSituation } from '../fakes/situation.ts';
import { aFinding, aReport, aStep } from '../report/fixtures/a-report.ts';

/** GitHub: "required status checks must have a successful, skipped, or neutral status before collaborators can make changes". */
const LETS_PASS: ReadonlySet<CheckConclusion | undefined> = new Set(['success', 'skipped', 'neutral']);

type By = Partial<Pick<Policy, 'gate' | 'onIncomplete' | 'awaitsApproval'>>;
type Ends = CheckConclusion | undefined;

/** How the check of a report ends. */
function reported(changes: Parameters<typeof aReport>[0], by: By = {}, override?: { person: string; reason: string }): Ends {
  const policy: Policy = { severities: {}, paths: [], onIncomplete: 'fail', gate: 'blocking', ...by };
  return composePublication(aReport({ ...changes, ...by }), { policy, context: { severalProjects: false }, override }).check.conclusion;
}

const failing = (failure: Failure) => ({ steps: [aStep({ status: 'failed', failure, reason: 'why' })] });
const findings = { findings: [aFinding()] };
const ana = { person: 'ana', reason: 'it is urgent' };
const lost = (code: 'STW-3005' | 'STW-3006', by: Partial<typeof STRICT> = {}): Ends =>
  composeFailure(new Problem(code), { ...STRICT, ...by }).conclusion;

/** How the check that a push gets at once ends; undefined where it gets none. */
function pushed(changes: Parameters<typeof aSituation>[0]): Ends {
  const decision = decide({ kind: 'push', pullRequest: aPullRequest() }, aSituation(changes));
  return decision.kind === 'run' || decision.kind === 'stand-down' ? decision.settled[0]?.conclusion : undefined;
}

const fork = { pullRequest: aPullRequest({ headRepositoryId: 8 }) };
const draft = { pullRequest: aPullRequest({ draft: true }) };

describe('what a required check gets in each situation, and whether a ruleset lets the merge through', () => {
  test.each<[string, Ends, Ends, boolean]>([
    ['nothing blocks', reported({}), 'success', true],
    ['findings', reported(findings), 'failure', false],
    ['findings, gate: advisory', reported(findings, { gate: 'advisory' }), 'neutral', true],
    ['findings, overridden', reported(findings, {}, ana), 'neutral', true],
    ['findings, on_incomplete: neutral', reported(findings, { onIncomplete: 'neutral' }), 'failure', false],
    ['dbt fails', reported(failing('broken')), 'failure', false],
    ['dbt fails, gate: advisory', reported(failing('broken'), { gate: 'advisory' }), 'neutral', true],
    ['could not check', reported(failing('could-not-check')), 'failure', false],
    ['could not check, on_incomplete: neutral', reported(failing('could-not-check'), { onIncomplete: 'neutral' }), 'neutral', true],
    ['out of time', reported(failing('timed-out')), 'timed_out', false],
    ['out of time, gate: advisory', reported(failing('timed-out'), { gate: 'advisory' }), 'neutral', true],
    ['cancelled', reported(failing('cancelled')), 'cancelled', false],
    ['cancelled, overridden', reported(failing('cancelled'), {}, ana), 'neutral', true],
    ['a scope waits for a yes', reported({ steps: [aStep({ status: 'skipped', failure: 'unconfirmed' })] }), 'action_required', false],
    ['no report', lost('STW-3005'), 'failure', false],
    ['no report, on_incomplete: neutral', lost('STW-3005', { on_incomplete: 'neutral' }), 'neutral', true],
    ['no report, gate: advisory', lost('STW-3005', { gate: 'advisory' }), 'neutral', true],
    ['a refused report, on_incomplete: neutral', lost('STW-3006', { on_incomplete: 'neutral' }), 'failure', false],
    ['no dbt change', pushed({ changedPaths: ['README.md'] }), 'success', true],
    ['a fork’s commit, read, nothing blocks', reported({}, { awaitsApproval: true }), 'action_required', false],
    ['the same, gate: advisory', reported({}, { awaitsApproval: true, gate: 'advisory' }), 'neutral', true],
    ['the same, overridden', reported({}, { awaitsApproval: true }, ana), 'neutral', true],
    ['a fork’s commit, read, findings', reported(findings, { awaitsApproval: true }), 'failure', false],
    [
      'a fork’s commit that could not be read, on_incomplete: neutral',
      reported(failing('could-not-check'), { awaitsApproval: true, onIncomplete: 'neutral' }),
      'action_required',
      false,
    ],
    ['a fork’s commit that nobody approved, forks: approve', pushed({ ...fork, configText: 'forks: approve' }), 'action_required', false],
    ['a fork’s commit, forks: off', pushed({ ...fork, configText: 'forks: off' }), 'action_required', false],
    ['a draft, review.drafts: false', pushed({ ...draft, configText: 'review: {drafts: false}' }), 'neutral', true],
    ['review.on_push: false', pushed({ configText: 'review: {on_push: false}' }), 'neutral', true],
    ['enabled: false', pushed({ configText: 'enabled: false' }), 'skipped', true],
  ])('%s', (...[, ends, expected, passes]) => {
    expect(ends).toBe(expected);
    expect(LETS_PASS.has(ends)).toBe(passes);
  });

  test('a merge queue’s commit is green at once, by the configuration of its base, also where Steward is off', async () => {
    const { host, world } = fakeCodeHost();
    world.files['.github/steward.yml'] = 'enabled: false\n';
    await settleMergeGroup({ headSha: OTHER_SHA, baseSha: BASE_SHA }, host, productConfigSchema);

    expect(world.checks).toMatchObject([{ headSha: OTHER_SHA, conclusion: 'success', name: 'Steward: Architecture Review' }]);
    expect(world.checks[0]?.output.title).toContain('switched off');
    expect(world.runs).toEqual([]);
  });

  test('a problem that was mended holds nothing back: its check is neutral', async () => {
    const { host, world } = fakeCodeHost();
    const id = await host.checks.open({ name: 'n', headSha: HEAD_SHA, externalId: 'problem:42:STW-1002', title: 't', summary: 's' });
    await host.checks.complete(id, 'failure', { title: 't', summary: 's', annotations: [] });
    await withdrawProblems(HEAD_SHA, host);

    expect(world.checks).toMatchObject([{ conclusion: 'neutral' }]);
  });
});
