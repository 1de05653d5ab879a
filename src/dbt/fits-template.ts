import { identifiersIn } from './identifiers-in.ts';

const CLOSING: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '{#': '#}' };

/**
 * True when a raw line with Jinja in it could have become this compiled line: its plain parts stand there in order. A line that
 * is nothing but Jinja fits everything, so it fits nothing.
 */
export function fitsTemplate(raw: string, compiled: string): boolean {
  const plain = plainParts(raw);
  return plain.length > 1 && plain.some((part) => /\w/.test(part)) && partsInOrder(plain, compiled);
}

/** True when the compiled line names what the raw line's `ref` or `source` names; an alias or an identifier can hide that. */
export function namesItsRelation(raw: string, compiled: string): boolean {
  const relation = /\b(?:ref|source)\([^)]{0,200}['"]([^'"]{1,100})['"]\s{0,20}\)/.exec(raw)?.[1]?.toLowerCase();
  if (relation === undefined) return false;
  const names = identifiersIn(compiled);
  return names.has(relation) || names.has(`__dbt__cte__${relation}`);
}

/** What stands around the Jinja of a line. */
function plainParts(line: string): readonly string[] {
  const parts: string[] = [];
  let position = 0;
  for (let open = line.indexOf('{'); open >= 0; open = line.indexOf('{', Math.max(open + 1, position))) {
    const closing = CLOSING[line.slice(open, open + 2)];
    if (closing === undefined) continue;
    const close = line.indexOf(closing, open + 2);
    if (close < 0) break;
    parts.push(line.slice(position, open));
    position = close + 2;
  }
  return [...parts, line.slice(position)];
}

/** Plain searching, no expression built from the file: a hostile line can't make it slow. */
function partsInOrder(parts: readonly string[], text: string): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.pop() ?? '';
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let position = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  return position <= text.length - last.length;
}
