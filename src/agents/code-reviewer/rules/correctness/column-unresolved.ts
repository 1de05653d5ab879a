import { contentOf } from '../../../../sql/block-content.ts';
import { type Column, inputOf } from '../../../../sql/column-input.ts';
import { inputNames, type KnownNames, ownNames } from '../../../../sql/output-names.ts';
import type { SelectShape } from '../../../../sql/query-shape.ts';
import { defineRule } from '../../../define-rule.ts';
import { sqlModels } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code } from '../../../words.ts';

/** C23: a model names a column that its input, a CTE or subquery of the same model, doesn't have. */
export const columnUnresolved = defineRule({
  id: 'column-unresolved',
  code: 'C23',
  title: 'A column is read that its input doesn’t have',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    for (const { model, shape } of sqlModels(view)) {
      const known = ownNames(shape);
      for (const { column, names } of shape.blocks.flatMap((block) => missing(block, known))) {
        const location = writtenPlace(model, column.line, view);
        if (location === undefined) continue;
        const shown = `${column.table === undefined ? '' : `${column.table}.`}${column.name}`;
        const near = names.find((name) => isNear(name, column.name));
        yield {
          subject: model.uniqueId,
          key: shown.toLowerCase(),
          message: `${code(model.name)} reads ${code(shown)}, and ${code(column.table ?? '')} has no such column: the model can’t be built.`,
          remedy:
            near === undefined
              ? `Add it to ${code(column.table ?? '')}, or read one that it has.`
              : `Read ${code(near)}, or add it to ${code(column.table ?? '')}.`,
          location,
        };
      }
    }
  },
});

interface Missing {
  readonly column: Column;
  readonly names: readonly string[];
}

/** Only names with their table: any other may be an alias, or of a query around this one. */
function missing(block: SelectShape, known: KnownNames): readonly Missing[] {
  const inputs = block.inputs.flatMap((input) => {
    const names = input.from.kind === 'relation' ? undefined : inputNames(input, known);
    return names === undefined ? [] : [[input, { names, folded: new Set(names.map((name) => name.toLowerCase())) }] as const];
  });
  if (inputs.length === 0) return [];
  const namesOf = new Map(inputs);
  return contentOf(block).columns.flatMap((column) => {
    const input = column.table === undefined ? undefined : inputOf(column, block);
    const has = input === undefined ? undefined : namesOf.get(input);
    return has === undefined || has.folded.has(column.name.toLowerCase()) ? [] : [{ column, names: has.names }];
  });
}

/** `payment_types` for `payment_type`. */
function isNear(one: string, other: string): boolean {
  const [short, long] = [one.toLowerCase(), other.toLowerCase()].toSorted((a, b) => a.length - b.length);
  return short !== undefined && short.length >= 4 && long !== undefined && long.startsWith(short) && long.length - short.length <= 2;
}
