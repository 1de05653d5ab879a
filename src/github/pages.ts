const PER_PAGE = 100;

/** Collects every page of a list: asks for 100 at a time until a page comes back short, at most `most` items. */
export async function allPages<Item>(
  page: (query: { per_page: number; page: number }) => Promise<readonly Item[]>,
  most = 10_000,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let number = 1; items.length < most; number += 1) {
    const next = await page({ per_page: PER_PAGE, page: number });
    items.push(...next);
    if (next.length < PER_PAGE) break;
  }
  return items;
}
