import type { DbtNode } from '../dbt/project.ts';
import type { Edge, GraphColumn, GraphNode, UseEdge } from './column-graph.ts';
import type { KnownColumns, Origin, ResolvedColumn, ResolvedQuery } from './resolved-query.ts';
import { snapshotColumns } from './snapshot-columns.ts';

interface SqlFacts {
  readonly resolved: ResolvedQuery;
  readonly told: KnownColumns | undefined;
  /** Nodes that are read although they read this one. */
  readonly circles: ReadonlySet<string>;
  readonly idOf: (relation: string) => string | undefined;
}

/** A node whose SQL was followed. */
export function sqlNode(node: DbtNode, { resolved, told, circles, idOf }: SqlFacts): GraphNode {
  const { uniqueId } = node;
  const edge = ({ relation, column, kind, how }: Origin): readonly Edge[] => {
    const id = idOf(relation);
    return id === uniqueId ? [] : [{ node: id ?? outside(relation), column, kind, how }];
  };
  const toColumn = ({ name, kind, from }: ResolvedColumn): GraphColumn => ({ name, kind, from: from.flatMap(edge) });
  const find = (key: string): GraphColumn | undefined => {
    const column = resolved.find(key);
    return column && toColumn(column);
  };
  const columns = withTold(withSnapshot(node, resolved.columns.map(toColumn)), told, find);
  const ids = [...resolved.relations].map((relation) => idOf(relation) ?? outside(relation)).filter((id) => id !== uniqueId);
  const uses = resolved.uses.filter(({ decidesRows }) => decidesRows);
  return {
    uniqueId,
    level: 'column',
    toldBy: resolved.isOpen && told !== undefined ? told.by : 'sql',
    columns,
    find: (key) => columns.get(key) ?? (columns.has('*') ? find(key) : undefined),
    uses: uses.flatMap((origin) => edge(origin).map((one): UseEdge => ({ ...one, kind: origin.use }))),
    reads: [...new Set(ids)],
    unresolved: [
      ...resolved.notes,
      ...[...circles].map((id) => `it reads ${id}, which reads it: a circle is not followed`),
      ...[...resolved.relations]
        .filter((relation) => idOf(relation) === undefined)
        .map((relation) => `\`${relation}\` is nothing that dbt knows`),
    ],
  };
}

/** A relation that compiled SQL names and that is no node of the project. */
function outside(relation: string): string {
  return `relation.${relation}`;
}

/** Where a `*` hides the columns, the catalog tells them all and a YAML file some. */
function withTold(own: readonly GraphColumn[], told: KnownColumns | undefined, find: GraphNode['find']): Map<string, GraphColumn> {
  const columns = new Map(own.toReversed().map((column) => [column.name.toLowerCase(), column]));
  const ordered = new Map(own.map(({ name }) => [name.toLowerCase(), columns.get(name.toLowerCase())]));
  const found = new Map([...ordered].flatMap(([key, column]) => (column === undefined ? [] : [[key, column] as const])));
  if (told === undefined || !found.has('*')) return found;
  for (const name of told.names) {
    const key = name.toLowerCase();
    const column = found.get(key) ?? find(key);
    if (column !== undefined)
      found.set(key, {
        ...column,
        name,
        from: column.from.map((edge) => (edge.how === 'star' ? { ...edge, how: told.by === 'sql' ? edge.how : told.by } : edge)),
      });
  }
  if (told.isComplete) found.delete('*');
  return found;
}

function withSnapshot(node: DbtNode, columns: readonly GraphColumn[]): readonly GraphColumn[] {
  return node.resourceType === 'snapshot' ? [...columns, ...snapshotColumns(node, columns)] : columns;
}
