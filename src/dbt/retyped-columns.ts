import type { ColumnChange } from '../sql/classification.ts';
import type { ModelChange } from './model-change.ts';
import type { Pair } from './pair.ts';
import type { DbtCatalog } from './read-catalog.ts';

/** A column to which the warehouse gave another type. */
export interface RetypedColumn {
  readonly name: string;
  readonly base: string;
  readonly head: string;
}

/** The columns of a node that both catalogs know, each with another type. */
export function retypedColumns(uniqueId: string, catalogs: Pair<DbtCatalog | undefined>): readonly RetypedColumn[] {
  const before = new Map([...(catalogs.base?.get(uniqueId) ?? [])].map(([name, type]) => [name.toLowerCase(), type]));
  return [...(catalogs.head?.get(uniqueId) ?? [])].flatMap(([name, head]) => {
    const base = before.get(name.toLowerCase());
    return base === undefined || plain(base) === plain(head) ? [] : [{ name, base, head }];
  });
}

/** A change together with the types that it changes, which its SQL alone often can't tell: equal text over retyped inputs. */
export function withRetyped(change: ModelChange, retyped: readonly RetypedColumn[]): ModelChange {
  if (retyped.length === 0 || change.head === undefined) return change;
  const { classification, head } = change;
  const types = new Map(retyped.map((column) => [column.name.toLowerCase(), column]));
  const columns = classification.columns.map((column): ColumnChange => {
    const isRetyped = types.delete(column.name.toLowerCase());
    return isRetyped && (column.class === 'unchanged' || column.class === 'redefined') ? { ...column, class: 'retyped' } : column;
  });
  const unlisted = [...types.values()].map(({ name }): ColumnChange => ({ name, class: 'retyped' }));
  const causes = retyped.map(({ name, base, head: type }) => ({
    side: 'head' as const,
    line: 1,
    text: `${name}: ${base} → ${type}`,
    why: 'column retyped',
    path: head.path,
    confidence: 'file' as const,
  }));
  const isWeaker = classification.class === 'none' || classification.class === 'additive';
  return {
    ...change,
    classification: { ...classification, class: isWeaker ? 'column' : classification.class, columns: [...columns, ...unlisted] },
    causes: [...change.causes, ...causes],
  };
}

function plain(type: string): string {
  return type.toLowerCase().replaceAll(/\s+/g, '');
}
