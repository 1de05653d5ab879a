import { trait } from './function-traits.ts';
import type { OutputColumn, Term } from './model.ts';
import { interner, parseSelect } from './parse-select.ts';
import { readStatement } from './read-query.ts';
import type { SqlSchema } from './schema.ts';
import { loadSqlEngine } from './sql-engine.ts';
import { has } from './terms.ts';
import { Undecided } from './undecided.ts';

/** A SELECT, what is known of the tables that it reads, and their columns that are drawn anew themselves. */
export interface DrawnColumnsInput {
  readonly dialect: string;
  readonly sql: string;
  readonly schema?: SqlSchema;
  readonly carried: readonly string[];
}

/** The output columns whose values a clock, chance or a drawn column decides: two runs give other ones. Undefined for what can't be read. */
export async function drawnColumns({ dialect, sql, schema, carried }: DrawnColumnsInput): Promise<readonly string[] | undefined> {
  const engine = await loadSqlEngine();
  const marks = carried.map((name) => `⟨${JSON.stringify(name)}⟩`);
  const options = { dialect, schema, intern: marking(marks), orderMatters: false, print: (node: unknown) => engine.print(node, dialect) };
  try {
    const { columns } = readStatement(parseSelect(sql, dialect, engine), options);
    const drawn = columns.filter((column) => column.star === undefined && isDrawn(column, marks, new Set())).map(({ shown }) => shown);
    return columns.some(({ star }) => star !== undefined) ? [...drawn, ...carried] : drawn;
  } catch (error) {
    if (error instanceof Undecided || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Short names for long keys that still say which drawn columns are in them. */
function marking(marks: readonly string[]): (key: string) => string {
  const intern = interner();
  return (key) => `${intern(key)}${marks.filter((mark) => key.includes(mark)).join('')}`;
}

function isDrawn(column: OutputColumn, marks: readonly string[], seen: Set<Term>): boolean {
  const { term } = column;
  if (seen.has(term)) return false;
  seen.add(term);
  if (has(term, trait.volatile) || marks.some((mark) => term.key.includes(mark))) return true;
  return term.from.some((each) => isDrawn(each, marks, seen));
}
