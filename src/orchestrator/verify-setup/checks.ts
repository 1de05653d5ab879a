import { appPermissions } from './checks/app-permissions.ts';
import { budget } from './checks/budget.ts';
import { configuration } from './checks/configuration.ts';
import { dbt } from './checks/dbt.ts';
import { environment } from './checks/environment.ts';
import { forkRuns } from './checks/fork-runs.ts';
import { forks } from './checks/forks.ts';
import { gate } from './checks/gate.ts';
import { pinnedActions } from './checks/pinned-actions.ts';
import { projects } from './checks/projects.ts';
import { protections } from './checks/protections.ts';
import { requiredCheck } from './checks/required-check.ts';
import { secrets } from './checks/secrets.ts';
import { versions } from './checks/versions.ts';
import { warehouse } from './checks/warehouse.ts';
import { workflow } from './checks/workflow.ts';
import { workflowText } from './checks/workflow-text.ts';
import type { SetUpCheck } from './set-up-check.ts';

/** Everything that is looked at, in the order in which it is told. */
export const checks: readonly SetUpCheck[] = [
  configuration,
  projects,
  workflow,
  workflowText,
  pinnedActions,
  protections,
  versions,
  appPermissions,
  secrets,
  environment,
  requiredCheck,
  forkRuns,
  dbt,
  warehouse,
  forks,
  gate,
  budget,
];
