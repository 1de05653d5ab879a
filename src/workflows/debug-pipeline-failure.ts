import { diagnoseFailure } from './debug/diagnose-failure.ts';
import { locateFailure } from './debug/locate-failure.ts';
import { mendFailure } from './debug/mend-failure.ts';
import { rerunFailed } from './debug/rerun-failed.ts';
import { verifyFix } from './debug/verify-fix.ts';
import { workflow } from './define-workflow.ts';
import type { RunPorts } from './run-input.ts';

/** Finds why dlt or dbt failed, mends what is mechanical in a copy, and offers only what was run there. */
export const debugPipelineFailure = workflow<RunPorts>({
  id: 'debug-pipeline-failure',
  name: 'Debug Pipeline Failure',
  purpose: 'Finds why dlt or dbt failed and proves a fix.',
})
  .step('locate', { description: 'Identify failure point (dlt vs dbt)', agent: 'dbt-doctor', critical: true }, (_, ports) =>
    locateFailure(ports),
  )
  .step('diagnose', { description: 'Diagnose dbt errors', agent: 'dbt-doctor', needs: ['locate'] }, ({ locate }, ports) =>
    diagnoseFailure(locate, ports),
  )
  .step('fix', { description: 'Fix identified issues', agent: 'dbt-doctor', needs: ['diagnose'] }, async ({ diagnose }) =>
    mendFailure(diagnose),
  )
  .step('rerun', { description: 'Re-run failed models', agent: 'dbt-runner', needs: ['fix'] }, ({ fix }) => rerunFailed(fix))
  .step('verify', { description: 'Verify success', agent: 'dbt-runner', needs: ['rerun'] }, ({ rerun }, ports) =>
    verifyFix(rerun, ports),
  ).done;
