import { fieldsOf, isFields, isSet, lineOf, listOf, nodeOf } from './ast.ts';
import { foldName } from './identifiers.ts';
import { loadSqlEngine } from './sql-engine.ts';

/** A table that a query names. */
export interface RelationRead {
  /** As written, without quotes: `[catalog, schema, table]` with what is missing left out. */
  readonly path: readonly string[];
  /** From 1. */
  readonly line: number;
}

/**
 * The tables that a statement names and that aren't its own CTEs, in the order of the parser's tree. Undefined when
 * the text doesn't parse: then nothing is known about what it reads.
 */
export async function relationsRead({ dialect, sql }: { dialect: string; sql: string }): Promise<readonly RelationRead[] | undefined> {
  const parsed = (await loadSqlEngine()).parse(sql, dialect);
  if ('error' in parsed) return undefined;
  const found: RelationRead[] = [];
  collect(parsed.statements, new Set(), { dialect, found });
  return found;
}

interface Collector {
  readonly dialect: string;
  readonly found: RelationRead[];
}

function collect(value: unknown, ctes: ReadonlySet<string>, collector: Collector): void {
  if (Array.isArray(value)) for (const item of value) collect(item, ctes, collector);
  if (!isFields(value)) return;
  const table = nodeOf(value);
  if (table?.kind === 'table') addTable(table.data, ctes, collector);
  const visible = isSet(value['with']) ? collectCtes(fieldsOf(value['with']), ctes, collector) : ctes;
  for (const [field, inner] of Object.entries(value)) if (field !== 'with') collect(inner, visible, collector);
}

/** A CTE sees the ones before it, and itself only when it is recursive: `with a as (select * from a)` reads a table. */
function collectCtes(clause: Readonly<Record<string, unknown>>, outer: ReadonlySet<string>, collector: Collector): ReadonlySet<string> {
  let visible = outer;
  for (const cte of listOf(clause['ctes']).map(fieldsOf)) {
    const after = new Set([...visible, foldName(cte['alias'], collector.dialect, 'relation')]);
    collect(cte['this'], clause['recursive'] === true ? after : visible, collector);
    visible = after;
  }
  return visible;
}

function addTable(table: Readonly<Record<string, unknown>>, ctes: ReadonlySet<string>, { dialect, found }: Collector): void {
  const isCte = !isSet(table['schema']) && ctes.has(foldName(table['name'], dialect, 'relation'));
  if (isCte) return;
  const path = [table['catalog'], table['schema'], table['name']].filter(isSet).flatMap((part) => spelled(part, dialect));
  found.push({ path, line: lineOf(table) ?? 1 });
}

/** BigQuery quotes a whole path at once: `project.dataset.table`. */
function spelled(identifier: unknown, dialect: string): readonly string[] {
  const { name, quoted } = fieldsOf(identifier);
  const text = typeof name === 'string' ? name : '';
  return dialect === 'bigquery' && quoted === true ? text.split('.') : [text];
}
