import { n as count } from "./words.js";
import { t as notAnalysedWords } from "./not-analysed-words.js";
import { t as plainLines } from "./plain-lines.js";
import { t as EXIT } from "./exit-codes.js";
import { t as readDocument } from "./read-document.js";

// src/cli/check-words.ts
const MOST_LINES = 20;
const WEIGHT = {
	error: 0,
	warning: 1,
	info: 2
};
function checkWords({ findings, rules, notAnalysed }, isVerbose) {
	const open = findings.filter(({ suppressed }) => suppressed === void 0);
	const byRule = Map.groupBy(open, ({ ruleId }) => ruleId);
	const groups = rules.flatMap((rule) => ({
		rule,
		own: inOrder(byRule.get(rule.id) ?? [])
	})).filter(({ own }) => own.length > 0).toSorted((one, other) => weightOf(one.own) - weightOf(other.own));
	const missed = notAnalysedWords(notAnalysed, isVerbose);
	return plainLines([
		...groups.flatMap(({ rule, own }) => [...ruleLines(rule, own, isVerbose), ""]),
		...missed.length === 0 ? [] : [...missed, ""],
		...groups.map(({ rule, own }) => `${String(own.length).padStart(5)} ${rule.title} (${rule.code})`),
		sums(open, findings.length - open.length)
	]);
}
function inOrder(findings) {
	return findings.toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]);
}
function weightOf([first]) {
	return first === void 0 ? WEIGHT.info : WEIGHT[first.severity];
}
function ruleLines({ title, code }, findings, isVerbose) {
	const shown = isVerbose ? findings : findings.slice(0, MOST_LINES);
	const more = findings.length - shown.length;
	return [
		`${title} (${code}): ${count(findings.length, "finding")}`,
		...shown.flatMap((finding) => [findingLine(finding), ...fixLines(finding)]),
		...more === 0 ? [] : [`  and ${more} more; --verbose shows them`]
	];
}
function findingLine({ severity, location, subject, message }) {
	return `  ${severity} ${location === void 0 ? subject : `${location.path}${location.line === void 0 ? "" : `:${location.line}`}`} ${message.replaceAll(/[`*]/g, "")}`;
}
function fixLines({ fix }) {
	return fix === void 0 ? [] : [`    - ${fix.before.trim()}`, ...fix.after.split("\n").map((line) => `    + ${line.trim()}`)];
}
function sums(open, allowed) {
	const of = (severity) => open.filter((finding) => finding.severity === severity).length;
	const also = allowed === 0 ? "" : `; ${allowed} allowed`;
	if (open.length === 0) return `No finding${also}.`;
	return `${count(of("error"), "error")}, ${count(of("warning"), "warning")}, ${count(of("info"), "note")}${also}.`;
}

// src/cli/commands/check.ts
const addCheck = (program, cli) => {
	program.command("check").description("run every static rule over a whole project").requiredOption("--manifest <file>", "target/manifest.json").option("--catalog <file>", "target/catalog.json: the columns and types that the warehouse has").option("--run-results <file>", "target/run_results.json: how long each node took").option("--config <file>", "severities and suppressions, as in .github/steward.yml; default: every rule is on").option("--project-dir <dir>", "the dbt project, for lines of its files and comments that allow findings").option("--json", "print one JSON document").option("--verbose", "show every finding, and every node that was not analysed").action(async (options) => {
		const [manifest, { checkProject }] = await Promise.all([readDocument(options.manifest, cli), import("./check-project.js")]);
		const { timings, ...checked } = await checkProject(manifest, options, cli);
		cli.print(options.json ? JSON.stringify({
			...checked,
			timings
		}, void 0, 2) : checkWords(checked, options.verbose === true));
		if (checked.findings.some(({ severity, suppressed }) => severity === "error" && suppressed === void 0)) cli.exit(EXIT.failed);
	});
};

export { addCheck };