import type { Random } from './random.ts';
import { type Block, columnsOf, type Expr, type Item, type Join, outputsOf, type Spec, tables } from './spec.ts';

type Columns = readonly { readonly source: number; readonly name: string }[];

/** A random query: up to three CTEs over three small tables, joins, grouping, windows, set operations. */
export function generateSpec(random: Random): Spec {
  const ctes: { name: string; block: Block }[] = [];
  const count = random.below(4);
  for (let index = 0; index < count; index++) ctes.push({ name: `cte_${index}`, block: generateBlock(random, ctes) });
  return { ctes, main: generateBlock(random, ctes, ctes.length > 0) };
}

function generateBlock(random: Random, ctes: Spec['ctes'], preferCte = false): Block {
  const names = ctes.map(({ name }) => name);
  const relation = (): string =>
    names.length > 0 && (preferCte || random.chance(0.5)) ? random.pick(names) : random.pick(['t', 't', 'u', 'u', 'e']);
  const from = relation();
  const visible: { source: number; name: string }[] = columnsOf(from, ctes).map((name) => ({ source: 0, name }));
  const joins: Join[] = [];
  const joinCount = random.pick([0, 0, 1, 1, 2, 3]);
  for (let index = 1; index <= joinCount; index++) {
    const kind = random.pick(['inner', 'inner', 'left', 'left', 'left', 'full', 'semi', 'anti', 'cross', 'right'] as const);
    const other = relation();
    const own = columnsOf(other, ctes).map((name) => ({ source: index, name }));
    joins.push({ kind, relation: other, on: kind === 'cross' ? [] : joinConditions(random, visible, own) });
    if (kind !== 'semi' && kind !== 'anti') visible.push(...own);
  }
  const base = {
    from,
    joins,
    where: some(random, 3, () => condition(random, visible)),
    qualify: [],
    having: [],
    distinct: false,
    unnest: false,
  };
  const block = random.chance(0.3) ? groupedBlock(random, base, visible) : plainBlock(random, base, visible);
  return withSetOperation(random, block);
}

type Base = Pick<Block, 'from' | 'joins' | 'where' | 'qualify' | 'having' | 'distinct' | 'unnest'>;

function groupedBlock(random: Random, base: Base, visible: Columns): Block {
  const items = some(random, 2, (index): Item => ({ name: `g${index}`, expr: notLiteral(value(random, visible, 1)) }));
  const aggregates = [aggregate(random, visible, 0), ...some(random, 1, (index) => aggregate(random, visible, index + 1))];
  const having = random.chance(0.3) ? [call(random.pick(['? > 1', '? >= 2', '? <> 1']), [call('count(*)', [])])] : [];
  return { ...base, items, aggregates, grouped: true, having };
}

/** `group by 1` would mean a position. */
function notLiteral(expr: Expr): Expr {
  return expr.op === 'lit' ? call('? + 0', [expr]) : expr;
}

function aggregate(random: Random, visible: Columns, index: number): Item {
  const template = random.pick(['sum(?)', 'count(?)', 'count(distinct ?)', 'min(?)', 'max(?)', 'count(*)', 'sum(?) filter (where ? > 1)']);
  return { name: `a${index}`, expr: call(template, [value(random, visible, 1), value(random, visible, 0)]) };
}

function plainBlock(random: Random, base: Base, visible: Columns): Block {
  const items = [0, 1, 2]
    .slice(0, 1 + random.below(3))
    .map((index): Item => ({ name: itemName(random, index), expr: value(random, visible, 2) }));
  const windowed = random.chance(0.25) ? [{ name: 'wn', expr: windowOf(random, visible) }] : [];
  const qualify = windowed.length > 0 && random.chance(0.4) ? [call('? <= 2', [windowOf(random, visible)])] : [];
  const limit = windowed.length === 0 && random.chance(0.08) ? { limit: 1 + random.below(4) } : {};
  return {
    ...base,
    items: [...items, ...windowed],
    aggregates: [],
    grouped: false,
    having: [],
    qualify,
    distinct: random.chance(0.15),
    unnest: windowed.length === 0 && random.chance(0.06),
    ...limit,
  };
}

