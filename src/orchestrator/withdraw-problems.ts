import type { CodeHost } from '../core/ports/code-host.ts';
import { parseProblemKey } from './problem-key.ts';

/** What could not be run before can be run now: a check that said so must not block its commit for ever. */
export async function withdrawProblems(headSha: string, host: Pick<CodeHost, 'checks'>): Promise<void> {
  const told = (await host.checks.list(headSha)).filter(
    ({ externalId, conclusion }) => conclusion === 'failure' && parseProblemKey(externalId) !== undefined,
  );
  const output = { title: 'Mended', summary: 'This could not be run at first; it was run again since.', annotations: [] };
  for (const { id } of told) await host.checks.complete(id, 'neutral', output);
}
