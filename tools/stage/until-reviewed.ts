import type { PullRequestView } from '../local-github/facade/view-pull-request.ts';
import type { Stage } from './start-stage.ts';

const POLL_MILLISECONDS = 50;

/** Waits until everything that was under way has ended and every check is completed. Returns the pull request as it is then. */
export async function untilReviewed(stage: Stage, number: number, minutes = 5): Promise<PullRequestView> {
  await untilQuiet(stage, minutes);
  const view = stage.repository.pullRequest(number);
  const open = view.checks.filter(({ status }) => status !== 'completed').map(({ name, status }) => `${name} is ${status}`);
  if (open.length > 0) throw new Error(`nothing is under way any more, and still: ${open.join(', ')}`);
  return view;
}

/** Waits until no delivery and no run is under way, and the App has worked on all that it acknowledged. */
export async function untilQuiet({ github, isIdle }: Pick<Stage, 'github' | 'isIdle'>, minutes = 5): Promise<void> {
  const deadline = performance.now() + minutes * 60_000;
  // What the App does can start a run, and the end of a run is a delivery: both must be over at the same moment.
  for (let seen = -1; performance.now() < deadline; ) {
    await github.settled();
    const count = github.deliveries.length;
    if (isIdle() && count === seen) return;
    seen = count;
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  throw new Error(`something was still under way after ${minutes} minutes`);
}
