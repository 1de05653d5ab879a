import { git } from './run-git.ts';

/** A commit as git has it. */
export interface GitCommit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: { readonly name: string; readonly email: string; readonly date: string };
  readonly committer: { readonly name: string; readonly email: string; readonly date: string };
  readonly message: string;
}

const format = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x1f');

/** Commits of a range or a single commit, newest first; `limit` caps them. */
export async function readCommits(gitDir: string, range: string, limit: number): Promise<GitCommit[]> {
  const text = await git(gitDir, ['log', `--format=${format}%x1e`, `--max-count=${limit}`, '--end-of-options', range, '--']);
  return text
    .split('\x1e')
    .map((entry) => entry.replace(/^\n/, ''))
    .filter(Boolean)
    .map(parseCommit);
}

function parseCommit(entry: string): GitCommit {
  const [sha = '', tree = '', parents = '', an = '', ae = '', ad = '', cn = '', ce = '', cd = '', message = ''] = entry.split('\x1f');
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(Boolean),
    author: { name: an, email: ae, date: utc(ad) },
    committer: { name: cn, email: ce, date: utc(cd) },
    message: message.trimEnd(),
  };
}

function utc(date: string): string {
  return new Date(date).toISOString().replace('.000', '');
}
