import type { Collaborators } from '../core/ports/code-host.ts';
import { includesRole, type Role } from '../core/role.ts';
import type { Person } from '../core/trigger.ts';

/** The role that is needed, by default write, held by exactly the user who asked: a renamed or reused login gains nothing. */
export function mayCommand(
  sender: Pick<Person, 'id'>,
  { level, userId }: Awaited<ReturnType<Collaborators['permission']>>,
  needed: Role = 'write',
): boolean {
  return includesRole(level, needed) && userId === sender.id;
}
