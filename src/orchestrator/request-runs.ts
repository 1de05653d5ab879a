import type { ProjectConfig } from '../config/config-schema.ts';
import { text } from '../core/block.ts';
import type { Decision, SettledCheck } from '../core/decision.ts';
import { type AskedLane, LANES } from '../core/lane.ts';
import { createRunRequest, type RunRequest } from '../core/run-request.ts';
import type { WorkflowId } from '../core/workflow-id.ts';
import { blocksMarkdown } from '../report/blocks-markdown.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import * as replies from './replies.ts';
import { NOT_YET_REPLY } from './replies.ts';
import type { EarlierRun, Situation } from './situation.ts';
import { touchedProjects } from './touched-projects.ts';
import { dayOver, withinBudget } from './within-budget.ts';

/** A run that is asked for. */
export interface Wanted {
  readonly workflow: WorkflowId;
  readonly parameters: Readonly<Record<string, string>>;
  readonly requestedBy: string;
  /** A commit is checked once by itself; a person may ask again. */
  readonly again: boolean;
  readonly project?: string;
  /** How deep; left out where adapter and budget decide. */
  readonly lane?: AskedLane | undefined;
  /** Somebody asks for exactly this much, knowing what it takes. */
  readonly insists?: boolean;
}

const REVIEW: WorkflowId = 'architecture-review';

/** The projects that a workflow is about when the pull request touches none: a review of nothing is none. */
const UNTOUCHED: Readonly<Record<WorkflowId, (projects: readonly ProjectConfig[]) => readonly ProjectConfig[]>> = {
  'architecture-review': () => [],
  'full-pipeline': (projects) => projects.filter(({ pipeline }) => pipeline !== undefined),
  'debug-pipeline-failure': (projects) => projects,
  'new-dimension': (projects) => projects,
  'new-fact-table': (projects) => projects,
};

/**
 * One request per project that the pull request touches. What must be confirmed first is only planned. A project that a review has
 * nothing to do with succeeds at once, without a comment.
 */
export function requestRuns(wanted: Wanted, situation: Situation): Decision {
  const { projects } = situation;
  const over = wanted.workflow === REVIEW ? undefined : dayOver(situation);
  if (over !== undefined) return { kind: 'refuse', why: 'the day’s budget is used up', reply: replies.overBudgetReply(over) };
  const asked = projects.filter(({ name }) => wanted.project === undefined || wanted.project === name);
  const touched = touchedProjects({ ...situation, projects: asked });
  const chosen = touched.length > 0 ? touched : UNTOUCHED[wanted.workflow](asked);
  if (situation.bringsWorkflow) return { kind: 'run', requests: [], settled: asked.map(({ name }) => notYet(name, situation)) };
  const settled = wanted.workflow === REVIEW ? asked.filter((project) => !touched.includes(project)) : [];
  const requests = chosen.flatMap(({ name }) => requestFor(name, wanted, situation));
  if (requests.length === 0 && chosen.length > 0) return { kind: 'ignore', why: 'this commit is being checked or was checked already' };
  return { kind: 'run', requests, settled: settled.map(({ name }) => untouched(name, situation)) };
}

/** Never two runs of one workflow at the same time on one commit; but one that goes deeper takes the place of the other. */
function requestFor(project: string, wanted: Wanted, situation: Situation): readonly RunRequest[] {
  const { workflow, parameters, requestedBy, again, insists = false } = wanted;
  const lane = workflow === REVIEW ? withinBudget({ lane: wanted.lane, insists }, situation) : wanted.lane;
  const phase = workflowEntry(workflow).confirm ? 'plan' : 'apply';
  const same = sameRuns({ project, workflow }, situation);
  const sameBase = same.filter(
    ({ request, stopped }) => !stopped && isOfBase(request.baseSha, situation) && depthOf(request.lane) >= depthOf(lane),
  );
  if (sameBase.some(({ finished }) => !finished || !again)) return [];
  const attempt = Math.max(0, ...same.filter(({ request }) => request.phase === phase).map(({ request }) => request.attempt)) + 1;
  const { repository, pullRequest, mergeBase, configText } = situation;
  const key = { repository, pullRequest: pullRequest.number, headSha: pullRequest.headSha, project, workflow, phase, attempt } as const;
  return [createRunRequest(key, { baseSha: mergeBase, parameters, requestedBy, config: configText, lane })];
}

/** What nobody limited may go as deep as anything. */
function depthOf(lane: AskedLane | undefined): number {
  return LANES.indexOf(lane?.name ?? 'build');
}

/** The runs of a workflow on a project at the commit that is the head now. */
export function sameRuns(
  { project, workflow }: Pick<RunRequest, 'project' | 'workflow'>,
  { earlierRuns, pullRequest }: Pick<Situation, 'earlierRuns' | 'pullRequest'>,
): readonly EarlierRun[] {
  return earlierRuns.filter(
    ({ request }) => request.project === project && request.headSha === pullRequest.headSha && request.workflow === workflow,
  );
}

/** Whether a run compared with the commit that is the merge base now. */
export function isOfBase(baseSha: string | undefined, { mergeBase }: Pick<Situation, 'mergeBase'>): boolean {
  return baseSha === undefined || baseSha === mergeBase;
}

/** The check of a project that the pull request doesn't touch. */
export function untouched(project: string, { pullRequest: { headSha }, setUpChange }: Situation): SettledCheck {
  const summary = `This pull request changes nothing that concerns the dbt project ${project}, so there was nothing to run.`;
  const face =
    setUpChange.length > 1
      ? ({ conclusion: 'neutral', title: 'No dbt change, but the new configuration has a problem' } as const)
      : ({ conclusion: 'success', title: 'No dbt change' } as const);
  return { project, workflow: REVIEW, headSha, ...face, summary: withSetUp(summary, setUpChange) };
}

/** Nothing can be started before the merge; and nothing is wrong, so the check is neither red nor green. */
function notYet(project: string, { pullRequest: { headSha }, setUpChange }: Situation): SettledCheck {
  const face = { conclusion: 'neutral', title: 'Steward starts after the merge' } as const;
  return { project, workflow: REVIEW, headSha, ...face, summary: withSetUp(NOT_YET_REPLY, setUpChange) };
}

/** What is said about the head's own files may quote them. */
function withSetUp(summary: string, setUpChange: Situation['setUpChange']): string {
  return [summary, blocksMarkdown(setUpChange.map((line) => text(line)))].filter((part) => part !== '').join('\n\n');
}
