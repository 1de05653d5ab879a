import { GitHubError } from '../state/github-error.ts';
import type { Account, Actor, App, Repository, Sender } from '../state/model.ts';
import type { World } from '../state/world.ts';
import type { Operation } from './operations.ts';

/** One authenticated, authorised and validated request. */
export interface ApiCall {
  readonly world: World;
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body, valid against the operation's description; empty when there is none. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  readonly repository: Repository | undefined;
  readonly accept: string;
  readonly url: URL;
  readonly authorization: string;
}

/** What to answer: JSON, or raw bytes with their type in the headers. */
export interface Reply {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: ApiCall) => Reply | Promise<Reply>;

/** 200 with JSON. */
export function ok(json: unknown): Reply {
  return { status: 200, json };
}

/** The repository a call is about; throws GitHub's 404. */
export function repositoryOf(call: ApiCall): Repository {
  if (call.repository === undefined) throw notFound();
  return call.repository;
}

/** GitHub's 404. */
export function notFound(): GitHubError {
  return new GitHubError(404, 'Not Found');
}

/** The person or bot that acts; throws GitHub's 401 when nobody does. */
export function accountOfActor(actor: Actor): Account {
  if (actor.kind === 'anonymous') throw new GitHubError(401, 'Requires authentication');
  return actor.kind === 'app' ? actor.app.bot : actor.account;
}

/** Who will be named as the cause of an event. */
export function senderOf(call: ApiCall): Sender & { readonly app: App | undefined } {
  const { actor } = call;
  const app = actor.kind === 'installation' || actor.kind === 'job' ? actor.app : undefined;
  return { account: accountOfActor(actor), byJobToken: actor.kind === 'job', app };
}

/** One page of a list with GitHub's Link header: 30 by default, 100 at most. */
export function paginate<Item>(call: ApiCall, items: readonly Item[]): { page: readonly Item[]; headers: Record<string, string> } {
  const perPage = clamp(Number(call.query['per_page'] ?? 30), 100);
  const page = clamp(Number(call.query['page'] ?? 1), Number.MAX_SAFE_INTEGER);
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const link = (number: number, rel: string): string => {
    const url = new URL(call.url);
    url.searchParams.set('page', String(number));
    return `<${url.href}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
    ...(page > 1 ? [link(1, 'first')] : []),
  ];
  const slice = items.slice((page - 1) * perPage, page * perPage);
  return { page: slice, headers: links.length > 0 ? { link: links.join(', ') } : {} };
}

function clamp(value: number, maximum: number): number {
  return Number.isInteger(value) && value > 0 ? Math.min(value, maximum) : 1;
}
