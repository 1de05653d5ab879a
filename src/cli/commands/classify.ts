import { classifyChange } from '../../sql/classify-change.ts';
import { loadSqlEngine } from '../../sql/sql-engine.ts';
import { bundledWasm } from '../../system/bundled-wasm.ts';
import type { AddCommand } from '../cli.ts';
import { readDocument } from '../read-document.ts';

interface Options {
  readonly dialect: string;
  readonly base: string;
  readonly head: string;
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
    .option('--json', 'print one JSON document')
    .action(async ({ dialect, base, head, json }: Options) => {
      await loadSqlEngine(await bundledWasm());
      const classification = await classifyChange({ dialect, base: await readDocument(base, cli), head: await readDocument(head, cli) });
      if (json) return cli.print(JSON.stringify(classification, undefined, 2));
      const causes = classification.causes.map(({ side, line, text, why }) => `  ${side} line ${line}: ${why}: ${text.trim()}`);
      cli.print(
        [classification.class, ...(classification.reason === undefined ? [] : [`  ${classification.reason}`]), ...causes].join('\n'),
      );
    });
};
