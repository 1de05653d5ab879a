/** A piece of raw SQL. Comments and strings are no tokens; a Jinja expression is one, and other Jinja is none. */
export interface SqlToken {
  readonly kind: 'word' | 'jinja' | 'sign';
  /** A name without its quotes; of a Jinja expression what stands between the braces. */
  readonly text: string;
  readonly line: number;
  /** Nothing stands between this token and the one before, and one of both is Jinja: together they make up a name. */
  readonly glued?: true;
}

const TOKEN = new RegExp(
  [
    String.raw`(?<skip>\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|--[^\n]*|/\*[\s\S]*?\*/|'(?:[^']|'')*'|\s+)`,
    String.raw`\{\{-?\s*(?<jinja>[\s\S]*?)\s*-?\}\}`,
    '"(?<double>[^"]*)"',
    '`(?<tick>[^`]*)`',
    String.raw`\[(?<bracket>[A-Za-z_]\w*)\]`,
    String.raw`(?<word>[A-Za-z_][\w$]*)`,
    String.raw`(?<sign>[\s\S])`,
  ].join('|'),
  'g',
);

/** Cuts raw SQL into tokens without understanding its dialect. */
export function scanSql(rawCode: string): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  let line = 1;
  let end = -1;
  for (const match of rawCode.matchAll(TOKEN)) {
    const token = tokenOf(match.groups ?? {}, line);
    const before = tokens.at(-1);
    if (token !== undefined) {
      const isGlued = end === match.index && (token.kind === 'jinja' || before?.kind === 'jinja');
      tokens.push(isGlued ? { ...token, glued: true } : token);
      end = match.index + match[0].length;
    }
    line += match[0].split('\n').length - 1;
  }
  return tokens;
}

function tokenOf(
  { jinja, double, tick, bracket, word, sign }: Readonly<Record<string, string | undefined>>,
  line: number,
): SqlToken | undefined {
  if (jinja !== undefined) return { kind: 'jinja', text: jinja, line };
  const name = double ?? tick ?? bracket ?? word;
  if (name !== undefined) return { kind: 'word', text: name, line };
  return sign === undefined ? undefined : { kind: 'sign', text: sign, line };
}
