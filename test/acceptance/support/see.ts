import type { PullRequestView } from '../../../tools/local-github/facade/view-pull-request.ts';

type Check = PullRequestView['checks'][number];
type Comment = PullRequestView['comments'][number];

/** Comments that bots wrote. */
export function botComments({ comments }: PullRequestView): readonly Comment[] {
  return comments.filter(({ author }) => author.endsWith('[bot]'));
}

/** The one comment that a review has; fails when there is none, or more. */
export function theReview(view: PullRequestView): Comment {
  const [only, ...more] = botComments(view);
  if (only === undefined || more.length > 0) throw new Error(`there are ${botComments(view).length} comments by bots, not one`);
  return only;
}

/** The newest check of a project, by default of its review. */
export function checkOf({ checks }: PullRequestView, project: string, workflow = 'Architecture Review'): Check {
  const found = checks.findLast(({ name }) => name === `Steward: ${workflow} (${project})`);
  if (found === undefined) throw new Error(`no check for ${project} among ${checks.map(({ name }) => name).join(', ')}`);
  return found;
}

/** The comment that holds the report of a workflow; fails when there is none, or more. */
export function reportOf(view: PullRequestView, workflow: string): Comment {
  const [only, ...more] = botComments(view).filter(({ body }) => body.includes(`\n## Workflow: ${workflow}\n`));
  if (only === undefined || more.length > 0)
    throw new Error(`there are ${more.length + (only === undefined ? 0 : 1)} reports of ${workflow}`);
  return only;
}

/** Checks as `conclusion: title`, with the project's name. */
export function faces({ checks }: PullRequestView): readonly string[] {
  return checks.map(({ name, conclusion, title }) => `${/\((.*)\)/.exec(name)?.[1] ?? 'all'} ${conclusion}: ${title}`);
}
