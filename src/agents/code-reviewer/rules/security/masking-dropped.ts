import type { DbtColumn, DbtHook, DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { producedColumns } from '../../../produced-columns.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { protectionOf } from '../../column-protection.ts';
import { hookChanges } from '../../hook-changes.ts';
import { nodeGroup } from '../../node-group.ts';

/** X2: what hid a column, or said that it must be hidden, is gone, and the column is still there. */
export const maskingDropped = defineRule({
  id: 'masking-dropped',
  code: 'X2',
  title: 'A column loses its protection',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    for (const base of facts.base.nodes.values()) {
      const head = facts.head.nodes.get(base.uniqueId);
      if (head === undefined || head.packageName !== facts.head.name || head.test !== undefined) continue;
      for (const column of base.columns.values()) yield* columnDrafts(column, head, facts);
    }
    yield* hookDrafts(facts);
  },
});

const UNPROTECTED: Pick<DbtColumn, 'policyTags' | 'meta' | 'tags'> = { policyTags: [], meta: {}, tags: [] };

function columnDrafts(column: DbtColumn, head: DbtNode, facts: ReviewFacts): readonly Draft[] {
  const before = protectionOf(column);
  if (before.enforced === undefined && before.labelled === undefined) return [];
  const name = nameOnHead(column.name, head, facts);
  if (name === undefined || producedColumns(head, viewSide(facts, 'head'))?.has(name.toLowerCase()) === false) return [];
  const declared = [...head.columns.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());
  const after = protectionOf(declared ?? UNPROTECTED);
  const lost = before.enforced !== undefined && after.enforced === undefined ? before.enforced : undefined;
  const unlabelled = after.enforced === undefined && after.labelled === undefined ? before.labelled : undefined;
  const words = lost ?? unlabelled;
  if (words === undefined) return [];
  const subject = code(`${head.name}.${name}`);
  const renamed = name.toLowerCase() === column.name.toLowerCase() ? '' : `, the former ${code(column.name)},`;
  const consequence =
    lost === undefined ? 'nothing tells any more that it must not be shown' : 'whoever may read the table reads its values';
  return [
    {
      subject: head.uniqueId,
      key: name,
      message: `${subject}${renamed} has lost ${words}: ${consequence}.`,
      remedy: `Carry it over to ${code(name)} in the YAML of ${code(head.name)}.`,
      location: describedAt(head, viewSide(facts, 'head'), declared === undefined ? {} : { column: declared.name }),
    },
  ];
}

/** What the column is called on the head; undefined where it is gone, or where nobody can tell. */
function nameOnHead(name: string, head: DbtNode, { models, others }: ReviewFacts): string | undefined {
  const change = models.find(({ uniqueId }) => uniqueId === head.uniqueId);
  if (change === undefined)
    return others.some(({ uniqueId, reasons }) => uniqueId === head.uniqueId && reasons.some(isOfBody)) ? undefined : name;
  const changes = change.classification.columns;
  const renamed = changes.find((one) => one.class === 'renamed' && one.previousName?.toLowerCase() === name.toLowerCase());
  if (renamed !== undefined) return renamed.name;
  const same = changes.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (same !== undefined) return same.class === 'removed' ? undefined : name;
  return change.reasons.length > 0 && !change.reasons.some(isOfBody) ? name : undefined;
}

function isOfBody({ kind }: { readonly kind: string }): boolean {
  return kind === 'body' || kind === 'macro' || kind === 'seed' || kind === 'source';
}

const PROTECTING = /\b(?:\w*mask\w*|row\s+access\s+polic(?:y|ies)|row\s+filter|polic(?:y|ies)_?tags?|apply_\w*polic(?:y|ies)\w*)\b/i;

function* hookDrafts(facts: ReviewFacts): Iterable<Draft> {
  for (const { hook, nodes } of hookChanges(facts, 'removed')) {
    const [first, ...others] = nodes.filter(({ hooks }) => !hooks.some(isProtecting));
    if (!isProtecting(hook) || first === undefined) continue;
    const { subject, words, location } = nodeGroup([first, ...others], facts);
    yield {
      subject,
      key: hook.sql,
      message: `The ${hook.when}-hook that protects ${words} is gone: ${code(hook.sql)}. What dbt builds from now on has no such protection.`,
      remedy: 'Put the hook back, or show what protects the table instead.',
      location,
    };
  }
}

function isProtecting({ sql }: DbtHook): boolean {
  return PROTECTING.test(sql) && !/\b(?:unset|drop)\b/i.test(sql);
}
