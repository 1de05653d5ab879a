import { causeSentence, number, percentWords, rowsWords } from '../../agents/difference-words.ts';
import { code } from '../../agents/words.ts';
import { type Block, bullets, table, text } from '../../core/block.ts';
import { Problem } from '../../core/problem.ts';
import type { KeyCandidate } from '../../warehouse/choose-key.ts';
import { compareRelations, type RelationDifferences } from '../../warehouse/compare-relations.ts';
import type { AddCommand } from '../cli.ts';
import { withRelations } from '../open-relations.ts';
import { showBlocks } from '../show-blocks.ts';
import type { WarehouseOptions } from '../warehouse-place.ts';
import { withWarehouseOptions } from './profile.ts';

interface Options extends WarehouseOptions {
  readonly base: string;
  readonly head: string;
  readonly key?: string;
  readonly json?: true;
}

/** Two tables of so many rows together are compared whole; beyond, a sample of their keys. */
const MOST_ROWS = 100_000_000;

/** `steward data-diff`: row and column differences of two relations or files. */
export const addDataDiff: AddCommand = (program, cli) => {
  const command = program
    .command('data-diff')
    .description('row and column differences of two relations, CSV or Parquet files')
    .requiredOption('--base <relation>', 'schema.name, file.duckdb:schema.name, or a CSV or Parquet file, as it was')
    .requiredOption('--head <relation>', 'the same as it is')
    .option('--key <columns>', 'columns that name a row, separated by commas (default: looked for in the data)');
  withWarehouseOptions(command).action(async (options: Options) => {
    const candidates = keyOf(options);
    const document = await withRelations(
      [options.base, options.head],
      { options, cli },
      async ({ relations: [base, head], dialect, ask }) =>
        base === undefined || head === undefined
          ? undefined
          : compareRelations({ base, head, dialect, candidates, leftOut: new Map(), maxRowsScanned: MOST_ROWS }, ask),
    );
    if (document === undefined) throw new Problem('STW-4009', { detail: 'the two have no column in common' });
    if (candidates.length > 0 && document.keySource === 'none')
      throw new Problem('STW-4009', { detail: document.notes[0]?.replaceAll('`', '') ?? 'no such key' });
    const { pair: _, ...shown } = document;
    cli.print(options.json ? JSON.stringify(shown, undefined, 2) : showBlocks(inBlocks(document), cli));
  });
};

function keyOf({ key }: Options): readonly KeyCandidate[] {
  const columns = (key ?? '').split(',').flatMap((name) => name.trim() || []);
  if (key !== undefined && columns.length === 0) throw new Problem('STW-4007', { detail: '--key names no column.' });
  return columns.length === 0 ? [] : [{ source: 'given', columns }];
}

function inBlocks(document: RelationDifferences): readonly Block[] {
  const { rows, key, keySource, schema, causes, notes, sample } = document;
  const changed = document.columns.filter((column) => column.changed > 0).toSorted((one, other) => other.changed - one.changed);
  const isEqual = rows.added + rows.removed + rows.changed + schema.length === 0;
  const facts = [
    ...(rows.base > 0 && rows.head === 0 ? ['**The head has no rows at all.**'] : []),
    `Rows: ${rowsWords(rows)}`,
    key.length === 0 ? 'Key: none' : `Key: ${key.map(code).join(' + ')} (${keySource})`,
    `${number(rows.removed)} gone, ${number(rows.added)} new${key.length === 0 ? '' : `, ${number(rows.changed)} changed`}, ${number(rows.unchanged)} unchanged`,
    ...(sample === undefined ? [] : [`A sample: 1 key in ${sample.every}, of ${number(sample.base)} → ${number(sample.head)} rows`]),
  ];
  return [
    text(isEqual ? '**0 rows differ.**' : '**The relations differ.**'),
    bullets(facts),
    ...(changed.length === 0
      ? []
      : [
          table(
            ['Column', 'Rows changed', 'Of base rows'],
            changed.map((column) => [code(column.name), number(column.changed), percentWords(column.percentOfBase)]),
          ),
        ]),
    ...(schema.length === 0
      ? []
      : [
          table(
            ['Column', 'Schema', 'Base', 'Head'],
            schema.map(({ name, change, baseType = '', headType = '' }) => [code(name), change, baseType, headType]),
          ),
        ]),
    ...causes.map((cause) => text(causeSentence(cause))),
    ...(notes.length === 0 ? [] : [bullets(notes.map((note) => `Note: ${note}.`))]),
  ];
}
