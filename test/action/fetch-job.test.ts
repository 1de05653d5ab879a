import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fetchJob } from '../../src/action/fetch-job.ts';
import { givenRun } from '../../src/action/read-given.ts';
import type { RunRequest } from '../../src/core/run-request.ts';
import type { Permissions, Runner } from '../../tools/local-github/index.ts';
import { aRequest } from '../fakes/app-world.ts';
import { HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { zipOf } from '../fakes/zip-of.ts';
import { createLocalWorld, openExample } from '../tools/local-github/local-world.ts';
import { aFolder, anIo } from './action-world.ts';
import { aDebugRequest } from './given/a-debug-request.ts';

const SHOP = { owner: 'acme', name: 'shop' };
const PIPELINE = '.github/workflows/dbt.yml';
const CONFIG = 'ci: { run: { workflow: dbt.yml, artifact: dbt-target } }\n';
const LOG = '===== logs/dbt.log =====\nDatabase Error\n';
const CONTENT = zipOf({ 'target/run_results.json': '{"results":[]}', 'target/manifest.json': '{}', 'logs/dbt.log': 'Database Error' });

interface Scene {
  /** What the pull request's own pipeline leaves. */
  readonly leaves?: Uint8Array | undefined;
  readonly permissions?: Permissions;
  readonly clock?: () => Date;
  readonly request: (facts: { headSha: string; url: string }) => RunRequest;
}

/** A pull request whose pipeline has failed on a local GitHub, and the job `fetch` with a token as a workflow's job gets it. */
async function fetching({ leaves, permissions = { contents: 'read', actions: 'read' }, clock, request }: Scene) {
  const workspace = aFolder();
  const { io, said } = anIo();
  const seen = { problem: undefined as unknown };
  const runner: Runner = async (assignment, host) => {
    if (assignment.workflowPath === PIPELINE) {
      host.jobStarted({ id: 'dbt', name: 'dbt build' });
      if (leaves !== undefined) host.uploadArtifact({ name: 'dbt-target', zip: leaves, retentionDays: 1 });
      host.jobFinished({ id: 'dbt', name: 'dbt build', conclusion: 'failure', log: 'the job says: Database Error\n' });
      return 'failure';
    }
    const inputs: Readonly<Record<string, string>> = {
      request: String((assignment.event['inputs'] as Record<string, unknown>)['request']),
      given: 'steward-given',
      'github-token': host.mintJobToken(permissions),
    };
    const variables = { GITHUB_WORKSPACE: workspace, GITHUB_API_URL: assignment.urls.api, GITHUB_SERVER_URL: assignment.urls.server };
    await fetchJob({ ...io, input: (name) => inputs[name] ?? '' }, variables).catch((error: unknown) => {
      seen.problem = error;
    });
    return 'success';
  };
  const files = { [PIPELINE]: 'name: dbt\non: pull_request\njobs: {}\n' };
  const world = await createLocalWorld({ runner, files, checkAnswers: true, ...(clock === undefined ? {} : { clock }) });
  onTestFinished(() => world[Symbol.asyncDispose]());
  const { headSha } = await openExample(world);
  await world.github.settled();
  const [pipeline] = world.repo.runs();
  const url = `${world.github.url}/acme/shop/actions/runs/${pipeline?.id ?? 0}`;
  const asked = request({ headSha, url });
  await world.as('ann').rest.actions.createWorkflowDispatch({
    owner: 'acme',
    repo: 'shop',
    workflow_id: 'steward.yml',
    ref: 'main',
    inputs: { request: JSON.stringify(asked) },
  });
  await world.github.settled();
  expect([...world.github.violations(), ...world.github.drift()]).toEqual([]);
  expect(seen.problem).toBeUndefined();
  const folder = join(workspace, 'steward-given');
  return { given: await givenRun(folder, asked.project), folder, said, url, headSha };
}

const pointingTo = ({ headSha, url }: { headSha: string; url: string }) => aDebugRequest({ repository: SHOP, headSha, run: url });
const configured = ({ headSha }: { headSha: string }) => aDebugRequest({ repository: SHOP, headSha, config: CONFIG });

describe('over HTTP, with the token of a job', () => {
  test.each([
    ['was given', pointingTo],
    ['is configured', configured],
  ])('the artifact of a failed run that %s is fetched and read back', async (_, request) => {
    const { given, folder, url, headSha } = await fetching({ leaves: CONTENT, request });
    expect(given).toEqual({
      name: `the run ${url}`,
      headSha,
      target: new Map([
        ['run_results.json', '{"results":[]}'],
        ['manifest.json', '{}'],
      ]),
      log: LOG,
      problem: undefined,
    });
    expect(JSON.parse(readFileSync(join(folder, 'taxi/given.json'), 'utf8'))).toEqual({ name: `the run ${url}`, headSha, url });
  });

  test('the failed job’s log is fetched where there is no artifact', async () => {
    const { given } = await fetching({ request: pointingTo });
    expect(given?.log).toBe('===== job dbt build =====\nthe job says: Database Error\n');
    expect(given?.problem).toContain('the run left none of this name');
  });

  test('an artifact that has expired is said, and the log still read', async () => {
    const days = { passed: 0 };
    const clock = () => new Date(Date.now() + days.passed * 86_400_000);
    const later = (facts: { headSha: string; url: string }) => {
      days.passed = 2;
      return pointingTo(facts);
    };
    const { given } = await fetching({ leaves: CONTENT, clock, request: later });
    expect(given).toMatchObject({ target: new Map(), problem: expect.stringContaining('it has expired') });
    expect(given?.log).toContain('Database Error');
  });

  test('a run of another commit is left to be refused', async () => {
    const request = ({ url }: { url: string }) => aDebugRequest({ repository: SHOP, headSha: OTHER_SHA, run: url });
    const { given, headSha } = await fetching({ leaves: CONTENT, request });
    expect(given).toMatchObject({ headSha, target: new Map(), log: undefined, problem: undefined });
  });

  test('a token that may not read Actions is told, and stops nothing', async () => {
    const { given } = await fetching({ leaves: CONTENT, permissions: { contents: 'read' }, request: pointingTo });
    expect(given).toMatchObject({ target: new Map(), problem: expect.stringContaining('GitHub refused: the token lacks the permission') });
  });

  test('nothing is fetched when nothing is given or configured', async () => {
    const { given, folder, said } = await fetching({ request: ({ headSha }) => aDebugRequest({ repository: SHOP, headSha }) });
    expect(given).toBeUndefined();
    expect(existsSync(folder)).toBe(false);
    expect(said.info).toEqual(['taxi: no failed run was given or configured']);
  });
});

describe('without GitHub', () => {
  const run = (inputs: Parameters<typeof anIo>[0], workspace = aFolder()) =>
    fetchJob(anIo({ given: 'g', ...inputs }).io, { GITHUB_WORKSPACE: workspace });

  test('a review costs nothing', async () => {
    const workspace = aFolder();
    await run({ request: JSON.stringify([aRequest()]) }, workspace);
    expect(readdirSync(workspace)).toEqual([]);
  });

  test('what an earlier run left goes, also when nothing comes in its place', async () => {
    const workspace = aFolder();
    mkdirSync(join(workspace, 'g/taxi'), { recursive: true });
    writeFileSync(join(workspace, 'g/taxi/given.json'), '{}');
    await run({ request: JSON.stringify(aDebugRequest()) }, workspace);
    expect(await givenRun(join(workspace, 'g'), 'taxi')).toBeUndefined();
  });

  test('a token that was forgotten leaves the reason', async () => {
    const workspace = aFolder();
    await run({ request: JSON.stringify(aDebugRequest({ config: CONFIG })) }, workspace);
    expect(await givenRun(join(workspace, 'g'), 'taxi')).toMatchObject({
      name: 'the workflow dbt.yml',
      problem: expect.stringContaining('the input github-token is empty'),
    });
  });

  test.each(['', '.', 'x/..'])('the workspace itself (%j) is no folder for it', async (given) => {
    await expect(run({ request: JSON.stringify(aDebugRequest()), given })).rejects.toMatchObject({ code: 'STW-4002' });
  });
});

describe('givenRun', () => {
  const facts = { name: 'the run 1', headSha: HEAD_SHA };

  test('reads no link that leads out of its folder', async () => {
    const folder = aFolder();
    const secret = join(aFolder(), 'secret');
    writeFileSync(secret, 'secret');
    mkdirSync(join(folder, 'taxi/target'), { recursive: true });
    writeFileSync(join(folder, 'taxi/given.json'), JSON.stringify(facts));
    symlinkSync(secret, join(folder, 'taxi/target/manifest.json'));
    symlinkSync(secret, join(folder, 'taxi/log.txt'));
    expect(await givenRun(folder, 'taxi')).toEqual({ ...facts, target: new Map(), log: undefined, problem: undefined });
  });

  test.each(['', '[]', '{"name":"x"}', JSON.stringify({ ...facts, more: 1 })])('refuses facts that are none: %j', async (text) => {
    const folder = aFolder();
    mkdirSync(join(folder, 'taxi'));
    writeFileSync(join(folder, 'taxi/given.json'), text);
    await expect(givenRun(folder, 'taxi')).rejects.toMatchObject({ code: 'STW-2005' });
  });
});
