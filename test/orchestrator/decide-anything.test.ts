import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRunKey, type RunKey } from '../../src/core/run-key.ts';
import { runRequestSchema } from '../../src/core/run-request.ts';
import { decide } from '../../src/orchestrator/decide.ts';
import { aPullRequest, HEAD_SHA, OTHER_SHA, REPOSITORY, REPOSITORY_ID } from '../fakes/code-host.ts';
import { anEarlierRun, aProject, aSituation } from '../fakes/situation.ts';

type Intent = Parameters<typeof decide>[0];

const octocat = { login: 'octocat', id: 1, isBot: false };
const command = { kind: 'command', pullRequest: 42, commentId: 5, sender: octocat } as const;
const control = (name: 'approve' | 'cancel' | 'status' | 'help' | 'confirm', argument = ''): Intent => ({
  ...command,
  command: { kind: 'control', control: name, argument },
});
const push: Intent = { kind: 'push', pullRequest: aPullRequest() };
const review: Intent = { ...command, command: { kind: 'workflow', workflow: 'architecture-review', parameters: {}, options: {} } };
const rerun: Intent = {
  kind: 'rerun',
  sender: octocat,
  run: { pullRequest: 42, headSha: HEAD_SHA, project: 'taxi', workflow: 'architecture-review', phase: 'apply', attempt: 1 },
};

const pipeline = {
  repository: REPOSITORY,
  pullRequest: 42,
  headSha: HEAD_SHA,
  project: 'taxi',
  workflow: 'full-pipeline',
  phase: 'plan',
  attempt: 1,
} as const;
const button: Intent = { kind: 'confirm', sender: octocat, run: pipeline };
const again: Intent = { kind: 'rerun', sender: octocat, run: pipeline };

const approve = control('approve', HEAD_SHA);
const approveButton: Intent = { kind: 'approve', run: { pullRequest: 42, headSha: HEAD_SHA }, sender: octocat };

const anySituation = fc
  .record({
    headRepositoryId: fc.constantFrom(REPOSITORY_ID, 8, undefined),
    open: fc.boolean(),
    draft: fc.boolean(),
    level: fc.constantFrom('admin', 'write', 'read', 'none' as const),
    userId: fc.constantFrom(1, 2, undefined),
    configText: fc.constantFrom(
      '',
      'enabled: false',
      'review: {on_push: false}',
      'review: {drafts: true}',
      'workflows: []',
      'fixes: branch',
      'forks: off',
      'forks: approve',
      'budget: {per_day: 60, per_pull_request: 20}',
    ),
    hasStaticJob: fc.boolean(),
    approvals: fc.boolean(),
    spent: fc.option(fc.record({ pullRequest: fc.nat(100), day: fc.nat(100) }), { nil: undefined }),
    projects: fc.constantFrom([aProject('taxi')], [aProject('taxi'), aProject('other')], [aProject('dbt', '.')]),
    changedPaths: fc.subarray(['taxi/a.sql', 'other/b.sql', 'README.md']),
    changesComplete: fc.boolean(),
    earlierRuns: fc.array(
      fc
        .record({
          project: fc.constantFrom('taxi', 'other'),
          headSha: fc.constantFrom(HEAD_SHA, OTHER_SHA),
          baseSha: fc.constantFrom(undefined, OTHER_SHA),
          attempt: fc.integer({ min: 1, max: 5 }),
          workflow: fc.constantFrom('architecture-review', 'full-pipeline' as const),
          phase: fc.constantFrom('plan', 'apply' as const),
          awaitsConfirmation: fc.boolean(),
          finished: fc.boolean(),
          stopped: fc.boolean(),
          lane: fc.constantFrom(undefined, { name: 'static', by: 'fork' } as const),
        })
        .map(anEarlierRun),
      { maxLength: 4 },
    ),
  })
  .map(({ headRepositoryId, open, draft, level, userId, ...rest }) =>
    aSituation({ ...rest, pullRequest: aPullRequest({ headRepositoryId, open, draft }), permission: { level, userId } }),
  );
const anyIntent = fc.constantFrom(
  push,
  review,
  rerun,
  control('cancel'),
  control('status'),
  control('help'),
  control('confirm'),
  control('confirm', '3f2a'),
  button,
  again,
  approve,
  approveButton,
);
/** Each is bound to one commit by its 40 digits or its check. */
const APPROVALS: readonly Intent[] = [approve, approveButton, rerun, again];

