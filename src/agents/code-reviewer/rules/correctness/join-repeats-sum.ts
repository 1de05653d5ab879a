import { aggregatesOf, type Call } from '../../../../sql/aggregates.ts';
import { columnsIn, inputOf } from '../../../../sql/column-input.ts';
import { conjunctsOf } from '../../../../sql/conditions.ts';
import { groupKeys } from '../../../../sql/group-keys.ts';
import type { InputShape, SelectShape } from '../../../../sql/query-shape.ts';
import { showExpression } from '../../../../sql/show-expression.ts';
import { columnOrigin } from '../../../column-origin.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { relationNodes } from '../../../relation-nodes.ts';
import { joinedOn, type KeySql, rowKeys } from '../../../row-keys.ts';
import type { SideView } from '../../../side-view.ts';
import { sqlModelsWith } from '../../../sql-models.ts';
import { writtenPlace } from '../../../sql-place.ts';
import { code, series } from '../../../words.ts';
import { isWhole } from '../../is-whole.ts';

/** C4: a join finds several rows for one, and what stood in the one is then summed once for each. */
export const joinRepeatsSum = defineRule({
  id: 'join-repeats-sum',
  code: 'C4',
  title: 'A join repeats rows that are summed behind it',
  severity: 'error',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const find = relationNodes(view.project);
    for (const { model, shape } of sqlModelsWith(['sum'], view)) {
      const sql: KeySql = { model, shape, project: view.project, find };
      for (const block of shape.blocks) {
        for (const fan of fansOf(block, sql)) yield* repeated(fan, block, { sql, view });
      }
    }
  },
});

/** A join that surely finds several rows. */
interface Fan {
  readonly input: InputShape;
  readonly by: readonly string[];
  /** What names one row. */
  readonly key: readonly string[];
}

function fansOf(block: SelectShape, sql: KeySql): readonly Fan[] {
  // Without an aggregate nothing is summed, and keys are costly to find.
  if (sumsOf(block).length === 0) return [];
  return block.inputs.flatMap((input) => {
    if (input.join?.kind !== 'left' && input.join?.kind !== 'inner') return [];
    const { equal, asksMore } = joinedOn(input, block);
    if (asksMore || equal.size === 0 || isNarrowed(input, block)) return [];
    const keys = rowKeys(input, sql);
    if (keys.length === 0 || keys.some((key) => [...key].every((name) => equal.has(name)))) return [];
    const wider = keys.find((key) => [...equal].every((name) => key.has(name))) ?? (isReference(input, equal, sql) ? keys[0] : undefined);
    if (wider === undefined) return [];
    const rest = [...wider].filter((name) => !equal.has(name));
    return rest.length > 0 && isWhole(input, rest, sql.shape) ? [{ input, by: [...equal], key: [...wider] }] : [];
  });
}

/** A tested reference to another model is what many rows have in common, unless a test says that it is unique. */
function isReference(input: InputShape, equal: ReadonlySet<string>, { model, shape, project, find }: KeySql): boolean {
  const [name, another] = [...equal];
  if (name === undefined || another !== undefined) return false;
  const alone = { inputs: [{ ...input, join: undefined }] };
  const origin = columnOrigin({ kind: 'column', table: undefined, name, line: input.line }, alone, shape);
  const node = origin === undefined ? undefined : find(origin.path, model);
  const tests = (node === undefined ? [] : (project.children.get(node.uniqueId) ?? [])).flatMap((id) => project.nodes.get(id)?.test ?? []);
  return tests.some(({ kind, column, attachedTo }) => {
    return kind === 'relationships' && attachedTo === node?.uniqueId && column?.toLowerCase() === origin?.column;
  });
}

/** WHERE may leave one row of it after all, and who groups by something of it wants the others' values in each of its groups. */
function isNarrowed(input: InputShape, block: SelectShape): boolean {
  const groups = groupKeys(block);
  if (groups === undefined) return true;
  const asked = [...conjunctsOf(block.where), ...conjunctsOf(block.qualify), ...groups].flatMap(columnsIn);
  return asked.some((column) => [undefined, input].includes(inputOf(column, block)));
}

function sumsOf(block: SelectShape): readonly Call[] {
  return aggregatesOf(block).filter(({ name, distinct }) => name === 'sum' && !distinct);
}

function repeated(
  { input, by, key }: Fan,
  block: SelectShape,
  { sql: { model }, view }: { readonly sql: KeySql; readonly view: SideView },
): readonly Draft[] {
  const below = dependents(input, block);
  const wrong = sumsOf(block).find((sum) => isAbove(sum, below, block));
  const location = wrong === undefined ? undefined : writtenPlace(model, wrong.line, view);
  if (wrong === undefined || location === undefined) return [];
  const [shown, alias] = [code(showExpression(wrong)), code(input.alias)];
  const joined = series(by.map(code), 4);
  return [
    {
      subject: model.uniqueId,
      key: `${block.name ?? ''} ${input.alias} ${by.join(' ')}`,
      message: `${shown} in ${code(model.name)} adds each value once per matching row of ${alias}: that is joined on ${joined}, and a row of it is one ${series(key.map(code), 4)}.`,
      remedy: `Bring ${alias} to one row per ${joined} in a CTE before joining it, or sum before the join.`,
      location,
    },
  ];
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

function isAbove(sum: Call, below: ReadonlySet<InputShape>, block: SelectShape): boolean {
  const columns = columnsIn(sum);
  const inputs = columns.map((column) => inputOf(column, block));
  return columns.length > 0 && inputs.every((input) => input !== undefined && !below.has(input));
}
