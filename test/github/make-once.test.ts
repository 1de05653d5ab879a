import { describe, expect, test } from 'vitest';
import { aCodeHost, REPO } from './fake-github.ts';

const COMMENTS = `${REPO}/issues/42/comments`;
const OURS = { user: { id: 900, login: 'steward[bot]' }, created_at: 'a', updated_at: 'a' };
const LIST = { per_page: 100, page: 1 };

describe('a comment whose answer got lost', () => {
  test('but that is there is not written again', async () => {
    const { github, host } = aCodeHost();
    github.post(COMMENTS).reply(502, 'Bad gateway');
    github
      .get(COMMENTS)
      .query(LIST)
      .reply(200, [
        { id: 1, ...OURS, body: 'another' },
        { id: 2, ...OURS, user: { id: 66, login: 'mallory' }, body: 'Hello\nyou' },
        { id: 3, ...OURS, body: 'Hello\r\nyou\n' },
      ]);

    expect(await host.comments.create(42, 'Hello\nyou')).toBe(3);
  });

  test('and that isn’t there is written after all', async () => {
    const { github, host } = aCodeHost();
    github.post(COMMENTS).replyWithError('socket hang up');
    github.get(COMMENTS).query(LIST).reply(200, []);
    github.post(COMMENTS).reply(201, { id: 4 });

    expect(await host.comments.create(42, 'Hello')).toBe(4);
  });

  test('again and again is given up after three', async () => {
    const { github, host } = aCodeHost();
    github.post(COMMENTS).times(3).reply(500, 'oops');
    github.get(COMMENTS).query(LIST).times(2).reply(200, []);

    await expect(host.comments.create(42, 'Hello')).rejects.toMatchObject({ code: 'STW-3004' });
  });

  test.each([
    [403, 'STW-3003'],
    [429, 'STW-3004'],
    [422, 'STW-3010'],
  ])('is another thing than one that GitHub refuses with %i', async (status, code) => {
    const { github, host } = aCodeHost();
    github.post(COMMENTS).reply(status, { message: 'no' });

    await expect(host.comments.create(42, 'Hello')).rejects.toMatchObject({ code });
  });
});

test('a check whose answer got lost is found by its external id, as long as it is queued', async () => {
  const { github, host } = aCodeHost({ appId: 7 });
  const check = { name: 'n', head_sha: 'abc', conclusion: null, app: { id: 7 }, status: 'queued', external_id: 'key' };
  github.post(`${REPO}/check-runs`).reply(504, 'late');
  github
    .get(`${REPO}/commits/abc/check-runs`)
    .query({ ...LIST, filter: 'all', app_id: 7 })
    .reply(200, {
      check_runs: [
        { ...check, id: 10, status: 'completed' },
        { ...check, id: 11 },
        { ...check, id: 12, external_id: 'other' },
      ],
    });

  expect(await host.checks.open({ name: 'n', headSha: 'abc', externalId: 'key', title: 't', summary: 's' })).toBe(11);
});

test('a review whose answer got lost is found by its text', async () => {
  const { github, host } = aCodeHost();
  github.post(`${REPO}/pulls/42/reviews`).reply(502, 'Bad gateway');
  github
    .get(`${REPO}/pulls/42/reviews`)
    .query(LIST)
    .reply(200, [{ id: 5, ...OURS, body: 'Suggested' }]);

  expect(await host.reviews.create({ pullRequest: 42, commitSha: 'abc', body: 'Suggested', comments: [] })).toBe(5);
});
