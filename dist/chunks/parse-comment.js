import { t as WORKFLOWS } from "./catalogue.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";

// src/orchestrator/parameter-value.ts
const NAME = /^[A-Za-z][A-Za-z0-9_]*(?:[ -][A-Za-z0-9_]+){0,3}$/;
const RUN_URL = /^https?:\/\/[A-Za-z0-9.-]{1,100}(?::\d{1,5})?\/[A-Za-z0-9._-]{1,100}\/[A-Za-z0-9._-]{1,100}\/actions\/runs\/\d{1,20}(?:\/[\w/]{0,60})?$/;
function parameterValue(workflow, text) {
	const trimmed = text.trim().replace(/[.!?,]+$/, "");
	if (workflow === "debug-pipeline-failure") return RUN_URL.test(trimmed) ? trimmed : void 0;
	if (trimmed.length > 60 || !NAME.test(trimmed)) return void 0;
	return trimmed.toLowerCase().replaceAll(/[ -]/g, "_");
}

// src/orchestrator/parse-phrase.ts
const NO_COMMAND = {
	kind: "none",
	reason: "it is no command"
};
const FILLERS = new Set("please pls plz kindly thanks thank you thx hey hi hello ok okay so now just also again steward can could would will the a an my our this these new".split(" "));
function parsePhrase(line) {
	const words = meaningful(line);
	if (words.length === 0) return NO_COMMAND;
	for (const entry of WORKFLOWS) for (const phrase of entry.phrases) {
		const command = match(entry, meaningful(phrase), words);
		if (command !== void 0) return command;
	}
	return NO_COMMAND;
}
function meaningful(text) {
	return (text.match(/\{name\}|[\p{L}\p{N}_]+(?:[-'’][\p{L}\p{N}_]+)*/gu) ?? []).map((word) => word.toLowerCase()).filter((word) => !FILLERS.has(word));
}
function match(entry, pattern, words) {
	const slot = pattern.indexOf("{name}");
	if (slot < 0) return sameWords(pattern, words) ? {
		kind: "workflow",
		workflow: entry.id,
		parameters: {},
		options: {}
	} : void 0;
	const before = pattern.slice(0, slot);
	const after = pattern.slice(slot + 1);
	const length = words.length - before.length - after.length;
	if (length < 1 || length > 4) return void 0;
	const value = words.slice(slot, slot + length);
	if (!sameWords(before, words.slice(0, slot)) || !sameWords(after, words.slice(slot + length))) return void 0;
	const name = parameterValue(entry.id, value.join(" "));
	return name === void 0 ? void 0 : {
		kind: "workflow",
		workflow: entry.id,
		parameters: { name },
		options: {}
	};
}
function sameWords(left, right) {
	return left.length === right.length && left.every((word, index) => word === right[index]);
}

// src/orchestrator/parse-slash.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
const CONTROLS = [
	"confirm",
	"cancel",
	"status",
	"help",
	"approve",
	"explain",
	"accept",
	"override"
];
const WORDS = [...WORKFLOWS.map(({ slash }) => slash), ...CONTROLS];
const OPTION = /^--([a-z][a-z0-9-]{0,30})(?:=([A-Za-z0-9._/:@-]{1,100}))?$/;
function parseSlash(line) {
	const [first = "", word = "", ...rest] = line.trim().split(/\s+/);
	const name = first.slice(1).toLowerCase();
	if (name !== "steward") return misspelt(name, word);
	const verb = word.toLowerCase().replace(/[.!?,]+$/, "");
	if (verb === "") return {
		kind: "control",
		control: "help",
		argument: ""
	};
	const entry = WORKFLOWS.find(({ slash }) => slash === verb);
	if (entry !== void 0) return workflowCommand(entry, rest);
	const control = CONTROLS.find((candidate) => candidate === verb);
	if (control !== void 0) return {
		kind: "control",
		control,
		argument: rest.join(" ")
	};
	return unknown(verb);
}
function misspelt(name, word) {
	if (!((0, import_fastest_levenshtein.distance)(name, "steward") <= 2 && WORDS.some((known) => (0, import_fastest_levenshtein.distance)(word.toLowerCase(), known) <= 1))) return {
		kind: "none",
		reason: `/${name.slice(0, 40)} is another tool’s command`
	};
	return {
		kind: "unknown",
		word: `/${name}`,
		didYouMean: `/steward ${(0, import_fastest_levenshtein.closest)(word.toLowerCase(), WORDS)}`
	};
}
function workflowCommand(entry, words) {
	const rest = withProject(words);
	const options = Object.fromEntries(rest.flatMap(readOption));
	const text = rest.filter((word) => !word.startsWith("--")).join(" ");
	const { parameter } = entry;
	const wrong = rest.find((word) => word.startsWith("--") && !OPTION.test(word));
	if (wrong !== void 0) return {
		kind: "unknown",
		word: wrong
	};
	if (parameter === void 0) return {
		kind: "workflow",
		workflow: entry.id,
		parameters: {},
		options
	};
	const value = parameterValue(entry.id, text);
	if (value === void 0 && (parameter.required || text !== "")) return {
		kind: "unknown",
		word: `${entry.slash} ${text}`.trim(),
		didYouMean: `/steward ${entry.slash} ${parameter.example}`
	};
	return {
		kind: "workflow",
		workflow: entry.id,
		parameters: value === void 0 ? {} : { [parameter.name]: value },
		options
	};
}
function withProject(words) {
	const at = words.indexOf("--project");
	const name = words[at + 1];
	return at < 0 || name === void 0 || name.startsWith("--") ? words : words.toSpliced(at, 2, `--project=${name}`);
}
function readOption(word) {
	const [, name, value] = OPTION.exec(word) ?? [];
	return name === void 0 ? [] : [[name, value ?? true]];
}
function unknown(verb) {
	const near = (0, import_fastest_levenshtein.closest)(verb, WORDS);
	return (0, import_fastest_levenshtein.distance)(verb, near) <= Math.max(2, Math.floor(near.length / 3)) ? {
		kind: "unknown",
		word: verb,
		didYouMean: `/steward ${near}`
	} : {
		kind: "unknown",
		word: verb
	};
}

// src/orchestrator/parse-comment.ts
const LONGEST_COMMAND = 1e3;
const MENTION = /^@[\w-]+(?:\[bot\])?[\s,:;–—-]*/;
function parseComment(body) {
	const line = firstLine(body);
	if (line === void 0) return {
		kind: "none",
		reason: "the comment is empty"
	};
	if (line.length > LONGEST_COMMAND) return {
		kind: "none",
		reason: "its first line is too long for a command"
	};
	if (/^\s*>/.test(line)) return {
		kind: "none",
		reason: "a quotation is no command"
	};
	if (/^(?: {4}|\t)|^\s*(?:```|~~~)|`/.test(line)) return {
		kind: "none",
		reason: "code is no command"
	};
	if (/<!--|-->/.test(line)) return {
		kind: "none",
		reason: "a hidden comment is no command"
	};
	const words = line.trim().replace(MENTION, "");
	return words.startsWith("/") ? parseSlash(words) : parsePhrase(words);
}
function firstLine(body) {
	return body.slice(0, 7e4).replaceAll(/[\p{Cf}\p{Co}]/gu, "").split(/\r\n|\r|\n/, 50).find((line) => line.trim() !== "");
}

export { parseComment as t };