import { i as __toESM } from "./rolldown-runtime.js";
import { n as asProblem, t as Problem } from "./problem.js";
import { t as require_dist } from "./dist.js";
import { f as int, g as object, l as array, x as unknown, y as string } from "./schemas.js";
import { _ as isName, a as rules, b as templateTokens, c as readDuplicateKeys, d as orphansSql, f as readOrphans, g as enabledTests, h as uniqueTogether, m as uniqueKey, o as busMatrix, p as declaredGrain, s as duplicateKeysSql, t as productConfigSchema, u as changedTests, v as meaningful, x as viewSide, y as plainName } from "./product-config.js";
import { t as STEWARD_VERSION } from "./steward-version.js";
import { t as CONFIG_PATH } from "./parse-config.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { l as plainRelation, u as oncePer } from "./downstream-of.js";
import { n as descendants, o as createTwoFilesPatch, t as ancestors$1 } from "./descendants.js";
import { i as mapsIn, r as itemsIn } from "./yaml-places.js";
import { o as asText, t as asFilledText } from "./artifact-values.js";
import { i as inRepository } from "./places.js";
import { a as amount, c as series, l as strong, o as code, s as plain, t as readCounts } from "./read-counts.js";
import { n as literalSql, r as quoted, t as columnSql } from "./sql-text.js";
import { t as WORKFLOWS } from "./catalogue.js";
import { a as bullets, c as fileLink, d as table, f as text, l as fold, o as codeBlock, s as diffBlock, u as numbered } from "./phrase-spans.js";
import { rt as UNCONFIRMED_REASON, st as counts$1, tt as computeVerdict } from "./verdict-line.js";
import { d as OTHER_CONFIG_PATHS, n as envNamesIn } from "./env-names.js";
import { A as editedFailingFile, B as contractMismatches, C as testName, D as sourcesOf, E as relationsOf$2, F as isYaml, G as summariseReview, H as literalPattern, I as missingColumn, L as nearestName, M as failingPath, N as failingText, O as changedOnly, P as isSql, R as changedFile, S as meantArgument, T as macrosOf, U as summariseDebugging, V as guard, W as summarisePipeline, _ as tokenChanges, b as lineAt, c as readModels, d as finalBlock, f as parentsIn, g as hunksOf, h as hunkAt, i as allowanceFor, j as failingNode, k as defineFix, l as lostColumn, m as selectBlocks, n as describeSetUpChange, o as modelMove, p as relationIn$1, s as meantColumns, t as changesSetUp, u as columnsOf$2, v as withoutHunk, w as macroNames, x as linesWithEnds, y as applyEdits, z as projectFiles } from "./set-up-change.js";
import { t as ruleSettings } from "./rule-settings.js";
import { r as readShape, t as outlineShape } from "./read-outline.js";
import { t as trait } from "./function-traits.js";
import { A as asText$1, C as valuesOf$1, E as differs, S as sideRows, a as relationKey, b as differingRows, d as keyWords, f as number$2, g as valueWords$1, h as sharedCauseSentence, i as readSchemaColumns, l as privateColumns, m as rowsWords, n as relationParts, o as schemaColumnsSql, t as dialectOf, u as causeSentence$1, x as keysMeet } from "./warehouse-dialect.js";
import { n as loadSqlEngine } from "./bundled-wasm.js";
import { t as plainTestReads } from "./plain-test.js";
import { t as projectLineage } from "./project-lineage.js";
import { a as both, c as relationNames, i as renderPlainly, l as changedMacros, n as changedNodes, o as headFirst, r as sketchSql, s as inTurn, t as classifyModels, u as reachOfChange } from "./classify-models.js";
import { a as readLogLine, c as matchError, i as readProjectTexts, n as findDltFailure, o as diagnose, r as missingFromSource, t as failedLayer, u as suggestionFor } from "./failed-layer.js";
import { t as resourceName } from "./resource-name.js";
import { n as isFailure, t as readRunResults } from "./read-run-results.js";
import { i as runRules, r as mayRun, t as readBothShapes } from "./read-shapes.js";
import { t as readManifest } from "./read-manifest.js";
import { n as isRustEngine, r as tierOf, t as detectEngine } from "./detect-engine.js";
import { a as ciSchema, i as planSweep, n as listSchemas, o as manifestSchemas, r as dangerOf, t as dropSchemas } from "./drop-schemas.js";
import { i as dbtEnvironment, n as profileSchemas, t as chooseProfile } from "./profiles.js";
import { a as prepareSide, i as copyDatabase, n as dbtArguments, r as dbtProgram, t as assertAdapter } from "./assert-adapter.js";
import { n as readTexts, t as pathsOfProject } from "./paths-of-project.js";
import { a as parseSelect, i as interner, n as readStatement, o as Undecided, r as has$1 } from "./classify-change.js";
import { t as compareRelations } from "./compare-relations.js";
import { t as dialectOf$1 } from "./dialect-of.js";
import { createHmac, randomUUID } from "node:crypto";
import { isAbsolute, join, normalize } from "node:path";

// src/config/budget.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const DEFAULT_MINUTES = 30;
function budgetOf({ budget }) {
	const { minutes = DEFAULT_MINUTES, nodes, bytes } = budget;
	return {
		minutes,
		nodes,
		bytes,
		isSet: Object.values(budget).some((limit) => limit !== void 0)
	};
}

// src/git/parse-diff.ts
function parseDiff(text) {
	return text.split(/^(?=diff --git )/m).filter((part) => part.startsWith("diff --git ")).flatMap(parseFile);
}
function parseFile(part) {
	const lines = part.split("\n");
	const firstHunk = lines.findIndex((line) => line.startsWith("@@ "));
	const head = firstHunk < 0 ? lines : lines.slice(0, firstHunk);
	const paths = pathsOf$1(head);
	if (paths === void 0) return [];
	const { before, after } = paths;
	const common = {
		binary: head.some((line) => line.startsWith("Binary files ") || line === "GIT binary patch"),
		addedLines: addedLines(lines)
	};
	if (head.some((line) => line.startsWith("new file mode "))) return [{
		path: after,
		kind: "added",
		...common
	}];
	if (head.some((line) => line.startsWith("deleted file mode "))) return [{
		path: before,
		kind: "removed",
		...common
	}];
	if (before !== after) return [{
		path: after,
		previousPath: before,
		kind: "renamed",
		...common
	}];
	return [{
		path: after,
		kind: "modified",
		...common
	}];
}
function pathsOf$1(head) {
	const before = valueOf(head, "rename from ") ?? sidePath(valueOf(head, "--- "), "a/");
	const after = valueOf(head, "rename to ") ?? sidePath(valueOf(head, "+++ "), "b/");
	if (before !== void 0 || after !== void 0) return {
		before: before ?? after ?? "",
		after: after ?? before ?? ""
	};
	return samePath(head[0] ?? "");
}
function valueOf(head, label) {
	const line = head.find((candidate) => candidate.startsWith(label));
	return line === void 0 ? void 0 : unquote(line.slice(label.length).replace(/\t$/, ""));
}
function sidePath(value, prefix) {
	return value?.startsWith(prefix) ? value.slice(prefix.length) : void 0;
}
function samePath(line) {
	const rest = line.slice(11);
	const path = sidePath(unquote(rest.slice(0, (rest.length - 1) / 2)), "a/");
	return path === void 0 ? void 0 : {
		before: path,
		after: path
	};
}
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r",
	"\"": "\"",
	"\\": "\\",
	a: "\x07",
	b: "\b",
	f: "\f",
	v: "\v"
};
function unquote(path) {
	if (!path.startsWith("\"")) return path;
	return path.slice(1, -1).replaceAll(/\\([0-7]{3}|.)/g, (_, escape) => ESCAPES[escape] ?? String.fromCharCode(Number.parseInt(escape, 8)));
}
function addedLines(lines) {
	const added = /* @__PURE__ */ new Set();
	let next = 0;
	for (const line of lines) {
		const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
		if (hunk !== null) next = Number(hunk[1]);
		else if (next > 0 && line.startsWith("+")) {
			added.add(next);
			next += 1;
		} else if (next > 0 && line.startsWith(" ")) next += 1;
	}
	return added;
}

// src/orchestrator/read-set-up-change.ts
const MOST_BYTES = 2e5;
async function readSetUpChange({ diff, head }, files) {
	const changedPaths = parseDiff(diff).flatMap(({ path, previousPath }) => previousPath === void 0 ? [path] : [path, previousPath]);
	if (!changesSetUp({ changedPaths })) return [];
	const read = (path) => files.readInside(head, path, MOST_BYTES);
	const others = await Promise.all(OTHER_CONFIG_PATHS.map(read));
	const paths = [...await files.list(head, "dbt_project.yml"), ...OTHER_CONFIG_PATHS.filter((_, index) => others[index] !== void 0)];
	return describeSetUpChange({
		changedPaths,
		paths,
		config: await read(CONFIG_PATH)
	}, productConfigSchema);
}

// src/report/in-time.ts
function inTime({ elapsed, estimate }) {
	if (elapsed === void 0 || elapsed < 1) return "";
	return ` in ${duration(elapsed)}${estimate === void 0 ? "" : ` of about ${duration(Math.max(elapsed, estimate))}`}`;
}
function duration(seconds) {
	const whole = Math.round(seconds);
	return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

// src/report/log-progress.ts
const QUIET_MILLISECONDS = 2e3;
function logProgress(info, clock) {
	const lastSaid = /* @__PURE__ */ new Map();
	return (event) => {
		switch (event.kind) {
			case "step-started": return info(`Step ${event.index + 1} of ${event.total}: ${event.description} …`);
			case "step-finished": return info(`  ${event.status} in ${event.seconds.toFixed(1)} s${event.reason === void 0 ? "" : `: ${event.reason}`}`);
			case "note": return info(`  ${event.text}`);
			case "dbt": {
				const now = clock.now().getTime();
				const isLast = event.done === event.total;
				const about = `${event.side} ${event.command}`;
				if (!isLast && now - (lastSaid.get(about) ?? 0) < QUIET_MILLISECONDS) return void 0;
				lastSaid.set(about, now);
				const running = event.running.length === 0 ? "" : `, running ${event.running.slice(0, 3).join(", ")}`;
				return info(`  dbt ${event.command} (${event.side}): ${event.done} of ${event.total ?? "?"}${inTime(event)}${running}`);
			}
		}
	};
}

// src/workflows/engine/run-workflow.ts
const TIMED_OUT = "timed-out";
async function runWorkflow({ steps }, ports) {
	const results = [];
	for (const [index, declared] of steps.entries()) {
		const step = {
			...declared,
			description: describe$1(declared, ports)
		};
		const notRun = whyNot$1(step, results, ports.signal);
		if (notRun === void 0) ports.progress({
			kind: "step-started",
			step: step.id,
			description: step.description,
			index,
			total: steps.length
		});
		const result = notRun === void 0 ? await timed(step, results, ports) : {
			step,
			outcome: notRun,
			seconds: 0
		};
		results.push(result);
		ports.progress(finished(result));
	}
	return results;
}
function describe$1({ description }, ports) {
	return typeof description === "string" ? description : description(ports);
}
function whyNot$1(step, results, signal) {
	if (step.always) return void 0;
	if (signal.aborted) return leftOut(signal);
	const stopped = results.findIndex(({ step: { critical }, outcome }) => critical && outcome.status === "failed");
	if (stopped >= 0) return skipped$1(`Step ${stopped + 1} failed, and nothing after it is safe to run.`);
	const missing = results.findIndex(({ step: { id }, outcome }) => step.needs?.includes(id) && !hasFacts(outcome));
	if (missing < 0) return void 0;
	return isUnconfirmed(results[missing]) ? unconfirmed() : skipped$1(`It needs the result of step ${missing + 1}.`);
}
function isUnconfirmed(result) {
	return result?.outcome.status === "skipped" && result.outcome.failure === "unconfirmed";
}
function unconfirmed() {
	return {
		...skipped$1(UNCONFIRMED_REASON),
		failure: "unconfirmed"
	};
}
function leftOut(signal) {
	return signal.reason === "timed-out" ? {
		...skipped$1("The time budget was used up."),
		failure: "timed-out"
	} : {
		...skipped$1("The run was cancelled."),
		failure: "cancelled"
	};
}
function skipped$1(reason) {
	return {
		status: "skipped",
		reason,
		details: []
	};
}
async function timed(step, results, ports) {
	const started = ports.clock.now().getTime();
	return {
		step,
		outcome: await diagnosed(step, await runStep(step, factsOf(results), ports), ports),
		seconds: (ports.clock.now().getTime() - started) / 1e3
	};
}
async function runStep(step, known, ports) {
	try {
		return await step.run(known, ports);
	} catch (error) {
		return stoppedBy(ports.signal) ?? failedWith(error);
	}
}
function stoppedBy(signal) {
	if (!signal.aborted) return void 0;
	return signal.reason === "timed-out" ? {
		status: "failed",
		failure: "timed-out",
		reason: "The time budget was used up while this step ran.",
		details: []
	} : {
		status: "failed",
		failure: "cancelled",
		reason: "The run was cancelled while this step ran.",
		details: []
	};
}
function failedWith(error) {
	const problem = asProblem(error);
	return {
		status: "failed",
		failure: problem.failure === "broken" ? "broken" : "could-not-check",
		reason: problem.message,
		details: [{
			type: "text",
			text: [`${problem.means} (${problem.code})`]
		}],
		nextSteps: [problem.remedy]
	};
}
async function diagnosed(step, outcome, ports) {
	if (outcome.status !== "failed" || step.diagnose === void 0) return outcome;
	try {
		return {
			...outcome,
			details: [...outcome.details, ...await step.diagnose(outcome, ports)]
		};
	} catch (error) {
		const note = `The diagnosis itself failed: ${asProblem(error).message}`;
		return {
			...outcome,
			details: [...outcome.details, {
				type: "text",
				text: [note]
			}]
		};
	}
}
function finished({ step, outcome, seconds }) {
	const reason = outcome.status === "success" ? {} : { reason: outcome.reason };
	return {
		kind: "step-finished",
		step: step.id,
		status: outcome.status,
		seconds,
		...reason
	};
}
function hasFacts(outcome) {
	return outcome.status === "success" || outcome.status === "failed" && outcome.facts !== void 0;
}
function factsOf(results) {
	return Object.fromEntries(results.flatMap(({ step, outcome }) => "facts" in outcome ? [[step.id, outcome.facts]] : []));
}

// src/workflows/engine/create-report.ts
function createReport({ frame, results, policy, summarise }) {
	const steps = results.map(toStepReport);
	const findings = results.flatMap(({ outcome }) => outcome.findings ?? []);
	const proposals = results.flatMap(({ outcome }) => outcome.proposals ?? []);
	const lane = laneOf$1(results);
	const verdict = computeVerdict({
		steps,
		findings,
		proposals
	}, policy);
	return {
		version: 1,
		...frame,
		steward: STEWARD_VERSION,
		lane,
		steps,
		verdict,
		findings,
		proposals,
		nextSteps: [...new Set(results.flatMap(({ outcome }) => outcome.nextSteps ?? []))],
		summary: [...summarise(verdict, {
			steps,
			lane
		})],
		evidence: evidenceOf$2(results),
		timings: timingsOf(results)
	};
}
function toStepReport({ step, outcome, seconds }) {
	return {
		id: step.id,
		description: step.description,
		status: outcome.status,
		details: [...outcome.details],
		seconds,
		...step.agent === void 0 ? {} : { agent: step.agent },
		..."failure" in outcome && outcome.failure !== void 0 ? { failure: outcome.failure } : {},
		...outcome.status === "success" ? {} : { reason: outcome.reason }
	};
}
const NO_LANE = {
	name: "static",
	reason: "nothing could be run"
};
function laneOf$1(results) {
	return results.findLast(({ outcome }) => outcome.lane !== void 0)?.outcome.lane ?? NO_LANE;
}
function evidenceOf$2(results) {
	const parts = results.flatMap(({ outcome }) => outcome.evidence ?? []);
	const engine = parts.find((part) => part.engine !== void 0)?.engine;
	return {
		...engine === void 0 ? {} : { engine },
		ran: parts.flatMap(({ ran }) => ran),
		notAnalysed: parts.flatMap(({ notAnalysed }) => notAnalysed)
	};
}
function timingsOf(results) {
	const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
	const dbt = results.reduce((sum, { outcome }) => sum + (outcome.dbtSeconds ?? 0), 0);
	return {
		...Object.fromEntries(results.map(({ step, seconds }) => [step.id, seconds])),
		dbt,
		steward: Math.max(0, total - dbt)
	};
}

// src/agents/finding-words.ts
function withPlace(sentence, location) {
	if (location === void 0) return [sentence];
	const said = location.line === void 0 ? null : new RegExp(String.raw`\bline ${location.line}\b(?: of the base)?`).exec(sentence);
	if (said === null) return [
		sentence.replace(/\.$/, ""),
		" (",
		fileLink(shortPlace(location), location),
		sentence.endsWith(".") ? ")." : ")"
	];
	return [
		sentence.slice(0, said.index),
		fileLink(said[0], location),
		sentence.slice(said.index + said[0].length)
	];
}
function placeLink$1({ location, subject }) {
	return location === void 0 ? subject : fileLink(shortPlace(location), location);
}
function shortPlace({ path, line }) {
	const file = path.split("/").at(-1) ?? path;
	return line === void 0 ? file : `${file}:${line}`;
}

// src/agents/finding-blocks.ts
const MOST$3 = 20;
const MOST_PLACES = 5;
function findingBlocks(findings, between = []) {
	return [
		...questionBlocks(findings),
		...blockingBlocks(findings),
		...between,
		...lesserBlocks(findings),
		...allowedBlocks(findings)
	];
}
function anyBlocks(findings) {
	return findings.some(blocks);
}
function questionBlocks(findings) {
	const asked = findings.filter((finding) => counts$1(finding) && finding.question !== void 0);
	const questions = asked.map((finding) => [...withPlace(finding.question ?? "", finding.location), ` ${finding.remedy ?? ""}`]);
	const [only] = questions;
	const codes = [...new Set(asked.map((finding) => finding.code))].join(", ");
	if (only === void 0) return [];
	return questions.length === 1 ? [text(`**Please answer (${codes}):** `, ...only)] : [text(`**Please answer (${codes}):**`), bullets(capped(questions, "question"))];
}
function blockingBlocks(findings) {
	const blocking = findings.filter((finding) => blocks(finding) && finding.question === void 0);
	const entries = [...Map.groupBy(blocking, ({ ruleId }) => ruleId).values()].map(entryOf$3);
	return entries.length === 0 ? [] : [numbered(entries)];
}
function blocks(finding) {
	return counts$1(finding) && finding.severity === "error";
}
function entryOf$3(findings) {
	const [first, ...others] = findings;
	if (first === void 0) return [];
	return [
		`**${titleOf(first)} (${first.code})${others.length === 0 ? "" : `, ${findings.length} times`}.** `,
		...withPlace(first.message, first.location),
		` ${first.remedy ?? ""}`,
		...otherPlaces(others)
	];
}
function otherPlaces(findings) {
	if (findings.length === 0) return [];
	return [...findings.slice(0, MOST_PLACES).flatMap((finding, index) => [index === 0 ? " Also " : ", ", placeLink$1(finding)]), findings.length > MOST_PLACES ? ` and ${findings.length - MOST_PLACES} more.` : "."];
}
function lesserBlocks(findings) {
	const lesser = findings.filter((finding) => counts$1(finding) && finding.severity !== "error");
	const older = findings.filter(({ age, suppressed }) => age === "existing" && suppressed === void 0).length;
	const olderWords = older === 0 ? "" : `${amount(older, "older finding")} ${older === 1 ? "is" : "are"} not repeated`;
	if (lesser.length === 0) return older === 0 ? [] : [text(`${olderWords}.`)];
	const kinds = [count$1(lesser, "warning", "warning"), count$1(lesser, "info", "note")].filter((words) => words !== "").join(", ");
	const rows = lesser.map((finding) => [
		[`${titleOf(finding)} (${finding.code})`],
		[placeLink$1(finding)],
		[finding.message]
	]);
	return [foldedTable(olderWords === "" ? kinds : `${kinds}; ${olderWords}`, [
		"Rule",
		"Where",
		"What"
	], rows)];
}
function count$1(findings, severity, noun) {
	const { length } = findings.filter((finding) => finding.severity === severity);
	return length === 0 ? "" : amount(length, noun);
}
function allowedBlocks(findings) {
	const allowed = findings.flatMap((finding) => finding.suppressed === void 0 ? [] : {
		finding,
		suppressed: finding.suppressed
	});
	if (allowed.length === 0) return [];
	const here = allowed.filter(({ suppressed }) => suppressed.addedHere).length;
	return [foldedTable(`${amount(allowed.length, "finding")} ${allowed.length === 1 ? "is" : "are"} allowed${here === 0 ? "" : `, ${here} by this pull request`}`, [
		"Rule",
		"Where",
		"Why"
	], allowed.map(({ finding, suppressed: { by, reason, addedHere } }) => {
		const where = by === "config" ? "configuration" : `comment${addedHere ? " of this pull request" : ""}`;
		return [
			[`${titleOf(finding)} (${finding.code})`],
			[placeLink$1(finding)],
			[`“${plain(reason)}”`, ` (${where})`]
		];
	}))];
}
function foldedTable(summary, columns, rows) {
	const more = rows.length - MOST$3;
	const shown = table(columns, rows.slice(0, MOST$3));
	return fold(summary, more > 0 ? [shown, text(`${more} more are in the list of all findings.`)] : [shown]);
}
function capped(items, noun) {
	const more = items.length - MOST$3;
	return more > 0 ? [...items.slice(0, MOST$3), [`${amount(more, `more ${noun}`)} in the list of all findings.`]] : items;
}
function titleOf({ ruleId }) {
	return rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
}

// src/agents/impact.ts
const impactOf = oncePer(followAll);
function followAll({ base, head, models, others, lineage = tablesOnly({
	base,
	head
}) }) {
	const reach = models.reduce((sum, { classification }) => sum + classification.columns.filter(({ class: kind }) => kind !== "unchanged").length, 0) > MOST_COLUMNS$2 ? everythingBelow : reachOfChange;
	return new Map([...models, ...others].map((change) => [change.uniqueId, impactOfChange(change, lineage, reach)]));
}
const MOST_COLUMNS$2 = 2e3;
function everythingBelow(change, lineage) {
	const { project } = change.head === void 0 ? lineage.base : lineage.head;
	return "classification" in change && change.classification.class === "none" && (change.incremental?.class ?? "none") === "none" && change.kind !== "removed" ? /* @__PURE__ */ new Set() : descendants(project, [change.uniqueId]);
}
function tablesOnly({ base, head }) {
	const outlines = /* @__PURE__ */ new Map();
	return {
		base: projectLineage({
			project: base,
			outlines
		}),
		head: projectLineage({
			project: head,
			outlines
		})
	};
}
function impactOfChange(change, lineage, reach) {
	const { project } = change.head === void 0 ? lineage.base : lineage.head;
	const reached = new Set(reach(change, lineage).keys());
	const ids = [...reached];
	const nodes = ids.flatMap((id) => project.nodes.get(id) ?? []);
	return {
		reached,
		models: nodes.filter(({ resourceType }) => resourceType === "model" || resourceType === "snapshot").map(({ name }) => name),
		metrics: ids.flatMap((id) => project.consumers.get(id) ?? []).flatMap(({ kind, name }) => kind === "metric" ? name : []),
		tests: nodes.filter(({ resourceType }) => resourceType === "test").map(({ name }) => name),
		exposures: ids.flatMap((id) => project.exposures.get(id) ?? []).toSorted(byOwner),
		narrowed: [...descendants(project, [change.uniqueId])].some((id) => !reached.has(id))
	};
}
function byOwner(one, other) {
	const unowned = Number(one.owner === void 0) - Number(other.owner === void 0);
	return unowned === 0 ? one.name.localeCompare(other.name, "en") : unowned;
}

// src/agents/code-reviewer/change-words.ts
function changeWords({ kind, classification, causes }) {
	if (kind === "added") return "new";
	if (kind === "removed") return "removed";
	const columns = series(classification.columns.flatMap(columnWords), 4);
	return {
		none: "none: proved equal to the base",
		additive: `additive: ${columns}`,
		column: `column: ${columns}`,
		"model-wide": `model-wide: ${series([...new Set(causes.map(({ why }) => why))], 3) || "rows change"}`,
		unknown: `unknown: ${plain(classification.reason ?? "nothing could be proved")}${columns === "" ? "" : `; seen: ${columns}`}`
	}[classification.class];
}
function columnWords({ name, class: kind, previousName }) {
	if (kind === "unchanged") return [];
	if (kind === "added") return [`${code(name)} new`];
	return [kind === "renamed" && previousName !== void 0 ? `${code(previousName)} renamed to ${code(name)}` : `${code(name)} ${kind}`];
}
function becauseWords({ reasons, ...change }) {
	const [cause] = "causes" in change ? change.causes : [];
	if (cause !== void 0) {
		const { path, side, line, confidence } = cause;
		const label = `line ${line}${side === "base" ? " of the base" : ""}`;
		return [confidence === "file" ? fileLink(path.split("/").at(-1) ?? path, {
			path,
			side
		}) : fileLink(label, {
			path,
			line,
			side
		})];
	}
	return [series(reasons.map(({ text }) => plain(text)), 2)];
}
const MOST_EXPOSURES = 6;
function reachWords(change, impact) {
	const { models = [], metrics = [], tests = [], exposures = [], narrowed = false } = impact ?? {};
	const changeClass = "classification" in change ? change.classification.class : void 0;
	if (models.length + metrics.length + exposures.length === 0) {
		if (change.kind === "added" || changeClass === "additive") return "nothing yet";
		return narrowed ? "no path found in this dbt project" : "nothing in this dbt project";
	}
	const readers = exposures.map(({ name, owner }) => owner === void 0 ? strong(name) : `${strong(name)} (${plain(owner)})`);
	const hidden = exposures.length - MOST_EXPOSURES;
	const more = hidden > 0 ? [amount(hidden, "more exposure")] : [];
	const [nearest, ...others] = models;
	const modelWords = nearest === void 0 ? [] : [others.length === 0 ? code(nearest) : `${code(nearest)} and ${others.length} more`];
	const between = [...metrics.length > 0 ? [amount(metrics.length, "metric")] : [], ...tests.length > 0 ? [amount(tests.length, "test")] : []];
	return [
		...readers.slice(0, MOST_EXPOSURES),
		...more,
		...between,
		...modelWords
	].join(", ");
}

// src/agents/code-reviewer/lineage-blocks.ts
function lineageBlocks({ models, others, head }, impact) {
	const changed = new Set([...models, ...others].flatMap((change) => change.head === void 0 ? [] : [change.uniqueId]));
	const reached = [...impact.values()].flatMap((one) => [...one.reached]);
	const nodes = [.../* @__PURE__ */ new Set([...changed, ...reached])].flatMap((id) => nodeOf(id, {
		head,
		isChanged: changed.has(id)
	}));
	if (nodes.length <= changed.size) return [];
	const shown = new Set(nodes.map(({ id }) => id));
	const edges = nodes.flatMap(({ id }) => (head.children.get(id) ?? []).filter((child) => shown.has(child)).map((child) => ({
		from: id,
		to: child
	})));
	return [fold("Lineage of what changes", [{
		type: "graph",
		nodes,
		edges
	}])];
}
function nodeOf(id, { head, isChanged }) {
	const exposure = head.exposures.get(id);
	if (exposure !== void 0) return [{
		id,
		label: exposure.name,
		state: "exposure"
	}];
	const node = head.nodes.get(id);
	if (node === void 0 || ![
		"model",
		"seed",
		"snapshot"
	].includes(node.resourceType)) return [];
	return [{
		id,
		label: node.name,
		state: isChanged ? "changed" : "impacted"
	}];
}

// src/agents/code-reviewer/review-changes.ts
function reviewChanges({ facts, findings }) {
	return findingBlocks(findings, changeBlocks(facts, anyBlocks(findings)));
}
const MOST_SENTENCES = 4;
function changeBlocks(facts, isBlocked) {
	const { models, others } = facts;
	const impact = impactOf(facts);
	if (models.length + others.length === 0) return [text("No model, seed or snapshot changed.")];
	if (!isBlocked && others.length === 0 && models.length <= MOST_SENTENCES && models.every(isHarmless)) return [text(models.map((change) => sentenceOf(change, impact.get(change.uniqueId))).join(" "))];
	const equal = models.filter(isEqual);
	return [
		...rowBlocks([...models.filter((change) => !isEqual(change)).toSorted(byWeight), ...others].map((change) => rowOf$1(change, impact.get(change.uniqueId)))),
		...lineageBlocks(facts, impact),
		...equal.length === 0 ? [] : [text(`Proved equal to the base: ${series(equal.map(({ name }) => code(name)), 8)}.`)]
	];
}
const MOST_ROWS$3 = 40;
function rowBlocks(rows) {
	if (rows.length === 0) return [];
	const more = rows.slice(MOST_ROWS$3);
	return [table(COLUMNS, rows.slice(0, MOST_ROWS$3)), ...more.length === 0 ? [] : [fold(amount(more.length, "more change"), [table(COLUMNS, more)])]];
}
const COLUMNS = [
	"Model",
	"Change",
	"Because of",
	"Reaches"
];
function isEqual({ kind, classification, incremental }) {
	return kind === "modified" && classification.class === "none" && (incremental === void 0 || incremental.class === "none");
}
function isHarmless(change) {
	if (change.kind === "removed") return false;
	const incremental = change.incremental?.class ?? "none";
	return change.kind === "added" || isEqual(change) || change.classification.class === "additive" && (incremental === "none" || incremental === "additive");
}
function sentenceOf(change, impact) {
	const name = code(change.name);
	if (change.kind === "added") return `${name} is new.`;
	if (isEqual(change)) return `${name}: proved equal to the base.`;
	const added = change.classification.columns.filter(({ class: kind }) => kind === "added").map((column) => code(column.name));
	const rest = (impact?.models.length ?? 0) + (impact?.exposures.length ?? 0) > 0 ? "rows and existing columns proved the same" : "nothing reads it yet";
	return `${name}: ${added.length === 1 ? "one new column" : `${added.length} new columns`}, ${series(added, 5)}; ${rest}.`;
}
const WEIGHTS = [
	"model-wide",
	"column",
	"unknown",
	"additive",
	"none"
];
function byWeight(one, other) {
	return weightOf(one) - weightOf(other);
}
function weightOf({ kind, classification }) {
	if (kind === "removed") return -1;
	return kind === "added" ? 2.5 : WEIGHTS.indexOf(classification.class);
}
function rowOf$1(change, impact) {
	return [
		code(change.name),
		"classification" in change ? changeCell(change) : otherCell(change),
		becauseWords(change),
		reachWords(change, impact)
	];
}
function changeCell(change) {
	const words = changeWords(change);
	const { incremental, classification } = change;
	return incremental === void 0 || incremental.class === classification.class ? words : `${words}; incremental runs: ${incremental.class}`;
}
function otherCell({ kind, head, base, reasons }) {
	const type = (head ?? base)?.resourceType ?? "node";
	if (kind !== "modified") return `${kind === "added" ? "new" : "removed"} ${type}`;
	return `${type}: ${series(reasons.map(({ text: words }) => plain(words)), 2)}; rows not compared here`;
}

// src/agents/data-modeler/assess-architecture.ts
function assessArchitecture({ facts, findings }) {
	return [...anyBlocks(findings) ? [] : [text(reachSentence(facts))], ...findingBlocks(findings, settingBlocks(facts))];
}
function reachSentence(facts) {
	const { models, others, head } = facts;
	const impact = [...impactOf(facts).values()];
	const changed = models.length + others.length;
	if (changed === 0) return "No model, seed or snapshot changed, so neither did the architecture.";
	const names = new Set([...models, ...others].map(({ name }) => name));
	const reached = new Set(impact.flatMap((one) => one.models).filter((name) => !names.has(name)));
	const exposures = new Set(impact.flatMap((one) => one.exposures.map(({ name }) => name)));
	const all = [...head.nodes.values()].filter(({ resourceType }) => resourceType === "model").length;
	const what = [...exposures.size > 0 ? [amount(exposures.size, "exposure")] : [], ...reached.size > 0 ? [`${reached.size} of ${amount(all, "model")}`] : []];
	const nodes = amount(changed, "changed node");
	return what.length === 0 ? `${nodes}; no path leads to another model or exposure of this dbt project.` : `${nodes}, reaching ${series(what)}.`;
}
const SETTINGS = /* @__PURE__ */ new Set([
	"config",
	"relation",
	"contract",
	"location"
]);
function settingBlocks({ models, others }) {
	const changes = [...models, ...others].flatMap(({ kind, name, reasons }) => {
		const settings = reasons.filter((reason) => SETTINGS.has(reason.kind)).map((reason) => plain(reason.text));
		return kind === "modified" && settings.length > 0 ? [`${code(name)}: ${series(settings, 4)}`] : [];
	});
	return changes.length === 0 ? [] : [bullets(changes.slice(0, 20))];
}

// src/agents/data-modeler/difference-blocks.ts
const MOST_ROWS$2 = 12;
const MOST_CAUSES = 5;
const LONGEST_EXAMPLE = 60;
function differenceBlocks({ models }) {
	if (models.length === 0) return [];
	const different = models.filter(isDifferent);
	const equal = models.length - different.length;
	const leftOut = leftOutWords(models);
	if (different.length === 0) return [text(`0 rows differ in ${amount(models.length, "compared model")} (base built, same input).${leftOut}`)];
	return [
		...emptied(different),
		table([
			"Model",
			"Rows, base → head",
			"Key",
			"Values that differ"
		], different.slice(0, MOST_ROWS$2).map(rowOf)),
		...[
			causeWords(different),
			leftOut.trim(),
			restWords(different.length - MOST_ROWS$2, equal)
		].flatMap((words) => words === "" ? [] : [text(words)]),
		...noteBlocks(different),
		...exampleBlocks(different)
	];
}
function isDifferent({ rows, schema }) {
	return rows.added + rows.removed + rows.changed + schema.length > 0;
}
function emptied(models) {
	const empty = models.flatMap(({ name, rows, sample }) => rows.head === 0 && rows.base > 0 ? [`${strong(`${name} fell to 0 rows`)}: it had ${number$2(sample?.base ?? rows.base)} on the base`] : []);
	return empty.length === 0 ? [] : [text(`${series(empty)}.`)];
}
function rowOf(model) {
	const { name, rows, sample, key, schema } = model;
	const columns = schema.length === 0 ? [] : [series(schema.map((column) => `${code(column.name)} ${column.change}`), 4)];
	const values = valueWords$1(model);
	const named = key.length === 0 ? "" : `${key.map(code).join(" + ")}: `;
	return [
		code(name),
		rowsWords(sample ?? rows),
		`${named}${keyWords(model)}${sample === void 0 ? "" : ` (in 1 of ${sample.every} keys)`}`,
		[...values === "none" && columns.length > 0 ? [] : [values], ...columns].join("; ")
	];
}
function causeWords(models) {
	const all = models.flatMap(({ name, causes, hidden }) => causes.map((cause) => ({
		name,
		cause,
		isHidden: hidden.has(cause.column)
	})));
	return [...Map.groupBy(all, ({ cause }) => `${cause.fate}\n${cause.column}\n${cause.value}`).values()].flatMap((group) => {
		const [first, ...others] = group;
		if (first === void 0) return [];
		if (others.length > 0 && group.every(({ cause }) => cause.rows === cause.of && cause.others.rows === 0)) return [sharedCauseSentence(group.map(({ name, cause }) => ({
			name,
			rows: cause.rows
		})), first.cause, first.isHidden)];
		return group.map(({ name, cause, isHidden }) => `${all.length === 1 ? "" : `${code(name)}: `}${causeSentence$1(cause, isHidden)}`);
	}).slice(0, MOST_CAUSES).join(" ");
}
function leftOutWords(models) {
	const names = [...new Set(models.flatMap(({ leftOut }) => leftOut.map(({ name }) => name)))];
	const reasons = [...new Set(models.flatMap(({ leftOut }) => leftOut.map(({ reason }) => reason)))];
	if (names.length === 0) return "";
	return ` ${series(names.map(code), 5)} ${names.length === 1 ? "was" : "were"} left out (${reasons.join(", ")}).`;
}
function restWords(unshown, equal) {
	const parts = [...unshown > 0 ? [`${amount(unshown, "more model")} ${unshown === 1 ? "differs" : "differ"}`] : [], ...equal > 0 ? [`0 rows differ in ${amount(equal, "other compared model")}`] : []];
	return parts.length === 0 ? "" : `${series(parts)}.`;
}
function noteBlocks(models) {
	const notes = Map.groupBy(models.flatMap(({ name, notes: own }) => own.map((note) => ({
		name,
		note
	}))), ({ note }) => note);
	if (notes.size === 0) return [];
	return [fold(`How it was compared: ${amount(notes.size, "note")}`, [bullets([...notes].map(([note, of]) => `${series(of.map(({ name }) => code(name)), 3)}: ${note}.`))])];
}
function exampleBlocks(models) {
	const rows = models.flatMap(({ name, examples }) => examples.map(({ column, before, after }) => [
		code(name),
		code(column),
		shown(before),
		shown(after)
	]));
	return rows.length === 0 ? [] : [fold(`Examples of changed values: ${rows.length}`, [table([
		"Model",
		"Column",
		"Base",
		"Head"
	], rows)])];
}
function shown(value) {
	return code(value.length > LONGEST_EXAMPLE ? `${value.slice(0, 59)}…` : value);
}

// src/dbt/root-cause.ts
function rootCause(evidence, project, fileText = () => void 0) {
	const [first] = diagnose(evidence, {
		project,
		fileText
	});
	if (first === void 0) return { message: "dbt failed and did not say why" };
	const suggestion = suggestionFor(first);
	return {
		message: first.message,
		...first.node === void 0 ? {} : { node: first.node },
		...first.file === void 0 ? {} : { file: first.file },
		...first.line === void 0 ? {} : { line: first.line },
		...suggestion === void 0 ? {} : { suggestion }
	};
}

// src/dbt/tell-attempts.ts
const LONGEST = 120;
function tellAttempts({ uniqueId, attempts = [] }) {
	if (attempts.length < 2) return void 0;
	const words = attempts.map((attempt) => isFailure(attempt) ? whatHappened(attempt.message) : "passed");
	return `\`${resourceName(uniqueId)}\`: ${attempts.length} attempts: ${words.join(", then ")}`;
}
function whatHappened(message) {
	const said = (message ?? "").split("\n").map((line) => line.trim()).filter((line) => line !== "");
	return (said[1] ?? said[0] ?? "it failed").slice(0, LONGEST);
}

// src/agents/dbt-runner/summarise-build.ts
function summariseBuild({ lane, head, build }) {
	const outcome = build.head;
	if (outcome === void 0) return { details: [text(`${capitalised(lane.reason)}.`)] };
	const details = outcomeBlocks(outcome, lane.name);
	if (outcome.succeeded) return { details };
	const cause = rootCause(outcome, head);
	return {
		details,
		failure: {
			reason: reasonOf(outcome, cause),
			cause
		}
	};
}
function outcomeBlocks(outcome, lane) {
	return [
		text(`${describe(outcome, lane)}.`),
		...repeated(outcome),
		...warnings(outcome)
	];
}
function repeated({ results }) {
	const told = [...results.values()].flatMap((result) => tellAttempts(result) ?? []);
	return told.length === 0 ? [] : [bullets(told)];
}
function describe({ results, seconds }, lane) {
	const all = [...results.values()];
	const tests = all.filter(({ uniqueId }) => isTest(uniqueId));
	const nodes = all.filter(({ uniqueId }) => !isTest(uniqueId));
	const done = lane === "build" ? "built" : "compiled";
	const built = `${ofTotal(nodes.filter(({ status }) => status === "success" || status === "no-op").length, nodes.length, "node")} ${done}`;
	const passed = `${ofTotal(tests.filter(({ status }) => status === "pass" || status === "success" || status === "warn").length, tests.length, "test")} passed`;
	return `${tests.length === 0 ? built : `${built}, ${passed}`} in ${seconds.toFixed(0)} s`;
}
function ofTotal(good, total, thing) {
	const things = total === 1 ? thing : `${thing}s`;
	return good === total ? `${total} ${things}` : `${good} of ${total} ${things}`;
}
function reasonOf(outcome, cause) {
	const failed = [...outcome.results.values()].filter(({ status }) => status === "error" || status === "fail");
	const skipped = [...outcome.results.values()].filter(({ status }) => status === "skipped").length;
	const behind = skipped === 0 ? "" : ` (${skipped} skipped behind it)`;
	const first = oneLine(cause.message);
	if (failed.length === 0) return `dbt ${outcome.command} failed: ${first}`;
	const onlyTests = failed.every(({ uniqueId }) => isTest(uniqueId));
	return `${failed.length === 1 ? `1 ${onlyTests ? "test fails" : "node fails"}` : `${failed.length} ${onlyTests ? "tests fail" : "nodes fail"}`}: ${first}${behind}`;
}
function warnings({ results }) {
	const warned = [...results.values()].filter(({ status }) => status === "warn");
	if (warned.length === 0) return [];
	return [fold(warned.length === 1 ? "1 test warns" : `${warned.length} tests warn`, [bullets(warned.map(describeWarning))])];
}
function describeWarning({ uniqueId, failures }) {
	const rows = failures === void 0 ? "" : `: ${failures} ${failures === 1 ? "row" : "rows"}`;
	return `\`${uniqueId.split(".")[2] ?? uniqueId}\`${rows}`;
}
function isTest(uniqueId) {
	return uniqueId.startsWith("test.") || uniqueId.startsWith("unit_test.");
}
function oneLine(message) {
	return message.replaceAll(/\s+/g, " ").slice(0, 300);
}
function capitalised(sentence) {
	return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

// src/agents/dim-modeler/dimensional-view.ts
const MOST_ROWS$1 = 10;
const MOST_COLUMNS$1 = 8;
function dimensionalView(facts) {
	const changed = busMatrix(facts).filter((row) => dimensionsOf(row).some(({ uniqueId }) => isMoved(row, uniqueId)));
	if (changed.length === 0) return [];
	const rows = changed.slice(0, MOST_ROWS$1);
	const columns = columnsOf$1(rows);
	const cells = rows.map((row) => [nameOf$2(row), ...columns.map(({ uniqueId }) => cellOf(row, uniqueId))]);
	const more = changed.length - rows.length;
	return [
		text("Which process has which dimension, where this pull request changes it:"),
		table(["Process", ...columns.map(({ name }) => code(name))], cells),
		...more > 0 ? [text(`${more} more ${more === 1 ? "process changes" : "processes change"}.`)] : []
	];
}
function dimensionsOf({ base, head }) {
	return [...new Map([...base ?? [], ...head ?? []]).values()];
}
function isMoved({ base, head }, dimension) {
	return (base?.has(dimension) ?? false) !== (head?.has(dimension) ?? false);
}
function columnsOf$1(rows) {
	const all = [...new Map(rows.flatMap(dimensionsOf).map((node) => [node.uniqueId, node])).values()];
	const isChanged = ({ uniqueId }) => rows.some((row) => isMoved(row, uniqueId));
	return [...all.filter(isChanged), ...all.filter((node) => !isChanged(node))].slice(0, MOST_COLUMNS$1).toSorted((one, other) => one.name < other.name ? -1 : 1);
}
function nameOf$2({ fact, base, head }) {
	return `${code(fact.name)}${base === void 0 ? " (new)" : head === void 0 ? " (gone)" : ""}`;
}
function cellOf(row, dimension) {
	if (isMoved(row, dimension)) return row.head?.has(dimension) === true ? "**new**" : "**gone**";
	return row.head?.has(dimension) === true ? "yes" : "";
}

// src/dbt/relation-in.ts
const PARTS = /"(?:[^"]|"")*"|[^."]+/g;
function relationIn(side, { relationName }, { databases }) {
	if (relationName === void 0 || databases[side] === void 0) return relationName;
	const parts = relationName.match(PARTS) ?? [];
	return [`"${side}"`, ...parts.length > 2 ? parts.slice(1) : parts].join(".");
}

