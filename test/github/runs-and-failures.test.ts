import { describe, expect, test } from 'vitest';
import { HEAD_SHA } from '../fakes/code-host.ts';
import { aCodeHost, REPO } from './fake-github.ts';

const DISPATCH = `${REPO}/actions/workflows/steward.yml/dispatches`;

const run = (id: number, title: string) => ({ id, html_url: `https://run/${id}`, display_title: title });

describe('runs', () => {
  test('are dispatched with the request and known by their id at once', async () => {
    const { github, host } = aCodeHost();
    github
      .post(DISPATCH, { ref: 'main', inputs: { request: '{}' }, return_run_details: true })
      .reply(200, { workflow_run_id: 5, run_url: 'https://api', html_url: 'https://run' });

    expect(await host.runs.dispatch('steward.yml', 'main', { request: '{}' })).toEqual({ id: 5, url: 'https://run' });
  });

  test.each([
    [404, 'STW-3008'],
    [422, 'STW-3008'],
    [403, 'STW-3003'],
    [401, 'STW-3004'],
    [500, 'STW-3004'],
    [502, 'STW-3004'],
  ])('a dispatch that GitHub answers with %i is %s, and is asked once', async (status, code) => {
    const { github, host } = aCodeHost();
    github.post(DISPATCH).reply(status, { message: 'no' });

    await expect(host.runs.dispatch('steward.yml', 'main', {})).rejects.toMatchObject({ code });
  });

  test('a server that doesn’t say which run it started is told apart', async () => {
    const { github, host } = aCodeHost();
    github.post(DISPATCH).reply(204);

    await expect(host.runs.dispatch('steward.yml', 'main', {})).rejects.toMatchObject({
      code: 'STW-3008',
      message: expect.stringContaining('Enterprise Server'),
    });
  });

  test('that were dispatched are found by a whole word of their title', async () => {
    const { github, host } = aCodeHost();
    github
      .get(`${REPO}/actions/workflows/steward.yml/runs`)
      .query({ event: 'workflow_dispatch', per_page: 100 })
      .twice()
      .reply(200, { workflow_runs: [run(1, 'Steward key:10'), run(2, 'Steward key:1')] });

    expect(await host.runs.findDispatched('steward.yml', 'key:1')).toEqual({ id: 2, url: 'https://run/2' });
    expect(await host.runs.findDispatched('steward.yml', 'key')).toBeUndefined();
  });

  test('are read, with what GitHub leaves out', async () => {
    const { github, host } = aCodeHost();
    const answer = {
      id: 5,
      html_url: 'u',
      event: 'workflow_dispatch',
      path: 'p',
      head_branch: null,
      head_sha: HEAD_SHA,
      repository: { id: 7 },
      status: null,
      conclusion: null,
    };
    github.get(`${REPO}/actions/runs/5`).reply(200, answer);

    expect(await host.runs.get(5)).toEqual({
      id: 5,
      url: 'u',
      event: 'workflow_dispatch',
      path: 'p',
      headBranch: '',
      headSha: HEAD_SHA,
      repositoryId: 7,
      attempt: 1,
      status: 'unknown',
      conclusion: undefined,
    });
  });

  test('are cancelled', async () => {
    const { github, host } = aCodeHost();
    github.post(`${REPO}/actions/runs/5/cancel`).reply(202, {});

    await expect(host.runs.cancel(5)).resolves.toBeUndefined();
  });

  test('are found by the commit and how they ended: the newest that failed or ran out of time', async () => {
    const { github, host } = aCodeHost();
    const query = { head_sha: HEAD_SHA, status: 'completed', per_page: 100 };
    const ended = (id: number, conclusion: string) => ({
      ...run(id, 'CI'),
      event: 'push',
      path: 'p',
      head_branch: 'b',
      head_sha: HEAD_SHA,
      repository: { id: 7 },
      status: 'completed',
      conclusion,
    });
    const runs = ['success', 'cancelled', 'timed_out', 'failure'].map((conclusion, at) => ended(at, conclusion));
    github.get(`${REPO}/actions/workflows/dbt.yml/runs`).query(query).reply(200, { workflow_runs: runs });
    github
      .get(`${REPO}/actions/workflows/dbt.yml/runs`)
      .query(query)
      .reply(200, { workflow_runs: runs.slice(0, 2) });
    github.get(`${REPO}/actions/workflows/none.yml/runs`).query(query).reply(404, { message: 'Not Found' });

    expect(await host.runs.latestFailed('dbt.yml', HEAD_SHA)).toMatchObject({ id: 2, headSha: HEAD_SHA, conclusion: 'timed_out' });
    expect(await host.runs.latestFailed('dbt.yml', HEAD_SHA)).toBeUndefined();
    await expect(host.runs.latestFailed('none.yml', HEAD_SHA)).rejects.toMatchObject({
      code: 'STW-3010',
      message: expect.stringContaining('none.yml'),
    });
  });

  test('list what they left', async () => {
    const { github, host } = aCodeHost();
    const artifacts = [{ id: 1, name: 'steward-report', size_in_bytes: 10, expired: true, digest: null }];
    github.get(`${REPO}/actions/runs/5/artifacts`).query({ per_page: 100 }).reply(200, { artifacts });

    expect(await host.runs.artifacts(5)).toEqual([{ id: 1, name: 'steward-report', bytes: 10, expired: true, digest: undefined }]);
  });
});

