import type { analyzeQuery } from '@polyglot-sql/sdk';
import { plainRelation } from '../sql/plain-relation.ts';

type Analysis = NonNullable<ReturnType<typeof analyzeQuery>['analysis']>;

/** The parser's analysis of one SELECT; nothing when it doesn't parse. */
export type AnalyzeSql = (sql: string, dialect: string) => Analysis | null | undefined;

/**
 * The columns that a SELECT reads from one relation, in lower case: projected, filtered, joined, grouped or ordered by. Only certain reads
 * are in it: a name that could come from another relation is left out. Undefined when the text can't be read.
 */
export function columnsReadFrom(
  { sql, relation }: { readonly sql: string; readonly relation: string },
  analyze: (sql: string) => ReturnType<AnalyzeSql>,
): ReadonlySet<string> | undefined {
  const whole = analyze(sql);
  if (!whole) return undefined;
  const sources = new Set([plainRelation(relation)]);
  const bodies = whole.cteFacts.flatMap(({ name, bodySql }) => {
    const body = analyze(bodySql);
    if (!body) return [];
    if (passesThrough(body, sources)) sources.add(plainRelation(name));
    return [body];
  });
  const references = [whole, ...bodies].flatMap(referencesOf);
  return new Set(
    references.filter(({ table }) => table !== null && sources.has(plainRelation(table))).map(({ column }) => plainRelation(column)),
  );
}

/** `select * from relation`: the CTE's columns are the relation's. */
function passesThrough({ projections, baseTables, relations }: Analysis, sources: ReadonlySet<string>): boolean {
  const [only] = baseTables;
  const isAll = projections.length === 1 && projections[0]?.isStar === true;
  return isAll && relations.length <= 1 && baseTables.length === 1 && only !== undefined && sources.has(plainRelation(only.name));
}

interface Reference {
  readonly table: string | null;
  readonly column: string;
}

function referencesOf({ projections, columnUses = [] }: Analysis): readonly Reference[] {
  const found = [...projections.flatMap(({ upstream }) => upstream), ...columnUses.flatMap(({ references }) => references)];
  return found.map(({ table = null, column }) => ({ table, column }));
}
