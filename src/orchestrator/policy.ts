import type { Config } from '../config/config-schema.ts';
import type { Severity } from '../core/severity.ts';
import type { Policy } from '../core/verdict.ts';

interface RuleDefault {
  readonly id: string;
  readonly severity: Severity;
}

/** What counts, by the base branch's configuration over the rules' own severities. */
export function policyOf(config: Pick<Config, 'rules' | 'on_incomplete'>, rules: readonly RuleDefault[]): Policy {
  const severities = rules.map(({ id, severity }) => {
    const configured = config.rules[id];
    // A rule that is switched off yields no findings; should a report claim one all the same, it informs and no more.
    return [id, configured === 'off' ? 'info' : (configured ?? severity)] as const;
  });
  return { severities: Object.fromEntries(severities), onIncomplete: config.on_incomplete };
}
