import type { WorkflowId } from '../core/workflow-id.ts';

const NAME = /^[A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+){0,3}$/;
const RUN_URL =
  /^https?:\/\/[A-Za-z0-9.-]{1,100}(?::\d{1,5})?\/[A-Za-z0-9._-]{1,100}\/[A-Za-z0-9._-]{1,100}\/actions\/runs\/\d{1,20}(?:\/[\w/]{0,60})?$/;

/** The typed value of a workflow's parameter, or undefined when the text is none: a name in snake_case, or a run's address. */
export function parameterValue(workflow: WorkflowId, text: string): string | undefined {
  const trimmed = text.trim().replace(/[.!?,]+$/, '');
  if (workflow === 'debug-pipeline-failure') return RUN_URL.test(trimmed) ? trimmed : undefined;
  if (trimmed.length > 60 || !NAME.test(trimmed)) return undefined;
  return trimmed.toLowerCase().replaceAll(/[ -]/g, '_');
}
