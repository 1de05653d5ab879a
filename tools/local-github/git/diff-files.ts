import { remember } from './remember.ts';
import { git } from './run-git.ts';

/** One changed file as GitHub's `files` lists have it. */
export interface ChangedFile {
  readonly sha: string | null;
  readonly filename: string;
  readonly previousFilename: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  readonly additions: number;
  readonly deletions: number;
  readonly patch: string | undefined;
}

const statuses = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', C: 'copied', T: 'changed' } as const;

/** Above these GitHub leaves a file's patch out. */
const maximumPatch = { bytes: 500_000, lines: 20_000 };

/** The files that differ between two commits (by SHA), in git's order, with renames found. */
export const diffFiles = remember(100, async (gitDir, from, to): Promise<readonly ChangedFile[]> => {
  const options = ['--no-color', '--no-ext-diff', '-M', '--raw', '-z', '--no-abbrev', '--patch', '-U3'];
  const text = await git(gitDir, ['-c', 'diff.renameLimit=5000', 'diff', ...options, from, to, '--']);
  // The raw entries end with an empty field; the patches follow.
  const end = text.indexOf('\0\0');
  const patches = text.slice(end + 2).split(/^(?=diff --git )/m);
  let next = 0;
  return parseRaw(text.slice(0, end + 1)).map((file) => {
    const patch = readPatch(patches[next] ?? '');
    // A changed type (file to link) is printed as a removal and an addition.
    next += file.status === 'changed' ? 2 : 1;
    return { ...file, ...patch };
  });
});

function parseRaw(text: string): Omit<ChangedFile, 'additions' | 'deletions' | 'patch'>[] {
  const fields = text.split('\0');
  const files = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [, , before = '', after = '', letter = 'M'] = (fields[at] ?? '').split(' ');
    const moved = letter.startsWith('R') || letter.startsWith('C');
    const status = statuses[letter.charAt(0) as keyof typeof statuses];
    files.push({
      sha: status === 'removed' ? before : after,
      filename: fields[at + (moved ? 2 : 1)] ?? '',
      previousFilename: moved ? fields[at + 1] : undefined,
      status,
    });
    at += moved ? 3 : 2;
  }
  return files;
}

function readPatch(patch: string): Pick<ChangedFile, 'additions' | 'deletions' | 'patch'> {
  const start = patch.search(/^@@ /m);
  if (start < 0) return { additions: 0, deletions: 0, patch: undefined };
  const hunks = patch.slice(start).replace(/\n$/, '');
  const lines = hunks.split('\n');
  const count = (sign: string): number => lines.filter((line) => line.startsWith(sign)).length;
  const tooLarge = Buffer.byteLength(hunks) > maximumPatch.bytes || lines.length > maximumPatch.lines;
  return { additions: count('+'), deletions: count('-'), patch: tooLarge ? undefined : hunks };
}
