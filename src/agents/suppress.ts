import type { Finding, Suppression } from '../core/finding.ts';
import type { DbtNode } from '../dbt/project.ts';
import { type AllowComment, readAllowComments } from './allow-comments.ts';
import { inRepository } from './places.ts';
import type { ReviewFacts } from './review-facts.ts';
import { plain } from './words.ts';

/** A suppression of the base's config: findings of one rule in some place that are intended, with the reason. */
export interface Allowance {
  readonly rule: string;
  /** A path from the repository's root, or its beginning. */
  readonly path?: string | undefined;
  /** Name or unique id of what the finding is about. */
  readonly subject?: string | undefined;
  readonly reason: string;
  /** Last day (YYYY-MM-DD) on which it counts. */
  readonly expires?: string | undefined;
}

interface Surroundings {
  readonly facts: ReviewFacts;
  readonly key: string | undefined;
  readonly suppressions: readonly Allowance[];
  readonly today: string;
}

/** A comment in one of these first lines speaks for the whole file. YAML describes many things: there it must stand before all of them. */
const FILE_HEAD = 5;

/** Marks a finding that somebody allowed. An allowance that doesn't count (no reason, expired) is said in the finding. */
export function suppress(finding: Finding, { facts, key, suppressions, today }: Surroundings): Finding {
  const grants = [...grantsOfConfig(finding, { key, suppressions }), ...grantsOfComments(finding, facts)];
  const valid = grants.find(({ reason, expires }) => reason !== undefined && !isOver(expires, today));
  if (valid?.reason !== undefined) {
    const suppressed: Suppression = { by: valid.by, reason: valid.reason, addedHere: valid.addedHere };
    return { ...finding, suppressed };
  }
  const [invalid] = grants;
  return invalid === undefined ? finding : { ...finding, message: `${finding.message} ${whyNot(invalid)}` };
}

interface Grant extends Omit<Suppression, 'reason'> {
  readonly where: string;
  readonly reason: string | undefined;
  readonly expires: string | undefined;
}

/** Days as text compare like days. */
function isOver(expires: string | undefined, today: string): boolean {
  return expires !== undefined && expires < today;
}

function whyNot({ where, reason, expires }: Grant): string {
  if (reason === undefined) return `${where} allows it without a reason (“because …”), so it counts.`;
  return `${where} allowed it until ${expires} (“${plain(reason)}”), so it counts again.`;
}

/** Whether an allowing comment in a file of the head speaks of this finding. */
export function speaksOf(comment: AllowComment, path: string, { finding, facts }: { finding: Finding; facts: ReviewFacts }): boolean {
  return concerns(comment.rules, finding) && filesOf(finding, facts).includes(path) && isBeside(comment, finding, path);
}

function grantsOfConfig(finding: Finding, { key, suppressions }: Pick<Surroundings, 'key' | 'suppressions'>): readonly Grant[] {
  return suppressions
    .filter((allowance) => concerns([allowance.rule.toLowerCase()], finding))
    .filter(({ path }) => path === undefined || beginsWith(finding.location?.path, path))
    .filter(({ subject }) => subject === undefined || subject === key || isCalled(finding.subject, subject))
    .map(({ reason, expires }) => ({
      by: 'config',
      where: 'The configuration',
      reason: reason.trim() || undefined,
      expires,
      addedHere: false,
    }));
}

function concerns(rules: readonly string[], { ruleId, code }: Finding): boolean {
  return rules.includes(ruleId) || rules.includes(code.toLowerCase());
}

function beginsWith(path: string | undefined, beginning: string): boolean {
  return path?.startsWith(beginning.replace(/\*+$/, '')) ?? false;
}

/** `fct_trips` names `model.taxi.fct_trips`, and so does the whole id. */
export function isCalled(uniqueId: string, subject: string): boolean {
  return uniqueId === subject || uniqueId.split('.').slice(2).join('.') === subject;
}

function grantsOfComments(finding: Finding, facts: ReviewFacts): readonly Grant[] {
  return filesOf(finding, facts).flatMap((path) => {
    const file = facts.files.find((changed) => changed.path === path);
    const comments = readAllowComments(facts.text('head', path) ?? file?.head ?? '').filter(({ rules }) => concerns(rules, finding));
    return comments
      .filter((comment) => isBeside(comment, finding, path))
      .map(({ line, reason, expires }) => {
        return { by: 'comment', where: `A comment (${path}:${line})`, reason, expires, addedHere: file?.addedLines.has(line) ?? false };
      });
  });
}

/** The file that the finding points into, and those that define and describe its subject. */
function filesOf({ location, subject }: Finding, { head, projectDir }: ReviewFacts): readonly string[] {
  const node: DbtNode | undefined = head.nodes.get(subject);
  const own = [node?.path, node?.patchPath].flatMap((path) => (path === undefined ? [] : inRepository(projectDir, path)));
  return [...new Set([...(location === undefined ? [] : [location.path]), ...own])];
}

function isBeside({ line, atTop }: AllowComment, { location }: Finding, path: string): boolean {
  if (line <= FILE_HEAD && (atTop || !/\.ya?ml$/.test(path))) return true;
  if (location?.line === undefined || location.side === 'base' || location.path !== path) return false;
  return line >= location.line - 1 && line <= (location.endLine ?? location.line);
}
