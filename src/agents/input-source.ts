import { oncePer } from '../core/once-per.ts';
import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { aggregatesOf } from '../sql/aggregates.ts';
import type { InputShape, ItemShape, QueryBody, QueryShape, SelectShape } from '../sql/query-shape.ts';

/** A model's SQL, and what its names may mean. */
export interface ModelSql {
  readonly node: DbtNode;
  readonly shape: QueryShape;
  readonly project: DbtProject;
}

/** The node whose rows an input gives one by one. */
export interface InputSource {
  readonly node: DbtNode;
  /** Something on the way leaves rows out. */
  readonly isFiltered: boolean;
  /** The node's column (in lower case) behind a column of the input; undefined where it is computed. */
  readonly column: (name: string) => string | undefined;
}

/** No chain of CTEs that a person wrote is as long. */
const DEEPEST = 30;

/**
 * The node behind an input, through CTEs and subqueries that only choose columns and rows; undefined where rows are joined, grouped
 * or sorted out on the way, or where two nodes have that name.
 */
export function inputSource(input: InputShape, sql: ModelSql, depth = 0): InputSource | undefined {
  const { from } = input;
  if (input.columns.length > 0 || depth > DEEPEST) return undefined;
  if (from.kind === 'relation') {
    const node = nodeAt(from.path, sql);
    return node && { node, isFiltered: false, column: (name) => name.toLowerCase() };
  }
  if (from.kind === 'derived') return bodySource(from.body, sql, depth);
  const cte = from.kind === 'cte' ? sql.shape.ctes[from.cte] : undefined;
  return cte === undefined || cte.recursive || cte.columns.length > 0 ? undefined : bodySource(cte.body, sql, depth);
}

/** The node that this one reads under a name; undefined where two have it. */
function nodeAt(path: readonly string[], { node, project }: ModelSql): DbtNode | undefined {
  const wanted = path.at(-1)?.toLowerCase() ?? '';
  const [only, ...others] = node.dependsOn.nodes.flatMap((id) => {
    const parent = project.nodes.get(id);
    return parent !== undefined && namesOf(parent).includes(wanted) ? [parent] : [];
  });
  return others.every((other) => other === only) ? only : undefined;
}

/** What SQL may call a node. */
const namesOf = oncePer(({ relationName, name }: DbtNode): readonly string[] => [
  (relationName?.split('.').at(-1) ?? '').replaceAll(/["`]/g, '').toLowerCase(),
  name.toLowerCase(),
]);

function bodySource(body: QueryBody, sql: ModelSql, depth: number): InputSource | undefined {
  const block = body.kind === 'select' ? sql.shape.blocks[body.block] : undefined;
  const [only, another] = block?.inputs ?? [];
  if (block === undefined || only === undefined || another !== undefined || !keepsRows(block)) return undefined;
  const inner = inputSource(only, sql, depth + 1);
  if (inner === undefined) return undefined;
  return { ...inner, isFiltered: inner.isFiltered || block.where !== undefined, column: (name) => behind(name, block, inner) };
}

function keepsRows(block: SelectShape): boolean {
  const { distinct, distinctOn, groupBy, groupsByAll, having, qualify, limit, offset } = block;
  if (having !== undefined || qualify !== undefined || limit !== undefined || offset !== undefined) return false;
  if (distinct || groupsByAll || distinctOn.length > 0 || groupBy.length > 0) return false;
  return aggregatesOf(block).length === 0;
}

function behind(name: string, { items }: SelectShape, inner: InputSource): string | undefined {
  const wanted = name.toLowerCase();
  const named = items.find((item) => item.name?.toLowerCase() === wanted);
  if (named !== undefined) return named.expression.kind === 'column' ? inner.column(named.expression.name) : undefined;
  const star = items.find(({ expression }) => expression.kind === 'star');
  const before = star === undefined ? undefined : throughStar(wanted, star);
  return before === undefined ? undefined : inner.column(before);
}

function throughStar(wanted: string, { expression }: ItemShape): string | undefined {
  if (expression.kind !== 'star') return undefined;
  const renamed = expression.rename.find(({ to }) => to.toLowerCase() === wanted);
  if (renamed !== undefined) return renamed.from;
  const gone = [...expression.except, ...expression.replace.map((one) => one.name), ...expression.rename.map(({ from }) => from)];
  return gone.some((one) => one.toLowerCase() === wanted) ? undefined : wanted;
}
