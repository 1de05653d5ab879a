import { acceptanceKey } from '../core/acceptance.ts';
import type { Finding } from '../core/finding.ts';

/** How people call a finding in a command: the rule's id or code, with the name of what it is about (`column-break:fct_trips`), or its key. */
export function findingsNamed(name: string, findings: readonly Finding[]): readonly Finding[] {
  const wanted = name.trim().toLowerCase();
  if (KEY.test(wanted)) {
    const byKey = findings.filter((finding) => acceptanceKey(finding).startsWith(wanted));
    if (byKey.length > 0) return byKey;
  }
  const [rule = '', subject] = wanted.split(/:(.*)/s, 2);
  return findings.filter(
    (finding) => [finding.ruleId, finding.code.toLowerCase()].includes(rule) && (subject === undefined || isAbout(finding, subject)),
  );
}

/** The beginning of a key; longer than any rule's code. */
const KEY = /^[0-9a-f]{4,16}$/;

/** The shortest name that means this finding and no other one of the list. */
export function nameOf(finding: Finding, among: readonly Finding[]): string {
  const names = [`${finding.ruleId}:${shortSubject(finding)}`, `${finding.ruleId}:${finding.subject}`];
  const key = acceptanceKey(finding).slice(0, 8);
  return names.find((name) => /^[\w.:/-]{1,150}$/.test(name) && findingsNamed(name, among).length === 1) ?? key;
}

function isAbout(finding: Finding, subject: string): boolean {
  return finding.subject.toLowerCase() === subject || shortSubject(finding).toLowerCase() === subject;
}

/** `fct_trips` of `model.taxi.fct_trips`; a path stays whole. */
function shortSubject({ subject }: Finding): string {
  return /^[a-z_]+\.[^./]+\./.test(subject) ? subject.split('.').slice(2).join('.') : subject;
}
