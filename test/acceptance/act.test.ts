import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createActRunner } from '../../tools/local-github/act/create-act-runner.ts';
import { findAct } from '../../tools/local-github/act/find-act.ts';
import { meetsExpectation } from '../../tools/stage/meets-expectation.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { exampleNamed } from './support/example-named.ts';
import { formatFaults } from './support/format-faults.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { theReview } from './support/see.ts';

const act = findAct();
const reason = act === undefined ? ' (skipped: act is not here; `npm run act` builds it)' : '';

describe.skipIf(act === undefined)(`with act as the runner${reason}`, () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', runner: (options) => createActRunner({ ...options, act: act ?? '' }) });
  });
  afterAll(() => stage?.close());

  test.for(['02-additive-column', '05-broken-ref'])('%s is reviewed as its notes say', async (name) => {
    const example = exampleNamed(name);
    const view = await untilReviewed(stage, await stage.open(example));
    expect(meetsExpectation(view, example.expect)).toEqual([]);
    expect(formatFaults(theReview(view).body)).toEqual([]);
    expect(stage.github.violations()).toEqual([]);
  });
});
