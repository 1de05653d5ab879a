import { aggregateCalls, aggregatesOf, type Call } from '../../../../sql/aggregates.ts';
import { columnsIn, inputOf } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import type { InputShape, QueryShape, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { relationNodes } from '../../../relation-nodes.ts';
import type { KeySql } from '../../../row-keys.ts';
import type { SideView } from '../../../side-view.ts';
import { singular } from '../../../singular.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code, series } from '../../../words.ts';
import { lastWord, type RepeatingJoin, repeatingJoins } from '../../repeating-joins.ts';

/** C4: a join finds several rows for one, and what stood in the one is then summed, averaged or counted once for each. */
export const joinRepeatsSum = defineRule({
  id: 'join-repeats-sum',
  code: 'C4',
  title: 'A join repeats rows that are summed behind it',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const find = relationNodes(view.project);
    for (const { model, shape } of sqlModelsWith(VERBS.keys(), view)) {
      const sql: KeySql = { model, shape, project: view.project, find };
      for (const block of shape.blocks) {
        // Without an aggregate nothing is repeated that matters, and keys are costly to find.
        const joins = repeatable(block).length === 0 ? [] : repeatingJoins(block, sql);
        for (const join of joins) yield* repeated(join, block, { sql, view });
      }
    }
  },
});

interface Around {
  readonly sql: KeySql;
  readonly view: SideView;
}

/** What comes out otherwise when rows are there several times. */
const VERBS = new Map([
  ['sum', 'adds each value'],
  ['avg', 'takes each value'],
  ['count', 'counts each row'],
]);

function repeatable(block: SelectShape): readonly Call[] {
  return aggregatesOf(block).filter(({ name, distinct }) => VERBS.has(name) && !distinct);
}

function repeated({ input, by, key }: RepeatingJoin, block: SelectShape, { sql: { model, shape }, view }: Around): readonly Draft[] {
  const below = dependents(input, block);
  const wrong = firstWrong(block, below, shape);
  const location = wrong === undefined ? undefined : writtenPlace(model, wrong.call.line, view);
  if (wrong === undefined || location === undefined) return [];
  const [shown, alias] = [code(showExpression(wrong.call)), code(input.alias)];
  const joined = series(by.map(code), 4);
  return [
    {
      subject: model.uniqueId,
      key: `${block.name ?? ''} ${input.alias} ${by.join(' ')}`,
      message: `${shown} in ${code(model.name)}${wrong.said} once per matching row of ${alias}: that is joined on ${joined}, and a row of it is one ${series(key.map(code), 4)}.`,
      remedy: `Bring ${alias} to one row per ${joined} in a CTE before joining it, or ${wrong.call.name === 'sum' ? 'sum' : 'aggregate'} before the join.`,
      location,
    },
  ];
}

interface Wrong {
  readonly call: Call;
  /** What it does, to go on after the model's name. */
  readonly said: string;
}

/** The first aggregate of what the join repeats; sums before the others, since nobody means them so. */
function firstWrong(block: SelectShape, below: ReadonlySet<InputShape>, shape: QueryShape): Wrong | undefined {
  const calls = repeatable(block).toSorted((one, other) => Number(other.name === 'sum') - Number(one.name === 'sum'));
  for (const call of calls) {
    if (isAbove(call, below, block)) return { call, said: ` ${VERBS.get(call.name) ?? ''}` };
    const counted = call.name === 'count' && columnsIn(call).length === 0 ? countedBy(call, block, { below, shape }) : undefined;
    if (counted !== undefined) return { call, said: `, which is ${code(counted.name)}, counts each row of ${code(counted.alias)}` };
  }
  return undefined;
}

/** The input whose rows a `count(*)` says to count, by its name: `orders` or `order_count`. One that also names what is joined means that. */
function countedBy(
  call: Call,
  block: SelectShape,
  { below, shape }: { readonly below: ReadonlySet<InputShape>; readonly shape: QueryShape },
): { readonly name: string; readonly alias: string } | undefined {
  const name = block.items.find(({ expression }) => aggregateCalls(expression).includes(call))?.name;
  const words = new Set(name?.toLowerCase().split('_').map(singular));
  const [counted, another] = block.inputs.filter((input) => words.has(lastWord(nameOf(input, shape))));
  return name === undefined || counted === undefined || another !== undefined || below.has(counted)
    ? undefined
    : { name, alias: counted.alias };
}

function nameOf({ from, alias }: InputShape, { ctes }: QueryShape): string {
  if (from.kind === 'relation') return from.path.at(-1) ?? alias;
  return from.kind === 'cte' ? (ctes[from.cte]?.name ?? alias) : alias;
}

/** The input and all that is joined to it: there a value stands in as many rows as it should. */
function dependents(input: InputShape, block: SelectShape): ReadonlySet<InputShape> {
  const found = new Set([input]);
  for (const other of block.inputs.slice(block.inputs.indexOf(input) + 1)) {
    const { on, using = [] } = other.join ?? {};
    const reads = conjunctsOf(on).flatMap(columnsIn);
    if (using.length > 0 || reads.some((column) => [...found, undefined].includes(inputOf(column, block)))) found.add(other);
  }
  return found;
}

function isAbove(call: Call, below: ReadonlySet<InputShape>, block: SelectShape): boolean {
  const columns = columnsIn(call);
  const inputs = columns.map((column) => inputOf(column, block));
  return columns.length > 0 && inputs.every((input) => input !== undefined && !below.has(input));
}
