import type { GraphNode } from './column-graph.ts';
import type { MadeOf, ReverseEdges } from './reverse-edges.ts';
import { type ColumnPlace, type PathKind, pathKind, type Reached, ROWS, type Step, walkColumns } from './walk-columns.ts';

interface DownOptions {
  readonly depth?: number | undefined;
  /** The column is new: nobody outside of dbt can read it yet, even where nothing is declared. */
  readonly isNew?: boolean;
}

/** The columns that are made of a column, and those of which it decides the rows, with all readers behind; nearest first. */
export function downstreamOf(
  { edges }: { readonly edges: ReverseEdges },
  start: ColumnPlace,
  { depth = Number.POSITIVE_INFINITY, isNew = false }: DownOptions = {},
): readonly Reached[] {
  return walkColumns(start, depth, (place) => {
    const steps = place.name === ROWS ? afterRows(place, edges) : afterColumn(place, edges);
    return isNew ? steps.filter(({ how }) => how !== 'undeclared') : steps;
  });
}

function afterColumn(place: Step, edges: ReverseEdges): readonly Step[] {
  const keys = place.name === '*' ? [undefined] : [place.name.toLowerCase(), '*'];
  const values = keys.flatMap((key) => edges.values(place.node, key)).flatMap((made) => valueStep(made, place));
  const uses = keys.flatMap((key) => edges.uses(place.node, key));
  return [...values, ...uses.flatMap(({ reader, use }) => changedRows(reader, pathKind(place.kind, use.kind), use.how))];
}

/** A `*` that hides the columns of its table carries each under its own name; of a table-level node any column may be concerned. */
function valueStep({ reader, column, edge }: MadeOf, { name, kind, node }: Step): readonly Step[] {
  const step = { node: reader.uniqueId, name: column, kind: pathKind(kind, edge.kind), how: edge.how };
  if (edge.column !== '*' || column !== '*' || name === '*' || edge.how === 'table') return [step];
  const key = name.toLowerCase();
  const carried = reader.columns.has(key) ? undefined : reader.find(key);
  const isCarried = carried?.from.some((from) => from.node === node && from.column.toLowerCase() === key) ?? false;
  return isCarried ? [{ ...step, name }] : [];
}

/** Whoever reads rows of a node has others when the node has. An exposure or metric has no columns, and is reached as a whole. */
function changedRows(node: GraphNode, kind: PathKind, how: Step['how']): readonly Step[] {
  const names = node.columns.size === 0 ? ['*'] : [...node.columns.values()].map(({ name }) => name);
  const columns = names.map((name): Step => ({ node: node.uniqueId, name, kind, how }));
  return [...columns, { node: node.uniqueId, name: ROWS, kind, how }];
}

function afterRows({ node, kind, how }: Step, edges: ReverseEdges): readonly Step[] {
  return edges.readers(node).flatMap((reader) => changedRows(reader, kind, how));
}
