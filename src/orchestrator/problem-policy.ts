import type { Config, configSchema } from '../config/config-schema.ts';
import { parseConfig } from '../config/parse-config.ts';
import { DEFAULT_ROLES } from '../config/roles-schema.ts';
import type { Policy } from '../core/policy.ts';
import type { RunRequest } from '../core/run-request.ts';

/** What a check without a report is judged by. */
export type ProblemPolicy = Pick<Config, 'on_incomplete' | 'gate' | 'roles'> & Pick<Policy, 'awaitsApproval'>;

/** Where the configuration can't be read, nobody has said that a failure may pass. */
export const STRICT: ProblemPolicy = { on_incomplete: 'fail', gate: 'blocking', roles: DEFAULT_ROLES };

/** Of the configuration that a run was asked for with. It was read then; that it can't be any more must not keep a check open. */
export function problemPolicy(
  { config, lane }: Pick<RunRequest, 'config' | 'lane'>,
  schema: ReturnType<typeof configSchema>,
): ProblemPolicy {
  try {
    return { ...parseConfig(config, schema), ...(lane?.by === 'fork' ? { awaitsApproval: true } : {}) };
  } catch {
    return STRICT;
  }
}