function nameOf({ project, headSha, workflow, phase, attempt }: Omit<RunKey, 'repository' | 'pullRequest'>): string {
  return [project, headSha, workflow, phase, attempt].join(':');
}

describe('in any situation', () => {
  test('no closed pull request and no repository that switched Steward off gets a run, and no fork one with secrets without a word about its very commit', () => {
    fc.assert(
      fc.property(anyIntent, anySituation, (intent, situation) => {
        const decision = decide(intent, situation);
        const requests = decision.kind === 'run' ? decision.requests : decision.kind === 'commit' ? [decision] : [];
        const { pullRequest, config, approvals } = situation;
        const isApproved = config.forks !== 'off' && approvals && APPROVALS.includes(intent);
        fc.pre((pullRequest.headRepositoryId !== REPOSITORY_ID && !isApproved) || !pullRequest.open || !config.enabled);
        const isRead = pullRequest.open && config.enabled && config.forks === 'static' && situation.hasStaticJob;
        const withSecrets = requests.filter((request) => !('lane' in request) || request.lane?.by !== 'fork');

        expect(isRead ? withSecrets : requests).toEqual([]);
      }),
    );
  });

  test('only a writer with the same user id makes anything happen by asking', () => {
    fc.assert(
      fc.property(anyIntent, anySituation, (intent, situation) => {
        const { level, userId } = situation.permission;
        fc.pre(intent.kind !== 'push' && !((level === 'admin' || level === 'write') && userId === 1));

        expect(['turn-away', 'ignore']).toContain(decide(intent, situation).kind);
      }),
    );
  });

  test('the same situation gives the same decision, and each request is valid, new and about the head', () => {
    fc.assert(
      fc.property(anyIntent, anySituation, (intent, situation) => {
        const decision = decide(intent, situation);
        const requests = decision.kind === 'run' ? decision.requests : [];
        const known = new Set(situation.earlierRuns.map(({ request }) => nameOf(request)));

        expect(decide(intent, structuredClone(situation))).toEqual(decision);
        for (const request of requests) {
          expect(runRequestSchema.parse(request)).toEqual(request);
          expect(request.headSha).toBe(situation.pullRequest.headSha);
          expect(known.has(nameOf(request))).toBe(false);
          expect(request.runKey).toBe(formatRunKey(request));
        }
      }),
    );
  });

  test('nothing is built in a repository whose day is used up', () => {
    fc.assert(
      fc.property(anyIntent, anySituation, (intent, situation) => {
        const { per_day: most = Number.POSITIVE_INFINITY } = situation.config.budget;
        fc.pre((situation.spent?.day ?? 0) >= most);
        const decision = decide(intent, situation);
        const requests = decision.kind === 'run' ? decision.requests : [];

        expect(requests.filter(({ lane }) => lane?.name !== 'static')).toEqual([]);
      }),
    );
  });

  test('nothing that must be confirmed is carried out without a scope of this very commit', () => {
    fc.assert(
      fc.property(anyIntent, anySituation, (intent, situation) => {
        const decision = decide(intent, situation);
        const applied = (decision.kind === 'run' ? decision.requests : []).filter(
          ({ workflow, phase }) => workflow === 'full-pipeline' && phase === 'apply',
        );

        for (const { project, attempt } of applied)
          expect(situation.earlierRuns).toContainEqual(
            expect.objectContaining({
              awaitsConfirmation: true,
              finished: true,
              request: expect.objectContaining({ project, attempt, phase: 'plan', workflow: 'full-pipeline', headSha: HEAD_SHA }),
            }),
          );
      }),
    );
  });

  test('no project is both run and settled, and none is green that its files concern', () => {
    fc.assert(
      fc.property(anyIntent, anySituation, (intent, situation) => {
        const decision = decide(intent, situation);
        const { requests, settled } = decision.kind === 'run' ? decision : { requests: [], settled: [] };
        const green = settled.filter(({ conclusion }) => conclusion === 'success').map(({ project }) => project);

        expect(green.filter((project) => requests.some((request) => request.project === project))).toEqual([]);
        expect(green.length === 0 || situation.changesComplete).toBe(true);
      }),
    );
  });
});
