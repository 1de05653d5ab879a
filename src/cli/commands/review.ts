import type { Command } from 'commander';
import { renderTerminal } from '../../report/render-terminal.ts';
import type { AddCommand, Cli } from '../cli.ts';
import { exitCodeOf } from '../exit-codes.ts';
import { type LocalOptions, reviewLocally } from '../review-locally.ts';
import { screenOf } from '../screen.ts';

/** `steward review`: the Architecture Review over the local checkout. */
export const addReview: AddCommand = (program, cli) => {
  withLocalOptions(program.command('review').description('review the working tree against a base commit')).action((options: LocalOptions) =>
    review(options, cli),
  );
};

/** Reviews and shows the report; the exit code is the verdict's. */
export async function review(options: LocalOptions, cli: Cli): Promise<void> {
  const report = await reviewLocally(options, cli);
  cli.print(options.json ? JSON.stringify(report, undefined, 2) : renderTerminal(report, screenOf(cli, options.verbose === true)));
  cli.exit(exitCodeOf(report.verdict));
}

/** The options that every command over the local checkout takes. */
export function withLocalOptions(command: Command): Command {
  return command
    .option('--project-dir <folder>', 'folder of dbt_project.yml')
    .option('--profiles-dir <folder>', 'folder of profiles.yml')
    .option('--target <name>', 'target of the profile')
    .option('--python <path>', 'interpreter with dbt (default: .venv, then PATH)')
    .option('--base <ref>', 'commit or branch to compare with (default: the default branch)')
    .option('--config <file>', 'configuration (default: .github/steward.yml of the base)')
    .option('--json', 'print one JSON document, the Report')
    .option('--verbose', 'open every fold');
}
