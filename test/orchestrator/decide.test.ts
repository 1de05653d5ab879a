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
    ['closed', { pullRequest: aPullRequest({ open: false }) }, 'the pull request is closed'],
    ['closed and switched off', { pullRequest: aPullRequest({ open: false }), configText: 'enabled: false' }, 'the pull request is closed'],
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

  const leftAlone = { pullRequest: aPullRequest({ draft: true }), configText: 'review: {drafts: false}' };
  test.each<[string, Parameters<typeof aSituation>[0], RegExp, RegExp]>([
    ['is reviewed on request only', { configText: 'review: {on_push: false}' }, /only on request/, /\/steward review/],
    ['of a draft that is left alone', leftAlone, /a draft/, /when it is ready, or now with `\/steward review`/],
    ['of a fork is reviewed on request only', { ...fork, configText: 'review: {on_push: false}' }, /only on request/, /\/steward review/],
  ])('that %s settles its check, which holds nothing back and says how to get a review', (...[, changes, title, summary]) => {
    const situation = aSituation({ ...changes, projects: [aProject('taxi'), aProject('other')] });

    expect(decide(push, situation)).toMatchObject({
      kind: 'run',
      requests: [],
      settled: [
        { project: 'taxi', conclusion: 'neutral', title: expect.stringMatching(title), summary: expect.stringMatching(summary) },
        { project: 'other', conclusion: 'success', title: 'No dbt change' },
      ],
    });
  });

  test.each<[string, EarlierRun, number]>([
    ['was reviewed', anEarlierRun(), 0],
    ['is being reviewed', anEarlierRun({ finished: false }), 0],
    ['was stopped', anEarlierRun({ stopped: true }), 1],
    ['was reviewed at another commit', anEarlierRun({ headSha: OTHER_SHA }), 1],
  ])('that nobody asked for says nothing over the result of a commit that %s', (...[, earlier, settled]) => {
    const decision = decide(push, aSituation({ earlierRuns: [earlier], configText: 'review: {on_push: false}' }));

    expect(decision.kind === 'run' && decision.settled).toHaveLength(settled);
  });

  test('where Steward is off stops what runs, and every check lets the merge through, whatever was found', () => {
    const situation = aSituation({
      configText: 'enabled: false',
      projects: [aProject('taxi'), aProject('other')],
      earlierRuns: [anEarlierRun({ finished: false }), anEarlierRun()],
    });

    expect(decide(push, situation)).toMatchObject({
      kind: 'stand-down',
      settled: [
        { project: 'taxi', conclusion: 'skipped', summary: expect.stringContaining('enabled: false') },
        { project: 'other', conclusion: 'skipped' },
      ],
    });
    expect(decide(push, situation)).not.toHaveProperty('reply');
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
    expect(decide(control('status'), asReader).kind).toBe('status');
    expect(decide(control('help'), asReader).kind).toBe('turn-away');
  });

  test.each<[string, Parameters<typeof aSituation>[0], RegExp]>([
    ['a fork that must be approved', { ...fork, configText: 'forks: approve' }, /comes from a fork/],
    ['a fork that is gone', { ...deletedFork, configText: 'forks: off' }, /comes from a fork/],
    ['a fork whose commit was approved already', { ...fork, earlierRuns: [anEarlierRun()] }, /\/steward approve a1b2c3d4/],
    ['a closed pull request', { pullRequest: aPullRequest({ open: false }) }, /is closed/],
    ['a repository that allows other workflows only', { configText: 'workflows: [new-dimension]' }, /does not allow/],
  ])('on %s is refused with the reason', (_, changes, reason) => {
    const decision = decide(review, aSituation(changes));

    expect(decision).toMatchObject({ kind: 'refuse', reply: expect.stringMatching(reason) });
  });

  test.each<[string, Intent]>([
    ['to review', review],
    ['to confirm', control('confirm')],
    ['to approve', control('approve', HEAD_SHA)],
    ['to cancel', control('cancel')],
  ])('%s where Steward is off stops what runs, and says why nothing else happens', (_, intent) => {
    const decision = decide(intent, aSituation({ configText: 'enabled: false' }));

    expect(decision).toMatchObject({
      kind: 'stand-down',
      settled: [{ conclusion: 'skipped' }],
      reply: expect.stringMatching(/switched off/),
    });
  });

  test('for help is answered where Steward is off, too, and nobody stops anything who may not', () => {
    const configText = 'enabled: false';

    expect(decide(control('help'), aSituation({ configText })).kind).toBe('answer');
    expect(decide(review, aSituation({ configText, permission: { level: 'read', userId: 1 } })).kind).toBe('turn-away');
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
    ['status, nothing running', { intent: control('status'), earlierRuns: [anEarlierRun()] }, { kind: 'status' }],
    ['status', { intent: control('status'), earlierRuns: [running] }, { kind: 'status' }],
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
    ['of a closed pull request', { pullRequest: aPullRequest({ open: false }) }],
    ['where Steward is off', { configText: 'enabled: false' }],
    ['while it runs', { earlierRuns: [anEarlierRun({ finished: false })] }],
  ])('%s does nothing', (_, changes) => {
    expect(decide(rerun, aSituation(changes)).kind).toBe('ignore');
  });
});
