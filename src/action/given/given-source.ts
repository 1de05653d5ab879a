import { parseConfig } from '../../config/parse-config.ts';
import type { RunRequest } from '../../core/run-request.ts';
import { productConfigSchema } from '../../orchestrator/product-config.ts';

const DEFAULT_ARTIFACT = 'dbt-target';
const RUN_PATH = /^\/([^/]+)\/([^/]+)\/actions\/runs\/([1-9]\d{0,15})(?:\/|$)/;

/** Where the failed run is to be found: somebody gave its address, or the configuration names the workflow. */
export type GivenSource =
  | { readonly kind: 'run'; readonly runId: number; readonly artifact: string }
  | { readonly kind: 'workflow'; readonly workflow: string; readonly artifact: string }
  | { readonly kind: 'foreign'; readonly address: string };

/** The source that a request has; undefined when nothing was given and nothing is configured. */
export function givenSource(request: RunRequest, serverUrl: string): GivenSource | undefined {
  const { projects, ci } = parseConfig(request.config, productConfigSchema);
  const configured = projects.find(({ name }) => name === request.project)?.ci.run ?? ci.run;
  const address = request.parameters['run'];
  if (address !== undefined) {
    const runId = runOf(address, request, serverUrl);
    return runId === undefined ? { kind: 'foreign', address } : { kind: 'run', runId, artifact: configured?.artifact ?? DEFAULT_ARTIFACT };
  }
  return configured === undefined ? undefined : { kind: 'workflow', ...configured };
}

/** A token reads its own repository only, and a run of another one says nothing about this pull request. */
function runOf(address: string, { repository }: RunRequest, serverUrl: string): number | undefined {
  const url = URL.parse(address);
  const [, owner, name, id] = RUN_PATH.exec(url?.pathname ?? '') ?? [];
  const isOwn = url?.origin === URL.parse(serverUrl)?.origin && same(owner, repository.owner) && same(name, repository.name);
  return isOwn ? Number(id) : undefined;
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
