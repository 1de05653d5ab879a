import type { Octokit } from '@octokit/rest';
import { Problem } from '../core/problem.ts';
import type { ProblemCode } from '../core/problem-catalogue.ts';
import { headerOf } from './ask-again-at.ts';

/** The part of Octokit that the adapter uses; Probot's and the Action's clients both have it. */
export type GitHubClient = Pick<Octokit, 'request'>;

/** The REST API version that every request names, so that a new default changes nothing. */
export const API_VERSION = { 'X-GitHub-Api-Version': '2022-11-28' } as const;

/** What every request about one repository says. */
export interface RepositoryCall {
  readonly owner: string;
  readonly repo: string;
  readonly headers: typeof API_VERSION;
}

/** Awaits a request and turns its failure into a Problem that a person can act on. `operation` is a verb phrase. */
export async function asking<Answer>(operation: string, request: Promise<Answer>): Promise<Answer> {
  try {
    return await request;
  } catch (error) {
    throw problemOf(operation, error);
  }
}

/** The same, with undefined for what doesn't exist. */
export async function askingMaybe<Answer>(operation: string, request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw problemOf(operation, error);
  }
}

/** A failed request as a Problem: refused, not possible, or not answered (which includes "too many requests": it may pass). */
export function problemOf(operation: string, error: unknown): Problem {
  const detail =
    `${statusOf(error) ?? 'no answer'}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`.slice(0, 300);
  return new Problem(codeOf(error), { operation, detail }, error);
}

/** Of the 400s, these say that the same request may work later: a token that has just died, timeout, conflict, too early, too many. */
const MAY_PASS = [401, 408, 409, 425, 429];

function codeOf(error: unknown): ProblemCode {
  const status = statusOf(error);
  if (status === undefined || status < 400 || status >= 500 || MAY_PASS.includes(status) || isRateLimit(error)) return 'STW-3004';
  return status === 403 ? 'STW-3003' : 'STW-3010';
}

/** The HTTP status of a failed request, or undefined when there was no answer. */
export function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
}

/** GitHub refuses for both reasons with 403: its words or its headers tell them apart. */
function isRateLimit(error: unknown): boolean {
  return (
    (error instanceof Error && /rate limit|abuse/i.test(error.message)) ||
    headerOf(error, 'retry-after') !== undefined ||
    headerOf(error, 'x-ratelimit-remaining') === '0'
  );
}
