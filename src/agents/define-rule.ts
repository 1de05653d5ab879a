import type { Finding, LineFix, Location } from '../core/finding.ts';
import type { Severity } from '../core/severity.ts';
import type { AgentId } from '../core/step.ts';
import type { Question } from './question.ts';
import type { ReviewFacts } from './review-facts.ts';
import type { SideView } from './side-view.ts';
import type { Allowance } from './suppress.ts';

/** What a rule found, before the policy, the suppressions and the comparison with the base have their say. */
export interface Draft {
  /** The dbt unique id or the file that it is about. */
  readonly subject: string;
  readonly message: string;
  readonly remedy?: string | undefined;
  readonly question?: string | undefined;
  readonly location?: Location | undefined;
  /** The line of the location after a mechanical fix, where there surely is one. It is made only for what gets reported as new. */
  readonly fix?: (() => LineFix | undefined) | undefined;
  readonly evidence?: readonly string[] | undefined;
  /** Tells findings of one rule about one subject apart; never a line number, so that a finding outlives a move. */
  readonly key?: string | undefined;
}

interface RuleMeta {
  readonly id: string;
  /** The rule's code in the catalogue, for example `C20`. */
  readonly code: string;
  /** A sentence without its full stop: what is wrong, as the report prints it. */
  readonly title: string;
  readonly severity: Severity;
  /** `default` rules are on unless the configuration says otherwise; `strict` ones are off until it asks for them. */
  readonly preset: 'default' | 'strict';
  readonly agent: AgentId;
  /** A rule whose new finding about the same subject says the same and more: beside it this one finds nothing new. */
  readonly saidBetterBy?: string;
  /** What the rule would like to know from the data of one side. Answers come through `SideView.answer`; where nothing was built, none does. */
  ask?(view: SideView): Iterable<Question>;
}

/** Compares base and head: whatever it finds came with this pull request. */
export interface ComparisonRule extends RuleMeta {
  check(facts: ReviewFacts): Iterable<Draft>;
}

/** Looks at one side at a time: what it finds on the base, too, is older than this pull request. */
export interface SideRule extends RuleMeta {
  checkSide(view: SideView): Iterable<Draft>;
}

/** Looks at what the other rules found: it comes after all of them. */
export interface OverallRule extends RuleMeta {
  checkFindings(findings: readonly Finding[], around: Around): Iterable<Draft>;
}

/** What an overall rule may look at besides the findings. */
export interface Around {
  readonly facts: ReviewFacts;
  /** The rules that could find something under the configuration. */
  readonly ran: readonly Rule[];
  readonly suppressions: readonly Allowance[];
  /** Today as YYYY-MM-DD. */
  readonly today: string;
}

/** A rule of any kind. */
export type Rule = ComparisonRule | SideRule | OverallRule;

/** Declares a rule. Its file, test, doc page and id carry the same name, and the list of its group names it. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
