import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { habitOf, isHabit } from '../../../habit.ts';
import { ownModels } from '../../../model-layer.ts';
import { describedAt, modelLocation } from '../../../places.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { viewSide } from '../../../side-view.ts';
import { code } from '../../../words.ts';

/** D10: a model lost its entry in the YAML, or has it where nobody looks for it. */
export const yamlMisplaced = defineRule({
  id: 'yaml-misplaced',
  code: 'D10',
  title: 'A model’s YAML is gone or lies elsewhere',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *check(facts) {
    yield* lostEntries(facts);
    const habit = habitOf(
      ownModels(facts.base.nodes.size === 0 ? facts.head : facts.base).filter(({ patchPath }) => patchPath !== undefined),
      isBeside,
    );
    if (!isHabit(habit)) return;
    for (const { base, head } of facts.models) {
      if (head?.patchPath === undefined || head.packageName !== facts.head.name || isBeside(head)) continue;
      if (base?.patchPath === head.patchPath && base.path === head.path) continue;
      yield {
        subject: head.uniqueId,
        key: 'elsewhere',
        message: `${code(head.name)} is described in ${code(head.patchPath)}, not in its own folder as ${habit.keeping} of ${habit.all} models are: whoever changes the model doesn't see that its description and tests have to follow.`,
        remedy: `Move its entry into a YAML file in ${code(folderOf(head.path))}.`,
        location: describedAt(head, viewSide(facts, 'head')),
      };
    }
  },
});

/** Any model may lose its entry: a renamed or mistyped name in the YAML is enough, and dbt only warns. */
function* lostEntries({ base, head, projectDir }: ReviewFacts): Iterable<Draft> {
  for (const model of ownModels(head)) {
    const before = base.nodes.get(model.uniqueId);
    if (model.patchPath !== undefined || before?.patchPath === undefined) continue;
    yield {
      subject: model.uniqueId,
      key: 'gone',
      message: `${code(model.name)} has lost its entry in ${code(before.patchPath)}: its description, the configuration there and the tests of its columns no longer count.`,
      remedy: `Put the entry back. If it is still there, its name must be ${code(model.name)} letter for letter.`,
      location: modelLocation(model, 'head', projectDir),
    };
  }
}

function isBeside({ path, patchPath = '' }: DbtNode): boolean {
  return folderOf(path) === folderOf(patchPath);
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
