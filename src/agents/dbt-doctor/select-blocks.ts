import { isName, meaningful, plainName, type Token, templateTokens } from '../template-tokens.ts';

/** One entry of a select list. `name` is the column that comes out; a star has none. */
export interface SelectItem {
  readonly name: string | undefined;
  /** `''` for `*`, the qualifier in lower case for `t.*`; undefined when it is no star. */
  readonly star: string | undefined;
  /** What is computed, without its alias, in one spelling. */
  readonly expression: string;
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

/** Something that a SELECT reads. */
export interface FromItem {
  readonly kind: 'ref' | 'source' | 'name';
  /** The model, `source.table`, or the CTE or relation, in lower case. */
  readonly name: string;
  readonly alias: string;
}

/** One SELECT of a template: its list, what it reads, and the CTE that it is. */
export interface SelectBlock {
  readonly cte: string | undefined;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  readonly items: readonly SelectItem[];
  readonly from: readonly FromItem[];
  /** False when Jinja decides what stands in the list. */
  readonly isPlain: boolean;
  readonly tokens: readonly Token[];
}

const AFTER_LIST = new Set(['from', 'where', 'group', 'having', 'qualify', 'order', 'limit', 'union', 'intersect', 'except', 'window']);
const AFTER_FROM = new Set(['where', 'group', 'having', 'qualify', 'order', 'limit', 'union', 'intersect', 'except', 'window']);
const NO_ALIAS = new Set([
  ...AFTER_LIST,
  'on',
  'using',
  'join',
  'inner',
  'left',
  'right',
  'full',
  'cross',
  'asof',
  'natural',
  'lateral',
  'select',
]);
const NEVER_ALIAS = new Set(['end', 'null', 'true', 'false', 'distinct', 'asc', 'desc', 'and', 'or', 'not', 'is', 'in', 'over', 'as']);

const ENDS_EXPRESSION: ReadonlySet<Token['kind']> = new Set(['word', 'quoted', 'number', 'string', 'jinja']);

/** Reads every SELECT of a template, in the order in which they begin. What can't be told is left out, never guessed. */
export function selectBlocks(text: string): readonly SelectBlock[] {
  const tokens = meaningful(templateTokens(text));
  const depths = depthsOf(tokens);
  return tokens.flatMap((token, at) => (isWord(token, 'select') ? [blockAt(tokens, depths, at)] : []));
}

function depthsOf(tokens: readonly Token[]): readonly number[] {
  let depth = 0;
  return tokens.map(({ text, kind }) => {
    if (kind === 'mark' && (text === ')' || text === ']')) depth -= 1;
    const own = depth;
    if (kind === 'mark' && (text === '(' || text === '[')) depth += 1;
    return own;
  });
}

function blockAt(tokens: readonly Token[], depths: readonly number[], at: number): SelectBlock {
  const depth = depths[at] ?? 0;
  const end = endOfBlock(tokens, depths, at);
  const body = tokens.slice(at + 1, end);
  const bodyDepths = depths.slice(at + 1, end).map((own) => own - depth);
  const listEnd = firstAt(body, bodyDepths, AFTER_LIST);
  const list = body.slice(startOfList(body), listEnd);
  return {
    cte: cteName(tokens, at),
    depth,
    start: tokens[at]?.start ?? 0,
    end: tokens[end - 1]?.end ?? 0,
    items: splitItems(list).map(readItem),
    from: readFrom(body.slice(listEnd), bodyDepths.slice(listEnd)),
    isPlain: !list.some(({ kind, text }) => kind === 'jinja' && text.startsWith('{%')),
    tokens: body,
  };
}

function endOfBlock(tokens: readonly Token[], depths: readonly number[], at: number): number {
  const depth = depths[at] ?? 0;
  const end = tokens.findIndex((token, index) => {
    if (index <= at) return false;
    const own = depths[index] ?? 0;
    return (
      own < depth ||
      (own === depth && (isWord(token, 'union') || isWord(token, 'intersect') || isWord(token, 'except')) && !isStarExcept(tokens, index))
    );
  });
  return end < 0 ? tokens.length : end;
}

/** `* except (…)` belongs to the list. */
function isStarExcept(tokens: readonly Token[], index: number): boolean {
  return isWord(tokens[index], 'except') && tokens[index - 1]?.text === '*';
}

function startOfList(body: readonly Token[]): number {
  return isWord(body[0], 'distinct') || isWord(body[0], 'all') ? 1 : 0;
}

function firstAt(tokens: readonly Token[], depths: readonly number[], words: ReadonlySet<string>): number {
  const index = tokens.findIndex(
    ({ kind, text }, at) => kind === 'word' && depths[at] === 0 && words.has(text.toLowerCase()) && !isStarExcept(tokens, at),
  );
  return index < 0 ? tokens.length : index;
}

/** `name as (select`, or `name as materialized (select`. */
function cteName(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at - 1]?.text !== '(') return undefined;
  const as = [at - 2, at - 3, at - 4].find((index) => isWord(tokens[index], 'as'));
  const name = as === undefined ? undefined : tokens[as - 1];
  return isName(name) ? plainName(name.text) : undefined;
}

