import type { Expression, InputShape, ItemShape, QueryBody, QueryShape, SelectShape } from '../sql/query-shape.ts';
import { kindOf, readsOf } from './expression-reads.ts';
import type { BlockOutline, BodyOutline, InputOutline, ItemOutline, QueryOutline, UseOutline, ValueOutline } from './query-outline.ts';

/** Reduces what a statement says to what it reads. */
export function outlineQuery({ blocks, body, ctes, unread }: QueryShape): QueryOutline {
  return {
    blocks: blocks.map(outlineBlock),
    body: outlineBody(body),
    ctes: ctes.map(({ name, body: query, recursive, columns }) => ({ name, body: outlineBody(query), recursive, columns })),
    unread,
  };
}

function outlineBody(body: QueryBody): BodyOutline {
  if (body.kind === 'select') return body;
  const order = body.orderBy.map(({ expression }) => expression);
  return {
    kind: 'set',
    operator: body.operator,
    operands: body.operands.map(outlineBody),
    order: clause(order, { use: 'order', aliases: 'always', decidesRows: body.limit !== undefined }),
  };
}

function outlineBlock(block: SelectShape): BlockOutline {
  return {
    distinct: block.distinct && block.distinctOn.length === 0,
    items: block.items.map(outlineItem),
    inputs: block.inputs.map(outlineInput),
    uses: usesOf(block),
    groupsByAll: block.groupsByAll,
  };
}

function outlineItem({ name, expression }: ItemShape): ItemOutline {
  if (expression.kind !== 'star') return value(name, expression);
  const { table, except, replace, rename } = expression;
  return { star: true, table, except, replace: replace.map((one) => value(one.name, one.expression)), rename };
}

function value(name: string | undefined, expression: Expression): ValueOutline {
  return { star: false, name, kind: kindOf(expression), reads: readsOf(expression, outlineBody) };
}

function outlineInput({ alias, columns, from, join }: InputShape): InputOutline {
  return { alias, columns, from: outlineFrom(from), join: join?.kind, natural: join?.natural ?? false, using: join?.using ?? [] };
}

function outlineFrom(from: InputShape['from']): InputOutline['from'] {
  if (from.kind === 'derived') return { kind: 'derived', body: outlineBody(from.body) };
  if (from.kind !== 'other') return from;
  return { kind: 'other', text: from.text, reads: from.arguments.flatMap((argument) => readsOf(argument, outlineBody)) };
}

/** The order of rows decides which there are only where some are cut off. */
function usesOf({ inputs, where, groupBy, having, qualify, orderBy, limit, distinctOn }: SelectShape): readonly UseOutline[] {
  const order = orderBy.map(({ expression }) => expression);
  const decidesRows = limit !== undefined || distinctOn.length > 0;
  const joins = inputs.flatMap(({ join }) => join?.on ?? []);
  return [
    ...clause(joins, { use: 'join', aliases: 'never', decidesRows: true }),
    ...clause([where], { use: 'filter', aliases: 'lateral', decidesRows: true }),
    ...clause([...groupBy, ...distinctOn], { use: 'group', aliases: 'always', decidesRows: true }),
    ...clause([having, qualify], { use: 'filter', aliases: 'always', decidesRows: true }),
    ...clause(order, { use: 'order', aliases: 'always', decidesRows }),
  ];
}

function clause(
  expressions: readonly SelectShape['where'][],
  about: Pick<UseOutline, 'use' | 'aliases' | 'decidesRows'>,
): readonly UseOutline[] {
  return expressions.flatMap((expression) => {
    if (expression === undefined) return [];
    const reads = readsOf(expression, outlineBody);
    const ordinal = about.aliases === 'always' ? ordinalOf(expression) : undefined;
    return reads.length === 0 && ordinal === undefined ? [] : [{ ...about, reads, ordinal }];
  });
}

function ordinalOf(expression: Expression): number | undefined {
  return expression.kind === 'literal' && expression.type === 'number' ? Number(expression.value) : undefined;
}