// src/workflows/built-relation.ts
function builtRelation(side, id, { compared, place }) {
	const isBuilt = (on) => BUILT$2.has(compared.build[on]?.results.get(id)?.status ?? "");
	const node = compared[side]?.nodes.get(id);
	if (node === void 0 || !isBuilt(side)) return void 0;
	return compared.base.nodes.has(id) && !isBuilt("base") ? void 0 : relationIn(side, node, place);
}
const BUILT$2 = /* @__PURE__ */ new Set(["success", "warn"]);

// src/workflows/answer-questions.ts
const SIDES = ["base", "head"];
const MOST$2 = 200;
const MILLISECONDS$5 = 2e4;
const MILLISECONDS_IN_ALL$1 = 9e4;
const MOST_ROWS = 100;
async function answerQuestions(rules, { facts, comparison }, ports) {
	const data = comparison.data();
	if (data === void 0 || comparison.compared.head === void 0) return {
		facts,
		notAnalysed: []
	};
	const known = withRelations(facts, comparison, data);
	const asked = questionsOf(rules, known);
	if (asked.length === 0) return {
		facts: known,
		notAnalysed: []
	};
	const queries = await ports.openQueries(data, ports.signal);
	try {
		return await askAll(asked, known, {
			queries,
			...ports
		});
	} finally {
		await queries.close();
	}
}
function withRelations(facts, { compared }, place) {
	const relation = (side) => (id) => builtRelation(side, id, {
		compared,
		place
	});
	const { base, head } = facts.details ?? {};
	return {
		...facts,
		details: {
			base: {
				...base,
				relation: relation("base")
			},
			head: {
				...head,
				relation: relation("head")
			}
		}
	};
}
function questionsOf(rules, facts) {
	const views = SIDES.map((side) => viewSide(facts, side));
	const all = rules.flatMap((rule) => views.flatMap((view) => [...rule.ask?.(view) ?? []].map((question) => ({
		...question,
		ruleId: rule.id,
		side: view.side
	}))));
	return [...Map.groupBy(all, ({ id }) => id)].map(([id, questions]) => ({
		id,
		ruleId: questions[0]?.ruleId ?? id,
		questions
	}));
}
async function askAll(asked, facts, asking) {
	const deadline = asking.clock.now().getTime() + MILLISECONDS_IN_ALL$1;
	const answers = {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	const left = [];
	for (const [index, { id, ruleId, questions }] of asked.entries()) {
		const remaining = deadline - asking.clock.now().getTime();
		const obstacle = index >= MOST$2 ? `only ${MOST$2} questions are asked` : remaining <= 0 ? "the time for questions to the data was over" : "";
		const found = obstacle === "" ? await askSides(questions, asking, Math.min(remaining, MILLISECONDS$5)) : obstacle;
		if (typeof found === "string") left.push({
			ruleId,
			subject: id,
			reason: found
		});
		else for (const [side, answer] of found) answers[side].set(id, answer);
	}
	const { base, head } = facts.details ?? {};
	const details = {
		base: {
			...base,
			answers: answers.base
		},
		head: {
			...head,
			answers: answers.head
		}
	};
	return {
		facts: {
			...facts,
			details
		},
		notAnalysed: inLines(left)
	};
}
async function askSides(questions, { queries, signal }, timeoutMilliseconds) {
	const answers = /* @__PURE__ */ new Map();
	for (const { side, sql } of questions) try {
		const result = await queries.run({
			sql,
			maxRows: MOST_ROWS,
			timeoutMilliseconds,
			signal
		});
		if (result.truncated) return `the answer has more than ${MOST_ROWS} rows`;
		answers.set(side, rowsOf(result));
	} catch (error) {
		signal.throwIfAborted();
		return asProblem(error).message;
	}
	return answers;
}
function rowsOf({ columns, rows }) {
	return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.toLowerCase(), row[index] ?? null])));
}
function inLines(left) {
	return [...Map.groupBy(left, ({ ruleId, reason }) => `${ruleId}\n${reason}`).values()].flatMap(([first, ...others]) => {
		if (first === void 0) return [];
		return [{
			subject: others.length === 0 ? first.subject : `${first.ruleId} (${others.length + 1} questions)`,
			reason: first.reason
		}];
	});
}

// src/dbt/read-invocation.ts
const UNREACHABLE = /unable to open database|could not set lock|cannot open (?:file|database)|database .*can't be opened|IO Error|could not connect|connection (?:refused|timed out|to server)|failed to connect|could not translate host name|authentication failed/i;
async function manifestOf(files, { side, targetPath }) {
	const text = await files.read(join(targetPath, "manifest.json"));
	return text === void 0 ? void 0 : readManifest(text, `the target folder of the ${side}`);
}
async function outcomeOf(files, side, ran) {
	const { command, invocation } = ran;
	const errors = errorsOf(invocation);
	const text = await files.read(join(side.targetPath, "run_results.json"));
	const results = text === void 0 ? void 0 : resultsOf(text, side, invocation);
	if (results !== void 0 && results.results.size > 0) return {
		...results,
		succeeded: results.succeeded && invocation.exitCode === 0,
		errors
	};
	assertReachable(invocation, errors);
	if (invocation.exitCode === 0 && (command.expected ?? 0) > 0) throw withoutResults(side);
	return {
		command: command.name,
		succeeded: invocation.exitCode === 0,
		results: /* @__PURE__ */ new Map(),
		errors,
		seconds: invocation.seconds
	};
}
function assertReachable({ exitCode }, errors) {
	const unreachable = exitCode === 0 ? void 0 : errors.find((error) => UNREACHABLE.test(error));
	if (unreachable !== void 0) throw new Problem("STW-1006", { detail: unreachable.slice(0, 500) });
}
function withoutResults({ side }) {
	return new Problem("STW-2005", {
		artifact: "run_results.json",
		where: `the target folder of the ${side}`,
		detail: "dbt ended well but ran none of its nodes"
	});
}
function errorsOf({ exitCode, events, plain }) {
	const fatal = events.flatMap((event) => event.kind === "fatal" ? [event.text] : []);
	const errors = events.flatMap((event) => event.kind === "error" ? [event.text] : []);
	const said = [.../* @__PURE__ */ new Set([...fatal, ...errors])];
	if (said.length > 0 || exitCode === 0) return said;
	return [plain.slice(-5).join("\n") || `dbt ended with ${exitCode === void 0 ? "a signal" : `exit code ${exitCode}`} and said nothing`];
}
function resultsOf(text, { side }, { invocationId, exitCode }) {
	const expected = {
		where: `the target folder of the ${side}`,
		...invocationId === void 0 ? {} : { invocationId }
	};
	try {
		return readRunResults(text, expected);
	} catch (error) {
		if (error instanceof Problem && error.code === "STW-2006" && exitCode !== 0) return void 0;
		throw error;
	}
}

// src/dbt/unit-test-models.ts
function modelsOfUnitTest({ nodes, unitTests }, testId) {
	const model = unitTests.get(testId)?.model;
	if (model === void 0) return [];
	if (nodes.has(model)) return [model];
	return [...nodes.values()].filter(({ name, resourceType }) => resourceType === "model" && name === model).map(({ uniqueId }) => uniqueId);
}

// src/dbt/select-nodes.ts
const BUILT$1 = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
const NONE = /* @__PURE__ */ new Set();
function selectNodes({ base, head, changes, kept = NONE }) {
	const changed = changes.map(({ uniqueId }) => uniqueId);
	const touched = /* @__PURE__ */ new Set([...closure(changed, (id) => builtChildren(base, id)), ...closure(changed, (id) => builtChildren(head, id))]);
	const tests = [...dataTests(head, touched, testsThatChanged(base, head)), ...unitTests(base, head, touched)];
	const tested = tests.flatMap((id) => head.nodes.get(id)?.dependsOn.nodes ?? modelsOfUnitTest(head, id)).filter((id) => !kept.has(id));
	return {
		base: withAncestors(base, touched, kept),
		head: withAncestors(head, [...touched, ...tested], kept),
		tests
	};
}
function selectorsOf({ nodes, unitTests: known }, ids) {
	const wanted = new Set(ids);
	const selected = [...known.values()].filter(({ uniqueId }) => wanted.has(uniqueId));
	return {
		select: [...ids.flatMap((id) => nodes.get(id)?.fqn.join(".") ?? []).map((name) => `fqn:${name}`), ...selected.map(unitTestSelector)],
		exclude: [...known.values()].filter(({ uniqueId }) => !wanted.has(uniqueId)).map(unitTestSelector)
	};
}
function unitTestSelector({ name }) {
	return `fqn:${name},resource_type:unit_test`;
}
function closure(ids, next) {
	const reached = new Set(ids);
	for (const id of reached) for (const other of next(id)) reached.add(other);
	return reached;
}
function builtChildren({ nodes, children }, id) {
	return (children.get(id) ?? []).filter((child) => isBuilt$1(nodes.get(child)));
}
function withAncestors({ nodes }, ids, kept) {
	const parents = (id) => (nodes.get(id)?.dependsOn.nodes ?? []).filter((parent) => !kept.has(parent));
	return [...closure(ids, parents)].filter((id) => isBuilt$1(nodes.get(id)));
}
function isBuilt$1(node) {
	return node !== void 0 && BUILT$1.has(node.resourceType);
}
function dataTests({ nodes }, touched, changed) {
	const concerns = ({ uniqueId, dependsOn, test }) => changed.has(uniqueId) || touched.has(uniqueId) || dependsOn.nodes.some((id) => touched.has(id)) || touched.has(test?.attachedTo ?? "");
	return [...nodes.values()].filter((node) => node.test?.enabled === true && concerns(node)).map(({ uniqueId }) => uniqueId);
}
function testsThatChanged(base, head) {
	const { added, changed } = changedTests(base, head);
	const macros = changedMacros(base, head);
	const throughMacro = [...head.nodes.values()].filter(({ test, dependsOn }) => test !== void 0 && dependsOn.macros.some((id) => macros.has(id)));
	return new Set([
		...added,
		...changed.map((pair) => pair.head),
		...throughMacro
	].map(({ uniqueId }) => uniqueId));
}
function unitTests(base, head, touched) {
	const concerns = (test) => modelsOfUnitTest(head, test.uniqueId).some((id) => touched.has(id)) || base.unitTests.get(test.uniqueId)?.checksum !== test.checksum;
	return [...head.unitTests.values()].filter(concerns).map(({ uniqueId }) => uniqueId);
}

// src/dbt/spending.ts
function startSpending({ nodes, bytes }) {
	return {
		limit: {
			nodes,
			bytes
		},
		nodes: 0,
		bytes: 0
	};
}
function takeNodes(spending, count) {
	const { limit, nodes } = spending;
	if (limit.nodes !== void 0 && nodes + count > limit.nodes) return `${nodes === 0 ? `${inFigures(count)} nodes and tests to build` : `${inFigures(count)} nodes and tests besides ${inFigures(nodes)}`}, \`budget.nodes\` allows ${inFigures(limit.nodes)}`;
	spending.nodes += count;
}
function addBytes(spending, { results }) {
	for (const { bytes, billedBytes } of results.values()) spending.bytes += billedBytes ?? bytes ?? 0;
}
function bytesOver({ limit, bytes }) {
	if (limit.bytes === void 0 || bytes <= limit.bytes) return void 0;
	return `${inBytes(bytes)} were read, \`budget.bytes\` allows ${inBytes(limit.bytes)}`;
}
const UNITS = [
	"bytes",
	"kB",
	"MB",
	"GB",
	"TB",
	"PB"
];
function inBytes(bytes) {
	const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
	const amount = bytes / 1e3 ** step;
	return `${Number(amount.toPrecision(3)).toLocaleString("en-US")} ${UNITS[step]}`;
}
function inFigures(count) {
	return count.toLocaleString("en-US");
}

// src/dbt/compile-again.ts
async function compileAgain(side, { plan, compiled }, { files, spending }) {
	const { missing, incremental } = idsToCompile(side, plan, compiled);
	const { select, exclude } = selectorsOf(side.project, [...missing, ...incremental]);
	const isOver = spending !== void 0 && bytesOver(spending) !== void 0;
	if (select.length === 0 || isOver) return {
		missing: /* @__PURE__ */ new Map(),
		incremental: /* @__PURE__ */ new Map()
	};
	await side.session.run({
		name: "compile",
		options: [
			"--indirect-selection",
			"empty",
			...plan.defer
		],
		select,
		exclude
	});
	const manifest = await manifestOf(files, side.prepared);
	const codeOf = (ids) => new Map(ids.flatMap((id) => entryOf$2(id, manifest?.nodes.get(id)?.compiledCode)));
	return {
		missing: codeOf(missing),
		incremental: codeOf(incremental)
	};
}
function idsToCompile({ project }, { lane, changes }, compiled) {
	const models = changes.filter(({ kind }) => kind === "modified").flatMap(({ uniqueId }) => project.nodes.get(uniqueId) ?? []).filter(({ resourceType, language }) => resourceType === "model" && language === "sql");
	const missing = models.filter(({ uniqueId }) => !compiled.has(uniqueId));
	const incremental = lane.name === "compile" ? models.filter(({ materialized }) => materialized === "incremental") : [];
	return {
		missing: missing.map(({ uniqueId }) => uniqueId),
		incremental: incremental.map(({ uniqueId }) => uniqueId)
	};
}
function entryOf$2(id, code) {
	return code === void 0 ? [] : [[id, code]];
}

// src/dbt/assert-disk-space.ts
function assertDiskSpace({ results, errors }) {
	const full = [...[...results.values()].filter(isFailure).flatMap(({ message }) => message ?? []), ...errors].find((text) => matchError(text)?.rule.id === "disk.full");
	if (full !== void 0) throw new Problem("STW-1012", { detail: full.replaceAll(/\s+/g, " ").slice(0, 300) });
}

// src/dbt/failed-invocation.ts
const LARGEST_STATEMENT_BYTES = 1048576;
async function failedInvocation(files, side, ran) {
	const failed = [...ran.results.values()].filter(isFailure).flatMap(({ uniqueId }) => ran.project?.nodes.get(uniqueId) ?? []);
	const texts = await Promise.all(failed.flatMap(statementPaths).map(async (path) => [path, await textOf(files, side, path)]));
	const targetTexts = new Map(texts.flatMap(([path, text]) => text === void 0 ? [] : [[path, text]]));
	return {
		...ran.invocation,
		results: ran.results,
		targetTexts
	};
}
function statementPaths({ packageName, path, name, test }) {
	const file = test?.kind === void 0 ? path : join(path, `${name}.sql`);
	return ["run", "compiled"].map((folder) => join(folder, packageName, file));
}
function textOf(files, { targetPath }, path) {
	return files.readInside(targetPath, path, LARGEST_STATEMENT_BYTES);
}

// src/dbt/merge-attempts.ts
function mergeAttempts(before, after) {
	const results = mergeResults(before.outcome.results, after.outcome.results);
	const isOver = (id) => id !== void 0 && after.outcome.results.has(id);
	const hasFailed = [...results.values()].some(isFailure);
	const exitCode = after.invocation.exitCode !== 0 || !hasFailed ? after.invocation.exitCode : before.invocation.exitCode;
	const succeeded = exitCode === 0 && !hasFailed;
	const events = [...before.invocation.events.filter((event) => !isOfNode(event, isOver)), ...after.invocation.events];
	return {
		invocation: {
			...after.invocation,
			exitCode,
			events: succeeded ? withoutErrors(events) : events
		},
		outcome: {
			command: before.outcome.command,
			succeeded,
			results,
			errors: succeeded ? [] : [.../* @__PURE__ */ new Set([...stillTrue(before, isOver), ...after.outcome.errors])],
			seconds: before.outcome.seconds + after.outcome.seconds,
			attempts: (before.outcome.attempts ?? 1) + 1
		},
		problem: results.size > 0 ? void 0 : after.problem,
		targetTexts: new Map([...before.targetTexts, ...after.targetTexts]),
		compiled: new Map([...before.compiled, ...after.compiled])
	};
}
function mergeResults(before, after) {
	const again = [...after.values()].map((result) => [result.uniqueId, withEarlier(before.get(result.uniqueId), result)]);
	return new Map([...before, ...again]);
}
function withEarlier(before, after) {
	if (before === void 0 || before.status === "skipped") return after;
	const { status, message } = after;
	const earlier = before.attempts ?? [{
		status: before.status,
		message: before.message
	}];
	return {
		...after,
		attempts: [...earlier, {
			status,
			message
		}]
	};
}
function stillTrue({ invocation, outcome }, isOver) {
	const over = new Set(invocation.events.flatMap((event) => isOfNode(event, isOver) && "text" in event ? [event.text] : []));
	return outcome.results.size === 0 ? [] : outcome.errors.filter((text) => !over.has(text));
}
function isOfNode(event, isMeant) {
	return "uniqueId" in event && isMeant(event.uniqueId);
}
function withoutErrors(events) {
	return events.filter(({ kind }) => kind !== "error" && kind !== "fatal");
}

// src/dbt/safe-again.ts
const REPLACED = /* @__PURE__ */ new Set([
	"table",
	"view",
	"ephemeral",
	"seed",
	"test",
	"unit",
	"materialized_view",
	"external"
]);
const REPLACING = /* @__PURE__ */ new Set(["insert_overwrite", "microbatch"]);
function isSafeAgain(node, { fullRefresh }) {
	if (hasHooks(node)) return false;
	if (node.resourceType === "test") return true;
	if (node.materialized !== "incremental") return REPLACED.has(node.materialized);
	if (fullRefresh && node.config["full_refresh"] !== false) return true;
	const strategy = node.config["incremental_strategy"];
	if (typeof strategy === "string" && REPLACING.has(strategy)) return true;
	return strategy !== "append" && hasKey(node);
}
function hasHooks({ config }) {
	return ["pre-hook", "post-hook"].some((key) => isFilled(config[key]));
}
function hasKey({ config }) {
	return isFilled(config["unique_key"]);
}
function isFilled(value) {
	return Array.isArray(value) ? value.length > 0 : value !== void 0 && value !== null && value !== "";
}

// src/dbt/nodes-to-run-again.ts
function nodesToRunAgain(project, results, again) {
	const failed = [...results.values()].filter(isFailure);
	const retried = new Set(failed.filter((result) => mayPass(project, result, again)).map(({ uniqueId }) => uniqueId));
	if (retried.size === 0) return [];
	const lasting = new Set(failed.map(({ uniqueId }) => uniqueId).filter((id) => !retried.has(id)));
	const below = descendants(project, retried);
	const stopped = modelsBehind(project, lasting);
	const blocked = /* @__PURE__ */ new Set([...stopped, ...descendants(project, stopped)]);
	const skipped = [...results.values()].filter(({ status, uniqueId }) => status === "skipped" && below.has(uniqueId));
	return [...retried, ...skipped.map(({ uniqueId }) => uniqueId).filter((id) => !blocked.has(id))];
}
function mayPass({ nodes }, { uniqueId, status, message }, { fullRefresh, isTransient }) {
	if (status !== "error" || message === void 0 || !isTransient(message)) return false;
	const node = nodes.get(uniqueId);
	return node === void 0 ? uniqueId.startsWith("unit_test.") : isSafeAgain(node, { fullRefresh });
}
function modelsBehind(project, ids) {
	const tested = [...ids].flatMap((id) => {
		const node = project.nodes.get(id);
		return node?.resourceType === "test" ? node.dependsOn.nodes : modelsOfUnitTest(project, id);
	});
	return /* @__PURE__ */ new Set([...ids, ...tested]);
}

// src/dbt/run-attempts.ts
async function runAttempts(side, { work, retry }, ports) {
	let ran = await attempt(side, commandOf(side, work, {
		ids: work.ids,
		count: 0
	}), ports);
	for (const [index, pause] of retry.pauses.entries()) {
		const ids = idsOfNext(side, ran, {
			work,
			retry
		});
		if (ids.length === 0 || ports.spending !== void 0 && bytesOver(ports.spending) !== void 0) break;
		await ports.clock.sleep(pause, ports.signal);
		const next = await attempt(side, commandOf(side, work, {
			ids,
			count: index + 1
		}), ports);
		ran = mergeAttempts(ran, next);
	}
	const { problem, outcome, invocation, targetTexts, compiled } = ran;
	if (problem !== void 0) throw problem;
	return {
		outcome,
		compiled,
		failed: outcome.succeeded ? void 0 : {
			...invocation,
			results: outcome.results,
			targetTexts
		}
	};
}
function commandOf({ project }, { name, options, firstOptions = [], fullRefresh }, { ids, count }) {
	const all = [
		...fullRefresh ? ["--full-refresh"] : [],
		"--indirect-selection",
		"empty",
		...options,
		...count === 0 ? firstOptions : []
	];
	const selectors = selectorsOf(project, ids);
	if (name === "compile") return {
		name,
		options: all,
		...selectors
	};
	const expected = ids.filter((id) => project.nodes.get(id)?.materialized !== "ephemeral").length;
	return {
		name,
		options: [...all, "--no-fail-fast"],
		...selectors,
		expected
	};
}
function idsOfNext({ project }, { outcome, invocation }, { work, retry }) {
	if (outcome.results.size > 0) return nodesToRunAgain(project, outcome.results, {
		fullRefresh: work.fullRefresh,
		isTransient: retry.isTransient
	});
	return invocation.exitCode !== 0 && outcome.errors.some(retry.isTransient) ? work.ids : [];
}
async function attempt(side, command, ports) {
	const { prepared, session, project } = side;
	const invocation = await session.run(command);
	const { outcome, problem } = await outcomeOrProblem(side, {
		command,
		invocation
	}, ports);
	if (ports.spending !== void 0) addBytes(ports.spending, outcome);
	assertDiskSpace(outcome);
	const { targetTexts } = outcome.succeeded ? { targetTexts: /* @__PURE__ */ new Map() } : await failedInvocation(ports.files, prepared, {
		invocation,
		results: outcome.results,
		project
	});
	return {
		invocation,
		outcome,
		problem,
		targetTexts,
		compiled: await compiledCode(side, ports)
	};
}
async function outcomeOrProblem({ prepared }, ran, { files }) {
	try {
		return {
			outcome: await outcomeOf(files, prepared, ran),
			problem: void 0
		};
	} catch (thrown) {
		if (!(thrown instanceof Problem && thrown.code === "STW-1006")) throw thrown;
		const { command, invocation } = ran;
		return {
			outcome: {
				command: command.name,
				succeeded: false,
				results: /* @__PURE__ */ new Map(),
				errors: errorsOf(invocation),
				seconds: invocation.seconds
			},
			problem: thrown
		};
	}
}
async function compiledCode({ prepared }, { files }) {
	const nodes = [...(await manifestOf(files, prepared))?.nodes.values() ?? []];
	return new Map(nodes.flatMap(({ uniqueId, compiledCode: code }) => code === void 0 ? [] : [[uniqueId, code]]));
}

// src/dbt/steady-run.ts
const SECOND = "second, incremental run: ";
async function steadyRun(side, { plan, first }, ports) {
	const models = plan.lane.name === "build" ? modelsToRepeat(side, plan, first.outcome) : [];
	const over = ports.spending === void 0 ? void 0 : bytesOver(ports.spending);
	const unchanged = {
		outcome: first.outcome,
		failed: first.failed,
		incremental: /* @__PURE__ */ new Map()
	};
	if (models.length === 0) return {
		...unchanged,
		leftOut: []
	};
	if (over !== void 0) return {
		...unchanged,
		leftOut: models.map((id) => notRepeated(id, side, over))
	};
	const tests = side.prepared.side === "head" ? testsOf(side, plan, models) : [];
	const work = {
		name: "build",
		ids: [...models, ...tests],
		options: plan.defer,
		fullRefresh: false
	};
	const second = await runAttempts(side, {
		work,
		retry: plan.retry
	}, ports);
	const outcome = {
		...mergeOutcomes(first.outcome, second.outcome, models),
		twice: models
	};
	return {
		outcome,
		failed: mergeFailed(first.failed, second.failed, outcome),
		incremental: sqlOf(side, models, second),
		leftOut: []
	};
}
function notRepeated(id, { project, prepared }, over) {
	const where = prepared.side === "base" ? "the base" : "this commit";
	return {
		subject: project.nodes.get(id)?.name ?? id,
		reason: `its second, incremental run on ${where} was not started: ${over}`
	};
}
function modelsToRepeat({ project }, { changes }, { results }) {
	return changes.flatMap(({ kind, uniqueId }) => kind === "removed" ? [] : project.nodes.get(uniqueId) ?? []).filter(({ materialized, uniqueId }) => materialized === "incremental" && results.get(uniqueId)?.status === "success").map(({ uniqueId }) => uniqueId);
}
function testsOf({ project }, { selection }, models) {
	const repeated = new Set(models);
	return selection.tests.filter((id) => project.nodes.get(id)?.dependsOn.nodes.some((parent) => repeated.has(parent)) === true);
}
function mergeOutcomes(first, second, models) {
	const news = failuresOf(second, models).map((result) => [result.uniqueId, result]).filter(([id]) => isGood(first.results.get(id)));
	return {
		...first,
		succeeded: first.succeeded && second.succeeded,
		results: new Map([...first.results, ...news]),
		errors: [...first.errors, ...second.errors.map((text) => SECOND + text)],
		seconds: first.seconds + second.seconds,
		...(second.attempts ?? 1) > 1 ? { attempts: (first.attempts ?? 1) + (second.attempts ?? 1) - 1 } : {}
	};
}
function isGood(result) {
	return result === void 0 || !(isFailure(result) || result.status === "skipped");
}
function failuresOf({ results, succeeded, errors }, models) {
	if (results.size > 0) return [...results.values()].filter(isFailure).map((result) => ({
		...result,
		message: SECOND + (result.message ?? result.status)
	}));
	if (succeeded) return [];
	const message = SECOND + (errors[0] ?? "dbt failed and did not say why");
	return models.map((uniqueId) => ({
		uniqueId,
		status: "error",
		seconds: 0,
		failures: void 0,
		message
	}));
}
function mergeFailed(first, second, { results }) {
	if (first === void 0 || second === void 0) return withResults(first ?? second, results);
	return {
		...first,
		events: [...first.events, ...second.events],
		plain: [...first.plain, ...second.plain],
		results,
		targetTexts: new Map([...first.targetTexts, ...second.targetTexts]),
		seconds: first.seconds + second.seconds
	};
}
function withResults(failed, results) {
	return failed === void 0 ? void 0 : {
		...failed,
		results
	};
}
function sqlOf({ project }, models, { outcome, compiled }) {
	const ran = models.filter((id) => project.nodes.get(id)?.language === "sql" && outcome.results.get(id)?.status === "success");
	return new Map(ran.flatMap((id) => entryOf$1(compiled, id)));
}
function entryOf$1(compiled, id) {
	const code = compiled.get(id);
	return code === void 0 ? [] : [[id, code]];
}

// src/dbt/build-side.ts
async function buildSide(side, plan, ports) {
	const work = mainWork(side, plan);
	if (work === void 0) return NOTHING$1;
	const over = ports.spending === void 0 ? void 0 : bytesOver(ports.spending);
	if (over !== void 0) return {
		...NOTHING$1,
		leftOut: [{
			subject: `all models of ${SIDE$1[side.prepared.side]}`,
			reason: `not built: ${over}`
		}]
	};
	const first = await runAttempts(side, {
		work,
		retry: plan.retry
	}, ports);
	const { outcome, failed, incremental, leftOut } = await steadyRun(side, {
		plan,
		first
	}, ports);
	const again = await compileAgain(side, {
		plan,
		compiled: first.compiled
	}, ports);
	return {
		outcome,
		failed,
		compiled: new Map([...first.compiled, ...again.missing]),
		incremental: new Map([...incremental, ...again.incremental]),
		leftOut
	};
}
const NOTHING$1 = {
	outcome: void 0,
	failed: void 0,
	compiled: /* @__PURE__ */ new Map(),
	incremental: /* @__PURE__ */ new Map()
};
const SIDE$1 = {
	base: "the base",
	head: "this commit"
};
function mainWork({ prepared }, { lane, selection, defer }) {
	const tests = prepared.side === "head" && lane.name === "build" ? selection.tests : [];
	const ids = [...selection[prepared.side], ...tests];
	if (lane.name === "static" || ids.length === 0) return void 0;
	const firstOptions = defer.length === 0 ? [] : ["--favor-state"];
	return {
		name: lane.name,
		ids,
		options: defer,
		firstOptions,
		fullRefresh: true
	};
}

