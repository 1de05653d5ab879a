import { describe, expect, test } from 'vitest';
import { finishRun } from '../../src/app/finish-run.ts';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import type { Person, Trigger } from '../../src/core/trigger.ts';
import { anAppWorld, ORIGIN } from '../fakes/app-world.ts';
import { anArtifact, BASE_SHA, HEAD_SHA, OTHER_SHA, REPOSITORY_ID } from '../fakes/code-host.ts';
import { aFinding, aReport } from '../report/fixtures/a-report.ts';

const octocat: Person = { login: 'octocat', id: 1, isBot: false };
const stranger: Person = { login: 'stranger', id: 66, isBot: false };

type App = ReturnType<typeof anAppWorld>;

function pushOf({ world }: App): Trigger {
  return { kind: 'pull-request', ...ORIGIN, action: 'synchronize', pullRequest: { ...world.pullRequest }, sender: stranger };
}

/** The App with a fork's pull request, in a repository whose workflow has the job without secrets. */
async function ofFork(config = '') {
  const app = anAppWorld();
  app.world.pullRequest.headRepositoryId = 8;
  app.world.files['.github/workflows/steward.yml'] = 'jobs:\n  run-static:\n    steps:\n      - with:\n          job: static\n';
  if (config !== '') app.world.files['.github/steward.yml'] = config;
  await handleTrigger(pushOf(app), app.ports);
  return app;
}

/** Lets the newest run end with a report. */
async function ended(app: App, changes: Parameters<typeof aReport>[0]) {
  const run = app.world.runs.at(-1);
  if (run === undefined) throw new Error('nothing runs');
  const { runKey, project, headSha } = JSON.parse(run.inputs['request'] ?? '{}');
  Object.assign(run, { status: 'completed', conclusion: 'success' });
  const report = aReport({ runKey, project, headSha, baseSha: BASE_SHA, ...changes });
  app.world.artifacts[run.id] = [anArtifact(JSON.stringify(report), { id: run.id })];
  await finishRun({ workflowRunId: run.id, repositoryId: REPOSITORY_ID }, app.host, app.ports);
}

const laneOf = (app: App) => JSON.parse(app.world.runs.at(-1)?.inputs['request'] ?? '{}').lane;
const press = (app: App, identifier: string, sender = octocat) => {
  const { id, externalId, headSha } = app.world.checks.at(-1) ?? { id: 0, externalId: '', headSha: '' };
  return handleTrigger({ kind: 'check-button', ...ORIGIN, checkRunId: id, externalId, headSha, identifier, sender }, app.ports);
};

describe('a fork’s commit', () => {
  test('is read without secrets, and what was found fails its check', async () => {
    const app = await ofFork();
    expect(laneOf(app)).toEqual({ name: 'static', by: 'fork' });
    await ended(app, { awaitsApproval: true, findings: [aFinding()] });

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure', output: { title: '1 finding blocks' } }]);
  });

  test('without a finding waits for a person, and says how exactly it gets more', async () => {
    const app = await ofFork();
    await ended(app, { awaitsApproval: true });

    expect(app.world.checks).toMatchObject([
      { conclusion: 'action_required', output: { title: 'Only read, not built: a person can approve it' } },
    ]);
    expect(app.world.checks[0]?.output.buttons?.map(({ label }) => label)).toEqual(['Run on a1b2c3d', 'Check again']);
    expect(app.world.comments.map(({ body }) => body)).toEqual([expect.stringContaining(`/steward approve ${HEAD_SHA}`)]);
  });

  test('is run in full by the button, as the one who pressed it, and only then green', async () => {
    const app = await ofFork();
    await ended(app, { awaitsApproval: true });
    await press(app, 'steward-approve', stranger);
    expect(app.world.runs).toHaveLength(1);
    await press(app, 'steward-approve');
    expect(laneOf(app)).toBeUndefined();
    await ended(app, {});

    expect(app.world.checks.map(({ conclusion }) => conclusion)).toEqual(['action_required', 'success']);
    expect(app.world.comments).toHaveLength(1);
    expect(app.world.comments[0]?.body).not.toContain('/steward approve');
  });

  test('that is being read is run in full at once when somebody approves it: the reading stops', async () => {
    const app = await ofFork();
    const body = `/steward approve ${HEAD_SHA}`;
    await handleTrigger({ kind: 'comment', ...ORIGIN, pullRequestNumber: 42, commentId: 77, body, sender: octocat }, app.ports);

    expect(app.world.cancelled).toEqual([5000]);
    expect(app.world.runs).toHaveLength(2);
    expect(laneOf(app)).toBeUndefined();
  });

  test('after the approved one is only read again', async () => {
    const app = await ofFork();
    await ended(app, { awaitsApproval: true });
    await press(app, 'steward-approve');
    app.world.pullRequest.headSha = OTHER_SHA;
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.cancelled).toEqual([5001]);
    expect(laneOf(app)).toEqual({ name: 'static', by: 'fork' });
  });

  test('whose report calls itself passed is refused: the publisher knows that nothing was built', async () => {
    const app = await ofFork();
    await ended(app, {});

    expect(app.world.checks).toMatchObject([{ conclusion: 'failure', output: { title: expect.stringContaining('refused') } }]);
  });

  test('that left no report waits, also where what could not be checked is neutral elsewhere', async () => {
    const app = await ofFork('on_incomplete: neutral\n');
    Object.assign(app.world.runs[0] ?? {}, { status: 'completed', conclusion: 'failure' });
    await finishRun({ workflowRunId: 5000, repositoryId: REPOSITORY_ID }, app.host, app.ports);

    expect(app.world.checks).toMatchObject([{ conclusion: 'action_required' }]);
    expect(app.world.checks[0]?.output.buttons?.map(({ identifier }) => identifier)).toContain('steward-approve');
  });

  test('is let through by an admin’s override, like everything that waits', async () => {
    const app = await ofFork();
    await ended(app, { awaitsApproval: true });
    app.world.permissions['octocat'] = { level: 'admin', userId: 1 };
    const body = `/steward override ${HEAD_SHA} because docs only`;
    app.world.comments.push({ id: 77, authorId: 1, author: 'octocat', body, edited: false });
    await handleTrigger({ kind: 'comment', ...ORIGIN, pullRequestNumber: 42, commentId: 77, body, sender: octocat }, app.ports);

    expect(app.world.checks).toMatchObject([
      { conclusion: 'neutral', output: { title: expect.stringContaining('Overridden by octocat') } },
    ]);
  });
});
