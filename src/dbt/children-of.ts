/** Anything that depends on other resources. */
export interface Reader {
  readonly uniqueId: string;
  readonly parents: readonly string[];
}

/**
 * Direct children of each unique id, from what everything depends on: dbt's own child_map says the same, but not every
 * version writes it.
 */
export function childrenOf(readers: Iterable<Reader>): Map<string, readonly string[]> {
  const children = new Map<string, string[]>();
  for (const { uniqueId, parents } of readers) {
    for (const parent of parents) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [uniqueId]);
      else known.push(uniqueId);
    }
  }
  return children;
}