// src/dbt/explain-selection.ts
function explainSelection({ lane, head, changes, selection, kept }) {
	if (lane.name === "static") return [];
	const changed = new Set(changes.map(({ uniqueId }) => uniqueId));
	const below = descendants(head, changed);
	const counted = {
		changed: selection.head.filter((id) => changed.has(id)).length,
		below: selection.head.filter((id) => !changed.has(id) && below.has(id)).length,
		above: selection.head.filter((id) => !changed.has(id) && !below.has(id)).length
	};
	const parts = [
		`${counted.changed} changed`,
		...counted.below === 0 ? [] : [`${counted.below} below them`],
		...counted.above === 0 ? [] : [`${counted.above} above (the CI database lacks them)`]
	];
	const tests = lane.name === "build" ? `; ${selection.tests.length} ${selection.tests.length === 1 ? "test" : "tests"}` : "";
	return [`${parts.join(", ")} ${lane.name === "build" ? "built" : "compiled"}${tests}`, ...readFromProduction(head, selection, kept)];
}
function readFromProduction({ nodes }, { head, tests }, kept) {
	const built = new Set(head);
	const parents = [...head, ...tests].flatMap((id) => nodes.get(id)?.dependsOn.nodes ?? []);
	const read = new Set(parents.filter((id) => kept.has(id) && !built.has(id)));
	return read.size === 0 ? [] : [`${read.size} unchanged ${read.size === 1 ? "node" : "nodes"} above read from production, not built`];
}

// src/dbt/lower-lane.ts
function lowerLane(name, reason, inVerdict = LEFT_OUT[name]) {
	return {
		name,
		reason: `${reason}: ${LEFT_OUT_WHOLE[name]}`,
		inVerdict: `${name} lane: ${inVerdict}`
	};
}
const LEFT_OUT = {
	static: "nothing was built",
	compile: "no data was built"
};
const LEFT_OUT_WHOLE = {
	static: "nothing was compiled or built",
	compile: "SQL was compiled, no data was built"
};

// src/dbt/lane-in-budget.ts
function laneInBudget(lane, nodes, { spending }) {
	const over = lane.name === "build" && spending !== void 0 ? takeNodes(spending, nodes) : void 0;
	return over === void 0 ? lane : lowerLane("compile", over, over);
}

// src/dbt/leave-out-noise.ts
const TOLD_BY_SQL = /* @__PURE__ */ new Set([
	"view",
	"table",
	"incremental"
]);
const ONLY_WORDS = /^(?:docs|meta): /;
const ELSEWHERE = /\b(?:target\b|flags\b|env_var\s*\(|var\s*\()/;
function leaveOutNoise(changes, projects, built) {
	const suspects = changes.filter((change) => isSuspect(change));
	if (suspects.length === 0) return {
		changes,
		evidence: []
	};
	const asks = macrosAskElsewhere(projects);
	const names = {
		base: relationNames(projects.base),
		head: relationNames(projects.head)
	};
	const isEqual = (texts, id) => {
		const [base, head] = [texts.base.get(id), texts.head.get(id)];
		return base !== void 0 && head !== void 0 && names.base(base).trim() === names.head(head).trim();
	};
	const isNoise = (change) => {
		const { uniqueId, head } = change;
		if (asks && change.reasons.some(({ kind }) => kind === "macro")) return false;
		if (built.head.outcome?.results.get(uniqueId)?.status !== "success") return false;
		if (!isEqual({
			base: built.base.compiled,
			head: built.head.compiled
		}, uniqueId)) return false;
		const both = {
			base: built.base.incremental,
			head: built.head.incremental
		};
		return head?.materialized !== "incremental" || isEqual(both, uniqueId);
	};
	const noise = new Set(suspects.filter(isNoise));
	return {
		changes: changes.filter((change) => !noise.has(change)),
		evidence: [...noise].map(inWords$1)
	};
}
function isSuspect({ base, head, reasons }) {
	return base !== void 0 && head !== void 0 && reasons.every(isFaint) && [base, head].every(isToldBySql);
}
function isFaint({ kind, text }) {
	return kind === "macro" || kind === "config" && ONLY_WORDS.test(text);
}
function isToldBySql(node) {
	return node.language === "sql" && TOLD_BY_SQL.has(node.materialized) && !hasHooks(node);
}
function macrosAskElsewhere({ base, head }) {
	return [...changedMacros(base, head).keys()].some((id) => ELSEWHERE.test(`${base.macros.get(id)?.sql ?? ""}\n${head.macros.get(id)?.sql ?? ""}`));
}
function inWords$1({ name, reasons }) {
	return `\`${name}\`: ${reasons.map(({ text }) => text).join(", ")}, compiled SQL equal: left out`;
}

// src/dbt/not-analysed.ts
const SIDE = {
	base: "the base",
	head: "this commit"
};
function notAnalysed(outcomes, changes) {
	return outcomes.flatMap((outcome) => [
		...outcome.built.leftOut ?? [],
		...wholeSide(outcome),
		...failedNodes(outcome),
		...withoutSql(outcome, changes)
	]);
}
function wholeSide({ side, built: { outcome } }) {
	if (outcome === void 0 || outcome.succeeded || outcome.results.size > 0) return [];
	return [{
		subject: `all models of ${SIDE[side]}`,
		reason: `dbt ${outcome.command} failed there: ${firstLine(outcome.errors[0])}`
	}];
}
function failedNodes({ side, project, built }) {
	return [...built.outcome?.results.values() ?? []].flatMap(({ uniqueId, status, message }) => {
		const node = project.nodes.get(uniqueId);
		if (node === void 0 || ![
			"model",
			"seed",
			"snapshot"
		].includes(node.resourceType)) return [];
		if (status === "skipped") return [{
			subject: node.name,
			reason: `skipped on ${SIDE[side]}, because something above it failed`
		}];
		return status === "error" ? [{
			subject: node.name,
			reason: `failed on ${SIDE[side]}: ${firstLine(message)}`
		}] : [];
	});
}
function withoutSql({ side, project, built }, changes) {
	if (built.outcome === void 0 && built.leftOut !== void 0) return [];
	return changes.flatMap(({ uniqueId, kind, name }) => {
		const node = project.nodes.get(uniqueId);
		if (kind !== "modified" || node?.resourceType !== "model" || built.compiled.has(uniqueId)) return [];
		if (["skipped", "error"].includes(built.outcome?.results.get(uniqueId)?.status ?? "")) return [];
		return [{
			subject: name,
			reason: node.language === "sql" ? `its SQL was not compiled on ${SIDE[side]}` : `a ${node.language} model: its columns and rows are not read`
		}];
	});
}
function firstLine(message) {
	return (message ?? "no message").split("\n").map((line) => line.trim()).filter((line) => line !== "").slice(0, 2).join(" ").slice(0, 300);
}

// src/dbt/parse-warnings.ts
const NO_NEWS = /DeprecationsSummary|^This version of dbt|Update available|Your version of dbt/;
function parseWarnings({ events }) {
	const texts = events.flatMap((event) => event.kind === "warning" || event.kind === "deprecation" ? [event.text] : []).filter((text) => !NO_NEWS.test(text)).map((text) => text.replace(/^\[WARNING\](?:\[\w+\])?:\s*/, "").trim());
	return [...new Set(texts.filter((text) => text !== ""))];
}

// src/dbt/parse-side.ts
async function parseSide(prepared, session, { files }) {
	const invocation = await session.run({ name: "parse" });
	const project = invocation.exitCode === 0 ? await manifestOf(files, prepared) : void 0;
	return project === void 0 ? { failed: invocation } : { project: {
		...project,
		warnings: parseWarnings(invocation)
	} };
}

// src/dbt/plain-compiled.ts
function plainCompiled(projects) {
	const [base, head] = [textsOf$1(projects.base), textsOf$1(projects.head)];
	const of = (kind) => ({
		base: base[kind],
		head: head[kind]
	});
	return {
		compiled: of("compiled"),
		incremental: of("incremental"),
		sketched: of("sketched")
	};
}
function notPlain(changes, { compiled }) {
	return changes.flatMap(({ uniqueId, kind, name, base, head }) => {
		if (kind !== "modified" || head?.resourceType !== "model") return [];
		if (compiled.base.has(uniqueId) && compiled.head.has(uniqueId)) return [];
		const foreign = [base, head].find((node) => node !== void 0 && node.language !== "sql");
		return [{
			subject: name,
			reason: foreign === void 0 ? "dbt has to compile it: more than `ref` and `source` stands in its Jinja" : `a ${foreign.language} model: its columns and rows are not read`
		}];
	});
}
function textsOf$1(project) {
	const compiled = /* @__PURE__ */ new Map();
	const incremental = /* @__PURE__ */ new Map();
	const sketched = /* @__PURE__ */ new Map();
	const models = redefines(project) ? [] : [...project.nodes.values()].filter(({ resourceType }) => resourceType === "model");
	for (const model of models) {
		const whole = renderPlainly(model, project);
		const later = model.materialized === "incremental" ? renderPlainly(onItsTable(model), project) : void 0;
		const isPlain = whole !== void 0 && (model.materialized !== "incremental" || later !== void 0);
		const sketch = isPlain ? whole : sketchSql(model, project);
		if (sketch !== void 0) sketched.set(model.uniqueId, sketch);
		if (!isPlain) continue;
		compiled.set(model.uniqueId, whole);
		if (later !== void 0) incremental.set(model.uniqueId, later);
	}
	return {
		compiled,
		incremental,
		sketched
	};
}
const TOLD = /* @__PURE__ */ new Set([
	"ref",
	"source",
	"config",
	"is_incremental"
]);
function redefines({ macros }) {
	return [...macros.keys()].some((id) => {
		const [, packageName = "", name = ""] = id.split(".");
		return TOLD.has(name) && packageName !== "dbt" && !packageName.startsWith("dbt_");
	});
}
function onItsTable(model) {
	const opened = model.rawCode.replaceAll(/\{%-?\s*if\s+is_incremental\(\)\s*-?%\}((?:(?!\{%)[\s\S])*)\{%-?\s*endif\s*-?%\}/g, (_, inside) => inside);
	return {
		...model,
		rawCode: opened.replaceAll(/\{\{-?\s*this\s*-?\}\}/g, () => model.relationName ?? "{{ this }}")
	};
}

// src/dbt/production-state.ts
const STORED$2 = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
async function readProduction(files, around) {
	const { state } = around.input;
	if (state === void 0) return {
		relations: /* @__PURE__ */ new Map(),
		schemas: [],
		defer: [],
		evidence: []
	};
	const text = await files.read(state);
	if (text === void 0) throw new Problem("STW-1010", {
		path: state,
		detail: "there is no such file"
	});
	const project = readManifest(text, `the production state ${state}`);
	const relations = relationsOf$1(project);
	const schemas = manifestSchemas(text);
	const reason = whyNot(project, relations, around);
	if (reason !== void 0) return {
		relations: /* @__PURE__ */ new Map(),
		schemas,
		defer: [],
		evidence: [`production state not used: ${reason}; what it has was built instead`]
	};
	const folder = join(around.folder, "state");
	await files.write(join(folder, "manifest.json"), text);
	return {
		relations,
		schemas,
		defer: [
			"--defer",
			"--state",
			folder
		],
		evidence: []
	};
}
function relationsOf$1({ nodes }) {
	const stored = [...nodes.values()].filter(({ resourceType, materialized }) => STORED$2.has(resourceType) && materialized !== "ephemeral");
	return new Map(stored.flatMap(({ uniqueId, relationName }) => relationName === void 0 ? [] : [[uniqueId, relationName]]));
}
function whyNot({ adapter, dbtVersion }, relations, { engine, profile, input }) {
	if (adapter !== profile.adapter) return `it was made on ${adapter || "another adapter"}, this is ${profile.adapter}`;
	if (majorOf(dbtVersion) !== majorOf(engine.version)) return `it was written by dbt ${dbtVersion || "of an unknown version"}, this is ${engine.version}`;
	return profile.databaseFile === void 0 ? void 0 : whyNotInFile(relations, profile.databaseFile, input.ciDatabase);
}
function whyNotInFile(relations, databaseFile, ciDatabase) {
	if (ciDatabase === void 0) return "there is no CI database that could hold what production has";
	const stem = databaseFile.replace(/\.[^.]*$/, "");
	const other = [...relations.values()].map(databaseOf).find((name) => name !== stem);
	return other === void 0 ? void 0 : `its database is called ${other}, the file of the profile ${databaseFile}`;
}
function databaseOf(relationName) {
	return (relationName.split(".")[0] ?? "").replaceAll("\"", "");
}
function majorOf(version) {
	return version.split(".")[0] ?? "";
}
function withProduction(project, relations, built) {
	if (relations.size === 0) return project;
	const here = new Set(built);
	const nodes = [...project.nodes].map(([id, node]) => {
		const production = relations.get(id);
		if (production === void 0) return [id, node];
		const [relationName, otherRelation] = here.has(id) ? [node.relationName, production] : [production, node.relationName];
		return [id, {
			...node,
			relationName,
			otherRelation
		}];
	});
	return {
		...project,
		nodes: new Map(nodes)
	};
}

// src/dbt/start-data.ts
async function startData({ filled, ports }, side, database) {
	if (side.schema !== void 0) filled.add(side.schema);
	await copyDatabase(ports.files, database, side);
}

// src/dbt/tell-build.ts
function tellBuild(projects, { base, head }) {
	return [
		...[.../* @__PURE__ */ new Set([...base.outcome?.twice ?? [], ...head.outcome?.twice ?? []])].map((id) => (projects.head.nodes.get(id) ?? projects.base.nodes.get(id))?.name ?? resourceName(id)).map((name) => `\`${name}\` ran twice: full refresh, then incrementally`),
		...attemptsOf(base.outcome, "the base"),
		...attemptsOf(head.outcome, "this commit")
	];
}
function attemptsOf(outcome, side) {
	const { attempts = 1, results = /* @__PURE__ */ new Map() } = outcome ?? {};
	if (attempts === 1) return [];
	const told = [...results.values()].flatMap((result) => tellAttempts(result) ?? []);
	return told.length === 0 ? [`dbt was started ${attempts} times on ${side}: at first it could not begin`] : told.map((line) => `${line} (on ${side})`);
}

// src/dbt/tell-spending.ts
function tellSpending({ spending, lane, built, adapter }) {
	const quiet = {
		lane,
		notAnalysed: [],
		evidence: []
	};
	if (spending?.limit.bytes === void 0 || lane.name !== "build") return quiet;
	const over = bytesOver(spending);
	if (over === void 0) return counts(built) ? quiet : {
		...quiet,
		evidence: [`\`budget.bytes\` held nothing back: ${adapter} does not say how much it reads`]
	};
	const missing = built.base.outcome === void 0 ? "the base was not built" : "nothing further was run";
	return {
		lane: {
			name: "build",
			reason: `${lane.reason}, until the budget was used up (${over})`,
			inVerdict: `${over}: ${missing}`
		},
		notAnalysed: [{
			subject: "data of base and head",
			reason: `not compared: ${over}`
		}],
		evidence: []
	};
}
function counts({ base, head }) {
	const results = [base, head].flatMap(({ outcome }) => [...outcome?.results.values() ?? []]);
	return results.length === 0 || results.some(({ bytes, billedBytes }) => (bytes ?? billedBytes) !== void 0);
}

// src/dbt/unparsed-base.ts
const MISSING_VARIABLE = /Env var required but not provided: '(?<name>\w+)'|Environment variable '(?<other>\w+)' not found/;
const INVALID_TARGET = /Credentials in profile "(?<profile>[^"]+)", target "(?<target>[^"]+)" invalid: (?<why>[\s\S]+)/;
function unparsedBase(said, { baseSha, env }) {
	const { name, other } = MISSING_VARIABLE.exec(said)?.groups ?? {};
	const variable = name ?? other;
	if (variable !== void 0) {
		const isHere = (env.inherited[variable] ?? "") !== "";
		return new Problem("STW-1034", {
			name: variable,
			state: isHere ? "is set, but not among projects[].env" : "is not set"
		});
	}
	const { profile, target, why } = INVALID_TARGET.exec(said)?.groups ?? {};
	if (profile !== void 0 && target !== void 0 && why !== void 0) return new Problem("STW-1035", {
		profile,
		target,
		detail: why.replace(/^Runtime Error\s*/, "").replaceAll(/\s+/g, " ").trim()
	});
	return new Problem("STW-2002", {
		sha: baseSha.slice(0, 7),
		detail: said
	});
}

// src/dbt/within-schema.ts
function laneWithin(lane, { nodes }, { ids, schema }) {
	if (schema === void 0 || lane.name !== "build") return lane;
	const outside = ids.flatMap((id) => nodes.get(id) ?? []).find((node) => !isWithin(node, schema));
	if (outside === void 0) return lane;
	const reason = `${outside.name} would be written to ${outside.relationName}, outside of the schema ${schema} of this run`;
	return lowerLane("compile", reason);
}
function isWithin({ relationName, config }, schema) {
	if (relationName === void 0) return true;
	if (typeof config["database"] === "string") return false;
	const found = schemaOf(relationName).toLowerCase();
	return found === schema || found.startsWith(`${schema}_`);
}
function schemaOf(relationName) {
	return (((/^`([^`]*)`$/.exec(relationName)?.[1])?.split(".") ?? relationName.match(/"(?:[^"]|"")*"|`[^`]*`|[^.]+/g) ?? []).at(-2) ?? "").replaceAll(/^["`]|["`]$/g, "");
}

// src/dbt/compare-open.ts
async function compareOpen(run, open, watch) {
	const each = run.input.parallel === false ? inTurn : both;
	const parsed = await watch.time(() => each((side) => parseSide(open[side].prepared, open[side].session, run.ports)));
	if ("failed" in parsed.base) throw unparsedBase(detailOf(parsed.base.failed, run), run.input);
	const base = parsed.base.project;
	if ("failed" in parsed.head) return {
		...unparsedHead(run, base, parsed.head.failed),
		dbtSeconds: watch.seconds()
	};
	const projects = {
		base,
		head: parsed.head.project
	};
	const { plan, asked, missing } = planBuild(run, projects);
	const eachBuilt = run.input.budget.bytes === void 0 ? each : headFirst;
	const compared = comparison(run, projects, {
		plan,
		built: await watch.time(() => eachBuilt((side) => buildOpen(run, {
			...open[side],
			project: projects[side]
		}, plan)))
	});
	const kept = new Set(run.production.relations.keys());
	const selected = explainSelection({
		lane: plan.lane,
		head: projects.head,
		changes: asked,
		selection: plan.selection,
		kept
	});
	return {
		...compared,
		notAnalysed: [...compared.notAnalysed, ...missing],
		evidence: [
			...selected,
			...run.production.evidence,
			...compared.evidence ?? []
		],
		dbtSeconds: watch.seconds()
	};
}
function detailOf(failed, run) {
	return [errorsOf(failed)[0] ?? "", ...parsedWith(run).map((line) => `(${line})`)].join(" ");
}
function planBuild(run, projects) {
	const { input, production, retry } = run;
	const changes = changedNodes(projects.base, projects.head);
	const also = input.also ?? [];
	const present = also.filter((uniqueId) => projects.head.nodes.has(uniqueId));
	const missing = also.filter((uniqueId) => !projects.head.nodes.has(uniqueId)).map((subject) => ({
		subject,
		reason: "it was asked for, but this commit has no such node"
	}));
	const asked = [...changes, ...present.map((uniqueId) => ({ uniqueId }))];
	const selection = selectNodes({
		...projects,
		changes: asked,
		kept: new Set(production.relations.keys())
	});
	return {
		plan: {
			lane: laneFor(run, projects, selection),
			selection,
			changes,
			retry,
			defer: production.defer
		},
		asked,
		missing
	};
}
function laneFor({ lane, plan: { schemas }, input, ports }, { base, head }, selection) {
	const count = sizeOf(selection);
	if (count > 0) {
		const headLane = laneWithin(lane, head, {
			ids: [...selection.head, ...selection.tests],
			schema: schemas?.head
		});
		return laneInBudget(laneWithin(headLane, base, {
			ids: selection.base,
			schema: schemas?.base
		}), count, ports);
	}
	return {
		name: "static",
		reason: `no model, seed, snapshot or test differs from the base${(input.also ?? []).length === 0 ? "" : ", and nothing that was asked for exists"}: nothing had to be built`
	};
}
function sizeOf({ base, head, tests }) {
	return base.length + head.length + tests.length;
}
async function buildOpen(run, side, plan) {
	if (plan.lane.name === "build") await startData(run, side.prepared, run.input.ciDatabase);
	return buildSide(side, plan, run.ports);
}
function unparsedHead(run, base, failed) {
	const nothing = {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	return {
		engine: engineOf(run),
		lane: {
			name: "static",
			reason: "dbt cannot parse this commit, so there was nothing to build"
		},
		base,
		head: void 0,
		failed: { head: {
			...failed,
			results: /* @__PURE__ */ new Map(),
			targetTexts: /* @__PURE__ */ new Map()
		} },
		changes: [],
		build: {},
		compiled: nothing,
		incremental: nothing,
		notAnalysed: [],
		evidence: [...run.production.evidence, ...parsedWith(run)]
	};
}
function comparison(run, parsed, { plan, built }) {
	const { base, head } = built;
	const { relations } = run.production;
	const projects = {
		base: withProduction(parsed.base, relations, plan.selection.base),
		head: withProduction(parsed.head, relations, plan.selection.head)
	};
	const outcomes = ["base", "head"].map((side) => ({
		side,
		project: projects[side],
		built: built[side]
	}));
	const sifted = leaveOutNoise(plan.changes, projects, built);
	const about = {
		spending: run.ports.spending,
		lane: plan.lane,
		built,
		adapter: run.plan.profile.adapter
	};
	const spent = tellSpending(about);
	const texts = run.lane.name === "static" ? plainCompiled(projects) : textsOf(built);
	const missing = run.lane.name === "static" ? notPlain(sifted.changes, texts) : notAnalysed(outcomes, plan.changes);
	return {
		...projects,
		engine: engineOf(run),
		lane: spent.lane,
		changes: sifted.changes,
		build: {
			...base.outcome && { base: base.outcome },
			...head.outcome && { head: head.outcome }
		},
		failed: {
			...base.failed && { base: base.failed },
			...head.failed && { head: head.failed }
		},
		...texts,
		notAnalysed: [...missing, ...spent.notAnalysed],
		withheld: sizeOf(plan.selection) === 0 ? void 0 : run.withheld,
		evidence: [
			...sifted.evidence,
			...tellBuild(projects, built),
			...spent.evidence,
			...parsedWith(run)
		]
	};
}
function textsOf({ base, head }) {
	return {
		compiled: {
			base: base.compiled,
			head: head.compiled
		},
		incremental: {
			base: base.incremental,
			head: head.incremental
		}
	};
}
function parsedWith({ standIns }) {
	return standIns.length === 0 ? [] : [`parsed without ${standIns.join(", ")}: a value stands in for ${standIns.length === 1 ? "it" : "each"}`];
}
function engineOf({ plan: { engine, profile } }) {
	return {
		name: "dbt",
		version: engine.version,
		adapter: profile.adapter,
		tier: tierOf(engine, profile.adapter)
	};
}

// src/dbt/deps-environment.ts
const PACKAGE_FILES = [
	"packages.yml",
	"dependencies.yml",
	"package-lock.yml"
];
const localPackages = object({ packages: array(unknown()) });
function depsEnvironment(access, declared) {
	const noPrompt = { GIT_TERMINAL_PROMPT: "0" };
	const { token } = access;
	if (token === void 0 || token === "") return {
		env: noPrompt,
		withheld: `the variable ${access.tokenName} is empty`
	};
	const changed = PACKAGE_FILES.find((name) => declared.here[name] !== declared.base[name]);
	if (changed !== void 0) return {
		env: noPrompt,
		withheld: `${changed} is not the base’s`
	};
	const local = PACKAGE_FILES.find((name) => holdsLocal(declared.here[name]));
	if (local !== void 0) return {
		env: noPrompt,
		withheld: `${local} names a local package, which is the pull request’s own code`
	};
	return {
		env: {
			...noPrompt,
			...gitConfig(settings(access.repositories, token))
		},
		withheld: void 0
	};
}
function settings(repositories, token) {
	const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`, "utf8").toString("base64")}`;
	return repositories.flatMap((repository) => {
		const [host = "", ...path] = repository.split("/");
		const address = `https://${repository}`;
		const overSsh = [`git@${host}:${path.join("/")}`, `ssh://git@${repository}`];
		return [...["", ".git"].map((ending) => [`http.${address}${ending}.extraHeader`, header]), ...overSsh.map((from) => [`url.${address}.insteadOf`, from])];
	});
}
function gitConfig(all) {
	const entries = all.flatMap(([key, value], index) => [[`GIT_CONFIG_KEY_${index}`, key], [`GIT_CONFIG_VALUE_${index}`, value]]);
	return {
		GIT_CONFIG_COUNT: String(all.length),
		...Object.fromEntries(entries)
	};
}
function holdsLocal(text) {
	if (text === void 0) return false;
	try {
		const parsed = localPackages.safeParse((0, import_dist.parse)(text));
		return parsed.success && parsed.data.packages.some((item) => typeof item !== "object" || item === null || "local" in item);
	} catch {
		return true;
	}
}

// src/dbt/dbt-session.ts
function remainingMilliseconds({ clock, deadline }) {
	return Math.max(1, deadline.getTime() - clock.now().getTime());
}
function assertExited({ ended }, ports, python) {
	if (ended === "cancelled") ports.signal.throwIfAborted();
	if (ended === "timeout") throw new Problem("STW-2004", { minutes: String(ports.budgetMinutes) });
	if (ended === "not-found") throw new Problem("STW-1003", { python });
}

// src/dbt/estimate-seconds.ts
function estimateSeconds(before, { done, total, elapsedSeconds }) {
	const known = before === void 0 ? [] : [...before.results.values()];
	const work = known.reduce((sum, { seconds }) => sum + seconds, 0);
	if (before === void 0 || total === void 0 || work === 0) return void 0;
	const remaining = known.filter(({ uniqueId }) => !done.has(uniqueId));
	const share = Math.min(1, (total - done.size) / Math.max(1, remaining.length));
	const unknown = Math.max(0, total - done.size - remaining.length);
	return elapsedSeconds + (share * remaining.reduce((sum, node) => sum + node.seconds, 0) + unknown * (work / known.length)) * (before.seconds / work);
}

// src/dbt/follow-log.ts
const PLAIN_LINES = 50;
const KEPT_EVENTS = /* @__PURE__ */ new Set([
	"error",
	"fatal",
	"warning",
	"deprecation"
]);
function followLog(side, command, ports) {
	let invocationId;
	const events = [];
	const plain = [];
	let heardAt = ports.clock.now().getTime();
	const counts = liveCounts(side, command, ports);
	const take = (line) => {
		heardAt = ports.clock.now().getTime();
		const event = readLogLine(line);
		if (event === void 0) {
			if (line !== "" && !line.startsWith("{") && plain.push(line) > PLAIN_LINES) plain.shift();
			return;
		}
		if (event.kind === "run-start") invocationId = event.invocationId;
		if (KEPT_EVENTS.has(event.kind) || command.name === "ls" && event.kind === "print") events.push(event);
		counts.take(event);
	};
	return {
		take,
		taken: () => ({
			invocationId,
			events,
			plain
		}),
		heardAt: () => heardAt,
		running: counts.running
	};
}
function liveCounts(side, command, { clock, progress }) {
	const running = /* @__PURE__ */ new Set();
	const done = /* @__PURE__ */ new Set();
	const started = clock.now().getTime();
	let total = command.expected;
	const tell = () => {
		const elapsed = (clock.now().getTime() - started) / 1e3;
		const estimate = estimateSeconds(command.before, {
			done,
			total,
			elapsedSeconds: elapsed
		});
		const known = estimate === void 0 ? {} : { estimate };
		progress({
			kind: "dbt",
			side,
			command: command.name,
			done: done.size,
			total,
			running: [...running],
			elapsed,
			...known
		});
	};
	const take = (event) => {
		if (event.kind === "total") total ??= event.nodes;
		else if (event.kind === "node-start") running.add(event.uniqueId);
		else if (event.kind === "node-end" || event.kind === "node-skip") {
			running.delete(event.uniqueId);
			done.add(event.uniqueId);
		} else return;
		tell();
	};
	return {
		take,
		running: () => [...running]
	};
}

// src/dbt/watch-silence.ts
const IDLE_MINUTES = 10;
const NAMED = 5;
function watchSilence(speaker, { clock, idleMinutes = IDLE_MINUTES }) {
	const over = new AbortController();
	const tooLong = new AbortController();
	const watch = async () => {
		if (await isSilent(speaker, {
			clock,
			milliseconds: idleMinutes * 6e4,
			signal: over.signal
		})) tooLong.abort(new Problem("STW-2014", {
			minutes: String(idleMinutes),
			running: inWords(speaker.running())
		}));
	};
	watch();
	return {
		signal: tooLong.signal,
		end: () => over.abort()
	};
}
async function isSilent({ heardAt }, { clock, milliseconds, signal }) {
	try {
		for (let now = clock.now().getTime();;) {
			const left = heardAt() + milliseconds - now;
			if (left <= 0) return true;
			await clock.sleep(left, signal);
			const later = clock.now().getTime();
			if (later <= now) return false;
			now = later;
		}
	} catch {
		return false;
	}
}
function inWords(running) {
	if (running.length === 0) return "no node was running";
	const more = running.length > NAMED ? ` and ${running.length - NAMED} more` : "";
	return `${running.slice(0, NAMED).join(", ")}${more} ${running.length === 1 ? "was" : "were"} running`;
}

// src/dbt/invoke-dbt.ts
async function invokeDbt(side, command, ports) {
	const { file, args } = dbtProgram(side.engine);
	const log = followLog(side.side, command, ports);
	const watch = watchSilence(log, ports);
	const result = await ports.processes.run({
		file,
		args: [...args, ...dbtArguments(side, command)],
		cwd: side.projectDir,
		env: command.name === "deps" ? side.envWithoutSecrets : side.env,
		signal: AbortSignal.any([ports.signal, watch.signal]),
		timeoutMilliseconds: remainingMilliseconds(ports),
		onLine: log.take
	});
	watch.end();
	watch.signal.throwIfAborted();
	assertExited(result, ports, side.engine.python);
	for (const line of result.stderr.split("\n")) log.take(line);
	return {
		command: command.name,
		exitCode: result.exitCode,
		...log.taken(),
		seconds: result.seconds
	};
}

// src/dbt/install-packages.ts
const LOCK = "package-lock.yml";
const packagesSchema = object({ packages: array(unknown()).min(1) });
const installPath = object({ "packages-install-path": string().regex(/^\w[\w/-]*$/) });
function privatePackages({ packages, base, projectDir }) {
	return packages === void 0 ? void 0 : {
		...packages,
		baseProjectDir: join(base, projectDir)
	};
}
async function installPackages(side, ports, access) {
	const here = await declaredIn(side.projectDir, ports);
	if (!(declaresPackages(here["packages.yml"]) || declaresPackages(here["dependencies.yml"])) || await ports.files.exists(join(side.projectDir, "dbt_packages"))) return false;
	const base = access === void 0 ? here : await declaredIn(access.baseProjectDir, ports);
	const { env, withheld } = access === void 0 ? {
		env: {},
		withheld: void 0
	} : depsEnvironment(access, {
		here,
		base
	});
	const allowed = {
		...side,
		envWithoutSecrets: {
			...side.envWithoutSecrets,
			...env
		}
	};
	if (withheld !== void 0) ports.progress({
		kind: "note",
		text: `dbt deps on the ${side.side} runs without the token for private packages: ${withheld}`
	});
	const { exitCode, ...log } = await (access === void 0 || withheld !== void 0 ? inCheckout : besideCheckout)(allowed, here, ports);
	if (exitCode === 0) return true;
	throw notInstalled(side.side, {
		words: wordsOf$1(log),
		withheld
	}, access);
}
function notInstalled(side, { words, withheld }, access) {
	if (access !== void 0 && (access.token ?? "") === "") return new Problem("STW-1037", {
		side,
		token: access.tokenName,
		repositories: access.repositories.join(", "),
		words
	});
	const reason = withheld === void 0 ? "" : ` (private packages: ${withheld})`;
	return new Problem("STW-2007", { detail: `dbt deps on the ${side}: ${words}${reason}` });
}
async function declaredIn(projectDir, { files }) {
	const texts = await Promise.all(PACKAGE_FILES.map(async (name) => [name, await files.read(join(projectDir, name))]));
	const found = new Map(texts);
	return {
		"packages.yml": found.get("packages.yml"),
		"dependencies.yml": found.get("dependencies.yml"),
		"package-lock.yml": found.get(LOCK)
	};
}
async function inCheckout(side, declared, ports) {
	const path = join(side.projectDir, LOCK);
	const lock = declared[LOCK];
	const invocation = await invokeDbt(side, { name: "deps" }, ports);
	await (lock === void 0 ? ports.files.remove(path) : ports.files.write(path, lock));
	return invocation;
}
async function besideCheckout(side, declared, ports) {
	const folder = await ports.files.temporary("steward-deps");
	try {
		const target = join(side.projectDir, await installPathOf(side.projectDir, ports));
		await ports.files.write(join(folder, "dbt_project.yml"), `name: steward\npackages-install-path: ${JSON.stringify(target)}\n`);
		for (const name of PACKAGE_FILES) {
			const text = declared[name];
			if (text !== void 0) await ports.files.write(join(folder, name), text);
		}
		return await invokeDbt({
			...side,
			projectDir: folder
		}, { name: "deps" }, ports);
	} finally {
		await ports.files.remove(folder);
	}
}
async function installPathOf(projectDir, { files }) {
	const parsed = installPath.safeParse(parsedYaml(await files.read(join(projectDir, "dbt_project.yml"))));
	return parsed.success ? parsed.data["packages-install-path"] : "dbt_packages";
}
function wordsOf$1({ events, plain }) {
	return (events.flatMap((event) => event.kind === "fatal" || event.kind === "error" ? [event.text] : [])[0] ?? plain.at(-1) ?? "no message").slice(0, 500);
}
function declaresPackages(text) {
	return packagesSchema.safeParse(parsedYaml(text)).success;
}
function parsedYaml(text) {
	try {
		return text === void 0 ? void 0 : (0, import_dist.parse)(text);
	} catch {
		return;
	}
}

