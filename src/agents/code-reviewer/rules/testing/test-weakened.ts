import { changedTests, type TestPair } from '../../../../dbt/changed-tests.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { describedAt, inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { series } from '../../../words.ts';
import { testWords } from '../../test-words.ts';
import { weakenings } from '../../weakenings.ts';

/** T11: a test that lets more through than it did on the base. A test that is gone is T10. */
export const testWeakened = defineRule({
  id: 'test-weakened',
  code: 'T11',
  title: 'A test lets more through',
  severity: 'error',
  preset: 'default',
  agent: 'code-reviewer',
  *check(facts) {
    for (const { base, head } of pairsOf(facts)) {
      const ways = weakenings(base, head);
      if (ways.length === 0) continue;
      const model = facts.head.nodes.get(head.test?.attachedTo ?? '');
      const path = inRepository(facts.projectDir, head.path);
      yield {
        subject: model?.uniqueId ?? head.uniqueId,
        key: [base.name, ...ways].join('\n'),
        message: `The ${testWords(head, facts.head)} ${series(ways)}.`,
        remedy: 'Undo it, or allow it beside the model: `# steward: allow test-weakened because …`.',
        location: model === undefined ? { path, side: 'head' } : describedAt(model, viewSide(facts, 'head'), entryOf(head)),
        evidence: ways.map((way) => `${head.name} ${way}`),
      };
    }
  },
});

/** Tests that differ, and those that only got other tags: a job may leave them out. */
function pairsOf({ base, head }: ReviewFacts): readonly TestPair[] {
  const { changed } = changedTests(base, head);
  const known = new Set(changed.map((pair) => pair.head.uniqueId));
  const others = [...head.nodes.values()].filter(({ uniqueId, test }) => test !== undefined && !known.has(uniqueId));
  return [...changed, ...others.map((after) => ({ base: base.nodes.get(after.uniqueId) ?? after, head: after }))];
}

function entryOf({ test }: DbtNode): Parameters<typeof describedAt>[2] {
  if (test?.kind === undefined) return {};
  const { kind, namespace, column, arguments: values } = test;
  return { test: { kind, namespace, arguments: values }, ...(column === undefined ? {} : { column }) };
}
