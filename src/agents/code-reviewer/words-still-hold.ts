import type { Expression, QueryBody, QueryShape, SelectShape } from '../../sql/query-shape.ts';
import { blockPairs, type ChangedSql, itemPairs } from '../changed-sql.ts';
import { onlyRehashes } from '../only-rehashes.ts';
import { rehashedColumns } from '../rehashed-columns.ts';

/** Whether what a description says of a redefined column surely is as true as it was. */
export type WordsStillHold = (column: string, description: string) => boolean;

/**
 * Reads both sides once: a key that is hashed in another way means what it meant, so does a column that is a constant in rows which a
 * UNION adds or no longer adds, what is rounded in another way or has another default, and a count of the same rows that is written in another
 * way; a list of a column's values holds as long as those are its values.
 */
export function wordsStillHold(sql: ChangedSql): WordsStillHold {
  if (onlyRehashes(sql)) return () => true;
  const kept = new Set([...rehashedColumns(sql), ...constantInUnion(sql), ...sameButWrapped(sql)]);
  return (column, description) => kept.has(column.toLowerCase()) || listsValues(column, description, sql);
}

/** Columns (in lower case) that are literals in the parts of a UNION that one side has more, where nothing else differs. */
function constantInUnion({ before, after }: ChangedSql): readonly string[] {
  const [fewer, more] = before.blocks.length < after.blocks.length ? [before, after] : [after, before];
  const known = new Set(fewer.blocks.map(textOf));
  const extra = more.blocks.filter((block) => !known.has(textOf(block)));
  if (extra.length === 0 || extra.length !== more.blocks.length - fewer.blocks.length) return [];
  const [names, ...others] = extra.map((block) => literalsOf(block, more));
  return (names ?? []).filter((name) => others.every((other) => other.includes(name)));
}

/** Where something stands doesn't count, nor whether it is part of a UNION. */
function textOf(block: SelectShape): string {
  return JSON.stringify({ ...block, role: 'outer', name: '' }, (key, value: unknown) => (key === 'line' ? undefined : value));
}

/** The names of the items that are literals: those of a UNION's first part count for all of its parts. */
function literalsOf(block: SelectShape, shape: QueryShape): readonly string[] {
  const unions = [shape.body, ...shape.ctes.map(({ body }) => body)].map((body) => selectsOf(body, shape));
  const [first] = unions.find((parts) => parts.length > 1 && parts.includes(block)) ?? [];
  if (first === undefined) return [];
  return block.items.flatMap(({ expression }, index) => (isLiteral(expression) ? (first.items[index]?.name?.toLowerCase() ?? []) : []));
}

function selectsOf(body: QueryBody, shape: QueryShape): readonly SelectShape[] {
  if (body.kind === 'select') return shape.blocks.filter((_, index) => index === body.block);
  return body.operator.startsWith('union') ? body.operands.flatMap((operand) => selectsOf(operand, shape)) : [];
}

function isLiteral(expression: Expression): boolean {
  return expression.kind === 'literal' || (expression.kind === 'cast' && isLiteral(expression.argument));
}

/** Columns (in lower case) of which only the rounding, the type, the default or the way to count changed. */
function sameButWrapped(sql: ChangedSql): readonly string[] {
  const changed = blockPairs(sql)
    .flatMap(itemPairs)
    .filter(({ before, after }) => expressionText(before.expression) !== expressionText(after.expression))
    .map(({ name, before, after }) => ({ name: name.toLowerCase(), isAlike: coreText(before.expression) === coreText(after.expression) }));
  const others = new Set(changed.flatMap(({ name, isAlike }) => (isAlike ? [] : name)));
  return changed.flatMap(({ name, isAlike }) => (isAlike && !others.has(name) ? name : []));
}

/** What it computes, with each count in one form and without the guard of a divisor. */
function coreText(expression: Expression): string {
  return JSON.stringify(coreOf(expression), (key, value: unknown) => {
    if (key === 'line') return undefined;
    if (!isCall(value)) return value;
    const [first, second] = value.arguments;
    if (value.name === 'nullif' && second?.kind === 'literal' && second.value === '0') return first;
    const counted = countedRows(value);
    return counted === undefined ? value : { counted };
  });
}

function isCall(value: unknown): value is Extract<Expression, { kind: 'call' }> {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'call';
}

/** Without what rounds, casts or replaces a null. */
function coreOf(expression: Expression): Expression {
  if (expression.kind === 'cast') return coreOf(expression.argument);
  if (expression.kind !== 'call' || !/^(?:round|coalesce)$/.test(expression.name)) return expression;
  const [first, ...others] = expression.arguments;
  return first !== undefined && others.every(isLiteral) ? coreOf(first) : expression;
}

/** `count(*) filter (where x)` and `sum(case when x then 1 else 0 end)` count the rows with `x`. */
function countedRows(expression: Expression): Expression | undefined {
  if (expression.kind !== 'call') return undefined;
  const [argument] = expression.arguments;
  if (expression.name === 'count') return argument === undefined || argument.kind === 'star' ? expression.filter : undefined;
  if (expression.name !== 'sum' || argument?.kind !== 'case' || argument.operand !== undefined) return undefined;
  const [branch, another] = argument.branches;
  const isOne = another === undefined && branch?.result.kind === 'literal' && branch.result.value === '1';
  const isElseZero = argument.otherwise?.kind === 'literal' && argument.otherwise.value === '0';
  return isOne && isElseZero ? branch?.when : undefined;
}

function expressionText(expression: Expression): string {
  return JSON.stringify(expression, (key, value: unknown) => (key === 'line' ? undefined : value));
}

/** "green, yellow or red" of a CASE that gave these and still does. */
function listsValues(column: string, description: string, sql: ChangedSql): boolean {
  const pairs = blockPairs(sql).flatMap(itemPairs);
  const cases = pairs.filter(({ name, before }) => name.toLowerCase() === column.toLowerCase() && before.expression.kind !== 'column');
  const [pair, another] = cases;
  if (pair === undefined || another !== undefined) return false;
  const [was, is] = [valuesOf(pair.before.expression), valuesOf(pair.after.expression)];
  const words = description.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const listed = new Set(words.filter((word) => !JOINING.has(word)));
  return was !== undefined && is !== undefined && isSame(was, is) && isSame(is, listed);
}

const JOINING: ReadonlySet<string> = new Set(['or', 'and', 'either', 'one', 'of']);

/** The texts that a CASE may give; undefined where it may give anything else. */
function valuesOf(expression: Expression): ReadonlySet<string> | undefined {
  if (expression.kind !== 'case') return undefined;
  const results = [
    ...expression.branches.map(({ result }) => result),
    ...(expression.otherwise === undefined ? [] : [expression.otherwise]),
  ];
  const values = results.flatMap((result) => (result.kind === 'literal' && result.type === 'text' ? result.value.toLowerCase() : []));
  return values.length === results.length ? new Set(values) : undefined;
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((value) => other.has(value));
}
