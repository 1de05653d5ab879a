import { posix } from 'node:path';
import type { configSchema, ProjectConfig } from '../../config/config-schema.ts';
import { projectsIfAny } from '../../config/find-projects.ts';
import { assertOneConfig } from '../../config/other-config-paths.ts';
import { CONFIG_PATH, parseConfig } from '../../config/parse-config.ts';
import { asProblem, Problem } from '../../core/problem.ts';
import { WORKFLOW_PATH } from '../set-up/set-up.ts';
import { readWorkflowFacts } from './read-workflow.ts';
import type { FileFacts } from './set-up-facts.ts';

/** The files of a repository at one place: a branch on GitHub, or a clone. */
export interface FileSource {
  /** As a person calls it. */
  readonly place: string;
  readonly paths: readonly string[];
  readonly read: (path: string) => Promise<string | undefined>;
}

/** Reads what the files of a repository say about its installation. What is wrong with them is a fact like others. */
export async function gatherFiles(
  { place, paths, read }: FileSource,
  schema: ReturnType<typeof configSchema>,
  workflowPath = WORKFLOW_PATH,
): Promise<FileFacts> {
  const configText = await read(CONFIG_PATH);
  const config = configOf({ text: configText, paths }, schema);
  const workflowText = await read(workflowPath);
  return {
    place,
    hasConfig: configText !== undefined,
    config,
    workflowPath,
    workflowText,
    workflow: workflowText === undefined ? undefined : readWorkflowFacts(workflowText),
    projects:
      config instanceof Problem ? [] : projectsIfAny(config, paths).map((project) => ({ ...project, exists: isThere(project, paths) })),
  };
}

function configOf({ text, paths }: { text: string | undefined; paths: readonly string[] }, schema: ReturnType<typeof configSchema>) {
  try {
    assertOneConfig(paths);
    return parseConfig(text, schema);
  } catch (error) {
    return asProblem(error);
  }
}

function isThere({ dir }: Pick<ProjectConfig, 'dir'>, paths: readonly string[]): boolean {
  return paths.includes(posix.join(dir, 'dbt_project.yml'));
}
