import { outputNames, ownNames } from '../../../../sql/output-names.ts';
import type { SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { mainBlock } from '../../../main-block.ts';
import type { SideView } from '../../../side-view.ts';
import { type SqlModel, sqlModels } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code, series } from '../../../words.ts';

/** C24: two columns of a model have one name, or one has none, so that the database refuses it or makes up a name. */
export const duplicateOutputColumn = defineRule({
  id: 'duplicate-output-column',
  code: 'C24',
  title: 'A column of a model has another’s name, or none',
  severity: 'warning',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const sql of sqlModels(view)) {
      const block = mainBlock(sql.shape);
      if (block === undefined) continue;
      yield* twins(block, sql, view);
      yield* nameless(block, sql, view);
    }
  },
});

function twins(block: SelectShape, { model, shape }: SqlModel, view: SideView): readonly Draft[] {
  const names = (outputNames(shape.body, ownNames(shape)) ?? namedItems(block)).map((name) => name.toLowerCase());
  if (new Set(names).size === names.length) return [];
  const seen = new Set<string>();
  const repeated = [...new Set(names.filter((name) => seen.size === seen.add(name).size))];
  const at = block.items.findLast(({ name }) => name !== undefined && repeated.includes(name.toLowerCase()));
  const location = writtenPlace(model, at?.line ?? block.line, view);
  if (location === undefined) return [];
  return [
    {
      subject: model.uniqueId,
      key: repeated.join(' '),
      message: `${code(model.name)} returns ${series(repeated.map(code), 4)} twice. Most databases refuse such a table; the others call the second one as they like, and readers get the first.`,
      remedy: 'Leave one of them out, or give it another name.',
      location,
    },
  ];
}

function namedItems({ items }: SelectShape): readonly string[] {
  return items.flatMap(({ name }) => name ?? []);
}

function nameless(block: SelectShape, { model }: SqlModel, view: SideView): readonly Draft[] {
  const [first, ...others] = block.items.filter(({ name, expression }) => name === undefined && expression.kind !== 'star');
  const location = first === undefined ? undefined : writtenPlace(model, first.line, view);
  if (first === undefined || location === undefined) return [];
  const shown = series(
    [first, ...others].map(({ expression }) => code(showExpression(expression))),
    3,
  );
  return [
    {
      subject: model.uniqueId,
      key: `nameless ${showExpression(first.expression)}`,
      message: `${shown} in ${code(model.name)} ${others.length === 0 ? 'has no name' : 'have no names'}: what the column is called is up to the database, and some refuse to make the table.`,
      remedy: 'Name it with AS.',
      location,
    },
  ];
}
