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

function nodeAt(path: readonly string[], { node, project }: ModelSql): DbtNode | undefined {
  return parentsOf(project)(node).get(path.at(-1)?.toLowerCase() ?? '');
}

/** The nodes that a node reads, by the names that its SQL may call them by; undefined where two have that name. */
const parentsOf = oncePer(({ nodes }: DbtProject) =>
  oncePer(({ dependsOn }: DbtNode): ReadonlyMap<string, DbtNode | undefined> => {
    const named = new Map<string, DbtNode | undefined>();
    const add = (name: string, parent: DbtNode): void => {
      const other = named.get(name);
      named.set(name, named.has(name) && other !== parent ? undefined : parent);
    };
    for (const id of dependsOn.nodes) {
      const parent = nodes.get(id);
      if (parent === undefined) continue;
      add(identifierOf(parent), parent);
      add(parent.name.toLowerCase(), parent);
    }
    return named;
  }),
);

const identifierOf = oncePer(({ relationName }: DbtNode) => (relationName?.split('.').at(-1) ?? '').replaceAll(/["`]/g, '').toLowerCase());

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
