import { resolve } from 'node:path';

/**
 * The interpreter of a project: the input `python`, in which `{project}` stands for the project's name, so that each can have an environment
 * of its own. A path begins at the workspace; a bare name is looked for on PATH.
 */
export function interpreterOf(input: string, project: string, workspace: string): string {
  const named = input.replaceAll('{project}', project);
  return named.includes('/') ? resolve(workspace, named) : named;
}
