import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { type Habit, habitOf, isAgainstHabit, isHabit, shareInWords } from '../../../habit.ts';
import { LAYER_NAMES, LAYERS, layerOf, type ModelLayer, ownModels } from '../../../model-layer.ts';
import { describedAt, inRepository } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code, series } from '../../../words.ts';
import { subjectsOf } from '../../subjects-of.ts';

/** D3: so many models lost or lack their description that a layer which could be relied on can't be any more. */
export const coverageFell = defineRule({
  id: 'coverage-fell',
  code: 'D3',
  title: 'Fewer models of a layer are described',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkFindings(findings, { facts }) {
    const told = subjectsOf(findings, TELLS);
    for (const layer of LAYERS) {
      const [before, after] = [coverage(facts.base, layer), coverage(facts.head, layer)];
      if (!isHabit(before) || !isAgainstHabit(after)) continue;
      const left = newlyUndescribed(facts, layer).filter(({ uniqueId }) => !told.has(uniqueId));
      if (left.length === 0) continue;
      const names = left.map(({ name }) => code(name));
      yield {
        subject: inRepository(facts.projectDir, 'dbt_project.yml'),
        key: layer,
        message: `Only ${shareInWords(after)} of the ${LAYER_NAMES[layer]} are described now, ${shareInWords(before)} were: readers can't rely on finding a description any more. ${series(names, 5)} ${names.length === 1 ? 'has' : 'have'} none.`,
        remedy: 'Say of each what one row is, and what is left out.',
        location: left[0] === undefined ? undefined : describedAt(left[0], viewSide(facts, 'head')),
      };
    }
  },
});

/** What these say of single models isn't said again of their layer. */
const TELLS = ['model-undescribed'];

/** The models of a layer without a description that are new or had one on the base. */
function newlyUndescribed({ base, head }: ReviewFacts, layer: ModelLayer): readonly DbtNode[] {
  return ownModels(head).filter((model) => {
    const before = base.nodes.get(model.uniqueId);
    return layerOf(model) === layer && !isDescribed(model) && (before === undefined || isDescribed(before));
  });
}

function coverage(project: DbtProject, layer: ModelLayer): Habit {
  return habitOf(
    ownModels(project).filter((model) => layerOf(model) === layer),
    isDescribed,
  );
}

function isDescribed({ description }: DbtNode): boolean {
  return description.trim() !== '';
}
