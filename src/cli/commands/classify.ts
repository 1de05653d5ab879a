import { visibleLine } from '../../report/hygiene.ts';
import type { Classification } from '../../sql/classification.ts';
import { classifyChange } from '../../sql/classify-change.ts';
import { dialectOf } from '../../sql/dialect-of.ts';
import { loadSqlEngine } from '../../sql/sql-engine.ts';
import { bundledWasm } from '../../system/bundled-wasm.ts';
import type { AddCommand } from '../cli.ts';
import { readDocument } from '../read-document.ts';
import { readSchema } from '../read-schema.ts';

interface Options {
  readonly dialect: string;
  readonly base: string;
  readonly head: string;
  readonly schema?: string;
  readonly json?: true;
}

/** `steward classify`: the change class of two SQL texts. */
export const addClassify: AddCommand = (program, cli) => {
  program
    .command('classify')
    .description('the change class of two SQL texts, with the line that causes it')
    .requiredOption('--dialect <name>', 'SQL dialect, such as duckdb or snowflake')
    .requiredOption('--base <file>', 'the SELECT as it was')
    .requiredOption('--head <file>', 'the SELECT as it is')
    .option('--schema <file>', 'JSON: the columns of each table, {"orders": ["id", "amount"]}')
    .option('--json', 'print one JSON document')
    .action(async ({ dialect, schema, json, ...files }: Options) => {
      await loadSqlEngine(await bundledWasm());
      const tables = schema === undefined ? {} : { schema: await readSchema(schema, cli) };
      const [base, head] = [await readDocument(files.base, cli), await readDocument(files.head, cli)];
      const classification = await classifyChange({ dialect: dialectOf(dialect), base, head, ...tables });
      cli.print(json ? JSON.stringify(classification, undefined, 2) : inWords(classification));
    });
};

function inWords({ class: changeClass, reason, columns, causes }: Classification): string {
  const changed = columns.filter((column) => column.class !== 'unchanged');
  return [
    changeClass,
    ...(reason === undefined ? [] : [`  ${reason}`]),
    ...changed.map(
      (column) => `  ${column.name}: ${column.class}${column.previousName === undefined ? '' : ` from ${column.previousName}`}`,
    ),
    ...causes.map(({ side, line, text, why }) => `  ${side} line ${line}: ${why}: ${text.trim()}`),
  ]
    .map((line) => line.replace(/\S.*/s, visibleLine))
    .join('\n');
}
