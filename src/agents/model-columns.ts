import { oncePer } from '../core/once-per.ts';
import type { DbtNode } from '../dbt/project.ts';
import type { QueryBody, QueryShape } from '../sql/query-shape.ts';
import type { SideView } from './side-view.ts';

/** The columns of a model: types (in lower case, where known) by name in lower case. */
export interface ModelColumns {
  readonly types: ReadonlyMap<string, string | undefined>;
  /** False where there may be columns that nothing names. */
  readonly isComplete: boolean;
}

/** What the warehouse, an enforced contract, the SQL or, last, the YAML says of a model's columns. */
export function modelColumns(node: DbtNode, view: SideView): ModelColumns {
  return columnsOf(view)(node);
}

/** Several rules ask for the columns of each model. */
const columnsOf = oncePer((view: SideView) => oncePer((node: DbtNode) => readColumns(node, view)));

function readColumns(node: DbtNode, view: SideView): ModelColumns {
  const declared = new Map([...node.columns.values()].map(({ name, dataType }) => [name.toLowerCase(), dataType?.toLowerCase()]));
  const stored = view.catalog?.get(node.uniqueId);
  if (stored !== undefined) {
    return { types: new Map([...stored].map(([name, type]) => [name.toLowerCase(), type.toLowerCase()])), isComplete: true };
  }
  if (node.contractEnforced) return { types: declared, isComplete: true };
  const selected = outputNames(view.shape(node));
  if (selected === undefined) return { types: declared, isComplete: false };
  return { types: new Map(selected.map((name) => [name, declared.get(name)])), isComplete: true };
}

function outputNames(shape: QueryShape | undefined): readonly string[] | undefined {
  const block = shape === undefined ? undefined : shape.blocks[firstBlock(shape.body)];
  const names = block?.items.map(({ name }) => name?.toLowerCase());
  return names?.every((name) => name !== undefined) === true ? names.filter((name) => name !== undefined) : undefined;
}

/** A set operation has the names of its first SELECT. */
function firstBlock(body: QueryBody): number {
  if (body.kind === 'select') return body.block;
  const [first] = body.operands;
  return first === undefined ? -1 : firstBlock(first);
}
