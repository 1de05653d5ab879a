import { findLine, holdsWord } from './find-line.ts';
import { type FindPlace, placeAt } from './place.ts';
import { knownPath } from './reference-place.ts';
import { yamlBlock } from './yaml-block.ts';

/** The line inside a metric that asks for a measure that no semantic model has. */
export const placeOfMetric: FindPlace = ({ error, matched }, around) => {
  const measure = matched?.rule.id === 'metric.measure' ? matched.facts['measure'] : undefined;
  const file = knownPath(error.file, around);
  const text = file === undefined ? undefined : around.fileText(file);
  if (measure === undefined || file === undefined || text === undefined || error.subject === undefined) return undefined;
  const range = yamlBlock(text, { resource: { kind: 'metric', name: error.subject } });
  if (range === undefined) return undefined;
  const asks = (line: string) => holdsWord(measure)(line) && !/^\s*(?:-\s+)?(?:name|label|description):/.test(line);
  // A measure with a filter of its own stands as `name:` below `measure:`; the metric's own name comes first.
  const below = { from: range.from + 1, to: range.to };
  const found = findLine(text, asks, { range: below }) ?? findLine(text, holdsWord(measure), { range: below });
  return placeAt(file, found ?? { line: range.from, isOnly: false });
};
