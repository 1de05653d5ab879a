import type { Delivery } from '../events/delivery.ts';
import { redeliver } from '../events/send-delivery.ts';
import { type ApiCall, type Handler, notFound, ok, type Reply } from '../http/api-call.ts';

/** GitHub keeps deliveries for three days. */
const retentionMs = 3 * 86_400_000;

/** `/app/hook/deliveries`: what was sent to the app's webhook and how that went. */
export const deliveryHandlers = {
  'apps/list-webhook-deliveries': listDeliveries,
  'apps/get-webhook-delivery': (call) => {
    const delivery = deliveryOf(call);
    const { result } = delivery;
    const request = { headers: delivery.requestHeaders, payload: JSON.parse(delivery.body) as unknown };
    const response = { headers: result?.headers ?? null, payload: result?.body ?? null };
    return ok({ ...deliveryJson(delivery), url: delivery.app.webhookUrl ?? '', request, response });
  },
  'apps/redeliver-webhook-delivery': (call) => {
    redeliver(call.world, deliveryOf(call));
    return { status: 202, json: {} };
  },
} satisfies Record<string, Handler>;

/** Newest first; the cursor is the id of the last delivery seen. */
function listDeliveries(call: ApiCall): Reply {
  const perPage = Math.min(100, Number(call.query['per_page'] ?? 30));
  const cursor = Number(call.query['cursor'] ?? Number.MAX_SAFE_INTEGER);
  const status = call.query['status'];
  const older = mine(call)
    .toReversed()
    .filter((delivery) => delivery.id < cursor && hasStatus(delivery, status));
  const page = older.slice(0, perPage);
  const last = page.at(-1);
  if (last === undefined || older.length === page.length) return ok(page.map(deliveryJson));
  const next = new URL(call.url);
  next.searchParams.set('cursor', String(last.id));
  return { ...ok(page.map(deliveryJson)), headers: { link: `<${next.href}>; rel="next"` } };
}

/** A time-out or a refused connection falls in neither filter, as on GitHub. */
function hasStatus(delivery: Delivery, status: string | undefined): boolean {
  const code = delivery.result?.statusCode ?? 0;
  if (status === undefined) return true;
  return status === 'success' ? code >= 200 && code < 400 : code >= 400;
}

function mine(call: ApiCall): Delivery[] {
  const { actor, world } = call;
  const oldest = new Date(new Date(world.now()).getTime() - retentionMs).toISOString();
  return world.deliveries.filter(
    (delivery) => actor.kind === 'app' && delivery.app === actor.app && delivery.deliveredAt >= oldest && delivery.result !== undefined,
  );
}

function deliveryOf(call: ApiCall): Delivery {
  const delivery = mine(call).find(({ id }) => id === Number(call.params['delivery_id']));
  if (delivery === undefined) throw notFound();
  return delivery;
}

function deliveryJson(delivery: Delivery) {
  return {
    id: delivery.id,
    guid: delivery.guid,
    delivered_at: delivery.deliveredAt,
    redelivery: delivery.redelivery,
    duration: delivery.result?.duration ?? 0,
    status: delivery.result?.status ?? '',
    status_code: delivery.result?.statusCode ?? 0,
    event: delivery.event,
    action: delivery.action,
    installation_id: delivery.installationId,
    repository_id: delivery.repository.id,
    throttled_at: null,
  };
}
