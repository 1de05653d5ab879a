import { defineRule } from '../../../define-rule.ts';
import { ownModels } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code, plain } from '../../../words.ts';

/** D7: a column is described otherwise than the column of the same name everywhere else. */
export const descriptionDiffers = defineRule({
  id: 'description-differs',
  code: 'D7',
  title: 'A column is described otherwise than everywhere else',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const usual = usualDescriptions(view);
    for (const model of view.models.filter(({ packageName }) => packageName === view.project.name)) {
      for (const { name, description } of model.columns.values()) {
        const common = usual.get(name.toLowerCase());
        if (common === undefined || description.trim() === '' || tells(description, common.text)) continue;
        yield {
          subject: model.uniqueId,
          key: name.toLowerCase(),
          message: `${code(`${model.name}.${name}`)} is described as “${short(description)}”, the same column of ${common.models} other models as “${short(common.text)}”: either the column means something else here and needs another name, or a reader is told two things.`,
          remedy: `Take the usual words, best from one ${code('{{ doc(…) }}')} block, or rename the column.`,
          location: describedAt(model, view, { column: name }),
        };
      }
    }
  },
});

/** Fewer don't make a usage. */
const FEWEST_MODELS = 5;
/** So many say the same word for word. */
const SHARE = 0.8;

interface Usual {
  readonly text: string;
  readonly models: number;
}

/** The words that nearly all described columns of one name share. Names without an underscore (`id`, `name`) mean something else in each model. */
function usualDescriptions({ project }: SideView): ReadonlyMap<string, Usual> {
  const texts = new Map<string, string[]>();
  for (const { columns } of ownModels(project)) {
    for (const { name, description } of columns.values()) {
      if (description.trim() === '' || !name.includes('_')) continue;
      const known = texts.get(name.toLowerCase()) ?? [];
      known.push(description);
      texts.set(name.toLowerCase(), known);
    }
  }
  return new Map([...texts].flatMap(([name, all]) => commonOf(all).map((usual) => [name, usual] as const)));
}

function commonOf(all: readonly string[]): readonly Usual[] {
  if (all.length <= FEWEST_MODELS) return [];
  const groups = [...Map.groupBy(all, normal).values()].toSorted((one, other) => other.length - one.length);
  const [largest = []] = groups;
  return largest.length >= SHARE * all.length ? [{ text: largest[0] ?? '', models: largest.length }] : [];
}

/** The usual words with more behind them are no contradiction. */
function tells(description: string, usual: string): boolean {
  return normal(description).includes(normal(usual));
}

function normal(text: string): string {
  return text.toLowerCase().replaceAll(/\W+/g, ' ').trim();
}

function short(text: string): string {
  const words = plain(text).replaceAll(/[“”]/g, '');
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
