import type { CheckRun } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import type { Variables } from './action-io.ts';

const ADDRESS = /\/actions\/runs\/([1-9]\d{0,15})(?:\/|$)/;

/** The address of the Actions run that this process belongs to. */
export function runAddress({ owner, name }: Repository, variables: Variables): string {
  return `${variables['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${owner}/${name}/actions/runs/${variables['GITHUB_RUN_ID'] ?? ''}`;
}

/** The Actions run that a check leads to. */
export function runIdOf({ detailsUrl = '' }: Pick<CheckRun, 'detailsUrl'>): number | undefined {
  const [, id] = ADDRESS.exec(detailsUrl) ?? [];
  return id === undefined ? undefined : Number(id);
}
