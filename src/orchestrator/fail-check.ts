import type { CodeHost } from '../core/ports/code-host.ts';
import type { Problem } from '../core/problem.ts';
import { checkName } from './check-name.ts';
import { composeFailure } from './compose-publication.ts';

/** Completes a failed check that says why nothing could be run; doing it again writes the same check. */
export async function failCheck(
  problem: Problem,
  { headSha, externalId }: { readonly headSha: string; readonly externalId: string },
  { checks }: Pick<CodeHost, 'checks'>,
): Promise<void> {
  const { conclusion, ...output } = composeFailure(problem);
  const name = checkName('architecture-review', undefined);
  const { title, summary } = output;
  const told = (await checks.list(headSha)).find((check) => check.externalId === externalId);
  await checks.complete(told?.id ?? (await checks.open({ name, headSha, externalId, title, summary })), conclusion, output);
}
