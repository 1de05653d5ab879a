import type { SentDeliveries, SentDelivery } from '../core/ports/sent-deliveries.ts';
import { API_VERSION, asking, askingMaybe, type GitHubClient } from './github-client.ts';

const PER_PAGE = 100;

/** GitHub's list of the App's deliveries. The client must be the App itself (its JWT), not an installation. */
export function createSentDeliveries(clientOfApp: () => Promise<GitHubClient>): SentDeliveries {
  return {
    async since(moment, most) {
      const client = await clientOfApp();
      const found: SentDelivery[] = [];
      for (let cursor: string | undefined = ''; cursor !== undefined && found.length < most; ) {
        const page = await pageAt(client, cursor);
        const young = page.deliveries.filter(({ deliveredAt }) => deliveredAt >= moment);
        found.push(...young);
        cursor = young.length < page.deliveries.length ? undefined : page.next;
      }
      return found;
    },

    async payload(id) {
      const client = await clientOfApp();
      const parameters = { delivery_id: id, headers: API_VERSION };
      const answer = await askingMaybe('read a delivery', client.request(READ_DELIVERY, parameters));
      return answer === undefined ? undefined : payloadIn(answer.data);
    },
  };
}

/** As a plain text: the typed form of this route takes numbers only, and GitHub's ids have outgrown them. */
const READ_DELIVERY: string = 'GET /app/hook/deliveries/{delivery_id}';

/** Without a filter by status: a delivery that found nobody is neither a success nor a failure to GitHub. */
async function pageAt(client: GitHubClient, cursor: string) {
  const query = { per_page: PER_PAGE, ...(cursor === '' ? {} : { cursor }), headers: API_VERSION };
  const { data, headers } = await asking('list the deliveries', client.request('GET /app/hook/deliveries', query));
  return { deliveries: data.map(fromGitHub), next: cursorIn(headers.link) };
}

interface GitHubDelivery {
  readonly id: number | bigint;
  readonly guid: string;
  readonly event: string;
  readonly delivered_at: string;
  readonly status_code: number;
}

function fromGitHub({ id, guid, event, delivered_at, status_code }: GitHubDelivery): SentDelivery {
  const acknowledged = status_code >= 200 && status_code < 300;
  return { id: String(id), guid, event, deliveredAt: new Date(delivered_at), acknowledged };
}

function cursorIn(link: string | undefined): string | undefined {
  const next = /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1];
  return next === undefined ? undefined : (URL.parse(next)?.searchParams.get('cursor') ?? undefined);
}

function payloadIn(data: unknown): string | undefined {
  const request: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'request') : undefined;
  const payload: unknown = typeof request === 'object' && request !== null ? Reflect.get(request, 'payload') : undefined;
  return typeof payload === 'object' && payload !== null ? JSON.stringify(payload, asInBody) : undefined;
}

/** Octokit reads large numbers as bigint, which JSON doesn't know; from a webhook's body they come as numbers, too. */
function asInBody(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
