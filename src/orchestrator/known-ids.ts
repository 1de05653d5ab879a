/** A list as zod's enums want it. */
export function nonEmpty(ids: readonly string[]): readonly [string, ...string[]] {
  const [first, ...rest] = ids;
  if (first === undefined) throw new Error('a registry is empty');
  return [first, ...rest];
}
