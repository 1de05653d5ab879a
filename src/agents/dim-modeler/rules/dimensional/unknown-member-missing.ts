import type { DbtNode } from '../../../../dbt/project.ts';
import type { Expression } from '../../../../sql/query-shape.ts';
import { columnSql, literalSql } from '../../../../warehouse/sql-text.ts';
import { defineRule } from '../../../define-rule.ts';
import { roleOf } from '../../../model-layer.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { amount, code } from '../../../words.ts';
import { dialectOf } from '../../dialect-of.ts';
import { dimensionKeys } from '../../dimension-keys.ts';
import { foreignKeys } from '../../foreign-keys.ts';
import { mainBlock } from '../../main-block.ts';
import { withoutCasts } from '../../without-casts.ts';

const ID = 'unknown-member-missing';

/** K4: a fact replaces an absent key by a value that stands for “unknown”, and the dimension has no such row. */
export const unknownMemberMissing = defineRule({
  id: ID,
  code: 'K4',
  title: 'A dimension lacks the member that a fact falls back to',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *ask(view) {
    const dialect = dialectOf(view.project);
    for (const { fact, column, dimension, field, value } of dialect === undefined ? [] : fallbacks(view)) {
      const [child, parent] = [view.relation(fact.uniqueId), view.relation(dimension.uniqueId)];
      if (dialect === undefined || child === undefined || parent === undefined) continue;
      const rowsWith = (relation: string, name: string) =>
        `(select count(*) from ${relation} as counted where cast(${columnSql(name, dialect)} as varchar) = ${literalSql(value)})`;
      yield {
        id: questionId(fact, column),
        sql: `select ${rowsWith(parent, field)} as members, ${rowsWith(child, column)} as unknown_rows`,
      };
    }
  },
  *checkSide(view) {
    for (const { fact, column, dimension, field, value } of fallbacks(view)) {
      const [answer] = view.answer(questionId(fact, column)) ?? [];
      const rows = Number(answer?.['unknown_rows'] ?? 0);
      if (answer === undefined || Number(answer['members']) > 0 || rows === 0) continue;
      const line = lineOf(textOf(fact, view), /\b(?:coalesce|ifnull|nvl)\s*\(/i);
      const location = modelLocation(fact, view.side, view.projectDir);
      yield {
        subject: fact.uniqueId,
        key: column,
        message: `${amount(rows, 'row')} of ${code(fact.name)} ${rows === 1 ? 'has' : 'have'} ${code(value)} as ${code(column)}, and ${code(dimension.name)} has no such ${code(field)}: every inner join loses ${rows === 1 ? 'it' : 'them'}.`,
        remedy: `Add a row with ${code(field)} = ${code(value)} to ${code(dimension.name)} (“unknown”), or leave the key null.`,
        location: line === undefined ? location : { ...location, line },
      };
    }
  },
});

function questionId({ uniqueId }: DbtNode, column: string): string {
  return `${ID}:${uniqueId}:${column}`;
}

interface Fallback {
  readonly fact: DbtNode;
  readonly column: string;
  readonly dimension: DbtNode;
  readonly field: string;
  readonly value: string;
}

/** `coalesce(zone_id, -1) as zone_id` in a changed fact, where the column leads to a dimension by a test or by its name. */
function fallbacks(view: SideView): readonly Fallback[] {
  const facts = view.models.filter((model) => roleOf(model) === 'fact' && model.packageName === view.project.name);
  if (facts.length === 0) return [];
  const tested = new Map(foreignKeys(view.project).map((key) => [`${key.from.uniqueId} ${key.column}`, key]));
  const named = dimensionKeys(view);
  return facts.flatMap((fact) => {
    const shape = view.shape(fact);
    return (shape === undefined ? [] : (mainBlock(shape)?.items ?? [])).flatMap(({ name, expression }) => {
      const column = name?.toLowerCase() ?? '';
      const value = fallbackOf(expression);
      const key = tested.get(`${fact.uniqueId} ${column}`);
      const dimension = key?.to ?? named.get(column);
      if (value === undefined || dimension === undefined || roleOf(dimension) !== 'dimension') return [];
      return [{ fact, column, dimension, field: key?.field ?? column, value }];
    });
  });
}

function fallbackOf(expression: Expression): string | undefined {
  const call = withoutCasts(expression);
  return call.kind === 'call' && call.name === 'coalesce' ? literalOf(call.arguments.at(-1)) : undefined;
}

function literalOf(expression: Expression | undefined): string | undefined {
  if (expression?.kind === 'literal') return expression.type === 'null' ? undefined : expression.value;
  if (expression?.kind !== 'operator' || expression.operator !== '-' || expression.arguments.length !== 1) return undefined;
  const value = literalOf(expression.arguments[0]);
  return value === undefined ? undefined : `-${value}`;
}