describe('logs of failed jobs', () => {
  const jobs = (...conclusions: (string | null)[]) => ({
    jobs: conclusions.map((conclusion, at) => ({ id: at + 1, name: `job ${at + 1}\u001b`, conclusion })),
  });
  const logOf = (id: number) => `${REPO}/actions/jobs/${id}/logs`;

  test('are read from where GitHub sends us, named, and without GitHub’s time stamps', async () => {
    const { github, host } = aCodeHost();
    github
      .get(`${REPO}/actions/runs/5/jobs`)
      .query({ per_page: 100, page: 1 })
      .reply(200, jobs('success', 'failure', null, 'timed_out'));
    github.get(logOf(2)).reply(302, undefined, { location: 'https://api.github.com/log' });
    github.get('/log').reply(200, '\uFEFF2026-07-01T10:00:00.1234567Z dbt build\n2026-07-01T10:00:01.0000000Z   boom\n');
    github.get(logOf(4)).reply(200, 'too slow\n', { 'content-type': 'text/plain' });

    expect(await host.runs.failedLogs(5, 1000)).toBe('===== job job 2  =====\ndbt build\n  boom\n===== job job 4  =====\ntoo slow\n');
  });

  test('are cut at their beginning, at a line', async () => {
    const { github, host } = aCodeHost();
    github.get(`${REPO}/actions/runs/5/jobs`).query(true).reply(200, jobs('failure'));
    github.get(logOf(1)).reply(200, `${'noise\n'.repeat(100_000)}boom\n`);

    expect(await host.runs.failedLogs(5, 15)).toBe('noise\nboom\n');
  });

  test('are empty without a failed job', async () => {
    const { github, host } = aCodeHost();
    github.get(`${REPO}/actions/runs/5/jobs`).query(true).reply(200, jobs('success'));

    expect(await host.runs.failedLogs(5, 15)).toBe('');
  });

  test('that are gone are a problem', async () => {
    const { github, host } = aCodeHost();
    github.get(`${REPO}/actions/runs/5/jobs`).query(true).reply(200, jobs('failure'));
    github.get(logOf(1)).reply(410, { message: 'Gone' });

    await expect(host.runs.failedLogs(5, 15)).rejects.toMatchObject({ code: 'STW-3010', message: expect.stringContaining('410') });
  });
});

describe('an artifact', () => {
  const path = `${REPO}/actions/artifacts/1/zip`;

  test('is downloaded from where GitHub sends us', async () => {
    const { github, host } = aCodeHost();
    github.get(path).reply(302, undefined, { location: 'https://api.github.com/blob' });
    github.get('/blob').reply(200, Buffer.from('PK..'), { 'content-type': 'application/zip' });

    expect(Buffer.from(await host.runs.download(1, 10)).toString()).toBe('PK..');
  });

  test('that is larger than allowed is refused', async () => {
    const { github, host } = aCodeHost();
    github.get(path).reply(200, Buffer.alloc(11), { 'content-type': 'application/zip' });

    await expect(host.runs.download(1, 10)).rejects.toMatchObject({ code: 'STW-3006', message: expect.stringContaining('too large') });
  });

  test('that is a page of text is refused', async () => {
    const { github, host } = aCodeHost();
    github.get(path).reply(200, 'Sign in', { 'content-type': 'text/html' });

    await expect(host.runs.download(1, 10)).rejects.toMatchObject({ code: 'STW-3006' });
  });

  test.each([
    [410, 'STW-3010'],
    [500, 'STW-3004'],
  ])('that GitHub answers with %i is %s', async (status, code) => {
    const { github, host } = aCodeHost();
    github.get(path).reply(status, { message: 'no' });

    await expect(host.runs.download(1, 10)).rejects.toMatchObject({ code });
  });
});

describe('a request that fails', () => {
  test.each<[string, number, object, Record<string, string>, string]>([
    ['a token that has died', 401, { message: 'Bad credentials' }, {}, 'STW-3004'],
    ['a missing permission', 403, { message: 'Resource not accessible by integration' }, {}, 'STW-3003'],
    ['the primary rate limit', 403, { message: 'API rate limit exceeded' }, {}, 'STW-3004'],
    ['the secondary rate limit', 403, { message: 'You have exceeded a secondary rate limit' }, {}, 'STW-3004'],
    ['a limit that only the headers tell', 403, { message: 'Forbidden' }, { 'retry-after': '60' }, 'STW-3004'],
    ['a quota that is used up', 403, { message: 'Forbidden' }, { 'x-ratelimit-remaining': '0' }, 'STW-3004'],
    ['too many requests', 429, { message: 'slow down' }, {}, 'STW-3004'],
    ['something that isn’t there', 404, { message: 'Not Found' }, {}, 'STW-3010'],
    ['something that GitHub doesn’t take', 422, { message: 'Validation Failed' }, {}, 'STW-3010'],
    ['a conflict', 409, { message: 'Conflict' }, {}, 'STW-3004'],
    ['a broken GitHub', 500, { message: 'oops' }, {}, 'STW-3004'],
    ['an unreachable GitHub', 503, { message: 'oops' }, {}, 'STW-3004'],
  ])('for %s (%i)', async (...[, status, body, headers, code]) => {
    const { github, host } = aCodeHost();
    github.get(`${REPO}/pulls/42`).reply(status, body, headers);

    await expect(host.pullRequests.get(42)).rejects.toMatchObject({ code, message: expect.stringContaining(`read the pull request`) });
  });

  test('for want of an answer', async () => {
    const { github, host } = aCodeHost();
    github.patch(`${REPO}/check-runs/5`).replyWithError('socket hang up');

    await expect(host.checks.start(5, { title: 't', summary: 's' })).rejects.toMatchObject({ code: 'STW-3004' });
  });
});
