import { createHash } from "node:crypto";

// src/orchestrator/set-up/workflow-mark.ts
const MARK = /^# steward-init: (?<hash>[0-9a-f]{16})\n/m;
const VERSION = /^(?<call>\s*(?:- )?uses:\s*[^\s@#]+)@\S+(?:[ \t]+#.*)?$/gm;
const WRITTEN = "# Written by `steward init`; run it again to update this file. What somebody changed by hand is left alone, apart from versions behind an @.\n";
function marked(text) {
	return `${WRITTEN}# steward-init: ${hashOf(WRITTEN + text)}\n${text}`;
}
function isMarked(text) {
	return MARK.test(text);
}
function isAsWritten(text) {
	const hash = MARK.exec(text)?.groups?.["hash"];
	return hash !== void 0 && hashOf(text.replace(MARK, "")) === hash;
}
function withVersionsOf(other, text) {
	const versions = /* @__PURE__ */ new Map();
	for (const { 0: line, groups } of other.matchAll(VERSION)) versions.set(actionOf(groups), line.slice((groups?.["call"] ?? "").length));
	return text.replaceAll(VERSION, (line, call) => {
		const version = versions.get(actionOf({ call }));
		return version === void 0 ? line : `${call}${version}`;
	});
}
function actionOf(groups) {
	return (groups?.["call"] ?? "").replace(/^\s*(?:- )?uses:\s*/, "");
}
function hashOf(text) {
	return createHash("sha256").update(text.replaceAll(VERSION, "$<call>")).digest("hex").slice(0, 16);
}

export { withVersionsOf as i, isMarked as n, marked as r, isAsWritten as t };