import { n as redact } from "./redact.js";
import { g as object, l as array, s as _enum, y as string } from "./schemas.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";
import { a as fitsTemplate, i as injectedLines, n as descendants, r as mapToRaw } from "./descendants.js";
import { n as placeInYaml, t as namelessEntry } from "./yaml-places.js";
import { a as asRecord, c as isRecord, i as asNumber, o as asText, t as asFilledText } from "./artifact-values.js";
import { t as cleanText } from "./clean-text.js";
import { t as resourceName } from "./resource-name.js";
import { n as isFailure, r as nodeStatus } from "./read-run-results.js";

// src/dbt/diagnose/error-suggestion.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function suggestionFor({ missing, offered, facts }) {
	const files = facts["files"]?.split(", ") ?? [];
	if (files.length > 1) return `Rename or remove one of ${files.map(code).join(" and ")}.`;
	const [nearest] = offered;
	if (missing !== void 0 && nearest !== void 0 && isLike(missing.name, nearest)) return `Did you mean ${code(nearest)}?`;
	return missing?.kind === "macro" ? "Check its spelling; if a package has it, install the package with dbt deps." : void 0;
}
function isLike(name, other) {
	return (0, import_fastest_levenshtein.distance)(name.toLowerCase(), other.toLowerCase()) <= Math.max(1, Math.floor(name.length / 2));
}
function code(name) {
	return name.includes("`") ? name : `\`${name}\``;
}

// src/dbt/diagnose/around.ts
function aroundOf({ project, fileText = () => void 0, targetText = () => void 0, ...given }) {
	const code = new Map([...project?.nodes.values() ?? []].filter(holdsItsCode).map(({ path, rawCode }) => [path, rawCode]));
	return {
		project,
		fileText: (path) => fileText(path) ?? code.get(path),
		targetText,
		paths: given.paths ?? pathsIn(project),
		catalog: given.catalog ?? /* @__PURE__ */ new Map(),
		adapter: given.adapter ?? (project?.adapter === "" ? void 0 : project?.adapter)
	};
}
function holdsItsCode({ path, rawCode }) {
	return rawCode !== "" && /\.(?:sql|py)$/.test(path);
}
function pathsIn(project) {
	if (project === void 0) return [];
	const ofNodes = [...project.nodes.values()].flatMap(({ path, patchPath }) => patchPath === void 0 ? [path] : [path, patchPath]);
	const others = [
		project.macros,
		project.sources,
		project.exposures,
		project.unitTests
	].flatMap((map) => [...map.values()]);
	return [.../* @__PURE__ */ new Set([...ofNodes, ...others.map(({ path }) => path)])];
}

// src/dbt/diagnose/contract-columns.ts
function contractColumns(text) {
	if (!text.includes("enforced contract that failed")) return [];
	return text.split("\n").filter((line) => /^\s*\|/.test(line)).slice(2).map((line) => {
		const [, name = "", defined = "", promised = "", reason = ""] = line.split("|").map((cell) => cell.trim());
		return {
			name,
			defined,
			promised,
			reason
		};
	});
}
function describeColumn({ name, defined, promised, reason }) {
	return reason === "data type mismatch" ? `${name} is ${defined}, the contract says ${promised}` : `${name}: ${reason}`;
}

// src/dbt/diagnose/database-names.ts
const COLUMNS = [
	/Referenced column "?([^"\s]+)"? not found/,
	/does not have a column (?:with name|named) "([^"\n]+)"/,
	/Column "?([^"\s]+)"? in (?:EXCLUDE|REPLACE|RENAME) list not found/,
	/column ["'`]?([\w.]+)["'`]? does not exist/,
	/Invalid column name: '([^'\n]+)' in unit test fixture/,
	/Unrecognized name: ["'`]?([\w.]+)/,
	/invalid identifier ["'`]([\w."]+)["'`]/,
	/with name `([^`\n]+)` cannot be resolved/
];
const RELATIONS = [
	/(?:Table|View) with name "?([\w.]+)"? does not exist/,
	/relation "([^"\n]+)" does not exist/,
	/Object '([^'\n]+)' does not exist/,
	/Not found: Table (\S+) was not found/,
	/table or view (`[^\s]+`) cannot be found/
];
const OFFERS = /(?:Candidate bindings:|Did you mean(?: one of the following\?)?|Perhaps you meant to reference the column|Accepted columns for [^\n]{1,200}? are:) ([^\n]*)/;
function databaseNames(text) {
	const column = firstName(COLUMNS, text);
	const relation = column === void 0 ? firstName(RELATIONS, text) : void 0;
	const offered = (OFFERS.exec(text)?.[1]?.match(/[\w.]+/g))?.map((name) => name.split(".").at(-1) ?? name);
	if (column !== void 0) return {
		offered,
		missing: {
			kind: "column",
			name: lastPart(column)
		}
	};
	return {
		offered,
		missing: relation === void 0 ? void 0 : {
			kind: "relation",
			name: lastPart(relation)
		}
	};
}
function firstName(patterns, text) {
	return patterns.map((pattern) => pattern.exec(text)?.[1]).find((name) => name !== void 0);
}
function lastPart(name) {
	const plain = name.replaceAll(/["`]/g, "");
	return plain.split(".").at(-1) ?? plain;
}

// src/dbt/statement-path.ts
function statementPath(folder, { packageName, path, name, test }) {
	return `${folder}/${packageName}/${test?.kind === void 0 ? path : `${path}/${name}.sql`}`;
}

// src/dbt/diagnose/executed-line.ts
function quotedLine(text) {
	const lines = text.split("\n");
	const index = lines.findIndex((line) => /^\s*LINE \d+:/.test(line));
	const [prefix = "", number = ""] = /^\s*LINE (\d+): ?/.exec(lines[index] ?? "") ?? [];
	if (number === "") return void 0;
	const caret = /^\s*\^/.exec(lines[index + 1] ?? "")?.[0].indexOf("^");
	return {
		number: Number(number),
		text: (lines[index] ?? "").slice(prefix.length),
		caret: caret === void 0 ? void 0 : Math.max(0, caret - prefix.length)
	};
}
function quotedCore({ text }) {
	return text.replace(/^\s*\.{3}/, "").replace(/\.{3}\s*$/, "").trim();
}
function compiledCode(node, { targetText }) {
	return node.compiledCode ?? targetText(statementPath("compiled", node));
}
function compiledLine(node, quoted, around) {
	const lines = compiledCode(node, around)?.split("\n") ?? [];
	const core = quotedCore(quoted);
	const expected = quoted.number - linesBefore(node, around);
	return lines.flatMap((line, index) => core !== "" && line.includes(core) ? [index + 1] : []).toSorted((one, other) => Math.abs(one - expected) - Math.abs(other - expected))[0];
}
function linesBefore(node, around) {
	const statement = around.targetText(statementPath("run", node));
	const at = statement?.indexOf(compiledCode(node, around)?.trim() ?? "") ?? -1;
	return at <= 0 || statement === void 0 ? 1 : statement.slice(0, at).split("\n").length;
}

// src/dbt/diagnose/explain-error.ts
const HEADER = /^\s*(?:[A-Z]\w*(?: [A-Z]\w*)? Error|Failure)(?: in (?<type>[\w ]+?) (?<name>\S+)(?: \((?<file>[^)]+)\))?)?:?\s*$/;
const END_OF_MESSAGE = /^\s*(?:$|LINE \d+:|line \d+$|-{3,}|\||> in macro|Raw Error|Candidate bindings|HINT:|Did you mean|Check for typos|\^)/;
const NOISE = /^\s*(?:Encountered an error:|An error occurred during execution of unit test)/;
const MAX_LENGTH = 300;
const MAX_TEXT$2 = 8e3;
function explainError(fullText) {
	const text = fullText.slice(0, MAX_TEXT$2);
	const special = SPECIAL.map((explain) => explain(text)).find((explained) => explained !== void 0);
	return {
		...generalError(text),
		...special
	};
}
const SPECIAL = [
	locatedByDbt2,
	yamlSyntax,
	missingNode,
	pythonError,
	modelOfUnitTest,
	nodeOutsideGraph,
	privateNode,
	undefinedMacro,
	brokenContract,
	duplicate,
	cycle
];
function generalError(text) {
	const lines = text.split("\n").filter((line) => !NOISE.test(line));
	const headers = lines.map((line) => HEADER.exec(line)?.groups).filter((groups) => groups !== void 0);
	const start = lines.findIndex((line) => line.trim() !== "" && !HEADER.test(line));
	const body = start < 0 ? [] : lines.slice(start);
	const end = body.findIndex((line, index) => index > 0 && END_OF_MESSAGE.test(line));
	const named = headers.find(({ name }) => name !== void 0);
	return {
		message: oneLine((end < 0 ? body : body.slice(0, end)).join(" ")) || oneLine(text),
		file: named?.["file"],
		subject: named?.["name"],
		kind: named?.["type"],
		line: numberIn(/^\s*line (\d+)\s*$/m.exec(text)?.[1]),
		quoted: quotedLine(text),
		macros: macroStack(text),
		...databaseNames(text)
	};
}
function macroStack(text) {
	return [...text.matchAll(/^\s*> (?:in|called by) (?:macro|test) (\S+) \(([^)\n]+)\)/gm)].flatMap(([, name, path]) => name === void 0 || path === void 0 ? [] : [{
		name,
		path
	}]);
}
function locatedByDbt2(text) {
	const message = /^\s*\[error\] \[[^\]\n]*\]: ([^\n]+)/.exec(text)?.[1];
	if (message === void 0) return void 0;
	const place = /^\s*--> ([^\n]+?):(\d+):\d+/m.exec(text);
	const inTarget = place?.[1]?.startsWith("target/") === true;
	return {
		message: oneLine(message),
		file: place?.[1],
		line: inTarget ? void 0 : numberIn(place?.[2])
	};
}
function yamlSyntax(text) {
	const match = /Error reading [^:\n]+: (?<file>\S+) - Runtime Error\s+Syntax error near line (?<line>\d+)/.exec(text)?.groups;
	if (match === void 0) return void 0;
	const detail = /^\s*((?:did not find|could not find|found|mapping values|expected)[^\n]*)$/m.exec(text)?.[1];
	return {
		message: `YAML syntax error near line ${match["line"]}${detail === void 0 ? "" : `: ${detail}`}`,
		file: match["file"],
		line: numberIn(match["line"])
	};
}
function missingNode(text) {
	const match = /'(?<id>[\w.]+)' \((?<file>[^)]+)\) depends on a (?<kind>node|source) named '(?<name>[^']+)'(?<rest>(?: in package(?: or project)? '[^']*')?(?: with version '[^']*')?) which (?<why>[^\n]+)/.exec(text)?.groups;
	const [id, name, kind] = [
		match?.["id"],
		match?.["name"],
		match?.["kind"]
	];
	if (match === void 0 || id === void 0 || name === void 0) return void 0;
	const what = kind === "source" ? "source" : "node";
	return {
		message: oneLine(`${resourceName(id)} depends on a ${what} named '${name}'${match["rest"] ?? ""} which ${match["why"]}`),
		file: match["file"],
		subject: id,
		missing: {
			kind: what,
			name
		}
	};
}
function pythonError(text) {
	if (!/Python model (?:execution )?failed|^Traceback \(most recent call last\)/m.test(text)) return void 0;
	const last = text.split("\n").findLast((line) => /^\s*[A-Z]\w*(?:Error|Exception|Interrupt)\b/.test(line));
	return last === void 0 ? void 0 : {
		...generalError(text),
		message: oneLine(last)
	};
}
function nodeOutsideGraph(text) {
	const [, id = "", other = ""] = /'([\w.]+)' depends on '([\w.]+)' which is not in the graph/.exec(text) ?? [];
	if (id === "") return void 0;
	return {
		message: `${resourceName(id)} reads ${resourceName(other)}, which is disabled or gone`,
		subject: id,
		missing: {
			kind: other.startsWith("source.") ? "source" : "node",
			name: resourceName(other)
		}
	};
}
function modelOfUnitTest(text) {
	const match = /Unable to find model '(?<project>\w+)\.(?<model>\w+)' for unit test '(?<test>[^']+)'(?: in (?<file>\S+))?/.exec(text)?.groups;
	const [model, test] = [match?.["model"], match?.["test"]];
	if (model === void 0 || test === void 0) return void 0;
	return {
		message: `the unit test ${test} is of a model named '${model}' which was not found`,
		file: match?.["file"],
		subject: `unit_test.${match?.["project"]}.${model}.${test}`,
		kind: "unit_test",
		missing: {
			kind: "node",
			name: model
		}
	};
}
function privateNode(text) {
	const match = /Node (?<id>[\w.]+) attempted to reference node '?(?<name>[\w.]+)'?, which is not allowed because the referenced node is (?<why>[^\n.]+)/.exec(text)?.groups;
	const [id, name] = [match?.["id"], match?.["name"]];
	if (match === void 0 || id === void 0 || name === void 0) return void 0;
	return {
		message: oneLine(`${resourceName(id)} may not read ${resourceName(name)}, which is ${match["why"]}`),
		subject: id,
		missing: {
			kind: "node",
			name: resourceName(name)
		}
	};
}
function undefinedMacro(text) {
	const name = /'([\w.]+)' is undefined(?:\. This can happen when calling a macro|\s*$)/m.exec(text)?.[1];
	if (name === void 0) return void 0;
	const { file, subject } = generalError(text);
	return {
		message: `'${name}' is undefined: no macro has this name`,
		file,
		subject,
		missing: {
			kind: "macro",
			name
		}
	};
}
function brokenContract(text) {
	const contract = contractColumns(text);
	if (contract.length === 0) return void 0;
	return {
		...generalError(text),
		contract,
		message: oneLine(`its contract does not hold: ${contract.map(describeColumn).join("; ")}`)
	};
}
function duplicate(text) {
	const first = /dbt found (?:two|multiple) (?:[\w.]+ )+(?:with the (?:name|database representation)|named)[^\n]*/.exec(text)?.[0];
	if (first === void 0) return void 0;
	const files = [...text.matchAll(/^\s*(?:- [\w.]+ \(([^)\n]+)\)|(?:- )?(\S+\.\w+))\s*$/gm)].flatMap(([, file, bare]) => file ?? bare ?? []);
	return {
		message: oneLine(first),
		files
	};
}
function cycle(text) {
	const found = /(?:Found a cycle|Cycle detected): ([^\n]+)/.exec(text)?.[1]?.split("-->");
	if (found === void 0) return void 0;
	const ids = [...new Set(found.map((id) => id.trim()))];
	const names = ids.map(resourceName);
	return {
		message: `these models read each other in a circle: ${[...names, names[0]].join(" → ")}`,
		subject: ids[0],
		cycle: ids
	};
}
function oneLine(text) {
	const line = text.replaceAll(/\s+/g, " ").trim().replace(/:$/, "");
	return line.length > MAX_LENGTH ? `${line.slice(0, 299)}…` : line;
}
function numberIn(text) {
	return text === void 0 ? void 0 : Number(text);
}

