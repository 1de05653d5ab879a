import { findEverywhere } from './find-everywhere.ts';
import { findLine } from './find-line.ts';
import { exactPlace, type FindPlace, placeAt } from './place.ts';
import { macrosOf } from './project-macros.ts';

/** An error that the project's own Jinja raised: the line that holds its words, in the node's file or in a macro that it uses. */
export const placeOfRaised: FindPlace = ({ matched, error, node }, around) => {
  if (matched?.rule.id !== 'compile.raised' || node === undefined) return undefined;
  const own = { path: node.path, text: around.fileText(node.path) ?? '', range: undefined };
  const says = (line: string) => error.message.length > 5 && line.includes(error.message.slice(0, 40));
  for (const fits of [says, (line: string) => line.includes('raise_compiler_error')]) {
    for (const { path, text, range } of [own, ...macrosOf(node, around)]) {
      const found = findLine(text, fits, { range });
      if (found !== undefined) return placeAt(path, found);
    }
  }
  return undefined;
};

/** A block of Jinja that is never closed, in a file that dbt doesn't name: the line that closes it wrongly, else the one that opens it. */
export const placeOfUnclosedBlock: FindPlace = ({ text, error }, around) => {
  const tag = error.file === undefined ? /without finding a close tag for (\w+)/.exec(text)?.[1] : undefined;
  if (tag === undefined) return undefined;
  const opens = new RegExp(`\\{%-?\\s*${tag}\\b`);
  const closes = new RegExp(`\\{%-?\\s*end${tag}\\b`);
  const count = (path: string, pattern: RegExp) => (around.fileText(path) ?? '').split('\n').filter((line) => pattern.test(line)).length;
  const file = around.paths.find((path) => path.endsWith('.sql') && count(path, opens) > count(path, closes));
  if (file === undefined) return undefined;
  const wrong = findEverywhere(
    (line) => /\{%-?\s*end(?!if|for|set|call|filter|raw|macro|test|snapshot|materialization|docs)\w*/.test(line),
    { ...around, paths: [file] },
  );
  if (wrong !== undefined) return wrong;
  const opened = findLine(around.fileText(file) ?? '', (line) => opens.test(line));
  return opened?.isOnly === true ? exactPlace(file, opened.line) : placeAt(file, opened);
};
