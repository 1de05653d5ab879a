import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { createActRunner } from '../../tools/local-github/act/create-act-runner.ts';
import { findAct } from '../../tools/local-github/act/find-act.ts';
import { examplePullRequests } from '../../tools/stage/example.ts';
import { meetsExpectation } from '../../tools/stage/meets-expectation.ts';
import { type Stage, type StageOptions, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { formatFaults } from '../acceptance/support/format-faults.ts';
import { cloneExample, type LocalClone, REVIEW_OPTIONS } from '../acceptance/support/local-clone.ts';
import { meetsInReport } from '../acceptance/support/meets-in-report.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { theReview } from '../acceptance/support/see.ts';

/** The examples that the acceptance tests don't play in a mode already. */
const without = (...names: readonly string[]) => examplePullRequests().filter(({ name }) => !names.includes(name));

const act = findAct();
const MODES = [
  { mode: 'without the App', options: { mode: 'action-only' }, examples: without('02-additive-column', '06-weakened-test') },
  {
    mode: `with act as the runner${act === undefined ? ' (skipped: act is not here; `npm run act` builds it)' : ''}`,
    options: { mode: 'app', runner: (options) => createActRunner({ ...options, act: act ?? '' }) },
    examples: act === undefined ? [] : without('02-additive-column', '05-broken-ref'),
  },
] satisfies readonly { mode: string; options: StageOptions; examples: ReturnType<typeof without> }[];

describe.for(MODES.filter(({ examples }) => examples.length > 0))('$mode', ({ options, examples }) => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(options);
  });
  afterAll(() => stage?.close());

  test.for([...examples])('$name is reviewed as its notes say', async (example) => {
    const view = await untilReviewed(stage, await stage.open(example));
    expect(meetsExpectation(view, example.expect)).toEqual([]);
    expect(formatFaults(theReview(view).body)).toEqual([]);
    expect(stage.github.violations()).toEqual([]);
  });
});

describe('on the command line', () => {
  useOwnTemp();
  let clone: LocalClone;
  beforeAll(async () => {
    clone = await cloneExample();
  });
  afterAll(() => clone?.remove());

  test.for(without('08-formatting-only', '03-renamed-column'))('$name is reviewed as its notes say', async (example) => {
    await clone.take(example);
    const { exitCode, stdout, stderr } = await clone.steward(['review', ...REVIEW_OPTIONS]);
    expect(stdout, stderr).toMatch(/^\{/);
    expect(meetsInReport(reportSchema.parse(JSON.parse(stdout)), example.expect)).toEqual([]);
    expect(exitCode).toBe(example.expect.conclusion === 'success' ? 0 : 1);
    expect((await clone.git('worktree', 'list')).split('\n')).toHaveLength(1);
  });
});
