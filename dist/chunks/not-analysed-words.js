// src/cli/not-analysed-words.ts
const MOST_REASONS = 3;
function notAnalysedWords(notAnalysed, isVerbose) {
	if (notAnalysed.length === 0) return [];
	const heading = `Not analysed: ${notAnalysed.length}`;
	if (isVerbose) return [heading, ...notAnalysed.map(({ uniqueId, reason }) => `  ${uniqueId}: ${reason}`)];
	const frequent = [...Map.groupBy(notAnalysed, ({ reason }) => reason)].map(([reason, own]) => ({
		reason,
		count: own.length
	})).toSorted((one, other) => other.count - one.count);
	const shown = frequent.length === 4 ? frequent.length : MOST_REASONS;
	const more = frequent.slice(shown).reduce((sum, { count }) => sum + count, 0);
	return [`${heading} (${[...frequent.slice(0, shown).map(({ reason, count }) => `${count}: ${reason}`), ...more === 0 ? [] : [`${more}: other reasons`]].join("; ")}; --verbose lists them)`];
}

export { notAnalysedWords as t };