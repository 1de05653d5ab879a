import type { RuleLevel } from '../core/severity.ts';
import type { Config } from './config-schema.ts';

/** What the configuration says about the rules, in one form for all its spellings. */
export interface RuleSettings {
  readonly preset: 'default' | 'strict';
  readonly levels: Readonly<Record<string, RuleLevel>>;
  /** The longest path that a finding's place begins with decides; it stands above `levels`. */
  readonly paths: readonly PathLevel[];
}

interface PathLevel {
  readonly rule: string;
  readonly path: string;
  readonly level: RuleLevel;
}

/** `rules: strict`, `rules: {doc-drift: off}` and `rules: {doc-drift: {severity: error, paths: {models/staging: off}}}` as settings. */
export function ruleSettings(rules: Config['rules']): RuleSettings {
  if (typeof rules === 'string') return { preset: rules, levels: {}, paths: [] };
  const levels: Record<string, RuleLevel> = {};
  const paths: PathLevel[] = [];
  for (const [rule, setting] of Object.entries(rules)) {
    if (setting === undefined || setting === 'default' || setting === 'strict') continue;
    const { severity, paths: below = {} } = typeof setting === 'string' ? { severity: setting } : setting;
    if (severity !== undefined) levels[rule] = severity;
    paths.push(...Object.entries(below).map(([path, level]) => ({ rule, path, level })));
  }
  return { preset: rules['preset'] === 'strict' ? 'strict' : 'default', levels, paths };
}
