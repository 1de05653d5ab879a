import type { Roles } from '../config/roles-schema.ts';
import type { Command } from '../core/command.ts';
import type { WorkflowId } from '../core/workflow-id.ts';

/** The least role that a command needs. A command that doesn't exist deserves the answer that `help` does. */
export function roleNeeded(command: Command, roles: Roles): Roles[keyof Roles] {
  switch (command.kind) {
    case 'workflow':
      return roleForWorkflow(command.workflow, roles);
    case 'control':
      return roles[command.control];
    case 'unknown':
    case 'none':
      return roles.help;
  }
}

/** The least role that starting a workflow needs, by comment or by the button of its check. */
export function roleForWorkflow(workflow: WorkflowId, roles: Roles): Roles[keyof Roles] {
  return roles[WORD_OF[workflow]];
}

const WORD_OF = {
  'architecture-review': 'review',
  'debug-pipeline-failure': 'fix',
  'full-pipeline': 'pipeline',
  'new-dimension': 'dimension',
  'new-fact-table': 'fact',
} as const satisfies Readonly<Record<WorkflowId, keyof Roles>>;
