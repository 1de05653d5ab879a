import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from './run-git.ts';

/** What a commit changes: whole files (null deletes), a patch as `git diff` prints it, or a folder that becomes the whole tree. */
export interface Change {
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly patch?: string;
  readonly fromDirectory?: string;
}

interface CommitFacts {
  readonly parent: string | undefined;
  readonly message: string;
  readonly author: string;
  readonly date: string;
}

/** Writes one commit without a working tree and returns its SHA; moves no branch. */
export async function writeCommit(gitDir: string, change: Change, facts: CommitFacts): Promise<string> {
  const index = join(gitDir, `index-${randomUUID()}`);
  try {
    const tree = await writeTree(gitDir, change, { index, parent: facts.parent });
    return await commitTree(gitDir, tree, facts);
  } finally {
    await rm(index, { force: true });
  }
}

async function writeTree(gitDir: string, change: Change, at: { index: string; parent: string | undefined }): Promise<string> {
  const env = { GIT_INDEX_FILE: at.index };
  if (change.fromDirectory !== undefined) await stageFolder(gitDir, change.fromDirectory, env);
  else if (at.parent !== undefined) await git(gitDir, ['read-tree', at.parent], { env });
  if (change.patch !== undefined) await git(gitDir, ['apply', '--cached', '--whitespace=nowarn', '-'], { input: change.patch, env });
  await stageFiles(gitDir, change.files ?? {}, env);
  return git(gitDir, ['write-tree'], { env });
}

async function stageFolder(gitDir: string, folder: string, env: { GIT_INDEX_FILE: string }): Promise<void> {
  const ownRulesOnly = ['-c', 'core.excludesFile=/dev/null', '-c', 'core.attributesFile=/dev/null', '-c', 'core.autocrlf=false'];
  await git(gitDir, ['-C', folder, '--work-tree', folder, ...ownRulesOnly, 'add', '--all', '.'], { env });
}

/** An entry of mode 0 takes a file away; the others keep the mode they had. */
async function stageFiles(gitDir: string, files: NonNullable<Change['files']>, env: { GIT_INDEX_FILE: string }): Promise<void> {
  const entries = Object.entries(files);
  if (entries.length === 0) return;
  const staged = await git(gitDir, ['ls-files', '--stage', '-z'], { env });
  const modes = new Map(staged.split('\0').map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, 6)]));
  const lines: string[] = [];
  for (const [path, content] of entries) {
    const blob = content === null ? '0'.repeat(40) : await git(gitDir, ['hash-object', '-w', '--stdin'], { input: content });
    lines.push(`${content === null ? '0' : (modes.get(path) ?? '100644')} ${blob}\t${path}\0`);
  }
  await git(gitDir, ['update-index', '--add', '-z', '--index-info'], { input: lines.join(''), env });
}

async function commitTree(gitDir: string, tree: string, facts: CommitFacts): Promise<string> {
  const email = `${facts.author.replace(/[^\w.-]/g, '')}@users.noreply.github.com`;
  const env = {
    GIT_AUTHOR_NAME: facts.author,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: facts.date,
    GIT_COMMITTER_NAME: facts.author,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: facts.date,
  };
  const parents = facts.parent === undefined ? [] : ['-p', facts.parent];
  return git(gitDir, ['commit-tree', tree, ...parents, '-F', '-'], { input: facts.message, env });
}
