import { createHash } from 'node:crypto';
import { expressionText, type Naming } from './expression-text.ts';
import type { Expression, InputShape, ItemShape, QueryBody, QueryShape, SelectShape } from './query-shape.ts';

/** What a query computes, apart from its layout, its aliases and the names of its CTEs. */
export interface CanonicalQuery {
  /** Its inputs, joins, filters, grouping and set operations: equal texts are the same structure. */
  readonly structure: string;
  /** Nothing but projections of one relation. */
  readonly isProjection: boolean;
  /** Every item of its SELECT lists with its name, by a text that is equal for equal ones. */
  readonly items: ReadonlyMap<string, CanonicalItem>;
}

/** An item of a SELECT list. */
export interface CanonicalItem {
  readonly name: string | undefined;
  /** More than a column or a star. */
  readonly computed: boolean;
}

/** More SELECTs than a person writes into one model; what reads one inside another has to end. */
const MOST_BLOCKS = 200;
/** dbt writes an ephemeral model into its reader's SQL under this name. */
const EPHEMERAL = '__dbt__cte__';

/** How a relation is called, by its path as SQL writes it; two paths of one relation get one name. */
type RelationName = (path: readonly string[]) => string;

interface Reading {
  readonly shape: QueryShape;
  readonly relation: RelationName;
  readonly structures: Map<number, string>;
  readonly items: Map<string, CanonicalItem>;
  isProjection: boolean;
  isSure: boolean;
}

/** Reduces a query to what it computes; undefined where a part of it can't be read or it is recursive, since then nothing is sure. */
export function canonicalQuery(shape: QueryShape, relation: RelationName = joinedByDots): CanonicalQuery | undefined {
  if (shape.unread.length > 0 || shape.blocks.length > MOST_BLOCKS || shape.ctes.some(({ recursive }) => recursive)) return undefined;
  const reading: Reading = { shape, relation, structures: new Map(), items: new Map(), isProjection: true, isSure: true };
  const structure = bodyName(shape.body, reading);
  if (!reading.isSure) return undefined;
  return { structure, isProjection: reading.isProjection, items: reading.items };
}

function joinedByDots(path: readonly string[]): string {
  return path.join('.');
}

/** A query's rows by what makes them: a relation's own name where they are simply its rows. */
function bodyName(body: QueryBody, reading: Reading): string {
  if (body.kind === 'set') {
    reading.isProjection = false;
    // Which rows a limit takes depends on more than can be told here.
    if (body.limit !== undefined) reading.isSure = false;
    return short(`${body.operator} (${body.operands.map((operand) => bodyName(operand, reading)).join(') (')})`);
  }
  const known = reading.structures.get(body.block);
  if (known !== undefined) return known;
  reading.structures.set(body.block, 'itself');
  const structure = blockName(reading.shape.blocks[body.block], reading);
  reading.structures.set(body.block, structure);
  return structure;
}

function blockName(block: SelectShape | undefined, reading: Reading): string {
  if (block === undefined) return 'nothing';
  const [input] = block.inputs;
  return input !== undefined && isPassedThrough(block) ? inputName(input, reading) : structureOf(block, reading);
}

/** `select * from x`. */
function isPassedThrough({ inputs, items, ...block }: SelectShape): boolean {
  const [item] = items;
  if (items.length !== 1 || item?.expression.kind !== 'star') return false;
  const { except, replace, rename } = item.expression;
  const isPlain = except.length + replace.length + rename.length === 0;
  return isPlain && inputs.length === 1 && inputs[0]?.columns.length === 0 && isBare(block) && block.orderBy.length === 0;
}

function isBare(block: Omit<SelectShape, 'inputs' | 'items'>): boolean {
  const { where, groupBy, groupsByAll, having, qualify, distinct, distinctOn, limit, offset } = block;
  const clauses = [where, having, qualify, limit, offset].some((clause) => clause !== undefined);
  return !clauses && !distinct && !groupsByAll && groupBy.length === 0 && distinctOn.length === 0;
}

function inputName(input: InputShape, reading: Reading): string {
  const columns = input.columns.length === 0 ? '' : `(${input.columns.join(', ')})`;
  return `${sourceName(input, reading)}${columns}`;
}

function sourceName({ from }: InputShape, reading: Reading): string {
  if (from.kind === 'relation') return reading.relation(from.path);
  if (from.kind === 'derived') return bodyName(from.body, reading);
  const cte = from.kind === 'cte' ? reading.shape.ctes[from.cte] : undefined;
  if (cte === undefined) {
    // A table function or VALUES: two of them look alike without being so.
    reading.isSure = false;
    return '';
  }
  if (cte.name.toLowerCase().startsWith(EPHEMERAL)) return cte.name.toLowerCase();
  return `${bodyName(cte.body, reading)}${cte.columns.length === 0 ? '' : `(${cte.columns.join(', ')})`}`;
}

function structureOf(block: SelectShape, reading: Reading): string {
  const { inputs, items, distinct, distinctOn, where, groupBy, groupsByAll, having, qualify } = block;
  if (block.limit !== undefined || block.offset !== undefined) reading.isSure = false;
  if (inputs.length !== 1 || !isBare(block)) reading.isProjection = false;
  const names = namesOf(inputs, reading);
  const text = (expression: Expression) => expressionText(expression, namingIn(block, names, reading));
  const structure = short(
    JSON.stringify([
      inputs.map((input, index) => [names[index], joinText(input, text)]),
      where === undefined ? '' : text(where),
      groupsByAll ? 'all' : groupBy.map((expression) => text(selected(expression, items))).toSorted(),
      having === undefined ? '' : text(having),
      qualify === undefined ? '' : text(qualify),
      [distinct, distinctOn.map(text)],
    ]),
  );
  for (const { name, expression } of items) {
    const key = `${structure} ${text(expression)} as ${name?.toLowerCase() ?? ''}`;
    reading.items.set(key, { name, computed: expression.kind !== 'column' && expression.kind !== 'star' });
  }
  return structure;
}

/** The same rows that are read twice are two inputs. */
function namesOf(inputs: readonly InputShape[], reading: Reading): readonly string[] {
  const seen = new Map<string, number>();
  return inputs.map((input) => {
    const name = inputName(input, reading);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} #${times}`;
  });
}

function namingIn({ inputs }: SelectShape, names: readonly string[], reading: Reading): Naming {
  const byAlias = new Map(inputs.map(({ alias }, index) => [alias.toLowerCase(), names[index] ?? alias]));
  const only = names.length === 1 ? names[0] : undefined;
  return {
    column: (table, name) => {
      const owner = table === undefined ? (only ?? '?') : (byAlias.get(table.toLowerCase()) ?? table);
      return `${owner}.${name}`;
    },
    subquery: (body) => {
      reading.isProjection = false;
      return bodyName(body, reading);
    },
  };
}

/** `group by 1` and `group by day` mean an item of the list. */
function selected(expression: Expression, items: readonly ItemShape[]): Expression {
  if (expression.kind === 'literal' && expression.type === 'number') return items[Number(expression.value) - 1]?.expression ?? expression;
  if (expression.kind !== 'column' || expression.table !== undefined) return expression;
  return items.find(({ name }) => name === expression.name)?.expression ?? expression;
}

function joinText({ join }: InputShape, text: (expression: Expression) => string): string {
  if (join === undefined) return '';
  const on = join.on === undefined ? '' : text(join.on);
  return `${join.natural ? 'natural ' : ''}${join.kind} on ${on} using (${join.using.toSorted().join(', ')})`;
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
