/**
 * Moves labels apart that would cover each other, as little as it can: in the order that they want, `gap` apart, between `top` and `bottom`
 * (while there is room for all). Returns the places in the order of the wishes.
 */
export function placeLabels(
  wishes: readonly number[],
  { gap, top, bottom }: { readonly gap: number; readonly top: number; readonly bottom: number },
): readonly number[] {
  const order = wishes.map((wish, index) => ({ wish, index })).toSorted((one, other) => one.wish - other.wish);
  const groups: Group[] = [];
  for (const { wish } of order) {
    groups.push({ count: 1, sum: wish });
    while (doLastTwoTouch(groups, gap)) mergeLastTwo(groups);
  }
  const spread = groups.flatMap((group) => Array.from({ length: group.count }, (_, at) => startOf(group, gap) + at * gap));
  const fitted = within(spread, { gap, top, bottom });
  const places = new Map(order.map(({ index }, at) => [index, fitted[at] ?? top]));
  return wishes.map((_, index) => places.get(index) ?? top);
}

/** Labels that stand together, and the sum of what they want. */
interface Group {
  readonly count: number;
  readonly sum: number;
}

/** In the middle of what its labels want. */
function startOf({ count, sum }: Group, gap: number): number {
  return sum / count - ((count - 1) * gap) / 2;
}

function doLastTwoTouch(groups: readonly Group[], gap: number): boolean {
  const [upper, lower] = [groups.at(-2), groups.at(-1)];
  return upper !== undefined && lower !== undefined && startOf(upper, gap) + upper.count * gap > startOf(lower, gap);
}

function mergeLastTwo(groups: Group[]): void {
  const [upper, lower] = groups.splice(-2);
  if (upper !== undefined && lower !== undefined) groups.push({ count: upper.count + lower.count, sum: upper.sum + lower.sum });
}

function within(
  places: readonly number[],
  { gap, top, bottom }: { readonly gap: number; readonly top: number; readonly bottom: number },
): readonly number[] {
  const last = places.length - 1;
  return places.map((place, at) => Math.max(top + at * gap, Math.min(place, bottom - (last - at) * gap)));
}
