/** A piece of a SQL template. `start` and `end` are offsets; the pieces of a text, put together, are the text. */
export interface Token {
  readonly kind: 'space' | 'comment' | 'jinja' | 'string' | 'quoted' | 'word' | 'number' | 'mark';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['space', /\s+/y],
  ['comment', /\{#[\s\S]*?(?:#\}|$)|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/y],
  ['jinja', /\{\{(?:'[^'\n]*'|"[^"\n]*"|(?!\}\}|\{\{|\{%)[\s\S])*?\}\}|\{%(?:'[^'\n]*'|"[^"\n]*"|(?!%\}|\{\{|\{%)[\s\S])*?%\}/y],
  // What is never closed, or never opened, ends with its line: the rest of the text is not drawn into it.
  ['jinja', /\{[{%][^\n]*|\{\s*(?:ref|source|config|var|env_var)\b[^\n]*\}\}/y],
  ['string', /'(?:[^']|'')*'/y],
  ['quoted', /"[^"\n]*"|`[^`\n]*`/y],
  ['word', /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ['number', /\d+(?:\.\d+)?/y],
  ['mark', /::|<>|[<>!]=|\|\||[\s\S]/y],
];

/** Splits a SQL template without losing a byte: Jinja stays in one piece, also where a brace of it is lost. */
export function templateTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const token = tokenAt(text, start);
    tokens.push(token);
    start = token.end;
  }
  return tokens;
}

function tokenAt(text: string, start: number): Token {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = start;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && found !== '') return { kind, text: found, start, end: start + found.length };
  }
  return { kind: 'mark', text: text.charAt(start), start, end: start + 1 };
}

/** The pieces that mean something to a database or to Jinja. */
export function meaningful(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(({ kind }) => kind !== 'space' && kind !== 'comment');
}

/** A name without its quotes, in lower case: how names of SQL and of a project are compared. */
export function plainName(text: string): string {
  return text.replaceAll(/^["`]|["`]$/g, '').toLowerCase();
}

/** True for a name that is written out: a word or a quoted identifier. */
export function isName(token: Token | undefined): token is Token {
  return token?.kind === 'word' || token?.kind === 'quoted';
}
