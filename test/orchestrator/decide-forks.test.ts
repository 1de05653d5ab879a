import { describe, expect, test } from 'vitest';
import type { Command, Control } from '../../src/core/command.ts';
import { decide } from '../../src/orchestrator/decide.ts';
import type { EarlierRun } from '../../src/orchestrator/situation.ts';
import { aPullRequest, HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { anEarlierRun, aProject, aSituation } from '../fakes/situation.ts';

type Intent = Parameters<typeof decide>[0];

const octocat = { login: 'octocat', id: 1, isBot: false };
const push: Intent = { kind: 'push', pullRequest: aPullRequest() };
const command = (asked: Command): Intent => ({ kind: 'command', pullRequest: 42, commentId: 5, sender: octocat, command: asked });
const review = command({ kind: 'workflow', workflow: 'architecture-review', parameters: {}, options: {} });
const control = (name: Control, argument = '') => command({ kind: 'control', control: name, argument });
const aReview = {
  pullRequest: 42,
  headSha: HEAD_SHA,
  project: 'taxi',
  workflow: 'architecture-review',
  phase: 'apply',
  attempt: 1,
} as const;
const rerun: Intent = { kind: 'rerun', sender: octocat, run: aReview };
const fork = { pullRequest: aPullRequest({ headRepositoryId: 8 }) };
const deletedFork = { pullRequest: aPullRequest({ headRepositoryId: undefined }) };

describe('a push to a branch of a fork', () => {
  test.each([
    ['a fork', fork],
    ['a fork that is gone', deletedFork],
  ])('of %s is read without secrets', (_, changes) => {
    const decision = decide(push, aSituation({ ...changes, projects: [aProject('taxi'), aProject('other')] }));

    expect(decision).toMatchObject({
      requests: [{ project: 'taxi', lane: { name: 'static', by: 'fork' }, requestedBy: 'octocat' }],
      settled: [{ project: 'other', conclusion: 'success' }],
    });
  });

  test.each<[string, Parameters<typeof aSituation>[0], RegExp]>([
    ['the base wants each commit approved', { configText: 'forks: approve' }, /\/steward approve a1b2c3d4/],
    ['the base wants none', { configText: 'forks: off' }, /does not run here/],
    ['the workflow has no job without secrets', { hasStaticJob: false }, /no job for branches of forks yet[\s\S]*steward init/],
    ['there is no App', { approvals: false, hasStaticJob: false }, /does not run here/],
  ])('of a fork is not even read where %s; its check is neither green nor red', (_, changes, summary) => {
    expect(decide(push, aSituation({ ...fork, ...changes }))).toMatchObject({
      requests: [],
      settled: [{ project: 'taxi', conclusion: 'action_required', summary: expect.stringMatching(summary) }],
    });
  });
});

describe('a command on a branch of a fork', () => {
  test.each([
    ['review', review],
    ['review --static', command({ kind: 'workflow', workflow: 'architecture-review', parameters: {}, options: { static: true } })],
  ])('%s on a fork has it read again, without secrets', (_, intent) => {
    const read = anEarlierRun({ lane: { name: 'static', by: 'fork' } });

    expect(decide(intent, aSituation({ ...fork, earlierRuns: [read] }))).toMatchObject({
      kind: 'run',
      requests: [{ attempt: 2, lane: { name: 'static', by: 'fork' } }],
    });
  });

  test.each([
    ['review --build', command({ kind: 'workflow', workflow: 'architecture-review', parameters: {}, options: { build: true } })],
    ['pipeline', command({ kind: 'workflow', workflow: 'full-pipeline', parameters: {}, options: {} })],
    ['fix', command({ kind: 'workflow', workflow: 'debug-pipeline-failure', parameters: {}, options: {} })],
    ['confirm', control('confirm')],
  ])('%s on a fork needs more than that, and is refused', (_, intent) => {
    expect(decide(intent, aSituation(fork))).toMatchObject({
      kind: 'refuse',
      reply: expect.stringContaining(`/steward approve ${HEAD_SHA}`),
    });
  });
});

describe('an approval of a fork’s commit', () => {
  const approve = (argument = HEAD_SHA) => control('approve', argument);
  const button: Intent = { kind: 'approve', run: { pullRequest: 42, headSha: HEAD_SHA }, sender: octocat };

  test.each([
    ['a comment', approve()],
    ['a comment in capitals', approve(` ${HEAD_SHA.toUpperCase()} `)],
    ['the button of its check', button],
    ['a re-run of its check', rerun],
  ])('by %s has exactly that commit reviewed, as that person', (_, intent) => {
    const decision = decide(intent, aSituation({ ...fork, configText: 'forks: approve' }));

    expect(decision).toMatchObject({
      kind: 'run',
      requests: [{ headSha: HEAD_SHA, workflow: 'architecture-review', requestedBy: 'octocat' }],
    });
    expect(decision).not.toHaveProperty('requests.0.lane');
  });

  test.each([
    ['a comment', approve()],
    ['the button', button],
  ])('by %s takes the place of a review that only reads, also of one that goes on', (_, intent) => {
    for (const finished of [true, false]) {
      const read = anEarlierRun({ finished, lane: { name: 'static', by: 'fork' } });
      const decision = decide(intent, aSituation({ ...fork, earlierRuns: [read] }));

      expect(decision).toMatchObject({ kind: 'run', requests: [{ headSha: HEAD_SHA, attempt: 2 }] });
      expect(decision).not.toHaveProperty('requests.0.lane');
    }
  });

  test.each<[string, string, Parameters<typeof aSituation>[0], RegExp]>([
    ['of another commit', OTHER_SHA, fork, /not the commit at the head[\s\S]*a1b2c3d4/],
    ['of a shortened commit', HEAD_SHA.slice(0, 39), fork, /all 40 digits/],
    ['of a commit and something else', `${HEAD_SHA} please`, fork, /all 40 digits/],
    ['of nothing', '', fork, /all 40 digits/],
    ['of a branch of this repository', HEAD_SHA, {}, /needs no approval/],
    ['where forks never run', HEAD_SHA, { ...fork, configText: 'forks: off' }, /does not run here/],
    ['without the App', HEAD_SHA, { ...fork, approvals: false }, /does not run here/],
    ['of a closed pull request', HEAD_SHA, { pullRequest: aPullRequest({ headRepositoryId: 8, open: false }) }, /is closed/],
    ['of a commit that is being checked', HEAD_SHA, { ...fork, earlierRuns: [anEarlierRun({ finished: false })] }, /being checked already/],
    ['by a reader', HEAD_SHA, { ...fork, permission: { level: 'read', userId: 1 } }, /people with write access/],
  ])('%s runs nothing and says why', (...[, sha, changes, expected]) => {
    const decision = decide(approve(sha), aSituation(changes));

    expect(decision.kind).not.toBe('run');
    expect('reply' in decision ? decision.reply : '').toMatch(expected);
  });

  test.each<[string, Parameters<typeof aSituation>[0]]>([
    ['after a push', { pullRequest: aPullRequest({ headRepositoryId: 8, headSha: OTHER_SHA }) }],
    ['by a reader', { ...fork, permission: { level: 'read', userId: 1 } }],
    ['where forks never run', { ...fork, configText: 'forks: off' }],
  ])('by its button %s does nothing', (_, changes) => {
    expect(decide(button, aSituation(changes)).kind).toBe('ignore');
  });

  test('is offered by the check of a fork that waits, and named in the answer to a command', () => {
    const waiting = { ...fork, configText: 'forks: approve' };

    expect(decide(push, aSituation(waiting))).toMatchObject({
      settled: [
        {
          conclusion: 'action_required',
          awaitsApproval: { pullRequest: 42 },
          summary: expect.stringContaining(`/steward approve ${HEAD_SHA}`),
        },
      ],
    });
    expect(decide(review, aSituation(waiting))).toMatchObject({ reply: expect.stringContaining(`/steward approve ${HEAD_SHA}`) });
    expect(decide(push, aSituation({ ...fork, configText: 'forks: off' }))).not.toHaveProperty('settled.0.awaitsApproval');
  });

  test('given already is asked for no more, unless the base is another one', () => {
    const after = (earlier: EarlierRun) => decide(push, aSituation({ ...fork, configText: 'forks: approve', earlierRuns: [earlier] }));

    expect(after(anEarlierRun())).toMatchObject({ requests: [], settled: [] });
    expect(after(anEarlierRun({ baseSha: OTHER_SHA }))).toMatchObject({ settled: [{}] });
    expect(after(anEarlierRun({ stopped: true }))).toMatchObject({ settled: [{}] });
    expect(after(anEarlierRun({ lane: { name: 'static', by: 'fork' } }))).toMatchObject({ settled: [{}] });
    expect(decide(push, aSituation({ ...fork, earlierRuns: [anEarlierRun()] })).kind).toBe('ignore');
  });
});

describe('a re-run of a fork’s check', () => {
  const read = anEarlierRun({ lane: { name: 'static', by: 'fork' } });
  const approved = { ...fork, earlierRuns: [anEarlierRun()] };

  test('of a fork that was only read reads again; of one that was approved approves again', () => {
    const configText = 'roles: {approve: maintain}';

    expect(decide(rerun, aSituation({ ...fork, configText, earlierRuns: [read] }))).toMatchObject({
      requests: [{ attempt: 2, lane: { by: 'fork' } }],
    });
    const again = decide(rerun, aSituation({ ...approved, configText, permission: { level: 'maintain', userId: 1 } }));
    expect(again).toMatchObject({ requests: [{ attempt: 2 }] });
    expect(again).not.toHaveProperty('requests.0.lane');
  });

  test.each<[string, Parameters<typeof aSituation>[0]]>([
    ['where forks never run', { ...fork, configText: 'forks: off' }],
    ['that was approved, by less than whom it takes to approve', { ...approved, configText: 'roles: {approve: maintain}' }],
    ['that was read, once it was approved', { ...fork, earlierRuns: [read, anEarlierRun({ attempt: 2 })] }],
  ])('%s does nothing', (_, changes) => {
    expect(decide(rerun, aSituation(changes)).kind).toBe('ignore');
  });
});
