import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { contentOf } from '../../../../sql/block-content.ts';
import type { Expression, QueryShape } from '../../../../sql/query-shape.ts';
import { defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { code } from '../../../words.ts';

/** T4: a changed model decides between many cases, and the project writes unit tests, but none for it. */
export const logicWithoutUnitTest = defineRule({
  id: 'logic-without-unit-test',
  code: 'T4',
  title: 'Branching logic has no unit test',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const tested = testedModels(view.project);
    if (tested.size === 0) return;
    for (const model of view.models) {
      const isTested = tested.has(model.name) || tested.has(model.uniqueId);
      const shape = model.packageName === view.project.name && !isTested ? view.shape(model) : undefined;
      const branches = shape === undefined ? 0 : Math.min(branchesIn(shape), writtenBranches(model));
      if (branches < MANY_BRANCHES) continue;
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} decides in ${branches} branches of CASE that are more than labels, and no unit test goes through them: a branch that production's data reaches next month has never run.`,
        remedy: 'Write a unit test with a row for each branch, and one that fits none.',
        location: describedAt(model, view),
      };
    }
  },
});

/** A flag or a label has two or three branches; with eight, nobody has all combinations in mind. */
const MANY_BRANCHES = 8;

/** What the project’s own unit tests name: models by name, or by unique id. */
function testedModels({ unitTests, name }: DbtProject): ReadonlySet<DbtNode['name']> {
  return new Set([...unitTests.values()].filter(({ packageName }) => packageName === name).map(({ model }) => model));
}

/** A CASE that only gives codes their labels is a table, and no logic. */
function branchesIn({ blocks }: QueryShape): number {
  const all = blocks.flatMap((block) => contentOf(block).all);
  return all.flatMap((part) => (part.kind === 'case' ? part.branches.filter((branch) => !isLabel(branch)) : [])).length;
}

/** `when 'c' then 'card'`, or `when kind = 'c' then 'card'`. */
function isLabel({ when, result }: Extract<Expression, { kind: 'case' }>['branches'][number]): boolean {
  const isPlain = when.kind === 'literal' || (when.kind === 'operator' && (when.operator === '=' || when.operator === 'in'));
  return isPlain && result.kind === 'literal';
}

/** What a loop writes out was thought of once. */
function writtenBranches({ rawCode }: DbtNode): number {
  return rawCode.match(/\bwhen\b/gi)?.length ?? 0;
}
