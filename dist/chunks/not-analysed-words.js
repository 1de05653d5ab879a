import { t as circularNodes } from "./circular-nodes.js";
import { r as reasonIn } from "./dialect-doubt.js";

// src/lineage/unread-nodes.ts
function unreadNodes(project, unread) {
	const circular = circularNodes(project);
	return [...project.nodes.values()].filter(hasSql).flatMap((node) => {
		const reason = circular.has(node.uniqueId) ? "its references lead in a circle" : whyUnread(node, unread);
		return reason === void 0 ? [] : [{
			uniqueId: node.uniqueId,
			reason
		}];
	});
}
function hasSql({ resourceType, test }) {
	return resourceType === "model" || resourceType === "snapshot" || test?.enabled === true && test.kind === void 0;
}
function whyUnread({ uniqueId, language, compiledCode }, unread) {
	if (language !== "sql") return `a ${language} model: its columns and rows are not read`;
	if (compiledCode === void 0) return "it has no compiled SQL";
	const reason = unread(uniqueId);
	return reason && reasonIn(compiledCode, reason);
}

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
	const more = frequent.slice(MOST_REASONS).reduce((sum, { count }) => sum + count, 0);
	return [`${heading} (${[...frequent.slice(0, MOST_REASONS).map(({ reason, count }) => `${count}: ${reason}`), ...more === 0 ? [] : [`${more}: other`]].join("; ")}; --verbose lists them)`];
}

export { unreadNodes as n, notAnalysedWords as t };