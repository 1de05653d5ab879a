import type { Finding } from '../../../../core/finding.ts';
import type { DbtProject } from '../../../../dbt/project.ts';
import { readAllowComments } from '../../../allow-comments.ts';
import { type Around, type Draft, defineRule, type Rule } from '../../../define-rule.ts';
import { type Allowance, isCalled, speaksOf } from '../../../suppress.ts';
import { code } from '../../../words.ts';

/** U1: something allows findings that aren't there any more; the next real one would pass unseen. */
export const unusedSuppression = defineRule({
  id: 'unused-suppression',
  code: 'U1',
  title: 'A suppression allows nothing',
  severity: 'info',
  preset: 'default',
  agent: 'code-reviewer',
  *checkFindings(findings, around) {
    yield* unusedComments(findings, around);
    yield* danglingEntries(around);
  },
});

/** Comments of changed files whose rules ran and found nothing beside them. A rule that asks the data may find something another day. */
function* unusedComments(findings: readonly Finding[], { facts, ran }: Around): Iterable<Draft> {
  const decided = new Set(ran.filter(isDecided).flatMap(({ id, code: short }) => [id, short.toLowerCase()]));
  for (const { path, head, kind } of facts.files) {
    if (head === undefined || kind === 'removed' || !/\.(?:sql|ya?ml|py)$/.test(path)) continue;
    for (const comment of readAllowComments(head)) {
      const names = comment.rules.join(', ');
      if (!comment.rules.every((rule) => decided.has(rule))) continue;
      if (findings.some((finding) => speaksOf(comment, path, { finding, facts }))) continue;
      yield {
        subject: path,
        key: `${names} ${comment.reason ?? ''}`,
        message: `The comment on line ${comment.line} allows ${code(names)}, and there is nothing left to allow.`,
        remedy: 'Remove it, so that it doesn’t hide the next finding.',
        location: { path, line: comment.line, side: 'head' },
      };
    }
  }
}

/** A rule that comes after all others isn't among the findings yet. */
function isDecided(rule: Rule): boolean {
  return rule.ask === undefined && !('checkFindings' in rule);
}

/** Entries of the configuration about something that this pull request takes out of the project. */
function* danglingEntries({ facts, suppressions }: Around): Iterable<Draft> {
  for (const { rule, subject } of suppressions) {
    if (subject === undefined || !isNamed(subject, facts.base) || isNamed(subject, facts.head)) continue;
    yield {
      subject,
      key: rule,
      message: `The configuration allows ${code(rule)} for ${code(subject)}, which this pull request takes out of the project.`,
      remedy: `Remove the entry from ${code('.github/steward.yml')}.`,
    };
  }
}

function isNamed(subject: NonNullable<Allowance['subject']>, { nodes, sources, exposures }: DbtProject): boolean {
  const ids = [...nodes.keys(), ...sources.keys(), ...exposures.keys()];
  return ids.some((id) => isCalled(id, subject));
}
