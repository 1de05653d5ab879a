import { defineRule } from '../../../define-rule.ts';
import { modelColumns } from '../../../model-columns.ts';
import { roleOf } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { code, series } from '../../../words.ts';

/** Some flags are part of an event; from here on a fact has more of them than anybody can look through in a list of its columns. */
const MANY = 8;

/** K15: a fact carries a cluster of flags, which make one small dimension together. */
export const flagsInFact = defineRule({
  id: 'flags-in-fact',
  code: 'K15',
  title: 'A fact carries a cluster of flags',
  severity: 'info',
  preset: 'strict',
  agent: 'dim-modeler',
  *checkSide(view) {
    for (const model of view.models) {
      if (roleOf(model) !== 'fact' || model.packageName !== view.project.name) continue;
      const { types } = modelColumns(model, view);
      const flags = [...types].flatMap(([name, type]) => (isFlag(name, type) ? [name] : []));
      if (flags.length < MANY) continue;
      yield {
        subject: model.uniqueId,
        message: `${code(model.name)} carries ${flags.length} flags (${series(flags.map(code), 4)}): each costs a column in every row, and nobody can see which combinations occur.`,
        remedy: 'Put them into one dimension with a row for each combination that occurs (a junk dimension), and keep its key in the fact.',
        location: describedAt(model, view),
      };
    }
  },
});

/** By its type where that is known. */
function isFlag(name: string, type: string | undefined): boolean {
  return type === undefined ? /^(?:is|has|was)_|_flag$/.test(name) : type.startsWith('bool');
}
