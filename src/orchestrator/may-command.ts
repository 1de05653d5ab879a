import type { Collaborators } from '../core/ports/code-host.ts';
import type { Person } from '../core/trigger.ts';

/** Write access, held by exactly the user who asked: a renamed or reused login gains nothing. */
export function mayCommand(sender: Pick<Person, 'id'>, permission: Awaited<ReturnType<Collaborators['permission']>>): boolean {
  return (permission.level === 'admin' || permission.level === 'write') && permission.userId === sender.id;
}
