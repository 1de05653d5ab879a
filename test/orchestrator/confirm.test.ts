import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/core/command.ts';
import { decide } from '../../src/orchestrator/decide.ts';
import { requestRuns } from '../../src/orchestrator/request-runs.ts';
import type { EarlierRun } from '../../src/orchestrator/situation.ts';
import { WORKFLOWS } from '../../src/workflows/catalogue.ts';
import { aPullRequest, HEAD_SHA, OTHER_SHA, REPOSITORY } from '../fakes/code-host.ts';
import { anEarlierRun, aProject, aSituation } from '../fakes/situation.ts';

type Intent = Parameters<typeof decide>[0];

const octocat = { login: 'octocat', id: 1, isBot: false };
const command = (asked: Command): Intent => ({ kind: 'command', pullRequest: 42, commentId: 5, sender: octocat, command: asked });
const confirm = (argument = '') => command({ kind: 'control', control: 'confirm', argument });
const status = command({ kind: 'control', control: 'status', argument: '' });
const plan = (changes: Parameters<typeof anEarlierRun>[0] = {}) =>
  anEarlierRun({ workflow: 'full-pipeline', phase: 'plan', awaitsConfirmation: true, parameters: { a: 'b' }, ...changes });
const apply = (changes: Parameters<typeof anEarlierRun>[0] = {}) => anEarlierRun({ workflow: 'full-pipeline', ...changes });
const key = {
  repository: REPOSITORY,
  pullRequest: 42,
  headSha: HEAD_SHA,
  project: 'taxi',
  workflow: 'full-pipeline',
  phase: 'plan',
  attempt: 1,
} as const;
const button: Intent = { kind: 'confirm', run: key, sender: octocat };
const rerun: Intent = { kind: 'rerun', run: key, sender: octocat };

describe('what is asked for', () => {
  test.each(WORKFLOWS.map((entry) => [entry.id, entry] as const))(
    '%s runs where it is built, and only plans what must be confirmed',
    (workflow, entry) => {
      const parameters = entry.parameter?.required === true ? { name: 'customers' } : {};
      const decision = decide(command({ kind: 'workflow', workflow, parameters, options: {} }), aSituation());

      const phase = entry.confirm ? 'plan' : 'apply';
      const run = { kind: 'run', requests: [{ workflow, phase, parameters, requestedBy: 'octocat', attempt: 1 }] };

      expect(decision).toMatchObject(entry.built ? run : { kind: 'answer' });
    },
  );

  const other = { ...aProject('other'), pipeline: { select: ['+fct_trips'] } };
  test.each<[string, 'full-pipeline' | 'debug-pipeline-failure' | 'architecture-review', string[], string[]]>([
    ['the full pipeline, taxi touched', 'full-pipeline', ['taxi/a.sql'], ['taxi']],
    ['the full pipeline, none touched', 'full-pipeline', ['README.md'], ['other']],
    ['a failure, taxi touched', 'debug-pipeline-failure', ['taxi/a.sql'], ['taxi']],
    ['a failure, none touched', 'debug-pipeline-failure', ['README.md'], ['taxi', 'other']],
    ['a review, none touched', 'architecture-review', ['README.md'], []],
  ])('%s', (...[, workflow, changedPaths, expected]) => {
    const wanted = { workflow, parameters: {}, requestedBy: 'octocat', again: true };
    const decision = requestRuns(wanted, aSituation({ projects: [aProject('taxi'), other], changedPaths }));

    expect(decision.kind === 'run' ? decision.requests.map(({ project }) => project) : []).toEqual(expected);
    expect(decision.kind === 'run' ? decision.settled.length : 0).toBe(workflow === 'architecture-review' ? 2 : 0);
  });

  test.each<[string, EarlierRun[], number | undefined]>([
    ['nothing', [], 1],
    ['a scope that waits', [plan()], 2],
    ['a scope that is being worked out', [plan({ finished: false, awaitsConfirmation: false })], undefined],
    ['a confirmed run', [plan(), apply({ finished: false })], undefined],
    ['a run that ended', [plan(), apply()], 2],
    ['a review that runs', [anEarlierRun({ finished: false })], 1],
  ])('again after %s', (_, earlierRuns, attempt) => {
    const wanted = { workflow: 'full-pipeline', parameters: {}, requestedBy: 'octocat', again: true } as const;
    const decision = requestRuns(wanted, aSituation({ earlierRuns }));

    expect(decision).toMatchObject(attempt === undefined ? { kind: 'ignore' } : { requests: [{ phase: 'plan', attempt }] });
  });

  test.each([
    ['https://github.com/acme/taxi/actions/runs/1', true],
    ['https://github.com/ACME/Taxi/actions/runs/1/job/2', true],
    ['https://github.com/acme/other/actions/runs/1', false],
    ['https://github.com/evil/taxi/actions/runs/1', false],
  ])('a failure of the run %s is this repository’s (%s)', (run, isOwn) => {
    const asked = command({ kind: 'workflow', workflow: 'debug-pipeline-failure', parameters: { run }, options: {} });
    const entry = WORKFLOWS.find(({ id }) => id === 'debug-pipeline-failure');
    const expected = isOwn ? { requests: [{ parameters: { run } }] } : { kind: 'refuse' };

    expect(decide(asked, aSituation())).toMatchObject(entry?.built === true ? expected : { kind: 'answer' });
  });
});

