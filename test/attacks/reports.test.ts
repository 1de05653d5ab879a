import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unpackRun } from '../../src/action/given/unpack-run.ts';
import { publishJob } from '../../src/action/publish-job.ts';
import { readRequests } from '../../src/action/read-requests.ts';
import { runAction } from '../../src/action/run-action.ts';
import type { Report } from '../../src/core/report.ts';
import { aFolder, aGitHub, anIo } from '../action/action-world.ts';
import { ended, RUN, request } from '../app/ended-run.ts';
import { aRequest } from '../fakes/app-world.ts';
import { anArtifact, BASE_SHA, HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { zipOf } from '../fakes/zip-of.ts';
import { aFinding, aReport } from '../report/fixtures/a-report.ts';

const review = request('architecture-review', { config: 'gate: blocking\n' });
const { runKey, workflow, project, headSha, baseSha } = review;
const honest = aReport({ runKey, workflow, project, headSha, baseSha });

/** What the App says about a run that left this. */
async function leaving(change: (left: ReturnType<typeof anArtifact>) => readonly ReturnType<typeof anArtifact>[], run: object = {}) {
  const app = await ended(review);
  app.world.artifacts[RUN] = [...change(anArtifact(JSON.stringify(honest)))];
  Object.assign(app.world.runs[0] ?? {}, run);
  await app.finish();
  return { conclusion: app.world.checks[0]?.conclusion, title: app.world.checks[0]?.output.title, comments: app.world.comments.length };
}

const zipped = (content: Uint8Array) => leaving((left) => [{ ...left, content, bytes: content.byteLength }]);
const reporting = (report: unknown) => zipped(zipOf({ 'report.json': typeof report === 'string' ? report : JSON.stringify(report) }));
const changed = (changes: object) => reporting({ ...honest, ...changes });
const refusedFor = (why: RegExp) => ({ conclusion: 'failure', title: expect.stringMatching(why), comments: 0 });

describe('the artifact of a run', () => {
  test('report-zip-slip: The artifact’s file climbs out of its folder', async () => {
    expect(await reporting(honest)).toMatchObject({ conclusion: 'success', comments: 1 });
    for (const name of ['../report.json', '/report.json', 'a/../report.json', '..\\report.json', 'report.json/../../x'])
      expect(await zipped(zipOf({ [name]: JSON.stringify(honest) }))).toEqual(refusedFor(/must hold report\.json alone/));
  });

  test('report-zip-bomb: The artifact inflates to hundreds of megabytes', async () => {
    const bomb = oneFileZip(deflateRawSync(Buffer.alloc(300_000_000), { level: 1 }), 1000);
    const started = performance.now();
    expect(await zipped(bomb)).toEqual(refusedFor(/no zip file that can be read/));
    expect(performance.now() - started).toBeLessThan(1000);
  }, 30_000);

  test('report-too-large: The artifact is larger than any report', async () => {
    expect(await leaving((left) => [{ ...left, bytes: 6 * 1024 * 1024 }])).toEqual(refusedFor(/too large/));
  });

  test('report-with-company: A second file lies in the artifact', async () => {
    expect(await zipped(zipOf({ 'report.json': JSON.stringify(honest), 'run.sh': 'id' }))).toEqual(refusedFor(/report\.json alone/));
  });

  test('report-twice: A run leaves two artifacts of the name', async () => {
    expect(await leaving((left) => [left, { ...left, id: 501 }])).toEqual(refusedFor(/several reports/));
  });

  test('report-other-digest: The bytes are not those that GitHub recorded', async () => {
    expect(await leaving((left) => [{ ...left, digest: `sha256:${'0'.repeat(64)}` }])).toEqual(refusedFor(/digest/));
  });

  test('report-of-other-run: The run that left it is of another event, file or branch', async () => {
    for (const other of [{ event: 'pull_request' }, { path: '.github/workflows/evil.yml' }, { headBranch: 'feature' }, { repositoryId: 8 }])
      expect(await leaving((left) => [left], other)).toEqual(refusedFor(/is not what was dispatched/));
  });

  test('report-of-other-attempt: The run was started again on Actions’ page', async () => {
    expect(await leaving((left) => [left], { attempt: 2 })).toEqual(refusedFor(/attempt is not what was dispatched/));
  });
});

describe('the report', () => {
  test('report-unknown-keys: The report carries keys that nobody knows, `__proto__` among them', async () => {
    expect(await changed({ approve: true })).toEqual(refusedFor(/refused/));
    expect(await changed({ verdict: { ...honest.verdict, approve: true } })).toEqual(refusedFor(/refused/));
    expect(await reporting(JSON.stringify(honest).replace('{', '{"__proto__":{"approve":true},'))).toEqual(refusedFor(/refused/));
  });

  test('report-too-many-findings: The report holds a flood of findings', async () => {
    expect(await changed({ findings: Array.from({ length: 5001 }, () => aFinding()) })).toEqual(refusedFor(/refused/));
    expect(await reporting(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toEqual(refusedFor(/refused/));
  });

  test('report-of-other-commit: The report is about another commit, pull request or project', async () => {
    const others: readonly Partial<Report>[] = [{ headSha: OTHER_SHA }, { baseSha: OTHER_SHA }, { pullRequest: 43 }, { project: 'other' }];
    for (const other of others) expect(await changed(other)).toEqual(refusedFor(/is not that of the request/));
  });

  test('report-of-other-repository: The report is about another repository', async () => {
    expect(await changed({ repository: { owner: 'evil', name: 'taxi' } })).toEqual(refusedFor(/its repository is not that/));
  });

  test('report-forged-verdict: The report says “passed” beside findings that block', async () => {
    expect(await changed({ findings: [aFinding()] })).toEqual(refusedFor(/its verdict/));
  });

  test('report-foreign-link: The report holds a link to elsewhere', async () => {
    const to = { kind: 'url', url: 'https://evil.example' };
    expect(await changed({ summary: [{ type: 'text', text: [{ text: 'x', to }] }] })).toEqual(refusedFor(/refused/));
  });
});

describe('without the App', () => {
  const asked = aRequest();
  const pull = {
    number: 42,
    state: 'open',
    user: null,
    head: { sha: HEAD_SHA, ref: 'f', repo: { id: 7 } },
    base: { sha: BASE_SHA, ref: 'main' },
  };

  test('report-is-a-link: The report of the Action-only mode is a symbolic link', async () => {
    const workspace = aFolder();
    mkdirSync(join(workspace, 'steward-report/transform'), { recursive: true });
    writeFileSync(
      join(workspace, 'outside.json'),
      JSON.stringify(aReport({ runKey: asked.runKey, project: asked.project, baseSha: BASE_SHA })),
    );
    symlinkSync(join(workspace, 'outside.json'), join(workspace, 'steward-report/transform/report.json'));
    const check = { id: 1, name: 'n', head_sha: HEAD_SHA, external_id: asked.runKey, status: 'in_progress', conclusion: null };
    const github = await aGitHub({ '/pulls/42': pull, [`/commits/${HEAD_SHA}/check-runs`]: { check_runs: [check] } });
    const { io } = anIo({ request: JSON.stringify([asked]), reports: 'steward-report', 'github-token': 'token' });
    await publishJob(io, { GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: '5', GITHUB_REPOSITORY_ID: '7', GITHUB_API_URL: github.url });
    expect(github.written).toMatchObject([{ request: 'PATCH /check-runs/1', body: { conclusion: 'failure' } }]);
  });

  test('request-with-other-key: A request’s commit is exchanged on the way to the job', () => {
    for (const change of [
      { headSha: OTHER_SHA },
      { project: 'other' },
      { pullRequest: 43 },
      { repository: { owner: 'evil', name: 'taxi' } },
    ])
      expect(() => readRequests(JSON.stringify({ ...asked, ...change }))).toThrow(expect.objectContaining({ code: 'STW-4002' }));
  });

  test('head-moved-before-checkout: The branch moves between the request and the checkout', async () => {
    const workspace = aFolder();
    for (const side of ['head', 'base']) mkdirSync(join(workspace, side));
    const { io, said } = anIo({
      job: 'run',
      request: JSON.stringify(asked),
      head: 'head',
      base: 'base',
      reports: 'r',
      sarif: 's',
      given: 'g',
    });
    await runAction(io, { GITHUB_WORKSPACE: workspace, PATH: process.env['PATH'] });
    expect(said.failed).toEqual([expect.stringMatching(/^STW-3009/)]);
    expect(said.outputs).toEqual({});
  });

  test('given-artifact-climbs: A failed run’s artifact climbs, or holds links', async () => {
    const climbing = zipOf({
      '../target/run_results.json': '{}',
      '/etc/manifest.json': '{}',
      'a\\..\\sources.json': '{}',
      '../../x.log': 'x',
    });
    const { target, log } = await unpackRun(climbing, '.');
    expect([...target.keys()]).toEqual([]);
    expect(log).toBeUndefined();
    expect([...(await unpackRun(linked('target/run_results.json'), '.')).target.keys()]).toEqual([]);
  });
});

/** A zip of one file whose declared size may lie. */
function oneFileZip(packed: Buffer, declared: number): Uint8Array {
  const zip = Buffer.from(zipOf({ 'report.json': 'x' }));
  const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  const nameLength = zip.readUInt16LE(26);
  const local = Buffer.from(zip.subarray(0, 30 + nameLength));
  const central = Buffer.from(zip.subarray(directory));
  for (const [buffer, at] of [
    [local, 18],
    [central, 20],
  ] as const) {
    buffer.writeUInt16LE(8, at - 10);
    buffer.writeUInt32LE(packed.length, at);
    buffer.writeUInt32LE(declared, at + 4);
  }
  central.writeUInt32LE(local.length + packed.length, central.length - 6);
  return new Uint8Array(Buffer.concat([local, packed, central]));
}

/** A zip whose one entry is a symbolic link. */
function linked(name: string): Uint8Array {
  const zip = zipOf({ [name]: '/etc/passwd' });
  const view = new DataView(zip.buffer, zip.byteOffset);
  const directory = zip.findIndex((_, at) => at + 4 <= zip.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(directory + 38, 0o120777 << 16, true);
  return zip;
}
