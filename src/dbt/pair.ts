/** Base's and head's version of one thing. */
export interface Pair<Thing> {
  readonly base: Thing;
  readonly head: Thing;
}

/** Does the same for both sides at once. When one fails, the other still comes to its end before the failure is thrown (the base's first). */
export async function both<Thing>(make: (side: 'base' | 'head') => Promise<Thing>): Promise<Pair<Thing>> {
  const running = [make('base'), make('head')] as const;
  await Promise.allSettled(running);
  const [base, head] = await Promise.all(running);
  return { base, head };
}

/** The same, the base after the head: what counts most comes first where it may be the last. */
export async function headFirst<Thing>(make: (side: 'base' | 'head') => Promise<Thing>): Promise<Pair<Thing>> {
  const head = await make('head');
  return { base: await make('base'), head };
}

/** The same, the head after the base. When the base fails, nothing is begun for the head. */
export async function inTurn<Thing>(make: (side: 'base' | 'head') => Promise<Thing>): Promise<Pair<Thing>> {
  const base = await make('base');
  return { base, head: await make('head') };
}
