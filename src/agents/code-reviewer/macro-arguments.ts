import type { DbtMacro } from '../../dbt/project.ts';

/** The arguments in a macro's head, in order; undefined where its text isn't that of a plain macro. */
export function macroArguments({ name, sql }: DbtMacro): readonly string[] | undefined {
  const head = new RegExp(String.raw`\bmacro\s+${name.replaceAll(/\W/g, '')}\s*\(`).exec(sql);
  if (head === null) return undefined;
  const parts = topLevelParts(sql.slice(head.index + head[0].length));
  const names = parts?.map((part) => /^\s*(\w+)\s*(?:=|$)/.exec(part)?.[1]);
  return names?.every((one) => one !== undefined) === true ? names.filter((one) => one !== undefined) : undefined;
}

const LONGEST_HEAD = 4000;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** What stands between the commas up to the closing parenthesis; defaults may hold commas and parentheses of their own. */
function topLevelParts(text: string): readonly string[] | undefined {
  const parts: string[] = [];
  const open: string[] = [];
  let quote = '';
  let part = '';
  for (const letter of text.slice(0, LONGEST_HEAD)) {
    if (quote === '' && open.length === 0 && (letter === ',' || letter === ')')) {
      if (part.trim() !== '') parts.push(part);
      if (letter === ')') return parts;
      part = '';
      continue;
    }
    part += letter;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (CLOSING[letter] !== undefined) open.push(CLOSING[letter]);
    else if (letter === open.at(-1)) open.pop();
  }
  return undefined;
}
