import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fetchGiven } from '../../../src/action/given/fetch-given.ts';
import type { GivenSource } from '../../../src/action/given/given-source.ts';
import type { WorkflowRun } from '../../../src/core/ports/code-host.ts';
import { Problem } from '../../../src/core/problem.ts';
import { anArtifact, type FakeWorld, fakeCodeHost, HEAD_SHA, OTHER_SHA, REPOSITORY_ID } from '../../fakes/code-host.ts';
import { zipOf } from '../../fakes/zip-of.ts';

const URL = 'https://github.com/acme/taxi/actions/runs/17';
const GIVEN: GivenSource = { kind: 'run', runId: 17, artifact: 'dbt-target' };
const CONFIGURED: GivenSource = { kind: 'workflow', workflow: 'dbt.yml', artifact: 'dbt-target' };
const RUN: WorkflowRun = {
  id: 17,
  url: URL,
  event: 'pull_request',
  path: '.github/workflows/dbt.yml',
  headBranch: 'feature',
  headSha: HEAD_SHA,
  repositoryId: REPOSITORY_ID,
  attempt: 1,
  status: 'completed',
  conclusion: 'failure',
};
const CONTENT = zipOf({ 'target/run_results.json': '{"results":[]}', 'logs/dbt.log': 'boom' });
const RESULTS = { 'run_results.json': '{"results":[]}' };

interface Scene {
  readonly source?: GivenSource;
  readonly run?: Partial<WorkflowRun>;
  readonly artifact?: Partial<FakeWorld['artifacts'][number][number]> | undefined;
  readonly prepare?: (world: FakeWorld) => void;
}

async function fetched(scene: Scene = {}) {
  const { source = GIVEN, run = {}, prepare = () => undefined } = scene;
  const { host, world } = fakeCodeHost();
  world.runs.push({ ...RUN, ...run, inputs: {}, title: 'CI' });
  const artifact = anArtifact('', { name: 'dbt-target', bytes: CONTENT.byteLength });
  if (!('artifact' in scene) || scene.artifact !== undefined) world.artifacts[17] = [{ ...artifact, content: CONTENT, ...scene.artifact }];
  world.failedLogs[17] = '===== job dbt =====\nboom\n';
  prepare(world);
  const found = await fetchGiven({ source, request: { headSha: HEAD_SHA }, projectDir: '.' }, async () => host);
  const texts = Object.fromEntries([...found.target].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  return { ...found, target: texts, log: found.log === undefined ? undefined : new TextDecoder().decode(found.log) };
}

const NAMED = { name: `the run ${URL}`, headSha: HEAD_SHA, url: URL };

describe('a failed run', () => {
  test.each([
    ['that was given', GIVEN],
    ['that is configured', CONFIGURED],
  ])('%s is read from its artifact', async (_, source) => {
    expect(await fetched({ source })).toEqual({
      ...NAMED,
      target: RESULTS,
      log: '===== logs/dbt.log =====\nboom\n',
      problem: undefined,
    });
  });

  test('whose artifact holds no log is read from both', async () => {
    const content = zipOf({ 'run_results.json': '{"results":[]}' });
    expect(await fetched({ artifact: { content } })).toMatchObject({
      target: RESULTS,
      log: '===== job dbt =====\nboom\n',
      problem: undefined,
    });
  });

  test('that was run again is read from its newest artifact', async () => {
    const again = (world: FakeWorld) =>
      world.artifacts[17]?.unshift({ ...anArtifact('', { id: 900, name: 'dbt-target' }), content: zipOf({ 'manifest.json': '{}' }) });
    expect(await fetched({ prepare: again })).toMatchObject({ target: { 'manifest.json': '{}' } });
  });

  test('with a digest is read when it is the right one', async () => {
    const digest = `sha256:${createHash('sha256').update(CONTENT).digest('hex')}`;
    expect(await fetched({ artifact: { digest } })).toMatchObject({ target: RESULTS, problem: undefined });
  });

  test.each<[string, Scene['artifact'], string]>([
    ['none', undefined, 'the run left none of this name'],
    ['one of another name', { name: 'coverage' }, 'the run left none of this name'],
    ['one that has expired', { expired: true }, 'it has expired'],
    ['one that is too large', { bytes: 101 * 1024 * 1024 }, 'it is larger than 100 MB'],
    ['one that was swapped', { digest: 'sha256:0' }, 'its digest is not the one that GitHub recorded'],
    ['one that is no zip', { content: new TextEncoder().encode('Sign in') }, 'End of central directory record signature not found'],
  ])('is read from its log, and the report can say why, when its artifact is %s', async (_, artifact, why) => {
    expect(await fetched({ artifact })).toEqual({
      ...NAMED,
      target: {},
      log: '===== job dbt =====\nboom\n',
      problem: expect.stringContaining(`The artifact dbt-target in the run ${URL} could not be read: ${why}`),
    });
  });

  test('that left nothing at all says so about both', async () => {
    const gone = (world: FakeWorld) =>
      world.fail('runs.failedLogs', new Problem('STW-3010', { operation: 'read the log of a job', detail: '410' }));
    const { log, problem } = await fetched({ artifact: undefined, prepare: gone });
    expect(log).toBeUndefined();
    expect(problem).toMatch(/left none of this name; GitHub would not read the log of a job \(410\)$/);
  });

  test('is not asked of GitHub at all when it is another repository’s', async () => {
    const address = 'https://github.com/evil/taxi/actions/runs/17';
    const ask = () => Promise.reject(new Error('was asked'));
    const found = await fetchGiven({ source: { kind: 'foreign', address }, request: { headSha: HEAD_SHA }, projectDir: '.' }, ask);
    expect(found).toMatchObject({ name: address, headSha: HEAD_SHA, problem: 'it is no run of this repository' });
  });

  test('of another commit comes back as that, unread, so that it is refused', async () => {
    const unread = (world: FakeWorld) => world.fail('runs.artifacts', new Error('was read'));
    expect(await fetched({ run: { headSha: OTHER_SHA }, prepare: unread })).toEqual({
      ...NAMED,
      headSha: OTHER_SHA,
      target: {},
      log: undefined,
      problem: undefined,
    });
  });

  test.each<[string, Scene, string]>([
    ['is still going on', { run: { status: 'in_progress', conclusion: undefined } }, 'it is still going on; ask again when it has ended'],
    ['did not fail', { run: { conclusion: 'success' } }, 'it did not fail, it ended with "success"'],
    ['does not exist', { source: { ...GIVEN, runId: 18 } }, 'Steward itself failed: no run 18'],
    ['is configured and none failed', { source: CONFIGURED, run: { conclusion: 'success' } }, 'no run of this commit has failed'],
    ['is configured and failed elsewhere', { source: CONFIGURED, run: { headSha: OTHER_SHA } }, 'no run of this commit has failed'],
  ])('that %s leaves a reason and stops nothing', async (_, scene, problem) => {
    expect(await fetched(scene)).toMatchObject({ headSha: HEAD_SHA, target: {}, log: undefined, problem });
  });

  test('that the token may not read leaves the reason', async () => {
    const refuse = (world: FakeWorld) =>
      world.fail('runs.get', new Problem('STW-3003', { operation: 'read a workflow run', detail: '403' }));
    expect(await fetched({ prepare: refuse })).toMatchObject({
      name: 'the run 17',
      problem: 'GitHub refused: the token lacks the permission for this: read a workflow run (403)',
    });
  });
});
