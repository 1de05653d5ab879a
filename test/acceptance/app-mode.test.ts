import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PullRequestView } from '../../tools/local-github/facade/view-pull-request.ts';
import { createRunner } from '../../tools/local-github/runner/create-runner.ts';
import { type ExamplePullRequest, type Expectation, examplePullRequests } from '../../tools/stage/example.ts';
import { meetsExpectation } from '../../tools/stage/meets-expectation.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { formatFaults } from './support/format-faults.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { poolOf } from './support/runner-pool.ts';
import { checkOf, theReview } from './support/see.ts';

const STORY = '04-filter-drops-rows';
/** fix-flow.test.ts plays it from its red review to its green one. */
const MENDED = '09-stale-column';

describe('with the App, on the local GitHub, with real dbt', () => {
  useOwnTemp();
  const others = examplePullRequests().filter(({ name }) => name !== STORY && name !== MENDED);
  let stage: Stage;
  /** All but the story's, opened at once: two runs at a time use two cores best. */
  const numbers = new Map<string, number>();
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', runner: (options) => poolOf(2, createRunner(options)), checkAnswers: true });
    for (const example of others) numbers.set(example.name, await stage.open(example));
  });
  afterAll(() => stage?.close());

  test.for(others)('$name is reviewed as its notes say', async (example) => {
    const number = numbers.get(example.name) ?? 0;
    await expect.poll(() => isChecked(number), { timeout: 300_000, interval: 200 }).toBe(true);
    expectReviewed(stage.repository.pullRequest(number), example.expect);
    expect(githubsObjections()).toEqual([]);
  });

  test(`${STORY} turns red, is asked about, is mended and turns green in the same comment`, async () => {
    const example = story();
    const number = await stage.open(example);
    const red = await untilReviewed(stage, number);
    expectReviewed(red, example.expect);

    const asked = stage.repository.comment(number, 'Review my changes', example.author);
    const again = await untilReviewed(stage, number);
    expectReviewed(again, example.expect);
    expect(again.comments.find(({ id }) => id === asked)?.reactions).toEqual([{ content: 'eyes', user: 'dbt-steward[bot]' }]);
    expect(theReview(again).id).toBe(theReview(red).id);
    expect(checkOf(again, 'taxi').id).not.toBe(checkOf(red, 'taxi').id);

    const { fix, branch, author } = example;
    await stage.repository.commit({ branch, patch: fix.patch, message: fix.message, author });
    const green = await untilReviewed(stage, number);
    expectReviewed(green, fix.expect);
    expect(theReview(green).id).toBe(theReview(red).id);
    expect(theReview(green).edited).toBe(true);
    expect(theReview(green).body).toContain('<details><summary>1 earlier run</summary>');
    expect(
      theReview(green)
        .body.split('\n')
        .filter((line) => line.includes(`\`${red.headSha.slice(0, 7)}\``)),
    ).toEqual([expect.stringMatching(/^- `[0-9a-f]{7}`: 1 finding blocks · \[run\]\(\S+\)$/)]);
    expect(githubsObjections()).toEqual([]);
  });

  /** Both projects' checks are there and completed; the comment is written before. */
  function isChecked(number: number): boolean {
    const { checks } = stage.repository.pullRequest(number);
    return checks.length === 2 && checks.every(({ status }) => status === 'completed');
  }

  function githubsObjections(): readonly string[] {
    return [...stage.github.violations(), ...stage.github.drift()];
  }
});

function expectReviewed(view: PullRequestView, expected: Expectation): void {
  expect(meetsExpectation(view, expected)).toEqual([]);
  expect(formatFaults(theReview(view).body)).toEqual([]);
  expect(theReview(view).author).toBe('dbt-steward[bot]');
  const { conclusion, title } = checkOf(view, 'fleet');
  expect({ conclusion, title }).toEqual({ conclusion: 'success', title: 'No dbt change' });
  expect(checkOf(view, 'taxi').detailsUrl).toMatch(/\/actions\/runs\/\d+$/);
}

function story(): ExamplePullRequest & { readonly fix: NonNullable<ExamplePullRequest['fix']> } {
  const example = examplePullRequests().find(({ name }) => name === STORY);
  if (example?.fix === undefined) throw new Error(`${STORY} has no fix`);
  return { ...example, fix: example.fix };
}
