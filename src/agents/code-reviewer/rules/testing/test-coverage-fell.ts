import type { DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { type Habit, habitOf, isHabit, shareInWords } from '../../../habit.ts';
import { LAYER_NAMES, LAYERS, layerOf, type ModelLayer, ownModels } from '../../../model-layer.ts';
import { inRepository } from '../../../places.ts';
import { code, series } from '../../../words.ts';
import { isTested } from '../../is-tested.ts';

/** T3: so many models lost or lack their tests that a layer which could be relied on can't be any more. */
export const testCoverageFell = defineRule({
  id: 'test-coverage-fell',
  code: 'T3',
  title: 'Fewer models of a layer are tested',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    for (const layer of LAYERS) {
      const [before, after] = [coverage(facts.base, layer), coverage(facts.head, layer)];
      if (!isHabit(before) || isHabit(after) || after.all === 0) continue;
      const left = facts.models.flatMap(({ head }) =>
        head !== undefined && layerOf(head) === layer && !isTested(head.uniqueId, facts.head) ? [code(head.name)] : [],
      );
      const without = left.length === 0 ? '' : ` Of the changed ones, ${series(left, 5)} ${left.length === 1 ? 'has' : 'have'} no test.`;
      yield {
        subject: inRepository(facts.projectDir, 'dbt_project.yml'),
        key: layer,
        message: `Only ${shareInWords(after)} of the ${LAYER_NAMES[layer]} have a test now, ${shareInWords(before)} had: a green build says less than it did.${without}`,
        remedy: 'Test the key of each, and what a reader takes for granted.',
      };
    }
  },
});

function coverage(project: DbtProject, layer: ModelLayer): Habit {
  return habitOf(
    ownModels(project).filter((model) => layerOf(model) === layer),
    ({ uniqueId }) => isTested(uniqueId, project),
  );
}