/** Names that columns of tables have too: an alias that hides a column is where resolvers go wrong. */
function itemName(random: Random, index: number): string {
  return random.chance(0.4) ? (['x', 'k', 'id'][index] ?? 'x') : `c${index}`;
}

function windowOf(random: Random, visible: Columns): Expr {
  const template = random.pick([
    'rank() over (partition by ? order by ?)',
    'sum(?) over (partition by ?)',
    'count(*) over (partition by ?)',
    'dense_rank() over (order by ? desc)',
  ]);
  return call(template, [column(random, visible), column(random, visible)]);
}

function withSetOperation(random: Random, block: Block): Block {
  if (block.limit !== undefined || block.unnest || !random.chance(0.2)) return block;
  const table = random.pick(['t', 'u']);
  const visible = (tables[table] ?? []).map((name) => ({ source: 0, name }));
  const items = outputsOf(block).map((name): Item => ({ name, expr: value(random, visible, 1) }));
  const other: Block = {
    from: table,
    joins: [],
    where: some(random, 1, () => condition(random, visible)),
    items,
    aggregates: [],
    grouped: false,
    having: [],
    qualify: [],
    distinct: false,
    unnest: false,
  };
  return { ...block, union: { operator: random.pick(['union all', 'union all', 'union', 'except', 'intersect']), other } };
}

function joinConditions(random: Random, left: Columns, right: Columns): readonly Expr[] {
  const key: Expr = { op: 'call', template: '? = ?', args: [column(random, left), column(random, right)], swaps: true };
  return [key, ...some(random, 1, () => condition(random, [...left, ...right]))];
}

/** A boolean expression over the visible columns. */
export function condition(random: Random, visible: Columns, depth = 1): Expr {
  const one = (): Expr => value(random, visible, 0);
  if (depth > 0 && random.chance(0.25))
    return call(random.pick(['(? or ?)', 'not (?)']), [condition(random, visible, 0), condition(random, visible, 0)]);
  if (random.chance(0.12)) {
    const op = random.pick(['exists', 'in'] as const);
    return { op, table: random.pick(['t', 'u', 'e']), column: random.pick(['id', 'k']), arg: one(), negated: random.chance(0.4) };
  }
  if (random.chance(0.4))
    return {
      op: 'call',
      template: random.pick(['? = ?', '? <> ?']),
      args: [one(), random.chance(0.6) ? literal(random) : one()],
      swaps: true,
    };
  return call(random.pick(['? > ?', '? is null', '? is not null', '? in (1, 2)', '? between 0 and ?', '? is not distinct from ?']), [
    one(),
    literal(random),
  ]);
}

/** A number-valued expression over the visible columns. */
export function value(random: Random, visible: Columns, depth: number): Expr {
  if (depth === 0 || random.chance(0.45)) return random.chance(0.9) ? column(random, visible) : literal(random);
  const inner = (): Expr => value(random, visible, depth - 1);
  if (random.chance(0.15)) return { op: 'cast', type: random.pick(['bigint', 'integer']), arg: inner() };
  if (random.chance(0.2)) return call('case when ? then ? else ? end', [condition(random, visible, 0), inner(), inner()]);
  return call(random.pick(['coalesce(?, ?)', '? + ?', '? * 2', 'nullif(?, ?)', '? - ?', 'greatest(?, ?)']), [inner(), inner()]);
}

function column(random: Random, visible: Columns): Expr {
  return { op: 'col', ...random.pick(visible) };
}

function literal(random: Random): Expr {
  return { op: 'lit', value: random.pick(['0', '1', '2', '3', 'null']) };
}

function call(template: string, args: readonly Expr[]): Expr {
  return { op: 'call', template, args };
}

function some<Made>(random: Random, most: number, make: (index: number) => Made): readonly Made[] {
  return Array.from({ length: random.below(most + 1) }, (_, index) => make(index));
}
