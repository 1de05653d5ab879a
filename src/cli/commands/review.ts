import { type Command, Option } from 'commander';
import { type AskedLane, LANES } from '../../core/lane.ts';
import type { AddCommand } from '../cli.ts';
import { type LocalOptions, runLocally } from '../run-locally.ts';
import { showReport } from '../show-report.ts';

interface ReviewOptions extends LocalOptions {
  readonly lane?: AskedLane['name'];
}

/** `steward review`: the Architecture Review over the local checkout. */
export const addReview: AddCommand = (program, cli) => {
  const command = program.command('review').description('review the working tree against a base commit');
  withLocalOptions(command)
    .addOption(
      new Option(
        '--lane <lane>',
        'how deep: static only parses, compile renders SQL, build runs it (default: by adapter and budget)',
      ).choices(LANES),
    )
    .action(async ({ lane: name, ...options }: ReviewOptions) => {
      const lane = name === undefined ? undefined : ({ name, by: 'command' } as const);
      showReport(await runLocally({ workflow: 'architecture-review', phase: 'apply', lane }, options, cli), options, cli);
    });
};

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
