import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { type ApiGate, openApiGate } from './support/api-gate.ts';
import { openChange } from './support/open-change.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { botComments, faces } from './support/see.ts';
import { cleanReport, stubRunner } from './support/stub-runner.ts';

/** Where kill -9 hits the App: before GitHub hears of a request, or after GitHub did it and before the App knows. */
const MOMENTS = [
  { name: 'before it looks at the pull request', method: 'GET', path: /\/pulls\/\d+$/, moment: 'before' },
  { name: 'after a check was opened', method: 'POST', path: /\/check-runs$/, moment: 'after' },
  { name: 'before the dispatch', method: 'POST', path: /\/dispatches$/, moment: 'before' },
  { name: 'after the dispatch', method: 'POST', path: /\/dispatches$/, moment: 'after' },
  { name: 'after the check said that it runs', method: 'PATCH', path: /\/check-runs\/\d+$/, moment: 'after' },
  { name: 'before the report is fetched', method: 'GET', path: /\/artifacts/, moment: 'before' },
  { name: 'before the comment', method: 'POST', path: /\/issues\/\d+\/comments$/, moment: 'before' },
  { name: 'after the comment', method: 'POST', path: /\/issues\/\d+\/comments$/, moment: 'after' },
] as const;

describe('kill -9 of the App leaves nothing undone and does nothing twice', () => {
  useOwnTemp();
  let gate: ApiGate;
  let stage: Stage;
  beforeAll(async () => {
    gate = await openApiGate();
    const runner = stubRunner(async ({ request, leave }) => {
      leave(cleanReport(request));
      return 'success';
    });
    stage = await startStage({ mode: 'app', runner, apiUrlForApp: gate.urlFor });
  });
  afterAll(async () => {
    await stage?.close();
    await gate?.close();
  });

  test.for(MOMENTS)('$name', async ({ name, ...at }) => {
    const struck = Promise.withResolvers<void>();
    gate.arm(at, () => {
      process.kill(stage.app?.pid ?? 0, 'SIGKILL');
      struck.resolve();
    });
    const number = await openChange(stage, { branch: name.replaceAll(' ', '-') });
    await struck.promise;
    // What GitHub sends meanwhile finds nobody and is never sent again.
    await stage.github.settled();
    await stage.restartApp('SIGKILL');
    await expect.poll(() => isThrough(number), { timeout: 30_000, interval: 100 }).toBe(true);
    const view = await untilReviewed(stage, number);
    expect(faces(view)).toEqual(['taxi success: No dbt change', 'fleet success: Nothing blocks']);
    expect(botComments(view)).toHaveLength(1);
    expect(stage.repository.runs().filter(({ displayTitle }) => displayTitle.includes(`#${number}@`))).toHaveLength(1);
    expect(stage.github.violations()).toEqual([]);
  });

  function isThrough(number: number): boolean {
    const { checks } = stage.repository.pullRequest(number);
    return checks.length > 1 && checks.every(({ status }) => status === 'completed');
  }
});
