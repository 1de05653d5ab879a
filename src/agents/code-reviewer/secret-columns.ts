import { isSecretValue } from './secret-literals.ts';
import { endsSecretly } from './secret-values.ts';

/** A column of a CSV file that is secret by its name, with the first of these lines that has a value in it. */
export interface SecretColumn {
  readonly name: string;
  readonly line: number;
}

/** The columns of secrets that these lines of a CSV file fill; nothing for files of other kinds. */
export function secretColumns(path: string, text: string, lines: ReadonlySet<number>): readonly SecretColumn[] {
  if (!/\.csv$/i.test(path)) return [];
  const [header = '', ...rows] = text.split('\n');
  const mark = [';', '\t'].find((one) => header.includes(one) && !header.includes(',')) ?? ',';
  return cellsOf(header, mark).flatMap((name, column) => {
    if (!endsSecretly(name)) return [];
    const index = rows.findIndex((row, at) => lines.has(at + 2) && isSecretValue(name, cellsOf(row, mark)[column] ?? ''));
    return index < 0 ? [] : [{ name, line: index + 2 }];
  });
}

const LONGEST_LINE = 5000;

/** A mark inside quotes separates nothing. */
function cellsOf(row: string, mark: string): readonly string[] {
  const parts = row.slice(0, LONGEST_LINE).split('"');
  const outside = parts.map((part, index) => (index % 2 === 0 ? part.replaceAll(mark, '\n') : part));
  return outside
    .join('')
    .split('\n')
    .map((cell) => cell.trim());
}
