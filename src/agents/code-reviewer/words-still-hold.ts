import type { Expression, QueryBody, QueryShape, SelectShape } from '../../sql/query-shape.ts';
import { blockPairs, type ChangedSql, itemPairs } from '../changed-sql.ts';
import { onlyRehashes } from '../only-rehashes.ts';
import { rehashedColumns } from '../rehashed-columns.ts';

/** Whether what a description says of a redefined column surely is as true as it was. */
export type WordsStillHold = (column: string, description: string) => boolean;

/**
 * Reads both sides once: a key that is hashed in another way means what it meant, so does a column that is a constant in rows which a
 * UNION adds or no longer adds, and a list of a column's values holds as long as those are its values.
 */
export function wordsStillHold(sql: ChangedSql): WordsStillHold {
  if (onlyRehashes(sql)) return () => true;
  const kept = new Set([...rehashedColumns(sql), ...constantInUnion(sql)]);
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
