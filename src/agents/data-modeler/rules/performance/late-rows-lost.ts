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
      yield {
        subject: model.uniqueId,
        key: mark.column.toLowerCase(),
        message: messageOf(model, mark),
        remedy: remedyFor(model, mark),
        location: { ...modelLocation(model, view.side, view.projectDir), line: mark.line },
      };
    }
  },
});

interface Mark {
  /** What is compared, without its cast. */
  readonly column: string;
  /** Of which the table's maximum is taken. */
  readonly latest: string;
  /** Only its day, or another part of it, is compared. */
  readonly isCut: boolean;
  readonly line: number;
}

function messageOf({ name }: DbtNode, { column, latest, isCut }: Mark): string {
  const shown = code(column);
  const isSame = column.toLowerCase() === latest.toLowerCase();
  const after = isSame ? 'the latest that it has' : `the latest ${code(latest)} that it has`;
  const more = isCut ? ', and further ones of the same day or period,' : isSame ? ', and further ones of the very same,' : '';
  return `Incremental runs of ${code(name)} take only rows with ${shown} after ${after}: rows of an earlier ${shown} that arrive afterwards${more} are missing until a full refresh.`;
}

/** Lengths are bounded, so that no text takes long. */
const MAX_OF_THIS = new RegExp(
  [
    String.raw`\(\s{0,99}select\s{1,99}(?:coalesce\s{0,9}\(\s{0,99})?`,
    String.raw`max\(\s{0,99}(?:cast\s{0,9}\(\s{0,99})?["\x60]?(?:\w{1,99}\.)?(\w{1,99})["\x60]?(?:\s{0,9}::\s{0,9}\w{1,30}|\s{1,9}as\s{1,9}\w{1,30}\s{0,9}\))?\s{0,99}\)`,
    String.raw`[^()]{0,300}?(?:\)[^()]{0,300}?)?from\s{1,99}\{\{\s{0,9}this\s{0,9}\}\}[^()]{0,300}\)`,
  ].join(''),
  'i',
);
const COMPARED =
  /(?:(?:\w{1,99}\.)?["`]?(?<column>\w{1,99})["`]?(?<cast>\s{0,9}::\s{0,9}\w{1,30})?|\b(?:cast|try_cast|safe_cast|date|to_date|date_trunc|timestamp_trunc|trunc)\s{0,9}\((?<inside>[^()]{1,120})\))\s{0,99}>\s{0,99}(?:coalesce\s{0,9}\(\s{0,99})?$/i;
const TIME = /(?:_at|_ts|_on)$|date|time|day|created|updated|modified/i;
/** Some look back: an interval, a number of days, a variable. */
const LOOKBACK = /interval|dateadd|date_add|date_sub|timestamp_sub|datetime_sub|lookback|look_back|overlap|\bvar\s*\(|-\s*\d/i;

/** A first day to begin with has hyphens, too. */
const DATE = /'\d{4}-\d{2}-\d{2}[^']*'/g;

/** Further ahead is no look back. */
const FORWARD = /\+\s{0,9}interval\s{1,9}(?:'[^']{0,30}'|\d{1,9})/gi;

/** `x > (select max(x) from {{ this }})`, without anything that goes back further. */
function highWaterMark(text: string): Mark | undefined {
  const found = MAX_OF_THIS.exec(text);
  if (found === null) return undefined;
  const [whole, latest = ''] = found;
  const before = text.slice(0, found.index);
  const compared = comparedIn(before.slice(-300));
  const line = before.split('\n').length;
  // What stands on the lines around may subtract something.
  const end = text.indexOf('\n', found.index + whole.length);
  const around = text.slice(before.lastIndexOf('\n', found.index - 1), end < 0 ? undefined : end);
  if (compared === undefined || LOOKBACK.test(around.replaceAll(DATE, '').replaceAll(FORWARD, ''))) return undefined;
  return { ...compared, latest, line };
}

/** The column before a `>` at the end of a text. */
function comparedIn(text: string): Pick<Mark, 'column' | 'isCut'> | undefined {
  const { column, cast, inside } = COMPARED.exec(text)?.groups ?? {};
  if (column !== undefined) return { column, isCut: cast !== undefined && isDay(cast) };
  const name = /^\s*(?:\w+\.)?["`]?(\w+)["`]?/.exec((inside ?? '').replace(/^\s*'[^']*'\s*,/, ''))?.[1];
  return name === undefined ? undefined : { column: name, isCut: !/\bas\b/i.test(inside ?? '') || isDay(inside ?? '') };
}

function isDay(type: string): boolean {
  return /(?:::|\bas)\s*date$/i.test(type.trim());
}

/** Counted up or stamped on arrival, a later row always has a later value. */
function isArrival(column: string): boolean {
  return /(?:^|_)(?:id|sk|seq|sequence|offset|version|batch)$|load|ingest|sync|extract|insert|arriv|received|emitted|fivetran|airbyte|dlt|stitch|sdc|etl|process/i.test(
    column,
  );
}

function remedyFor({ config }: DbtNode, { column, latest }: Mark): string {
  const back = `Look back: ${code(`${column} > (select max(${latest}) from {{ this }}) - interval '3 days'`)}`;
  const merges = config['unique_key'] !== undefined && config['unique_key'] !== null;
  return merges
    ? `${back}; the \`unique_key\` replaces rows that come twice.`
    : `${back}, with a \`unique_key\` so that no row comes twice.`;
}
