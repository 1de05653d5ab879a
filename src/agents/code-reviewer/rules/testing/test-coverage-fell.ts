import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { type Habit, habitOf, isHabit, shareInWords } from '../../../habit.ts';
import { LAYER_NAMES, LAYERS, layerOf, type ModelLayer, ownModels } from '../../../model-layer.ts';
import { inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { code, series } from '../../../words.ts';
import { isTested } from '../../is-tested.ts';
import { subjectsOf } from '../../subjects-of.ts';

/** T3: so many models lost or lack their tests that a layer which could be relied on can't be any more. */
export const testCoverageFell = defineRule({
  id: 'test-coverage-fell',
  code: 'T3',
  title: 'Fewer models of a layer are tested',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkFindings(findings, { facts }) {
    const told = subjectsOf(findings, TELLS);
    for (const layer of LAYERS) {
      const [before, after] = [coverage(facts.base, layer), coverage(facts.head, layer)];
      if (!isHabit(before) || isHabit(after) || after.all === 0) continue;
      const left = newlyUntested(facts, layer).filter(({ uniqueId }) => !told.has(uniqueId));
      if (left.length === 0) continue;
      const names = left.map(({ name }) => code(name));
      yield {
        subject: inRepository(facts.projectDir, 'dbt_project.yml'),
        key: layer,
        message: `Only ${shareInWords(after)} of the ${LAYER_NAMES[layer]} have a test now, ${shareInWords(before)} had: a green build says less than it did. ${series(names, 5)} ${names.length === 1 ? 'has' : 'have'} none.`,
        remedy: 'Test the key of each, and what a reader takes for granted.',
      };
    }
  },
});

/** What these say of single models isn't said again of their layer. */
const TELLS = ['primary-key-untested', 'test-removed', 'test-weakened'];

/** The models of a layer that no test looks at, and that are new or had one on the base. */
function newlyUntested({ base, head }: ReviewFacts, layer: ModelLayer): readonly DbtNode[] {
  return ownModels(head).filter((model) => {
    const isOld = base.nodes.has(model.uniqueId) && !isTested(model.uniqueId, base);
    return layerOf(model) === layer && !isOld && !isTested(model.uniqueId, head);
  });
}

function coverage(project: DbtProject, layer: ModelLayer): Habit {
  return habitOf(
    ownModels(project).filter((model) => layerOf(model) === layer),
    ({ uniqueId }) => isTested(uniqueId, project),
  );
}
