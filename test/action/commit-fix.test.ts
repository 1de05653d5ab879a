import { describe, expect, test } from 'vitest';
import { readRequests } from '../../src/action/read-requests.ts';
import { proposalDigest } from '../../src/core/proposal.ts';
import { formatRunKey } from '../../src/core/run-key.ts';
import { BASE_SHA, HEAD_SHA, OTHER_SHA, REPOSITORY } from '../fakes/code-host.ts';
import { zipOf } from '../fakes/zip-of.ts';
import { aReport } from '../report/fixtures/a-report.ts';
import { aProposal } from '../report/fixtures/proposal-reports.ts';
import { comment, config, plan } from './planning.ts';

const proposal = aProposal();
const digest = proposalDigest(proposal, HEAD_SHA);
const before = "select\n    trip_id,\n    fare_amount\nfrom {{ ref('stg_trips') }}\n";
const TREE = '1'.repeat(40);
const key = { repository: REPOSITORY, pullRequest: 42, headSha: HEAD_SHA, project: 'transform', attempt: 1 } as const;
const debugKey = formatRunKey({ ...key, workflow: 'debug-pipeline-failure', phase: 'apply' });
const planKey = formatRunKey({ ...key, workflow: 'full-pipeline', phase: 'plan' });

const checks = (changes: object) => ({
  [`/commits/${HEAD_SHA}/check-runs`]: {
    check_runs: [
      {
        id: 9,
        name: 'n',
        head_sha: HEAD_SHA,
        status: 'completed',
        conclusion: 'action_required',
        external_id: debugKey,
        details_url: 'https://github.com/acme/taxi/actions/runs/5',
        ...changes,
      },
    ],
  },
});
const runOf = (changes: object = {}) => ({
  '/actions/runs/5': {
    id: 5,
    html_url: 'https://run',
    event: 'issue_comment',
    path: '.github/workflows/steward.yml',
    head_branch: 'main',
    head_sha: HEAD_SHA,
    repository: { id: 7 },
    status: 'completed',
    conclusion: 'success',
    ...changes,
  },
});
const reportOf = (changes: object = {}) =>
  JSON.stringify(
    aReport({
      runKey: debugKey,
      workflow: 'debug-pipeline-failure',
      project: 'transform',
      headSha: HEAD_SHA,
      baseSha: BASE_SHA,
      proposals: [proposal],
      ...changes,
    }),
  );
const artifact = (files: Record<string, string>) => ({
  '/actions/runs/5/artifacts': { artifacts: [{ id: 6, name: 'steward-report', size_in_bytes: 100 }] },
  '/actions/artifacts/6/zip': zipOf(files),
});
const ANSWERS = {
  '/contents/.github%2Fsteward.yml': config('fixes: branch'),
  '/contents/transform%2Fdbt_project.yml': config('name: taxi'),
  '/contents/transform%2Fmodels%2Fmarts%2Ffct_trips.sql': config(before),
  '/git/ref/heads%2Ffeature': { object: { sha: HEAD_SHA } },
  [`/git/commits/${HEAD_SHA}`]: { sha: HEAD_SHA, tree: { sha: TREE }, parents: [] },
  [`/git/trees/${TREE}`]: { truncated: false, tree: [] },
  ...checks({}),
  ...runOf(),
  ...artifact({ 'transform/report.json': reportOf(), 'other/report.json': '{}' }),
};
const variables = { GITHUB_WORKFLOW_REF: 'acme/taxi/.github/workflows/steward.yml@refs/heads/main' };

describe('without the App, a confirmed fix', () => {
  test('is committed by the job that checks nothing out', async () => {
    const { run, written, said } = await plan(comment(`/steward confirm ${digest}`), ANSWERS, variables);
    await run();

    expect(written.map(({ request }) => request)).toEqual([
      'POST /git/blobs',
      'POST /git/trees',
      'POST /git/commits',
      'PATCH /git/refs/heads%2Ffeature',
      'POST /issues/42/comments',
    ]);
    expect(written[2]?.body).toMatchObject({ parents: [HEAD_SHA], message: expect.stringContaining('confirmed by @octocat') });
    expect(written.at(-1)?.body).toMatchObject({ body: expect.stringMatching(/Committed as [\s\S]*\/steward review/) });
    expect(said.outputs['count']).toBe('0');
  });

  test.each<[string, object]>([
    ['of another run’s report', artifact({ 'transform/report.json': reportOf({ runKey: planKey }) })],
    ['of another commit’s report', artifact({ 'transform/report.json': reportOf({ headSha: OTHER_SHA }) })],
    ['with another base', artifact({ 'transform/report.json': reportOf({ baseSha: OTHER_SHA }) })],
    ['of another project’s folder', artifact({ 'other/report.json': reportOf() })],
    ['in no zip', { '/actions/artifacts/6/zip': new Uint8Array([1, 2, 3]) }],
    ['of another workflow’s run', runOf({ path: '.github/workflows/other.yml' })],
    ['of another repository’s run', runOf({ repository: { id: 8 } })],
    [
      'of a check that still runs',
      { ...checks({ status: 'in_progress', conclusion: null }), ...runOf({ status: 'in_progress', conclusion: null }) },
    ],
    ['of a check without a run', checks({ details_url: 'https://github.com/acme/taxi' })],
    ['of a check of another pull request', checks({ external_id: debugKey.replace('#42@', '#43@') })],
  ])('%s is none', async (_, answers) => {
    const { run, written } = await plan(comment(`/steward confirm ${digest}`), { ...ANSWERS, ...answers }, variables);
    await run();

    expect(written.map(({ request }) => request)).toEqual(['POST /issues/42/comments']);
    expect(written[0]?.body).toMatchObject({ body: expect.stringContaining('STW-3011') });
  });

  test('without the permission to write is answered, and how to give it', async () => {
    const { run, written, state } = await plan(comment(`/steward confirm ${digest}`), ANSWERS, variables);
    state.refuse = '/git/';
    await run();

    expect(written.map(({ request }) => request)).toEqual(['POST /issues/42/comments']);
    expect(written[0]?.body).toMatchObject({ body: expect.stringMatching(/contents: write[\s\S]*STW-3014/) });
  });
});

describe('without the App, a scope', () => {
  test('is read back from its check, and carried out after a yes', async () => {
    const { run, said } = await plan(comment('/steward confirm'), { ...ANSWERS, ...checks({ external_id: planKey }) }, variables);
    await run();

    expect(readRequests(said.outputs['request'] ?? '')).toMatchObject([{ workflow: 'full-pipeline', phase: 'apply', attempt: 1 }]);
  });

  test.each<[string, object]>([
    ['that was confirmed', { external_id: planKey, conclusion: 'neutral' }],
    ['whose parameter the check doesn’t know', { external_id: planKey.replace('full-pipeline', 'new-dimension') }],
    ['of a fix', {}],
  ])('%s is none', async (_, changes) => {
    const { run, said, written } = await plan(comment('/steward confirm'), { ...ANSWERS, ...checks(changes) }, variables);
    await run();

    expect(said.outputs['count']).toBe('0');
    expect(written[0]?.body).toMatchObject({ body: expect.stringContaining('Nothing waits') });
  });
});
