import { defineAgent } from '../define-agent.ts';

/** Debug dbt issues: compilation and runtime errors. */
export const dbtDoctor = defineAgent({
  id: 'dbt-doctor',
  title: 'dbt doctor',
  purpose: 'Debug dbt issues',
  whenToUse: 'compilation and runtime errors',
});
