import { Problem } from '../../core/problem.ts';
import { workflowIdSchema } from '../../core/workflow-id.ts';
import { WORKFLOWS, workflowEntry } from '../../workflows/catalogue.ts';
import type { AddCommand } from '../cli.ts';
import type { LocalOptions } from '../review-locally.ts';
import { review, withLocalOptions } from './review.ts';

/** `steward run <workflow>`: any workflow over the local checkout. */
export const addRun: AddCommand = (program, cli) => {
  const command = program
    .command('run')
    .description('run a workflow over the working tree')
    .argument('<workflow>', WORKFLOWS.map(({ id }) => id).join(', '));
  withLocalOptions(command)
    .option('--phase <phase>', 'plan or apply (the review has one phase)')
    .option('--param <key=value...>', 'parameters of the workflow')
    .option('--yes', 'confirm the scope beforehand')
    .action((name: string, options: LocalOptions) => {
      const id = workflowIdSchema.safeParse(name);
      if (!id.success) throw new Problem('STW-4001', { name, known: WORKFLOWS.map((entry) => entry.id).join(', ') });
      if (!workflowEntry(id.data).built) throw new Problem('STW-4006', { name: `The workflow ${name}` });
      return review(options, cli);
    });
};
