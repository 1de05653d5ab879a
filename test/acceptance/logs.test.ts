import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { checkOf } from './support/see.ts';
import { cleanReport, stubRunner } from './support/stub-runner.ts';
import { until } from './support/until.ts';

/** Stands in every text of a pull request that people write. */
const CANARY = 'canary-7f3a91';

describe('the App’s log, at its most talkative', () => {
  useOwnTemp();
  const lines: Readonly<Record<string, unknown>>[] = [];
  let stage: Stage;
  let number = 0;
  beforeAll(async () => {
    const runner = stubRunner(async ({ request, leave }) => {
      leave(cleanReport(request));
      return 'success';
    });
    const appVariables = { LOG_LEVEL: 'debug' };
    stage = await startStage({ mode: 'app', runner, appVariables, onAppLog: (facts) => void lines.push(facts) });
    const files = { 'fleet/notes.md': `${CANARY}\n` };
    await stage.repository.commit({ branch: 'change', from: 'main', files, message: CANARY, author: 'ana' });
    // The work on one delivery fails, so that the failure is logged.
    stage.github.inject({ method: 'GET', path: /\/pulls\/\d+$/, status: 429, times: 1, body: { message: 'slow down' } });
    number = await stage.repository.openPullRequest({ title: CANARY, body: CANARY, branch: 'change', author: 'ana' });
    await until(() => stage.repository.pullRequest(number).checks.some(({ status }) => status === 'in_progress'));
    await untilReviewed(stage, number);
    stage.repository.comment(number, `/steward status\n\n${CANARY}`, 'ana');
    stage.repository.comment(number, `/steward ${CANARY}`, 'ana');
    stage.repository.comment(number, CANARY, 'ana');
    await untilQuiet(stage);
  });
  afterAll(() => stage?.close());

  test('holds nothing that people wrote', () => {
    expect(checkOf(stage.repository.pullRequest(number), 'fleet').conclusion).toBe('success');
    expect(lines.filter((line) => JSON.stringify(line).includes(CANARY))).toEqual([]);
  });

  test('holds no secret, no token and no key', () => {
    const { webhookSecret, privateKey } = stage.appCredentials;
    const secret = new RegExp([webhookSecret, 'PRIVATE KEY', privateKey.split('\n')[1]?.slice(0, 20), 'ghs_', 'eyJ[\\w-]{20}'].join('|'));
    expect(lines.filter((line) => secret.test(JSON.stringify(line)))).toEqual([]);
  });

  test('says what happened to which run, in lines that a machine can read', () => {
    const said = lines.filter(({ msg, run }) => run !== undefined && ['dispatched', 'published'].includes(String(msg)));
    expect(said.map(({ msg, run }) => [msg, run])).toEqual([
      ['dispatched', expect.stringMatching(/^acme\/taxi#1@[0-9a-f]{40}:fleet:architecture-review:apply:1$/)],
      ['published', expect.stringMatching(/^acme\/taxi#1@/)],
    ]);
    expect(lines.find(({ code }) => code === 'STW-3004')).toMatchObject({
      guid: expect.any(String),
      attempt: 1,
      retryAt: expect.any(String),
    });
    expect(lines.find(({ msg }) => msg === 'swept')).toMatchObject({ listed: expect.any(Number), missed: 0, taken: 0 });
  });
});
