import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publishJob } from '../../src/action/publish-job.ts';
import type { RunRequest } from '../../src/core/run-request.ts';
import { aRequest } from '../fakes/app-world.ts';
import { BASE_SHA, HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aFinding, aReport } from '../report/fixtures/a-report.ts';
import { aProposal } from '../report/fixtures/proposal-reports.ts';
import { aFolder, aGitHub, anIo } from './action-world.ts';

const pull = {
  number: 42,
  state: 'open',
  user: null,
  head: { sha: HEAD_SHA, ref: 'f', repo: { id: 7 } },
  base: { sha: BASE_SHA, ref: 'main' },
};
const checkOf = ({ runKey }: RunRequest, id: number) => ({
  id,
  name: 'n',
  head_sha: HEAD_SHA,
  external_id: runKey,
  status: 'in_progress',
  conclusion: null,
});
const transform = aRequest();
const other = aRequest({ project: 'other' });
const reportFor = ({ runKey, project }: RunRequest, changes: object = {}) =>
  JSON.stringify(aReport({ runKey, project, headSha: HEAD_SHA, baseSha: BASE_SHA, ...changes }));

async function publishing(requests: readonly RunRequest[], reports: Readonly<Record<string, string>>, answers: object = {}) {
  const workspace = aFolder();
  for (const [project, text] of Object.entries(reports)) {
    mkdirSync(join(workspace, 'steward-report', project), { recursive: true });
    writeFileSync(join(workspace, 'steward-report', project, 'report.json'), text);
  }
  const checks = { [`/commits/${HEAD_SHA}/check-runs`]: { check_runs: [checkOf(transform, 1), checkOf(other, 2)] } };
  const github = await aGitHub({ '/pulls/42': pull, ...checks, ...answers });
  const { io, said } = anIo({ request: JSON.stringify(requests), reports: 'steward-report', 'github-token': 'token' });
  return {
    ...github,
    said,
    run: () => publishJob(io, { GITHUB_WORKSPACE: workspace, GITHUB_RUN_ID: '5', GITHUB_REPOSITORY_ID: '7', GITHUB_API_URL: github.url }),
  };
}

