import type { DbtNode, DbtProject } from '../dbt/project.ts';
import { aggregatesOf } from '../sql/aggregates.ts';
import { columnsIn, inputOf } from '../sql/column-input.ts';
import { conjunctsOf } from '../sql/conditions.ts';
import { expressionText } from '../sql/expression-text.ts';
import { groupKeys } from '../sql/group-keys.ts';
import type { Expression, InputShape, QueryBody, QueryShape, SelectShape } from '../sql/query-shape.ts';
import { uniqueKey } from './primary-key.ts';
import type { FindNode } from './relation-nodes.ts';
import { testedKeys } from './tested-keys.ts';

/** Columns (in lower case) of which each combination of values is in one row at most. */
export type RowKey = ReadonlySet<string>;

/** A model's SQL, with what is known of the relations that it reads. */
export interface KeySql {
  readonly model: DbtNode;
  readonly shape: QueryShape;
  readonly project: DbtProject;
  readonly find: FindNode;
}

/** No chain of CTEs that a person wrote is as long. */
const DEEPEST = 30;

/** CTEs that are read twice, and twice again further down, are looked at once. */
const known = new WeakMap<KeySql, Map<number, readonly RowKey[]>>();

/** What surely names one row of an input: by tests, constraints and `unique_key` of a model, by GROUP BY, DISTINCT or a ranked choice of a CTE. */
export function rowKeys({ from, columns }: InputShape, sql: KeySql, depth = 0): readonly RowKey[] {
  if (depth > DEEPEST || columns.length > 0) return [];
  if (from.kind === 'relation') return nodeKeys(sql.find(from.path, sql.model), sql.project);
  if (from.kind === 'derived') return bodyKeys(from.body, sql, depth);
  const cte = from.kind === 'cte' ? sql.shape.ctes[from.cte] : undefined;
  return from.kind !== 'cte' || cte === undefined || cte.recursive || cte.columns.length > 0
    ? []
    : cteKeys(from.cte, cte.body, { sql, depth });
}

function cteKeys(index: number, body: QueryBody, { sql, depth }: { readonly sql: KeySql; readonly depth: number }): readonly RowKey[] {
  const before = known.get(sql) ?? new Map<number, readonly RowKey[]>();
  known.set(sql, before);
  const keys = before.get(index) ?? bodyKeys(body, sql, depth);
  before.set(index, keys);
  return keys;
}

function nodeKeys(node: ReturnType<FindNode>, project: DbtProject): readonly RowKey[] {
  if (node === undefined || !('resourceType' in node)) return [];
  const declared = node.contractEnforced ? node.constraints.filter(({ type }) => type === 'primary_key').map(({ columns }) => columns) : [];
  const merged = node.materialized === 'incremental' ? [uniqueKey(node)] : [];
  const keys = [...declared, ...merged].filter((key) => key.length > 0 && key.every((name) => /^\w+$/.test(name)));
  return [...testedKeys(node, project), ...keys.map((key) => new Set(key.map((name) => name.toLowerCase())))];
}

function bodyKeys(body: QueryBody, sql: KeySql, depth: number): readonly RowKey[] {
  if (body.kind === 'select') return blockKeys(sql.shape.blocks[body.block], sql, depth);
  const [first] = body.operands;
  const block = first?.kind === 'select' ? sql.shape.blocks[first.block] : undefined;
  const names = body.operator === 'union' && block !== undefined ? allNames(block) : undefined;
  return names === undefined ? [] : [new Set(names)];
}

function blockKeys(block: SelectShape | undefined, sql: KeySql, depth: number): readonly RowKey[] {
  if (block === undefined) return [];
  const chosen = [block.distinctOn, ...rankedBy(block)].flatMap((by) => (by.length === 0 ? [] : (namesFor(by, block) ?? [])));
  const all = block.distinct && block.distinctOn.length === 0 ? allNames(block) : undefined;
  const own = [...chosen, ...(all === undefined ? [] : [new Set(all)])];
  const groups = groupKeys(block);
  if (groups === undefined) return own;
  if (groups.length > 0) return [...own, ...(namesFor(groups, block) ?? [])];
  if (aggregatesOf(block).length > 0) return [...own, new Set()];
  return [...own, ...passedOn(block, sql, depth)];
}

function allNames({ items }: SelectShape): readonly string[] | undefined {
  const names = items.flatMap(({ name, expression }) => (name === undefined || expression.kind === 'star' ? [] : name.toLowerCase()));
  return names.length === items.length ? names : undefined;
}

