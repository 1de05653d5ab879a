import type { RuleSettings } from '../config/rule-settings.ts';
import type { Finding } from '../core/finding.ts';
import { longestPath } from '../core/policy.ts';
import type { RuleLevel, Severity } from '../core/severity.ts';
import type { Around, Draft, Rule } from './define-rule.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ReviewFacts } from './review-facts.ts';
import { viewSide } from './side-view.ts';
import { type Allowance, suppress } from './suppress.ts';

/** What the base’s configuration says about the rules. */
export interface RunRulesOptions {
  readonly settings: RuleSettings;
  readonly suppressions: readonly Allowance[];
  /** Today as YYYY-MM-DD: suppressions may expire. */
  readonly today: string;
}

/** Every finding of the rules that aren't switched off, in their order; suppressed and older ones are marked, never left out. */
export function runRules(rules: readonly Rule[], facts: ReviewFacts, { settings, ...allowed }: RunRulesOptions): readonly Finding[] {
  const ran = rules.filter((rule) => mayRun(rule, settings));
  const judge = (rule: Rule, aged: readonly Aged[]) =>
    aged.flatMap(({ draft, age }) => {
      const severity = levelOf(rule, settings, draft.location?.path);
      if (severity === 'off') return [];
      return suppress(toFinding(rule, severity, { draft, age }), { facts, key: draft.key, ...allowed });
    });
  const findings = withoutTold(
    ran.flatMap((rule) => judge(rule, runRule(rule, facts))),
    ran,
  );
  const overall = ran.flatMap((rule) => judge(rule, runOverall(rule, findings, { facts, ran, ...allowed })));
  return [...findings, ...overall];
}

/** Leaves out what a finding of another rule says better, as long as nobody allowed that one. */
function withoutTold(findings: readonly Finding[], ran: readonly Rule[]): readonly Finding[] {
  const better = new Map(ran.flatMap(({ id, saidBetterBy }) => (saidBetterBy === undefined ? [] : [[id, saidBetterBy] as const])));
  const open = new Set(findings.filter(({ age, suppressed }) => age === 'new' && suppressed === undefined));
  const told = new Set([...open].map(({ ruleId, subject }) => `${ruleId} ${subject}`));
  return findings.filter((finding) => !open.has(finding) || !told.has(`${better.get(finding.ruleId) ?? ''} ${finding.subject}`));
}

/** Whether a rule can find anything under these settings: one that is off may be on below some path. */
export function mayRun(rule: Rule, settings: RuleSettings): boolean {
  return levelOf(rule, settings) !== 'off' || settings.paths.some(({ rule: id, level }) => id === rule.id && level !== 'off');
}

function levelOf({ id, severity, preset }: Rule, settings: RuleSettings, path?: string): RuleLevel {
  const byPreset = preset === 'strict' && settings.preset === 'default' ? 'off' : severity;
  return longestPath(settings.paths, { ruleId: id, path })?.level ?? settings.levels[id] ?? byPreset;
}

interface Aged {
  readonly draft: Draft;
  readonly age: Finding['age'];
}

function runRule(rule: Rule, facts: ReviewFacts): readonly Aged[] {
  if ('checkFindings' in rule) return [];
  if ('check' in rule) return [...distinct(rule.id, rule.check(facts)).values()].map((draft) => ({ draft, age: 'new' }));
  const older = distinct(rule.id, rule.checkSide(viewSide(facts, 'base')));
  const now = distinct(rule.id, rule.checkSide(viewSide(facts, 'head')));
  return [...now].map(([fingerprint, draft]) => ({ draft, age: older.has(fingerprint) ? 'existing' : 'new' }));
}

function runOverall(rule: Rule, findings: readonly Finding[], around: Around): readonly Aged[] {
  if (!('checkFindings' in rule)) return [];
  return [...distinct(rule.id, rule.checkFindings(findings, around)).values()].map((draft) => ({ draft, age: 'new' }));
}

/** The same fact twice is one finding: the first place stands for it. */
function distinct(ruleId: string, drafts: Iterable<Draft>): ReadonlyMap<string, Draft> {
  const found = new Map<string, Draft>();
  for (const draft of drafts) {
    const fingerprint = fingerprintOf(ruleId, draft);
    if (!found.has(fingerprint)) found.set(fingerprint, draft);
  }
  return found;
}

function toFinding(rule: Rule, severity: Severity, { draft, age }: Aged): Finding {
  const { subject, message, remedy, question, location, evidence = [] } = draft;
  const fix = age === 'new' && location?.side === 'head' && location.line !== undefined ? draft.fix?.() : undefined;
  return {
    ruleId: rule.id,
    code: rule.code,
    severity,
    subject,
    message,
    ...(remedy === undefined ? {} : { remedy }),
    ...(question === undefined ? {} : { question }),
    ...(location === undefined ? {} : { location }),
    ...(fix === undefined ? {} : { fix }),
    evidence: [...evidence],
    fingerprint: fingerprintOf(rule.id, draft),
    age,
  };
}
