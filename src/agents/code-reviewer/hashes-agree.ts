import type { DbtNode } from '../../dbt/project.ts';
import { columnsIn, inputOf } from '../../sql/column-input.ts';
import { expressionText } from '../../sql/expression-text.ts';
import type { Expression, QueryShape, SelectShape } from '../../sql/query-shape.ts';
import { partsOf } from '../../sql/walk-expression.ts';
import type { ChangedSql } from '../changed-sql.ts';
import { expressionParts } from '../expression-parts.ts';
import { isHash } from '../is-hash.ts';
import { mainBlock } from '../main-block.ts';
import { relationNodes } from '../relation-nodes.ts';
import type { ReviewFacts } from '../review-facts.ts';
import { type SideView, viewSide } from '../side-view.ts';

type Column = Extract<Expression, { kind: 'column' }>;

interface HashSql {
  readonly shape: QueryShape;
  /** How a column of a relation is hashed; undefined where it isn't, or where nobody can tell. */
  readonly stored: (path: readonly string[], column: string) => string | undefined;
}

/** Whether the hashes of a changed model decide the same on both sides, although they are others. */
export function hashesAgreeOnBothSides({ change: { base, head }, before, after }: ChangedSql, facts: ReviewFacts): boolean {
  const isSound = (node: DbtNode | undefined, shape: QueryShape, side: 'base' | 'head') =>
    node !== undefined && hashesAgree({ shape, stored: storedFor(node, viewSide(facts, side)) });
  return isSound(base, before, 'base') && isSound(head, after, 'head');
}

/** No chain of models that a person wrote is as long. */
const DEEPEST = 30;

/** Reads what makes the columns of the models that a model reads. What a model has kept from its own earlier runs is hashed as it was then. */
function storedFor(reader: DbtNode, view: SideView, depth = 0): HashSql['stored'] {
  const find = relationNodes(view.project);
  return (path, column) => {
    const node = find(path, reader);
    if (node === undefined || !('resourceType' in node) || node.uniqueId === reader.uniqueId || depth > DEEPEST) return undefined;
    const shape = view.anyShape(node);
    return shape && wayOfOutput(column, { shape, stored: storedFor(node, view, depth + 1) });
  };
}

/**
 * Whether every hash that decides about rows is only compared with hashes that are made in the same way: then which of them are equal
 * depends on what is hashed, not on how. A LIMIT may cut anywhere, so that it needs rows in their old order.
 */
function hashesAgree(sql: HashSql): boolean {
  const { blocks, body, ctes } = sql.shape;
  if ([body, ...ctes.map((cte) => cte.body)].some((one) => one.kind === 'set' && one.limit !== undefined)) return false;
  return blocks.every((block) => {
    const isCut = block.limit !== undefined || block.offset !== undefined;
    const shared = block.inputs.some(({ join }) => join?.natural === true || (join?.using.length ?? 0) > 0);
    return !isCut && !shared && conditionsOf(block).every((condition) => agrees(condition, block, sql));
  });
}

function conditionsOf({ where, having, qualify, inputs }: SelectShape): readonly Expression[] {
  return [where, having, qualify, ...inputs.map(({ join }) => join?.on)].filter((condition) => condition !== undefined);
}

const LOGIC: ReadonlySet<string> = new Set(['and', 'or', 'not']);
const COMPARES: ReadonlySet<string> = new Set(['=', '<>', 'in', 'not in', 'is distinct from', 'is not distinct from']);

function agrees(condition: Expression, block: SelectShape, sql: HashSql): boolean {
  if (condition.kind === 'operator') {
    const { operator, arguments: sides } = condition;
    if (LOGIC.has(operator)) return sides.every((side) => agrees(side, block, sql));
    if (operator === 'is null' || operator === 'is not null') return true;
    const ways = sides.map((side) => wayOf(side, block, sql));
    const [way] = ways;
    if (COMPARES.has(operator) && way !== undefined && ways.every((one) => one === way)) return true;
  }
  return !isHashed(condition, block, sql);
}

