import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { RunAssignment, Runner } from '../../../tools/local-github/index.ts';
import { at, createLocalWorld, type LocalWorld, openExample, refusal } from './local-world.ts';
import { listenForWebhooks } from './webhook-listener.ts';

const dispatch = { ...at, workflow_id: 'steward.yml', ref: 'main' };
const zip = zipSync({ 'report.json': strToU8('{"version":1}') });

async function start(world: LocalWorld, inputs: Record<string, unknown> = { request: '{"v":1}' }): Promise<number> {
  const { data } = await world.octokit.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    ...dispatch,
    inputs,
    return_run_details: true,
  });
  return (data as unknown as { workflow_run_id: number }).workflow_run_id;
}

/** A runner that leaves one artifact and one job. */
function reporting(seen: RunAssignment[]): Runner {
  return async (assignment, host) => {
    seen.push(assignment);
    host.jobStarted({ id: 'run', name: 'Run' });
    host.uploadArtifact({ name: 'steward-report', zip });
    host.jobFinished({ id: 'run', name: 'Run', conclusion: 'success', log: 'all well\n' });
    return 'success';
  };
}

describe('workflow_dispatch', () => {
  test('starts a run that the runner gets in full, and tells the app about its life', async () => {
    const seen: RunAssignment[] = [];
    await using world = await createLocalWorld({ runner: reporting(seen), checkAnswers: true });
    const { url, received } = await listenForWebhooks();
    world.app.setWebhookUrl(url);
    world.repo.setVariable('TARGET', 'ci');
    world.repo.setSecret('PASSWORD', 'hunter2');
    const run_id = await start(world);
    await world.github.settled();
    expect(seen[0]).toMatchObject({
      runId: run_id,
      runNumber: 1,
      repository: { owner: 'acme', name: 'shop', defaultBranch: 'main' },
      workflowPath: '.github/workflows/steward.yml',
      workflowText: expect.stringContaining('name: Steward'),
      eventName: 'workflow_dispatch',
      event: { inputs: { request: '{"v":1}', lane: 'static' }, ref: 'refs/heads/main' },
      ref: 'refs/heads/main',
      sha: await world.repo.head('main'),
      actor: 'steward[bot]',
      variables: { TARGET: 'ci' },
      secrets: { PASSWORD: 'hunter2' },
      urls: { server: world.github.url, api: world.github.apiUrl },
    });
    const life = received.filter(({ headers }) => headers['x-github-event'] === 'workflow_run');
    expect(life.map(({ payload }) => payload['action'])).toEqual(expect.arrayContaining(['completed', 'in_progress', 'requested']));
    expect(life.find(({ payload }) => payload['action'] === 'completed')?.payload).toMatchObject({
      workflow_run: { id: run_id, conclusion: 'success', event: 'workflow_dispatch' },
    });
    const run = await world.octokit.rest.actions.getWorkflowRun({ ...at, run_id });
    expect(run.data).toMatchObject({ status: 'completed', conclusion: 'success', run_number: 1 });
    const jobs = await world.octokit.rest.actions.listJobsForWorkflowRun({ ...at, run_id });
    expect(jobs.data.jobs).toMatchObject([{ name: 'Run', conclusion: 'success' }]);
    const log = await world.octokit.rest.actions.downloadJobLogsForWorkflowRun({ ...at, job_id: jobs.data.jobs[0]?.id ?? 0 });
    expect(log.data).toBe('all well\n');
    expect(world.github.drift()).toEqual([]);
  });

  test('answers 204 without the details', async () => {
    await using world = await createLocalWorld();
    const answer = await world.octokit.rest.actions.createWorkflowDispatch({ ...dispatch, inputs: { request: '{}' } });
    expect(answer.status).toBe(204);
    expect(world.repo.runs()).toMatchObject([{ status: 'queued' }]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a missing required input', {}, "Required input 'request' not provided"],
    ['an undeclared input', { request: 'x', colour: 'red' }, 'Unexpected inputs provided: ["colour"]'],
    ['a choice that is none', { request: 'x', lane: 'fast' }, 'not in the list of allowed values'],
    ['more than 25 inputs', Object.fromEntries(Array.from({ length: 26 }, (_, position) => [`i${position}`, 'x'])), '25'],
    ['a payload over 65,535 characters', { request: 'x'.repeat(65_536) }, 'inputs are too large'],
  ])('refuses %s', async (_, inputs, message) => {
    await using world = await createLocalWorld();
    expect(await refusal(start(world, inputs))).toMatchObject({ status: 422, message: expect.stringContaining(message) });
  });

  test('refuses workflows that do not exist, do not listen, or a ref that is none', async () => {
    await using world = await createLocalWorld({ files: { '.github/workflows/other.yml': 'on: push\njobs: {}\n' } });
    await world.repo.commit({
      branch: 'new',
      files: { '.github/workflows/new.yml': 'on: workflow_dispatch\njobs: {}\n' },
      message: 'New',
      author: 'ann',
    });
    const call = (more: object) => refusal(world.octokit.rest.actions.createWorkflowDispatch({ ...dispatch, ...more }));
    expect((await call({ workflow_id: 'missing.yml' })).status).toBe(404);
    expect((await call({ workflow_id: 'new.yml', ref: 'new' })).status).toBe(404);
    expect(await call({ workflow_id: 'other.yml' })).toMatchObject({
      status: 422,
      message: expect.stringContaining("does not have 'workflow_dispatch' trigger"),
    });
    expect(await call({ ref: 'nowhere' })).toMatchObject({ status: 422, message: expect.stringContaining('No ref found') });
  });
});

/** A runner that works until it is told to stop. */
const untilCancelled: Runner = (_, host, signal) =>
  new Promise((resolve) => {
    host.jobStarted({ id: 'run', name: 'Run' });
    signal.addEventListener('abort', () => resolve('cancelled'));
  });

/** A runner that uploads one name twice. */
const uploadingTwice: Runner = async (_, host) => {
  host.uploadArtifact({ name: 'one', zip });
  expect(() => host.uploadArtifact({ name: 'one', zip })).toThrow('already exists');
  expect(host.downloadArtifact('one')).toEqual(zip);
  expect(host.downloadArtifact('two')).toBeUndefined();
  return 'success';
};

describe('runs', () => {
  test('are cancelled through their signal; a second time is 409', async () => {
    await using world = await createLocalWorld({ runner: untilCancelled });
    const run_id = await start(world);
    const cancel = () => world.octokit.rest.actions.cancelWorkflowRun({ ...at, run_id });
    expect((await cancel()).status).toBe(202);
    await world.github.settled();
    expect((await world.octokit.rest.actions.getWorkflowRun({ ...at, run_id })).data.conclusion).toBe('cancelled');
    expect((await refusal(cancel())).status).toBe(409);
  });

  test('a runner that breaks fails the run and says why', async () => {
    await using world = await createLocalWorld({ runner: () => Promise.reject(new Error('no disk')) });
    await start(world);
    await world.github.settled();
    expect(world.repo.runs()).toMatchObject([{ conclusion: 'failure', log: [expect.stringContaining('no disk')] }]);
  });

  test('leave artifacts with a digest, downloaded by a link that lasts a minute', async () => {
    let time = new Date('2026-11-24T10:00:00Z');
    await using world = await createLocalWorld({ runner: reporting([]), clock: () => time });
    const run_id = await start(world);
    await world.github.settled();
    const { data } = await world.octokit.rest.actions.listWorkflowRunArtifacts({ ...at, run_id, name: 'steward-report' });
    const [artifact] = data.artifacts;
    const digest = `sha256:${createHash('sha256').update(zip).digest('hex')}`;
    expect(artifact).toMatchObject({
      size_in_bytes: zip.byteLength,
      digest,
      expired: false,
      workflow_run: { id: run_id, repository_id: world.repo.id },
    });
    const download = await world.octokit.rest.actions.downloadArtifact({ ...at, artifact_id: artifact?.id ?? 0, archive_format: 'zip' });
    expect(Buffer.from(download.data as ArrayBuffer).equals(Buffer.from(zip))).toBe(true);
    const auth = { authorization: `Bearer ${world.github.tokenFor('ann')}` };
    const redirect = await fetch(artifact?.archive_download_url ?? '', { headers: auth, redirect: 'manual' });
    expect(redirect.status).toBe(302);
    time = new Date('2026-11-24T10:01:01Z');
    expect((await fetch(redirect.headers.get('location') ?? '')).status).toBe(403);
  });

  test('refuse a second artifact of the same name', async () => {
    await using world = await createLocalWorld({ runner: uploadingTwice });
    await start(world);
    await world.github.settled();
    expect(world.repo.runs()).toMatchObject([{ conclusion: 'success' }]);
  });
});

const actionOnly = `name: Action only
on:
  pull_request:
    branches: [main]
  issue_comment:
    types: [created]
jobs: {}
`;

describe('Action-only workflows', () => {
  test('start on pull requests from the head, and on comments from the default branch', async () => {
    const seen: RunAssignment[] = [];
    await using world = await createLocalWorld({ runner: reporting(seen), files: { '.github/workflows/only.yml': actionOnly } });
    const { number, headSha } = await openExample(world);
    const comment = world.repo.comment(number, '/steward review', 'ann');
    world.repo.editComment(comment, 'edited', 'ann');
    await world.github.settled();
    expect(seen).toHaveLength(2);
    expect(seen[0]).toMatchObject({
      eventName: 'pull_request',
      ref: `refs/pull/${number}/head`,
      sha: headSha,
      event: { action: 'opened', number },
    });
    expect(seen[1]).toMatchObject({
      eventName: 'issue_comment',
      ref: 'refs/heads/main',
      sha: await world.repo.head('main'),
      event: { comment: { body: '/steward review' } },
    });
  });

  test('of a fork get no secrets and a token that only reads', async () => {
    const tried: unknown[] = [];
    const runner: Runner = async (assignment, host) => {
      const token = host.mintJobToken({ 'pull-requests': 'write' });
      const octokit = current.world?.withToken(token);
      tried.push(
        assignment.secrets,
        await refusal(octokit?.rest.issues.createComment({ ...at, issue_number: 1, body: 'x' }) ?? Promise.resolve()),
      );
      return 'success';
    };
    const current: { world?: LocalWorld } = {};
    await using world = await createLocalWorld({ runner, files: { '.github/workflows/only.yml': actionOnly } });
    current.world = world;
    world.repo.setSecret('PASSWORD', 'hunter2');
    const fork = await world.repo.fork('eve');
    await fork.commit({ branch: 'fix', files: { 'z.txt': 'z' }, message: 'z', author: 'eve' });
    await world.repo.openPullRequest({ title: 'z', branch: 'fix', author: 'eve', fork: 'eve' });
    await world.github.settled();
    expect(tried).toEqual([{}, expect.objectContaining({ status: 403 })]);
  });

  test('speak as github-actions with the permissions of their job, start nothing by it, and fall silent when the run is over', async () => {
    const tokens: string[] = [];
    const current: { world?: LocalWorld } = {};
    const runner: Runner = async (assignment, host) => {
      const octokit = current.world?.withToken(host.mintJobToken({ 'pull-requests': 'write', checks: 'write' }));
      tokens.push(host.mintJobToken({ issues: 'write' }));
      await octokit?.rest.issues.createComment({ ...at, issue_number: 1, body: 'from the job' });
      await octokit?.rest.checks.create({ ...at, name: 'Steward', head_sha: assignment.sha, conclusion: 'success' });
      const contents = await refusal(octokit?.rest.repos.getContent({ ...at, path: 'README.md' }) ?? Promise.resolve());
      expect(contents.status).toBe(403);
      return 'success';
    };
    await using world = await createLocalWorld({ runner, files: { '.github/workflows/only.yml': actionOnly } });
    current.world = world;
    const { number } = await openExample(world);
    await world.github.settled();
    const pull = world.repo.pullRequest(number);
    expect(pull.comments).toMatchObject([{ author: 'github-actions[bot]', body: 'from the job' }]);
    expect(pull.checks).toMatchObject([{ app: 'github-actions', conclusion: 'success' }]);
    expect(world.repo.runs()).toMatchObject([{ conclusion: 'success' }]);
    const late = world.withToken(tokens[0] ?? '').rest.issues.createComment({ ...at, issue_number: number, body: 'late' });
    expect((await refusal(late)).status).toBe(401);
  });

  test('with cancel-in-progress, a push cancels the run before it and only the newest of those that wait runs', async () => {
    const ended: string[] = [];
    const cleanUp = Promise.withResolvers<void>();
    const runner: Runner = async (assignment, _, signal) => {
      if (assignment.runNumber === 1) await cleanUp.promise;
      ended.push(assignment.sha);
      return signal.aborted ? 'cancelled' : 'success';
    };
    const concurrency = 'concurrency: { group: "pr-${{ github.event.pull_request.number }}", cancel-in-progress: true }\n';
    await using world = await createLocalWorld({ runner, files: { '.github/workflows/only.yml': actionOnly + concurrency } });
    const { headSha } = await openExample(world);
    await expect.poll(() => world.repo.runs().length).toBe(1);
    const push = (text: string) => world.repo.commit({ branch: 'change', files: { 'p.txt': text }, message: text, author: 'ann' });
    await push('one');
    const newest = await push('two');
    await expect.poll(() => world.repo.runs().map(({ status }) => status)).toEqual(['in_progress', 'completed', 'pending']);
    cleanUp.resolve();
    await world.github.settled();
    expect(ended).toEqual([headSha, newest]);
    expect(world.repo.runs().map(({ conclusion }) => conclusion)).toEqual(['cancelled', 'cancelled', 'success']);
  });
});
