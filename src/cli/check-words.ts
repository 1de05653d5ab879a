import type { Finding } from '../core/finding.ts';
import type { Severity } from '../core/severity.ts';
import type { UnreadNode } from '../lineage/unread-nodes.ts';
import { count } from '../report/words.ts';
import { notAnalysedWords } from './not-analysed-words.ts';
import { plainLines } from './plain-lines.ts';

/** A rule with the number of its findings. */
interface RuleCount {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly findings: number;
}

/** What the rules found in a project. */
interface Checked {
  readonly findings: readonly Finding[];
  readonly rules: readonly RuleCount[];
  readonly notAnalysed: readonly UnreadNode[];
}

const MOST_LINES = 20;
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The findings by rule, what blocks first; then what was not looked into, and the sums. Allowed findings are only counted. */
export function checkWords({ findings, rules, notAnalysed }: Checked, isVerbose: boolean): string {
  const open = findings.filter(({ suppressed }) => suppressed === undefined);
  const byRule = Map.groupBy(open, ({ ruleId }) => ruleId);
  const groups = rules
    .flatMap((rule) => ({ rule, own: inOrder(byRule.get(rule.id) ?? []) }))
    .filter(({ own }) => own.length > 0)
    .toSorted((one, other) => weightOf(one.own) - weightOf(other.own));
  const missed = notAnalysedWords(notAnalysed, isVerbose);
  return plainLines([
    ...groups.flatMap(({ rule, own }) => [...ruleLines(rule, own, isVerbose), '']),
    ...(missed.length === 0 ? [] : [...missed, '']),
    ...groups.map(({ rule, own }) => `${String(own.length).padStart(5)} ${rule.title} (${rule.code})`),
    sums(open, findings.length - open.length),
  ]);
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]);
}

function weightOf([first]: readonly Finding[]): number {
  return first === undefined ? WEIGHT.info : WEIGHT[first.severity];
}

function ruleLines({ title, code }: RuleCount, findings: readonly Finding[], isVerbose: boolean): readonly string[] {
  const shown = isVerbose ? findings : findings.slice(0, MOST_LINES);
  const more = findings.length - shown.length;
  return [
    `${title} (${code}): ${count(findings.length, 'finding')}`,
    ...shown.flatMap((finding) => [findingLine(finding), ...fixLines(finding)]),
    ...(more === 0 ? [] : [`  and ${more} more; --verbose shows them`]),
  ];
}

function findingLine({ severity, location, subject, message }: Finding): string {
  const place = location === undefined ? subject : `${location.path}${location.line === undefined ? '' : `:${location.line}`}`;
  return `  ${severity} ${place} ${message.replaceAll(/[`*]/g, '')}`;
}

/** The line as it is and as it would be mended, as a diff shows them. */
function fixLines({ fix }: Finding): readonly string[] {
  return fix === undefined ? [] : [`    - ${fix.before.trim()}`, ...fix.after.split('\n').map((line) => `    + ${line.trim()}`)];
}

function sums(open: readonly Finding[], allowed: number): string {
  const of = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const also = allowed === 0 ? '' : `; ${allowed} allowed`;
  if (open.length === 0) return `No finding${also}.`;
  return `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}, ${count(of('info'), 'note')}${also}.`;
}
