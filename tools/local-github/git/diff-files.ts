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

/** The files that differ between two commits, in git's order, with renames found. */
export async function diffFiles(gitDir: string, from: string, to: string): Promise<ChangedFile[]> {
  const compare = (format: string[]): Promise<string> =>
    git(gitDir, ['-c', 'diff.renameLimit=5000', 'diff', '--no-color', '--no-ext-diff', '-M', ...format, from, to, '--']);
  const [raw, counts, patches] = await Promise.all([
    compare(['--raw', '-z', '--no-abbrev']),
    compare(['--numstat', '-z']),
    compare(['--patch', '-U3']),
  ]);
  const lines = parseNumstat(counts);
  const hunks = patches.split(/^(?=diff --git )/m);
  return parseRaw(raw).map((file, position) => ({
    ...file,
    additions: lines[position]?.[0] ?? 0,
    deletions: lines[position]?.[1] ?? 0,
    patch: hunksOf(hunks[position]),
  }));
}

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

/** With `-z` a rename's two names follow in fields of their own, after an empty name. */
function parseNumstat(text: string): [number, number][] {
  const fields = text.split('\0');
  const counts: [number, number][] = [];
  for (let at = 0; at + 1 < fields.length; ) {
    const [added = '0', deleted = '0', name = ''] = (fields[at] ?? '').split('\t');
    counts.push([Number(added) || 0, Number(deleted) || 0]);
    at += name === '' ? 3 : 1;
  }
  return counts;
}

function hunksOf(patch: string | undefined): string | undefined {
  const start = patch?.search(/^@@ /m) ?? -1;
  if (patch === undefined || start < 0) return undefined;
  const hunks = patch.slice(start).replace(/\n$/, '');
  const tooLarge = Buffer.byteLength(hunks) > maximumPatch.bytes || hunks.split('\n').length > maximumPatch.lines;
  return tooLarge ? undefined : hunks;
}
