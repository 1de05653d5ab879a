import { code } from '../../words.ts';
import { type Blame, kindOf } from '../blame-kind.ts';
import { type FixContext, projectFiles } from '../fix-context.ts';
import { hunksOf } from '../hunks.ts';

/** One of two resources, or of two YAML entries for one, of the same name: the one that this pull request adds. */
export function secondEntry(context: FixContext): Blame | undefined {
  const { cause, text } = context.diagnosis;
  const name = /(?:resource named|with the name|named) "?([\w.]+?)"?(?:[.,\s]|$)/.exec(text)?.[1];
  if (name === undefined || !cause.startsWith('dup.')) return undefined;
  for (const { path, base = '', head } of projectFiles(context)) {
    if (head === undefined || !text.includes(path)) continue;
    const hunk = hunksOf(base, head).find(
      ({ head: lines }) => path.includes(`/${name}.`) || lines.some((line) => line.split(/[^\w]+/).includes(name)),
    );
    if (hunk !== undefined)
      return { path, line: hunk.line, kind: kindOf(path), sentence: `This pull request adds a second ${code(name)} in ${code(path)}.` };
  }
  return undefined;
}
