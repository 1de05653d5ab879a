import type { PullRequestView } from '../../tools/local-github/facade/view-pull-request.ts';
import type { Stage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import type { demoLog } from './demo-log.ts';
import { showLastReport } from './show-last-report.ts';

/** What every scene of the demo works with. */
export interface DemoContext {
  readonly stage: Stage;
  readonly log: ReturnType<typeof demoLog>;
  /** Draws each report in the terminal. */
  readonly draws: boolean;
}

/** Waits until all is quiet, says how the checks stand, and draws the last report. */
export async function reviewed({ stage, log, draws }: DemoContext, number: number): Promise<PullRequestView> {
  const view = await untilReviewed(stage, number);
  log.checks(view.checks);
  if (draws) showLastReport(stage.repository);
  return view;
}
