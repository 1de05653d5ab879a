import type { SettledCheck } from '../core/decision.ts';
import type { CodeHost } from '../core/ports/code-host.ts';
import { checkName } from './check-name.ts';

/** Opens and completes the checks that need no runner. One that says so already is left alone. */
export async function settleChecks(settled: readonly SettledCheck[], severalProjects: boolean, host: CodeHost): Promise<void> {
  for (const check of settled) {
    const { workflow, headSha, conclusion, title, summary } = check;
    const name = checkName(workflow, severalProjects ? check.project : undefined);
    const externalId = `settled:${check.project}:${workflow}`;
    const known = (await host.checks.list(headSha)).some((run) => run.externalId === externalId && run.conclusion === conclusion);
    if (known) continue;
    const id = await host.checks.open({ name, headSha, externalId, title, summary });
    await host.checks.complete(id, conclusion, { title, summary, annotations: [] });
  }
}
