import type { SetUpReport } from '../../core/set-up-report.ts';
import { STEWARD_VERSION } from '../../core/steward-version.ts';
import type { SetUpFacts } from '../../orchestrator/verify-setup/set-up-facts.ts';
import { verifySetUp } from '../../orchestrator/verify-setup/verify-set-up.ts';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT } from '../exit-codes.ts';
import { screenOf } from '../screen.ts';
import { gatherFacts, type VerifyOptions } from '../verify-setup/gather-facts.ts';
import { showSetUp } from '../verify-setup/show-set-up.ts';

/** `steward verify-setup`: looks at an installation and says what to mend. */
export const addVerifySetup: AddCommand = (program, cli) => {
  program
    .command('verify-setup')
    .description('check an installation and say what to fix; with GITHUB_TOKEN also what only GitHub knows')
    .option('--repository <folder>', 'the repository (default: the one of this folder)')
    .option('--repo <owner/name>', 'its name on GitHub (default: that of the remote origin)')
    .option('--python <path>', 'an interpreter with dbt (default: .venv, then PATH)')
    .option('--json', 'print one JSON document (schema/verify-setup.json)')
    .action((options: VerifyOptions) => verify(options, cli));
};

async function verify(options: VerifyOptions, cli: Cli): Promise<void> {
  const facts = await gatherFacts(options, cli);
  const report = reportOf(facts);
  const { palette } = screenOf(cli, false);
  cli.print(options.json === true ? JSON.stringify(report, undefined, 2) : showSetUp(report.checks, palette));
  if (report.checks.some(({ state }) => state === 'wrong')) cli.exit(EXIT.usage);
}

function reportOf({ repository, ...facts }: SetUpFacts & Pick<SetUpReport, 'repository'>): SetUpReport {
  const { workflow } = facts.files;
  return {
    version: 1,
    steward: STEWARD_VERSION,
    ...(repository === undefined ? {} : { repository }),
    ...(typeof workflow === 'object' ? { mode: workflow.mode } : {}),
    checks: [...verifySetUp(facts)],
  };
}