function splitItems(list: readonly Token[]): readonly (readonly Token[])[] {
  const depths = depthsOf(list);
  const items: Token[][] = [[]];
  for (const [index, token] of list.entries()) {
    if (token.text === ',' && token.kind === 'mark' && depths[index] === 0) items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0);
}

function readItem(tokens: readonly Token[]): SelectItem {
  const alias = aliasStart(tokens);
  const last = tokens.at(-1);
  const isColumn = isName(last) && (tokens.length === 1 || tokens.at(-2)?.text === '.');
  const starAt = tokens.findIndex(
    ({ text, kind }, index) => kind === 'mark' && text === '*' && (index === 0 || (index === 2 && tokens[1]?.text === '.')),
  );
  return {
    name: starAt < 0 && isName(last) && (alias !== undefined || isColumn) ? plainName(last.text) : undefined,
    star: starAt < 0 ? undefined : starAt === 0 ? '' : plainName(tokens[0]?.text ?? ''),
    expression: tokens.slice(0, alias).map(spelling).join(' '),
    tokens,
    start: tokens[0]?.start ?? 0,
    end: last?.end ?? 0,
  };
}

/** Where `as name`, or a name alone behind an expression, begins. */
function aliasStart(tokens: readonly Token[]): number | undefined {
  const [before, last] = [tokens.at(-2), tokens.at(-1)];
  if (!isName(last) || before === undefined) return undefined;
  if (isWord(before, 'as')) return tokens.length - 2;
  const endsExpression = before.text === ')' || ENDS_EXPRESSION.has(before.kind);
  const isOperator = before.kind === 'word' && NEVER_ALIAS.has(before.text.toLowerCase()) && !isWord(before, 'end');
  return endsExpression && !isOperator && !NEVER_ALIAS.has(last.text.toLowerCase()) ? tokens.length - 1 : undefined;
}

function spelling({ kind, text }: Token): string {
  return kind === 'word' ? text.toLowerCase() : text.replaceAll(/\s+/g, ' ');
}

function readFrom(tokens: readonly Token[], depths: readonly number[]): readonly FromItem[] {
  if (!isWord(tokens[0], 'from')) return [];
  const end = firstAt(tokens, depths, AFTER_FROM);
  return tokens.slice(0, end).flatMap((token, at) => {
    const begins = depths[at] === 0 && (isWord(token, 'from') || isWord(token, 'join') || (token.text === ',' && token.kind === 'mark'));
    const item = begins ? relationAt(tokens, at + 1) : undefined;
    return item === undefined ? [] : [item];
  });
}

function relationAt(tokens: readonly Token[], at: number): FromItem | undefined {
  const token = tokens[at];
  if (token?.kind === 'jinja') {
    const named = relationIn(token.text);
    return named === undefined ? undefined : { ...named, alias: aliasAt(tokens, at + 1) ?? named.name.split('.').at(-1) ?? named.name };
  }
  if (!isName(token)) return undefined;
  let last = at;
  while (tokens[last + 1]?.text === '.' && isName(tokens[last + 2])) last += 2;
  const name = plainName(tokens[last]?.text ?? '');
  return { kind: 'name', name, alias: aliasAt(tokens, last + 1) ?? name };
}

function aliasAt(tokens: readonly Token[], at: number): string | undefined {
  const next = isWord(tokens[at], 'as') ? tokens[at + 1] : tokens[at];
  return isName(next) && !NO_ALIAS.has(next.text.toLowerCase()) ? plainName(next.text) : undefined;
}

/** The model or source that a Jinja expression names. */
export function relationIn(jinja: string): Pick<FromItem, 'kind' | 'name'> | undefined {
  const source = /\bsource\s*\(\s*['"]([^'"]+)['"]\s*,\s*['"]([^'"]+)['"]/.exec(jinja);
  if (source !== null) return { kind: 'source', name: `${source[1]}.${source[2]}`.toLowerCase() };
  const name = /\bref\s*\(\s*(?:['"][^'"]+['"]\s*,\s*)?['"]([^'"]+)['"]/.exec(jinja)?.[1];
  return name === undefined ? undefined : { kind: 'ref', name: name.toLowerCase() };
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'word' && token.text.toLowerCase() === word;
}
