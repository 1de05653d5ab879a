import { Problem } from '../core/problem.ts';
import type { WorkflowId } from '../core/workflow-id.ts';
import { architectureReview } from './architecture-review.ts';
import { debugPipelineFailure } from './debug-pipeline-failure.ts';
import type { Workflow } from './define-workflow.ts';
import { fullPipeline } from './full-pipeline.ts';
import type { RunPorts } from './run-input.ts';
import { type Summarise, summariseDebugging, summarisePipeline, summariseReview } from './summaries.ts';

/** A workflow that can be run, and how its report ends. */
interface Runnable {
  readonly workflow: Workflow<RunPorts>;
  readonly summarise: Summarise;
}

const RUNNABLE: Readonly<Partial<Record<WorkflowId, Runnable>>> = {
  'architecture-review': { workflow: architectureReview, summarise: summariseReview },
  'debug-pipeline-failure': { workflow: debugPipelineFailure, summarise: summariseDebugging },
  'full-pipeline': { workflow: fullPipeline, summarise: summarisePipeline },
};

/** The workflow with this id. Throws STW-4006 for one that isn't built yet. */
export function runnable(id: WorkflowId): Runnable {
  const found = RUNNABLE[id];
  if (found === undefined) throw new Problem('STW-4006', { name: `The workflow ${id}` });
  return found;
}
