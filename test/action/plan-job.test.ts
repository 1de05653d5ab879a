import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planJob } from '../../src/action/plan-job.ts';
import { readRequests } from '../../src/action/read-requests.ts';
import { aRequest } from '../fakes/app-world.ts';
import { BASE_SHA, HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aFolder, aGitHub, anIo } from './action-world.ts';

const user = { login: 'octocat', id: 1, type: 'User' };
const pull = (changes: object = {}) => ({
  number: 42,
  state: 'open',
  draft: false,
  user,
  head: { sha: HEAD_SHA, ref: 'feature', repo: { id: 7 } },
  base: { sha: BASE_SHA, ref: 'main' },
  ...changes,
});
const origin = { repository: { id: 7, name: 'taxi', default_branch: 'main', owner: { login: 'acme' } } };
const push = (changes: object = {}) => ({
  name: 'pull_request',
  payload: { ...origin, action: 'opened', pull_request: pull(changes), sender: user },
});
const comment = (body: string, by: object = user) => ({
  name: 'issue_comment',
  payload: { ...origin, action: 'created', issue: { number: 42, pull_request: {} }, comment: { id: 77, body, user: by } },
});
const config = (text: string) => ({ type: 'file', encoding: 'base64', content: Buffer.from(text).toString('base64') });
const ANSWERS = {
  '/pulls/42': pull(),
  '/pulls/42/files': [{ filename: 'transform/models/a.sql', status: 'modified' }],
  [`/compare/${BASE_SHA}...${HEAD_SHA}`]: { merge_base_commit: { sha: BASE_SHA } },
  '/git/trees/main': { tree: [{ path: 'transform/dbt_project.yml', type: 'blob' }] },
  '/collaborators/octocat/permission': { permission: 'write', user: { id: 1 } },
};

async function plan({ name, payload }: { name: string; payload: unknown }, answers: object = {}, variables: Record<string, string> = {}) {
  const path = join(aFolder(), 'event.json');
  writeFileSync(path, JSON.stringify(payload));
  const github = await aGitHub({ ...ANSWERS, ...answers });
  const { io, said } = anIo({ 'github-token': 'token' });
  const run = () => planJob(io, { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_API_URL: github.url, ...variables });
  return { ...github, said, run };
}

const checkOf = (changes: object) => ({
  [`/commits/${HEAD_SHA}/check-runs`]: { check_runs: [{ id: 9, name: 'n', head_sha: HEAD_SHA, ...changes }] },
});

describe('a push', () => {
  test('opens the check, and tells the other jobs exactly what to run', async () => {
    const { run, said, written } = await plan(push());
    await run();

    expect(written.map(({ request }) => request)).toEqual(['POST /check-runs', 'PATCH /check-runs/301']);
    expect(written[0]?.body).toMatchObject({ name: 'Steward: Architecture Review', head_sha: HEAD_SHA, external_id: aRequest().runKey });
    expect(readRequests(said.outputs['request'] ?? '')).toEqual([aRequest()]);
    expect(said.outputs).toMatchObject({ count: '1', 'head-sha': HEAD_SHA, 'base-sha': BASE_SHA });
  });

  test.each<[string, { name: string; payload: unknown }, object]>([
    ['that is late', push(), { '/pulls/42': pull({ head: { sha: OTHER_SHA, ref: 'feature', repo: { id: 7 } } }) }],
    ['that is being checked', push(), checkOf({ external_id: aRequest().runKey, status: 'in_progress', conclusion: null })],
    ['that was checked', push(), checkOf({ external_id: aRequest().runKey, status: 'completed', conclusion: 'failure' })],
    ['to a draft', push({ draft: true }), { '/pulls/42': pull({ draft: true }) }],
    ['that is a star', { name: 'star', payload: {} }, {}],
    ['of an unknown shape', { name: 'pull_request', payload: { action: 'opened' } }, {}],
  ])('%s has nothing to do, and says so to the other jobs', async (_, event, answers) => {
    const { run, said, written } = await plan(event, answers);
    await run();

    expect(written).toEqual([]);
    expect(said.outputs).toMatchObject({ count: '0', request: '[]', 'head-sha': '' });
    expect(said.info[0]).toMatch(/^Nothing to do: /);
  });

  test.each(['in_progress', 'completed'])(
    'that is re-run from the Actions page is checked again, also when its check is %s',
    async (status) => {
      const check = checkOf({ external_id: aRequest().runKey, status, conclusion: status === 'completed' ? 'failure' : null });
      const { run, said } = await plan(push(), check, { GITHUB_RUN_ATTEMPT: '2' });
      await run();

      expect(readRequests(said.outputs['request'] ?? '')).toEqual([aRequest({ attempt: 2 })]);
    },
  );

  test('that touches no dbt file settles its check', async () => {
    const { run, said, written } = await plan(push(), { '/pulls/42/files': [{ filename: 'README.md', status: 'modified' }] });
    await run();

    expect(said.outputs).toMatchObject({ count: '0' });
    expect(written.at(-1)?.body).toMatchObject({ status: 'completed', conclusion: 'success' });
  });

  test.each([
    ['a fork', { id: 8 }],
    ['a fork that is gone', null],
  ])('of %s runs nothing; the refusal stands in the summary', async (_, repo) => {
    const head = { head: { sha: HEAD_SHA, ref: 'feature', repo } };
    const { run, said, state } = await plan(push(head), { '/pulls/42': pull(head) });
    state.refuseWrites = 403;
    await run();

    expect(said.outputs).toMatchObject({ count: '0' });
    expect(said.summaries.join('')).toContain('does not review branches of forks');
  });
});

