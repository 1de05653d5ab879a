import type { ChangedFile } from '../review-facts.ts';

/** A line that makes dbt run something with the rights of whoever starts it. */
export interface CodeSurface {
  readonly kind: 'query' | 'package';
  /** To go on after the file and its line. */
  readonly words: string;
  readonly line: number;
}

const QUERY =
  /\brun_query\s*\(|\{%-?\s*call\s+(?:\w+\.)?(?:statement|noop_statement)\s*\(|\badapter\s*\.\s*(?:execute|drop_\w+|create_schema|rename_relation|truncate_relation)\s*\(/;
const PACKAGE_FILE = /(?:^|\/)(?:packages|dependencies)\.ya?ml$/;
const PACKAGE = /^\s*(?:-\s*)?(?<how>git|tarball)\s*:\s*['"]?(?<from>[^\s'"#]+)/;
const REVISION = /^\s*(?:-\s*)?revision\s*:\s*['"]?(?<to>[^\s'"#]+)/;

/** What a changed file adds that dbt runs by itself: queries while it compiles, and packages that no registry holds. */
export function codeSurfaceOf(file: ChangedFile): readonly CodeSurface[] {
  if (PACKAGE_FILE.test(file.path)) return packages(file);
  return file.path.endsWith('.sql') ? queries(file) : [];
}

/** Only a file with more of them than before: a line that moved or was indented runs nothing new. */
function queries({ base = '', head = '', addedLines }: ChangedFile): readonly CodeSurface[] {
  const found = matching(withoutComments(head), QUERY);
  const extra = found.length - matching(withoutComments(base), QUERY).length;
  const added = found.filter((line) => addedLines.has(line));
  return added.slice(0, Math.max(0, extra)).map((line) => ({ kind: 'query', words: 'runs SQL of its own whenever dbt compiles it', line }));
}

/** The lines stay where they are. */
function withoutComments(text: string): string {
  return text.replaceAll(/\{#(?:(?!#\}|\{#)[\s\S])*#\}/g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
}

function matching(text: string, pattern: RegExp): readonly number[] {
  return text.split('\n').flatMap((line, index) => (pattern.test(line) ? index + 1 : []));
}

function packages({ base = '', head = '', addedLines }: ChangedFile): readonly CodeSurface[] {
  const known = new Set(base.split('\n').map((line) => PACKAGE.exec(line)?.groups?.['from']));
  const lines = head.split('\n');
  let from: string | undefined;
  return lines.flatMap((text, index): readonly CodeSurface[] => {
    if (/^\s*-/.test(text)) from = undefined;
    from = PACKAGE.exec(text)?.groups?.['from'] ?? from;
    const line = index + 1;
    if (!addedLines.has(line) || from === undefined) return [];
    if (PACKAGE.test(text) && !known.has(from)) return [{ kind: 'package', words: `takes a package from ${from}`, line }];
    const to = REVISION.exec(text)?.groups?.['to'];
    return to !== undefined && known.has(from) ? [{ kind: 'package', words: `takes the package of ${from} at ${to}`, line }] : [];
  });
}
