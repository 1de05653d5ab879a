import type { DbtNode } from '../../../../dbt/project.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { modelLocation, textOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';

/** S11: a model is so long or joins so much that nobody can review a change of it. */
export const modelTooComplex = defineRule({
  id: 'model-too-complex',
  code: 'S11',
  title: 'A model is too large to review',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const model of view.models) {
      if (model.packageName !== view.project.name || model.language !== 'sql') continue;
      yield* tooLong(model, view);
      yield* tooWide(model, view);
    }
  },
});

/** Lines of SQL without blank ones and comments. Long ones have two or three hundred; at 600 nobody reads the whole of it any more. */
const MOST_LINES = 600;
/** A fact with all its dimensions has a dozen joins. Above twenty, several steps stand in one file. */
const MOST_JOINS = 20;

function* tooLong(model: DbtNode, view: SideView): Iterable<Draft> {
  const text = textOf(model, view);
  if (text.split('\n').length <= MOST_LINES) return;
  const bare = text.replaceAll(/\{#[\s\S]*?#\}|\/\*[\s\S]*?\*\/|--[^\n]*/g, '');
  const lines = bare.split('\n').filter((line) => line.trim() !== '').length;
  if (lines <= MOST_LINES) return;
  yield {
    subject: model.uniqueId,
    key: 'lines',
    message: `${code(model.name)} has ${lines} lines of SQL (more than ${MOST_LINES}): whoever changes or reviews it sees only a part, and no part of it can be tested or read alone.`,
    remedy: 'Move its CTEs, a step at a time, into intermediate models.',
    location: modelLocation(model, view.side, view.projectDir),
  };
}

/** Only joins that stand in the file: a loop that writes thirty of them is short to read. */
function* tooWide(model: DbtNode, view: SideView): Iterable<Draft> {
  const written = textOf(model, view).match(/\bjoin\b/gi)?.length ?? 0;
  if (written <= MOST_JOINS) return;
  const joins = view.anyShape(model)?.blocks.flatMap(({ inputs }) => inputs.filter(({ join }) => join !== undefined)).length ?? 0;
  if (joins <= MOST_JOINS) return;
  yield {
    subject: model.uniqueId,
    key: 'joins',
    message: `${code(model.name)} has ${joins} joins (more than ${MOST_JOINS}): one that multiplies or loses rows is hard to find among them, and each run does all of them again.`,
    remedy: 'Join what belongs together in intermediate models, and test the key of each.',
    location: modelLocation(model, view.side, view.projectDir),
  };
}
