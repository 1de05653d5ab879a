import type { AppPorts } from './app-ports.ts';

/** Where the workflow lies that the App starts. */
export function workflowPath({ workflowFile }: Pick<AppPorts['settings'], 'workflowFile'>): string {
  return `.github/workflows/${workflowFile}`;
}
