import { parseConfig } from '../config/parse-config.ts';
import { Problem } from '../core/problem.ts';
import type { RunRequest } from '../core/run-request.ts';
import { nameKind } from '../dbt/detect/env-names.ts';
import { productConfigSchema } from '../orchestrator/product-config.ts';
import type { Variables } from './action-io.ts';

interface Job {
  /** The input `job`. */
  readonly job: string;
  readonly variables: Variables;
}

/**
 * What a fork proposes runs in the job `static` alone, and only while that holds no secret; nothing else runs there. A workflow from before
 * that job, or one in which somebody gave it a secret, is stopped here. Throws STW-4010.
 */
export function assertJob(requests: readonly RunRequest[], { job, variables }: Job): void {
  if (job !== 'static') {
    if (requests.some(isOfFork)) throw new Problem('STW-4010', { detail: 'a fork’s commit was to be run in a job that may hold secrets' });
    return;
  }
  if (!requests.every(isOfFork))
    throw new Problem('STW-4010', { detail: 'the job for forks was asked to run a branch of this repository' });
  const held = requests.flatMap((request) => secretsFor(request, variables));
  if (held.length > 0) throw new Problem('STW-4010', { detail: `the job for forks holds ${[...new Set(held)].join(', ')}` });
}

function isOfFork({ lane }: RunRequest): boolean {
  return lane?.by === 'fork';
}

/** Of the variables that dbt or `dbt deps` would get, the secrets that are set. */
function secretsFor({ config }: RunRequest, variables: Variables): readonly string[] {
  const { projects } = parseConfig(config, productConfigSchema);
  const tokens = projects.flatMap(({ packages }) => packages?.token_env ?? []);
  const secrets = projects.flatMap(({ env }) => env.filter((name) => nameKind(name) !== 'plain'));
  const known = new Set([...tokens, ...secrets]);
  const isHeld = (name: string) => (variables[name] ?? '') !== '';
  return Object.keys(variables).filter((name) => (/^DBT_ENV_SECRET_/i.test(name) || known.has(name)) && isHeld(name));
}
