import { defineAgent } from '../define-agent.ts';

/** Execute dbt commands: building and testing models. */
export const dbtRunner = defineAgent({
  id: 'dbt-runner',
  title: 'dbt runner',
  purpose: 'Execute dbt commands',
  whenToUse: 'building and testing models',
});
