import type { CheckOptions } from '../check-project.ts';
import { checkWords } from '../check-words.ts';
import type { AddCommand } from '../cli.ts';
import { EXIT } from '../exit-codes.ts';
import { readDocument } from '../read-document.ts';

interface Options extends CheckOptions {
  readonly json?: true;
  readonly verbose?: true;
}

/** `steward check`: every static rule over a whole project, as if all of it were new. */
export const addCheck: AddCommand = (program, cli) => {
  program
    .command('check')
    .description('run every static rule over a whole project')
    .requiredOption('--manifest <file>', 'target/manifest.json')
    .option('--catalog <file>', 'target/catalog.json: the columns and types that the warehouse has')
    .option('--run-results <file>', 'target/run_results.json: how long each node took')
    .option('--config <file>', 'severities and suppressions, as in .github/steward.yml; default: every rule is on')
    .option('--project-dir <dir>', 'the dbt project, for lines of its files and comments that allow findings')
    .option('--json', 'print one JSON document')
    .option('--verbose', 'show every finding, and every node that was not analysed')
    .action(async (options: Options) => {
      // A manifest of 50 MB is read while the rules are loaded.
      const [manifest, { checkProject }] = await Promise.all([readDocument(options.manifest, cli), import('../check-project.ts')]);
      const { timings, ...checked } = await checkProject(manifest, options, cli);
      cli.print(options.json ? JSON.stringify({ ...checked, timings }, undefined, 2) : checkWords(checked, options.verbose === true));
      if (checked.findings.some(({ severity, suppressed }) => severity === 'error' && suppressed === undefined)) cli.exit(EXIT.failed);
    });
};
