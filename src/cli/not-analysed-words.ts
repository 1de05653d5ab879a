import type { UnreadNode } from '../lineage/unread-nodes.ts';

const MOST_REASONS = 3;

/** What was not looked into: one line with the most frequent reasons, or every node under its heading. */
export function notAnalysedWords(notAnalysed: readonly UnreadNode[], isVerbose: boolean): readonly string[] {
  if (notAnalysed.length === 0) return [];
  const heading = `Not analysed: ${notAnalysed.length}`;
  if (isVerbose) return [heading, ...notAnalysed.map(({ uniqueId, reason }) => `  ${uniqueId}: ${reason}`)];
  const counts = [...Map.groupBy(notAnalysed, ({ reason }) => reason)].map(([reason, own]) => ({ reason, count: own.length }));
  const frequent = counts.toSorted((one, other) => other.count - one.count);
  // The last one is as short as the words that would stand for it.
  const shown = frequent.length === MOST_REASONS + 1 ? frequent.length : MOST_REASONS;
  const more = frequent.slice(shown).reduce((sum, { count }) => sum + count, 0);
  const words = [
    ...frequent.slice(0, shown).map(({ reason, count }) => `${count}: ${reason}`),
    ...(more === 0 ? [] : [`${more}: other reasons`]),
  ];
  return [`${heading} (${words.join('; ')}; --verbose lists them)`];
}
