import { accountJson } from '../json/account-json.ts';
import { repositoryJson } from '../json/repository-json.ts';
import { permits, type Requirement } from '../state/permits.ts';
import { type GitHubEvent, installationFor, type World } from '../state/world.ts';
import { sendEvent } from './send-delivery.ts';
import { startTriggeredRuns } from './workflow-triggers.ts';

/** What an app must be allowed to read before GitHub lets it subscribe to an event: any one of these. */
export const neededForEvent: Readonly<Record<string, readonly Requirement[]>> = {
  pull_request: [['pull_requests', 'read']],
  issue_comment: [
    ['issues', 'read'],
    ['pull_requests', 'read'],
  ],
  check_run: [['checks', 'read']],
  check_suite: [['checks', 'read']],
  workflow_run: [['actions', 'read']],
  merge_group: [['merge_queues', 'read']],
};

/** Tells every app that is installed, subscribed and allowed to know; then starts the workflows that listen. */
export function emit(world: World, event: GitHubEvent): void {
  const { repository, sender } = event;
  const shared = { repository: repositoryJson(world, repository), sender: accountJson(world, sender.account) };
  const payload = { action: event.action, ...event.payload, ...shared };
  for (const app of event.onlyApp === undefined ? world.apps.values() : [event.onlyApp]) {
    const installation = installationFor(world, app, repository);
    if (installation === undefined) continue;
    const told = event.name.startsWith('installation') || (app.events.includes(event.name) && mayKnow(event.name, app.permissions));
    if (told) sendEvent(world, installation, { event, payload });
  }
  if (!sender.byJobToken) world.background.track(startTriggeredRuns(world, event, payload));
}

function mayKnow(name: string, permissions: Parameters<typeof permits>[0]): boolean {
  const needed = neededForEvent[name];
  return needed === undefined || needed.some((one) => permits(permissions, one));
}
