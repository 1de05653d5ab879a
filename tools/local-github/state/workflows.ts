import { parse } from 'yaml';
import { readText } from '../git/read-text.ts';
import { remember } from '../git/remember.ts';
import { git } from '../git/run-git.ts';
import type { Repository } from './model.ts';

/** A workflow file: its name and what it listens to. */
export interface WorkflowFile {
  readonly id: number;
  readonly path: string;
  readonly name: string;
  /** The `run-name:` key, as written. */
  readonly runName: string | undefined;
  /** The `concurrency:` key, as written. */
  readonly concurrency: unknown;
  readonly triggers: Readonly<Record<string, Readonly<Record<string, unknown>> | null | undefined>>;
}

/** The workflow files of a commit; one that isn't YAML listens to nothing. */
export async function listWorkflows(repository: Repository, sha: string): Promise<WorkflowFile[]> {
  const files = await readWorkflowTexts(repository.gitDir, sha, '.github/workflows/');
  return files.map(({ path, text }) => readWorkflow(repository, path, text));
}

const readWorkflowTexts = remember(100, async (gitDir, sha, folder) => {
  const listed = await git(gitDir, ['ls-tree', '-z', '--name-only', sha, folder]);
  const paths = listed.split('\0').filter((path) => /\.ya?ml$/.test(path));
  return Promise.all(paths.map(async (path) => ({ path, text: (await readText(gitDir, sha, path)) ?? '' })));
});

function readWorkflow(repository: Repository, path: string, text: string): WorkflowFile {
  const id = repository.workflowIds.get(path) ?? 1_000 + repository.id * 100 + repository.workflowIds.size;
  repository.workflowIds.set(path, id);
  const document = parseObject(text);
  const name = typeof document['name'] === 'string' ? document['name'] : path;
  const runName = typeof document['run-name'] === 'string' ? document['run-name'] : undefined;
  return { id, path, name, runName, concurrency: document['concurrency'], triggers: readTriggers(document['on']) };
}

function readTriggers(on: unknown): WorkflowFile['triggers'] {
  if (typeof on === 'string') return { [on]: {} };
  if (Array.isArray(on)) return Object.fromEntries(on.map((name) => [String(name), {}]));
  if (on === null || typeof on !== 'object') return {};
  return Object.fromEntries(Object.entries(on).map(([name, value]) => [name, value !== null && typeof value === 'object' ? value : {}]));
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = parse(text);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