// src/dbt/diagnose/find-line.ts
function findLine(text, fits, { range, near } = {}) {
	const numbered = text.split("\n").map((line, index) => ({
		line,
		number: index + 1
	}));
	const all = (range === void 0 ? numbered : numbered.slice(range.from - 1, range.to)).filter(({ line }) => fits(line));
	const code = all.filter(({ line }) => !isComment(line));
	const found = (code.length > 0 ? code : all).map(({ number }) => number);
	const nearest = near === void 0 ? found : found.toSorted((one, other) => Math.abs(one - near) - Math.abs(other - near));
	return nearest[0] === void 0 ? void 0 : {
		line: nearest[0],
		isOnly: found.length === 1
	};
}
function holdsWord(name) {
	const wanted = name.toLowerCase();
	return (line) => {
		const text = line.toLowerCase();
		for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) if (!isWordAt(text, at - 1) && !isWordAt(text, at + wanted.length)) return true;
		return false;
	};
}
function isWordAt(text, index) {
	return /\w/.test(text.charAt(index));
}
function isComment(line) {
	return /^\s*(?:--|#|\{#)/.test(line);
}

// src/dbt/diagnose/place.ts
function placeAt(file, found) {
	if (found === void 0) return {
		file,
		line: void 0,
		confidence: "file"
	};
	return {
		file,
		line: found.line,
		confidence: found.isOnly ? "exact" : "nearest"
	};
}
function exactPlace(file, line) {
	return {
		file,
		line,
		confidence: "exact"
	};
}

// src/dbt/diagnose/find-everywhere.ts
function findEverywhere(fits, { paths, fileText }, isWanted = () => true) {
	for (const path of paths) {
		const text = isWanted(path) ? fileText(path) : void 0;
		const found = text === void 0 ? void 0 : findLine(text, fits);
		if (found !== void 0) return placeAt(path, found);
	}
}

// src/dbt/diagnose/project-macros.ts
function macrosOf(node, around) {
	return [...usedMacros(node, around.project)].flatMap((macro) => ownMacro(macro, around) ?? []);
}
function macrosNamed(names, around) {
	return [...around.project?.macros.values() ?? []].filter(({ name }) => names.has(name)).flatMap((macro) => ownMacro(macro, around) ?? []);
}
function usedMacros(node, project) {
	const used = /* @__PURE__ */ new Set();
	const queue = [...node.dependsOn.macros];
	for (let id = queue.pop(); id !== void 0; id = queue.pop()) {
		const macro = project?.macros.get(id);
		if (macro === void 0 || used.has(macro)) continue;
		used.add(macro);
		queue.push(...macro.macros);
	}
	return used;
}
function ownMacro({ name, path, packageName, sql }, { project, fileText }) {
	if (packageName !== project?.name) return void 0;
	const text = fileText(path);
	return text === void 0 ? void 0 : {
		name,
		path,
		text,
		range: rangeOf(name, sql, text)
	};
}
function rangeOf(name, sql, text) {
	const at = text.indexOf(sql.trim());
	const lines = text.split("\n");
	if (sql.trim() !== "" && at >= 0) {
		const from = text.slice(0, at).split("\n").length;
		return {
			from,
			to: from + sql.trim().split("\n").length - 1
		};
	}
	const plain = name.replace(/^test_/, "");
	const head = lines.findIndex((line) => /\{%-?\s*(?:macro|test|materialization)\b/.test(line) && line.includes(plain));
	if (head < 0) return {
		from: 1,
		to: lines.length
	};
	const end = lines.findIndex((line, index) => index >= head && /\{%-?\s*end(?:macro|test|materialization)\b/.test(line));
	return {
		from: head + 1,
		to: end < 0 ? lines.length : end + 1
	};
}

// src/dbt/diagnose/reference-place.ts
const placeOfReference = ({ error, node, matched }, around) => {
	const { missing } = error;
	if (missing === void 0 || missing.kind === "column" || missing.kind === "relation") return void 0;
	const disabled = matched?.rule.id === "ref.disabled" ? placeOfDisabling(missing.name, around) : void 0;
	if (disabled !== void 0) return disabled;
	const file = knownPath(error.file, around) ?? node?.path;
	if (file === void 0) return void 0;
	const found = referenceIn(around.fileText(file) ?? "", missing.name);
	return found === void 0 && missing.kind === "macro" ? void 0 : placeAt(file, found);
};
function knownPath(file, { fileText, paths }) {
	if (file === void 0 || file.startsWith("target/")) return void 0;
	if (fileText(file) !== void 0) return file;
	return paths.find((path) => path.endsWith(`/${file}`)) ?? file;
}
function referenceIn(text, name) {
	const parts = name.replace(/^test_/, "").split(".");
	const quoted = (line) => parts.every((part) => line.includes(`'${part}'`) || line.includes(`"${part}"`));
	const called = (line) => /\b(?:ref|source)\s*\(/.test(line) && quoted(line);
	const named = parts.at(-1) ?? name;
	return findLine(text, called) ?? findLine(text, holdsWord(named)) ?? findLine(text, holdsWord(parts[0] ?? name));
}
function placeOfDisabling(name, around) {
	const own = around.paths.find((path) => path.endsWith(`/${name}.sql`) || path.endsWith(`/${name}.csv`));
	const inFile = own === void 0 ? void 0 : findLine(around.fileText(own) ?? "", (line) => /enabled\s*=\s*false/i.test(line));
	return own === void 0 || inFile === void 0 ? void 0 : placeAt(own, inFile);
}
function namesOf(kind, project) {
	if (project === void 0) return [];
	if (kind === "source") return [...project.sources.values()].map(({ sourceName, name }) => `${sourceName}.${name}`);
	if (kind === "macro") return [...project.macros.values()].map(({ name }) => name);
	return [...project.nodes.values()].filter(({ resourceType }) => [
		"model",
		"seed",
		"snapshot"
	].includes(resourceType)).map(({ name }) => name);
}

// src/dbt/diagnose/resource-of.ts
function resourceOf({ resourceType: kind, name }) {
	return kind === "model" || kind === "seed" || kind === "snapshot" || kind === "analysis" ? {
		kind,
		name
	} : void 0;
}

// src/dbt/diagnose/yaml-block.ts
function yamlBlock(text, place) {
	const from = placeInYaml(text, place);
	if (from === void 0) return void 0;
	const lines = text.split("\n");
	const indent = indentOf$1(lines[from - 1] ?? "");
	const end = lines.findIndex((line, index) => index >= from && line.trim() !== "" && indentOf$1(line) <= indent);
	return {
		from,
		to: end < 0 ? lines.length : end
	};
}
function indentOf$1(line) {
	return line.length - line.trimStart().length;
}

// src/dbt/diagnose/config-place.ts
const MOST_NAMES = 3;
const placeOfConfigured = (failed, around) => {
	const { node } = failed;
	if (node === void 0) return void 0;
	for (const name of namesIn(failed)) {
		const place = placeOfName(node, name, around);
		if (place !== void 0) return place;
	}
};
const placeOfNamed = (failed, around) => {
	if (failed.node !== void 0) return void 0;
	const own = knownPath(failed.error.file, around);
	for (const name of namesIn(failed).slice(0, MOST_NAMES)) {
		const paths = [
			...own === void 0 ? [] : [own],
			"dbt_project.yml",
			...around.paths.filter((path) => /\.ya?ml$|^macros\//.test(path))
		];
		const place = findEverywhere(holdsWord(name.split(".").at(-1) ?? name), {
			...around,
			paths
		});
		if (place !== void 0) return place;
	}
};
function namesIn({ matched, error }) {
	const facts = [
		"col",
		"m",
		"v",
		"group",
		"value",
		"type",
		"macro"
	].flatMap((name) => matched?.facts[name] ?? []);
	const quoted = [...error.message.matchAll(/["'`]([\w .-]{2,60})["'`]/g)].flatMap(([, name]) => name ?? []);
	return [.../* @__PURE__ */ new Set([
		...error.missing === void 0 ? [] : [error.missing.name],
		...facts,
		...quoted
	])];
}
function placeOfName(node, name, around) {
	const { fileText } = around;
	const holds = holdsWord(name.split(".").at(-1) ?? name);
	const own = fileText(node.path);
	const yaml = node.patchPath ?? (/\.ya?ml$/.test(node.path) ? node.path : void 0);
	const inOwn = own === void 0 || yaml === node.path ? void 0 : findLine(own, holds);
	if (inOwn !== void 0) return placeAt(node.path, inOwn);
	const inMacro = macrosOf(node, around).map((macro) => ({
		macro,
		found: findLine(macro.text, holds, macro)
	})).find(({ found }) => found !== void 0);
	const described = yaml === void 0 ? void 0 : inDescription(fileText(yaml), node, name);
	if (yaml !== void 0 && described !== void 0) return placeAt(yaml, described);
	if (inMacro !== void 0) return placeAt(inMacro.macro.path, inMacro.found);
	const inProject = findLine(fileText("dbt_project.yml") ?? "", holds);
	return inProject === void 0 ? void 0 : placeAt("dbt_project.yml", inProject);
}
function inDescription(text, node, name) {
	const word = name.split(".").at(-1) ?? name;
	const holds = holdsWord(word);
	const isValue = (line) => valuesIn(line).includes(word);
	const resource = resourceOf(node);
	const range = text === void 0 || resource === void 0 ? void 0 : yamlBlock(text, { resource });
	return text === void 0 || range === void 0 ? void 0 : findLine(text, isValue, { range }) ?? findLine(text, holds, { range });
}
function valuesIn(line) {
	return (/^\s*(?:-\s+)*(?:\+?[\w-]+:)?\s*(.*?)\s*(?:#.*)?$/.exec(line)?.[1] ?? "").split(",").map((part) => part.trim().replaceAll(/^[["']+|["'\]]+$/g, ""));
}

// src/dbt/diagnose/constraint-place.ts
const placeOfConstraint = ({ text, node }, { fileText }) => {
	const resource = node === void 0 ? void 0 : resourceOf(node);
	const file = node?.patchPath;
	const yaml = file === void 0 ? void 0 : fileText(file);
	if (file === void 0 || yaml === void 0 || resource === void 0) return void 0;
	const check = /CHECK constraint failed .*CHECK\s?\(+(.+?)\)*\s*$/m.exec(text)?.[1];
	const whole = yamlBlock(yaml, { resource });
	if (check !== void 0) {
		const words = check.match(/\w+/g) ?? [];
		return placeAt(file, findLine(yaml, (line) => words.every((word) => holdsWord(word)(line)), { range: whole }));
	}
	const key = doubledKey(text);
	if (key.length > 0) {
		const line = lineOfKey(yaml, {
			key,
			own: yamlBlock(yaml, {
				resource,
				column: key[0]
			}),
			whole
		});
		return line === void 0 ? void 0 : exactPlace(file, line);
	}
	const column = /NOT NULL constraint failed: \S*?(\w+)\s*$/m.exec(text)?.[1] ?? /null value in column "([^"]+)"/.exec(text)?.[1];
	const range = column === void 0 ? void 0 : yamlBlock(yaml, {
		resource,
		column
	});
	return range === void 0 ? void 0 : placeAt(file, findLine(yaml, (line) => /\btype: not_null\b/.test(line), { range }) ?? {
		line: range.from,
		isOnly: true
	});
};
function doubledKey(text) {
	const postgres = /Key \(([^()\n]{1,200})\)=\(/.exec(text)?.[1];
	if (postgres !== void 0) return postgres.split(",").map((name) => name.trim().replaceAll("\"", ""));
	return [...(/Duplicate key "([^"\n]{1,300})" violates (?:unique|primary key) constraint/.exec(text)?.[1] ?? "").matchAll(/(?:^|, )(\w+): /g)].flatMap(([, name]) => name ?? []);
}
function lineOfKey(yaml, { key, own, whole }) {
	const lines = yaml.split("\n");
	const inColumn = key.length === 1 && own !== void 0 ? findLine(yaml, isKey, { range: own }) : void 0;
	if (inColumn !== void 0 || whole === void 0) return inColumn?.line;
	return Array.from({ length: whole.to - whole.from + 1 }, (_, index) => whole.from + index).filter((line) => {
		if (!isKey(lines[line - 1] ?? "")) return false;
		const entry = lines.slice(line - 1, line + 1 + key.length).join(" ");
		return /\bcolumns:/.test(entry) && key.every((name) => holdsWord(name)(entry));
	})[0];
}
function isKey(line) {
	return /\btype:\s*["']?(?:unique|primary_key)\b/.test(line);
}

// src/dbt/diagnose/contract-place.ts
const TYPE = /^\s*[a-z_]\w*(?: [a-z]+)*\s*(?:\(\d+(?:, *\d+)?\))?\s*$/;
const placeOfUntyped = ({ text, node, matched }, { fileText }) => {
	const column = /for the \['([^']+)'/.exec(text)?.[1];
	const file = node?.patchPath;
	if (matched?.rule.id !== "contract.no_columns" || node === void 0 || file === void 0) return void 0;
	const kind = node.resourceType === "seed" || node.resourceType === "snapshot" ? node.resourceType : "model";
	const line = placeInYaml(fileText(file) ?? "", {
		resource: {
			kind,
			name: node.name
		},
		column
	});
	return line === void 0 ? void 0 : exactPlace(file, line);
};
const placeOfContract = ({ error, node }, around) => {
	const columns = error.contract ?? [];
	if (node === void 0 || columns.length === 0) return void 0;
	const extra = columns.find(({ reason }) => reason === "missing in contract");
	return (extra === void 0 ? placeOfCastColumn(node, columns, around) : placeOfSelected(node, extra, around)) ?? placeInContract(node, columns, around);
};
function placeOfCastColumn({ path }, columns, { fileText }) {
	const text = fileText(path) ?? "";
	for (const { name } of columns.filter(({ reason }) => reason === "data type mismatch")) {
		const found = findLast(text, outputName(name));
		if (found !== void 0 && isCastTo(name, text.split("\n")[found.line - 1] ?? "")) return placeAt(path, found);
	}
}
function isCastTo(name, line) {
	const item = itemOf(line).trimStart();
	if (!item.endsWith(` as ${name.toLowerCase()}`)) return false;
	const value = item.slice(0, -` as ${name}`.length).trimEnd();
	const colons = value.lastIndexOf("::");
	if (colons >= 0 && TYPE.test(value.slice(colons + 2))) return true;
	return /^(?:try_)?cast\s*\(/.test(value) && value.endsWith(")") && TYPE.test(value.slice(value.lastIndexOf(" as ") + 4, -1));
}
function placeOfSelected({ path }, { name }, { fileText }) {
	const text = fileText(path);
	const written = outputName(name);
	const found = text === void 0 ? void 0 : findLast(text, written) ?? findLine(text, holdsWord(name));
	return found === void 0 ? void 0 : placeAt(path, found);
}
function findLast(text, fits) {
	const lines = text.split("\n");
	const index = lines.findLastIndex(fits);
	return index < 0 ? void 0 : {
		line: index + 1,
		isOnly: lines.filter(fits).length === 1
	};
}
function outputName(name) {
	const holds = holdsWord(name);
	return (line) => holds(line) && itemOf(line).endsWith(name.toLowerCase());
}
function itemOf(line) {
	const [code = ""] = line.split("--");
	return code.trimEnd().replace(/,$/, "").trimEnd().toLowerCase();
}
function placeInContract({ name, path, patchPath, resourceType }, columns, { fileText }) {
	const file = patchPath ?? path;
	const text = fileText(file);
	const kind = resourceType === "seed" || resourceType === "snapshot" ? resourceType : "model";
	for (const column of columns) {
		const place = {
			resource: {
				kind,
				name
			},
			column: column.name
		};
		const range = text === void 0 ? void 0 : yamlBlock(text, place);
		if (text === void 0 || range === void 0) continue;
		const typed = column.reason === "data type mismatch" ? findLine(text, (line) => /\bdata_type:/.test(line), { range }) : void 0;
		return typed === void 0 ? exactPlace(file, range.from) : placeAt(file, typed);
	}
	const line = text === void 0 ? void 0 : placeInYaml(text, { resource: {
		kind,
		name
	} });
	return line === void 0 ? void 0 : {
		file,
		line,
		confidence: "nearest"
	};
}

// src/dbt/diagnose/cycle-place.ts
const placeOfCycle = ({ error }, around) => {
	const ids = error.cycle ?? [];
	const references = ids.flatMap((id, index) => {
		const next = ids[(index + 1) % ids.length] ?? id;
		return [referenceFrom(id, next, around), referenceFrom(next, id, around)].filter((found) => found !== void 0);
	});
	return references.find(({ confidence }) => confidence === "exact") ?? references[0];
};
function referenceFrom(from, to, { project, fileText }) {
	const node = project?.nodes.get(from);
	const text = node === void 0 ? void 0 : fileText(node.path);
	const name = to.split(".")[2] ?? to;
	const found = text === void 0 ? void 0 : findLine(text, (line) => /\bref\s*\(/.test(line) && line.includes(name));
	if (node === void 0 || found === void 0) return void 0;
	return !node.dependsOn.nodes.includes(to) ? {
		...exactPlace(node.path, found.line),
		node: from
	} : {
		file: node.path,
		line: found.line,
		confidence: "nearest",
		node: from
	};
}

// src/dbt/diagnose/readers-of.ts
function readersOf(node, { project }) {
	const found = /* @__PURE__ */ new Set([node]);
	for (const reader of found) for (const id of reader.dependsOn.nodes) {
		const parent = project?.nodes.get(id);
		if (parent !== void 0 && (parent.materialized === "view" || parent.materialized === "ephemeral")) found.add(parent);
	}
	return [...found];
}

// src/dbt/diagnose/division-place.ts
const placeOfDivision = ({ matched, node }, around) => {
	if (matched === void 0 || !matched.rule.id.endsWith(".div0")) return void 0;
	for (const candidate of node === void 0 ? [] : readersOf(node, around)) {
		const place = divisionIn(candidate, around);
		if (place !== void 0) return candidate === node ? place : {
			...place,
			node: candidate.uniqueId
		};
	}
};
function divisionIn(node, around) {
	const own = {
		path: node.path,
		text: node.path.endsWith(".sql") ? around.fileText(node.path) ?? "" : "",
		range: void 0
	};
	for (const { path, text, range } of [own, ...macrosOf(node, around)]) {
		const found = findLine(text, dividesByData, { range });
		if (found !== void 0) return placeAt(path, found);
	}
}
function dividesByData(line) {
	const sql = line.replaceAll(/'[^']*'|"[^"]*"/g, "x").replaceAll(/\/\*[^*]*\*\/|\{%[^%]*%\}|\{#[^#]*#\}/g, " ").replace(/--.*$/, "");
	return /(?<!\*)\/\s*(?![\s/*\d.]|nullif\b)|\b(?:mod|div)\s*\(/i.test(sql);
}

// src/dbt/diagnose/duplicate-place.ts
const placeOfDuplicate = ({ error, matched }, { project, fileText }) => {
	const { files } = error;
	if (files === void 0 || files.length === 0) return void 0;
	const entry = matched?.rule.id === "dup.schema_entry" ? matched.facts["name"]?.replace(/[.,]$/, "") : void 0;
	if (entry !== void 0) return placeOfEntry$1(entry, files, {
		project,
		fileText
	});
	const alias = files.find((path) => fileText(path)?.split("\n").some(isAlias) === true);
	if (matched?.rule.id === "dup.relation" && alias !== void 0) return placeAt(alias, findLine(fileText(alias) ?? "", isAlias));
	const known = new Set([...project?.nodes.values() ?? [], ...project?.macros.values() ?? []].map(({ path }) => path));
	const file = files.find((path) => !known.has(path)) ?? files.at(-1);
	const macro = matched?.facts["m"];
	if (file === void 0 || macro === void 0) return file === void 0 ? void 0 : {
		file,
		line: void 0,
		confidence: "file"
	};
	return placeAt(file, findLine(fileText(file) ?? "", (line) => /\{%-?\s*macro\b/.test(line) && line.includes(macro)));
};
function placeOfEntry$1(name, files, { project, fileText }) {
	const described = [...project?.nodes.values() ?? []].filter((node) => node.name === name).map(({ patchPath }) => patchPath);
	const file = files.find((path) => !described.includes(path)) ?? files.at(-1);
	if (file === void 0) return void 0;
	const named = findLine(fileText(file) ?? "", (line) => /^\s*-\s+name:/.test(line) && holdsWord(name)(line));
	return placeAt(file, named);
}
function isAlias(line) {
	return /\balias\s*[=:]/.test(line);
}

// src/dbt/diagnose/invalid-yaml-place.ts
const placeOfInvalidYaml = ({ text, matched }, { fileText }) => {
	const file = matched?.rule.id === "yaml.invalid" ? matched.facts["file"] : void 0;
	const raw = file === void 0 ? void 0 : fileText(file);
	if (file === void 0 || raw === void 0) return void 0;
	const list = /list element for '(\w+)' does not have a name/.exec(text)?.[1];
	const nameless = list === void 0 ? void 0 : namelessEntry(raw, list);
	return nameless === void 0 ? wrongValue(text, {
		file,
		raw
	}) : exactPlace(file, nameless);
};
function wrongValue(text, { file, raw }) {
	const path = text.slice(text.lastIndexOf("at path"));
	const key = [...path.matchAll(/\['(\w+)'\]/g)].at(-1)?.[1];
	const value = /: '?([^'\n]{1,80}?)'? is not (?:of type|valid|one of)/.exec(path)?.[1];
	const resource = /\{'name': '([^']+)'/.exec(text)?.[1];
	const from = resource === void 0 ? void 0 : findLine(raw, (line) => /\bname:/.test(line) && holdsWord(resource)(line))?.line;
	const range = {
		from: from ?? 1,
		to: raw.split("\n").length
	};
	const found = key === void 0 ? void 0 : findLine(raw, (line) => line.includes(`${key}:`) && line.includes(value ?? ""), { range });
	if (found !== void 0) return exactPlace(file, found.line);
	return {
		file,
		line: from,
		confidence: from === void 0 ? "file" : "nearest"
	};
}

// src/dbt/diagnose/metric-place.ts
const placeOfMetric = ({ error, matched }, around) => {
	const measure = matched?.rule.id === "metric.measure" ? matched.facts["measure"] : void 0;
	const file = knownPath(error.file, around);
	const text = file === void 0 ? void 0 : around.fileText(file);
	if (measure === void 0 || file === void 0 || text === void 0 || error.subject === void 0) return void 0;
	const range = yamlBlock(text, { resource: {
		kind: "metric",
		name: error.subject
	} });
	if (range === void 0) return void 0;
	const asks = (line) => holdsWord(measure)(line) && !/^\s*(?:-\s+)?(?:name|label|description):/.test(line);
	const below = {
		from: range.from + 1,
		to: range.to
	};
	const found = findLine(text, asks, { range: below }) ?? findLine(text, holdsWord(measure), { range: below });
	return placeAt(file, found ?? {
		line: range.from,
		isOnly: false
	});
};

// src/dbt/diagnose/open-block-place.ts
const placeOfOpenBlock = ({ text, error, node }, around) => {
	const tag = /innermost block that needs to be closed is '(\w+)'/.exec(text)?.[1];
	const file = knownPath(error.file, around) ?? node?.path;
	const raw = file === void 0 ? void 0 : around.fileText(file);
	if (tag === void 0 || file === void 0 || raw === void 0) return void 0;
	const open = openTags(raw, tag);
	const line = open.at(-1);
	return line === void 0 ? void 0 : {
		file,
		line,
		confidence: open.length === 1 ? "exact" : "nearest"
	};
};
function openTags(raw, tag) {
	const open = [];
	for (const [index, line] of withoutComments(raw).split("\n").entries()) for (const [, word] of line.matchAll(/\{%[-+]?\s*(\w+)/g)) if (word === tag) open.push(index + 1);
	else if (word === `end${tag}`) open.pop();
	return open;
}
function withoutComments(raw) {
	const [first = "", ...others] = raw.split("{#");
	return [first, ...others.map((part) => {
		const end = part.indexOf("#}");
		return end < 0 ? part : part.slice(0, end).replaceAll(/[^\n]/g, "") + part.slice(end + 2);
	})].join("");
}

// src/dbt/diagnose/settings-file.ts
const OWN = [
	"dbt_project.yml",
	"packages.yml",
	"dependencies.yml",
	"selectors.yml",
	"profiles.yml"
];
function settingsFile(text, { fileText }) {
	if (/trying to read your profiles\.yml/.test(text)) return "profiles.yml";
	if (text.includes("Error reading ")) return void 0;
	const named = /(?:encountered in|reading|in|at|near) (?:\S*\/)?((?:dbt_project|packages|dependencies|selectors)\.yml)/.exec(text)?.[1];
	if (named !== void 0) return named;
	const shown = [...text.matchAll(/^\s*\d+\s*\| ?(.*\S.*)$/gm)].flatMap(([, line]) => line ?? []);
	if (shown.length === 0) return void 0;
	return OWN.find((path) => shown.every((line) => fileText(path)?.includes(line.trimEnd()) === true));
}

// src/dbt/diagnose/project-place.ts
const SETTINGS = {
	"profile.not_found": {
		file: "dbt_project.yml",
		line: /^profile:/
	},
	"profile.not_found.v2": {
		file: "dbt_project.yml",
		line: /^profile:/
	},
	"profile.none": {
		file: "dbt_project.yml",
		line: /^name:/
	},
	"profile.target_missing": {
		file: "profiles.yml",
		line: /^\s+target:/
	},
	"profile.credentials": {
		file: "profiles.yml",
		line: /^\s+type:/
	},
	"profile.empty": {
		file: "profiles.yml",
		line: /./
	},
	"adapter.missing": {
		file: "profiles.yml",
		line: /^\s+type:/
	},
	"adapter.unsupported.v2": {
		file: "profiles.yml",
		line: /^\s+type:/
	},
	"version.required": {
		file: "dbt_project.yml",
		line: /require-dbt-version:/
	},
	"deps.not_a_project": {
		file: "packages.yml",
		line: /^\s*-\s+local:/
	},
	"deps.incomplete": {
		file: "packages.yml",
		line: /^\s*-\s+(?:package|git):/
	},
	"duckdb.open": {
		file: "profiles.yml",
		line: /^\s+path:/
	},
	"duckdb.oom": {
		file: "profiles.yml",
		line: /memory_limit/
	}
};
const placeInSettings = ({ matched, text }, around) => {
	const setting = matched === void 0 ? void 0 : SETTINGS[matched.rule.id];
	if (setting !== void 0) return placeAt(setting.file, findLine(around.fileText(setting.file) ?? "", (line) => setting.line.test(line)));
	if (matched?.rule.id === "deps.not_installed") return placeOfFirstPackage(text, around);
	if (matched?.rule.group === "deps") return placeOfPackage(matched.facts, around);
	if (matched?.rule.id === "project.value") return placeOfKey(matched.facts["key"] ?? "", text, around);
	return placeOfHook(text, around);
};
function placeOfFirstPackage(text, { fileText }) {
	const file = /specified in (\w+\.yml)/.exec(text)?.[1] ?? "packages.yml";
	const raw = fileText(file) ?? "";
	const list = findLine(raw, (line) => line.startsWith("packages:"));
	const range = list === void 0 ? void 0 : {
		from: list.line + 1,
		to: raw.split("\n").length
	};
	return placeAt(file, (range === void 0 ? void 0 : findLine(raw, (line) => /^\s*-\s/.test(line), { range })) ?? list);
}
function placeOfPackage(facts, { fileText }) {
	const named = facts["pkg"] ?? facts["repo"] ?? facts["rev"];
	return placeAt("packages.yml", named === void 0 ? void 0 : findLine(fileText("packages.yml") ?? "", (line) => line.includes(named)));
}
function placeOfKey(key, text, around) {
	const named = settingsFile(text, around);
	const isKey = (line) => line.trimStart().replace(/^\+/, "").startsWith(`${key}:`);
	return findEverywhere(isKey, {
		...around,
		paths: named === void 0 ? ["profiles.yml", "dbt_project.yml"] : [named]
	});
}
function placeOfHook(text, { fileText }) {
	const hook = /\bon-run-(?:start|end)\b/.exec(text)?.[0];
	if (hook === void 0) return void 0;
	const raw = fileText("dbt_project.yml") ?? "";
	const words = /^LINE \d+: (.*)$/m.exec(text)?.[1]?.match(/\w{3,}/g) ?? [];
	const quoted = words.length === 0 ? void 0 : findLine(raw, (line) => words.every((word) => holdsWord(word)(line)));
	return placeAt("dbt_project.yml", quoted ?? findLine(raw, (line) => line.includes(hook)));
}
const CALLS = {
	"env_var.missing": /\benv_var\b/,
	"env_var.secret_misuse": /\benv_var\b/,
	"var.missing": /\bvar\s*\(/,
	"docs.missing": /\bdoc\s*\(/,
	"test.severity": /\bseverity:/,
	"incr.osc_invalid": /\bon_schema_change\b/,
	"snapshot.check_cols": /\bcheck_cols\b/
};
const MAY_READ_SECRETS = /* @__PURE__ */ new Set([
	"profiles.yml",
	"packages.yml",
	"dependencies.yml"
]);
const OWN_FILE = /* @__PURE__ */ new Set(["model", "analysis"]);
const placeOfNamelessCall = ({ matched, node }, around) => {
	const call = matched === void 0 ? void 0 : CALLS[matched.rule.id];
	const name = [
		"name",
		"var",
		"doc",
		"value",
		"v",
		"x"
	].map((fact) => matched?.facts[fact]).find((fact) => fact !== void 0);
	if (call === void 0 || name === void 0) return void 0;
	const paths = [
		...node === void 0 ? [] : [node.path, ...node.patchPath === void 0 ? [] : [node.patchPath]],
		"dbt_project.yml",
		"profiles.yml",
		"packages.yml",
		...around.paths
	];
	const mayHold = (path) => matched?.rule.id !== "env_var.secret_misuse" || !MAY_READ_SECRETS.has(path);
	const place = findEverywhere((line) => call.test(line) && holdsWord(name)(line), {
		...around,
		paths
	}, mayHold);
	return place === void 0 ? void 0 : withNode(place, around);
};
function withNode(place, { project }) {
	const owner = [...project?.nodes.values() ?? []].find(({ path, resourceType }) => path === place.file && OWN_FILE.has(resourceType));
	return owner === void 0 ? place : {
		...place,
		node: owner.uniqueId
	};
}
const placeOfBareSnapshot = ({ matched }, around) => {
	if (matched?.rule.id !== "snapshot.config") return void 0;
	const bare = around.paths.find((path) => path.startsWith("snapshots/") && around.fileText(path)?.includes("strategy") === false);
	return bare === void 0 ? void 0 : placeAt(bare, findLine(around.fileText(bare) ?? "", (line) => /^\s*config:|\{%-?\s*snapshot\b/.test(line)));
};

// src/dbt/diagnose/raised-place.ts
const placeOfRaised = ({ matched, error, node }, around) => {
	if (matched?.rule.id !== "compile.raised" || node === void 0) return void 0;
	const own = {
		path: node.path,
		text: around.fileText(node.path) ?? "",
		range: void 0
	};
	const says = (line) => error.message.length > 5 && line.includes(error.message.slice(0, 40));
	for (const fits of [says, (line) => line.includes("raise_compiler_error")]) for (const { path, text, range } of [own, ...macrosOf(node, around)]) {
		const found = findLine(text, fits, { range });
		if (found !== void 0) return placeAt(path, found);
	}
};
const placeOfUnclosedBlock = ({ text, error }, around) => {
	const tag = error.file === void 0 ? /without finding a close tag for (\w+)/.exec(text)?.[1] : void 0;
	if (tag === void 0) return void 0;
	const opens = new RegExp(`\\{%-?\\s*${tag}\\b`);
	const closes = new RegExp(`\\{%-?\\s*end${tag}\\b`);
	const count = (path, pattern) => (around.fileText(path) ?? "").split("\n").filter((line) => pattern.test(line)).length;
	const file = around.paths.find((path) => path.endsWith(".sql") && count(path, opens) > count(path, closes));
	if (file === void 0) return void 0;
	const wrong = findEverywhere((line) => /\{%-?\s*end(?!if|for|set|call|filter|raw|macro|test|snapshot|materialization|docs)\w*/.test(line), {
		...around,
		paths: [file]
	});
	if (wrong !== void 0) return wrong;
	const opened = findLine(around.fileText(file) ?? "", (line) => opens.test(line));
	return opened?.isOnly === true ? exactPlace(file, opened.line) : placeAt(file, opened);
};

// src/dbt/diagnose/seed-place.ts
const placeInSeed = ({ text, node }, around) => {
	if (node?.resourceType !== "seed") return void 0;
	if (/\btype (?:with name )?\S+ does not exist/i.test(text)) return void 0;
	const csv = around.fileText(node.path);
	if (csv === void 0) return {
		file: node.path,
		line: void 0,
		confidence: "file"
	};
	const stated = /CSV Error on Line: (\d+)/.exec(text)?.[1];
	if (stated !== void 0) return placeAt(node.path, {
		line: Number(stated),
		isOnly: true
	});
	const row = /\bRow (\d+) has \d+ values/.exec(text)?.[1];
	if (row !== void 0) return placeAt(node.path, {
		line: Number(row) + 2,
		isOnly: true
	});
	for (const [, value] of text.matchAll(/["'`]([^"'`\n]{1,200})["'`]/g)) {
		const found = value === void 0 ? void 0 : findLine(csv, holdsCell(value));
		if (found !== void 0) return placeAt(node.path, found);
	}
};
function holdsCell(value) {
	return (line) => line.split(",").some((cell) => cell.trim().replaceAll("\"", "") === value);
}

// src/dbt/diagnose/source-place.ts
const placeOfSource = ({ id, error, matched }, around) => {
	const source = id === void 0 ? void 0 : around.project?.sources.get(id);
	if (source === void 0) return void 0;
	const text = around.fileText(source.path);
	const table = text === void 0 ? void 0 : yamlBlock(text, { resource: {
		kind: "source",
		name: `${source.sourceName}.${source.name}`
	} });
	const whole = text === void 0 ? void 0 : yamlBlock(text, { resource: {
		kind: "source",
		name: source.sourceName
	} });
	if (text === void 0 || whole === void 0) return {
		file: source.path,
		line: void 0,
		confidence: "file"
	};
	const word = matched?.rule.id === "freshness.null" || error.missing !== void 0 ? holdsWord("loaded_at_field") : void 0;
	const key = (word === void 0 || table === void 0 ? void 0 : findLine(text, word, { range: table })) ?? (word === void 0 ? void 0 : findLine(text, word, { range: whole }));
	return key === void 0 ? exactPlace(source.path, (table ?? whole).from) : placeAt(source.path, key);
};
const placeOfMissingRelation = ({ matched, node, error }, around) => {
	if (matched?.rule.group !== "db.relation" || node === void 0 || error.quoted === void 0) return void 0;
	const names = (matched.facts["rel"] ?? matched.facts["s"] ?? "").replaceAll("\"", "").split(".");
	const source = node.dependsOn.nodes.flatMap((id) => around.project?.sources.get(id) ?? []).find(({ relationName }) => mentions(relationName, names) && mentions(relationName, relationIn(error.quoted?.text)));
	const text = source === void 0 ? void 0 : around.fileText(source.path);
	if (source === void 0 || text === void 0) return void 0;
	const table = yamlBlock(text, { resource: {
		kind: "source",
		name: `${source.sourceName}.${source.name}`
	} });
	const whole = yamlBlock(text, { resource: {
		kind: "source",
		name: source.sourceName
	} });
	const identifier = source.identifier === source.name || table === void 0 ? void 0 : findLine(text, holdsWord(source.identifier), { range: table });
	const found = (matched.facts["s"] === void 0 || whole === void 0 ? void 0 : findLine(text, (line) => /\bschema:/.test(line), { range: whole })) ?? identifier ?? (table === void 0 ? void 0 : {
		line: table.from,
		isOnly: true
	});
	return found === void 0 ? void 0 : placeAt(source.path, found);
};
function relationIn(text) {
	return /"[^"\s]+"(?:\."[^"\s]+")+/.exec(text ?? "")?.[0].replaceAll("\"", "").split(".").slice(-2) ?? ["\n"];
}
function mentions(relationName, names) {
	const parts = relationName?.replaceAll(/["`]/g, "").toLowerCase().split(".") ?? [];
	return names.length > 0 && names.every((name) => parts.includes(name.toLowerCase()));
}

// src/dbt/diagnose/jinja-segment.ts
const JINJA = /\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}/g;
function jinjaSegmentAt(raw, compiled, position) {
	const jinja = raw.match(JINJA) ?? [];
	const plain = raw.split(JINJA);
	let end = (plain[0] ?? "").length;
	for (const [index, code] of jinja.entries()) {
		const after = plain[index + 1] ?? "";
		const next = after === "" ? compiled.length : compiled.indexOf(after, end);
		if (next < 0) return void 0;
		if (position >= end && position < next) return {
			jinja: code,
			made: compiled.slice(end, next)
		};
		end = next + after.length;
	}
}

// src/dbt/diagnose/sql-place.ts
const placeInSql = ({ error, node }, around) => {
	if (node === void 0 || error.quoted === void 0 || !/\.(?:sql|py)$/.test(node.path)) return void 0;
	return placeOfQuoted(node, {
		quoted: error.quoted,
		name: error.missing?.name
	}, around);
};
function placeOfQuoted(node, stumble, around) {
	const raw = around.fileText(node.path);
	if (raw === void 0) return void 0;
	const line = compiledLine(node, stumble.quoted, around);
	const parent = line === void 0 ? void 0 : ephemeralParent(node, line, around);
	if (parent !== void 0) return placeOfQuoted(parent, stumble, around);
	const mapped = mapToRaw({
		compiled: compiledCode(node, around) ?? "",
		raw,
		line: line ?? 0,
		text: quotedCore(stumble.quoted)
	});
	const rawLine = mapped.confidence === "file" ? void 0 : raw.split("\n")[mapped.line - 1];
	return writtenByMacro(node, {
		...stumble,
		rawLine,
		compiled: line
	}, around) ?? byName(raw, stumble, mapped.line).map(({ line: number, isOnly }) => placeAt(node.path, {
		line: number,
		isOnly
	}))[0] ?? inAnyMacro(node, {
		...stumble,
		raw
	}, around) ?? atEnd(raw, stumble, node) ?? (rawLine === void 0 ? void 0 : {
		file: node.path,
		line: mapped.line,
		confidence: mapped.confidence
	});
}
function ephemeralParent(node, line, around) {
	const lines = (compiledCode(node, around) ?? "").split("\n");
	if (!injectedLines(lines.map((text) => text.trim())).has(line)) return void 0;
	const name = [...lines.slice(0, line).findLast((text) => text.includes("__dbt__cte__"))?.matchAll(/__dbt__cte__(\w+) as \(/g) ?? []].at(-1)?.[1];
	return [...around.project?.nodes.values() ?? []].find((parent) => parent.name === name && parent.resourceType === "model");
}
function writtenByMacro(node, { rawLine, compiled, quoted, name }, around) {
	if (rawLine === void 0 || quoted.caret === void 0) return void 0;
	const whole = compiled === void 0 ? quoted.text : (compiledCode(node, around) ?? "").split("\n")[compiled - 1] ?? quoted.text;
	const shift = whole.indexOf(quotedCore(quoted)) - quoted.text.indexOf(quotedCore(quoted));
	const segment = jinjaSegmentAt(rawLine, whole, quoted.caret + shift);
	const word = name ?? wordAt(quoted.text, quoted.caret);
	if (segment === void 0 || word !== void 0 && holdsWord(word)(segment.jinja)) return void 0;
	return inMacros(macrosOf(node, around).toSorted((one, other) => Number(segment.jinja.includes(other.name)) - Number(segment.jinja.includes(one.name))), (line) => word === void 0 ? fitsTemplate(line.trim(), segment.made) : holdsWord(word)(line));
}
function inMacros(macros, fits) {
	for (const { path, text, range } of macros) {
		const found = findLine(text, fits, { range });
		if (found !== void 0) return placeAt(path, found);
	}
}
function byName(raw, { name, quoted }, near) {
	const word = name?.split(".").at(-1) ?? void 0;
	const lines = raw.split("\n");
	const core = quotedCore(quoted);
	if ((lines[near - 1] ?? "").includes(core) && core !== "") return [{
		line: near,
		isOnly: true
	}];
	const found = word === void 0 ? void 0 : findLine(raw, holdsWord(word), { near });
	return found === void 0 ? [] : [found];
}
function atEnd(raw, { quoted }, { path }) {
	if (!quotedCore(quoted).startsWith(")")) return void 0;
	const line = raw.split("\n").findLastIndex((text) => text.trim() !== "") + 1;
	return line === 0 ? void 0 : {
		file: path,
		line,
		confidence: "nearest"
	};
}
function inAnyMacro(node, { name, quoted, raw }, around) {
	const macros = macrosOf(node, around);
	const core = quotedCore(quoted);
	const word = name ?? (quoted.caret === void 0 ? void 0 : wordAt(quoted.text, quoted.caret));
	return inMacros(macros, (line) => line.trim() !== "" && (line.trim() === core || fitsTemplate(line.trim(), core))) ?? (word === void 0 || holdsWord(word)(raw) ? void 0 : inMacros(macros, holdsWord(word)));
}
function wordAt(text, position) {
	const word = /^\w+/.exec(text.slice(position))?.[0];
	return word === void 0 || word.length < 2 ? void 0 : word;
}
const placeInMacroStack = ({ error }, around) => {
	const own = error.macros?.find(({ name, path }) => isOwn(name, path, around));
	const text = own === void 0 ? void 0 : around.fileText(own.path);
	if (own === void 0 || text === void 0) return void 0;
	if (error.line !== void 0) return exactPlace(own.path, error.line);
	const word = error.missing?.name;
	const said = error.message.slice(error.message.indexOf(": ") + 1).trim();
	const fits = word === void 0 ? (line) => said.length > 3 && line.includes(said.slice(0, 20)) : holdsWord(word);
	return placeAt(own.path, findLine(text, fits) ?? findLine(text, (line) => line.includes("raise_compiler_error")));
};
function isOwn(name, path, { fileText }) {
	return fileText(path)?.includes(name.replace(/^test_/, "")) === true;
}

// src/dbt/diagnose/stale-place.ts
const placeOfStale = ({ id, matched }, around) => {
	const source = id === void 0 || matched?.rule.id !== "freshness.stale" ? void 0 : around.project?.sources.get(id);
	const text = source === void 0 ? void 0 : around.fileText(source.path);
	if (source === void 0 || text === void 0) return void 0;
	const table = yamlBlock(text, { resource: {
		kind: "source",
		name: `${source.sourceName}.${source.name}`
	} });
	const whole = yamlBlock(text, { resource: {
		kind: "source",
		name: source.sourceName
	} });
	const limitIn = (range) => findLine(text, holdsWord("error_after"), { range })?.line;
	const own = table === void 0 ? void 0 : limitIn(table);
	if (own !== void 0) return exactPlace(source.path, own);
	const shared = (whole === void 0 ? [] : besideTables(text, whole)).map(limitIn).find((line) => line !== void 0);
	return shared === void 0 ? void 0 : {
		file: source.path,
		line: shared,
		confidence: "nearest"
	};
};
function besideTables(text, { from, to }) {
	const lines = text.split("\n");
	const start = lines.findIndex((line, index) => index >= from - 1 && index < to && /^\s*tables:/.test(line));
	if (start < 0) return [{
		from,
		to
	}];
	const indent = (lines[start] ?? "").search(/\S/);
	const end = lines.findIndex((line, index) => index > start && line.search(/[^\s-]/) === indent && line.search(/\S/) === indent);
	return [{
		from,
		to: start
	}, ...end < 0 || end >= to ? [] : [{
		from: end + 1,
		to
	}]];
}

// src/dbt/diagnose/yaml-culprit.ts
function yamlCulprit(raw, stated, text) {
	const opened = /while (?:scanning a quoted scalar|parsing a flow (?:sequence|mapping))\s+in "[^"\n]*", line (\d+)/.exec(text)?.[1];
	if (opened !== void 0) return Number(opened);
	const lines = raw.split("\n");
	const quoted = unclosedQuote(lines, stated);
	const near = [
		stated,
		stated - 1,
		stated + 1
	].filter((line) => line > 0 && line <= lines.length);
	const tab = near.find((line) => /^\s*\t/.test(lines[line - 1] ?? ""));
	const odd = lines.filter((line) => line.trim() !== "" && indentOf(line) % 2 === 1).length === 1;
	return tab ?? quoted ?? (odd ? near.find((line) => indentOf(lines[line - 1] ?? "") % 2 === 1) : void 0) ?? stated;
}
function unclosedQuote(lines, stated) {
	const index = lines.slice(0, stated).findLastIndex((line) => /:\s+"[^"]*$/.test(line) || /:\s+'[^']*$/.test(line));
	return index < 0 ? void 0 : index + 1;
}
function indentOf(line) {
	return line.length - line.trimStart().length;
}

// src/dbt/diagnose/stated-place.ts
const placeAsStated = ({ text, error, node }, around) => {
	const yaml = /Syntax error near line (\d+)/.exec(text)?.[1];
	const line = error.line ?? (yaml === void 0 ? void 0 : Number(yaml));
	const file = knownPath(error.file, around) ?? settingsFile(text, around) ?? node?.path;
	if (file === void 0 || line === void 0) return void 0;
	const raw = around.fileText(file);
	return exactPlace(file, yaml === void 0 || raw === void 0 ? line : yamlCulprit(raw, line, text));
};
const placeInPython = ({ text, node }, around) => {
	const frame = [...text.matchAll(/File "[^"\n]*\btmp\w+\.py", line (\d+)/g)].map(([, line]) => Number(line)).at(-1);
	if (frame !== void 0 && node?.path.endsWith(".py") === true) return exactPlace(node.path, frame);
	const [, name = "", parsed = ""] = /\(([^\s()]+\.py), line (\d+)\)/.exec(text) ?? [];
	const path = name === "" ? void 0 : around.paths.find((known) => known === name || known.endsWith(`/${name}`));
	if (path !== void 0) return exactPlace(path, Number(parsed));
	if (!text.includes("literal_eval")) return void 0;
	return findEverywhere(isUnreadableCall, around, (file) => file.endsWith(".py"));
};
function isUnreadableCall(line) {
	return /\bdbt\.(?:ref|source|config)\((?![^)]*=)\s*[A-Za-z_]/.test(line);
}

// src/dbt/diagnose/test-place.ts
const placeOfTest = (failed, around) => {
	const { node } = failed;
	if (node?.test?.kind === void 0) return void 0;
	const text = around.fileText(node.path);
	const place = text === void 0 ? void 0 : placeOfEntry(node);
	if (text === void 0 || place === void 0) return {
		file: node.path,
		line: void 0,
		confidence: "file"
	};
	return broken(failed, node, {
		text,
		place,
		around
	}) ?? entryPlace(node.path, placeInYaml(text, place) ?? placeInYaml(text, {
		...place,
		test: void 0
	}));
};
const placeOfSingularTest = ({ node, error, matched }, around) => {
	if (node?.resourceType !== "test" || node.test?.kind !== void 0) return void 0;
	const quoted = error.quoted === void 0 ? void 0 : placeOfQuoted(node, {
		quoted: error.quoted,
		name: error.missing?.name
	}, around);
	const condition = matched?.rule.group === "test" ? lastCondition(around.fileText(node.path) ?? "") : void 0;
	return quoted ?? {
		file: node.path,
		line: condition,
		confidence: condition === void 0 ? "file" : "nearest"
	};
};
function lastCondition(text) {
	const index = text.split("\n").findLastIndex((line) => /^\s*(?:where|having|qualify)\b/i.test(line));
	return index < 0 ? void 0 : index + 1;
}
function broken(failed, node, { text, place, around }) {
	const { error } = failed;
	const name = error.missing?.name.replace(/^test_/, "");
	if (name === void 0 && error.quoted === void 0 && error.macros === void 0) return void 0;
	const argument = name === void 0 ? void 0 : inBlock(text, place, name);
	if (argument !== void 0) return placeAt(node.path, argument);
	if (name !== void 0 && name.toLowerCase() === place.column?.toLowerCase()) return entryPlace(node.path, placeInYaml(text, {
		...place,
		test: void 0
	}));
	return inTestedModels(failed, node, around) ?? inTestMacro(failed, node, around);
}
function inTestedModels({ error: { quoted, missing } }, node, around) {
	if (quoted === void 0) return void 0;
	for (const id of node.dependsOn.nodes) {
		const parent = around.project?.nodes.get(id);
		const place = parent?.path.endsWith(".sql") !== true ? void 0 : placeOfQuoted(parent, {
			quoted,
			name: missing?.name
		}, around);
		if (place?.confidence === "exact") return {
			...place,
			node: id
		};
	}
}
function inBlock(text, place, name) {
	const range = yamlBlock(text, place);
	return range === void 0 ? void 0 : findLine(text, holdsWord(name), { range: {
		from: range.from + 1,
		to: range.to
	} }) ?? findLine(text, holdsWord(name), { range });
}
function inTestMacro({ error }, { test }, around) {
	const [macro] = macrosNamed(/* @__PURE__ */ new Set([`test_${test?.kind ?? ""}`]), around);
	if (macro === void 0 || error.quoted === void 0) return void 0;
	const core = quotedCore(error.quoted);
	const [first = ""] = core.split(/\s/);
	const found = findLine(macro.text, (line) => line.trim() === core, macro) ?? findLine(macro.text, (line) => first !== "" && line.trim().split(/\s/)[0] === first, macro);
	return found === void 0 ? void 0 : placeAt(macro.path, found);
}
function entryPlace(file, line) {
	return line === void 0 ? {
		file,
		line,
		confidence: "file"
	} : exactPlace(file, line);
}
function placeOfEntry({ test, dependsOn }) {
	const resource = testedResource(test?.attachedTo ?? dependsOn.nodes[0]);
	if (test?.kind === void 0 || resource === void 0) return void 0;
	return {
		resource,
		column: test.column,
		test: {
			kind: test.kind,
			namespace: test.namespace,
			arguments: test.arguments
		}
	};
}
function testedResource(uniqueId) {
	const [kind, , ...names] = (uniqueId ?? "").split(".");
	if (kind === "source") return {
		kind,
		name: names.join(".")
	};
	return kind === "model" || kind === "seed" || kind === "snapshot" ? {
		kind,
		name: names[0] ?? ""
	} : void 0;
}

// src/dbt/diagnose/refused-value.ts
const SAID = [
	/string ['"]([^'"\n]{1,80})['"]/,
	/(?:field format|field value out of range): ["']([^"'\n]{1,80})["']/,
	/invalid input syntax for type [\w ]{1,40}: "([^"\n]{1,80})"/
];
function refusedValue(text) {
	return SAID.map((pattern) => pattern.exec(text)?.[1]).find((value) => value !== void 0);
}

// src/dbt/diagnose/unit-test-place.ts
const placeOfUnitTest = (failed, around) => {
	const unitTest = failed.id === void 0 ? void 0 : around.project?.unitTests.get(failed.id);
	if (unitTest === void 0) return void 0;
	return placeInModel(unitTest, failed, around) ?? placeInFixture(unitTest, failed, around);
};
function placeInModel({ model }, { error }, around) {
	const node = [...around.project?.nodes.values() ?? []].find(({ name, resourceType }) => name === model && resourceType === "model");
	if (node === void 0) return void 0;
	const macro = error.missing?.kind === "macro" ? findLine(around.fileText(node.path) ?? "", holdsWord(error.missing.name)) : void 0;
	if (macro !== void 0) return {
		...placeAt(node.path, macro),
		node: node.uniqueId
	};
	if (error.quoted === void 0) return void 0;
	const place = placeOfQuoted(node, {
		quoted: error.quoted,
		name: error.missing?.name
	}, around);
	return place === void 0 || place.confidence !== "exact" ? void 0 : {
		...place,
		node: node.uniqueId
	};
}
function placeInFixture({ name, path }, { error, matched, text: said }, around) {
	const text = around.fileText(path);
	const range = text === void 0 ? void 0 : yamlBlock(text, { resource: {
		kind: "unit-test",
		name
	} });
	if (text === void 0 || range === void 0) return {
		file: path,
		line: void 0,
		confidence: "file"
	};
	const word = columnIn(said) ?? matched?.facts["input"] ?? error.missing?.name ?? refusedValue(said);
	const inside = { range: {
		from: range.from + 1,
		to: range.to
	} };
	const isKey = (line) => word !== void 0 && holdsWord(word)(line) && line.replaceAll(" ", "").includes(`${word}:`);
	const found = word === void 0 ? void 0 : findLine(text, isKey, inside) ?? findLine(text, holdsWord(word), inside);
	return found === void 0 ? exactPlace(path, range.from) : placeAt(path, found);
}
function columnIn(text) {
	return /Invalid column name: '([^']+)'/.exec(text)?.[1];
}

// src/dbt/diagnose/value-place.ts
const SPELLINGS = {
	int32: "int(?:eger|4)?",
	int64: "(?:bigint|int8|long)",
	int16: "(?:smallint|int2)",
	double: "(?:double|float8?)",
	boolean: "bool(?:ean)?",
	varchar: "(?:varchar|text|string)",
	timestamp: "(?:timestamp|datetime)"
};
const placeOfCast = ({ text, node, matched }, around) => {
	if (matched?.rule.id !== "duckdb.cast" && matched?.rule.id !== "pg.cast" && matched?.rule.id !== "duckdb.range") return void 0;
	const type = /(?:\bto|destination type) '?(\w+)/.exec(text)?.[1] ?? /(\w+) field (?:format|value out)/.exec(text)?.[1] ?? matched.facts["type"];
	const column = /from source column (\w+)/.exec(text)?.[1];
	const value = refusedValue(text);
	for (const candidate of node === void 0 ? [] : readersOf(node, around)) {
		const place = castIn(candidate, {
			type,
			column,
			value
		}, around);
		if (place !== void 0) return candidate === node ? place : {
			...place,
			node: candidate.uniqueId
		};
	}
};
function castIn({ path, resourceType }, { type, column, value }, { fileText }) {
	const raw = path.endsWith(".sql") && resourceType !== "seed" ? fileText(path) : void 0;
	if (raw === void 0) return void 0;
	const literal = value === void 0 ? void 0 : findLine(raw, (line) => line.includes(`'${value}'`));
	if (literal !== void 0) return placeAt(path, literal);
	const spelled = type === void 0 ? "\\w+" : SPELLINGS[type.toLowerCase()] ?? type.toLowerCase();
	const toType = new RegExp(`(?:\\bas\\s+|::\\s*)${spelled}\\b`, "i");
	const isCast = (line) => toType.test(line) && /cast\s*\(|::/i.test(line);
	return placeOrNothing(path, column === void 0 ? void 0 : findLine(raw, (line) => isCast(line) && holdsWord(column)(line))) ?? placeOrNothing(path, findLine(raw, isCast));
}
function placeOrNothing(path, found) {
	return found === void 0 ? void 0 : placeAt(path, found);
}
const EVERY_ROW = /\bcross\s+join\b|\bon\s+(?:true|1\s*=\s*1)\b/i;
const LOOKS = {
	"duckdb.subquery": /\(\s*select\b/i,
	"duckdb.set_operation": /\bunion\b|\bexcept\b|\bintersect\b/i,
	"duckdb.files": /read_(?:csv|parquet|json)/i,
	"incr.out_of_sync": /\bon_schema_change\b/,
	"incr.merge_cols": /\bmerge_(?:update|exclude)_columns\b/,
	"infer.deps": /\bref\s*\(/,
	"pg.timeout": EVERY_ROW,
	"sf.timeout": EVERY_ROW
};
const placeByLooks = ({ matched, node, text }, { fileText }) => {
	const looks = matched === void 0 || /lock timeout|conflict with recovery/.test(text) ? void 0 : LOOKS[matched.rule.id];
	const raw = node === void 0 ? void 0 : fileText(node.path);
	if (looks === void 0 || node === void 0 || raw === void 0) return void 0;
	const hint = matched?.rule.id === "infer.deps" ? /depends_on: \{\{ (ref\([^)]*\)) \}\}/.exec(text)?.[1] : void 0;
	const found = hint === void 0 ? findLine(raw, (line) => looks.test(line)) : findLine(raw, (line) => line.includes(hint));
	return found === void 0 ? void 0 : {
		file: node.path,
		line: found.line,
		confidence: found.isOnly && hint !== void 0 ? "exact" : "nearest"
	};
};

// src/dbt/diagnose/find-place.ts
const FINDERS = [
	placeOfNamelessCall,
	placeOfBareSnapshot,
	placeOfUnclosedBlock,
	placeInPython,
	placeOfUnitTest,
	placeInMacroStack,
	placeOfInvalidYaml,
	placeOfOpenBlock,
	placeAsStated,
	placeOfCycle,
	placeOfDuplicate,
	placeInSettings,
	placeOfMetric,
	placeOfReference,
	placeOfMissingRelation,
	placeOfCast,
	placeOfDivision,
	placeOfTest,
	placeOfSingularTest,
	placeOfUntyped,
	placeOfContract,
	placeOfConstraint,
	placeOfStale,
	placeOfSource,
	placeInSeed,
	placeByLooks,
	placeOfRaised,
	placeInSql,
	placeOfConfigured,
	placeOfNamed,
	placeOfFile
];
function findPlace(failed, around) {
	for (const find of FINDERS) {
		const place = find(failed, around);
		if (place !== void 0) return place;
	}
}
function namedFile(file, { fileText }) {
	return file === void 0 || fileText(file) === void 0 ? void 0 : file;
}
function placeOfFile({ error, node, matched }, around) {
	const file = knownPath(error.file ?? namedFile(matched?.facts["file"], around), around) ?? node?.path;
	if (file === void 0) return void 0;
	const quoted = [...error.message.matchAll(/["'`]([^"'`\n]{2,80})["'`]/g)].flatMap(([, name]) => name ?? []);
	const text = around.fileText(file) ?? "";
	const found = quoted.map((name) => findLine(text, holdsWord(name.split(".").at(-1) ?? name))).find((line) => line !== void 0);
	return placeAt(file, found);
}

// src/dbt/taxonomy/dbt-errors.json
var dbt_errors_default = [
	{
		"id": "profile.not_found",
		"group": "profile",
		"adapter": "any",
		"engine": "v1",
		"regex": "Could not find profile named '(?<profile>[^']+)'",
		"flags": "",
		"sample": "Could not find profile named 'jaffle_shop'",
		"cause": "profiles.yml has no such profile",
		"fix": "correct profile: in dbt_project.yml, or point --profiles-dir to the right folder",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "profile.not_found.v2",
		"group": "profile",
		"adapter": "any",
		"engine": "v2",
		"regex": "Profile '(?<profile>[^']+)' not found in (?<file>\\S*profiles\\.yml)",
		"flags": "",
		"sample": "Profile 'jaffle_shop' not found in profiles.yml",
		"cause": "profiles.yml missing that profile or wrong --profiles-dir",
		"fix": "point --profiles-dir at the right folder, or rename profile: in dbt_project.yml",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "profile.none",
		"group": "profile",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt cannot run because no profile was specified|No profile specified in dbt_project\\.yml",
		"flags": "",
		"sample": "dbt cannot run because no profile was specified for this dbt project.",
		"cause": "no profile: key and no --profile",
		"fix": "add profile: or --profile",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "profile.target_missing",
		"group": "profile",
		"adapter": "any",
		"engine": "any",
		"regex": "The profile '(?<profile>[^']+)' does not have a target named '(?<target>[^']+)'",
		"flags": "",
		"sample": "The profile 'jaffle_shop' does not have a target named 'ci'. The valid target names for this profile are:\n - dev",
		"cause": "the profile has no such target",
		"fix": "use one of its targets",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "adapter.missing",
		"group": "env",
		"adapter": "any",
		"engine": "v1",
		"regex": "Could not find adapter type (?<adapter>[\\w-]+)!|No module named 'dbt\\.adapters\\.(?<adapter2>\\w+)'",
		"flags": "",
		"sample": "Could not find adapter type snowflake!",
		"cause": "adapter package not installed",
		"fix": "pip install dbt-<adapter> pinned to the same minor family",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "profile.credentials",
		"group": "profile",
		"adapter": "any",
		"engine": "v1",
		"regex": "Credentials in profile \"(?<profile>[^\"]+)\", target \"(?<target>[^\"]+)\" invalid: (?<why>.+)",
		"flags": "",
		"sample": "Credentials in profile \"jaffle_shop\", target \"ci\" invalid: 'account' is a required property",
		"cause": "required key missing/empty (often an empty secret on a fork PR)",
		"fix": "fill the key; on fork PRs use the no-secret job",
		"retry": "after",
		"owner": "admin",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "profile.empty",
		"group": "profile",
		"adapter": "any",
		"engine": "any",
		"regex": "The profiles\\.yml file at (?<file>.+?) is empty",
		"flags": "",
		"sample": "The profiles.yml file at /home/runner/.dbt/profiles.yml is empty",
		"cause": "empty secret written to profiles.yml",
		"fix": "check the step that writes profiles.yml",
		"retry": "after",
		"owner": "admin",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "adapter.unsupported.v2",
		"group": "env",
		"adapter": "any",
		"engine": "v2",
		"regex": "The '(?<adapter>[\\w-]+)' adapter is not yet supported by dbt Fusion",
		"flags": "",
		"sample": "The 'postgres' adapter is not yet supported by dbt Fusion. Supported adapters: snowflake, bigquery, databricks, redshift",
		"cause": "adapter experimental in v2",
		"fix": "use dbt-core 1.x, or set DBT_ALLOW_EXPERIMENTAL_ADAPTERS=true",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "env_var.missing",
		"group": "env",
		"adapter": "any",
		"engine": "any",
		"regex": "Env var required but not provided: '(?<name>[^']+)'|Environment variable '(?<name2>[^']+)' not found",
		"flags": "",
		"sample": "Env var required but not provided: 'DBT_SCHEMA'",
		"cause": "an environment variable is not set",
		"fix": "set it where dbt runs, or give env_var() a default",
		"retry": "after",
		"owner": "admin",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "env_var.secret_misuse",
		"group": "env",
		"adapter": "any",
		"engine": "any",
		"regex": "Secret env vars are allowed only in profiles\\.yml or packages\\.yml(?:\\. Found '(?<name>[^']+)')?",
		"flags": "",
		"sample": "Secret env vars are allowed only in profiles.yml or packages.yml. Found 'DBT_ENV_SECRET_X' referenced elsewhere.",
		"cause": "DBT_ENV_SECRET_* used in a model/project file",
		"fix": "move it, or rename the variable",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.not_a_project",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "Verify that each entry within packages\\.yml",
		"flags": "",
		"sample": "Runtime Error\n  No dbt_project.yml found at expected path /nowhere/dbt_project.yml\n  Verify that each entry within packages.yml (and their transitive dependencies) contains a file named dbt_project.yml",
		"cause": "a local package is no dbt project",
		"fix": "correct the path in packages.yml",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "project.missing",
		"group": "project",
		"adapter": "any",
		"engine": "any",
		"regex": "No dbt_project\\.yml found at expected path|Not a dbt project\\.? .*Missing dbt_project\\.yml",
		"flags": "s",
		"sample": "No dbt_project.yml found at expected path /w/dbt_project.yml",
		"cause": "wrong working directory",
		"fix": "set --project-dir",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "version.required",
		"group": "version",
		"adapter": "any",
		"engine": "v1",
		"regex": "This version of dbt is not supported with the '(?<pkg>[^']+)' package",
		"flags": "",
		"sample": "This version of dbt is not supported with the 'dbt_utils' package.",
		"cause": "require-dbt-version mismatch (package or project)",
		"fix": "pin dbt to the range printed, or upgrade the package",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "test.severity",
		"group": "yaml",
		"adapter": "any",
		"engine": "any",
		"regex": "Severity must be either 'warn' or 'error'\\. Got '(?<value>[^']+)'",
		"flags": "",
		"sample": "Parsing Error\n  at path []: Severity must be either 'warn' or 'error'. Got 'fatal'",
		"cause": "a test has a severity that dbt does not know",
		"fix": "use warn or error",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "yaml.invalid",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "The (?:yml property|schema) file at (?<file>\\S+) is invalid because|Invalid (?<what>\\S+) config given in (?<file2>\\S+) @ (?<key>[^\\s:]+)",
		"flags": "",
		"sample": "The yml property file at models/schema.yml is invalid because version is not specified",
		"cause": "a YAML entry lacks a key or has one of the wrong kind",
		"fix": "correct the entry",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "project.value",
		"group": "project",
		"adapter": "any",
		"engine": "any",
		"regex": "at path \\['?(?<key>[\\w.-]+)'?\\]: (?<why>.+)",
		"flags": "",
		"sample": "Runtime Error\n  at path ['model-paths']: 'models' is not valid under any of the given schemas",
		"cause": "a key of dbt_project.yml or profiles.yml holds a value that dbt does not take",
		"fix": "correct the value",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "var.missing",
		"group": "project",
		"adapter": "any",
		"engine": "any",
		"regex": "Required var '(?<var>[^']+)' not found in config",
		"flags": "",
		"sample": "Required var 'start_date' not found in config:\nVars supplied to model.a.b = {}",
		"cause": "a variable has no value",
		"fix": "give it a default, or pass --vars",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "project.vars_dup",
		"group": "project",
		"adapter": "any",
		"engine": "v1",
		"regex": "Variables cannot be defined in both vars\\.yml and dbt_project\\.yml",
		"flags": "",
		"sample": "Variables cannot be defined in both vars.yml and dbt_project.yml",
		"cause": "vars in two places",
		"fix": "keep one",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "project.unused_key.v2",
		"group": "project",
		"adapter": "any",
		"engine": "v2",
		"regex": "Ignored unexpected key|\\(dbt1060\\)",
		"flags": "",
		"sample": "[warning] [UnusedConfigKey (dbt1060)]: Ignored unexpected key `materialised`. YAML path: `models.materialised`.",
		"cause": "unknown key (typo, or custom config not under meta)",
		"fix": "fix the key or move under meta (dbt-autofix)",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "deps.incomplete",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "^\\s*'(?<key>version|revision)'\\s*$",
		"flags": "",
		"sample": "'version'",
		"cause": "an entry of packages.yml lacks its version",
		"fix": "add it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "deps.not_installed",
		"group": "deps",
		"adapter": "any",
		"engine": "v1",
		"regex": "dbt (?:expects|found) (?<n>\\d+) package\\(s\\) .{1,300}? but (?:found )?only (?<m>\\d+) package\\(s\\) installed",
		"flags": "s",
		"sample": "dbt expects 2 package(s) based on packages specified in packages.yml, but found only 0 package(s) installed in dbt_packages. Run \"dbt deps\" to install package dependencies.",
		"cause": "packages are not installed",
		"fix": "run dbt deps",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.no_version",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "Could not find a matching compatible version for package|Cannot combine non-exact versions|The package version requirement can never be satisfied",
		"flags": "",
		"sample": "Could not find a matching compatible version for package dbt-labs/dbt_utils",
		"cause": "conflicting version ranges",
		"fix": "align ranges; commit package-lock.yml",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.not_in_hub",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "(?:Package )?(?<pkg>\\S+) was not found in the package index|Package not found in hub registry: '(?<pkg2>[^']+)'",
		"flags": "",
		"sample": "Package dbt-labs/dbt_utilz was not found in the package index.",
		"cause": "wrong name, or private package",
		"fix": "fix the name / use git:",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.git",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "Error checking out spec='(?<rev>[^']*)' for repo (?<repo>\\S+)|Something went wrong while cloning (?<repo2>\\S+)",
		"flags": "",
		"sample": "Error checking out spec='v9.9.9' for repo https://github.com/dbt-labs/dbt-utils",
		"cause": "tag/branch missing or no credentials for private repo",
		"fix": "fix revision / give a token",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "deps.network",
		"group": "deps",
		"adapter": "any",
		"engine": "any",
		"regex": "External connection exception occurred|Failed to get index from .+ status|hub\\.getdbt\\.com.*(?:timed? ?out|Connection (?:reset|aborted|refused)|Max retries)",
		"flags": "s",
		"sample": "External connection exception occurred: HTTPSConnectionPool(host='hub.getdbt.com', port=443): Read timed out.",
		"cause": "package hub/CDN unreachable",
		"fix": "retry with backoff; cache dbt_packages keyed by package-lock.yml",
		"retry": "backoff",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "driver.download.v2",
		"group": "env",
		"adapter": "any",
		"engine": "v2",
		"regex": "Failed to load `?(?<driver>[\\w-]+)`? driver|public\\.cdn\\.getdbt\\.com",
		"flags": "",
		"sample": "Failed to load `duckdb` driver from CDN",
		"cause": "v2 downloads ADBC drivers at first connection",
		"fix": "allow public.cdn.getdbt.com; cache ~/.cache/com.getdbt/adbc",
		"retry": "backoff",
		"owner": "tool",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "ref.not_found",
		"group": "parse",
		"adapter": "any",
		"engine": "v1",
		"regex": "(?<rtype>Model|Test|Snapshot|Seed|Analysis|Exposure|Metric|Saved[ _]Query|Semantic[ _]Model|Unit[ _]Test|Operation|Sql Operation|Function) '(?<uid>[^']+)' \\((?<path>[^)]+)\\) depends on a (?<kind>node|source) named '(?<target>[^']+)'.*?which was not found|Unable to find model '(?<target2>[^']+)' for unit test '(?<name>[^']+)'(?: in (?<path2>\\S+))?",
		"flags": "is",
		"sample": "Model 'model.shop.orders' (models/orders.sql) depends on a node named 'stg_ordes' which was not found",
		"cause": "something is read that does not exist",
		"fix": "correct the name, or bring back what was renamed or deleted",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "ref.disabled",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "depends on a (?<kind>node|source) named '(?<target>[^']+)'.*?which is disabled|Attempted to use disabled ref|'(?<uid>[\\w.]+)' depends on '(?<target2>[\\w.]+)' which is not in the graph",
		"flags": "is",
		"sample": "Model 'model.shop.orders' (models/orders.sql) depends on a node named 'stg_orders' which is disabled",
		"cause": "something is read that is disabled",
		"fix": "enable it, or stop reading it",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "ref.not_found.v2",
		"group": "parse",
		"adapter": "any",
		"engine": "v2",
		"regex": "(?<kind>Ref|Source) '(?<target>[^']+)' not found in project",
		"flags": "",
		"sample": "Ref 'stg_ordes' not found in project. Searched for 'shop.stg_ordes'",
		"cause": "typo, renamed/deleted model, or package missing",
		"fix": "suggest nearest name; if renamed in this PR, list callers",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "macro.undefined",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "'(?<macro>[\\w.]+)' is undefined(?:\\. This can happen when calling a macro that does not exist|\\s*$)",
		"flags": "m",
		"sample": "'star' is undefined. This can happen when calling a macro that does not exist. Check for typos and/or install package dependencies with \"dbt deps\".",
		"cause": "a macro is called that does not exist",
		"fix": "correct its name, or install its package with dbt deps",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "macro.references_missing",
		"group": "parse",
		"adapter": "any",
		"engine": "v1",
		"regex": "'(?<uid>[\\w.]+)' references macro '(?<macro>[\\w.]+)' which is not defined!",
		"flags": "",
		"sample": "'test.shop.x' references macro 'test_foo' which is not defined!",
		"cause": "generic test or macro missing",
		"fix": "install the package or define it",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "macro.arguments",
		"group": "macro",
		"adapter": "any",
		"engine": "any",
		"regex": "macro '(?:dbt_macro__)?(?<macro>\\w+)' takes (?:no keyword argument '?(?<arg>\\w+)|not more than (?<n>\\d+) argument)",
		"flags": "",
		"sample": "Compilation Error in model stg_payments (models/staging/stg_payments.sql)\n  macro 'dbt_macro__cents_to_amount' takes not more than 1 argument(s)",
		"cause": "a macro is called with other arguments than it has",
		"fix": "call it as it is defined",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "jinja.undefined",
		"group": "macro",
		"adapter": "any",
		"engine": "any",
		"regex": "has no attribute '(?<attr>\\w+)'",
		"flags": "",
		"sample": "Compilation Error in model a (models/a.sql)\n  'dict object' has no attribute 'name'",
		"cause": "a Jinja name has no value",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "jinja.syntax",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Encountered unknown tag '(?<tag>\\w+)'|Unexpected end of template|unexpected '(?<tok>[^']+)'\\s*\\n\\s*line (?<line>\\d+)|expected token '(?<exp>[^']+)', got '(?<got>[^']+)'|Reached EOF without finding a close tag for|unexpected char (?<tok2>.{1,6}?) at \\d+|Missing end of (?:comment|raw) tag",
		"flags": "",
		"sample": "Compilation Error in model orders (models/orders.sql)\n  expected token 'end of print statement', got 'orders'\n    line 4\n      {{ ref 'orders' }}",
		"cause": "the Jinja of the file cannot be read",
		"fix": "correct the line",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "group.unknown",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Invalid group '(?<group>[^']+)', expected one of",
		"flags": "",
		"sample": "Parsing Error in model fct_payments (models/marts/core/fct_payments.sql)\n  Invalid group 'finanz', expected one of ['data_platform', 'finance', 'operations']",
		"cause": "no such group",
		"fix": "correct the name or define the group",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "metric.measure",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "semantic model having a measure `(?<measure>\\w+)` does not exist",
		"flags": "",
		"sample": "Parsing Error in metric fares (models/marts/semantic_models.yml)\n  A semantic model having a measure `fare` does not exist but was referenced.",
		"cause": "a metric names a measure that no semantic model has",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "yaml.syntax",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Syntax error near line (?<line>\\d+)",
		"flags": "",
		"sample": "Error reading shop: schema.yml - Runtime Error\n  Syntax error near line 7\n  ------------------------------",
		"cause": "the file is no valid YAML",
		"fix": "correct the line",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "dup.name",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt found two (?<what>[\\w ]{1,60}?) with the name \"(?<name>[^\"]+)\"|dbt found multiple macros named \"(?<m>[^\"]+)\"|dbt found two macros named \"(?<m2>[^\"]+)\"",
		"flags": "",
		"sample": "dbt found two models with the name \"orders\".",
		"cause": "two things have one name",
		"fix": "rename one of them",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "dup.relation",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt found two resources with the database representation \"(?<rel>.+?)\"\\.?\\s",
		"flags": "",
		"sample": "dbt found two resources with the database representation \"\"dev\".\"ci_pr_12\".\"orders\"\".\ndbt cannot create two resources with identical database representations.",
		"cause": "two models would be written to one table",
		"fix": "give one of them another alias or schema",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "dup.schema_entry",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt found two schema\\.yml entries for the same resource named (?<name>\\S+)",
		"flags": "",
		"sample": "dbt found two schema.yml entries for the same resource named orders.",
		"cause": "documented twice",
		"fix": "merge entries",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "infer.deps",
		"group": "parse",
		"adapter": "any",
		"engine": "v1",
		"regex": "dbt was unable to infer all dependencies for the model \"(?<name>[^\"]+)\"",
		"flags": "",
		"sample": "dbt was unable to infer all dependencies for the model \"orders\".",
		"cause": "dbt cannot see a reference that stands in a condition",
		"fix": "add the line “-- depends_on: …” that dbt prints",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "access.private",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "attempted to reference node '?(?<target>[\\w.]+)'?, which is not allowed because the referenced node is (?<why>private|protected)",
		"flags": "",
		"sample": "Node model.shop.a attempted to reference node model.shop.b, which is not allowed because the referenced node is private to the 'finance' group.",
		"cause": "a model is read that its group keeps private",
		"fix": "ask the group to make it public, or join the group",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "dag.cycle",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Found a cycle: (?<path>.+)|Cycle detected: (?<path2>.+)",
		"flags": "",
		"sample": "Found a cycle: model.shop.a --> model.shop.b --> model.shop.a",
		"cause": "models read each other in a circle",
		"fix": "remove one of the references",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "docs.missing",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Documentation for '(?<node>[^']+)' depends on doc '(?<doc>[^']+)'.*which was not found",
		"flags": "s",
		"sample": "Documentation for 'model.shop.orders' depends on doc 'x'  which was not found",
		"cause": "a description names a doc block that does not exist",
		"fix": "add the block, or correct its name",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "materialization.missing",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "No materialization '(?<m>[^']+)' was found for adapter (?<a>\\w+)!",
		"flags": "",
		"sample": "No materialization 'materialized_vew' was found for adapter duckdb! (searched types 'default' and 'duckdb')",
		"cause": "no such materialization",
		"fix": "correct its name",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "state.missing",
		"group": "state",
		"adapter": "any",
		"engine": "any",
		"regex": "Got a state selector method, but no comparison manifest|Could not find manifest in --state path",
		"flags": "",
		"sample": "Got a state selector method, but no comparison manifest",
		"cause": "there is no production manifest to compare with",
		"fix": "give --state, or build everything",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "selector.unknown",
		"group": "select",
		"adapter": "any",
		"engine": "any",
		"regex": "Could not find selector named (?<sel>[^\\s,]+)",
		"flags": "",
		"sample": "Runtime Error\n  Could not find selector named nosuch, expected one of []",
		"cause": "no such selector in selectors.yml",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "cli.usage",
		"group": "cli",
		"adapter": "any",
		"engine": "any",
		"regex": "(?:^|\\n)Error: (?:No such (?:command|option)|Invalid value for|Missing (?:option|argument|parameter)|Got unexpected extra argument|Option '[^'\\n]+' requires)",
		"flags": "",
		"sample": "Error: No such command 'bilud'. Did you mean 'build'?",
		"cause": "dbt was called with arguments that it does not know",
		"fix": "correct the command",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "select.none",
		"group": "select",
		"adapter": "any",
		"engine": "any",
		"regex": "The selection criterion '(?<sel>[^']+)' does not match any enabled nodes|Nothing to do\\. Try checking your model configs",
		"flags": "",
		"sample": "The selection criterion 'state:modified+' does not match any enabled nodes",
		"cause": "nothing changed (or typo)",
		"fix": "treat as success for state selectors",
		"retry": "no",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "autofix.v2",
		"group": "parse",
		"adapter": "any",
		"engine": "v2",
		"regex": "\\(dbt1013\\)|Invalid (?<what>\\w+) definition",
		"flags": "",
		"sample": "[error] [SerializationError (dbt1013)]: Invalid model definition: unknown field `tests_`\n  --> models/schema.yml:12:9",
		"cause": "v2 is strict about YAML",
		"fix": "run dbt-autofix / fix at path:line:col",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "feature.unsupported.v2",
		"group": "parse",
		"adapter": "any",
		"engine": "v2",
		"regex": "\\(dbt1106\\)|UnsupportedFusionFeature",
		"flags": "",
		"sample": "[error] [UnsupportedFusionFeature (dbt1106)]: Python models on duckdb are not supported",
		"cause": "feature missing in v2",
		"fix": "run this project on 1.x",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "contract.failed",
		"group": "contract",
		"adapter": "any",
		"engine": "any",
		"regex": "This model has an enforced contract that failed",
		"flags": "",
		"sample": "Compilation Error in model dim_customers (models/dim_customers.sql)\n  This model has an enforced contract that failed.\n  Please ensure the name, data_type, and number of columns in your contract match the columns in your model's definition.\n\n  | column_name | definition_type | contract_type | mismatch_reason    |\n  | id          | VARCHAR         | INTEGER       | data type mismatch |",
		"cause": "the model has other columns or types than its contract",
		"fix": "bring the SELECT and the contract together: cast, add or remove the columns",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "contract.no_columns",
		"group": "contract",
		"adapter": "any",
		"engine": "any",
		"regex": "This model has an enforced contract, and its 'columns' specification is missing|Contracted models require data_type to be defined for each column",
		"flags": "",
		"sample": "This model has an enforced contract, and its 'columns' specification is missing",
		"cause": "a contract needs a data_type for every column",
		"fix": "add it",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "contract.breaking",
		"group": "contract",
		"adapter": "any",
		"engine": "any",
		"regex": "detected a breaking change to an enforced contract",
		"flags": "",
		"sample": "While comparing to previous project state, dbt detected a breaking change to an enforced contract.\n  - Columns were removed: \n    - email",
		"cause": "breaking change vs state",
		"fix": "add new model version, or restore column",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "incr.out_of_sync",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "The source and target schemas on this incremental model are out of sync!",
		"flags": "",
		"sample": "The source and target schemas on this incremental model are out of sync!\n  They can be reconciled in several ways:",
		"cause": "the table of an incremental model has other columns than the model",
		"fix": "run it with --full-refresh, or let on_schema_change append new columns",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-adapters"
	},
	{
		"id": "incr.osc_invalid",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "Invalid value for on_schema_change: (?<v>\\w+)\\. Models materialized as incremental with contracts enabled",
		"flags": "",
		"sample": "Invalid value for on_schema_change: ignore. Models materialized as incremental with contracts enabled must set on_schema_change to 'append_new_columns' or 'fail'",
		"cause": "contract + incremental",
		"fix": "set append_new_columns or fail",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "incr.strategy",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "could not find an incremental strategy macro with the name \"get_incremental_(?<v>\\w+)_sql\"|incremental strategy \\'(?<v2>[^\\']+)\\' is not (?:valid|supported)",
		"flags": "",
		"sample": "Compilation Error in model fct_trips (models/marts/core/fct_trips.sql)\n  dbt could not find an incremental strategy macro with the name \"get_incremental_mrge_sql\" in taxi",
		"cause": "no such incremental strategy",
		"fix": "use one that the adapter has",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "incr.merge_cols",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "Model cannot specify merge_update_columns and merge_exclude_columns",
		"flags": "",
		"sample": "Model cannot specify merge_update_columns and merge_exclude_columns. Please update model to use only one config",
		"cause": "both configs",
		"fix": "keep one",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-adapters"
	},
	{
		"id": "incr.type_clash",
		"group": "incremental",
		"adapter": "any",
		"engine": "any",
		"regex": "Trying to create (?<want>\\w+) .+, but it currently exists as an? (?<have>\\w+)",
		"flags": "",
		"sample": "Trying to create table \"dev\".\"x\".\"y\", but it currently exists as a view. Either drop \"dev\".\"x\".\"y\" manually, or run dbt with `--full-refresh` and dbt will drop it for you.",
		"cause": "relation kind changed",
		"fix": "in PR schema: drop it and retry; prod: human",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-adapters"
	},
	{
		"id": "merge.dup.snowflake",
		"group": "incremental",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "100090 \\(42P18\\): Duplicate row detected during DML action",
		"flags": "",
		"sample": "100090 (42P18): Duplicate row detected during DML action\n  Row Values: [redacted]",
		"cause": "unique_key not unique in the new rows",
		"fix": "dedupe (qualify row_number() = 1); add unique test",
		"retry": "no",
		"owner": "author",
		"src": "issue: dbt-core#12821 and similar"
	},
	{
		"id": "merge.dup.bigquery",
		"group": "incremental",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "UPDATE\\/MERGE must match at most one source row for each target row",
		"flags": "",
		"sample": "UPDATE/MERGE must match at most one source row for each target row",
		"cause": "unique_key not unique in the new rows",
		"fix": "dedupe (qualify row_number() = 1); add unique test",
		"retry": "no",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "merge.dup.delta",
		"group": "incremental",
		"adapter": "databricks",
		"engine": "any",
		"regex": "DELTA_MULTIPLE_SOURCE_ROW_MATCHING_TARGET_ROW_IN_MERGE|Cannot perform Merge as multiple source rows matched",
		"flags": "",
		"sample": "[DELTA_MULTIPLE_SOURCE_ROW_MATCHING_TARGET_ROW_IN_MERGE] Cannot perform Merge as multiple source rows matched and attempted to modify the same target row",
		"cause": "unique_key not unique in the new rows",
		"fix": "dedupe (qualify row_number() = 1); add unique test",
		"retry": "no",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "merge.dup.postgres",
		"group": "incremental",
		"adapter": "postgres",
		"engine": "any",
		"regex": "MERGE command cannot affect row a second time|ON CONFLICT DO UPDATE command cannot affect row a second time",
		"flags": "",
		"sample": "MERGE command cannot affect row a second time",
		"cause": "unique_key not unique in the new rows",
		"fix": "dedupe (row_number() = 1 in a subquery); add unique test",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "snapshot.config",
		"group": "snapshot",
		"adapter": "any",
		"engine": "any",
		"regex": "Snapshots must be configured with",
		"flags": "",
		"sample": "Parsing Error\n  Snapshots must be configured with a 'strategy' and 'unique_key'.",
		"cause": "a snapshot lacks its strategy or key",
		"fix": "add it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "snapshot.cols",
		"group": "snapshot",
		"adapter": "any",
		"engine": "any",
		"regex": "Snapshot target is missing configured columns|Snapshot target has \\(.+\\) but not \\(.+\\)",
		"flags": "",
		"sample": "Snapshot target is missing configured columns (missing \"dbt_is_deleted\")",
		"cause": "snapshot meta column config changed",
		"fix": "add the column / rename per docs; never auto-drop a snapshot",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt-adapters"
	},
	{
		"id": "snapshot.check_cols",
		"group": "snapshot",
		"adapter": "any",
		"engine": "any",
		"regex": "Invalid value for 'check_cols'",
		"flags": "",
		"sample": "Invalid value for 'check_cols': x",
		"cause": "bad config",
		"fix": "list or \"all\"",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-adapters"
	},
	{
		"id": "seed.is_view",
		"group": "seed",
		"adapter": "any",
		"engine": "any",
		"regex": "Cannot seed to '(?<rel>.+)', it is a view",
		"flags": "",
		"sample": "Cannot seed to '\"dev\".\"x\".\"y\"', it is a view",
		"cause": "name clash",
		"fix": "drop view in PR schema",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-adapters"
	},
	{
		"id": "seed.columns",
		"group": "seed",
		"adapter": "any",
		"engine": "any",
		"regex": "Row (?<row>\\d+) has (?<n>\\d+) values, but Table only has (?<m>\\d+) columns",
		"flags": "",
		"sample": "Row 3 has 3 values, but Table only has 2 columns.",
		"cause": "a row of a seed has more cells than its header",
		"fix": "correct the row: quote cells with commas",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "unit.input",
		"group": "unit",
		"adapter": "any",
		"engine": "any",
		"regex": "Unit test '(?<name>[^']+)' had an input \\((?<input>[^\\n]+?)\\) which was not found",
		"flags": "",
		"sample": "Compilation Error in unit_test a (models/a.yml)\n  Unit test 'latest_delivery_counts' had an input (ref('stg_tripz')) which was not found in the manifest.",
		"cause": "a unit test gives rows for something that does not exist",
		"fix": "correct the input",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "unit.diff",
		"group": "unit_test",
		"adapter": "any",
		"engine": "any",
		"regex": "actual differs from expected:",
		"flags": "",
		"sample": "actual differs from expected:\n\n@@ ,id,total\n→ ,1 ,10→12",
		"cause": "the model computes something else than the unit test expects",
		"fix": "compare the two tables: mend the model, or the expectation if the change was meant",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "unit.bad_column",
		"group": "unit_test",
		"adapter": "any",
		"engine": "any",
		"regex": "Invalid column name: '(?<col>[^']+)' in unit test fixture for '?(?<input>[^'.\\n]+)",
		"flags": "",
		"sample": "Invalid column name: 'amout' in unit test fixture for 'orders'.",
		"cause": "a unit test names a column that does not exist",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "unit.no_relation",
		"group": "unit_test",
		"adapter": "any",
		"engine": "any",
		"regex": "Not able to get columns for unit test '(?<input>[^']+)' from relation (?<rel>.+?) because the relation doesn't exist",
		"flags": "",
		"sample": "Not able to get columns for unit test 'orders' from relation \"dev\".\"x\".\"orders\" because the relation doesn't exist",
		"cause": "a unit test needs a table that is not built yet",
		"fix": "build what it reads first",
		"retry": "after",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "unit.exec",
		"group": "unit_test",
		"adapter": "any",
		"engine": "any",
		"regex": "An error occurred during execution of unit test '(?<name>[^']+)'",
		"flags": "",
		"sample": "An error occurred during execution of unit test 'test_total'. There may be an error in the unit test definition: check the data types.",
		"cause": "a unit test could not run",
		"fix": "check the data types of its rows, or give them as SQL",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "test.results",
		"group": "test",
		"adapter": "any",
		"engine": "v1",
		"regex": "Got (?<n>\\d+) results?, configured to (?<sev>fail|warn) if (?<cond>.+)",
		"flags": "",
		"sample": "Got 3 results, configured to fail if != 0",
		"cause": "the data breaks a rule that a test states",
		"fix": "look at the failing rows: mend the model or its data, not the test",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "freshness.null",
		"group": "freshness",
		"adapter": "any",
		"engine": "any",
		"regex": "Expected a (?<what>non-null|timestamp) value when querying field '(?<field>[^']+)'",
		"flags": "",
		"sample": "Expected a non-null value when querying field 'loaded_at' of table \"raw\".\"a\".\"b\" but received value 'null' instead",
		"cause": "the field that tells the age of the rows is empty",
		"fix": "correct loaded_at_field, or load the data",
		"retry": "no",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "freshness.stale",
		"group": "freshness",
		"adapter": "any",
		"engine": "any",
		"regex": "ERROR STALE freshness of (?<src>\\S+)",
		"flags": "",
		"sample": "1 of 1 ERROR STALE freshness of raw.orders",
		"cause": "the source was not loaded in time",
		"fix": "see why the ingestion is late; the code of this project is not the reason",
		"retry": "no",
		"owner": "data",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "duckdb.lock",
		"group": "db.lock",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "IO Error: Could not set lock on file \"(?<file>[^\"]+)\": Conflicting lock is held in (?<who>.+)",
		"flags": "",
		"sample": "IO Error: Could not set lock on file \"/w/l.duckdb\": Conflicting lock is held in /usr/bin/node (PID 4242)",
		"cause": "another process holds the database file",
		"fix": "end that process, or run again once it is done",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.open",
		"group": "db.connection",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "IO Error: (?:Cannot open (?:file|database)|Could not (?:read from|open) file) \\\"(?<file>[^\\\"]+)\\\"|Cannot execute statement of type \\\"\\w+\\\" on database \\\"(?<db>[^\\\"]+)\\\" which is attached in read-only mode",
		"flags": "",
		"sample": "IO Error: Cannot open file \"/nowhere/taxi.duckdb\": No such file or directory",
		"cause": "the database file cannot be opened or written",
		"fix": "correct path: in profiles.yml, or make the folder",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.column",
		"group": "db.column",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: Referenced column \"?(?<col>[^\"\\s]+)\"? not found|Binder Error: (?:Table|Values list) \"(?<tbl>[^\"]+)\" does not have a column (?:with name|named) \"(?<col2>[^\"]+)\"|Binder Error: Column \"?(?<col3>[^\"\\s]+)\"? in (?:EXCLUDE|REPLACE|RENAME) list not found",
		"flags": "",
		"sample": "Binder Error: Referenced column \"amout\" not found in FROM clause!\nCandidate bindings: \"amount\", \"status\"\n\nLINE 3: select amout\n               ^",
		"cause": "a column that does not exist is read",
		"fix": "use one of the names that exist, or bring the column back upstream",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.relation",
		"group": "db.relation",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: (?:Table|View) with name \"?(?<rel>[^\\s\"]+)\"? does not exist!",
		"flags": "",
		"sample": "Catalog Error: Table with name stg_orders does not exist!\nDid you mean \"orders\"?",
		"cause": "a table that does not exist is read",
		"fix": "build it first, read it through ref() or source(), or correct its name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.schema",
		"group": "db.relation",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: Schema with name (?<s>\\S+) does not exist!|because schema \"(?<s2>[^\"]+)\" does not exist|Binder Error: Catalog \"(?<c>[^\"]+)\" does not exist!",
		"flags": "",
		"sample": "Catalog Error: Schema with name nosuch does not exist!",
		"cause": "a schema that does not exist is read",
		"fix": "correct its name, or load it first",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.ambiguous",
		"group": "db.ambiguous",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: Ambiguous reference to column name \"(?<col>[^\"]+)\"",
		"flags": "",
		"sample": "Binder Error: Ambiguous reference to column name \"id\" (use: \"a.id\" or \"b.id\")",
		"cause": "a column exists on both sides of a join",
		"fix": "write the table in front of it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.syntax",
		"group": "db.syntax",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Parser Error: syntax error at (?:or near \"(?<tok>[^\"]+)\"|end of input)",
		"flags": "",
		"sample": "Parser Error: syntax error at or near \",\"\n\nLINE 2: select a,, b",
		"cause": "the SQL cannot be read at this point",
		"fix": "correct it near the word that is named",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.type",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: Type with name \"?(?<type>[^\\s\"]+)\"? does not exist!",
		"flags": "",
		"sample": "Catalog Error: Type with name varcharr does not exist!\nDid you mean \"varchar\"?",
		"cause": "no such type",
		"fix": "correct the name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.compare",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: Cannot (?:compare|mix|combine|union) (?:values|types) of type (?<one>.+?) and (?:type )?(?<other>[^\\n]+)",
		"flags": "",
		"sample": "Binder Error: Cannot compare values of type BIGINT and type DATE - an explicit cast is required",
		"cause": "two types do not go together",
		"fix": "cast one of them",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.clause",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: (?<clause>[A-Z ]+) clause cannot contain (?<what>[\\w ]+)!|aggregate function calls cannot be nested",
		"flags": "",
		"sample": "Binder Error: WHERE clause cannot contain aggregates!",
		"cause": "an aggregate or a window stands where SQL does not take it",
		"fix": "use HAVING or QUALIFY, or a subquery",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.set_operation",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Set operations can only apply to expressions with the same number of result columns|UNION types must be|Cannot combine types",
		"flags": "",
		"sample": "Binder Error: Set operations can only apply to expressions with the same number of result columns",
		"cause": "the parts of a UNION have different columns",
		"fix": "give all parts the same columns in the same order",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.subquery",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "More than one row returned by a subquery|Subquery returns \\d+ columns - expected 1",
		"flags": "",
		"sample": "Invalid Input Error: More than one row returned by a subquery used as an expression - scalar subqueries can only return a single row.",
		"cause": "a scalar subquery gives several rows or columns",
		"fix": "aggregate it, or join",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.cast",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Conversion Error: (?<why>.+)",
		"flags": "",
		"sample": "Conversion Error: Could not convert string 'abc' to INT32",
		"cause": "a value does not fit the type that it is cast to",
		"fix": "clean the value upstream, or use try_cast",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.function",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "No function matches the given name and argument types '(?<sig>[^']+)'|(?:Scalar|Table|Aggregate|Macro|Table Macro) Function with name \\\"?(?<fn>[^\\s\\\"]+)\\\"? does not exist!",
		"flags": "",
		"sample": "Binder Error: No function matches the given name and argument types '+(DECIMAL(10,2), VARCHAR)'. You might need to add explicit type casts.",
		"cause": "no such function, or not for these types",
		"fix": "correct its name, or cast its arguments",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.groupby",
		"group": "db.syntax",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: column \"?(?<col>[^\"]+?)\"? must appear in the GROUP BY clause",
		"flags": "",
		"sample": "Binder Error: column \"amount\" must appear in the GROUP BY clause or must be part of an aggregate function.",
		"cause": "a column is neither grouped nor aggregated",
		"fix": "add it to GROUP BY, or aggregate it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.constraint",
		"group": "db.constraint",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Constraint Error: (?<why>.+)",
		"flags": "",
		"sample": "Constraint Error: NOT NULL constraint failed: orders.status",
		"cause": "the data breaks a constraint",
		"fix": "mend the data or the model that makes it",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.kind",
		"group": "db.kind",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: Existing object (?<o>\\S+) is of type (?<have>\\w+), trying to (?:replace|drop) with type (?<want>\\w+)|Existing object (?<o2>\\S+) is of type",
		"flags": "",
		"sample": "Catalog Error: Existing object v is of type View, trying to replace with type Table",
		"cause": "relation kind changed",
		"fix": "drop in PR schema and retry",
		"retry": "after",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.conflict",
		"group": "db.lock",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "TransactionContext Error: (?:Conflict on|Catalog write-write conflict)",
		"flags": "",
		"sample": "TransactionContext Error: Catalog write-write conflict on alter with \"w\"",
		"cause": "parallel threads",
		"fix": "retry; threads: 1 for that model",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.aborted",
		"group": "db.secondary",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "TransactionContext Error: Current transaction is aborted",
		"flags": "",
		"sample": "TransactionContext Error: Current transaction is aborted (please ROLLBACK)",
		"cause": "an earlier error in this transaction",
		"fix": "look at the first error",
		"retry": "no",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.oom",
		"group": "db.oom",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Out of Memory Error: (?<why>.+)",
		"flags": "",
		"sample": "Out of Memory Error: could not allocate block of size 256.0 KiB (9.3 MiB/9.5 MiB used)",
		"cause": "the database has no memory left",
		"fix": "raise memory_limit, use fewer threads, or a larger runner",
		"retry": "no",
		"owner": "admin",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.extension",
		"group": "env",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Extension Autoloading Error|Failed to download extension \"(?<ext>[^\"]+)\"",
		"flags": "",
		"sample": "Extension Autoloading Error: An error occurred while trying to automatically install the required extension 'httpfs':\nFailed to download extension \"httpfs\"",
		"cause": "extension host unreachable",
		"fix": "cache extensions / retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "duckdb.files",
		"group": "db.relation",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "IO Error: No files found that match the pattern \"(?<p>[^\"]+)\"",
		"flags": "",
		"sample": "IO Error: No files found that match the pattern \"data/*.parquet\"",
		"cause": "external file absent in CI",
		"fix": "seed fixtures / correct path",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: DuckDB 1.5.6"
	},
	{
		"id": "pg.column",
		"group": "db.column",
		"adapter": "postgres",
		"engine": "any",
		"regex": "column \"?(?<col>[\\w.]+)\"? does not exist",
		"flags": "",
		"sample": "column \"amout\" does not exist\nLINE 3: select amout\n               ^\nHINT:  Perhaps you meant to reference the column \"orders.amount\".",
		"cause": "a column that does not exist is read",
		"fix": "use one of the names that exist, or bring the column back upstream",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.relation",
		"group": "db.relation",
		"adapter": "postgres",
		"engine": "any",
		"regex": "relation \"(?<rel>[^\"]+)\" does not exist",
		"flags": "",
		"sample": "relation \"ci.stg_orders\" does not exist",
		"cause": "a table that does not exist is read",
		"fix": "build it first, read it through ref() or source(), or correct its name",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.database",
		"group": "db.relation",
		"adapter": "postgres",
		"engine": "any",
		"regex": "database \"(?<db>[^\"]+)\" does not exist",
		"flags": "",
		"sample": "FATAL:  database \"analytics\" does not exist",
		"cause": "profile",
		"fix": "fix dbname",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.ambiguous",
		"group": "db.ambiguous",
		"adapter": "postgres",
		"engine": "any",
		"regex": "column reference \"(?<col>[^\"]+)\" is ambiguous",
		"flags": "",
		"sample": "column reference \"id\" is ambiguous",
		"cause": "a column exists on both sides of a join",
		"fix": "write the table in front of it",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.syntax",
		"group": "db.syntax",
		"adapter": "postgres",
		"engine": "any",
		"regex": "(?<!Parser Error: )syntax error at or near \"(?<tok>[^\"]+)\"",
		"flags": "",
		"sample": "Database Error in model orders (models/orders.sql)\n  syntax error at or near \",\"\n  LINE 4: a,, b",
		"cause": "the SQL cannot be read at this point",
		"fix": "correct it near the word that is named",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.cast",
		"group": "db.type",
		"adapter": "postgres",
		"engine": "any",
		"regex": "invalid input syntax for type (?<type>[\\w ]+): \"(?<v>[^\"]*)\"",
		"flags": "",
		"sample": "invalid input syntax for type integer: \"abc\"",
		"cause": "bad value",
		"fix": "clean/cast",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.operator",
		"group": "db.type",
		"adapter": "postgres",
		"engine": "any",
		"regex": "operator does not exist: (?<sig>.+)|function (?<fn>[\\w.]+)\\((?<args>.*?)\\) does not exist",
		"flags": "",
		"sample": "operator does not exist: numeric + text",
		"cause": "types",
		"fix": "cast",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.groupby",
		"group": "db.syntax",
		"adapter": "postgres",
		"engine": "any",
		"regex": "must appear in the GROUP BY clause or be used in an aggregate function",
		"flags": "",
		"sample": "column \"orders.amount\" must appear in the GROUP BY clause or be used in an aggregate function",
		"cause": "group by",
		"fix": "add",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.div0",
		"group": "db.data",
		"adapter": "postgres",
		"engine": "any",
		"regex": "division by zero",
		"flags": "i",
		"sample": "division by zero",
		"cause": "data",
		"fix": "nullif()",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.notnull",
		"group": "db.constraint",
		"adapter": "postgres",
		"engine": "any",
		"regex": "null value in column \"(?<col>[^\"]+)\".* violates not-null constraint",
		"flags": "",
		"sample": "null value in column \"status\" of relation \"orders\" violates not-null constraint",
		"cause": "contract constraint",
		"fix": "data/constraint",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.dup",
		"group": "db.constraint",
		"adapter": "postgres",
		"engine": "any",
		"regex": "duplicate key value violates unique constraint \"(?<c>[^\"]+)\"",
		"flags": "",
		"sample": "duplicate key value violates unique constraint \"orders_pkey\"",
		"cause": "contract constraint; or two jobs creating the same schema (pg_namespace_nspname_index)",
		"fix": "look for the doubled key in the data",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.depends",
		"group": "db.kind",
		"adapter": "postgres",
		"engine": "any",
		"regex": "cannot drop (?<kind>\\w+) (?<rel>\\S+) because other objects depend on it",
		"flags": "",
		"sample": "cannot drop table x.orders because other objects depend on it",
		"cause": "dependent views",
		"fix": "dbt uses cascade; custom SQL must too",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.exists",
		"group": "db.kind",
		"adapter": "postgres",
		"engine": "any",
		"regex": "relation \"(?<rel>[^\"]+)\" already exists",
		"flags": "",
		"sample": "relation \"orders__dbt_tmp\" already exists",
		"cause": "two jobs in one schema",
		"fix": "concurrency group per PR; retry once",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.timeout",
		"group": "db.timeout",
		"adapter": "postgres",
		"engine": "any",
		"regex": "canceling statement due to (?<why>statement timeout|lock timeout|conflict with recovery)",
		"flags": "",
		"sample": "canceling statement due to statement timeout",
		"cause": "slow query",
		"fix": "retry once; optimise",
		"retry": "maybe",
		"owner": "author",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.permission",
		"group": "db.permission",
		"adapter": "postgres",
		"engine": "any",
		"regex": "permission denied for (?<kind>schema|table|database|relation|view|sequence|function) (?<name>\\S+)",
		"flags": "",
		"sample": "permission denied for schema analytics",
		"cause": "grants",
		"fix": "grant to the CI role (print SQL)",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.auth",
		"group": "auth",
		"adapter": "postgres",
		"engine": "any",
		"regex": "password authentication failed for user \"(?<u>[^\"]+)\"",
		"flags": "",
		"sample": "FATAL:  password authentication failed for user \"ci\"",
		"cause": "secret",
		"fix": "rotate/fix secret",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "pg.deadlock",
		"group": "db.lock",
		"adapter": "postgres",
		"engine": "any",
		"regex": "deadlock detected|could not serialize access due to|Serializable isolation violation on table",
		"flags": "",
		"sample": "could not serialize access due to concurrent update",
		"cause": "concurrency",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "unconfirmed"
	},
	{
		"id": "pg.conn",
		"group": "connect",
		"adapter": "postgres",
		"engine": "any",
		"regex": "server closed the connection unexpectedly|remaining connection slots are reserved|Connection refused|could not translate host name|too many clients already|SSL connection has been closed unexpectedly",
		"flags": "i",
		"sample": "could not connect to server: Connection refused",
		"cause": "network/too many connections",
		"fix": "retry with backoff; lower threads",
		"retry": "backoff",
		"owner": "tool",
		"src": "reproduced: PostgreSQL 15"
	},
	{
		"id": "disk.full",
		"group": "db.disk",
		"adapter": "any",
		"engine": "any",
		"regex": "No space left on device|disk is full|could not extend file|: File too large",
		"flags": "i",
		"sample": "could not extend file \"base/5/123\": No space left on device",
		"cause": "disk",
		"fix": "free runner disk / warehouse",
		"retry": "no",
		"owner": "admin",
		"src": "unconfirmed"
	},
	{
		"id": "sf.column",
		"group": "db.column",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "000904 \\(\\w+\\): SQL compilation error: error line (?<line>\\d+) at position (?<pos>\\d+)\\s+invalid identifier '(?<col>[^']+)'",
		"flags": "",
		"sample": "000904 (42000): SQL compilation error: error line 3 at position 6\n  invalid identifier 'ORDERID'",
		"cause": "column missing / quoting",
		"fix": "nearest column",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "sf.object",
		"group": "db.relation",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "002003 \\(\\w+\\): SQL compilation error:\\s*(?<kind>Object|Schema|Database|Table|View) '(?<name>[^']+)' does not exist or not authorized",
		"flags": "",
		"sample": "002003 (42S02): SQL compilation error:\nObject 'DEV.CI.STG_ORDERS' does not exist or not authorized.",
		"cause": "missing or no grant (ambiguous by design)",
		"fix": "check manifest: is it built in this run? else grant",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "sf.syntax",
		"group": "db.syntax",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "001003 \\(\\w+\\): SQL compilation error:\\s*(?:error )?syntax error line (?<line>\\d+) at position (?<pos>\\d+) unexpected '(?<tok>[^']+)'",
		"flags": "",
		"sample": "001003 (42000): SQL compilation error:\nsyntax error line 4 at position 2 unexpected 'from'.",
		"cause": "syntax",
		"fix": "fix",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "sf.priv",
		"group": "db.permission",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "003001 \\(\\w+\\): SQL access control error:\\s*Insufficient privileges to operate on (?<kind>\\w+) '(?<name>[^']+)'",
		"flags": "",
		"sample": "003001 (42501): SQL access control error:\nInsufficient privileges to operate on schema 'CI'",
		"cause": "grants",
		"fix": "grant",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.ambiguous",
		"group": "db.ambiguous",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "002028 \\(\\w+\\): SQL compilation error:\\s*ambiguous column name '(?<col>[^']+)'",
		"flags": "",
		"sample": "002028 (42601): SQL compilation error:\nambiguous column name 'ID'",
		"cause": "join",
		"fix": "qualify",
		"retry": "after",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "sf.cast",
		"group": "db.type",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "1000(?:38|35|40) \\(\\w+\\): .*(?:is not recognized)",
		"flags": "",
		"sample": "100038 (22018): Numeric value 'abc' is not recognized",
		"cause": "data",
		"fix": "try_to_*",
		"retry": "no",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "sf.warehouse",
		"group": "db.config",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "000606 \\(\\w+\\): No active warehouse selected",
		"flags": "",
		"sample": "000606 (57P03): No active warehouse selected in the current session.",
		"cause": "warehouse missing/no usage grant",
		"fix": "profile/grant",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.timeout",
		"group": "db.timeout",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "000630 \\(\\w+\\): Statement reached its statement or warehouse timeout of (?<s>[\\d,]+) second",
		"flags": "",
		"sample": "000630 (57014): Statement reached its statement or warehouse timeout of 3,600 second(s) and was canceled.",
		"cause": "slow query",
		"fix": "optimise; retry once",
		"retry": "maybe",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "sf.monitor",
		"group": "quota",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "cannot be resumed because resource monitor '(?<rm>[^']+)' has exceeded its quota",
		"flags": "",
		"sample": "Warehouse 'CI_WH' cannot be resumed because resource monitor 'RM' has exceeded its quota.",
		"cause": "credits",
		"fix": "admin",
		"retry": "no",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.jwt",
		"group": "auth",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "JWT token is invalid",
		"flags": "",
		"sample": "250001 (08001): Failed to connect to DB: acc.snowflakecomputing.com:443. JWT token is invalid. [abc]",
		"cause": "wrong key, or many threads at once (dbt-core#2482)",
		"fix": "retry once with fewer threads; then human",
		"retry": "maybe",
		"owner": "admin",
		"src": "issue: dbt-core#2482"
	},
	{
		"id": "sf.token",
		"group": "auth",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "Authentication token has expired|Incorrect username or password was specified|is not allowed to access Snowflake",
		"flags": "",
		"sample": "Authentication token has expired.  The user must authenticate again.",
		"cause": "auth",
		"fix": "rotate / allow runner IP",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.account",
		"group": "auth",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "290404 \\(08001\\): 404 Not Found",
		"flags": "",
		"sample": "290404 (08001): 404 Not Found: post https://x.snowflakecomputing.com:443/session/v1/login-request",
		"cause": "wrong account",
		"fix": "fix account",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "sf.conn",
		"group": "connect",
		"adapter": "snowflake",
		"engine": "any",
		"regex": "250001 \\(08001\\)|250003|Could not connect to Snowflake backend",
		"flags": "",
		"sample": "250001 (08001): None: Could not connect to Snowflake backend after 2 attempt(s).Aborting",
		"cause": "network",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "unconfirmed"
	},
	{
		"id": "bq.column",
		"group": "db.column",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Unrecognized name: (?<col>[^;\\s]+)(?:; Did you mean (?<hint>[^?]+)\\?)? at \\[(?<line>\\d+):(?<c>\\d+)\\]",
		"flags": "",
		"sample": "Unrecognized name: amout; Did you mean amount? at [5:8]",
		"cause": "column missing",
		"fix": "hint",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "bq.relation",
		"group": "db.relation",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Not found: (?<kind>Table|Dataset) (?<name>\\S+) was not found in location (?<loc>\\S+)",
		"flags": "",
		"sample": "404 Not found: Table proj:ci.stg_orders was not found in location US",
		"cause": "missing or location mismatch",
		"fix": "build/defer; check location",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "bq.syntax",
		"group": "db.syntax",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Syntax error: (?<why>.+?) at \\[(?<line>\\d+):(?<c>\\d+)\\]",
		"flags": "",
		"sample": "Syntax error: Unexpected keyword FROM at [4:1]",
		"cause": "syntax",
		"fix": "fix",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "bq.bytes",
		"group": "quota",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Query exceeded limit for bytes billed: (?<limit>\\d+)\\. (?<need>\\d+) or higher required",
		"flags": "",
		"sample": "Query exceeded limit for bytes billed: 1000000. 20971520 or higher required.",
		"cause": "maximum_bytes_billed",
		"fix": "partition filter / raise",
		"retry": "no",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "bq.rate",
		"group": "quota",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Exceeded rate limits: (?<what>.+?)(?: for this|\\.|$)|rateLimitExceeded|jobRateLimitExceeded",
		"flags": "",
		"sample": "Exceeded rate limits: too many table update operations for this table.",
		"cause": "rate",
		"fix": "backoff",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "bq.quota",
		"group": "quota",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "quotaExceeded|Quota exceeded: (?<what>.+)",
		"flags": "",
		"sample": "403 Quota exceeded: Your project exceeded quota for free query bytes scanned.",
		"cause": "daily quota",
		"fix": "human",
		"retry": "no",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "bq.concurrent",
		"group": "db.lock",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Could not serialize access to table (?<t>\\S+) due to concurrent update|Transaction is aborted due to concurrent update",
		"flags": "",
		"sample": "Could not serialize access to table proj:ci.orders due to concurrent update",
		"cause": "concurrency",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "bq.backend",
		"group": "connect",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Visibility check was unavailable|backendError|internalError|50[0234] (?:Service Unavailable|Bad Gateway|Gateway|Server Error|Internal)",
		"flags": "i",
		"sample": "503 Visibility check was unavailable. Please retry the request and contact support if the problem persists",
		"cause": "backend",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "bq.access",
		"group": "db.permission",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "Access Denied: (?<what>.+)|accessDenied|Storage API is not available for query",
		"flags": "",
		"sample": "403 Access Denied: Table proj:ci.orders: User does not have permission to query table",
		"cause": "IAM",
		"fix": "grant (BigQuery Data Editor + Job User; v2: Read Session User)",
		"retry": "after",
		"owner": "admin",
		"src": "issue"
	},
	{
		"id": "bq.resources",
		"group": "db.oom",
		"adapter": "bigquery",
		"engine": "any",
		"regex": "resourcesExceeded|Resources exceeded during query execution",
		"flags": "",
		"sample": "Resources exceeded during query execution: The query could not be executed in the allotted memory.",
		"cause": "query shape",
		"fix": "human",
		"retry": "no",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "dbx.column",
		"group": "db.column",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[UNRESOLVED_COLUMN\\.\\w+\\].*?`(?<col>[^`]+)` cannot be resolved",
		"flags": "s",
		"sample": "[UNRESOLVED_COLUMN.WITH_SUGGESTION] A column, variable, or function parameter with name `amout` cannot be resolved. Did you mean one of the following? [`amount`]. SQLSTATE: 42703; line 1 pos 7",
		"cause": "column",
		"fix": "suggestion",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "dbx.relation",
		"group": "db.relation",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[TABLE_OR_VIEW_NOT_FOUND\\].*?`(?<rel>[^`]+)`|\\[SCHEMA_NOT_FOUND\\]",
		"flags": "s",
		"sample": "[TABLE_OR_VIEW_NOT_FOUND] The table or view `ci`.`stg_orders` cannot be found.",
		"cause": "relation",
		"fix": "build/defer",
		"retry": "after",
		"owner": "author",
		"src": "issue"
	},
	{
		"id": "dbx.conflict",
		"group": "db.lock",
		"adapter": "databricks",
		"engine": "any",
		"regex": "DELTA_CONCURRENT_\\w+|ConcurrentAppendException|ConcurrentDeleteReadException|DELTA_METADATA_CHANGED|MetadataChangedException|Transaction conflict detected",
		"flags": "",
		"sample": "[DELTA_CONCURRENT_APPEND.WITHOUT_HINT] Transaction conflict detected. A concurrent WRITE added data. Please retry the operation.",
		"cause": "concurrency",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "dbx.conn",
		"group": "connect",
		"adapter": "databricks",
		"engine": "any",
		"regex": "Query could not be scheduled: HTTP Response code: 503|Remote end closed connection without response|Connection aborted",
		"flags": "",
		"sample": "Query could not be scheduled: HTTP Response code: 503",
		"cause": "cluster start / network",
		"fix": "retry with backoff",
		"retry": "backoff",
		"owner": "tool",
		"src": "issue"
	},
	{
		"id": "dbx.perm",
		"group": "db.permission",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[INSUFFICIENT_PERMISSIONS\\]|PERMISSION_DENIED",
		"flags": "",
		"sample": "[INSUFFICIENT_PERMISSIONS] Insufficient privileges: User does not have USE SCHEMA on Schema ci",
		"cause": "grants",
		"fix": "grant",
		"retry": "after",
		"owner": "admin",
		"src": "unconfirmed"
	},
	{
		"id": "dbx.ambiguous",
		"group": "db.ambiguous",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[AMBIGUOUS_REFERENCE\\]",
		"flags": "",
		"sample": "[AMBIGUOUS_REFERENCE] Reference `id` is ambiguous, could be: [`a`.`id`, `b`.`id`].",
		"cause": "join",
		"fix": "qualify",
		"retry": "after",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "dbx.syntax",
		"group": "db.syntax",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[PARSE_SYNTAX_ERROR\\].*?\\(line (?<line>\\d+), pos (?<c>\\d+)\\)|\\[PARSE_SYNTAX_ERROR\\]",
		"flags": "s",
		"sample": "[PARSE_SYNTAX_ERROR] Syntax error at or near 'from'.(line 3, pos 0)",
		"cause": "syntax",
		"fix": "fix",
		"retry": "after",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "dbx.type",
		"group": "db.type",
		"adapter": "databricks",
		"engine": "any",
		"regex": "\\[(?:CAST_INVALID_INPUT|DATATYPE_MISMATCH[.\\w]*)\\]",
		"flags": "",
		"sample": "[CAST_INVALID_INPUT] The value 'abc' of the type \"STRING\" cannot be cast to \"BIGINT\" because it is malformed.",
		"cause": "data/type",
		"fix": "try_cast",
		"retry": "no",
		"owner": "author",
		"src": "unconfirmed"
	},
	{
		"id": "duckdb.range",
		"group": "db.type",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Out of Range Error: (?<why>.+)",
		"flags": "",
		"sample": "Out of Range Error: Overflow in multiplication of INT64",
		"cause": "a number does not fit its type",
		"fix": "use a wider type",
		"retry": "no",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.binder",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Binder Error: (?<why>.+)",
		"flags": "",
		"sample": "Binder Error: UNNEST() for correlated expressions is not supported yet",
		"cause": "the database cannot make sense of the query",
		"fix": "see what it says",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.catalog",
		"group": "db.relation",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "Catalog Error: (?<why>.+)",
		"flags": "",
		"sample": "Catalog Error: Could not rename \"a\" to \"b\": another entry with this name already exists!",
		"cause": "something does not exist, or exists already",
		"fix": "see what it says",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.input",
		"group": "db.sql",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "(?:Invalid Input|Not implemented|Parser) Error: (?<why>.+)",
		"flags": "",
		"sample": "Invalid Input Error: strptime format must be a constant",
		"cause": "the database does not take a value",
		"fix": "see what it says",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "duckdb.io",
		"group": "db.connection",
		"adapter": "duckdb",
		"engine": "any",
		"regex": "IO Error: (?<why>.+)",
		"flags": "",
		"sample": "IO Error: Could not establish connection error for HTTP HEAD",
		"cause": "a file or connection could not be read",
		"fix": "see what it says",
		"retry": "after",
		"owner": "admin",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "py.syntax",
		"group": "python",
		"adapter": "any",
		"engine": "any",
		"regex": "\\((?<file>[^()\\s]+\\.py), line (?<line>\\d+)\\)",
		"flags": "",
		"sample": "Parsing Error\n  '(' was never closed (py_model.py, line 2)\n      return dbt.ref('dim_zone'",
		"cause": "a Python model is no valid Python",
		"fix": "correct the line",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "py.function",
		"group": "python",
		"adapter": "any",
		"engine": "any",
		"regex": "dbt allows exactly one model defined per python file",
		"flags": "",
		"sample": "Parsing Error in model py_model (models/marts/reporting/py_model.py)\n  dbt allows exactly one model defined per python file, found 0",
		"cause": "a Python model lacks its function model(dbt, session)",
		"fix": "name it so",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	},
	{
		"id": "py.import",
		"group": "python",
		"adapter": "any",
		"engine": "any",
		"regex": "ModuleNotFoundError: No module named '(?<m>[^']+)'",
		"flags": "",
		"sample": "ModuleNotFoundError: No module named 'pandas'",
		"cause": "package missing on runner",
		"fix": "add to requirements",
		"retry": "after",
		"owner": "tool",
		"src": "unconfirmed"
	},
	{
		"id": "py.job",
		"group": "python",
		"adapter": "any",
		"engine": "any",
		"regex": "Python model failed(?: with traceback as)?:|Python model (?:execution )?failed",
		"flags": "",
		"sample": "Python model failed with traceback as:\n (Note that the line number here does not match the line number in your code due to dbt templating)\nTraceback (most recent call last):",
		"cause": "a Python model raised an error",
		"fix": "mend the line",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-databricks (partly unconfirmed)"
	},
	{
		"id": "py.args",
		"group": "python",
		"adapter": "any",
		"engine": "v1",
		"regex": "Error when trying to literal_eval an arg to (?:dbt\\.)?(?<fn>ref|source|config|config\\.get)\\(\\)|model function should (?:have two args|return only one dataframe)",
		"flags": "",
		"sample": "Error when trying to literal_eval an arg to dbt.ref(), dbt.source(), dbt.config() or dbt.config.get()",
		"cause": "non-literal arg in python model",
		"fix": "use literals",
		"retry": "after",
		"owner": "author",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "net.generic",
		"group": "connect",
		"adapter": "any",
		"engine": "any",
		"regex": "ECONNRESET|ETIMEDOUT|Read timed out|Temporary failure in name resolution|EOF occurred in violation of protocol|Max retries exceeded with url|\\(dbt1(?:200|201|202|300|304|305|403)\\)",
		"flags": "",
		"sample": "HTTPSConnectionPool(host='x', port=443): Max retries exceeded with url: /",
		"cause": "network",
		"fix": "retry",
		"retry": "backoff",
		"owner": "tool",
		"src": "source: dbt 2.0.0-beta.2 for the v2 codes (rest unconfirmed)"
	},
	{
		"id": "panic.v2",
		"group": "engine",
		"adapter": "any",
		"engine": "v2",
		"regex": "^panic:|thread '.*' panicked at",
		"flags": "m",
		"sample": "panic: called `Option::unwrap()` on a `None` value",
		"cause": "engine bug (exit 2)",
		"fix": "retry once; rerun on 1.x; file issue",
		"retry": "maybe",
		"owner": "tool",
		"src": "source: dbt 2.0.0-beta.2"
	},
	{
		"id": "sqlstate.connection",
		"group": "db.connection",
		"adapter": "any",
		"engine": "any",
		"regex": "\\((?:08)\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}08\\w{3}|NODE_ERROR_TYPE_EXTERNAL",
		"flags": "",
		"sample": "SQLSTATE: 08006 connection failure",
		"cause": "the connection was lost",
		"fix": "run it again",
		"retry": "backoff",
		"owner": "tool",
		"src": "docs: SQLSTATE class 08"
	},
	{
		"id": "sqlstate.rollback",
		"group": "db.lock",
		"adapter": "any",
		"engine": "any",
		"regex": "\\(40\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}40\\w{3}",
		"flags": "",
		"sample": "SQLSTATE 40001: serialization failure",
		"cause": "a concurrent transaction was in the way",
		"fix": "run it again",
		"retry": "backoff",
		"owner": "tool",
		"src": "docs: SQLSTATE class 40"
	},
	{
		"id": "sqlstate.resources",
		"group": "db.resources",
		"adapter": "any",
		"engine": "any",
		"regex": "\\(53\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}53\\w{3}",
		"flags": "",
		"sample": "SQLSTATE 53200: out of memory",
		"cause": "the database lacks memory, disk or connections",
		"fix": "give it more, or ask for less",
		"retry": "maybe",
		"owner": "admin",
		"src": "docs: SQLSTATE class 53"
	},
	{
		"id": "sqlstate.intervention",
		"group": "db.timeout",
		"adapter": "any",
		"engine": "any",
		"regex": "\\(57\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}57\\w{3}",
		"flags": "",
		"sample": "SQLSTATE 57014: query canceled",
		"cause": "somebody or a time limit stopped the statement",
		"fix": "run it once more",
		"retry": "maybe",
		"owner": "tool",
		"src": "docs: SQLSTATE class 57"
	},
	{
		"id": "sqlstate.auth",
		"group": "db.auth",
		"adapter": "any",
		"engine": "any",
		"regex": "\\(28\\w{3}\\)|SQLSTATE[^\\w\\n]{0,4}28\\w{3}",
		"flags": "",
		"sample": "SQLSTATE 28000: invalid authorization",
		"cause": "the database refused the user",
		"fix": "check user, password and role",
		"retry": "after",
		"owner": "admin",
		"src": "docs: SQLSTATE class 28"
	},
	{
		"id": "engine.internal",
		"group": "engine",
		"adapter": "any",
		"engine": "v1",
		"regex": "Internal Error|Unhandled error while executing (?<what>.+)",
		"flags": "",
		"sample": "Unhandled error while executing target/run/shop/models/a.sql",
		"cause": "dbt itself failed",
		"fix": "read its message; run it once more",
		"retry": "maybe",
		"owner": "tool",
		"src": "source: dbt-core 1.12.3"
	},
	{
		"id": "compile.raised",
		"group": "parse",
		"adapter": "any",
		"engine": "any",
		"regex": "Compilation Error in (?<rtype>[\\w ]{1,30}?) (?<name>\\S+)",
		"flags": "",
		"sample": "Compilation Error in model dim_zone (models/marts/core/dim_zone.sql)\n  zones are closed",
		"cause": "a macro or the model itself raised an error",
		"fix": "see what it says",
		"retry": "after",
		"owner": "author",
		"src": "reproduced: dbt-core 1.11.16, DuckDB 2.0"
	}
];

// src/dbt/taxonomy/match-error.ts
const ruleSchema = object({
	id: string(),
	group: string(),
	adapter: string(),
	engine: _enum([
		"any",
		"v1",
		"v2"
	]),
	regex: string(),
	flags: string(),
	sample: string(),
	cause: string(),
	fix: string(),
	retry: _enum([
		"after",
		"no",
		"backoff",
		"maybe"
	]),
	owner: _enum([
		"author",
		"admin",
		"tool",
		"data"
	]),
	src: string()
});
const MAX_TEXT$1 = 8e3;
const MAX_FACT = 300;
const FAMILY = {
	redshift: "postgres",
	spark: "databricks"
};
const ERROR_RULES = array(ruleSchema).parse(dbt_errors_default);
const COMPILED = new Map(ERROR_RULES.map((rule) => [rule.id, new RegExp(rule.regex, rule.flags)]));
function errorRule(id) {
	return ERROR_RULES.find((rule) => rule.id === id);
}
function matchError(text, origin = {}) {
	const bounded = text.slice(0, MAX_TEXT$1);
	for (const rule of ERROR_RULES) {
		const match = isFor(rule, origin) ? COMPILED.get(rule.id)?.exec(bounded) : void 0;
		if (match !== void 0 && match !== null) return {
			rule,
			facts: factsIn(match.groups ?? {})
		};
	}
}
function isFor(rule, { adapter, engine }) {
	const family = adapter === void 0 ? void 0 : FAMILY[adapter] ?? adapter;
	return (rule.adapter === "any" || family === void 0 || rule.adapter === family) && (rule.engine === "any" || engine === void 0 || rule.engine === engine);
}
function factsIn(groups) {
	const facts = {};
	for (const [name, value] of Object.entries(groups)) if (value !== void 0) facts[name.replace(/\d+$/, "")] ??= value.slice(0, MAX_FACT).trim();
	return facts;
}

// src/dbt/diagnose/match-failure.ts
function matchFailure(text, origin, { fileText, paths }) {
	const matched = matchError(text, origin);
	if (matched?.rule.id !== "deps.not_a_project" || paths.length === 0 || fileText("dbt_project.yml") !== void 0) return matched;
	const rule = ERROR_RULES.find(({ id }) => id === "project.missing");
	return rule === void 0 ? matched : {
		rule,
		facts: matched.facts
	};
}

// src/dbt/diagnose/merge-same-cause.ts
function mergeSameCause(diagnoses) {
	const merged = /* @__PURE__ */ new Map();
	for (const [index, diagnosis] of diagnoses.entries()) {
		const key = isOutside(diagnosis) ? diagnosis.cause : sameLine(diagnosis) ?? String(index);
		const known = merged.get(key);
		if (known === void 0) merged.set(key, {
			first: diagnosis,
			skipped: new Set(diagnosis.skipped),
			count: 1
		});
		else {
			known.count += 1;
			for (const id of diagnosis.skipped) known.skipped.add(id);
		}
	}
	return [...merged.values()].map(({ first, skipped, count }) => ({
		...first,
		skipped: [...skipped],
		message: count === 1 ? first.message : `${first.message} (and ${count - 1} more ${count === 2 ? "node" : "nodes"} in the same way)`
	}));
}
function sameLine({ cause, file, line, confidence }) {
	return line === void 0 || confidence !== "exact" || cause === "test.results" ? void 0 : `${cause} ${file} ${line}`;
}
function isOutside({ owner, cause, transient }) {
	return cause !== "unknown" && (owner === "admin" || owner === "tool" && transient);
}

// src/dbt/diagnose/offered-names.ts
const MOST$1 = 5;
function offeredNames({ error: { missing, offered = [] }, node }, around) {
	if (missing === void 0) return [];
	const known = missing.kind === "column" ? columnsNear(node, around) : missing.kind === "relation" ? relations(around) : namesOf(missing.kind, around.project);
	const wanted = missing.name;
	const isNear = (name) => distanceTo(wanted, name) <= Math.max(1, Math.floor(wanted.length / 3));
	const near = nearestFirst(wanted, known).filter(isNear);
	const own = nearestFirst(wanted, offered).filter((name) => missing.kind === "column" || isNear(name));
	return [.../* @__PURE__ */ new Set([...own, ...near])].filter((name) => name !== wanted).slice(0, MOST$1);
}
function nearestFirst(wanted, names) {
	return names.toSorted((one, other) => distanceTo(wanted, one) - distanceTo(wanted, other));
}
function distanceTo(wanted, name) {
	return (0, import_fastest_levenshtein.distance)(wanted.toLowerCase(), name.toLowerCase());
}
function columnsNear(node, { project, catalog }) {
	return (node?.dependsOn.nodes ?? []).flatMap((id) => [...catalog.get(id)?.keys() ?? [], ...project?.nodes.get(id)?.columns.keys() ?? []]);
}
function relations({ project }) {
	return [...namesOf("node", project), ...[...project?.sources.values() ?? []].map(({ identifier }) => identifier)];
}

// src/dbt/diagnose/casualties.ts
function skippedIds({ results, events }) {
	const fromResults = [...results?.values() ?? []].flatMap(({ uniqueId, status }) => status === "skipped" ? [uniqueId] : []);
	const fromLog = (events ?? []).flatMap((event) => event.kind === "node-skip" ? [event.uniqueId] : []);
	return [.../* @__PURE__ */ new Set([...fromResults, ...fromLog])];
}
function casualtiesOf(uniqueId, { skipped, project, isOnlyRoot }) {
	if (isOnlyRoot || uniqueId?.startsWith("operation.") === true) return skipped.filter((id) => id !== uniqueId);
	if (uniqueId === void 0 || project === void 0 || skipped.length === 0) return [];
	const behind = behindNode(uniqueId, project);
	return skipped.filter((id) => id !== uniqueId && behind.has(id));
}
function behindNode(uniqueId, project) {
	const model = project.unitTests.get(uniqueId)?.model;
	if (model !== void 0) {
		const id = [...project.nodes.values()].find(({ name, resourceType }) => name === model && resourceType === "model")?.uniqueId ?? model;
		return /* @__PURE__ */ new Set([id, ...descendants(project, [id])]);
	}
	const node = project.nodes.get(uniqueId);
	if (node?.resourceType !== "test") return descendants(project, [uniqueId]);
	const [first = /* @__PURE__ */ new Set(), ...others] = node.dependsOn.nodes.map((parent) => descendants(project, [parent]));
	return new Set([...first].filter((id) => others.every((other) => other.has(id))));
}

// src/dbt/diagnose/root-failures.ts
const MOST = 50;
const MOST_WEIGHED = 300;
function rootFailures(evidence, project) {
	const fatal = distinct(fatalTexts(evidence)).map((text) => ({
		text,
		uniqueId: void 0,
		skipped: []
	}));
	const roots = withoutCasualties(failedNodes(evidence), project).slice(0, MOST_WEIGHED);
	const skipped = skippedIds(evidence);
	const nodes = roots.map((root) => ({
		...root,
		skipped: casualtiesOf(root.uniqueId, {
			skipped,
			project,
			isOnlyRoot: roots.length === 1
		})
	})).toSorted((one, other) => Number(one.isTest) - Number(other.isTest)).toSorted((one, other) => other.skipped.length - one.skipped.length).map(({ text, uniqueId, skipped: behind }) => ({
		text,
		uniqueId,
		skipped: behind
	}));
	const named = [...fatal, ...nodes];
	return (named.length > 0 ? named : lastResort(evidence)).slice(0, MOST);
}
function fatalTexts({ events }) {
	return (events ?? []).flatMap((event) => event.kind === "fatal" && event.text !== "" ? [event.text] : []);
}
function distinct(texts) {
	return [...new Set(texts)];
}
function failedNodes(evidence) {
	const said = saidOfNodes(evidence);
	const known = /* @__PURE__ */ new Map();
	for (const { uniqueId, status, message, failures } of statuses(evidence)) {
		if (uniqueId.startsWith("source.") && saysNothing(said.get(uniqueId) ?? message)) continue;
		const text = longer(said.get(uniqueId), message) ?? (failures === void 0 ? "dbt did not say why" : `${failures} failures`);
		known.set(uniqueId, {
			text,
			uniqueId,
			isTest: status === "fail"
		});
	}
	for (const [uniqueId, text] of said) if (!known.has(uniqueId) && !saysNothing(text)) known.set(uniqueId, {
		text,
		uniqueId,
		isTest: isFailedTest(text)
	});
	return [...known.values(), ...staleSources(evidence, known)];
}
function statuses({ results, events }) {
	if (results !== void 0 && results.size > 0) return [...results.values()].filter(isFailure);
	return (events ?? []).flatMap((event) => event.kind === "node-end" && isFailure(event) ? [event] : []);
}
function saidOfNodes({ events }) {
	const said = /* @__PURE__ */ new Map();
	for (const event of events ?? []) {
		if (event.kind !== "error" || event.uniqueId === void 0) continue;
		said.set(event.uniqueId, longer(said.get(event.uniqueId), event.text) ?? "");
	}
	return said;
}
function longer(one, other) {
	return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}
function saysNothing(text) {
	return text === void 0 || /^\s*Status: error\s*$/.test(text);
}
function isFailedTest(text) {
	return /\bGot \d+ results?, configured to/.test(text);
}
function staleSources({ freshness, events }, known) {
	const bare = (events ?? []).flatMap((event) => event.kind === "node-end" && isFailure(event) && event.uniqueId.startsWith("source.") ? [event.uniqueId] : []).map((uniqueId) => ({
		uniqueId,
		status: "error",
		message: void 0,
		ageSeconds: void 0,
		allowed: void 0
	}));
	return (freshness ?? bare).filter(({ status, uniqueId }) => status === "error" && !known.has(uniqueId)).map(({ uniqueId, message, ageSeconds, allowed }) => ({
		text: message ?? staleText(uniqueId, ageSeconds, allowed),
		uniqueId,
		isTest: true
	}));
}
function staleText(uniqueId, ageSeconds, allowed) {
	const hours = ageSeconds === void 0 ? "" : `: its newest row is ${Math.round(ageSeconds / 3600)} hours old`;
	const most = allowed === void 0 ? "" : ` (allowed: ${allowed})`;
	return `ERROR STALE freshness of ${uniqueId.split(".").slice(2).join(".")}${hours}${most}`;
}
function withoutCasualties(failures, project) {
	const ids = failures.flatMap(({ uniqueId }) => uniqueId ?? []);
	const reached = /* @__PURE__ */ new Set();
	const queue = [...ids];
	for (let id = queue.pop(); id !== void 0; id = queue.pop()) for (const child of project?.children.get(id) ?? []) {
		if (reached.has(child)) continue;
		reached.add(child);
		queue.push(child);
	}
	return failures.filter(({ uniqueId }) => uniqueId === void 0 || !reached.has(uniqueId));
}
function lastResort(evidence) {
	const loose = (evidence.events ?? []).flatMap((event) => event.kind === "error" ? [event.text] : []);
	const texts = distinct(loose.length > 0 ? loose : evidence.errors?.slice(0, 1) ?? []);
	return (texts.length > 0 ? texts : lastWords(evidence)).map((text) => ({
		text: cleanText(text),
		uniqueId: void 0,
		skipped: []
	}));
}
function lastWords({ plain = [], exitCode, events }) {
	if (exitCode === 0 || events?.some((event) => event.kind === "end" && event.succeeded) === true) return [];
	const stack = plain.findLastIndex((line) => line.startsWith("Traceback (most recent call last)"));
	if (stack >= 0) return [plain.slice(stack, stack + 200).join("\n")];
	const line = plain.findLast((text) => /\berror\b/i.test(text)) ?? (exitCode === void 0 ? void 0 : plain.findLast((text) => text.trim() !== ""));
	return line === void 0 ? [] : [line];
}

// src/dbt/diagnose.ts
const MAX_TEXT = 8e3;
function diagnose(evidence, surroundings) {
	const around = aroundOf(surroundings);
	const roots = rootFailures(evidence, surroundings.project);
	return mergeSameCause(roots.map((root) => diagnoseRoot(root, around)));
}
function diagnoseRoot(root, around) {
	const text = redact(cleanText(root.text)).slice(0, MAX_TEXT);
	const error = explainError(text);
	const id = root.uniqueId ?? idWithoutManifest(error, around) ?? error.subject;
	const node = nodeOf(id, around);
	const origin = {
		adapter: around.adapter,
		engine: engineOf(around)
	};
	const inner = matchFailure(withoutUnitTest(text), origin, around);
	const outer = matchFailure(text, origin, around);
	const failed = {
		text,
		error,
		matched: inner ?? outer,
		id: node?.uniqueId ?? id,
		node
	};
	const place = findPlace(failed, around);
	return describe({
		root,
		failed: isUnitTest(id) && place?.node === void 0 && place?.file.endsWith(".sql") !== true && inner?.rule.group !== "unit" ? {
			...failed,
			matched: outer
		} : failed,
		place,
		error
	}, around);
}
function isUnitTest(id) {
	return id?.startsWith("unit_test.") === true;
}
function describe({ root, failed, place, error }, around) {
	const { matched, text, id } = failed;
	const node = place?.node ?? (id?.includes(".") === true ? id : void 0);
	return {
		cause: matched?.rule.id ?? "unknown",
		node,
		file: place?.file,
		line: place?.line,
		confidence: place?.confidence ?? "file",
		message: withName(error.message, nameOf(node ?? id, around)),
		text,
		facts: {
			...matched?.facts,
			...error.files === void 0 ? {} : { files: error.files.join(", ") }
		},
		missing: error.missing,
		offered: offeredNames(failed, around),
		skipped: root.skipped.filter((skipped) => skipped !== node),
		transient: isTransient(matched),
		owner: matched?.rule.owner ?? "author",
		advice: matched?.rule.fix
	};
}
function withoutUnitTest(text) {
	return text.replace(/An error occurred during execution of unit test [^\n]*/, "");
}
function isTransient(matched) {
	return matched?.rule.retry === "backoff" || matched?.rule.retry === "maybe";
}
function engineOf({ project }) {
	const major = Number.parseInt(project?.dbtVersion ?? "", 10);
	return Number.isNaN(major) ? void 0 : major >= 2 ? "v2" : "v1";
}
function idWithoutManifest({ kind = "", subject }, { project, fileText }) {
	const isUnlisted = kind === "metric" || project === void 0 && [
		"model",
		"seed",
		"snapshot"
	].includes(kind);
	if (subject === void 0 || !isUnlisted) return void 0;
	const name = /^name:\s*["']?(\w+)/m.exec(fileText("dbt_project.yml") ?? "")?.[1];
	return name === void 0 ? void 0 : `${kind}.${name}.${subject}`;
}
function nodeOf(id, { project }) {
	if (id === void 0 || project === void 0) return void 0;
	const named = [...project.nodes.values()].filter(({ name }) => name === id);
	return project.nodes.get(id) ?? named.find(({ resourceType }) => resourceType !== "test") ?? named[0];
}
function nameOf(id, { project }) {
	if (id === void 0) return void 0;
	return project?.nodes.get(id)?.name ?? project?.unitTests.get(id)?.name ?? (id.includes(".") ? resourceName(id) : id);
}
function withName(message, name) {
	return name === void 0 || message.includes(name) ? message : `${name}: ${message}`;
}

// src/dbt/rust-error-facts.ts
const CODE = /\bdbt(?<number>\d{3,4})\b/;
const PLACE = /^\s*--> (?<path>[^\n]+?):(?<line>\d+):(?<column>\d+)/m;
function rustErrorFacts(text) {
	const number = CODE.exec(text)?.groups?.["number"];
	const { path, line, column } = PLACE.exec(text)?.groups ?? {};
	return {
		...number === void 0 ? {} : { code: `dbt${number}` },
		...path === void 0 ? {} : { place: {
			path,
			line: Number(line),
			column: Number(column)
		} }
	};
}

// src/dbt/read-otel.ts
const READERS$1 = {
	"SpanStart Invocation": (attributes, record) => ({
		kind: "run-start",
		version: asText(asRecord(attributes["process_info"])["version"]),
		invocationId: asText(attributes["invocation_id"], asText(record["trace_id"]))
	}),
	"SpanEnd Invocation": (attributes, record) => ({
		kind: "end",
		succeeded: record["severity_text"] !== "ERROR" && !isSome(asRecord(attributes["metrics"])["total_errors"])
	}),
	"SpanStart NodeProcessed": (attributes) => {
		const uniqueId = selected(attributes);
		return uniqueId === void 0 ? void 0 : {
			kind: "node-start",
			uniqueId,
			index: 0,
			total: 0
		};
	},
	"SpanEnd NodeProcessed": nodeEnd$1,
	"SpanEnd NodeEvaluated": nodeError$1,
	"LogRecord LogMessage": message
};
const TEST_STATUS = {
	TEST_OUTCOME_PASSED: "pass",
	TEST_OUTCOME_WARNED: "warn",
	TEST_OUTCOME_FAILED: "fail"
};
const ERROR_TYPES = {
	NODE_ERROR_TYPE_INTERNAL: "internal",
	NODE_ERROR_TYPE_EXTERNAL: "external",
	NODE_ERROR_TYPE_USER: "user"
};
function readOtelRecord(record) {
	const type = asText(record["event_type"]);
	const name = `${asText(record["record_type"])} ${type.slice(type.lastIndexOf(".") + 1)}`;
	return (Object.hasOwn(READERS$1, name) ? READERS$1[name] : void 0)?.(asRecord(record["attributes"]), record);
}
function selected(attributes) {
	return attributes["in_selection"] === false ? void 0 : asFilledText(attributes["unique_id"]);
}
function nodeEnd$1(attributes, record) {
	const uniqueId = selected(attributes);
	if (uniqueId === void 0) return void 0;
	const status = statusOf(attributes);
	if (status === "skipped") return {
		kind: "node-skip",
		uniqueId
	};
	const failures = asCount(testDetail(attributes)["failing_rows"]);
	return {
		kind: "node-end",
		uniqueId,
		status,
		seconds: secondsOf(record),
		failures
	};
}
function statusOf(attributes) {
	switch (attributes["node_outcome"]) {
		case "NODE_OUTCOME_SUCCESS": return TEST_STATUS[asText(testDetail(attributes)["test_outcome"])] ?? "success";
		case "NODE_OUTCOME_CANCELED": return "skipped";
		case "NODE_OUTCOME_SKIPPED": return attributes["node_skip_reason"] === "NODE_SKIP_REASON_UPSTREAM" ? "skipped" : "no-op";
		default: return "error";
	}
}
function testDetail(attributes) {
	return asRecord(attributes["node_test_detail"]);
}
function nodeError$1(attributes, record) {
	if (attributes["node_outcome"] !== "NODE_OUTCOME_ERROR") return void 0;
	const text = cleanText(asText(asRecord(record["status"])["message"])) || `${asText(attributes["name"], "a node")} failed`;
	const errorType = ERROR_TYPES[asText(attributes["node_error_type"])];
	return {
		kind: "error",
		text,
		uniqueId: asFilledText(attributes["unique_id"]),
		...errorType === void 0 ? {} : { errorType },
		...rustErrorFacts(text)
	};
}
function message(attributes, record) {
	const level = asText(attributes["original_severity_text"], asText(record["severity_text"]));
	if (level !== "ERROR" && !level.startsWith("WARN")) return void 0;
	const text = cleanText(asText(record["body"]));
	if (text === "") return void 0;
	if (level !== "ERROR") return {
		kind: "warning",
		text
	};
	return {
		kind: "error",
		text,
		uniqueId: asFilledText(attributes["unique_id"]),
		...rustErrorFacts(text),
		...written(attributes)
	};
}
function written(attributes) {
	const code = asNumber(attributes["code"]);
	const [path, line, column] = [
		asFilledText(attributes["relative_path"]),
		asNumber(attributes["code_line"]),
		asNumber(attributes["code_column"])
	];
	return {
		...code === void 0 ? {} : { code: `dbt${code}` },
		...path === void 0 || line === void 0 ? {} : { place: {
			path,
			line,
			column: column === void 0 ? void 0 : column + 1
		} }
	};
}
function secondsOf(record) {
	const [start, end] = [Number(record["start_time_unix_nano"]), Number(record["end_time_unix_nano"])];
	const seconds = (end - start) / 1e9;
	return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1e3) / 1e3 : 0;
}
function asCount(value) {
	return typeof value === "string" && /^\d{1,15}$/.test(value) ? Number(value) : asNumber(value);
}
function isSome(value) {
	return (asCount(value) ?? 0) > 0;
}

// src/dbt/read-log.ts
const READERS = {
	MainReportVersion: runStart,
	ConcurrencyLine: ({ data }) => ({
		kind: "total",
		nodes: asNumber(data["node_count"]) ?? 0
	}),
	LogStartLine: nodeStart,
	NodeStart: nodeStart,
	NodeFinished: nodeFinished,
	LogModelResult: nodeEnd,
	LogTestResult: nodeEnd,
	LogSnapshotResult: nodeEnd,
	LogSeedResult: nodeEnd,
	LogFreshnessResult: nodeEnd,
	LogNodeNoOpResult: nodeEnd,
	LogNodeResult: nodeEnd,
	LogFunctionResult: nodeEnd,
	SkippingDetails: nodeSkip,
	LogSkipBecauseError: nothing,
	RunResultError: nodeError,
	RunResultErrorNoMessage: nodeError,
	RunResultWarning: nothing,
	RunResultFailure: nothing,
	RunResultWarningMessage: nodeWarning,
	MainEncounteredError: fatal,
	RunningOperationCaughtError: fatal,
	RunningOperationUncaughtError: fatal,
	MainStackTrace: nothing,
	PrintEvent: ({ data, info }) => ({
		kind: "print",
		text: asText(data["msg"], asText(info["msg"]))
	}),
	MainKeyboardInterrupt: () => ({
		kind: "end",
		succeeded: false
	}),
	EndOfRunSummary: ({ data }) => ({
		kind: "end",
		succeeded: data["num_errors"] === 0 && data["keyboard_interrupt"] !== true
	}),
	CommandCompleted: ({ data }) => ({
		kind: "end",
		succeeded: data["success"] === true
	})
};
function readLogLine(line) {
	if (!line.startsWith("{")) return void 0;
	const raw = parseJson(line);
	if (!isRecord(raw)) return void 0;
	const info = raw["info"];
	if (isRecord(info)) return readRecord({
		info,
		data: asRecord(raw["data"])
	});
	return "record_type" in raw ? readOtelRecord(raw) : void 0;
}
function readRecord(record) {
	const name = asText(record.info["name"]);
	return ((Object.hasOwn(READERS, name) ? READERS[name] : void 0) ?? byLevel)(record);
}
function parseJson(line) {
	try {
		return JSON.parse(line);
	} catch {
		return;
	}
}
function runStart({ data, info }) {
	return {
		kind: "run-start",
		version: asText(data["version"]).replace(/^[^\d]*/, ""),
		invocationId: asText(info["invocation_id"])
	};
}
function nodeStart({ data }) {
	const id = uniqueId(data);
	if (id === void 0) return void 0;
	return {
		kind: "node-start",
		uniqueId: id,
		index: asNumber(data["index"]) ?? 0,
		total: asNumber(data["total"]) ?? 0
	};
}
function nodeEnd({ data }) {
	const id = uniqueId(data);
	if (id === void 0) return void 0;
	const ofNode = asText(asRecord(data["node_info"])["node_status"]);
	return {
		kind: "node-end",
		uniqueId: id,
		status: nodeStatus(ofNode === "" || ofNode === "None" ? asText(data["status"]) : ofNode),
		seconds: asNumber(data["execution_time"]) ?? 0,
		failures: asNumber(data["num_failures"])
	};
}
function nodeFinished({ data }) {
	const id = uniqueId(data);
	if (id === void 0) return void 0;
	const result = asRecord(data["run_result"]);
	const status = nodeStatus(asText(result["status"], asText(asRecord(data["node_info"])["node_status"])));
	if (status === "skipped") return {
		kind: "node-skip",
		uniqueId: id
	};
	return {
		kind: "node-end",
		uniqueId: id,
		status,
		seconds: asNumber(result["execution_time"]) ?? 0,
		failures: asNumber(result["num_failures"])
	};
}
function nodeSkip({ data }) {
	const id = uniqueId(data);
	return id === void 0 ? void 0 : {
		kind: "node-skip",
		uniqueId: id
	};
}
function fatal({ data, info }) {
	return {
		kind: "fatal",
		text: cleanText(asText(data["exc"], asText(info["msg"])))
	};
}
function nodeError({ data, info }) {
	return {
		kind: "error",
		text: cleanText(asText(data["msg"], asText(info["msg"]))),
		uniqueId: uniqueId(data)
	};
}
function nodeWarning({ data, info }) {
	return {
		kind: "warning",
		text: cleanText(asText(data["msg"], asText(info["msg"])))
	};
}
function nothing() {}
function byLevel({ info, data }) {
	const level = info["level"];
	if (level !== "error" && level !== "warn") return void 0;
	const text = cleanText(asText(info["msg"]));
	if (text === "") return void 0;
	if (level === "error") return {
		kind: "error",
		text,
		uniqueId: uniqueId(data),
		...rustErrorFacts(text)
	};
	return {
		kind: /^D\d/.test(asText(info["code"])) ? "deprecation" : "warning",
		text
	};
}
function uniqueId(data) {
	return asFilledText(asRecord(data["node_info"])["unique_id"]);
}

// src/dbt/project-texts.ts
const MOST_BYTES = 1048576;
const ENDINGS = [
	".sql",
	".yml",
	".yaml",
	".py",
	".csv",
	".md"
];
async function readProjectTexts(files, projectDir) {
	const lists = await Promise.all(ENDINGS.map((ending) => files.list(projectDir, ending)));
	const texts = await Promise.all(lists.flat().map(async (path) => [path, await files.readInside(projectDir, path, MOST_BYTES)]));
	return new Map(texts.flatMap(([path, text]) => text === void 0 ? [] : [[path, text]]));
}

// src/dbt/missing-from-source.ts
function missingFromSource({ missing, node }, project, fileText) {
	if (missing?.kind !== "column" || node === void 0) return void 0;
	const sources = (project?.nodes.get(node)?.dependsOn.nodes ?? []).flatMap((id) => project?.sources.get(id) ?? []);
	for (const { sourceName, name, path } of sources) {
		const text = fileText(path);
		const source = `${sourceName}.${name}`;
		if ((text === void 0 ? void 0 : placeInYaml(text, {
			resource: {
				kind: "source",
				name: source
			},
			column: missing.name
		})) !== void 0) return {
			source,
			column: missing.name
		};
	}
}

// src/dlt/dlt-failure.ts
const RULES = [
	{
		cause: "dlt.config",
		exceptions: /^(?:ConfigFieldMissingException|ConfigValueCannotBeCoercedException|ConfigProviderException)$/,
		transient: false,
		owner: "admin",
		advice: "set one of the names that dlt tried, as an environment variable or in secrets.toml"
	},
	{
		cause: "dlt.contract",
		exceptions: /./,
		text: /Contract on `\w+` with `contract_mode=\w+` is violated/,
		transient: false,
		owner: "data",
		advice: "the source sends something new: take it into the schema, or let the contract discard it; the package stays pending"
	},
	{
		cause: "dlt.connection",
		exceptions: /^DestinationConnectionError$/,
		text: /No such file|Cannot open|authentication failed|password|access denied/i,
		transient: false,
		owner: "admin",
		advice: "correct the destination’s address or credentials"
	},
	{
		cause: "dlt.connection",
		exceptions: /^(?:DestinationConnectionError|DatabaseTransientException|LoadClientJobRetry)$/,
		transient: true,
		owner: "admin",
		advice: "make the destination reachable, then run the pipeline again: it resumes what is pending"
	},
	{
		cause: "dlt.extract",
		exceptions: /^(?:ResourceExtractionError|SourceExhausted|PipeGenInvalid|HTTPError|ConnectionError)$/,
		text: /\b(?:429|50[0234])\b (?:Client|Server) Error|Too Many Requests|timed? ?out|Connection (?:reset|aborted|refused)|Max retries exceeded|Temporary failure in name resolution/i,
		transient: true,
		owner: "data",
		advice: "the source did not answer: run it again"
	},
	{
		cause: "dlt.extract",
		exceptions: /^(?:ResourceExtractionError|SourceExhausted|PipeGenInvalid|HTTPError|ConnectionError)$/,
		transient: false,
		owner: "author",
		advice: "mend the resource, or what it asks the source for"
	},
	{
		cause: "dlt.load",
		exceptions: /^(?:LoadClientJobFailed|DatabaseTerminalException|DatabaseUndefinedRelation|LoadClientTerminalException)$/,
		transient: false,
		owner: "data",
		advice: "look at the failed job: its package was not loaded, so dbt would read old data"
	}
];
const OTHER = {
	cause: "dlt.pipeline",
	transient: false,
	owner: "author",
	advice: "read what dlt says, and run the pipeline again"
};
const MOST_MESSAGE = 400;
const STEPS = [
	"sync",
	"extract",
	"normalize",
	"load"
];
function findDltFailure(lines) {
	const start = lines.findLastIndex((line) => /Pipeline execution failed at `step=\w+`|\bdlt\.[\w.]+\.(?:exceptions\.)?\w+(?:Exception|Error|Failed|Retry|Missing)\b.*:/.test(line));
	if (start < 0) return void 0;
	const said = lines.slice(start, start + 40).join("\n");
	const named = /<class '(?:[\w.]+\.)?(\w+)'>\s*([^\n]*)/.exec(said);
	const raised = /\bdlt\.(?:[\w.]+\.)?(\w+): ?([^\n]*)/.exec(said);
	const exception = named?.[1] ?? raised?.[1] ?? "PipelineStepFailed";
	const step = /`step=(\w+)`/.exec(said)?.[1];
	return {
		...kindOf(exception, said),
		step: STEPS.find((known) => known === step),
		exception,
		loadId: /`load_id=([\w.]+)`/.exec(said)?.[1],
		message: withoutData(named?.[2] ?? raised?.[2] ?? said) || exception,
		script: scriptIn(lines.slice(Math.max(0, start - 400), start))
	};
}
function kindOf(exception, said) {
	const { cause, transient, owner, advice } = RULES.find(({ exceptions, text }) => exceptions.test(exception) && (text === void 0 || text.test(said))) ?? OTHER;
	const name = cause === "dlt.config" ? settingIn(said) : void 0;
	return {
		cause,
		transient,
		owner,
		advice: name === void 0 ? advice : `set ${name}, as an environment variable or in secrets.toml`
	};
}
function settingIn(said) {
	const tried = [...said.matchAll(/\(Environment Variables, (\w+)\)/g)].flatMap(([, name]) => name ?? []);
	return tried.find((name) => /^(?:SOURCES|DESTINATION)__/.test(name)) ?? tried[0];
}
function withoutData(message) {
	return message.replace(/\s*Offending data item:.*/s, "").trim().slice(0, MOST_MESSAGE);
}
function scriptIn(lines) {
	return lines.flatMap((line) => {
		const [, path = "", number = ""] = /^\s*File "([^"\n]+\.py)", line (\d+), in /.exec(line) ?? [];
		return path === "" || /site-packages|[\\/]lib[\\/]python|^<frozen/.test(path) ? [] : [{
			path,
			line: Number(number)
		}];
	}).at(-1);
}

// src/dlt/failed-layer.ts
const REFRESH = /\b(?:ModelRefresh|DatasetRefresh|refreshType|DM_GWPipeline\w*|serviceExceptionJson|PowerBIModelNotFoundException|Refresh failed)\b/i;
function failedLayer(evidence) {
	return fromDlt(evidence) ?? fromSources(evidence) ?? fromDbt(evidence) ?? fromPowerBi(evidence) ?? {
		layer: "dbt",
		because: "no other layer left evidence of a failure"
	};
}
function fromDlt({ dltFailure, pipeline, dbtFailed }) {
	if (dltFailure !== void 0) return {
		layer: "dlt",
		because: `the pipeline failed${dltFailure.step === void 0 ? "" : ` in its step ${dltFailure.step}`}: ${dltFailure.exception}`
	};
	const [job] = pipeline?.failedJobs ?? [];
	if (job !== void 0) return {
		layer: "dlt",
		because: `a load job for ${job.table} failed in package ${job.loadId}`
	};
	const [pending] = pipeline?.pending ?? [];
	if (pending === void 0 || dbtFailed) return void 0;
	return {
		layer: "dlt",
		because: `package ${pending} was extracted and never loaded`
	};
}
function fromSources({ staleSources = [], missingFromSource }) {
	const [stale] = staleSources;
	if (stale !== void 0) return {
		layer: "dlt",
		because: `the data of ${stale} is older than the project allows`
	};
	if (missingFromSource === void 0) return void 0;
	const { source, column } = missingFromSource;
	return {
		layer: "dlt",
		because: `${source} is described with the column ${column}, and the loaded table lacks it`
	};
}
function fromDbt({ dbtFailed }) {
	return dbtFailed ? {
		layer: "dbt",
		because: "dbt reports the failure, and nothing before it failed"
	} : void 0;
}
function fromPowerBi({ lines = [] }) {
	return lines.some((line) => REFRESH.test(line) && /fail|error|exception/i.test(line)) ? {
		layer: "powerbi",
		because: "the log speaks of a refresh that failed"
	} : void 0;
}

export { readLogLine as a, matchError as c, readProjectTexts as i, statementPath as l, findDltFailure as n, diagnose as o, missingFromSource as r, errorRule as s, failedLayer as t, suggestionFor as u };