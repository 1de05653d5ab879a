import type { GuardAllowance } from './guard-tests-allowance.ts';

interface SeedChange {
  readonly path: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Rows of a seed that a change deletes or rewrites. A row may be quoted otherwise, or become what it is on the base. */
export function guardSeed({ path, before, after }: SeedChange, { base, renamedColumns = [] }: GuardAllowance): readonly string[] {
  if (before === undefined) return [];
  if (after === undefined) return [`the seed ${path} is deleted`];
  const [had, has] = [recordsOf(before), recordsOf(after)];
  const lost = has.length < had.length ? [`${path} loses ${had.length - has.length} of ${had.length - 1} rows`] : [];
  const known = new Set([...had, ...recordsOf(base?.get(path) ?? '')].map(bare));
  const invented = has.slice(1).filter((row) => !known.has(bare(row)));
  const header = isSameHeader(had[0] ?? '', has[0] ?? '', renamedColumns) || recordsOf(base?.get(path) ?? '')[0] === has[0];
  return [
    ...lost,
    ...(invented.length > 0 && lost.length === 0 ? [`${path} gets rows with other values`] : []),
    ...(header ? [] : [`${path} has other columns`]),
  ];
}

/** Records of a CSV file; a quoted field may hold line ends. */
function recordsOf(text: string): readonly string[] {
  const records = text.match(/(?:"(?:[^"]|"")*"|[^"\n])+/g) ?? [];
  return records.map((record) => record.replace(/\r$/, '')).filter((record) => record.trim() !== '');
}

/** The values alone: where quotes and commas stand is what a repair changes. */
function bare(record: string): string {
  return record.replaceAll(/[",\s]/g, '');
}

function isSameHeader(before: string, after: string, renamed: NonNullable<GuardAllowance['renamedColumns']>): boolean {
  const names = new Map(renamed.map(({ from, to }) => [from, to]));
  const renaming = before.split(',').map((column) => names.get(column.trim()) ?? column.trim());
  return (
    bare(before) === bare(after) ||
    renaming.join() ===
      after
        .split(',')
        .map((column) => column.trim())
        .join()
  );
}
