import type { Account, Repository, Role } from './model.ts';

const order: readonly Role[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];

/** The role a person really has: the owner is admin, everybody may read what is public. */
export function roleOf(repository: Repository, account: Account): Role {
  if (repository.owner === account) return 'admin';
  const given = repository.roles.get(account.login.toLowerCase()) ?? 'none';
  return given === 'none' && !repository.private ? 'read' : given;
}

/** Whether a role includes another. */
export function atLeast(role: Role, wanted: Role): boolean {
  return order.indexOf(role) >= order.indexOf(wanted);
}

/** What `GET /collaborators/{user}/permission` says for a role. */
export function permissionOf(role: Role): 'admin' | 'write' | 'read' | 'none' {
  if (role === 'maintain') return 'write';
  return role === 'triage' ? 'read' : role;
}
