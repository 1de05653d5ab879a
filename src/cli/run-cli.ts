import { isatty } from 'node:tty';
import { Command, CommanderError } from 'commander';
import { asProblem } from '../core/problem.ts';
import { STEWARD_VERSION } from '../core/steward-version.ts';
import { visibleLine } from '../report/hygiene.ts';
import type { Cli } from './cli.ts';
import { EXIT } from './exit-codes.ts';
import { loadCommands } from './load-commands.ts';

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
    .version(STEWARD_VERSION, '-v, --version', 'print the version')
    .exitOverride()
    .showHelpAfterError('Try steward --help.');
  for (const add of await loadCommands(argv[2])) add(program, cli);
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