describe('publishJob', () => {
  test('writes the comment and completes the check, without buttons that nobody could answer', async () => {
    const { run, written } = await publishing([transform], { transform: reportFor(transform) });
    await run();

    expect(written.map(({ request }) => request)).toEqual(['POST /issues/42/comments', 'PATCH /check-runs/1']);
    expect(written[1]?.body).toMatchObject({
      conclusion: 'success',
      actions: [],
      details_url: 'https://github.com/acme/taxi/actions/runs/5',
    });
  });

  test.each<[string, Record<string, string>, string]>([
    ['no report', {}, 'STW-3005'],
    ['a report of another project', { transform: reportFor(other) }, 'STW-3006'],
    [
      'a verdict better than its findings',
      { transform: reportFor(transform, { findings: [aFinding()], verdict: aReport().verdict }) },
      'STW-3006',
    ],
    ['no JSON', { transform: '{' }, 'STW-3006'],
  ])('with %s fails the check and comments nothing', async (_, reports, code) => {
    const { run, written } = await publishing([transform], reports);
    await run();

    expect(written).toMatchObject([
      { request: 'PATCH /check-runs/1', body: { conclusion: 'failure', output: { summary: expect.stringContaining(code) } } },
    ]);
  });

  test.each([
    [
      'names the project that the check names, also when it is the only one that was touched',
      'Steward: Architecture Review (transform)',
      true,
    ],
    ['names no project where there is only one', 'Steward: Architecture Review', false],
  ])('%s', async (_, name, isNamed) => {
    const checks = { [`/commits/${HEAD_SHA}/check-runs`]: { check_runs: [{ ...checkOf(transform, 1), name }] } };
    const { run, written } = await publishing([transform], { transform: reportFor(transform) }, checks);
    await run();

    expect(String(Object(written[0]?.body).body).includes('project `transform`')).toBe(isNamed);
  });

  test('leaves the comment alone when the head has moved', async () => {
    const moved = { '/pulls/42': { ...pull, head: { ...pull.head, sha: OTHER_SHA } } };
    const { run, written } = await publishing([transform], { transform: reportFor(transform) }, moved);
    await run();

    expect(written.map(({ request }) => request)).toEqual(['PATCH /check-runs/1']);
  });

  test('suggests a fix beside the code, and shows the command where the base lets it be committed', async () => {
    const fix = { proposals: [aProposal()] };
    const path = 'transform/models/marts/fct_trips.sql';
    const before = "select\n    trip_id,\n    fare_amount\nfrom {{ ref('stg_trips') }}\n";
    const answers = {
      '/pulls/42/files': [{ filename: path, status: 'modified', patch: '@@ -1,4 +1,4 @@\n select' }],
      '/pulls/42/reviews': [],
      [`/git/trees/${BASE_SHA}`]: { tree: [{ path: 'transform/dbt_project.yml', type: 'blob' }] },
      [`/contents/${encodeURIComponent(path)}`]: { type: 'file', encoding: 'base64', content: Buffer.from(before).toString('base64') },
    };
    const suggested = await publishing([transform], { transform: reportFor(transform, fix) }, answers);
    await suggested.run();
    const branch = aRequest({ config: 'fixes: branch' });
    const offered = await publishing([branch], { transform: reportFor(branch, fix) }, answers);
    await offered.run();

    expect(suggested.written.map(({ request }) => request)).toEqual([
      'POST /issues/42/comments',
      'PATCH /check-runs/1',
      'POST /pulls/42/reviews',
    ]);
    expect(suggested.written.at(-1)?.body).toMatchObject({ event: 'COMMENT', commit_id: HEAD_SHA, comments: [{ path, line: 3 }] });
    expect(offered.written.map(({ request }) => request)).toEqual(['POST /issues/42/comments', 'PATCH /check-runs/1']);
    expect(String(offered.written[0]?.body['body'])).toContain('/steward confirm ');
  });

  test('ends every project’s check, also when one has no report', async () => {
    const { run, written } = await publishing([transform, other], { other: reportFor(other) });
    await run();

    expect(written.filter(({ request }) => request.startsWith('PATCH')).map(({ request, body }) => [request, body['conclusion']])).toEqual([
      ['PATCH /check-runs/1', 'failure'],
      ['PATCH /check-runs/2', 'success'],
    ]);
  });

  test('a token that can’t write fails the job with what is missing', async () => {
    const { run, state } = await publishing([transform], { transform: reportFor(transform) });
    state.refuseWrites = 403;

    await expect(run()).rejects.toMatchObject({ code: 'STW-3003' });
  });

  describe('of a fork whose check could not be opened', () => {
    const ofFork = aRequest({ lane: { name: 'static', by: 'fork' } });
    const noCheck = { [`/commits/${HEAD_SHA}/check-runs`]: { check_runs: [] } };
    const read = { lane: { name: 'static', reason: 'a fork’s code is read without secrets' } };

    test.each<[string, string, object, string[]]>([
      ['that nothing was built', '', { awaitsApproval: true }, ['Only read, not built: a person can approve it']],
      ['what was found', '', { awaitsApproval: true, findings: [aFinding()] }, ['1 finding blocks']],
      ['nothing that holds back, where the gate only advises', 'gate: advisory', { awaitsApproval: true, gate: 'advisory' }, []],
    ])('says by its own end, and in the summary, %s', async (...[, config, changes, failed]) => {
      const request = { ...ofFork, config };
      const { run, said, written, state } = await publishing(
        [request],
        { transform: reportFor(request, { ...read, ...changes }) },
        noCheck,
      );
      state.refuseWrites = 403;
      await run();

      expect(written).toEqual([]);
      expect(said.failed).toEqual(failed);
      expect(said.summaries.join('')).toContain('pushed to a branch of this repository, it is built');
    });

    test('fails without a report', async () => {
      const { run } = await publishing([ofFork], {}, noCheck);

      await expect(run()).rejects.toMatchObject({ code: 'STW-3005' });
    });
  });

  test('of a fork is never green: nothing was built', async () => {
    const ofFork = aRequest({ lane: { name: 'static', by: 'fork' } });
    const { run, written } = await publishing([ofFork], { transform: reportFor(ofFork, { awaitsApproval: true }) });
    await run();

    expect(written.at(-1)?.body).toMatchObject({
      conclusion: 'action_required',
      actions: [],
      output: { title: expect.stringContaining('Only read') },
    });
  });

  test('of a fork refuses a report that calls itself passed', async () => {
    const ofFork = aRequest({ lane: { name: 'static', by: 'fork' } });
    const { run, written } = await publishing([ofFork], { transform: reportFor(ofFork) });
    await run();

    expect(written.at(-1)?.body).toMatchObject({ conclusion: 'failure', output: { title: expect.stringContaining('refused') } });
  });
});
