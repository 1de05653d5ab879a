import { z } from 'zod';
import type { GivenRepository } from '../core/ports/set-up-place.ts';
import { repositorySchema } from '../core/run-key.ts';

/** An installation that began, grew, or may do more than before. */
export interface Installation {
  readonly installationId: number;
  /** It was there before: a token that is kept knows nothing of what it has been given now. */
  readonly isOlder: boolean;
  /** It has what a set-up pull request takes: Contents write for the branch, Workflows write for the workflow file. */
  readonly mayPropose: boolean;
  /** undefined: all that it has. */
  readonly repositories: readonly GivenRepository[] | undefined;
}

/** Every App gets these, without subscribing to them. */
export const INSTALLATION_EVENTS = ['installation', 'installation_repositories'] as const;

const repositories = z.array(z.object({ id: z.number(), full_name: z.string() })).default([]);
const payloadSchema = z.object({
  action: z.string(),
  installation: z.object({ id: z.number(), permissions: z.record(z.string(), z.string()).default({}) }),
  repositories,
  repositories_added: repositories,
});

/** A delivery as plain data, or undefined when it gives the App nothing new. */
export function toInstallation(event: string, payload: unknown): Installation | undefined {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return undefined;
  const { action, installation, repositories: all, repositories_added: added } = parsed.data;
  const { contents, workflows } = installation.permissions;
  const as = (given: typeof all | undefined): Installation => ({
    installationId: installation.id,
    isOlder: action !== 'created',
    mayPropose: contents === 'write' && workflows === 'write',
    repositories: given?.flatMap(({ id, full_name }) => givenAs(full_name, { repositoryId: id, installationId: installation.id })),
  });
  switch (`${event}.${action}`) {
    case 'installation.created':
      return as(all);
    case 'installation_repositories.added':
      return as(added);
    case 'installation.new_permissions_accepted':
      return as(undefined);
    default:
      return undefined;
  }
}

function givenAs(fullName: string, ids: Omit<GivenRepository, 'repository'>): readonly GivenRepository[] {
  const [owner, name] = fullName.split('/');
  const parsed = repositorySchema.safeParse({ owner, name });
  return parsed.success ? [{ repository: parsed.data, ...ids }] : [];
}
