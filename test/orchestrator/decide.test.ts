import { describe, expect, test } from 'vitest';
import type { Command, Control } from '../../src/core/command.ts';
import type { Role } from '../../src/core/role.ts';
import { decide } from '../../src/orchestrator/decide.ts';
import type { EarlierRun, Situation } from '../../src/orchestrator/situation.ts';
import { WORKFLOWS } from '../../src/workflows/catalogue.ts';
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
const answer = (reply: string) => ({ kind: 'answer', reply });
const fork = { pullRequest: aPullRequest({ headRepositoryId: 8 }) };
const deletedFork = { pullRequest: aPullRequest({ headRepositoryId: undefined }) };

describe('a push', () => {
  test('runs the project that it touches and settles the others', () => {
    const decision = decide(push, aSituation({ projects: [aProject('taxi'), aProject('other')], configText: 'on_incomplete: neutral' }));

    expect(decision).toMatchObject({
      kind: 'run',
      requests: [
        { project: 'taxi', headSha: HEAD_SHA, requestedBy: 'octocat', attempt: 1, config: 'on_incomplete: neutral', phase: 'apply' },
      ],
      settled: [{ project: 'other', conclusion: 'success', title: 'No dbt change' }],
    });
  });

  test('that touches nothing settles everything and says nothing', () => {
    const decision = decide(push, aSituation({ changedPaths: ['README.md'] }));

    expect(decision).toMatchObject({ kind: 'run', requests: [], settled: [{ conclusion: 'success' }] });
    expect(decision).not.toHaveProperty('reply');
  });

  test('with more files than GitHub lists touches every project, since nobody can know', () => {
    expect(decide(push, aSituation({ changedPaths: ['README.md'], changesComplete: false }))).toMatchObject({
      requests: [{ project: 'taxi' }],
      settled: [],
    });
  });

  test.each<[string, Partial<Situation>, string]>([
    ['switched off', aSituation({ configText: 'enabled: false' }), 'switched off in the configuration'],
    ['closed', { pullRequest: aPullRequest({ open: false }) }, 'the pull request is closed'],
    ['only on request', aSituation({ configText: 'review: {on_push: false}' }), 'review.on_push is false'],
    ['draft', { pullRequest: aPullRequest({ draft: true }) }, 'drafts are not reviewed here'],
    ['running already', { earlierRuns: [anEarlierRun({ finished: false })] }, 'this commit is being checked or was checked already'],
    ['checked already', { earlierRuns: [anEarlierRun()] }, 'this commit is being checked or was checked already'],
    [
      'checked already, base unknown',
      { earlierRuns: [anEarlierRun({ baseSha: undefined })] },
      'this commit is being checked or was checked already',
    ],
  ])('is ignored when %s', (_, changes, why) => {
    expect(decide(push, aSituation(changes))).toEqual({ kind: 'ignore', why });
  });

  test('to a draft is reviewed where the base wants that', () => {
    const situation = aSituation({ pullRequest: aPullRequest({ draft: true }), configText: 'review: {drafts: true}' });

    expect(decide(push, situation)).toMatchObject({ kind: 'run', requests: [{}] });
  });

  test.each<[string, EarlierRun[], number]>([
    ['was stopped', [anEarlierRun({ stopped: true })], 2],
    ['was against another base', [anEarlierRun({ baseSha: OTHER_SHA })], 2],
    ['runs against another base', [anEarlierRun({ baseSha: OTHER_SHA, finished: false })], 2],
    ['is an older commit’s', [anEarlierRun({ headSha: OTHER_SHA })], 1],
    ['is another project’s', [anEarlierRun({ project: 'other' })], 1],
    ['was stopped three times', [1, 2, 3].map((attempt) => anEarlierRun({ attempt, stopped: true })), 4],
  ])('is reviewed when the earlier run %s', (_, earlierRuns, attempt) => {
    expect(decide(push, aSituation({ earlierRuns }))).toMatchObject({ kind: 'run', requests: [{ attempt }] });
  });

  test.each([
    ['a fork', fork],
    ['a fork that is gone', deletedFork],
  ])('of %s runs nothing; its check is neither green nor red', (_, changes) => {
    const decision = decide(push, aSituation({ ...changes, projects: [aProject('taxi'), aProject('other')] }));

    expect(decision).toMatchObject({ requests: [], settled: [{ project: 'taxi', conclusion: 'action_required' }, { project: 'other' }] });
  });
});

