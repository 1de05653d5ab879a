import type { WorkflowId } from '../core/workflow-id.ts';

/** A workflow as people meet it: its name, the sentences that ask for it, and whether it can be run today. */
export interface WorkflowEntry {
  readonly id: WorkflowId;
  readonly name: string;
  readonly purpose: string;
  /** Sentences that start it. `{name}` is a parameter of one to four words. */
  readonly phrases: readonly string[];
  /** The word after `/steward`. */
  readonly slash: string;
  /** The parameter that the slash form takes as its rest, when it takes one. */
  readonly parameter: { readonly name: string; readonly required: boolean; readonly example: string } | undefined;
  /** Shows its scope first and goes on only after a person's yes: it spends warehouse money or writes files. */
  readonly confirm: boolean;
  readonly built: boolean;
}

/** The five workflows, in the order in which help shows them. */
export const WORKFLOWS = [
  {
    id: 'architecture-review',
    name: 'Architecture Review',
    purpose: 'Reviews what this pull request changes and what that reaches.',
    phrases: ['Review the architecture', 'Review my changes', 'Review this pull request', 'Review this PR'],
    slash: 'review',
    parameter: undefined,
    confirm: false,
    built: true,
  },
  {
    id: 'debug-pipeline-failure',
    name: 'Debug Pipeline Failure',
    purpose: 'Finds why dlt or dbt failed and proves a fix.',
    phrases: ['Pipeline failed', 'dbt build failed', 'dbt test failed', 'dbt run failed'],
    slash: 'fix',
    parameter: { name: 'run', required: false, example: 'https://github.com/acme/taxi/actions/runs/1' },
    confirm: false,
    built: true,
  },
  {
    id: 'full-pipeline',
    name: 'Full Data Pipeline',
    purpose: 'Loads, builds, tests, and updates the Power BI model.',
    phrases: ['Run the full pipeline', 'Run the pipeline', 'Update everything'],
    slash: 'pipeline',
    parameter: undefined,
    confirm: true,
    built: true,
  },
  {
    id: 'new-dimension',
    name: 'New Dimension Request',
    purpose: 'Designs and builds a dimension.',
    phrases: ['Add a new dimension for {name}', 'Add a new {name} dimension'],
    slash: 'dimension',
    parameter: { name: 'name', required: true, example: 'customers' },
    confirm: true,
    built: false,
  },
  {
    id: 'new-fact-table',
    name: 'New Fact Table Request',
    purpose: 'Designs and builds a fact table.',
    phrases: ['Add fact table for {name} process', 'Add fact table for {name}', 'Add a new {name} fact table'],
    slash: 'fact',
    parameter: { name: 'name', required: true, example: 'returns' },
    confirm: true,
    built: false,
  },
] as const satisfies readonly WorkflowEntry[];

/** The entry of a workflow. */
export function workflowEntry(id: WorkflowId): WorkflowEntry {
  const entry = WORKFLOWS.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`workflow ${id} has no entry`);
  return entry;
}
