import { i as runRules, n as readShapes } from "./read-shapes.js";
import { a as rules, t as productConfigSchema } from "./product-config.js";
import { n as parseConfig } from "./parse-config.js";
import { t as ruleSettings } from "./rule-settings.js";
import { t as readCatalog } from "./read-catalog.js";
import { t as readManifest } from "./read-manifest.js";
import { t as readRunResults } from "./read-run-results.js";
import { n as unreadNodes, t as notAnalysedWords } from "./not-analysed-words.js";
import { t as systemClock } from "./clock.js";
import { n as count } from "./words.js";
import { n as plainLines, t as dialectDoubt } from "./dialect-doubt.js";
import { t as EXIT } from "./exit-codes.js";
import { t as openSqlFacts } from "./open-sql-facts.js";
import { t as readDocument } from "./read-document.js";
import { performance } from "node:perf_hooks";

// src/workflows/whole-project.ts
const NO_FILES = {
	projectDir: "",
	texts: /* @__PURE__ */ new Map()
};
function wholeProject(head, details = {}, { projectDir, texts } = NO_FILES) {
	const models = [...head.nodes.values()].filter(({ resourceType, packageName }) => resourceType === "model" && packageName === head.name);
	return {
		base: emptyLike(head),
		head,
		projectDir,
		files: [],
		models: models.map((node) => ({
			uniqueId: node.uniqueId,
			name: node.name,
			kind: "added",
			base: void 0,
			head: node,
			reasons: [],
			causes: [],
			classification: {
				class: "additive",
				columns: [],
				causes: []
			}
		})),
		others: [],
		text: (side, path) => side === "head" ? texts.get(path) : void 0,
		details: { head: details }
	};
}
function emptyLike(project) {
	const nothing = /* @__PURE__ */ new Map();
	return {
		...project,
		nodes: nothing,
		sources: nothing,
		exposures: nothing,
		consumers: nothing,
		unitTests: nothing,
		macros: nothing,
		groups: nothing,
		children: nothing
	};
}

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

// src/cli/why-no-shape.ts
async function whyNoShape({ adapter, nodes }, shape) {
	const doubt = [...nodes.keys()].some((id) => shape(id) !== void 0) ? void 0 : await dialectDoubt(adapter);
	return (uniqueId) => {
		const known = shape(uniqueId);
		if (known === void 0) return doubt ?? "its SQL can not be parsed as one query";
		return known.unread.length === 0 ? void 0 : `read only in part: ${known.unread.join("; ")}`;
	};
}

// src/cli/commands/check.ts
const addCheck = (program, cli) => {
	program.command("check").description("run every static rule over a whole project").requiredOption("--manifest <file>", "target/manifest.json").option("--catalog <file>", "target/catalog.json: the columns and types that the warehouse has").option("--run-results <file>", "target/run_results.json: how long each node took").option("--config <file>", "severities and suppressions, as in .github/steward.yml; default: every rule is on").option("--project-dir <dir>", "the dbt project, for lines of its files and comments that allow findings").option("--json", "print one JSON document").option("--verbose", "show every finding, and every node that was not analysed").action(async (options) => {
		const { timings, ...checked } = await check(options, cli);
		cli.print(options.json ? JSON.stringify({
			...checked,
			timings
		}, void 0, 2) : checkWords(checked, options.verbose === true));
		if (checked.findings.some(({ severity, suppressed }) => severity === "error" && suppressed === void 0)) cli.exit(EXIT.failed);
	});
};
async function check(options, cli) {
	const started = performance.now();
	const settings = await settingsOf(options, cli);
	const project = readManifest(await readDocument(options.manifest, cli), options.manifest);
	const told = await artifactsOf(options, cli);
	const files = options.projectDir === void 0 ? void 0 : await filesIn(options.projectDir, project, cli);
	const indexed = performance.now();
	const { shape, notAnalysed } = await readSql(project, cli);
	const findings = runRules(rules, wholeProject(project, {
		...told,
		...shape && { shape }
	}, files), settings);
	const ended = performance.now();
	const counts = Map.groupBy(findings, ({ ruleId }) => ruleId);
	return {
		findings,
		rules: rules.map(({ id, code, title }) => ({
			id,
			code,
			title,
			findings: counts.get(id)?.length ?? 0
		})),
		notAnalysed,
		timings: {
			readSeconds: (indexed - started) / 1e3,
			rulesSeconds: (ended - indexed) / 1e3
		}
	};
}
async function filesIn(projectDir, project, cli) {
	const { readProjectFiles } = await import("./read-project-files.js");
	return readProjectFiles(project, projectDir, cli);
}
async function settingsOf({ config: file }, cli) {
	const today = systemClock.now().toISOString().slice(0, 10);
	if (file === void 0) return {
		settings: ruleSettings("strict"),
		suppressions: [],
		today
	};
	const config = parseConfig(await readDocument(file, cli), productConfigSchema, file);
	return {
		settings: ruleSettings(config.rules),
		suppressions: config.suppressions,
		today
	};
}
async function artifactsOf({ catalog, runResults }, cli) {
	return {
		...catalog === void 0 ? {} : { catalog: readCatalog(await readDocument(catalog, cli), catalog) },
		...runResults === void 0 ? {} : { build: readRunResults(await readDocument(runResults, cli), { where: runResults }) }
	};
}
async function readSql(project, cli) {
	if ([...project.nodes.values()].every(({ compiledCode }) => compiledCode === void 0)) return {
		shape: void 0,
		notAnalysed: unreadNodes(project, () => void 0)
	};
	const facts = openSqlFacts(cli);
	try {
		const shape = await readShapes(project, facts);
		return {
			shape,
			notAnalysed: unreadNodes(project, await whyNoShape(project, shape))
		};
	} finally {
		await facts.close();
	}
}

export { addCheck };