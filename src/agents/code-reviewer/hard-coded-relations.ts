import { type SqlToken, scanSql } from './scan-sql.ts';

/** A relation that SQL reads by its own name instead of by `ref` or `source`. */
export interface HardCodedRelation {
  readonly name: string;
  readonly line: number;
}

/** A relation after FROM, JOIN or a comma of the FROM clause, and the index of the token behind it and its alias. */
interface Factor {
  readonly tokens: readonly SqlToken[];
  readonly alias: string | undefined;
  readonly next: number;
}

const CLAUSES = new Set(
  'where group order having qualify limit offset window union intersect except join inner left right full cross natural asof on using select from tablesample pivot unpivot lateral set when for'.split(
    ' ',
  ),
);
/** Every warehouse has these, and none of them can be declared as a source. */
const CATALOGUES = new Set(['information_schema', 'pg_catalog', 'sys']);

/** The hard-coded relations of a model's raw SQL, in order. What Jinja makes up can't be known and isn't in it. */
export function hardCodedRelations(rawCode: string): readonly HardCodedRelation[] {
  const tokens = scanSql(rawCode);
  const { names, certain } = cteNames(tokens);
  const factors = factorsOf(tokens);
  const aliases = new Set(factors.flatMap(({ alias }) => alias?.toLowerCase() ?? []));
  return factors.flatMap((factor) => {
    const relation = relationOf(factor);
    if (relation === undefined) return [];
    const [first = '', ...rest] = relation.name.toLowerCase().split('.');
    if (rest.length === 0 && (names.has(first) || !certain)) return [];
    // BigQuery's `from orders o, o.items` reads an array of the row.
    if (rest.length > 0 && (aliases.has(first) || names.has(first))) return [];
    return rest.slice(-2, -1).some((part) => CATALOGUES.has(part)) || CATALOGUES.has(first) ? [] : [relation];
  });
}

/** The names that WITH gives. They aren't certain when Jinja makes one of them up. */
function cteNames(tokens: readonly SqlToken[]): { readonly names: ReadonlySet<string>; readonly certain: boolean } {
  const names = new Set<string>();
  let certain = true;
  for (const [index, { kind, text }] of tokens.entries()) {
    if (kind !== 'word' || text.toLowerCase() !== 'as' || !opensCte(tokens, index)) continue;
    const named = tokens[beforeColumns(tokens, index - 1)];
    if (named?.kind === 'word') names.add(named.text.toLowerCase());
    if (named?.kind === 'jinja' || named?.glued === true) certain = false;
  }
  return { names, certain };
}

/** `as (`, `as materialized (` and `as not materialized (`. */
function opensCte(tokens: readonly SqlToken[], index: number): boolean {
  const next = tokens.slice(index + 1, index + 4).map(({ text }) => text.toLowerCase());
  return next[0] === '(' || (next[0] === 'materialized' && next[1] === '(') || (next[0] === 'not' && next[2] === '(');
}

/** Steps over the column list of `name (a, b) as (`. */
function beforeColumns(tokens: readonly SqlToken[], index: number): number {
  if (tokens[index]?.text !== ')') return index;
  let at = index;
  while (at >= 0 && tokens[at]?.text !== '(') at -= 1;
  return at - 1;
}

function factorsOf(tokens: readonly SqlToken[]): readonly Factor[] {
  const found: Factor[] = [];
  for (const [index, token] of tokens.entries()) {
    const word = token.kind === 'word' ? token.text.toLowerCase() : '';
    if (word !== 'join' && !(word === 'from' && opensFromClause(tokens, index))) continue;
    let factor = factorAt(tokens, index + 1);
    while (factor !== undefined) {
      found.push(factor);
      factor = tokens[factor.next]?.text === ',' && word === 'from' ? factorAt(tokens, factor.next + 1) : undefined;
    }
  }
  return found;
}

/** Not in `is distinct from`, nor in `extract(year from x)` and its like: those parentheses hold no query. */
function opensFromClause(tokens: readonly SqlToken[], index: number): boolean {
  if (tokens[index - 1]?.text.toLowerCase() === 'distinct') return false;
  let depth = 0;
  for (let at = index - 1; at >= 0; at -= 1) {
    const text = tokens[at]?.text.toLowerCase();
    if (text === ')') depth += 1;
    if (text === '(') depth -= 1;
    if (depth < 0)
      return ['select', 'with', 'from', '('].includes(tokens[at + 1]?.text.toLowerCase() ?? '') || tokens[at + 1]?.kind === 'jinja';
  }
  return true;
}

function factorAt(tokens: readonly SqlToken[], start: number): Factor | undefined {
  const first = ['only', 'lateral'].includes(tokens[start]?.text.toLowerCase() ?? '') ? start + 1 : start;
  let end = first;
  while (
    isNamePart(tokens[end]) &&
    (end === first || tokens[end]?.text === '.' || tokens[end - 1]?.text === '.' || tokens[end]?.glued === true)
  )
    end += 1;
  if (end === first || tokens[end]?.text === '(') return undefined;
  const aliasAt = tokens[end]?.text.toLowerCase() === 'as' ? end + 1 : end;
  const alias = tokens[aliasAt];
  const hasAlias = alias?.kind === 'word' && !CLAUSES.has(alias.text.toLowerCase());
  return { tokens: tokens.slice(first, end), alias: hasAlias ? alias.text : undefined, next: hasAlias ? aliasAt + 1 : end };
}

function isNamePart(token: SqlToken | undefined): boolean {
  return token !== undefined && (token.kind === 'word' || token.kind === 'jinja' || token.text === '.');
}

/** The name that stands there, or nothing when a `ref`, a `source` or a macro gives it. */
function relationOf({ tokens }: Factor): HardCodedRelation | undefined {
  const [first] = tokens;
  if (first === undefined || CLAUSES.has(first.text.toLowerCase())) return undefined;
  const isOwnName = tokens.every(
    ({ kind, text, glued }) => (kind === 'jinja' ? /^(?:var|env_var)\s*\(|^target\./.test(text) : true) && (glued !== true || text === '.'),
  );
  if (!isOwnName) return undefined;
  const name = tokens.map(({ kind, text }) => (kind === 'jinja' ? `{{ ${text} }}` : text)).join('');
  return { name, line: first.line };
}
