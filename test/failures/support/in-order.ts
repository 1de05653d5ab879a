/** Does `work` for each item, at most `atOnce` at a time, and yields the results in the items' order. Leaves nothing running behind. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  const start = (): void => {
    const item = items[started.length];
    if (item === undefined) return;
    const running = work(item);
    // Its failure is seen when its turn comes.
    running.catch(() => undefined);
    started.push(running);
  };
  for (let count = 0; count < atOnce; count += 1) start();
  try {
    for (let index = 0; index < items.length; index += 1) {
      const result = await started[index];
      start();
      if (result !== undefined) yield result;
    }
  } finally {
    await Promise.allSettled(started);
  }
}
