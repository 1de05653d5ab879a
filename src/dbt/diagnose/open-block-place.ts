import type { FindPlace } from './place.ts';
import { knownPath } from './reference-place.ts';

/** A block that the template ends inside of: dbt states the last line, while the one that opens the block is what has no end. */
export const placeOfOpenBlock: FindPlace = ({ text, error, node }, around) => {
  const tag = /innermost block that needs to be closed is '(\w+)'/.exec(text)?.[1];
  const file = knownPath(error.file, around) ?? node?.path;
  const raw = file === undefined ? undefined : around.fileText(file);
  if (tag === undefined || file === undefined || raw === undefined) return undefined;
  const open = openTags(raw, tag);
  const line = open.at(-1);
  return line === undefined ? undefined : { file, line, confidence: open.length === 1 ? 'exact' : 'nearest' };
};

/** Lines of the tags of this kind that are still open at the end, outermost first. */
function openTags(raw: string, tag: string): readonly number[] {
  const open: number[] = [];
  for (const [index, line] of withoutComments(raw).split('\n').entries()) {
    for (const [, word] of line.matchAll(/\{%[-+]?\s*(\w+)/g)) {
      if (word === tag) open.push(index + 1);
      else if (word === `end${tag}`) open.pop();
    }
  }
  return open;
}

/** The same lines without what `{# … #}` takes out of them. */
function withoutComments(raw: string): string {
  const [first = '', ...others] = raw.split('{#');
  const kept = others.map((part) => {
    const end = part.indexOf('#}');
    return end < 0 ? part : part.slice(0, end).replaceAll(/[^\n]/g, '') + part.slice(end + 2);
  });
  return [first, ...kept].join('');
}
