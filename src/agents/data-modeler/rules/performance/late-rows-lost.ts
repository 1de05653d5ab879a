import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelLocation, textOf } from '../../../places.ts';
import { code } from '../../../words.ts';

/** P6: an incremental model takes only what is newer than its newest row, so rows that arrive late, or at the same moment, never come in. */
export const lateRowsLost = defineRule({
  id: 'late-rows-lost',
  code: 'P6',
  title: 'An incremental model never takes in late rows',
  severity: 'warning',
  preset: 'strict',
  agent: 'data-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.packageName !== view.project.name || model.materialized !== 'incremental' || model.language !== 'sql') continue;
      const text = textOf(model, view);
      const mark = highWaterMark(text);
      if (mark === undefined || !TIME.test(mark.column) || isArrival(mark.column)) continue;
      const column = code(mark.column);
      yield {
        subject: model.uniqueId,
        key: mark.column.toLowerCase(),
        message: `Incremental runs of ${code(model.name)} take only rows with ${column} after the latest that it has: rows of an earlier ${column} that arrive afterwards, and further ones of the very same, are missing until a full refresh.`,
        remedy: remedyFor(model, mark.column),
        location: { ...modelLocation(model, view.side, view.projectDir), line: mark.line },
      };
    }
  },
});

interface Mark {
  readonly column: string;
  readonly line: number;
}

/** Lengths are bounded, so that no text takes long. */
const MAX_OF_THIS = new RegExp(
  [
    String.raw`\(\s{0,99}select\s{1,99}(?:coalesce\s{0,9}\(\s{0,99})?`,
    String.raw`max\(\s{0,99}["\x60]?(?:\w{1,99}\.)?(\w{1,99})["\x60]?\s{0,99}\)`,
    String.raw`[^()]{0,300}?(?:\)[^()]{0,300}?)?from\s{1,99}\{\{\s{0,9}this\s{0,9}\}\}[^()]{0,300}\)`,
  ].join(''),
  'i',
);
const COMPARED = /(?:\w+\.)?["`]?(\w+)["`]?\s*>\s*(?:coalesce\s*\(\s*)?$/i;
const TIME = /(?:_at|_ts|_on)$|date|time|day|created|updated|modified/i;
/** Some look back: an interval, a number of days, a variable. */
const LOOKBACK = /interval|dateadd|date_add|date_sub|timestamp_sub|datetime_sub|lookback|look_back|overlap|\bvar\s*\(|-\s*\d/i;

/** A first day to begin with has hyphens, too. */
const DATE = /'\d{4}-\d{2}-\d{2}[^']*'/g;

/** `x > (select max(x) from {{ this }})`, without anything that goes back further. */
function highWaterMark(text: string): Mark | undefined {
  const found = MAX_OF_THIS.exec(text);
  if (found === null) return undefined;
  const before = text.slice(0, found.index);
  const compared = COMPARED.exec(before.slice(-300))?.[1];
  const line = before.split('\n').length;
  // What stands on the lines around may subtract something.
  const end = text.indexOf('\n', found.index + found[0].length);
  const around = text.slice(before.lastIndexOf('\n', found.index - 1), end < 0 ? undefined : end);
  if (compared === undefined || compared.toLowerCase() !== found[1]?.toLowerCase() || LOOKBACK.test(around.replaceAll(DATE, '')))
    return undefined;
  return { column: compared, line };
}

/** Counted up or stamped on arrival, a later row always has a later value. */
function isArrival(column: string): boolean {
  return /(?:^|_)(?:id|sk|seq|sequence|offset|version|batch)$|load|ingest|sync|extract|insert|arriv|received|emitted|fivetran|airbyte|dlt|stitch|sdc|etl|process/i.test(
    column,
  );
}

function remedyFor({ config }: DbtNode, column: string): string {
  const back = `Look back: ${code(`${column} > (select max(${column}) from {{ this }}) - interval '3 days'`)}`;
  const merges = config['unique_key'] !== undefined && config['unique_key'] !== null;
  return merges
    ? `${back}; the \`unique_key\` replaces rows that come twice.`
    : `${back}, with a \`unique_key\` so that no row comes twice.`;
}
