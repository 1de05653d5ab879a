import { Octokit } from '@octokit/rest';
import nock from 'nock';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSentDeliveries } from '../../src/github/sent-deliveries.ts';

const LIST = '/app/hook/deliveries';
/** More than a JavaScript number holds. */
const LARGE_ID = '18446744073709551';

function theList() {
  const github = nock('https://api.github.com', { reqheaders: { 'x-github-api-version': '2022-11-28' } });
  onTestFinished(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    expect(pending).toEqual([]);
  });
  const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  return { github, sent: createSentDeliveries(async () => new Octokit({ auth: 'jwt', log: quiet })) };
}

const entry = (id: string, deliveredAt: string, statusCode = 0) =>
  `{"id":${id},"guid":"g-${id}","delivered_at":"${deliveredAt}","status_code":${statusCode},"status":"x","event":"pull_request"}`;
const next = (cursor: string) => ({
  link: `<https://api.github.com${LIST}?per_page=100&cursor=${cursor}>; rel="next"`,
  'content-type': 'application/json',
});
const JSON_TYPE = { 'content-type': 'application/json' };

describe('the deliveries that GitHub remembers', () => {
  test('are read page by page, without a filter, until they are older than asked for', async () => {
    const { github, sent } = theList();
    const pages = [
      `[${entry('9', '2026-11-24T12:00:00Z', 202)},${entry(LARGE_ID, '2026-11-24T11:00:00Z')}]`,
      `[${entry('3', '2026-11-24T10:00:00Z', 503)},${entry('2', '2026-11-24T08:00:00Z')}]`,
    ];
    github.get(LIST).query({ per_page: 100 }).reply(200, pages[0], next('c1'));
    github.get(LIST).query({ per_page: 100, cursor: 'c1' }).reply(200, pages[1], next('c2'));
    const found = await sent.since(new Date('2026-11-24T09:00:00Z'), 1000);

    expect(found.map(({ id, acknowledged }) => [id, acknowledged])).toEqual([
      ['9', true],
      [LARGE_ID, false],
      ['3', false],
    ]);
    expect(found[1]).toEqual({
      id: LARGE_ID,
      guid: `g-${LARGE_ID}`,
      event: 'pull_request',
      deliveredAt: new Date('2026-11-24T11:00:00Z'),
      acknowledged: false,
    });
  });

  test('end with the last page, or when there are enough', async () => {
    const { github, sent } = theList();
    const page = `[${entry('9', '2026-11-24T12:00:00Z')}]`;
    github.get(LIST).query({ per_page: 100 }).times(2).reply(200, page, next('c1'));
    github.get(LIST).query({ per_page: 100, cursor: 'c1' }).reply(200, page, JSON_TYPE);

    expect(await sent.since(new Date(0), 1000)).toHaveLength(2);
    expect(await sent.since(new Date(0), 1)).toHaveLength(1);
  });

  test('have a payload, numbers as a webhook’s body would give them, by an id of any size', async () => {
    const { github, sent } = theList();
    github
      .get(`${LIST}/${LARGE_ID}`)
      .reply(
        200,
        `{"id":${LARGE_ID},"request":{"headers":{},"payload":{"action":"opened","large":${LARGE_ID},"title":"naïve 🚕"}}}`,
        JSON_TYPE,
      );

    expect(JSON.parse((await sent.payload(LARGE_ID)) ?? '')).toEqual({ action: 'opened', large: Number(LARGE_ID), title: 'naïve 🚕' });
  });

  test.each([
    ['gone', 404, '{"message":"Not Found"}'],
    ['without a payload', 200, '{"id":1,"request":{"headers":{},"payload":null}}'],
    ['of another shape', 200, '[]'],
  ])('are undefined when one is %s', async (_, status, body) => {
    const { github, sent } = theList();
    github.get(`${LIST}/1`).reply(status, body, JSON_TYPE);

    expect(await sent.payload('1')).toBeUndefined();
  });

  test('are asked for another time when GitHub doesn’t answer', async () => {
    const { github, sent } = theList();
    github.get(LIST).query(true).reply(502, 'Bad gateway');

    await expect(sent.since(new Date(0), 10)).rejects.toMatchObject({
      code: 'STW-3004',
      message: expect.stringContaining('list the deliveries'),
    });
  });
});
