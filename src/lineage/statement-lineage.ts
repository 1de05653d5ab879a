import { readsAliases } from '../sql/identifiers.ts';
import { type SqlSchema, tableColumns } from '../sql/schema.ts';
import type { Outlined } from './build-graph.ts';
import { plainCase } from './plain-case.ts';
import type { QueryOutline, ReadKind, UseKind } from './query-outline.ts';
import { resolveQuery } from './resolve-query.ts';

/** A column of a table, by the table's name as the statement writes it. */
interface TableColumn {
  readonly table: string;
  /** `*` where the columns of the table aren't known. */
  readonly column: string;
}

/** The lineage of one statement, without a project around it. */
export interface StatementLineage {
  readonly columns: readonly { readonly name: string; readonly kind: ReadKind; readonly reads: readonly TableColumn[] }[];
  readonly shapes: readonly (TableColumn & { readonly use: UseKind })[];
  readonly unresolved: readonly { readonly reason: string }[];
}

interface Known {
  readonly dialect: string;
  readonly schema: SqlSchema | undefined;
}

/** Says of each column that a statement returns what it reads, and which columns filter, join, group and order. */
export function statementLineage(outlined: Outlined, known: Known): StatementLineage {
  if (!('body' in outlined)) return nothing(outlined.unread);
  try {
    return resolved(outlined, known);
  } catch (error) {
    // A text that is built to nest too deeply, or to double its columns with each CTE.
    if (error instanceof RangeError) return nothing(`its SQL is too deep to follow: ${error.message}`);
    throw error;
  }
}

function nothing(reason: string): StatementLineage {
  return { columns: [], shapes: [], unresolved: [{ reason }] };
}

function resolved(outline: QueryOutline, { dialect, schema }: Known): StatementLineage {
  const { columns, uses, notes } = resolveQuery(outline, {
    columnsOf: (path) => {
      const names = tableColumns(schema, path, dialect);
      return names && { names: dialect === 'snowflake' ? names.map(plainCase) : names, isComplete: true, by: 'catalog' };
    },
    isRelation: () => false,
    lateralAliases: readsAliases(dialect),
  });
  const shapes = uses.map(({ relation, column, use }) => ({ table: relation, column, use }));
  return {
    columns: columns.map(({ name, kind, from }) => ({
      name,
      kind,
      reads: from.map(({ relation, column }) => ({ table: relation, column })),
    })),
    shapes: [...new Map(shapes.map((shape) => [JSON.stringify(shape), shape])).values()],
    unresolved: [...notes].map((reason) => ({ reason })),
  };
}
