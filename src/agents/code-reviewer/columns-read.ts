import { analyzeQuery } from '@polyglot-sql/sdk';

type Analysis = NonNullable<ReturnType<typeof analyzeQuery>['analysis']>;

const DIALECTS: Readonly<Record<string, string>> = { postgres: 'postgresql', sqlserver: 'tsql', fabric: 'fabric' };

/**
 * The columns that a SELECT reads from one relation, in lower case: projected, filtered, joined, grouped or ordered by.
 * Only certain reads are in it: a name that could come from another relation is left out, and so is all of a text that doesn't parse.
 */
export function columnsReadFrom(relation: string, sql: string, adapter: string): ReadonlySet<string> {
  const dialect = DIALECTS[adapter] ?? adapter;
  const whole = analyze(sql, dialect);
  if (whole === undefined) return new Set();
  const sources = new Set([identifier(relation)]);
  const bodies = whole.cteFacts.flatMap(({ name, bodySql }) => {
    const body = analyze(bodySql, dialect);
    if (body !== undefined && passesThrough(body, sources)) sources.add(identifier(name));
    return body ?? [];
  });
  const references = [whole, ...bodies].flatMap(referencesOf);
  return new Set(
    references.filter(({ table }) => table !== null && sources.has(identifier(table))).map(({ column }) => identifier(column)),
  );
}

function analyze(sql: string, dialect: string): Analysis | undefined {
  try {
    return analyzeQuery(sql, { dialect }).analysis;
  } catch {
    return undefined;
  }
}

/** `select * from relation`: the CTE's columns are the relation's. */
function passesThrough({ projections, baseTables, relations }: Analysis, sources: ReadonlySet<string>): boolean {
  const [only] = baseTables;
  const isAll = projections.length === 1 && projections[0]?.isStar === true;
  return isAll && relations.length <= 1 && baseTables.length === 1 && only !== undefined && sources.has(identifier(only.name));
}

function referencesOf({ projections, columnUses = [] }: Analysis): readonly { readonly table: string | null; readonly column: string }[] {
  return [...projections.flatMap(({ upstream }) => upstream), ...columnUses.flatMap(({ references }) => references)].map(
    ({ table = null, column }) => ({ table, column }),
  );
}

function identifier(name: string): string {
  return name.replaceAll(/["`[\]]/g, '').toLowerCase();
}
