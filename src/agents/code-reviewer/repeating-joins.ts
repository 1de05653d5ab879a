import { columnsIn, inputOf } from '../../sql/column-input.ts';
import { conjunctsOf } from '../../sql/conditions.ts';
import { groupKeys } from '../../sql/group-keys.ts';
import type { InputShape, SelectShape } from '../../sql/query-shape.ts';
import { columnOrigin } from '../column-origin.ts';
import { inputSource } from '../input-source.ts';
import { declaredGrain } from '../primary-key.ts';
import { joinedOn, type KeySql, type RowKey, rowKeys } from '../row-keys.ts';
import { singular } from '../singular.ts';
import { isWhole } from './is-whole.ts';

/** A join that surely finds several rows. */
export interface RepeatingJoin {
  readonly input: InputShape;
  readonly by: readonly string[];
  /** What names one row. */
  readonly key: readonly string[];
}

/** The joins of a SELECT that find several rows of their input for one of the others: they ask for less than what names one of its rows. */
export function repeatingJoins(block: SelectShape, sql: KeySql): readonly RepeatingJoin[] {
  return block.inputs.flatMap((input) => {
    if (input.join?.kind !== 'left' && input.join?.kind !== 'inner') return [];
    const { equal, asksMore } = joinedOn(input, block);
    if (asksMore || equal.size === 0 || isNarrowed(input, block)) return [];
    const keys = [...rowKeys(input, sql), ...grainOf(input, sql)];
    if (keys.length === 0 || keys.some((key) => [...key].every((name) => equal.has(name)))) return [];
    const wider = keys.find((key) => [...equal].every((name) => key.has(name))) ?? keyBeside(equal, input, { keys, block, sql });
    if (wider === undefined) return [];
    const rest = [...wider].filter((name) => !equal.has(name));
    return rest.length > 0 && isWhole(input, rest, sql.shape) ? [{ input, by: [...equal], key: [...wider] }] : [];
  });
}

/** WHERE may leave one row of it after all, and who groups by something of it wants the others' values in each of its groups. */
function isNarrowed(input: InputShape, block: SelectShape): boolean {
  const groups = groupKeys(block);
  if (groups === undefined) return true;
  const asked = [...conjunctsOf(block.where), ...conjunctsOf(block.qualify), ...groups].flatMap(columnsIn);
  return asked.some((column) => [undefined, input].includes(inputOf(column, block)));
}

/** What the team declared to name a row, where the columns keep their names on the way. */
function grainOf(input: InputShape, { model, shape, project }: KeySql): readonly RowKey[] {
  const source = inputSource(input, { node: model, shape, project });
  const grain = source === undefined ? [] : declaredGrain(source.node).map((name) => name.toLowerCase());
  return grain.length > 0 && grain.every((name) => source?.column(name) === name) ? [new Set(grain)] : [];
}

interface Beside {
  readonly keys: readonly RowKey[];
  readonly block: SelectShape;
  readonly sql: KeySql;
}

/** The key of an input that is joined on a reference: many of its rows have that in common. */
function keyBeside(equal: ReadonlySet<string>, input: InputShape, { keys, block, sql }: Beside): RowKey | undefined {
  const [name, another] = [...equal];
  if (name === undefined || another !== undefined) return undefined;
  if (isTestedReference(name, input, sql)) return keys[0];
  return leadsToKey(name, input, { block, sql }) ? keys.find((key) => isCalledAfter(key, input, sql)) : undefined;
}

/** A tested reference to another model is what many rows have in common, unless a test says that it is unique. */
function isTestedReference(name: string, input: InputShape, { model, shape, project, find }: KeySql): boolean {
  const alone = { inputs: [{ ...input, join: undefined }] };
  const origin = columnOrigin({ kind: 'column', table: undefined, name, line: input.line }, alone, shape);
  const node = origin === undefined ? undefined : find(origin.path, model);
  const tests = (node === undefined ? [] : (project.children.get(node.uniqueId) ?? [])).flatMap((id) => project.nodes.get(id)?.test ?? []);
  return tests.some(({ kind, column, attachedTo }) => {
    return kind === 'relationships' && attachedTo === node?.uniqueId && column?.toLowerCase() === origin?.column;
  });
}

/** Whether the column is joined to the very key of another input. */
function leadsToKey(name: string, input: InputShape, { block, sql }: Pick<Beside, 'block' | 'sql'>): boolean {
  const { on, using = [] } = input.join ?? {};
  const [first, second] = block.inputs;
  if (using.length > 0) return first !== undefined && second === input && isKeyOf(first, name, sql);
  const [condition] = conjunctsOf(on).filter((one) => one.kind === 'operator' && one.operator === '=');
  if (condition?.kind !== 'operator' || !condition.arguments.every(({ kind }) => kind === 'column')) return false;
  const other = columnsIn(condition).find((column) => inputOf(column, block) !== input);
  const owner = other === undefined ? undefined : inputOf(other, block);
  return other !== undefined && owner !== undefined && isKeyOf(owner, other.name, sql);
}

function isKeyOf(input: InputShape, column: string, sql: KeySql): boolean {
  return rowKeys(input, sql).some((key) => key.size === 1 && key.has(column.toLowerCase()));
}

const KEY = /_(?:id|key|sk|hk|code|no|number)$/;

/** `shipments.shipment_id` names shipments; a model with another key may have one row for each of what it is joined to. */
function isCalledAfter(key: RowKey, input: InputShape, { model, shape, project }: KeySql): boolean {
  const [name = '', another] = [...key];
  const node = inputSource(input, { node: model, shape, project })?.node;
  return node !== undefined && another === undefined && KEY.test(name) && lastWord(name.replace(KEY, '')) === lastWord(node.name);
}

/** What the last word of a name means: `stg_shop__orders` is an order. */
export function lastWord(name: string): string {
  return singular(name.toLowerCase().split('_').at(-1) ?? '');
}
