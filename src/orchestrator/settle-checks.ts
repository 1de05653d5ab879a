import type { SettledCheck } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import { checkName } from './check-name.ts';

/** Opens and completes the checks that need no runner. One that says so already is left alone; one that was only opened is completed. */
export async function settleChecks(
  settled: readonly SettledCheck[],
  severalProjects: boolean,
  host: Pick<CodeHost, 'checks'>,
): Promise<void> {
  for (const check of settled) await settle(check, severalProjects, host);
}

const SETTLED = 'settled:';

/** Whether a check with this external id needed no runner. */
export function isSettledKey(externalId: string): boolean {
  return externalId.startsWith(SETTLED);
}

async function settle(
  { project, workflow, headSha, conclusion, title, summary }: SettledCheck,
  severalProjects: boolean,
  { checks }: Pick<CodeHost, 'checks'>,
): Promise<void> {
  const externalId = `${SETTLED}${project}:${workflow}`;
  const known = (await checks.list(headSha)).filter((run) => run.externalId === externalId);
  // What waited for a person is neutral only after an override.
  const overridden = conclusion === 'action_required' ? 'neutral' : undefined;
  if (known.some((run) => run.conclusion === conclusion || (overridden !== undefined && run.conclusion === overridden))) return;
  const begun = known.find(({ status }) => status !== 'completed')?.id;
  const name = checkName(workflow, severalProjects ? project : undefined);
  const id = begun ?? (await checks.open({ name, headSha, externalId, title, summary }));
  await checks.complete(id, conclusion, { title, summary, annotations: [] });
}
