import { code } from '../../words.ts';
import { type Blame, kindOf } from '../blame-kind.ts';
import { contractMismatches } from '../contract-mismatch.ts';
import { contractPlace } from '../contract-place.ts';
import { changedFile, type FixContext } from '../fix-context.ts';
import { hunksOf } from '../hunks.ts';

/** A column that isn't what its contract says, since this pull request edits it in the SQL or in the YAML. */
export function ownContract(context: FixContext): Blame | undefined {
  const columns = contractMismatches(context.diagnosis.text).map(({ column }) => column);
  const place = contractPlace(context);
  if (place === undefined || columns.length === 0) return undefined;
  for (const path of [place.sql, place.yaml]) {
    const file = changedFile(context, path);
    const hunks = file?.base === undefined || file.head === undefined ? [] : hunksOf(file.base, file.head);
    const hunk =
      hunks.find(({ base, head }) => columns.some((column) => names([...base, ...head], column))) ??
      (path === place.yaml && columns.length === 1 ? typeHunk(hunks) : undefined);
    if (hunk === undefined) continue;
    return { path, line: hunk.line, kind: kindOf(path), sentence: `This pull request edits ${code(columns[0] ?? '')} in ${code(path)}.` };
  }
  return undefined;
}

function names(lines: readonly string[], column: string): boolean {
  return lines.some((line) => line.toLowerCase().split(/\W+/).includes(column));
}

/** The one line of a type: its column's name stands a line above. */
function typeHunk(hunks: ReturnType<typeof hunksOf>) {
  const types = hunks.filter(({ base, head }) => [...base, ...head].some((line) => /\bdata_type:/.test(line)));
  return types.length === 1 ? types[0] : undefined;
}
