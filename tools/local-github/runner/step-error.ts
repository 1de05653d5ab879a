/** A step can't succeed, for a reason that its author can act on. */
export class StepError extends Error {
  override readonly name = 'StepError';
}

/** The workflow file can't be executed at all; the message names the place and what is wrong with it. */
export class WorkflowError extends Error {
  override readonly name = 'WorkflowError';
}

/** The text of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
