import { i as runRules, n as readShapes } from "./read-shapes.js";
import { a as rules, t as productConfigSchema } from "./product-config.js";
import { n as parseConfig } from "./parse-config.js";
import { t as ruleSettings } from "./rule-settings.js";
import { t as readCatalog } from "./read-catalog.js";
import { t as readManifest } from "./read-manifest.js";
import { t as readRunResults } from "./read-run-results.js";
import { t as unreadNodes } from "./unread-nodes.js";
import { t as systemClock } from "./clock.js";
import { t as openSqlFacts } from "./open-sql-facts.js";
import { t as readDocument } from "./read-document.js";
import { t as dialectDoubt } from "./dialect-doubt.js";
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

// src/cli/why-no-shape.ts
async function whyNoShape({ adapter, nodes }, shape) {
	const doubt = [...nodes.keys()].some((id) => shape(id) !== void 0) ? void 0 : await dialectDoubt(adapter);
	return (uniqueId) => {
		const known = shape(uniqueId);
		if (known === void 0) return doubt ?? "its SQL can not be parsed as one query";
		return known.unread.length === 0 ? void 0 : `read only in part: ${known.unread.join("; ")}`;
	};
}

// src/cli/check-project.ts
async function checkProject(manifest, options, cli) {
	const started = performance.now();
	const settings = await settingsOf(options, cli);
	const project = readManifest(manifest, options.manifest);
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

export { checkProject };