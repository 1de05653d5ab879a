import type { Config } from '../config/config-schema.ts';
import { ruleSettings } from '../config/rule-settings.ts';
import type { AskedLane } from '../core/lane.ts';
import type { Policy } from '../core/policy.ts';
import type { RuleLevel, Severity } from '../core/severity.ts';

interface RuleDefault {
  readonly id: string;
  readonly severity: Severity;
}

/** What counts, by the base branch's configuration over the rules' own severities, in a run that was asked to go so deep. */
export function policyOf(
  config: Pick<Config, 'rules' | 'on_incomplete' | 'gate'>,
  rules: readonly RuleDefault[],
  asked?: AskedLane,
): Policy {
  const { levels, paths } = ruleSettings(config.rules);
  return {
    severities: Object.fromEntries(rules.map(({ id, severity }) => [id, weightOf(levels[id] ?? severity)])),
    paths: paths.map(({ rule, path, level }) => ({ rule, path, severity: weightOf(level) })),
    onIncomplete: config.on_incomplete,
    gate: config.gate,
    ...(asked?.by === 'fork' ? { awaitsApproval: true } : {}),
  };
}

/** A rule that is switched off yields no findings; should a report claim one all the same, it informs and no more. */
function weightOf(level: RuleLevel): Severity {
  return level === 'off' ? 'info' : level;
}
