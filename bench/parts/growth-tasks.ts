import type { GrowthTask } from './growth-row.ts';

/** How a task is told. */
interface ToldTask {
  readonly task: GrowthTask;
  readonly tool: 'steward' | 'bouncer' | 'score' | 'colibri';
  readonly topic: 'rules' | 'lineage';
  /** At the end of its line in the chart. */
  readonly label: string;
  /** In the table. */
  readonly what: string;
  readonly line: 'solid' | 'dashed' | 'dotted';
}

/** All tasks in the order of the table. */
export const GROWTH_TASKS: readonly ToldTask[] = [
  {
    task: 'check manifest',
    tool: 'steward',
    topic: 'rules',
    label: 'Steward, manifest only',
    what: 'Steward `check`, a manifest of `dbt parse`: the rules that need no compiled SQL',
    line: 'dotted',
  },
  {
    task: 'check warm',
    tool: 'steward',
    topic: 'rules',
    label: 'Steward, all rules, SQL known',
    what: 'Steward `check`, a manifest of `dbt compile`: all rules, SQL known from an earlier run',
    line: 'solid',
  },
  {
    task: 'check cold',
    tool: 'steward',
    topic: 'rules',
    label: 'Steward, all rules, first run',
    what: 'Steward `check`, a manifest of `dbt compile`: all rules, first run',
    line: 'dashed',
  },
  {
    task: 'bouncer standard',
    tool: 'bouncer',
    topic: 'rules',
    label: 'dbt-bouncer, standard',
    what: 'dbt-bouncer, preset `standard`',
    line: 'solid',
  },
  {
    task: 'bouncer strict',
    tool: 'bouncer',
    topic: 'rules',
    label: 'dbt-bouncer, strict',
    what: 'dbt-bouncer, preset `strict`',
    line: 'dashed',
  },
  { task: 'score', tool: 'score', topic: 'rules', label: 'dbt-score', what: 'dbt-score', line: 'solid' },
  {
    task: 'lineage warm',
    tool: 'steward',
    topic: 'lineage',
    label: 'Steward, SQL known',
    what: 'Steward `lineage`, all edges, SQL known from an earlier run',
    line: 'solid',
  },
  {
    task: 'lineage cold',
    tool: 'steward',
    topic: 'lineage',
    label: 'Steward, first run',
    what: 'Steward `lineage`, all edges, first run',
    line: 'dashed',
  },
  { task: 'colibri', tool: 'colibri', topic: 'lineage', label: 'dbt-colibri', what: 'dbt-colibri', line: 'solid' },
];
