import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, createLocalWorld, type LocalWorld, openExample, privateKey, refusal } from './local-world.ts';

let world: LocalWorld;
let number: number;
let headSha: string;

beforeAll(async () => {
  world = await createLocalWorld();
  ({ number, headSha } = await openExample(world));
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const create = (body: object): Promise<unknown> =>
  world.octokit.request('POST /repos/{owner}/{repo}/check-runs', { ...at, name: 'Steward', head_sha: headSha, ...body });
const output = (more: object): object => ({ output: { title: 't', summary: 's', ...more } });
const annotation = (more: object = {}): object => ({
  path: 'a',
  start_line: 1,
  end_line: 1,
  annotation_level: 'notice',
  message: 'm',
  ...more,
});
const action = (more: object = {}): object => ({ label: 'Go', description: 'Go on', identifier: 'go', ...more });

const comment = (body: string): Promise<unknown> => world.octokit.rest.issues.createComment({ ...at, issue_number: number, body });

describe('comments', () => {
  test('of 65,536 characters pass, one more does not', async () => {
    await comment('x'.repeat(65_536));
    expect(await refusal(comment('x'.repeat(65_537)))).toMatchObject({
      status: 422,
      message: expect.stringContaining('Body is too long (maximum is 65536 characters)'),
    });
    expect((await refusal(comment('  '))).status).toBe(422);
  });

  test('are paged by 30 unless asked otherwise, 100 at most', async () => {
    await using own = await createLocalWorld();
    const pull = await openExample(own);
    for (let count = 0; count < 120; count += 1) own.repo.comment(pull.number, `comment ${count}`, 'ann');
    const list = (per_page?: number) =>
      own.octokit.rest.issues.listComments({ ...at, issue_number: pull.number, ...(per_page ? { per_page } : {}) });
    expect((await list()).data).toHaveLength(30);
    expect((await list(500)).data).toHaveLength(100);
    expect(await own.octokit.paginate(own.octokit.rest.issues.listComments, { ...at, issue_number: pull.number })).toHaveLength(120);
  });

  test('show who wrote them: the app as a bot, a person as a person', async () => {
    const { data } = await world.octokit.rest.issues.createComment({ ...at, issue_number: number, body: 'hi' });
    expect(data).toMatchObject({ user: { login: 'steward[bot]', type: 'Bot' }, performed_via_github_app: { slug: 'steward' } });
    const id = world.repo.comment(number, 'ho', 'ann');
    const mine = await world.octokit.rest.issues.getComment({ ...at, comment_id: id });
    expect(mine.data).toMatchObject({ user: { login: 'ann', type: 'User' }, performed_via_github_app: null });
  });

  test('take the same reaction once: 201, then 200', async () => {
    const comment_id = world.repo.comment(number, 'react to me', 'ann');
    const react = () => world.octokit.rest.reactions.createForIssueComment({ ...at, comment_id, content: 'eyes' });
    expect((await react()).status).toBe(201);
    expect((await react()).status).toBe(200);
    expect(world.repo.pullRequest(number).comments.find(({ id }) => id === comment_id)?.reactions).toEqual([
      { content: 'eyes', user: 'steward[bot]' },
    ]);
  });
});

describe('check runs are refused', () => {
  test.each<[string, () => object]>([
    ['a summary of more than 65,535 characters', () => output({ summary: 'x'.repeat(65_536) })],
    ['a summary of more than 65,535 bytes in fewer characters', () => output({ summary: '€'.repeat(21_846) })],
    ['a text of more than 65,535 bytes', () => output({ text: '€'.repeat(21_846) })],
    ['more than 50 annotations at once', () => output({ annotations: Array.from({ length: 51 }, () => annotation()) })],
    ['an annotation with a title of 256 characters', () => output({ annotations: [annotation({ title: 'x'.repeat(256) })] })],
    ['an annotation of an unknown level', () => output({ annotations: [annotation({ annotation_level: 'error' })] })],
    ['an annotation on line 0', () => output({ annotations: [annotation({ start_line: 0 })] })],
    ['columns over several lines', () => output({ annotations: [annotation({ end_line: 2, start_column: 1, end_column: 2 })] })],
    ['an output without a summary', () => ({ output: { title: 'only' } })],
    ['more than three buttons', () => ({ actions: Array.from({ length: 4 }, () => action()) })],
    ['a label of 21 characters', () => ({ actions: [action({ label: 'x'.repeat(21) })] })],
    ['a description of 41 characters', () => ({ actions: [action({ description: 'x'.repeat(41) })] })],
    ['an identifier of 21 characters', () => ({ actions: [action({ identifier: 'x'.repeat(21) })] })],
    ['completed without a conclusion', () => ({ status: 'completed' })],
    ['a conclusion only GitHub may set', () => ({ conclusion: 'stale' })],
    ['a status only Actions may set', () => ({ status: 'waiting' })],
    ['a commit that is not in the repository', () => ({ head_sha: '0123456789012345678901234567890123456789' })],
    ['a branch in place of a commit', () => ({ head_sha: 'main' })],
  ])('with %s', async (_, body) => {
    expect((await refusal(create(body()))).status).toBe(422);
  });
});

describe('check runs', () => {
  test('collect annotations over updates and count them', async () => {
    const fifty = Array.from({ length: 50 }, (_, line) => annotation({ start_line: line + 1, end_line: line + 1 }));
    const { data } = await world.octokit.rest.checks.create({ ...at, name: 'Many', head_sha: headSha });
    const update = (annotations: object[]) =>
      world.octokit.rest.checks.update({
        ...at,
        check_run_id: data.id,
        output: { title: 't', summary: 's', annotations: annotations as never },
      });
    await update(fifty);
    const second = await update(fifty);
    expect(second.data.output.annotations_count).toBe(100);
    const all = await world.octokit.paginate(world.octokit.rest.checks.listAnnotations, { ...at, check_run_id: data.id });
    expect(all).toHaveLength(100);
  });

  test('belong to the app that created them', async () => {
    const { data } = await world.octokit.rest.checks.create({ ...at, name: 'Mine', head_sha: headSha });
    expect(data.app).toMatchObject({ id: 4711, slug: 'steward' });
    const other = world.github.registerApp({ slug: 'other', appId: 5, privateKey, webhookSecret: 's', permissions: { checks: 'write' } });
    const installation_id = other.install(world.repo);
    const thief = await world.byApp(5, installation_id);
    const steal = thief.rest.checks.update({ ...at, check_run_id: data.id, conclusion: 'success' });
    expect((await refusal(steal)).status).toBe(403);
  });

  test('cannot be made by a person', async () => {
    expect(await refusal(world.as('ann').rest.checks.create({ ...at, name: 'x', head_sha: headSha }))).toMatchObject({ status: 403 });
  });

  test('are listed by commit, name and app; the latest of a name wins unless all are asked for', async () => {
    await using own = await createLocalWorld();
    const { headSha: head_sha } = await openExample(own);
    for (const name of ['A', 'A', 'B']) await own.octokit.rest.checks.create({ ...at, name, head_sha });
    const list = async (more: object) => (await own.octokit.rest.checks.listForRef({ ...at, ref: head_sha, ...more })).data.total_count;
    expect(await list({})).toBe(2);
    expect(await list({ filter: 'all' })).toBe(3);
    expect(await list({ check_name: 'B', app_id: 4711 })).toBe(1);
  });
});

describe('the request guard', () => {
  test('answers an unknown operation with 404 and remembers it', async () => {
    await using own = await createLocalWorld();
    expect((await refusal(own.octokit.request('GET /repos/{owner}/{repo}/traffic/views', at))).status).toBe(404);
    expect(own.github.violations()).toEqual(['GET /repos/acme/shop/traffic/views: unknown operation: GET /repos/acme/shop/traffic/views']);
  });

  test('remembers unknown properties and parameters, which GitHub lets pass', async () => {
    await using own = await createLocalWorld();
    const pull = await openExample(own);
    await own.octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
      ...at,
      issue_number: pull.number,
      body: 'x',
      colour: 'red',
    });
    await own.octokit.request('GET /repos/{owner}/{repo}/pulls', { ...at, colour: 'red' });
    expect(own.github.violations()).toEqual([
      `POST /repos/acme/shop/issues/${pull.number}/comments: body: unknown property colour`,
      'GET /repos/acme/shop/pulls: query: unknown parameter colour',
    ]);
  });

  test('plants faults a number of times, then lets through', async () => {
    await using own = await createLocalWorld();
    own.github.inject({ method: 'GET', path: /^\/repos\/acme\/shop$/, status: 502, times: 1 });
    own.github.inject({
      method: 'GET',
      path: /^\/repos\/acme\/shop$/,
      status: 403,
      times: 1,
      headers: { 'retry-after': '60' },
      body: { message: 'You have exceeded a secondary rate limit' },
    });
    const get = () => own.octokit.rest.repos.get(at);
    expect((await refusal(get())).status).toBe(502);
    expect(await refusal(get())).toMatchObject({ status: 403, message: expect.stringContaining('secondary rate limit') });
    expect((await get()).status).toBe(200);
  });
});
