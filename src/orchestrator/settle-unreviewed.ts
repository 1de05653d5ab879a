import type { Decision, SettledCheck } from '../core/decision.ts';
import type { CheckConclusion } from '../core/ports/code-host.ts';
import type { WorkflowId } from '../core/workflow-id.ts';
import * as replies from './replies.ts';
import { sameRuns, untouched } from './request-runs.ts';
import type { Situation } from './situation.ts';
import { touchedProjects } from './touched-projects.ts';

const REVIEW: WorkflowId = 'architecture-review';

/** Why a push is not reviewed by itself, as its check says it. */
interface Unreviewed {
  readonly title: string;
  readonly summary: string;
}

/**
 * The checks of a push that nobody reviews by itself: neutral, so that no merge waits for what never comes. What was reviewed all the
 * same, or is being reviewed, keeps its result.
 */
export function settleUnreviewed(said: Unreviewed, situation: Situation): Decision {
  const touched = touchedProjects(situation);
  const settled = situation.projects.flatMap((project) => {
    if (!touched.includes(project)) return [untouched(project.name, situation)];
    const isReviewed = sameRuns({ project: project.name, workflow: REVIEW }, situation).some(({ stopped }) => !stopped);
    return isReviewed ? [] : [settledAs('neutral', project.name, { ...said, situation })];
  });
  return { kind: 'run', requests: [], settled };
}

/** Switched off: whatever ran or was found, no check holds a merge back. */
export function standDown(situation: Situation, reply?: string): Decision {
  const settled = situation.projects.map(({ name }) => settledAs('skipped', name, { ...replies.SWITCHED_OFF, situation }));
  return { kind: 'stand-down', why: 'switched off in the configuration', settled, ...(reply === undefined ? {} : { reply }) };
}

function settledAs(
  conclusion: CheckConclusion,
  project: string,
  { situation, title, summary }: Unreviewed & { readonly situation: Situation },
): SettledCheck {
  return { project, workflow: REVIEW, headSha: situation.pullRequest.headSha, conclusion, title, summary };
}
