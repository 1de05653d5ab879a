import type { ReviewFacts } from '../agents/review-facts.ts';
import type { Queries } from '../core/ports/queries.ts';
import { asProblem } from '../core/problem.ts';
import type { ComparedData, Comparison } from '../dbt/comparison.ts';
import type { NotAnalysed } from '../dbt/not-analysed.ts';
import type { Pair } from '../dbt/pair.ts';
import type { DbtCatalog } from '../dbt/read-catalog.ts';
import { relationParts } from '../warehouse/relation-parts.ts';
import { readSchemaColumns, relationKey, schemaColumnsSql } from '../warehouse/table-columns.ts';
import { dialectOf } from '../warehouse/warehouse-dialect.ts';
import { builtRelation } from './built-relation.ts';
import type { RunSurroundings } from './run-input.ts';

/** The columns and types of what a comparison built, or why they aren't known. */
export interface ReadCatalogs {
  readonly catalogs: Pair<DbtCatalog> | undefined;
  readonly notAnalysed: readonly NotAnalysed[];
}

const NOTHING: ReadCatalogs = { catalogs: undefined, notAnalysed: [] };
const SUBJECT = 'types of columns';
/** A thousand relations with fifty columns each. */
const MOST_COLUMNS = 50_000;
const MILLISECONDS = 30_000;

/**
 * Reads the catalog of each side with one query, while the comparison is open. Of both or of none: what only one side knows would look as
 * if this change had brought it. Where no model changed, nobody looks at types, and nothing is opened.
 */
export async function readCatalogs(comparison: Comparison, ports: Pick<RunSurroundings, 'openQueries' | 'signal'>): Promise<ReadCatalogs> {
  const place = comparison.data();
  if (place === undefined || !hasChangedModel(comparison)) return NOTHING;
  const dialect = dialectOf(place.adapter);
  if (dialect !== 'duckdb' && dialect !== 'postgres') return without(`no SQL is written for ${place.adapter} yet`);
  const relations = { base: relationsOf('base', comparison, place), head: relationsOf('head', comparison, place) };
  if (relations.head.size === 0) return NOTHING;
  try {
    const queries = await ports.openQueries(place, ports.signal);
    try {
      return await catalogsOf(relations, { dialect, queries, signal: ports.signal });
    } finally {
      await queries.close();
    }
  } catch (error) {
    ports.signal.throwIfAborted();
    return without(asProblem(error).message);
  }
}

/** Facts whose rules know what the warehouse has. */
export function withCatalogs(facts: ReviewFacts, { base, head }: Pair<DbtCatalog>): ReviewFacts {
  const { details } = facts;
  return { ...facts, details: { base: { ...details?.base, catalog: base }, head: { ...details?.head, catalog: head } } };
}

function without(reason: string): ReadCatalogs {
  return { catalogs: undefined, notAnalysed: [{ subject: SUBJECT, reason }] };
}

function hasChangedModel({ compared: { changes, head } }: Comparison): boolean {
  return head !== undefined && changes.some((change) => (change.head ?? change.base)?.resourceType === 'model');
}

/** The parts of relations' names by unique id. */
type Relations = ReadonlyMap<string, readonly string[]>;

/** All that was built and stays. */
function relationsOf(side: 'base' | 'head', { compared }: Comparison, place: ComparedData): Relations {
  const stored = [...(compared[side]?.nodes.values() ?? [])].filter(({ resourceType }) => STORED.has(resourceType));
  return new Map(
    stored.flatMap(({ uniqueId }) => {
      const parts = relationParts(builtRelation(side, uniqueId, { compared, place }) ?? '');
      return parts.length < 2 ? [] : [[uniqueId, parts] as const];
    }),
  );
}

const STORED: ReadonlySet<string> = new Set(['model', 'seed', 'snapshot']);

interface Asking {
  readonly dialect: 'duckdb' | 'postgres';
  readonly queries: Queries;
  readonly signal: AbortSignal;
}

async function catalogsOf({ base, head }: Pair<Relations>, asking: Asking): Promise<ReadCatalogs> {
  const catalogs = { base: await catalogOf(base, asking), head: await catalogOf(head, asking) };
  // Half a catalog would say of the last relation that it has half its columns.
  if (catalogs.base === 'truncated' || catalogs.head === 'truncated')
    return without(`the schemas have more than ${MOST_COLUMNS.toLocaleString('en-US')} columns`);
  return { catalogs: { base: catalogs.base, head: catalogs.head }, notAnalysed: [] };
}

async function catalogOf(relations: Relations, { dialect, queries, signal }: Asking): Promise<DbtCatalog | 'truncated'> {
  const [first] = relations.values();
  if (first === undefined) return new Map();
  const schemas = new Set([...relations.values()].flatMap((parts) => parts.at(-2) ?? []));
  const sql = schemaColumnsSql({ database: first.at(-3) ?? '', schemas: [...schemas] }, dialect);
  const result = await queries.run({ sql, maxRows: MOST_COLUMNS, timeoutMilliseconds: MILLISECONDS, signal });
  if (result.truncated) return 'truncated';
  const columns = readSchemaColumns(result);
  return new Map(
    [...relations].flatMap(([uniqueId, parts]) => {
      const found = columns.get(relationKey(parts));
      return found === undefined ? [] : [[uniqueId, new Map(found.map(({ name, type }) => [name, type]))] as const];
    }),
  );
}
