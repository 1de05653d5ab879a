import type { Permissions } from '../contract.ts';

/** A permission and the level it is needed at. */
export type Requirement = readonly [permission: string, level: 'read' | 'write'];

/** Whether granted permissions cover one requirement; everybody may read metadata. */
export function permits(granted: Permissions, [permission, level]: Requirement): boolean {
  const has = granted[permission] ?? (permission === 'metadata' ? 'read' : 'none');
  return has === 'write' || has === level;
}
