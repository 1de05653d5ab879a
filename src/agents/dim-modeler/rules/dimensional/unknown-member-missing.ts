import type { Location } from '../../../../core/finding.ts';
import type { DbtNode } from '../../../../dbt/project.ts';
import type { Expression, QueryShape } from '../../../../sql/query-shape.ts';
import { columnSql, literalSql } from '../../../../warehouse/sql-text.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { expressionParts } from '../../../expression-parts.ts';
import { foreignKeys } from '../../../foreign-keys.ts';
import { mainBlock } from '../../../main-block.ts';
import { roleOf } from '../../../model-layer.ts';
import { lineOf, modelLocation, textOf } from '../../../places.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { ReviewFacts } from '../../../review-facts.ts';
import { type SideView, viewSide } from '../../../side-view.ts';
import { amount, code } from '../../../words.ts';
import { columnDefinition } from '../../column-definition.ts';
import { dimensionKeys } from '../../dimension-keys.ts';
import { newOnHead } from '../../new-on-head.ts';
import { withoutCasts } from '../../without-casts.ts';

const ID = 'unknown-member-missing';

/** K4: a fact replaces an absent key by a value that stands for “unknown” and the dimension has no such row, or it no longer replaces it. */
export const unknownMemberMissing = defineRule({
  id: ID,
  code: 'K4',
  title: 'Rows without a key fall out of the star',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *ask(view) {
    const dialect = questionDialect(view.project);
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
  *check(facts) {
    yield* newOnHead(lackingMembers, facts);
    yield* lostFallbacks(facts);
  },
});

function* lackingMembers(view: SideView): Iterable<Draft> {
  for (const { fact, column, dimension, field, value } of fallbacks(view)) {
    const [answer] = view.answer(questionId(fact, column)) ?? [];
    const rows = Number(answer?.['unknown_rows'] ?? 0);
    if (answer === undefined || Number(answer['members']) > 0 || rows === 0) continue;
    yield {
      subject: fact.uniqueId,
      key: column,
      message: `${amount(rows, 'row')} of ${code(fact.name)} ${rows === 1 ? 'has' : 'have'} ${code(value)} as ${code(column)}, and ${code(dimension.name)} has no such ${code(field)}: every inner join loses ${rows === 1 ? 'it' : 'them'}.`,
      remedy: `Add a row with ${code(field)} = ${code(value)} to ${code(dimension.name)} (“unknown”), or leave the key null.`,
      location: placeOf(fact, /\b(?:coalesce|ifnull|nvl)\s*\(/i, view),
    };
  }
}

/** The key was never null on the base; now it is where nothing is found. */
function* lostFallbacks(facts: ReviewFacts): Iterable<Draft> {
  const [before, after] = [viewSide(facts, 'base'), viewSide(facts, 'head')];
  const changed = facts.models.filter(({ base, head }) => base !== undefined && head?.packageName === facts.head.name);
  const keys = Map.groupBy(changed.length === 0 ? [] : foreignKeys(facts.head), ({ from }) => from.uniqueId);
  for (const { base, head } of changed) {
    const own = keys.get(head?.uniqueId ?? '') ?? [];
    const [old, now] = own.length === 0 ? [] : [base && before.shape(base), head && after.shape(head)];
    if (old === undefined || now === undefined || head === undefined) continue;
    for (const { column, to } of own) {
      if (!fallsBack(columnDefinition(column, old)) || !isTakenAsItIs(column, now)) continue;
      yield {
        subject: head.uniqueId,
        key: `null ${column}`,
        message: `${code(head.name)} no longer replaces an absent ${code(column)}: where it is null now, every inner join with ${code(to.name)} loses the row, which had an “unknown” to join on the base.`,
        remedy: `Keep the fallback and the row of ${code(to.name)} that it names.`,
        location: placeOf(head, new RegExp(String.raw`\b${column.replaceAll(/\W/g, '.')}\b`, 'i'), after),
      };
    }
  }
}

/** `coalesce(…, a constant)`. */
function fallsBack(expression: Expression | undefined): boolean {
  const call = expression && withoutCasts(expression);
  const last = call?.kind === 'call' && call.name === 'coalesce' ? call.arguments.at(-1) : undefined;
  if (last === undefined || (last.kind === 'literal' && last.type === 'null')) return false;
  return !expressionParts(last).some(({ kind }) => kind === 'column' || kind === 'subquery');
}

function isTakenAsItIs(column: string, shape: QueryShape): boolean {
  const item = mainBlock(shape)?.items.find(({ name }) => name?.toLowerCase() === column);
  return item !== undefined && withoutCasts(item.expression).kind === 'column' && !fallsBack(columnDefinition(column, shape));
}

function placeOf(model: DbtNode, pattern: RegExp, view: SideView): Location {
  const line = lineOf(textOf(model, view), pattern);
  return { ...modelLocation(model, view.side, view.projectDir), ...(line === undefined ? {} : { line }) };
}

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
