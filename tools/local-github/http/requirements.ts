import type { OperationId } from '../served-operations.ts';
import type { Requirement } from '../state/permits.ts';

/** Who may call an operation: apps by JWT, installations as such, anyone, or whoever holds one of these permissions. */
export type Needed = 'app' | 'installation' | 'anyone' | readonly Requirement[];

const metadata = [['metadata', 'read']] as const;
const contentsRead = [['contents', 'read']] as const;
const contentsWrite = [['contents', 'write']] as const;
const pullsRead = [['pull_requests', 'read']] as const;
const pullsWrite = [['pull_requests', 'write']] as const;
const discussionRead = [
  ['issues', 'read'],
  ['pull_requests', 'read'],
] as const;
const discussionWrite = [
  ['issues', 'write'],
  ['pull_requests', 'write'],
] as const;
const checksRead = [['checks', 'read']] as const;
const checksWrite = [['checks', 'write']] as const;
const actionsRead = [['actions', 'read']] as const;
const actionsWrite = [['actions', 'write']] as const;
const secretsRead = [['secrets', 'read']] as const;
const variablesRead = [['actions_variables', 'read']] as const;

/** GitHub's permission table for the operations served here (docs.github.com, "Permissions required for GitHub Apps"). */
export const requirements: Readonly<Record<OperationId, Needed>> = {
  'apps/get-authenticated': 'app',
  'apps/list-installations': 'app',
  'apps/get-installation': 'app',
  'apps/create-installation-access-token': 'app',
  'apps/get-repo-installation': 'app',
  'apps/list-repos-accessible-to-installation': 'installation',
  'apps/create-from-manifest': 'anyone',
  'apps/list-webhook-deliveries': 'app',
  'apps/get-webhook-delivery': 'app',
  'apps/redeliver-webhook-delivery': 'app',
  'users/get-by-username': 'anyone',
  'users/get-authenticated': 'anyone',
  'rate-limit/get': 'anyone',
  'repos/get': metadata,
  'repos/get-collaborator-permission-level': metadata,
  'repos/get-content': contentsRead,
  'repos/download-zipball-archive': contentsRead,
  'repos/get-branch': contentsRead,
  'repos/get-branch-rules': metadata,
  'repos/get-environment': actionsRead,
  'repos/list-deployment-branch-policies': actionsRead,
  'repos/get-commit': contentsRead,
  'repos/list-commits': contentsRead,
  'repos/compare-commits-with-basehead': contentsRead,
  'repos/list-pull-requests-associated-with-commit': pullsRead,
  'git/get-tree': contentsRead,
  'git/get-blob': contentsRead,
  'git/get-ref': contentsRead,
  'git/get-commit': contentsRead,
  'git/create-blob': contentsWrite,
  'git/create-tree': contentsWrite,
  'git/create-commit': contentsWrite,
  'git/create-ref': contentsWrite,
  'git/update-ref': contentsWrite,
  'pulls/get': pullsRead,
  'pulls/list': pullsRead,
  'pulls/list-files': pullsRead,
  'pulls/list-commits': pullsRead,
  'pulls/create': pullsWrite,
  'pulls/update': pullsWrite,
  'pulls/create-review': pullsWrite,
  'pulls/list-reviews': pullsRead,
  'issues/get': discussionRead,
  'issues/list-comments': discussionRead,
  'issues/get-comment': discussionRead,
  'issues/create-comment': discussionWrite,
  'issues/update-comment': discussionWrite,
  'issues/delete-comment': discussionWrite,
  'reactions/create-for-issue-comment': discussionWrite,
  'reactions/list-for-issue-comment': discussionRead,
  'reactions/delete-for-issue-comment': discussionWrite,
  'checks/create': checksWrite,
  'checks/update': checksWrite,
  'checks/get': checksRead,
  'checks/list-annotations': checksRead,
  'checks/list-for-ref': checksRead,
  'checks/rerequest-run': checksWrite,
  'actions/list-repo-secrets': secretsRead,
  'actions/list-repo-organization-secrets': secretsRead,
  'actions/list-environment-secrets': [['environments', 'read']],
  'actions/list-repo-variables': variablesRead,
  'actions/list-repo-organization-variables': variablesRead,
  'actions/get-fork-pr-contributor-approval-permissions-repository': [['administration', 'read']],
  'actions/list-repo-workflows': actionsRead,
  'actions/get-workflow': actionsRead,
  'actions/create-workflow-dispatch': actionsWrite,
  'actions/list-workflow-runs': actionsRead,
  'actions/list-workflow-runs-for-repo': actionsRead,
  'actions/get-workflow-run': actionsRead,
  'actions/cancel-workflow-run': actionsWrite,
  'actions/list-jobs-for-workflow-run': actionsRead,
  'actions/list-workflow-run-artifacts': actionsRead,
  'actions/get-artifact': actionsRead,
  'actions/download-artifact': actionsRead,
  'actions/download-job-logs-for-workflow-run': actionsRead,
};

/** What of a repository only people see who may change it. */
export const hiddenFromReaders: Readonly<Partial<Record<OperationId, 'write' | 'admin'>>> = {
  'actions/list-repo-secrets': 'write',
  'actions/list-repo-organization-secrets': 'write',
  'actions/list-environment-secrets': 'write',
  'actions/list-repo-variables': 'write',
  'actions/list-repo-organization-variables': 'write',
  'actions/get-fork-pr-contributor-approval-permissions-repository': 'admin',
};

/** What a person may do who can merely read: talk. Everything else that writes needs the write role. */
export const readersMay: ReadonlySet<OperationId> = new Set<OperationId>([
  'pulls/create',
  'pulls/create-review',
  'issues/create-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'reactions/create-for-issue-comment',
  'reactions/delete-for-issue-comment',
]);
