import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import type { SelectShape } from '../../../../sql/query-shape.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { type EquiJoin, equiJoins } from '../../../equi-joins.ts';
import { expressionParts } from '../../../expression-parts.ts';
import { type ForeignKey, foreignKeys } from '../../../foreign-keys.ts';
import { modelColumns } from '../../../model-columns.ts';
import { roleOf } from '../../../model-layer.ts';
import { describedAt, modelLocation } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { code, series } from '../../../words.ts';
import { isDateDimension } from '../../is-date-dimension.ts';

/** K16: two facts meet many to many, or a dimension can only be reached through another one. */
export const joinOutsideStar = defineRule({
  id: 'join-outside-star',
  code: 'K16',
  title: 'A join leaves the star',
  severity: 'warning',
  preset: 'strict',
  agent: 'dim-modeler',
  *checkSide(view) {
    yield* snowflakes(view);
    for (const model of view.models) yield* factsThatMeet(model, view);
  },
});

function* snowflakes(view: SideView): Iterable<Draft> {
  const keys = foreignKeys(view.project).filter(({ from }) => from.packageName === view.project.name);
  const reached = Map.groupBy(
    keys.filter(({ from }) => roleOf(from) !== 'dimension'),
    ({ to }) => to.uniqueId,
  );
  for (const key of keys) {
    const facts = (reached.get(key.from.uniqueId) ?? []).filter(({ from }) => roleOf(from) === 'fact').map(({ from }) => from);
    if (!isChained(key) || reached.has(key.to.uniqueId) || facts.length === 0) continue;
    if (facts.some((fact) => mayHold(fact, key, view))) continue;
    yield snowflake(key, facts, view);
  }
}

/** A calendar hangs on many dimensions by their dates, and nobody joins it twice for that. */
function isChained({ from, to }: ForeignKey): boolean {
  return roleOf(from) === 'dimension' && roleOf(to) === 'dimension' && from.uniqueId !== to.uniqueId && !isDateDimension(to);
}

/** The fact may lead there without a test. */
function mayHold(fact: DbtNode, { column, field }: ForeignKey, view: SideView): boolean {
  const { types, isComplete } = modelColumns(fact, view);
  return !isComplete || [column, field].some((name) => types.has(name));
}

function snowflake({ from, to, column }: ForeignKey, facts: readonly DbtNode[], view: SideView): Draft {
  const names = series([...new Set(facts.map(({ name }) => code(name)))], 3);
  return {
    subject: from.uniqueId,
    key: `snowflake ${to.uniqueId}`,
    message: `${code(from.name)} leads on to ${code(to.name)} by ${code(column)}, and no fact leads there itself: to see ${names} by what ${code(to.name)} says, every query has to join two tables in a row.`,
    remedy: `Take the attributes of ${code(to.name)} into ${code(from.name)}, or give the facts ${code(column)}, too.`,
    location: describedAt(from, view, { column }),
  };
}

function* factsThatMeet(model: DbtNode, view: SideView): Iterable<Draft> {
  const shape = view.shape(model);
  if (shape === undefined || shape.unread.length > 0) return;
  const sql = { node: model, shape, project: view.project };
  for (const block of shape.blocks) {
    for (const join of equiJoins(block, sql)) if (isManyToMany(join, block, view.project)) yield meeting(join, model, view);
  }
}

function isManyToMany({ left, right, isExact }: EquiJoin, block: SelectShape, project: DbtProject): boolean {
  const sides = [left, right];
  const areFacts = sides.every(({ source }) => roleOf(source.node) === 'fact' && !source.isFiltered);
  if (!isExact || !areFacts || left.source.node.uniqueId === right.source.node.uniqueId || sortsOut(block)) return false;
  return sides.every(({ source, columns }) => {
    const keys = testedKeys(source.node, project);
    return keys.length > 0 && !keys.some((key) => [...key].every((name) => columns.includes(name)));
  });
}

/** A condition may leave one row for each key. */
function sortsOut({ where, qualify, distinct, distinctOn }: SelectShape): boolean {
  const compares = where !== undefined && expressionParts(where).some(({ kind }) => kind === 'column' || kind === 'subquery');
  return compares || qualify !== undefined || distinct || distinctOn.length > 0;
}

function meeting({ left, right, line }: EquiJoin, model: DbtNode, view: SideView): Draft {
  const [one, other] = [left.source.node, right.source.node];
  return {
    subject: model.uniqueId,
    key: `facts ${[one.uniqueId, other.uniqueId].toSorted().join(' ')}`,
    message: `${code(model.name)} joins the facts ${code(one.name)} and ${code(other.name)} by ${series(right.columns.map(code))}, which names one row in neither: each row meets all rows of the other with the same value, and sums over either count it more than once.`,
    remedy: `Aggregate each of the two to what they share first, then join the results.`,
    location: modelLocation(model, view.side, view.projectDir),
    evidence: [`line ${line} of the compiled SQL`],
  };
}
