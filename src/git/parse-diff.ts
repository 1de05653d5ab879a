/** One file of a diff. Paths are from the repository's root. */
export interface DiffFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly kind: 'added' | 'modified' | 'removed' | 'renamed';
  readonly binary: boolean;
  /** Lines of the new file that were added or changed. */
  readonly addedLines: ReadonlySet<number>;
}

/** Reads `git diff -M -U0`: which files differ, how, and which of their lines are new. Text that isn't a diff yields nothing. */
export function parseDiff(text: string): readonly DiffFile[] {
  return text
    .split(/^(?=diff --git )/m)
    .filter((part) => part.startsWith('diff --git '))
    .flatMap(parseFile);
}

function parseFile(part: string): readonly DiffFile[] {
  const lines = part.split('\n');
  const firstHunk = lines.findIndex((line) => line.startsWith('@@ '));
  const head = firstHunk < 0 ? lines : lines.slice(0, firstHunk);
  const paths = pathsOf(head);
  if (paths === undefined) return [];
  const { before, after } = paths;
  const common = {
    binary: head.some((line) => line.startsWith('Binary files ') || line === 'GIT binary patch'),
    addedLines: addedLines(lines),
  };
  if (head.some((line) => line.startsWith('new file mode '))) return [{ path: after, kind: 'added', ...common }];
  if (head.some((line) => line.startsWith('deleted file mode '))) return [{ path: before, kind: 'removed', ...common }];
  if (before !== after) return [{ path: after, previousPath: before, kind: 'renamed', ...common }];
  return [{ path: after, kind: 'modified', ...common }];
}

/** Old and new path, from the lines that name one alone; the `diff --git` line itself can't be split when paths hold spaces. */
function pathsOf(head: readonly string[]): { readonly before: string; readonly after: string } | undefined {
  const before = valueOf(head, 'rename from ') ?? sidePath(valueOf(head, '--- '), 'a/');
  const after = valueOf(head, 'rename to ') ?? sidePath(valueOf(head, '+++ '), 'b/');
  if (before !== undefined || after !== undefined) return { before: before ?? after ?? '', after: after ?? before ?? '' };
  return samePath(head[0] ?? '');
}

function valueOf(head: readonly string[], label: string): string | undefined {
  const line = head.find((candidate) => candidate.startsWith(label));
  return line === undefined ? undefined : unquote(line.slice(label.length).replace(/\t$/, ''));
}

function sidePath(value: string | undefined, prefix: string): string | undefined {
  return value?.startsWith(prefix) ? value.slice(prefix.length) : undefined;
}

/** A file without hunks (empty, binary, mode only) has the same path twice in its first line: `diff --git a/x b/x`. */
function samePath(line: string): { readonly before: string; readonly after: string } | undefined {
  const rest = line.slice('diff --git '.length);
  const half = rest.slice(0, (rest.length - 1) / 2);
  const path = sidePath(unquote(half), 'a/');
  return path === undefined ? undefined : { before: path, after: path };
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  '\\': '\\',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
};

/** Git writes paths with control characters or quotes as C strings. */
function unquote(path: string): string {
  if (!path.startsWith('"')) return path;
  const bytes = path
    .slice(1, -1)
    .replaceAll(/\\([0-7]{3}|.)/g, (_, escape: string) => ESCAPES[escape] ?? String.fromCharCode(Number.parseInt(escape, 8)));
  return bytes;
}

function addedLines(lines: readonly string[]): ReadonlySet<number> {
  const added = new Set<number>();
  let next = 0;
  for (const line of lines) {
    const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
    if (hunk !== null) next = Number(hunk[1]);
    else if (next > 0 && line.startsWith('+')) {
      added.add(next);
      next += 1;
    } else if (next > 0 && line.startsWith(' ')) next += 1;
  }
  return added;
}
