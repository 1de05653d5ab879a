import type { Probot } from 'probot';
import type { Delivery } from '../core/ports/store.ts';
import { INSTALLATION_EVENTS, toInstallation } from '../orchestrator/to-installation.ts';
import { EVENTS, toTrigger } from '../orchestrator/to-trigger.ts';
import type { AppPorts } from './app-ports.ts';
import { handleTrigger } from './handle-trigger.ts';
import { meaningOf } from './meaning-of.ts';
import { SET_UP_EVENT, setUpRepository } from './set-up-repository.ts';
import { takeInstallation } from './take-installation.ts';

/**
 * Works on deliveries through Probot, past its logs: it logs each event that it receives with the payload, and each failure with the event,
 * so the event goes to its webhooks directly, and what a delivery fails with is thrown here.
 */
export function createReceiver(probot: Probot, ports: AppPorts): (delivery: Delivery) => Promise<void> {
  const failed = new Map<string, unknown>();
  probot.on([...EVENTS, ...INSTALLATION_EVENTS], async ({ id: guid, name, payload }) => {
    try {
      await handle({ guid, name, payload }, ports);
    } catch (error) {
      failed.set(guid, error);
    }
  });
  return async ({ guid, event, payload }) => {
    if (event === SET_UP_EVENT) return setUpRepository(payload, ports);
    // Only wanted events are stored, and their payload was verified: Probot's types want the pair that it can't infer from a text.
    await probot.webhooks.receive({ id: guid, name: event, payload: JSON.parse(payload) } as Parameters<Probot['receive']>[0]);
    if (!failed.has(guid)) return;
    const error = failed.get(guid);
    failed.delete(guid);
    throw error;
  };
}

interface Received {
  readonly guid: string;
  readonly name: string;
  readonly payload: unknown;
}

async function handle({ guid, name, payload }: Received, ports: AppPorts): Promise<void> {
  const installation = toInstallation(name, payload);
  if (installation !== undefined) return takeInstallation(installation, guid, ports);
  const trigger = toTrigger(name, payload);
  if (trigger === undefined) return;
  const meaning = meaningOf(trigger);
  if (meaning !== undefined && !ports.store.inbox.isFirstToSay(meaning, guid))
    return ports.log.info({ trigger: trigger.kind, guid }, 'ignored: another delivery said the same');
  await handleTrigger(trigger, ports);
}
