import type { CanonicalQuery } from '../../sql/canonical-query.ts';

interface Compared {
  readonly model: { readonly uniqueId: string };
  readonly query: Pick<CanonicalQuery, 'items'>;
}

/** Two queries are alike when this share of the larger one's expressions stands in both: less is another model with the same beginning. */
const ALIKE = 0.9;
/** So many are compared with each model: what more than these have in common makes all of them copies of the first ones. */
const MOST_CANDIDATES = 40;

/**
 * Each changed model with the one that is most like it, each pair once. Two sets that share nine of ten members share one of their rarest
 * tenth as well: only models with such a member in common are compared, never each with each.
 */
export function alikePairs<Item extends Compared>(all: readonly Item[], changed: ReadonlySet<string>): readonly (readonly [Item, Item])[] {
  const counts = countsOf(all);
  const holders = new Map<string, Item[]>();
  for (const item of all) {
    for (const text of rarest(item, counts)) {
      const known = holders.get(text) ?? [];
      if (known.length < MOST_CANDIDATES) known.push(item);
      holders.set(text, known);
    }
  }
  const pairs = new Map<string, readonly [Item, Item]>();
  for (const item of all.filter(({ model }) => changed.has(model.uniqueId))) {
    const candidates = new Set(rarest(item, counts).flatMap((text) => holders.get(text) ?? []));
    const best = mostAlike(item, [...candidates].slice(0, MOST_CANDIDATES));
    const key = [item.model.uniqueId, best?.model.uniqueId ?? ''].toSorted().join(' ');
    if (best !== undefined && !pairs.has(key)) pairs.set(key, [item, best]);
  }
  return [...pairs.values()];
}

function countsOf(all: readonly Compared[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { query } of all) for (const text of query.items.keys()) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** All of them in one order, rare ones first. */
function rarest({ query }: Compared, counts: ReadonlyMap<string, number>): readonly string[] {
  const texts = [...query.items.keys()].toSorted((one, other) => {
    return (counts.get(one) ?? 0) - (counts.get(other) ?? 0) || (one < other ? -1 : 1);
  });
  return texts.slice(0, texts.length - Math.ceil(ALIKE * texts.length) + 1);
}

function mostAlike<Item extends Compared>(item: Item, candidates: readonly Item[]): Item | undefined {
  const { items } = item.query;
  const shares = candidates.flatMap((other) => {
    if (other === item) return [];
    const shared = [...items.keys()].filter((text) => other.query.items.has(text)).length;
    const share = shared / Math.max(items.size, other.query.items.size);
    return share >= ALIKE ? [{ other, share }] : [];
  });
  return shares.toSorted((one, other) => other.share - one.share)[0]?.other;
}
