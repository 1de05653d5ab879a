import { type Block, bullets, fold, table, text } from '../../core/block.ts';
import type { NotAnalysed } from '../../dbt/not-analysed.ts';
import type { RelationDifferences } from '../../warehouse/compare-relations.ts';
import { causeSentence, keyWords, number, rowsWords, sharedCauseSentence, valueWords } from '../difference-words.ts';
import { amount, code, series, strong } from '../words.ts';

/** How the data of one model differ between base and head. */
export interface ModelDifferences extends Omit<RelationDifferences, 'pair'> {
  readonly uniqueId: string;
  readonly name: string;
  /** Its own code changed; else it hangs on what changed. */
  readonly isChanged: boolean;
  /** Columns whose common value is personal. */
  readonly hidden: ReadonlySet<string>;
  /** Values before and after, where configuration allows them; personal ones are masked. */
  readonly examples: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** The data of a change, and what of them could not be compared. */
export interface DataDifferences {
  readonly models: readonly ModelDifferences[];
  readonly notAnalysed: readonly NotAnalysed[];
}

const MOST_ROWS = 12;
const MOST_CAUSES = 5;
const LONGEST_EXAMPLE = 60;

/** What the data say: empty tables first, then a table of what differs, what the rows have in common, and what was left out. */
export function differenceBlocks({ models }: DataDifferences): readonly Block[] {
  if (models.length === 0) return [];
  const different = models.filter(isDifferent);
  const equal = models.length - different.length;
  const leftOut = leftOutWords(models);
  if (different.length === 0)
    return [text(`0 rows differ in ${amount(models.length, 'compared model')} (base built, same input).${leftOut}`)];
  return [
    ...emptied(different),
    table(['Model', 'Rows, base → head', 'Key', 'Values that differ'], different.slice(0, MOST_ROWS).map(rowOf)),
    ...[causeWords(different), leftOut.trim(), restWords(different.length - MOST_ROWS, equal)].flatMap((words) =>
      words === '' ? [] : [text(words)],
    ),
    ...noteBlocks(different),
    ...exampleBlocks(different),
  ];
}

function isDifferent({ rows, schema }: ModelDifferences): boolean {
  return rows.added + rows.removed + rows.changed + schema.length > 0;
}

function emptied(models: readonly ModelDifferences[]): readonly Block[] {
  const empty = models.flatMap(({ name, rows, sample }) =>
    rows.head === 0 && rows.base > 0
      ? [`${strong(`${name} fell to 0 rows`)}: it had ${number(sample?.base ?? rows.base)} on the base`]
      : [],
  );
  return empty.length === 0 ? [] : [text(`${series(empty)}.`)];
}

function rowOf(model: ModelDifferences): readonly string[] {
  const { name, rows, sample, key, schema } = model;
  const columns =
    schema.length === 0
      ? []
      : [
          series(
            schema.map((column) => `${code(column.name)} ${column.change}`),
            4,
          ),
        ];
  const values = valueWords(model);
  const named = key.length === 0 ? '' : `${key.map(code).join(' + ')}: `;
  return [
    code(name),
    rowsWords(sample ?? rows),
    `${named}${keyWords(model)}${sample === undefined ? '' : ` (in 1 of ${sample.every} keys)`}`,
    [...(values === 'none' && columns.length > 0 ? [] : [values]), ...columns].join('; '),
  ];
}

/** What a filter takes from a model it mostly takes from its children, too: they share a sentence. */
function causeWords(models: readonly ModelDifferences[]): string {
  const all = models.flatMap(({ name, causes, hidden }) => causes.map((cause) => ({ name, cause, isHidden: hidden.has(cause.column) })));
  const groups = [...Map.groupBy(all, ({ cause }) => `${cause.fate}\n${cause.column}\n${cause.value}`).values()];
  const sentences = groups.flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined) return [];
    if (others.length > 0 && group.every(({ cause }) => cause.rows === cause.of && cause.others.rows === 0))
      return [
        sharedCauseSentence(
          group.map(({ name, cause }) => ({ name, rows: cause.rows })),
          first.cause,
          first.isHidden,
        ),
      ];
    return group.map(({ name, cause, isHidden }) => `${all.length === 1 ? '' : `${code(name)}: `}${causeSentence(cause, isHidden)}`);
  });
  return sentences.slice(0, MOST_CAUSES).join(' ');
}

function leftOutWords(models: readonly ModelDifferences[]): string {
  const names = [...new Set(models.flatMap(({ leftOut }) => leftOut.map(({ name }) => name)))];
  const reasons = [...new Set(models.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason)))];
  if (names.length === 0) return '';
  return ` ${series(names.map(code), 5)} ${names.length === 1 ? 'was' : 'were'} left out (${reasons.join(', ')}).`;
}

function restWords(unshown: number, equal: number): string {
  const parts = [
    ...(unshown > 0 ? [`${amount(unshown, 'more model')} ${unshown === 1 ? 'differs' : 'differ'}`] : []),
    ...(equal > 0 ? [`0 rows differ in ${amount(equal, 'other compared model')}`] : []),
  ];
  return parts.length === 0 ? '' : `${series(parts)}.`;
}

function noteBlocks(models: readonly ModelDifferences[]): readonly Block[] {
  const notes = Map.groupBy(
    models.flatMap(({ name, notes: own }) => own.map((note) => ({ name, note }))),
    ({ note }) => note,
  );
  if (notes.size === 0) return [];
  return [
    fold(`How it was compared: ${amount(notes.size, 'note')}`, [
      bullets(
        [...notes].map(
          ([note, of]) =>
            `${series(
              of.map(({ name }) => code(name)),
              3,
            )}: ${note}.`,
        ),
      ),
    ]),
  ];
}

function exampleBlocks(models: readonly ModelDifferences[]): readonly Block[] {
  const rows = models.flatMap(({ name, examples }) =>
    examples.map(({ column, before, after }) => [code(name), code(column), shown(before), shown(after)]),
  );
  return rows.length === 0 ? [] : [fold(`Examples of changed values: ${rows.length}`, [table(['Model', 'Column', 'Base', 'Head'], rows)])];
}

function shown(value: string): string {
  return code(value.length > LONGEST_EXAMPLE ? `${value.slice(0, LONGEST_EXAMPLE - 1)}…` : value);
}
