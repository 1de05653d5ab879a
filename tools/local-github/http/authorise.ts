import { GitHubError } from '../state/github-error.ts';
import type { Actor, Repository } from '../state/model.ts';
import { permits, type Requirement } from '../state/permits.ts';
import { atLeast, roleOf } from '../state/roles.ts';
import type { Operation } from './operations.ts';
import { hiddenFromReaders, readersMay, requirements } from './requirements.ts';

/** Lets an actor through or throws GitHub's 401, 403 or 404. What an actor can't see doesn't exist for it. */
export function authorise(operation: Operation, actor: Actor, repository: Repository | undefined): void {
  const needed = requirements[operation.id];
  if (needed === 'anyone') return;
  if (needed === 'app') return demandApp(actor);
  if (needed === 'installation') return demandInstallation(actor);
  if (repository === undefined) throw new GitHubError(404, 'Not Found');
  authoriseRepository({ operation, needed }, actor, repository);
}

function demandApp(actor: Actor): void {
  if (actor.kind !== 'app') throw new GitHubError(401, 'A JSON web token could not be decoded');
}

function demandInstallation(actor: Actor): void {
  if (actor.kind !== 'installation') throw new GitHubError(403, 'Resource not accessible by integration');
}

function authoriseRepository(rule: { operation: Operation; needed: readonly Requirement[] }, actor: Actor, repository: Repository): void {
  const { operation, needed } = rule;
  switch (actor.kind) {
    case 'app':
      throw new GitHubError(403, 'Resource not accessible by integration');
    case 'installation':
    case 'job':
      if (!actor.repositoryIds.has(repository.id) && repository.private) throw new GitHubError(404, 'Not Found');
      if (!actor.repositoryIds.has(repository.id) || !needed.some((one) => permits(actor.permissions, one)))
        throw new GitHubError(403, 'Resource not accessible by integration');
      return;
    case 'user':
      return demandRole(operation, roleOf(repository, actor.account), needed);
    case 'anonymous':
      if (repository.private) throw new GitHubError(404, 'Not Found');
      if (needed.every(([, level]) => level === 'write')) throw new GitHubError(401, 'Requires authentication');
  }
}

function demandRole(operation: Operation, role: ReturnType<typeof roleOf>, needed: readonly Requirement[]): void {
  if (!atLeast(role, 'read')) throw new GitHubError(404, 'Not Found');
  if (!atLeast(role, hiddenFromReaders[operation.id] ?? 'read')) throw new GitHubError(403, 'Must have admin rights to Repository.');
  const writes = needed.every(([, level]) => level === 'write') && !readersMay.has(operation.id);
  if (writes && !atLeast(role, 'write')) throw new GitHubError(403, 'Must have admin rights to Repository.');
}
