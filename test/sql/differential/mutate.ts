import { condition, value } from './generate.ts';
import type { Random } from './random.ts';
import { type Block, columnsOf, type Expr, type Spec } from './spec.ts';

/** Changes one thing somewhere in the query, the way people change models. The result may still mean the same. */
export function mutateSpec(spec: Spec, random: Random): Spec {
  const index = random.below(spec.ctes.length + 1);
  const cte = spec.ctes[index];
  if (cte === undefined) return { ...spec, main: mutateBlock(spec.main, spec, random) };
  return { ...spec, ctes: spec.ctes.with(index, { ...cte, block: mutateBlock(cte.block, spec, random) }) };
}

function mutateBlock(block: Block, spec: Spec, random: Random): Block {
  const changes = [
    addItem,
    addItem,
    changeItem,
    changeItem,
    addWhere,
    dropWhere,
    changeWhere,
    changeJoin,
    moveOn,
    dropJoin,
    addDistinct,
    changeUnion,
    changeHaving,
    changeQualify,
    changeLimit,
    addUnnest,
    changeUnionItem,
  ];
  for (const change of random.shuffle(changes)) {
    const changed = change(block, { spec, random });
    if (changed !== undefined) return changed;
  }
  return block;
}

interface Context {
  readonly spec: Spec;
  readonly random: Random;
}

type Change = (block: Block, context: Context) => Block | undefined;

function visibleOf(block: Block, { ctes }: Spec): { source: number; name: string }[] {
  const joined = block.joins.flatMap(({ kind, relation }, index) =>
    kind === 'semi' || kind === 'anti' ? [] : columnsOf(relation, ctes).map((name) => ({ source: index + 1, name })),
  );
  return [...columnsOf(block.from, ctes).map((name) => ({ source: 0, name })), ...joined];
}

const addItem: Change = (block, { spec, random }) => {
  const expr = value(random, visibleOf(block, spec), 1);
  if (block.grouped) {
    const aggregate: Expr = { op: 'call', template: random.pick(['max(?)', 'count(?)']), args: [expr] };
    return block.union === undefined ? { ...block, aggregates: [...block.aggregates, { name: 'added', expr: aggregate }] } : undefined;
  }
  const { union } = block;
  if (union === undefined) return { ...block, items: [...block.items, { name: 'added', expr }] };
  const other = { ...union.other, items: [...union.other.items, { name: 'added', expr: { op: 'lit', value: '1' } as const }] };
  return { ...block, items: [...block.items, { name: 'added', expr }], union: { ...union, other } };
};

const changeItem: Change = (block, { spec, random }) => {
  if (block.items.length === 0) return undefined;
  const index = random.below(block.items.length);
  const item = block.items[index];
  if (item === undefined || item.name === 'wn') return undefined;
  const fresh = value(random, visibleOf(block, spec), 1);
  const expr = random.pick<Expr>([
    { op: 'cast', type: 'varchar', arg: item.expr },
    { op: 'call', template: '? + 1', args: [item.expr] },
    { op: 'call', template: 'coalesce(?, ?)', args: [fresh, item.expr] },
  ]);
  return { ...block, items: block.items.with(index, { ...item, expr }) };
};

const changeUnionItem: Change = (block, { random }) => {
  const { union } = block;
  const [item, ...rest] = union?.other.items ?? [];
  if (union === undefined || item === undefined) return undefined;
  const expr: Expr = { op: 'call', template: random.pick(['? + 1', 'coalesce(?, 0)']), args: [item.expr] };
  return { ...block, union: { ...union, other: { ...union.other, items: [{ ...item, expr }, ...rest] } } };
};

const addWhere: Change = (block, { spec, random }) => ({ ...block, where: [...block.where, condition(random, visibleOf(block, spec))] });

const dropWhere: Change = (block) => (block.where.length === 0 ? undefined : { ...block, where: block.where.slice(1) });

const changeWhere: Change = (block, { spec, random }) =>
  block.where.length === 0
    ? undefined
    : { ...block, where: block.where.with(random.below(block.where.length), condition(random, visibleOf(block, spec))) };

const changeJoin: Change = (block, { random }) => {
  if (block.joins.length === 0) return undefined;
  const index = random.below(block.joins.length);
  const join = block.joins[index];
  if (join === undefined || ['semi', 'anti', 'cross'].includes(join.kind)) return undefined;
  return { ...block, joins: block.joins.with(index, { ...join, kind: random.pick(['inner', 'left', 'full', 'right'] as const) }) };
};

/** From ON into WHERE: the same for an inner join, not for a left one. */
const moveOn: Change = (block) => {
  const index = block.joins.findIndex(({ on, kind }) => on.length > 1 && kind !== 'semi' && kind !== 'anti');
  const join = block.joins[index];
  const moved = join?.on.at(-1);
  if (join === undefined || moved === undefined) return undefined;
  return { ...block, joins: block.joins.with(index, { ...join, on: join.on.slice(0, -1) }), where: [...block.where, moved] };
};

/** Takes the last join away when nothing but its own condition reads it. */
const dropJoin: Change = (block) => {
  const last = block.joins.length;
  const values = [...block.items, ...block.aggregates].map(({ expr }) => expr);
  const reads = [...values, ...block.where, ...block.having, ...block.qualify].some((expr) => readsSource(expr, last));
  return last === 0 || reads ? undefined : { ...block, joins: block.joins.slice(0, -1) };
};

function readsSource(expr: Expr, source: number): boolean {
  if (expr.op === 'col') return expr.source === source;
  if (expr.op === 'lit') return false;
  return (expr.op === 'call' ? expr.args : [expr.arg]).some((arg) => readsSource(arg, source));
}

const addDistinct: Change = (block) => (block.unnest ? undefined : { ...block, distinct: !block.distinct });

const changeUnion: Change = (block, { random }) => {
  const { union } = block;
  return union === undefined
    ? undefined
    : { ...block, union: { ...union, operator: random.pick(['union all', 'union', 'except', 'intersect'] as const) } };
};

const changeHaving: Change = (block) => {
  if (!block.grouped) return undefined;
  return { ...block, having: block.having.length > 0 ? [] : [{ op: 'call', template: 'count(*) > 1', args: [] }] };
};

const changeQualify: Change = (block) => (block.qualify.length === 0 ? undefined : { ...block, qualify: [] });

const changeLimit: Change = (block) => (block.limit === undefined ? undefined : { ...block, limit: block.limit + 1 });

const addUnnest: Change = (block) =>
  block.grouped || block.union !== undefined || block.limit !== undefined || block.qualify.length > 0
    ? undefined
    : { ...block, unnest: !block.unnest };
