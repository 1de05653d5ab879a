import type { SettledCheck } from '../core/decision.ts';
import type { CheckRun, CodeHost } from '../core/ports/code-host.ts';
import { approveButton } from './approve-button.ts';
import { checkName } from './check-name.ts';
import { formatSettledKey } from './settled-key.ts';

/** Opens and completes the checks that need no runner. One that says so already is left alone; one that was only opened is completed. */
export async function settleChecks(
  settled: readonly SettledCheck[],
  severalProjects: boolean,
  host: Pick<CodeHost, 'checks'>,
): Promise<void> {
  for (const check of settled) await settle(check, severalProjects, host);
}

async function settle(check: SettledCheck, severalProjects: boolean, { checks }: Pick<CodeHost, 'checks'>): Promise<void> {
  const { project, workflow, headSha, conclusion, title, summary } = check;
  const externalId = formatSettledKey(check);
  const name = checkName(workflow, severalProjects ? project : undefined);
  const there = await checks.list(headSha);
  const known = there.filter((run) => run.externalId === externalId);
  if (known.some((run) => saysSo(run, check) && isNewest(run, there))) return;
  const begun = known.find(({ status }) => status !== 'completed')?.id;
  const id = begun ?? (await checks.open({ name, headSha, externalId, title, summary }));
  await checks.complete(id, conclusion, {
    title,
    summary,
    annotations: [],
    buttons: check.awaitsApproval === undefined ? [] : [approveButton(headSha)],
  });
}

/** What waits for a person is neutral only after an override. */
function saysSo(run: CheckRun, { conclusion }: SettledCheck): boolean {
  return run.conclusion === conclusion || (conclusion === 'action_required' && run.conclusion === 'neutral');
}

/** A required check is the newest of its name: after a run against another base, or one that was asked for, the older one says nothing any more. */
function isNewest(run: CheckRun, there: readonly CheckRun[]): boolean {
  return there.every((other) => other.name !== run.name || other.id <= run.id);
}
