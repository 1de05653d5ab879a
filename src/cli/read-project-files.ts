import { realpath } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { Problem } from '../core/problem.ts';
import type { DbtProject } from '../dbt/project.ts';
import { systemFiles } from '../system/files.ts';
import { systemGit } from '../system/git.ts';
import { systemProcesses } from '../system/processes.ts';
import { pathsOfProject } from '../workflows/paths-of-project.ts';
import { readTexts } from '../workflows/read-texts.ts';
import type { ProjectFiles } from '../workflows/whole-project.ts';
import type { Cli } from './cli.ts';

/**
 * The files of a project that lies in `dir`. Their paths begin at the repository's root, as the configuration writes them; outside of any
 * repository at the project's folder. Throws STW-1001.
 */
export async function readProjectFiles(project: DbtProject, dir: string, { cwd, variables }: Cli): Promise<ProjectFiles> {
  const folder = resolve(cwd, dir);
  if (!(await systemFiles.exists(resolve(folder, 'dbt_project.yml')))) throw new Problem('STW-1001', { where: dir });
  const git = systemGit({ processes: systemProcesses(), files: systemFiles, path: variables['PATH'] ?? '' });
  const root = (await git.root(folder).catch(() => undefined)) ?? (await realpath(folder));
  // git names folders without links.
  const projectDir = relative(root, await realpath(folder));
  return { projectDir, texts: await readTexts(systemFiles, root, pathsOfProject(project, projectDir)) };
}
