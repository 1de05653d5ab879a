import { isatty } from 'node:tty';
import { visibleLine } from '../../report/hygiene.ts';
import { systemFiles } from '../../system/files.ts';
import type { AddCommand, Cli } from '../cli.ts';
import { EXIT } from '../exit-codes.ts';
import { type Asker, terminalAsker } from '../init/ask.ts';
import { describeFound } from '../init/describe-found.ts';
import { type InitOptions, type InitPlan, placeOf, planInit } from '../init/run-init.ts';
import { showDiff } from '../init/show-diff.ts';
import { screenOf } from '../screen.ts';

/** `steward init`: the configuration and the workflow for a repository that has dbt already. */
export const addInit: AddCommand = (program, cli) => {
  program
    .command('init')
    .description('set a repository up: detects what it has, and writes .github/steward.yml and the workflow')
    .option('--repository <folder>', 'the repository (default: the one of this folder)')
    .option('--app', 'the workflow that the App starts (default)')
    .option('--action-only', 'the workflow that needs no App')
    .option('--steward <owner/name@commit>', 'the copy of Steward that the workflow uses (default: that of this clone)')
    .option('--yes', 'ask nothing: take the defaults and write')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('--overwrite', 'also replace a workflow that was changed by hand')
    .option('--json', 'print the plan as one JSON document; with --yes it is also carried out')
    .action(async (options: InitOptions) => {
      const isAsking = isatty(process.stdin.fd) && options.yes !== true && options.dryRun !== true && options.json !== true;
      const asker = isAsking ? terminalAsker() : undefined;
      try {
        await init(options, cli, asker);
      } catch (error) {
        if (!isStopped(error)) throw error;
        cli.say('Stopped.');
        cli.exit(EXIT.stopped);
      } finally {
        asker?.close();
      }
    });
};

/** Ctrl-C or Ctrl-D at a question, or a terminal that is gone before the next. What was confirmed before is written. */
function isStopped(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || ('code' in error && error.code === 'ERR_USE_AFTER_CLOSE'));
}

async function init(options: InitOptions, cli: Cli, asker: Asker | undefined): Promise<void> {
  const plan = await planInit(options, cli, asker);
  const mayWrite = options.yes === true && options.dryRun !== true;
  if (options.json === true) {
    cli.print(JSON.stringify(documentOf(plan), undefined, 2));
    if (mayWrite) await writeAll(plan, async () => true);
    return;
  }
  const { palette } = screenOf(cli, false);
  cli.print(`${describeFound(plan, palette)}\n`);
  for (const file of plan.files) cli.print(showDiff(file, palette));
  const written = await writeAll(plan, async (path) => mayWrite || (await asker?.confirm(`Write ${path}?`)) === true);
  cli.print(toldWriting(plan, written, options));
  if (asker === undefined && !mayWrite && options.dryRun !== true && pending(plan).length > 0) cli.exit(EXIT.usage);
  if (written.length < pending(plan).length) return;
  cli.print(['', palette.bold('Next'), ...plan.nextSteps.map((step, index) => `${index + 1}. ${visibleLine(step)}`)].join('\n'));
}

function pending({ files }: InitPlan): InitPlan['files'] {
  return files.filter(({ state }) => state === 'new' || state === 'changed');
}

async function writeAll(plan: InitPlan, may: (path: string) => Promise<boolean>): Promise<readonly string[]> {
  const written: string[] = [];
  for (const file of pending(plan)) {
    if (!(await may(file.path))) continue;
    await systemFiles.write(placeOf(plan, file), file.after);
    written.push(file.path);
  }
  return written;
}

function toldWriting(plan: InitPlan, written: readonly string[], { dryRun }: InitOptions): string {
  if (pending(plan).length === 0) return 'Nothing to write.';
  if (written.length > 0) return `Wrote ${written.join(' and ')}.`;
  return dryRun === true ? 'Nothing was written (--dry-run).' : 'Nothing was written. --yes writes without asking.';
}

function documentOf({ root, detected, setUp, files, nextSteps }: InitPlan) {
  return { root, detected, setUp, files: files.map(({ path, state, after }) => ({ path, state, text: after })), nextSteps };
}