// src/dbt/resident-dbt.ts
const DRIVER = `
import json, os, signal, sys, time
from dbt.adapters.factory import cleanup_connections
from dbt.cli.main import dbtRunner
from dbt.contracts.graph.manifest import Manifest

inbox, parent, number, manifest, interrupted = sys.argv[1], os.getppid(), 0, None, False

def next_command():
    path = os.path.join(inbox, f"{number}.json")
    while os.getppid() == parent:
        try:
            with open(path, encoding="utf-8") as file:
                return json.load(file)
        except (FileNotFoundError, ValueError):
            time.sleep(0.02)

def release():
    cleanup_connections()
    duckdb = sys.modules.get("dbt.adapters.duckdb.connections")
    environment = duckdb and duckdb.DuckDBConnectionManager._ENV
    if environment:
        environment.close()

def interrupt(*_):
    global interrupted
    interrupted = True
    raise KeyboardInterrupt

def exit_code(result):
    return 0 if result.success else 1 if result.exception is None else 2

def forget_compiled():
    for node in manifest.nodes.values() if manifest else ():
        if getattr(node, "extra_ctes_injected", False):
            node.extra_ctes_injected, node.extra_ctes, node.compiled = False, [], False

signal.signal(signal.SIGINT, interrupt)
while command := next_command():
    forget_compiled()
    result = dbtRunner(manifest=manifest).invoke(command)
    if interrupted:
        break
    if isinstance(result.result, Manifest):
        manifest = result.result
    release()
    said = "" if result.exception is None else str(result.exception)
    print("\\n" + json.dumps({"steward": number, "exitCode": exit_code(result), "said": said}), flush=True)
    number += 1

os._exit(0)
`;
const doneSchema = object({
	steward: int(),
	exitCode: int(),
	said: string()
});
function residentDbt(side, inbox, ports) {
	let pending;
	let count = 0;
	const onLine = (line) => {
		const done = doneIn(line);
		if (done === void 0) pending?.log.take(line);
		else pending?.finish(done);
	};
	const own = new AbortController();
	const running = start(side, inbox, {
		...ports,
		signal: AbortSignal.any([ports.signal, own.signal]),
		onLine
	});
	const run = async (command) => {
		ports.signal.throwIfAborted();
		const log = followLog(side.side, command, ports);
		const started = ports.clock.now().getTime();
		const { promise, resolve } = Promise.withResolvers();
		pending = {
			log,
			finish: resolve
		};
		await ports.files.write(join(inbox, `${count}.json`), JSON.stringify(dbtArguments(side, command)));
		count += 1;
		const watch = watchSilence(log, ports);
		watch.signal.addEventListener("abort", () => own.abort());
		const done = await Promise.race([promise, running]);
		pending = void 0;
		watch.end();
		watch.signal.throwIfAborted();
		if (!("steward" in done)) assertExited(done, ports, side.engine.python);
		for (const line of ("steward" in done ? done.said : done.stderr).split("\n")) log.take(line);
		const seconds = (ports.clock.now().getTime() - started) / 1e3;
		return {
			command: command.name,
			exitCode: done.exitCode,
			...log.taken(),
			seconds
		};
	};
	const close = async () => {
		if (pending === void 0) await ports.files.write(join(inbox, `${count}.json`), "null");
		else own.abort();
		await running;
	};
	return {
		run,
		close
	};
}
function start(side, inbox, ports) {
	return ports.processes.run({
		file: side.engine.python,
		args: [
			"-I",
			"-X",
			"utf8",
			"-c",
			DRIVER,
			inbox
		],
		cwd: side.projectDir,
		env: side.env,
		signal: ports.signal,
		timeoutMilliseconds: remainingMilliseconds(ports),
		onLine: ports.onLine
	});
}
function doneIn(line) {
	if (!line.startsWith("{\"steward\":")) return void 0;
	try {
		return doneSchema.safeParse(JSON.parse(line)).data;
	} catch {
		return;
	}
}

// src/dbt/open-session.ts
function openSession(side, ports) {
	if (!isRustEngine(side.engine)) return residentDbt(side, side.inbox, ports);
	return {
		run: (command) => invokeDbt(side, command, ports),
		close: async () => void 0
	};
}

// src/dbt/own-schemas.ts
function ownSchemas({ wanted, engine, adapter, production }) {
	if (wanted === void 0) return { refused: `${adapter} is shared, and \`ci.schema\` sets none aside for CI` };
	if (isRustEngine(engine)) return { refused: `with dbt ${engine.version} a schema could not be dropped afterwards` };
	const schemas = {
		base: nameOf$1(wanted, "base"),
		head: nameOf$1(wanted, "head"),
		fix: nameOf$1(wanted, "fix")
	};
	const danger = dangerOf(schemas.base, production);
	return danger === void 0 ? schemas : { refused: `the schema ${schemas.base} is not safe to use (${danger})` };
}
function nameOf$1(wanted, side) {
	return ciSchema({
		...wanted,
		side
	});
}
async function dropOwnSchemas(leftovers, ports) {
	const names = [...leftovers.filled];
	if (names.length === 0) return [];
	try {
		return await sweep(names, leftovers, {
			...ports,
			signal: new AbortController().signal
		});
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		return [`the schemas ${names.join(", ")} could not be dropped: ${why.slice(0, 300)}`];
	}
}
async function sweep(schemas, { plan, prefix, production }, ports) {
	const folder = join(plan.folder, "sweep");
	const place = {
		engine: plan.engine,
		profile: plan.profile,
		folder,
		env: dbtEnvironment({
			...plan.env,
			home: folder,
			secrets: true
		})
	};
	const existing = await listSchemas(place, ports);
	const swept = planSweep({
		existing,
		prefix,
		production,
		scope: {
			kind: "these",
			schemas
		}
	});
	const doomed = swept.flatMap(({ schema, fate }) => fate === "drop" ? [schema] : []);
	const dropped = await dropSchemas(doomed, {
		...place,
		production
	}, ports);
	const kept = swept.filter(({ fate }) => fate === "refuse").map(({ schema, why }) => `the schema ${schema} was not dropped: ${why}`);
	const stayed = dropped.flatMap(({ schema, error }) => error === void 0 ? [] : [`the schema ${schema} could not be dropped: ${error}`]);
	return [...kept, ...stayed];
}

// src/dbt/assert-settings-fit.ts
function assertSettingsFit({ name, target, adapter, databaseFile }, { ciDatabase, schemas, removeDotEnv }) {
	if (!removeDotEnv || ciDatabase === void 0 === (schemas === void 0)) return;
	const isFile = databaseFile !== void 0;
	if (isFile === (ciDatabase !== void 0)) return;
	throw new Problem("STW-1032", {
		...isFile ? {
			setting: "ci.schema",
			meant: "a shared warehouse",
			instead: "ci.database"
		} : {
			setting: "ci.database",
			meant: "a DuckDB file",
			instead: "ci.schema"
		},
		profile: name,
		target,
		adapter: isFile ? "a DuckDB file" : adapter
	});
}

// src/dbt/choose-lane.ts
function chooseLane({ schemas, ...facts }) {
	const { asked, profile } = facts;
	const { adapter } = profile;
	if (asked !== void 0 && asked.name !== "build") return lowerLane(asked.name, whyAsked(asked), asked.because);
	if (isOwnFile(profile)) return {
		name: "build",
		reason: "base and head built on DuckDB, each in its own file"
	};
	if (isOnlyRead(facts)) return lowerLane("static", untilBudget(adapter, schemas));
	if ("refused" in schemas) return lowerLane("compile", schemas.refused);
	return {
		name: "build",
		reason: `base and head built on ${adapter}, each in its own schema`
	};
}
function isOnlyRead({ asked, profile, hasBudget }) {
	return asked === void 0 ? !hasBudget && !isOwnFile(profile) : asked.name === "static";
}
function whyAsked({ by, because = WHY[by], more }) {
	return more === void 0 ? because : `${because} (${more})`;
}
function isOwnFile({ adapter, databaseFile }) {
	return adapter === "duckdb" && databaseFile !== void 0;
}
const BY_HAND = "`/steward review --build`";
const WHY = {
	command: "asked for",
	"on-push": `\`review.on_push\` asks for no more (${BY_HAND} does)`,
	draft: `\`review.drafts\` asks for no more while this is a draft (${BY_HAND} does)`,
	fork: "a fork’s code is read without secrets",
	budget: "a budget is used up"
};
function untilBudget(adapter, schemas) {
	const [done, refused] = "refused" in schemas ? ["compiled", ` (built it is not: ${schemas.refused})`] : ["built", ""];
	return `${adapter} is ${done} once \`budget\` (nodes, minutes or bytes) is set in \`.github/steward.yml\`, or by ${BY_HAND}${refused}`;
}

