import type { configSchema } from '../config/config-schema.ts';
import { findProjects, projectFolders } from '../config/find-projects.ts';
import { assertOneConfig, OTHER_CONFIG_PATHS } from '../config/other-config-paths.ts';
import { CONFIG_PATH, parseConfig } from '../config/parse-config.ts';
import { asProblem } from '../core/problem.ts';
import { WORKFLOW_PATH } from './set-up/set-up.ts';

/** What a pull request makes of Steward's own files. Its texts are only read, never obeyed. */
export interface ProposedSetUp {
  readonly changedPaths: readonly string[];
  /** All files of the head. */
  readonly paths: readonly string[];
  /** The head's configuration; undefined where it has none. */
  readonly config: string | undefined;
  /** Where somebody gave the workflow another name than the usual one. */
  readonly workflowPath?: string | undefined;
}

/** Whether a pull request touches Steward's own files, so that the head has to be looked at. */
export function changesSetUp(proposed: Pick<ProposedSetUp, 'changedPaths' | 'workflowPath'>): boolean {
  return touchedPaths(proposed).length > 0;
}

/** What to say about a pull request that changes Steward's own files: that nothing of it counts yet, and what would be wrong with it after the merge. */
export function describeSetUpChange(proposed: ProposedSetUp, schema: ReturnType<typeof configSchema>): readonly string[] {
  const touched = touchedPaths(proposed);
  if (touched.length === 0) return [];
  const files = touched.map((path) => `\`${path}\``).join(' and ');
  const takesEffect = `This pull request changes Steward’s configuration (${files}): it takes effect after the merge, and this was checked by what the base says.`;
  const problems = problemsOf(proposed, schema).map((problem) => `After the merge: ${problem}`);
  return [takesEffect, ...problems];
}

/** Of the files by which an installation is made. */
function touchedPaths({ changedPaths, workflowPath = WORKFLOW_PATH }: Pick<ProposedSetUp, 'changedPaths' | 'workflowPath'>) {
  return [CONFIG_PATH, ...OTHER_CONFIG_PATHS, workflowPath].filter((path) => changedPaths.includes(path));
}

function problemsOf({ config, paths }: ProposedSetUp, schema: ReturnType<typeof configSchema>): readonly string[] {
  try {
    assertOneConfig(paths);
    const parsed = parseConfig(config, schema);
    const folders = projectFolders(paths);
    const missing = findProjects(parsed, paths).filter(({ dir }) => !folders.includes(dir.replace(/\/$/, '') || '.'));
    return missing.map(({ name, dir }) => `STW-1001 The project ${name} would lie in \`${dir}\`, where there is no dbt_project.yml.`);
  } catch (error) {
    const { code, message } = asProblem(error);
    return [`${code} ${message}`];
  }
}
