import { changedTests } from '../../../../dbt/changed-tests.ts';
import type { DbtNode, DbtUnitTest } from '../../../../dbt/project.ts';
import { sameValue } from '../../../../dbt/same-value.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt, inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code } from '../../../words.ts';
import { testWords } from '../../test-words.ts';

/** T10: a test is gone, and what it tested is still there. A test that lets more through is T11. */
export const testRemoved = defineRule({
  id: 'test-removed',
  code: 'T10',
  title: 'A test was removed',
  severity: 'error',
  preset: 'default',
  agent: 'code-reviewer',
  *check(facts) {
    for (const test of changedTests(facts.base, facts.head).removed) {
      if (isStillDue(test, facts) && !hasMoved(test, facts)) yield* removedDataTest(test, facts);
    }
    for (const unitTest of facts.base.unitTests.values()) yield* removedUnitTest(unitTest, facts);
  },
});

/** Everything that the test read exists, and so does its column. */
function isStillDue({ test, dependsOn }: DbtNode, { base, head, models }: ReviewFacts): boolean {
  if (test === undefined || !test.enabled) return false;
  const read = dependsOn.nodes.filter((id) => base.nodes.has(id) || base.sources.has(id));
  if (read.some((id) => !head.nodes.has(id) && !head.sources.has(id))) return false;
  const column = test.column?.toLowerCase();
  const change = models.find(({ uniqueId }) => uniqueId === test.attachedTo);
  if (column === undefined || change === undefined) return true;
  return !change.classification.columns.some((changed) => changed.class === 'removed' && changed.name.toLowerCase() === column);
}

/** The same test now guards another model, or the column under its new name, or has another name itself. */
function hasMoved(test: DbtNode, facts: ReviewFacts): boolean {
  return changedTests(facts.base, facts.head).added.some((candidate) => isMoved(test, candidate, facts));
}

function isMoved({ test, rawCode }: DbtNode, { test: later, rawCode: laterCode }: DbtNode, { models }: ReviewFacts): boolean {
  if (test === undefined || later === undefined || later.kind !== test.kind) return false;
  if (test.kind === undefined) return laterCode === rawCode;
  if (later.attachedTo !== test.attachedTo) return later.column === test.column && sameValue(later.arguments, test.arguments);
  const columns = models.find(({ uniqueId }) => uniqueId === test.attachedTo)?.classification.columns ?? [];
  return columns.some(({ name, previousName }) => previousName !== undefined && previousName === test.column && name === later.column);
}

function removedDataTest(test: DbtNode, facts: ReviewFacts): readonly Draft[] {
  const model = facts.head.nodes.get(test.test?.attachedTo ?? '');
  const column = test.test?.column;
  const at = `${inRepository(facts.projectDir, test.path)} of the base`;
  return [
    {
      subject: model?.uniqueId ?? test.uniqueId,
      key: test.name,
      message: `The ${testWords(test, facts.base)} is gone; what it tested is still there.`,
      remedy: 'Put it back, or allow it beside the model: `# steward: allow test-removed because …`.',
      location:
        model === undefined
          ? { path: inRepository(facts.projectDir, test.path), side: 'base' }
          : describedAt(model, viewSide(facts, 'head'), column === undefined ? {} : { column }),
      evidence: [`${test.name}: ${at}`],
    },
  ];
}

function removedUnitTest(unitTest: DbtUnitTest, facts: ReviewFacts): readonly Draft[] {
  const { base, head, projectDir } = facts;
  const model = [...head.nodes.values()].find(({ name, uniqueId }) => unitTest.model === name || unitTest.model === uniqueId);
  const later = [...head.unitTests.values()].filter(({ uniqueId }) => !base.unitTests.has(uniqueId));
  const isKept =
    head.unitTests.has(unitTest.uniqueId) || later.some(({ name, checksum }) => name === unitTest.name || checksum === unitTest.checksum);
  if (model === undefined || isKept) return [];
  return [
    {
      subject: model.uniqueId,
      key: unitTest.name,
      message: `The unit test ${code(unitTest.name)} of ${code(model.name)} is gone; the model is still there.`,
      remedy: 'Put it back, or allow it beside the model: `# steward: allow test-removed because …`.',
      location: describedAt(model, viewSide(facts, 'head')),
      evidence: [`${unitTest.name}: ${inRepository(projectDir, unitTest.path)} of the base`],
    },
  ];
}
