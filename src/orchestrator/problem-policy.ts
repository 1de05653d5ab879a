import type { Config, configSchema } from '../config/config-schema.ts';
import { parseConfig } from '../config/parse-config.ts';
import { DEFAULT_ROLES } from '../config/roles-schema.ts';

/** What a check without a report is judged by. */
export type ProblemPolicy = Pick<Config, 'on_incomplete' | 'gate' | 'roles'>;

/** Where the configuration can't be read, nobody has said that a failure may pass. */
export const STRICT: ProblemPolicy = { on_incomplete: 'fail', gate: 'blocking', roles: DEFAULT_ROLES };

/** Of the configuration that a run was asked for with. It was read then; that it can't be any more must not keep a check open. */
export function problemPolicy(configText: string, schema: ReturnType<typeof configSchema>): ProblemPolicy {
  try {
    return parseConfig(configText, schema);
  } catch {
    return STRICT;
  }
}
