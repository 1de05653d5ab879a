import type { CodeHost } from '../core/ports/code-host.ts';
import { type MergeGroup, settleMergeGroup } from '../orchestrator/settle-merge-group.ts';
import type { AppPorts } from './app-ports.ts';

/** Answers a merge queue at once, without a runner. */
export async function passMergeGroup(group: MergeGroup, host: CodeHost, { log, configSchema }: AppPorts): Promise<void> {
  const problem = await settleMergeGroup(group, host, configSchema);
  if (problem !== undefined) log.error({ headSha: group.headSha, code: problem.code }, problem.message);
}
