import type { CheckRun } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import type { Variables } from './action-io.ts';

const ADDRESS = /\/actions\/runs\/([1-9]\d{0,15})(?:\/|$)/;

/** Where people look at the repository, and at the Actions run that this process belongs to. */
export function runLinks({ owner, name }: Repository, variables: Variables): { readonly repositoryUrl: string; readonly runUrl: string } {
  const repositoryUrl = `${variables['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${owner}/${name}`;
  return { repositoryUrl, runUrl: `${repositoryUrl}/actions/runs/${variables['GITHUB_RUN_ID'] ?? ''}` };
}

/** The Actions run that a check leads to. */
export function runIdOf({ detailsUrl = '' }: Pick<CheckRun, 'detailsUrl'>): number | undefined {
  const [, id] = ADDRESS.exec(detailsUrl) ?? [];
  return id === undefined ? undefined : Number(id);
}
