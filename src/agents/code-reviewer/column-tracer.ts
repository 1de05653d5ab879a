import type { DbtNode } from '../../dbt/project.ts';
import { outlineQuery } from '../../lineage/outline-query.ts';
import type { ReadKind } from '../../lineage/query-outline.ts';
import { EPHEMERAL, relationIndex } from '../../lineage/relation-index.ts';
import { resolveQuery } from '../../lineage/resolve-query.ts';
import type { KnownColumns, ResolvedQuery } from '../../lineage/resolved-query.ts';
import { toldColumns } from '../../lineage/told-columns.ts';
import { readsAliases } from '../../sql/identifiers.ts';
import type { SideView } from '../side-view.ts';

/** A column of a node or source. */
export interface TracedColumn {
  readonly node: string;
  readonly column: string;
}

/** How a model makes a column. */
export interface TracedStep {
  readonly kind: ReadKind;
  /** The columns that it holds unchanged. */
  readonly same: readonly TracedColumn[];
  /** All columns that it is made of, changed or not. */
  readonly made: readonly TracedColumn[];
}

/** Follows single columns of one side, reading only the SQL that they pass. */
export interface ColumnTracer {
  /** The columns that a model returns; undefined where its SQL doesn't tell all of them. */
  readonly columnsOf: (model: DbtNode) => readonly string[] | undefined;
  readonly stepOf: (column: TracedColumn) => TracedStep | undefined;
}

/** Makes a tracer; what it has read once it keeps. */
export function columnTracer(view: SideView): ColumnTracer {
  const reading: Reading = { view, relations: relationIndex(view.project), read: new Map() };
  const steps = new Map<string, TracedStep | undefined>();
  return {
    columnsOf: (model) => {
      const query = resolved(model, reading);
      return query === undefined || query.isOpen ? undefined : query.columns.map(({ name }) => name);
    },
    stepOf: (column) => {
      const key = `${column.node} ${column.column.toLowerCase()}`;
      if (!steps.has(key)) steps.set(key, stepOf(column, reading));
      return steps.get(key);
    },
  };
}

interface Reading {
  readonly view: SideView;
  readonly relations: ReturnType<typeof relationIndex>;
  readonly read: Map<string, ResolvedQuery | undefined>;
}

function stepOf({ node, column }: TracedColumn, reading: Reading): TracedStep | undefined {
  const model = reading.view.project.nodes.get(node);
  const found = model === undefined ? undefined : resolved(model, reading)?.find(column.toLowerCase());
  if (model === undefined || found === undefined) return undefined;
  const parents = new Set(model.dependsOn.nodes);
  const made = found.from.flatMap(({ relation, column: name, kind }) => {
    const id = reading.relations(relation.split('.'), parents);
    return id === undefined ? [] : [{ node: id, column: name, kind }];
  });
  return { kind: found.kind, made, same: made.filter((one) => one.kind === 'passthrough' && one.column !== '*') };
}

/** Parents are read first, one by one: a long row of models would go too deep otherwise. Who is met again while open reads itself. */
function resolved(model: DbtNode, reading: Reading): ResolvedQuery | undefined {
  const { read, view } = reading;
  const open = read.has(model.uniqueId) ? [] : [model];
  for (let next = open.at(-1); next !== undefined; next = open.at(-1)) {
    const isOpen = read.has(next.uniqueId);
    if (!isOpen) read.set(next.uniqueId, undefined);
    const parents = isOpen ? [] : next.dependsOn.nodes.flatMap((id) => (read.has(id) ? [] : (view.project.nodes.get(id) ?? [])));
    const models = parents.filter(({ resourceType }) => resourceType === 'model');
    if (models.length > 0) open.push(...models);
    else {
      open.pop();
      read.set(next.uniqueId, resolve(next, reading));
    }
  }
  return read.get(model.uniqueId);
}

function resolve(model: DbtNode, reading: Reading): ResolvedQuery | undefined {
  const { view, relations } = reading;
  const query = view.shape(model);
  if (query === undefined || query.unread.length > 0) return undefined;
  const parents = new Set(model.dependsOn.nodes);
  try {
    return resolveQuery(outlineQuery(query), {
      columnsOf: (path) => known(relations(path, parents), model.uniqueId, reading),
      isRelation: (cte) => cte.toLowerCase().startsWith(EPHEMERAL) && relations([cte], parents) !== undefined,
      lateralAliases: readsAliases(view.project.adapter),
    });
  } catch (error) {
    // A text that is built to nest too deeply.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function known(id: string | undefined, reader: string, reading: Reading): KnownColumns | undefined {
  if (id === undefined || id === reader) return undefined;
  const { project, catalog } = reading.view;
  const node = project.nodes.get(id);
  const query = node?.resourceType === 'model' ? reading.read.get(id) : undefined;
  if (query === undefined || query.isOpen) return toldColumns(id, { project, catalog });
  return { names: query.columns.map(({ name }) => name), isComplete: true, by: 'sql' };
}
