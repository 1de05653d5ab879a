import type { ColumnLineage } from '../lineage/column-lineage.ts';
import type { ProjectEdges } from '../lineage/project-edges.ts';
import type { StatementLineage } from '../lineage/statement-lineage.ts';
import { isValue, type Reached } from '../lineage/walk-columns.ts';
import { count } from '../report/words.ts';
import { plainLines } from './plain-lines.ts';

/** The lineage of a column as two trees: what its values are made of, and what is made of them; then who decides rows, who reads, what is open. */
export function lineageWords({ column, columns, upstream, downstream, readers, unresolved }: ColumnLineage): string {
  return plainLines([
    column.name === '*' ? `${column.node} (${columns.length} columns)` : `${column.node}.${column.name}`,
    ...section('Made of', treeOf(upstream, column)),
    ...section('Its rows are decided by', byNode(upstream)),
    ...section('Goes into', treeOf(downstream, column)),
    ...section('Decides the rows of', byNode(downstream)),
    ...section(
      'Read by',
      readers.map(
        ({ node, owner, how }) => `${node}${owner === undefined ? '' : ` (owner: ${owner})`}${how === 'undeclared' ? ', may be read' : ''}`,
      ),
    ),
    ...section('Not resolved', openLines(unresolved)),
  ]);
}

/** A whole project, an edge a line; what decides the rows of a node leads to its `*`. */
export function edgesWords({ columns, nodes, edges, unresolved }: ProjectEdges): string {
  return plainLines([
    `${count(edges.length, 'edge')} between ${count(columns, 'column')} of ${count(nodes, 'node')}`,
    ...section(
      'Edges',
      edges.map(
        ({ from, to, kind, how }) => `${from.node}.${from.name} -> ${to.node}.${to.name}  ${kind}${how === 'sql' ? '' : ` (by ${how})`}`,
      ),
    ),
    ...section('Not resolved', openLines(unresolved)),
  ]);
}

/** The lineage of one statement, a line for each column. */
export function statementWords({ columns, shapes, unresolved }: StatementLineage): string {
  const named = columns.map(({ name, kind, reads }) =>
    `${name}  ${kind}  ${reads.map(({ table, column }) => `${table}.${column}`).join(', ')}`.trimEnd(),
  );
  return plainLines([
    ...named,
    ...section(
      'Rows',
      shapes.map(({ table, column, use }) => `${use.padEnd(6)} ${table}.${column}`),
    ),
    ...section(
      'Not resolved',
      unresolved.map(({ reason }) => reason),
    ),
  ]);
}

function openLines(unresolved: ProjectEdges['unresolved']): readonly string[] {
  return unresolved.map(({ node, reason }) => `${node}: ${reason}`);
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];
}

function treeOf(reached: readonly Reached[], { node, name }: ColumnLineage['column']): readonly string[] {
  const values = reached.filter(({ kind }) => isValue(kind));
  const below = Map.groupBy(values, ({ via }) => placeKey(via.node, via.name));
  const branch = (key: string, indent: string): readonly string[] =>
    (below.get(key) ?? []).flatMap((one) => [
      `${indent}${one.node}.${one.name}  ${one.kind}${one.how === 'sql' ? '' : ` (by ${one.how})`}`,
      ...branch(placeKey(one.node, one.name), `${indent}  `),
    ]);
  return branch(placeKey(node, name), '');
}

function placeKey(node: string, name: string): string {
  return `${node}.${name.toLowerCase()}`;
}

/** Columns by node, each with what is done by it. */
function byNode(reached: readonly Reached[]): readonly string[] {
  const deciding = reached.filter(({ kind }) => !isValue(kind));
  return [...Map.groupBy(deciding, ({ node }) => node)].map(([node, columns]) => {
    const kinds = Map.groupBy(columns, ({ kind }) => kind);
    return `${node}: ${[...kinds].map(([kind, own]) => `${kind} ${own.map(({ name }) => name).join(', ')}`).join('; ')}`;
  });
}
