/** A piece of raw SQL. Comments and strings are no tokens; a Jinja expression is one, and other Jinja is none. */
export interface SqlToken {
  readonly kind: 'word' | 'jinja' | 'sign';
  /** A name without its quotes; of a Jinja expression what stands between the braces. */
  readonly text: string;
  readonly line: number;
  /** Nothing stands between this token and the one before, and one of both is Jinja: together they make up a name. */
  readonly glued?: true;
}

/** Skipped, a Jinja expression, a name in each of the four quotes or in none, a sign. Captures are numbered: their names would cost as much as the scan. */
const TOKEN = new RegExp(
  [
    String.raw`(\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|--[^\n]*|/\*[\s\S]*?\*/|'(?:[^']|'')*'|\s+)`,
    String.raw`\{\{-?\s*([\s\S]*?)\s*-?\}\}`,
    '"([^"]*)"',
    '`([^`]*)`',
    String.raw`\[([A-Za-z_]\w*)\]`,
    String.raw`([A-Za-z_][\w$]*)`,
    String.raw`([\s\S])`,
  ].join('|'),
  'g',
);

/** Cuts raw SQL into tokens without understanding its dialect. */
export function scanSql(rawCode: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  let line = 1;
  let end = -1;
  for (const match of rawCode.matchAll(TOKEN)) {
    const token = tokenOf(match, line);
    if (token !== undefined) {
      const isGlued = end === match.index && (token.kind === 'jinja' || tokens.at(-1)?.kind === 'jinja');
      tokens.push(isGlued ? { ...token, glued: true } : token);
      end = match.index + match[0].length;
    }
    line += breaksIn(match[0]);
  }
  return tokens;
}

function tokenOf([, skip, jinja, double, tick, bracket, word, sign]: RegExpExecArray, line: number): SqlToken | undefined {
  if (skip !== undefined) return undefined;
  if (jinja !== undefined) return { kind: 'jinja', text: jinja, line };
  const name = word ?? double ?? tick ?? bracket;
  if (name !== undefined) return { kind: 'word', text: name, line };
  return sign === undefined ? undefined : { kind: 'sign', text: sign, line };
}

function breaksIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
