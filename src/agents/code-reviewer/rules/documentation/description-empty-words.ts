import { type Draft, defineRule } from '../../../define-rule.ts';
import { describedAt } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code, plain } from '../../../words.ts';
import { sourcePlace } from '../../source-place.ts';

/** D8: a description that says nothing: a note to write one, the example of a template, or the name again. */
export const descriptionEmptyWords = defineRule({
  id: 'description-empty-words',
  code: 'D8',
  title: 'A description says nothing',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    yield* ofModels(view);
    for (const source of view.project.sources.values()) {
      if (source.packageName !== view.project.name || !isPlaceholder(source.description)) continue;
      const name = `${source.sourceName}.${source.name}`;
      yield { ...draftOf(`the source ${code(name)}`, source.description), subject: source.uniqueId, location: sourcePlace(source, view) };
    }
  },
});

function* ofModels(view: SideView): Iterable<Draft> {
  for (const model of view.models.filter(({ packageName }) => packageName === view.project.name)) {
    if (saysNothing(model.description, model.name)) {
      yield { ...draftOf(code(model.name), model.description), subject: model.uniqueId, location: describedAt(model, view) };
    }
    for (const { name, description } of model.columns.values()) {
      if (!isPlaceholder(description)) continue;
      const location = describedAt(model, view, { column: name });
      yield { ...draftOf(code(`${model.name}.${name}`), description), subject: model.uniqueId, key: name.toLowerCase(), location };
    }
  }
}

function draftOf(what: string, description: string): Pick<Draft, 'message' | 'remedy'> {
  return {
    message: `The description of ${what} is “${plain(description)}”: it counts as described, and nobody learns anything.`,
    remedy: 'Say what one row or value is, or leave the description out until somebody knows.',
  };
}

/** A column `fare` or a source's table `invoices` that is described by its name may be clear; what a model made of it isn't. */
function saysNothing(description: string, name: string): boolean {
  return isPlaceholder(description) || (description.trim() !== '' && letters(description) === letters(name));
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[\W_]+/g, '');
}

/** The whole description; one that only mentions what is left to do says something. */
const PLACEHOLDER =
  /^(?:to ?do|tbd|tba|tbc|fixme|xxx+|wip|n\/?a|none|null|placeholder|lorem ipsum.*|desc|(?:your |some |my |model |column |table |source )?description(?: goes)?(?: here)?|(?:please )?(?:add|insert|write|enter|put)(?: a| the| your)?(?: model| column| table)? description(?: here)?|no description(?: yet| available| provided)?|a starter dbt model)[.!]?$/i;
/** Whatever stands behind these is a note to its author. */
const NOTE = /^(?:TODO|TBD|FIXME)\b/;
const LONGEST_PLACEHOLDER = 200;

function isPlaceholder(description: string): boolean {
  const text = description.trim();
  if (text === '' || text.length > LONGEST_PLACEHOLDER) return false;
  const words = text.replaceAll(/^\W+|[\])}>*_"']+$/g, '').trim();
  return words === '' || PLACEHOLDER.test(words) || NOTE.test(words);
}
