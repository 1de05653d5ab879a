import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { closeLostRuns } from '../../src/app/close-lost-runs.ts';
import { finishRun } from '../../src/app/finish-run.ts';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { Problem } from '../../src/core/problem.ts';
import { anAppWorld, aRequest, ORIGIN } from '../fakes/app-world.ts';
import { anArtifact, BASE_SHA, HEAD_SHA, OTHER_SHA, REPOSITORY_ID } from '../fakes/code-host.ts';
import { aFinding, aReport, aStep } from '../report/fixtures/a-report.ts';

const RUN = 5000;
const lost = () => new Problem('STW-3004', { operation: 'x', detail: 'no answer' });

/** A dispatched review that has just ended with an artifact. */
async function ended(text: string | undefined, conclusion = 'success') {
  const app = anAppWorld();
  const { pullRequest } = app.world;
  const sender = { login: 'octocat', id: 1, isBot: false };
  await handleTrigger({ kind: 'pull-request', ...ORIGIN, action: 'opened', pullRequest: { ...pullRequest }, sender }, app.ports);
  const run = app.world.runs[0];
  Object.assign(run ?? {}, { status: 'completed', conclusion });
  if (text !== undefined) app.world.artifacts[RUN] = [anArtifact(text)];
  app.world.writes.length = 0;
  const finish = () => finishRun({ workflowRunId: RUN, repositoryId: REPOSITORY_ID }, app.host, app.ports);
  return { ...app, finish, run };
}

function reportText(changes: Parameters<typeof aReport>[0] = {}): string {
  const { runKey, project } = aRequest();
  return JSON.stringify(aReport({ runKey, project, headSha: HEAD_SHA, baseSha: BASE_SHA, ...changes }));
}

const blocked = reportText({
  findings: [aFinding()],
  steps: [aStep({ status: 'failed', failure: 'findings', reason: '1 finding blocks' })],
});

describe('a run that left its report', () => {
  test('becomes one comment and the completed check, with annotations and a way to check again', async () => {
    const app = await ended(blocked);
    await app.finish();

    expect(app.world.writes).toEqual(['comments.create', 'checks.complete']);
    expect(app.world.checks).toMatchObject([
      {
        conclusion: 'failure',
        output: {
          title: '1 finding blocks',
          annotations: [{ startLine: 14 }],
          buttons: [{ identifier: 'steward-rerun' }],
          detailsUrl: app.run?.url,
        },
      },
    ]);
    expect(app.world.comments[0]?.body).toContain('## Workflow: Architecture Review');
    expect(app.ports.store.runs.get(aRequest().runKey)).toMatchObject({ state: 'done', title: '1 finding blocks' });
  });

  test('is published once, however often its end is told', async () => {
    const app = await ended(reportText());
    await app.finish();
    await app.finish();
    await closeLostRuns(app.ports);

    expect(app.world.writes).toEqual(['comments.create', 'checks.complete']);
  });

  test.each([
    ['runs.get', 'before'],
    ['runs.download', 'before'],
    ['comments.create', 'after'],
    ['checks.complete', 'before'],
    ['checks.complete', 'after'],
  ] as const)('is published whole after %s failed (%s the effect)', async (operation, when) => {
    const app = await ended(reportText());
    app.world.fail(operation, lost(), when);
    await expect(app.finish()).rejects.toMatchObject({ code: 'STW-3004' });
    await app.finish();

    expect(app.world.comments).toHaveLength(1);
    expect(app.world.checks).toMatchObject([{ conclusion: 'success', output: { title: 'Nothing blocks' } }]);
  });

  test('about a commit that is no longer the head completes its check and leaves the comment alone', async () => {
    const app = await ended(blocked);
    app.world.pullRequest.headSha = OTHER_SHA;
    await app.finish();

    expect(app.world.writes).toEqual(['checks.complete']);
  });

  test('is judged by the configuration that was frozen when it was asked for', async () => {
    const app = await ended(blocked);
    app.world.files['.github/steward.yml'] = 'rules: {column-break: "off"}';
    await app.finish();

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure' }]);
  });
});

