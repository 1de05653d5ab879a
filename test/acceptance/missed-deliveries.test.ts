import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { openChange, pushMore } from './support/open-change.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { botComments, checkOf, faces } from './support/see.ts';
import { cleanReport, stubRunner } from './support/stub-runner.ts';

const POLL = { timeout: 20_000, interval: 100 };
const REVIEWED = ['taxi success: No dbt change', 'fleet success: Nothing blocks'];

describe('what GitHub sends while the App is down', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    const runner = stubRunner(async ({ request, leave }) => {
      leave(cleanReport(request));
      return 'success';
    });
    stage = await startStage({ mode: 'app', runner, checkAnswers: true });
  });
  afterAll(() => stage?.close());

  const runsOf = (number: number) => stage.repository.runs().filter(({ displayTitle }) => displayTitle.includes(`#${number}@`)).length;
  const checksOf = (number: number) => stage.repository.pullRequest(number).checks;

  /** Ends the App, lets something happen that it doesn't hear of, and starts it again. */
  async function missing<Result>(happen: () => Promise<Result>): Promise<Result> {
    const results: Result[] = [];
    await stage.restartApp('SIGKILL', async () => {
      results.push(await happen());
      await stage.github.settled();
    });
    const [result] = results;
    if (result === undefined) throw new Error('nothing happened');
    return result;
  }

  test('three pull requests are all reviewed after its start, each once, without anybody’s help', async () => {
    const numbers = await missing(async () => [
      await openChange(stage, { branch: 'first' }),
      await openChange(stage, { branch: 'second' }),
      await openChange(stage, { branch: 'third' }),
    ]);
    for (const number of numbers) {
      await expect.poll(() => checksOf(number).filter(({ status }) => status === 'completed').length, POLL).toBe(2);
      const view = await untilReviewed(stage, number);
      expect(faces(view)).toEqual(REVIEWED);
      expect(botComments(view)).toHaveLength(1);
      expect(runsOf(number)).toBe(1);
    }
    expect(stage.github.deliveries.filter(({ redelivery }) => redelivery)).toEqual([]);
  });

  test('a push and a command: the newest commit is reviewed once for each', async () => {
    const number = await openChange(stage, { branch: 'pushed' });
    const before = await untilReviewed(stage, number);
    const sha = await missing(async () => {
      await pushMore(stage, 'pushed', 'one\n');
      const newest = await pushMore(stage, 'pushed', 'two\n');
      stage.repository.comment(number, '/steward review', 'ana');
      return newest;
    });
    await expect.poll(() => checksOf(number).some(({ status }) => status === 'completed'), POLL).toBe(true);
    const view = await untilReviewed(stage, number);
    expect([view.headSha, checkOf(view, 'fleet').conclusion]).toEqual([sha, 'success']);
    expect(sha).not.toBe(before.headSha);
    expect(runsOf(number), 'the first one, and one for the push: the command found that running').toBe(2);
  });

  test('closed, opened again: nothing is cancelled that should go on', async () => {
    const number = await missing(async () => {
      const opened = await openChange(stage, { branch: 'reopened' });
      await stage.repository.closePullRequest(opened, 'ana');
      await stage.repository.reopenPullRequest(opened, 'ana');
      return opened;
    });
    await expect.poll(() => checksOf(number).length, POLL).toBe(2);
    expect(faces(await untilReviewed(stage, number))).toEqual(REVIEWED);
    expect(runsOf(number)).toBe(1);
  });

  test('/readyz tells how long ago the list was looked through', async () => {
    const told = await (await fetch(`${stage.app?.url}/readyz`)).json();
    expect(told).toEqual({
      ready: true,
      store: 'ok',
      waiting: 0,
      key: 'accepted',
      secret: 'matched',
      lastSweepSeconds: expect.any(Number),
    });
  });

  test('a list that GitHub doesn’t give hinders nothing else', async () => {
    stage.github.inject({ method: 'GET', path: /\/app\/hook\/deliveries$/, status: 404, times: 1 });
    await stage.restartApp('SIGTERM');
    const number = await openChange(stage, { branch: 'unswept' });
    expect(faces(await untilReviewed(stage, number))).toEqual(REVIEWED);
    await untilQuiet(stage);
    expect((await fetch(`${stage.app?.url}/readyz`)).status).toBe(200);
  });

  test('GitHub had nothing to object to', () => {
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
