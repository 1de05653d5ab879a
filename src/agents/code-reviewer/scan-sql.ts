/** A piece of raw SQL. Comments and strings are no tokens; a Jinja expression is one, and other Jinja is none. */
export interface SqlToken {
  readonly kind: 'word' | 'jinja' | 'sign';
  /** A name without its quotes; of a Jinja expression what stands between the braces. */
  readonly text: string;
  readonly line: number;
  /** Nothing stands between this token and the one before, and one of both is Jinja: together they make up a name. */
  readonly glued?: true;
}

/** Comments, strings, Jinja statements and space. */
const SKIPPED = String.raw`\s+|--[^\n]*|/\*[\s\S]*?\*/|'(?:[^']|'')*'|\{#[\s\S]*?#\}|\{%[\s\S]*?%\}`;
/** What is skipped, and then a name, a Jinja expression, a name in one of three quotes, a sign or the end. Captures are numbered: their names would cost as much as the scan. */
const TOKEN = new RegExp(
  `((?:${SKIPPED})*)(?:${[
    String.raw`([A-Za-z_][\w$]*)`,
    String.raw`\{\{-?\s*([\s\S]*?)\s*-?\}\}`,
    '"([^"]*)"',
    '`([^`]*)`',
    String.raw`\[([A-Za-z_]\w*)\]`,
    String.raw`([\s\S])`,
    '$',
  ].join('|')})`,
  'g',
);

/** Cuts raw SQL into tokens without understanding its dialect. */
export function scanSql(rawCode: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  let line = 1;
  for (const match of rawCode.matchAll(TOKEN)) {
    const [whole, skipped = ''] = match;
    line += breaksIn(skipped);
    const token = tokenOf(match, line);
    if (token === undefined) continue;
    const before = tokens.at(-1);
    const isGlued = skipped === '' && before !== undefined && (token.kind === 'jinja' || before.kind === 'jinja');
    tokens.push(isGlued ? { ...token, glued: true } : token);
    line += token.kind === 'word' ? 0 : breaksIn(whole.slice(skipped.length));
  }
  return tokens;
}

function tokenOf([, , word, jinja, double, tick, bracket, sign]: RegExpExecArray, line: number): SqlToken | undefined {
  if (word !== undefined) return { kind: 'word', text: word, line };
  if (jinja !== undefined) return { kind: 'jinja', text: jinja, line };
  const name = double ?? tick ?? bracket;
  if (name !== undefined) return { kind: 'word', text: name, line };
  return sign === undefined ? undefined : { kind: 'sign', text: sign, line };
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
