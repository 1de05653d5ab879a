import { parse } from 'yaml';
import { z } from 'zod';

const rowsSchema = z.union([z.array(z.record(z.string(), z.unknown())), z.string()]).catch([]);
const fileSchema = z.object({
  unit_tests: z
    .array(
      z.object({
        name: z.string(),
        given: z.array(z.object({ input: z.string().catch(''), rows: rowsSchema.optional() })).catch([]),
        expect: z.object({ rows: rowsSchema.optional() }).catch({}),
      }),
    )
    .catch([]),
});

/** The columns that a unit test names, in lower case: of its model in `expect`, of the inputs in `given`. */
export interface UnitTestColumns {
  readonly expected: ReadonlySet<string>;
  readonly given: readonly { readonly input: string; readonly columns: ReadonlySet<string> }[];
}

/** Reads the columns of one unit test from its YAML file; undefined when it can't be read, which dbt itself will say. */
export function unitTestColumns(yaml: string, name: string): UnitTestColumns | undefined {
  const test = parseFile(yaml)?.unit_tests.find((candidate) => candidate.name === name);
  if (test === undefined) return undefined;
  return {
    expected: columnsOf(test.expect.rows),
    given: test.given.map(({ input, rows }) => ({ input, columns: columnsOf(rows) })),
  };
}

function parseFile(yaml: string): z.infer<typeof fileSchema> | undefined {
  try {
    return fileSchema.safeParse(parse(yaml)).data;
  } catch {
    return undefined;
  }
}

/** Rows are dictionaries, CSV text (its first line names the columns), or SQL (`… as column`). */
function columnsOf(rows: z.infer<typeof rowsSchema> | undefined): ReadonlySet<string> {
  if (rows === undefined) return new Set();
  if (typeof rows !== 'string') return new Set(rows.flatMap((row) => Object.keys(row)).map(lower));
  if (/^\s*(?:select|with)\b/i.test(rows)) return new Set([...rows.matchAll(/\bas\s+"?(\w+)"?/gi)].map(([, alias = '']) => lower(alias)));
  return new Set((rows.trim().split('\n')[0] ?? '').split(',').map(lower));
}

function lower(name: string): string {
  return name.trim().toLowerCase();
}
