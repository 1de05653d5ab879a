import { findLine, holdsWord, type LineRange } from './find-line.ts';
import { exactPlace, type FindPlace } from './place.ts';
import { yamlBlock } from './yaml-block.ts';

/**
 * A source whose rows are too old: the limit that they break, which the table may have of its own or from its source. A shared limit is
 * only near, so that each of the tables is still told apart.
 */
export const placeOfStale: FindPlace = ({ id, matched }, around) => {
  const source = id === undefined || matched?.rule.id !== 'freshness.stale' ? undefined : around.project?.sources.get(id);
  const text = source === undefined ? undefined : around.fileText(source.path);
  if (source === undefined || text === undefined) return undefined;
  const table = yamlBlock(text, { resource: { kind: 'source', name: `${source.sourceName}.${source.name}` } });
  const whole = yamlBlock(text, { resource: { kind: 'source', name: source.sourceName } });
  const limitIn = (range: LineRange) => findLine(text, holdsWord('error_after'), { range })?.line;
  const own = table === undefined ? undefined : limitIn(table);
  if (own !== undefined) return exactPlace(source.path, own);
  const shared = (whole === undefined ? [] : besideTables(text, whole)).map(limitIn).find((line) => line !== undefined);
  return shared === undefined ? undefined : { file: source.path, line: shared, confidence: 'nearest' };
};

/** What a source says of itself, before its list of tables and after it. */
function besideTables(text: string, { from, to }: LineRange): readonly LineRange[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line, index) => index >= from - 1 && index < to && /^\s*tables:/.test(line));
  if (start < 0) return [{ from, to }];
  const indent = (lines[start] ?? '').search(/\S/);
  const end = lines.findIndex((line, index) => index > start && line.search(/[^\s-]/) === indent && line.search(/\S/) === indent);
  return [{ from, to: start }, ...(end < 0 || end >= to ? [] : [{ from: end + 1, to }])];
}
