import { Problem } from '../../core/problem.ts';
import type { AddCommand } from '../cli.ts';

const LATER = {
  dimension: 'design and build a dimension',
  fact: 'design and build a fact table',
  powerbi: 'check a semantic model and what a dbt change breaks in it',
  dlt: 'state of a dlt pipeline',
} as const;

/** Commands that are planned: they say so and end with exit code 2, so that no script takes their silence for success. */
export const addNotBuilt: AddCommand = (program) => {
  for (const [name, purpose] of Object.entries(LATER)) {
    program
      .command(name)
      .description(`${purpose} (not built yet)`)
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        throw new Problem('STW-4006', { name: `steward ${name}` });
      });
  }
};
