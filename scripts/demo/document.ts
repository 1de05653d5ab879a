import type { PullRequestView } from '../../tools/local-github/facade/view-pull-request.ts';
import type { Stage } from '../../tools/stage/start-stage.ts';

/** What `npm run demo -- --json` prints: the pull request as people would find it. */
export interface DemoDocument {
  readonly pullRequest: { readonly number: number; readonly title: string; readonly headSha: string; readonly url: string };
  readonly comments: readonly { readonly author: string; readonly body: string }[];
  readonly checks: readonly {
    readonly name: string;
    readonly headSha: string;
    readonly conclusion: Conclusion | undefined;
    readonly title: string | null;
    readonly summary: string | null;
    readonly annotations: readonly unknown[];
  }[];
  readonly timings: Readonly<Record<string, number>>;
}

const CONCLUSIONS = ['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out', 'action_required'] as const;
type Conclusion = (typeof CONCLUSIONS)[number];

interface Seen {
  /** The pull request after each push, oldest first: GitHub shows the checks of the newest commit only. */
  readonly views: readonly PullRequestView[];
  readonly timings: Readonly<Record<string, number>>;
}

/** The pull request's comments, and the checks of all its commits, oldest first. */
export function documentOf({ github }: Pick<Stage, 'github'>, { views, timings }: Seen): DemoDocument {
  const last = views.at(-1);
  if (last === undefined) throw new Error('nothing was seen yet');
  const checks = new Map(views.flatMap(({ headSha, checks: shown }) => shown.map((check) => [check.id, { headSha, check }] as const)));
  return {
    pullRequest: { number: last.number, title: last.title, headSha: last.headSha, url: `${github.url}/acme/taxi/pull/${last.number}` },
    comments: last.comments.map(({ author, body }) => ({ author, body })),
    checks: [...checks.values()].map(({ headSha, check: { name, conclusion, title, summary, annotations } }) => ({
      name,
      headSha,
      conclusion: CONCLUSIONS.find((known) => known === conclusion),
      title,
      summary,
      annotations,
    })),
    timings: Object.fromEntries(Object.entries(timings).map(([name, seconds]) => [name, Math.round(seconds * 10) / 10])),
  };
}
