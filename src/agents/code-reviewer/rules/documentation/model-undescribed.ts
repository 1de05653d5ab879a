import { defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import { viewSide } from '../../../side-view.ts';
import { code } from '../../../words.ts';

/** D1: a new model says nowhere what a row of it is. */
export const modelUndescribed = defineRule({
  id: 'model-undescribed',
  code: 'D1',
  title: 'A new model has no description',
  severity: 'warning',
  preset: 'default',
  agent: 'code-reviewer',
  *check(facts) {
    for (const { kind, head } of facts.models) {
      if (kind !== 'added' || head === undefined || head.description.trim() !== '') continue;
      yield {
        subject: head.uniqueId,
        message: `The new model ${code(head.name)} has no description.`,
        remedy: 'Say in its YAML what one row is, and what is left out.',
        location: describedAt(head, viewSide(facts, 'head')),
      };
    }
  },
});
