import { changedTests } from '../../../../dbt/changed-tests.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { describedAt, inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { amount, code } from '../../../words.ts';
import { testWords } from '../../test-words.ts';

/** T13: dbt's own test results that don't fail the build: a test that only warns, and didn't on the base. Failing tests stand in the build's step. */
export const testWarns = defineRule({
  id: 'test-warns',
  code: 'T13',
  title: 'A test warns that did not before',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    const build = facts.details?.head?.build;
    if (build === undefined) return;
    const added = new Set(changedTests(facts.base, facts.head).added.map(({ uniqueId }) => uniqueId));
    for (const { uniqueId, status, failures } of build.results.values()) {
      const node = facts.head.nodes.get(uniqueId);
      if (status !== 'warn' || node?.test === undefined) continue;
      const before = facts.details?.base?.build?.results.get(uniqueId)?.status;
      const news = added.has(uniqueId) ? 'this pull request adds it' : before === 'pass' ? 'on the base it passes' : undefined;
      if (news === undefined) continue;
      const model = facts.head.nodes.get(node.test.attachedTo ?? '');
      yield {
        subject: model?.uniqueId ?? uniqueId,
        key: node.name,
        message: `The ${testWords(node, facts.head)} finds ${failures === undefined ? 'failures' : amount(failures, 'failure')} and only warns; ${news}. Nobody is stopped by it.`,
        remedy: 'Mend what it finds; or, if that is how the data may be, let the test say so.',
        location: placeOf(node, model, facts),
        evidence: [`dbt ${build.command} of the head: ${code(node.name)} warns`],
      };
    }
  },
});

function placeOf(node: DbtNode, model: DbtNode | undefined, facts: ReviewFacts) {
  const { kind, namespace, column, arguments: values } = node.test ?? { arguments: {} };
  if (model === undefined || kind === undefined) return { path: inRepository(facts.projectDir, node.path), side: 'head' } as const;
  return describedAt(model, viewSide(facts, 'head'), {
    test: { kind, namespace, arguments: values },
    ...(column === undefined ? {} : { column }),
  });
}
