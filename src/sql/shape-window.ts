import { type Fields, fieldsOf, isSet, listOf, type SqlNode } from './ast.ts';
import { foldName } from './identifiers.ts';
import type { Expression } from './query-shape.ts';
import { readOrder } from './shape-order.ts';
import type { ShapePlace, ShapeReader } from './shape-reader.ts';

/** `call over (…)`; a named window is what WINDOW says of it. */
export function readWindow({ data }: SqlNode, reader: ShapeReader, place: ShapePlace): Expression {
  const call = reader.expression(data['this'], place);
  const specs = specsOf(fieldsOf(data['over']), place, reader.dialect);
  const partition = specs.map((spec) => listOf(spec['partition_by'])).find((list) => list.length > 0) ?? [];
  const order = specs.map((spec) => listOf(spec['order_by'])).find((list) => list.length > 0) ?? [];
  const frame = specs.map((spec) => spec['frame']).find(isSet);
  const partitionBy = partition.map((value) => reader.expression(value, place));
  const orderBy = readOrder(order, reader, place);
  const named = call.kind === 'call' && call.arguments.length > 0 ? call : (partitionBy[0] ?? orderBy[0]?.expression ?? call);
  return {
    kind: 'window',
    call,
    partitionBy,
    orderBy,
    frame: frame === undefined ? undefined : frameText(frame),
    line: named.line,
  };
}

/** The window's own words, then those of the window that it names; each name counts once, so that no two can name each other for ever. */
function specsOf(over: Fields, { windows }: ShapePlace, dialect: string): readonly Fields[] {
  const specs = [over];
  const seen = new Set<unknown>();
  for (let name = over['window_name']; isSet(name); ) {
    const wanted = foldName(name, dialect, 'column');
    const definition = windows.map(fieldsOf).find((window) => foldName(window['name'], dialect, 'column') === wanted);
    if (definition === undefined || seen.has(definition)) return specs;
    seen.add(definition);
    const spec = fieldsOf(definition['spec']);
    specs.push(spec);
    name = spec['window_name'];
  }
  return specs;
}

const written: ReadonlySet<string> = new Set(['span', 'kind_text', 'start_side_text', 'end_side_text']);

function frameText(frame: unknown): string {
  return JSON.stringify(frame, (field, value: unknown) => (written.has(field) || !isSet(value) ? undefined : value));
}
