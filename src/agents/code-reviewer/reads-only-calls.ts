/** Comments may say anything: with one, nothing is sure. */
const COMMENT = /--|\/\*|\{#/;
const CTE = /\b([a-z_]\w*)\s+as\s*\(/gi;
/** FROM or JOIN, and then a whole `ref`, `source` or bare name that no comma follows, where it is one. */
const READING =
  /(?<![a-z_$])(?:from|join)\b(?:\s+(?:\{\{-?\s*(?:ref|source)\s*\([^{}]*\)\s*-?\}\}|([a-z_]\w*))(?![\w.$({"`[])(?!\s*(?:as\s+)?\w*\s*,))?/gi;
/** Behind them comes the relation itself, whatever else may have that name. */
const MODIFIERS: ReadonlySet<string> = new Set(['only', 'lateral']);

/**
 * Whether raw SQL surely reads nothing but `ref`, `source` and its own CTEs. Most models do, and this is told in a fraction of the time
 * that their tokens take; false means that they have to be looked at.
 */
export function readsOnlyCalls(rawCode: string): boolean {
  if (COMMENT.test(rawCode)) return false;
  const ctes = new Set([...rawCode.matchAll(CTE)].map(([, name = '']) => name.toLowerCase()));
  for (const [whole, name] of rawCode.matchAll(READING)) {
    const isCall = whole.endsWith('}}');
    if (!isCall && (name === undefined || MODIFIERS.has(name.toLowerCase()) || !ctes.has(name.toLowerCase()))) return false;
  }
  return true;
}
