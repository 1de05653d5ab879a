import { unzipSync } from 'fflate';
import { type Report, reportSchema } from '../../src/core/report.ts';
import type { ExamplePullRequest } from '../../tools/stage/example.ts';
import type { Stage } from '../../tools/stage/start-stage.ts';
import type { LogLines } from './log-lines.ts';

/** Where the seconds of one review went, from the delivery of the pull request to the comment. */
export interface MeasuredReview {
  readonly total: number;
  readonly untilDispatched: number;
  /** The workflow's own steps before the review: two checkouts, Python, dbt from its lock file. */
  readonly workflowSteps: number;
  readonly dbt: number;
  /** What the report itself says that Steward took. */
  readonly steward: number;
  /** From the end of the review's last step to the comment: artifact, webhook, intake, rendering. */
  readonly publishing: number;
  /** From the last line that dbt caused in the log to the comment. */
  readonly afterDbt: number;
}

/** The Action's log, and the messages of the App's. */
export interface Logs {
  readonly runner: LogLines;
  readonly app: LogLines;
}

const POLL_MILLISECONDS = 10;
const LONGEST_MILLISECONDS = 300_000;

/** Opens the pull request on a branch of its own and follows it until the comment is there. */
export async function measureReview(
  stage: Stage,
  example: ExamplePullRequest,
  { runner, app, attempt }: Logs & { readonly attempt: number },
): Promise<MeasuredReview> {
  runner.forget();
  app.forget();
  const { number, opened } = await open(stage, example, attempt);
  const published = await waitFor(() => hasComment(stage, number));
  await stage.github.settled();
  const report = await fetchReport(stage);
  const dispatched = app.at(/^dispatched$/, 'first');
  const started = runner.at(/^Step 1 of /, 'first');
  const ended = runner.at(/^ {2}(?:success|failed|skipped) in /, 'last');
  return {
    total: published - opened,
    untilDispatched: dispatched - opened,
    workflowSteps: started - dispatched,
    dbt: timing(report, 'dbt'),
    steward: timing(report, 'steward'),
    publishing: published - ended,
    afterDbt: published - runner.at(/^ {2}dbt \w+ \(/, 'last'),
  };
}

/** Opens the pull request on a branch of its own and says when: GitHub's own times have whole seconds only. */
async function open({ repository }: Stage, example: ExamplePullRequest, attempt: number): Promise<{ number: number; opened: number }> {
  const { author, title, body, patch } = example;
  const branch = `${example.branch}-${attempt}`;
  await repository.commit({ branch, from: 'main', patch, message: title, author });
  const opened = Date.now() / 1000;
  return { number: await repository.openPullRequest({ title, body, branch, author }), opened };
}

function hasComment({ repository }: Stage, number: number): boolean {
  return repository.pullRequest(number).comments.some(({ author }) => author.endsWith('[bot]'));
}

async function waitFor(isThere: () => boolean): Promise<number> {
  const deadline = performance.now() + LONGEST_MILLISECONDS;
  while (performance.now() < deadline) {
    if (isThere()) return Date.now() / 1000;
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  throw new Error('there was no comment within five minutes');
}

/** The report of the last run, from its artifact. */
async function fetchReport({ github, repository }: Stage): Promise<Report> {
  const headers = { authorization: `token ${github.tokenFor('ana')}` };
  const actions = `${github.apiUrl}/repos/${repository.owner}/${repository.name}/actions`;
  const listed = await fetch(`${actions}/runs/${repository.runs().at(-1)?.id}/artifacts`, { headers });
  const { artifacts } = JSON.parse(await listed.text());
  const zip = await fetch(`${actions}/artifacts/${artifacts[0]?.id}/zip`, { headers });
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
  return reportSchema.parse(JSON.parse(new TextDecoder().decode(files['report.json'])));
}

function timing({ timings }: Report, name: string): number {
  const seconds = timings[name];
  if (seconds === undefined) throw new Error(`the report says nothing about ${name}`);
  return seconds;
}

/** What a person waits for besides dbt and the workflow's own steps, in seconds. */
export function withoutDbt({ total, workflowSteps, dbt }: MeasuredReview): number {
  return total - workflowSteps - dbt;
}
