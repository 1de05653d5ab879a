import type { Rule } from '../../src/agents/define-rule.ts';
import type { ReviewFacts } from '../../src/agents/review-facts.ts';
import { type RunRulesOptions, runRules } from '../../src/agents/run-rules.ts';
import { ruleSettings } from '../../src/config/rule-settings.ts';
import type { Finding } from '../../src/core/finding.ts';

/** The findings of one rule, as a review would get them. */
export function findingsOf(rule: Rule, facts: ReviewFacts, options: Partial<RunRulesOptions> = {}): readonly Finding[] {
  return runRules([rule], facts, { settings: ruleSettings('strict'), suppressions: [], today: '2026-11-24', ...options });
}

export function messagesOf(rule: Rule, facts: ReviewFacts): readonly string[] {
  return findingsOf(rule, facts).map(({ message }) => message);
}