describe('a yes to a scope', () => {
  test('runs what was planned, with its parameters and its configuration, as the person who said it', () => {
    const situation = aSituation({
      earlierRuns: [plan({ attempt: 3, config: 'on_incomplete: neutral' })],
      configText: 'on_incomplete: fail',
    });
    const request = {
      phase: 'apply',
      attempt: 3,
      parameters: { a: 'b' },
      config: 'on_incomplete: neutral',
      requestedBy: 'octocat',
      headSha: HEAD_SHA,
    };

    expect(decide(confirm(), situation)).toMatchObject({ kind: 'run', requests: [request], settled: [] });
    expect(decide({ ...button, run: { ...key, attempt: 3 } }, situation)).toMatchObject({ kind: 'run', requests: [request] });
  });

  test('of several projects runs them all; a button only its own', () => {
    const earlierRuns = [plan(), plan({ project: 'other' })];
    const situation = aSituation({ earlierRuns, projects: [aProject('taxi'), aProject('other')] });

    expect(decide(confirm(), situation)).toMatchObject({ requests: [{ project: 'taxi' }, { project: 'other' }] });
    expect(decide(button, situation)).toMatchObject({ requests: [{ project: 'taxi' }] });
  });

  test.each<[string, EarlierRun[], RegExp]>([
    ['nothing was planned', [anEarlierRun()], /Nothing waits/],
    ['the branch moved on', [plan({ headSha: OTHER_SHA })], /moved on/],
    ['the pull request has another base now', [plan({ baseSha: OTHER_SHA })], /Nothing waits/],
    ['it is being carried out', [plan(), apply({ finished: false })], /confirmed already/],
    ['it was carried out', [plan(), apply()], /Nothing waits/],
    ['it was carried out on the newer of two commits', [plan({ headSha: OTHER_SHA }), plan(), apply()], /Nothing waits/],
    ['it was carried out and stopped', [plan(), apply({ stopped: true })], /Nothing waits/],
    ['it is still being worked out', [plan({ finished: false, awaitsConfirmation: false })], /still being worked out/],
    ['its plan failed', [plan({ awaitsConfirmation: false })], /Nothing waits/],
    ['a newer plan failed', [plan(), plan({ attempt: 2, awaitsConfirmation: false })], /Nothing waits/],
    ['only an apply claims to wait', [apply({ awaitsConfirmation: true })], /Nothing waits/],
  ])('when %s is answered, and runs nothing', (_, earlierRuns, reply) => {
    const situation = aSituation({ earlierRuns });

    expect(decide(confirm(), situation)).toMatchObject({ kind: 'answer', reply: expect.stringMatching(reply) });
    expect(decide(button, situation).kind).toBe('ignore');
  });

  test('confirms only the newest of two scopes', () => {
    expect(decide(confirm(), aSituation({ earlierRuns: [plan(), plan({ attempt: 2 })] }))).toMatchObject({ requests: [{ attempt: 2 }] });
  });

  test.each<[string, Parameters<typeof aSituation>[0]]>([
    ['a reader', { permission: { level: 'read', userId: 1 } }],
    ['another user of that login', { permission: { level: 'write', userId: 2 } }],
    ['a fork', { pullRequest: aPullRequest({ headRepositoryId: 8 }) }],
    ['a closed pull request', { pullRequest: aPullRequest({ open: false }) }],
    ['a repository that switched Steward off', { configText: 'enabled: false' }],
  ])('of %s is none', (_, changes) => {
    const situation = aSituation({ earlierRuns: [plan()], ...changes });

    expect(['refuse', 'turn-away', 'stand-down']).toContain(decide(confirm(), situation).kind);
    expect(decide(button, situation).kind).toBe('ignore');
  });

  test('by a button of an older commit is none', () => {
    expect(
      decide({ kind: 'confirm', sender: octocat, run: { ...key, headSha: OTHER_SHA } }, aSituation({ earlierRuns: [plan()] })).kind,
    ).toBe('ignore');
  });

  test('is no re-run’s: checking again plans again, with the same parameters', () => {
    expect(decide(rerun, aSituation({ earlierRuns: [plan(), apply()] }))).toMatchObject({
      requests: [{ phase: 'plan', attempt: 2, parameters: { a: 'b' } }],
    });
  });

  test('that is awaited stands in the status', () => {
    const earlierRuns = [plan(), anEarlierRun({ finished: false })];

    expect(decide(status, aSituation({ earlierRuns }))).toEqual({
      kind: 'status',
      runs: '- Architecture Review (taxi) on a1b2c3d: running\n- Full Data Pipeline (taxi) on a1b2c3d: waits for `/steward confirm`',
    });
  });
});

