import type { ModelChange } from '../dbt/model-change.ts';
import type { DbtNode } from '../dbt/project.ts';
import type { ItemShape, QueryShape, SelectShape } from '../sql/query-shape.ts';
import type { ReviewFacts } from './review-facts.ts';

/** A changed model with what its compiled SQL says on both sides. */
export interface ChangedSql {
  readonly change: ModelChange;
  readonly head: DbtNode;
  readonly before: QueryShape;
  readonly after: QueryShape;
}

/** The changed models of the project itself whose compiled SQL can be read on both sides. */
export function changedSql({ models, details, head: project }: ReviewFacts): readonly ChangedSql[] {
  return models.flatMap((change) => {
    const { base, head, uniqueId } = change;
    if (base === undefined || head === undefined || head.packageName !== project.name) return [];
    const [before, after] = [details?.base?.shape?.(uniqueId), details?.head?.shape?.(uniqueId)];
    return before === undefined || after === undefined ? [] : [{ change, head, before, after }];
  });
}

/** A SELECT and the one of the base that has its name. */
export interface BlockPair {
  readonly before: SelectShape;
  readonly after: SelectShape;
}

/** The SELECTs of both sides that are the body of the same CTE or subquery, or the whole query. */
export function blockPairs({ before, after }: ChangedSql): readonly BlockPair[] {
  const known = byName(before);
  return [...byName(after)].flatMap(([name, block]) => {
    const other = known.get(name);
    return block === undefined || other === undefined ? [] : [{ before: other, after: block }];
  });
}

/** The items of both SELECTs that have the same name. */
export function itemPairs({
  before,
  after,
}: BlockPair): readonly { readonly name: string; readonly before: ItemShape; readonly after: ItemShape }[] {
  // The first of a name stands for it.
  const known = new Map(before.items.toReversed().map((item) => [item.name?.toLowerCase(), item]));
  return after.items.flatMap((item) => {
    const other = item.name === undefined ? undefined : known.get(item.name.toLowerCase());
    return item.name === undefined || other === undefined ? [] : [{ name: item.name, before: other, after: item }];
  });
}

/** Of several with one name (the parts of a UNION) none is surely the other's. */
function byName({ blocks }: QueryShape): ReadonlyMap<string, SelectShape | undefined> {
  const found = new Map<string, SelectShape | undefined>();
  for (const block of blocks.filter(({ role }) => role !== 'expression')) {
    const key = `${block.role} ${block.name?.toLowerCase() ?? ''}`;
    found.set(key, found.has(key) ? undefined : block);
  }
  return found;
}
