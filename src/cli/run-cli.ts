import { isatty } from 'node:tty';
import { Command, CommanderError } from 'commander';
import { asProblem } from '../core/problem.ts';
import { visibleLine } from '../report/hygiene.ts';
import type { Cli } from './cli.ts';
import { addCheck } from './commands/check.ts';
import { addClassify } from './commands/classify.ts';
import { addDataDiff } from './commands/data-diff.ts';
import { addDiff } from './commands/diff.ts';
import { addDoctor } from './commands/doctor.ts';
import { addInit } from './commands/init.ts';
import { addLineage } from './commands/lineage.ts';
import { addNotBuilt } from './commands/not-built.ts';
import { addParse } from './commands/parse.ts';
import { addProfile } from './commands/profile.ts';
import { addRender } from './commands/render.ts';
import { addReview } from './commands/review.ts';
import { addRun } from './commands/run.ts';
import { addSweep } from './commands/sweep.ts';
import { addVerifySetup } from './commands/verify-setup.ts';
import { EXIT } from './exit-codes.ts';

const COMMANDS = [
  addReview,
  addRun,
  addParse,
  addCheck,
  addDiff,
  addDataDiff,
  addProfile,
  addClassify,
  addDoctor,
  addLineage,
  addRender,
  addSweep,
  addInit,
  addVerifySetup,
  addNotBuilt,
];

/** Runs one command line and resolves with its exit code: 0 passed, 1 failed, 2 usage or set-up, 3 cancelled or timed out. */
export async function runCli(argv: readonly string[], variables: Cli['variables']): Promise<number> {
  let exitCode: number = EXIT.passed;
  const cli: Cli = {
    variables,
    cwd: process.cwd(),
    print: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    say: (line) => void process.stderr.write(`${line}\n`),
    exit: (code) => {
      exitCode = code;
    },
    isTerminal: isatty(process.stdout.fd),
    columns: process.stdout.columns ?? 100,
  };
  const program = new Command('steward')
    .description('The workflow orchestrator for dbt pull requests')
    .exitOverride()
    .showHelpAfterError('Try steward --help.');
  for (const add of COMMANDS) add(program, cli);
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    return explain(error, cli);
  }
}

/** Commander has said already what was wrong with the call; a Problem says it here. */
function explain(error: unknown, { say, variables }: Cli): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.passed : EXIT.usage;
  const problem = asProblem(error);
  for (const sentence of [`${problem.code} ${problem.message}`, problem.means, `→ ${problem.remedy}`])
    say(visibleLine(sentence.replaceAll('`', '')));
  if (problem.code === 'STW-9000' && error instanceof Error && variables['STEWARD_DEBUG'] !== undefined) say(error.stack ?? '');
  return EXIT.usage;
}