/** Functions that hand on one of the values that they are given. */
const HANDS_ON: ReadonlySet<string> = new Set(['lag', 'lead', 'first_value', 'last_value', 'min', 'max', 'any_value']);

/** How a value is hashed, as a text without the names of what is hashed; undefined where it is no hash, or not one alone. */
function wayOf(expression: Expression, block: SelectShape, sql: HashSql): string | undefined {
  if (expression.kind === 'window') return wayOf(expression.call, block, sql);
  if (expression.kind === 'column') return wayOfFound(madeBy(expression, block, sql.shape), sql);
  const [handed, another] = expression.kind === 'call' && HANDS_ON.has(expression.name) ? expression.arguments : [];
  return handed !== undefined && another === undefined ? wayOf(handed, block, sql) : hashText(expression);
}

function wayOfFound(found: Found | undefined, sql: HashSql): string | undefined {
  if (found === undefined) return undefined;
  return 'path' in found ? sql.stored(found.path, found.column) : wayOf(found.expression, found.block, sql);
}

/** How a column that a query returns is hashed. */
function wayOfOutput(name: string, sql: HashSql): string | undefined {
  const block = mainBlock(sql.shape);
  if (block === undefined) return undefined;
  return wayOfFound(shownBy({ kind: 'column', table: undefined, name, line: block.line }, block, sql.shape), sql);
}

/** An expression around one hash, which holds all that it reads, with `?` in the place of each column. */
function hashText(expression: Expression): string | undefined {
  const [hash, another] = expressionParts(expression).filter(isHash);
  if (hash === undefined || another !== undefined || columnsIn(hash).length !== columnsIn(expression).length) return undefined;
  return columnsIn(hash).length === 0 ? undefined : expressionText(expression, { column: () => '?', subquery: () => 'a query' });
}

type Found =
  | { readonly path: readonly string[]; readonly column: string }
  | { readonly expression: Expression; readonly block: SelectShape };

/** What makes a column of a block: an expression further up in the query, or a column of a relation. */
function madeBy(column: Column, block: SelectShape, shape: QueryShape): Found | undefined {
  const input = inputOf(column, block);
  if (input === undefined || input.columns.length > 0) return undefined;
  const { from } = input;
  if (from.kind === 'relation') return { path: from.path, column: column.name.toLowerCase() };
  const body = from.kind === 'cte' ? shape.ctes[from.cte]?.body : from.kind === 'derived' ? from.body : undefined;
  const inner = body?.kind === 'select' ? shape.blocks[body.block] : undefined;
  return inner === undefined ? undefined : shownBy(column, inner, shape);
}

/** What makes the column that a block shows under this name. */
function shownBy(column: Column, block: SelectShape, shape: QueryShape): Found | undefined {
  const item = block.items.find(({ name }) => name?.toLowerCase() === column.name.toLowerCase());
  if (item !== undefined) return { expression: item.expression, block };
  const [star, another] = block.items.flatMap(({ expression }) => (expression.kind === 'star' ? [expression] : []));
  if (star === undefined || another !== undefined || star.replace.length + star.rename.length > 0) return undefined;
  return madeBy({ ...column, table: star.table }, block, shape);
}

/** Whether a hash of this query is in a condition, or may be. What a subquery reads may be any of it. */
function isHashed(expression: Expression, block: SelectShape, sql: HashSql): boolean {
  if (isHash(expression)) return true;
  if (expression.kind === 'subquery') return sql.shape.blocks.some((inner) => inner.role === 'expression' && showsHash(inner, sql));
  if (expression.kind !== 'column') return partsOf(expression).some((part) => isHashed(part, block, sql));
  const found = madeBy(expression, block, sql.shape);
  if (found === undefined) return true;
  return 'path' in found ? sql.stored(found.path, found.column) !== undefined : isHashed(found.expression, found.block, sql);
}

function showsHash(block: SelectShape, sql: HashSql): boolean {
  return block.items.some(({ expression }) => expression.kind === 'star' || isHashed(expression, block, sql));
}
