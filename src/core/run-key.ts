import { z } from 'zod';
import { type Phase, phaseSchema, type WorkflowId, workflowIdSchema } from './workflow-id.ts';

const SHA = /^[0-9a-f]{40}$/;
/** GitHub's names; a name of dots alone would climb in an address. */
const REPOSITORY_PART = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
const PROJECT = /^[A-Za-z0-9_-]{1,64}$/;
const RUN_KEY = /^([^/#@:]+)\/([^/#@:]+)#([1-9]\d{0,8})@([0-9a-f]{40}):([^:]+):([^:]+):([^:]+):([1-9]\d{0,8})$/;

/** A full commit id. */
export const shaSchema = z.string().regex(SHA);

/** The short name of a dbt project. */
export const projectNameSchema = z.string().regex(PROJECT);

/** A repository of GitHub. */
export const repositorySchema = z.strictObject({ owner: z.string().regex(REPOSITORY_PART), name: z.string().regex(REPOSITORY_PART) });
export type Repository = z.infer<typeof repositorySchema>;

/** What one run is about. Its text form is the check's `external_id` and the key of everything stored about the run. */
export interface RunKey {
  readonly repository: Repository;
  readonly pullRequest: number;
  readonly headSha: string;
  readonly project: string;
  readonly workflow: WorkflowId;
  readonly phase: Phase;
  readonly attempt: number;
}

/** `owner/repo#number@sha:project:workflow:phase:attempt`. */
export function formatRunKey({ repository, pullRequest, headSha, project, workflow, phase, attempt }: RunKey): string {
  return `${repository.owner}/${repository.name}#${pullRequest}@${headSha}:${project}:${workflow}:${phase}:${attempt}`;
}

/** Reads a run key back, or says undefined when the text is none (it may come from somebody else's check). */
export function parseRunKey(text: string): RunKey | undefined {
  const [, owner, name, number, headSha, project, workflow, phase, attempt] = RUN_KEY.exec(text) ?? [];
  const known = { workflow: workflowIdSchema.safeParse(workflow), phase: phaseSchema.safeParse(phase) };
  const repository = repositorySchema.safeParse({ owner, name });
  const projectName = projectNameSchema.safeParse(project);
  if (!known.workflow.success || !known.phase.success || !repository.success || !projectName.success || headSha === undefined)
    return undefined;
  return {
    repository: repository.data,
    pullRequest: Number(number),
    headSha,
    project: projectName.data,
    workflow: known.workflow.data,
    phase: known.phase.data,
    attempt: Number(attempt),
  };
}

/** `owner/repo#number:project:workflow`: names the one comment that all runs of this kind share. */
export function commentKey({ repository, pullRequest, project, workflow }: Omit<RunKey, 'headSha' | 'phase' | 'attempt'>): string {
  return `${repository.owner}/${repository.name}#${pullRequest}:${project}:${workflow}`;
}