/** What `row_number() over (partition by …) = 1` chooses one row of. */
function rankedBy({ qualify, items }: SelectShape): readonly (readonly Expression[])[] {
  return conjunctsOf(qualify).flatMap((condition) => {
    if (condition.kind !== 'operator' || condition.operator !== '=') return [];
    const [left, right] = condition.arguments;
    if (right?.kind !== 'literal' || right.value !== '1') return [];
    const named = left?.kind === 'column' ? items.find(({ name }) => name?.toLowerCase() === left.name.toLowerCase())?.expression : left;
    return named?.kind === 'window' && named.call.kind === 'call' && named.call.name === 'row_number' ? [named.partitionBy] : [];
  });
}

/** The items that show these expressions, as a key; none when one of them isn't shown. */
function namesFor(expressions: readonly Expression[], { items }: SelectShape): readonly RowKey[] | undefined {
  const names = expressions.map((expression) => {
    const shown = items.find((item) => item.expression === expression || textOf(item.expression) === textOf(expression));
    const passed = expression.kind === 'column' && items.some((item) => item.expression.kind === 'star') ? expression.name : undefined;
    return (shown?.name ?? passed)?.toLowerCase();
  });
  return names.every((name) => name !== undefined) ? [new Set(names)] : undefined;
}

function textOf(expression: Expression): string {
  return expressionText(expression, { column: (_, name) => name.toLowerCase(), subquery: () => 'subquery' });
}

/** Filters and joins that find one row at most leave the keys of the first input what they are. */
function passedOn(block: SelectShape, sql: KeySql, depth: number): readonly RowKey[] {
  const [first, ...others] = block.inputs;
  if (first === undefined || block.items.some(({ expression }) => expression.kind === 'call' && expression.name === 'unnest')) return [];
  if (!others.every((input) => isToOne(input, block, { sql, depth }))) return [];
  return rowKeys(first, sql, depth + 1).flatMap((key) => {
    const names = [...key].map((name) => shownAs(name, first, block));
    return names.every((name) => name !== undefined) ? [new Set(names)] : [];
  });
}

function shownAs(column: string, input: InputShape, block: SelectShape): string | undefined {
  for (const { name, expression } of block.items) {
    if (expression.kind === 'column' && expression.name.toLowerCase() === column && inputOf(expression, block) === input)
      return name?.toLowerCase();
    const isIts = expression.kind === 'star' && (expression.table === undefined || expression.table === input.alias);
    if (isIts && expression.except.length + expression.replace.length + expression.rename.length === 0) return column;
  }
  return undefined;
}

/** Whether a join finds one row of its input at most, for each row that it is joined to. */
export function isToOne(
  input: InputShape,
  block: SelectShape,
  { sql, depth = 0 }: { readonly sql: KeySql; readonly depth?: number },
): boolean {
  const { join } = input;
  if (join?.kind === 'semi' || join?.kind === 'anti') return true;
  if (join === undefined || join.natural || (join.kind !== 'left' && join.kind !== 'inner')) return false;
  const { equal } = joinedOn(input, block);
  return rowKeys(input, sql, depth + 1).some((key) => [...key].every((name) => equal.has(name)));
}

/** What a join asks of the columns of its input. */
export interface JoinedOn {
  /** Columns (in lower case) of which each has to be equal to something that doesn't depend on the input. */
  readonly equal: ReadonlySet<string>;
  /** It asks something else of the input, too. */
  readonly asksMore: boolean;
}

/** Reads the condition of a join. */
export function joinedOn(input: InputShape, block: Pick<SelectShape, 'inputs'>): JoinedOn {
  const { on, using = [] } = input.join ?? {};
  const conditions = conjunctsOf(on).map((condition) => ({ condition, column: equated(condition, input, block) }));
  const named = conditions.flatMap(({ column }) => column ?? []);
  const asksMore = conditions.some(({ condition, column }) => column === undefined && condition.kind !== 'literal');
  return { equal: new Set([...using, ...named].map((name) => name.toLowerCase())), asksMore };
}

function equated(condition: Expression, input: InputShape, block: Pick<SelectShape, 'inputs'>): string | undefined {
  if (condition.kind !== 'operator' || condition.operator !== '=') return undefined;
  const [one, two] = condition.arguments;
  if (one === undefined || two === undefined) return undefined;
  const isIts = (side: Expression): boolean => side.kind === 'column' && side.table !== undefined && inputOf(side, block) === input;
  const isOther = (side: Expression): boolean => {
    const columns = columnsIn(side);
    return columns.every((column) => column.table !== undefined && inputOf(column, block) !== input);
  };
  if (one.kind === 'column' && isIts(one) && isOther(two)) return one.name;
  return two.kind === 'column' && isIts(two) && isOther(one) ? two.name : undefined;
}