describe('a command', () => {
  test('of a writer runs the review again, as that person', () => {
    const situation = aSituation({ earlierRuns: [anEarlierRun()] });

    expect(decide(review, situation)).toMatchObject({ kind: 'run', requests: [{ requestedBy: 'octocat', attempt: 2 }] });
  });

  test('also on a draft, and where pushes are not reviewed', () => {
    const situation = aSituation({ pullRequest: aPullRequest({ draft: true }), configText: 'review: {on_push: false}' });

    expect(decide(review, situation)).toMatchObject({ kind: 'run', requests: [{}] });
  });

  test.each<[string, Situation['permission']]>([
    ['a reader', { level: 'read', userId: 1 }],
    ['a stranger', { level: 'none', userId: undefined }],
    ['somebody who took over a writer’s login', { level: 'admin', userId: 2 }],
    ['somebody without an id', { level: 'admin', userId: undefined }],
  ])('of %s is refused, whatever it is', (_, permission) => {
    for (const intent of [review, control('cancel'), control('help'), control('confirm')]) {
      expect(decide(intent, aSituation({ permission, earlierRuns: [anEarlierRun({ finished: false })] }))).toMatchObject({
        kind: 'turn-away',
      });
    }
  });

  test.each<[string, Intent, Role, Role]>([
    ['review', review, 'triage', 'write'],
    ['override', control('override'), 'maintain', 'admin'],
    ['help', control('help'), 'triage', 'write'],
    ['a typo', command({ kind: 'unknown', word: 'reveiw' }), 'triage', 'write'],
  ])('%s needs a role by default, and all above it have it', (...[, intent, less, needed]) => {
    expect(decide(intent, aSituation({ permission: { level: less, userId: 1 } })).kind).toBe('turn-away');
    expect(decide(intent, aSituation({ permission: { level: needed, userId: 1 } })).kind).not.toBe('turn-away');
    expect(decide(intent, aSituation({ permission: { level: 'admin', userId: 1 } })).kind).not.toBe('turn-away');
  });

  test('asks for the role that the base gives it, and names it', () => {
    const configText = 'roles: {review: maintain, status: read}';
    const asWriter = aSituation({ configText });
    const asReader = aSituation({ configText, permission: { level: 'read', userId: 1 } });

    expect(decide(review, asWriter)).toMatchObject({ kind: 'turn-away', reply: expect.stringContaining('people with maintain access') });
    expect(decide(rerun, asWriter)).toMatchObject({ kind: 'ignore', why: 'octocat has no maintain access' });
    expect(decide(control('status'), asReader).kind).toBe('answer');
    expect(decide(control('help'), asReader).kind).toBe('turn-away');
  });

  test.each<[string, Parameters<typeof aSituation>[0], RegExp]>([
    ['a fork', fork, /comes from a fork/],
    ['a fork that is gone', deletedFork, /comes from a fork/],
    ['a closed pull request', { pullRequest: aPullRequest({ open: false }) }, /is closed/],
    ['a repository that switched Steward off', { configText: 'enabled: false' }, /switched off/],
    ['a repository that allows other workflows only', { configText: 'workflows: [new-dimension]' }, /does not allow/],
  ])('on %s is refused with the reason', (_, changes, reason) => {
    const decision = decide(review, aSituation(changes));

    expect(decision).toMatchObject({ kind: 'refuse', reply: expect.stringMatching(reason) });
  });

  test('while the commit is being checked gets that answer', () => {
    expect(decide(review, aSituation({ earlierRuns: [anEarlierRun({ finished: false })] }))).toMatchObject({
      kind: 'answer',
      reply: expect.stringContaining('being checked already'),
    });
  });

  test('where no dbt file changed gets that answer, and a settled check', () => {
    expect(decide(review, aSituation({ changedPaths: ['README.md'] }))).toMatchObject({
      kind: 'run',
      requests: [],
      settled: [{ conclusion: 'success' }],
      reply: expect.stringContaining('nothing to run'),
    });
  });

  test.each(WORKFLOWS.filter(({ built }) => !built).map(({ id }) => id))('%s says that it is not built', (workflow) => {
    const decision = decide(command({ kind: 'workflow', workflow, parameters: {}, options: {} }), aSituation());

    expect(decision).toMatchObject({ kind: 'answer', reply: expect.stringContaining('not built yet') });
  });

  const running = anEarlierRun({ finished: false });
  test.each<[string, { intent: Intent; earlierRuns?: EarlierRun[] }, { kind: string; reply?: string }]>([
    ['help', { intent: control('help') }, answer('/steward review')],
    ['status, nothing running', { intent: control('status'), earlierRuns: [anEarlierRun()] }, answer('Nothing is running')],
    ['status', { intent: control('status'), earlierRuns: [running] }, answer('Architecture Review (taxi) on a1b2c3d')],
    ['cancel, nothing running', { intent: control('cancel') }, answer('Nothing is running')],
    ['cancel', { intent: control('cancel'), earlierRuns: [running] }, { kind: 'cancel' }],
    ['confirm, nothing planned', { intent: control('confirm') }, answer('Nothing waits for a confirmation')],
    ['accept without a finding', { intent: control('accept') }, answer('takes a finding that is intended out of the gate')],
    [
      'a typo',
      { intent: command({ kind: 'unknown', word: 'reveiw', didYouMean: '/steward review' }) },
      answer('`reveiw` is no command. Did you mean `/steward review`?'),
    ],
    ['hostile words', { intent: command({ kind: 'unknown', word: '@acme/team `x` <img>' }) }, answer('`acme/team x img` is no command.')],
    ['no command', { intent: command({ kind: 'none', reason: 'it is no command' }) }, { kind: 'ignore' }],
  ])('%s', (_, { intent, earlierRuns = [] }, { kind, reply }) => {
    const decision = decide(intent, aSituation({ earlierRuns }));

    expect(decision.kind).toBe(kind);
    expect('reply' in decision ? decision.reply : '').toContain(reply ?? '');
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
    expect(decide(intent, aSituation(fork))).toMatchObject({
      kind: 'run',
      requests: [{ headSha: HEAD_SHA, workflow: 'architecture-review', requestedBy: 'octocat' }],
    });
  });

  test.each<[string, string, Parameters<typeof aSituation>[0], RegExp]>([
    ['of another commit', OTHER_SHA, fork, /not the commit at the head[\s\S]*a1b2c3d4/],
    ['of a shortened commit', HEAD_SHA.slice(0, 39), fork, /all 40 digits/],
    ['of a commit and something else', `${HEAD_SHA} please`, fork, /all 40 digits/],
    ['of nothing', '', fork, /all 40 digits/],
    ['of a branch of this repository', HEAD_SHA, {}, /needs no approval/],
    ['where forks never run', HEAD_SHA, { ...fork, configText: 'forks: off' }, /does not run here/],
    ['where Steward is off', HEAD_SHA, { ...fork, configText: 'enabled: false' }, /switched off/],
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

  test('is offered by the check of a fork, and named in the answer to a command', () => {
    expect(decide(push, aSituation(fork))).toMatchObject({
      settled: [
        {
          conclusion: 'action_required',
          awaitsApproval: { pullRequest: 42 },
          summary: expect.stringContaining(`/steward approve ${HEAD_SHA}`),
        },
      ],
    });
    expect(decide(review, aSituation(fork))).toMatchObject({ reply: expect.stringContaining(`/steward approve ${HEAD_SHA}`) });
    expect(decide(push, aSituation({ ...fork, configText: 'forks: off' }))).not.toHaveProperty('settled.0.awaitsApproval');
  });

  test('given already is asked for no more, unless the base is another one', () => {
    expect(decide(push, aSituation({ ...fork, earlierRuns: [anEarlierRun()] }))).toMatchObject({ requests: [], settled: [] });
    expect(decide(push, aSituation({ ...fork, earlierRuns: [anEarlierRun({ baseSha: OTHER_SHA })] }))).toMatchObject({ settled: [{}] });
    expect(decide(push, aSituation({ ...fork, earlierRuns: [anEarlierRun({ stopped: true })] }))).toMatchObject({ settled: [{}] });
  });
});

describe('a re-run', () => {
  test('runs the same project again', () => {
    const situation = aSituation({
      projects: [aProject('taxi'), aProject('other')],
      changedPaths: ['taxi/a.sql', 'other/b.sql'],
      earlierRuns: [anEarlierRun()],
    });

    expect(decide(rerun, situation)).toMatchObject({ kind: 'run', requests: [{ project: 'taxi', attempt: 2 }], settled: [] });
  });

  test('of a check that could not say which project runs all', () => {
    const situation = aSituation({ projects: [aProject('taxi'), aProject('other')], changedPaths: ['taxi/a.sql', 'other/b.sql'] });
    const all: Intent = { kind: 'rerun', sender: octocat, run: { ...aReview, project: undefined } };

    expect(decide(all, situation)).toMatchObject({ kind: 'run', requests: [{ project: 'taxi' }, { project: 'other' }] });
  });

  test.each<[string, Parameters<typeof aSituation>[0]]>([
    ['of an older commit', { pullRequest: aPullRequest({ headSha: OTHER_SHA }) }],
    ['by a reader', { permission: { level: 'read', userId: 1 } }],
    ['by another user of that login', { permission: { level: 'write', userId: 2 } }],
    ['of a fork where forks never run', { ...fork, configText: 'forks: off' }],
    ['of a fork, by less than whom it takes to approve', { ...fork, configText: 'roles: {approve: maintain}' }],
    ['of a closed pull request', { pullRequest: aPullRequest({ open: false }) }],
    ['where Steward is off', { configText: 'enabled: false' }],
    ['while it runs', { earlierRuns: [anEarlierRun({ finished: false })] }],
  ])('%s does nothing', (_, changes) => {
    expect(decide(rerun, aSituation(changes)).kind).toBe('ignore');
  });
});
