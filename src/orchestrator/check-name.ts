import type { WorkflowId } from '../core/workflow-id.ts';
import { workflowEntry } from '../workflows/catalogue.ts';

/** "Steward: Architecture Review", with the project's name when the repository holds several: what a ruleset can require. */
export function checkName(workflow: WorkflowId, project: string | undefined): string {
  const name = `Steward: ${workflowEntry(workflow).name}`;
  return project === undefined ? name : `${name} (${project})`;
}
