import { z } from 'zod';
import { askedLaneSchema } from './lane.ts';
import { formatRunKey, projectNameSchema, type RunKey, repositorySchema, shaSchema } from './run-key.ts';
import { STEWARD_VERSION, stewardVersionSchema } from './steward-version.ts';
import { phaseSchema, workflowIdSchema } from './workflow-id.ts';

/** A configuration travels inside the request, and GitHub takes 65,535 characters of inputs. */
export const LONGEST_CONFIG = 20_000;

/** Everything a runner needs to know, frozen when the run was requested. The only thing that goes from App to Action. */
export const runRequestSchema = z.strictObject({
  version: z.literal(1),
  /** The version of Steward that asks; an Action that can't read the request tells by it which of the two to update. */
  steward: stewardVersionSchema.optional(),
  runKey: z.string().max(500),
  workflow: workflowIdSchema,
  phase: phaseSchema,
  parameters: z.record(z.string().max(64), z.string().max(256)),
  repository: repositorySchema,
  pullRequest: z.int().positive(),
  project: projectNameSchema,
  headSha: shaSchema,
  baseSha: shaSchema,
  requestedBy: z.string().max(100),
  /** Text of .github/steward.yml on the base branch when the run was requested; '' when there was none. Judged by, whatever happens later. */
  config: z.string().max(LONGEST_CONFIG),
  attempt: z.int().positive(),
  /** How deep the run goes at most; left out where adapter and budget decide. An Action that doesn't know it refuses the request, and runs nothing deeper. */
  lane: askedLaneSchema.optional(),
});
export type RunRequest = z.infer<typeof runRequestSchema>;

type Asked = Pick<RunRequest, 'baseSha' | 'parameters' | 'requestedBy' | 'config' | 'lane'>;

/** Makes a request whose key always agrees with its fields. */
export function createRunRequest(key: RunKey, rest: Asked): RunRequest {
  const { repository, pullRequest, headSha, project, workflow, phase, attempt } = key;
  const { lane, ...asked } = rest;
  const steward = STEWARD_VERSION;
  const about = {
    version: 1,
    steward,
    runKey: formatRunKey(key),
    workflow,
    phase,
    repository,
    pullRequest,
    project,
    headSha,
    attempt,
  } as const;
  return { ...about, ...asked, ...(lane === undefined ? {} : { lane }) };
}
