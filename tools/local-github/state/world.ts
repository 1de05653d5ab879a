import type { Runner } from '../contract.ts';
import type { Delivery } from '../events/delivery.ts';
import type { Fault } from '../http/faults.ts';
import type { RecordedRequest } from '../http/recorded-request.ts';
import type { Background } from './background.ts';
import { GitHubError } from './github-error.ts';
import type { Account, App, Installation, PullRequest, Repository, Sender, Token } from './model.ts';

/** Something that happened: webhooks are sent and workflows are started for it. */
export interface GitHubEvent {
  readonly name: string;
  readonly action: string;
  readonly repository: Repository;
  readonly sender: Sender;
  /** The event's own fields; action, repository, sender and installation are added. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** Set when GitHub tells only the app that owns the subject. */
  readonly onlyApp?: App;
  readonly pullRequest?: PullRequest;
}

/** All that the local GitHub knows, in memory, beside the bare git repositories. */
export interface World {
  readonly urls: { readonly server: string; readonly api: string };
  readonly folder: string;
  readonly now: () => string;
  readonly nextId: () => number;
  readonly log: (line: string) => void;
  readonly runner: Runner | undefined;
  readonly checkAnswers: boolean;
  readonly background: Background;
  /** What went wrong in the background: never the fault of those who are tested. */
  readonly defects: string[];
  readonly accounts: Map<string, Account>;
  readonly repositories: Map<string, Repository>;
  /** Repositories by the names that they had before. */
  readonly formerNames: Map<string, Repository>;
  readonly apps: Map<number, App>;
  readonly actionsApp: App;
  readonly installations: Map<number, Installation>;
  readonly tokens: Map<string, Token>;
  readonly deliveries: Delivery[];
  readonly faults: Fault[];
  readonly requests: RecordedRequest[];
  /** Apps that were made from a manifest, by the code that fetches their secrets once. */
  readonly manifestCodes: Map<string, { readonly app: App; readonly privateKey: string }>;
  readonly downloads: Map<string, { readonly bytes: Uint8Array; readonly type: string; readonly until: number }>;
  readonly emit: (event: GitHubEvent) => void;
}

/** The account with this login; throws GitHub's 404. */
export function accountOf(world: World, login: string): Account {
  const account = world.accounts.get(login.toLowerCase());
  if (account === undefined) throw new GitHubError(404, 'Not Found');
  return account;
}

/** The repository with this full name, if there is one. */
export function findRepository(world: World, owner: string, name: string): Repository | undefined {
  return world.repositories.get(`${owner}/${name.replace(/\.git$/, '')}`.toLowerCase());
}

/** The installation through which an app reaches a repository, if it does. */
export function installationFor(world: World, app: App, repository: Repository): Installation | undefined {
  return [...world.installations.values()].find((one) => one.app === app && one.repositoryIds.has(repository.id));
}
