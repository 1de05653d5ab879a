import { findLine, holdsWord } from './find-line.ts';
import { type FindPlace, placeAt } from './place.ts';
import { resourceOf } from './resource-of.ts';
import { yamlBlock } from './yaml-block.ts';

/** A constraint that the data breaks, in the YAML that declares it: a check by its expression, the others by their column. */
export const placeOfConstraint: FindPlace = ({ text, node }, { fileText }) => {
  const resource = node === undefined ? undefined : resourceOf(node);
  const file = node?.patchPath;
  const yaml = file === undefined ? undefined : fileText(file);
  if (file === undefined || yaml === undefined || resource === undefined) return undefined;
  const check = /CHECK constraint failed .*CHECK\s?\(+(.+?)\)*\s*$/m.exec(text)?.[1];
  const whole = yamlBlock(yaml, { resource });
  if (check !== undefined) {
    const words = check.match(/\w+/g) ?? [];
    return placeAt(
      file,
      findLine(yaml, (line) => words.every((word) => holdsWord(word)(line)), { range: whole }),
    );
  }
  const column = /NOT NULL constraint failed: \S*?(\w+)\s*$/m.exec(text)?.[1] ?? /null value in column "([^"]+)"/.exec(text)?.[1];
  const range = column === undefined ? undefined : yamlBlock(yaml, { resource, column });
  return range === undefined
    ? undefined
    : placeAt(file, findLine(yaml, (line) => /\btype: not_null\b/.test(line), { range }) ?? { line: range.from, isOnly: true });
};