describe('what can’t be believed fails the check and is never published', () => {
  test.each<[string, Parameters<typeof aReport>[0]]>([
    ['another run', { runKey: aRequest({ attempt: 2 }).runKey }],
    ['another commit', { headSha: OTHER_SHA }],
    ['a verdict better than its findings', { findings: [aFinding()], verdict: aReport().verdict }],
    [
      'a verdict better than its steps',
      { steps: [aStep({ status: 'failed', failure: 'broken', reason: 'x' })], verdict: aReport().verdict },
    ],
  ])('a report of %s', async (_, changes) => {
    const app = await ended(reportText(changes));
    await app.finish();

    expect(app.world.comments).toEqual([]);
    expect(app.world.checks).toMatchObject([
      { conclusion: 'failure', output: { title: expect.stringMatching(/^Could not check: .*refused/) } },
    ]);
  });

  test.each([
    ['event', { event: 'push' }],
    ['workflow file', { path: '.github/workflows/other.yml' }],
    ['branch', { headBranch: 'feature' }],
    ['repository', { repositoryId: 8 }],
  ])('a run of another %s', async (_, change) => {
    const app = await ended(reportText());
    Object.assign(app.run ?? {}, change);
    await app.finish();

    expect(app.world.comments).toEqual([]);
    expect(app.world.checks).toMatchObject([{ conclusion: 'failure', output: { summary: expect.stringContaining('STW-3006') } }]);
  });

  test('a digest that is not the one GitHub recorded', async () => {
    const app = await ended(undefined);
    app.world.artifacts[RUN] = [anArtifact(reportText(), { digest: `sha256:${'0'.repeat(64)}` })];
    await app.finish();

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure', output: { summary: expect.stringContaining('digest') } }]);
  });

  test('two reports', async () => {
    const app = await ended(undefined);
    app.world.artifacts[RUN] = [anArtifact(reportText()), anArtifact(reportText(), { id: 501 })];
    await app.finish();

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure', output: { summary: expect.stringContaining('several reports') } }]);
  });

  test('an artifact that is too large, without downloading it', async () => {
    const app = await ended(undefined);
    app.world.artifacts[RUN] = [anArtifact(reportText(), { bytes: 6 * 1024 * 1024 })];
    app.world.fail('runs.download', new Error('it was downloaded'));
    await app.finish();

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure', output: { summary: expect.stringContaining('too large') } }]);
  });

  test('no report at all', async () => {
    const app = await ended(undefined, 'failure');
    await app.finish();

    expect(app.world.checks).toMatchObject([
      { conclusion: 'failure', output: { title: expect.stringContaining('ended (failure) without a report') } },
    ]);
    expect(app.world.comments).toEqual([]);
  });
});

test('the digest that GitHub recorded is taken', async () => {
  const app = await ended(undefined);
  const artifact = anArtifact(reportText());
  app.world.artifacts[RUN] = [{ ...artifact, digest: `sha256:${createHash('sha256').update(artifact.content).digest('hex')}` }];
  await app.finish();

  expect(app.world.checks).toMatchObject([{ conclusion: 'success' }]);
});

describe('what is none of its business', () => {
  test.each([
    ['a run that nobody asked for', { workflowRunId: 1, repositoryId: REPOSITORY_ID }],
    ['a run of another repository', { workflowRunId: RUN, repositoryId: 8 }],
  ])('%s', async (_, which) => {
    const app = await ended(reportText());
    await finishRun(which, app.host, app.ports);

    expect(app.world.writes).toEqual([]);
  });

  test('a run that goes on', async () => {
    const app = await ended(reportText());
    Object.assign(app.run ?? {}, { status: 'in_progress' });
    await app.finish();

    expect(app.world.writes).toEqual([]);
  });
});

describe('the watchdog', () => {
  test('finishes a run whose end was never delivered', async () => {
    const app = await ended(reportText());
    await closeLostRuns(app.ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'success' }]);
  });

  test('closes a run that is over the deadline, stops it, and not a minute earlier', async () => {
    const app = await ended(undefined);
    Object.assign(app.run ?? {}, { status: 'in_progress' });
    app.later(90);
    await closeLostRuns(app.ports);
    expect(app.world.writes).toEqual([]);

    app.later(1);
    await closeLostRuns(app.ports);
    expect(app.world.checks).toMatchObject([{ conclusion: 'failure', output: { title: expect.stringContaining('within 90 minutes') } }]);
    expect(app.world.cancelled).toEqual([RUN]);
  });

  test('closes it also when GitHub no longer knows the run', async () => {
    const app = await ended(undefined);
    app.world.runs.length = 0;
    app.later(91);
    await closeLostRuns(app.ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  test('goes on with a start that was cut off', async () => {
    const app = anAppWorld();
    app.world.fail('runs.dispatch', lost());
    const sender = { login: 'octocat', id: 1, isBot: false };
    const push = { kind: 'pull-request', ...ORIGIN, action: 'opened', pullRequest: { ...app.world.pullRequest }, sender } as const;
    await expect(handleTrigger(push, app.ports)).rejects.toMatchObject({ code: 'STW-3004' });
    await closeLostRuns(app.ports);

    expect(app.world.runs).toHaveLength(1);
    expect(app.world.checks).toMatchObject([{ status: 'in_progress' }]);
  });

  test('one run that can’t be looked at doesn’t hide the next one', async () => {
    const app = await ended(reportText());
    app.ports.store.runs.add(otherRun());
    app.world.fail('runs.get', lost());
    await closeLostRuns(app.ports);

    expect(app.world.runs).toHaveLength(2);
  });
});

function otherRun() {
  const request = aRequest({ project: 'other' });
  const unknown = { checkRunId: undefined, workflowRunId: undefined, runUrl: undefined, title: undefined, awaitsConfirmation: false };
  const place = { installationId: 3, repositoryId: REPOSITORY_ID, defaultBranch: 'main', severalProjects: true };
  return { runKey: request.runKey, request, ...unknown, ...place, state: 'intended', openedAt: new Date('2026-11-24T12:00:00Z') } as const;
}
