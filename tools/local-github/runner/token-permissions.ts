import type { Permissions } from '../contract.ts';
import type { DeclaredPermissions } from './parse-workflow.ts';

const scopes = [
  'actions',
  'attestations',
  'checks',
  'contents',
  'deployments',
  'discussions',
  'issues',
  'models',
  'packages',
  'pages',
  'pull-requests',
  'security-events',
  'statuses',
] as const;

/** What a repository with GitHub's restricted default gives a job that declares nothing. */
const restrictedDefault: DeclaredPermissions = { contents: 'read', packages: 'read' };

/**
 * The permissions of a job's token: the job's own declaration replaces the workflow's, and what a declaration doesn't list is `none`.
 * Named as the API names them (`pull_requests`, where the workflow says `pull-requests`).
 */
export function tokenPermissions(workflow: DeclaredPermissions | undefined, job: DeclaredPermissions | undefined): Permissions {
  const declared = job ?? workflow ?? restrictedDefault;
  const listed = typeof declared === 'string' ? allScopes(declared === 'read-all' ? 'read' : 'write') : declared;
  return Object.fromEntries(Object.entries(listed).map(([scope, access]) => [scope.replaceAll('-', '_'), access]));
}

function allScopes(access: 'read' | 'write'): Permissions {
  return Object.fromEntries(scopes.map((scope) => [scope, access]));
}
