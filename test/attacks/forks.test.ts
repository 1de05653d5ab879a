import { expect, test } from 'vitest';
import { runJob } from '../../src/action/run-job.ts';
import { finishRun } from '../../src/app/finish-run.ts';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { anIo } from '../action/action-world.ts';
import { anAppWorld, aRequest, ORIGIN } from '../fakes/app-world.ts';
import { anArtifact, BASE_SHA, HEAD_SHA, REPOSITORY_ID } from '../fakes/code-host.ts';
import { aReport } from '../report/fixtures/a-report.ts';

const stranger = { login: 'stranger', id: 66, isBot: false };
const WITH_STATIC_JOB = 'jobs: {run-static: {steps: [{with:\n  job: static\n}]}}';

function aFork({ workflow = WITH_STATIC_JOB, config = '' } = {}) {
  const app = anAppWorld();
  app.world.pullRequest.headRepositoryId = 8;
  app.world.files['.github/workflows/steward.yml'] = workflow;
  if (config !== '') app.world.files['.github/steward.yml'] = config;
  return app;
}

async function push({ world, ports }: ReturnType<typeof aFork>, headSha = HEAD_SHA): Promise<void> {
  world.pullRequest.headSha = headSha;
  const pullRequest = { ...world.pullRequest };
  await handleTrigger({ kind: 'pull-request', ...ORIGIN, action: 'synchronize', pullRequest, sender: stranger }, ports);
}

const requestsOf = ({ world }: ReturnType<typeof aFork>) => world.runs.map(({ inputs }) => JSON.parse(inputs['request'] ?? '{}'));

test('fork-beside-secrets: A fork’s commit reaches a job that holds secrets: an older workflow, or one that was changed', async () => {
  const older = aFork({ workflow: 'jobs: {run: {steps: [{env: {DBT_ENV_SECRET_PASSWORD: "${{ secrets.X }}"}}]}}' });
  await push(older);
  expect(older.world.runs).toEqual([]);

  const request = JSON.stringify(aRequest({ lane: { name: 'static', by: 'fork' } }));
  for (const [job, variables] of [
    ['run', {}],
    ['', {}],
    ['static', { DBT_ENV_SECRET_PASSWORD: 'x' }],
  ] as const)
    await expect(runJob(anIo({ job, request }).io, variables)).rejects.toMatchObject({ code: 'STW-4010' });
});

test('fork-passes-unbuilt: The report on a fork’s commit calls itself passed', async () => {
  const app = aFork();
  await push(app);
  const [asked] = requestsOf(app);
  Object.assign(app.world.runs[0] ?? {}, { status: 'completed', conclusion: 'success' });
  const report = aReport({ runKey: asked.runKey, project: asked.project, headSha: HEAD_SHA, baseSha: BASE_SHA });
  app.world.artifacts[5000] = [anArtifact(JSON.stringify(report))];
  await finishRun({ workflowRunId: 5000, repositoryId: REPOSITORY_ID }, app.host, app.ports);

  expect(report.verdict.outcome).toBe('passed');
  expect(app.world.checks.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  expect(app.world.comments).toEqual([]);
});

test('fork-avoids-check: A fork’s commit makes it impossible to be checked, where what could not be checked is neutral', async () => {
  const app = aFork({ config: 'on_incomplete: neutral\n' });
  await push(app);
  Object.assign(app.world.runs[0] ?? {}, { status: 'completed', conclusion: 'failure' });
  await finishRun({ workflowRunId: 5000, repositoryId: REPOSITORY_ID }, app.host, app.ports);

  expect(app.world.checks.map(({ conclusion }) => conclusion)).toEqual(['action_required']);
});

test('fork-spends: A fork’s pull request is pushed to again and again', async () => {
  const app = aFork();
  for (const digit of ['1', '2', '3', '4']) await push(app, digit.repeat(40));

  expect(requestsOf(app).map(({ lane }) => lane)).toEqual([1, 2, 3, 4].map(() => ({ name: 'static', by: 'fork' })));
  expect(app.world.cancelled).toHaveLength(3);
});
