/** What the App needs in a repository; a contract test holds it against app.yml. */
export const NEEDED_PERMISSIONS: Readonly<Record<string, 'read' | 'write'>> = {
  actions: 'write',
  checks: 'write',
  contents: 'read',
  issues: 'write',
  merge_queues: 'read',
  metadata: 'read',
  pull_requests: 'write',
};
