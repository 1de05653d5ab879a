import type { UnreadNode } from '../lineage/unread-nodes.ts';

const MOST_REASONS = 3;

/** What was not looked into: one line with the most frequent reasons, or every node under its heading. */
export function notAnalysedWords(notAnalysed: readonly UnreadNode[], isVerbose: boolean): readonly string[] {
  if (notAnalysed.length === 0) return [];
  const heading = `Not analysed: ${notAnalysed.length}`;
  if (isVerbose) return [heading, ...notAnalysed.map(({ uniqueId, reason }) => `  ${uniqueId}: ${reason}`)];
  const counts = [...Map.groupBy(notAnalysed, ({ reason }) => reason)].map(([reason, own]) => ({ reason, count: own.length }));
  const frequent = counts.toSorted((one, other) => other.count - one.count);
  const more = frequent.slice(MOST_REASONS).reduce((sum, { count }) => sum + count, 0);
  const words = [
    ...frequent.slice(0, MOST_REASONS).map(({ reason, count }) => `${count}: ${reason}`),
    ...(more === 0 ? [] : [`${more}: other`]),
  ];
  return [`${heading} (${words.join('; ')}; --verbose lists them)`];
}
