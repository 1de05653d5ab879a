import { expect, test } from 'vitest';
import { BASE_SHA, HEAD_SHA } from '../fakes/code-host.ts';
import { config, plan } from './planning.ts';

const repository = { id: 7, name: 'taxi', default_branch: 'main', owner: { login: 'acme' } };
const merge_group = { head_sha: HEAD_SHA, head_ref: 'refs/heads/gh-readonly-queue/main/pr-42', base_sha: BASE_SHA };
const queue = { name: 'merge_group', payload: { action: 'checks_requested', repository, merge_group } };
const tree = { [`/git/trees/${BASE_SHA}`]: { tree: [{ path: 'transform/dbt_project.yml', type: 'blob' }] } };
const NO_CHECK = { [`/commits/${HEAD_SHA}/check-runs`]: { check_runs: [] } };

test('without the App, a merge queue gets its green check at once, and no job runs any code', async () => {
  const { run, said, written } = await plan(queue, { ...tree, ...NO_CHECK });
  await run();

  expect(written[0]).toMatchObject({ request: 'POST /check-runs', body: { name: 'Steward: Architecture Review', head_sha: HEAD_SHA } });
  expect(written[1]).toMatchObject({ body: { conclusion: 'success', output: { title: 'Reviewed on its pull request' } } });
  expect(said.outputs).toMatchObject({ count: '0' });
});

test('a merge queue whose base can’t be read gets a failed check, not none', async () => {
  const answers = { '/contents/.github%2Fsteward.yml': config('rules: [error\n'), ...tree, ...NO_CHECK };
  const { run, written } = await plan(queue, answers);

  await expect(run()).rejects.toMatchObject({ code: 'STW-1002' });
  expect(written.at(-1)?.body).toMatchObject({ conclusion: 'failure' });
});
