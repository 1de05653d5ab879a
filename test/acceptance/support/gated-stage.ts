import { expect, type TestContext } from 'vitest';
import type { PullRequestView } from '../../../tools/local-github/facade/view-pull-request.ts';
import { type Stage, type StageOptions, startStage } from '../../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../../tools/stage/until-reviewed.ts';
import { type ApiGate, openApiGate } from './api-gate.ts';
import { botComments, faces } from './see.ts';
import { cleanReport, stubRunner } from './stub-runner.ts';
import { until } from './until.ts';

/** The checks of a change to the small project, reviewed. */
export const REVIEWED = ['taxi success: No dbt change', 'fleet success: Nothing blocks'];

/** A stage of a test's own, with a gate between the App and GitHub. */
export interface Place {
  readonly stage: Stage;
  readonly gate: ApiGate;
}

type Play = Parameters<typeof stubRunner>[0];

/** A run that leaves a clean report. */
export const clean: Play = async ({ request, leave }) => {
  leave(cleanReport(request));
  return 'success';
};

/** Sets the stage for one test, and clears it after it. */
export async function aPlace(
  context: Pick<TestContext, 'onTestFinished'>,
  options: Partial<StageOptions> & { readonly play?: Play } = {},
): Promise<Place> {
  const { play = clean, ...rest } = options;
  const gate = await openApiGate();
  context.onTestFinished(gate.close);
  const stage = await startStage({ mode: 'app', runner: stubRunner(play), apiUrlForApp: gate.urlFor, ...rest });
  context.onTestFinished(stage.close);
  return { stage, gate };
}

/** The Actions runs of a pull request. */
export function runsOf({ repository }: Stage, number: number): ReturnType<Stage['repository']['runs']> {
  return repository.runs().filter(({ displayTitle }) => displayTitle.includes(`#${number}@`));
}

/** Whether its checks are there, and completed. */
export function isThrough({ checks }: PullRequestView): boolean {
  return checks.length > 1 && checks.every(({ status }) => status === 'completed');
}

/** Whatever happened on the way: every check is completed, there is one comment, and one run was dispatched. */
export async function expectReviewedOnce({ stage }: Place, number: number): Promise<void> {
  await until(() => isThrough(stage.repository.pullRequest(number)));
  const view = await untilReviewed(stage, number);
  expect(faces(view)).toEqual(REVIEWED);
  expect(botComments(view)).toHaveLength(1);
  expect(runsOf(stage, number)).toHaveLength(1);
  expect(stage.github.violations()).toEqual([]);
}
