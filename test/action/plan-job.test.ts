import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planJob } from '../../src/action/plan-job.ts';
import { readRequests } from '../../src/action/read-requests.ts';
import { aRequest } from '../fakes/app-world.ts';
import { BASE_SHA, HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { template } from '../orchestrator/verify-setup/some-facts.ts';
import { aFolder, anIo } from './action-world.ts';
import { checkOf, comment, config, plan, pull, push, user } from './planning.ts';

const withStaticJob = {
  '/contents/.github%2Fworkflows%2Fsteward.yml': config('jobs:\n  run-static:\n    steps:\n      - with:\n          job: static\n'),
};

function planOfFork(repo: object | null, answers: object) {
  const head = { head: { sha: HEAD_SHA, ref: 'feature', repo } };
  return plan(push(head), { '/pulls/42': pull(head), ...answers });
}

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

  const draft = { '/pulls/42': pull({ draft: true }) };
  test.each<[string, object, string, string, string]>([
    ['to a draft that is left alone', draft, 'review: {drafts: false}', 'neutral', 'Not reviewed: a draft'],
    ['where reviews come on request', {}, 'review: {on_push: false}', 'neutral', 'Not reviewed: only on request'],
    ['where Steward is off', {}, 'enabled: false', 'skipped', 'Not reviewed: Steward is switched off'],
  ])('%s settles its check at once and starts nothing', async (...[, answers, text, conclusion, title]) => {
    const { run, said, written } = await plan(push(), { ...answers, '/contents/.github%2Fsteward.yml': config(text) });
    await run();

    expect(said.outputs).toMatchObject({ count: '0', 'static-count': '0' });
    expect(written.map(({ request }) => request)).toEqual(['POST /check-runs', 'PATCH /check-runs/301']);
    expect(written.at(-1)?.body).toMatchObject({ status: 'completed', conclusion, output: { title } });
  });

  const forks = [
    ['a fork', { id: 8 }],
    ['a fork that is gone', null],
  ] as const;
  test.each(forks)('of %s goes to the job without secrets, whether its check can be opened or not', async (_, repo) => {
    for (const refusal of [undefined, 403]) {
      const { run, said, state, written } = await planOfFork(repo, withStaticJob);
      state.refuseWrites = refusal;
      await run();

      expect(said.outputs).toMatchObject({ count: '0', 'static-count': '1', 'head-sha': HEAD_SHA });
      expect(readRequests(said.outputs['request'] ?? '')).toMatchObject([{ lane: { name: 'static', by: 'fork' } }]);
      expect(written).toHaveLength(refusal === undefined ? 2 : 0);
      expect(said.summaries.join('')).toContain(refusal === undefined ? '' : 'write neither checks nor comments');
    }
  });

  test.each<[string, object]>([
    ['the workflow has no job for it', {}],
    ['the base wants none', { ...withStaticJob, '/contents/.github%2Fsteward.yml': config('forks: off') }],
    [
      'the base wants each approved, which takes the App',
      { ...withStaticJob, '/contents/.github%2Fsteward.yml': config('forks: approve') },
    ],
  ])('of a fork runs nothing where %s; the refusal stands in the summary', async (_, answers) => {
    const { run, said, state } = await planOfFork({ id: 8 }, answers);
    state.refuseWrites = 403;
    await run();

    expect(said.outputs).toMatchObject({ count: '0', 'static-count': '0' });
    expect(said.summaries.join('')).toMatch(/Not reviewed: the branch comes from a fork[\s\S]*does not run here/);
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
    ['for what isn’t built', comment('/steward dimension customers'), /not built yet/],
  ])('%s gets an answer and no run', async (_, event, reply) => {
    const { run, said, written } = await plan(event);
    await run();

    expect(written).toMatchObject([{ request: 'POST /issues/42/comments', body: { body: expect.stringMatching(reply) } }]);
    expect(said.outputs).toMatchObject({ count: '0' });
  });

  const ofFork = { '/pulls/42': pull({ head: { sha: HEAD_SHA, ref: 'feature', repo: { id: 8 } } }) };
  test.each(['/steward review --build', '/steward pipeline', `/steward approve ${HEAD_SHA}`])(
    '%s on a fork runs nothing: without the App no fork’s code ever meets a secret',
    async (text) => {
      const { run, said, written } = await plan(comment(text), { ...ofFork, ...withStaticJob });
      await run();

      expect(written).toMatchObject([{ body: { body: expect.stringContaining('So it does not run here') } }]);
      expect(said.outputs).toMatchObject({ count: '0', 'static-count': '0' });
    },
  );

  test('/steward review on a fork has it read, and said on the pull request', async () => {
    const { run, said, written } = await plan(comment('/steward review'), { ...ofFork, ...withStaticJob });
    await run();

    expect(said.outputs).toMatchObject({ count: '0', 'static-count': '1' });
    expect(written.map(({ request }) => request)).toContain('POST /check-runs');
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

test('/steward status says how the installation stands, as far as a workflow’s token sees it', async () => {
  const workflow = template('action-only');
  const { run, written } = await plan(comment('/steward status'), {
    '': { default_branch: 'main' },
    '/git/trees/main': {
      tree: ['transform/dbt_project.yml', '.github/workflows/steward.yml'].map((path) => ({ path, type: 'blob' })),
    },
    '/contents/.github%2Fworkflows%2Fsteward.yml': config(workflow),
  });

  await run();

  const answer = String(Reflect.get(written.at(-1)?.body ?? {}, 'body'));
  expect(answer).toContain('Nothing is running for this pull request.');
  expect(answer).toContain('**Workflow**: .github/workflows/steward.yml is on main: pull requests start it, no App is needed.');
  expect(answer).toContain('**Versions**: the workflow runs Steward');
  expect(answer).not.toContain('App permissions');
});