describe('a yes to a fix', () => {
  const branch = { configText: 'fixes: branch' };

  test.each([
    ['3f2a', '3f2a'],
    ['3F2A91C0b7d4', '3f2a91c0b7d4'],
  ])('with the digest %s is a commit', (argument, digest) => {
    expect(decide(confirm(argument), aSituation(branch))).toEqual({
      kind: 'commit',
      digest,
      confirmedBy: 'octocat',
      projectDirs: { taxi: 'taxi' },
    });
  });

  test.each(['3f2', 'please', '3f2g', '3f2a 91c0', '`3f2a`', 'f'.repeat(65), '../../x'])('with the digest %s is asked back', (argument) => {
    expect(decide(confirm(argument), aSituation(branch))).toMatchObject({ kind: 'answer', reply: expect.stringContaining('digest') });
  });

  test.each<[string, Parameters<typeof aSituation>[0], RegExp]>([
    ['a base that only suggests', {}, /fixes: branch/],
    ['a fork', { ...branch, pullRequest: aPullRequest({ headRepositoryId: 8 }) }, /fork/],
    ['a closed pull request', { ...branch, pullRequest: aPullRequest({ open: false }) }, /closed/],
    ['a reader', { ...branch, permission: { level: 'read', userId: 1 } }, /write access/],
  ])('for %s is refused', (_, changes, reply) => {
    expect(decide(confirm('3f2a'), aSituation(changes))).toMatchObject({
      kind: expect.stringMatching(/^(?:refuse|turn-away)$/),
      reply: expect.stringMatching(reply),
    });
  });
});
