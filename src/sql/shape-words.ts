import { contentOf } from './block-content.ts';
import type { Expression, QueryShape, SelectShape } from './query-shape.ts';

/**
 * What a query is made of: operators and functions by their names, and `null`, `case`, `window`, `join`, `left join`, `group by`, `order by`,
 * `set operation`. A word that isn't there surely doesn't occur; so that who looks for a rare thing looks only where it is.
 */
export function shapeWords({ blocks, body, ctes }: QueryShape): ReadonlySet<string> {
  const words = new Set<string>();
  for (const block of blocks) addWords(block, words);
  const bodies = [
    body,
    ...ctes.map((cte) => cte.body),
    ...blocks.flatMap(({ inputs }) => inputs.flatMap(({ from }) => (from.kind === 'derived' ? from.body : []))),
  ];
  if (bodies.some(({ kind }) => kind === 'set')) words.add('set operation');
  return words;
}

function addWords(block: SelectShape, words: Set<string>): void {
  for (const expression of contentOf(block).all) addWord(expression, words);
  for (const { join } of block.inputs) {
    if (join === undefined) continue;
    words.add('join');
    if (join.kind === 'left') words.add('left join');
  }
  if (block.groupsByAll || block.groupBy.length > 0) words.add('group by');
  if (block.orderBy.length > 0) words.add('order by');
}

function addWord(expression: Expression, words: Set<string>): void {
  if (expression.kind === 'operator') words.add(expression.operator);
  else if (expression.kind === 'call') words.add(expression.name);
  else if (expression.kind === 'case' || expression.kind === 'window') words.add(expression.kind);
  else if (expression.kind === 'literal' && expression.type === 'null') words.add('null');
}
