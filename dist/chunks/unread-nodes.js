import { t as circularNodes } from "./circular-nodes.js";
import { n as reasonIn } from "./dialect-doubt.js";

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

export { unreadNodes as t };