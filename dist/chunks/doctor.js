import { a as readLogLine, i as readProjectTexts, l as statementPath, n as findDltFailure, o as diagnose, r as missingFromSource, s as errorRule, t as failedLayer, u as suggestionFor } from "./failed-layer.js";
import { t as Problem } from "./problem.js";
import { n as redact } from "./redact.js";
import { n as isFailure, t as readRunResults } from "./read-run-results.js";
import { t as readCatalog } from "./read-catalog.js";
import { t as readManifest } from "./read-manifest.js";
import { a as asRecord, i as asNumber, n as asList, o as asText, t as asFilledText } from "./artifact-values.js";
import { t as parseArtifact } from "./parse-artifact.js";
import { t as systemFiles } from "./files.js";
import { t as EXIT } from "./exit-codes.js";
import { t as screenOf } from "./screen.js";
import { stripVTControlCharacters } from "node:util";
import { open, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

// src/cli/doctor/describe-judgement.ts
function describeJudgement({ diagnoses, layer, because }, notes, palette) {
	if (diagnoses.length === 0) return ["Nothing failed.", ...notes].join("\n");
	const count = diagnoses.length === 1 ? "One root cause" : `${diagnoses.length} root causes`;
	return [
		layer === "dbt" ? `${count} in dbt.` : `${count} in ${NAMES[layer]}: ${because}.`,
		...diagnoses.map((diagnosis) => describe(diagnosis, palette)),
		...notes
	].join("\n\n");
}
const NAMES = {
	dlt: "dlt",
	dbt: "dbt",
	powerbi: "Power BI"
};
function describe(diagnosis, palette) {
	const { message, skipped, transient, cause } = diagnosis;
	const rule = errorRule(cause);
	const lines = [
		message,
		...rule === void 0 ? [] : [`It means: ${rule.cause}.`],
		...cause === "unknown" ? ["Steward does not know this error; what dbt said stands above."] : [],
		`What to do: ${fixOf(diagnosis) ?? "read the log around it"}.`.replace(/([.?])\.$/, "$1"),
		...transient ? ["It may pass when it is only run again."] : [],
		...skipped.length === 0 ? [] : [`${skipped.length} ${skipped.length === 1 ? "node was" : "nodes were"} skipped because of it.`]
	];
	return [palette.bold(placeOf(diagnosis)), ...lines.map((line) => `  ${line}`)].join("\n");
}
function placeOf({ file, line, node, confidence }) {
	if (file === void 0) return node ?? "No place in the project";
	return line === void 0 ? file : `${file}:${line}${confidence === "nearest" ? " (or near it)" : ""}`;
}
function fixOf(diagnosis) {
	return suggestionFor(diagnosis)?.replaceAll("`", "") ?? diagnosis.advice;
}

// src/cli/doctor/judge-case.ts
function judgeCase(read) {
	const { evidence, surroundings, dltFailure, pipeline, lines } = read;
	const ofDbt = diagnose(evidence, surroundings).filter(({ text }) => dltFailure === void 0 || !text.includes("dlt."));
	const { project, fileText = () => void 0 } = surroundings;
	const layer = failedLayer({
		dltFailure,
		pipeline,
		staleSources: ofDbt.flatMap(({ cause, node }) => cause === "freshness.stale" && node !== void 0 ? [node.split(".").slice(2).join(".")] : []),
		dbtFailed: ofDbt.length > 0,
		missingFromSource: ofDbt.map((diagnosis) => missingFromSource(diagnosis, project, fileText)).find((missing) => missing !== void 0),
		lines
	});
	const diagnoses = [...dltFailure === void 0 ? unspoken(layer) : [ofDlt(dltFailure)], ...ofDbt];
	if (diagnoses.length === 0) assertTold(read);
	return {
		...layer,
		diagnoses
	};
}
function ofDlt({ cause, script, message, transient, owner, advice, step, exception }) {
	return {
		...nowhere,
		cause,
		file: script?.path.split(/[\\/]/).at(-1),
		line: script?.line,
		confidence: script === void 0 ? "file" : "nearest",
		message: redact(message),
		text: redact(message),
		facts: {
			exception,
			...step === void 0 ? {} : { step }
		},
		transient,
		owner,
		advice
	};
}
const nowhere = {
	node: void 0,
	file: void 0,
	line: void 0,
	confidence: "file",
	missing: void 0,
	offered: [],
	skipped: [],
	facts: {}
};
function unspoken({ layer, because }) {
	if (layer === "dbt" || because.startsWith("the data of") || because.includes("is described with")) return [];
	const advice = layer === "dlt" ? "run the pipeline again: it resumes what is pending" : "open the refresh history of the semantic model";
	return [{
		...nowhere,
		cause: layer === "dlt" ? "dlt.load" : "powerbi.refresh",
		message: because,
		text: because,
		transient: false,
		owner: "data",
		advice
	}];
}
function assertTold({ evidence: { events = [], results, freshness }, pipeline }) {
	if (results !== void 0 && results.size > 0 || freshness !== void 0 || pipeline !== void 0) return;
	const [isStarted, isEnded] = [events.some(({ kind }) => kind === "node-start"), events.some(({ kind }) => kind === "end")];
	if (events.length > 0 && (isEnded || !isStarted)) return;
	const detail = results !== void 0 ? "dbt ran no node, so only its log can tell what happened: name it with --log" : events.length > 0 ? "the log ends before dbt did" : "nothing in the evidence was written by a dbt that ran nodes; name its log with --log";
	throw new Problem("STW-2005", {
		artifact: results === void 0 && events.length > 0 ? "The log" : "run_results.json",
		where: "the evidence",
		detail
	});
}

// src/dbt/read-job-log.ts
const GH_CLI = /^[^\t\n]{1,200}\t[^\t\n]{1,200}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/;
const STAMP = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z ?/;
function jobLogLine(line) {
	return stripVTControlCharacters(line.replace(/\r$/, "").replace(GH_CLI, "").replace(STAMP, ""));
}

// src/dbt/text-messages.ts
const PREFIX = /^(\d\d:\d\d:\d\d)(?:\.\d+)? {1,3}(?:\[(\w+) *\] \[[^\]]*\]: ?)?(.*)$/;
const NEW_INVOCATION = /^=+ \d\d:\d\d:\d\d\.\d+ \| ([0-9a-f-]{36}) =+$/;
const FOREIGN = /^(?:##\[|::\w|Traceback \(most recent call last\)|Usage: dbt )/;
function textMessages(lines) {
	const open = [];
	const plain = [];
	let invocationId = "";
	let isForeign = true;
	for (const line of lines) {
		const started = NEW_INVOCATION.exec(line)?.[1];
		const said = PREFIX.exec(line)?.[3];
		if (started !== void 0) {
			invocationId = started;
			isForeign = true;
		} else if (said !== void 0) {
			open.push({
				lines: [said],
				invocationId
			});
			isForeign = false;
		} else if (isForeign || FOREIGN.test(line)) {
			plain.push(line.replace(/^##\[error\]/, ""));
			isForeign = true;
		} else open.at(-1)?.lines.push(line);
	}
	return {
		messages: open.map(({ lines: all, invocationId: id }) => ({
			text: all.join("\n").trimEnd(),
			invocationId: id
		})),
		plain
	};
}

// src/dbt/read-text-log.ts
const HEADER = /^\s*(?:[A-Z]\w*(?: [A-Z]\w*)? Error) in ([\w ]+?) (\S+) \(/;
const FAILURE = /^(?:Failure|Warning) in ([\w ]+?) (\S+)(?: \([^)\n]*\))?/;
const READERS = [
	runStart,
	fatal,
	nodeSkip,
	staleSource,
	nodeFailed,
	nodeError,
	testFailed,
	otherError,
	end
];
function readTextLog(lines, project) {
	const { messages, plain } = textMessages(lines);
	const context = {
		findId: idFinder(project),
		heading: void 0,
		invocationId: ""
	};
	return {
		events: messages.flatMap((message) => readMessage(message, context) ?? []),
		plain
	};
}
function readMessage({ text, invocationId }, context) {
	context.invocationId = invocationId;
	const [, type = "", name = ""] = FAILURE.exec(text) ?? [];
	if (name !== "") {
		context.heading = text.startsWith("Warning") ? void 0 : {
			text: text.trim(),
			type,
			name
		};
		return;
	}
	for (const read of READERS) {
		const event = read(text, context);
		if (event !== void 0) return event;
	}
}
function runStart(text, { invocationId }) {
	const version = /^Running with dbt(?:-fusion)?=(\S+)/.exec(text)?.[1];
	return version === void 0 ? void 0 : {
		kind: "run-start",
		version,
		invocationId
	};
}
function fatal(text) {
	const said = /^(?:Encountered an error:?|Unhandled error while executing )([\s\S]*)$/.exec(text);
	return said === null ? void 0 : {
		kind: "fatal",
		text: said[1]?.trim() === "" ? text : (said[1] ?? text).trim()
	};
}
function nodeSkip(text, { findId }) {
	const [, type = "", name = ""] = /^\d+ of \d+ SKIP (\w+) (\S+)/.exec(text) ?? [];
	if (name === "") return void 0;
	return {
		kind: "node-skip",
		uniqueId: type === "relation" ? findId(name.split(".").at(-1) ?? name) : findId(name, type)
	};
}
function staleSource(text, { findId }) {
	const name = /^\d+ of \d+ ERROR STALE freshness of (\S+)/.exec(text)?.[1];
	return name === void 0 ? void 0 : {
		kind: "error",
		text: text.replace(/[ .]*\[.*$/, ""),
		uniqueId: findId(name, "source")
	};
}
function nodeFailed(text, { findId }) {
	const [, status = "", rest = ""] = /^\d+ of \d+ (ERROR|FAIL)(?: \d+)? (.*?)[ .]*\[/.exec(text) ?? [];
	const hook = /^hook: (\S+)\.(on-run-\w+)\.(\d+)/.exec(rest);
	const words = hook === null ? rest.trim().split(/\s+/) : ["operation", hook.slice(1).join("-")];
	const name = words.at(-1)?.split(/\.|::/).at(-1) ?? "";
	if (name === "") return void 0;
	const source = /^freshness of (\S+)/.exec(rest)?.[1];
	return {
		kind: "node-end",
		uniqueId: source === void 0 ? findId(name, words.at(-2)) : findId(source, "source"),
		status: status === "FAIL" ? "fail" : "error",
		seconds: 0,
		failures: void 0
	};
}
function nodeError(text, context) {
	const [, type = "", name = ""] = HEADER.exec(text) ?? [];
	if (name === "") return void 0;
	const { heading } = context;
	context.heading = void 0;
	return {
		kind: "error",
		text: text.trim(),
		uniqueId: context.findId(heading?.name ?? name, heading?.type ?? type)
	};
}
function testFailed(text, context) {
	const { heading } = context;
	if (heading === void 0 || /^\s*(?:compiled code at|See test failures|Status: error|\d+ of \d+ )/.test(text) || text.trim() === "") return void 0;
	context.heading = void 0;
	return {
		kind: "error",
		text: `${heading.text}\n${text}`,
		uniqueId: context.findId(heading.name, heading.type)
	};
}
function otherError(text) {
	return /^\s*\[error\]|failed, error:/.test(text) ? {
		kind: "error",
		text: text.trim(),
		uniqueId: void 0
	} : void 0;
}
function end(text) {
	const errors = /^Done\. PASS=\d+ WARN=\d+ ERROR=(\d+)/.exec(text)?.[1];
	return errors === void 0 ? void 0 : {
		kind: "end",
		succeeded: Number(errors) === 0
	};
}
function idFinder(project) {
	const ids = /* @__PURE__ */ new Map();
	for (const { uniqueId, name, resourceType, relationName } of project?.nodes.values() ?? []) {
		const relation = relationName?.split(".").at(-1)?.replaceAll(/["`]/g, "");
		for (const key of [`${resourceType} ${name}`, ...resourceType === "test" ? [] : [name, relation ?? name]]) ids.set(key, uniqueId);
		if (!ids.has(name)) ids.set(name, uniqueId);
	}
	for (const { uniqueId, name } of project?.unitTests.values() ?? []) ids.set(`unit_test ${name}`, uniqueId).set(name, uniqueId);
	for (const { uniqueId, sourceName, name } of project?.sources.values() ?? []) ids.set(`source ${sourceName}.${name}`, uniqueId).set(`source ${name}`, uniqueId);
	for (const { uniqueId, name } of project?.exposures.values() ?? []) ids.set(`exposure ${name}`, uniqueId);
	return (name, type) => type === "operation" ? hookId(name) : ids.get(`${type} ${name}`) ?? ids.get(name) ?? name;
}
function hookId(name) {
	return `operation.${name.replace(/-on-run-(?:start|end)-\d+$/, "")}.${name}`;
}

// src/dbt/read-any-log.ts
const MOST_LOG_BYTES = 2e7;
const INVOCATION = /^\{.{0,4000}"invocation_id": ?"([0-9a-f-]{36})"/;
function readAnyLog(text, { project, invocationId } = {}) {
	const lines = text.slice(-2e7).split("\n").map(jobLogLine);
	const json = lines.flatMap((line) => readLogLine(line) ?? []);
	const ids = new Set(lines.flatMap((line) => INVOCATION.exec(line)?.[1] ?? []));
	const other = lines.filter((line) => !line.startsWith("{\""));
	const { events, plain } = readTextLog(other, project);
	for (const event of events) if (event.kind === "run-start" && event.invocationId !== "") ids.add(event.invocationId);
	return {
		events: oneInvocation([...json, ...events], invocationId),
		plain,
		invocationIds: [...ids]
	};
}
function oneInvocation(events, wanted) {
	const runs = [[]];
	for (const event of events) if (event.kind === "run-start") runs.push([event]);
	else runs.at(-1)?.push(event);
	return (wanted === void 0 ? void 0 : runs.find(([first]) => first?.kind === "run-start" && first.invocationId === wanted)) ?? runs.findLast((run) => run.some(tellsFailure)) ?? runs.at(-1) ?? [];
}
function tellsFailure(event) {
	return event.kind === "fatal" || event.kind === "error" || event.kind === "node-end" && isFailure(event);
}

// src/dbt/read-sources.ts
function readSources(text, { invocationId, where = "the target folder" } = {}) {
	const raw = parseArtifact(text, {
		artifact: "sources.json",
		where,
		key: "results"
	});
	const found = asText(asRecord(raw["metadata"])["invocation_id"], "unknown");
	if (invocationId !== void 0 && found !== invocationId) throw new Problem("STW-2006", {
		artifact: "sources.json",
		found,
		expected: invocationId
	});
	return asList(raw["results"]).map((item) => readResult(asRecord(item)));
}
function readResult(raw) {
	const status = asText(raw["status"]).toLowerCase();
	return {
		uniqueId: asText(raw["unique_id"]),
		status: status === "pass" || status === "warn" ? status : "error",
		loadedAt: asFilledText(raw["max_loaded_at"]),
		ageSeconds: asNumber(raw["max_loaded_at_time_ago_in_s"]),
		allowed: allowedAge(asRecord(raw["criteria"]), status === "warn" ? "warn_after" : "error_after"),
		message: asFilledText(raw["error"])
	};
}
function allowedAge(criteria, key) {
	const { count, period } = asRecord(criteria[key]);
	const number = asNumber(count);
	return number === void 0 ? void 0 : `${number} ${asText(period)}${number === 1 ? "" : "s"}`;
}

// src/dlt/pipeline-state.ts
const PENDING = /(?:^|\/)(?:normalize\/extracted|load\/(?:new|normalized))\/(\d+\.\d+)\//;
const FAILED = /(?:^|\/)load\/\w+\/(\d+\.\d+)\/failed_jobs\/([^/]+?)\.[^/]*\.exception$/;
function pipelineState(paths) {
	const pending = paths.flatMap((path) => PENDING.exec(path)?.[1] ?? []);
	const failedJobs = paths.flatMap((path) => {
		const [, loadId = "", table = ""] = FAILED.exec(path) ?? [];
		return loadId === "" ? [] : [{
			loadId,
			table,
			path
		}];
	});
	return {
		pending: [...new Set(pending)].toSorted(),
		failedJobs
	};
}

// src/cli/doctor/read-artifact.ts
const MOST_BYTES = 536870912;
async function readArtifact(path) {
	const found = await stat(path).catch(() => void 0);
	if (found?.isFile() !== true) return void 0;
	if (found.size >= MOST_BYTES) throw new Problem("STW-2013", {
		file: path,
		megabytes: String(Math.round(found.size / 1024 / 1024)),
		most: "512"
	});
	return systemFiles.read(path);
}
async function readTail(path, mostBytes) {
	const found = await stat(path).catch(() => void 0);
	if (found?.isFile() !== true) return void 0;
	const skipped = Math.max(0, found.size - mostBytes);
	const file = await open(path, "r");
	try {
		const buffer = Buffer.alloc(found.size - skipped);
		const { bytesRead } = await file.read(buffer, 0, buffer.length, skipped);
		const text = buffer.toString("utf8", 0, bytesRead);
		return {
			text: skipped === 0 ? text : text.slice(text.indexOf("\n") + 1),
			skipped
		};
	} finally {
		await file.close();
	}
}

// src/cli/doctor/read-case.ts
const MOST_STATEMENTS = 100;
const LARGEST_STATEMENT_BYTES = 1048576;
async function readCase(options, { cwd }) {
	if (options.target === void 0 && options.log === void 0 && options.pipelineDir === void 0) throw new Problem("STW-4007", { detail: "Name the evidence: --target with dbt’s target folder, --log with its log, or both." });
	const target = options.target === void 0 ? void 0 : await targetFolder(options, options.target, cwd);
	const artifacts = target === void 0 ? {} : await readArtifacts(target);
	const project = artifacts.manifest === void 0 ? void 0 : readManifest(artifacts.manifest, options.target);
	const tail = options.log === void 0 ? void 0 : await readLogFile(options.log, cwd);
	const evidence = evidenceOf({
		artifacts,
		log: tail === void 0 ? void 0 : readAnyLog(tail.text, {
			project,
			invocationId: invocationIn(artifacts.results)
		}),
		where: options.target
	});
	const surroundings = await surroundingsOf({
		options,
		cwd,
		target,
		project,
		evidence,
		catalog: artifacts.catalog
	});
	const lines = tail?.text.split("\n") ?? [];
	const files = options.pipelineDir === void 0 ? void 0 : await systemFiles.list(await folder(options.pipelineDir, cwd), "");
	const notes = tail === void 0 || tail.skipped === 0 ? [] : [`Only the last ${MOST_LOG_BYTES / 1e6} MB of the log were read.`];
	return {
		evidence,
		surroundings,
		dltFailure: findDltFailure(lines),
		pipeline: files && pipelineState(files),
		lines,
		notes
	};
}
async function targetFolder({ log }, path, cwd) {
	const absolute = resolve(cwd, path);
	return log !== void 0 && await systemFiles.exists(join(dirname(absolute), "dbt_project.yml")) ? absolute : folder(path, cwd);
}
async function folder(path, cwd) {
	const absolute = resolve(cwd, path);
	if (!await systemFiles.exists(join(absolute, "."))) throw new Problem("STW-4005", {
		file: path,
		detail: "there is no such folder"
	});
	return absolute;
}
async function readArtifacts(target) {
	return {
		manifest: await readArtifact(join(target, "manifest.json")),
		results: await readArtifact(join(target, "run_results.json")),
		sources: await readArtifact(join(target, "sources.json")),
		catalog: await readArtifact(join(target, "catalog.json"))
	};
}
async function readLogFile(file, cwd) {
	const tail = await readTail(resolve(cwd, file), MOST_LOG_BYTES);
	if (tail === void 0) throw new Problem("STW-4005", {
		file,
		detail: "there is no such file"
	});
	return tail;
}
function invocationIn(artifact) {
	return /"invocation_id":\s*"([^"]+)"/.exec(artifact?.slice(0, 5e3) ?? "")?.[1];
}
function evidenceOf(read) {
	const { artifacts, log, where = "the target folder" } = read;
	const ids = log?.invocationIds ?? [];
	const found = invocationIn(artifacts.results);
	if (artifacts.results !== void 0 && ids.length > 0 && (found === void 0 || !ids.includes(found))) throw new Problem("STW-2006", {
		artifact: "run_results.json",
		found: found ?? "unknown",
		expected: ids.at(-1) ?? "unknown"
	});
	const ofSources = invocationIn(artifacts.sources);
	const isOfLog = ids.length === 0 || ofSources !== void 0 && ids.includes(ofSources);
	return {
		events: log?.events,
		plain: log?.plain,
		results: artifacts.results === void 0 ? void 0 : readRunResults(artifacts.results, { where }).results,
		freshness: artifacts.sources === void 0 || !isOfLog ? void 0 : readSources(artifacts.sources, { where })
	};
}
async function surroundingsOf({ options, cwd, target, project, evidence, catalog }) {
	const projectDir = options.projectDir === void 0 ? await likelyProject(cwd, target) : await folder(options.projectDir, cwd);
	const files = projectDir === void 0 ? /* @__PURE__ */ new Map() : await readProjectTexts(systemFiles, projectDir);
	const statements = target === void 0 || project === void 0 ? /* @__PURE__ */ new Map() : await readStatements(target, project, evidence);
	return {
		project,
		fileText: (path) => files.get(path),
		...files.size === 0 ? {} : { paths: [...files.keys()] },
		targetText: (path) => statements.get(path),
		...catalog === void 0 ? {} : { catalog: readCatalog(catalog, options.target) }
	};
}
async function likelyProject(cwd, target) {
	const candidates = [...target === void 0 ? [] : [join(target, "..")], cwd];
	for (const candidate of candidates) if (await systemFiles.exists(join(candidate, "dbt_project.yml"))) return candidate;
}
async function readStatements(target, { nodes }, { results }) {
	const paths = [...results?.values() ?? []].filter(isFailure).flatMap(({ uniqueId }) => nodes.get(uniqueId) ?? []).slice(0, MOST_STATEMENTS).flatMap((node) => [statementPath("run", node), statementPath("compiled", node)]);
	const texts = await Promise.all(paths.map(async (path) => [path, await systemFiles.readInside(target, path, LARGEST_STATEMENT_BYTES)]));
	return new Map(texts.flatMap(([path, text]) => text === void 0 ? [] : [[path, text]]));
}

// src/cli/commands/doctor.ts
const addDoctor = (program, cli) => {
	program.command("doctor").description("diagnose a failed dbt invocation from its artifacts and logs").option("--target <dir>", "dbt’s target folder: manifest.json, run_results.json, sources.json, catalog.json").option("--log <file>", "its log: JSON lines, text, the debug file or the log of a CI job").option("--project-dir <dir>", "the dbt project, for lines of its files (else where the target folder lies)").option("--pipeline-dir <dir>", "working folder of the dlt pipeline that loads the data").option("--json", "print one JSON document").action(async (options) => {
		const read = await readCase(options, cli);
		const judgement = judgeCase(read);
		cli.print(options.json ? JSON.stringify({
			...documentOf(judgement),
			notes: read.notes
		}, void 0, 2) : describeJudgement(judgement, read.notes, screenOf(cli, false).palette));
		cli.exit(judgement.diagnoses.length === 0 ? EXIT.passed : EXIT.failed);
	});
};
function documentOf({ diagnoses, layer, because }) {
	return {
		diagnoses: diagnoses.map(shown),
		layer,
		because
	};
}
function shown(diagnosis) {
	const { cause, node, file, line, confidence, message, skipped, transient, owner, missing, offered, text } = diagnosis;
	const fix = fixOf(diagnosis);
	return {
		cause,
		node: node ?? null,
		file: file ?? null,
		line: line ?? null,
		confidence,
		message,
		skipped,
		transient,
		owner,
		...fix === void 0 ? {} : { fix },
		missing: missing ?? null,
		offered,
		text
	};
}

export { addDoctor };