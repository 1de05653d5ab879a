import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { type ApiGate, openApiGate } from './support/api-gate.ts';
import { CRASH_MOMENTS, crashAt } from './support/crash-moments.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { cleanReport, stubRunner } from './support/stub-runner.ts';

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

  test.for(CRASH_MOMENTS)('$name', async (moment) => {
    await expect(crashAt(moment, 1, { stage, gate })).resolves.toBeUndefined();
  });
});
