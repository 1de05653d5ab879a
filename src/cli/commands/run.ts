import { Option } from 'commander';
import { Problem } from '../../core/problem.ts';
import { type Phase, workflowIdSchema } from '../../core/workflow-id.ts';
import { WORKFLOWS, type WorkflowEntry, workflowEntry } from '../../workflows/catalogue.ts';
import type { AddCommand, Cli } from '../cli.ts';
import { type LocalOptions, type LocalRun, runLocally } from '../run-locally.ts';
import { showReport } from '../show-report.ts';
import { withLocalOptions } from './review.ts';

interface RunOptions extends LocalOptions {
  readonly phase?: Phase;
  readonly yes?: true;
  readonly param?: readonly string[];
}

/** `steward run <workflow>`: any workflow over the local checkout. */
export const addRun: AddCommand = (program, cli) => {
  const command = program
    .command('run')
    .description('run a workflow over the working tree')
    .argument('<workflow>', WORKFLOWS.map(({ id }) => id).join(', '));
  withLocalOptions(command)
    .addOption(new Option('--phase <phase>', 'plan shows the scope and runs nothing; apply runs it').choices(['plan', 'apply']))
    .option('--param <key=value...>', 'parameters of the workflow')
    .option('--yes', 'confirm the scope beforehand')
    .action((name: string, options: RunOptions) => run(name, options, cli));
};

async function run(name: string, options: RunOptions, cli: Cli): Promise<void> {
  const id = workflowIdSchema.safeParse(name);
  if (!id.success) throw new Problem('STW-4001', { name, known: WORKFLOWS.map((entry) => entry.id).join(', ') });
  const entry = workflowEntry(id.data);
  if (!entry.built) throw new Problem('STW-4006', { name: `The workflow ${name}` });
  assertParameters(entry, options.param ?? []);
  const wanted: LocalRun = { workflow: id.data, phase: phaseOf(options, entry.confirm) };
  showReport(await runLocally(wanted, options, cli), options, cli);
}

/** A parameter that nobody reads would look as if it had been obeyed. */
function assertParameters({ id, parameter }: WorkflowEntry, given: readonly string[]): void {
  for (const text of given) {
    const name = /^(\w+)=/.exec(text)?.[1];
    if (name === undefined) throw new Problem('STW-4007', { detail: `--param ${text} is not of the form key=value.` });
    const known = parameter?.name === name;
    const why = known
      ? 'is read on GitHub only; in the terminal `steward doctor --target DIR --log F` reads what a run left'
      : `is none of ${id}`;
    throw new Problem('STW-4007', { detail: `The parameter ${name} ${why}.` });
  }
}

/** What needs a yes shows its scope first; `--yes` is that yes. */
function phaseOf({ phase, yes }: RunOptions, needsConfirmation: boolean): Phase {
  return phase ?? (needsConfirmation && yes !== true ? 'plan' : 'apply');
}
