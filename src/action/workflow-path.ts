import type { Variables } from './action-io.ts';

/** The file of the workflow that runs now: `acme/taxi/.github/workflows/steward.yml@refs/heads/main` without its ends. */
export function workflowPath({ GITHUB_WORKFLOW_REF: ref = '' }: Variables): string {
  return ref.replace(/@.*$/, '').split('/').slice(2).join('/');
}
