import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parseDocument } from 'yaml';
import { copyRepository } from '../failures/support/stage-repository.ts';
import type { QualityProject } from './pull-requests.ts';

const execute = promisify(execFile);

/** A git repository that holds a project on its branch `main`, with a loaded database beside it. */
export interface StagedProject {
  readonly folder: string;
  /** Checks a branch out that is main and this patch. */
  change(patch: string): Promise<void>;
}

/** Makes a project's repository in the new folder `folder`. Every rule is on. */
export async function stageProject(project: QualityProject, folder: string, python: string): Promise<StagedProject> {
  await copyRepository(project.folder, folder);
  await writeFile(join(folder, '.github/steward.yml'), await strictConfig(project));
  const git = gitIn(folder);
  await git('init', '--quiet', '--initial-branch=main');
  await git('add', '--all');
  await git('commit', '--quiet', '--message=The project');
  await loadDatabase(project, join(folder, project.database), python);
  const change = async (patch: string): Promise<void> => {
    await git('checkout', '--quiet', '--force', '-B', 'change', 'main');
    await git('clean', '--quiet', '--force', '-d');
    const applying = execute('git', ['apply', '--whitespace=nowarn'], { cwd: folder, env: environment() });
    applying.child.stdin?.end(patch);
    await applying;
    await git('add', '--all');
    await git('commit', '--quiet', '--message=The change');
  };
  return { folder, change };
}

async function strictConfig({ folder }: QualityProject): Promise<string> {
  const config = parseDocument(await readFile(join(folder, '.github/steward.yml'), 'utf8'));
  config.set('rules', 'strict');
  return config.toString();
}

const LOAD = `
import duckdb, pathlib, sys
raw, database = sys.argv[1:]
with duckdb.connect(database) as connection:
    for file in sorted(pathlib.Path(raw).glob("*/*.csv")):
        connection.execute(f'create schema if not exists "{file.parent.name}"')
        connection.execute(f'create table "{file.parent.name}"."{file.stem}" as from read_csv(?, header = true)', [str(file)])
`;

async function loadDatabase({ raw, folder, database }: QualityProject, to: string, python: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  if (raw === undefined) await copyFile(join(folder, database), to);
  else await execute(python, ['-I', '-c', LOAD, raw, to]);
}

function gitIn(folder: string) {
  const who = ['-c', 'user.name=quality', '-c', 'user.email=quality@steward.example', '-c', 'core.autocrlf=false'];
  return (...args: readonly string[]) => execute('git', [...who, ...args], { cwd: folder, env: environment() });
}

/** Neither the user's nor the machine's settings. */
function environment(): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
}
