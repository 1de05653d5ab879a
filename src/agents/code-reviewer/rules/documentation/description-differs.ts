import type { DbtNode } from '../../../../dbt/project.ts';
import type { QueryShape } from '../../../../sql/query-shape.ts';
import { defineRule } from '../../../define-rule.ts';
import { ownModels } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { parentModels } from '../../../readers-of.ts';
import type { SideView } from '../../../side-view.ts';
import { sqlModels } from '../../../sql-models.ts';
import { code, plain } from '../../../words.ts';

/** D7: a column that a model hands on is described otherwise than the column of the same name everywhere else. */
export const descriptionDiffers = defineRule({
  id: 'description-differs',
  code: 'D7',
  title: 'A column is described otherwise than everywhere else',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const usual = usualDescriptions(view);
    for (const { model, shape } of sqlModels(view)) {
      for (const { name, description } of model.columns.values()) {
        const common = usual.get(name.toLowerCase());
        if (common === undefined || description.trim() === '' || agree(description, common.text)) continue;
        if (!isHandedOn(name.toLowerCase(), shape) || !isFromParent(name.toLowerCase(), common.text, parentModels(model, view.project)))
          continue;
        yield {
          subject: model.uniqueId,
          key: name.toLowerCase(),
          message: `${code(`${model.name}.${name}`)} is described as “${short(description)}”, the same column of ${common.models} other models as “${short(common.text)}”: it is handed on unchanged, so a reader is told two things about one value.`,
          remedy: `Take the usual words, best from one ${code('{{ doc(…) }}')} block.`,
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
  const counts = new Map<string, Map<string, number>>();
  for (const { columns } of ownModels(project)) {
    for (const { name, description } of columns.values()) {
      if (description === '' || !name.includes('_')) continue;
      const texts = counts.get(name.toLowerCase()) ?? new Map<string, number>();
      counts.set(name.toLowerCase(), texts.set(description, (texts.get(description) ?? 0) + 1));
    }
  }
  return new Map([...counts].flatMap(([name, texts]) => commonOf(texts).map((usual) => [name, usual] as const)));
}

function commonOf(texts: ReadonlyMap<string, number>): readonly Usual[] {
  const groups = [...Map.groupBy(texts, ([text]) => normal(text)).values()].map((same) => {
    return { text: same[0]?.[0] ?? '', models: same.reduce((sum, [, count]) => sum + count, 0) };
  });
  const all = groups.reduce((sum, { models }) => sum + models, 0);
  return groups.filter(({ models }) => all > FEWEST_MODELS && models >= SHARE * all);
}

/** The usual words with more behind them, or a part of them, are no contradiction. */
function agree(description: string, usual: string): boolean {
  if (description === usual) return true;
  const [one, other] = [normal(description), normal(usual)];
  return one.includes(other) || other.includes(one);
}

/** Nothing in the SQL computes it: a sum of tips is called as a tip is, and rightly described otherwise. */
function isHandedOn(name: string, { blocks }: QueryShape): boolean {
  const items = blocks.flatMap(({ items: selected }) => selected).filter((item) => item.name?.toLowerCase() === name);
  return items.length > 0 && items.every(({ expression }) => expression.kind === 'column' && expression.name.toLowerCase() === name);
}

/** The model that it comes from calls it as all others do. */
function isFromParent(name: string, usual: string, parents: readonly DbtNode[]): boolean {
  return parents.some(({ columns }) => {
    return [...columns.values()].some((column) => column.name.toLowerCase() === name && normal(column.description) === normal(usual));
  });
}

function normal(text: string): string {
  return text.toLowerCase().replaceAll(/\W+/g, ' ').trim();
}

function short(text: string): string {
  const words = plain(text).replaceAll(/[“”]/g, '');
  return words.length > 80 ? `${words.slice(0, 79)}…` : words;
}
