import { describe, expect, test } from 'vitest';
import { startStage } from '../../tools/stage/start-stage.ts';
import { openApiGate } from '../acceptance/support/api-gate.ts';
import { CRASH_MOMENTS, crashAt } from '../acceptance/support/crash-moments.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { cleanReport, stubRunner } from '../acceptance/support/stub-runner.ts';

const ROUNDS = 20;

describe('kill -9 of the App, again and again: one comment, one check, one dispatch', () => {
  useOwnTemp();

  // Each has a GitHub and an App of its own, and most of its time is waiting.
  test.concurrent.for(CRASH_MOMENTS)(`$name, ${ROUNDS} times`, async (moment, { onTestFinished }) => {
    const gate = await openApiGate();
    onTestFinished(gate.close);
    const runner = stubRunner(async ({ request, leave }) => {
      leave(cleanReport(request));
      return 'success';
    });
    const stage = await startStage({ mode: 'app', runner, apiUrlForApp: gate.urlFor });
    onTestFinished(stage.close);
    let rounds = 0;
    for (; rounds < ROUNDS; rounds += 1) await crashAt(moment, rounds, { stage, gate });
    expect(rounds).toBe(ROUNDS);
  });
});