describe('a comment', () => {
  test('of a writer is seen and run', async () => {
    const { run, said, written } = await plan(comment('Review my changes, please!'));
    await run();

    expect(written.map(({ request }) => request)).toEqual([
      'POST /issues/comments/77/reactions',
      'POST /check-runs',
      'PATCH /check-runs/302',
    ]);
    expect(said.outputs).toMatchObject({ count: '1' });
  });

  test.each<[string, ReturnType<typeof comment>, RegExp]>([
    ['of a stranger', comment('/steward review', { login: 'stranger', id: 66, type: 'User' }), /Only people with write access/],
    ['of another user who has that login', comment('/steward review', { ...user, id: 2 }), /Only people with write access/],
    ['that asks to cancel', comment('/steward cancel'), /Nothing is running/],
    ['that asks for help', comment('/steward help'), /\/steward review/],
    ['for what isn’t built', comment('/steward pipeline'), /not built yet/],
  ])('%s gets an answer and no run', async (_, event, reply) => {
    const { run, said, written } = await plan(event);
    await run();

    expect(written).toMatchObject([{ request: 'POST /issues/42/comments', body: { body: expect.stringMatching(reply) } }]);
    expect(said.outputs).toMatchObject({ count: '0' });
  });

  test('that asks to cancel what runs is told how that is done here', async () => {
    const { run, written } = await plan(
      comment('/steward cancel'),
      checkOf({ external_id: aRequest().runKey, status: 'in_progress', conclusion: null }),
    );
    await run();

    expect(written).toMatchObject([{ body: { body: expect.stringContaining('Actions page') } }]);
  });
});

describe('a broken configuration on the base', () => {
  const broken = { '/contents/.github%2Fsteward.yml': config('rulez: {}') };

  test('fails the job and the check', async () => {
    const { run, written } = await plan(push(), broken);

    await expect(run()).rejects.toMatchObject({ code: 'STW-1002' });
    expect(written.at(-1)?.body).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: { title: expect.stringContaining('rulez') },
    });
  });

  test('answers whoever asked', async () => {
    const { run, written } = await plan(comment('/steward review'), broken);

    await expect(run()).rejects.toMatchObject({ code: 'STW-1002' });
    expect(written.at(-1)).toMatchObject({ request: 'POST /issues/42/comments', body: { body: expect.stringContaining('STW-1002') } });
  });

  test('writes nothing for somebody who may not ask', async () => {
    const { run, written } = await plan(comment('/steward review', { login: 'stranger', id: 66, type: 'User' }), broken);

    await expect(run()).rejects.toMatchObject({ code: 'STW-1002' });
    expect(written).toEqual([]);
  });
});

test.each([
  ['no event file', {}, 'STW-4002'],
  ['no token', { GITHUB_EVENT_PATH: 'here' }, 'STW-4002'],
])('without %s it says what is missing', async (_, variables, code) => {
  const path = join(aFolder(), 'event.json');
  writeFileSync(path, JSON.stringify(push().payload));
  const { io } = anIo();
  const given = { GITHUB_EVENT_NAME: 'pull_request', ...('GITHUB_EVENT_PATH' in variables ? { GITHUB_EVENT_PATH: path } : {}) };

  await expect(planJob(io, given)).rejects.toMatchObject({ code });
});
