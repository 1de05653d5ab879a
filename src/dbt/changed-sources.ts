import type { DbtProject, DbtSource } from './project.ts';
import { shownValue } from './same-value.ts';

/** The sources that are another table on the head, by unique id, in words. Freshness and descriptions change no data, so they don't count. */
export function changedSources(base: DbtProject, head: DbtProject): Map<string, string> {
  const changed = new Map<string, string>();
  for (const source of head.sources.values()) {
    const before = base.sources.get(source.uniqueId);
    if (before !== undefined && tableOf(before) !== tableOf(source)) changed.set(source.uniqueId, sentence(before, source));
  }
  return changed;
}

function tableOf({ relationName, identifier }: DbtSource): string {
  return relationName ?? identifier;
}

function sentence(before: DbtSource, after: DbtSource): string {
  return `source ${after.sourceName}.${after.name}: ${shownValue(tableOf(before))} → ${shownValue(tableOf(after))}`;
}