// src/dbt/is-transient.ts
const SQLSTATE = /(?:\(|SQLSTATE[\s:=[]{1,3})(?:08|40|57)[0-9A-Z]{3}\b/;
const CANCELLED = /\b57014\b/;
const RUST_CODE = /\bdbt(?:1200|1201|1202|1300|1304|1305)\b/;
function isTransient(text, origin = {}) {
	const matched = matchError(text, origin);
	if (matched !== void 0) return matched.rule.retry === "backoff";
	return SQLSTATE.test(text) && !CANCELLED.test(text) || RUST_CODE.test(text);
}

// src/dbt/parsing-environment.ts
function parsingEnvironment({ inherited, names }, { output }) {
	const open = Object.fromEntries(Object.entries(inherited).filter(([name]) => !isSecret(name)));
	const seen = dbtEnvironment({
		inherited: open,
		names,
		home: "",
		secrets: false
	});
	const missing = [...new Map([...names.map((name) => [name, valueFor(name, "", "")]), ...valuesIn(output, "")])].filter(([name]) => (seen[name] ?? "") === "").toSorted(([one], [other]) => one < other ? -1 : 1);
	const standIns = missing.map(([name]) => name);
	return {
		env: {
			inherited: {
				...open,
				...Object.fromEntries(missing)
			},
			names: [.../* @__PURE__ */ new Set([...names, ...standIns])]
		},
		standIns
	};
}
function valuesIn(value, key) {
	if (typeof value === "string") return envNamesIn(value, key).map(({ name }) => [name, valueFor(name, key, value)]);
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => valuesIn(inner, name));
}
function valueFor(name, key, text) {
	if (/\|\s*as_bool\b/.test(text)) return "True";
	if (/json/i.test(key) && /\|\s*as_native\b/.test(text)) return "{}";
	return isSecret(name) ? "64739" : "1";
}
function isSecret(name) {
	return /^DBT_ENV_SECRET_/i.test(name);
}

// src/dbt/withheld-secrets.ts
function withheldSecrets({ output }, { inherited, seen }) {
	if (inherited["GITHUB_ACTOR"] !== "dependabot[bot]") return void 0;
	const empty = envNamesIn(output).flatMap(({ name }) => (seen[name] ?? "") === "" ? [name] : []);
	return empty.length > 0 ? new Problem("STW-1016", { names: empty.join(", ") }) : void 0;
}

// src/dbt/plan-comparison.ts
const RETRY_PAUSES = [2e3, 8e3];
const LARGEST_PROJECT_FILE = 1048576;
const WITHHELD = "GitHub gives Dependabot’s runs no secrets";
async function planComparison(input, ports, folder) {
	const { ciDatabase, env } = input;
	for (const side of ["base", "head"]) assertInside(input.projectDir, side);
	const seen = dbtEnvironment({
		...env,
		home: folder,
		secrets: true
	});
	const profile = await chooseProfile(ports.files, {
		...input,
		target: input.profileTarget,
		env: seen
	});
	const wish = {
		asked: input.lane,
		profile,
		hasBudget: input.budget.isSet
	};
	const withheld = isOnlyRead(wish) ? void 0 : withheldSecrets(profile, {
		inherited: env.inherited,
		seen
	});
	const onlyRead = isOnlyRead(wish) || withheld !== void 0;
	assertSettingsFit(profile, input);
	if (withheld !== void 0 && input.lane?.by === "command") throw withheld;
	const engine = await detectEngine(ports.processes, input.python, seen);
	assertAdapter(engine, profile.adapter);
	const production = await readProduction(ports.files, {
		input,
		engine,
		profile,
		folder
	});
	const precious = [...await profileSchemas(ports.files, {
		...input,
		env: seen
	}), ...production.schemas];
	const schemas = ownSchemas({
		wanted: input.schemas,
		engine,
		adapter: profile.adapter,
		production: precious
	});
	const lane = withheld === void 0 ? chooseLane({
		...wish,
		schemas
	}) : lowerLane("static", WITHHELD);
	if (lane.name === "build" && ciDatabase !== void 0 && !await ports.files.exists(ciDatabase)) throw new Problem("STW-1005", { path: ciDatabase });
	const isShared = lane.name === "build" && profile.databaseFile === void 0 && !("refused" in schemas);
	const given = onlyRead ? parsingEnvironment(env, profile) : {
		env,
		standIns: []
	};
	const plan = {
		folder,
		engine,
		profile,
		env: given.env,
		schemas: isShared ? schemas : void 0
	};
	const retry = {
		pauses: input.retryPauses ?? RETRY_PAUSES,
		isTransient: (text) => isTransient(text, { adapter: profile.adapter })
	};
	return {
		input,
		plan,
		lane,
		production,
		precious,
		filled: /* @__PURE__ */ new Set(),
		retry,
		standIns: given.standIns,
		withheld,
		ports
	};
}
function prepareBoth({ input, plan, ports }) {
	return both(async (side) => {
		const projectDir = join(input[side], input.projectDir);
		const file = "dbt_project.yml";
		if (!await ports.files.exists(join(projectDir, file))) throw withoutProject(input.projectDir, side);
		if (await ports.files.readInside(input[side], join(input.projectDir, file), LARGEST_PROJECT_FILE) === void 0) throw outside(input.projectDir, side);
		if (input.removeDotEnv) await ports.files.remove(join(projectDir, ".env"));
		return prepareSide(ports.files, plan, {
			side,
			projectDir
		});
	});
}
function withoutProject(dir, side) {
	return side === "head" ? new Problem("STW-1036", { dir }) : new Problem("STW-1001", { where: `the folder ${dir}` });
}
function assertInside(projectDir, side) {
	if (isAbsolute(projectDir) || normalize(projectDir).split("/")[0] === "..") throw outside(projectDir, side);
}
function outside(dir, side) {
	return new Problem("STW-1011", {
		dir,
		side
	});
}

// src/dbt/run-on-base.ts
const BUILT = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
async function runOnBase(side, { ids, built }, run) {
	const known = new Map(ids.flatMap((id) => entryOf(built, id)));
	const { project } = side;
	const wanted = ids.filter((id) => !known.has(id) && (project.nodes.has(id) || project.unitTests.has(id)));
	const isThere = (id) => built?.results.get(id)?.status === "success" || run.production.relations.has(id);
	const lacking = parentsOf(project, wanted).filter((id) => !isThere(id));
	const tested = wanted.flatMap((id) => modelsOfUnitTest(project, id));
	const all = [.../* @__PURE__ */ new Set([
		...wanted,
		...tested,
		...lacking
	])];
	const lane = laneWithin(run.lane, project, {
		ids: all,
		schema: side.prepared.schema
	});
	if (wanted.length === 0 || lane.name !== "build" || !hasRoom(run, all.length)) return known;
	const work = {
		name: "build",
		ids: all,
		options: run.production.defer,
		fullRefresh: true
	};
	const { outcome } = await runAttempts(side, {
		work,
		retry: run.retry
	}, run.ports);
	return new Map([...known, ...ids.flatMap((id) => entryOf(outcome, id))]);
}
function hasRoom({ ports: { spending } }, nodes) {
	return spending === void 0 || (bytesOver(spending) ?? takeNodes(spending, nodes)) === void 0;
}
function parentsOf(project, ids) {
	const tested = ids.flatMap((id) => modelsOfUnitTest(project, id));
	return [...tested, ...ancestors$1(project, [...ids, ...tested])].filter((id) => BUILT.has(project.nodes.get(id)?.resourceType ?? ""));
}
function entryOf(outcome, id) {
	const result = outcome?.results.get(id);
	return result === void 0 || result.status === "skipped" ? [] : [[id, result]];
}

// src/dbt/stopwatch.ts
function stopwatch(clock) {
	let milliseconds = 0;
	const time = async (work) => {
		const started = clock.now().getTime();
		try {
			return await work();
		} finally {
			milliseconds += clock.now().getTime() - started;
		}
	};
	return {
		time,
		seconds: () => milliseconds / 1e3
	};
}

// src/dbt/try-change.ts
async function tryChange(change, trial) {
	const { name } = trial;
	const { plan, input, ports } = trial.run;
	const started = ports.clock.now().getTime();
	const code = join(plan.folder, name, "code");
	await applyTo(code, change, trial);
	const side = await prepareSide(ports.files, plan, {
		side: "head",
		projectDir: join(code, input.projectDir),
		name
	});
	await installPackages(side, ports, privatePackages(input));
	const session = openSession(side, ports);
	try {
		return {
			...await runFailed({
				side,
				session
			}, trial),
			side,
			seconds: (ports.clock.now().getTime() - started) / 1e3
		};
	} finally {
		await session.close();
	}
}
async function applyTo(code, change, { run: { input, ports } }) {
	const { files } = ports;
	await files.copyTree(input.head, code);
	for (const [path, text] of change) await (text === void 0 ? files.remove(join(code, path)) : files.write(join(code, path), text));
}
async function runFailed({ side, session }, trial) {
	const { run, compared } = trial;
	const { ports, production, retry } = run;
	const nothing = {
		outcome: void 0,
		compiled: /* @__PURE__ */ new Map(),
		ran: []
	};
	const parsed = await parseSide(side, session, ports);
	if ("failed" in parsed) {
		const failed = await failedInvocation(ports.files, side, {
			invocation: parsed.failed,
			results: /* @__PURE__ */ new Map(),
			project: void 0
		});
		return {
			...nothing,
			project: void 0,
			failed
		};
	}
	const { project } = parsed;
	const selection = selectAgain(project, trial);
	const baseLane = laneWithin(run.lane, compared.base, {
		ids: selection.base,
		schema: run.plan.schemas?.base
	});
	const lane = laneWithin(baseLane, project, {
		ids: [...selection.head, ...selection.tests],
		schema: side.schema
	});
	const plan = {
		lane,
		selection,
		changes: changedNodes(compared.base, project),
		retry,
		defer: production.defer
	};
	if (lane.name === "static") return {
		...nothing,
		project,
		failed: void 0
	};
	if (lane.name === "build") assertRoom(run, selection);
	const built = compared.head === void 0 ? trial.buildBase(plan) : Promise.resolve();
	await startFromHead(side, lane, trial);
	const [{ outcome, compiled, failed }] = await Promise.all([buildSide({
		prepared: side,
		session,
		project
	}, plan, ports), built]);
	return {
		project: withProduction(project, production.relations, selection.head),
		ran: [...selection.head, ...selection.tests],
		outcome,
		compiled,
		failed
	};
}
function assertRoom({ ports: { spending } }, { base, head, tests }) {
	if (spending === void 0) return;
	const over = bytesOver(spending) ?? takeNodes(spending, base.length + head.length + tests.length);
	if (over !== void 0) throw new Problem("STW-2018", { detail: over });
}
async function startFromHead(side, lane, { run, compared, headDatabase }) {
	if (lane.name !== "build") return;
	const isBuilt = compared.head !== void 0 && headDatabase !== void 0;
	await startData(run, side, isBuilt ? headDatabase : run.input.ciDatabase);
}
function selectAgain(project, { run, compared, headDatabase }) {
	const { base, head, build, changes } = compared;
	const kept = new Set(run.production.relations.keys());
	if (head === void 0) return selectNodes({
		base,
		head: project,
		changes: changedNodes(base, project),
		kept
	});
	const results = build.head?.results ?? /* @__PURE__ */ new Map();
	const unfinished = [...results.values()].filter(({ status }) => [
		"error",
		"fail",
		"skipped"
	].includes(status));
	const nothingRan = results.size === 0 ? changes : [];
	const again = [
		...unfinished,
		...nothingRan,
		...changedNodes(head, project)
	];
	const selection = selectNodes({
		base: head,
		head: project,
		changes: again,
		kept
	});
	if (headDatabase === void 0) return selection;
	const ids = again.map(({ uniqueId }) => uniqueId);
	const wanted = /* @__PURE__ */ new Set([...ids, ...descendants(project, ids)]);
	return {
		...selection,
		head: selection.head.filter((id) => wanted.has(id) || results.get(id)?.status !== "success")
	};
}

// src/dbt/open-comparison.ts
async function openComparison(input, ports) {
	const deadline = new Date(ports.clock.now().getTime() + input.budget.minutes * 6e4);
	const folder = await ports.files.temporary("steward-dbt");
	try {
		const limited = {
			...ports,
			deadline,
			budgetMinutes: input.budget.minutes,
			spending: startSpending(input.budget)
		};
		const run = await planComparison(input, limited, folder);
		return await begin(run, await prepareBoth(run));
	} catch (error) {
		await ports.files.remove(folder);
		throw withDiskFull(error);
	}
}
async function begin(run, prepared) {
	const watch = stopwatch(run.ports.clock);
	await watch.time(() => both((side) => installPackages(prepared[side], run.ports, privatePackages(run.input))));
	const open = await both(async (side) => ({
		prepared: prepared[side],
		session: openSession(prepared[side], run.ports)
	}));
	const leave = () => leaveNothing(run, open);
	try {
		return comparisonOf(run, open, {
			compared: await compareOpen(run, open, watch),
			leave
		});
	} catch (error) {
		for (const text of await leave()) run.ports.progress({
			kind: "note",
			text
		});
		throw error;
	}
}
async function leaveNothing({ plan, filled, input, precious, ports }, open) {
	await both((side) => open[side].session.close());
	return dropOwnSchemas({
		plan,
		filled,
		prefix: input.schemas?.prefix ?? "",
		production: precious
	}, ports);
}
function comparisonOf(run, open, { compared, leave }) {
	const base = {
		...open.base,
		project: compared.base
	};
	let built = compared.build.base;
	let hasData = built !== void 0;
	let tried;
	let count = 0;
	const fillBase = async () => {
		if (!hasData && run.lane.name === "build") await startData(run, open.base.prepared, run.input.ciDatabase);
		hasData = true;
	};
	return {
		compared,
		async runOnBase(ids) {
			await fillBase();
			return runOnBase(base, {
				ids,
				built
			}, run);
		},
		async tryChange(change) {
			count += 1;
			const { side, ...result } = await tryChange(change, {
				run,
				compared,
				headDatabase: open.head.prepared.database,
				name: `tried_${count}`,
				buildBase: async (plan) => {
					await fillBase();
					built = (await buildSide(base, plan, run.ports)).outcome;
				}
			});
			tried = side;
			return result;
		},
		data: () => mayAsk(run, compared) ? dataOf(run, open, tried) : void 0,
		async close() {
			const left = await leave();
			await run.ports.files.remove(run.plan.folder);
			return left;
		}
	};
}
function mayAsk({ lane, ports: { spending } }, compared) {
	const isOver = spending !== void 0 && bytesOver(spending) !== void 0;
	return lane.name === "build" && compared.lane.name !== "compile" && !isOver;
}
function dataOf({ plan }, { base, head }, tried) {
	const { engine, profile, target, projectDir, profilesDir, env } = base.prepared;
	const files = {
		base: base.prepared.database,
		head: head.prepared.database,
		tried: tried?.database
	};
	const databases = Object.fromEntries(Object.entries(files).flatMap(([side, path]) => path === void 0 ? [] : [[side, path]]));
	return {
		python: engine.python,
		adapter: plan.profile.adapter,
		projectDir,
		profilesDir,
		profile,
		target,
		env,
		databases
	};
}
function withDiskFull(error) {
	return error instanceof Error && "code" in error && error.code === "ENOSPC" ? new Problem("STW-1012", { detail: error.message.slice(0, 300) }, error) : error;
}

// src/workflows/compare-input.ts
function compareInput(input) {
	const { project, frame, config, variables } = input;
	return {
		head: input.head,
		base: input.base,
		baseSha: frame.baseSha,
		projectDir: project.dir,
		python: input.python,
		profileTarget: project.profile_target,
		profilesDir: input.profilesDir ?? project.profiles_dir,
		ciDatabase: input.ciDatabase,
		schemas: schemasOf(input),
		state: project.ci.state === void 0 ? void 0 : join(input.base, project.ci.state),
		lane: input.lane ?? (frame.workflow === "architecture-review" ? void 0 : TO_THE_END),
		packages: packagesOf(input),
		env: {
			inherited: variables,
			names: project.env.filter((name) => name !== project.packages?.token_env)
		},
		removeDotEnv: input.removeDotEnv,
		budget: budgetOf(config)
	};
}
const TO_THE_END = {
	name: "build",
	by: "command"
};
function packagesOf({ project, variables }) {
	if (project.packages === void 0) return void 0;
	const { repositories, token_env: tokenName } = project.packages;
	return {
		repositories,
		tokenName,
		token: variables[tokenName]
	};
}
function schemasOf({ project, frame }) {
	const prefix = project.ci.schema;
	if (prefix === void 0) return void 0;
	const { repository, pullRequest, workflow } = frame;
	const run = WORKFLOWS.findIndex(({ id }) => id === workflow) + 1;
	return {
		prefix,
		repository: repository === void 0 ? "local" : `${repository.owner}/${repository.name}`,
		pullRequest,
		project: project.name,
		run
	};
}

// src/workflows/share-queries.ts
async function shareQueries(ports, work) {
	let open;
	const openQueries = async (data, signal) => {
		open ??= ports.openQueries(data, signal);
		const queries = await open;
		return {
			run: (call) => queries.run(call),
			close: async () => void 0
		};
	};
	try {
		return await work({
			...ports,
			openQueries
		});
	} finally {
		await (await open?.catch(() => void 0))?.close();
	}
}
const MILLISECONDS$4 = 12e4;
function warmQueries(data, { openQueries, signal }) {
	openQueries(data, signal).then((queries) => queries.run({
		sql: "select 1 as one",
		maxRows: 1,
		timeoutMilliseconds: MILLISECONDS$4
	})).catch(() => void 0);
}

// src/warehouse/new-values.ts
function newValuesSql(accepted) {
	return `select count(distinct ${columnSql(accepted.column, accepted.dialect)}) as values, count(*) as rows\n${fromUnexpected(accepted)}`;
}
function readNewValues(result) {
	const [values, rows] = readCounts(result, ["values", "rows"]) ?? [];
	return values === void 0 || rows === void 0 ? void 0 : {
		values,
		rows
	};
}
function fromUnexpected({ relation, column, values, dialect }) {
	const name = columnSql(column, dialect);
	return `from ${relation} as checked\nwhere ${name} is not null${values.length === 0 ? "" : ` and ${name} not in (${values.map(literalSql).join(", ")})`}`;
}

// src/workflows/debug/data-question.ts
function dataQuestion(node, asked) {
	const checked = checkedBy(asked.project.nodes.get(node ?? ""), asked);
	switch (checked?.test.kind) {
		case "unique": return duplicates(checked);
		case "accepted_values": return unexpected(checked);
		case "relationships": return orphans(checked);
		default: return;
	}
}
function checkedBy(node, { project, data, side }) {
	const { adapter } = data;
	const { test } = node ?? {};
	const target = project.nodes.get(test?.attachedTo ?? "");
	if (node === void 0 || test?.column === void 0 || target === void 0 || adapter !== "duckdb" && adapter !== "postgres") return void 0;
	const relation = relationIn(side, target, data);
	if (relation === void 0) return void 0;
	const other = node.dependsOn.nodes.find((id) => id !== target.uniqueId);
	const parent = other === void 0 ? void 0 : project.nodes.get(other);
	return {
		test,
		column: test.column,
		name: `\`${target.name}.${test.column}\``,
		relation: test.where === void 0 ? relation : `(select * from ${relation} where ${test.where})`,
		dialect: adapter,
		parent: parent === void 0 ? void 0 : relationIn(side, parent, data)
	};
}
function duplicates({ name, relation, column, dialect }) {
	return {
		subject: name,
		sql: duplicateKeysSql({
			relation,
			columns: [column],
			dialect
		}),
		read: duplicateWords
	};
}
function duplicateWords(result) {
	const found = readDuplicateKeys(result);
	if (found === void 0) return void 0;
	return `${count(found.keys, "value")} ${found.keys === 1 ? "stands" : "stand"} in more than one row, ${count(found.rows, "row")} together`;
}
function unexpected({ test, name, relation, column, dialect }) {
	const values = valuesOf(test.arguments["values"]);
	if (values === void 0) return void 0;
	return {
		subject: name,
		sql: newValuesSql({
			relation,
			column,
			values,
			dialect
		}),
		read: unexpectedWords
	};
}
function unexpectedWords(result) {
	const found = readNewValues(result);
	return found && `${count(found.values, "value")} that the test does not accept, in ${count(found.rows, "row")}`;
}
function orphans({ test, name, relation, column, dialect, parent }) {
	const parentColumn = test.arguments["field"];
	if (parent === void 0 || typeof parentColumn !== "string") return void 0;
	return {
		subject: name,
		sql: orphansSql({
			child: relation,
			column,
			parent,
			parentColumn,
			dialect
		}),
		read: orphanWords
	};
}
function orphanWords(result) {
	const found = readOrphans(result);
	return found && `${count(found.rows, "row")} of ${number$1(found.pointing)} point nowhere (${count(found.values, "value")})`;
}
function valuesOf(values) {
	if (!Array.isArray(values)) return void 0;
	const plain = values.filter((value) => [
		"string",
		"number",
		"boolean"
	].includes(typeof value));
	return plain.length === values.length ? plain : void 0;
}
function count(amount, thing) {
	return `${number$1(amount)} ${thing}${amount === 1 ? "" : "s"}`;
}
function number$1(amount) {
	return amount.toLocaleString("en-US");
}

// src/workflows/debug/data-evidence.ts
const MILLISECONDS$3 = 6e4;
const MOST$1 = 5;
async function dataEvidence(diagnoses, comparison, ports) {
	const data = comparison.data();
	const asked = askedOf(diagnoses, comparison);
	if (data === void 0 || asked.length === 0) return [];
	const queries = await ports.openQueries(data, ports.signal);
	try {
		const lines = [];
		for (const pair of asked) lines.push(await answer(pair, queries));
		return [bullets(lines)];
	} finally {
		await queries.close();
	}
}
function expectDataEvidence(diagnoses, comparison, ports) {
	const data = comparison.data();
	if (data !== void 0 && askedOf(diagnoses, comparison).length > 0) warmQueries(data, ports);
}
function askedOf(diagnoses, comparison) {
	const data = comparison.data();
	const { head, base } = comparison.compared;
	if (data === void 0 || head === void 0) return [];
	return diagnoses.slice(0, MOST$1).flatMap(({ node }) => {
		const question = dataQuestion(node, {
			project: head,
			data,
			side: "head"
		});
		return question === void 0 ? [] : [{
			question,
			onBase: dataQuestion(node, {
				project: base,
				data,
				side: "base"
			})
		}];
	});
}
async function answer({ question, onBase }, queries) {
	try {
		const here = question.read(await ask(question, queries)) ?? "it could not be counted";
		return `${question.subject}: ${here}${await beside(onBase, queries)}.`;
	} catch (error) {
		return `${question.subject}: could not be counted (${asProblem(error).message})`;
	}
}
async function beside(onBase, queries) {
	if (onBase === void 0) return "";
	try {
		const there = onBase.read(await ask(onBase, queries));
		return there === void 0 ? "" : `; on the base: ${there}`;
	} catch {
		return "";
	}
}
function ask({ sql }, queries) {
	return queries.run({
		sql,
		maxRows: 1,
		timeoutMilliseconds: MILLISECONDS$3
	});
}

// src/agents/dbt-doctor/blame-kind.ts
function kindOf$1(path) {
	if (/^(?:dbt_project|packages|dependencies|selectors)\.yml$/.test(path)) return "config-edit";
	if (isYaml(path)) return "yaml-edit";
	if (path.endsWith(".csv")) return "seed-edit";
	return path.startsWith("macros/") ? "macro-changed" : "sql-edit";
}

// src/agents/dbt-doctor/suspects/changed-parent.ts
const DATA_CAUSES = /test\.results|unit\.diff|contract|cast|constraint|notnull|\.dup\b|merge\.dup|div0|operator|function/;
function changedParent(context) {
	const node = failingNode(context);
	const project = context.head ?? context.base;
	if (node === void 0 || project === void 0 || !DATA_CAUSES.test(context.diagnosis.cause)) return void 0;
	const changed = new Map(projectFiles(context).filter(isRealChange).map((file) => [file.path, file]));
	const ancestor = ancestors(node.dependsOn.nodes, project).find(({ path }) => changed.has(path));
	const file = changed.get(ancestor?.path ?? "");
	if (ancestor === void 0 || file?.base === void 0 || file.head === void 0) return void 0;
	const line = tokenChanges(file.base, file.head)[0]?.line ?? 1;
	return {
		path: file.path,
		line,
		kind: kindOf$1(file.path),
		sentence: `This pull request changes ${code(ancestor.name)}, which ${code(node.name)} reads.`
	};
}
function isRealChange({ base, head, path }) {
	if (base === void 0 || head === void 0 || isYaml(path)) return false;
	return tokenChanges(base, head).length > 0;
}
function ancestors(ids, project) {
	const seen = new Set(ids);
	const waiting = [...ids];
	const found = [];
	for (let id = waiting.shift(); id !== void 0; id = waiting.shift()) {
		const node = project.nodes.get(id);
		if (node === void 0) continue;
		found.push(node);
		const next = node.dependsOn.nodes.filter((parent) => !seen.has(parent));
		for (const parent of next) seen.add(parent);
		waiting.push(...next);
	}
	return found;
}

// src/agents/dbt-doctor/suspects/closed-circle.ts
function closedCircle(context) {
	const circle = circleIn(context.diagnosis.text);
	if (circle.size === 0) return void 0;
	for (const { path, base = "", head = "" } of projectFiles(context)) {
		if (!circle.has(/([^/]+)\.sql$/.exec(path)?.[1]?.toLowerCase() ?? "")) continue;
		const change = tokenChanges(base, head).find(({ after }) => after.some(({ text }) => circle.has(relationIn$1(text)?.name ?? "")));
		if (change !== void 0) return {
			path,
			line: change.line,
			kind: "sql-edit",
			sentence: `This pull request closes the circle with a new ${code("ref")} in ${code(path)}.`
		};
	}
}
function circleIn(text) {
	const ids = /(?:Found a cycle|Cycle detected): ([^\n]+)/.exec(text)?.[1]?.split(/-->|→/) ?? [];
	return new Set(ids.map((id) => id.trim().split(".").at(-1)?.toLowerCase() ?? ""));
}

// src/agents/dbt-doctor/suspects/lost-columns.ts
function lostColumns(context) {
	const column = missingColumn(context);
	if (column === void 0) return void 0;
	const lost = readModels(context).map((model) => lostColumn(context, model, column)).find((found) => found !== void 0);
	if (lost === void 0) return void 0;
	const { model, renamedTo, file, line } = lost;
	return renamedTo === void 0 ? {
		path: file.path,
		line,
		kind: "column-removed",
		sentence: `This pull request removes ${code(`${model}.${column}`)}, which is still read.`
	} : {
		path: file.path,
		line,
		kind: "column-renamed",
		sentence: `This pull request renames ${code(`${model}.${column}`)} to ${code(renamedTo)}.`
	};
}

// src/agents/dbt-doctor/contract-place.ts
function contractPlace(context) {
	const node = failingNode(context);
	if (node?.resourceType !== "model" || node.patchPath === void 0) return void 0;
	return {
		model: node.name,
		sql: node.path,
		yaml: node.patchPath
	};
}
function declaredType(text, model, column) {
	const type = columnMap(text, model, column)?.get("data_type");
	return asFilledText(type);
}
function typeEdit(text, { model, column, type }) {
	const scalar = columnMap(text, model, column)?.get("data_type", true);
	if (!(0, import_dist.isScalar)(scalar) || !scalar.range) return void 0;
	const quote = /^["']/.exec(text.slice(scalar.range[0], scalar.range[1]))?.[0] ?? (type.includes(",") ? "\"" : "");
	return {
		start: scalar.range[0],
		end: scalar.range[1],
		text: `${quote}${type}${quote}`
	};
}
function columnEdit(text, { model, column, type }) {
	const columns = modelMap(text, model)?.get("columns");
	const last = (0, import_dist.isSeq)(columns) && columns.flow !== true ? columns.items.at(-1) : void 0;
	if (!(0, import_dist.isMap)(last) || !last.range || last.flow === true) return void 0;
	const lineStart = text.lastIndexOf("\n", last.range[0] - 1) + 1;
	const indent = /^\s*/.exec(text.slice(lineStart))?.[0] ?? "";
	const end = text.slice(0, last.range[1]).trimEnd().length;
	return {
		start: end,
		end,
		text: `\n${indent}- name: ${column}\n${indent}  data_type: ${type.includes(",") ? `"${type}"` : type}`
	};
}
function columnMap(text, model, column) {
	const parsed = modelIn(text, model);
	return parsed === void 0 ? void 0 : mapsIn(parsed.document, parsed.map, "columns").find((each) => String(each.get("name")).toLowerCase() === column);
}
function modelMap(text, model) {
	return modelIn(text, model)?.map;
}
function modelIn(text, model) {
	try {
		const document = (0, import_dist.parseDocument)(text, {
			merge: true,
			logLevel: "silent"
		});
		const root = document.contents;
		if (document.errors.length > 0 || !(0, import_dist.isMap)(root)) return void 0;
		const map = mapsIn(document, root, "models").find((each) => String(each.get("name")) === model);
		return map === void 0 ? void 0 : {
			document,
			map
		};
	} catch {
		return;
	}
}

// src/agents/dbt-doctor/suspects/own-contract.ts
function ownContract(context) {
	const columns = contractMismatches(context.diagnosis.text).map(({ column }) => column);
	const place = contractPlace(context);
	if (place === void 0 || columns.length === 0) return void 0;
	for (const path of [place.sql, place.yaml]) {
		const file = changedFile(context, path);
		const hunks = file?.base === void 0 || file.head === void 0 ? [] : hunksOf(file.base, file.head);
		const hunk = hunks.find(({ base, head }) => columns.some((column) => names([...base, ...head], column))) ?? (path === place.yaml && columns.length === 1 ? typeHunk(hunks) : void 0);
		if (hunk === void 0) continue;
		return {
			path,
			line: hunk.line,
			kind: kindOf$1(path),
			sentence: `This pull request edits ${code(columns[0] ?? "")} in ${code(path)}.`
		};
	}
}
function names(lines, column) {
	return lines.some((line) => line.toLowerCase().split(/\W+/).includes(column));
}
function typeHunk(hunks) {
	const types = hunks.filter(({ base, head }) => [...base, ...head].some((line) => /\bdata_type:/.test(line)));
	return types.length === 1 ? types[0] : void 0;
}

// src/agents/dbt-doctor/guilty-hunk.ts
const ABOUT_ALL = /syntax|jinja|yaml|parse|groupby|ambiguous|contract|config|deps|project/i;
function guiltyHunk(file, { line, confidence, cause }) {
	const hunks = hunksOf(file.base, file.head).filter((hunk) => isYaml(file.path) || !isCosmetic(hunk));
	const inside = line === void 0 ? void 0 : hunkAt(hunks, line);
	if (inside !== void 0) return inside;
	const only = hunks.length === 1 ? hunks[0] : void 0;
	if (line === void 0 || confidence === "file") return only;
	return hunks.find((hunk) => line - (hunk.line + hunk.head.length) <= 1 && hunk.line - line <= 1) ?? (isYaml(file.path) ? hunkInEntry(hunks, file.head, line) : void 0) ?? (ABOUT_ALL.test(cause) ? only : void 0);
}
function hunkInEntry(hunks, head, line) {
	const lines = head.split("\n");
	const indent = indentOf(lines[line - 1] ?? "");
	const next = lines.findIndex((text, index) => index >= line && text.trim() !== "" && indentOf(text) <= indent);
	return hunks.find((hunk) => hunk.line > line && hunk.line <= (next < 0 ? lines.length : next));
}
function indentOf(line) {
	return /^\s*/.exec(line)?.[0].length ?? 0;
}
function isCosmetic({ base, head }) {
	return base.join("").replaceAll(/\s+/g, "") === head.join("").replaceAll(/\s+/g, "");
}

// src/agents/dbt-doctor/suspects/own-line.ts
function ownLine(context) {
	return inFile(context, failingPath(context), context.diagnosis) ?? inNode(context);
}
function inNode(context) {
	const path = failingNode(context)?.path;
	return path === failingPath(context) ? void 0 : inFile(context, path, {
		...context.diagnosis,
		line: void 0
	});
}
function inFile(context, path, diagnosis) {
	const file = changedFile(context, path);
	if (file === void 0 || file.head === void 0) return void 0;
	if (file.base === void 0) return {
		path: file.path,
		line: diagnosis.line ?? 1,
		kind: kindOf$1(file.path),
		sentence: `${code(file.path)} is new in this pull request.`
	};
	const hunk = guiltyHunk({
		path: file.path,
		base: file.base,
		head: file.head
	}, diagnosis);
	if (hunk === void 0) return void 0;
	return {
		path: file.path,
		line: hunk.line,
		kind: kindOf$1(file.path),
		sentence: `This pull request edits ${hunk.head.length > 1 ? "these lines" : "this line"} of ${code(file.path)}.`
	};
}

// src/agents/dbt-doctor/macro-move.ts
function macroMove(context, name) {
	const plain = name.split(".").at(-1) ?? name;
	const [before, after] = [macrosOf(context, "base"), macrosOf(context, "head")];
	const known = before.get(plain);
	if (known === void 0 || !known.isOwn || after.has(plain)) return void 0;
	const file = projectFiles(context).find(({ basePath }) => basePath === known.path);
	if (file === void 0) return void 0;
	const names = {
		base: macroNames(file.base ?? ""),
		head: macroNames(file.head ?? "")
	};
	const added = names.head.filter((each) => !names.base.includes(each));
	const samePlace = names.head[names.base.indexOf(plain)];
	const renamedTo = (added.length === 1 ? added[0] : added.find((each) => each === samePlace)) ?? movedTo(context, known, after);
	return {
		name: plain,
		renamedTo,
		file,
		line: renamedTo === void 0 ? 1 : lineOfMacro(file.head ?? "", renamedTo)
	};
}
function movedTo(context, known, after) {
	const [before, wanted] = [macrosOf(context, "base"), withoutName(context.text("base", known.path), known.name)];
	const same = [...after.values()].filter(({ isOwn, name, path }) => isOwn && !before.has(name) && withoutName(context.text("head", path), name) === wanted);
	return same.length === 1 ? same[0]?.name : void 0;
}
function withoutName(text, name) {
	return text?.replaceAll(new RegExp(`\\b${literalPattern(name)}\\b`, "g"), "").trim();
}
function lineOfMacro(text, name) {
	const index = text.search(new RegExp(`\\{%-?\\s*(?:macro|test)\\s+${name}\\b`));
	return index < 0 ? 1 : text.slice(0, index).split("\n").length;
}

// src/agents/dbt-doctor/suspects/renamed-macro.ts
function renamedMacro(context) {
	const { missing } = context.diagnosis;
	const move = missing?.kind === "macro" ? macroMove(context, missing.name) : void 0;
	if (move === void 0) return void 0;
	const change = move.renamedTo === void 0 ? `removes the macro ${code(move.name)}, which is still called` : `renames the macro ${code(move.name)} to ${code(move.renamedTo)}`;
	return {
		path: move.file.path,
		line: move.line,
		kind: "macro-changed",
		sentence: `This pull request ${change}.`
	};
}

// src/agents/dbt-doctor/measure-move.ts
function measureMove(context) {
	const { cause, facts } = context.diagnosis;
	const name = cause === "metric.measure" ? facts["measure"] : void 0;
	if (name === void 0) return void 0;
	for (const file of projectFiles(context)) {
		const before = measuresIn(file.base ?? "");
		const after = measuresIn(file.head ?? "");
		const model = [...before].find(([, measures]) => measures.includes(name))?.[0];
		if (model === void 0 || after.get(model)?.includes(name) !== false) continue;
		const added = after.get(model)?.filter((measure) => before.get(model)?.includes(measure) === false) ?? [];
		const [renamedTo] = added;
		if (renamedTo !== void 0 && added.length === 1) return {
			name,
			renamedTo,
			file
		};
	}
}
function measuresIn(text) {
	if (!text.includes("semantic_models:")) return /* @__PURE__ */ new Map();
	try {
		const document = (0, import_dist.parseDocument)(text, {
			merge: true,
			logLevel: "silent"
		});
		const root = document.contents;
		if (document.errors.length > 0 || !(0, import_dist.isMap)(root)) return /* @__PURE__ */ new Map();
		return new Map(mapsIn(document, root, "semantic_models").map((model) => [String(model.get("name")), mapsIn(document, model, "measures").map((measure) => String(measure.get("name")))]));
	} catch {
		return /* @__PURE__ */ new Map();
	}
}

// src/agents/dbt-doctor/suspects/renamed-measure.ts
function renamedMeasure(context) {
	const move = measureMove(context);
	if (move === void 0) return void 0;
	const { name, renamedTo, file } = move;
	const hunk = hunksOf(file.base ?? "", file.head ?? "").find(({ head }) => head.some((line) => line.includes(renamedTo)));
	return {
		path: file.path,
		line: hunk?.line ?? 1,
		kind: kindOf$1(file.path),
		sentence: `This pull request renames the measure ${code(name)} to ${code(renamedTo)}.`
	};
}

// src/agents/dbt-doctor/suspects/renamed-model.ts
function renamedModel(context) {
	const { missing } = context.diagnosis;
	const move = missing?.kind === "node" ? modelMove(context, missing.name) : void 0;
	if (move === void 0) return void 0;
	const { name, renamedTo, file } = move;
	if (renamedTo === void 0) return {
		path: file.path,
		line: 1,
		kind: "model-removed",
		sentence: `This pull request removes ${code(name)}, which is still read.`
	};
	return {
		path: file.head === void 0 ? pathOf(context, renamedTo) : file.path,
		line: 1,
		kind: "model-renamed",
		sentence: `This pull request renames ${code(name)} to ${code(renamedTo)}.`
	};
}
function pathOf(context, model) {
	return projectFiles(context).find(({ path }) => path.includes(`/${model}.`))?.path ?? model;
}

// src/agents/dbt-doctor/suspects/renamed-source.ts
function renamedSource(context) {
	const { missing } = context.diagnosis;
	if (missing?.kind !== "source" || !sourcesOf(context, "base").includes(missing.name)) return void 0;
	const words = missing.name.split(".");
	for (const { path, base, head = "" } of projectFiles(context)) {
		if (!isYaml(path) || base === void 0) continue;
		const hunk = hunksOf(base, head).find((each) => each.base.some((line) => words.includes(/\bname:\s*['"]?(\w+)/.exec(line)?.[1] ?? "")));
		if (hunk !== void 0) return {
			path,
			line: hunk.line,
			kind: "yaml-edit",
			sentence: `This pull request renames or removes the source ${code(missing.name)} in ${code(path)}.`
		};
	}
}

// src/agents/dbt-doctor/suspects/second-entry.ts
function secondEntry(context) {
	const { cause, text } = context.diagnosis;
	const name = /(?:resource named|with the name|named) "?([\w.]+?)"?(?:[.,\s]|$)/.exec(text)?.[1];
	if (name === void 0 || !cause.startsWith("dup.")) return void 0;
	for (const { path, base = "", head } of projectFiles(context)) {
		if (head === void 0 || !text.includes(path)) continue;
		const hunk = hunksOf(base, head).find(({ head: lines }) => path.includes(`/${name}.`) || lines.some((line) => line.split(/[^\w]+/).includes(name)));
		if (hunk !== void 0) return {
			path,
			line: hunk.line,
			kind: kindOf$1(path),
			sentence: `This pull request adds a second ${code(name)} in ${code(path)}.`
		};
	}
}

// src/agents/dbt-doctor/suspects/used-macro.ts
function usedMacro(context) {
	const node = failingNode(context);
	const project = context.head ?? context.base;
	if (node === void 0 || project === void 0) return void 0;
	const used = withInner([...node.dependsOn.macros], project);
	const file = projectFiles(context).find(({ path, base, head }) => base !== void 0 && head !== void 0 && [...used].some((id) => project.macros.get(id)?.path === path) && tokenChanges(base, head).length > 0);
	if (file?.base === void 0 || file.head === void 0) return void 0;
	const line = hunksOf(file.base, file.head)[0]?.line ?? 1;
	return {
		path: file.path,
		line,
		kind: "macro-changed",
		sentence: `This pull request changes ${code(file.path)}, a macro that ${code(node.name)} uses.`
	};
}
function withInner(ids, project) {
	const found = /* @__PURE__ */ new Set();
	const waiting = [...ids];
	for (let id = waiting.pop(); id !== void 0; id = waiting.pop()) {
		if (found.has(id)) continue;
		found.add(id);
		waiting.push(...project.macros.get(id)?.macros ?? []);
	}
	return found;
}

// src/agents/dbt-doctor/blame.ts
const SUSPECTS = [
	renamedModel,
	renamedSource,
	renamedMacro,
	renamedMeasure,
	lostColumns,
	closedCircle,
	secondEntry,
	ownContract,
	ownLine,
	usedMacro,
	changedParent
];
function blame(context) {
	const { transient, owner } = context.diagnosis;
	if (transient || projectFiles(context).length === 0) return void 0;
	if (owner !== "author") return newVariable(context);
	for (const suspect of SUSPECTS) {
		const found = suspect(context);
		if (found !== void 0) return found;
	}
}
function newVariable(context) {
	const { cause, facts, confidence } = context.diagnosis;
	const name = facts["name"] ?? facts["name2"] ?? facts["var"];
	if (!/^(?:env_var|var)\.missing/.test(cause) || name === void 0 || confidence !== "exact") return void 0;
	const found = ownLine(context);
	return (context.text("head", found?.path ?? "")?.split("\n")[(context.diagnosis.line ?? 0) - 1] ?? "").includes(name) ? found : void 0;
}

// src/agents/dbt-doctor/failing-words.ts
function failingName({ node }) {
	return node === void 0 ? void 0 : code(resourceName(node));
}
function placeLink(place, { projectDir }) {
	const path = inRepository(projectDir, place.path);
	const line = place.line !== void 0 && place.line > 0 ? place.line : void 0;
	return fileLink(line === void 0 ? path : `${path}:${line}`, {
		path,
		line
	});
}

// src/agents/dbt-doctor/describe-diagnosis.ts
const MOST_LINES$1 = 14;
const LONGEST_LINE = 160;
const NEAR_NAMES = 3;
function describeDiagnosis(words) {
	const { diagnosis, blame, onBase, context } = words;
	const cause = onBase === "fails" ? void 0 : blame;
	return [
		text(...causeSentence(diagnosis, context)),
		...cause === void 0 ? [] : [text(`${cause.sentence} (`, placeLink(cause, context), ").")].map(tidy),
		text(baseSentence(words)),
		codeBlock(excerpt(diagnosis, context)),
		...[
			nearNames(diagnosis),
			skippedSentence(diagnosis),
			retrySentence(diagnosis)
		].flatMap((sentence) => sentence === void 0 ? [] : [text(sentence)])
	];
}
function causeSentence(diagnosis, context) {
	const { file, line, message, confidence } = diagnosis;
	const name = failingName(diagnosis);
	const said = plain(message).replace(/\.$/, "");
	const sentence = name === void 0 || said.includes(plain(name)) ? strong(said) : `${name}: ${strong(said)}`;
	if (file === void 0) return [`${sentence}.`];
	return [
		`${sentence} (${confidence === "nearest" ? "near " : ""}`,
		placeLink({
			path: file,
			line: confidence === "file" ? void 0 : line
		}, context),
		")."
	];
}
function tidy(block) {
	return block.type === "text" ? {
		...block,
		text: block.text.map((part) => typeof part === "string" ? part.replace(/\. \($/, " (") : part)
	} : block;
}
function baseSentence({ onBase, blame, diagnosis }) {
	switch (onBase) {
		case "passes": return blame === void 0 && diagnosis.owner === "author" ? "The same passes on the base; which change of this pull request causes it could not be told." : "The same passes on the base.";
		case "fails": return "The same fails on the base, too: it does not come from this pull request.";
		case "new": return "It is new in this pull request, so the base has nothing to compare it with.";
		case "unknown": return "Whether the base fails the same way is not known: it was not run there.";
	}
}
function excerpt({ text: said, file, line, confidence }, context) {
	const source = file === void 0 || line === void 0 || confidence === "file" ? void 0 : context.text("head", file)?.split("\n")[line - 1];
	const lines = said.split("\n").map((each) => each.trimEnd()).filter((each) => each.trim() !== "");
	const shown = lines.length > MOST_LINES$1 ? [...lines.slice(0, 13), `… ${lines.length - MOST_LINES$1 + 1} more lines`] : lines;
	return [...source === void 0 || source.trim() === "" ? [] : [`${file}:${line}   ${source.trim()}`], ...shown].map(shortened$1).join("\n");
}
function shortened$1(line) {
	return line.length > LONGEST_LINE ? `${line.slice(0, 159)}…` : line;
}
function nearNames({ offered, missing }) {
	if (missing === void 0 || offered.length === 0) return void 0;
	return `Near ${code(missing.name)}: ${series(offered.slice(0, NEAR_NAMES).map(code))}.`;
}
function skippedSentence({ skipped }) {
	if (skipped.length === 0) return void 0;
	const kinds = NOUNS.map(([noun, prefixes]) => [noun, skipped.filter((id) => prefixes.includes(id.split(".")[0] ?? "")).length]);
	const other = skipped.length - kinds.reduce((sum, [, count]) => sum + count, 0);
	const counted = [...kinds, ["other node", other]].filter(([, count]) => count > 0).map(([noun, count]) => amount(count, noun));
	return `One root cause; ${series(counted)} ${skipped.length === 1 ? "was" : "were"} skipped behind it.`;
}
const NOUNS = [
	["model", ["model"]],
	["seed", ["seed"]],
	["snapshot", ["snapshot"]],
	["test", ["test", "unit_test"]]
];
function retrySentence({ transient }) {
	return transient ? "It may pass when it is only run again." : void 0;
}

// src/workflows/debug/diagnose-invocation.ts
function diagnoseInvocation(failed, { project, adapter, texts }) {
	const { events, plain, results, exitCode, targetTexts } = failed;
	const surroundings = {
		project,
		adapter,
		paths: [...texts.keys()],
		fileText: (path) => texts.get(path),
		targetText: (path) => targetTexts.get(path)
	};
	return diagnose({
		events,
		plain,
		results,
		exitCode
	}, surroundings);
}

// src/workflows/debug/patch.ts
const EMPTY_PATCH = {
	fixes: [],
	texts: /* @__PURE__ */ new Map()
};
function withFix({ fixes, texts }, applied) {
	const files = applied.fix.files.map(({ path, content }) => [path, content]);
	return {
		fixes: [...fixes, applied],
		texts: new Map([...texts, ...files])
	};
}
function patchedFiles({ texts }, projectDir) {
	return new Map([...texts].map(([path, text]) => [inRepository(projectDir, path), text]));
}
function patchedTexts({ texts }, before) {
	const after = new Map([...before, ...texts]);
	return new Map([...after].flatMap(([path, text]) => text === void 0 ? [] : [[path, text]]));
}

// src/workflows/debug/fix-context.ts
function fixContext(diagnosis, { compared, texts, files, projectDir }, { patch, project } = {
	patch: EMPTY_PATCH,
	project: compared.head
}) {
	return {
		diagnosis,
		base: compared.base,
		head: project,
		files,
		projectDir,
		text: (side, path) => side === "head" && patch.texts.has(path) ? patch.texts.get(path) : texts[side].get(path)
	};
}

// src/workflows/debug/same-on-base.ts
function sameOnBase({ node }, { base, head, build }) {
	if (head === void 0) return build.base?.succeeded === false ? "fails" : "passes";
	if (node === void 0) return build.base === void 0 ? "unknown" : build.base.succeeded ? "passes" : "fails";
	if (base?.nodes.has(node) === false && !base.unitTests.has(node)) return "new";
	const status = build.base?.results.get(node)?.status;
	if (status === void 0 || status === "skipped") return "unknown";
	return status === "error" || status === "fail" ? "fails" : "passes";
}

// src/workflows/debug/explain-diagnoses.ts
const MOST = 5;
function diagnosesOf$1(failed, { compared, texts }) {
	const { base, head, engine } = compared;
	return diagnoseInvocation(failed, {
		project: head ?? base,
		adapter: engine.adapter,
		texts: texts.head
	});
}
function explainDiagnoses(diagnoses, scene) {
	const more = diagnoses.length - MOST;
	return [...diagnoses.slice(0, MOST).flatMap((diagnosis) => explain(diagnosis, scene)), ...more > 0 ? [text(`${more} more root ${more === 1 ? "cause is" : "causes are"} not explained here.`)] : []];
}
function explain(diagnosis, scene) {
	const onBase = sameOnBase(diagnosis, scene.compared);
	const context = fixContext(diagnosis, scene);
	return describeDiagnosis({
		diagnosis,
		blame: onBase === "fails" ? void 0 : blame(context),
		onBase,
		context
	});
}

// src/workflows/changed-files.ts
async function changedFiles(input, files) {
	const changed = parseDiff(input.diff);
	const texts = await sideTexts(files, input, new Set(changed.flatMap(pathsOf)));
	return changed.map((file) => withTexts(file, texts));
}
async function sideTexts(files, { base, head }, paths) {
	const [ofBase, ofHead] = await Promise.all([base, head].map((folder) => readTexts(files, folder, paths)));
	return {
		base: ofBase ?? /* @__PURE__ */ new Map(),
		head: ofHead ?? /* @__PURE__ */ new Map()
	};
}
function pathsOf({ path, previousPath }) {
	return previousPath === void 0 ? [path] : [path, previousPath];
}
function withTexts(file, texts) {
	const { path, previousPath, kind, binary, addedLines } = file;
	return {
		path,
		kind,
		base: binary || kind === "added" ? void 0 : texts.base.get(previousPath ?? path),
		head: binary || kind === "removed" ? void 0 : texts.head.get(path),
		addedLines,
		...previousPath === void 0 ? {} : { previousPath }
	};
}

// src/workflows/project-folder.ts
function projectFolder({ dir }) {
	return dir === "." ? "" : dir.replace(/\/$/, "");
}

// src/workflows/debug/failure-case.ts
async function failureScene(input, compared, files) {
	const [base, head] = await Promise.all([input.base, input.head].map((root) => readProjectTexts(files, join(root, input.project.dir))));
	return {
		compared,
		texts: {
			base: base ?? /* @__PURE__ */ new Map(),
			head: head ?? /* @__PURE__ */ new Map()
		},
		files: await changedFiles(input, files),
		projectDir: projectFolder(input.project)
	};
}

// src/workflows/debug/with-base-results.ts
async function withBaseResults(scene, { comparison, diagnoses }) {
	const { base } = scene.compared.build;
	if (base === void 0) return scene;
	const results = await comparison.runOnBase(diagnoses.flatMap(({ node }) => node ?? []));
	const build = {
		...scene.compared.build,
		base: {
			...base,
			results: new Map([...base.results, ...results])
		}
	};
	return {
		...scene,
		compared: {
			...scene.compared,
			build
		}
	};
}

// src/workflows/compare-and-diagnose.ts
async function compareAndDiagnose(ports, look) {
	const comparison = await openComparison(compareInput(ports.input), ports);
	try {
		return await shareQueries(ports, async (shared) => {
			const diagnosing = diagnoseHead(comparison, shared);
			const looking = look(comparison, shared, diagnosing);
			await Promise.allSettled([diagnosing, looking]);
			return {
				compared: comparison.compared,
				diagnosed: await diagnosing,
				seen: await looking
			};
		});
	} finally {
		for (const left of await comparison.close()) ports.progress({
			kind: "note",
			text: left
		});
	}
}
async function diagnoseHead(comparison, ports) {
	const { compared } = comparison;
	const { input, files } = ports;
	const failed = compared.failed.head;
	if (failed === void 0) return {
		reason: "",
		details: []
	};
	const scene = await failureScene(input, compared, files);
	const diagnoses = diagnosesOf$1(failed, scene);
	expectDataEvidence(diagnoses, comparison, ports);
	const details = [...explainDiagnoses(diagnoses, await withBaseResults(scene, {
		comparison,
		diagnoses
	})), ...await dataEvidence(diagnoses, comparison, ports)];
	return {
		reason: diagnoses[0]?.message ?? "it did not say why",
		details
	};
}

// src/agents/key-ladder.ts
function keyLadder(model, project) {
	const tests = enabledTests(model.uniqueId, project).filter(({ where, severity }) => where === void 0 && severity === "error");
	const notNull = new Set(tests.flatMap(({ kind, column }) => kind === "not_null" && column !== void 0 ? column.toLowerCase() : []));
	const unique = tests.flatMap(({ kind, column }) => kind === "unique" && column !== void 0 ? plainColumns(column) : []);
	const proved = unique.filter(([column]) => notNull.has(column?.toLowerCase() ?? ""));
	const combined = tests.map(uniqueTogether).filter((columns) => columns.length > 0);
	return [
		...[
			...proved,
			...combined,
			...unique
		].map((columns) => ({
			source: "tests",
			columns
		})),
		...constrained(model).map((columns) => ({
			source: "constraints",
			columns
		})),
		{
			source: "unique_key",
			columns: uniqueKey(model)
		},
		{
			source: "meta.grain",
			columns: declaredGrain(model)
		}
	].filter(({ columns }) => columns.length > 0);
}
function plainColumns(column) {
	return /^(?:\w+|"[^"]+"|`[^`]+`)$/.test(column) ? [[column]] : [];
}
function constrained({ constraints, columns }) {
	const ofModel = constraints.filter(({ type }) => type === "primary_key" || type === "unique").map((constraint) => constraint.columns);
	const ofColumns = [...columns.values()].flatMap((column) => column.constraints.some(({ type }) => type === "primary_key" || type === "unique") ? [[column.name]] : []);
	return [...ofModel, ...ofColumns];
}

// src/sql/drawn-columns.ts
async function drawnColumns({ dialect, sql, schema, carried }) {
	const engine = await loadSqlEngine();
	const marks = carried.map((name) => `⟨${JSON.stringify(name)}⟩`);
	const options = {
		dialect,
		schema,
		intern: marking(marks),
		orderMatters: false,
		print: (node) => engine.print(node, dialect)
	};
	try {
		const { columns } = readStatement(parseSelect(sql, dialect, engine), options);
		const drawn = columns.filter((column) => column.star === void 0 && isDrawn(column, marks, /* @__PURE__ */ new Set())).map(({ shown }) => shown);
		return columns.some(({ star }) => star !== void 0) ? [...drawn, ...carried] : drawn;
	} catch (error) {
		if (error instanceof Undecided || error instanceof RangeError) return void 0;
		throw error;
	}
}
function marking(marks) {
	const intern = interner();
	return (key) => `${intern(key)}${marks.filter((mark) => key.includes(mark)).join("")}`;
}
function isDrawn(column, marks, seen) {
	const { term } = column;
	if (seen.has(term)) return false;
	seen.add(term);
	if (has$1(term, trait.volatile) || marks.some((mark) => term.key.includes(mark))) return true;
	return term.from.some((each) => isDrawn(each, marks, seen));
}

// src/dbt/drawn-columns-of.ts
function drawnColumnsOf(project) {
	const known = /* @__PURE__ */ new Map();
	const replaceNames = relationNames(project);
	const read = async ({ compiledCode, dependsOn, resourceType, columns }) => {
		const parents = await Promise.all(dependsOn.nodes.filter((id) => project.nodes.has(id)).map(columnsOf));
		const carried = [...new Set(parents.flat())];
		if (resourceType === "snapshot") return [
			...carried,
			...SNAPSHOT,
			...[...columns.keys()].filter((name) => /^dbt_/i.test(name))
		];
		if (compiledCode === void 0 || !mayDraw(compiledCode, carried)) return [];
		return (await drawnColumns({
			dialect: project.adapter,
			sql: replaceNames(compiledCode),
			carried
		}) ?? []).map((name) => name.toLowerCase());
	};
	const columnsOf = (id) => {
		const node = project.nodes.get(id);
		const columns = known.get(id) ?? (node === void 0 ? Promise.resolve([]) : read(node));
		known.set(id, columns);
		return columns;
	};
	return columnsOf;
}
const DRAWS = /\b(?:now|today|current_\w+|get_current_\w+|local(?:time|timestamp)|(?:transaction|statement|clock|unix)_timestamp|getdate|sysdate|systimestamp|timeofday|\w*rand\w*|\w*uuid\w*|newid|nextval|currval|uniform|normal|zipf|seq\d|txid_current|pseudocolumn|monotonically_increasing_id|session_user)\b/i;
function mayDraw(sql, carried) {
	if (DRAWS.test(sql)) return true;
	const lower = sql.toLowerCase();
	return carried.length > 0 && (lower.includes("*") || carried.some((name) => lower.includes(name)));
}
const SNAPSHOT = [
	"dbt_scd_id",
	"dbt_updated_at",
	"dbt_valid_from",
	"dbt_valid_to",
	"dbt_is_deleted"
];

// src/warehouse/example-values.ts
function exampleValuesSql(pair, column, limit) {
	const { columns, dialect } = pair;
	const looked = columns[column];
	const condition = looked === void 0 ? "1 = 0" : differs(looked, [`b.c${column}`, `h.c${column}`], dialect);
	return [
		`with ${differingRows(pair)}`,
		`select distinct ${asText$1(`b.c${column}`, dialect)} as before_value, ${asText$1(`h.c${column}`, dialect)} as after_value`,
		"from differing as d",
		`inner join (${sideRows(pair, "base", valuesOf$1(pair, "base"))}) as b on ${keysMeet(pair, "b", "d")}`,
		`inner join (${sideRows(pair, "head", valuesOf$1(pair, "head"))}) as h on ${keysMeet(pair, "h", "d")}`,
		`where d.fate = 'changed' and ${condition} order by 1, 2 limit ${limit}`
	].join("\n");
}
function readExampleValues({ rows }) {
	return rows.map(([before = null, after = null]) => ({
		before: told(before),
		after: told(after)
	}));
}
function told(value) {
	return value === null ? null : String(value);
}

// src/warehouse/mask-value.ts
function maskValue(value, secret) {
	return value === null ? "null" : `hidden ${createHmac("sha256", secret).update(value).digest("hex").slice(0, 6)}`;
}

// src/workflows/models-to-compare.ts
const STORED$1 = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
function modelsToCompare$1({ models, others, head }) {
	const moved = [...models.filter(({ classification }) => classification.class !== "none"), ...others];
	const changed = moved.flatMap((change) => change.kind === "modified" && change.head !== void 0 ? [change.head] : []);
	const ids = new Set(changed.map(({ uniqueId }) => uniqueId));
	const children = nearestTested(moved.flatMap(({ head: node }) => node ?? []), head).filter(({ uniqueId }) => !ids.has(uniqueId));
	return [...changed.map((node) => ({
		node,
		isChanged: true
	})), ...children.map((node) => ({
		node,
		isChanged: false
	}))].filter(({ node }) => STORED$1.has(node.resourceType) && node.materialized !== "ephemeral");
}
function nearestTested(roots, project) {
	const found = /* @__PURE__ */ new Set();
	const seen = new Set(roots.map(({ uniqueId }) => uniqueId));
	const waiting = [...roots];
	for (let node = waiting.shift(); node !== void 0; node = waiting.shift()) for (const child of childrenOf(node, project)) {
		if (seen.has(child.uniqueId)) continue;
		seen.add(child.uniqueId);
		if (isTested(child, project)) found.add(child);
		else waiting.push(child);
	}
	return [...found];
}
function childrenOf({ uniqueId }, { children, nodes }) {
	return (children.get(uniqueId) ?? []).flatMap((id) => nodes.get(id) ?? []).filter(({ resourceType }) => STORED$1.has(resourceType));
}
function isTested({ uniqueId }, { children, nodes }) {
	return (children.get(uniqueId) ?? []).some((id) => nodes.get(id)?.test?.attachedTo === uniqueId);
}

// src/workflows/compare-data.ts
const MOST_MODELS$1 = 20;
const MILLISECONDS$2 = 3e4;
const MILLISECONDS_IN_ALL = 12e4;
const MOST_EXAMPLE_COLUMNS = 5;
const EXAMPLES = 2;
const DRAWN = "clock or chance";
async function compareData({ facts, comparison, config }, ports, secret = randomUUID()) {
	const data = comparison.data();
	const models = modelsToCompare$1(facts);
	if (data === void 0 || models.length === 0 || comparison.compared.head === void 0) return void 0;
	const dialect = dialectOf(data.adapter);
	if (dialect === void 0) return {
		models: [],
		notAnalysed: [{
			subject: "data",
			reason: `no SQL is written for ${data.adapter} yet`
		}]
	};
	const drawn = [facts.base, facts.head].map(drawnColumnsOf);
	const queries = await ports.openQueries(data, ports.signal);
	try {
		return await compareModels(models, {
			facts,
			drawn,
			config,
			dialect,
			queries,
			ports,
			secret
		});
	} finally {
		await queries.close();
	}
}
async function compareModels(models, comparing) {
	const { clock, signal } = comparing.ports;
	const deadline = clock.now().getTime() + MILLISECONDS_IN_ALL;
	const found = [];
	const left = [];
	for (const [index, model] of models.entries()) {
		const remaining = deadline - clock.now().getTime();
		const result = (index >= MOST_MODELS$1 ? `only ${MOST_MODELS$1} models are compared` : remaining <= 0 ? "the time for comparing data was over" : void 0) ?? await compareModel$1(model, {
			...comparing,
			milliseconds: Math.min(MILLISECONDS$2, remaining)
		});
		signal.throwIfAborted();
		if (typeof result === "string") left.push({
			subject: `data of ${model.node.name}`,
			reason: result
		});
		else found.push(result);
	}
	return {
		models: found,
		notAnalysed: left
	};
}
async function compareModel$1({ node, isChanged }, comparing) {
	const { facts, dialect, config, queries, ports, milliseconds } = comparing;
	const [base, head] = [relationOf("base", node.uniqueId, facts), relationOf("head", node.uniqueId, facts)];
	if (!facts.base.nodes.has(node.uniqueId)) return "the base does not have it";
	if (base === void 0 || head === void 0) return "it was not built on both sides";
	const ask = (sql, maxRows = 1e3) => queries.run({
		sql,
		maxRows,
		timeoutMilliseconds: milliseconds,
		signal: ports.signal
	});
	try {
		const input = {
			base,
			head,
			dialect,
			candidates: candidatesOf(node.uniqueId, facts),
			leftOut: await leftOutOf(node.uniqueId, comparing.drawn),
			maxRowsScanned: config.max_rows_scanned,
			hint: facts.models.flatMap(({ causes }) => causes.map(({ text }) => text)).join("\n")
		};
		const differences = await compareRelations(input, ask);
		if (differences === void 0) return "the two sides share no column that can be compared";
		const isPrivate = privateColumns(node, facts.head);
		const examples = config.samples ? await examplesOf(differences, {
			ask,
			isPrivate,
			secret: comparing.secret
		}) : [];
		const { pair: _, ...told } = differences;
		const hidden = new Set(differences.causes.flatMap(({ column }) => isPrivate(column) ? [column] : []));
		return {
			uniqueId: node.uniqueId,
			name: node.name,
			isChanged,
			...told,
			hidden,
			examples
		};
	} catch (error) {
		return asProblem(error).message;
	}
}
function relationOf(side, uniqueId, { details }) {
	const sql = details?.[side]?.relation?.(uniqueId);
	const [name, ...before] = relationParts(sql ?? "").toReversed();
	return sql === void 0 || name === void 0 ? void 0 : {
		sql,
		parts: [...before.toReversed(), name]
	};
}
function candidatesOf(uniqueId, { base, head }) {
	return [base, head].flatMap((project) => {
		const node = project.nodes.get(uniqueId);
		return node === void 0 ? [] : keyLadder(node, project);
	});
}
async function leftOutOf(uniqueId, drawn) {
	const columns = await Promise.all(drawn.map((columnsOf) => columnsOf(uniqueId)));
	return new Map(columns.flat().map((name) => [name.toLowerCase(), DRAWN]));
}
async function examplesOf({ pair, columns }, { ask, isPrivate, secret }) {
	if (pair === void 0) return [];
	const changed = columns.flatMap(({ name, changed: count }, index) => count > 0 ? [{
		name,
		index,
		count
	}] : []);
	const examples = [];
	for (const { name, index } of changed.toSorted((one, other) => other.count - one.count).slice(0, MOST_EXAMPLE_COLUMNS)) {
		const show = (value) => isPrivate(name) ? maskValue(value, secret) : value ?? "null";
		const values = readExampleValues(await ask(exampleValuesSql(pair, index, EXAMPLES)));
		examples.push(...values.map(({ before, after }) => ({
			column: name,
			before: show(before),
			after: show(after)
		})));
	}
	return examples;
}

// src/workflows/compile-findings.ts
function compileFindings({ compared, facts, findings }) {
	const left = compared.notAnalysed.map(({ subject, reason }) => `\`${subject}\`: ${reason}`);
	const notAnalysed = left.length === 0 ? [] : [fold(`Not analysed: ${left.length}`, [bullets(left)])];
	return [
		text(tally(findings)),
		...unknownClasses(facts),
		...notAnalysed
	];
}
function tally(findings) {
	const counted = findings.filter(counts$1);
	const older = findings.filter(({ age }) => age === "existing").length;
	const allowed = findings.filter(({ age, suppressed }) => age === "new" && suppressed !== void 0).length;
	return `${[
		counted.length === 0 ? "No finding is new in this pull request" : `${plural(counted.length, "new finding")} from ${plural(new Set(counted.map(({ ruleId }) => ruleId)).size, "rule")}`,
		...allowed === 0 ? [] : [`${allowed} allowed with a reason`],
		...older === 0 ? [] : [`${older} on the changed models ${older === 1 ? "is" : "are"} older and not repeated`]
	].join("; ")}.`;
}
function unknownClasses({ models }) {
	const unknown = models.filter(({ classification }) => classification.class === "unknown").map(({ name }) => `\`${name}\``);
	return unknown.length === 0 ? [] : [text(`Not proved either way: ${unknown.join(", ")}.`)];
}
function plural(count, thing) {
	return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

// src/workflows/define-workflow.ts
function workflow(about) {
	return new WorkflowBuilder({
		...about,
		steps: []
	});
}
var WorkflowBuilder = class WorkflowBuilder {
	done;
	constructor(done) {
		this.done = done;
	}
	step(id, meta, run) {
		const step = {
			id,
			...meta,
			run
		};
		return new WorkflowBuilder({
			...this.done,
			steps: [...this.done.steps, step]
		});
	}
};

// src/agents/columns-read.ts
function columnsReadFrom({ sql, relation }, analyze) {
	const whole = analyze(sql);
	if (!whole) return void 0;
	const sources = /* @__PURE__ */ new Set([plainRelation(relation)]);
	const references = [whole, ...whole.cteFacts.flatMap(({ name, bodySql }) => {
		const body = analyze(bodySql);
		if (!body) return [];
		if (passesThrough(body, sources)) sources.add(plainRelation(name));
		return [body];
	})].flatMap(referencesOf);
	return new Set(references.filter(({ table }) => table !== null && sources.has(plainRelation(table))).map(({ column }) => plainRelation(column)));
}
function passesThrough({ projections, baseTables, relations }, sources) {
	const [only] = baseTables;
	return projections.length === 1 && projections[0]?.isStar === true && relations.length <= 1 && baseTables.length === 1 && only !== void 0 && sources.has(plainRelation(only.name));
}
function referencesOf({ projections, columnUses = [] }) {
	return [...projections.flatMap(({ upstream }) => upstream), ...columnUses.flatMap(({ references }) => references)].map(({ table = null, column }) => ({
		table,
		column
	}));
}

// src/agents/columns-reader.ts
function columnsReader({ nodes, adapter }, analyze) {
	const dialect = dialectOf$1(adapter);
	const known = /* @__PURE__ */ new Map();
	const read = (readerId, fromId) => {
		const [reader, from] = [nodes.get(readerId), nodes.get(fromId)];
		if (reader === void 0 || from === void 0 || reader.language !== "sql") return void 0;
		return columnsReadFrom(textAndRelation(reader, from), (sql) => analyze(sql, dialect));
	};
	return (readerId, fromId) => {
		const key = `${readerId}\n${fromId}`;
		if (!known.has(key)) known.set(key, read(readerId, fromId));
		return known.get(key);
	};
}
function textAndRelation({ compiledCode, rawCode }, { name, relationName }) {
	if (compiledCode === void 0) return {
		sql: withoutJinja(rawCode),
		relation: placeholder(name)
	};
	return {
		sql: compiledCode,
		relation: relationName ?? `__dbt__cte__${name}`
	};
}
function placeholder(name) {
	return `steward_ref_${name}`;
}
function withoutJinja(raw) {
	return raw.replaceAll(/\{#[\s\S]*?#\}/g, " ").replaceAll(/\{%[\s\S]*?%\}/g, " ").replaceAll(/\{\{-?\s*config\s*\([\s\S]*?\}\}/g, " ").replaceAll(/\{\{-?\s*ref\s*\(([^)]*)\)\s*-?\}\}/g, (_, names) => placeholder(lastName(names))).replaceAll(/\{\{[\s\S]*?\}\}/g, " null ");
}
function lastName(names) {
	return [...names.matchAll(/(?:^|,)\s*['"]([^'"]+)['"]/g)].at(-1)?.[1] ?? "unknown";
}

// src/agents/project-shapes.ts
function writtenShapes(project, engine) {
	return shapesOf(project, engine, (node) => node.compiledCode === void 0 ? renderPlainly(node, project) : void 0);
}
function shapesOf({ nodes, adapter }, engine, sqlOf) {
	const dialect = dialectOf$1(adapter);
	const read = /* @__PURE__ */ new Map();
	return (uniqueId) => {
		if (!read.has(uniqueId)) {
			const node = nodes.get(uniqueId);
			const sql = node?.language === "sql" ? sqlOf(node) : void 0;
			read.set(uniqueId, sql === void 0 ? void 0 : readShape(sql, {
				dialect,
				engine
			}));
		}
		return read.get(uniqueId);
	};
}

// src/lineage/outlines-of-shapes.ts
function outlinesOfShapes({ nodes, adapter }, shape) {
	const compiled = [...nodes.values()].filter((node) => node.compiledCode !== void 0 && node.language === "sql" && plainTestReads(node) === void 0);
	return new Map(compiled.map(({ uniqueId }) => [uniqueId, outlineShape(shape(uniqueId), dialectOf$1(adapter))]));
}

// src/workflows/gather-review-facts.ts
async function gatherReviewFacts(compared, input, { files, sqlFacts }) {
	const projectDir = projectFolder(input.project);
	const base = withCompiled(compared.base, compared.compiled.base);
	const head = withCompiled(compared.head ?? compared.base, compared.compiled.head);
	const changed = parseDiff(input.diff);
	const wanted = /* @__PURE__ */ new Set([
		...changed.flatMap(pathsOf),
		...pathsOfProject(compared.base, projectDir),
		...pathsOfProject(head, projectDir)
	]);
	const texts = await sideTexts(files, input, wanted);
	const text = (side, path) => texts[side].get(path);
	const nothing = {
		models: [],
		others: []
	};
	const source = {
		text,
		pathOf: ({ path }) => inRepository(projectDir, path)
	};
	const [shapes, classified, engine] = await Promise.all([
		readBothShapes({
			base,
			head
		}, sqlFacts),
		compared.head === void 0 ? nothing : classifyModels(compared, source),
		loadSqlEngine()
	]);
	const lineageOf = (project, shape) => projectLineage({
		project,
		outlines: outlinesOfShapes(project, shape)
	});
	return {
		base,
		head,
		projectDir,
		files: changed.map((file) => withTexts(file, texts)),
		...classified,
		text,
		columnsRead: columnsReader(head, engine.analyze),
		lineage: {
			base: lineageOf(base, shapes.base),
			head: lineageOf(head, shapes.head)
		},
		details: {
			base: {
				shape: shapes.base,
				writtenShape: writtenShapes(base, engine),
				...builtBy(compared.build.base)
			},
			head: {
				shape: shapes.head,
				writtenShape: writtenShapes(head, engine),
				...builtBy(compared.build.head)
			}
		}
	};
}
function builtBy(build) {
	return build === void 0 ? {} : { build };
}
function withCompiled(project, compiled) {
	const nodes = new Map([...project.nodes].map(([id, node]) => [id, compiled.has(id) ? {
		...node,
		compiledCode: compiled.get(id)
	} : node]));
	return {
		...project,
		nodes
	};
}

// src/workflows/read-catalogs.ts
const NOTHING = {
	catalogs: void 0,
	notAnalysed: []
};
const SUBJECT = "types of columns";
const MOST_COLUMNS = 5e4;
const MILLISECONDS$1 = 3e4;
async function readCatalogs(comparison, ports) {
	const place = comparison.data();
	if (place === void 0 || !hasChangedModel(comparison)) return NOTHING;
	const dialect = dialectOf(place.adapter);
	if (dialect !== "duckdb" && dialect !== "postgres") return without(`no SQL is written for ${place.adapter} yet`);
	const relations = {
		base: relationsOf("base", comparison, place),
		head: relationsOf("head", comparison, place)
	};
	if (relations.head.size === 0) return NOTHING;
	try {
		const queries = await ports.openQueries(place, ports.signal);
		try {
			return await catalogsOf(relations, {
				dialect,
				queries,
				signal: ports.signal
			});
		} finally {
			await queries.close();
		}
	} catch (error) {
		ports.signal.throwIfAborted();
		return without(asProblem(error).message);
	}
}
function withCatalogs(facts, { base, head }) {
	const { details } = facts;
	return {
		...facts,
		details: {
			base: {
				...details?.base,
				catalog: base
			},
			head: {
				...details?.head,
				catalog: head
			}
		}
	};
}
function without(reason) {
	return {
		catalogs: void 0,
		notAnalysed: [{
			subject: SUBJECT,
			reason
		}]
	};
}
function hasChangedModel({ compared: { changes, head } }) {
	return head !== void 0 && changes.some((change) => (change.head ?? change.base)?.resourceType === "model");
}
function relationsOf(side, { compared }, place) {
	const stored = [...compared[side]?.nodes.values() ?? []].filter(({ resourceType }) => STORED.has(resourceType));
	return new Map(stored.flatMap(({ uniqueId }) => {
		const parts = relationParts(builtRelation(side, uniqueId, {
			compared,
			place
		}) ?? "");
		return parts.length < 2 ? [] : [[uniqueId, parts]];
	}));
}
const STORED = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
async function catalogsOf({ base, head }, asking) {
	const catalogs = {
		base: await catalogOf(base, asking),
		head: await catalogOf(head, asking)
	};
	if (catalogs.base === "truncated" || catalogs.head === "truncated") return without(`the schemas have more than ${MOST_COLUMNS.toLocaleString("en-US")} columns`);
	return {
		catalogs: {
			base: catalogs.base,
			head: catalogs.head
		},
		notAnalysed: []
	};
}
async function catalogOf(relations, { dialect, queries, signal }) {
	const [first] = relations.values();
	if (first === void 0) return /* @__PURE__ */ new Map();
	const schemas = new Set([...relations.values()].flatMap((parts) => parts.at(-2) ?? []));
	const sql = schemaColumnsSql({
		database: first.at(-3) ?? "",
		schemas: [...schemas]
	}, dialect);
	const result = await queries.run({
		sql,
		maxRows: MOST_COLUMNS,
		timeoutMilliseconds: MILLISECONDS$1,
		signal
	});
	if (result.truncated) return "truncated";
	const columns = readSchemaColumns(result);
	return new Map([...relations].flatMap(([uniqueId, parts]) => {
		const found = columns.get(relationKey(parts));
		return found === void 0 ? [] : [[uniqueId, new Map(found.map(({ name, type }) => [name, type]))]];
	}));
}

// src/workflows/architecture-review.ts
const architectureReview = workflow({
	id: "architecture-review",
	name: "Architecture Review",
	purpose: "Reviews what a pull request changes and what that reaches."
}).step("review", {
	description: "Review code changes",
	agent: "code-reviewer"
}, async (_, ports) => aboutSetUp(ports.input.setUpChange ?? [], await reviewCode(ports))).step("architecture", {
	description: "Assess architecture decisions",
	agent: "data-modeler",
	needs: ["review"]
}, async ({ review }) => assess(review)).step("findings", {
	description: "Compile findings",
	needs: ["review"]
}, async ({ review }) => ({
	status: "success",
	facts: void 0,
	details: compileFindings(review)
})).done;
function aboutSetUp(setUpChange, outcome) {
	return setUpChange.length === 0 ? outcome : {
		...outcome,
		details: [...setUpChange.map((line) => text(line)), ...outcome.details]
	};
}
async function reviewCode(ports) {
	const { config } = ports.input;
	const settings = ruleSettings(config.rules);
	const { compared, diagnosed, seen } = await compareAndDiagnose(ports, async (comparison, shared, diagnosing) => {
		const gathered = await gatherWithCatalogs(comparison, shared, diagnosing);
		const running = rules.filter((rule) => mayRun(rule, settings));
		const { facts, notAnalysed } = await answerQuestions(running, {
			facts: gathered.facts,
			comparison
		}, shared);
		const data = await compareData({
			facts,
			comparison,
			config: config.data
		}, shared);
		return {
			facts: {
				...facts,
				data: comparedByModel(data)
			},
			notAnalysed: [...gathered.notAnalysed, ...notAnalysed],
			data
		};
	});
	const { facts, data } = seen;
	const notAnalysed = [
		...compared.notAnalysed,
		...seen.notAnalysed,
		...data?.notAnalysed ?? []
	];
	const findings = runRules(rules, facts, {
		settings,
		suppressions: config.suppressions,
		today: today(ports)
	});
	const reviewed = {
		facts,
		findings,
		diagnosed,
		data,
		compared: {
			...compared,
			notAnalysed,
			evidence: [...compared.evidence ?? [], ...comparedWords(data)]
		}
	};
	const ran = {
		lane: compared.lane,
		evidence: evidenceOf$1(reviewed.compared, facts),
		dbtSeconds: compared.dbtSeconds
	};
	if (compared.head === void 0) return {
		...brokenHead(diagnosed, findings),
		...ran
	};
	const own = findingsOf(["code-reviewer"], findings);
	const outcome = judged(own, {
		details: reviewChanges({
			facts,
			findings: own
		}),
		facts: reviewed
	});
	return {
		...compared.withheld === void 0 ? outcome : unchecked(outcome, compared.withheld),
		...ran
	};
}
function unchecked(outcome, withheld) {
	if (outcome.status !== "success") return outcome;
	return {
		...outcome,
		status: "failed",
		failure: "could-not-check",
		reason: withheld.message,
		nextSteps: [withheld.remedy]
	};
}
function comparedByModel(data) {
	return new Map(data?.models.map(({ uniqueId, rows, columns, key, sample, schema }) => {
		const retyped = new Set(schema.map(({ name }) => name.toLowerCase()));
		const kept = columns.filter(({ name }) => !retyped.has(name.toLowerCase()));
		return [uniqueId, {
			rows,
			changed: new Map(kept.map((column) => [column.name.toLowerCase(), column.changed])),
			isWhole: key.length > 0 && sample === void 0
		}];
	}));
}
async function gatherWithCatalogs(comparison, ports, diagnosing) {
	const [facts, { catalogs, notAnalysed }] = await Promise.all([gatherReviewFacts(comparison.compared, ports.input, ports), diagnosing.then(() => readCatalogs(comparison, ports))]);
	return {
		facts: catalogs === void 0 ? facts : withCatalogs(facts, catalogs),
		notAnalysed
	};
}
function comparedWords(data) {
	const count = data?.models.length ?? 0;
	return count === 0 ? [] : [`data of ${count === 1 ? "1 model" : `${count} models`} compared (base built, same input)`];
}
function today({ clock }) {
	return clock.now().toISOString().slice(0, 10);
}
function brokenHead({ reason, details }, findings) {
	return {
		status: "failed",
		failure: "broken",
		reason: `dbt cannot parse this commit: ${reason}`,
		details: [...details, ...findingBlocks(findings)],
		findings,
		nextSteps: AFTER_FAILURE
	};
}
const AFTER_FAILURE = ["`/steward fix` looks for a fix and tries it; or mend it and push, and Steward looks again by itself"];
function assess({ compared, facts, findings, diagnosed, data }) {
	const build = summariseBuild(compared);
	const own = findingsOf(["data-modeler", "dim-modeler"], findings);
	const differences = data === void 0 ? [] : differenceBlocks(data);
	const details = [
		...build.details,
		...differences,
		...assessArchitecture({
			facts,
			findings: own
		}),
		...dimensionalView(facts)
	];
	if (build.failure === void 0) return judged(own, {
		details,
		facts: void 0
	});
	return {
		status: "failed",
		failure: "broken",
		reason: build.failure.reason,
		details: [...diagnosed.details, ...details],
		findings: own,
		nextSteps: AFTER_FAILURE
	};
}
const AFTER_FINDINGS = ["fix what blocks and push; what is intended leaves the gate by `/steward accept <finding> because …`, and `/steward explain <finding>` shows what it rests on"];
function judged(findings, result) {
	const blocking = findings.filter((finding) => counts$1(finding) && finding.severity === "error").length;
	if (blocking === 0) return {
		status: "success",
		findings,
		...result
	};
	return {
		status: "failed",
		failure: "findings",
		reason: blocking === 1 ? "1 finding blocks" : `${blocking} findings block`,
		findings,
		nextSteps: AFTER_FINDINGS,
		...result
	};
}
function findingsOf(agents, findings) {
	const own = new Set(rules.filter(({ agent }) => agents.includes(agent)).map(({ id }) => id));
	return findings.filter(({ ruleId }) => own.has(ruleId));
}
function evidenceOf$1({ engine, notAnalysed, evidence = [] }, { models }) {
	return {
		engine,
		ran: [models.length === 1 ? "1 model changed" : `${models.length} models changed`, ...evidence],
		notAnalysed: [...notAnalysed]
	};
}

// src/workflows/debug/diagnose-failure.ts
async function diagnoseFailure(failure, ports) {
	const { failed, layer, because, comparison, diagnoses, dltFailure } = failure;
	if (dltFailure !== void 0) return {
		...escalated(because),
		details: dltBlocks(dltFailure)
	};
	if (failed === void 0 && layer === "dbt") return {
		status: "skipped",
		reason: "Nothing fails on this commit.",
		details: []
	};
	if (failed === void 0) return {
		...escalated(because),
		details: []
	};
	const known = await withBaseResults(failure, {
		comparison,
		diagnoses
	});
	return {
		status: "success",
		facts: known,
		details: [...explainDiagnoses(diagnoses, known), ...await dataEvidence(diagnoses, comparison, ports)]
	};
}
function escalated(because) {
	return {
		status: "failed",
		failure: "could-not-check",
		reason: because
	};
}
function dltBlocks({ message, advice }) {
	return [text(message), text(`What to do: ${advice}.`)];
}

// src/workflows/debug/layer-of.ts
function layerOf({ given, failed, diagnoses, compared, texts }) {
	const lines = given?.log?.split("\n") ?? [];
	const dltFailure = findDltFailure(lines);
	const fileText = (path) => texts.head.get(path);
	const missing = diagnoses.map((diagnosis) => missingFromSource(diagnosis, compared.head ?? compared.base, fileText));
	return {
		...failedLayer({
			dltFailure,
			dbtFailed: failed !== void 0,
			missingFromSource: missing.find((one) => one !== void 0),
			lines
		}),
		dltFailure
	};
}

// src/workflows/debug/locate-failure.ts
async function locateFailure(ports) {
	const { input } = ports;
	const { given } = input;
	if (given !== void 0 && given.headSha !== input.frame.headSha) throw new Problem("STW-2015", {
		name: given.name,
		found: given.headSha.slice(0, 7),
		expected: input.frame.headSha.slice(0, 7)
	});
	const comparison = await openComparison({
		...compareInput(input),
		also: failedBefore(given)
	}, ports);
	ports.closeLater(() => tidied(comparison, ports));
	const { compared } = comparison;
	const scene = await failureScene(input, compared, ports.files);
	const failed = compared.failed.head;
	const diagnoses = failed === void 0 ? [] : diagnosesOf$1(failed, scene);
	const found = {
		...scene,
		comparison,
		failed,
		given,
		diagnoses
	};
	const facts = {
		...found,
		...layerOf(found)
	};
	return {
		status: "success",
		facts,
		details: whereBlocks(compared, facts),
		lane: compared.lane,
		evidence: {
			engine: compared.engine,
			ran: [sourceOf(input, given), ...compared.evidence ?? []],
			notAnalysed: [...compared.notAnalysed, ...given?.problem === void 0 ? [] : [{
				subject: given.name,
				reason: given.problem
			}]]
		},
		dbtSeconds: compared.dbtSeconds
	};
}
async function tidied(comparison, { progress }) {
	for (const left of await comparison.close()) progress({
		kind: "note",
		text: left
	});
}
function failedBefore(given) {
	const results = given?.target.get("run_results.json");
	if (results === void 0) return [];
	try {
		return [...readRunResults(results, { where: given?.name ?? "" }).results.values()].filter(isFailure).map(({ uniqueId }) => uniqueId);
	} catch {
		return [];
	}
}
function isTelling({ target, log }) {
	return target.size > 0 || log !== void 0;
}
function sourceOf({ frame }, given) {
	const own = `Steward’s own run of ${frame.headSha.slice(0, 7)}`;
	return given !== void 0 && isTelling(given) ? `${given.name}, and ${own}` : own;
}
function whereBlocks(compared, { failed, given, layer, because }) {
	if (failed === void 0 && layer === "dbt") return [text(nothingFails(compared, given))];
	return [text(`**${NAMES[layer]}:** ${because}. ${failed === void 0 ? "" : countWords(failed)}`)];
}
const NAMES = {
	dlt: "dlt",
	dbt: "dbt",
	powerbi: "Power BI"
};
function nothingFails({ build, lane }, given) {
	const { head } = build;
	const ran = head === void 0 ? "dbt parses it, and nothing had to be built" : `${head.results.size} nodes and tests ${PASSED[lane.name]}`;
	if (given === void 0 || !isTelling(given)) return `Nothing fails on this commit: ${ran}.`;
	return `${given.name} failed, but here nothing does: ${ran}.`;
}
const PASSED = {
	build: "pass",
	compile: "compile, and none was built",
	static: "pass"
};
function countWords({ command, results }) {
	if (results.size === 0) return `dbt ${command} stopped before it ran a node.`;
	const all = [...results.values()];
	const skipped = all.filter(({ status }) => status === "skipped").length;
	const behind = skipped === 0 ? "" : `, ${skipped} were skipped behind them`;
	return `${all.filter(isFailure).length} of ${all.length} nodes and tests failed${behind}.`;
}

// src/agents/dbt-doctor/escalation.ts
function escalation(context, tried = []) {
	const { diagnosis } = context;
	const name = failingName(diagnosis) ?? "dbt";
	const message = plain(diagnosis.message).replace(/\.$/, "");
	const what = `${message.includes(name) ? "" : `${name}: `}${message}.`;
	return [text(`${what} ${attempts(tried)} ${addressee(context)}`), ...diagnosis.advice === void 0 ? [] : [text(`What usually helps: ${plain(diagnosis.advice)}.`)]];
}
function attempts(tried) {
	if (tried.length === 0) return "No mechanical fix is known for it.";
	return `Tried without success: ${tried.map(plain).join("; ")}.`;
}
function addressee(context) {
	switch (context.diagnosis.owner) {
		case "admin": return `An ${strong("administrator")} of the warehouse or of the CI has to mend it: nothing in this pull request can.`;
		case "tool": return "It comes from the tools, not from this pull request: run it again, and tell whoever maintains the CI if it stays.";
		case "data": return `It comes from the data: ${owners(context) ?? "the owner of the source"} has to say what is right.`;
		case "author": return `It needs a decision by the author${decider(context)}.`;
	}
}
function decider(context) {
	const known = owners(context);
	return known === void 0 ? "" : `, with ${known}`;
}
function owners(context) {
	const project = context.head ?? context.base;
	const node = failingNode(context);
	const subject = project?.nodes.get(node?.test?.attachedTo ?? node?.uniqueId ?? "") ?? node;
	if (project === void 0 || subject === void 0) return void 0;
	const group = [...project.groups.values()].find(({ name }) => name === subject.group);
	const readers = [...project.exposures.values()].filter(({ dependsOn }) => dependsOn.includes(subject.uniqueId));
	const named = [...group === void 0 ? [] : [`${strong(group.owner ?? group.name)}, who owns ${code(subject.name)}`], ...readers.flatMap(({ owner, label, name }) => owner === void 0 ? [] : [`${strong(owner)} for ${code(label || name)}`])];
	return named.length === 0 ? void 0 : named.slice(0, 3).join(", and ");
}

// src/agents/dbt-doctor/unified-diff.ts
function unifiedDiff({ path, projectDir, before, after }) {
	if (before === after) return "";
	const name = inRepository(projectDir, path);
	const mode = before === void 0 ? "new file mode 100644\n" : after === void 0 ? "deleted file mode 100644\n" : "";
	const [from, to] = [before === void 0 ? "/dev/null" : `a/${name}`, after === void 0 ? "/dev/null" : `b/${name}`];
	return `diff --git a/${name} b/${name}\n${mode}${withoutBanner(createTwoFilesPatch(from, to, before ?? "", after ?? "", void 0, void 0, { context: 3 }))}`;
}
function withoutBanner(patch) {
	return patch.replace(/^=+\n/, "").replaceAll(/^(---|\+\+\+) (\S.*?)\t?$/gm, "$1 $2");
}

// src/agents/dbt-doctor/fix-blocks.ts
function fixBlocks({ rationale, files, alternative }, { texts, projectDir }) {
	return [
		text(rationale),
		...files.map(({ path, content }) => diffBlock(unifiedDiff({
			path,
			projectDir,
			before: texts.get(path),
			after: content
		}))),
		...alternative === void 0 ? [] : [text(alternative)]
	];
}

// src/agents/dbt-doctor/own-edit.ts
function ownEdit(context) {
	const own = editedFailingFile(context);
	const hunk = own === void 0 ? void 0 : guiltyHunk(own, context.diagnosis);
	if (own !== void 0 && hunk !== void 0 && context.diagnosis.owner === "author") return withChanges(own, hunk);
	const blamed = blame(context);
	const file = changedFile(context, blamed?.path);
	if (blamed === void 0 || file?.base === void 0 || file.head === void 0) return void 0;
	const { path, base, head } = file;
	const there = hunkAt(hunksOf(base, head), blamed.line);
	return there === void 0 ? void 0 : withChanges({
		path,
		base,
		head
	}, there);
}
function withChanges({ path, base, head }, hunk) {
	return {
		path,
		base,
		head,
		hunk,
		changes: tokenChanges(base, head).filter(({ line }) => line >= hunk.line - 1 && line <= hunk.line + hunk.head.length)
	};
}

// src/agents/dbt-doctor/restoring.ts
function restoring({ id, when, fits, words }) {
	return defineFix({
		id,
		propose: (context) => {
			const edit = when(context) ? ownEdit(context) : void 0;
			if (edit === void 0 || !/\.(?:sql|jinja2?|py)$/.test(edit.path)) return void 0;
			const fitting = edit.changes.filter((change) => fits(change, context));
			const changes = edit.changes.filter((change) => fitting.includes(change) || isOnlyMarks(change) && fitting.some(({ line }) => line === change.line));
			const files = changedOnly(context, [{
				path: edit.path,
				content: applyEdits(edit.head, changes.map((change) => change.edit))
			}]);
			return fitting.length === 0 || files === void 0 ? void 0 : {
				...words(changes, edit.path),
				files
			};
		}
	});
}
function wordsOf(changes, side) {
	return changes.map((change) => change[side].map(({ text }) => text).join(" ")).join(", ").replaceAll(/ ?([.(),]) ?/g, "$1").trim();
}
function isAbout(pattern) {
	return ({ diagnosis }) => pattern.test(diagnosis.cause) || pattern.test(diagnosis.text) || pattern.test(diagnosis.message);
}
function isOnlyMarks({ before, after }) {
	return [...before, ...after].every(({ kind }) => kind === "mark" || kind === "number");
}

// src/agents/dbt-doctor/fixes/ambiguous-column.ts
const ambiguousColumn = defineFix({
	id: "ambiguous-column",
	propose: (context) => {
		const path = failingPath(context);
		const texts = path === void 0 || !isSql(path) ? void 0 : {
			base: context.text("base", path),
			head: context.text("head", path)
		};
		const column = isAbout(/ambiguous/i)(context) ? ambiguous(context) : void 0;
		if (path === void 0 || column === void 0 || texts?.base === void 0 || texts.head === void 0) return void 0;
		const owner = ownerOnBase(context, texts.base, column);
		const content = owner === void 0 ? void 0 : qualified(texts.head, {
			column,
			owner,
			line: context.diagnosis.line
		});
		const files = content === void 0 ? void 0 : changedOnly(context, [{
			path,
			content
		}]);
		if (owner === void 0 || files === void 0) return void 0;
		return {
			title: `Take ${code(column)} from ${code(owner)}`,
			rationale: `More than one table has a column ${code(column)} now. On the base, only ${code(owner)} had one, so that is the one that was read.`,
			files
		};
	}
});
function ambiguous({ diagnosis }) {
	return (diagnosis.facts["col"] ?? /(?:Ambiguous reference to column name|column reference|ambiguous column name) ["'`]?(\w+)/i.exec(diagnosis.text)?.[1])?.toLowerCase();
}
function ownerOnBase(context, base, column) {
	const blocks = selectBlocks(base);
	const owners = blocks.flatMap(({ from }) => from.length === 0 ? [] : from.filter((item) => has(item, {
		context,
		blocks,
		column
	})).map(({ alias }) => alias));
	const joined = new Set(blocks.filter(({ from }) => from.length > 0).flatMap(({ from }) => from.map(({ alias }) => alias)));
	const names = new Set(owners.filter((owner) => joined.has(owner) && blocks.some(({ cte }) => cte === owner)));
	const candidates = names.size > 0 ? names : new Set(owners);
	return candidates.size === 1 ? [...candidates][0] : void 0;
}
function has(item, wanted) {
	const { context, blocks, column } = wanted;
	if (item.kind === "ref") return columnsOf$2(context, "base", item.name)?.includes(column) === true;
	const cte = blocks.find((block) => block.cte === item.name);
	if (cte === void 0) return false;
	if (cte.items.some(({ name }) => name === column)) return true;
	return cte.items.some(({ star }) => star !== void 0) && cte.from.some((inner) => inner.name !== item.name && has(inner, wanted));
}
function qualified(head, { column, owner, line }) {
	const block = selectBlocks(head).find(({ from }) => from.length > 1 && from.some(({ alias }) => alias === owner));
	if (block === void 0) return void 0;
	const bare = block.tokens.filter((token, at) => isBare(block.tokens, at) && plainName(token.text) === column);
	const here = bare.filter(({ start }) => line === void 0 || lineAt(head, start) === line);
	return applyEdits(head, (here.length > 0 ? bare : []).map(({ start }) => ({
		start,
		end: start,
		text: `${owner}.`
	})));
}
function isBare(tokens, at) {
	const [before, token, after] = [
		tokens[at - 1],
		tokens[at],
		tokens[at + 1]
	];
	return isName(token) && before?.text !== "." && after?.text !== "." && after?.text !== "(" && before?.text.toLowerCase() !== "as";
}

// src/agents/dbt-doctor/fixes/cast-restored.ts
const CASTS = /* @__PURE__ */ new Set([
	"cast",
	"try_cast",
	"safe_cast",
	"convert",
	"::"
]);
const castRestored = restoring({
	id: "cast-restored",
	when: isAbout(/cast|conversion|convert|type|operator|contract|function|invalid input/i),
	fits: ({ before, after }) => isCast(before) || isCast(after) || isTail(before) || isType(before, after),
	words: (changes, path) => ({
		title: `Cast as before: ${code(wordsOf(changes, "before"))}`,
		rationale: `This pull request changes a cast in ${code(path)}; with the type that it had on the base, the values fit again.`,
		alternative: "If the new type was meant, everything that reads the column has to follow."
	})
});
function isCast(words) {
	return words.some(({ text }) => CASTS.has(text.toLowerCase()));
}
function isTail(words) {
	return words[0]?.text.toLowerCase() === "as" && words.at(-1)?.text === ")";
}
const TYPE = /^(?:(?:big|small|tiny|huge)?int(?:eger)?|decimal|numeric|double|float\d?|real|varchar|text|string|char|bool(?:ean)?|date|time|timestamp\w*|uuid|json|\d+)$/i;
function isType(before, after) {
	return before.length > 0 && after.length > 0 && [...before, ...after].every(({ kind, text }) => kind === "mark" || TYPE.test(text));
}

// src/agents/dbt-doctor/project-paths.ts
function headPaths(context) {
	const project = context.head ?? context.base;
	const known = [
		...[...project?.nodes.values() ?? []].filter(({ packageName }) => packageName === project?.name).flatMap(({ path, patchPath }) => [path, patchPath]),
		...[...project?.macros.values() ?? []].filter(({ packageName }) => packageName === project?.name).map(({ path }) => path),
		...[
			project?.sources,
			project?.exposures,
			project?.consumers,
			project?.unitTests
		].flatMap((all) => [...all?.values() ?? []].map(({ path }) => path)),
		...projectFiles(context).map(({ path }) => path)
	];
	return [...new Set(known)].filter((path) => path !== void 0).filter((path) => context.text("head", path) !== void 0).toSorted((one, other) => one < other ? -1 : 1);
}

// src/agents/dbt-doctor/rename-in-yaml.ts
function withRenamedColumn(text, renamed) {
	try {
		const document = (0, import_dist.parseDocument)(text, {
			merge: true,
			logLevel: "silent"
		});
		const root = document.contents;
		if (document.errors.length > 0 || !(0, import_dist.isMap)(root)) return void 0;
		const scalars = [
			...ownEntries(document, root, renamed),
			...relations(document, root, renamed),
			...fixtures(document, root, renamed),
			...consumers(document, root, renamed)
		];
		const edits = [...new Set(scalars)].flatMap((scalar) => editOf(scalar, text, renamed));
		return edits.length === 0 ? void 0 : applyEdits(text, edits);
	} catch {
		return;
	}
}
function ownEntries(document, root, { model, from }) {
	return [
		"models",
		"seeds",
		"snapshots"
	].flatMap((list) => mapsIn(document, root, list)).filter((entry) => nameOf(entry) === model).flatMap((entry) => [entry, ...mapsIn(document, entry, "versions")]).flatMap((scope) => {
		const columns = mapsIn(document, scope, "columns");
		const names = columns.flatMap((column) => scalarAt(column, "name"));
		const tests = [scope, ...columns].flatMap((owner) => [...itemsIn(document, owner, "data_tests"), ...itemsIn(document, owner, "tests")]);
		return [...names, ...tests.filter((test) => (0, import_dist.isMap)(test)).flatMap((test) => argumentsIn(test))].filter((scalar) => isValue(scalar, from));
	});
}
function argumentsIn(test) {
	return scalarsIn(test, (key) => ![
		"to",
		"field",
		"values",
		"config",
		"name",
		"description",
		"where"
	].includes(key));
}
function relations(document, root, { model, from }) {
	return mapsWithin(document, root).filter((map) => relationIn$1(asText(map.get("to")))?.name === model).flatMap((map) => scalarAt(map, "field")).filter((scalar) => isValue(scalar, from));
}
function fixtures(document, root, { model, from }) {
	return mapsIn(document, root, "unit_tests").flatMap((unitTest) => {
		const given = mapsIn(document, unitTest, "given").filter((fixture) => relationIn$1(asText(fixture.get("input")))?.name === model);
		const expected = unitTest.get("expect");
		const own = String(unitTest.get("model")) === model && (0, import_dist.isMap)(expected) ? [expected] : [];
		return [...given, ...own].flatMap((fixture) => mapsIn(document, fixture, "rows")).flatMap(({ items }) => items.map(({ key }) => key)).filter((key) => (0, import_dist.isScalar)(key)).filter((key) => isValue(key, from));
	});
}
function consumers(document, root, { model, from }) {
	const declared = mapsIn(document, root, "exposures").flatMap((exposure) => [exposure.getIn([
		"meta",
		"columns",
		model
	]), exposure.getIn([
		"config",
		"meta",
		"columns",
		model
	])]);
	const computed = mapsIn(document, root, "semantic_models").filter((each) => relationIn$1(asText(each.get("model")))?.name === model).flatMap((each) => mapsWithin(document, each)).flatMap((map) => scalarAt(map, "expr"));
	return [...declared.filter((list) => (0, import_dist.isSeq)(list)).flatMap((list) => list.items.filter((item) => (0, import_dist.isScalar)(item))), ...computed].filter((scalar) => isValue(scalar, from));
}
function nameOf(entry) {
	return String(entry.get("name")).toLowerCase();
}
function scalarAt(map, key) {
	const value = map.get(key, true);
	return (0, import_dist.isScalar)(value) ? [value] : [];
}
function scalarsIn(node, follows) {
	if ((0, import_dist.isScalar)(node)) return [node];
	if ((0, import_dist.isSeq)(node)) return node.items.flatMap((item) => scalarsIn(item, follows));
	if (!(0, import_dist.isMap)(node)) return [];
	return node.items.flatMap((pair) => (0, import_dist.isPair)(pair) && follows(String(pair.key)) ? scalarsIn(pair.value, follows) : []);
}
function mapsWithin(document, node) {
	if ((0, import_dist.isSeq)(node)) return node.items.flatMap((item) => mapsWithin(document, item));
	if (!(0, import_dist.isMap)(node)) return [];
	return [node, ...node.items.flatMap(({ value }) => mapsWithin(document, value))];
}
function isValue({ value }, column) {
	return typeof value === "string" && value.toLowerCase() === column;
}
function editOf({ range }, text, { to }) {
	if (!range) return [];
	const quote = /^["']/.exec(text.slice(range[0], range[1]))?.[0] ?? "";
	return [{
		start: range[0],
		end: range[1],
		text: `${quote}${to}${quote}`
	}];
}

// src/agents/dbt-doctor/rename-reads.ts
function withRenamedReads(text, renamed) {
	const blocks = selectBlocks(text);
	const passing = /* @__PURE__ */ new Set();
	const edits = [];
	for (const block of blocks) {
		const aliases = aliasesOf(block, renamed.model, passing);
		if (aliases.size === 0) continue;
		const found = editsIn(block, {
			aliases,
			renamed,
			inner: blocks.filter((other) => other !== block && other.start > block.start && other.end <= block.end)
		});
		if (found === void 0) return void 0;
		edits.push(...found);
		if (block.cte !== void 0 && passesOn(block, aliases)) passing.add(block.cte);
	}
	return edits.length === 0 ? void 0 : applyEdits(text, edits);
}
function aliasesOf({ from }, model, passing) {
	const reading = from.filter(({ kind, name }) => kind === "ref" ? name === model : kind === "name" && passing.has(name));
	return new Set(reading.map(({ alias }) => alias));
}
function passesOn({ items }, aliases) {
	return items.some(({ star }) => star !== void 0 && (star === "" || aliases.has(star)));
}
function editsIn(block, { aliases, renamed, inner }) {
	const edits = [];
	const isOutput = block.items.some(({ name }) => name === renamed.from);
	let clause = "select";
	for (const [at, token] of block.tokens.entries()) {
		if (token.kind === "word" && CLAUSES.has(token.text.toLowerCase())) clause = token.text.toLowerCase();
		if (inner.some(({ start, end }) => token.start >= start && token.start < end)) continue;
		if (token.kind === "jinja") {
			const text = inJinja(token.text, renamed);
			if (text !== token.text) edits.push({
				start: token.start,
				end: token.end,
				text
			});
			continue;
		}
		if (!readsColumn(block.tokens, at, {
			aliases,
			column: renamed.from
		})) continue;
		if (clause === "using") return void 0;
		if ((clause === "order" || clause === "qualify") && isOutput && block.tokens[at - 1]?.text !== ".") continue;
		const item = block.items.find(({ start, end }) => token.start >= start && token.end <= end);
		edits.push({
			start: token.start,
			end: token.end,
			text: sameQuotes(token, renamed.to) + (isWholeItem(item) ? ` as ${token.text}` : "")
		});
	}
	return edits;
}
const CLAUSES = /* @__PURE__ */ new Set([
	"from",
	"where",
	"group",
	"having",
	"qualify",
	"order",
	"using",
	"on",
	"window",
	"join"
]);
function readsColumn(tokens, at, { aliases, column }) {
	const token = tokens[at];
	if (!isName(token) || plainName(token.text) !== column) return false;
	const [before, after] = [tokens[at - 1], tokens[at + 1]];
	if (after?.text === "." || after?.text === "(" || before?.text.toLowerCase() === "as") return false;
	if (before?.text !== ".") return true;
	return aliases.has(plainName(tokens[at - 2]?.text ?? ""));
}
function isWholeItem(item) {
	if (item === void 0) return false;
	return item.tokens.length === 1 || item.tokens.length === 3 && item.tokens[1]?.text === ".";
}
function sameQuotes({ text }, name) {
	const quote = /^["`]/.exec(text)?.[0] ?? "";
	return `${quote}${name}${quote}`;
}
function inJinja(jinja, { from, to }) {
	if (!jinja.startsWith("{{") || /\b(?:ref|source|var|env_var|config|doc)\s*\(/.test(jinja)) return jinja;
	return jinja.replaceAll(new RegExp(`(['"])((?:\\w+\\.)?)${literalPattern(from)}\\1`, "gi"), (_, quote, qualifier) => `${quote}${qualifier}${to}${quote}`);
}

// src/agents/dbt-doctor/fixes/column-in-yaml.ts
const columnInYaml = defineFix({
	id: "column-in-yaml",
	propose: (context) => {
		const meant = meantColumns(context);
		const [first] = meant;
		if (first === void 0 || !isYaml(failingPath(context))) return void 0;
		const paths = headPaths(context).filter(isYaml);
		const files = changedOnly(context, paths.map((path) => ({
			path,
			content: renamedThrough(context.text("head", path) ?? "", meant)
		})));
		if (files === void 0) return void 0;
		return {
			title: `Name the column ${code(first.to)} instead of ${code(first.from)}`,
			rationale: `${code(first.model)} has no column ${code(first.from)}; it is called ${code(first.to)}. Tests stay what they are and follow the name.`,
			files,
			alternative: `If this pull request renamed it, give it its old name back.`
		};
	}
});
function renamedThrough(text, renamed) {
	return renamed.reduce((so, each) => withRenamedColumn(so, each) ?? so, text);
}

// src/agents/dbt-doctor/fixes/column-name.ts
const columnName = defineFix({
	id: "column-name",
	propose: (context) => {
		const [file, column] = [editedFailingFile(context), missingColumn(context)];
		if (file === void 0 || column === void 0 || !isSql(file.path)) return void 0;
		const meant = nearestColumn(context, column);
		const wrong = meaningful(templateTokens(file.head)).filter(({ text, start }) => plainName(text) === column && !existed(file.base, column) && isWritten(file.head, start, context));
		const files = meant === void 0 ? void 0 : changedOnly(context, [{
			path: file.path,
			content: applyEdits(file.head, wrong.map(({ start, end }) => ({
				start,
				end,
				text: meant
			})))
		}]);
		if (meant === void 0 || files === void 0) return void 0;
		return {
			title: `Read ${code(meant)} instead of ${code(column)}`,
			rationale: `Nothing that ${code(file.path)} reads has a column ${code(column)}; ${code(meant)} is the name nearest to it.`,
			files
		};
	}
});
function nearestColumn(context, column) {
	const { offered } = context.diagnosis;
	const known = readModels(context).flatMap((model) => columnsOf$2(context, "head", model) ?? []);
	return nearestName(column, offered.map((name) => name.split(".").at(-1) ?? name)) ?? nearestName(column, known);
}
function existed(base, column) {
	return meaningful(templateTokens(base)).some(({ text }) => plainName(text) === column);
}
function isWritten(head, start, { diagnosis: { line, confidence } }) {
	return line === void 0 || confidence === "file" || Math.abs(lineAt(head, start) - line) <= 1;
}

// src/agents/dbt-doctor/fixes/column-renamed.ts
const columnRenamed = defineFix({
	id: "column-renamed",
	propose: (context) => {
		const [column, path] = [missingColumn(context), failingPath(context)];
		const text = path === void 0 || !isSql(path) ? void 0 : context.text("head", path);
		if (column === void 0 || path === void 0 || text === void 0) return void 0;
		const parents = new Set(parentsIn(text));
		for (const model of readModels(context).filter((name) => parents.has(name.toLowerCase()))) {
			const to = lostColumn(context, model, column)?.renamedTo;
			const content = to === void 0 ? void 0 : withRenamedReads(text, {
				model: model.toLowerCase(),
				from: column,
				to
			});
			if (to === void 0 || content === void 0) continue;
			return {
				title: `Read ${code(`${model}.${to}`)}, which was ${code(column)}`,
				rationale: `This pull request renames ${code(column)} to ${code(to)}. ${code(path)} reads the new name and keeps the name that it gives out, so nothing downstream moves.`,
				files: [{
					path,
					content
				}],
				alternative: `Rename the column through to everything that reads it.`
			};
		}
	}
});

// src/agents/dbt-doctor/fixes/column-restored.ts
const columnRestored = defineFix({
	id: "column-restored",
	propose: (context) => {
		const column = missingColumn(context);
		if (column === void 0) return void 0;
		const lost = readModels(context).map((model) => lostColumn(context, model, column)).find((found) => found !== void 0);
		return lost === void 0 ? void 0 : restored(lost, context);
	}
});
function restored({ file, column, model, renamedTo }, context) {
	const { base, head, path } = file;
	if (base === void 0 || head === void 0) return void 0;
	const change = tokenChanges(base, head).find(({ before }) => before.some(({ text }) => text.toLowerCase().replaceAll(/["`]/g, "") === column));
	const files = change === void 0 ? void 0 : changedOnly(context, [{
		path,
		content: applyEdits(head, [change.edit])
	}]);
	if (files === void 0) return void 0;
	const act = renamedTo === void 0 ? "takes" : "renames";
	return {
		title: renamedTo === void 0 ? `Put ${code(`${model}.${column}`)} back` : `Give ${code(renamedTo)} its old name ${code(column)} back`,
		rationale: `This pull request ${act} ${code(column)}${renamedTo === void 0 ? ` out of ${code(path)}` : ` to ${code(renamedTo)}`}, but it is still read. It comes back as it was on the base.`,
		files,
		alternative: `Change what reads ${code(column)} instead.`
	};
}

// src/agents/dbt-doctor/fixes/contract-column.ts
const contractColumn = defineFix({
	id: "contract-column",
	propose: (context) => {
		const place = contractPlace(context);
		const wrong = contractMismatches(context.diagnosis.text);
		if (place === void 0 || wrong.length === 0 || wrong.some(({ kind }) => kind === "type")) return void 0;
		return backInSql(context, place, wrong) ?? intoYaml(context, place, wrong);
	}
});
function backInSql(context, { model, sql }, wrong) {
	const file = changedFile(context, sql);
	const lost = wrong.filter(({ kind }) => kind === "missing-in-sql").map(({ column }) => column);
	if (file?.base === void 0 || file.head === void 0 || lost.length === 0) return void 0;
	const changes = tokenChanges(file.base, file.head).filter(({ before }) => before.some(({ text }) => lost.includes(plainName(text))));
	const files = changedOnly(context, [{
		path: sql,
		content: applyEdits(file.head, changes.map(({ edit }) => edit))
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Give ${series(lost.map(code))} out again`,
		rationale: `The contract of ${code(model)} promises ${series(lost.map(code))}, and this pull request takes it out of the SQL. It comes back as it was.`,
		files,
		alternative: `Change the contract, too, if its readers agree.`
	};
}
function intoYaml(context, { model, yaml }, wrong) {
	const more = wrong.filter(({ kind, definition }) => kind === "missing-in-yaml" && definition !== "");
	const [head, base] = [context.text("head", yaml), context.text("base", yaml)];
	if (head === void 0 || more.length !== wrong.length) return void 0;
	const content = more.reduce((text, { column, definition }) => entryAgain(text, {
		base,
		model,
		column
	}) ?? entryAdded(text, {
		model,
		column,
		type: definition
	}), head);
	const files = changedOnly(context, [{
		path: yaml,
		content
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Take ${series(more.map(({ column }) => code(column)))} into the contract of ${code(model)}`,
		rationale: `The SQL of ${code(model)} gives out ${series(more.map(({ column, definition }) => `${code(column)} (${code(definition)})`))}, which its contract doesn't know.`,
		files,
		alternative: `Don't give the column out.`
	};
}
function entryAgain(text, { base, model, column }) {
	if (base === void 0 || declaredType(base, model, column) === void 0) return void 0;
	return hunksOf(base, text).map((hunk) => withoutHunk(text, hunk)).find((attempt) => declaredType(attempt, model, column) !== void 0);
}
function entryAdded(text, wanted) {
	const edit = columnEdit(text, {
		...wanted,
		type: wanted.type.toLowerCase()
	});
	return edit === void 0 ? text : applyEdits(text, [edit]);
}

// src/agents/dbt-doctor/fixes/contract-type.ts
const contractType = defineFix({
	id: "contract-type",
	propose: (context) => {
		const place = contractPlace(context);
		const wrong = contractMismatches(context.diagnosis.text).filter(({ kind }) => kind === "type");
		if (place === void 0 || wrong.length === 0) return void 0;
		return inYaml(context, place, wrong) ?? inSql(context, place, wrong);
	}
});
function inYaml(context, { model, yaml }, wrong) {
	const { base, head } = {
		base: context.text("base", yaml),
		head: context.text("head", yaml)
	};
	if (base === void 0 || head === void 0) return void 0;
	const edits = wrong.map(({ column }) => {
		const [was, is] = [declaredType(base, model, column), declaredType(head, model, column)];
		return was === void 0 || was === is ? void 0 : typeEdit(head, {
			model,
			column,
			type: was
		});
	});
	if (!edits.every((edit) => edit !== void 0)) return void 0;
	const files = changedOnly(context, [{
		path: yaml,
		content: applyEdits(head, edits)
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Declare ${series(wrong.map(({ column }) => code(column)))} with the type that the SQL gives`,
		rationale: `This pull request changes the data_type in ${code(yaml)}, but the SQL of ${code(model)} still gives ${series(wrong.map(({ column, definition }) => `${code(definition)} for ${code(column)}`))}. The type in the YAML becomes what it was.`,
		files,
		alternative: `Cast to the new type in the SQL of ${code(model)}.`
	};
}
function inSql(context, { model, sql }, wrong) {
	const text = context.text("head", sql);
	const items = finalBlock(selectBlocks(text ?? ""))?.items ?? [];
	const edits = wrong.map(({ column, contract }) => castEdit(items.find(({ name }) => name === column), {
		column,
		type: contract,
		text: text ?? ""
	}));
	if (text === void 0 || !edits.every((edit) => edit !== void 0)) return void 0;
	const files = changedOnly(context, [{
		path: sql,
		content: applyEdits(text, edits)
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Cast ${series(wrong.map(({ column }) => code(column)))} to the type of the contract`,
		rationale: `${series(wrong.map(({ column, definition, contract }) => `${code(column)} is ${code(definition)}, the contract of ${code(model)} says ${code(contract)}`))}. The SQL casts, so the promise to its readers stays.`,
		files,
		alternative: `Change the data_type in the contract, if its readers agree.`
	};
}
function castEdit(item, { column, type, text }) {
	if (item === void 0) return void 0;
	const hasAlias = item.tokens.length > 1 && item.tokens.at(-2)?.text !== ".";
	const isExplicit = item.tokens.at(-2)?.text.toLowerCase() === "as";
	const end = hasAlias ? item.tokens.at(isExplicit ? -3 : -2)?.end ?? item.end : item.end;
	return {
		start: item.start,
		end,
		text: `cast(${text.slice(item.start, end)} as ${type.toLowerCase()})${hasAlias ? "" : ` as ${column}`}`
	};
}

// src/agents/dbt-doctor/readable-yaml.ts
function isReadableYaml(path, text) {
	if (!isYaml(path)) return true;
	try {
		return (0, import_dist.parseDocument)(text, { logLevel: "error" }).errors.length === 0;
	} catch {
		return false;
	}
}

// src/agents/dbt-doctor/fixes/duplicate-entry.ts
const duplicateEntry = defineFix({
	id: "duplicate-entry",
	propose: (context) => {
		if (!isAbout(/dup\.schema_entry|two schema\.yml entries/)(context)) return void 0;
		const name = /resource named (\S+)/.exec(context.diagnosis.text)?.[1]?.replace(/[.,]$/, "");
		for (const { path, base = "", head } of projectFiles(context)) {
			if (!isYaml(path) || head === void 0 || name === void 0) continue;
			const hunk = hunksOf(base, head).find((each) => each.base.length === 0 && each.head.some((line) => line.trim().replace(/^- /, "") === `name: ${name}`));
			const content = hunk === void 0 ? void 0 : withoutHunk(head, hunk);
			if (content === void 0 || !isReadableYaml(path, content)) continue;
			return {
				title: `Describe ${code(name)} once`,
				rationale: `This pull request adds a second entry for ${code(name)} to ${code(path)}; dbt takes only one. Nothing in it goes beyond the first.`,
				files: [{
					path,
					content: content.trim() === "" ? void 0 : content
				}]
			};
		}
	}
});

// src/agents/dbt-doctor/fixes/function-name.ts
const functionName = defineFix({
	id: "function-name",
	propose: (context) => {
		const edit = isAbout(/function/i)(context) ? ownEdit(context) : void 0;
		const unknown = edit === void 0 ? void 0 : unknownFunction(context);
		if (edit === void 0 || unknown === void 0 || !edit.path.endsWith(".sql")) return void 0;
		const meant = functionBefore(edit, unknown) ?? nearestName(unknown, [...context.diagnosis.offered, ...COMMON]);
		const content = meant === void 0 ? void 0 : withFunction(edit.head, unknown, meant);
		const files = content === void 0 ? void 0 : changedOnly(context, [{
			path: edit.path,
			content
		}]);
		if (meant === void 0 || files === void 0) return void 0;
		return {
			title: `Call ${code(meant)} instead of ${code(unknown)}`,
			rationale: `The database knows no function ${code(unknown)}, which this pull request brings into ${code(edit.path)}.`,
			files
		};
	}
});
const COMMON = "abs avg cast ceil coalesce concat count date_diff date_part date_trunc extract floor greatest least length lower max min nullif replace round row_number strftime substring sum trim try_cast upper".split(" ");
function unknownFunction({ diagnosis }) {
	return (diagnosis.facts["fn"] ?? /(?:Function with name|function|No function matches the given name and argument types) ["']?(\w+)/i.exec(diagnosis.text)?.[1])?.toLowerCase();
}
function functionBefore({ changes }, unknown) {
	const [only, ...others] = changes.find(({ after }) => after.some(({ text }) => text.toLowerCase() === unknown))?.before ?? [];
	return only?.kind === "word" && others.length === 0 ? only.text : void 0;
}
function withFunction(text, from, to) {
	const tokens = meaningful(templateTokens(text));
	const calls = tokens.filter(({ kind, text: name }, at) => kind === "word" && name.toLowerCase() === from && tokens[at + 1]?.text === "(");
	return applyEdits(text, calls.map(({ start, end }) => ({
		start,
		end,
		text: to
	})));
}

// src/agents/dbt-doctor/fixes/group-by.ts
const AFTER_GROUP = /* @__PURE__ */ new Set([
	"having",
	"qualify",
	"order",
	"limit",
	"window"
]);
const groupBy = defineFix({
	id: "group-by",
	propose: (context) => {
		const [path, text] = [failingPath(context), failingText(context)];
		const column = isAbout(/group by/i)(context) ? ungrouped(context) : void 0;
		if (path === void 0 || text === void 0 || column === void 0 || !isSql(path)) return void 0;
		const edit = selectBlocks(text).map((block) => grouping(block, column)).find((found) => found !== void 0);
		const files = edit === void 0 ? void 0 : changedOnly(context, [{
			path,
			content: applyEdits(text, [edit])
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Group by ${code(column)}, too`,
			rationale: `${code(column)} is in the select list without an aggregate, but not in the GROUP BY.`,
			files,
			alternative: `Aggregate ${code(column)} if the rows must stay as they are.`
		};
	}
});
function ungrouped({ diagnosis }) {
	return (diagnosis.facts["col"] ?? /column "?([\w."]+?)"? must appear in the GROUP BY/i.exec(diagnosis.text)?.[1])?.split(".").at(-1)?.replaceAll("\"", "").toLowerCase();
}
function grouping({ items, tokens }, column) {
	const item = items.find((each) => each.tokens.some(({ text }) => plainName(text) === column) && !each.tokens.some(({ text }) => text === "("));
	const at = tokens.findIndex(({ text }, index) => text.toLowerCase() === "group" && tokens[index + 1]?.text.toLowerCase() === "by");
	const last = at < 0 ? void 0 : endOfClause(tokens.slice(at));
	if (item === void 0 || last === void 0 || last.kind === "number" || last.text.toLowerCase() === "all") return void 0;
	return {
		start: last.end,
		end: last.end,
		text: `, ${expressionOf(item.tokens)}`
	};
}
function endOfClause(clause) {
	const end = clause.findIndex(({ kind, text }) => kind === "word" && AFTER_GROUP.has(text.toLowerCase()) || kind === "jinja" || text === ")");
	return clause.at(end < 0 ? -1 : end - 1);
}
function expressionOf(tokens) {
	const as = tokens.findIndex(({ text }) => text.toLowerCase() === "as");
	return tokens.slice(0, as < 0 ? void 0 : as).map(({ text }) => text).join("");
}

// src/agents/dbt-doctor/fixes/jinja-restored.ts
const jinjaRestored = restoring({
	id: "jinja-restored",
	when: isAbout(/jinja|macro|ref\.|dag\.cycle|access\.|env_var|var\.|materialization|compilation|incr\.|snapshot|unexpected|expected token|config|depends on a (?:node|source)|unclosed|end of template|takes? (?:no|not)/i),
	fits: ({ before }) => before.some(({ kind }) => kind === "jinja"),
	words: (changes, path) => {
		const [was, is] = [wordsOf(changes, "before"), wordsOf(changes, "after")];
		return {
			title: `Write ${code(was)} as before`,
			rationale: `This pull request changes ${code(was)}${is === "" ? "" : ` to ${code(is)}`} in ${code(path)}; with it as it was on the base, dbt can read it again.`,
			alternative: "If the new expression was meant, correct it instead."
		};
	}
});

// src/agents/dbt-doctor/fixes/macro-name.ts
const macroName = defineFix({
	id: "macro-name",
	propose: (context) => {
		const { missing } = context.diagnosis;
		if (missing?.kind !== "macro") return void 0;
		const name = missing.name.split(".").at(-1) ?? missing.name;
		return followRename$1(context, name) ?? correctName$1(context, name);
	}
});
function followRename$1(context, name) {
	const renamedTo = macroMove(context, name)?.renamedTo;
	if (renamedTo === void 0) return void 0;
	const callers = headPaths(context).filter((path) => path.endsWith(".sql"));
	const files = changedOnly(context, callers.map((path) => ({
		path,
		content: withCall(context.text("head", path) ?? "", name, renamedTo)
	})));
	if (files === void 0) return void 0;
	return {
		title: `Call ${code(renamedTo)} instead of ${code(name)}`,
		rationale: `This pull request renames the macro ${code(name)} to ${code(renamedTo)}; the calls that still have the old name follow it.`,
		files
	};
}
function correctName$1(context, name) {
	const path = failingPath(context);
	const text = path === void 0 ? void 0 : context.text("head", path);
	const known = [...macrosOf(context, "head").values()].toSorted((one, other) => Number(other.isOwn) - Number(one.isOwn));
	const meant = nearestName(name, known.filter(({ isOwn }) => isOwn).map((macro) => macro.name)) ?? nearestName(name, [...BUILT_IN, ...known.map((macro) => macro.name)]);
	if (path === void 0 || text === void 0 || meant === void 0) return void 0;
	const files = changedOnly(context, [{
		path,
		content: withCall(text, name, meant)
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Call ${code(meant)} instead of ${code(name)}`,
		rationale: `No macro is called ${code(name)}; ${code(meant)} is the name nearest to it.`,
		files
	};
}
const BUILT_IN = [
	"ref",
	"source",
	"config",
	"var",
	"env_var",
	"is_incremental",
	"return",
	"log",
	"doc"
];
function withCall(text, from, to) {
	return text.replaceAll(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, (jinja) => jinja.replaceAll(new RegExp(`(?<![\\w'"])${literalPattern(from)}(?=\\s*\\()`, "g"), to));
}

// src/agents/dbt-doctor/fixes/measure-name.ts
const measureName = defineFix({
	id: "measure-name",
	propose: (context) => {
		const move = measureMove(context);
		const path = failingPath(context);
		const text = path === void 0 ? void 0 : context.text("head", path);
		if (move === void 0 || path === void 0 || text === void 0) return void 0;
		const { name, renamedTo } = move;
		const files = changedOnly(context, [{
			path,
			content: withMeasure(text, name, renamedTo)
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Ask for the measure ${code(renamedTo)} instead of ${code(name)}`,
			rationale: `This pull request renames the measure ${code(name)} to ${code(renamedTo)}; the metrics that still ask for the old name are moved to the new one.`,
			files,
			alternative: "Keep the old name of the measure."
		};
	}
});
function withMeasure(text, from, to) {
	const asked = new RegExp(`^(\\s*(?:-\\s+)?measure:[ \\t]*)(["']?)${literalPattern(from)}\\2(?=[ \\t]*(?:#.*)?\\r?$)`, "gm");
	return text.replaceAll(asked, (_, key, quote) => `${key}${quote}${to}${quote}`);
}

// src/agents/dbt-doctor/fixes/missing-comma.ts
const OPERATORS = /* @__PURE__ */ new Set([
	"and",
	"or",
	"when",
	"then",
	"else",
	"end",
	"over",
	"as",
	"case",
	"in",
	"is",
	"not",
	"between",
	"like",
	"from",
	"distinct",
	"filter",
	"within",
	"partition",
	"order",
	"rows",
	"on"
]);
const missingComma = defineFix({
	id: "missing-comma",
	propose: (context) => {
		const file = editedFailingFile(context);
		if (file === void 0 || !isSql(file.path) || !isAbout(/syntax|parser|column|not found/i)(context)) return void 0;
		const { base, head, path } = file;
		const hunks = hunksOf(base, head);
		const own = selectBlocks(head).flatMap(({ items, tokens }) => [...items.flatMap((item) => missing(item, head)), ...isAbout(/syntax|parser/i)(context) ? trailing(tokens) : []]).filter(({ start }) => hunkAt(hunks, lineAt(head, start)) !== void 0 || hunkAt(hunks, lineAt(head, start) + 1) !== void 0);
		const files = changedOnly(context, [{
			path,
			content: applyEdits(head, own)
		}]);
		if (files === void 0) return void 0;
		const isMissing = own.some(({ text }) => text === ",");
		return {
			title: isMissing ? "Put a comma between two columns" : "Take out the comma in front of FROM",
			rationale: `The select list in ${code(path)} ${isMissing ? "lacks a comma between two of its lines" : "ends in a comma"} since this pull request.`,
			files
		};
	}
});
function missing({ tokens }, text) {
	return tokens.flatMap((token, at) => {
		const next = tokens[at + 1];
		if (next === void 0 || !text.slice(token.end, next.start).includes("\n") || !endsExpression(token) || !beginsExpression(next)) return [];
		return depthAt(tokens, at) === 0 ? [{
			start: token.end,
			end: token.end,
			text: ","
		}] : [];
	});
}
function endsExpression({ kind, text }) {
	if (kind === "word") return !OPERATORS.has(text.toLowerCase()) || text.toLowerCase() === "end";
	return kind === "quoted" || kind === "number" || kind === "string" || text === ")" || kind === "jinja" && text.startsWith("{{");
}
function beginsExpression({ kind, text }) {
	if (kind === "word") return !OPERATORS.has(text.toLowerCase()) || text.toLowerCase() === "case";
	return kind === "quoted" || kind === "jinja" && text.startsWith("{{");
}
function depthAt(tokens, at) {
	return tokens.slice(0, at + 1).reduce((depth, { text }) => depth + (text === "(" ? 1 : text === ")" ? -1 : 0), 0);
}
function trailing(tokens) {
	return tokens.flatMap((token, at) => token.text === "," && tokens[at + 1]?.text.toLowerCase() === "from" ? [{
		start: token.start,
		end: token.end,
		text: ""
	}] : []);
}

// src/agents/dbt-doctor/fixes/model-restored.ts
const modelRestored = defineFix({
	id: "model-restored",
	propose: (context) => {
		const { missing } = context.diagnosis;
		const move = missing?.kind === "node" ? modelMove(context, missing.name) : void 0;
		if (move?.file.base === void 0 || move.renamedTo !== void 0) return void 0;
		const { name, file } = move;
		return {
			title: `Put ${code(name)} back`,
			rationale: `This pull request removes ${code(name)}, but it is still read. The file comes back as it is on the base; remove it together with its last reader.`,
			files: [{
				path: file.basePath,
				content: file.base
			}],
			alternative: `Remove what reads ${code(name)}, too.`
		};
	}
});

// src/agents/dbt-doctor/fixes/on-schema-change.ts
const onSchemaChange = defineFix({
	id: "on-schema-change",
	propose: (context) => {
		const node = failingNode(context);
		const text = node === void 0 ? void 0 : context.text("head", node.path);
		if (node === void 0 || text === void 0 || !isAbout(/incr\.(?:out_of_sync|osc_invalid)|out of sync|Invalid value for on_schema_change/)(context)) return void 0;
		const content = text.replace(/(on_schema_change\s*=\s*)(['"])\w*\2/, "$1$2append_new_columns$2");
		const files = changedOnly(context, [{
			path: node.path,
			content
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Let ${code(node.name)} append new columns`,
			rationale: `The columns of ${code(node.name)} changed, and its on_schema_change doesn't let an incremental run follow. New columns are appended; rows that are there keep null in them.`,
			files,
			alternative: `Run it once with \`--full-refresh\` and leave the setting.`
		};
	}
});

// src/agents/dbt-doctor/fixes/packages.ts
const packages = defineFix({
	id: "packages",
	propose: (context) => {
		if (!isAbout(/^deps\.(?:no_version|not_in_hub|git)|matching compatible version|not found in the package index|error checking out spec/i)(context)) return void 0;
		const file = projectFiles(context).find(({ path }) => /^(?:packages|dependencies)\.yml$/.test(path));
		if (file?.base === void 0 || file.head === void 0 || file.base === file.head || !isReadableYaml(file.path, file.base)) return void 0;
		return {
			title: `Ask for the packages as before`,
			rationale: `The package registry has nothing for what this pull request writes in ${code(file.path)}. It becomes what it was on the base. Steward never commits this file: apply the patch yourself.`,
			files: [{
				path: file.path,
				content: file.base
			}],
			alternative: "Correct the name or the version range, if another package was meant."
		};
	}
});

// src/agents/dbt-doctor/fixes/punctuation.ts
const SIGNS = /^[,();[\]{}%'"`.:]$/;
const punctuation = restoring({
	id: "punctuation",
	when: isAbout(/syntax|jinja|unexpected|unterminated|expected token|end of (?:input|template)|parser error|column/i),
	fits: ({ before, after }) => [...before, ...after].every(({ kind, text }) => kind === "mark" && SIGNS.test(text)),
	words: (changes, path) => {
		const [lost, extra] = [wordsOf(changes, "before"), wordsOf(changes, "after")];
		return {
			title: lost === "" ? `Take out the extra ${code(extra)}` : `Put the lost ${code(lost)} back`,
			rationale: `This pull request's edit of ${code(path)} ${lost === "" ? `has a ${code(extra)} too many` : `lost a ${code(lost)}`}; nothing else of the edit changes.`
		};
	}
});

// src/agents/dbt-doctor/fixes/qualifier.ts
const qualifier = restoring({
	id: "qualifier",
	when: isAbout(/ambiguous/i),
	fits: ({ before, after }) => after.length === 0 && before.length === 2 && before[1]?.text === ".",
	words: (changes, path) => ({
		title: `Say which table the column is of: ${code(wordsOf(changes, "before"))}`,
		rationale: `This pull request takes the qualifier ${code(wordsOf(changes, "before"))} away in ${code(path)}, and more than one table has the column.`
	})
});

// src/agents/dbt-doctor/fixes/ref-name.ts
const refName = defineFix({
	id: "ref-name",
	propose: (context) => {
		const { missing } = context.diagnosis;
		if (missing?.kind !== "node") return void 0;
		return followRename(context, missing.name) ?? correctName(context, missing.name);
	}
});
function followRename(context, name) {
	const renamedTo = modelMove(context, name)?.renamedTo;
	if (renamedTo === void 0) return void 0;
	const files = changedOnly(context, headPaths(context).map((path) => ({
		path,
		content: withModel(context.text("head", path) ?? "", {
			path,
			from: name,
			to: renamedTo
		})
	})));
	if (files === void 0) return void 0;
	return {
		title: `Read ${code(renamedTo)} instead of ${code(name)}`,
		rationale: `This pull request renames the model ${code(name)} to ${code(renamedTo)}; whoever still reads the old name is moved to the new one.`,
		files,
		alternative: `Keep the file's old name and set \`alias\` for the new relation's name.`
	};
}
function correctName(context, name) {
	const path = failingPath(context);
	const text = path === void 0 ? void 0 : context.text("head", path);
	const meant = nearestRelation(context, name);
	if (path === void 0 || text === void 0 || meant === void 0) return void 0;
	const files = changedOnly(context, [{
		path,
		content: withRef(text, name, meant)
	}]);
	if (files === void 0) return void 0;
	return {
		title: `Read ${code(meant)} instead of ${code(name)}`,
		rationale: `No model is called ${code(name)}; ${code(meant)} is the name nearest to it.`,
		files
	};
}
function nearestRelation(context, name) {
	const known = [...relationsOf$2(context, "head").values()].map((relation) => relation.name);
	const meant = nearestName(name, known) ?? context.diagnosis.offered.find((offered) => known.includes(offered));
	return meant === name ? void 0 : meant;
}
function withModel(text, { path, from, to }) {
	const referring = withRef(text, from, to);
	if (!isYaml(path)) return referring;
	const named = new RegExp(`^(\\s*(?:-\\s+)?model:[ \\t]*)(["']?)${literalPattern(from)}\\2(?=[ \\t]*(?:#.*)?\\r?$)`, "gm");
	return referring.replaceAll(named, (_, key, quote) => `${key}${quote}${to}${quote}`);
}
function withRef(text, from, to) {
	const pattern = new RegExp(`(?<=\\bref\\s*\\(\\s*(?:(?:'[^']*'|"[^"]*")\\s*,\\s*)?)(?:'${literalPattern(from)}'|"${literalPattern(from)}")`, "g");
	return text.replaceAll(pattern, (name) => `${name.charAt(0)}${to}${name.charAt(0)}`);
}

// src/agents/dbt-doctor/fixes/revert-hunk.ts
const MOST_LINES = 12;
const revertHunk = defineFix({
	id: "revert-hunk",
	propose: (context) => {
		const edit = ownEdit(context);
		if (edit === void 0 || edit.hunk.base.length > MOST_LINES || edit.hunk.head.length > MOST_LINES) return void 0;
		const { path, head, hunk } = edit;
		const content = withoutHunk(head, hunk);
		if (!isReadableYaml(path, content)) return void 0;
		return {
			title: `Take back the edit of line ${hunk.line} of ${code(path)}`,
			rationale: `The failure comes from this edit, and no smaller correction was found. This takes the author's change back; it says nothing about what the change was for.`,
			files: [{
				path,
				content
			}],
			alternative: "Keep the change and mend what it breaks."
		};
	}
});

// src/agents/dbt-doctor/fixes/seed-row.ts
const seedRow = defineFix({
	id: "seed-row",
	propose: (context) => {
		const edit = ownEdit(context);
		if (edit === void 0 || !edit.path.endsWith(".csv")) return void 0;
		const lines = [...linesWithEnds(edit.head)];
		for (const { line, base, head } of hunksOf(edit.base, edit.head)) {
			const pairs = head.length >= base.length ? base : [];
			for (const [index, was] of pairs.entries()) lines[line - 1 + index] = was;
		}
		const files = changedOnly(context, [{
			path: edit.path,
			content: lines.join("")
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Write the changed rows of ${code(edit.path)} as before`,
			rationale: `The database can't read the rows of ${code(edit.path)} that this pull request changes. They get the values back that they have on the base; no row is deleted.`,
			files,
			alternative: "Correct the values instead, if the rows were meant to change."
		};
	}
});

// src/agents/dbt-doctor/fixes/source-name.ts
const sourceName = defineFix({
	id: "source-name",
	propose: (context) => {
		const { missing } = context.diagnosis;
		const path = failingPath(context);
		const text = path === void 0 ? void 0 : context.text("head", path);
		if (missing?.kind !== "source" || path === void 0 || text === void 0) return void 0;
		if (sourcesOf(context, "base").includes(missing.name)) return void 0;
		const meant = nearestName(missing.name, sourcesOf(context, "head"));
		const files = meant === void 0 ? void 0 : changedOnly(context, [{
			path,
			content: withSource(text, missing.name, meant)
		}]);
		if (meant === void 0 || files === void 0) return void 0;
		return {
			title: `Read the source ${code(meant)} instead of ${code(missing.name)}`,
			rationale: `No source is called ${code(missing.name)}; ${code(meant)} is the name nearest to it.`,
			files
		};
	}
});
function withSource(text, from, to) {
	const [before, after] = [from.split("."), to.split(".")];
	return text.replaceAll(/(\bsource\s*\(\s*)(['"])([^'"]+)\2(\s*,\s*)(['"])([^'"]+)\5/g, (whole, ...[head, quote, source, between, otherQuote, table]) => source === before[0] && table === before[1] ? `${head}${quote}${after[0]}${quote}${between}${otherQuote}${after[1]}${otherQuote}` : whole);
}

// src/agents/dbt-doctor/fixes/test-argument-name.ts
const testArgumentName = defineFix({
	id: "test-argument-name",
	propose: (context) => {
		const [path, meant] = [failingPath(context), meantArgument(context)];
		const text = path === void 0 || !isYaml(path) ? void 0 : context.text("head", path);
		if (path === void 0 || text === void 0 || meant === void 0) return void 0;
		const { from, to } = meant;
		const files = changedOnly(context, [{
			path,
			content: text.replaceAll(new RegExp(`(?<=[{,\\s])${from}(?=\\s*:)`, "g"), to)
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Call the argument ${code(to)} instead of ${code(from)}`,
			rationale: `The test knows no argument ${code(from)}; ${code(to)} is the name nearest to it. Its value stays.`,
			files
		};
	}
});

// src/agents/dbt-doctor/fixes/test-arguments.ts
const testArguments = defineFix({
	id: "test-arguments",
	propose: (context) => {
		const path = failingPath(context);
		const text = path === void 0 || !isYaml(path) ? void 0 : context.text("head", path);
		if (path === void 0 || text === void 0 || !isAbout(/(?:unexpected|takes no) keyword argument '?arguments'?/)(context)) return void 0;
		const files = changedOnly(context, [{
			path,
			content: flattened(text)
		}]);
		if (files === void 0) return void 0;
		return {
			title: `Write the tests' arguments without ${code("arguments:")}`,
			rationale: `This version of dbt reads a test's arguments one level further out. They are the same arguments.`,
			files,
			alternative: "Upgrade dbt to 1.10.5 or later."
		};
	}
});
function flattened(text) {
	let inside;
	return linesWithEnds(text).flatMap((line) => {
		const indent = /^ */.exec(line)?.[0].length ?? 0;
		if (inside !== void 0 && line.trim() !== "" && indent <= inside) inside = void 0;
		if (/^ +arguments:\s*$/.test(line)) {
			inside = indent;
			return [];
		}
		return [inside === void 0 ? line : line.replace(/^ {2}/, "")];
	}).join("");
}

// src/agents/dbt-doctor/fixes/word-restored.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const wordRestored = restoring({
	id: "word-restored",
	when: () => true,
	fits: (change, context) => isNamed(change, context) || isSlip(change),
	words: (changes, path) => ({
		title: `Write ${code(wordsOf(changes, "before"))} instead of ${code(wordsOf(changes, "after"))}`,
		rationale: `This pull request changes ${code(wordsOf(changes, "before"))} to ${code(wordsOf(changes, "after"))} in ${code(path)}, and the error is about that word. Only the word is taken back.`
	})
});
function isNamed({ before, after }, context) {
	if (before.length === 0 || after.length === 0 || before.length > 3 || after.length > 3) return false;
	const column = missingColumn(context);
	const near = /(?:near|unexpected) ['"`]([^'"`]+)['"`]/i.exec(context.diagnosis.text)?.[1]?.toLowerCase();
	const wrong = new Set([
		column,
		near,
		context.diagnosis.missing?.name.toLowerCase()
	].filter((name) => name !== void 0));
	return after.some(({ text }) => wrong.has(text.replaceAll(/["`]/g, "").toLowerCase()));
}
function isSlip({ before, after }) {
	const [was, is] = [before[0], after[0]];
	if (before.length !== 1 || after.length !== 1 || was?.kind !== "word" || is?.kind !== "word") return false;
	return was.text.length > 3 && (0, import_fastest_levenshtein.distance)(was.text.toLowerCase(), is.text.toLowerCase()) <= 2;
}

// src/agents/dbt-doctor/fixes/yaml-lines.ts
const yamlLines = defineFix({
	id: "yaml-lines",
	propose: (context) => {
		const edit = ownEdit(context);
		if (edit === void 0 || !isYaml(edit.path)) return void 0;
		const found = ATTEMPTS.map(({ mend, words }) => ({
			words,
			content: withLines(edit, edit.hunk.head.map((line) => mend(line, edit.hunk)))
		})).find(({ content }) => content !== edit.head && isReadableYaml(edit.path, content));
		const files = found === void 0 ? void 0 : changedOnly(context, [{
			path: edit.path,
			content: found.content
		}]);
		if (found === void 0 || files === void 0) return void 0;
		return {
			title: `Mend line ${edit.hunk.line} of ${code(edit.path)}`,
			rationale: `This pull request's edit ${found.words}; the rest of it stays.`,
			files
		};
	}
});
const ATTEMPTS = [
	{
		mend: (line, { base }) => base.find((was) => bare(was) === bare(line) && bare(line) !== "") ?? line,
		words: "lost the indentation or a sign of a line"
	},
	{
		mend: (line, { base }) => base.find((was) => isNear(was, line)) ?? line,
		words: "misspells a line"
	},
	{
		mend: (line) => line.replace(/^[ \t]*/, (indent) => indent.replaceAll("	", "  ")),
		words: "indents with a tab, which YAML forbids"
	},
	{
		mend: (line) => line.replace(/^(\s*(?:- )?\w+:)(\S)/, "$1 $2"),
		words: "lacks a space behind a colon"
	},
	{
		mend: (line) => line.replace(/^(\s*)-(\w)/, "$1- $2"),
		words: "lacks a space behind a dash"
	}
];
function bare(line) {
	return line.replaceAll(/[\s:'"`,[\]{}-]/g, "");
}
function isNear(was, line) {
	const [before, after] = [was.trim(), line.trim()];
	return before !== after && (0, import_fastest_levenshtein.distance)(before, after) <= Math.max(2, Math.floor(before.length / 6));
}
function withLines(edit, lines) {
	return withoutHunk(edit.head, {
		...edit.hunk,
		base: lines
	});
}

// src/agents/dbt-doctor/guard-patch.ts
function guardPatch(after, contexts) {
	const [first] = contexts;
	return first === void 0 ? [] : guardFiles(after, first.text, merged(contexts.map(allowanceFor)));
}
function guardCommit(after, contexts) {
	const [first] = contexts;
	if (first === void 0) return [];
	const { renamedColumns = [], renamedModels = [], base = /* @__PURE__ */ new Map() } = merged(contexts.map(allowanceFor));
	return guardFiles(after, first.text, {
		renamedColumns,
		renamedModels,
		base
	});
}
function guardFiles(after, text, allowed) {
	const before = [...after.keys()].map((path) => {
		const head = text("head", path);
		return [path, head !== void 0 && !isReadableYaml(path, head) ? text("base", path) : head];
	});
	return guard(onlyThere(before), onlyThere([...after]), allowed);
}
function onlyThere(entries) {
	return new Map(entries.flatMap(([path, content]) => content === void 0 ? [] : [[path, content]]));
}
function merged(all) {
	return {
		dataTypes: all.some(({ dataTypes }) => dataTypes === true),
		renamedColumns: all.flatMap(({ renamedColumns = [] }) => renamedColumns),
		renamedModels: all.flatMap(({ renamedModels = [] }) => renamedModels),
		renamedTests: all.flatMap(({ renamedTests = [] }) => renamedTests),
		renamedArguments: all.flatMap(({ renamedArguments = [] }) => renamedArguments),
		base: new Map(all.flatMap(({ base = /* @__PURE__ */ new Map() }) => [...base]))
	};
}

// src/agents/dbt-doctor/fixes.ts
const FIX_MAKERS = [
	packages,
	refName,
	modelRestored,
	sourceName,
	testName,
	macroName,
	measureName,
	columnRenamed,
	columnInYaml,
	contractType,
	contractColumn,
	testArguments,
	testArgumentName,
	duplicateEntry,
	yamlLines,
	punctuation,
	missingComma,
	functionName,
	qualifier,
	ambiguousColumn,
	groupBy,
	castRestored,
	jinjaRestored,
	wordRestored,
	columnName,
	columnRestored,
	seedRow,
	onSchemaChange,
	revertHunk
];
function proposeFixes(context) {
	return isMended(context) ? [] : fixesFor(context);
}
function isMended(context) {
	const original = originalText(context);
	const touched = headPaths(context).filter((path) => original("head", path) !== context.text("head", path));
	if (touched.length === 0) return false;
	const [first] = fixesFor({
		...context,
		text: original
	});
	return first !== void 0 && first.files.every(({ path }) => touched.includes(path)) && fixesFor(context)[0]?.id !== first.id;
}
function originalText({ files, text, projectDir }) {
	const changed = new Map(files.map((file) => [file.path, file]));
	return (side, path) => {
		if (side === "base") return text(side, path);
		const file = changed.get(inRepository(projectDir, path));
		return file === void 0 ? text("base", path) : file.head;
	};
}
function fixesFor(context) {
	const allowed = allowanceFor(context);
	const fixes = FIX_MAKERS.flatMap(({ id, propose }) => {
		const fix = propose(context);
		return fix === void 0 || guardFiles(filesOf(fix), context.text, allowed).length > 0 ? [] : [{
			id,
			...fix
		}];
	});
	const seen = /* @__PURE__ */ new Set();
	return fixes.filter(({ files }) => {
		const key = JSON.stringify(files);
		return seen.size < seen.add(key).size;
	});
}
function filesOf({ files }) {
	return new Map(files.map(({ path, content }) => [path, content]));
}

// src/workflows/debug/extend-patch.ts
function extendPatch(diagnoses, scene, { patch, project, rejected }) {
	return diagnoses.reduce((so, diagnosis) => {
		const context = fixContext(diagnosis, scene, {
			patch: so.patch,
			project
		});
		if (isMended(context)) return so;
		const fix = proposeFixes(context).find((candidate) => !rejected.has(fixKey({
			fix: candidate,
			diagnosis
		})));
		if (fix === void 0) return {
			...so,
			unmended: [...so.unmended, diagnosis]
		};
		return {
			...so,
			patch: withFix(so.patch, {
				fix,
				diagnosis
			})
		};
	}, {
		patch,
		unmended: []
	});
}
function fixKey({ fix, diagnosis }) {
	return `${causeKey(diagnosis)}:${fix.id}`;
}
function withoutEffect({ fixes }, diagnoses) {
	const left = new Set(diagnoses.map(causeKey));
	return fixes.filter(({ diagnosis }) => left.has(causeKey(diagnosis)));
}
function causeKey({ node, file, cause }) {
	return `${node ?? file ?? ""}:${cause}`;
}

// src/workflows/debug/mend-failure.ts
function mendFailure(diagnosed) {
	const from = {
		patch: EMPTY_PATCH,
		project: diagnosed.compared.head,
		rejected: /* @__PURE__ */ new Set()
	};
	const { patch, unmended } = extendPatch(diagnosed.diagnoses, diagnosed, from);
	const left = unmended.flatMap((diagnosis) => escalation(fixContext(diagnosis, diagnosed)));
	const details = [...patch.fixes.flatMap(({ fix }) => fixBlocks(fix, {
		texts: diagnosed.texts.head,
		projectDir: diagnosed.projectDir
	})), ...left];
	if (patch.fixes.length > 0) return {
		status: "success",
		facts: {
			...diagnosed,
			patch
		},
		details
	};
	const [first] = diagnosed.diagnoses;
	return {
		status: "failed",
		failure: "broken",
		reason: `No mechanical fix is known: ${first?.message ?? "dbt did not say why"}`,
		details
	};
}

// src/workflows/debug/rerun-failed.ts
const MOST_ROUNDS = 5;
async function rerunFailed(mended) {
	const rejected = /* @__PURE__ */ new Set();
	const details = [];
	let patch = mended.patch;
	let dbtSeconds = 0;
	for (let round = 1;; round += 1) {
		const tried = await mended.comparison.tryChange(patchedFiles(patch, mended.projectDir));
		dbtSeconds += tried.seconds;
		if (tried.failed === void 0) return {
			status: "success",
			facts: {
				...mended,
				patch,
				tried
			},
			details: [...details, ...passed(tried)],
			dbtSeconds
		};
		const left = diagnosesOf({
			...mended,
			patch
		}, tried);
		const next = nextPatch({
			...mended,
			patch
		}, {
			tried,
			left,
			rejected
		});
		if (next === void 0 || round === MOST_ROUNDS) return {
			...notMended(left),
			dbtSeconds
		};
		details.push(...nextBlocks(patch, next, mended));
		patch = next;
	}
}
function nextPatch(mended, { tried, left, rejected }) {
	const useless = withoutEffect(mended.patch, left);
	for (const applied of useless) rejected.add(fixKey(applied));
	const again = useless.length > 0;
	const from = again ? {
		patch: EMPTY_PATCH,
		project: mended.compared.head,
		rejected
	} : {
		patch: mended.patch,
		project: tried.project,
		rejected
	};
	const { patch, unmended } = extendPatch(again ? mended.diagnoses : left, mended, from);
	return unmended.length === 0 || !again && patch.fixes.length > mended.patch.fixes.length ? patch : void 0;
}
function diagnosesOf({ compared, texts, patch }, { failed, project }) {
	if (failed === void 0) return [];
	const { base, head, engine } = compared;
	return diagnoseInvocation(failed, {
		project: project ?? head ?? base,
		adapter: engine.adapter,
		texts: patchedTexts(patch, texts.head)
	});
}
function nextBlocks(before, after, mended) {
	const known = new Set(before.fixes.map(({ fix }) => fix));
	const added = after.fixes.filter(({ fix }) => !known.has(fix));
	return [text("That was not all; the next try also has this:"), ...added.flatMap(({ fix }) => fixBlocks(fix, {
		texts: mended.texts.head,
		projectDir: mended.projectDir
	}))];
}
function passed({ outcome, seconds }) {
	const where = `in a scratch copy (${seconds.toFixed(0)} s with dbt’s start)`;
	if (outcome === void 0) return [text(`dbt parses the commit with this patch ${where}; nothing had to be built.`)];
	return [...outcomeBlocks(outcome, "build"), text(`What had failed, and all that hangs on it, ran ${where}.`)];
}
function notMended([first]) {
	const said = first?.message ?? "dbt failed and did not say why";
	const details = [text(`Tried in a scratch copy, and dbt still fails: ${said}`), text("So no patch is offered.")];
	return {
		status: "failed",
		failure: "broken",
		reason: `The fix does not hold: ${said}`,
		details
	};
}

// src/agents/dbt-doctor/to-proposal.ts
const MOST_TITLE = 300;
const MOST_RATIONALE = 2e3;
const MOST_DIFF = 2e5;
function toProposal(fixes, { projectDir, before, after, verification }) {
	const touched = [...after].filter(([path, content]) => before.get(path) !== content).toSorted(([one], [other]) => one < other ? -1 : 1);
	const files = touched.map(([path, content]) => proposedFile(inRepository(projectDir, path), before.get(path), content));
	const diff = touched.map(([path, content]) => unifiedDiff({
		path,
		projectDir,
		before: before.get(path),
		after: content
	})).join("");
	return {
		id: fixes.map(({ id }) => id).join("+").slice(0, 100) || "fix",
		title: shortened(fixes.map(({ title }) => plain(title)).join("; "), MOST_TITLE),
		files,
		rationale: shortened(fixes.map(({ rationale }) => plain(rationale)).join(" "), MOST_RATIONALE),
		verification,
		diff: shortened(diff, MOST_DIFF)
	};
}
function proposedFile(path, before, content) {
	if (content === void 0) return {
		path,
		action: "delete"
	};
	return {
		path,
		action: before === void 0 ? "create" : "update",
		content
	};
}
function shortened(text, most) {
	return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

// src/warehouse/value-differences.ts
function valueDifferencesSql({ base, head, columns }) {
	const list = columns.map(quoted).join(", ");
	const only = (one, other) => `select count(*) from (select ${list} from ${one} except all select ${list} from ${other}) as only_here`;
	return [
		"select",
		`  (select count(*) from ${base}) as base_rows,`,
		`  (select count(*) from ${head}) as head_rows,`,
		`  (${only(base, head)}) as gone,`,
		`  (${only(head, base)}) as added`
	].join("\n");
}
function readValueDifferences({ rows }) {
	const [base, head, gone, added] = (rows[0] ?? []).map(Number);
	if (base === void 0 || head === void 0 || gone === void 0 || added === void 0) return void 0;
	if ([
		base,
		head,
		gone,
		added
	].some(Number.isNaN)) return void 0;
	return {
		rows: {
			base,
			head
		},
		gone,
		added
	};
}

// src/workflows/debug/compare-values.ts
const MOST_MODELS = 20;
const MILLISECONDS = 6e4;
const CHANCE = /\b(?:current_timestamp|current_date|now\s*\(|getdate\s*\(|sysdate|random\s*\(|rand\s*\(|uuid\w*\s*\(|gen_random_uuid|newid\s*\()/i;
async function compareValues(proved, ports) {
	const { comparison } = proved;
	const data = comparison.data();
	const models = modelsToCompare(proved);
	if (data === void 0) return models.map(({ name }) => ({
		name,
		reason: "no data was built in this lane"
	}));
	const queries = await ports.openQueries(data, ports.signal);
	try {
		const compared = [];
		for (const node of models) compared.push(await compareModel(node, {
			queries,
			data,
			proved,
			taken: compared.length
		}));
		return compared;
	} finally {
		await queries.close();
	}
}
function modelsToCompare({ tried, patch, failed, comparison }) {
	const { project, ran } = tried;
	if (project === void 0) return [];
	const patched = [...project.nodes.values()].filter(({ path, patchPath }) => patch.texts.has(path) || patch.texts.has(patchPath ?? ""));
	const changed = changedNodes(comparison.compared.base, project);
	const unfinished = [...failed?.results.values() ?? []].filter(({ status }) => status !== "success" && status !== "pass");
	const roots = [
		...patched,
		...changed,
		...unfinished
	].map(({ uniqueId }) => uniqueId);
	const wanted = /* @__PURE__ */ new Set([...roots, ...descendants(project, roots)]);
	return ran.flatMap((id) => wanted.has(id) ? project.nodes.get(id) ?? [] : []).filter(({ resourceType, materialized }) => [
		"model",
		"seed",
		"snapshot"
	].includes(resourceType) && materialized !== "ephemeral");
}
async function compareModel(node, { queries, data, proved, taken }) {
	const { name } = node;
	const base = proved.comparison.compared.base.nodes.get(node.uniqueId);
	const obstacle = base === void 0 ? "the base does not have it" : taken >= MOST_MODELS ? `only ${MOST_MODELS} are compared` : chance(node, proved);
	if (obstacle !== void 0 || base === void 0) return {
		name,
		reason: obstacle ?? ""
	};
	const relations = {
		base: relationIn("base", base, data),
		head: relationIn("tried", node, data)
	};
	if (relations.base === void 0 || relations.head === void 0) return {
		name,
		reason: "it has no relation"
	};
	try {
		return await countDifferences(name, {
			base: relations.base,
			head: relations.head
		}, queries);
	} catch (error) {
		return {
			name,
			reason: asProblem(error).message
		};
	}
}
async function countDifferences(name, relations, queries) {
	const [ofBase, ofHead] = [await columnsOf(relations.base, queries), await columnsOf(relations.head, queries)];
	const columns = ofHead.filter((column) => ofBase.includes(column));
	if (columns.length === 0) return {
		name,
		reason: "the two sides share no column"
	};
	const result = await queries.run({
		sql: valueDifferencesSql({
			...relations,
			columns
		}),
		maxRows: 1,
		timeoutMilliseconds: MILLISECONDS
	});
	const differences = readValueDifferences(result);
	return differences === void 0 ? {
		name,
		reason: "the counts could not be read"
	} : {
		name,
		columns: columns.length,
		...differences
	};
}
async function columnsOf(relation, queries) {
	const { columns } = await queries.run({
		sql: `select * from ${relation} limit 0`,
		maxRows: 1,
		timeoutMilliseconds: MILLISECONDS
	});
	return columns;
}
function chance({ uniqueId }, { tried }) {
	return CHANCE.test(tried.compiled.get(uniqueId) ?? "") ? "it reads a clock or chance, so two builds of it always differ" : void 0;
}

// src/workflows/debug/verify-fix.ts
async function verifyFix(proved, ports) {
	const { patch, texts, tried, projectDir } = proved;
	const contexts = patch.fixes.map(({ diagnosis }) => fixContext(diagnosis, proved));
	const weakened = guardPatch(patch.texts, contexts);
	if (weakened.length > 0) return refused(weakened);
	const models = await compareValues(proved, ports);
	const verification = verificationOf(models, tried.ran.length);
	const fixes = patch.fixes.map(({ fix }) => fix);
	return {
		status: "success",
		facts: void 0,
		details: [...valueBlocks(models, changedHere(proved)), ...testBlocks(guardCommit(patch.texts, contexts))],
		proposals: [toProposal(fixes, {
			projectDir,
			before: texts.head,
			after: patch.texts,
			verification
		})],
		evidence: {
			ran: verification.ran,
			notAnalysed: models.flatMap((model) => "reason" in model ? [notCompared(model)] : [])
		}
	};
}
function refused(weakened) {
	return {
		status: "failed",
		failure: "broken",
		reason: "The fix would have weakened a test, so it is not offered",
		details: [text("Steward never gets green by asking less:"), bullets(weakened)]
	};
}
function testBlocks(byHand) {
	if (byHand.length === 0) return [text("No test was weakened.")];
	return [text("No test was weakened, by what dbt said. Steward does not commit this kind of change itself; take it as a patch:"), bullets(byHand)];
}
function verificationOf(models, ran) {
	const passes = `${ran} failed nodes, children and tests pass, tests unchanged`;
	const compared = models.filter((model) => !("reason" in model)).length;
	if (compared === 0) return {
		level: "builds",
		ran: [passes, "values not compared"]
	};
	return {
		level: "verified",
		ran: [passes, `values of ${compared} ${compared === 1 ? "model" : "models"} compared with the base’s`]
	};
}
function valueBlocks(models, changed) {
	if (models.length === 0) return [text("What was re-run has no values to compare.")];
	return [bullets(models.map((model) => "reason" in model ? `\`${model.name}\` was not compared: ${model.reason}.` : valueWords(model, changed)))];
}
function number(count) {
	return count.toLocaleString("en-US");
}
function valueWords({ name, rows, gone, added }, changed) {
	const differ = Math.max(gone, added);
	if (differ === 0 && rows.base === rows.head) return `\`${name}\` equals the base’s: ${number(rows.head)} rows, 0 differ.`;
	const why = changed.has(name) ? " This pull request changes it beside the fix." : "";
	return `\`${name}\`: ${number(differ)} rows differ from the base’s (${number(rows.base)} → ${number(rows.head)} rows).${why}`;
}
function changedHere({ comparison }) {
	return new Set(comparison.compared.changes.map(({ name }) => name));
}
function notCompared({ name, reason }) {
	return {
		subject: `values of ${name}`,
		reason
	};
}

// src/workflows/debug-pipeline-failure.ts
const debugPipelineFailure = workflow({
	id: "debug-pipeline-failure",
	name: "Debug Pipeline Failure",
	purpose: "Finds why dlt or dbt failed and proves a fix."
}).step("locate", {
	description: "Identify failure point (dlt vs dbt)",
	agent: "dbt-doctor",
	critical: true
}, (_, ports) => locateFailure(ports)).step("diagnose", {
	description: "Diagnose dbt errors",
	agent: "dbt-doctor",
	needs: ["locate"]
}, ({ locate }, ports) => diagnoseFailure(locate, ports)).step("fix", {
	description: "Fix identified issues",
	agent: "dbt-doctor",
	needs: ["diagnose"]
}, async ({ diagnose }) => mendFailure(diagnose)).step("rerun", {
	description: "Re-run failed models",
	agent: "dbt-runner",
	needs: ["fix"]
}, ({ fix }) => rerunFailed(fix)).step("verify", {
	description: "Verify success",
	agent: "dbt-runner",
	needs: ["rerun"]
}, ({ rerun }, ports) => verifyFix(rerun, ports)).done;

// src/agents/dbt-runner/describe-scope.ts
function describeScope({ project, selected, profile }, { select, writes }) {
	const kinds = Map.groupBy(selected.filter((id) => !id.startsWith("source.")), kindOf);
	const names = selected.filter((id) => isBuilt(id)).map((id) => `\`${project?.nodes.get(id)?.name ?? id}\``);
	const command = `dbt build${select.length === 0 ? "" : ` --select ${select.join(" ")}`}`;
	return [
		text(`Nothing was run yet. Confirmed, Steward runs \`${command}\`, then \`${command.replace("build", "test")}\`:`),
		table(["What", "Which"], [
			["Runs", [...kinds].map(([kind, ids]) => `${ids.length} ${kind}${ids.length === 1 ? "" : "s"}`).join(", ")],
			["Writes to", whereTo(profile, writes)],
			["Cannot be taken back", writes === "target" ? irreversible(selected, project) : "nothing: the copy is thrown away"]
		]),
		...names.length === 0 ? [] : [fold(`${names.length} ${names.length === 1 ? "node" : "nodes"} are built`, [bullets(names)])]
	];
}
function kindOf(id) {
	return (id.split(".")[0] ?? "node").replace("_", " ");
}
function isBuilt(id) {
	return /^(?:model|seed|snapshot)\./.test(id);
}
function whereTo({ adapter, target, schema }, writes) {
	if (writes === "copy") return `a copy of the CI database (${adapter}, schema \`${schema}\`)`;
	return `target \`${target}\` (${adapter}, schema \`${schema}\`), for real`;
}
function irreversible(selected, project) {
	const remembering = selected.flatMap((id) => project?.nodes.get(id) ?? []).filter(({ resourceType, materialized }) => resourceType === "snapshot" || materialized === "incremental");
	if (remembering.length === 0) return "tables and views are replaced";
	return `tables and views are replaced; ${remembering.map(({ name }) => `\`${name}\``).join(", ")} ${remembering.length === 1 ? "keeps" : "keep"} what this run adds`;
}

// src/dbt/open-pipeline.ts
async function openPipeline(input, ports) {
	const deadline = new Date(ports.clock.now().getTime() + input.budget.minutes * 6e4);
	const dbtPorts = {
		...ports,
		deadline,
		budgetMinutes: input.budget.minutes
	};
	const folder = await ports.files.temporary("steward-dbt");
	const leave = () => ports.files.remove(folder);
	try {
		const { profile, engine, side } = await prepare(input, folder, dbtPorts);
		const opened = {
			side,
			session: openSession(side, dbtPorts),
			ports: dbtPorts
		};
		const close = async () => {
			await opened.session.close();
			await leave();
		};
		return {
			engine: {
				name: "dbt",
				version: engine.version,
				adapter: profile.adapter,
				tier: tierOf(engine, profile.adapter)
			},
			profile,
			...await parsed(opened, input),
			run: (name) => runCommand(opened, name, input),
			close
		};
	} catch (error) {
		await leave();
		throw error;
	}
}
async function prepare(input, folder, ports) {
	const seen = dbtEnvironment({
		...input.env,
		home: folder,
		secrets: true
	});
	const profile = await chooseProfile(ports.files, {
		...input,
		target: input.profileTarget,
		env: seen
	});
	const withheld = withheldSecrets(profile, {
		inherited: input.env.inherited,
		seen
	});
	if (withheld !== void 0) throw withheld;
	if (input.writes === "copy" && profile.databaseFile === void 0) throw new Problem("STW-2017", { adapter: profile.adapter });
	const engine = await detectEngine(ports.processes, input.python, seen);
	const projectDir = join(input.head, input.projectDir);
	if (!await ports.files.exists(join(projectDir, "dbt_project.yml"))) throw new Problem("STW-1001", { where: `${input.projectDir} of the head` });
	if (input.removeDotEnv) await ports.files.remove(join(projectDir, ".env"));
	const plan = {
		folder,
		engine,
		profile: input.writes === "target" ? {
			...profile,
			databaseFile: void 0
		} : profile,
		env: input.env,
		ciSchema: void 0
	};
	const side = await prepareSide(ports.files, plan, {
		side: "head",
		projectDir
	});
	await installPackages(side, ports, privatePackages(input));
	return {
		profile,
		engine,
		side
	};
}
async function parsed(opened, input) {
	const { side, session, ports } = opened;
	const { select } = input;
	const result = await parseSide(side, session, ports);
	if ("failed" in result) return {
		project: void 0,
		unparsed: await failedInvocation(ports.files, side, {
			invocation: result.failed,
			results: /* @__PURE__ */ new Map(),
			project: void 0
		}),
		selected: []
	};
	const options = [
		"--output",
		"json",
		"--output-keys",
		"unique_id",
		...indirectSelection(input)
	];
	const listed = await session.run({
		name: "ls",
		options,
		select
	});
	const selected = listed.events.flatMap((event) => event.kind === "print" ? idIn(event.text) : []);
	if (listed.exitCode !== 0 || selected.length === 0) throw new Problem("STW-2016", {
		select: select.join(" "),
		detail: whyNone(listed)
	});
	return {
		project: result.project,
		unparsed: void 0,
		selected
	};
}
function indirectSelection({ writes }) {
	return writes === "copy" ? ["--indirect-selection", "buildable"] : [];
}
function idIn(text) {
	const id = /^\{"unique_id": "([^"]+)"\}$/.exec(text)?.[1];
	return id === void 0 ? [] : [id];
}
function whyNone({ events }) {
	const said = events.find((event) => event.kind === "fatal" || event.kind === "error" || event.kind === "warning");
	return said === void 0 ? "it matches no node" : said.text.slice(0, 300);
}
async function runCommand({ side, session, ports }, name, input) {
	if (name === "build" && input.writes === "copy") await copyDatabase(ports.files, input.ciDatabase, side);
	const command = {
		name,
		select: input.select,
		options: indirectSelection(input)
	};
	const invocation = await session.run(command);
	const outcome = await outcomeOf(ports.files, side, {
		command,
		invocation
	});
	if (outcome.succeeded) return {
		outcome,
		failed: void 0
	};
	const about = {
		invocation,
		results: outcome.results,
		project: await manifestOf(ports.files, side)
	};
	return {
		outcome,
		failed: await failedInvocation(ports.files, side, about)
	};
}

// src/workflows/diagnose-pipeline.ts
async function diagnosePipeline(failed, { project, profile, engine }, ports) {
	const scene = await failureScene(ports.input, {
		base: project,
		head: project,
		build: {},
		engine
	}, ports.files);
	const diagnoses = diagnoseInvocation(failed, {
		project,
		adapter: profile.adapter,
		texts: scene.texts.head
	});
	const [first] = diagnoses;
	const details = diagnoses.slice(0, 3).flatMap((diagnosis) => describeDiagnosis({
		diagnosis,
		blame: void 0,
		onBase: "unknown",
		context: fixContext(diagnosis, scene)
	}));
	return {
		reason: first?.message ?? `dbt ${failed.command} failed and did not say why`,
		details
	};
}

// src/workflows/full-pipeline.ts
const fullPipeline = workflow({
	id: "full-pipeline",
	name: "Full Data Pipeline",
	purpose: "Loads, builds, tests, and updates the Power BI model."
}).step("ingest", { description: "Run dlt ingestion (if needed)" }, async () => skipped("dlt ingestion is not built yet: the data stay as they were loaded.")).step("build", {
	description: ({ input }) => `Execute dbt build${selectWords(input)}`,
	agent: "dbt-runner",
	critical: true
}, (_, ports) => build(ports)).step("test", {
	description: "Validate with dbt test",
	agent: "dbt-runner",
	needs: ["build"],
	critical: true
}, ({ build: pipeline }, ports) => run("test", pipeline, ports)).step("powerbi", {
	description: "Update Power BI model (if connected)",
	agent: "powerbi-modeler"
}, async () => skipped("Power BI updates are not built yet: no model was touched.")).done;
function skipped(reason) {
	return {
		status: "skipped",
		reason,
		details: []
	};
}
function selectWords({ project }) {
	const select = project.pipeline?.select ?? [];
	return select.length === 0 ? "" : ` --select ${select.join(" ")}`;
}
async function build(ports) {
	const input = pipelineInput(ports.input);
	const pipeline = await openPipeline(input, ports);
	ports.closeLater(() => pipeline.close());
	if (pipeline.unparsed !== void 0) return unparsed(pipeline.unparsed, pipeline, ports);
	if (ports.input.phase === "plan") return scope(pipeline, input);
	return run("build", pipeline, ports);
}
function pipelineInput(input) {
	const { select = [], target } = input.project.pipeline ?? {};
	const writes = target === void 0 ? "copy" : "target";
	const compared = compareInput(input);
	return {
		...compared,
		profileTarget: target ?? compared.profileTarget,
		select,
		writes
	};
}
async function unparsed(failed, pipeline, ports) {
	const { reason, details } = await diagnosePipeline(failed, pipeline, ports);
	return {
		status: "failed",
		failure: "broken",
		reason: `dbt cannot parse this commit: ${reason}`,
		details
	};
}
function scope(pipeline, input) {
	return {
		status: "skipped",
		failure: "unconfirmed",
		reason: UNCONFIRMED_REASON,
		details: describeScope(pipeline, input),
		lane: {
			name: "static",
			reason: "parsed and listed; nothing was run yet"
		},
		nextSteps: ["`/steward confirm` runs exactly this on exactly this commit"],
		evidence: {
			engine: pipeline.engine,
			ran: ["parsed, and the selection listed"],
			notAnalysed: []
		}
	};
}
async function run(name, pipeline, ports) {
	const ran = await pipeline.run(name);
	const result = {
		details: outcomeBlocks(ran.outcome, "build"),
		evidence: {
			engine: pipeline.engine,
			ran: [evidenceOf(name, ran)],
			notAnalysed: []
		},
		dbtSeconds: ran.outcome.seconds,
		lane: laneOf(ports.input)
	};
	if (ran.failed === void 0) return {
		status: "success",
		facts: pipeline,
		...result
	};
	const { reason, details } = await diagnosePipeline(ran.failed, pipeline, ports);
	return {
		status: "failed",
		failure: "broken",
		reason,
		...result,
		details: [...result.details, ...details]
	};
}
function evidenceOf(name, { outcome }) {
	return `dbt ${name} ran ${outcome.results.size} nodes`;
}
function laneOf({ project }) {
	const target = project.pipeline?.target;
	return {
		name: "build",
		reason: target === void 0 ? "built in a copy of the CI database that is thrown away" : `built in the target ${target}`
	};
}

// src/workflows/registry.ts
const RUNNABLE = {
	"architecture-review": {
		workflow: architectureReview,
		summarise: summariseReview
	},
	"debug-pipeline-failure": {
		workflow: debugPipelineFailure,
		summarise: summariseDebugging
	},
	"full-pipeline": {
		workflow: fullPipeline,
		summarise: summarisePipeline
	}
};
function runnable(id) {
	const found = RUNNABLE[id];
	if (found === void 0) throw new Problem("STW-4006", { name: `The workflow ${id}` });
	return found;
}

// src/workflows/run-requested.ts
async function runRequested(input, ports) {
	const { workflow, summarise } = runnable(input.frame.workflow);
	const closers = [];
	const closeLater = (close) => void closers.unshift(close);
	try {
		const results = await runWorkflow(workflow, {
			...ports,
			input,
			closeLater
		});
		return createReport({
			frame: input.frame,
			results,
			policy: input.policy,
			summarise
		});
	} finally {
		await closeAll(closers, ports);
	}
}
async function closeAll(closers, { progress }) {
	for (const close of closers) try {
		await close();
	} catch (error) {
		progress({
			kind: "note",
			text: `Not tidied up: ${asProblem(error).message}`
		});
	}
}

export { readSetUpChange as a, inTime as i, TIMED_OUT as n, budgetOf as o, logProgress as r, runRequested as t };