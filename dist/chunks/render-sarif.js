import { l as encodePath, u as ruleTitle } from "./holds-merge-back.js";
import { i as inertText, o as visibleLine } from "./hygiene.js";
import { a as sentence } from "./words.js";

// src/report/render-sarif.ts
const LEVELS = {
	error: "error",
	warning: "warning",
	info: "note"
};
function renderSarif(report, context) {
	const rules = [...new Map(report.findings.map((finding) => [finding.ruleId, finding])).values()];
	const indexes = new Map(rules.map(({ ruleId }, index) => [ruleId, index]));
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Steward",
				rules: rules.map((finding) => descriptor(finding, context))
			} },
			automationDetails: { id: `steward/${report.workflow}/${report.project}/` },
			...provenance(report, context),
			columnKind: "utf16CodeUnits",
			results: report.findings.map((finding) => ({
				ruleIndex: indexes.get(finding.ruleId),
				...result(finding)
			}))
		}]
	};
	return `${JSON.stringify(log, void 0, 2)}\n`;
}
function descriptor(finding, { docsUrl, ruleTitles = {} }) {
	const { ruleId, code, severity } = finding;
	return {
		id: ruleId,
		name: code,
		shortDescription: { text: visibleLine(ruleTitle(finding, ruleTitles)) },
		defaultConfiguration: { level: LEVELS[severity] },
		...docsUrl === void 0 ? {} : { helpUri: `${docsUrl}/rules/${encodeURIComponent(ruleId.toWellFormed())}.md` }
	};
}
function provenance({ headSha, dirty }, { repositoryUrl }) {
	return repositoryUrl === void 0 || dirty ? {} : { versionControlProvenance: [{
		repositoryUri: repositoryUrl,
		revisionId: headSha
	}] };
}
function result({ ruleId, severity, message, remedy, location, fingerprint, age, suppressed }) {
	const text = [message, remedy].filter((part) => part !== void 0).map((part) => sentence(plainMessage(part)).replaceAll("**", ""));
	const place = location === void 0 ? void 0 : physicalLocation(location);
	return {
		ruleId,
		level: LEVELS[severity],
		message: { text: text.join(" ") },
		...place === void 0 ? {} : { locations: [{ physicalLocation: place }] },
		partialFingerprints: { "steward/v1": fingerprint },
		baselineState: age === "new" ? "new" : "unchanged",
		suppressions: suppressed === void 0 ? [] : [{
			kind: suppressed.by === "comment" ? "inSource" : "external",
			status: "accepted",
			justification: visibleLine(suppressed.reason)
		}]
	};
}
function plainMessage(text) {
	return inertText(text).replaceAll("](", "]⁠(");
}
function physicalLocation({ path, line, endLine, side }) {
	const uri = encodePath(path);
	if (uri === void 0) return void 0;
	return {
		artifactLocation: {
			uri,
			uriBaseId: "%SRCROOT%"
		},
		...line === void 0 || side === "base" ? {} : { region: {
			startLine: line,
			endLine: Math.max(line, endLine ?? line)
		} }
	};
}

export { renderSarif as t };