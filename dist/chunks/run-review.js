import { At as series, Bt as asText, Dt as amount, Et as viewSide, Ft as shownValue, Gt as require_dist, Ht as isRecord, It as asFilledText, Lt as asList, Mt as inRepository, Nt as placeInYaml, Ot as code$1, Pt as sameValue, Rt as asNumber, Tt as changedTests, Vt as asTexts, _t as fileLink, a as require_fastest_levenshtein, bn as __toESM, bt as table, dn as string, gn as asProblem, gt as codeBlock, hn as Problem, ht as bullets, in as array, j as counts, jt as strong, kt as plain, ln as object, mn as prettifyError, on as int, pn as unknown$2, s as computeVerdict, sn as looseObject, un as record, vt as fold, wt as rules, xt as text, yt as numbered, zt as asRecord } from "./clock.js";
import { t as onExit } from "./mjs.js";
import { Duplex, PassThrough, Readable, Transform, Writable, getDefaultHighWaterMark } from "node:stream";
import { Buffer as Buffer$1 } from "node:buffer";
import { aborted, callbackify, debuglog, inspect, promisify, stripVTControlCharacters } from "node:util";
import { EventEmitter, addAbortListener, on, once as once$1, setMaxListeners } from "node:events";
import { brotliDecompress } from "node:zlib";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { access, constants, copyFile, lstat, mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import path, { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { constants as constants$1, tmpdir } from "node:os";
import { scheduler, setImmediate, setTimeout as setTimeout$1 } from "node:timers/promises";
import { ChildProcess, execFile, spawn, spawnSync } from "node:child_process";
import process$1, { execArgv, execPath, hrtime, platform as platform$1 } from "node:process";
import { StringDecoder } from "node:string_decoder";
import tty from "node:tty";
import { serialize } from "node:v8";
import fs, { appendFileSync, closeSync, createReadStream, createWriteStream, openSync, readFileSync, readSync, statSync, writeFileSync } from "node:fs";
import { finished as finished$1 } from "node:stream/promises";
import path$1 from "node:path/win32";

// src/system/files.ts
/** Folders that tools fill: nothing in them was written by the people whose project it is. */
const FILLED_BY_TOOLS = /* @__PURE__ */ new Set([
	".git",
	".venv",
	"__pycache__",
	"dbt_packages",
	"dbt_modules",
	"logs",
	"node_modules",
	"target",
	"venv"
]);
/** The machine's file system. */
const systemFiles = {
	read: read$2,
	readInside,
	write,
	exists,
	copy,
	remove: (path) => rm(path, {
		recursive: true,
		force: true
	}),
	list,
	temporary: async (prefix) => mkdtemp(join(await realpath(tmpdir()), `${prefix}-`))
};
async function read$2(path) {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (isAbsence(error)) return void 0;
		throw error;
	}
}
async function readInside(folder, path, maxBytes) {
	try {
		const root = await realpath(folder);
		const real = await realpath(join(root, path));
		if (!real.startsWith(root + sep)) return void 0;
		const stat = await lstat(real);
		return stat.isFile() && stat.size <= maxBytes ? await readFile(real, "utf8") : void 0;
	} catch {
		return;
	}
}
async function write(path, text) {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, text);
}
async function exists(path) {
	try {
		await access(path);
		return true;
	} catch {
		return false;
	}
}
async function copy(from, to) {
	await mkdir(dirname(to), { recursive: true });
	await copyFile(from, to, constants.COPYFILE_FICLONE);
}
async function list(folder, ending) {
	return (await filesBelow(folder, ending)).map((path) => relative(folder, path).split(sep).join("/")).toSorted();
}
/** Symbolic links are not followed: a checkout may hold one that leads out of it. */
async function filesBelow(folder, ending) {
	return (await Promise.all((await entriesOf(folder)).map((entry) => filesOfEntry(join(folder, entry.name), entry, ending)))).flat();
}
async function filesOfEntry(path, entry, ending) {
	if (entry.isDirectory()) return FILLED_BY_TOOLS.has(entry.name) ? [] : filesBelow(path, ending);
	return entry.isFile() && entry.name.endsWith(ending) ? [path] : [];
}
async function entriesOf(folder) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		if (isAbsence(error)) return [];
		throw error;
	}
}
function isAbsence(error) {
	return error instanceof Error && "code" in error && [
		"ENOENT",
		"ENOTDIR",
		"EISDIR"
	].includes(String(error.code));
}

// src/report/log-progress.ts
const QUIET_MILLISECONDS = 2e3;
/** Progress as log lines: each step as it starts and ends, dbt's counts every two seconds. */
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
				return info(`  dbt ${event.command} (${event.side}): ${event.done} of ${event.total ?? "?"}${running}`);
			}
		}
	};
}

// src/sql/sql-engine.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
var import_fastest_levenshtein = require_fastest_levenshtein();
let loading;
/**
* Loads the SQL parser once for the process. A bundle passes the bytes of the WASM file that lies beside it;
* without them the package finds its own file.
*/
function loadSqlEngine(wasm) {
	loading ??= load(wasm).catch((error) => {
		loading = void 0;
		throw error;
	});
	return loading;
}
async function load(wasm) {
	const before = Object.getOwnPropertyDescriptor(globalThis, "fetch");
	try {
		return engineOf$1(await importSdk(wasm));
	} finally {
		if (before !== void 0) Object.defineProperty(globalThis, "fetch", before);
	}
}
async function importSdk(wasm) {
	if (wasm === void 0) return await import("./manual.js");
	const manual = await import("./manual.js");
	await manual.init({ wasmUrl: wasm });
	return manual;
}
function engineOf$1(sdk) {
	return {
		parse: (sql, dialect) => {
			const { success, ast, error } = sdk.parse(sql, dialect);
			return success && Array.isArray(ast) ? { statements: ast } : { error: error ?? "the parser gave no reason" };
		},
		tokens: (sql, dialect) => {
			const { success, tokens } = sdk.tokenize(sql, dialect);
			return success ? tokens?.map(tokenOf) : void 0;
		},
		analyze: (sql, dialect) => sdk.analyzeQuery(sql, { dialect }).analysis ?? void 0,
		print: (node, dialect) => sdk.generate([node], dialect).sql?.[0]
	};
}
function tokenOf(token) {
	const { token_type: type, text } = token;
	return {
		type,
		text
	};
}

// src/system/bundled-wasm.ts
/** The file that the build puts beside the bundle, since the SQL parser's WASM can't be part of it. */
const FILE = "polyglot_sql.wasm.br";
/** The SQL parser's WASM where this runs as a bundle; undefined when it runs from source, where the package finds its own file. */
async function bundledWasm() {
	const here = dirname(fileURLToPath(import.meta.url));
	for (const folder of [here, dirname(here)]) {
		const packed = await readFile(join(folder, FILE)).catch(() => void 0);
		if (packed !== void 0) return promisify(brotliDecompress)(packed);
	}
}

// src/system/git.ts
/** Neither the user's nor the machine's configuration, hooks, helpers or prompts take part: what git answers depends on the repository alone. */
const SETTINGS$1 = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"core.quotePath=false",
	"safe.directory=*",
	"diff.orderFile=/dev/null",
	"gc.auto=0"
];
const DIFF = [
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--no-relative",
	"--src-prefix=a/",
	"--dst-prefix=b/",
	"-M",
	"-U0",
	"--inter-hunk-context=0"
];
/** The local repository through the git binary. A git that is missing or fails unexpectedly is a Problem (STW-4007). */
function systemGit(machine) {
	const call = caller(machine);
	const resolve = (root, revision) => resolveRevision(call, root, revision);
	return {
		root: async (folder) => textOf(await call(folder, ["rev-parse", "--show-toplevel"])),
		resolve,
		mergeBase: async (root, left, right) => mergeBase(call, root, [left, right]),
		dirty: async (root) => (await must(call(root, [
			"status",
			"--porcelain",
			"-z",
			"--untracked-files=normal"
		]))).stdout !== "",
		diff: async (root, from, to) => to === "working-tree" ? diffWorkingTree(machine, root, from) : diffInto(machine, root, { args: [checked(from), checked(to)] }),
		diffCheckouts: async (from, to) => {
			const env = { GIT_ALTERNATE_OBJECT_DIRECTORIES: await pathInGit(call, from.root, "objects") };
			return diffInto(machine, to.root, {
				args: [checked(from.sha), checked(to.sha)],
				env
			});
		},
		worktree: (root, sha, folder) => addWorktree(call, root, {
			sha,
			folder
		})
	};
}
/** The commit that a checkout is at, or undefined when it is none. */
function checkedOutSha(git, folder) {
	return git.resolve(folder, "HEAD");
}
function caller({ processes, path }) {
	const settings = SETTINGS$1.flatMap((setting) => ["-c", setting]);
	const own = {
		PATH: path,
		LC_ALL: "C",
		HOME: "/nonexistent",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0"
	};
	return (folder, args, env = {}) => processes.run({
		file: "git",
		args: [
			"--no-pager",
			...settings,
			...args
		],
		cwd: folder,
		env: {
			...own,
			...env
		}
	});
}
async function resolveRevision(call, root, revision) {
	if (revision.startsWith("-")) return void 0;
	return textOf(await call(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${revision}^{commit}`
	]));
}
async function mergeBase(call, root, revisions) {
	if (revisions.some((revision) => revision.startsWith("-"))) return void 0;
	return textOf(await call(root, ["merge-base", ...revisions]));
}
/**
* Puts the working tree into an index and objects of its own, so that new files take part in rename detection while the repository's
* index and objects stay as they are.
*/
async function diffWorkingTree(machine, root, from) {
	const call = caller(machine);
	const folder = await machine.files.temporary("steward-diff");
	try {
		const index = await pathInGit(call, root, "index");
		const env = {
			GIT_INDEX_FILE: join(folder, "index"),
			GIT_OBJECT_DIRECTORY: join(folder, "objects"),
			GIT_ALTERNATE_OBJECT_DIRECTORIES: await pathInGit(call, root, "objects")
		};
		await machine.files.write(join(folder, "objects", "info", "packs"), "");
		if (await machine.files.exists(index)) await machine.files.copy(index, env.GIT_INDEX_FILE);
		await must(call(root, [
			"add",
			"--all",
			"--",
			"."
		], env));
		return await diffInto(machine, root, {
			args: ["--cached", checked(from)],
			env
		});
	} finally {
		await machine.files.remove(folder);
	}
}
/** The diff goes through a file: standard output is kept only in part when it is very long. */
async function diffInto(machine, root, { args, env = {} }) {
	const folder = await machine.files.temporary("steward-diff");
	try {
		const output = join(folder, "diff");
		await must(caller(machine)(root, [
			"diff",
			...DIFF,
			`--output=${output}`,
			...args,
			"--"
		], env));
		return await machine.files.read(output) ?? "";
	} finally {
		await machine.files.remove(folder);
	}
}
async function pathInGit(call, root, name) {
	const path = (await must(call(root, [
		"rev-parse",
		"--git-path",
		name
	]))).stdout.trimEnd();
	return isAbsolute(path) ? path : resolve(root, path);
}
async function addWorktree(call, root, { sha, folder }) {
	await must(call(root, [
		"worktree",
		"add",
		"--quiet",
		"--detach",
		"--",
		folder,
		checked(sha)
	]));
	const remove = async () => {
		await call(root, [
			"worktree",
			"remove",
			"--force",
			"--",
			folder
		]);
		await call(root, ["worktree", "prune"]);
	};
	return { remove };
}
async function must(running) {
	const result = await running;
	if (result.exitCode === 0) return result;
	const said = result.stderr.trim().slice(-500);
	throw new Problem("STW-4007", { detail: result.ended === "not-found" ? "git was not found on the search path" : `git failed: ${said}` });
}
function textOf(result) {
	if (result.ended === "not-found") throw new Problem("STW-4007", { detail: "git was not found on the search path" });
	const text = result.stdout.replace(/\r?\n$/, "");
	return result.exitCode === 0 && text !== "" ? text : void 0;
}
function checked(sha) {
	if (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha)) return sha;
	throw new Problem("STW-4004", { base: sha });
}

// node_modules/is-plain-obj/index.js
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	const prototype = Object.getPrototypeOf(value);
	return (prototype === null || prototype === Object.prototype || Object.getPrototypeOf(prototype) === null) && !(Symbol.toStringTag in value) && !(Symbol.iterator in value);
}

// node_modules/execa/lib/arguments/file-url.js
const safeNormalizeFileUrl = (file, name) => {
	const fileString = normalizeFileUrl(normalizeDenoExecPath(file));
	if (typeof fileString !== "string") throw new TypeError(`${name} must be a string or a file URL: ${fileString}.`);
	return fileString;
};
const normalizeDenoExecPath = (file) => isDenoExecPath(file) ? file.toString() : file;
const isDenoExecPath = (file) => typeof file !== "string" && file && Object.getPrototypeOf(file) === String.prototype;
const normalizeFileUrl = (file) => file instanceof URL ? fileURLToPath(file) : file;

// node_modules/execa/lib/methods/parameters.js
const normalizeParameters = (rawFile, rawArguments = [], rawOptions, ...rawExtraArguments) => {
	if (rawExtraArguments.length > 0) throw new TypeError("Execa accepts at most three arguments: file, arguments, options.");
	if (rawOptions !== void 0 && isPlainObject(rawArguments)) throw new TypeError("Execa accepts at most one options object. Please merge the second and third arguments.");
	const filePath = safeNormalizeFileUrl(rawFile, "First argument");
	const [commandArguments, options = {}] = isPlainObject(rawArguments) ? [[], rawArguments] : [rawArguments, rawOptions];
	if (!Array.isArray(commandArguments)) throw new TypeError(`Second argument must be either an array of arguments or an options object: ${commandArguments}`);
	if (commandArguments.some((commandArgument) => typeof commandArgument === "object" && commandArgument !== null)) throw new TypeError(`Second argument must be an array of strings: ${commandArguments}`);
	const normalizedArguments = commandArguments.map(String);
	const nullByteArgument = normalizedArguments.find((normalizedArgument) => normalizedArgument.includes("\0"));
	if (nullByteArgument !== void 0) throw new TypeError(`Arguments cannot contain null bytes ("\\0"): ${nullByteArgument}`);
	if (!isPlainObject(options)) throw new TypeError(`Last argument must be an options object: ${options}`);
	return [
		filePath,
		normalizedArguments,
		{
			__proto__: null,
			...options
		}
	];
};

// node_modules/execa/lib/arguments/escape.js
const joinCommand = (filePath, rawArguments, shell) => {
	const fileAndArguments = [filePath, ...rawArguments];
	const command = fileAndArguments.join(" ");
	return {
		command,
		escapedCommand: shell ? escapeControlCharacters(command) : fileAndArguments.map((fileAndArgument) => quoteString(escapeControlCharacters(fileAndArgument))).join(" ")
	};
};
const escapeLines = (lines) => stripVTControlCharacters(lines).split("\n").map((line) => escapeControlCharacters(line)).join("\n");
const escapeControlCharacters = (line) => line.replaceAll(SPECIAL_CHAR_REGEXP, (character) => escapeControlCharacter(character));
const escapeControlCharacter = (character) => {
	const commonEscape = COMMON_ESCAPES[character];
	if (commonEscape !== void 0) return commonEscape;
	const codepoint = character.codePointAt(0);
	const codepointHex = codepoint.toString(16);
	return codepoint <= 65535 ? `\\u${codepointHex.padStart(4, "0")}` : `\\U${codepointHex}`;
};
const getSpecialCharRegExp = () => {
	try {
		return new RegExp("\\p{Separator}|\\p{Other}", "gu");
	} catch {
		return /[\s\u0000-\u001F\u007F-\u009F\u00AD]/g;
	}
};
const SPECIAL_CHAR_REGEXP = getSpecialCharRegExp();
const COMMON_ESCAPES = {
	" ": " ",
	"\b": "\\b",
	"\f": "\\f",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t"
};
const ASTRAL_START = 65535;
const quoteString = (escapedArgument) => {
	if (NO_ESCAPE_REGEXP.test(escapedArgument)) return escapedArgument;
	return platform$1 === "win32" ? `"${escapedArgument.replaceAll("\"", "\"\"")}"` : `'${escapedArgument.replaceAll("'", "'\\''")}'`;
};
const NO_ESCAPE_REGEXP = /^[\w\-./]+$/;

// node_modules/execa/lib/utils/uint-array.js
const { toString: objectToString$1 } = Object.prototype;
const isArrayBuffer = (value) => objectToString$1.call(value) === "[object ArrayBuffer]";
const isUint8Array = (value) => objectToString$1.call(value) === "[object Uint8Array]";
const bufferToUint8Array = (buffer) => new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
const textEncoder$1 = new TextEncoder();
const stringToUint8Array = (string) => textEncoder$1.encode(string);
const textDecoder = new TextDecoder();
const uint8ArrayToString = (uint8Array) => textDecoder.decode(uint8Array);
const joinToString = (uint8ArraysOrStrings, encoding) => {
	return uint8ArraysToStrings(uint8ArraysOrStrings, encoding).join("");
};
const uint8ArraysToStrings = (uint8ArraysOrStrings, encoding) => {
	if (encoding === "utf8" && uint8ArraysOrStrings.every((uint8ArrayOrString) => typeof uint8ArrayOrString === "string")) return uint8ArraysOrStrings;
	const decoder = new StringDecoder(encoding);
	const strings = uint8ArraysOrStrings.map((uint8ArrayOrString) => typeof uint8ArrayOrString === "string" ? stringToUint8Array(uint8ArrayOrString) : uint8ArrayOrString).map((uint8Array) => decoder.write(uint8Array));
	const finalString = decoder.end();
	return finalString === "" ? strings : [...strings, finalString];
};
const joinToUint8Array = (uint8ArraysOrStrings) => uint8ArraysOrStrings.length === 1 && isUint8Array(uint8ArraysOrStrings[0]) ? uint8ArraysOrStrings[0] : concatUint8Arrays(stringsToUint8Arrays(uint8ArraysOrStrings));
const stringsToUint8Arrays = (uint8ArraysOrStrings) => uint8ArraysOrStrings.map((uint8ArrayOrString) => typeof uint8ArrayOrString === "string" ? stringToUint8Array(uint8ArrayOrString) : uint8ArrayOrString);
const concatUint8Arrays = (uint8Arrays) => {
	const result = new Uint8Array(getJoinLength(uint8Arrays));
	let index = 0;
	for (const uint8Array of uint8Arrays) {
		result.set(uint8Array, index);
		index += uint8Array.length;
	}
	return result;
};
const getJoinLength = (uint8Arrays) => {
	let joinLength = 0;
	for (const uint8Array of uint8Arrays) joinLength += uint8Array.length;
	return joinLength;
};

// node_modules/execa/lib/return/final-error.js
const getFinalError = (originalError, message, isSync) => {
	return new (isSync ? ExecaSyncError : ExecaError)(message, originalError instanceof DiscardedError ? {} : { cause: originalError });
};
var DiscardedError = class extends Error {};
const setErrorName = (ErrorClass, value) => {
	Object.defineProperties(ErrorClass.prototype, {
		name: {
			value,
			writable: true,
			enumerable: false,
			configurable: true
		},
		[execaErrorSymbol]: {
			value: true,
			writable: false,
			enumerable: false,
			configurable: false
		}
	});
};
const isExecaError = (error) => isErrorInstance(error) && execaErrorSymbol in error;
const execaErrorSymbol = Symbol("isExecaError");
const isErrorInstance = (value) => value instanceof Error || Object.prototype.toString.call(value) === "[object Error]";
var ExecaError = class extends Error {};
setErrorName(ExecaError, ExecaError.name);
var ExecaSyncError = class extends Error {};
setErrorName(ExecaSyncError, ExecaSyncError.name);

// node_modules/execa/lib/utils/type-name.js
const getTypeName = (value) => value === null ? "null" : typeof value;

// node_modules/execa/lib/methods/template.js
const isTemplateString = (templates) => Array.isArray(templates) && Array.isArray(templates.raw);
const parseTemplates = (templates, expressions) => {
	let tokens = [];
	let isSeparated = false;
	for (const [index, template] of templates.entries()) ({tokens, isSeparated} = parseTemplate({
		templates,
		expressions,
		tokens,
		isSeparated,
		index,
		template
	}));
	if (tokens.length === 0) throw new TypeError("Template script must not be empty");
	const [file, ...commandArguments] = tokens;
	return [
		file,
		commandArguments,
		{}
	];
};
const parseTemplate = ({ templates, expressions, tokens, isSeparated, index, template }) => {
	if (template === void 0) throw new TypeError(`Invalid backslash sequence: ${templates.raw[index]}`);
	const { nextTokens, leadingWhitespaces, trailingWhitespaces } = splitByWhitespaces(template, templates.raw[index]);
	const newTokens = concatTokens(tokens, nextTokens, isSeparated || leadingWhitespaces);
	const isTemplateSeparated = trailingWhitespaces || nextTokens.length === 0 && isSeparated;
	if (index === expressions.length) return {
		tokens: newTokens,
		isSeparated: isTemplateSeparated
	};
	const expression = expressions[index];
	const expressionTokens = Array.isArray(expression) ? expression.map((expression) => parseExpression(expression)) : [parseExpression(expression)];
	return {
		tokens: concatTokens(newTokens, expressionTokens, isTemplateSeparated),
		isSeparated: expressionTokens.length === 0 && isTemplateSeparated
	};
};
const splitByWhitespaces = (template, rawTemplate) => {
	if (template.length === 0) return {
		nextTokens: [],
		leadingWhitespaces: false,
		trailingWhitespaces: false
	};
	const nextTokens = [];
	let templateStart = 0;
	let isLeadingWhitespaces = false;
	for (let templateIndex = 0, rawIndex = 0; templateIndex < template.length; templateIndex += 1, rawIndex += 1) {
		const rawCharacter = rawTemplate[rawIndex];
		if (DELIMITERS.has(rawCharacter)) {
			if (templateIndex === 0) isLeadingWhitespaces = true;
			if (templateStart !== templateIndex) nextTokens.push(template.slice(templateStart, templateIndex));
			templateStart = templateIndex + 1;
		} else if (rawCharacter === "\\") {
			const nextRawCharacter = rawTemplate[rawIndex + 1];
			if (nextRawCharacter === "\n") {
				templateIndex -= 1;
				rawIndex += 1;
			} else if (nextRawCharacter === "u" && rawTemplate[rawIndex + 2] === "{") {
				const closingBraceIndex = rawTemplate.indexOf("}", rawIndex + 3);
				if (isAstralEscape(rawTemplate.slice(rawIndex + 3, closingBraceIndex))) templateIndex += 1;
				rawIndex = closingBraceIndex;
			} else rawIndex += ESCAPE_LENGTH[nextRawCharacter] ?? 1;
		}
	}
	const isTrailingWhitespaces = templateStart === template.length;
	if (!isTrailingWhitespaces) nextTokens.push(template.slice(templateStart));
	return {
		nextTokens,
		leadingWhitespaces: isLeadingWhitespaces,
		trailingWhitespaces: isTrailingWhitespaces
	};
};
const isAstralEscape = (codePointHex) => Number.parseInt(codePointHex, 16) > ASTRAL_START;
const DELIMITERS = /* @__PURE__ */ new Set([
	" ",
	"	",
	"\r",
	"\n"
]);
const ESCAPE_LENGTH = {
	x: 3,
	u: 5
};
const concatTokens = (tokens, nextTokens, isSeparated) => isSeparated || tokens.length === 0 || nextTokens.length === 0 ? [...tokens, ...nextTokens] : [
	...tokens.slice(0, -1),
	`${tokens.at(-1)}${nextTokens[0]}`,
	...nextTokens.slice(1)
];
const parseExpression = (expression) => {
	const typeOfExpression = getTypeName(expression);
	if (typeOfExpression === "string") return expression;
	if (typeOfExpression === "number") return String(expression);
	if ((isPlainObject(expression) || isExecaError(expression)) && (Object.hasOwn(expression, "stdout") || Object.hasOwn(expression, "isMaxBuffer"))) return getSubprocessResult(expression);
	if (expression instanceof ChildProcess || Object.prototype.toString.call(expression) === "[object Promise]") throw new TypeError("Unexpected subprocess in template expression. Please use ${await subprocess} instead of ${subprocess}.");
	throw new TypeError(`Unexpected "${typeOfExpression}" in template expression`);
};
const getSubprocessResult = (result) => {
	const stdout = Object.hasOwn(result, "stdout") ? result.stdout : void 0;
	if (typeof stdout === "string") return stdout;
	if (isUint8Array(stdout)) return uint8ArrayToString(stdout);
	if (stdout === void 0) throw new TypeError("Missing result.stdout in template expression. This is probably due to the previous subprocess' \"stdout\" option.");
	throw new TypeError(`Unexpected "${getTypeName(stdout)}" stdout in template expression`);
};

// node_modules/execa/lib/utils/standard-stream.js
const isStandardStream = (stream) => STANDARD_STREAMS.includes(stream);
const STANDARD_STREAMS = [
	process$1.stdin,
	process$1.stdout,
	process$1.stderr
];
const STANDARD_STREAMS_ALIASES = [
	"stdin",
	"stdout",
	"stderr"
];
const getStreamName = (fdNumber) => STANDARD_STREAMS_ALIASES[fdNumber] ?? `stdio[${fdNumber}]`;
const allStreamSymbol = Symbol("execa.allStream");
const setAllStream = (stream) => Object.assign(stream, { [allStreamSymbol]: true });
const isAllStream = (stream) => stream?.[allStreamSymbol] === true;

// node_modules/execa/lib/utils/options.js
const copyOptions = (options = {}) => {
	if (options === null) throw new TypeError("The options must be an object, not `null`.");
	return {
		__proto__: null,
		...options
	};
};
const checkBooleanOption = (value, optionName) => {
	if (value !== void 0 && typeof value !== "boolean") throw new TypeError(`The \`${optionName}\` option must use a boolean.`);
};

// node_modules/execa/lib/arguments/specific.js
const normalizeFdSpecificOptions = (options) => {
	const optionsCopy = {
		__proto__: null,
		...options
	};
	for (const optionName of FD_SPECIFIC_OPTIONS) optionsCopy[optionName] = normalizeFdSpecificOption(options, optionName);
	return optionsCopy;
};
const normalizeFdSpecificOption = (options, optionName) => {
	const stdioLength = getStdioLength(options);
	const optionBaseArray = Array.from({ length: stdioLength + 1 });
	const optionArray = normalizeFdSpecificValue(options[optionName], optionBaseArray, optionName, stdioLength);
	return addDefaultValue$1(optionArray, optionName);
};
const getStdioLength = ({ stdio }) => Array.isArray(stdio) ? Math.max(stdio.length, STANDARD_STREAMS_ALIASES.length) : STANDARD_STREAMS_ALIASES.length;
const normalizeFdSpecificValue = (optionValue, optionArray, optionName, stdioLength) => {
	if (isPlainObject(optionValue)) return normalizeOptionObject(optionValue, optionArray, optionName, stdioLength);
	validateFdSpecificValue(optionValue, optionName);
	return optionArray.fill(optionValue);
};
const normalizeOptionObject = (optionValue, optionArray, optionName, stdioLength) => {
	for (const fdName of Object.keys(optionValue).sort(compareFdName)) {
		validateFdSpecificValue(optionValue[fdName], optionName, `${optionName}.${fdName}`);
		for (const fdNumber of parseFdName(fdName, optionName, stdioLength)) optionArray[fdNumber] = optionValue[fdName];
	}
	return optionArray;
};
const compareFdName = (fdNameA, fdNameB) => getFdNameOrder(fdNameA) < getFdNameOrder(fdNameB) ? 1 : -1;
const getFdNameOrder = (fdName) => {
	if (fdName === "stdout" || fdName === "stderr") return 0;
	return fdName === "all" ? 2 : 1;
};
const parseFdName = (fdName, optionName, stdioLength) => {
	if (fdName === "ipc") return [stdioLength];
	const fdNumber = parseFd(fdName);
	if (fdNumber === void 0 || fdNumber === 0) throw new TypeError(`"${optionName}.${fdName}" is invalid.
It must be "${optionName}.stdout", "${optionName}.stderr", "${optionName}.all", "${optionName}.ipc", or "${optionName}.fd3", "${optionName}.fd4" (and so on).`);
	if (fdNumber !== "all" && fdNumber >= stdioLength) throw new TypeError(`"${optionName}.${fdName}" is invalid: that file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);
	return fdNumber === "all" ? [1, 2] : [fdNumber];
};
const parseFd = (fdName) => {
	if (fdName === "all") return fdName;
	if (STANDARD_STREAMS_ALIASES.includes(fdName)) return STANDARD_STREAMS_ALIASES.indexOf(fdName);
	const regexpResult = FD_REGEXP.exec(fdName);
	if (regexpResult !== null) return Number(regexpResult.groups.fdNumber);
};
const FD_REGEXP = /^fd(?<fdNumber>\d+)$/;
const addDefaultValue$1 = (optionArray, optionName) => optionArray.map((optionValue) => optionValue === void 0 ? DEFAULT_OPTIONS[optionName] : optionValue);
const BOOLEAN_FD_SPECIFIC_OPTIONS = /* @__PURE__ */ new Set([
	"lines",
	"buffer",
	"stripFinalNewline"
]);
const validateFdSpecificValue = (optionValue, optionName, fullOptionName = optionName) => {
	if (BOOLEAN_FD_SPECIFIC_OPTIONS.has(optionName)) checkBooleanOption(optionValue, fullOptionName);
	else if (optionName === "maxBuffer" && optionValue !== void 0 && (typeof optionValue !== "number" || Number.isNaN(optionValue))) throw new TypeError(`The \`${fullOptionName}\` option must use a number.`);
};
const DEFAULT_OPTIONS = {
	lines: false,
	buffer: true,
	maxBuffer: 1e8,
	verbose: debuglog("execa").enabled ? "full" : "none",
	stripFinalNewline: true
};
const FD_SPECIFIC_OPTIONS = [
	"lines",
	"buffer",
	"maxBuffer",
	"verbose",
	"stripFinalNewline"
];
const getFdSpecificValue = (optionArray, fdNumber) => fdNumber === "ipc" ? optionArray.at(-1) : optionArray[fdNumber];

// node_modules/execa/lib/verbose/values.js
const isVerbose = ({ verbose }, fdNumber) => getFdVerbose(verbose, fdNumber) !== "none";
const isFullVerbose = ({ verbose }, fdNumber) => !["none", "short"].includes(getFdVerbose(verbose, fdNumber));
const getVerboseFunction = ({ verbose }, fdNumber) => {
	const fdVerbose = getFdVerbose(verbose, fdNumber);
	return isVerboseFunction(fdVerbose) ? fdVerbose : void 0;
};
const getFdVerbose = (verbose, fdNumber) => fdNumber === void 0 ? getFdGenericVerbose(verbose) : getFdSpecificValue(verbose, fdNumber);
const getFdGenericVerbose = (verbose) => verbose.find((fdVerbose) => isVerboseFunction(fdVerbose)) ?? VERBOSE_VALUES.findLast((fdVerbose) => verbose.includes(fdVerbose));
const isVerboseFunction = (fdVerbose) => typeof fdVerbose === "function";
const VERBOSE_VALUES = [
	"none",
	"short",
	"full"
];

// node_modules/is-unicode-supported/index.js
function isUnicodeSupported() {
	const { env } = process$1;
	const { TERM, TERM_PROGRAM } = env;
	if (process$1.platform !== "win32") return TERM !== "linux";
	return Boolean(env.WT_SESSION) || Boolean(env.TERMINUS_SUBLIME) || env.ConEmuTask === "{cmd::Cmder}" || TERM_PROGRAM === "Terminus-Sublime" || TERM_PROGRAM === "vscode" || TERM === "xterm-256color" || TERM === "alacritty" || TERM === "rxvt-unicode" || TERM === "rxvt-unicode-256color" || env.TERMINAL_EMULATOR === "JetBrains-JediTerm";
}

// node_modules/figures/index.js
const common = {
	circleQuestionMark: "(?)",
	questionMarkPrefix: "(?)",
	square: "█",
	squareDarkShade: "▓",
	squareMediumShade: "▒",
	squareLightShade: "░",
	squareTop: "▀",
	squareBottom: "▄",
	squareLeft: "▌",
	squareRight: "▐",
	squareCenter: "■",
	bullet: "●",
	dot: "․",
	ellipsis: "…",
	pointerSmall: "›",
	triangleUp: "▲",
	triangleUpSmall: "▴",
	triangleDown: "▼",
	triangleDownSmall: "▾",
	triangleLeftSmall: "◂",
	triangleRightSmall: "▸",
	home: "⌂",
	heart: "♥",
	musicNote: "♪",
	musicNoteBeamed: "♫",
	arrowUp: "↑",
	arrowDown: "↓",
	arrowLeft: "←",
	arrowRight: "→",
	arrowLeftRight: "↔",
	arrowUpDown: "↕",
	almostEqual: "≈",
	notEqual: "≠",
	lessOrEqual: "≤",
	greaterOrEqual: "≥",
	identical: "≡",
	infinity: "∞",
	subscriptZero: "₀",
	subscriptOne: "₁",
	subscriptTwo: "₂",
	subscriptThree: "₃",
	subscriptFour: "₄",
	subscriptFive: "₅",
	subscriptSix: "₆",
	subscriptSeven: "₇",
	subscriptEight: "₈",
	subscriptNine: "₉",
	oneHalf: "½",
	oneThird: "⅓",
	oneQuarter: "¼",
	oneFifth: "⅕",
	oneSixth: "⅙",
	oneEighth: "⅛",
	twoThirds: "⅔",
	twoFifths: "⅖",
	threeQuarters: "¾",
	threeFifths: "⅗",
	threeEighths: "⅜",
	fourFifths: "⅘",
	fiveSixths: "⅚",
	fiveEighths: "⅝",
	sevenEighths: "⅞",
	line: "─",
	lineBold: "━",
	lineDouble: "═",
	lineDashed0: "┄",
	lineDashed1: "┅",
	lineDashed2: "┈",
	lineDashed3: "┉",
	lineDashed4: "╌",
	lineDashed5: "╍",
	lineDashed6: "╴",
	lineDashed7: "╶",
	lineDashed8: "╸",
	lineDashed9: "╺",
	lineDashed10: "╼",
	lineDashed11: "╾",
	lineDashed12: "−",
	lineDashed13: "–",
	lineDashed14: "‐",
	lineDashed15: "⁃",
	lineVertical: "│",
	lineVerticalBold: "┃",
	lineVerticalDouble: "║",
	lineVerticalDashed0: "┆",
	lineVerticalDashed1: "┇",
	lineVerticalDashed2: "┊",
	lineVerticalDashed3: "┋",
	lineVerticalDashed4: "╎",
	lineVerticalDashed5: "╏",
	lineVerticalDashed6: "╵",
	lineVerticalDashed7: "╷",
	lineVerticalDashed8: "╹",
	lineVerticalDashed9: "╻",
	lineVerticalDashed10: "╽",
	lineVerticalDashed11: "╿",
	lineDownLeft: "┐",
	lineDownLeftArc: "╮",
	lineDownBoldLeftBold: "┓",
	lineDownBoldLeft: "┒",
	lineDownLeftBold: "┑",
	lineDownDoubleLeftDouble: "╗",
	lineDownDoubleLeft: "╖",
	lineDownLeftDouble: "╕",
	lineDownRight: "┌",
	lineDownRightArc: "╭",
	lineDownBoldRightBold: "┏",
	lineDownBoldRight: "┎",
	lineDownRightBold: "┍",
	lineDownDoubleRightDouble: "╔",
	lineDownDoubleRight: "╓",
	lineDownRightDouble: "╒",
	lineUpLeft: "┘",
	lineUpLeftArc: "╯",
	lineUpBoldLeftBold: "┛",
	lineUpBoldLeft: "┚",
	lineUpLeftBold: "┙",
	lineUpDoubleLeftDouble: "╝",
	lineUpDoubleLeft: "╜",
	lineUpLeftDouble: "╛",
	lineUpRight: "└",
	lineUpRightArc: "╰",
	lineUpBoldRightBold: "┗",
	lineUpBoldRight: "┖",
	lineUpRightBold: "┕",
	lineUpDoubleRightDouble: "╚",
	lineUpDoubleRight: "╙",
	lineUpRightDouble: "╘",
	lineUpDownLeft: "┤",
	lineUpBoldDownBoldLeftBold: "┫",
	lineUpBoldDownBoldLeft: "┨",
	lineUpDownLeftBold: "┥",
	lineUpBoldDownLeftBold: "┩",
	lineUpDownBoldLeftBold: "┪",
	lineUpDownBoldLeft: "┧",
	lineUpBoldDownLeft: "┦",
	lineUpDoubleDownDoubleLeftDouble: "╣",
	lineUpDoubleDownDoubleLeft: "╢",
	lineUpDownLeftDouble: "╡",
	lineUpDownRight: "├",
	lineUpBoldDownBoldRightBold: "┣",
	lineUpBoldDownBoldRight: "┠",
	lineUpDownRightBold: "┝",
	lineUpBoldDownRightBold: "┡",
	lineUpDownBoldRightBold: "┢",
	lineUpDownBoldRight: "┟",
	lineUpBoldDownRight: "┞",
	lineUpDoubleDownDoubleRightDouble: "╠",
	lineUpDoubleDownDoubleRight: "╟",
	lineUpDownRightDouble: "╞",
	lineDownLeftRight: "┬",
	lineDownBoldLeftBoldRightBold: "┳",
	lineDownLeftBoldRightBold: "┯",
	lineDownBoldLeftRight: "┰",
	lineDownBoldLeftBoldRight: "┱",
	lineDownBoldLeftRightBold: "┲",
	lineDownLeftRightBold: "┮",
	lineDownLeftBoldRight: "┭",
	lineDownDoubleLeftDoubleRightDouble: "╦",
	lineDownDoubleLeftRight: "╥",
	lineDownLeftDoubleRightDouble: "╤",
	lineUpLeftRight: "┴",
	lineUpBoldLeftBoldRightBold: "┻",
	lineUpLeftBoldRightBold: "┷",
	lineUpBoldLeftRight: "┸",
	lineUpBoldLeftBoldRight: "┹",
	lineUpBoldLeftRightBold: "┺",
	lineUpLeftRightBold: "┶",
	lineUpLeftBoldRight: "┵",
	lineUpDoubleLeftDoubleRightDouble: "╩",
	lineUpDoubleLeftRight: "╨",
	lineUpLeftDoubleRightDouble: "╧",
	lineUpDownLeftRight: "┼",
	lineUpBoldDownBoldLeftBoldRightBold: "╋",
	lineUpDownBoldLeftBoldRightBold: "╈",
	lineUpBoldDownLeftBoldRightBold: "╇",
	lineUpBoldDownBoldLeftRightBold: "╊",
	lineUpBoldDownBoldLeftBoldRight: "╉",
	lineUpBoldDownLeftRight: "╀",
	lineUpDownBoldLeftRight: "╁",
	lineUpDownLeftBoldRight: "┽",
	lineUpDownLeftRightBold: "┾",
	lineUpBoldDownBoldLeftRight: "╂",
	lineUpDownLeftBoldRightBold: "┿",
	lineUpBoldDownLeftBoldRight: "╃",
	lineUpBoldDownLeftRightBold: "╄",
	lineUpDownBoldLeftBoldRight: "╅",
	lineUpDownBoldLeftRightBold: "╆",
	lineUpDoubleDownDoubleLeftDoubleRightDouble: "╬",
	lineUpDoubleDownDoubleLeftRight: "╫",
	lineUpDownLeftDoubleRightDouble: "╪",
	lineCross: "╳",
	lineBackslash: "╲",
	lineSlash: "╱"
};
const specialMainSymbols = {
	tick: "✔",
	info: "ℹ",
	warning: "⚠",
	cross: "✘",
	squareSmall: "◻",
	squareSmallFilled: "◼",
	circle: "◯",
	circleFilled: "◉",
	circleDotted: "◌",
	circleDouble: "◎",
	circleCircle: "ⓞ",
	circleCross: "ⓧ",
	circlePipe: "Ⓘ",
	radioOn: "◉",
	radioOff: "◯",
	checkboxOn: "☒",
	checkboxOff: "☐",
	checkboxCircleOn: "ⓧ",
	checkboxCircleOff: "Ⓘ",
	pointer: "❯",
	triangleUpOutline: "△",
	triangleLeft: "◀",
	triangleRight: "▶",
	lozenge: "◆",
	lozengeOutline: "◇",
	hamburger: "☰",
	smiley: "㋡",
	mustache: "෴",
	star: "★",
	play: "▶",
	nodejs: "⬢",
	oneSeventh: "⅐",
	oneNinth: "⅑",
	oneTenth: "⅒"
};
const specialFallbackSymbols = {
	tick: "√",
	info: "i",
	warning: "‼",
	cross: "×",
	squareSmall: "□",
	squareSmallFilled: "■",
	circle: "( )",
	circleFilled: "(*)",
	circleDotted: "( )",
	circleDouble: "( )",
	circleCircle: "(○)",
	circleCross: "(×)",
	circlePipe: "(│)",
	radioOn: "(*)",
	radioOff: "( )",
	checkboxOn: "[×]",
	checkboxOff: "[ ]",
	checkboxCircleOn: "(×)",
	checkboxCircleOff: "( )",
	pointer: ">",
	triangleUpOutline: "∆",
	triangleLeft: "◄",
	triangleRight: "►",
	lozenge: "♦",
	lozengeOutline: "◊",
	hamburger: "≡",
	smiley: "☺",
	mustache: "┌─┐",
	star: "✶",
	play: "►",
	nodejs: "♦",
	oneSeventh: "1/7",
	oneNinth: "1/9",
	oneTenth: "1/10"
};
const mainSymbols = {
	...common,
	...specialMainSymbols
};
const fallbackSymbols = {
	...common,
	...specialFallbackSymbols
};
const shouldUseMain = isUnicodeSupported();
const figures = shouldUseMain ? mainSymbols : fallbackSymbols;
const replacements = Object.entries(specialMainSymbols);

// node_modules/yoctocolors/base.js
const hasColors$1 = tty?.WriteStream?.prototype?.hasColors?.() ?? false;
const format = (open, close) => {
	if (!hasColors$1) return (input) => input;
	const openCode = `\u001B[${open}m`;
	const closeCode = `\u001B[${close}m`;
	return (input) => {
		const string = input + "";
		let index = string.indexOf(closeCode);
		if (index === -1) return openCode + string + closeCode;
		let result = openCode;
		let lastIndex = 0;
		const replaceCode = (close === 22 ? closeCode : "") + openCode;
		while (index !== -1) {
			result += string.slice(lastIndex, index) + replaceCode;
			lastIndex = index + closeCode.length;
			index = string.indexOf(closeCode, lastIndex);
		}
		result += string.slice(lastIndex) + closeCode;
		return result;
	};
};
const reset = format(0, 0);
const bold$1 = format(1, 22);
const dim = format(2, 22);
const italic = format(3, 23);
const underline = format(4, 24);
const underlineDouble = format("4:2", 24);
const underlineCurly = format("4:3", 24);
const underlineDotted = format("4:4", 24);
const underlineDashed = format("4:5", 24);
const overline = format(53, 55);
const inverse = format(7, 27);
const hidden = format(8, 28);
const strikethrough = format(9, 29);
const black = format(30, 39);
const red = format(31, 39);
const green = format(32, 39);
const yellow = format(33, 39);
const blue = format(34, 39);
const magenta = format(35, 39);
const cyan = format(36, 39);
const white = format(37, 39);
const gray$1 = format(90, 39);
const bgBlack = format(40, 49);
const bgRed = format(41, 49);
const bgGreen = format(42, 49);
const bgYellow = format(43, 49);
const bgBlue = format(44, 49);
const bgMagenta = format(45, 49);
const bgCyan = format(46, 49);
const bgWhite = format(47, 49);
const bgGray = format(100, 49);
const redBright$1 = format(91, 39);
const greenBright = format(92, 39);
const yellowBright$1 = format(93, 39);
const blueBright = format(94, 39);
const magentaBright = format(95, 39);
const cyanBright = format(96, 39);
const whiteBright = format(97, 39);
const bgRedBright = format(101, 49);
const bgGreenBright = format(102, 49);
const bgYellowBright = format(103, 49);
const bgBlueBright = format(104, 49);
const bgMagentaBright = format(105, 49);
const bgCyanBright = format(106, 49);
const bgWhiteBright = format(107, 49);
const underlineBlack = format("58;5;0", 59);
const underlineRed = format("58;5;1", 59);
const underlineGreen = format("58;5;2", 59);
const underlineYellow = format("58;5;3", 59);
const underlineBlue = format("58;5;4", 59);
const underlineMagenta = format("58;5;5", 59);
const underlineCyan = format("58;5;6", 59);
const underlineWhite = format("58;5;7", 59);
const underlineGray = format("58;5;8", 59);
const underlineRedBright = format("58;5;9", 59);
const underlineGreenBright = format("58;5;10", 59);
const underlineYellowBright = format("58;5;11", 59);
const underlineBlueBright = format("58;5;12", 59);
const underlineMagentaBright = format("58;5;13", 59);
const underlineCyanBright = format("58;5;14", 59);
const underlineWhiteBright = format("58;5;15", 59);

// node_modules/execa/lib/verbose/default.js
const hasColors = process$1.env.FORCE_COLOR !== void 0 || process$1.stderr.isTTY === true;
const identity$1 = (string) => string;
const getColor = (color) => hasColors ? color : identity$1;
const gray = getColor(gray$1);
const bold = getColor(bold$1);
const redBright = getColor(redBright$1);
const yellowBright = getColor(yellowBright$1);
const defaultVerboseFunction = ({ type, message, timestamp, piped, commandId, result: { failed = false } = {}, options: { reject = true } }) => {
	const timestampString = serializeTimestamp(timestamp);
	const icon = ICONS[type]({
		failed,
		reject,
		piped
	});
	const color = COLORS[type]({ reject });
	return `${gray(`[${timestampString}]`)} ${gray(`[${commandId}]`)} ${color(icon)} ${color(message)}`;
};
const serializeTimestamp = (timestamp) => `${padField(timestamp.getHours(), 2)}:${padField(timestamp.getMinutes(), 2)}:${padField(timestamp.getSeconds(), 2)}.${padField(timestamp.getMilliseconds(), 3)}`;
const padField = (field, padding) => String(field).padStart(padding, "0");
const getFinalIcon = ({ failed, reject }) => {
	if (!failed) return figures.tick;
	return reject ? figures.cross : figures.warning;
};
const ICONS = {
	command: ({ piped }) => piped ? "|" : "$",
	output: () => " ",
	ipc: () => "*",
	error: getFinalIcon,
	duration: getFinalIcon
};
const COLORS = {
	command: () => bold,
	output: () => identity$1,
	ipc: () => identity$1,
	error: ({ reject }) => reject ? redBright : yellowBright,
	duration: () => gray
};

// node_modules/execa/lib/verbose/custom.js
const applyVerboseOnLines = (printedLines, verboseInfo, fdNumber) => {
	const verboseFunction = getVerboseFunction(verboseInfo, fdNumber);
	return printedLines.map(({ verboseLine, verboseObject }) => applyVerboseFunction(verboseLine, verboseObject, verboseFunction)).filter((printedLine) => printedLine !== void 0).map((printedLine) => appendNewline(printedLine)).join("");
};
const applyVerboseFunction = (verboseLine, verboseObject, verboseFunction) => {
	if (verboseFunction === void 0) return verboseLine;
	const printedLine = verboseFunction(verboseLine, verboseObject);
	if (typeof printedLine === "string") return printedLine;
};
const appendNewline = (printedLine) => printedLine.endsWith("\n") ? printedLine : `${printedLine}\n`;

// node_modules/execa/lib/verbose/log.js
const verboseLog = ({ type, verboseMessage, fdNumber, verboseInfo, result }) => {
	const verboseObject = getVerboseObject({
		type,
		result,
		verboseInfo
	});
	const printedLines = getPrintedLines(verboseMessage, verboseObject);
	const finalLines = applyVerboseOnLines(printedLines, verboseInfo, fdNumber);
	if (finalLines !== "") console.warn(finalLines.slice(0, -1));
};
const getVerboseObject = ({ type, result, verboseInfo }) => {
	const { escapedCommand, commandId, rawOptions } = verboseInfo;
	const { piped = false, ...options } = rawOptions;
	return {
		type,
		escapedCommand,
		commandId: `${commandId}`,
		timestamp: /* @__PURE__ */ new Date(),
		piped,
		result,
		options
	};
};
const getPrintedLines = (verboseMessage, verboseObject) => verboseMessage.split("\n").map((message) => getPrintedLine({
	...verboseObject,
	message
}));
const getPrintedLine = (verboseObject) => {
	return {
		verboseLine: defaultVerboseFunction(verboseObject),
		verboseObject
	};
};
const serializeVerboseMessage = (message) => {
	const messageString = typeof message === "string" ? message : inspect(message);
	return escapeLines(messageString);
};

// node_modules/execa/lib/verbose/start.js
const logCommand = (escapedCommand, verboseInfo) => {
	if (!isVerbose(verboseInfo)) return;
	verboseLog({
		type: "command",
		verboseMessage: escapedCommand,
		verboseInfo
	});
};

// node_modules/execa/lib/verbose/info.js
const getVerboseInfo = (verbose, escapedCommand, rawOptions) => {
	validateVerbose(verbose);
	return {
		verbose,
		escapedCommand,
		commandId: getCommandId(verbose),
		rawOptions
	};
};
const getCommandId = (verbose) => isVerbose({ verbose }) ? COMMAND_ID++ : void 0;
let COMMAND_ID = 0n;
const validateVerbose = (verbose) => {
	for (const fdVerbose of verbose) {
		if (fdVerbose === false) throw new TypeError("The \"verbose: false\" option was renamed to \"verbose: 'none'\".");
		if (fdVerbose === true) throw new TypeError("The \"verbose: true\" option was renamed to \"verbose: 'short'\".");
		if (!VERBOSE_VALUES.includes(fdVerbose) && !isVerboseFunction(fdVerbose)) {
			const allowedValues = VERBOSE_VALUES.map((allowedValue) => `'${allowedValue}'`).join(", ");
			throw new TypeError(`The "verbose" option must not be ${fdVerbose}. Allowed values are: ${allowedValues} or a function.`);
		}
	}
};

// node_modules/execa/lib/return/duration.js
const getStartTime = () => hrtime.bigint();
const getDurationMs = (startTime) => Number(hrtime.bigint() - startTime) / 1e6;

// node_modules/execa/lib/arguments/command.js
const handleCommand = (filePath, rawArguments, rawOptions) => {
	const startTime = getStartTime();
	const { command, escapedCommand } = joinCommand(filePath, rawArguments, rawOptions.shell && !rawOptions.node);
	const verbose = normalizeFdSpecificOption(rawOptions, "verbose");
	const verboseInfo = getVerboseInfo(verbose, escapedCommand, {
		__proto__: null,
		...rawOptions
	});
	logCommand(escapedCommand, verboseInfo);
	return {
		command,
		escapedCommand,
		startTime,
		verboseInfo
	};
};

// node_modules/path-key/index.js
function pathKey(options = {}) {
	const { env = process.env, platform = process.platform } = options;
	if (platform !== "win32") return "PATH";
	return Object.keys(env).reverse().find((key) => key.toUpperCase() === "PATH") || "Path";
}

// node_modules/unicorn-magic/node.js
const execFileOriginal = promisify(execFile);
function toPath(urlOrPath) {
	return urlOrPath instanceof URL ? fileURLToPath(urlOrPath) : urlOrPath;
}
function traversePathUp(startPath) {
	return { *[Symbol.iterator]() {
		let currentPath = path.resolve(toPath(startPath));
		let previousPath;
		while (previousPath !== currentPath) {
			yield currentPath;
			previousPath = currentPath;
			currentPath = path.resolve(currentPath, "..");
		}
	} };
}

// node_modules/npm-run-path/index.js
const npmRunPath = ({ cwd = process$1.cwd(), path: pathOption = process$1.env[pathKey()], preferLocal = true, execPath = process$1.execPath, addExecPath = true } = {}) => {
	const cwdPath = path.resolve(toPath(cwd));
	const result = [];
	const pathParts = pathOption.split(path.delimiter);
	if (preferLocal) applyPreferLocal(result, pathParts, cwdPath);
	if (addExecPath) applyExecPath(result, pathParts, execPath, cwdPath);
	return pathOption === "" || pathOption === path.delimiter ? `${result.join(path.delimiter)}${pathOption}` : [...result, pathOption].join(path.delimiter);
};
const applyPreferLocal = (result, pathParts, cwdPath) => {
	for (const directory of traversePathUp(cwdPath)) {
		const pathPart = path.join(directory, "node_modules/.bin");
		if (!pathParts.includes(pathPart)) result.push(pathPart);
	}
};
const applyExecPath = (result, pathParts, execPath, cwdPath) => {
	const pathPart = path.resolve(cwdPath, toPath(execPath), "..");
	if (!pathParts.includes(pathPart)) result.push(pathPart);
};
const npmRunPathEnv = ({ env = process$1.env, ...options } = {}) => {
	env = { ...env };
	const pathName = pathKey({ env });
	options.path = env[pathName];
	env[pathName] = npmRunPath(options);
	return env;
};

// node_modules/human-signals/build/src/realtime.js
const getRealtimeSignals = () => {
	const length = 64 - SIGRTMIN + 1;
	return Array.from({ length }, getRealtimeSignal);
};
const getRealtimeSignal = (value, index) => ({
	name: `SIGRT${index + 1}`,
	number: SIGRTMIN + index,
	action: "terminate",
	description: "Application-specific signal (realtime)",
	standard: "posix"
});
const SIGRTMIN = 34;
const SIGRTMAX = 64;

// node_modules/human-signals/build/src/core.js
const SIGNALS = [
	{
		name: "SIGHUP",
		number: 1,
		action: "terminate",
		description: "Terminal closed",
		standard: "posix"
	},
	{
		name: "SIGINT",
		number: 2,
		action: "terminate",
		description: "User interruption with CTRL-C",
		standard: "ansi"
	},
	{
		name: "SIGQUIT",
		number: 3,
		action: "core",
		description: "User interruption with CTRL-\\",
		standard: "posix"
	},
	{
		name: "SIGILL",
		number: 4,
		action: "core",
		description: "Invalid machine instruction",
		standard: "ansi"
	},
	{
		name: "SIGTRAP",
		number: 5,
		action: "core",
		description: "Debugger breakpoint",
		standard: "posix"
	},
	{
		name: "SIGABRT",
		number: 6,
		action: "core",
		description: "Aborted",
		standard: "ansi"
	},
	{
		name: "SIGIOT",
		number: 6,
		action: "core",
		description: "Aborted",
		standard: "bsd"
	},
	{
		name: "SIGBUS",
		number: 7,
		action: "core",
		description: "Bus error due to misaligned, non-existing address or paging error",
		standard: "bsd"
	},
	{
		name: "SIGEMT",
		number: 7,
		action: "terminate",
		description: "Command should be emulated but is not implemented",
		standard: "other"
	},
	{
		name: "SIGFPE",
		number: 8,
		action: "core",
		description: "Floating point arithmetic error",
		standard: "ansi"
	},
	{
		name: "SIGKILL",
		number: 9,
		action: "terminate",
		description: "Forced termination",
		standard: "posix",
		forced: true
	},
	{
		name: "SIGUSR1",
		number: 10,
		action: "terminate",
		description: "Application-specific signal",
		standard: "posix"
	},
	{
		name: "SIGSEGV",
		number: 11,
		action: "core",
		description: "Segmentation fault",
		standard: "ansi"
	},
	{
		name: "SIGUSR2",
		number: 12,
		action: "terminate",
		description: "Application-specific signal",
		standard: "posix"
	},
	{
		name: "SIGPIPE",
		number: 13,
		action: "terminate",
		description: "Broken pipe or socket",
		standard: "posix"
	},
	{
		name: "SIGALRM",
		number: 14,
		action: "terminate",
		description: "Timeout or timer",
		standard: "posix"
	},
	{
		name: "SIGTERM",
		number: 15,
		action: "terminate",
		description: "Termination",
		standard: "ansi"
	},
	{
		name: "SIGSTKFLT",
		number: 16,
		action: "terminate",
		description: "Stack is empty or overflowed",
		standard: "other"
	},
	{
		name: "SIGCHLD",
		number: 17,
		action: "ignore",
		description: "Child process terminated, paused or unpaused",
		standard: "posix"
	},
	{
		name: "SIGCLD",
		number: 17,
		action: "ignore",
		description: "Child process terminated, paused or unpaused",
		standard: "other"
	},
	{
		name: "SIGCONT",
		number: 18,
		action: "unpause",
		description: "Unpaused",
		standard: "posix",
		forced: true
	},
	{
		name: "SIGSTOP",
		number: 19,
		action: "pause",
		description: "Paused",
		standard: "posix",
		forced: true
	},
	{
		name: "SIGTSTP",
		number: 20,
		action: "pause",
		description: "Paused using CTRL-Z or \"suspend\"",
		standard: "posix"
	},
	{
		name: "SIGTTIN",
		number: 21,
		action: "pause",
		description: "Background process cannot read terminal input",
		standard: "posix"
	},
	{
		name: "SIGBREAK",
		number: 21,
		action: "terminate",
		description: "User interruption with CTRL-BREAK",
		standard: "other"
	},
	{
		name: "SIGTTOU",
		number: 22,
		action: "pause",
		description: "Background process cannot write to terminal output",
		standard: "posix"
	},
	{
		name: "SIGURG",
		number: 23,
		action: "ignore",
		description: "Socket received out-of-band data",
		standard: "bsd"
	},
	{
		name: "SIGXCPU",
		number: 24,
		action: "core",
		description: "Process timed out",
		standard: "bsd"
	},
	{
		name: "SIGXFSZ",
		number: 25,
		action: "core",
		description: "File too big",
		standard: "bsd"
	},
	{
		name: "SIGVTALRM",
		number: 26,
		action: "terminate",
		description: "Timeout or timer",
		standard: "bsd"
	},
	{
		name: "SIGPROF",
		number: 27,
		action: "terminate",
		description: "Timeout or timer",
		standard: "bsd"
	},
	{
		name: "SIGWINCH",
		number: 28,
		action: "ignore",
		description: "Terminal window size changed",
		standard: "bsd"
	},
	{
		name: "SIGIO",
		number: 29,
		action: "terminate",
		description: "I/O is available",
		standard: "other"
	},
	{
		name: "SIGPOLL",
		number: 29,
		action: "terminate",
		description: "Watched event",
		standard: "other"
	},
	{
		name: "SIGINFO",
		number: 29,
		action: "ignore",
		description: "Request for process information",
		standard: "other"
	},
	{
		name: "SIGPWR",
		number: 30,
		action: "terminate",
		description: "Device running out of power",
		standard: "systemv"
	},
	{
		name: "SIGSYS",
		number: 31,
		action: "core",
		description: "Invalid system call",
		standard: "other"
	},
	{
		name: "SIGUNUSED",
		number: 31,
		action: "terminate",
		description: "Invalid system call",
		standard: "other"
	}
];

// node_modules/human-signals/build/src/signals.js
const getSignals = () => {
	const realtimeSignals = getRealtimeSignals();
	return [...SIGNALS, ...realtimeSignals].map(normalizeSignal$1);
};
const normalizeSignal$1 = ({ name, number: defaultNumber, description, action, forced = false, standard }) => {
	const { signals: { [name]: constantSignal } } = constants$1;
	const supported = constantSignal !== void 0;
	return {
		name,
		number: supported ? constantSignal : defaultNumber,
		description,
		supported,
		action,
		forced,
		standard
	};
};

// node_modules/human-signals/build/src/main.js
const getSignalsByName = () => {
	const signals = getSignals();
	return Object.fromEntries(signals.map(getSignalByName));
};
const getSignalByName = ({ name, number, description, supported, action, forced, standard }) => [name, {
	name,
	number,
	description,
	supported,
	action,
	forced,
	standard
}];
const signalsByName = getSignalsByName();
const getSignalsByNumber = () => {
	const signals = getSignals();
	const length = 64 + 1;
	const signalsA = Array.from({ length }, (value, number) => getSignalByNumber(number, signals));
	return Object.assign({}, ...signalsA);
};
const getSignalByNumber = (number, signals) => {
	const signal = findSignalByNumber(number, signals);
	if (signal === void 0) return {};
	const { name, description, supported, action, forced, standard } = signal;
	return { [number]: {
		name,
		number,
		description,
		supported,
		action,
		forced,
		standard
	} };
};
const findSignalByNumber = (number, signals) => {
	const signal = signals.find(({ name }) => constants$1.signals[name] === number);
	if (signal !== void 0) return signal;
	return signals.find((signalA) => signalA.number === number);
};
const signalsByNumber = getSignalsByNumber();

// node_modules/execa/lib/terminate/signal.js
const normalizeKillSignal = (killSignal) => {
	const optionName = "option `killSignal`";
	if (killSignal === 0) throw new TypeError(`Invalid ${optionName}: 0 cannot be used.`);
	return normalizeSignal(killSignal, optionName);
};
const normalizeSignalArgument = (signal) => signal === 0 ? signal : normalizeSignal(signal, "`subprocess.kill()`'s argument");
const normalizeSignal = (signalNameOrInteger, optionName) => {
	if (Number.isInteger(signalNameOrInteger)) return normalizeSignalInteger(signalNameOrInteger, optionName);
	if (typeof signalNameOrInteger === "string") return normalizeSignalName(signalNameOrInteger, optionName);
	throw new TypeError(`Invalid ${optionName} ${String(signalNameOrInteger)}: it must be a string or an integer.\n${getAvailableSignals()}`);
};
const normalizeSignalInteger = (signalInteger, optionName) => {
	if (signalsIntegerToName.has(signalInteger)) return signalsIntegerToName.get(signalInteger);
	throw new TypeError(`Invalid ${optionName} ${signalInteger}: this signal integer does not exist.\n${getAvailableSignals()}`);
};
const getSignalsIntegerToName = () => new Map(Object.entries(constants$1.signals).reverse().map(([signalName, signalInteger]) => [signalInteger, signalName]));
const signalsIntegerToName = getSignalsIntegerToName();
const normalizeSignalName = (signalName, optionName) => {
	if (signalName in constants$1.signals) return signalName;
	if (signalName.toUpperCase() in constants$1.signals) throw new TypeError(`Invalid ${optionName} '${signalName}': please rename it to '${signalName.toUpperCase()}'.`);
	throw new TypeError(`Invalid ${optionName} '${signalName}': this signal name does not exist.\n${getAvailableSignals()}`);
};
const getAvailableSignals = () => `Available signal names: ${getAvailableSignalNames()}.
Available signal numbers: ${getAvailableSignalIntegers()}.`;
const getAvailableSignalNames = () => Object.keys(constants$1.signals).sort().map((signalName) => `'${signalName}'`).join(", ");
const getAvailableSignalIntegers = () => [...new Set(Object.values(constants$1.signals).sort((signalInteger, signalIntegerTwo) => signalInteger - signalIntegerTwo))].join(", ");
const getSignalDescription = (signal) => signalsByName[signal].description;

// node_modules/execa/lib/terminate/timeout.js
const validateTimeout = ({ timeout }) => {
	if (timeout !== void 0) validateDelay(timeout, "timeout");
};
const validateDelay = (delay, optionName) => {
	if (!Number.isInteger(delay) || delay < 0 || delay > MAX_DELAY) throw new TypeError(`Expected the \`${optionName}\` option to be a non-negative integer up to ${MAX_DELAY}, got \`${delay}\` (${getTypeName(delay)})`);
};
const MAX_DELAY = 2 ** 31 - 1;
const throwOnTimeout = (kill, timeout, context, controller) => timeout === 0 || timeout === void 0 ? [] : [killAfterTimeout(kill, timeout, context, controller)];
const killAfterTimeout = async (kill, timeout, context, { signal }) => {
	await setTimeout$1(timeout, void 0, { signal });
	context.terminationReason ??= "timeout";
	kill();
	throw new DiscardedError();
};

// node_modules/execa/lib/terminate/kill.js
const normalizeForceKillAfterDelay = (forceKillAfterDelay) => {
	if (forceKillAfterDelay === false) return forceKillAfterDelay;
	if (forceKillAfterDelay === true) return DEFAULT_FORCE_KILL_TIMEOUT;
	validateDelay(forceKillAfterDelay, "forceKillAfterDelay");
	return forceKillAfterDelay;
};
const DEFAULT_FORCE_KILL_TIMEOUT = 5e3;
const subprocessKill = ({ kill, options: { forceKillAfterDelay, killSignal }, onInternalError, context, controller }, signalOrError, errorArgument) => {
	const { signal, error } = parseKillArguments(signalOrError, errorArgument, killSignal);
	emitKillError(error, onInternalError);
	const killResult = kill(signal);
	setKillTimeout({
		kill,
		signal,
		forceKillAfterDelay,
		killSignal,
		killResult,
		context,
		controller
	});
	return killResult;
};
const parseKillArguments = (signalOrError, errorArgument, killSignal) => {
	const [signal = killSignal, error] = isErrorInstance(signalOrError) ? [void 0, signalOrError] : [signalOrError, errorArgument];
	if (typeof signal !== "string" && !Number.isInteger(signal)) throw new TypeError(`The first argument must be an error instance or a signal name string/integer: ${String(signal)}`);
	if (error !== void 0 && !isErrorInstance(error)) throw new TypeError(`The second argument is optional. If specified, it must be an error instance: ${error}`);
	return {
		signal: normalizeSignalArgument(signal),
		error
	};
};
const emitKillError = (error, onInternalError) => {
	if (error !== void 0) onInternalError.reject(error);
};
const setKillTimeout = async ({ kill, signal, forceKillAfterDelay, killSignal, killResult, context, controller }) => {
	if (signal === killSignal && killResult) killOnTimeout({
		kill,
		forceKillAfterDelay,
		context,
		controllerSignal: controller.signal
	});
};
const killOnTimeout = async ({ kill, forceKillAfterDelay, context, controllerSignal }) => {
	if (forceKillAfterDelay === false) return;
	try {
		await setTimeout$1(forceKillAfterDelay, void 0, { signal: controllerSignal });
		if (kill("SIGKILL")) context.isForcefullyTerminated ??= true;
	} catch {}
};

// node_modules/execa/lib/utils/abort-signal.js
const onAbortedSignal = async (mainSignal, stopSignal) => {
	if (!mainSignal.aborted) await once$1(mainSignal, "abort", { signal: stopSignal });
};
const validateAbortSignal = (signal, optionName) => {
	if (signal !== void 0 && Object.prototype.toString.call(signal) !== "[object AbortSignal]") throw new TypeError(`The \`${optionName}\` option must be an AbortSignal: ${String(signal)}.`);
};

// node_modules/execa/lib/terminate/cancel.js
const validateCancelSignal = ({ cancelSignal }) => {
	validateAbortSignal(cancelSignal, "cancelSignal");
};
const validateRenamedSignalOption = ({ signal }) => {
	if (signal !== void 0) throw new TypeError("The \"signal\" option has been renamed to \"cancelSignal\" instead.");
};
const throwOnCancel = ({ kill, cancelSignal, gracefulCancel, context, controller }) => cancelSignal === void 0 || gracefulCancel ? [] : [terminateOnCancel(kill, cancelSignal, context, controller)];
const terminateOnCancel = async (kill, cancelSignal, context, { signal }) => {
	await onAbortedSignal(cancelSignal, signal);
	context.terminationReason ??= "cancel";
	kill();
	throw cancelSignal.reason;
};

// node_modules/execa/lib/ipc/validation.js
const validateIpcMethod = ({ methodName, isSubprocess, ipc, isConnected }) => {
	validateIpcOption(methodName, isSubprocess, ipc);
	validateConnection(methodName, isSubprocess, isConnected);
};
const validateIpcOption = (methodName, isSubprocess, ipc) => {
	if (!ipc) throw new Error(`${getMethodName(methodName, isSubprocess)} can only be used if the \`ipc\` option is \`true\`.`);
};
const validateConnection = (methodName, isSubprocess, isConnected) => {
	if (!isConnected) throw new Error(`${getMethodName(methodName, isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)} has already exited or disconnected.`);
};
const throwOnEarlyDisconnect = (isSubprocess) => {
	throw new Error(`${getMethodName("getOneMessage", isSubprocess)} could not complete: the ${getOtherProcessName(isSubprocess)} exited or disconnected.`);
};
const throwOnStrictDeadlockError = (isSubprocess) => {
	throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} is sending a message too, instead of listening to incoming messages.
This can be fixed by both sending a message and listening to incoming messages at the same time:

const [receivedMessage] = await Promise.all([
	${getMethodName("getOneMessage", isSubprocess)},
	${getMethodName("sendMessage", isSubprocess, "message, {strict: true}")},
]);`);
};
const getStrictResponseError = (error, isSubprocess) => new Error(`${getMethodName("sendMessage", isSubprocess)} failed when sending an acknowledgment response to the ${getOtherProcessName(isSubprocess)}.`, { cause: error });
const throwOnMissingStrict = (isSubprocess) => {
	throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} is not listening to incoming messages.`);
};
const throwOnStrictDisconnect = (isSubprocess) => {
	throw new Error(`${getMethodName("sendMessage", isSubprocess)} failed: the ${getOtherProcessName(isSubprocess)} exited without listening to incoming messages.`);
};
const getAbortDisconnectError = () => /* @__PURE__ */ new Error(`\`cancelSignal\` aborted: the ${getOtherProcessName(true)} disconnected.`);
const throwOnMissingParent = () => {
	throw new Error("`getCancelSignal()` cannot be used without setting the `gracefulCancel` option to `true`.");
};
const handleEpipeError = ({ error, methodName, isSubprocess }) => {
	if (error.code === "EPIPE") throw new Error(`${getMethodName(methodName, isSubprocess)} cannot be used: the ${getOtherProcessName(isSubprocess)} is disconnecting.`, { cause: error });
};
const handleSerializationError = ({ error, methodName, isSubprocess, message }) => {
	if (isSerializationError(error)) throw new Error(`${getMethodName(methodName, isSubprocess)}'s argument type is invalid: the message cannot be serialized: ${serializeInvalidMessage(message)}.`, { cause: error });
};
const serializeInvalidMessage = (message) => {
	try {
		return String(message);
	} catch {
		return inspect(message);
	}
};
const isSerializationError = ({ code, message }) => SERIALIZATION_ERROR_CODES.has(code) || SERIALIZATION_ERROR_MESSAGES.some((serializationErrorMessage) => message.includes(serializationErrorMessage));
const SERIALIZATION_ERROR_CODES = /* @__PURE__ */ new Set(["ERR_MISSING_ARGS", "ERR_INVALID_ARG_TYPE"]);
const SERIALIZATION_ERROR_MESSAGES = [
	"could not be cloned",
	"circular structure",
	"call stack size exceeded"
];
const getMethodName = (methodName, isSubprocess, parameters = "") => methodName === "cancelSignal" ? "`cancelSignal`'s `controller.abort()`" : `${getNamespaceName(isSubprocess)}${methodName}(${parameters})`;
const getNamespaceName = (isSubprocess) => isSubprocess ? "" : "subprocess.";
const getOtherProcessName = (isSubprocess) => isSubprocess ? "parent process" : "subprocess";
const disconnect = (anyProcess) => {
	if (anyProcess.connected) anyProcess.disconnect();
};

// node_modules/execa/lib/utils/deferred.js
const createDeferred = () => {
	const methods = {};
	const promise = new Promise((resolve, reject) => {
		Object.assign(methods, {
			resolve,
			reject
		});
	});
	return Object.assign(promise, methods);
};

// node_modules/execa/lib/utils/max-listeners.js
const incrementMaxListeners = (eventEmitter, maxListenersIncrement, signal) => {
	const maxListeners = eventEmitter.getMaxListeners();
	if (maxListeners === 0 || maxListeners === 1e400) return;
	eventEmitter.setMaxListeners(maxListeners + maxListenersIncrement);
	addAbortListener(signal, () => {
		eventEmitter.setMaxListeners(eventEmitter.getMaxListeners() - maxListenersIncrement);
	});
};

// node_modules/execa/lib/ipc/reference.js
const addReference = (channel, reference) => {
	if (reference) addReferenceCount(channel);
};
const addReferenceCount = (channel) => {
	channel.refCounted();
};
const removeReference = (channel, reference) => {
	if (reference) removeReferenceCount(channel);
};
const removeReferenceCount = (channel) => {
	channel.unrefCounted();
};
const undoAddedReferences = (channel, isSubprocess) => {
	if (!isSubprocess) return;
	removeReferenceCount(channel);
	removeReferenceCount(channel);
};
const redoAddedReferences = (channel, isSubprocess) => {
	if (!isSubprocess) return;
	addReferenceCount(channel);
	addReferenceCount(channel);
};

// node_modules/execa/lib/ipc/incoming.js
const onMessage = async ({ anyProcess, channel, isSubprocess, ipcEmitter }, wrappedMessage) => {
	if (handleStrictResponse(wrappedMessage, anyProcess) || isSubprocess && handleAbort(wrappedMessage)) return;
	if (!INCOMING_MESSAGES.has(anyProcess)) INCOMING_MESSAGES.set(anyProcess, []);
	const incomingMessages = INCOMING_MESSAGES.get(anyProcess);
	incomingMessages.push(wrappedMessage);
	if (incomingMessages.length > 1) return;
	while (incomingMessages.length > 0) {
		await waitForOutgoingMessages(anyProcess, ipcEmitter, incomingMessages[0]);
		await scheduler.yield();
		const message = await handleStrictRequest({
			wrappedMessage: incomingMessages[0],
			anyProcess,
			channel,
			isSubprocess,
			ipcEmitter
		});
		incomingMessages.shift();
		ipcEmitter.emit("message", message);
		ipcEmitter.emit("message:done");
	}
};
const onDisconnect = async ({ anyProcess, channel, isSubprocess, ipcEmitter, boundOnMessage }) => {
	if (isSubprocess) abortOnDisconnect();
	const incomingMessages = INCOMING_MESSAGES.get(anyProcess);
	while (incomingMessages?.length > 0) await once$1(ipcEmitter, "message:done");
	anyProcess.removeListener("message", boundOnMessage);
	redoAddedReferences(channel, isSubprocess);
	ipcEmitter.connected = false;
	ipcEmitter.emit("disconnect");
};
const INCOMING_MESSAGES = /* @__PURE__ */ new WeakMap();

// node_modules/execa/lib/ipc/forward.js
const getIpcEmitter = (anyProcess, channel, isSubprocess) => {
	if (IPC_EMITTERS.has(anyProcess)) return IPC_EMITTERS.get(anyProcess);
	const ipcEmitter = new EventEmitter();
	ipcEmitter.setMaxListeners(0);
	ipcEmitter.connected = true;
	IPC_EMITTERS.set(anyProcess, ipcEmitter);
	forwardEvents({
		ipcEmitter,
		anyProcess,
		channel,
		isSubprocess
	});
	return ipcEmitter;
};
const IPC_EMITTERS = /* @__PURE__ */ new WeakMap();
const forwardEvents = ({ ipcEmitter, anyProcess, channel, isSubprocess }) => {
	const boundOnMessage = onMessage.bind(void 0, {
		anyProcess,
		channel,
		isSubprocess,
		ipcEmitter
	});
	anyProcess.on("message", boundOnMessage);
	anyProcess.once("disconnect", onDisconnect.bind(void 0, {
		anyProcess,
		channel,
		isSubprocess,
		ipcEmitter,
		boundOnMessage
	}));
	undoAddedReferences(channel, isSubprocess);
};
const isConnected = (anyProcess) => {
	const ipcEmitter = IPC_EMITTERS.get(anyProcess);
	return ipcEmitter === void 0 ? anyProcess.channel !== void 0 && anyProcess.channel !== null : ipcEmitter.connected;
};

// node_modules/execa/lib/ipc/strict.js
const handleSendStrict = ({ anyProcess, channel, isSubprocess, message, strict }) => {
	if (!strict) return message;
	const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
	const hasListeners = hasMessageListeners(anyProcess, ipcEmitter);
	return {
		id: count$1++,
		type: REQUEST_TYPE,
		message,
		hasListeners
	};
};
let count$1 = 0;
const validateStrictDeadlock = (outgoingMessages, wrappedMessage) => {
	if (!isStrictRequest(wrappedMessage) || wrappedMessage.hasListeners) return;
	for (const { id } of outgoingMessages) if (id !== void 0) STRICT_RESPONSES[id].deferred.resolve({
		isDeadlock: true,
		hasListeners: false
	});
};
const handleStrictRequest = async ({ wrappedMessage, anyProcess, channel, isSubprocess, ipcEmitter }) => {
	if (!isStrictRequest(wrappedMessage)) return wrappedMessage;
	const { id, message } = wrappedMessage;
	if (!anyProcess.connected) return message;
	const response = {
		id,
		type: RESPONSE_TYPE,
		message: hasMessageListeners(anyProcess, ipcEmitter)
	};
	try {
		await sendMessage$1({
			anyProcess,
			channel,
			isSubprocess,
			ipc: true
		}, response);
	} catch (error) {
		if (error.cause?.code !== "EPIPE") ipcEmitter.emit("strict:error", error);
	}
	return message;
};
const handleStrictResponse = (wrappedMessage, anyProcess) => {
	if (wrappedMessage?.type !== RESPONSE_TYPE) return false;
	const { id, message: hasListeners } = wrappedMessage;
	const strictResponse = STRICT_RESPONSES[id];
	if (strictResponse?.anyProcess === anyProcess) strictResponse.deferred.resolve({
		isDeadlock: false,
		hasListeners
	});
	return true;
};
const waitForStrictResponse = async (wrappedMessage, anyProcess, isSubprocess) => {
	const deferred = createDeferred();
	STRICT_RESPONSES[wrappedMessage.id] = {
		deferred,
		anyProcess
	};
	const controller = new AbortController();
	try {
		const { isDeadlock, hasListeners } = await Promise.race([deferred, throwOnDisconnect$1(anyProcess, isSubprocess, controller)]);
		if (isDeadlock) throwOnStrictDeadlockError(isSubprocess);
		if (!hasListeners) throwOnMissingStrict(isSubprocess);
	} finally {
		controller.abort();
		delete STRICT_RESPONSES[wrappedMessage.id];
	}
};
const STRICT_RESPONSES = { __proto__: null };
const throwOnDisconnect$1 = async (anyProcess, isSubprocess, { signal }) => {
	incrementMaxListeners(anyProcess, 1, signal);
	await once$1(anyProcess, "disconnect", { signal });
	throwOnStrictDisconnect(isSubprocess);
};
const REQUEST_TYPE = "execa:ipc:request";
const RESPONSE_TYPE = "execa:ipc:response";
const isStrictRequest = (wrappedMessage) => wrappedMessage?.type === REQUEST_TYPE && Number.isInteger(wrappedMessage.id) && typeof wrappedMessage.hasListeners === "boolean";

// node_modules/execa/lib/ipc/outgoing.js
const startSendMessage = (anyProcess, wrappedMessage, strict) => {
	if (!OUTGOING_MESSAGES.has(anyProcess)) OUTGOING_MESSAGES.set(anyProcess, /* @__PURE__ */ new Set());
	const outgoingMessages = OUTGOING_MESSAGES.get(anyProcess);
	const outgoingMessage = {
		onMessageSent: createDeferred(),
		id: strict ? wrappedMessage.id : void 0
	};
	outgoingMessages.add(outgoingMessage);
	return {
		outgoingMessages,
		outgoingMessage
	};
};
const endSendMessage = ({ outgoingMessages, outgoingMessage }) => {
	outgoingMessages.delete(outgoingMessage);
	outgoingMessage.onMessageSent.resolve();
};
const waitForOutgoingMessages = async (anyProcess, ipcEmitter, wrappedMessage) => {
	while (!hasMessageListeners(anyProcess, ipcEmitter) && OUTGOING_MESSAGES.get(anyProcess)?.size > 0) {
		const outgoingMessages = [...OUTGOING_MESSAGES.get(anyProcess)];
		validateStrictDeadlock(outgoingMessages, wrappedMessage);
		await Promise.all(outgoingMessages.map(({ onMessageSent }) => onMessageSent));
	}
};
const OUTGOING_MESSAGES = /* @__PURE__ */ new WeakMap();
const IPC_SUBPROCESS_OPTIONS = /* @__PURE__ */ new WeakMap();
const setIpcSubprocessOptions = (subprocess, options) => {
	IPC_SUBPROCESS_OPTIONS.set(subprocess, options);
};
const hasMessageListeners = (anyProcess, ipcEmitter) => ipcEmitter.listenerCount("message") > getMinListenerCount(anyProcess);
const getMinListenerCount = (anyProcess) => getOptions(anyProcess) !== void 0 && !getFdSpecificValue(getOptions(anyProcess).buffer, "ipc") ? 1 : 0;
const getOptions = (anyProcess) => IPC_SUBPROCESS_OPTIONS.get(anyProcess);

// node_modules/execa/lib/ipc/send.js
const sendMessage$1 = ({ anyProcess, channel, isSubprocess, ipc }, message, options) => {
	const { strict = false } = copyOptions(options);
	checkBooleanOption(strict, "strict");
	const methodName = "sendMessage";
	validateIpcMethod({
		methodName,
		isSubprocess,
		ipc,
		isConnected: anyProcess.connected
	});
	return sendMessageAsync({
		anyProcess,
		channel,
		methodName,
		isSubprocess,
		message,
		strict
	});
};
const sendMessageAsync = async ({ anyProcess, channel, methodName, isSubprocess, message, strict }) => {
	const wrappedMessage = handleSendStrict({
		anyProcess,
		channel,
		isSubprocess,
		message,
		strict
	});
	const outgoingMessagesState = startSendMessage(anyProcess, wrappedMessage, strict);
	try {
		await sendOneMessage({
			anyProcess,
			methodName,
			isSubprocess,
			wrappedMessage,
			message,
			strict
		});
	} catch (error) {
		disconnect(anyProcess);
		throw error;
	} finally {
		endSendMessage(outgoingMessagesState);
	}
};
const sendOneMessage = async ({ anyProcess, methodName, isSubprocess, wrappedMessage, message, strict = false }) => {
	const sendMethod = getSendMethod(anyProcess);
	try {
		await Promise.all([strict ? waitForStrictResponse(wrappedMessage, anyProcess, isSubprocess) : void 0, sendMethod(wrappedMessage)]);
	} catch (error) {
		handleEpipeError({
			error,
			methodName,
			isSubprocess
		});
		handleSerializationError({
			error,
			methodName,
			isSubprocess,
			message
		});
		throw error;
	}
};
const getSendMethod = (anyProcess) => {
	if (PROCESS_SEND_METHODS.has(anyProcess)) return PROCESS_SEND_METHODS.get(anyProcess);
	const sendMethod = promisify(anyProcess.send.bind(anyProcess));
	PROCESS_SEND_METHODS.set(anyProcess, sendMethod);
	return sendMethod;
};
const PROCESS_SEND_METHODS = /* @__PURE__ */ new WeakMap();

// node_modules/execa/lib/ipc/graceful.js
const sendAbort = (subprocess, message) => {
	const methodName = "cancelSignal";
	validateConnection(methodName, false, subprocess.connected);
	return sendOneMessage({
		anyProcess: subprocess,
		methodName,
		isSubprocess: false,
		wrappedMessage: {
			type: GRACEFUL_CANCEL_TYPE,
			message
		},
		message
	});
};
const getCancelSignal$1 = async ({ anyProcess, channel, isSubprocess, ipc }) => {
	await startIpc({
		anyProcess,
		channel,
		isSubprocess,
		ipc
	});
	return cancelController.signal;
};
const startIpc = async ({ anyProcess, channel, isSubprocess, ipc }) => {
	if (isCancelListening) return;
	if (!ipc) {
		throwOnMissingParent();
		return;
	}
	isCancelListening = true;
	if (!anyProcess.connected) {
		abortOnDisconnect();
		return;
	}
	getIpcEmitter(anyProcess, channel, isSubprocess);
	await scheduler.yield();
};
let isCancelListening = false;
const handleAbort = (wrappedMessage) => {
	if (wrappedMessage?.type !== GRACEFUL_CANCEL_TYPE) return false;
	cancelController.abort(wrappedMessage.message);
	return true;
};
const GRACEFUL_CANCEL_TYPE = "execa:ipc:cancel";
const abortOnDisconnect = () => {
	cancelController.abort(getAbortDisconnectError());
};
const cancelController = new AbortController();

// node_modules/execa/lib/terminate/graceful.js
const validateGracefulCancel = ({ gracefulCancel, cancelSignal, ipc, serialization }) => {
	if (!gracefulCancel) return;
	if (cancelSignal === void 0) throw new Error("The `cancelSignal` option must be defined when setting the `gracefulCancel` option.");
	if (!ipc) throw new Error("The `ipc` option cannot be false when setting the `gracefulCancel` option.");
	if (serialization === "json") throw new Error("The `serialization` option cannot be 'json' when setting the `gracefulCancel` option.");
};
const throwOnGracefulCancel = ({ subprocess, kill, cancelSignal, gracefulCancel, forceKillAfterDelay, context, controller }) => gracefulCancel ? [sendOnAbort({
	subprocess,
	kill,
	cancelSignal,
	forceKillAfterDelay,
	context,
	controller
})] : [];
const sendOnAbort = async ({ subprocess, kill, cancelSignal, forceKillAfterDelay, context, controller: { signal } }) => {
	await onAbortedSignal(cancelSignal, signal);
	const reason = getReason(cancelSignal);
	await sendAbort(subprocess, reason);
	killOnTimeout({
		kill,
		forceKillAfterDelay,
		context,
		controllerSignal: signal
	});
	context.terminationReason ??= "gracefulCancel";
	throw cancelSignal.reason;
};
const getReason = ({ reason }) => {
	if (!(reason instanceof DOMException)) return reason;
	const error = new Error(reason.message);
	Object.defineProperty(error, "stack", {
		value: reason.stack,
		enumerable: false,
		configurable: true,
		writable: true
	});
	return error;
};

// node_modules/execa/lib/methods/node.js
const mapNode = ({ options }) => {
	if (options.node === false) throw new TypeError("The \"node\" option cannot be false with `execaNode()`.");
	return { options: {
		__proto__: null,
		...options,
		node: true
	} };
};
const getDefaultNodeOptions = () => {
	const nodeOptions = [];
	for (let index = 0; index < execArgv.length; index += 1) {
		const nodeOption = execArgv[index];
		if (REMOVED_OPTIONS_WITH_VALUE.has(nodeOption)) {
			if (!execArgv[index + 1]?.startsWith("-")) index += 1;
		} else if (!IGNORED_OPTIONS_REGEXP.test(nodeOption)) nodeOptions.push(nodeOption);
	}
	return nodeOptions;
};
const REMOVED_OPTIONS_WITH_VALUE = /* @__PURE__ */ new Set([
	"-e",
	"--eval",
	"-p",
	"--print",
	"-pe",
	"--input-type",
	"--inspect-port"
]);
const IGNORED_OPTIONS_REGEXP = /^--(?:inspect|eval=|print=|input-type=)/;
const handleNodeOption = (file, commandArguments, { node: shouldHandleNode = false, nodePath = execPath, nodeOptions = getDefaultNodeOptions(), cwd, execPath: formerNodePath, ...options }) => {
	if (formerNodePath !== void 0) throw new TypeError("The \"execPath\" option has been removed. Please use the \"nodePath\" option instead.");
	if (!Array.isArray(nodeOptions) || nodeOptions.some((nodeOption) => typeof nodeOption !== "string")) throw new TypeError("The \"nodeOptions\" option must be an array of strings.");
	const normalizedNodePath = safeNormalizeFileUrl(nodePath, "The \"nodePath\" option");
	const resolvedNodePath = path.resolve(cwd, normalizedNodePath);
	const newOptions = {
		__proto__: null,
		shell: false,
		...options,
		nodePath: resolvedNodePath,
		node: shouldHandleNode,
		cwd
	};
	if (!shouldHandleNode) return [
		file,
		commandArguments,
		newOptions
	];
	if (path.basename(file, ".exe") === "node") throw new TypeError("When the \"node\" option is true, the first argument does not need to be \"node\".");
	return [
		resolvedNodePath,
		[
			...nodeOptions,
			file,
			...commandArguments
		],
		{
			__proto__: null,
			...newOptions,
			ipc: newOptions.ipc === void 0 ? true : newOptions.ipc,
			shell: false
		}
	];
};

// node_modules/execa/lib/ipc/ipc-input.js
const validateIpcInputOption = ({ ipcInput, ipc, serialization }) => {
	if (ipcInput === void 0) return;
	if (!ipc) throw new Error("The `ipcInput` option cannot be set unless the `ipc` option is `true`.");
	validateIpcInput[serialization]?.(ipcInput);
};
const validateAdvancedInput = (ipcInput) => {
	try {
		serialize(ipcInput);
	} catch (error) {
		throw new Error("The `ipcInput` option is not serializable with a structured clone.", { cause: error });
	}
};
const validateJsonInput = (ipcInput) => {
	try {
		if (JSON.stringify(ipcInput) === void 0) throw new TypeError("The value cannot be represented as JSON.");
	} catch (error) {
		throw new Error("The `ipcInput` option is not serializable with JSON.", { cause: error });
	}
};
const validateIpcInput = {
	__proto__: null,
	advanced: validateAdvancedInput,
	json: validateJsonInput
};
const sendIpcInput = async (subprocess, ipcInput, ipc) => {
	if (ipcInput === void 0) return;
	await sendMessage$1({
		anyProcess: subprocess,
		channel: subprocess.channel,
		isSubprocess: false,
		ipc
	}, ipcInput);
};

// node_modules/execa/lib/arguments/encoding-option.js
const validateEncoding = ({ encoding }) => {
	if (ENCODINGS.has(encoding)) return;
	const correctEncoding = getCorrectEncoding(encoding);
	if (correctEncoding !== void 0) throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to ${serializeEncoding(correctEncoding)}.`);
	const correctEncodings = [...ENCODINGS].map((correctEncoding) => serializeEncoding(correctEncoding)).join(", ");
	throw new TypeError(`Invalid option \`encoding: ${serializeEncoding(encoding)}\`.
Please rename it to one of: ${correctEncodings}.`);
};
const TEXT_ENCODINGS = /* @__PURE__ */ new Set(["utf8", "utf16le"]);
const BINARY_ENCODINGS = /* @__PURE__ */ new Set([
	"buffer",
	"hex",
	"base64",
	"base64url",
	"latin1",
	"ascii"
]);
const ENCODINGS = TEXT_ENCODINGS.union(BINARY_ENCODINGS);
const getStringEncoding = (binary, encoding) => binary || !TEXT_ENCODINGS.has(encoding) ? "utf8" : encoding;
const getInputEncoding = (encoding) => TEXT_ENCODINGS.has(encoding) ? "utf8" : encoding;
const getCorrectEncoding = (encoding) => {
	if (encoding === null) return "buffer";
	if (typeof encoding !== "string") return;
	const lowerEncoding = encoding.toLowerCase();
	if (lowerEncoding in ENCODING_ALIASES) return ENCODING_ALIASES[lowerEncoding];
	if (ENCODINGS.has(lowerEncoding)) return lowerEncoding;
};
const ENCODING_ALIASES = {
	__proto__: null,
	"utf-8": "utf8",
	"utf-16le": "utf16le",
	"ucs-2": "utf16le",
	ucs2: "utf16le",
	binary: "latin1"
};
const serializeEncoding = (encoding) => typeof encoding === "string" ? `"${encoding}"` : String(encoding);

// node_modules/which-command/index.js
const isWindows$1 = process$1.platform === "win32";
const separatorPattern = isWindows$1 ? /[\/\\]/v : /\//v;
const defaultPathExt = ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC";
function resolveOptions(command, options) {
	if (typeof command !== "string" || command.length === 0) throw new TypeError("Expected a non-empty string.");
	const { cwd = process$1.cwd(), path: searchPath = process$1.env.PATH ?? (isWindows$1 ? process$1.env.Path : void 0) ?? "", pathExt = process$1.env.PATHEXT || defaultPathExt } = options;
	return {
		cwd,
		searchPath,
		pathExt
	};
}
function windowsExtensions(command, pathExt) {
	const extensions = pathExt.split(path.delimiter).filter(Boolean);
	const commandExtension = path.extname(command).toLowerCase();
	if (commandExtension !== "" && extensions.some((extension) => extension.toLowerCase() === commandExtension)) return ["", ...extensions];
	return extensions;
}
function* candidatePaths(command, { cwd, searchPath, pathExt }) {
	const extensions = isWindows$1 ? windowsExtensions(command, pathExt) : [""];
	if (separatorPattern.test(command)) {
		const base = path.resolve(cwd, command);
		for (const extension of extensions) yield base + extension;
		return;
	}
	const directories = [...isWindows$1 ? [cwd] : [], ...searchPath.split(path.delimiter)];
	for (const directory of directories) {
		const unquoted = isWindows$1 && directory.length > 1 && directory.startsWith("\"") && directory.endsWith("\"") ? directory.slice(1, -1) : directory;
		if (unquoted === "") continue;
		const base = path.resolve(cwd, unquoted, command);
		for (const extension of extensions) yield base + extension;
	}
}
function isExecutableSync(filePath) {
	let stats;
	try {
		stats = fs.statSync(filePath);
	} catch (error) {
		return isWindows$1 && error.code === "EACCES";
	}
	if (!stats.isFile()) return false;
	if (isWindows$1) return true;
	try {
		fs.accessSync(filePath, fs.constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
function whichCommandSync(command, options = {}) {
	const resolved = resolveOptions(command, options);
	for (const candidate of candidatePaths(command, resolved)) if (isExecutableSync(candidate)) return candidate;
}

// node_modules/execa/lib/arguments/command-file.js
const parseCommandFile = (file, commandArguments, options) => {
	const parsed = {
		file,
		commandArguments: [...commandArguments],
		options
	};
	return options.shell || process$1.platform !== "win32" ? parsed : escapeWindowsCommand(parsed);
};
const directlyExecutableRegExp = /\.(?:com|exe)$/i;
const escapeWindowsCommand = (parsed) => {
	const resolvedFile = resolveWithShebang(parsed);
	if (resolvedFile !== void 0 && directlyExecutableRegExp.test(resolvedFile)) {
		if (parsed.options.argv0 === void 0) parsed.options.argv0 = parsed.file;
		parsed.file = resolvedFile;
		return parsed;
	}
	for (const value of [parsed.file, ...parsed.commandArguments]) assertNoLineBreak(value);
	const commandLine = `"${[escapeMetaChars(path.normalize(resolvedFile ?? parsed.file)), ...parsed.commandArguments.map((argument) => escapeArgument(argument))].join(" ")}"`;
	parsed.options.windowsVerbatimArguments = true;
	return {
		file: process$1.env.comspec || "cmd.exe",
		commandArguments: [
			"/d",
			"/e:on",
			"/v:off",
			"/s",
			"/c",
			commandLine
		],
		options: parsed.options
	};
};
const resolveWithShebang = (parsed) => {
	const resolvedFile = resolvePath(parsed);
	const interpreter = resolvedFile !== void 0 && readShebang(resolvedFile);
	if (!interpreter) return resolvedFile;
	parsed.commandArguments.unshift(resolvedFile);
	parsed.file = interpreter;
	return resolvePath(parsed);
};
const resolvePath = (parsed) => {
	const environment = parsed.options.env || process$1.env;
	const cwd = parsed.options.cwd ?? process$1.cwd();
	const environmentPathExt = getWindowsEnvironmentValue(environment, "PATHEXT");
	const commandExtension = path.extname(parsed.file);
	const pathExt = commandExtension === "" ? environmentPathExt : `${commandExtension}${path.delimiter}${environmentPathExt ?? ""}`;
	if (hasWindowsPathSeparator(parsed.file)) return whichCommandSync(path.resolve(cwd, parsed.file), {
		cwd,
		pathExt
	});
	const resolveOptions = {
		cwd,
		path: getWindowsEnvironmentValue(environment, "PATH") ?? getWindowsEnvironmentValue(process$1.env, "PATH") ?? "",
		pathExt
	};
	return shouldSearchCurrentDirectory(environment) ? whichCommandSync(parsed.file, resolveOptions) : resolvePathDirectories(parsed.file, resolveOptions);
};
const hasWindowsPathSeparator = (file) => file.includes("/") || file.includes("\\") || file.includes(":");
const shouldSearchCurrentDirectory = (environment) => getWindowsEnvironmentValue(process$1.env, "NODEFAULTCURRENTDIRECTORYINEXEPATH") === void 0 && getWindowsEnvironmentValue(environment, "NODEFAULTCURRENTDIRECTORYINEXEPATH") === void 0;
const resolvePathDirectories = (file, { cwd, path: searchPath, pathExt }) => {
	for (const directory of searchPath.split(path.delimiter)) {
		const unquotedDirectory = directory.length > 1 && directory.startsWith("\"") && directory.endsWith("\"") ? directory.slice(1, -1) : directory;
		if (unquotedDirectory === "") continue;
		const resolvedFile = whichCommandSync(path.resolve(cwd, unquotedDirectory, file), {
			cwd,
			pathExt
		});
		if (resolvedFile !== void 0) return resolvedFile;
	}
};
const getWindowsEnvironmentValue = (environment, name) => {
	const environmentKey = Object.keys(environment).sort().find((key) => key.toUpperCase() === name);
	return environmentKey === void 0 ? void 0 : environment[environmentKey];
};
const SHEBANG_BYTE_LENGTH = 150;
const readShebang = (file) => {
	const buffer = Buffer$1.alloc(SHEBANG_BYTE_LENGTH);
	let bytesRead = 0;
	try {
		const fileDescriptor = openSync(file, "r");
		try {
			bytesRead = readSync(fileDescriptor, buffer, 0, SHEBANG_BYTE_LENGTH, 0);
		} finally {
			closeSync(fileDescriptor);
		}
	} catch {
		return;
	}
	return parseShebang(buffer.toString("utf8", 0, bytesRead));
};
const shebangRegExp = /^#!(?<line>.*)/;
const parseShebang = (contents) => {
	const shebangLine = contents.match(shebangRegExp)?.groups.line.trim();
	if (!shebangLine) return;
	const [interpreterPath, argument] = shebangLine.split(" ", 2);
	const interpreter = interpreterPath.split("/").at(-1);
	if (interpreter === "env") return argument;
	return argument ? `${interpreter} ${argument}` : interpreter;
};
const lineBreakRegExp = /[\n\r]/;
const assertNoLineBreak = (value) => {
	if (lineBreakRegExp.test(value)) throw new TypeError(`The command and its arguments cannot contain a line break on Windows without a shell.\nThis would allow a command injection with \`cmd.exe\`.\nInvalid value: ${JSON.stringify(`${value}`)}`);
};
const metaCharsRegExp = /[()\][%!^"`<>&|;, *?]/g;
const escapeMetaChars = (value) => value.replaceAll(metaCharsRegExp, "^$&");
const backslashRunRegExp = /\\+/g;
const quotedCharacterRegExp = /[^\w#$*+\-./:?@\\\u{80}-\u{10FFFF}]|\p{Control}/u;
const escapeArgument = (rawArgument) => {
	const argument = `${rawArgument}`;
	if (!shouldQuoteArgument(argument)) return argument;
	return `"${argument.replaceAll(backslashRunRegExp, (backslashes, offset, string) => {
		const nextCharacter = string[offset + backslashes.length];
		return nextCharacter === "\"" || nextCharacter === void 0 ? backslashes.repeat(2) : backslashes;
	}).replaceAll("\"", "\"\"").replaceAll("%", "%%cd:~,%")}"`;
};
const shouldQuoteArgument = (argument) => argument === "" || argument.endsWith("\\") || quotedCharacterRegExp.test(argument);

// node_modules/execa/lib/arguments/cwd.js
const normalizeCwd = (cwd = getDefaultCwd()) => {
	const cwdString = safeNormalizeFileUrl(cwd, "The \"cwd\" option");
	return path.resolve(cwdString);
};
const getDefaultCwd = () => {
	try {
		return process$1.cwd();
	} catch (error) {
		error.message = `The current directory does not exist.\n${error.message}`;
		throw error;
	}
};
const getCurrentCwd = () => {
	try {
		return process$1.cwd();
	} catch {}
};
const fixCwdError = (originalMessage, cwd) => {
	if (cwd === getCurrentCwd()) return originalMessage;
	let cwdStat;
	try {
		cwdStat = statSync(cwd);
	} catch (error) {
		return `The "cwd" option is invalid: ${cwd}.\n${error.message}\n${originalMessage}`;
	}
	return cwdStat.isDirectory() ? originalMessage : `The "cwd" option is not a directory: ${cwd}.\n${originalMessage}`;
};

// node_modules/execa/lib/arguments/options.js
const cmdExeRegExp = /^cmd(?:\.exe)?$/i;
const normalizeOptions = (filePath, rawArguments, rawOptions) => {
	const sanitizedOptions = {
		__proto__: null,
		...rawOptions
	};
	sanitizedOptions.cwd = normalizeCwd(sanitizedOptions.cwd);
	const [processedFile, processedArguments, processedOptions] = handleNodeOption(filePath, rawArguments, sanitizedOptions);
	const fdOptions = normalizeFdSpecificOptions(processedOptions);
	const options = addDefaultOptions(fdOptions);
	validateBooleanOptions(options);
	validateEnv(options);
	options.env = getEnv(options);
	const { file, commandArguments } = parseCommandFile(processedFile, processedArguments, options);
	validateTimeout(options);
	validateEncoding(options);
	validateIpcInputOption(options);
	validateCancelSignal(options);
	validateRenamedSignalOption(options);
	validateGracefulCancel(options);
	options.shell = normalizeFileUrl(options.shell);
	options.killSignal = normalizeKillSignal(options.killSignal);
	options.forceKillAfterDelay = normalizeForceKillAfterDelay(options.forceKillAfterDelay);
	options.lines = options.lines.map((lines, fdNumber) => lines && !BINARY_ENCODINGS.has(options.encoding) && options.buffer[fdNumber]);
	if (process$1.platform === "win32" && cmdExeRegExp.test(path.basename(file))) commandArguments.unshift("/q");
	return {
		file,
		commandArguments,
		options
	};
};
const BOOLEAN_OPTIONS = [
	"extendEnv",
	"preferLocal",
	"reject",
	"cleanup",
	"killDescendants",
	"all",
	"gracefulCancel",
	"ipc",
	"node"
];
const validateBooleanOptions = (options) => {
	for (const optionName of BOOLEAN_OPTIONS) checkBooleanOption(options[optionName], optionName);
};
const validateEnv = ({ env }) => {
	if (env !== void 0 && (typeof env !== "object" || env === null || Array.isArray(env))) throw new TypeError(`The \`env\` option must be an object: ${String(env)}.`);
};
const addDefaultOptions = ({ extendEnv = true, preferLocal = false, cwd, localDir: localDirectory = cwd, encoding = "utf8", reject = true, cleanup = true, killDescendants = false, all = false, windowsHide = true, killSignal = "SIGTERM", forceKillAfterDelay = true, gracefulCancel = false, ipcInput, ipc = ipcInput !== void 0 || gracefulCancel, serialization = "advanced", ...options }) => ({
	__proto__: null,
	...options,
	extendEnv,
	preferLocal,
	cwd,
	localDirectory,
	encoding,
	reject,
	cleanup,
	killDescendants,
	all,
	windowsHide,
	killSignal,
	forceKillAfterDelay,
	gracefulCancel,
	ipcInput,
	ipc,
	serialization
});
const getEnv = (options) => ({
	__proto__: null,
	...computeEnv(options)
});
const computeEnv = ({ env: envOption, extendEnv, preferLocal, node, localDirectory, nodePath }) => {
	const env = {
		__proto__: null,
		...extendEnv && process$1.env,
		...envOption
	};
	if (preferLocal || node) return npmRunPathEnv({
		env,
		cwd: localDirectory,
		execPath: nodePath,
		preferLocal,
		addExecPath: node
	});
	return env;
};

// node_modules/execa/lib/arguments/shell.js
const concatenateShell = (file, commandArguments, options) => options.shell && commandArguments.length > 0 ? [
	[file, ...commandArguments].join(" "),
	[],
	options
] : [
	file,
	commandArguments,
	options
];

// node_modules/execa/lib/transform/split.js
const getSplitLinesGenerator = (binary, preserveNewlines, skipped, state) => binary || skipped ? void 0 : initializeSplitLines(preserveNewlines, state);
const splitLinesSync = (chunk, preserveNewlines, objectMode) => objectMode ? chunk.flatMap((item) => splitLinesItemSync(item, preserveNewlines)) : splitLinesItemSync(chunk, preserveNewlines);
const splitLinesItemSync = (chunk, preserveNewlines) => {
	const { transform, final } = initializeSplitLines(preserveNewlines, {});
	return [...transform(chunk), ...final()];
};
const initializeSplitLines = (preserveNewlines, state) => {
	state.previousChunks = "";
	return {
		transform: splitGenerator.bind(void 0, state, preserveNewlines),
		final: linesFinal.bind(void 0, state)
	};
};
const splitGenerator = function* (state, preserveNewlines, chunk) {
	if (typeof chunk !== "string") {
		yield chunk;
		return;
	}
	let { previousChunks } = state;
	let start = -1;
	for (let end = 0; end < chunk.length; end += 1) {
		if (chunk[end] !== "\n") continue;
		let line = chunk.slice(start + 1, preserveNewlines ? end + 1 : end);
		if (previousChunks.length > 0) {
			line = concatString(previousChunks, line);
			previousChunks = "";
		}
		yield preserveNewlines ? line : stripCarriageReturn(line, state);
		start = end;
	}
	if (start !== chunk.length - 1) previousChunks = concatString(previousChunks, chunk.slice(start + 1));
	state.previousChunks = previousChunks;
};
const stripCarriageReturn = (line, state) => {
	state.isWindowsNewline = line.endsWith("\r");
	return state.isWindowsNewline ? line.slice(0, -1) : line;
};
const linesFinal = function* ({ previousChunks }) {
	if (previousChunks.length > 0) yield previousChunks;
};
const getAppendNewlineGenerator = ({ binary, preserveNewlines, readableObjectMode, state, encoding }) => binary || preserveNewlines || readableObjectMode ? void 0 : { transform: appendNewlineGenerator.bind(void 0, state, getStringEncoding(binary, encoding)) };
const appendNewlineGenerator = function* ({ isWindowsNewline = false }, stringEncoding, chunk) {
	const { unixNewline, windowsNewline, concat } = typeof chunk === "string" ? linesStringInfo : LINES_BYTES_INFO[stringEncoding];
	if (endsWithNewline(chunk, unixNewline)) {
		yield chunk;
		return;
	}
	yield concat(chunk, isWindowsNewline ? windowsNewline : unixNewline);
};
const endsWithNewline = (chunk, unixNewline) => typeof chunk === "string" ? chunk.endsWith(unixNewline) : chunk.length >= unixNewline.length && chunk.subarray(-unixNewline.length).every((byte, index) => byte === unixNewline[index]);
const concatString = (firstChunk, secondChunk) => `${firstChunk}${secondChunk}`;
const linesStringInfo = {
	windowsNewline: "\r\n",
	unixNewline: "\n",
	concat: concatString
};
const concatUint8Array = (firstChunk, secondChunk) => {
	const chunk = new Uint8Array(firstChunk.length + secondChunk.length);
	chunk.set(firstChunk, 0);
	chunk.set(secondChunk, firstChunk.length);
	return chunk;
};
const LINES_BYTES_INFO = {
	__proto__: null,
	utf8: {
		windowsNewline: new Uint8Array([13, 10]),
		unixNewline: new Uint8Array([10]),
		concat: concatUint8Array
	},
	utf16le: {
		windowsNewline: new Uint8Array([
			13,
			0,
			10,
			0
		]),
		unixNewline: new Uint8Array([10, 0]),
		concat: concatUint8Array
	}
};

// node_modules/strip-final-newline/index.js
function stripFinalNewline(input) {
	if (typeof input === "string") return stripFinalNewlineString(input);
	if (!(ArrayBuffer.isView(input) && input.BYTES_PER_ELEMENT === 1)) throw new Error("Input must be a string or a Uint8Array");
	return stripFinalNewlineBinary(input);
}
const stripFinalNewlineString = (input) => input.at(-1) === LF ? input.slice(0, input.at(-2) === CR ? -2 : -1) : input;
const stripFinalNewlineBinary = (input) => input.at(-1) === LF_BINARY ? input.subarray(0, input.at(-2) === CR_BINARY ? -2 : -1) : input;
const LF = "\n";
const LF_BINARY = LF.codePointAt(0);
const CR = "\r";
const CR_BINARY = CR.codePointAt(0);

// node_modules/execa/lib/io/strip-newline.js
const stripNewline = (value, { stripFinalNewline: stripFinalNewline$1 }, fdNumber, allFds) => value !== void 0 && !Array.isArray(value) && getStripFinalNewline(stripFinalNewline$1, fdNumber, allFds) ? stripFinalNewline(value) : value;
const getStripFinalNewline = (stripFinalNewline, fdNumber, allFds) => fdNumber === "all" ? allFds.some((allFd) => stripFinalNewline[allFd]) : stripFinalNewline[fdNumber];

// node_modules/execa/lib/resolve/all-sync.js
const getAllSyncFds = ([, stdout, stderr]) => [...stdout === void 0 ? [] : [1], ...stderr === void 0 ? [] : [2]];
const getAllSync = ([, stdout, stderr], allFds, options) => {
	if (!options.all) return;
	if (stdout === void 0) return splitAllLines(stderr, allFds, options);
	if (stderr === void 0) return splitAllLines(stdout, allFds, options);
	if (hasLines(options)) return [splitAllLines(stdout, allFds, options), splitAllLines(stderr, allFds, options)].flat();
	if (Array.isArray(stdout) || Array.isArray(stderr)) return [stdout, stderr].filter((value) => value.length > 0).flat();
	if (isUint8Array(stdout) && isUint8Array(stderr)) return concatUint8Arrays([stdout, stderr]);
	return BASE64_ENCODINGS.has(options.encoding) ? concatBase64(stdout, stderr, options.encoding) : `${stdout}${stderr}`;
};
const concatBase64 = (stdout, stderr, encoding) => Buffer$1.concat([Buffer$1.from(stdout, encoding), Buffer$1.from(stderr, encoding)]).toString(encoding);
const BASE64_ENCODINGS = /* @__PURE__ */ new Set(["base64", "base64url"]);
const hasLines = ({ lines }) => Boolean(lines[1] || lines[2]);
const splitAllLines = (value, allFds, options) => value === void 0 || Array.isArray(value) || !hasLines(options) ? value : splitLinesSync(value, !getStripFinalNewline(options.stripFinalNewline, "all", allFds), false);

// node_modules/is-stream/index.js
function isStream(stream, { checkOpen = true } = {}) {
	return stream !== null && typeof stream === "object" && (stream.writable || stream.readable || !checkOpen || stream.writable === void 0 && stream.readable === void 0) && typeof stream.pipe === "function";
}
function isWritableStream$1(stream, { checkOpen = true } = {}) {
	return isStream(stream, { checkOpen }) && (stream.writable || !checkOpen) && typeof stream.write === "function" && typeof stream.end === "function" && typeof stream.writable === "boolean" && typeof stream.writableObjectMode === "boolean" && typeof stream.destroy === "function" && typeof stream.destroyed === "boolean";
}
function isReadableStream$1(stream, { checkOpen = true } = {}) {
	return isStream(stream, { checkOpen }) && (stream.readable || !checkOpen) && typeof stream.read === "function" && typeof stream.readable === "boolean" && typeof stream.readableObjectMode === "boolean" && typeof stream.destroy === "function" && typeof stream.destroyed === "boolean";
}
function isDuplexStream(stream, options) {
	return isWritableStream$1(stream, options) && isReadableStream$1(stream, options);
}

// node_modules/@sec-ant/readable-stream/dist/ponyfill/asyncIterator.js
const a = Object.getPrototypeOf(Object.getPrototypeOf(
	/* istanbul ignore next */
	async function* () {}
).prototype);
var c = class {
	#t;
	#n;
	#r = !1;
	#e = void 0;
	constructor(e, t) {
		this.#t = e, this.#n = t;
	}
	next() {
		const e = () => this.#s();
		return this.#e = this.#e ? this.#e.then(e, e) : e(), this.#e;
	}
	return(e) {
		const t = () => this.#i(e);
		return this.#e ? this.#e.then(t, t) : t();
	}
	async #s() {
		if (this.#r) return {
			done: !0,
			value: void 0
		};
		let e;
		try {
			e = await this.#t.read();
		} catch (t) {
			throw this.#e = void 0, this.#r = !0, this.#t.releaseLock(), t;
		}
		return e.done && (this.#e = void 0, this.#r = !0, this.#t.releaseLock()), e;
	}
	async #i(e) {
		if (this.#r) return {
			done: !0,
			value: e
		};
		if (this.#r = !0, !this.#n) {
			const t = this.#t.cancel(e);
			return this.#t.releaseLock(), await t, {
				done: !0,
				value: e
			};
		}
		return this.#t.releaseLock(), {
			done: !0,
			value: e
		};
	}
};
const n = Symbol();
function i() {
	return this[n].next();
}
Object.defineProperty(i, "name", { value: "next" });
function o(r) {
	return this[n].return(r);
}
Object.defineProperty(o, "name", { value: "return" });
const u = Object.create(a, {
	next: {
		enumerable: !0,
		configurable: !0,
		writable: !0,
		value: i
	},
	return: {
		enumerable: !0,
		configurable: !0,
		writable: !0,
		value: o
	}
});
function h({ preventCancel: r = !1 } = {}) {
	const e = this.getReader(), t = new c(e, r), s = Object.create(u);
	return s[n] = t, s;
}

// node_modules/get-stream/source/stream.js
const getAsyncIterable = (stream) => {
	if (isReadableStream$1(stream, { checkOpen: false }) && nodeImports.on !== void 0) return getStreamIterable(stream);
	if (typeof stream?.[Symbol.asyncIterator] === "function") return stream;
	if (toString.call(stream) === "[object ReadableStream]") return h.call(stream);
	throw new TypeError("The first argument must be a Readable, a ReadableStream, or an async iterable.");
};
const { toString } = Object.prototype;
const getStreamIterable = async function* (stream) {
	const controller = new AbortController();
	const state = {};
	handleStreamEnd(stream, controller, state);
	try {
		for await (const [chunk] of nodeImports.on(stream, "data", { signal: controller.signal })) yield chunk;
	} catch (error) {
		if (state.error !== void 0) throw state.error;
		else if (!controller.signal.aborted) throw error;
	} finally {
		stream.destroy();
	}
};
const handleStreamEnd = async (stream, controller, state) => {
	try {
		await nodeImports.finished(stream, {
			cleanup: true,
			readable: true,
			writable: false,
			error: false
		});
	} catch (error) {
		state.error = error;
	} finally {
		controller.abort();
	}
};
const nodeImports = {};

// node_modules/get-stream/source/contents.js
const getStreamContents$1 = async (stream, { init, convertChunk, getSize, truncateChunk, addChunk, getFinalChunk, finalize }, { maxBuffer = Number.POSITIVE_INFINITY } = {}) => {
	const asyncIterable = getAsyncIterable(stream);
	const state = init();
	state.length = 0;
	try {
		for await (const chunk of asyncIterable) {
			const convertedChunk = convertChunk[getChunkType(chunk)](chunk, state);
			appendChunk({
				convertedChunk,
				state,
				getSize,
				truncateChunk,
				addChunk,
				maxBuffer
			});
		}
		appendFinalChunk({
			state,
			convertChunk,
			getSize,
			truncateChunk,
			addChunk,
			getFinalChunk,
			maxBuffer
		});
		return finalize(state);
	} catch (error) {
		const normalizedError = typeof error === "object" && error !== null ? error : new Error(error);
		normalizedError.bufferedData = finalize(state);
		throw normalizedError;
	}
};
const appendFinalChunk = ({ state, getSize, truncateChunk, addChunk, getFinalChunk, maxBuffer }) => {
	const convertedChunk = getFinalChunk(state);
	if (convertedChunk !== void 0) appendChunk({
		convertedChunk,
		state,
		getSize,
		truncateChunk,
		addChunk,
		maxBuffer
	});
};
const appendChunk = ({ convertedChunk, state, getSize, truncateChunk, addChunk, maxBuffer }) => {
	const chunkSize = getSize(convertedChunk);
	const newLength = state.length + chunkSize;
	if (newLength <= maxBuffer) {
		addNewChunk(convertedChunk, state, addChunk, newLength);
		return;
	}
	const truncatedChunk = truncateChunk(convertedChunk, maxBuffer - state.length);
	if (truncatedChunk !== void 0) addNewChunk(truncatedChunk, state, addChunk, maxBuffer);
	throw new MaxBufferError();
};
const addNewChunk = (convertedChunk, state, addChunk, newLength) => {
	state.contents = addChunk(convertedChunk, state, newLength);
	state.length = newLength;
};
const getChunkType = (chunk) => {
	const typeOfChunk = typeof chunk;
	if (typeOfChunk === "string") return "string";
	if (typeOfChunk !== "object" || chunk === null) return "others";
	if (globalThis.Buffer?.isBuffer(chunk)) return "buffer";
	const prototypeName = objectToString.call(chunk);
	if (prototypeName === "[object ArrayBuffer]") return "arrayBuffer";
	if (prototypeName === "[object DataView]") return "dataView";
	if (Number.isInteger(chunk.byteLength) && Number.isInteger(chunk.byteOffset) && objectToString.call(chunk.buffer) === "[object ArrayBuffer]") return "typedArray";
	return "others";
};
const { toString: objectToString } = Object.prototype;
var MaxBufferError = class extends Error {
	name = "MaxBufferError";
	constructor() {
		super("maxBuffer exceeded");
	}
};

// node_modules/get-stream/source/utils.js
const identity = (value) => value;
const noop$1 = () => void 0;
const getContentsProperty = ({ contents }) => contents;
const throwObjectStream = (chunk) => {
	throw new Error(`Streams in object mode are not supported: ${String(chunk)}`);
};
const getLengthProperty = (convertedChunk) => convertedChunk.length;

// node_modules/get-stream/source/array.js
async function getStreamAsArray(stream, options) {
	return getStreamContents$1(stream, arrayMethods, options);
}
const initArray = () => ({ contents: [] });
const increment = () => 1;
const addArrayChunk = (convertedChunk, { contents }) => {
	contents.push(convertedChunk);
	return contents;
};
const arrayMethods = {
	init: initArray,
	convertChunk: {
		string: identity,
		buffer: identity,
		arrayBuffer: identity,
		dataView: identity,
		typedArray: identity,
		others: identity
	},
	getSize: increment,
	truncateChunk: noop$1,
	addChunk: addArrayChunk,
	getFinalChunk: noop$1,
	finalize: getContentsProperty
};

// node_modules/get-stream/source/array-buffer.js
async function getStreamAsArrayBuffer(stream, options) {
	return getStreamContents$1(stream, arrayBufferMethods, options);
}
const initArrayBuffer = () => ({ contents: /* @__PURE__ */ new ArrayBuffer(0) });
const useTextEncoder = (chunk) => textEncoder.encode(chunk);
const textEncoder = new TextEncoder();
const useUint8Array = (chunk) => new Uint8Array(chunk);
const useUint8ArrayWithOffset = (chunk) => new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
const truncateArrayBufferChunk = (convertedChunk, chunkSize) => convertedChunk.slice(0, chunkSize);
const addArrayBufferChunk = (convertedChunk, { contents, length: previousLength }, length) => {
	const newContents = hasArrayBufferResize() ? resizeArrayBuffer(contents, length) : resizeArrayBufferSlow(contents, length);
	new Uint8Array(newContents).set(convertedChunk, previousLength);
	return newContents;
};
const resizeArrayBufferSlow = (contents, length) => {
	if (length <= contents.byteLength) return contents;
	const arrayBuffer = new ArrayBuffer(getNewContentsLength(length));
	new Uint8Array(arrayBuffer).set(new Uint8Array(contents), 0);
	return arrayBuffer;
};
const resizeArrayBuffer = (contents, length) => {
	if (length <= contents.maxByteLength) {
		contents.resize(length);
		return contents;
	}
	const arrayBuffer = new ArrayBuffer(length, { maxByteLength: getNewContentsLength(length) });
	new Uint8Array(arrayBuffer).set(new Uint8Array(contents), 0);
	return arrayBuffer;
};
const getNewContentsLength = (length) => SCALE_FACTOR ** Math.ceil(Math.log(length) / Math.log(SCALE_FACTOR));
const SCALE_FACTOR = 2;
const finalizeArrayBuffer = ({ contents, length }) => hasArrayBufferResize() ? contents : contents.slice(0, length);
const hasArrayBufferResize = () => "resize" in ArrayBuffer.prototype;
const arrayBufferMethods = {
	init: initArrayBuffer,
	convertChunk: {
		string: useTextEncoder,
		buffer: useUint8Array,
		arrayBuffer: useUint8Array,
		dataView: useUint8ArrayWithOffset,
		typedArray: useUint8ArrayWithOffset,
		others: throwObjectStream
	},
	getSize: getLengthProperty,
	truncateChunk: truncateArrayBufferChunk,
	addChunk: addArrayBufferChunk,
	getFinalChunk: noop$1,
	finalize: finalizeArrayBuffer
};

// node_modules/get-stream/source/string.js
async function getStreamAsString(stream, options) {
	return getStreamContents$1(stream, stringMethods, options);
}
const initString = () => ({
	contents: "",
	textDecoder: new TextDecoder()
});
const useTextDecoder = (chunk, { textDecoder }) => textDecoder.decode(chunk, { stream: true });
const addStringChunk = (convertedChunk, { contents }) => contents + convertedChunk;
const truncateStringChunk = (convertedChunk, chunkSize) => convertedChunk.slice(0, chunkSize);
const getFinalStringChunk = ({ textDecoder }) => {
	const finalChunk = textDecoder.decode();
	return finalChunk === "" ? void 0 : finalChunk;
};
const stringMethods = {
	init: initString,
	convertChunk: {
		string: identity,
		buffer: useTextDecoder,
		arrayBuffer: useTextDecoder,
		dataView: useTextDecoder,
		typedArray: useTextDecoder,
		others: throwObjectStream
	},
	getSize: getLengthProperty,
	truncateChunk: truncateStringChunk,
	addChunk: addStringChunk,
	getFinalChunk: getFinalStringChunk,
	finalize: getContentsProperty
};

// node_modules/execa/lib/io/max-buffer.js
const handleMaxBuffer = ({ error, stream, readableObjectMode, lines, encoding, fdNumber }) => {
	if (!(error instanceof MaxBufferError)) throw error;
	if (fdNumber === "all") return error;
	error.maxBufferInfo = {
		fdNumber,
		unit: getMaxBufferUnit(readableObjectMode, lines, encoding)
	};
	stream.destroy();
	throw error;
};
const getMaxBufferUnit = (readableObjectMode, lines, encoding) => {
	if (readableObjectMode) return "objects";
	if (lines) return "lines";
	return encoding === "buffer" ? "bytes" : "characters";
};
const checkIpcMaxBuffer = (ipcOutput, maxBuffer) => {
	if (ipcOutput.length + 1 <= maxBuffer) return;
	const error = new MaxBufferError();
	error.maxBufferInfo = { fdNumber: "ipc" };
	throw error;
};
const getMaxBufferMessage = (error, maxBuffer) => {
	const { streamName, threshold, unit } = getMaxBufferInfo(error, maxBuffer);
	return `Command's ${streamName} was larger than ${threshold} ${unit}`;
};
const getMaxBufferInfo = (error, maxBuffer) => {
	if (error?.maxBufferInfo === void 0) return {
		streamName: "output",
		threshold: maxBuffer[1],
		unit: "bytes"
	};
	const { maxBufferInfo: { fdNumber, unit, threshold = getFdSpecificValue(maxBuffer, fdNumber) } } = error;
	delete error.maxBufferInfo;
	return fdNumber === "ipc" ? {
		streamName: "IPC output",
		threshold,
		unit: "messages"
	} : {
		streamName: getStreamName(fdNumber),
		threshold,
		unit
	};
};
const getMaxBufferSync = ([, stdoutMaxBuffer]) => stdoutMaxBuffer === 0 ? Number.MIN_VALUE : stdoutMaxBuffer;
const handleMaxBufferSync = ({ resultError, output, maxBuffer, buffer }) => {
	const fdNumber = findMaxBufferSync(output, maxBuffer, buffer);
	if (fdNumber === void 0) return {
		resultError,
		isMaxBuffer: resultError?.code === "ENOBUFS"
	};
	const threshold = getMaxBufferValueSync(maxBuffer, fdNumber);
	const error = resultError ?? Object.assign(new MaxBufferError(), { code: "ENOBUFS" });
	error.maxBufferInfo = {
		fdNumber,
		unit: "bytes",
		threshold
	};
	return {
		resultError: error,
		isMaxBuffer: true
	};
};
const findMaxBufferSync = (output, maxBuffer, buffer) => {
	if (output === null) return;
	const fdNumber = output.findIndex((result, index) => result !== null && buffer[index] && result.length > getMaxBufferValueSync(maxBuffer, index));
	return fdNumber === -1 ? void 0 : fdNumber;
};
const getMaxBufferValueSync = (maxBuffer, fdNumber) => Math.min(maxBuffer[1], maxBuffer[fdNumber]);
const truncateMaxBufferSync = (result, fdNumber, { maxBuffer, buffer }) => {
	const maxBufferValue = getMaxBufferValueSync(maxBuffer, fdNumber);
	return buffer[fdNumber] && result.length > maxBufferValue ? result.slice(0, maxBufferValue) : result;
};

// node_modules/execa/lib/return/message.js
const createMessages = ({ stdio, all, ipcOutput, originalError, signal, signalDescription, exitCode, escapedCommand, timedOut, isCanceled, isGracefullyCanceled, isMaxBuffer, isForcefullyTerminated, forceKillAfterDelay, killSignal, maxBuffer, timeout, cwd }) => {
	const errorCode = getErrorCode(originalError);
	const prefix = getErrorPrefix({
		originalError,
		timedOut,
		timeout,
		isMaxBuffer,
		maxBuffer,
		errorCode,
		signal,
		signalDescription,
		exitCode,
		isCanceled,
		isGracefullyCanceled,
		isForcefullyTerminated,
		forceKillAfterDelay,
		killSignal
	});
	const originalMessage = getOriginalMessage(originalError, cwd);
	const shortMessage = `${prefix}: ${escapedCommand}${originalMessage === void 0 ? "" : `\n${originalMessage}`}`;
	return {
		originalMessage,
		shortMessage,
		message: [
			shortMessage,
			...all === void 0 ? [stdio[2], stdio[1]] : [all],
			...stdio.slice(3),
			ipcOutput.map((ipcMessage) => serializeIpcMessage(ipcMessage)).join("\n")
		].map((messagePart) => escapeLines(stripFinalNewline(serializeMessagePart(messagePart)))).filter(Boolean).join("\n\n")
	};
};
const getErrorCode = (error) => typeof error?.code === "string" ? error.code : void 0;
const getErrorPrefix = ({ originalError, timedOut, timeout, isMaxBuffer, maxBuffer, errorCode, signal, signalDescription, exitCode, isCanceled, isGracefullyCanceled, isForcefullyTerminated, forceKillAfterDelay, killSignal }) => {
	const forcefulSuffix = getForcefulSuffix(isForcefullyTerminated, forceKillAfterDelay);
	if (timedOut) return `Command timed out after ${timeout} milliseconds${forcefulSuffix}`;
	if (isGracefullyCanceled) {
		if (signal === void 0) return `Command was gracefully canceled with exit code ${exitCode}`;
		return isForcefullyTerminated ? `Command was gracefully canceled${forcefulSuffix}` : `Command was gracefully canceled with ${signal} (${signalDescription})`;
	}
	if (isCanceled) return `Command was canceled${forcefulSuffix}`;
	if (isMaxBuffer) return `${getMaxBufferMessage(originalError, maxBuffer)}${forcefulSuffix}`;
	if (errorCode !== void 0) return `Command failed with ${errorCode}${forcefulSuffix}`;
	if (isForcefullyTerminated) return `Command was killed with ${killSignal} (${getSignalDescription(killSignal)})${forcefulSuffix}`;
	if (signal !== void 0) return `Command was killed with ${signal} (${signalDescription})`;
	return exitCode === void 0 ? "Command failed" : `Command failed with exit code ${exitCode}`;
};
const getForcefulSuffix = (isForcefullyTerminated, forceKillAfterDelay) => isForcefullyTerminated ? ` and was forcefully terminated after ${forceKillAfterDelay} milliseconds` : "";
const getOriginalMessage = (originalError, cwd) => {
	if (originalError instanceof DiscardedError) return;
	const originalMessage = isExecaError(originalError) ? originalError.originalMessage ?? "" : String(originalError?.message ?? originalError);
	const escapedOriginalMessage = escapeLines(fixCwdError(originalMessage, cwd));
	return escapedOriginalMessage === "" ? void 0 : escapedOriginalMessage;
};
const serializeIpcMessage = (ipcMessage) => typeof ipcMessage === "string" ? ipcMessage : inspect(ipcMessage);
const serializeMessagePart = (messagePart) => Array.isArray(messagePart) ? messagePart.filter((messageItem) => isTextItem(messageItem)).map((messageItem) => stripFinalNewline(serializeMessageItem(messageItem))).join("\n") : serializeMessageItem(messagePart);
const isTextItem = (messageItem) => typeof messageItem === "string" || isUint8Array(messageItem);
const serializeMessageItem = (messageItem) => {
	if (typeof messageItem === "string") return messageItem;
	return isUint8Array(messageItem) ? uint8ArrayToString(messageItem) : "";
};

// node_modules/execa/lib/return/result.js
const makeSuccessResult = ({ command, escapedCommand, stdio, all, ipcOutput, options: { cwd }, startTime }) => omitUndefinedProperties({
	command,
	escapedCommand,
	cwd,
	durationMs: getDurationMs(startTime),
	failed: false,
	timedOut: false,
	isCanceled: false,
	isGracefullyCanceled: false,
	isTerminated: false,
	isMaxBuffer: false,
	isForcefullyTerminated: false,
	exitCode: 0,
	stdout: stdio[1],
	stderr: stdio[2],
	all,
	stdio,
	ipcOutput,
	pipedFrom: []
});
const makeEarlyError = ({ error, command, escapedCommand, fileDescriptors, options, startTime, isSync, stdio = Array.from({ length: fileDescriptors.length }), all }) => makeError({
	error,
	command,
	escapedCommand,
	startTime,
	timedOut: false,
	isCanceled: false,
	isGracefullyCanceled: false,
	isMaxBuffer: false,
	isForcefullyTerminated: false,
	stdio,
	all,
	ipcOutput: [],
	options,
	isSync
});
const getEarlyErrorOutput = (fileDescriptors, options) => {
	const stdio = fileDescriptors.map((fileDescriptor, fdNumber) => getEmptyOutput(fileDescriptor, fdNumber, options));
	return {
		stdio,
		all: getAllSync(stdio, getAllSyncFds(stdio), options)
	};
};
const getEmptyOutput = ({ direction, objectMode }, fdNumber, { stdio, buffer, lines, encoding }) => {
	if (direction === "input" || !PIPED_STDIO.has(stdio[fdNumber]) || !buffer[fdNumber]) return;
	if (objectMode || lines[fdNumber]) return [];
	return encoding === "buffer" ? /* @__PURE__ */ new Uint8Array() : "";
};
const PIPED_STDIO = /* @__PURE__ */ new Set(["pipe", "overlapped"]);
const makeError = ({ error: originalError, command, escapedCommand, startTime, timedOut, isCanceled, isGracefullyCanceled, isMaxBuffer, isForcefullyTerminated, exitCode: rawExitCode, signal: rawSignal, stdio, all, ipcOutput, options: { timeoutDuration, timeout = timeoutDuration, forceKillAfterDelay, killSignal, cwd, maxBuffer }, isSync }) => {
	const { exitCode, signal, signalDescription } = normalizeExitPayload(rawExitCode, rawSignal);
	const { originalMessage, shortMessage, message } = createMessages({
		stdio,
		all,
		ipcOutput,
		originalError,
		signal,
		signalDescription,
		exitCode,
		escapedCommand,
		timedOut,
		isCanceled,
		isGracefullyCanceled,
		isMaxBuffer,
		isForcefullyTerminated,
		forceKillAfterDelay,
		killSignal,
		maxBuffer,
		timeout,
		cwd
	});
	const error = getFinalError(originalError, message, isSync);
	Object.assign(error, getErrorProperties({
		error,
		command,
		escapedCommand,
		startTime,
		timedOut,
		isCanceled,
		isGracefullyCanceled,
		isMaxBuffer,
		isForcefullyTerminated,
		exitCode,
		signal,
		signalDescription,
		stdio,
		all,
		ipcOutput,
		cwd,
		originalMessage,
		shortMessage
	}));
	return error;
};
const getErrorProperties = ({ error, command, escapedCommand, startTime, timedOut, isCanceled, isGracefullyCanceled, isMaxBuffer, isForcefullyTerminated, exitCode, signal, signalDescription, stdio, all, ipcOutput, cwd, originalMessage, shortMessage }) => omitUndefinedProperties({
	shortMessage,
	originalMessage,
	command,
	escapedCommand,
	cwd,
	durationMs: getDurationMs(startTime),
	failed: true,
	timedOut,
	isCanceled,
	isGracefullyCanceled,
	isTerminated: signal !== void 0,
	isMaxBuffer,
	isForcefullyTerminated,
	exitCode,
	signal,
	signalDescription,
	code: getErrorCode(error.cause),
	stdout: stdio[1],
	stderr: stdio[2],
	all,
	stdio,
	ipcOutput,
	pipedFrom: []
});
const omitUndefinedProperties = (result) => Object.fromEntries(Object.entries(result).filter(([, value]) => value !== void 0));
const normalizeExitPayload = (rawExitCode, rawSignal) => {
	const exitCode = rawExitCode === null ? void 0 : rawExitCode;
	const signal = rawSignal === null ? void 0 : rawSignal;
	return {
		exitCode,
		signal,
		signalDescription: signal === void 0 ? void 0 : getSignalDescription(rawSignal)
	};
};

// node_modules/parse-ms/index.js
const toZeroIfInfinity = (value) => Number.isFinite(value) ? value : 0;
function parseNumber(milliseconds) {
	return {
		days: Math.trunc(milliseconds / 864e5),
		hours: Math.trunc(milliseconds / 36e5 % 24),
		minutes: Math.trunc(milliseconds / 6e4 % 60),
		seconds: Math.trunc(milliseconds / 1e3 % 60),
		milliseconds: Math.trunc(milliseconds % 1e3),
		microseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e3) % 1e3),
		nanoseconds: Math.trunc(toZeroIfInfinity(milliseconds * 1e6) % 1e3)
	};
}
function parseBigint(milliseconds) {
	return {
		days: milliseconds / 86400000n,
		hours: milliseconds / 3600000n % 24n,
		minutes: milliseconds / 60000n % 60n,
		seconds: milliseconds / 1000n % 60n,
		milliseconds: milliseconds % 1000n,
		microseconds: 0n,
		nanoseconds: 0n
	};
}
function parseMilliseconds(milliseconds) {
	switch (typeof milliseconds) {
		case "number":
			if (Number.isFinite(milliseconds)) return parseNumber(milliseconds);
			break;
		case "bigint": return parseBigint(milliseconds);
	}
	throw new TypeError("Expected a finite number or bigint");
}

// node_modules/pretty-ms/index.js
const isZero = (value) => value === 0 || value === 0n;
const pluralize = (word, count) => count === 1 || count === 1n ? word : `${word}s`;
const SECOND_ROUNDING_EPSILON = 1e-7;
const ONE_DAY_IN_MILLISECONDS = 24n * 60n * 60n * 1000n;
function prettyMilliseconds(milliseconds, options) {
	const isBigInt = typeof milliseconds === "bigint";
	if (!isBigInt && !Number.isFinite(milliseconds)) throw new TypeError("Expected a finite number or bigint");
	options = { ...options };
	const sign = milliseconds < 0 ? "-" : "";
	milliseconds = milliseconds < 0 ? -milliseconds : milliseconds;
	if (options.colonNotation) {
		options.compact = false;
		options.formatSubMilliseconds = false;
		options.separateMilliseconds = false;
		options.verbose = false;
	}
	if (options.compact) {
		options.unitCount = 1;
		options.secondsDecimalDigits = 0;
		options.millisecondsDecimalDigits = 0;
	}
	let result = [];
	const floorDecimals = (value, decimalDigits) => {
		const flooredInterimValue = Math.floor(value * 10 ** decimalDigits + SECOND_ROUNDING_EPSILON);
		return (Math.round(flooredInterimValue) / 10 ** decimalDigits).toFixed(decimalDigits);
	};
	const add = (value, long, short, valueString) => {
		if ((result.length === 0 || !options.colonNotation) && isZero(value) && !(options.colonNotation && short === "m")) return;
		valueString ??= String(value);
		if (options.colonNotation) {
			const wholeDigits = valueString.includes(".") ? valueString.split(".")[0].length : valueString.length;
			const minLength = result.length > 0 ? 2 : 1;
			valueString = "0".repeat(Math.max(0, minLength - wholeDigits)) + valueString;
		} else valueString += options.verbose ? " " + pluralize(long, value) : short;
		result.push(valueString);
	};
	const parsed = parseMilliseconds(milliseconds);
	const days = BigInt(parsed.days);
	if (options.hideYearAndDays) add(BigInt(days) * 24n + BigInt(parsed.hours), "hour", "h");
	else {
		if (options.hideYear) add(days, "day", "d");
		else {
			add(days / 365n, "year", "y");
			add(days % 365n, "day", "d");
		}
		add(Number(parsed.hours), "hour", "h");
	}
	add(Number(parsed.minutes), "minute", "m");
	if (!options.hideSeconds) {
		if (options.separateMilliseconds || options.formatSubMilliseconds || !options.colonNotation && milliseconds < 1e3 && !options.subSecondsAsDecimals) {
			const seconds = Number(parsed.seconds);
			const milliseconds = Number(parsed.milliseconds);
			const microseconds = Number(parsed.microseconds);
			const nanoseconds = Number(parsed.nanoseconds);
			add(seconds, "second", "s");
			if (options.formatSubMilliseconds) {
				add(milliseconds, "millisecond", "ms");
				add(microseconds, "microsecond", "µs");
				add(nanoseconds, "nanosecond", "ns");
			} else {
				const millisecondsAndBelow = milliseconds + microseconds / 1e3 + nanoseconds / 1e6;
				const millisecondsDecimalDigits = typeof options.millisecondsDecimalDigits === "number" ? options.millisecondsDecimalDigits : 0;
				const roundedMilliseconds = millisecondsAndBelow >= 1 ? Math.round(millisecondsAndBelow) : Math.ceil(millisecondsAndBelow);
				const maximumMilliseconds = 1e3 - 10 ** -millisecondsDecimalDigits;
				const millisecondsString = millisecondsDecimalDigits ? Math.min(millisecondsAndBelow, maximumMilliseconds).toFixed(millisecondsDecimalDigits) : Math.min(roundedMilliseconds, maximumMilliseconds);
				add(Number.parseFloat(millisecondsString), "millisecond", "ms", millisecondsString);
			}
		} else {
			const secondsFixed = floorDecimals((isBigInt ? Number(milliseconds % ONE_DAY_IN_MILLISECONDS) : milliseconds) / 1e3 % 60, typeof options.secondsDecimalDigits === "number" ? options.secondsDecimalDigits : 1);
			const secondsString = options.keepDecimalsOnWholeSeconds ? secondsFixed : secondsFixed.replace(/\.0+$/, "");
			add(Number.parseFloat(secondsString), "second", "s", secondsString);
		}
	}
	if (result.length === 0) return sign + "0" + (options.verbose ? " milliseconds" : "ms");
	const separator = options.colonNotation ? ":" : " ";
	if (typeof options.unitCount === "number") result = result.slice(0, Math.max(options.unitCount, 1));
	return sign + result.join(separator);
}

// node_modules/execa/lib/verbose/error.js
const logError = (result, verboseInfo) => {
	if (result.failed) verboseLog({
		type: "error",
		verboseMessage: result.shortMessage,
		verboseInfo,
		result
	});
};

// node_modules/execa/lib/verbose/complete.js
const logResult = (result, verboseInfo) => {
	if (!isVerbose(verboseInfo)) return;
	logError(result, verboseInfo);
	logDuration(result, verboseInfo);
};
const logDuration = (result, verboseInfo) => {
	const verboseMessage = `(done in ${prettyMilliseconds(result.durationMs)})`;
	verboseLog({
		type: "duration",
		verboseMessage,
		verboseInfo,
		result
	});
};

// node_modules/execa/lib/return/reject.js
const handleResult = (result, verboseInfo, { reject }) => {
	logResult(result, verboseInfo);
	if (reject && result.failed) throw result;
	return result;
};

// node_modules/execa/lib/stdio/type.js
const getStdioItemType = (value, optionName) => {
	if (isAsyncGenerator(value)) return "asyncGenerator";
	if (isSyncGenerator(value)) return "generator";
	if (isUrl(value)) return "fileUrl";
	if (isFilePathObject(value)) return "filePath";
	if (isWebStream(value)) return "webStream";
	if (isStream(value, { checkOpen: false })) return "native";
	if (isUint8Array(value)) return "uint8Array";
	if (isAsyncIterableObject(value)) return "asyncIterable";
	if (isIterableObject(value)) return "iterable";
	if (isTransformStream(value)) return getTransformStreamType({ transform: value }, optionName);
	return isTransformOptions(value) ? getTransformObjectType(value, optionName) : "native";
};
const getTransformObjectType = (value, optionName) => {
	if (isDuplexStream(value.transform, { checkOpen: false })) return getDuplexType(value, optionName);
	return isTransformStream(value.transform) ? getTransformStreamType(value, optionName) : getGeneratorObjectType(value, optionName);
};
const getDuplexType = (value, optionName) => {
	validateNonGeneratorType(value, optionName, "Duplex stream");
	return "duplex";
};
const getTransformStreamType = (value, optionName) => {
	validateNonGeneratorType(value, optionName, "web TransformStream");
	return "webTransform";
};
const validateNonGeneratorType = ({ final, binary, objectMode }, optionName, typeName) => {
	checkUndefinedOption(final, `${optionName}.final`, typeName);
	checkUndefinedOption(binary, `${optionName}.binary`, typeName);
	checkBooleanOption(objectMode, `${optionName}.objectMode`);
};
const checkUndefinedOption = (value, optionName, typeName) => {
	if (value !== void 0) throw new TypeError(`The \`${optionName}\` option can only be defined when using a generator, not a ${typeName}.`);
};
const getGeneratorObjectType = ({ transform, final, binary, objectMode }, optionName) => {
	if (transform !== void 0 && !isGenerator(transform)) throw new TypeError(`The \`${optionName}.transform\` option must be a generator, a Duplex stream or a web TransformStream.`);
	if (isDuplexStream(final, { checkOpen: false })) throw new TypeError(`The \`${optionName}.final\` option must not be a Duplex stream.`);
	if (isTransformStream(final)) throw new TypeError(`The \`${optionName}.final\` option must not be a web TransformStream.`);
	if (final !== void 0 && !isGenerator(final)) throw new TypeError(`The \`${optionName}.final\` option must be a generator.`);
	checkBooleanOption(binary, `${optionName}.binary`);
	checkBooleanOption(objectMode, `${optionName}.objectMode`);
	return isAsyncGenerator(transform) || isAsyncGenerator(final) ? "asyncGenerator" : "generator";
};
const isGenerator = (value) => isAsyncGenerator(value) || isSyncGenerator(value);
const isAsyncGenerator = (value) => Object.prototype.toString.call(value) === "[object AsyncGeneratorFunction]";
const isSyncGenerator = (value) => Object.prototype.toString.call(value) === "[object GeneratorFunction]";
const isTransformOptions = (value) => isPlainObject(value) && (value.transform !== void 0 || value.final !== void 0);
const isUrl = (value) => Object.prototype.toString.call(value) === "[object URL]";
const isRegularUrl = (value) => isUrl(value) && value.protocol !== "file:";
const isFilePathObject = (value) => isPlainObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => FILE_PATH_KEYS.has(key)) && isFilePathString(value.file);
const FILE_PATH_KEYS = /* @__PURE__ */ new Set(["file", "append"]);
const isFilePathString = (file) => typeof file === "string";
const isStdioValueObject = (value) => isPlainObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((key) => STDIO_VALUE_KEYS.has(key)) && "value" in value;
const STDIO_VALUE_KEYS = /* @__PURE__ */ new Set(["value", "input"]);
const isUnknownStdioString = (type, value) => type === "native" && typeof value === "string" && !KNOWN_STDIO_STRINGS.has(value);
const KNOWN_STDIO_STRINGS = /* @__PURE__ */ new Set([
	"ipc",
	"ignore",
	"inherit",
	"overlapped",
	"pipe"
]);
const isReadableStream = (value) => Object.prototype.toString.call(value) === "[object ReadableStream]";
const isWritableStream = (value) => Object.prototype.toString.call(value) === "[object WritableStream]";
const isWebStream = (value) => isReadableStream(value) || isWritableStream(value);
const isTransformStream = (value) => isReadableStream(value?.readable) && isWritableStream(value?.writable);
const isAsyncIterableObject = (value) => isObject(value) && typeof value[Symbol.asyncIterator] === "function";
const isIterableObject = (value) => isObject(value) && typeof value[Symbol.iterator] === "function";
const isObject = (value) => typeof value === "object" && value !== null;
const TRANSFORM_TYPES = /* @__PURE__ */ new Set([
	"generator",
	"asyncGenerator",
	"duplex",
	"webTransform"
]);
const FILE_TYPES = /* @__PURE__ */ new Set([
	"fileUrl",
	"filePath",
	"fileNumber"
]);
const SPECIAL_DUPLICATE_TYPES_SYNC = /* @__PURE__ */ new Set(["fileUrl", "filePath"]);
const SPECIAL_DUPLICATE_TYPES = /* @__PURE__ */ new Set([
	...SPECIAL_DUPLICATE_TYPES_SYNC,
	"webStream",
	"nodeStream"
]);
const FORBID_DUPLICATE_TYPES = /* @__PURE__ */ new Set(["webTransform", "duplex"]);
const TYPE_TO_MESSAGE = {
	generator: "a generator",
	asyncGenerator: "an async generator",
	fileUrl: "a file URL",
	filePath: "a file path string",
	fileNumber: "a file descriptor number",
	webStream: "a web stream",
	nodeStream: "a Node.js stream",
	webTransform: "a web TransformStream",
	duplex: "a Duplex stream",
	native: "any value",
	iterable: "an iterable",
	asyncIterable: "an async iterable",
	string: "a string",
	uint8Array: "a Uint8Array"
};

// node_modules/execa/lib/transform/object-mode.js
const getTransformObjectModes = (objectMode, index, newTransforms, direction) => direction === "output" ? getOutputObjectModes(objectMode, index, newTransforms) : getInputObjectModes(objectMode, index, newTransforms);
const getOutputObjectModes = (objectMode, index, newTransforms) => {
	const writableObjectMode = index !== 0 && newTransforms[index - 1].value.readableObjectMode;
	return {
		writableObjectMode,
		readableObjectMode: objectMode ?? writableObjectMode
	};
};
const getInputObjectModes = (objectMode, index, newTransforms) => {
	const writableObjectMode = index === 0 ? objectMode === true : newTransforms[index - 1].value.readableObjectMode;
	return {
		writableObjectMode,
		readableObjectMode: index !== newTransforms.length - 1 && (objectMode ?? writableObjectMode)
	};
};
const getFdObjectMode = (stdioItems, direction) => {
	const lastTransform = stdioItems.findLast(({ type }) => TRANSFORM_TYPES.has(type));
	if (lastTransform === void 0) return false;
	return direction === "input" ? lastTransform.value.writableObjectMode : lastTransform.value.readableObjectMode;
};

// node_modules/execa/lib/transform/normalize.js
const normalizeTransforms = (stdioItems, optionName, direction, options) => [...stdioItems.filter(({ type }) => !TRANSFORM_TYPES.has(type)), ...getTransforms(stdioItems, optionName, direction, options)];
const getTransforms = (stdioItems, optionName, direction, { encoding }) => {
	const transforms = stdioItems.filter(({ type }) => TRANSFORM_TYPES.has(type));
	const newTransforms = Array.from({ length: transforms.length });
	for (const [index, stdioItem] of Object.entries(transforms)) newTransforms[index] = normalizeTransform({
		stdioItem,
		index: Number(index),
		newTransforms,
		optionName,
		direction,
		encoding
	});
	return sortTransforms(newTransforms, direction);
};
const normalizeTransform = ({ stdioItem, stdioItem: { type }, index, newTransforms, optionName, direction, encoding }) => {
	if (type === "duplex") return normalizeDuplex({
		stdioItem,
		optionName
	});
	if (type === "webTransform") return normalizeTransformStream({
		stdioItem,
		index,
		newTransforms,
		direction
	});
	return normalizeGenerator({
		stdioItem,
		index,
		newTransforms,
		direction,
		encoding
	});
};
const normalizeDuplex = ({ stdioItem, optionName }) => {
	const { value } = stdioItem;
	const { transform } = value;
	const { writableObjectMode, readableObjectMode } = transform;
	const { objectMode = readableObjectMode } = value;
	if (objectMode && !readableObjectMode) throw new TypeError(`The \`${optionName}.objectMode\` option can only be \`true\` if \`new Duplex({objectMode: true})\` is used.`);
	if (!objectMode && readableObjectMode) throw new TypeError(`The \`${optionName}.objectMode\` option cannot be \`false\` if \`new Duplex({objectMode: true})\` is used.`);
	return {
		...stdioItem,
		value: {
			transform,
			writableObjectMode,
			readableObjectMode
		}
	};
};
const normalizeTransformStream = ({ stdioItem, stdioItem: { value }, index, newTransforms, direction }) => {
	const { transform, objectMode } = isPlainObject(value) ? value : { transform: value };
	const { writableObjectMode, readableObjectMode } = getTransformObjectModes(objectMode, index, newTransforms, direction);
	return {
		...stdioItem,
		value: {
			transform,
			writableObjectMode,
			readableObjectMode
		}
	};
};
const normalizeGenerator = ({ stdioItem, stdioItem: { value }, index, newTransforms, direction, encoding }) => {
	const { transform, final, binary: binaryOption = false, preserveNewlines = false, objectMode } = isPlainObject(value) ? value : { transform: value };
	const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
	const { writableObjectMode, readableObjectMode } = getTransformObjectModes(objectMode, index, newTransforms, direction);
	return {
		...stdioItem,
		value: {
			transform,
			final,
			binary,
			preserveNewlines,
			writableObjectMode,
			readableObjectMode
		}
	};
};
const sortTransforms = (newTransforms, direction) => direction === "input" ? newTransforms.reverse() : newTransforms;

// node_modules/execa/lib/stdio/direction.js
const getStreamDirection = ({ stdioItems, isStdioArray, fdNumber, optionName }) => {
	const directions = stdioItems.map((stdioItem) => getStdioItemDirection(stdioItem, fdNumber, isStdioArray));
	if (directions.includes("input") && directions.includes("output")) throw new TypeError(`The \`${optionName}\` option must not be an array of both readable and writable values.`);
	return directions.find(Boolean) ?? DEFAULT_DIRECTION;
};
const getStdioItemDirection = (stdioItem, fdNumber, isStdioArray) => {
	const knownDirection = KNOWN_DIRECTIONS[fdNumber];
	const direction = getRequestedDirection(stdioItem);
	if (knownDirection === void 0) return direction;
	validateKnownDirection(stdioItem, knownDirection, isStdioArray);
	return knownDirection;
};
const getRequestedDirection = ({ type, value, direction, optionName }) => {
	const guessedDirection = guessStreamDirection[type](value);
	if (direction === "input" && guessedDirection === "output") throw new TypeError(`The \`${optionName}\` option is invalid: \`input: true\` cannot be used with a writable value, which is always an output.`);
	return direction ?? guessedDirection;
};
const validateKnownDirection = ({ type, value, optionName }, knownDirection, isStdioArray) => {
	if (!STREAM_TYPES.has(type) || !isStdioArray && getStandardStreamDirection(value) !== void 0) return;
	const guessedDirection = guessStreamDirection[type](value);
	if (guessedDirection === void 0 || guessedDirection === knownDirection) return;
	throw new TypeError(`The \`${optionName}\` option is invalid: a ${guessedDirection === "input" ? "readable" : "writable"} value is always an ${guessedDirection}, but \`${optionName}\` is an ${knownDirection}.`);
};
const STREAM_TYPES = /* @__PURE__ */ new Set([
	"native",
	"nodeStream",
	"webStream"
]);
const KNOWN_DIRECTIONS = [
	"input",
	"output",
	"output"
];
const anyDirection = () => void 0;
const alwaysInput = () => "input";
const guessStreamDirection = {
	generator: anyDirection,
	asyncGenerator: anyDirection,
	fileUrl: anyDirection,
	filePath: anyDirection,
	iterable: alwaysInput,
	asyncIterable: alwaysInput,
	uint8Array: alwaysInput,
	string: alwaysInput,
	webStream: (value) => isWritableStream(value) ? "output" : "input",
	nodeStream(value) {
		if (!isReadableStream$1(value, { checkOpen: false })) return "output";
		return isWritableStream$1(value, { checkOpen: false }) ? void 0 : "input";
	},
	webTransform: anyDirection,
	duplex: anyDirection,
	native(value) {
		const standardStreamDirection = getStandardStreamDirection(value);
		if (standardStreamDirection !== void 0) return standardStreamDirection;
		if (isStream(value, { checkOpen: false })) return guessStreamDirection.nodeStream(value);
	}
};
const getStandardStreamDirection = (value) => {
	if ([0, process$1.stdin].includes(value)) return "input";
	if ([
		1,
		2,
		process$1.stdout,
		process$1.stderr
	].includes(value)) return "output";
};
const DEFAULT_DIRECTION = "output";

// node_modules/execa/lib/ipc/array.js
const normalizeIpcStdioArray = (stdioArray, ipc) => ipc ? [...stdioArray, "ipc"] : stdioArray;

// node_modules/execa/lib/stdio/stdio-option.js
const normalizeStdioOption = (options, verboseInfo, isSync) => {
	const { stdio, ipc, buffer } = options;
	const stdioArray = getStdioArray(stdio, options).map((stdioOption, fdNumber) => addDefaultValue(stdioOption, fdNumber));
	validateIpcStdioOption(stdioArray);
	return isSync ? normalizeStdioSync(stdioArray, buffer, verboseInfo) : normalizeIpcStdioArray(stdioArray, ipc);
};
const validateIpcStdioOption = (stdioArray) => {
	if (stdioArray.some((stdioOption) => hasIpcStdioOption(stdioOption))) throw new Error("The `ipc: true` option must be used instead of `stdio: 'ipc'`.");
};
const hasIpcStdioOption = (stdioOption) => Array.isArray(stdioOption) ? stdioOption.some((item) => hasIpcStdioItem(item)) : hasIpcStdioItem(stdioOption);
const hasIpcStdioItem = (stdioOption) => isStdioValueObject(stdioOption) ? stdioOption.value === "ipc" : stdioOption === "ipc";
const getStdioArray = (stdio, options) => {
	if (stdio === void 0) return STANDARD_STREAMS_ALIASES.map((alias) => options[alias]);
	if (hasAlias(options)) throw new Error(`It's not possible to provide \`stdio\` in combination with one of ${STANDARD_STREAMS_ALIASES.map((alias) => `\`${alias}\``).join(", ")}`);
	if (typeof stdio === "string") return [
		stdio,
		stdio,
		stdio
	];
	if (!Array.isArray(stdio)) throw new TypeError(`Expected \`stdio\` to be of type \`string\` or \`Array\`, got \`${getTypeName(stdio)}\``);
	const length = Math.max(stdio.length, STANDARD_STREAMS_ALIASES.length);
	return Array.from({ length }, (_, fdNumber) => stdio[fdNumber]);
};
const hasAlias = (options) => STANDARD_STREAMS_ALIASES.some((alias) => options[alias] !== void 0);
const addDefaultValue = (stdioOption, fdNumber) => {
	if (Array.isArray(stdioOption)) return stdioOption.map((item) => addDefaultValue(item, fdNumber));
	if (stdioOption === null || stdioOption === void 0) return fdNumber >= STANDARD_STREAMS_ALIASES.length ? "ignore" : "pipe";
	return stdioOption;
};
const normalizeStdioSync = (stdioArray, buffer, verboseInfo) => stdioArray.map((stdioOption, fdNumber) => !buffer[fdNumber] && isStandardOutputFd(fdNumber) && !isFullVerbose(verboseInfo, fdNumber) && isOutputPipeOnly(stdioOption, fdNumber) ? "ignore" : stdioOption);
const isOutputPipeOnly = (stdioOption, fdNumber) => isOutputPipe(stdioOption, fdNumber) || Array.isArray(stdioOption) && stdioOption.length > 0 && stdioOption.every((item) => isOutputPipe(item, fdNumber));
const isOutputPipe = (stdioOption, fdNumber) => stdioOption === "pipe" || isOutputPipeObject(stdioOption, fdNumber);
const isOutputPipeObject = (stdioOption, fdNumber) => isStdioValueObject(stdioOption) && stdioOption.value === "pipe" && (stdioOption.input === void 0 || stdioOption.input === false || isFixedOutputPipe(fdNumber, stdioOption.input));
const isFixedOutputPipe = (fdNumber, input) => input === true && isStandardOutputFd(fdNumber);
const isStandardOutputFd = (fdNumber) => fdNumber === 1 || fdNumber === 2;

// node_modules/execa/lib/arguments/fd-options.js
const getToStream = (destination, to = "stdin") => {
	const isWritable = true;
	const { options, fileDescriptors } = SUBPROCESS_OPTIONS.get(destination);
	const fdNumber = getFdNumber(fileDescriptors, to, isWritable);
	const destinationStream = destination.stdio[fdNumber];
	if (destinationStream === null) throw new TypeError(getInvalidStdioOptionMessage(fdNumber, to, options, isWritable));
	return destinationStream;
};
const getFromStream = (source, from = "stdout") => {
	const isWritable = false;
	const { options, fileDescriptors } = SUBPROCESS_OPTIONS.get(source);
	const fdNumber = getFdNumber(fileDescriptors, from, isWritable);
	const sourceStream = fdNumber === "all" ? source.all : source.stdio[fdNumber];
	if (sourceStream === null || sourceStream === void 0) throw new TypeError(getInvalidStdioOptionMessage(fdNumber, from, options, isWritable));
	return sourceStream;
};
const SUBPROCESS_OPTIONS = /* @__PURE__ */ new WeakMap();
const getFdNumber = (fileDescriptors, fdName, isWritable) => {
	const fdNumber = parseFdNumber(fdName, isWritable);
	validateFdNumber(fdNumber, fdName, isWritable, fileDescriptors);
	return fdNumber;
};
const parseFdNumber = (fdName, isWritable) => {
	const fdNumber = parseFd(fdName);
	if (fdNumber !== void 0) return fdNumber;
	const { validOptions, defaultValue } = isWritable ? {
		validOptions: "\"stdin\"",
		defaultValue: "stdin"
	} : {
		validOptions: "\"stdout\", \"stderr\", \"all\"",
		defaultValue: "stdout"
	};
	throw new TypeError(`"${getOptionName(isWritable)}" must not be "${fdName}".
It must be ${validOptions} or "fd3", "fd4" (and so on).
It is optional and defaults to "${defaultValue}".`);
};
const validateFdNumber = (fdNumber, fdName, isWritable, fileDescriptors) => {
	const fileDescriptor = fileDescriptors[getUsedDescriptor(fdNumber)];
	if (fileDescriptor === void 0) throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. That file descriptor does not exist.
Please set the "stdio" option to ensure that file descriptor exists.`);
	if (!isWritable && fileDescriptor.direction === "input") throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. It must be a readable stream, not writable.`);
	if (isWritable && fileDescriptor.direction !== "input") throw new TypeError(`"${getOptionName(isWritable)}" must not be ${fdName}. It must be a writable stream, not readable.
If you meant to use it as input, please set its "stdio" option to \`{value: 'pipe', input: true}\`.`);
};
const getInvalidStdioOptionMessage = (fdNumber, fdName, options, isWritable) => {
	if (fdNumber === "all" && !options.all) return "The \"all\" option must be true to use \"from: 'all'\".";
	const { optionName, optionValue } = getInvalidStdioOption(fdNumber, options);
	return `The "${optionName}: ${serializeOptionValue(optionValue)}" option is incompatible with using "${getOptionName(isWritable)}: ${serializeOptionValue(fdName)}".
Please set this option with "pipe" instead.`;
};
const getInvalidStdioOption = (fdNumber, { stdin, stdout, stderr, stdio }) => {
	const usedDescriptor = getUsedDescriptor(fdNumber);
	if (usedDescriptor === 0 && stdin !== void 0) return {
		optionName: "stdin",
		optionValue: stdin
	};
	if (usedDescriptor === 1 && stdout !== void 0) return {
		optionName: "stdout",
		optionValue: stdout
	};
	return usedDescriptor === 2 && stderr !== void 0 ? {
		optionName: "stderr",
		optionValue: stderr
	} : {
		optionName: `stdio[${usedDescriptor}]`,
		optionValue: stdio[usedDescriptor]
	};
};
const getUsedDescriptor = (fdNumber) => fdNumber === "all" ? 1 : fdNumber;
const getOptionName = (isWritable) => isWritable ? "to" : "from";
const serializeOptionValue = (value) => {
	if (typeof value === "string") return `'${value}'`;
	return typeof value === "number" ? `${value}` : "Stream";
};

// node_modules/execa/lib/stdio/native.js
const handleNativeStream = ({ stdioItem, stdioItem: { type }, isStdioArray, fdNumber, direction, isSync }) => {
	if (!isStdioArray || type !== "native") return stdioItem;
	return isSync ? handleNativeStreamSync({
		stdioItem,
		fdNumber,
		direction
	}) : handleNativeStreamAsync({
		stdioItem,
		fdNumber
	});
};
const handleNativeStreamSync = ({ stdioItem, stdioItem: { value, optionName }, fdNumber, direction }) => {
	const targetFd = getTargetFd({
		value,
		optionName,
		fdNumber,
		direction
	});
	if (targetFd !== void 0) return targetFd;
	if (isStream(value, { checkOpen: false })) throw new TypeError(`The \`${optionName}: Stream\` option cannot both be an array and include a stream with synchronous methods.`);
	return stdioItem;
};
const getTargetFd = ({ value, optionName, fdNumber, direction }) => {
	const targetFdNumber = getTargetFdNumber(value, fdNumber);
	if (targetFdNumber === void 0) return;
	if (direction === "output") return {
		type: "fileNumber",
		value: targetFdNumber,
		optionName
	};
	if (tty.isatty(targetFdNumber)) throw new TypeError(`The \`${optionName}: ${serializeOptionValue(value)}\` option is invalid: it cannot be a TTY with synchronous methods.`);
	return {
		type: "uint8Array",
		contents: () => [bufferToUint8Array(readFileSync(targetFdNumber))],
		optionName
	};
};
const getTargetFdNumber = (value, fdNumber) => {
	if (value === "inherit") return fdNumber;
	if (typeof value === "number") return value;
	const standardStreamIndex = STANDARD_STREAMS.indexOf(value);
	if (standardStreamIndex !== -1) return standardStreamIndex;
};
const handleNativeStreamAsync = ({ stdioItem, stdioItem: { value, optionName }, fdNumber }) => {
	if (value === "inherit") return {
		type: "nodeStream",
		value: getStandardStream(fdNumber, value, optionName),
		optionName
	};
	if (typeof value === "number") return {
		type: "nodeStream",
		value: getStandardStream(value, value, optionName),
		optionName
	};
	return isStream(value, { checkOpen: false }) ? {
		type: "nodeStream",
		value,
		optionName
	} : stdioItem;
};
const getStandardStream = (fdNumber, value, optionName) => {
	const standardStream = STANDARD_STREAMS[fdNumber];
	if (standardStream === void 0) throw new TypeError(`The \`${optionName}: ${value}\` option is invalid: no such standard stream.`);
	return standardStream;
};

// node_modules/execa/lib/stdio/input-option.js
const handleInputOptions = ({ input, inputFile }, fdNumber) => fdNumber === 0 ? [...handleInputOption(input), ...handleInputFileOption(inputFile)] : [];
const handleInputOption = (input) => input === void 0 ? [] : [{
	type: getInputType(input),
	value: input,
	optionName: "input"
}];
const getInputType = (input) => {
	if (isReadableStream$1(input, { checkOpen: false })) return "nodeStream";
	if (typeof input === "string") return "string";
	if (isUint8Array(input)) return "uint8Array";
	throw new Error("The `input` option must be a string, a Uint8Array or a Node.js Readable stream.");
};
const handleInputFileOption = (inputFile) => inputFile === void 0 ? [] : [{
	...getInputFileType(inputFile),
	optionName: "inputFile"
}];
const getInputFileType = (inputFile) => {
	if (isUrl(inputFile)) return {
		type: "fileUrl",
		value: inputFile
	};
	if (isFilePathString(inputFile)) return {
		type: "filePath",
		value: { file: inputFile }
	};
	throw new Error("The `inputFile` option must be a file path string or a file URL.");
};

// node_modules/execa/lib/stdio/duplicate.js
const isFileType = (type) => SPECIAL_DUPLICATE_TYPES_SYNC.has(type);
const getFileTarget = ({ type, value }) => type === "filePath" ? path.resolve(value.file) : fileURLToPath(value);
const filterDuplicates = (stdioItems) => stdioItems.filter((stdioItemOne, indexOne) => stdioItems.every((stdioItemTwo, indexTwo) => !hasSameValueAndDirection(stdioItemOne, stdioItemTwo) || indexOne >= indexTwo || stdioItemOne.type === "generator" || stdioItemOne.type === "asyncGenerator"));
const hasSameValueAndDirection = (stdioItemOne, stdioItemTwo) => stdioItemOne.value === stdioItemTwo.value && stdioItemOne.direction === stdioItemTwo.direction;
const getDuplicateStream = ({ stdioItem: { type, value, optionName }, direction, fileDescriptors, isSync }) => {
	const otherStdioItems = getOtherStdioItems(fileDescriptors, type);
	if (otherStdioItems.length === 0) return;
	if (isSync) {
		validateDuplicateStreamSync({
			otherStdioItems,
			type,
			value,
			optionName,
			direction
		});
		return;
	}
	if (SPECIAL_DUPLICATE_TYPES.has(type)) return getDuplicateStreamInstance({
		otherStdioItems,
		type,
		value,
		optionName,
		direction
	});
	if (FORBID_DUPLICATE_TYPES.has(type)) validateDuplicateTransform({
		otherStdioItems,
		type,
		value,
		optionName
	});
};
const getOtherStdioItems = (fileDescriptors, type) => fileDescriptors.flatMap(({ direction, stdioItems }) => stdioItems.map((stdioItem) => ({
	...stdioItem,
	direction
}))).filter((stdioItem) => isSameDuplicateType(stdioItem.type, type));
const isSameDuplicateType = (otherType, type) => otherType === type || isFileType(otherType) && isFileType(type);
const validateDuplicateStreamSync = ({ otherStdioItems, type, value, optionName, direction }) => {
	if (SPECIAL_DUPLICATE_TYPES_SYNC.has(type)) getDuplicateStreamInstance({
		otherStdioItems,
		type,
		value,
		optionName,
		direction
	});
};
const getDuplicateStreamInstance = ({ otherStdioItems, type, value, optionName, direction }) => {
	const duplicateStdioItems = otherStdioItems.filter((stdioItem) => hasSameValue(stdioItem, type, value));
	if (duplicateStdioItems.length === 0) return;
	const differentStdioItem = duplicateStdioItems.find((stdioItem) => stdioItem.direction !== direction);
	throwOnDuplicateStream(differentStdioItem, optionName, type);
	return direction === "output" || type === "webStream" ? duplicateStdioItems[0].stream : void 0;
};
const hasSameValue = (otherStdioItem, type, value) => isFileType(otherStdioItem.type) ? getFileTarget(otherStdioItem) === getFileTarget({
	type,
	value
}) : otherStdioItem.value === value;
const validateDuplicateTransform = ({ otherStdioItems, type, value, optionName }) => {
	const duplicateStdioItem = otherStdioItems.find(({ value: { transform } }) => transform === value.transform);
	throwOnDuplicateStream(duplicateStdioItem, optionName, type);
};
const throwOnDuplicateStream = (stdioItem, optionName, type) => {
	if (stdioItem !== void 0) throw new TypeError(`The \`${stdioItem.optionName}\` and \`${optionName}\` options must not target ${TYPE_TO_MESSAGE[type]} that is the same.`);
};

// node_modules/execa/lib/stdio/handle.js
const handleStdio = (addProperties, options, verboseInfo, isSync) => {
	const initialFileDescriptors = normalizeStdioOption(options, verboseInfo, isSync).map((stdioOption, fdNumber) => getFileDescriptor({
		stdioOption,
		fdNumber,
		options,
		isSync
	}));
	const fileDescriptors = getFinalFileDescriptors({
		initialFileDescriptors,
		addProperties,
		options,
		isSync
	});
	options.stdio = fileDescriptors.map(({ stdioItems }) => forwardStdio(stdioItems));
	return fileDescriptors;
};
const getFileDescriptor = ({ stdioOption, fdNumber, options, isSync }) => {
	const optionName = getStreamName(fdNumber);
	const { stdioItems: initialStdioItems, isStdioArray } = initializeStdioItems({
		stdioOption,
		fdNumber,
		options,
		optionName
	});
	const direction = getStreamDirection({
		stdioItems: initialStdioItems,
		isStdioArray,
		fdNumber,
		optionName
	});
	const stdioItems = initialStdioItems.map((stdioItem) => handleNativeStream({
		stdioItem,
		isStdioArray,
		fdNumber,
		direction,
		isSync
	}));
	const normalizedStdioItems = normalizeTransforms(stdioItems, optionName, direction, options);
	const objectMode = getFdObjectMode(normalizedStdioItems, direction);
	validateFileObjectMode(normalizedStdioItems, objectMode);
	return {
		direction,
		objectMode,
		stdioItems: normalizedStdioItems
	};
};
const initializeStdioItems = ({ stdioOption, fdNumber, options, optionName }) => {
	const values = Array.isArray(stdioOption) ? stdioOption : [stdioOption];
	const inputStdioItems = handleInputOptions(options, fdNumber);
	const initialStdioItems = [...omitInheritedStdin(values.map((value) => initializeStdioItem(value, optionName)), inputStdioItems), ...inputStdioItems];
	const stdioItems = filterDuplicates(initialStdioItems);
	const isStdioArray = stdioItems.length > 1;
	validateStdioArray(stdioItems, isStdioArray, optionName);
	validateStreams(stdioItems, isStdioArray);
	return {
		stdioItems,
		isStdioArray
	};
};
const omitInheritedStdin = (stdioItems, inputStdioItems) => inputStdioItems.length > 0 && isInheritedStdinOnly(stdioItems) ? [] : stdioItems;
const isInheritedStdinOnly = (stdioItems) => stdioItems.length === 1 && stdioItems[0].type === "native" && stdioItems[0].value === "inherit";
const initializeStdioItem = (value, optionName) => {
	if (isStdioValueObject(value)) return initializeStdioValueObject(value, optionName);
	return {
		type: getStdioItemType(value, optionName),
		value,
		optionName
	};
};
const initializeStdioValueObject = ({ value, input }, optionName) => {
	checkBooleanOption(input, `${optionName}.input`);
	return {
		type: getStdioItemType(value, optionName),
		value,
		direction: input ? "input" : void 0,
		optionName
	};
};
const validateStdioArray = (stdioItems, isStdioArray, optionName) => {
	if (stdioItems.length === 0) throw new TypeError(`The \`${optionName}\` option must not be an empty array.`);
	if (!isStdioArray) return;
	for (const { value, optionName } of stdioItems) if (INVALID_STDIO_ARRAY_OPTIONS.has(value)) throw new Error(`The \`${optionName}\` option must not include \`${value}\`.`);
};
const INVALID_STDIO_ARRAY_OPTIONS = /* @__PURE__ */ new Set(["ignore"]);
const validateStreams = (stdioItems, isStdioArray) => {
	for (const stdioItem of stdioItems) {
		validateFileStdio(stdioItem);
		validateFileDescriptorStdio(stdioItem);
		validateNativeStdio(stdioItem, isStdioArray);
	}
};
const validateFileDescriptorStdio = ({ type, value, optionName }) => {
	if (type !== "native") return;
	const fileDescriptor = typeof value === "number" ? value : value?.fd;
	if (typeof fileDescriptor === "number" && (!Number.isInteger(fileDescriptor) || fileDescriptor < 0 || fileDescriptor > MAX_FILE_DESCRIPTOR)) throw new TypeError(`The \`${optionName}\` option must be a non-negative 32-bit integer: got ${fileDescriptor}.`);
};
const MAX_FILE_DESCRIPTOR = 2 ** 31 - 1;
const validateNativeStdio = ({ type, value, optionName }, isStdioArray) => {
	if (type !== "native") return;
	if (isFileHandle(value)) {
		if (isStdioArray) throw new TypeError(`The \`${optionName}\` option cannot combine file handles with other values.`);
		return;
	}
	if (typeof value !== "string" && typeof value !== "number" && !isStream(value, { checkOpen: false })) throw new TypeError(`The \`${optionName}\` option is invalid: ${String(value)} (${typeof value}).`);
};
const isFileHandle = (value) => typeof value?.fd === "number" && !isStream(value, { checkOpen: false });
const validateFileStdio = ({ type, value, optionName }) => {
	if (isRegularUrl(value)) throw new TypeError(`The \`${optionName}: URL\` option must use the \`file:\` scheme.
For example, you can use the \`pathToFileURL()\` method of the \`url\` core module.`);
	if (isUnknownStdioString(type, value)) throw new TypeError(`The \`${optionName}: { file: '...' }\` option must be used instead of \`${optionName}: '...'\`.`);
};
const validateFileObjectMode = (stdioItems, objectMode) => {
	if (!objectMode) return;
	const fileStdioItem = stdioItems.find(({ type }) => FILE_TYPES.has(type));
	if (fileStdioItem !== void 0) throw new TypeError(`The \`${fileStdioItem.optionName}\` option cannot use both files and transforms in objectMode.`);
};
const getFinalFileDescriptors = ({ initialFileDescriptors, addProperties, options, isSync }) => {
	const fileDescriptors = [];
	try {
		for (const fileDescriptor of initialFileDescriptors) addFinalFileDescriptor({
			fileDescriptor,
			fileDescriptors,
			addProperties,
			options,
			isSync
		});
		return fileDescriptors;
	} catch (error) {
		cleanupCustomStreams(fileDescriptors);
		throw error;
	}
};
const addFinalFileDescriptor = ({ fileDescriptor, fileDescriptors, addProperties, options, isSync }) => {
	const { direction, objectMode, stdioItems } = fileDescriptor;
	const finalFileDescriptor = {
		direction,
		objectMode,
		stdioItems: []
	};
	fileDescriptors.push(finalFileDescriptor);
	for (const stdioItem of stdioItems) finalFileDescriptor.stdioItems.push(addStreamProperties({
		stdioItem,
		addProperties,
		direction,
		objectMode,
		options,
		fileDescriptors,
		isSync
	}));
};
const addStreamProperties = ({ stdioItem, addProperties, direction, objectMode, options, fileDescriptors, isSync }) => {
	const duplicateStream = getDuplicateStream({
		stdioItem,
		direction,
		fileDescriptors,
		isSync
	});
	if (duplicateStream !== void 0) return {
		...stdioItem,
		stream: duplicateStream
	};
	return {
		...stdioItem,
		...addProperties[direction][stdioItem.type](stdioItem, options, objectMode)
	};
};
const cleanupCustomStreams = (fileDescriptors) => {
	for (const { stream } of fileDescriptors.flatMap(({ stdioItems }) => stdioItems)) {
		if (stream === void 0 || isStandardStream(stream)) continue;
		stream.on("error", () => {});
		stream.destroy();
	}
};
const forwardStdio = (stdioItems) => {
	if (stdioItems.length > 1) return stdioItems.some(({ value }) => value === "overlapped") ? "overlapped" : "pipe";
	const [{ type, value }] = stdioItems;
	return type === "native" ? value : "pipe";
};

// node_modules/execa/lib/stdio/handle-sync.js
const handleStdioSync = (options, verboseInfo) => handleStdio(addPropertiesSync, options, verboseInfo, true);
const forbiddenIfSync = ({ type, optionName }) => {
	throwInvalidSyncValue(optionName, TYPE_TO_MESSAGE[type]);
};
const forbiddenNativeIfSync = ({ optionName, value }) => {
	if (value === "overlapped") throwInvalidSyncValue(optionName, `"${value}"`);
	return {};
};
const forbiddenNativeInputIfSync = (stdioItem) => {
	const { optionName, value } = stdioItem;
	if (value === "pipe" && optionName !== "stdin") throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be an input pipe with synchronous methods.`);
	return forbiddenNativeIfSync(stdioItem);
};
const forbiddenInputTransformIfSync = ({ optionName }) => {
	if (optionName !== "stdin") throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be an input transform with synchronous methods.`);
};
const throwInvalidSyncValue = (optionName, value) => {
	throw new TypeError(`The \`${optionName}\` option cannot be ${value} with synchronous methods.`);
};
const addProperties$1 = {
	generator() {},
	asyncGenerator: forbiddenIfSync,
	webStream: forbiddenIfSync,
	nodeStream: forbiddenIfSync,
	webTransform: forbiddenIfSync,
	duplex: forbiddenIfSync,
	asyncIterable: forbiddenIfSync,
	native: forbiddenNativeIfSync
};
const addPropertiesSync = {
	input: {
		...addProperties$1,
		generator: forbiddenInputTransformIfSync,
		native: forbiddenNativeInputIfSync,
		fileUrl: ({ value }) => ({ contents: () => [bufferToUint8Array(readFileSync(value))] }),
		filePath: ({ value: { file } }) => ({ contents: () => [bufferToUint8Array(readFileSync(file))] }),
		fileNumber: forbiddenIfSync,
		iterable: ({ value }) => ({ contents: () => [...value] }),
		string: ({ value }) => ({ contents: [value] }),
		uint8Array: ({ value, contents = [value] }) => ({ contents })
	},
	output: {
		...addProperties$1,
		fileUrl: ({ value }) => ({ path: value }),
		filePath: ({ value: { file, append } }) => ({
			path: file,
			append
		}),
		fileNumber: ({ value }) => ({ path: value }),
		iterable: forbiddenIfSync,
		string: forbiddenIfSync,
		uint8Array: forbiddenIfSync
	}
};

// node_modules/execa/lib/transform/validate.js
const getValidateTransformInput = (writableObjectMode, optionName) => writableObjectMode ? void 0 : validateStringTransformInput.bind(void 0, optionName);
const validateStringTransformInput = function* (optionName, chunk) {
	if (typeof chunk !== "string" && !isUint8Array(chunk) && !Buffer$1.isBuffer(chunk)) throw new TypeError(`The \`${optionName}\` option's transform must use "objectMode: true" to receive as input: ${typeof chunk}.`);
	yield chunk;
};
const getValidateTransformReturn = (readableObjectMode, optionName) => readableObjectMode ? validateObjectTransformReturn.bind(void 0, optionName) : validateStringTransformReturn.bind(void 0, optionName);
const validateObjectTransformReturn = function* (optionName, chunk) {
	validateEmptyReturn(optionName, chunk);
	yield chunk;
};
const validateStringTransformReturn = function* (optionName, chunk) {
	validateEmptyReturn(optionName, chunk);
	if (typeof chunk !== "string" && !isUint8Array(chunk)) throw new TypeError(`The \`${optionName}\` option's function must yield a string or an Uint8Array, not ${typeof chunk}.`);
	yield chunk;
};
const validateEmptyReturn = (optionName, chunk) => {
	if (chunk === null || chunk === void 0) throw new TypeError(`The \`${optionName}\` option's function must not call \`yield ${chunk}\`.
Instead, \`yield\` should either be called with a value, or not be called at all. For example:
  if (condition) { yield value; }`);
};

// node_modules/execa/lib/transform/encoding-transform.js
const getEncodingTransformGenerator = (binary, encoding, skipped) => {
	if (skipped) return;
	if (binary) return { transform: encodingUint8ArrayGenerator.bind(void 0, new TextEncoder()) };
	const stringDecoder = new StringDecoder(encoding);
	return {
		transform: encodingStringGenerator.bind(void 0, stringDecoder),
		final: encodingStringFinal.bind(void 0, stringDecoder)
	};
};
const encodingUint8ArrayGenerator = function* (textEncoder, chunk) {
	if (Buffer$1.isBuffer(chunk)) yield bufferToUint8Array(chunk);
	else if (typeof chunk === "string") yield textEncoder.encode(chunk);
	else yield chunk;
};
const encodingStringGenerator = function* (stringDecoder, chunk) {
	yield isUint8Array(chunk) ? stringDecoder.write(chunk) : chunk;
};
const encodingStringFinal = function* (stringDecoder) {
	const lastChunk = stringDecoder.end();
	if (lastChunk !== "") yield lastChunk;
};
const getStringToBytesGenerator = (binary, encoding, skipped) => skipped || encoding === "utf8" ? void 0 : { transform: stringToBytesGenerator.bind(void 0, getStringEncoding(binary, encoding)) };
const stringToBytesGenerator = function* (stringEncoding, chunk) {
	yield typeof chunk === "string" ? bufferToUint8Array(Buffer$1.from(chunk, stringEncoding)) : chunk;
};

// node_modules/execa/lib/transform/run-async.js
const pushChunks = callbackify(async (getChunks, state, getChunksArguments, transformStream) => {
	state.currentIterable = getChunks(...getChunksArguments);
	try {
		for await (const chunk of state.currentIterable) transformStream.push(chunk);
	} finally {
		delete state.currentIterable;
	}
});
const transformChunk = async function* (chunk, generators, index) {
	if (index === generators.length) {
		yield chunk;
		return;
	}
	const { transform = identityGenerator$1 } = generators[index];
	for await (const transformedChunk of transform(chunk)) yield* transformChunk(transformedChunk, generators, index + 1);
};
const finalChunks = async function* (generators) {
	for (const [index, { final }] of Object.entries(generators)) yield* generatorFinalChunks(final, Number(index), generators);
};
const generatorFinalChunks = async function* (final, index, generators) {
	if (final === void 0) return;
	for await (const finalChunk of final()) yield* transformChunk(finalChunk, generators, index + 1);
};
const destroyTransform = callbackify(async ({ currentIterable }, error) => {
	if (currentIterable !== void 0) {
		await (error ? currentIterable.throw(error) : currentIterable.return());
		return;
	}
	if (error) throw error;
});
const identityGenerator$1 = function* (chunk) {
	yield chunk;
};

// node_modules/execa/lib/transform/run-sync.js
const pushChunksSync = (getChunksSync, getChunksArguments, transformStream, done) => {
	try {
		for (const chunk of getChunksSync(...getChunksArguments)) transformStream.push(chunk);
		done();
	} catch (error) {
		done(normalizeTransformError(error));
	}
};
const normalizeTransformError = (error) => error || Object.assign(/* @__PURE__ */ new Error("Promise was rejected with falsy value"), {
	code: "ERR_FALSY_VALUE_REJECTION",
	reason: error
});
const runTransformSync = (generators, chunks) => {
	try {
		return [...chunks.flatMap((chunk) => [...transformChunkSync(chunk, generators, 0)]), ...finalChunksSync(generators)];
	} catch (error) {
		throw normalizeTransformError(error);
	}
};
const transformChunkSync = function* (chunk, generators, index) {
	if (index === generators.length) {
		yield chunk;
		return;
	}
	const { transform = identityGenerator } = generators[index];
	for (const transformedChunk of transform(chunk)) yield* transformChunkSync(transformedChunk, generators, index + 1);
};
const finalChunksSync = function* (generators) {
	for (const [index, { final }] of Object.entries(generators)) yield* generatorFinalChunksSync(final, Number(index), generators);
};
const generatorFinalChunksSync = function* (final, index, generators) {
	if (final === void 0) return;
	for (const finalChunk of final()) yield* transformChunkSync(finalChunk, generators, index + 1);
};
const identityGenerator = function* (chunk) {
	yield chunk;
};

// node_modules/execa/lib/transform/generator.js
const generatorToStream = ({ value, value: { transform, final, binary, writableObjectMode, readableObjectMode }, optionName }, { encoding }) => {
	const state = {};
	const generators = addInternalGenerators(value, encoding, optionName);
	const transformAsync = isAsyncGenerator(transform);
	const finalAsync = isAsyncGenerator(final);
	const transformMethod = transformAsync ? pushChunks.bind(void 0, transformChunk, state) : pushChunksSync.bind(void 0, transformChunkSync);
	const finalMethod = transformAsync || finalAsync ? pushChunks.bind(void 0, finalChunks, state) : pushChunksSync.bind(void 0, finalChunksSync);
	const destroyMethod = transformAsync || finalAsync ? destroyTransform.bind(void 0, state) : void 0;
	return { stream: new Transform({
		writableObjectMode,
		writableHighWaterMark: getDefaultHighWaterMark(writableObjectMode),
		readableObjectMode,
		readableHighWaterMark: getDefaultHighWaterMark(readableObjectMode),
		defaultEncoding: getStringEncoding(binary, encoding),
		transform(chunk, encoding, done) {
			transformMethod([
				chunk,
				generators,
				0
			], this, done);
		},
		flush(done) {
			finalMethod([generators], this, done);
		},
		destroy: destroyMethod
	}) };
};
const runGeneratorsSync = (chunks, stdioItems, encoding, isInput) => {
	const generators = stdioItems.filter(({ type }) => type === "generator");
	const reversedGenerators = isInput ? generators.reverse() : generators;
	for (const { value, optionName } of reversedGenerators) {
		if (!value.writableObjectMode) {
			const stringEncoding = getStringEncoding(value.binary, encoding);
			chunks = chunks.map((chunk) => typeof chunk === "string" ? Buffer$1.from(chunk, stringEncoding) : chunk);
		}
		const generators = addInternalGenerators(value, encoding, optionName);
		chunks = runTransformSync(generators, chunks);
	}
	return chunks;
};
const addInternalGenerators = ({ transform, final, binary, writableObjectMode, readableObjectMode, preserveNewlines }, encoding, optionName) => {
	const state = {};
	return [
		{ transform: getValidateTransformInput(writableObjectMode, optionName) },
		getEncodingTransformGenerator(binary, encoding, writableObjectMode),
		getSplitLinesGenerator(binary, preserveNewlines, writableObjectMode, state),
		{
			transform,
			final
		},
		{ transform: getValidateTransformReturn(readableObjectMode, optionName) },
		getAppendNewlineGenerator({
			binary,
			preserveNewlines,
			readableObjectMode,
			state,
			encoding
		}),
		getStringToBytesGenerator(binary, encoding, readableObjectMode)
	].filter(Boolean);
};

// node_modules/execa/lib/io/input-sync.js
const addInputOptionsSync = (fileDescriptors, options) => {
	for (const fdNumber of getInputFdNumbers(fileDescriptors)) addInputOptionSync(fileDescriptors, fdNumber, options);
};
const getInputFdNumbers = (fileDescriptors) => new Set(Object.entries(fileDescriptors).filter(([, { direction }]) => direction === "input").map(([fdNumber]) => Number(fdNumber)));
const addInputOptionSync = (fileDescriptors, fdNumber, options) => {
	const { stdioItems } = fileDescriptors[fdNumber];
	const allStdioItems = stdioItems.filter(({ contents }) => contents !== void 0);
	if (allStdioItems.length === 0 && stdioItems.every(({ type }) => type !== "generator")) return;
	if (fdNumber !== 0) {
		const [{ type, optionName }] = allStdioItems;
		throw new TypeError(`Only the \`stdin\` option, not \`${optionName}\`, can be ${TYPE_TO_MESSAGE[type]} with synchronous methods.`);
	}
	const chunks = allStdioItems.flatMap(({ type, contents }) => getChunks(type, typeof contents === "function" ? contents() : contents));
	options.input = applyInputGeneratorsSync(chunks, stdioItems, options.encoding);
};
const getChunks = (type, chunks) => type === "iterable" ? chunks : chunks.filter((chunk) => chunk.length > 0);
const applyInputGeneratorsSync = (chunks, stdioItems, encoding) => {
	const newContents = runGeneratorsSync(chunks, stdioItems, getInputEncoding(encoding), true);
	validateSerializable(newContents);
	return joinToUint8Array(newContents);
};
const validateSerializable = (newContents) => {
	const invalidItem = newContents.find((item) => !isSerializableInput(item));
	if (invalidItem !== void 0) throwOnSerializableInput("stdin", invalidItem);
};
const isSerializableInput = (item) => typeof item === "string" || isUint8Array(item);
const throwOnSerializableInput = (optionName, invalidItem) => {
	throw new TypeError(`The \`${optionName}\` option is invalid: when passing objects as input, a transform must be used to serialize them to strings or Uint8Arrays: ${invalidItem}.`);
};

// node_modules/execa/lib/verbose/output.js
const shouldLogOutput = ({ stdioItems, encoding, verboseInfo, fdNumber }) => fdNumber !== "all" && isFullVerbose(verboseInfo, fdNumber) && !BINARY_ENCODINGS.has(encoding) && isFdVerbose(fdNumber) && (stdioItems.some(({ type, value }) => type === "native" && PIPED_STDIO_VALUES.has(value)) || stdioItems.every(({ type }) => TRANSFORM_TYPES.has(type)));
const isFdVerbose = (fdNumber) => fdNumber === 1 || fdNumber === 2;
const PIPED_STDIO_VALUES = /* @__PURE__ */ new Set(["pipe", "overlapped"]);
const logLines = async (linesIterable, stream, fdNumber, verboseInfo) => {
	for await (const line of linesIterable) if (!isPipingStream(stream)) logLine(line, fdNumber, verboseInfo);
};
const logLinesSync = (linesArray, fdNumber, verboseInfo) => {
	for (const line of linesArray) logLine(line, fdNumber, verboseInfo);
};
const isPipingStream = (stream) => stream._readableState.pipes.some((pipe) => !isAllStream(pipe) || isPipingStream(pipe));
const logLine = (line, fdNumber, verboseInfo) => {
	const verboseMessage = serializeVerboseMessage(line);
	verboseLog({
		type: "output",
		verboseMessage,
		fdNumber,
		verboseInfo
	});
};

// node_modules/execa/lib/io/output-sync.js
const transformOutputSync = ({ fileDescriptors, syncResult, options, verboseInfo }) => {
	const output = syncResult.output ?? getSpawnFailureOutput(options);
	const outputFiles = /* @__PURE__ */ new Set();
	const errors = [];
	return {
		output: output.map((result, fdNumber) => transformOutputResultSync({
			result,
			fileDescriptors,
			fdNumber,
			errors,
			outputFiles,
			verboseInfo
		}, options)),
		error: errors.find((error) => error !== void 0)
	};
};
const getSpawnFailureOutput = ({ stdio }) => stdio.map((stdioOption, fdNumber) => fdNumber !== 0 && stdioOption === "pipe" ? /* @__PURE__ */ new Uint8Array() : null);
const transformOutputResultSync = ({ result, fileDescriptors, fdNumber, errors, outputFiles, verboseInfo }, { buffer, encoding, lines, stripFinalNewline, maxBuffer }) => {
	if (result === null) return;
	const truncatedResult = truncateMaxBufferSync(result, fdNumber, {
		maxBuffer,
		buffer
	});
	const uint8ArrayResult = bufferToUint8Array(truncatedResult);
	const { stdioItems, objectMode } = fileDescriptors[fdNumber];
	const { chunks, error: transformError } = runOutputGeneratorsSync(uint8ArrayResult.length === 0 ? [] : [uint8ArrayResult], stdioItems, encoding);
	const { serializedResult, finalResult } = serializeChunks({
		chunks,
		objectMode,
		encoding,
		lines,
		stripFinalNewline,
		fdNumber
	});
	const logError = logOutputSync({
		serializedResult,
		fdNumber,
		verboseInfo,
		encoding,
		stdioItems,
		objectMode
	});
	const error = transformError ?? logError;
	errors.push(error);
	const returnedResult = buffer[fdNumber] ? finalResult : void 0;
	try {
		if (error === void 0) writeToFiles(chunks, stdioItems, outputFiles);
		return returnedResult;
	} catch (writeError) {
		errors.push(writeError);
		return returnedResult;
	}
};
const runOutputGeneratorsSync = (chunks, stdioItems, encoding) => {
	try {
		return {
			chunks: runGeneratorsSync(chunks, stdioItems, encoding, false),
			error: void 0
		};
	} catch (error) {
		return {
			chunks: [],
			error
		};
	}
};
const serializeChunks = ({ chunks, objectMode, encoding, lines, stripFinalNewline, fdNumber }) => {
	if (objectMode) return {
		serializedResult: chunks,
		finalResult: chunks
	};
	if (encoding === "buffer") {
		const serializedResult = joinToUint8Array(chunks);
		return {
			serializedResult,
			finalResult: serializedResult
		};
	}
	const serializedResult = joinToString(chunks, encoding);
	return {
		serializedResult,
		finalResult: lines[fdNumber] ? splitLinesSync(serializedResult, !stripFinalNewline[fdNumber], objectMode) : serializedResult
	};
};
const logOutputSync = ({ serializedResult, fdNumber, verboseInfo, encoding, stdioItems, objectMode }) => {
	if (!shouldLogOutput({
		stdioItems,
		encoding,
		verboseInfo,
		fdNumber
	})) return;
	const linesArray = splitLinesSync(serializedResult, false, objectMode);
	try {
		logLinesSync(linesArray, fdNumber, verboseInfo);
	} catch (error) {
		return error;
	}
};
const writeToFiles = (chunks, stdioItems, outputFiles) => {
	const fileItems = stdioItems.filter(({ type }) => FILE_TYPES.has(type));
	if (fileItems.length === 0) return;
	const contents = joinToUint8Array(chunks);
	const writtenPaths = /* @__PURE__ */ new Set();
	for (const stdioItem of fileItems) {
		const { type, append } = stdioItem;
		const path = type === "fileNumber" ? stdioItem.path : getFileTarget(stdioItem);
		if (writtenPaths.has(path)) continue;
		writtenPaths.add(path);
		if (append || outputFiles.has(path)) appendFileSync(path, contents);
		else writeFileSync(path, contents);
		outputFiles.add(path);
	}
};

// node_modules/execa/lib/resolve/exit-async.js
const waitForExit = async (subprocess, context) => {
	const [exitCode, signal] = await waitForExitOrError(subprocess);
	context.isForcefullyTerminated ??= false;
	return [exitCode, signal];
};
const waitForExitOrError = async (subprocess) => {
	const [spawnPayload, exitPayload] = await Promise.allSettled([once$1(subprocess, "spawn"), once$1(subprocess, "exit")]);
	if (spawnPayload.status === "rejected") return [];
	return exitPayload.status === "rejected" ? waitForSubprocessExit(subprocess) : exitPayload.value;
};
const waitForSubprocessExit = async (subprocess) => {
	try {
		return await once$1(subprocess, "exit");
	} catch {
		return waitForSubprocessExit(subprocess);
	}
};
const waitForSuccessfulExit = async (exitPromise) => {
	const [exitCode, signal] = await exitPromise;
	if (!isSubprocessErrorExit(exitCode, signal) && isFailedExit(exitCode, signal)) throw new DiscardedError();
	return [exitCode, signal];
};
const isSubprocessErrorExit = (exitCode, signal) => exitCode === void 0 && signal === void 0;
const isFailedExit = (exitCode, signal) => exitCode !== 0 || signal !== null;

// node_modules/execa/lib/resolve/exit-sync.js
const getExitResultSync = ({ error, status: exitCode, signal, output }, { maxBuffer, buffer }) => {
	const initialError = getResultError(error, exitCode, signal);
	const isTimedOut = initialError?.code === "ETIMEDOUT";
	const { resultError, isMaxBuffer } = isTimedOut ? {
		resultError: initialError,
		isMaxBuffer: false
	} : handleMaxBufferSync({
		resultError: initialError,
		output,
		maxBuffer,
		buffer
	});
	return {
		resultError,
		exitCode,
		signal,
		timedOut: isTimedOut,
		isMaxBuffer
	};
};
const getResultError = (error, exitCode, signal) => {
	if (error !== void 0) return error;
	return isFailedExit(exitCode, signal) ? new DiscardedError() : void 0;
};

// node_modules/execa/lib/methods/main-sync.js
const execaCoreSync = (rawFile, rawArguments, rawOptions) => {
	const { file, commandArguments, command, escapedCommand, startTime, verboseInfo, options, fileDescriptors } = handleSyncArguments(rawFile, rawArguments, rawOptions);
	const result = spawnSubprocessSync({
		file,
		commandArguments,
		options,
		command,
		escapedCommand,
		verboseInfo,
		fileDescriptors,
		startTime
	});
	return handleResult(result, verboseInfo, options);
};
const handleSyncArguments = (rawFile, rawArguments, rawOptions) => {
	const { command, escapedCommand, startTime, verboseInfo } = handleCommand(rawFile, rawArguments, rawOptions);
	const syncOptions = normalizeSyncOptions(rawOptions);
	const { file, commandArguments, options } = normalizeOptions(rawFile, rawArguments, syncOptions);
	validateSyncOptions(options);
	return {
		file,
		commandArguments,
		command,
		escapedCommand,
		startTime,
		verboseInfo,
		options,
		fileDescriptors: handleStdioSync(options, verboseInfo)
	};
};
const normalizeSyncOptions = (options) => options.node && !options.ipc ? {
	...options,
	ipc: false
} : options;
const validateSyncOptions = ({ ipc, ipcInput, detached, cancelSignal, killDescendants }) => {
	if (ipcInput !== void 0) throwInvalidSyncOption("ipcInput");
	if (ipc) throwInvalidSyncOption("ipc: true");
	if (detached) throwInvalidSyncOption("detached: true");
	if (killDescendants) throwInvalidSyncOption("killDescendants: true");
	if (cancelSignal) throwInvalidSyncOption("cancelSignal");
};
const throwInvalidSyncOption = (value) => {
	throw new TypeError(`The "${value}" option cannot be used with synchronous methods.`);
};
const spawnSubprocessSync = ({ file, commandArguments, options, command, escapedCommand, verboseInfo, fileDescriptors, startTime }) => {
	const syncResult = runSubprocessSync({
		file,
		commandArguments,
		options,
		command,
		escapedCommand,
		fileDescriptors,
		startTime
	});
	if (syncResult.failed) return syncResult;
	const { resultError, exitCode, signal, timedOut, isMaxBuffer } = getExitResultSync(syncResult, options);
	const { output, error = resultError } = transformOutputSync({
		fileDescriptors,
		syncResult,
		options,
		verboseInfo
	});
	const stdio = output.map((stdioOutput, fdNumber) => stripNewline(stdioOutput, options, fdNumber));
	const allFds = getAllSyncFds(output);
	const all = stripNewline(getAllSync(output, allFds, options), options, "all", allFds);
	return getSyncResult({
		error,
		exitCode,
		signal,
		timedOut,
		isMaxBuffer,
		stdio,
		all,
		options,
		command,
		escapedCommand,
		startTime
	});
};
const runSubprocessSync = ({ file, commandArguments, options, command, escapedCommand, fileDescriptors, startTime }) => {
	try {
		addInputOptionsSync(fileDescriptors, options);
		const normalizedOptions = normalizeSpawnSyncOptions(options);
		return {
			__proto__: null,
			...spawnSync(...concatenateShell(file, commandArguments, normalizedOptions))
		};
	} catch (error) {
		return makeEarlyError({
			error,
			command,
			escapedCommand,
			fileDescriptors,
			options,
			startTime,
			isSync: true,
			...getEarlyErrorOutput(fileDescriptors, options)
		});
	}
};
const normalizeSpawnSyncOptions = ({ encoding, maxBuffer, ...options }) => ({
	...options,
	encoding: "buffer",
	maxBuffer: getMaxBufferSync(maxBuffer)
});
const getSyncResult = ({ error, exitCode, signal, timedOut, isMaxBuffer, stdio, all, options, command, escapedCommand, startTime }) => error === void 0 ? makeSuccessResult({
	command,
	escapedCommand,
	stdio,
	all,
	ipcOutput: [],
	options,
	startTime
}) : makeError({
	error,
	command,
	escapedCommand,
	timedOut,
	isCanceled: false,
	isGracefullyCanceled: false,
	isMaxBuffer,
	isForcefullyTerminated: false,
	exitCode,
	signal,
	stdio,
	all,
	ipcOutput: [],
	options,
	startTime,
	isSync: true
});

// node_modules/execa/lib/ipc/get-one.js
const internalGetOneMessageOptions = Symbol("internalGetOneMessageOptions");
const getOneMessage$1 = ({ anyProcess, channel, isSubprocess, ipc }, rawOptions) => {
	const options = copyOptions(rawOptions);
	const { reference = true, filter } = options;
	const { signal } = options[internalGetOneMessageOptions] ?? {};
	validateIpcMethod({
		methodName: "getOneMessage",
		isSubprocess,
		ipc,
		isConnected: isConnected(anyProcess)
	});
	return getOneMessageAsync({
		anyProcess,
		channel,
		isSubprocess,
		filter,
		reference,
		signal
	});
};
const getOneMessageAsync = async ({ anyProcess, channel, isSubprocess, filter, reference, signal }) => {
	addReference(channel, reference);
	const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
	const controller = new AbortController();
	stopOnAbort$1(signal, controller);
	try {
		return await Promise.race([
			getMessage(ipcEmitter, filter, controller),
			throwOnDisconnect(ipcEmitter, isSubprocess, controller),
			throwOnStrictError(ipcEmitter, isSubprocess, controller)
		]);
	} catch (error) {
		if (!signal?.aborted) disconnect(anyProcess);
		throw error;
	} finally {
		controller.abort();
		removeReference(channel, reference);
	}
};
const stopOnAbort$1 = (signal, controller) => {
	if (signal === void 0) return;
	if (signal.aborted) {
		controller.abort();
		return;
	}
	signal.addEventListener("abort", () => {
		controller.abort();
	}, {
		once: true,
		signal: controller.signal
	});
};
const getMessage = async (ipcEmitter, filter, { signal }) => {
	if (filter === void 0) {
		const [message] = await once$1(ipcEmitter, "message", { signal });
		return message;
	}
	for await (const [message] of on(ipcEmitter, "message", { signal })) if (filter(message)) return message;
};
const throwOnDisconnect = async (ipcEmitter, isSubprocess, { signal }) => {
	await once$1(ipcEmitter, "disconnect", { signal });
	throwOnEarlyDisconnect(isSubprocess);
};
const throwOnStrictError = async (ipcEmitter, isSubprocess, { signal }) => {
	const [error] = await once$1(ipcEmitter, "strict:error", { signal });
	throw getStrictResponseError(error, isSubprocess);
};

// node_modules/execa/lib/ipc/get-each.js
const internalGetEachMessageOptions = Symbol("internalGetEachMessageOptions");
const getEachMessage$1 = (subprocessInfo, rawOptions) => {
	const options = copyOptions(rawOptions);
	const { reference = true } = options;
	const { signal, shouldAwait = !subprocessInfo.isSubprocess } = options[internalGetEachMessageOptions] ?? {};
	return loopOnMessages({
		...subprocessInfo,
		shouldAwait,
		reference,
		signal
	});
};
const loopOnMessages = ({ anyProcess, waitProcess = anyProcess, channel, isSubprocess, ipc, shouldAwait, reference, signal }) => {
	validateIpcMethod({
		methodName: "getEachMessage",
		isSubprocess,
		ipc,
		isConnected: isConnected(anyProcess)
	});
	addReference(channel, reference);
	const ipcEmitter = getIpcEmitter(anyProcess, channel, isSubprocess);
	const controller = new AbortController();
	const state = {};
	stopOnAbort(signal, controller);
	stopOnDisconnect(anyProcess, ipcEmitter, controller);
	abortOnStrictError({
		ipcEmitter,
		isSubprocess,
		controller,
		state
	});
	return iterateOnMessages({
		anyProcess,
		waitProcess,
		channel,
		ipcEmitter,
		isSubprocess,
		shouldAwait,
		controller,
		state,
		reference,
		signal
	});
};
const stopOnAbort = (signal, controller) => {
	if (signal === void 0) return;
	if (signal.aborted) {
		controller.abort();
		return;
	}
	signal.addEventListener("abort", () => {
		controller.abort();
	}, {
		once: true,
		signal: controller.signal
	});
};
const stopOnDisconnect = async (anyProcess, ipcEmitter, controller) => {
	try {
		await once$1(ipcEmitter, "disconnect", { signal: controller.signal });
		controller.abort();
	} catch {}
};
const abortOnStrictError = async ({ ipcEmitter, isSubprocess, controller, state }) => {
	try {
		const [error] = await once$1(ipcEmitter, "strict:error", { signal: controller.signal });
		state.error = getStrictResponseError(error, isSubprocess);
		controller.abort();
	} catch {}
};
const iterateOnMessages = async function* ({ anyProcess, waitProcess, channel, ipcEmitter, isSubprocess, shouldAwait, controller, state, reference, signal }) {
	try {
		for await (const [message] of on(ipcEmitter, "message", { signal: controller.signal })) {
			throwIfStrictError(state);
			yield message;
		}
	} catch {
		throwIfStrictError(state);
	} finally {
		controller.abort();
		removeReference(channel, reference);
		if (!isSubprocess && !signal?.aborted) disconnect(anyProcess);
		if (shouldAwait) await waitProcess;
	}
};
const throwIfStrictError = ({ error }) => {
	if (error) throw error;
};

// node_modules/execa/lib/ipc/methods.js
const addIpcMethods = (target, subprocess, { ipc }) => {
	Object.assign(target, getIpcMethods(subprocess, false, ipc, target));
};
const getIpcExport = () => {
	const anyProcess = process$1;
	const isSubprocess = true;
	const isIpc = process$1.channel !== void 0;
	return {
		...getIpcMethods(anyProcess, isSubprocess, isIpc),
		getCancelSignal: getCancelSignal$1.bind(void 0, {
			anyProcess,
			channel: anyProcess.channel,
			isSubprocess,
			ipc: isIpc
		})
	};
};
const getIpcMethods = (anyProcess, isSubprocess, ipc, waitProcess = anyProcess) => ({
	sendMessage: sendMessage$1.bind(void 0, {
		anyProcess,
		channel: anyProcess.channel,
		isSubprocess,
		ipc
	}),
	getOneMessage: getOneMessage$1.bind(void 0, {
		anyProcess,
		channel: anyProcess.channel,
		isSubprocess,
		ipc
	}),
	getEachMessage: getEachMessage$1.bind(void 0, {
		anyProcess,
		channel: anyProcess.channel,
		isSubprocess,
		ipc,
		waitProcess
	})
});

// node_modules/execa/lib/return/early-error.js
const handleEarlyError = ({ error, command, escapedCommand, fileDescriptors, options, startTime, verboseInfo }) => {
	cleanupCustomStreams(fileDescriptors);
	const subprocess = new ChildProcess();
	subprocess.kill = () => false;
	const all = createDummyStreams(subprocess, fileDescriptors);
	const promise = handleDummyPromise({
		error,
		command,
		escapedCommand,
		fileDescriptors,
		options,
		startTime,
		verboseInfo
	});
	return {
		subprocess,
		promise,
		all: options.all ? all : void 0,
		convertedStreams: getConvertedStreams(promise)
	};
};
const createDummyStreams = (subprocess, fileDescriptors) => {
	const stdin = createDummyStream();
	const stdout = createDummyStream();
	const stderr = createDummyStream();
	const extraStdio = Array.from({ length: fileDescriptors.length - 3 }, createDummyStream);
	const all = createDummyStream();
	const stdio = [
		stdin,
		stdout,
		stderr,
		...extraStdio
	];
	Object.assign(subprocess, {
		stdin,
		stdout,
		stderr,
		stdio
	});
	return all;
};
const createDummyStream = () => {
	const stream = new PassThrough();
	stream.on("error", () => {});
	stream.end();
	return stream;
};
const getConvertedStreams = (promise) => {
	const waitForPromise = async () => {
		await promise;
	};
	const endReadable = function() {
		callbackify(waitForPromise)((error) => {
			if (error) this.destroy(error);
			else this.push(null);
		});
	};
	const endWritable = callbackify(waitForPromise);
	const writeWritable = (chunk, encoding, done) => {
		endWritable(done);
	};
	const readable = () => new Readable({ read: endReadable });
	const writable = () => new Writable({
		write: writeWritable,
		final: endWritable
	});
	const duplex = () => new Duplex({
		read: endReadable,
		write: writeWritable,
		final: endWritable
	});
	const iterable = () => readable()[Symbol.asyncIterator]();
	return {
		readable,
		writable,
		duplex,
		readableStream: () => Readable.toWeb(readable()),
		writableStream: () => Writable.toWeb(writable()),
		transformStream: () => Duplex.toWeb(duplex()),
		iterable,
		[Symbol.asyncIterator]: iterable
	};
};
const handleDummyPromise = async ({ error, command, escapedCommand, fileDescriptors, options, startTime, verboseInfo }) => {
	const earlyError = makeEarlyError({
		error: await error,
		command,
		escapedCommand,
		fileDescriptors,
		options,
		startTime,
		isSync: false,
		...getEarlyErrorOutput(fileDescriptors, options)
	});
	return handleResult(earlyError, verboseInfo, options);
};

// node_modules/execa/lib/stdio/handle-async.js
const handleStdioAsync = (options, verboseInfo) => handleStdio(addPropertiesAsync, options, verboseInfo, false);
const forbiddenIfAsync = ({ type, optionName }) => {
	throw new TypeError(`The \`${optionName}\` option cannot be ${TYPE_TO_MESSAGE[type]}.`);
};
const addProperties = {
	fileNumber: forbiddenIfAsync,
	generator: generatorToStream,
	asyncGenerator: generatorToStream,
	nodeStream: ({ value }) => ({ stream: value }),
	webTransform: ({ value: { transform, writableObjectMode, readableObjectMode } }) => ({ stream: Duplex.from({
		writable: Writable.fromWeb(transform.writable, { objectMode: writableObjectMode }),
		readable: Readable.fromWeb(transform.readable, { objectMode: readableObjectMode })
	}) }),
	duplex: ({ value: { transform } }) => ({ stream: transform }),
	native() {}
};
const validateIterable = function* (iterable, optionName) {
	for (const value of iterable) {
		validateIterableValue(value, optionName);
		yield value;
	}
};
const validateAsyncIterable = async function* (iterable, optionName) {
	for await (const value of iterable) {
		validateIterableValue(value, optionName);
		yield value;
	}
};
const validateIterableValue = (value, optionName) => {
	if (!isSerializableInput(value)) throwOnSerializableInput(optionName, value);
};
const readableFromChunk = (chunk) => Readable.from(chunk.length === 0 ? [] : [chunk]);
const generatorToInputStream = (stdioItem, { encoding }) => generatorToStream(stdioItem, { encoding: getInputEncoding(encoding) });
const addPropertiesAsync = {
	input: {
		...addProperties,
		generator: generatorToInputStream,
		asyncGenerator: generatorToInputStream,
		fileUrl: ({ value }) => ({ stream: createReadStream(value) }),
		filePath: ({ value: { file } }) => ({ stream: createReadStream(file) }),
		webStream: ({ value }, options, objectMode) => ({ stream: Readable.fromWeb(value, { objectMode }) }),
		iterable: ({ value, optionName }, options, objectMode) => ({ stream: Readable.from(objectMode ? value : validateIterable(value, optionName)) }),
		asyncIterable: ({ value, optionName }, options, objectMode) => ({ stream: Readable.from(objectMode ? value : validateAsyncIterable(value, optionName)) }),
		string: ({ value }) => ({ stream: readableFromChunk(value) }),
		uint8Array: ({ value }) => ({ stream: readableFromChunk(Buffer$1.from(value)) })
	},
	output: {
		...addProperties,
		fileUrl: ({ value }) => ({ stream: createWriteStream(value) }),
		filePath: ({ value: { file, append } }) => ({ stream: createWriteStream(file, append ? { flags: "a" } : {}) }),
		webStream: ({ value }) => ({ stream: Writable.fromWeb(value, { objectMode: true }) }),
		iterable: forbiddenIfAsync,
		asyncIterable: forbiddenIfAsync,
		string: forbiddenIfAsync,
		uint8Array: forbiddenIfAsync
	}
};

// node_modules/@sindresorhus/merge-streams/index.js
function mergeStreams(streams) {
	if (!Array.isArray(streams)) throw new TypeError(`Expected an array, got \`${typeof streams}\`.`);
	for (const stream of streams) validateStream(stream);
	const objectMode = streams.some(({ readableObjectMode }) => readableObjectMode);
	const highWaterMark = getHighWaterMark(streams, objectMode);
	const passThroughStream = new MergedStream({
		objectMode,
		writableHighWaterMark: highWaterMark,
		readableHighWaterMark: highWaterMark
	});
	for (const stream of streams) passThroughStream.add(stream);
	return passThroughStream;
}
const getHighWaterMark = (streams, objectMode) => {
	if (streams.length === 0) return getDefaultHighWaterMark(objectMode);
	const highWaterMarks = streams.filter(({ readableObjectMode }) => readableObjectMode === objectMode).map(({ readableHighWaterMark }) => readableHighWaterMark);
	return Math.max(...highWaterMarks);
};
var MergedStream = class extends PassThrough {
	#streams = /* @__PURE__ */ new Set([]);
	#ended = /* @__PURE__ */ new Set([]);
	#aborted = /* @__PURE__ */ new Set([]);
	#onFinished;
	#unpipeEvent = Symbol("unpipe");
	#streamPromises = /* @__PURE__ */ new WeakMap();
	add(stream) {
		validateStream(stream);
		if (this.#streams.has(stream)) return;
		this.#streams.add(stream);
		this.#onFinished ??= onMergedStreamFinished(this, this.#streams, this.#unpipeEvent);
		const streamPromise = endWhenStreamsDone({
			passThroughStream: this,
			stream,
			streams: this.#streams,
			ended: this.#ended,
			aborted: this.#aborted,
			onFinished: this.#onFinished,
			unpipeEvent: this.#unpipeEvent
		});
		this.#streamPromises.set(stream, streamPromise);
		stream.pipe(this, { end: false });
	}
	async remove(stream) {
		validateStream(stream);
		if (!this.#streams.has(stream)) return false;
		const streamPromise = this.#streamPromises.get(stream);
		if (streamPromise === void 0) return false;
		this.#streamPromises.delete(stream);
		stream.unpipe(this);
		await streamPromise;
		return true;
	}
};
const onMergedStreamFinished = async (passThroughStream, streams, unpipeEvent) => {
	updateMaxListeners(passThroughStream, PASSTHROUGH_LISTENERS_COUNT);
	const controller = new AbortController();
	try {
		await Promise.race([onMergedStreamEnd(passThroughStream, controller), onInputStreamsUnpipe(passThroughStream, streams, unpipeEvent, controller)]);
	} finally {
		controller.abort();
		updateMaxListeners(passThroughStream, -PASSTHROUGH_LISTENERS_COUNT);
	}
};
const onMergedStreamEnd = async (passThroughStream, { signal }) => {
	try {
		await finished$1(passThroughStream, {
			signal,
			cleanup: true
		});
	} catch (error) {
		errorOrAbortStream(passThroughStream, error);
		throw error;
	}
};
const onInputStreamsUnpipe = async (passThroughStream, streams, unpipeEvent, { signal }) => {
	for await (const [unpipedStream] of on(passThroughStream, "unpipe", { signal })) if (streams.has(unpipedStream)) unpipedStream.emit(unpipeEvent);
};
const validateStream = (stream) => {
	if (typeof stream?.pipe !== "function") throw new TypeError(`Expected a readable stream, got: \`${typeof stream}\`.`);
};
const endWhenStreamsDone = async ({ passThroughStream, stream, streams, ended, aborted, onFinished, unpipeEvent }) => {
	updateMaxListeners(passThroughStream, PASSTHROUGH_LISTENERS_PER_STREAM);
	const controller = new AbortController();
	try {
		await Promise.race([
			afterMergedStreamFinished(onFinished, stream, controller),
			onInputStreamEnd({
				passThroughStream,
				stream,
				streams,
				ended,
				aborted,
				controller
			}),
			onInputStreamUnpipe({
				stream,
				streams,
				ended,
				aborted,
				unpipeEvent,
				controller
			})
		]);
	} finally {
		controller.abort();
		updateMaxListeners(passThroughStream, -PASSTHROUGH_LISTENERS_PER_STREAM);
	}
	if (streams.size > 0 && streams.size === ended.size + aborted.size) {
		if (ended.size === 0 && aborted.size > 0) abortStream(passThroughStream);
		else endStream(passThroughStream);
	}
};
const afterMergedStreamFinished = async (onFinished, stream, { signal }) => {
	try {
		await onFinished;
		if (!signal.aborted) abortStream(stream);
	} catch (error) {
		if (!signal.aborted) errorOrAbortStream(stream, error);
	}
};
const onInputStreamEnd = async ({ passThroughStream, stream, streams, ended, aborted, controller: { signal } }) => {
	try {
		await finished$1(stream, {
			signal,
			cleanup: true,
			readable: true,
			writable: false
		});
		if (streams.has(stream)) ended.add(stream);
	} catch (error) {
		if (signal.aborted || !streams.has(stream)) return;
		if (isAbortError(error)) aborted.add(stream);
		else errorStream(passThroughStream, error);
	}
};
const onInputStreamUnpipe = async ({ stream, streams, ended, aborted, unpipeEvent, controller: { signal } }) => {
	await once$1(stream, unpipeEvent, { signal });
	if (!stream.readable) return once$1(signal, "abort", { signal });
	streams.delete(stream);
	ended.delete(stream);
	aborted.delete(stream);
};
const endStream = (stream) => {
	if (stream.writable) stream.end();
};
const errorOrAbortStream = (stream, error) => {
	if (isAbortError(error)) abortStream(stream);
	else errorStream(stream, error);
};
const isAbortError = (error) => error?.code === "ERR_STREAM_PREMATURE_CLOSE";
const abortStream = (stream) => {
	if (stream.readable || stream.writable) stream.destroy();
};
const errorStream = (stream, error) => {
	if (!stream.destroyed) {
		stream.once("error", noop);
		stream.destroy(error);
	}
};
const noop = () => {};
const updateMaxListeners = (passThroughStream, increment) => {
	const maxListeners = passThroughStream.getMaxListeners();
	if (maxListeners !== 0 && maxListeners !== Number.POSITIVE_INFINITY) passThroughStream.setMaxListeners(maxListeners + increment);
};
const PASSTHROUGH_LISTENERS_COUNT = 2;
const PASSTHROUGH_LISTENERS_PER_STREAM = 1;

// node_modules/execa/lib/io/pipeline.js
const pipeStreams = (source, destination, onDestinationEnd) => {
	source.pipe(destination);
	onSourceFinish(source, destination);
	onDestinationFinish(source, destination, onDestinationEnd);
};
const onSourceFinish = async (source, destination) => {
	if (isStandardStream(source) || isStandardStream(destination)) return;
	try {
		await finished$1(source, {
			cleanup: true,
			readable: true,
			writable: false
		});
	} catch {}
	endDestinationStream(destination);
};
const endDestinationStream = (destination) => {
	if (destination.writable) destination.end();
};
const onDestinationFinish = async (source, destination, onDestinationEnd) => {
	if (isStandardStream(source) || isStandardStream(destination)) return;
	try {
		await finished$1(destination, {
			cleanup: true,
			readable: false,
			writable: true
		});
	} catch {}
	if (onDestinationEnd !== void 0) await onDestinationEnd();
	abortSourceStream(source);
};
const abortSourceStream = (source) => {
	if (source.readable) source.destroy();
};

// node_modules/execa/lib/io/output-async.js
const pipeOutputAsync = (subprocess, fileDescriptors, controller) => {
	const pipeGroups = /* @__PURE__ */ new Map();
	for (const [fdNumber, { stdioItems, direction }] of Object.entries(fileDescriptors)) {
		const transformItems = stdioItems.filter(({ type }) => TRANSFORM_TYPES.has(type));
		for (const { stream } of transformItems) pipeTransform(subprocess, stream, direction, fdNumber);
		const nonTransformItems = stdioItems.filter(({ type }) => !TRANSFORM_TYPES.has(type));
		for (const { stream } of nonTransformItems) pipeStdioItem({
			subprocess,
			stream,
			direction,
			fdNumber,
			pipeGroups,
			controller
		});
	}
	for (const [outputStream, inputStreams] of pipeGroups) {
		const inputStream = inputStreams.length === 1 ? inputStreams[0] : mergeStreams(inputStreams);
		pipeStreams(inputStream, outputStream);
	}
};
const pipeTransform = (subprocess, stream, direction, fdNumber) => {
	if (direction === "output") pipeStreams(subprocess.stdio[fdNumber], stream);
	else pipeStreams(stream, subprocess.stdio[fdNumber]);
	const streamProperty = SUBPROCESS_STREAM_PROPERTIES[fdNumber];
	if (streamProperty !== void 0) subprocess[streamProperty] = stream;
	subprocess.stdio[fdNumber] = stream;
};
const SUBPROCESS_STREAM_PROPERTIES = [
	"stdin",
	"stdout",
	"stderr"
];
const pipeStdioItem = ({ subprocess, stream, direction, fdNumber, pipeGroups, controller }) => {
	if (stream === void 0) return;
	setStandardStreamMaxListeners(stream, controller);
	const [inputStream, outputStream] = direction === "output" ? [stream, subprocess.stdio[fdNumber]] : [subprocess.stdio[fdNumber], stream];
	const outputStreams = pipeGroups.get(inputStream) ?? [];
	pipeGroups.set(inputStream, [...outputStreams, outputStream]);
};
const setStandardStreamMaxListeners = (stream, { signal }) => {
	if (isStandardStream(stream)) incrementMaxListeners(stream, MAX_LISTENERS_INCREMENT, signal);
};
const MAX_LISTENERS_INCREMENT = 2;

// node_modules/execa/lib/terminate/kill-descendants.js
const isWindows = process$1.platform === "win32";
const getSpawnOptions = (options) => !isWindows && options.killDescendants ? {
	...options,
	detached: true
} : options;
const getKillFunction = (subprocess, { killDescendants }) => {
	if (!killDescendants) {
		const killSubprocess = subprocess.kill.bind(subprocess);
		return (...arguments_) => subprocess.pid === void 0 ? false : killSubprocess(...arguments_);
	}
	return (isWindows ? killDescendantsWindows : killDescendantsUnix).bind(void 0, subprocess);
};
const isAbandoned = (subprocess) => subprocess.pid === void 0 || isWindows && hasExited(subprocess);
const hasExited = ({ exitCode, signalCode }) => exitCode !== null || signalCode !== null;
const killDescendantsUnix = (subprocess, signal) => {
	if (isAbandoned(subprocess)) return false;
	try {
		return process$1.kill(-subprocess.pid, signal);
	} catch {
		return subprocess.kill(signal);
	}
};
const killDescendantsWindows = (subprocess, signal) => {
	if (isAbandoned(subprocess)) return false;
	const taskkillFile = getTaskkillFile();
	if (taskkillFile === void 0) return subprocess.kill(signal);
	execFile(taskkillFile, [
		"/pid",
		`${subprocess.pid}`,
		"/T",
		"/F"
	], (error) => {
		if (error) subprocess.kill(signal);
	});
	return true;
};
const getTaskkillFile = () => {
	const windowsDirectory = [process$1.env.SystemRoot, process$1.env.windir].find((directory) => directory && isWindowsDriveAbsolutePath(directory));
	return windowsDirectory === void 0 ? void 0 : path$1.join(windowsDirectory, "System32", "taskkill.exe");
};
const isWindowsDriveAbsolutePath = (directory) => {
	const { root } = path$1.parse(directory);
	return /^[a-z]:[/\\]/i.test(root);
};

// node_modules/execa/lib/terminate/cleanup.js
const cleanupOnExit = (kill, { cleanup, detached }, { signal }) => {
	if (!cleanup || detached) return;
	const removeExitHandler = onExit(() => {
		kill();
	});
	addAbortListener(signal, () => {
		removeExitHandler();
	});
};

// node_modules/execa/lib/convert/concurrent.js
const initializeConcurrentStreams = () => ({
	readableDestroy: /* @__PURE__ */ new WeakMap(),
	writableFinal: /* @__PURE__ */ new WeakMap(),
	writableDestroy: /* @__PURE__ */ new WeakMap()
});
const addConcurrentStream = (concurrentStreams, stream, waitName) => {
	const weakMap = concurrentStreams[waitName];
	if (!weakMap.has(stream)) weakMap.set(stream, []);
	const promises = weakMap.get(stream);
	const promise = createDeferred();
	promises.push(promise);
	return {
		resolve: promise.resolve.bind(promise),
		promises
	};
};
const waitForConcurrentStreams = async ({ resolve, promises }, subprocess) => {
	resolve();
	const [isSubprocessExit] = await Promise.race([Promise.allSettled([true, subprocess]), Promise.all([false, ...promises])]);
	return !isSubprocessExit;
};

// node_modules/execa/lib/io/iterate.js
const iterateOnSubprocessStream = ({ subprocessStdout, subprocess, binary, shouldEncode, encoding, preserveNewlines }) => {
	const controller = new AbortController();
	stopReadingOnExit(subprocess, controller);
	return iterateOnStream({
		stream: subprocessStdout,
		controller,
		binary,
		shouldEncode: !subprocessStdout.readableObjectMode && shouldEncode,
		encoding,
		shouldSplit: !subprocessStdout.readableObjectMode,
		preserveNewlines
	});
};
const stopReadingOnExit = async (subprocess, controller) => {
	try {
		await subprocess;
	} catch {} finally {
		controller.abort();
	}
};
const iterateForResult = ({ stream, onStreamEnd, lines, encoding, stripFinalNewline, allMixed }) => {
	const controller = new AbortController();
	stopReadingOnStreamEnd(onStreamEnd, controller, stream);
	const objectMode = stream.readableObjectMode && !allMixed;
	return iterateOnStream({
		stream,
		controller,
		binary: encoding === "buffer",
		shouldEncode: !objectMode,
		encoding,
		shouldSplit: !objectMode && lines,
		preserveNewlines: !stripFinalNewline
	});
};
const stopReadingOnStreamEnd = async (onStreamEnd, controller, stream) => {
	try {
		await onStreamEnd;
	} catch {
		stream.destroy();
	} finally {
		controller.abort();
	}
};
const iterateOnStream = ({ stream, controller, binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) => {
	const onStdoutChunk = on(stream, "data", {
		signal: controller.signal,
		highWaterMark: HIGH_WATER_MARK,
		highWatermark: HIGH_WATER_MARK
	});
	return iterateOnData({
		onStdoutChunk,
		controller,
		binary,
		shouldEncode,
		encoding,
		shouldSplit,
		preserveNewlines
	});
};
const DEFAULT_OBJECT_HIGH_WATER_MARK = getDefaultHighWaterMark(true);
const HIGH_WATER_MARK = DEFAULT_OBJECT_HIGH_WATER_MARK;
const iterateOnData = async function* ({ onStdoutChunk, controller, binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) {
	const generators = getGenerators({
		binary,
		shouldEncode,
		encoding,
		shouldSplit,
		preserveNewlines
	});
	try {
		for await (const [chunk] of onStdoutChunk) yield* transformChunkSync(chunk, generators, 0);
	} catch (error) {
		if (!controller.signal.aborted) throw error;
	} finally {
		yield* finalChunksSync(generators);
	}
};
const getGenerators = ({ binary, shouldEncode, encoding, shouldSplit, preserveNewlines }) => [getEncodingTransformGenerator(binary, encoding, !shouldEncode), getSplitLinesGenerator(binary, preserveNewlines, !shouldSplit, {})].filter(Boolean);

// node_modules/execa/lib/convert/iterable.js
const createIterable = (subprocess, encoding, options) => {
	const { from, binary: binaryOption = false, preserveNewlines = false } = copyOptions(options);
	checkBooleanOption(binaryOption, "binary");
	checkBooleanOption(preserveNewlines, "preserveNewlines");
	const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
	const subprocessStdout = getFromStream(subprocess, from);
	const onStdoutData = iterateOnSubprocessStream({
		subprocessStdout,
		subprocess,
		binary,
		shouldEncode: true,
		encoding,
		preserveNewlines
	});
	return iterateOnStdoutData(onStdoutData, subprocessStdout, subprocess);
};
const iterateOnStdoutData = async function* (onStdoutData, subprocessStdout, subprocess) {
	try {
		yield* onStdoutData;
	} finally {
		if (subprocessStdout.readable) subprocessStdout.destroy();
		await subprocess;
	}
};

// node_modules/execa/lib/resolve/wait-stream.js
const waitForStream = async (stream, fdNumber, streamInfo, { isSameDirection, stopOnExit = false, readable = true, writable = true } = {}) => {
	const state = handleStdinDestroy(stream, streamInfo);
	const abortController = new AbortController();
	try {
		await Promise.race([...stopOnExit ? [streamInfo.exitPromise] : [], finished$1(stream, {
			cleanup: true,
			signal: abortController.signal,
			readable,
			writable
		})]);
	} catch (error) {
		if (!state.stdinCleanedUp && !isInputTransformAbort(stream, fdNumber, streamInfo, error)) handleStreamError(error, fdNumber, streamInfo, isSameDirection);
	} finally {
		abortController.abort();
	}
};
const handleStdinDestroy = (stream, { originalStreams, subprocess }) => {
	const [originalStdin] = originalStreams;
	const state = { stdinCleanedUp: false };
	if (stream === originalStdin || stream === subprocess.stdin) spyOnStdinDestroy(stream, subprocess, state);
	return state;
};
const spyOnStdinDestroy = (subprocessStdin, subprocess, state) => {
	const { _destroy } = subprocessStdin;
	subprocessStdin._destroy = (...destroyArguments) => {
		setStdinCleanedUp(subprocess, state);
		_destroy.call(subprocessStdin, ...destroyArguments);
	};
};
const setStdinCleanedUp = ({ exitCode, signalCode }, state) => {
	if (exitCode !== null || signalCode !== null) state.stdinCleanedUp = true;
};
const isInputTransformAbort = (stream, fdNumber, streamInfo, error) => {
	const originalStream = streamInfo.originalStreams[fdNumber];
	return stream !== originalStream && isInputFileDescriptor(streamInfo, fdNumber) && originalStream?.destroyed === true && (isStreamAbort(error) || error?.code === "ABORT_ERR");
};
const handleStreamError = (error, fdNumber, streamInfo, isSameDirection) => {
	if (!shouldIgnoreStreamError(error, fdNumber, streamInfo, isSameDirection)) throw error;
};
const shouldIgnoreStreamError = (error, fdNumber, streamInfo, isSameDirection = true) => {
	if (streamInfo.propagating) return isStreamEpipe(error) || isStreamAbort(error);
	streamInfo.propagating = true;
	return isInputFileDescriptor(streamInfo, fdNumber) === isSameDirection ? isStreamEpipe(error) : isStreamAbort(error);
};
const isInputFileDescriptor = ({ fileDescriptors }, fdNumber) => fdNumber !== "all" && fileDescriptors[fdNumber].direction === "input";
const isStreamAbort = (error) => error?.code === "ERR_STREAM_PREMATURE_CLOSE";
const isStreamEpipe = (error) => error?.code === "EPIPE";

// node_modules/execa/lib/convert/shared.js
const safeWaitForSubprocessStdin = async (subprocessStdin) => {
	if (subprocessStdin === void 0) return;
	try {
		await waitForSubprocessStdin(subprocessStdin);
	} catch {}
};
const safeWaitForSubprocessStdout = async (subprocessStdout) => {
	if (subprocessStdout === void 0) return;
	try {
		await waitForSubprocessStdout(subprocessStdout);
	} catch {}
};
const waitForSubprocessStdin = async (subprocessStdin) => {
	await finished$1(subprocessStdin, {
		cleanup: true,
		readable: false,
		writable: true
	});
};
const waitForSubprocessStdout = async (subprocessStdout) => {
	await finished$1(subprocessStdout, {
		cleanup: true,
		readable: true,
		writable: false
	});
};
const throwDestroyError = (error) => {
	if (error) throw error;
};
const destroyOtherStream = (stream, isOpen, error) => {
	if (error && !isStreamAbort(error)) stream.destroy(error);
	else if (isOpen) stream.destroy();
};

// node_modules/execa/lib/convert/readable.js
const createReadable = ({ subprocess, concurrentStreams, encoding }, options) => {
	const { from, binary: binaryOption = true, preserveNewlines = true } = copyOptions(options);
	checkBooleanOption(binaryOption, "binary");
	checkBooleanOption(preserveNewlines, "preserveNewlines");
	const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
	const subprocessStdout = getFromStream(subprocess, from);
	const waitReadableDestroy = addConcurrentStream(concurrentStreams, subprocessStdout, "readableDestroy");
	const { readableEncoding, readableObjectMode, readableHighWaterMark } = getReadableOptions(subprocessStdout, binary);
	const { read, onStdoutDataDone } = getReadableMethods({
		subprocessStdout,
		subprocess,
		binary,
		encoding,
		preserveNewlines
	});
	const readable = new Readable({
		read,
		destroy: callbackify(onReadableDestroy.bind(void 0, {
			subprocessStdout,
			subprocess,
			waitReadableDestroy
		})),
		highWaterMark: readableHighWaterMark,
		objectMode: readableObjectMode,
		encoding: readableEncoding
	});
	onStdoutFinished({
		subprocessStdout,
		onStdoutDataDone,
		readable,
		subprocess
	});
	return readable;
};
const getReadableOptions = ({ readableEncoding, readableObjectMode, readableHighWaterMark }, binary) => binary ? {
	readableEncoding,
	readableObjectMode,
	readableHighWaterMark
} : {
	readableEncoding,
	readableObjectMode: true,
	readableHighWaterMark: DEFAULT_OBJECT_HIGH_WATER_MARK
};
const getReadableMethods = ({ subprocessStdout, subprocess, binary, encoding, preserveNewlines }) => {
	const onStdoutDataDone = createDeferred();
	const onStdoutData = iterateOnSubprocessStream({
		subprocessStdout,
		subprocess,
		binary,
		shouldEncode: !binary,
		encoding,
		preserveNewlines
	});
	return {
		read() {
			onRead(this, onStdoutData, onStdoutDataDone);
		},
		onStdoutDataDone
	};
};
const onRead = async (readable, onStdoutData, onStdoutDataDone) => {
	try {
		const { value, done } = await onStdoutData.next();
		if (done) onStdoutDataDone.resolve();
		else readable.push(value);
	} catch {}
};
const onStdoutFinished = async ({ subprocessStdout, onStdoutDataDone, readable, subprocess, subprocessStdin }) => {
	try {
		await waitForSubprocessStdout(subprocessStdout);
		await subprocess;
		await safeWaitForSubprocessStdin(subprocessStdin);
		await onStdoutDataDone;
		if (readable.readable) readable.push(null);
	} catch (error) {
		await safeWaitForSubprocessStdin(subprocessStdin);
		destroyOtherReadable(readable, await getPrematureCloseError(subprocess, error));
	}
};
const getPrematureCloseError = async (subprocess, error) => {
	if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") return error;
	try {
		await subprocess;
	} catch (subprocessError) {
		return subprocessError;
	}
	return error;
};
const onReadableDestroy = async ({ subprocessStdout, subprocess, waitReadableDestroy }, error) => {
	if (await waitForConcurrentStreams(waitReadableDestroy, subprocess)) {
		destroyOtherReadable(subprocessStdout, error?.code === "ABORT_ERR" ? void 0 : error);
		await subprocess;
	}
	throwDestroyError(error);
};
const destroyOtherReadable = (stream, error) => {
	destroyOtherStream(stream, stream.readable, error);
};

// node_modules/execa/lib/convert/web.js
const createReadableStream = (subprocess, readableOptions) => Readable.toWeb(subprocess.readable(readableOptions));
const createWritableStream = (subprocess, writableOptions) => Writable.toWeb(subprocess.writable(writableOptions));
const createTransformStream = (subprocess, duplexOptions) => Duplex.toWeb(subprocess.duplex(duplexOptions));

// node_modules/execa/lib/pipe/pipe-arguments.js
const normalizePipeArguments = ({ source, sourcePromise, boundOptions, createNested }, ...pipeArguments) => {
	const startTime = getStartTime();
	const { destination, destinationStream, destinationError, from, unpipeSignal } = getDestinationStream(boundOptions, createNested, pipeArguments);
	const { sourceStream, sourceError } = getSourceStream(source, from);
	const { options: sourceOptions, fileDescriptors } = SUBPROCESS_OPTIONS.get(source);
	return {
		source,
		sourcePromise,
		sourceStream,
		sourceOptions,
		sourceError,
		destination,
		destinationStream,
		destinationError,
		unpipeSignal,
		fileDescriptors,
		startTime
	};
};
const getDestinationStream = (boundOptions, createNested, pipeArguments) => {
	let destinationInfo;
	try {
		destinationInfo = getDestination(boundOptions, createNested, ...pipeArguments);
	} catch (error) {
		return { destinationError: error };
	}
	const { destination, pipeOptions } = destinationInfo;
	try {
		const { from, to, unpipeSignal } = copyOptions(pipeOptions);
		validateAbortSignal(unpipeSignal, "unpipeSignal");
		return {
			destination,
			destinationStream: getToStream(destination, to),
			from,
			unpipeSignal
		};
	} catch (error) {
		abortDestination(destination, pipeArguments[0]);
		return { destinationError: error };
	}
};
const abortDestination = (destination, firstArgument) => {
	if (destination !== firstArgument) destination.kill();
	destination.catch(() => {});
};
const getDestination = (boundOptions, createNested, firstArgument, ...pipeArguments) => {
	if (Array.isArray(firstArgument)) return {
		destination: createNested(mapDestinationArguments, boundOptions)(firstArgument, ...pipeArguments),
		pipeOptions: boundOptions
	};
	if (typeof firstArgument === "string" || firstArgument instanceof URL || isDenoExecPath(firstArgument)) {
		if (Object.keys(boundOptions).length > 0) throw new TypeError("Please use .pipe(\"file\", ..., options) or .pipe(execa(\"file\", ..., options)) instead of .pipe(options)(\"file\", ...).");
		const [rawFile, rawArguments, rawOptions] = normalizeParameters(firstArgument, ...pipeArguments);
		return {
			destination: createNested(mapDestinationArguments)(rawFile, rawArguments, rawOptions),
			pipeOptions: rawOptions
		};
	}
	if (SUBPROCESS_OPTIONS.has(firstArgument)) {
		if (Object.keys(boundOptions).length > 0) throw new TypeError("Please use .pipe(options)`command` or .pipe($(options)`command`) instead of .pipe(options)($`command`).");
		return {
			destination: firstArgument,
			pipeOptions: pipeArguments[0]
		};
	}
	throw new TypeError(`The first argument must be a template string, an options object, or an Execa subprocess: ${firstArgument}`);
};
const mapDestinationArguments = ({ options }) => ({ options: {
	__proto__: null,
	...options,
	...options.stdio === void 0 && { stdin: "pipe" },
	piped: true
} });
const getSourceStream = (source, from) => {
	try {
		return { sourceStream: getFromStream(source, from) };
	} catch (error) {
		return { sourceError: error };
	}
};

// node_modules/execa/lib/pipe/throw.js
const handlePipeArgumentsError = ({ sourceStream, sourceError, destinationStream, destinationError, fileDescriptors, sourceOptions, startTime }) => {
	const error = getPipeArgumentsError({
		sourceStream,
		sourceError,
		destinationStream,
		destinationError
	});
	if (error !== void 0) throw createNonCommandError({
		error,
		fileDescriptors,
		sourceOptions,
		startTime
	});
};
const getPipeArgumentsError = ({ sourceStream, sourceError, destinationStream, destinationError }) => {
	if (sourceError !== void 0 && destinationError !== void 0) return destinationError;
	if (destinationError !== void 0) {
		abortSourceStream(sourceStream);
		return destinationError;
	}
	if (sourceError === void 0) return;
	endDestinationStream(destinationStream);
	return sourceError;
};
const createNonCommandError = ({ error, fileDescriptors, sourceOptions, startTime }) => makeEarlyError({
	error,
	command: PIPE_COMMAND_MESSAGE,
	escapedCommand: PIPE_COMMAND_MESSAGE,
	fileDescriptors,
	options: sourceOptions,
	startTime,
	isSync: false
});
const PIPE_COMMAND_MESSAGE = "source.pipe(destination)";

// node_modules/execa/lib/pipe/sequence.js
const waitForBothSubprocesses = async (subprocessPromises) => {
	const [{ status: sourceStatus, reason: sourceReason, value: sourceResult = sourceReason }, { status: destinationStatus, reason: destinationReason, value: destinationResult = destinationReason }, { reason: pipedFromReason, value: pipedFromResult = pipedFromReason }] = await subprocessPromises;
	if (!destinationResult.pipedFrom.includes(pipedFromResult)) destinationResult.pipedFrom.push(pipedFromResult);
	if (destinationStatus === "rejected") throw destinationResult;
	if (sourceStatus === "rejected") throw sourceResult;
	return destinationResult;
};

// node_modules/execa/lib/pipe/streaming.js
const pipeSubprocessStream = (sourceStream, destinationStream, maxListenersController) => {
	const mergedStream = MERGED_STREAMS.has(destinationStream) ? pipeMoreSubprocessStream(sourceStream, destinationStream) : pipeFirstSubprocessStream(sourceStream, destinationStream);
	incrementMaxListeners(sourceStream, SOURCE_LISTENERS_PER_PIPE, maxListenersController.signal);
	incrementMaxListeners(destinationStream, DESTINATION_LISTENERS_PER_PIPE, maxListenersController.signal);
	cleanupMergedStreamsMap(destinationStream);
	return mergedStream;
};
const pipeFirstSubprocessStream = (sourceStream, destinationStream) => {
	const mergedStream = mergeStreams([sourceStream]);
	addMergeSource(mergedStream, sourceStream);
	pipeStreams(mergedStream, destinationStream, () => unpipeSourcesOnDestinationEnd(mergedStream));
	MERGED_STREAMS.set(destinationStream, mergedStream);
	return mergedStream;
};
const pipeMoreSubprocessStream = (sourceStream, destinationStream) => {
	const mergedStream = MERGED_STREAMS.get(destinationStream);
	mergedStream.add(sourceStream);
	addMergeSource(mergedStream, sourceStream);
	return mergedStream;
};
const MERGE_SOURCES = /* @__PURE__ */ new WeakMap();
const SOURCE_MERGES = /* @__PURE__ */ new WeakMap();
const addMergeSource = (mergedStream, sourceStream) => {
	addToSetMap(MERGE_SOURCES, mergedStream, sourceStream);
	addToSetMap(SOURCE_MERGES, sourceStream, mergedStream);
};
const addToSetMap = (map, key, value) => {
	if (!map.has(key)) map.set(key, /* @__PURE__ */ new Set());
	map.get(key).add(value);
};
const unpipeSubprocessStream = async (mergedStream, sourceStream) => {
	MERGE_SOURCES.get(mergedStream)?.delete(sourceStream);
	SOURCE_MERGES.get(sourceStream)?.delete(mergedStream);
	await mergedStream.remove(sourceStream);
};
const unpipeSourcesOnDestinationEnd = async (mergedStream) => {
	for (const sourceStream of MERGE_SOURCES.get(mergedStream)) {
		const mergedStreams = SOURCE_MERGES.get(sourceStream);
		mergedStreams.delete(mergedStream);
		if (mergedStreams.size > 0) await mergedStream.remove(sourceStream);
	}
};
const cleanupMergedStreamsMap = async (destinationStream) => {
	try {
		await finished$1(destinationStream, {
			cleanup: true,
			readable: false,
			writable: true
		});
	} catch {}
	MERGED_STREAMS.delete(destinationStream);
};
const MERGED_STREAMS = /* @__PURE__ */ new WeakMap();
const SOURCE_LISTENERS_PER_PIPE = 2;
const DESTINATION_LISTENERS_PER_PIPE = 1;

// node_modules/execa/lib/pipe/abort.js
const unpipeOnAbort = (unpipeSignal, unpipeContext) => unpipeSignal === void 0 ? [] : [unpipeOnSignalAbort(unpipeSignal, unpipeContext)];
const unpipeOnSignalAbort = async (unpipeSignal, { sourceStream, mergedStream, fileDescriptors, sourceOptions, startTime }) => {
	await aborted(unpipeSignal, sourceStream);
	await unpipeSubprocessStream(mergedStream, sourceStream);
	throw createNonCommandError({
		error: /* @__PURE__ */ new Error("Pipe canceled by `unpipeSignal` option."),
		fileDescriptors,
		sourceOptions,
		startTime
	});
};

// node_modules/execa/lib/pipe/setup.js
const pipeToSubprocess = (sourceInfo, ...pipeArguments) => {
	if (isPlainObject(pipeArguments[0])) return pipeToSubprocess.bind(void 0, {
		...sourceInfo,
		boundOptions: {
			...sourceInfo.boundOptions,
			...pipeArguments[0]
		}
	});
	if (sourceInfo.source === void 0) return sourceInfo.sourcePromise;
	const { destination, ...normalizedInfo } = normalizePipeArguments(sourceInfo, ...pipeArguments);
	const pipeFailureController = new AbortController();
	const promise = handlePipePromise({
		...normalizedInfo,
		destination,
		pipeFailureController
	});
	promise.pipe = pipeToSubprocess.bind(void 0, {
		...sourceInfo,
		source: destination,
		sourcePromise: promise,
		boundOptions: {}
	});
	forwardDestinationMethods(promise, destination, pipeFailureController.signal);
	return promise;
};
const forwardDestinationMethods = (promise, destination, pipeFailureSignal) => {
	if (destination === void 0) return;
	forwardReadableMethods(promise, destination);
	forwardIpcMethods(promise, destination, pipeFailureSignal);
};
const forwardReadableMethods = (promise, destination) => {
	const subprocessOptions = SUBPROCESS_OPTIONS.get(destination);
	SUBPROCESS_OPTIONS.set(promise, subprocessOptions);
	promise.stdio = destination.stdio;
	promise.all = destination.all;
	const { options: { encoding } } = subprocessOptions;
	const concurrentStreams = initializeConcurrentStreams();
	promise[Symbol.asyncIterator] = createIterable.bind(void 0, promise, encoding, {});
	promise.iterable = createIterable.bind(void 0, promise, encoding);
	promise.readable = createPipeReadable.bind(void 0, promise, {
		subprocess: promise,
		concurrentStreams,
		encoding
	});
	promise.readableStream = createReadableStream.bind(void 0, promise);
	forwardAll(promise, destination);
};
const forwardAll = (promise, destination) => {
	if (destination.all === void 0) {
		promise.all = void 0;
		return;
	}
	Object.defineProperty(promise, "all", {
		get() {
			setAllProperty(promise, destination.all);
			const all = promise.readable({ from: "all" });
			all.on("error", () => {});
			setAllProperty(promise, all);
			return all;
		},
		enumerable: true,
		configurable: true
	});
};
const setAllProperty = (promise, value) => {
	Object.defineProperty(promise, "all", {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
};
const createPipeReadable = (promise, readableOptions, ...arguments_) => {
	const readable = createReadable(readableOptions, ...arguments_);
	destroyOnPipeFailure(promise, readable);
	return readable;
};
const destroyOnPipeFailure = async (promise, readable) => {
	try {
		await promise;
	} catch (error) {
		readable.destroy(error);
	}
};
const forwardIpcMethods = (promise, destination, pipeFailureSignal) => {
	promise.sendMessage = destination.sendMessage;
	promise.getOneMessage = getOnePipeMessage.bind(void 0, destination, pipeFailureSignal);
	promise.getEachMessage = getEachPipeMessage.bind(void 0, promise, destination, pipeFailureSignal);
};
const getOnePipeMessage = (destination, pipeFailureSignal, ...arguments_) => {
	const controller = new AbortController();
	const messagePromise = destination.getOneMessage(...addPipeOptions(arguments_, controller.signal, internalGetOneMessageOptions));
	return waitForOnePipeMessage(pipeFailureSignal, messagePromise, controller);
};
const waitForOnePipeMessage = async (pipeFailureSignal, messagePromise, controller) => {
	try {
		return await Promise.race([messagePromise, getSignalRejection(pipeFailureSignal, controller.signal)]);
	} finally {
		controller.abort();
	}
};
const getSignalRejection = (signal, listenerSignal) => new Promise((_, reject) => {
	if (signal.aborted) {
		reject(signal.reason);
		return;
	}
	signal.addEventListener("abort", () => {
		reject(signal.reason);
	}, {
		once: true,
		signal: listenerSignal
	});
});
const getEachPipeMessage = (promise, destination, pipeFailureSignal, ...arguments_) => {
	const controller = new AbortController();
	const iterator = destination.getEachMessage(...addPipeOptions(arguments_, controller.signal, internalGetEachMessageOptions));
	abortOnSignal(pipeFailureSignal, controller);
	return iterateOnPipeMessages(promise, iterator, controller);
};
const iterateOnPipeMessages = async function* (promise, iterator, controller) {
	try {
		yield* iterator;
	} finally {
		controller.abort();
		await promise;
	}
};
const addPipeOptions = (arguments_, signal, internalOptionsSymbol) => {
	if (arguments_[0] === null) return arguments_;
	const [options] = arguments_;
	return [{
		...options,
		[internalOptionsSymbol]: {
			signal,
			shouldAwait: false
		}
	}];
};
const abortOnSignal = (signal, controller) => {
	if (signal.aborted) {
		controller.abort();
		return;
	}
	signal.addEventListener("abort", () => {
		controller.abort();
	}, {
		once: true,
		signal: controller.signal
	});
};
const handlePipePromise = async ({ source, sourcePromise, sourceStream, sourceOptions, sourceError, destination, destinationStream, destinationError, unpipeSignal, fileDescriptors, startTime, pipeFailureController }) => {
	const maxListenersController = new AbortController();
	try {
		const subprocessPromises = getSubprocessPromises(sourcePromise, destination, source);
		handlePipeArgumentsError({
			sourceStream,
			sourceError,
			destinationStream,
			destinationError,
			fileDescriptors,
			sourceOptions,
			startTime
		});
		const mergedStream = pipeSubprocessStream(sourceStream, destinationStream, maxListenersController);
		return await Promise.race([waitForBothSubprocesses(subprocessPromises), ...unpipeOnAbort(unpipeSignal, {
			sourceStream,
			mergedStream,
			sourceOptions,
			fileDescriptors,
			startTime
		})]);
	} catch (error) {
		pipeFailureController.abort(error);
		throw error;
	} finally {
		maxListenersController.abort();
	}
};
const getSubprocessPromises = (sourcePromise, destination, source) => Promise.allSettled([
	sourcePromise,
	destination,
	source
]);

// node_modules/execa/lib/io/contents.js
const getStreamOutput = async ({ stream, onStreamEnd, fdNumber, encoding, buffer, maxBuffer, lines, allMixed, stripFinalNewline, allFds, verboseInfo, streamInfo }) => {
	const logPromise = logOutputAsync({
		stream,
		onStreamEnd,
		fdNumber,
		encoding,
		allMixed,
		verboseInfo,
		streamInfo
	});
	if (!buffer) {
		await Promise.all([resumeStream(stream), logPromise]);
		return;
	}
	const stripFinalNewlineValue = getStripFinalNewline(stripFinalNewline, fdNumber, allFds);
	const iterable = iterateForResult({
		stream,
		onStreamEnd,
		lines,
		encoding,
		stripFinalNewline: stripFinalNewlineValue,
		allMixed
	});
	const [output] = await Promise.all([getStreamContents({
		stream,
		iterable,
		fdNumber,
		encoding,
		maxBuffer,
		lines
	}), logPromise]);
	return output;
};
const logOutputAsync = async ({ stream, onStreamEnd, fdNumber, encoding, allMixed, verboseInfo, streamInfo: { fileDescriptors } }) => {
	if (!shouldLogOutput({
		stdioItems: fileDescriptors[fdNumber]?.stdioItems,
		encoding,
		verboseInfo,
		fdNumber
	})) return;
	const linesIterable = iterateForResult({
		stream,
		onStreamEnd,
		lines: true,
		encoding,
		stripFinalNewline: true,
		allMixed
	});
	await logLines(linesIterable, stream, fdNumber, verboseInfo);
};
const resumeStream = async (stream) => {
	await setImmediate();
	if (stream.readableFlowing === null) stream.resume();
};
const getStreamContents = async ({ stream, stream: { readableObjectMode }, iterable, fdNumber, encoding, maxBuffer, lines }) => {
	try {
		if (readableObjectMode || lines) return await getStreamAsArray(iterable, { maxBuffer });
		return encoding === "buffer" ? new Uint8Array(await getStreamAsArrayBuffer(iterable, { maxBuffer })) : await getStreamAsString(iterable, { maxBuffer });
	} catch (error) {
		return handleBufferedData(handleMaxBuffer({
			error,
			stream,
			readableObjectMode,
			lines,
			encoding,
			fdNumber
		}));
	}
};
const getBufferedData = async (streamPromise) => {
	try {
		return await streamPromise;
	} catch (error) {
		return handleBufferedData(error);
	}
};
const handleBufferedData = (error) => isArrayBuffer(error?.bufferedData) ? new Uint8Array(error.bufferedData) : error?.bufferedData;

// node_modules/execa/lib/resolve/stdio.js
const waitForStdioStreams = ({ subprocess, encoding, buffer, maxBuffer, lines, stripFinalNewline, verboseInfo, streamInfo }) => subprocess.stdio.map((stream, fdNumber) => waitForSubprocessStream({
	stream,
	fdNumber,
	encoding,
	buffer: buffer[fdNumber],
	maxBuffer: maxBuffer[fdNumber],
	lines: lines[fdNumber],
	allMixed: false,
	stripFinalNewline,
	verboseInfo,
	streamInfo
}));
const waitForSubprocessStream = async ({ stream, fdNumber, encoding, buffer, maxBuffer, lines, allMixed, stripFinalNewline, allFds, verboseInfo, streamInfo }) => {
	if (!stream) return;
	const onStreamEnd = waitForStream(stream, fdNumber, streamInfo);
	if (isInputFileDescriptor(streamInfo, fdNumber)) {
		await onStreamEnd;
		return;
	}
	const [output] = await Promise.all([getStreamOutput({
		stream,
		onStreamEnd,
		fdNumber,
		encoding,
		buffer,
		maxBuffer,
		lines,
		allMixed,
		stripFinalNewline,
		allFds,
		verboseInfo,
		streamInfo
	}), onStreamEnd]);
	return output;
};

// node_modules/execa/lib/resolve/all-async.js
const makeAllStream = ({ stdout, stderr }, { all }) => {
	if (!all) return;
	const fileDescriptors = [[stdout, 1], [stderr, 2]].filter(([stream]) => stream);
	return fileDescriptors.length === 0 ? void 0 : setAllStream(mergeStreams(fileDescriptors.map(([stream]) => stream)));
};
const getAllFds = ({ stdout, stderr }, [, bufferStdout, bufferStderr]) => [...stdout !== null && bufferStdout ? [1] : [], ...stderr !== null && bufferStderr ? [2] : []];
const waitForAllStream = ({ subprocess, all, encoding, buffer, maxBuffer, lines, stripFinalNewline, verboseInfo, streamInfo }) => {
	const { stream, buffer: bufferAll, drainedStream } = getAllStream(subprocess, all, buffer);
	return Promise.all([waitForSubprocessStream({
		stream,
		buffer: bufferAll,
		fdNumber: "all",
		encoding,
		maxBuffer: maxBuffer[1] + maxBuffer[2],
		lines: lines[1] || lines[2],
		allFds: getAllFds(subprocess, buffer),
		allMixed: stream === all && getAllMixed(subprocess, all),
		stripFinalNewline,
		verboseInfo,
		streamInfo
	}), drainedStream === void 0 ? void 0 : resumeStream(drainedStream)]).then(([output]) => output);
};
const getAllStream = ({ stdout, stderr }, all, [, bufferStdout, bufferStderr]) => {
	const buffer = bufferStdout || bufferStderr;
	if (!buffer) return {
		stream: all,
		buffer
	};
	if (!all) return {
		stream: void 0,
		buffer
	};
	if (!bufferStdout) return {
		stream: stderr,
		buffer,
		drainedStream: all
	};
	return bufferStderr ? {
		stream: all,
		buffer
	} : {
		stream: stdout,
		buffer,
		drainedStream: all
	};
};
const getAllMixed = ({ stdout, stderr }, all) => all && stdout && stderr && stdout.readableObjectMode !== stderr.readableObjectMode;

// node_modules/execa/lib/verbose/ipc.js
const shouldLogIpc = (verboseInfo) => isFullVerbose(verboseInfo, "ipc");
const logIpcOutput = (message, verboseInfo) => {
	const verboseMessage = serializeVerboseMessage(message);
	verboseLog({
		type: "ipc",
		verboseMessage,
		fdNumber: "ipc",
		verboseInfo
	});
};

// node_modules/execa/lib/ipc/buffer-messages.js
const waitForIpcOutput = async ({ subprocess, buffer: bufferArray, maxBuffer: maxBufferArray, ipc, ipcOutput, verboseInfo }) => {
	if (!ipc) return ipcOutput;
	const isVerbose = shouldLogIpc(verboseInfo);
	const buffer = getFdSpecificValue(bufferArray, "ipc");
	const maxBuffer = getFdSpecificValue(maxBufferArray, "ipc");
	const logErrors = [];
	for await (const message of loopOnMessages({
		anyProcess: subprocess,
		channel: subprocess.channel,
		isSubprocess: false,
		ipc,
		shouldAwait: false,
		reference: true
	})) {
		if (buffer) {
			checkIpcMaxBuffer(ipcOutput, maxBuffer);
			ipcOutput.push(message);
		}
		if (isVerbose) try {
			logIpcOutput(message, verboseInfo);
		} catch (error) {
			logErrors.push(error);
		}
	}
	if (logErrors.length > 0) throw logErrors[0];
	return ipcOutput;
};
const getBufferedIpcOutput = async (ipcOutputPromise, ipcOutput) => {
	await Promise.allSettled([ipcOutputPromise]);
	return ipcOutput;
};

// node_modules/execa/lib/resolve/wait-subprocess.js
const waitForSubprocessResult = async ({ subprocess, kill, all, options: { encoding, buffer, maxBuffer, lines, timeoutDuration: timeout, cancelSignal, gracefulCancel, forceKillAfterDelay, stripFinalNewline, ipc, ipcInput }, context, verboseInfo, fileDescriptors, originalStreams, onInternalError, controller }) => {
	const exitPromise = waitForExit(subprocess, context);
	const streamInfo = {
		originalStreams,
		fileDescriptors,
		subprocess,
		exitPromise,
		propagating: false
	};
	const stdioPromises = waitForStdioStreams({
		subprocess,
		encoding,
		buffer,
		maxBuffer,
		lines,
		stripFinalNewline,
		verboseInfo,
		streamInfo
	});
	const allPromise = waitForAllStream({
		subprocess,
		all,
		encoding,
		buffer,
		maxBuffer,
		lines,
		stripFinalNewline,
		verboseInfo,
		streamInfo
	});
	const ipcOutput = [];
	const ipcOutputPromise = waitForIpcOutput({
		subprocess,
		buffer,
		maxBuffer,
		ipc,
		ipcOutput,
		verboseInfo
	});
	const originalPromises = waitForOriginalStreams(originalStreams, subprocess, streamInfo);
	const customStreamsEndPromises = waitForCustomStreamsEnd(fileDescriptors, streamInfo);
	try {
		return await Promise.race([
			Promise.all([
				{},
				waitForSuccessfulExit(exitPromise),
				Promise.all(stdioPromises),
				allPromise,
				ipcOutputPromise,
				sendIpcInput(subprocess, ipcInput, ipc),
				...originalPromises,
				...customStreamsEndPromises
			]),
			onInternalError,
			throwOnSubprocessError(subprocess, controller),
			...throwOnTimeout(kill, timeout, context, controller),
			...throwOnCancel({
				kill,
				cancelSignal,
				gracefulCancel,
				context,
				controller
			}),
			...throwOnGracefulCancel({
				subprocess,
				kill,
				cancelSignal,
				gracefulCancel,
				forceKillAfterDelay,
				context,
				controller
			})
		]);
	} catch (error) {
		context.terminationReason ??= "other";
		if (error instanceof MaxBufferError) kill();
		return Promise.all([
			{ error },
			exitPromise,
			Promise.all(stdioPromises.map((stdioPromise) => getBufferedData(stdioPromise))),
			getBufferedData(allPromise),
			getBufferedIpcOutput(ipcOutputPromise, ipcOutput),
			Promise.allSettled(originalPromises),
			Promise.allSettled(customStreamsEndPromises)
		]);
	}
};
const waitForOriginalStreams = (originalStreams, subprocess, streamInfo) => originalStreams.map((stream, fdNumber) => stream === subprocess.stdio[fdNumber] ? void 0 : waitForStream(stream, fdNumber, streamInfo));
const waitForCustomStreamsEnd = (fileDescriptors, streamInfo) => fileDescriptors.flatMap(({ stdioItems, direction }, fdNumber) => stdioItems.filter(({ value, stream = value }) => isStream(stream, { checkOpen: false }) && !isStandardStream(stream)).map(({ type, value, stream = value }) => waitForStream(stream, fdNumber, streamInfo, {
	isSameDirection: TRANSFORM_TYPES.has(type),
	stopOnExit: type === "native",
	readable: direction !== "output" || TRANSFORM_TYPES.has(type)
})));
const throwOnSubprocessError = async (subprocess, { signal }) => {
	const [error] = await once$1(subprocess, "error", { signal });
	throw error;
};

// node_modules/execa/lib/convert/writable.js
const createWritable = ({ subprocess, concurrentStreams }, options) => {
	const { to } = copyOptions(options);
	const subprocessStdin = getToStream(subprocess, to);
	const { waitWritableFinal, waitWritableDestroy } = addWritableConcurrentStreams(concurrentStreams, subprocessStdin);
	const writable = new Writable({
		...getWritableMethods(subprocessStdin, subprocess, waitWritableFinal),
		destroy: callbackify(onWritableDestroy.bind(void 0, {
			subprocessStdin,
			subprocess,
			waitWritableFinal,
			waitWritableDestroy
		})),
		highWaterMark: subprocessStdin.writableHighWaterMark,
		objectMode: subprocessStdin.writableObjectMode
	});
	onStdinFinished(subprocessStdin, writable, void 0, subprocess);
	return writable;
};
const addWritableConcurrentStreams = (concurrentStreams, subprocessStdin) => {
	return {
		waitWritableFinal: addConcurrentStream(concurrentStreams, subprocessStdin, "writableFinal"),
		waitWritableDestroy: addConcurrentStream(concurrentStreams, subprocessStdin, "writableDestroy")
	};
};
const getWritableMethods = (subprocessStdin, subprocess, waitWritableFinal) => ({
	write: onWrite.bind(void 0, subprocessStdin),
	final: callbackify(onWritableFinal.bind(void 0, subprocessStdin, subprocess, waitWritableFinal))
});
const onWrite = (subprocessStdin, chunk, encoding, done) => {
	if (subprocessStdin.write(chunk, encoding)) done();
	else subprocessStdin.once("drain", done);
};
const onWritableFinal = async (subprocessStdin, subprocess, waitWritableFinal) => {
	if (!await waitForConcurrentStreams(waitWritableFinal, subprocess)) return;
	if (subprocessStdin.writable) subprocessStdin.end();
	await subprocess;
};
const onStdinFinished = async (subprocessStdin, writable, subprocessStdout, subprocess) => {
	try {
		await waitForSubprocessStdin(subprocessStdin);
		await subprocess;
		if (writable.writable) writable.end();
	} catch (error) {
		await safeWaitForSubprocessStdout(subprocessStdout);
		destroyOtherStream(writable, !writable.writableFinished, await getSubprocessError(subprocess, error));
	}
};
const getSubprocessError = async (subprocess, error) => {
	if (!shouldUseSubprocessError(error)) return error;
	try {
		await subprocess;
	} catch (subprocessError) {
		return subprocessError;
	}
	return error;
};
const shouldUseSubprocessError = (error) => error === void 0 || isStreamAbort(error) || error.code === "EPIPE";
const onWritableDestroy = async ({ subprocessStdin, subprocess, waitWritableFinal, waitWritableDestroy }, error) => {
	await waitForConcurrentStreams(waitWritableFinal, subprocess);
	if (await waitForConcurrentStreams(waitWritableDestroy, subprocess)) {
		destroyOtherWritable(subprocessStdin, error);
		await subprocess;
	}
	throwDestroyError(error);
};
const destroyOtherWritable = (stream, error) => {
	destroyOtherStream(stream, stream.writable, error);
};

// node_modules/execa/lib/convert/duplex.js
const createDuplex = ({ subprocess, concurrentStreams, encoding }, options) => {
	const { from, to, binary: binaryOption = true, preserveNewlines = true } = copyOptions(options);
	checkBooleanOption(binaryOption, "binary");
	checkBooleanOption(preserveNewlines, "preserveNewlines");
	const binary = binaryOption || BINARY_ENCODINGS.has(encoding);
	const subprocessStdout = getFromStream(subprocess, from);
	const subprocessStdin = getToStream(subprocess, to);
	const waitReadableDestroy = addConcurrentStream(concurrentStreams, subprocessStdout, "readableDestroy");
	const { waitWritableFinal, waitWritableDestroy } = addWritableConcurrentStreams(concurrentStreams, subprocessStdin);
	const { readableEncoding, readableObjectMode, readableHighWaterMark } = getReadableOptions(subprocessStdout, binary);
	const { read, onStdoutDataDone } = getReadableMethods({
		subprocessStdout,
		subprocess,
		binary,
		encoding,
		preserveNewlines
	});
	const duplex = new Duplex({
		read,
		...getWritableMethods(subprocessStdin, subprocess, waitWritableFinal),
		destroy: callbackify(onDuplexDestroy.bind(void 0, {
			subprocessStdout,
			subprocessStdin,
			subprocess,
			waitReadableDestroy,
			waitWritableFinal,
			waitWritableDestroy
		})),
		readableHighWaterMark,
		writableHighWaterMark: subprocessStdin.writableHighWaterMark,
		readableObjectMode,
		writableObjectMode: subprocessStdin.writableObjectMode,
		encoding: readableEncoding
	});
	onStdoutFinished({
		subprocessStdout,
		onStdoutDataDone,
		readable: duplex,
		subprocess,
		subprocessStdin
	});
	onStdinFinished(subprocessStdin, duplex, subprocessStdout, subprocess);
	return duplex;
};
const onDuplexDestroy = async ({ subprocessStdout, subprocessStdin, subprocess, waitReadableDestroy, waitWritableFinal, waitWritableDestroy }, error) => {
	await Promise.all([onReadableDestroy({
		subprocessStdout,
		subprocess,
		waitReadableDestroy
	}, error), onWritableDestroy({
		subprocessStdin,
		subprocess,
		waitWritableFinal,
		waitWritableDestroy
	}, error)]);
};

// node_modules/execa/lib/convert/add.js
const addConvertedStreams = (subprocess, { encoding }) => {
	const concurrentStreams = initializeConcurrentStreams();
	subprocess.readable = createReadable.bind(void 0, {
		subprocess,
		concurrentStreams,
		encoding
	});
	subprocess.writable = createWritable.bind(void 0, {
		subprocess,
		concurrentStreams
	});
	subprocess.duplex = createDuplex.bind(void 0, {
		subprocess,
		concurrentStreams,
		encoding
	});
	subprocess.readableStream = createReadableStream.bind(void 0, subprocess);
	subprocess.writableStream = createWritableStream.bind(void 0, subprocess);
	subprocess.transformStream = createTransformStream.bind(void 0, subprocess);
	subprocess.iterable = createIterable.bind(void 0, subprocess, encoding);
	subprocess[Symbol.asyncIterator] = createIterable.bind(void 0, subprocess, encoding, {});
};

// node_modules/execa/lib/methods/promise.js
const mergePromise = (promise, properties) => Object.assign(promise, properties);

// node_modules/execa/lib/methods/main-async.js
const execaCoreAsync = (rawFile, rawArguments, rawOptions, createNested) => {
	const { file, commandArguments, command, escapedCommand, startTime, verboseInfo, options, fileDescriptors } = handleAsyncArguments(rawFile, rawArguments, rawOptions);
	const { subprocess: nodeChildProcess, promise, kill, all, convertedStreams } = spawnSubprocessAsync({
		file,
		commandArguments,
		options,
		startTime,
		verboseInfo,
		command,
		escapedCommand,
		fileDescriptors
	});
	const subprocess = getSubprocessPromise({
		promise,
		nodeChildProcess,
		kill,
		all,
		convertedStreams,
		options
	});
	subprocess.pipe = pipeToSubprocess.bind(void 0, {
		source: subprocess,
		sourcePromise: promise,
		boundOptions: {},
		createNested
	});
	SUBPROCESS_OPTIONS.set(subprocess, {
		options,
		fileDescriptors
	});
	return subprocess;
};
const handleAsyncArguments = (rawFile, rawArguments, rawOptions) => {
	const { command, escapedCommand, startTime, verboseInfo } = handleCommand(rawFile, rawArguments, rawOptions);
	const { file, commandArguments, options: normalizedOptions } = normalizeOptions(rawFile, rawArguments, rawOptions);
	const options = handleAsyncOptions(normalizedOptions);
	return {
		file,
		commandArguments,
		command,
		escapedCommand,
		startTime,
		verboseInfo,
		options,
		fileDescriptors: handleStdioAsync(options, verboseInfo)
	};
};
const handleAsyncOptions = ({ timeout, signal, ...options }) => ({
	__proto__: null,
	...options,
	timeoutDuration: timeout
});
const spawnSubprocessAsync = ({ file, commandArguments, options, startTime, verboseInfo, command, escapedCommand, fileDescriptors }) => {
	let subprocess;
	try {
		subprocess = spawn(...concatenateShell(file, commandArguments, getSpawnOptions(options)));
	} catch (error) {
		return handleEarlyError({
			error,
			command,
			escapedCommand,
			fileDescriptors,
			options,
			startTime,
			verboseInfo
		});
	}
	if (subprocess.stdio === void 0) return handleEarlyError({
		error: once$1(subprocess, "error").then(([error]) => error),
		command,
		escapedCommand,
		fileDescriptors,
		options,
		startTime,
		verboseInfo
	});
	const controller = new AbortController();
	setMaxListeners(1e400, controller.signal);
	const originalStreams = [...subprocess.stdio];
	pipeOutputAsync(subprocess, fileDescriptors, controller);
	setIpcSubprocessOptions(subprocess, options);
	const context = {};
	const onInternalError = createDeferred();
	const kill = subprocessKill.bind(void 0, {
		kill: getKillFunction(subprocess, options),
		options,
		onInternalError,
		context,
		controller
	});
	cleanupOnExit(kill, options, controller);
	const all = makeAllStream(subprocess, options);
	const promise = handlePromise({
		subprocess,
		kill,
		all,
		options,
		startTime,
		verboseInfo,
		fileDescriptors,
		originalStreams,
		command,
		escapedCommand,
		context,
		onInternalError,
		controller
	});
	return {
		subprocess,
		promise,
		kill,
		all
	};
};
const getSubprocessPromise = ({ promise, nodeChildProcess, kill, all, convertedStreams, options }) => {
	const subprocess = mergePromise(promise, getSubprocessProperties(nodeChildProcess, all));
	subprocess.kill = kill ?? subprocess.kill;
	if (convertedStreams === void 0) addConvertedStreams(subprocess, options);
	else Object.assign(subprocess, convertedStreams);
	addIpcMethods(subprocess, nodeChildProcess, options);
	return subprocess;
};
const getSubprocessProperties = (nodeChildProcess, all) => ({
	nodeChildProcess,
	pid: nodeChildProcess.pid,
	stdin: nodeChildProcess.stdin,
	stdout: nodeChildProcess.stdout,
	stderr: nodeChildProcess.stderr,
	stdio: nodeChildProcess.stdio,
	all,
	kill: nodeChildProcess.kill.bind(nodeChildProcess)
});
const handlePromise = async ({ subprocess, kill, all: allStream, options, startTime, verboseInfo, fileDescriptors, originalStreams, command, escapedCommand, context, onInternalError, controller }) => {
	const [errorInfo, [exitCode, signal], stdioResults, allResult, ipcOutput] = await waitForSubprocessResult({
		subprocess,
		kill,
		all: allStream,
		options,
		context,
		verboseInfo,
		fileDescriptors,
		originalStreams,
		onInternalError,
		controller
	});
	controller.abort();
	onInternalError.resolve();
	const stdio = stdioResults.map((stdioResult, fdNumber) => stripNewline(stdioResult, options, fdNumber));
	const all = stripNewline(allResult, options, "all", getAllFds(subprocess, options.buffer));
	const result = getAsyncResult({
		errorInfo,
		exitCode,
		signal,
		stdio,
		all,
		ipcOutput,
		context,
		options,
		command,
		escapedCommand,
		startTime
	});
	return handleResult(result, verboseInfo, options);
};
const getAsyncResult = ({ errorInfo, exitCode, signal, stdio, all, ipcOutput, context, options, command, escapedCommand, startTime }) => Object.hasOwn(errorInfo, "error") ? makeError({
	error: errorInfo.error,
	command,
	escapedCommand,
	timedOut: context.terminationReason === "timeout",
	isCanceled: context.terminationReason === "cancel" || context.terminationReason === "gracefulCancel",
	isGracefullyCanceled: context.terminationReason === "gracefulCancel",
	isMaxBuffer: errorInfo.error instanceof MaxBufferError,
	isForcefullyTerminated: context.isForcefullyTerminated,
	exitCode,
	signal,
	stdio,
	all,
	ipcOutput,
	options,
	startTime,
	isSync: false
}) : makeSuccessResult({
	command,
	escapedCommand,
	stdio,
	all,
	ipcOutput,
	options,
	startTime
});

// node_modules/execa/lib/methods/bind.js
const mergeOptions = (boundOptions, options) => {
	const safeBoundOptions = {
		__proto__: null,
		...boundOptions
	};
	const mergedOptions = Object.fromEntries(Object.entries(options).map(([optionName, optionValue]) => [optionName, mergeOption(optionName, safeBoundOptions[optionName], optionValue)]));
	return {
		__proto__: null,
		...safeBoundOptions,
		...mergedOptions
	};
};
const mergeOption = (optionName, boundOptionValue, optionValue) => DEEP_OPTIONS.has(optionName) && isPlainObject(boundOptionValue) && isPlainObject(optionValue) ? {
	...boundOptionValue,
	...optionValue
} : optionValue;
const DEEP_OPTIONS = /* @__PURE__ */ new Set(["env", ...FD_SPECIFIC_OPTIONS]);

// node_modules/execa/lib/methods/create.js
const createExeca = (mapArguments, boundOptions, deepOptions, setBoundExeca) => {
	const createNested = (mapArguments, boundOptions, setBoundExeca) => createExeca(mapArguments, boundOptions, deepOptions, setBoundExeca);
	const boundExeca = (...execaArguments) => callBoundExeca({
		mapArguments,
		deepOptions,
		boundOptions,
		setBoundExeca,
		createNested
	}, ...execaArguments);
	if (setBoundExeca !== void 0) setBoundExeca(boundExeca, createNested, boundOptions);
	return boundExeca;
};
const callBoundExeca = ({ mapArguments, deepOptions = {}, boundOptions = {}, setBoundExeca, createNested }, firstArgument, ...nextArguments) => {
	if (isPlainObject(firstArgument)) return createNested(mapArguments, mergeOptions(boundOptions, firstArgument), setBoundExeca);
	const { file, commandArguments, options, isSync } = parseArguments({
		mapArguments,
		firstArgument,
		nextArguments,
		deepOptions,
		boundOptions
	});
	return isSync ? execaCoreSync(file, commandArguments, options) : execaCoreAsync(file, commandArguments, options, createNested);
};
const parseArguments = ({ mapArguments, firstArgument, nextArguments, deepOptions, boundOptions }) => {
	const callArguments = isTemplateString(firstArgument) ? parseTemplates(firstArgument, nextArguments) : [firstArgument, ...nextArguments];
	const [initialFile, initialArguments, initialOptions] = normalizeParameters(...callArguments);
	const mergedOptions = mergeOptions(mergeOptions(deepOptions, boundOptions), initialOptions);
	for (const [optionName, optionValue] of Object.entries(deepOptions)) if (mergedOptions[optionName] === void 0) mergedOptions[optionName] = optionValue;
	const { options = mergedOptions, isSync = false } = {
		__proto__: null,
		...mapArguments({ options: mergedOptions })
	};
	return {
		file: initialFile,
		commandArguments: initialArguments,
		options,
		isSync
	};
};

// node_modules/execa/lib/methods/script.js
const setScriptSync = (boundExeca, createNested, boundOptions) => {
	boundExeca.sync = createNested(mapScriptSync, boundOptions);
	boundExeca.s = boundExeca.sync;
};
const mapScriptAsync = ({ options }) => getScriptOptions(options);
const mapScriptSync = ({ options }) => ({
	...getScriptOptions(options),
	isSync: true
});
const getScriptOptions = (options) => ({ options: {
	__proto__: null,
	...options,
	...getScriptStdinOption(options)
} });
const getScriptStdinOption = ({ stdin = "inherit", input, inputFile, stdio }) => input === void 0 && inputFile === void 0 && stdio === void 0 ? { stdin } : {};
const deepScriptOptions = { preferLocal: true };

// node_modules/execa/index.js
const execa = createExeca(() => ({}));
const execaSync = createExeca(() => ({ isSync: true }));
const execaNode = createExeca(mapNode);
const $ = createExeca(mapScriptAsync, {}, deepScriptOptions, setScriptSync);
const { sendMessage, getOneMessage, getEachMessage, getCancelSignal } = getIpcExport();

// src/system/stream-text.ts
/** Makes a StreamText. A line longer than `limit` is handed on in pieces, so that memory stays bounded. */
function streamText(limit, onLine = () => void 0) {
	const decoder = new StringDecoder("utf8");
	let kept = "";
	let line = "";
	const take = (text) => {
		kept = keepEnd(kept + text, limit);
		const lines = (line + text).split("\n");
		line = lines.pop() ?? "";
		for (const complete of lines) onLine(complete.endsWith("\r") ? complete.slice(0, -1) : complete);
		if (line.length > limit) {
			onLine(line);
			line = "";
		}
	};
	const end = () => {
		take(decoder.end());
		if (line !== "") onLine(line);
		line = "";
		return kept.slice(-limit);
	};
	return {
		push: (chunk) => take(decoder.write(Buffer.from(chunk))),
		end
	};
}
/** Cuts only when twice the limit is reached: cutting at each chunk would copy the whole text each time. */
function keepEnd(text, limit) {
	return text.length > 2 * limit ? text.slice(-limit) : text;
}

// src/system/processes.ts
const KEPT_CHARACTERS = 5e6;
/** Runs programs on this machine. `graceMilliseconds`: how long a stopped program has to tidy up before its whole tree is killed. */
function systemProcesses({ graceMilliseconds = 1e4 } = {}) {
	return { run: (call) => run(call, graceMilliseconds) };
}
const options = {
	buffer: false,
	detached: true,
	extendEnv: false,
	preferLocal: false,
	reject: false,
	stdin: "ignore"
};
async function run(call, grace) {
	if (call.signal?.aborted === true) return {
		exitCode: void 0,
		stdout: "",
		stderr: "",
		ended: "cancelled",
		seconds: 0
	};
	const child = execa(call.file, [...call.args], {
		...options,
		cwd: call.cwd,
		env: call.env
	});
	const stdout = streamText(KEPT_CHARACTERS, call.onLine);
	const stderr = streamText(KEPT_CHARACTERS);
	child.stdout.on("data", (chunk) => stdout.push(chunk));
	child.stderr.on("data", (chunk) => stderr.push(chunk));
	const stop = stopper(child, call, grace);
	const result = await child;
	const ended = result.code === "ENOENT" ? "not-found" : stop.end() ?? "exit";
	return {
		exitCode: result.exitCode,
		stdout: stdout.end(),
		stderr: stderr.end(),
		ended,
		seconds: result.durationMs / 1e3
	};
}
/**
* Ends the program's process group on time-out, on cancellation and when this process exits. A program that has exited takes its
* children with it: one that outlives it would hold its output open for ever.
*/
function stopper(child, call, grace) {
	let reason;
	const timers = [];
	const kill = () => signalGroup(child, "SIGKILL");
	const stop = (why) => {
		if (reason !== void 0) return;
		reason = why;
		signalGroup(child, "SIGINT");
		timers.push(setTimeout(kill, grace));
	};
	const cancel = () => stop("cancelled");
	if (call.timeoutMilliseconds !== void 0) timers.push(setTimeout(stop, call.timeoutMilliseconds, "timeout"));
	call.signal?.addEventListener("abort", cancel, { once: true });
	process.once("exit", kill);
	child.nodeChildProcess.once("exit", kill);
	const end = () => {
		for (const timer of timers) clearTimeout(timer);
		call.signal?.removeEventListener("abort", cancel);
		process.off("exit", kill);
		return reason;
	};
	return { end };
}
function signalGroup({ pid }, signal) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, signal);
	} catch {}
}

// src/workflows/engine/run-workflow.ts
/** The reason that a budget gives its AbortSignal. */
const TIMED_OUT = "timed-out";
/** Runs the steps in order and returns one result per step, whatever happens on the way. */
async function runWorkflow({ steps }, ports) {
	const results = [];
	for (const [index, step] of steps.entries()) {
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
/** The outcome of a step that can't run, or undefined when it can. */
function whyNot$1(step, results, signal) {
	if (step.always) return void 0;
	if (signal.aborted) return leftOut(signal);
	const stopped = results.findIndex(({ step: { critical }, outcome }) => critical && outcome.status === "failed");
	if (stopped >= 0) return skipped(`Step ${stopped + 1} failed, and nothing after it is safe to run.`);
	const missing = results.findIndex(({ step: { id }, outcome }) => step.needs?.includes(id) && !hasFacts(outcome));
	return missing >= 0 ? skipped(`It needs the result of step ${missing + 1}.`) : void 0;
}
/** Nothing failed before the stop, and still the run is not complete: the verdict must not be good. */
function leftOut(signal) {
	return signal.reason === "timed-out" ? {
		...skipped("The time budget was used up."),
		failure: "timed-out"
	} : {
		...skipped("The run was cancelled."),
		failure: "cancelled"
	};
}
function skipped(reason) {
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
/** A step that throws is a failed step: the report says so, and the workflow goes on to decide what else can run. */
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
/** The diagnostic agent explains a failure; when the explanation itself fails, the failure still stands. */
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

// src/agents/finding-words.ts
/** A sentence of a finding with its place as a link: where the sentence itself says "line 12", else before its full stop. */
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
/** The place of a finding as a link, or its subject where it has no place. */
function placeLink({ location, subject }) {
	return location === void 0 ? subject : fileLink(shortPlace(location), location);
}
/** `stg_trips.sql:12`: the folder is in the link. */
function shortPlace({ path, line }) {
	const file = path.split("/").at(-1) ?? path;
	return line === void 0 ? file : `${file}:${line}`;
}

// src/agents/finding-blocks.ts
/** How many entries of one kind a report shows before it only counts them. */
const MOST = 20;
const MOST_PLACES = 5;
/** All that a step says about its findings: what blocks, questions first; then what else the step knows; then the rest behind folds. */
function findingBlocks(findings, between = []) {
	return [
		...questionBlocks(findings),
		...blockingBlocks(findings),
		...between,
		...lesserBlocks(findings),
		...allowedBlocks(findings)
	];
}
/** Whether any of them blocks. The report itself says how many. */
function anyBlocks(findings) {
	return findings.some(blocks);
}
/** What only the author can answer. */
function questionBlocks(findings) {
	const asked = findings.filter((finding) => counts(finding) && finding.question !== void 0);
	const questions = asked.map((finding) => [...withPlace(finding.question ?? "", finding.location), ` ${finding.remedy ?? ""}`]);
	const [only] = questions;
	const codes = [...new Set(asked.map((finding) => finding.code))].join(", ");
	if (only === void 0) return [];
	return questions.length === 1 ? [text(`**Please answer (${codes}):** `, ...only)] : [text(`**Please answer (${codes}):**`), bullets(capped(questions, "question"))];
}
/** What blocks, one entry for each rule: the first finding in full, of the others their places. */
function blockingBlocks(findings) {
	const blocking = findings.filter((finding) => blocks(finding) && finding.question === void 0);
	const entries = [...Map.groupBy(blocking, ({ ruleId }) => ruleId).values()].map(entryOf);
	return entries.length === 0 ? [] : [numbered(entries)];
}
function blocks(finding) {
	return counts(finding) && finding.severity === "error";
}
function entryOf(findings) {
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
	return [...findings.slice(0, MOST_PLACES).flatMap((finding, index) => [index === 0 ? " Also " : ", ", placeLink(finding)]), findings.length > MOST_PLACES ? ` and ${findings.length - MOST_PLACES} more.` : "."];
}
function lesserBlocks(findings) {
	const lesser = findings.filter((finding) => counts(finding) && finding.severity !== "error");
	const older = findings.filter(({ age, suppressed }) => age === "existing" && suppressed === void 0).length;
	const olderWords = older === 0 ? "" : `${amount(older, "older finding")} ${older === 1 ? "is" : "are"} not repeated`;
	if (lesser.length === 0) return older === 0 ? [] : [text(`${olderWords}.`)];
	const kinds = [count(lesser, "warning", "warning"), count(lesser, "info", "note")].filter((words) => words !== "").join(", ");
	const rows = lesser.map((finding) => [
		[`${titleOf(finding)} (${finding.code})`],
		[placeLink(finding)],
		[finding.message]
	]);
	return [foldedTable(olderWords === "" ? kinds : `${kinds}; ${olderWords}`, [
		"Rule",
		"Where",
		"What"
	], rows)];
}
function count(findings, severity, noun) {
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
			[placeLink(finding)],
			[`“${plain(reason)}”`, ` (${where})`]
		];
	}))];
}
function foldedTable(summary, columns, rows) {
	const more = rows.length - MOST;
	const shown = table(columns, rows.slice(0, MOST));
	return fold(summary, more > 0 ? [shown, text(`${more} more are in the list of all findings.`)] : [shown]);
}
function capped(items, noun) {
	const more = items.length - MOST;
	return more > 0 ? [...items.slice(0, MOST), [`${amount(more, `more ${noun}`)} in the list of all findings.`]] : items;
}
function titleOf({ ruleId }) {
	return rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
}

// src/dbt/descendants.ts
/** Everything that reads the given resources, directly or not: models, tests, exposures, consumers. The given ones are not in it. */
function descendants({ children }, ids) {
	return reach(ids, (id) => children.get(id) ?? []);
}
/** Everything that the given nodes read, directly or not, sources included. The given ones are not in it. */
function ancestors(project, ids) {
	return reach(ids, (id) => parentsOf(project, id));
}
function parentsOf({ nodes, exposures, consumers }, id) {
	return nodes.get(id)?.dependsOn.nodes ?? exposures.get(id)?.dependsOn ?? consumers.get(id)?.dependsOn ?? [];
}
function reach(starts, next) {
	const start = new Set(starts);
	const seen = /* @__PURE__ */ new Set();
	const queue = [...start];
	for (let id = queue.pop(); id !== void 0; id = queue.pop()) for (const neighbour of next(id)) {
		if (seen.has(neighbour) || start.has(neighbour)) continue;
		seen.add(neighbour);
		queue.push(neighbour);
	}
	return seen;
}

// src/agents/may-read-columns.ts
/** Here a column counts although nobody names it: rows are compared as a whole, or columns are taken by position or pattern. */
const WHOLE_ROWS = /\b(?:distinct|union|intersect|except|natural|pivot|unpivot|columns|exclude|rename)\b|\b(?:row_to_json|to_jsonb?|to_json_string|object_construct|struct_pack|hash)\s*\(/;
/** `trips as (select * from stg_trips)`: what the rest of the SQL doesn't name goes no further. */
const IMPORT_CTE = /\bas\s*\(\s*select\s+\*\s+from\s+[\w."`]+(?:\s+(?:as\s+)?\w+)?\s*\)/g;
const STAR = /(?:\bselect|,|\.)\s*\*/;
/**
* Whether a node can read any of these columns (in lower case) of what it selects from. Only compiled SQL that neither names one nor takes
* all columns is proof that it can't.
*/
function mayReadColumns({ compiledCode, language }, columns) {
	if (compiledCode === void 0 || language !== "sql") return true;
	const sql = compiledCode.toLowerCase();
	if (sql.split(/\W+/).some((word) => columns.has(word))) return true;
	return WHOLE_ROWS.test(sql) || STAR.test(sql.replaceAll(IMPORT_CTE, " "));
}

// src/agents/impact.ts
/**
* The impact of each changed model, seed and snapshot by its unique id; of a removed one by what read it on the base. What is proved
* equal reaches nothing, and a change of columns alone no direct reader that can't read them; behind a first reader all counts as reached.
*/
function impactOf({ base, head, models, others }) {
	return new Map([...models, ...others].map((change) => [change.uniqueId, impactOfChange(change, change.head === void 0 ? base : head)]));
}
function impactOfChange(change, project) {
	const direct = project.children.get(change.uniqueId) ?? [];
	const readers = direct.filter((id) => canReach(id, change, project));
	const reached = /* @__PURE__ */ new Set([...readers, ...descendants(project, readers)]);
	return {
		reached,
		models: [...reached].flatMap((id) => project.nodes.get(id) ?? []).filter(({ resourceType }) => resourceType === "model" || resourceType === "snapshot").map(({ name }) => name),
		exposures: [...reached].flatMap((id) => project.exposures.get(id) ?? []).toSorted(byOwner),
		narrowed: readers.length < direct.length
	};
}
/** Whether the change can get into a direct reader. A new column alone is news only to what names it or takes all columns. */
function canReach(id, change, { nodes, exposures }) {
	const strongest = strongestClass(change);
	if (strongest === "none") return false;
	if (strongest !== "column" && strongest !== "additive") return true;
	const columns = changedColumns(change);
	const node = nodes.get(id);
	if (node !== void 0) return mayReadColumns(node, columns);
	const declared = exposures.get(id)?.columns?.get(change.name);
	if (declared === void 0) return strongest === "column";
	return declared.some((column) => columns.has(column.toLowerCase()));
}
const STRENGTHS = [
	"none",
	"additive",
	"column",
	"model-wide",
	"unknown"
];
/** Of full and incremental runs; undefined where nothing was classified or there was nothing to compare with. */
function strongestClass(change) {
	if (!("classification" in change) || change.kind !== "modified") return void 0;
	const classes = [change.classification.class, change.incremental?.class ?? "none"];
	return STRENGTHS.findLast((strength) => classes.includes(strength));
}
/** The old and new names of what changed, in lower case. */
function changedColumns(change) {
	if (!("classification" in change)) return /* @__PURE__ */ new Set();
	const changed = [...change.classification.columns, ...change.incremental?.columns ?? []].filter(({ class: kind }) => kind !== "unchanged");
	return new Set(changed.flatMap(({ name, previousName = name }) => [name.toLowerCase(), previousName.toLowerCase()]));
}
function byOwner(one, other) {
	const unowned = Number(one.owner === void 0) - Number(other.owner === void 0);
	return unowned === 0 ? one.name.localeCompare(other.name, "en") : unowned;
}

// src/agents/code-reviewer/change-words.ts
/** A changed model's "Change" cell: the class, and in a few words what it consists of. */
function changeWords({ kind, classification, causes }) {
	if (kind === "added") return "new";
	if (kind === "removed") return "removed";
	const columns = series(classification.columns.flatMap(columnWords), 4);
	return {
		none: "none: proved equal to the base",
		additive: `additive: ${columns}`,
		column: `column: ${columns}`,
		"model-wide": `model-wide: ${series([...new Set(causes.map(({ why }) => why))], 3) || "rows change"}`,
		unknown: `unknown: ${plain(classification.reason ?? "nothing could be proved")}`
	}[classification.class];
}
function columnWords({ name, class: kind, previousName }) {
	if (kind === "unchanged") return [];
	if (kind === "added") return [`${code$1(name)} new`];
	return [kind === "renamed" && previousName !== void 0 ? `${code$1(previousName)} renamed to ${code$1(name)}` : `${code$1(name)} ${kind}`];
}
/** The "Because of" cell: the line that makes the change what it is, or why dbt counts the node as changed. */
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
/** People are named, not counted, as long as a table row can hold them. */
const MOST_EXPOSURES = 6;
/** The "Reaches" cell: people first, then models. */
function reachWords(change, impact) {
	const { models = [], exposures = [], narrowed = false } = impact ?? {};
	const changeClass = "classification" in change ? change.classification.class : void 0;
	if (models.length + exposures.length === 0) {
		if (change.kind === "added" || changeClass === "additive") return "nothing yet";
		return narrowed ? "no path found in this dbt project" : "nothing in this dbt project";
	}
	const readers = exposures.map(({ name, owner }) => owner === void 0 ? strong(name) : `${strong(name)} (${plain(owner)})`);
	const hidden = exposures.length - MOST_EXPOSURES;
	const more = hidden > 0 ? [amount(hidden, "more exposure")] : [];
	const [nearest, ...others] = models;
	const modelWords = nearest === void 0 ? [] : [others.length === 0 ? code$1(nearest) : `${code$1(nearest)} and ${others.length} more`];
	return [
		...readers.slice(0, MOST_EXPOSURES),
		...more,
		...modelWords
	].join(", ");
}

// src/agents/code-reviewer/lineage-blocks.ts
/** The picture of what changes and what that reaches, behind a fold; none where nothing is reached. */
function lineageBlocks({ models, others, head }, impact) {
	const changed = new Set([...models, ...others].flatMap((change) => change.head === void 0 ? [] : [change.uniqueId]));
	const reached = [...impact.values()].flatMap((one) => [...one.reached]);
	const nodes = [.../* @__PURE__ */ new Set([...changed, ...reached])].flatMap((id) => nodeOf$2(id, {
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
/** Models, seeds, snapshots and exposures; tests and semantic models would only fill the picture. */
function nodeOf$2(id, { head, isChanged }) {
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
/** What changed, what blocks and what it reaches: questions first, then findings, then the table of changed models. */
function reviewChanges({ facts, findings }) {
	return findingBlocks(findings, changeBlocks(facts, anyBlocks(findings)));
}
/** Few changes that are all proved harmless need no table. */
const MOST_SENTENCES = 4;
function changeBlocks(facts, isBlocked) {
	const { models, others } = facts;
	const impact = impactOf(facts);
	if (models.length + others.length === 0) return [text("No model, seed or snapshot changed.")];
	if (!isBlocked && others.length === 0 && models.length <= MOST_SENTENCES && models.every(isHarmless)) return [text(models.map((change) => sentenceOf(change, impact.get(change.uniqueId))).join(" "))];
	const equal = models.filter(isEqual);
	const rows = [...models.filter((change) => !isEqual(change)).toSorted(byWeight), ...others].map((change) => rowOf(change, impact.get(change.uniqueId)));
	return [
		...rows.length === 0 ? [] : [table([
			"Model",
			"Change",
			"Because of",
			"Reaches"
		], rows)],
		...lineageBlocks(facts, impact),
		...equal.length === 0 ? [] : [text(`Proved equal to the base: ${series(equal.map(({ name }) => code$1(name)), 8)}.`)]
	];
}
function isEqual({ kind, classification, incremental }) {
	return kind === "modified" && classification.class === "none" && (incremental === void 0 || incremental.class === "none");
}
function isHarmless(change) {
	if (change.kind === "removed") return false;
	const incremental = change.incremental?.class ?? "none";
	return change.kind === "added" || isEqual(change) || change.classification.class === "additive" && (incremental === "none" || incremental === "additive");
}
function sentenceOf(change, impact) {
	const name = code$1(change.name);
	if (change.kind === "added") return `${name} is new.`;
	if (isEqual(change)) return `${name}: proved equal to the base.`;
	const added = change.classification.columns.filter(({ class: kind }) => kind === "added").map((column) => code$1(column.name));
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
/** Removed models first, new ones behind those that can break something. */
function weightOf({ kind, classification }) {
	if (kind === "removed") return -1;
	return kind === "added" ? 2.5 : WEIGHTS.indexOf(classification.class);
}
function rowOf(change, impact) {
	return [
		code$1(change.name),
		"classification" in change ? changeCell(change) : otherCell(change),
		becauseWords(change),
		reachWords(change, impact)
	];
}
/** Full and incremental runs may change in different ways; the weaker claim never hides the stronger one. */
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
/** Whether layers, materializations and incremental settings of what changed hold: findings first, then the settings that this pull request changes. */
function assessArchitecture({ facts, findings }) {
	return [...anyBlocks(findings) ? [] : [text(reachSentence(facts))], ...findingBlocks(findings, settingBlocks(facts))];
}
/** How far the changes reach in all, people first. */
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
		return kind === "modified" && settings.length > 0 ? [`${code$1(name)}: ${series(settings, 4)}`] : [];
	});
	return changes.length === 0 ? [] : [bullets(changes.slice(0, 20))];
}

// src/agents/dbt-doctor/explain-failure.ts
/** Says what went wrong first, where, and what was probably meant. `projectDir` joins dbt's paths to the repository's. */
function explainFailure({ message, file, line, suggestion }, projectDir) {
	const place = file === void 0 ? [] : [text("In ", placeOf$1({
		file,
		line,
		projectDir
	}), ".")];
	const said = message.includes("\n") ? [codeBlock(message)] : [];
	return [
		...place,
		...said,
		...suggestion === void 0 ? [] : [text(suggestion)]
	];
}
function placeOf$1({ file, line, projectDir }) {
	const path = projectDir === "" ? file : `${projectDir}/${file}`;
	return fileLink(line === void 0 ? path : `${path}:${line}`, {
		path,
		line
	});
}

// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : 1e400;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -1e400, maxDiagonalToConsider = 1e400;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};

// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
const characterDiff = new CharacterDiff();

// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
/**
* Split a string into segments using a word segmenter, merging consecutive
* segments if they are both whitespace segments. Whitespace segments can
* appear adjacent to one another for two reasons:
* - newlines always get their own segment
* - where a diacritic is attached to a whitespace character in the text, the
*   segment ends after the diacritic, so e.g. " \u0300 " becomes two segments.
* This function therefore runs the segmenter's .segment() method and then
* merges consecutive segments of whitespace into a single part.
*/
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}

// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
const wordDiff = new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const deletionWsSuffix = trailingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
		const deletionWsPrefix = leadingWs(deletion.value, segmenter);
		const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
const wordsWithSpaceDiff = new WordsWithSpaceDiff();

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}

// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
const sentenceDiff = new SentenceDiff();

// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
const cssDiff = new CssDiff();

// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
const jsonDiff = new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}

// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
	return arrayDiff.diff(oldArr, newArr, options);
}

// src/dbt/align-lines.ts
/** Beyond so many differing lines the texts have too little in common for an alignment to mean anything. */
const MAX_EDITS = 3e3;
/** Aligns two texts by their longest common sequence of lines and looks up one compiled line (from 1). */
function alignLines(compiled, raw, line) {
	let [compiledIndex, rawIndex, from] = [
		0,
		0,
		0
	];
	for (const { value, added, removed } of diffArrays([...compiled], [...raw], { maxEditLength: MAX_EDITS }) ?? []) if (added) rawIndex += value.length;
	else if (removed) compiledIndex += value.length;
	else {
		const offset = line - 1 - compiledIndex;
		if (offset < 0) return {
			match: void 0,
			from,
			to: rawIndex
		};
		if (offset < value.length) return {
			match: rawIndex + offset,
			from: rawIndex + offset,
			to: rawIndex + offset + 1
		};
		compiledIndex += value.length;
		rawIndex += value.length;
		from = rawIndex;
	}
	return {
		match: void 0,
		from,
		to: raw.length
	};
}

// src/dbt/identifiers-in.ts
const KEYWORDS = new Set(`all and as asc between by case cast cross desc distinct else end exists false from full group having in inner is join left like
  limit not null on or order outer over partition qualify right select then true union using when where with ref source config
  set for endfor if endif macro endmacro`.split(/\s+/));
/** The names in a line of SQL or Jinja, in lower case; keywords and single letters say nothing about where it comes from. */
function identifiersIn(line) {
	const words = line.toLowerCase().match(/[a-z_]\w+/g) ?? [];
	return new Set(words.filter((word) => !KEYWORDS.has(word)));
}

// src/dbt/fits-template.ts
const CLOSING = {
	"{{": "}}",
	"{%": "%}",
	"{#": "#}"
};
/**
* True when a raw line with Jinja in it could have become this compiled line: its plain parts stand there in order. A line that
* is nothing but Jinja fits everything, so it fits nothing.
*/
function fitsTemplate(raw, compiled) {
	const plain = plainParts(raw);
	return plain.length > 1 && plain.some((part) => /\w/.test(part)) && partsInOrder(plain, compiled);
}
/** True when the compiled line names what the raw line's `ref` or `source` names; an alias or an identifier can hide that. */
function namesItsRelation(raw, compiled) {
	const relation = /\b(?:ref|source)\([^)]{0,200}['"]([^'"]{1,100})['"]\s{0,20}\)/.exec(raw)?.[1]?.toLowerCase();
	if (relation === void 0) return false;
	const names = identifiersIn(compiled);
	return names.has(relation) || names.has(`__dbt__cte__${relation}`);
}
/** What stands around the Jinja of a line. */
function plainParts(line) {
	const parts = [];
	let position = 0;
	for (let open = line.indexOf("{"); open >= 0; open = line.indexOf("{", Math.max(open + 1, position))) {
		const closing = CLOSING[line.slice(open, open + 2)];
		if (closing === void 0) continue;
		const close = line.indexOf(closing, open + 2);
		if (close < 0) break;
		parts.push(line.slice(position, open));
		position = close + 2;
	}
	return [...parts, line.slice(position)];
}
/** Plain searching, no expression built from the file: a hostile line can't make it slow. */
function partsInOrder(parts, text) {
	const [first = "", ...rest] = parts;
	const last = rest.pop() ?? "";
	if (!text.startsWith(first) || !text.endsWith(last)) return false;
	let position = first.length;
	for (const part of rest) {
		const found = text.indexOf(part, position);
		if (found < 0) return false;
		position = found + part.length;
	}
	return position <= text.length - last.length;
}

// src/dbt/injected-lines.ts
const INJECTED = /__dbt__cte__\w+ as \(/g;
/** The numbers (from 1) of compiled lines that dbt injected for ephemeral parents: they belong to another model's file. */
function injectedLines(compiled) {
	const injected = /* @__PURE__ */ new Set();
	let depth = 0;
	for (const [index, line] of compiled.entries()) {
		depth = depthAfter(line, depth);
		if (depth > 0) injected.add(index + 1);
	}
	return injected;
}
/** How deep in an injected query a line ends: 0 outside. The line that closes one may open the next. */
function depthAfter(line, before) {
	let depth = before;
	let position = 0;
	while (position < line.length) if (depth === 0) {
		INJECTED.lastIndex = position;
		if (INJECTED.exec(line) === null) return 0;
		position = INJECTED.lastIndex;
		depth = 1;
	} else {
		if (line[position] === "(") depth += 1;
		if (line[position] === ")") depth -= 1;
		position += 1;
	}
	return depth;
}

// src/dbt/map-to-raw.ts
const WHOLE_FILE = {
	line: 1,
	confidence: "file"
};
/**
* The line of the raw file that a line of compiled SQL comes from: the same line where there is one, else the Jinja line that
* could have made it, else the line that shares most names with it.
*/
function mapToRaw({ compiled, raw, line, text }) {
	const lines = {
		compiled: trimmedLines(compiled),
		raw: trimmedLines(raw)
	};
	const wanted = quoted(text) ?? lines.compiled[line - 1] ?? "";
	if (wanted === "" || injectedLines(lines.compiled).has(line)) return WHOLE_FILE;
	const alignment = alignLines(lines.compiled, lines.raw, line);
	const confidence = /\w/.test(wanted) ? "exact" : "nearest";
	if (alignment.match !== void 0 && lines.raw[alignment.match]?.includes(wanted)) return {
		line: alignment.match + 1,
		confidence
	};
	return (confidence === "exact" ? byText(lines.raw, alignment, wanted) : void 0) ?? onlyGap(alignment) ?? WHOLE_FILE;
}
function byText(raw, alignment, wanted) {
	return choose(raw, alignment, (candidate) => candidate === wanted) ?? choose(raw, alignment, (candidate) => candidate.includes(wanted)) ?? choose(raw, alignment, (candidate) => fitsTemplate(candidate, wanted) && namesItsRelation(candidate, wanted)) ?? choose(raw, alignment, (candidate) => fitsTemplate(candidate, wanted)) ?? sharingMostNames(raw, alignment, wanted);
}
function trimmedLines(text) {
	return text.split("\n").map((line) => line.trim());
}
/** Databases shorten long lines to "...part of the line...". */
function quoted(text) {
	const line = text?.trim().replaceAll(/^\.{3}|\.{3}$/g, "").trim();
	return line === "" ? void 0 : line;
}
/** The line that fits in the gap of the alignment; else the nearest one that fits, which is then not more than near. */
function choose(raw, { from, to }, fits) {
	const fitting = raw.flatMap((line, index) => fits(line) ? [index] : []);
	const inGap = fitting.filter((index) => index >= from && index < to);
	const best = inGap[0] ?? nearestFirst(fitting, from)[0];
	if (best === void 0) return void 0;
	return {
		line: best + 1,
		confidence: inGap.length === 1 || fitting.length === 1 ? "exact" : "nearest"
	};
}
/** What a macro wrote over several lines has no text in common with the one line that called it. */
function onlyGap({ from, to, match }) {
	return match === void 0 && to - from === 1 ? {
		line: to,
		confidence: "nearest"
	} : void 0;
}
function sharingMostNames(raw, { from, to }, wanted) {
	const names = identifiersIn(wanted);
	const shared = raw.map((line) => [...identifiersIn(line)].filter((name) => names.has(name)).length);
	const most = Math.max(0, ...shared);
	if (most === 0) return void 0;
	const best = nearestFirst(raw.flatMap((_, index) => shared[index] === most ? [index] : []), Math.round((from + to) / 2))[0];
	return best === void 0 ? void 0 : {
		line: best + 1,
		confidence: "nearest"
	};
}
function nearestFirst(indexes, to) {
	return indexes.toSorted((one, other) => Math.abs(one - to) - Math.abs(other - to));
}

// src/dbt/resource-name.ts
/** The name in a unique id: `model.shop.dim.v2` → `dim.v2`, `test.shop.unique_dim_id.1a2b3c` → `unique_dim_id`. */
function resourceName(uniqueId) {
	const [type, , ...names] = uniqueId.split(".");
	return (type === "test" || type === "unit_test" ? names[type === "test" ? 0 : names.length - 1] : names.join(".")) || uniqueId;
}

// src/dbt/error-place.ts
/** The node, file and line that have to be mended, as far as they can be told. */
function placeOf(error, surroundings) {
	const { id, project, fileText } = surroundings;
	const unitTest = id === void 0 ? void 0 : project?.unitTests.get(id);
	if (unitTest === void 0) return placeOfNode(error, nodeOf$1(id, project), surroundings);
	const tested = placeOfNode({
		...error,
		file: void 0
	}, nodeOf$1(unitTest.model, project), surroundings);
	if (tested.line !== void 0) return tested;
	const { uniqueId: node, name, path: file } = unitTest;
	return {
		name,
		node,
		file,
		line: yamlLine(fileText(file), {
			kind: "unit-test",
			name
		})
	};
}
function nodeOf$1(id, project) {
	if (id === void 0 || project === void 0) return void 0;
	return project.nodes.get(id) ?? [...project.nodes.values()].find(({ name, resourceType }) => name === id && resourceType !== "test");
}
function placeOfNode(error, node, { id, project, fileText }) {
	const file = fileOf(error, node, project);
	const text = file === void 0 ? void 0 : fileText(file) ?? (node?.path === file && !isYaml(file) ? node.rawCode : void 0);
	return {
		name: node?.name ?? (id?.includes(".") === true ? resourceName(id) : id),
		node: node?.uniqueId ?? (id?.includes(".") === true ? id : void 0),
		file,
		line: error.line ?? (file === void 0 || text === void 0 ? void 0 : lineIn(text, error, isYaml(file) ? node : void 0))
	};
}
/** dbt names files from the project's folder, from a resource folder, or the compiled copy under `target/`. */
function fileOf({ file, files }, node, project) {
	const known = new Set([...project?.nodes.values() ?? []].flatMap(({ path, patchPath }) => patchPath === void 0 ? [path] : [path, patchPath]));
	if (files !== void 0) return files.find((path) => !known.has(path)) ?? files.at(-1);
	if (file === void 0 || file.startsWith("target/")) return node?.path ?? file;
	return known.has(file) ? file : [...known].find((path) => path.endsWith(`/${file}`)) ?? file;
}
function lineIn(text, error, described) {
	if (described !== void 0) return testLine(text, described);
	return excerptLine(text, error) ?? nameLine(text, error.missing?.name);
}
function excerptLine(raw, { excerpt }) {
	if (excerpt === void 0) return void 0;
	const { line, confidence } = mapToRaw({
		compiled: "",
		raw,
		line: 0,
		text: excerpt
	});
	return confidence === "exact" ? line : void 0;
}
function nameLine(raw, name) {
	const wanted = name?.split(".").at(-1);
	if (wanted === void 0) return void 0;
	const index = raw.split("\n").findIndex((line) => line.split(/\W+/).includes(wanted));
	return index < 0 ? void 0 : index + 1;
}
/** Where the YAML file says what a generic test checks. */
function testLine(text, { test, dependsOn }) {
	const [type, , ...names] = (test?.attachedTo ?? dependsOn.nodes[0] ?? "").split(".");
	if (test?.kind === void 0 || type !== "model" && type !== "seed" && type !== "snapshot" && type !== "source") return void 0;
	const name = type === "source" ? names.join(".") : names[0] ?? "";
	const { kind, namespace, column } = test;
	return placeInYaml(text, {
		resource: {
			kind: type,
			name
		},
		column,
		test: {
			kind,
			namespace,
			arguments: test.arguments
		}
	});
}
function yamlLine(text, resource) {
	return text === void 0 ? void 0 : placeInYaml(text, { resource });
}
function isYaml(path) {
	return /\.ya?ml$/i.test(path);
}

// src/dbt/nearest-name.ts
/** The existing name that somebody most likely meant: at most a third of its letters differ. Undefined when none is that near. */
function nearestName(name, existing) {
	const candidates = [...existing].filter((candidate) => candidate !== name);
	if (candidates.length === 0) return void 0;
	const lowerCase = new Map(candidates.map((candidate) => [candidate.toLowerCase(), candidate]));
	const best = (0, import_fastest_levenshtein.closest)(name.toLowerCase(), [...lowerCase.keys()]);
	const allowed = Math.max(1, Math.floor(name.length / 3));
	return (0, import_fastest_levenshtein.distance)(name.toLowerCase(), best) <= allowed ? lowerCase.get(best) : void 0;
}

// src/dbt/error-suggestion.ts
/** One sentence about what was probably meant; `…` marks names. Undefined when there is nothing better than the error itself. */
function suggestionFor({ missing, offered, files }, project) {
	if (files !== void 0 && files.length > 1) return `Rename or remove one of ${files.map(code).join(" and ")}.`;
	if (missing === void 0) return void 0;
	const meant = missing.kind === "column" ? nearestName(missing.name, offered ?? []) ?? offered?.[0] : nearestName(missing.name, namesOf(missing.kind, project));
	if (meant !== void 0) return `Did you mean ${code(meant)}?`;
	return missing.kind === "macro" ? "Check its spelling; if a package has it, install the package with dbt deps." : void 0;
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
/** Names come from a hostile log: one that could end the mark is shown without it. */
function code(name) {
	return name.includes("`") ? name : `\`${name}\``;
}

// src/dbt/explain-error.ts
const HEADER = /^\s*[A-Z]\w*(?: [A-Z]\w*)? Error(?: in (?<type>[\w ]+?) (?<name>\S+)(?: \((?<file>[^)]+)\))?)?:?\s*$/;
const END_OF_MESSAGE = /^\s*(?:$|LINE \d+:|line \d+$|-{3,}|\||> in macro|Raw Error|Candidate bindings|HINT:|Did you mean|Check for typos|\^)/;
const NOISE = /^\s*(?:Encountered an error:|An error occurred during execution of unit test)/;
const MAX_LENGTH = 300;
/** No error needs more to be understood, and the text comes from code that nobody has reviewed. */
const MAX_TEXT = 8e3;
/** Takes one error text of dbt apart; what it doesn't recognise stays in the message. */
function explainError(fullText) {
	const text = fullText.slice(0, MAX_TEXT);
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
		message: oneLine$1((end < 0 ? body : body.slice(0, end)).join(" ")) || oneLine$1(text),
		file: named?.["file"],
		subject: named?.["name"],
		line: numberIn(/^\s*line (\d+)\s*$/m.exec(text)?.[1]),
		excerpt: /^\s*LINE \d+: ?(.*)$/m.exec(text)?.[1]?.trim(),
		...databaseNames(text)
	};
}
function databaseNames(text) {
	const missing = /(?:Referenced column|Table with name|column|Unrecognized name:|invalid identifier) ["'`]?([\w.]+)["'`]?(?: not found| does not exist|;|$)/m.exec(text)?.[1];
	return {
		offered: (/(?:Candidate bindings:|Did you mean|Perhaps you meant to reference the column) ([^\n]*)/.exec(text)?.[1])?.match(/[\w.]+/g)?.map((name) => name.split(".").at(-1) ?? name),
		missing: missing === void 0 ? void 0 : {
			kind: "column",
			name: missing
		}
	};
}
/** `[error] [UnusedConfigKey (dbt1060)]: what happened` and `--> path:line:column`, as dbt 2.x writes. */
function locatedByDbt2(text) {
	const message = /^\s*\[error\] \[[^\]\n]*\]: ([^\n]+)/.exec(text)?.[1];
	if (message === void 0) return void 0;
	const place = /^\s*--> ([^\n]+?):(\d+):\d+/m.exec(text);
	const inTarget = place?.[1]?.startsWith("target/") === true;
	return {
		message: oneLine$1(message),
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
	const match = /'(?<id>[\w.]+)' \((?<file>[^)]+)\) depends on a (?<kind>node|source) named '(?<name>[^']+)'(?<rest> in package or project '[^']+')? which (?<why>[^\n]+)/.exec(text)?.groups;
	const [id, name, kind] = [
		match?.["id"],
		match?.["name"],
		match?.["kind"]
	];
	if (match === void 0 || id === void 0 || name === void 0) return void 0;
	const what = kind === "source" ? "source" : "node";
	return {
		message: oneLine$1(`${resourceName(id)} depends on a ${what} named '${name}'${match["rest"] ?? ""} which ${match["why"]}`),
		file: match["file"],
		subject: id,
		missing: {
			kind: what,
			name
		}
	};
}
function undefinedMacro(text) {
	const name = /'([\w.]+)' is undefined\. This can happen when calling a macro/.exec(text)?.[1];
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
	if (!text.includes("enforced contract that failed")) return void 0;
	const columns = text.split("\n").filter((line) => /^\s*\|/.test(line)).slice(2).map((line) => line.split("|").map((cell) => cell.trim())).map(([, column, definition, contract, reason]) => reason === "data type mismatch" ? `${column} is ${definition}, the contract says ${contract}` : `${column}: ${reason}`);
	return {
		...generalError(text),
		message: oneLine$1(`its contract does not hold: ${columns.join("; ")}`)
	};
}
function duplicate(text) {
	const first = /dbt found two (?:\w+ )+(?:with the (?:name|database representation)|named)[^\n]*/.exec(text)?.[0];
	if (first === void 0) return void 0;
	const files = [...text.matchAll(/^\s*- [\w.]+ \(([^)]+)\)/gm)].flatMap(([, file]) => file === void 0 ? [] : [file]);
	return {
		message: oneLine$1(first),
		files
	};
}
function cycle(text) {
	const ids = /Found a cycle: ([^\n]+)/.exec(text)?.[1]?.split("-->").map((id) => id.trim());
	if (ids === void 0) return void 0;
	const names = ids.map(resourceName);
	return {
		message: `these models read each other in a circle: ${[...names, names[0]].join(" → ")}`,
		subject: ids[0]
	};
}
function oneLine$1(text) {
	const line = text.replaceAll(/\s+/g, " ").trim().replace(/:$/, "");
	return line.length > MAX_LENGTH ? `${line.slice(0, 299)}…` : line;
}
function numberIn(text) {
	return text === void 0 ? void 0 : Number(text);
}

// src/dbt/clean-text.ts
const ABSOLUTE_FOLDERS = /(?<![\w.:/\\])(?:[A-Za-z]:)?[\\/](?:[^\s\\/'"():]+[\\/])+/g;
const PROJECT_FOLDERS = /(?:^|[\\/])((?:models|seeds|snapshots|macros|tests|analyses|target|dbt_packages)[\\/].*)$/;
const QUERY_COMMENT = /\/\*\s*\{"app": "dbt"[^*]*\*\/\n?/g;
const COMPILED_CODE_AT = /\n?[^\S\n]{0,20}compiled code at .*$/gim;
/** dbt's text for a person: without terminal codes, query comments, `compiled code at …` and folders of the machine that it ran on. */
function cleanText(text) {
	return stripVTControlCharacters(text).replaceAll("\r", "").replaceAll(QUERY_COMMENT, "").replaceAll(COMPILED_CODE_AT, "").replaceAll(ABSOLUTE_FOLDERS, (folders) => PROJECT_FOLDERS.exec(folders)?.[1] ?? "").trim();
}

// src/dbt/node-status.ts
const STATUSES = {
	success: "success",
	pass: "pass",
	warn: "warn",
	fail: "fail",
	error: "error",
	"runtime error": "error",
	"partial success": "error",
	skipped: "skipped",
	cancelled: "skipped",
	"no-op": "no-op",
	reused: "no-op"
};
/** A node's status in the words of one list; dbt's versions use more words. What is unknown counts as an error: it is not known to be good. */
function nodeStatus(raw) {
	return STATUSES[raw.toLowerCase()] ?? "error";
}
/** True when the node itself went wrong; a skipped node is only a casualty. */
function isFailure({ status }) {
	return status === "error" || status === "fail";
}

// src/dbt/first-failure.ts
/**
* What stopped dbt itself comes first; then, of the nodes that failed, the first one that reads no other failed node, errors
* before failed tests: a test that fails is often the result of a model that did.
*/
function firstFailure(evidence, project) {
	const fatal = evidence.events?.find((event) => event.kind === "fatal");
	if (fatal !== void 0) return {
		text: fatal.text,
		uniqueId: void 0
	};
	const first = rootOf([...failedResults(evidence), ...failedEvents(evidence)], project);
	if (first !== void 0) return first;
	const said = evidence.errors?.[0] ?? lastWords(evidence.plain ?? []);
	return said === void 0 ? void 0 : {
		text: cleanText(said),
		uniqueId: void 0
	};
}
function failedResults({ results }) {
	return [...results?.values() ?? []].filter(isFailure).toSorted((one, other) => rank(one) - rank(other)).map(({ message, uniqueId, failures }) => ({
		text: message ?? `${failures ?? "some"} failures`,
		uniqueId
	}));
}
function rank({ status }) {
	return status === "error" ? 0 : 1;
}
function failedEvents({ events }) {
	return (events ?? []).flatMap((event) => event.kind === "error" ? [{
		text: event.text,
		uniqueId: event.uniqueId
	}] : []);
}
function rootOf(failures, project) {
	if (project === void 0) return failures[0];
	const failed = new Set(failures.map(({ uniqueId }) => uniqueId));
	return failures.find(({ uniqueId }) => uniqueId !== void 0 && ![...ancestors(project, [uniqueId])].some((id) => failed.has(id))) ?? failures[0];
}
/** "Error: No such command …" of a usage error, the last line of a stack. */
function lastWords(plain) {
	return plain.findLast((line) => /error/i.test(line)) ?? plain.findLast((line) => line.trim() !== "");
}

// src/dbt/root-cause.ts
/**
* Finds the root error of a failed parse or build, not its casualties. `project` gives names to suggest and code to find lines in:
* the head's when it could be parsed, else the base's; `fileText` gives the head's files by path, which are the better code.
*/
function rootCause(evidence, project, fileText = () => void 0) {
	const failure = firstFailure(evidence, project);
	if (failure === void 0) return { message: "dbt failed and did not say why" };
	const error = explainError(failure.text);
	const place = placeOf(error, {
		id: failure.uniqueId ?? error.subject,
		project,
		fileText
	});
	return onlyKnown({
		message: withName(error.message, place.name),
		node: place.node,
		file: place.file,
		line: place.line,
		suggestion: suggestionFor(error, project)
	});
}
/** A failed test says "Got 2 results": without its name that is no sentence. */
function withName(message, name) {
	return name === void 0 || message.includes(name) ? message : `${name}: ${message}`;
}
function onlyKnown({ message, node, file, line, suggestion }) {
	return {
		message,
		...node === void 0 ? {} : { node },
		...file === void 0 ? {} : { file },
		...line === void 0 ? {} : { line },
		...suggestion === void 0 ? {} : { suggestion }
	};
}

// src/agents/dbt-runner/summarise-build.ts
/** Says in a sentence or two what dbt did with the head, and what failed first where something did. */
function summariseBuild({ lane, head, build }) {
	const outcome = build.head;
	if (outcome === void 0) return { details: [text(`${capitalised(lane.reason)}.`)] };
	const details = [text(`${describe(outcome, lane.name)}.`), ...warnings(outcome)];
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

// src/agents/fingerprint.ts
/** The identity of a finding across pushes: its rule, what it is about, and what tells it apart; never a line. */
function fingerprintOf(ruleId, { subject, key = "" }) {
	return createHash("sha256").update([
		ruleId,
		subject,
		key
	].join("\0")).digest("hex").slice(0, 20);
}

// src/agents/allow-comments.ts
const LONGEST_LINE = 500;
const OPENING = /^\s*(?:$|#|--|\/\*|\{#|---|version:)/;
const COMMENT = /(?:--|#|\/\/|\/\*|<!--)-?\s*steward:\s*allow\s+(?<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+until\s+(?<expires>\d{4}-\d{2}-\d{2}))?(?<rest>.*)$/i;
/** Reads the allowing comments of a file, whatever its language writes comments with. */
function readAllowComments(text) {
	const lines = text.split("\n");
	const firstContent = lines.findIndex((content) => !OPENING.test(content));
	return lines.flatMap((content, index) => {
		if (!content.includes("steward:")) return [];
		const groups = COMMENT.exec(content.slice(0, LONGEST_LINE))?.groups;
		if (groups === void 0) return [];
		const rules = (groups["rules"] ?? "").toLowerCase().split(/\s*,\s*/);
		const atTop = firstContent < 0 || index < firstContent;
		return [{
			line: index + 1,
			atTop,
			rules,
			reason: reasonIn(groups["rest"] ?? ""),
			expires: groups["expires"]
		}];
	});
}
function reasonIn(rest) {
	const reason = (/^\s+because\b(?<reason>.*)$/i.exec(rest)?.groups?.["reason"] ?? "").replace(/(?:-?#\}|\*\/|-->)\s*$/, "").replace(/^[\s:]+/, "").trim();
	return /\w/.test(reason) ? reason : void 0;
}

// src/agents/suppress.ts
/** A comment in one of these first lines speaks for the whole file. YAML describes many things: there it must stand before all of them. */
const FILE_HEAD = 5;
/** Marks a finding that somebody allowed. An allowance that doesn't count (no reason, expired) is said in the finding. */
function suppress(finding, { facts, key, suppressions, today }) {
	const grants = [...grantsOfConfig(finding, {
		key,
		suppressions
	}), ...grantsOfComments(finding, facts)];
	const valid = grants.find(({ reason, expires }) => reason !== void 0 && !isOver(expires, today));
	if (valid?.reason !== void 0) {
		const suppressed = {
			by: valid.by,
			reason: valid.reason,
			addedHere: valid.addedHere
		};
		return {
			...finding,
			suppressed
		};
	}
	const [invalid] = grants;
	return invalid === void 0 ? finding : {
		...finding,
		message: `${finding.message} ${whyNot(invalid)}`
	};
}
/** Days as text compare like days. */
function isOver(expires, today) {
	return expires !== void 0 && expires < today;
}
function whyNot({ where, reason, expires }) {
	if (reason === void 0) return `${where} allows it without a reason (“because …”), so it counts.`;
	return `${where} allowed it until ${expires} (“${plain(reason)}”), so it counts again.`;
}
function grantsOfConfig(finding, { key, suppressions }) {
	return suppressions.filter((allowance) => concerns([allowance.rule.toLowerCase()], finding)).filter(({ path }) => path === void 0 || beginsWith(finding.location?.path, path)).filter(({ subject }) => subject === void 0 || subject === key || names(finding.subject, subject)).map(({ reason, expires }) => ({
		by: "config",
		where: "The configuration",
		reason: reason.trim() || void 0,
		expires,
		addedHere: false
	}));
}
function concerns(rules, { ruleId, code }) {
	return rules.includes(ruleId) || rules.includes(code.toLowerCase());
}
function beginsWith(path, beginning) {
	return path?.startsWith(beginning.replace(/\*+$/, "")) ?? false;
}
/** `fct_trips` names `model.taxi.fct_trips`, and so does the whole id. */
function names(uniqueId, subject) {
	return uniqueId === subject || uniqueId.split(".").slice(2).join(".") === subject;
}
function grantsOfComments(finding, facts) {
	return filesOf(finding, facts).flatMap((path) => {
		const file = facts.files.find((changed) => changed.path === path);
		return readAllowComments(facts.text("head", path) ?? file?.head ?? "").filter(({ rules }) => concerns(rules, finding)).filter((comment) => isBeside(comment, finding, path)).map(({ line, reason, expires }) => {
			return {
				by: "comment",
				where: `A comment (${path}:${line})`,
				reason,
				expires,
				addedHere: file?.addedLines.has(line) ?? false
			};
		});
	});
}
/** The file that the finding points into, and those that define and describe its subject. */
function filesOf({ location, subject }, { head, projectDir }) {
	const node = head.nodes.get(subject);
	const own = [node?.path, node?.patchPath].flatMap((path) => path === void 0 ? [] : inRepository(projectDir, path));
	return [.../* @__PURE__ */ new Set([...location === void 0 ? [] : [location.path], ...own])];
}
function isBeside({ line, atTop }, { location }, path) {
	if (line <= FILE_HEAD && (atTop || !/\.ya?ml$/.test(path))) return true;
	if (location?.line === void 0 || location.side === "base" || location.path !== path) return false;
	return line >= location.line - 1 && line <= (location.endLine ?? location.line);
}

// src/agents/run-rules.ts
/** Every finding of the rules that aren't switched off, in their order; suppressed and older ones are marked, never left out. */
function runRules(rules, facts, options) {
	return rules.flatMap((rule) => {
		const severity = options.severities[rule.id] ?? rule.severity;
		if (severity === "off") return [];
		return runRule(rule, facts).map(({ draft, age }) => suppress(toFinding(rule, severity, {
			draft,
			age
		}), {
			facts,
			key: draft.key,
			...options
		}));
	});
}
function runRule(rule, facts) {
	if ("check" in rule) return [...distinct(rule.id, rule.check(facts)).values()].map((draft) => ({
		draft,
		age: "new"
	}));
	const older = distinct(rule.id, rule.checkSide(viewSide(facts, "base")));
	return [...distinct(rule.id, rule.checkSide(viewSide(facts, "head")))].map(([fingerprint, draft]) => ({
		draft,
		age: older.has(fingerprint) ? "existing" : "new"
	}));
}
/** The same fact twice is one finding: the first place stands for it. */
function distinct(ruleId, drafts) {
	const found = /* @__PURE__ */ new Map();
	for (const draft of drafts) {
		const fingerprint = fingerprintOf(ruleId, draft);
		if (!found.has(fingerprint)) found.set(fingerprint, draft);
	}
	return found;
}
function toFinding(rule, severity, { draft, age }) {
	const { subject, message, remedy, question, location, evidence = [] } = draft;
	return {
		ruleId: rule.id,
		code: rule.code,
		severity,
		subject,
		message,
		...remedy === void 0 ? {} : { remedy },
		...question === void 0 ? {} : { question },
		...location === void 0 ? {} : { location },
		evidence: [...evidence],
		fingerprint: fingerprintOf(rule.id, draft),
		age
	};
}

// src/dbt/children-of.ts
/**
* Direct children of each unique id, from what everything depends on: dbt's own child_map says the same, but not every
* version writes it.
*/
function childrenOf(readers) {
	const children = /* @__PURE__ */ new Map();
	for (const { uniqueId, parents } of readers) for (const parent of parents) {
		const known = children.get(parent);
		if (known === void 0) children.set(parent, [uniqueId]);
		else known.push(uniqueId);
	}
	return children;
}

// src/dbt/parse-artifact.ts
/** The JSON object in an artifact's text. Throws STW-2005 when it is no JSON or lacks the key that makes it that artifact. */
function parseArtifact(text, { artifact, where, key }) {
	const raw = parse$2(text, (detail, cause) => new Problem("STW-2005", {
		artifact,
		where,
		detail
	}, cause));
	if (isRecord(raw) && key in raw) return raw;
	throw new Problem("STW-2005", {
		artifact,
		where,
		detail: `it has no "${key}"`
	});
}
function parse$2(text, problem) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw problem(text.trim() === "" ? "it is empty" : "it is not valid JSON", error);
	}
}

// src/dbt/shared-fields.ts
/** The path of the file that defines a resource, from the dbt project's folder and with forward slashes (dbt on Windows writes others). */
function projectPath(raw) {
	return asText(raw["original_file_path"]).replaceAll("\\", "/");
}
/** `meta` of a resource: beside its fields in older artifacts, inside `config` since dbt 1.10, or in both. */
function metaOf(raw) {
	const inConfig = asRecord(asRecord(raw["config"])["meta"]);
	const beside = asRecord(raw["meta"]);
	return Object.keys(inConfig).length === 0 ? beside : {
		...inConfig,
		...beside
	};
}
/** A field that newer artifacts keep inside `config` and older ones beside it. */
function fieldOrConfig(raw, key) {
	return raw[key] ?? asRecord(raw["config"])[key];
}
/** Unique ids of the nodes that a resource depends on. */
function parentIds(raw) {
	return asTexts(asRecord(raw["depends_on"])["nodes"]);
}
/** The owner's name of an exposure or a group, or the e-mail address when there is no name. */
function ownerName(raw) {
	const owner = asRecord(fieldOrConfig(raw, "owner"));
	return asFilledText(owner["name"]) ?? asFilledText(owner["email"]);
}

// src/dbt/read-consumers.ts
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Metrics, semantic models and saved queries of a manifest by unique id. */
function readConsumers(manifest) {
	return new Map([
		...consumersOf(manifest["semantic_models"], "semantic-model"),
		...consumersOf(manifest["metrics"], "metric"),
		...consumersOf(manifest["saved_queries"], "saved-query")
	]);
}
function consumersOf(raw, kind) {
	return Object.entries(asRecord(raw)).map(([id, item]) => [id, readConsumer(asRecord(item), id, kind)]);
}
function readConsumer(raw, id, kind) {
	return {
		uniqueId: id,
		kind,
		name: asText(raw["name"]),
		path: projectPath(raw),
		dependsOn: parentIds(raw),
		columns: kind === "semantic-model" ? semanticColumns(raw) : []
	};
}
/** An element without `expr` reads the column of its own name; an expression that is more than a name is left out, not guessed. */
function semanticColumns(raw) {
	const columns = [
		"entities",
		"dimensions",
		"measures"
	].flatMap((key) => asList(raw[key])).map(asRecord).map((element) => asFilledText(element["expr"]) ?? asText(element["name"]));
	return [...new Set(columns.filter((column) => PLAIN_NAME.test(column)))];
}

// src/dbt/read-exposure.ts
/** One entry of the manifest's `exposures`. */
function readExposure(raw, id) {
	const name = asText(raw["name"]);
	return {
		uniqueId: asText(raw["unique_id"], id),
		name,
		label: asFilledText(raw["label"]) ?? name,
		type: asText(raw["type"]),
		owner: ownerName(raw),
		path: projectPath(raw),
		dependsOn: parentIds(raw),
		columns: declaredColumns(metaOf(raw)["columns"])
	};
}
function declaredColumns(raw) {
	if (!isRecord(raw)) return void 0;
	return new Map(Object.entries(raw).map(([model, columns]) => [model, asTexts(columns)]));
}

// src/dbt/read-test.ts
const ANY_ROW = "!= 0";
/** What a data test checks and how strictly; a singular test has no kind and no arguments. */
function readTest(raw) {
	const config = asRecord(raw["config"]);
	const metadata = asRecord(raw["test_metadata"]);
	const { model, column_name: column, ...others } = asRecord(metadata["kwargs"]);
	return {
		kind: asFilledText(metadata["name"]),
		namespace: asFilledText(metadata["namespace"]),
		arguments: others,
		column: asFilledText(raw["column_name"]) ?? asFilledText(column),
		attachedTo: asFilledText(raw["attached_node"]) ?? namedBy(model, parentIds(raw)),
		enabled: config["enabled"] !== false,
		severity: asText(config["severity"]).toLowerCase() === "warn" ? "warn" : "error",
		where: asFilledText(config["where"]),
		limit: asNumber(config["limit"]),
		warnIf: asText(config["warn_if"], ANY_ROW),
		errorIf: asText(config["error_if"], ANY_ROW)
	};
}
/** The parent that the test's `model` argument refers to; dbt before 1.8 and some previews of 2.x leave `attached_node` out. */
function namedBy(model, parents) {
	const name = /ref\(\s*(?:['"][^'"]*['"]\s*,\s*)?['"]([^'"]+)['"]/.exec(asText(model))?.[1];
	return name === void 0 ? void 0 : parents.find((id) => id.split(".")[2] === name);
}

// src/dbt/read-node.ts
const RESOURCE_TYPES = {
	model: "model",
	seed: "seed",
	snapshot: "snapshot",
	test: "test",
	analysis: "analysis",
	operation: "operation",
	sql_operation: "operation",
	"sql operation": "operation"
};
/** One entry of the manifest's `nodes` (or `disabled`); `id` is its key there. */
function readNode(raw, id) {
	const config = asRecord(raw["config"]);
	const resourceType = RESOURCE_TYPES[asText(raw["resource_type"])] ?? "other";
	return {
		uniqueId: asText(raw["unique_id"], id),
		resourceType,
		name: asText(raw["name"]),
		packageName: asText(raw["package_name"]),
		path: projectPath(raw),
		patchPath: patchPath(raw),
		...codeOf(raw),
		fqn: asTexts(raw["fqn"]),
		materialized: asText(config["materialized"]),
		config,
		unrenderedConfig: asRecord(raw["unrendered_config"]),
		contractEnforced: asRecord(fieldOrConfig(raw, "contract"))["enforced"] === true,
		columns: readColumns(raw["columns"]),
		description: asText(raw["description"]),
		meta: metaOf(raw),
		group: asFilledText(fieldOrConfig(raw, "group")),
		access: asFilledText(fieldOrConfig(raw, "access")),
		dependsOn: {
			nodes: parentIds(raw),
			macros: asTexts(asRecord(raw["depends_on"])["macros"])
		},
		constraints: readConstraints(raw["constraints"]),
		test: resourceType === "test" ? readTest(raw) : void 0
	};
}
/** `shop://models/schema.yml` without the package in front. */
function patchPath(raw) {
	return asFilledText(raw["patch_path"])?.replace(/^[^/]*:\/\//, "").replaceAll("\\", "/");
}
function codeOf(raw) {
	return {
		relationName: asFilledText(raw["relation_name"]),
		rawCode: asText(raw["raw_code"]),
		compiledCode: asFilledText(raw["compiled_code"]),
		language: asText(raw["language"], "sql"),
		checksum: asText(asRecord(raw["checksum"])["checksum"])
	};
}
function readColumns(raw) {
	return new Map(Object.entries(asRecord(raw)).map(([name, column]) => [name, readColumn$1(asRecord(column), name)]));
}
function readColumn$1(raw, name) {
	return {
		name: asText(raw["name"], name),
		description: asText(raw["description"]),
		dataType: asFilledText(raw["data_type"]),
		constraints: readConstraints(raw["constraints"]),
		meta: metaOf(raw)
	};
}
function readConstraints(raw) {
	return asList(raw).map((item) => {
		const constraint = asRecord(item);
		return {
			type: asText(constraint["type"]),
			columns: asTexts(constraint["columns"])
		};
	});
}

// src/dbt/read-source.ts
/** One entry of the manifest's `sources`. */
function readSource(raw, id) {
	const name = asText(raw["name"]);
	return {
		uniqueId: asText(raw["unique_id"], id),
		sourceName: asText(raw["source_name"]),
		name,
		identifier: asText(raw["identifier"], name),
		relationName: asFilledText(raw["relation_name"]),
		path: projectPath(raw),
		hasFreshness: hasFreshness(fieldOrConfig(raw, "freshness")),
		loadedAtField: asFilledText(fieldOrConfig(raw, "loaded_at_field")),
		description: asText(raw["description"])
	};
}
/** dbt writes the thresholds with empty counts when nobody set them. */
function hasFreshness(raw) {
	const freshness = asRecord(raw);
	return ["warn_after", "error_after"].some((threshold) => typeof asRecord(freshness[threshold])["count"] === "number");
}

// src/dbt/read-manifest.ts
/**
* Reads manifest.json (v12 or v20, dbt 1.8 to 2.x) into the small part that reviews need; what is missing becomes empty.
* Throws STW-2005 when the text is no manifest.
*/
function readManifest(text, where = "the target folder") {
	const raw = parseArtifact(text, {
		artifact: "manifest.json",
		where,
		key: "nodes"
	});
	const metadata = asRecord(raw["metadata"]);
	return {
		name: asText(metadata["project_name"]),
		dbtVersion: asText(metadata["dbt_version"]),
		adapter: asText(metadata["adapter_type"]),
		invocationId: asText(metadata["invocation_id"]),
		nodes: readNodes(raw),
		exposures: mapOf(raw["exposures"], readExposure),
		consumers: readConsumers(raw),
		unitTests: mapOf(raw["unit_tests"], readUnitTest),
		sources: mapOf(raw["sources"], readSource),
		macros: mapOf(raw["macros"], readMacro),
		groups: mapOf(raw["groups"], readGroup),
		children: childrenOf(readersIn(raw))
	};
}
/** Enabled nodes, and the data tests that were switched off: a test that somebody disabled is a fact of a review. */
function readNodes(raw) {
	const nodes = mapOf(raw["nodes"], readNode);
	for (const [id, versions] of Object.entries(asRecord(raw["disabled"]))) {
		const disabled = asRecord(asList(versions)[0]);
		if (disabled["resource_type"] === "test" && !nodes.has(id)) nodes.set(id, asDisabled(readNode(disabled, id)));
	}
	return nodes;
}
/** Disabled tests stand outside of these maps: nothing has them as children. */
function readersIn(raw) {
	return [
		"nodes",
		"exposures",
		"semantic_models",
		"metrics",
		"saved_queries",
		"unit_tests"
	].map((key) => asRecord(raw[key])).flatMap((map) => Object.entries(map).map(([uniqueId, item]) => ({
		uniqueId,
		parents: parentIds(asRecord(item))
	})));
}
function asDisabled(node) {
	return node.test === void 0 ? node : {
		...node,
		test: {
			...node.test,
			enabled: false
		}
	};
}
function mapOf(raw, read) {
	return new Map(Object.entries(asRecord(raw)).map(([id, item]) => [id, read(asRecord(item), id)]));
}
function readUnitTest(raw, id) {
	return {
		uniqueId: id,
		name: asText(raw["name"]),
		model: asText(raw["model"]),
		path: projectPath(raw),
		checksum: asText(raw["checksum"])
	};
}
function readMacro(raw, id) {
	return {
		uniqueId: id,
		name: asText(raw["name"]),
		packageName: asText(raw["package_name"]),
		path: projectPath(raw),
		sql: asText(raw["macro_sql"]),
		macros: asList(asRecord(raw["depends_on"])["macros"]).filter((macro) => typeof macro === "string")
	};
}
function readGroup(raw) {
	return {
		name: asText(raw["name"]),
		owner: asFilledText(ownerName(raw))
	};
}

// src/dbt/read-run-results.ts
/**
* Reads run_results.json of any supported dbt. `errors` is empty: what stopped dbt beside its nodes stands only in its log.
* Throws STW-2005 for a text that is no run_results and STW-2006 for the results of another invocation.
*/
function readRunResults(text, { invocationId, where = "the target folder" } = {}) {
	const raw = parseArtifact(text, {
		artifact: "run_results.json",
		where,
		key: "results"
	});
	checkInvocation(raw, invocationId);
	const results = asList(raw["results"]).map((item) => readResult(asRecord(item)));
	return {
		command: asText(asRecord(raw["args"])["which"], asText(asRecord(raw["args"])["command"])),
		succeeded: !results.some(isFailure),
		results: new Map(results.map((result) => [result.uniqueId, result])),
		errors: [],
		seconds: asNumber(raw["elapsed_time"]) ?? 0
	};
}
function checkInvocation(raw, expected) {
	const found = asText(asRecord(raw["metadata"])["invocation_id"], "unknown");
	if (expected === void 0 || expected === found) return;
	throw new Problem("STW-2006", {
		artifact: "run_results.json",
		found,
		expected
	});
}
function readResult(raw) {
	const message = asFilledText(raw["message"]);
	return {
		uniqueId: asText(raw["unique_id"]),
		status: nodeStatus(asText(raw["status"])),
		seconds: asNumber(raw["execution_time"]) ?? 0,
		failures: asNumber(raw["failures"]),
		message: message === void 0 ? void 0 : cleanText(message)
	};
}

// src/dbt/read-invocation.ts
const UNREACHABLE = /unable to open database|could not set lock|cannot open (?:file|database)|database .*can't be opened|IO Error|could not connect|connection (?:refused|timed out|to server)|failed to connect|could not translate host name|authentication failed/i;
/** The manifest that a side's last command wrote, or undefined when it wrote none. */
async function manifestOf(files, { side, targetPath }) {
	const text = await files.read(join(targetPath, "manifest.json"));
	return text === void 0 ? void 0 : readManifest(text, `the target folder of the ${side}`);
}
/**
* What a build or compile did. Without results of its own it failed before or beside its nodes, and the log says why. Throws
* STW-1006 when that was a warehouse that can't be opened, STW-2005 when dbt claims success without results, STW-2006 for results
* of another invocation.
*/
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
/** What stopped dbt, the fatal error first; when dbt itself crashed, its last words. */
function errorsOf({ exitCode, events, plain }) {
	const fatal = events.flatMap((event) => event.kind === "fatal" ? [event.text] : []);
	const errors = events.flatMap((event) => event.kind === "error" ? [event.text] : []);
	const said = [.../* @__PURE__ */ new Set([...fatal, ...errors])];
	if (said.length > 0 || exitCode === 0) return said;
	return [plain.slice(-5).join("\n") || `dbt ended with ${exitCode === void 0 ? "a signal" : `exit code ${exitCode}`} and said nothing`];
}
/** A resident dbt leaves the results of its earlier command on disk when the next one fails before its nodes. */
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

// src/dbt/changed-macros.ts
/**
* Macros of the project and of its packages whose text differs. dbt's own and its adapters' macros are left out: both sides
* run on the same engine, and with another version of dbt every one of them would be "changed".
*/
function changedMacros(base, head) {
	const changes = /* @__PURE__ */ new Map();
	for (const macro of head.macros.values()) {
		const before = base.macros.get(macro.uniqueId);
		if (isBuiltIn(macro) || before?.sql === macro.sql) continue;
		changes.set(macro.uniqueId, before === void 0 ? "added" : "changed");
	}
	for (const macro of base.macros.values()) if (!isBuiltIn(macro) && !head.macros.has(macro.uniqueId)) changes.set(macro.uniqueId, "removed");
	return changes;
}
function isBuiltIn({ packageName }) {
	return /^dbt(?:_(?:duckdb|postgres|redshift|snowflake|bigquery|spark|databricks|athena|trino|fabric|sqlserver|clickhouse))?$/.test(packageName);
}

// src/dbt/select-nodes.ts
const BUILT = /* @__PURE__ */ new Set([
	"model",
	"seed",
	"snapshot"
]);
/**
* Changed nodes, what descends from them on either side, and all ancestors of those: the database that CI starts from holds loaded
* data, and what else is in it may come from any commit. Tests: those of changed nodes and descendants, and those that changed
* themselves. An ancestor's tests stay out, since an old failure there would keep the change from being built at all.
*/
function selectNodes({ base, head, changes }) {
	const changed = changes.map(({ uniqueId }) => uniqueId);
	const touched = /* @__PURE__ */ new Set([...closure(changed, (id) => builtChildren(base, id)), ...closure(changed, (id) => builtChildren(head, id))]);
	const tests = [...dataTests(head, touched, testsThatChanged(base, head)), ...unitTests(base, head, touched)];
	const tested = tests.flatMap((id) => head.nodes.get(id)?.dependsOn.nodes ?? modelOf(head, id));
	return {
		base: withAncestors(base, touched),
		head: withAncestors(head, [...touched, ...tested]),
		tests
	};
}
/**
* Selectors for exactly these nodes. The full name of a model is also the beginning of its unit tests' names, so those are
* excluded where they aren't wanted; its short name could be a folder's, too.
*/
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
/** The ids themselves and all that can be reached from them. */
function closure(ids, next) {
	const reached = new Set(ids);
	for (const id of reached) for (const other of next(id)) reached.add(other);
	return reached;
}
function builtChildren({ nodes, children }, id) {
	return (children.get(id) ?? []).filter((child) => isBuilt$1(nodes.get(child)));
}
function withAncestors({ nodes }, ids) {
	return [...closure(ids, (id) => nodes.get(id)?.dependsOn.nodes ?? [])].filter((id) => isBuilt$1(nodes.get(id)));
}
function isBuilt$1(node) {
	return node !== void 0 && BUILT.has(node.resourceType);
}
function dataTests({ nodes }, touched, changed) {
	const concerns = ({ uniqueId, dependsOn, test }) => changed.has(uniqueId) || dependsOn.nodes.some((id) => touched.has(id)) || touched.has(test?.attachedTo ?? "");
	return [...nodes.values()].filter((node) => node.test?.enabled === true && concerns(node)).map(({ uniqueId }) => uniqueId);
}
/** Tests that are new or check something else than on the base, also through a macro that they call. */
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
	const concerns = (test) => modelOf(head, test.uniqueId).some((id) => touched.has(id)) || base.unitTests.get(test.uniqueId)?.checksum !== test.checksum;
	return [...head.unitTests.values()].filter(concerns).map(({ uniqueId }) => uniqueId);
}
/** A unit test names its model by name or by unique id. */
function modelOf({ nodes, unitTests: known }, testId) {
	const model = known.get(testId)?.model;
	if (model === void 0) return [];
	if (nodes.has(model)) return [model];
	return [...nodes.values()].filter(({ name, resourceType }) => resourceType === "model" && name === model).map(({ uniqueId }) => uniqueId);
}

// src/dbt/build-side.ts
/** Runs the selection on one side, then compiles once more what a build alone doesn't show. Throws STW-1006 and STW-2004. */
async function buildSide(side, plan, ports) {
	const command = mainCommand(side, plan);
	if (command === void 0) return {
		outcome: void 0,
		compiled: /* @__PURE__ */ new Map(),
		incremental: /* @__PURE__ */ new Map()
	};
	const invocation = await side.session.run(command);
	const outcome = await outcomeOf(ports.files, side.prepared, {
		command,
		invocation
	});
	const compiled = await compiledCode(side, ports);
	const again = compileAgain(side, {
		plan,
		outcome,
		compiled
	});
	const { select } = selectorsOf(side.project, [...again.incremental, ...again.missing]);
	if (select.length === 0) return {
		outcome,
		compiled,
		incremental: /* @__PURE__ */ new Map()
	};
	await side.session.run({
		name: "compile",
		options: ["--indirect-selection", "empty"],
		select
	});
	const recompiled = await compiledCode(side, ports);
	return {
		outcome,
		compiled: withOnly(compiled, recompiled, again.missing),
		incremental: withOnly(/* @__PURE__ */ new Map(), recompiled, again.incremental)
	};
}
/**
* Both sides are built from scratch: a table that the copied database happens to hold says nothing about either commit. Tests are
* listed one by one, so that none runs that isn't meant.
*/
function mainCommand({ prepared, project }, { lane, selection }) {
	const nodes = selection[prepared.side];
	const tests = prepared.side === "head" && lane.name === "build" ? selection.tests : [];
	if (lane.name === "static" || nodes.length + tests.length === 0) return void 0;
	const common = [
		"--full-refresh",
		"--indirect-selection",
		"empty"
	];
	const expected = [...nodes, ...tests].filter((id) => project.nodes.get(id)?.materialized !== "ephemeral").length;
	const selectors = selectorsOf(project, [...nodes, ...tests]);
	if (lane.name === "compile") return {
		name: "compile",
		options: common,
		...selectors
	};
	return {
		name: "build",
		options: [...common, "--no-fail-fast"],
		...selectors,
		expected
	};
}
async function compiledCode({ prepared }, { files }) {
	const nodes = [...(await manifestOf(files, prepared))?.nodes.values() ?? []];
	return new Map(nodes.flatMap(({ uniqueId, compiledCode: code }) => code === void 0 ? [] : [[uniqueId, code]]));
}
/** Incremental models whose table exists now, and changed models that dbt never reached because something above them failed. */
function compileAgain({ project }, { plan, outcome, compiled }) {
	const changed = plan.changes.filter(({ kind }) => kind === "modified").flatMap(({ uniqueId }) => project.nodes.get(uniqueId) ?? []);
	const incremental = changed.filter(({ uniqueId, materialized, language }) => materialized === "incremental" && language === "sql" && (plan.lane.name === "compile" || outcome.results.get(uniqueId)?.status === "success"));
	const missing = changed.filter(({ uniqueId, resourceType, language }) => resourceType === "model" && language === "sql" && !compiled.has(uniqueId));
	return {
		incremental: incremental.map(({ uniqueId }) => uniqueId),
		missing: missing.map(({ uniqueId }) => uniqueId)
	};
}
function withOnly(into, from, ids) {
	const taken = ids.flatMap((id) => {
		const code = from.get(id);
		return code === void 0 ? [] : [[id, code]];
	});
	return new Map([...into, ...taken]);
}

// src/dbt/choose-lane.ts
/** How deep base and head are compared, and why, in words for the report. */
function chooseLane({ requested, profile, ciSchema }) {
	if (requested === "static") return {
		name: "static",
		reason: "asked for; nothing was compiled or built"
	};
	if (requested === "compile") return {
		name: "compile",
		reason: "asked for; SQL was compiled, no data was built"
	};
	if (profile.adapter === "duckdb" && profile.databaseFile !== void 0) return {
		name: "build",
		reason: "base and head built on DuckDB, each in its own file"
	};
	if ((profile.adapter === "postgres" || requested === "build") && ciSchema !== void 0) return {
		name: "build",
		reason: `base and head built on ${profile.adapter}, each in its own schema`
	};
	return {
		name: "compile",
		reason: `${profile.adapter} is shared and no schema was set aside for CI: SQL was compiled, no data was built`
	};
}

// src/dbt/dbt-environment.ts
const ALWAYS = [
	"PATH",
	"LD_LIBRARY_PATH",
	"TZ",
	"SSL_CERT_FILE",
	"SSL_CERT_DIR"
];
/** The runner's tokens, inputs and command files, whoever asks for them. */
const NEVER = /^(?:ACTIONS_.*|INPUT_.*|GITHUB_TOKEN|GH_TOKEN|GITHUB_(?:ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)|NODE_OPTIONS)$/i;
const SECRET = /^DBT_ENV_SECRET_/i;
/** The whole environment of a dbt process, built from nothing: a pull request's Jinja can read every variable in it. */
function dbtEnvironment({ inherited, names, home, secrets }) {
	const wanted = /* @__PURE__ */ new Set([
		...ALWAYS,
		...names,
		...Object.keys(inherited).filter((name) => SECRET.test(name))
	]);
	const passed = Object.entries(inherited).flatMap(([name, value]) => value !== void 0 && wanted.has(name) && !NEVER.test(name) && (secrets || !SECRET.test(name)) ? [[name, value]] : []);
	return {
		...Object.fromEntries(passed),
		HOME: home,
		TMPDIR: home,
		LANG: "C.UTF-8",
		LC_ALL: "C.UTF-8",
		DBT_USE_COLORS: "false",
		DBT_SEND_ANONYMOUS_USAGE_STATS: "false",
		DO_NOT_TRACK: "1"
	};
}

// src/dbt/detect-engine.ts
/** Reads package metadata instead of asking dbt itself, which costs three seconds. `-I`: nothing from the working directory is imported. */
const LIST_PACKAGES = `
import importlib.metadata, json
names = {(d.metadata["Name"] or "").lower(): d.version for d in importlib.metadata.distributions()}
print(json.dumps({name: version for name, version in names.items() if name == "dbt" or name.startswith("dbt-")}))
`;
const NOT_ADAPTERS = /* @__PURE__ */ new Set([
	"dbt",
	"dbt-adapters",
	"dbt-common",
	"dbt-core",
	"dbt-core-experimental-parser",
	"dbt-extractor",
	"dbt-oss",
	"dbt-protos",
	"dbt-semantic-interfaces"
]);
/** Finds dbt in an interpreter. Throws STW-1003 when it isn't there, STW-1004 when it is older than 1.8. */
async function detectEngine(processes, python, env) {
	const result = await processes.run({
		file: python,
		args: [
			"-I",
			"-c",
			LIST_PACKAGES
		],
		cwd: "/",
		env,
		timeoutMilliseconds: 3e4
	});
	const packages = result.exitCode === 0 ? packagesIn(result.stdout) : {};
	const version = packages["dbt-core"] ?? packages["dbt"] ?? packages["dbt-oss"];
	if (version === void 0) throw new Problem("STW-1003", { python });
	if (!isSupported(version)) throw new Problem("STW-1004", { version });
	const adapters = Object.entries(packages).filter(([name]) => !NOT_ADAPTERS.has(name));
	return {
		python,
		version,
		adapters: Object.fromEntries(adapters.map(([name, installed]) => [name.slice(4), installed]))
	};
}
/** How well an engine and adapter are known: `executed` by Steward's own tests, `recorded` artifacts of it, or neither. */
function tierOf({ version }, adapter) {
	const [major, minor] = versionNumbers(version);
	const isRecorded = major === 2 || major === 1 && minor >= 8 && minor <= 12;
	if (["duckdb", "postgres"].includes(adapter) && isRecorded) return major === 1 && minor <= 11 ? "executed" : "recorded";
	return isRecorded && [
		"snowflake",
		"bigquery",
		"databricks",
		"redshift"
	].includes(adapter) ? "recorded" : "untried";
}
/** Whether this is the Rust engine, which is a program of its own and no Python module. */
function isRustEngine({ version }) {
	return versionNumbers(version)[0] >= 2;
}
function packagesIn(stdout) {
	try {
		return record(string(), string()).catch({}).parse(JSON.parse(stdout));
	} catch {
		return {};
	}
}
function isSupported(version) {
	const [major, minor] = versionNumbers(version);
	return major > 1 || major === 1 && minor >= 8;
}
function versionNumbers(version) {
	const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
	return [major, minor];
}

// src/dbt/dbt-command.ts
/** `-I` keeps the working directory, which is the pull request's, off Python's import path. */
const RUN_DBT = "from dbt.cli.main import cli; cli(prog_name='dbt')";
/** The program that runs one dbt command, and the arguments before the command's own. */
function dbtProgram(engine) {
	if (!isRustEngine(engine)) return {
		file: engine.python,
		args: [
			"-I",
			"-X",
			"utf8",
			"-c",
			RUN_DBT
		]
	};
	return {
		file: engine.python.includes("/") ? join(dirname(engine.python), "dbt") : "dbt",
		args: []
	};
}
/** The arguments of a dbt command. What a project's own flags could bend is said here. */
function dbtArguments(side, { name, options = [], select = [], exclude = [] }) {
	const selection = [...listed$1("--select", select), ...listed$1("--exclude", exclude)];
	return [
		name,
		...commonOptions(side, name),
		...options,
		...selection
	];
}
function listed$1(option, values) {
	return values.length === 0 ? [] : [option, ...values];
}
function commonOptions(side, name) {
	const logs = [
		"--log-format",
		"json",
		"--log-level",
		"info",
		"--log-path",
		side.logPath
	];
	const pythonOnly = isRustEngine(side.engine) ? [] : [
		"--log-level-file",
		"none",
		"--no-partial-parse"
	];
	const project = [
		"--project-dir",
		side.projectDir,
		"--profiles-dir",
		side.profilesDir
	];
	if (name === "deps") return [
		...project,
		...logs,
		...pythonOnly
	];
	return [
		...project,
		"--profile",
		side.profile,
		"--target",
		side.target,
		"--target-path",
		side.targetPath,
		"--write-json",
		...logs,
		...pythonOnly
	];
}

// src/dbt/dbt-session.ts
/** Milliseconds until the deadline; at least one, so that a call that is too late ends at once. */
function remainingMilliseconds({ clock, deadline }) {
	return Math.max(1, deadline.getTime() - clock.now().getTime());
}
/** Throws what an ended process means, when it means anything but an exit: STW-1003, STW-2004, or the signal's own reason. */
function assertExited({ ended }, ports, python) {
	if (ended === "cancelled") ports.signal.throwIfAborted();
	if (ended === "timeout") throw new Problem("STW-2004", { minutes: String(ports.budgetMinutes) });
	if (ended === "not-found") throw new Problem("STW-1003", { python });
}

// src/dbt/read-log.ts
const READERS = {
	MainReportVersion: runStart,
	ConcurrencyLine: ({ data }) => ({
		kind: "total",
		nodes: asNumber(data["node_count"]) ?? 0
	}),
	LogStartLine: nodeStart,
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
/**
* Reads one line of dbt's JSON log, of either level. Undefined for lines that say nothing a run needs, and for lines that are
* no JSON: drivers and adapters print between dbt's own.
*/
function readLogLine(line) {
	const record = logRecord(line);
	if (record === void 0) return void 0;
	return (READERS[asText(record.info["name"])] ?? byLevel)(record);
}
function logRecord(line) {
	if (!line.startsWith("{")) return void 0;
	const raw = parseJson(line);
	if (!isRecord(raw) || !isRecord(raw["info"])) return void 0;
	return {
		info: raw["info"],
		data: asRecord(raw["data"])
	};
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
/** On success a model's own `status` is the adapter's text ("SUCCESS 1"), so `node_status` counts; on tests that one can be the text "None". */
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
/** Events without a reader of their own: dbt 2.x writes its errors so, and both majors their warnings. */
function byLevel({ info, data }) {
	const text = cleanText(asText(info["msg"]));
	if (text === "") return void 0;
	if (info["level"] === "error") return {
		kind: "error",
		text,
		uniqueId: uniqueId(data)
	};
	if (info["level"] !== "warn") return void 0;
	return {
		kind: /^D\d/.test(asText(info["code"])) ? "deprecation" : "warning",
		text
	};
}
function uniqueId(data) {
	return asFilledText(asRecord(data["node_info"])["unique_id"]);
}

// src/dbt/follow-log.ts
const PLAIN_LINES = 50;
const KEPT_EVENTS = /* @__PURE__ */ new Set([
	"error",
	"fatal",
	"warning",
	"deprecation"
]);
/** Reads a command's log as it comes and turns it into live counts. Only what a report may need is kept. */
function followLog(side, command, progress) {
	let invocationId;
	const events = [];
	const plain = [];
	const counts = liveCounts(side, command, progress);
	const take = (line) => {
		const event = readLogLine(line);
		if (event === void 0) {
			if (line !== "" && !line.startsWith("{") && plain.push(line) > PLAIN_LINES) plain.shift();
			return;
		}
		if (event.kind === "run-start") invocationId = event.invocationId;
		if (KEPT_EVENTS.has(event.kind)) events.push(event);
		counts(event);
	};
	return {
		take,
		taken: () => ({
			invocationId,
			events,
			plain
		})
	};
}
/** dbt's own totals are wrong with unit tests before 1.12, so the number of selected nodes counts, where the caller knows it. */
function liveCounts(side, command, progress) {
	const running = /* @__PURE__ */ new Set();
	let done = 0;
	let total = command.expected;
	return (event) => {
		if (event.kind === "total") total ??= event.nodes;
		else if (event.kind === "node-start") running.add(event.uniqueId);
		else if (event.kind === "node-end" || event.kind === "node-skip") {
			running.delete(event.uniqueId);
			done += 1;
		} else return;
		progress({
			kind: "dbt",
			side,
			command: command.name,
			done,
			total,
			running: [...running]
		});
	};
}

// src/dbt/invoke-dbt.ts
/** Runs one dbt command in a process of its own: `dbt deps`, and everything on the Rust engine. Throws STW-1003 and STW-2004. */
async function invokeDbt(side, command, ports) {
	const { file, args } = dbtProgram(side.engine);
	const log = followLog(side.side, command, ports.progress);
	const result = await ports.processes.run({
		file,
		args: [...args, ...dbtArguments(side, command)],
		cwd: side.projectDir,
		env: command.name === "deps" ? side.envWithoutSecrets : side.env,
		signal: ports.signal,
		timeoutMilliseconds: remainingMilliseconds(ports),
		onLine: log.take
	});
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
const packagesSchema = object({ packages: array(unknown$2()).min(1) });
/**
* Runs `dbt deps` without secrets when the project has packages that aren't installed. dbt offers no other place for them than the
* checkout; the lock file is put back as it was. Throws STW-2007 when it fails.
*/
async function installPackages(side, ports) {
	const at = (name) => join(side.projectDir, name);
	if (!(await Promise.all(["packages.yml", "dependencies.yml"].map((name) => ports.files.read(at(name))))).some(declaresPackages) || await ports.files.exists(at("dbt_packages"))) return false;
	const lock = await ports.files.read(at(LOCK));
	const { exitCode, events, plain } = await invokeDbt(side, { name: "deps" }, ports);
	await (lock === void 0 ? ports.files.remove(at(LOCK)) : ports.files.write(at(LOCK), lock));
	if (exitCode === 0) return true;
	const said = events.flatMap((event) => event.kind === "fatal" || event.kind === "error" ? [event.text] : []);
	throw new Problem("STW-2007", { detail: `dbt deps on the ${side.side}: ${(said[0] ?? plain.at(-1) ?? "no message").slice(0, 500)}` });
}
/** A file that is no YAML declares none here: dbt itself says what is wrong with it. */
function declaresPackages(text) {
	try {
		return text !== void 0 && packagesSchema.safeParse((0, import_dist.parse)(text)).success;
	} catch {
		return false;
	}
}

// src/dbt/not-analysed.ts
const SIDE = {
	base: "the base",
	head: "this commit"
};
/** Nodes that did not build on one side, so that the other one has nothing to be compared with, and sides that did not build at all. */
function notAnalysed(outcomes, changes) {
	return outcomes.flatMap((outcome) => [
		...wholeSide(outcome),
		...failedNodes(outcome),
		...withoutSql(outcome, changes)
	]);
}
/** dbt failed before its first node: what the models of that side would hold is unknown. */
function wholeSide({ side, built: { outcome } }) {
	if (outcome === void 0 || outcome.succeeded || outcome.results.size > 0) return [];
	return [{
		subject: `all models of ${SIDE[side]}`,
		reason: `dbt ${outcome.command} failed there: ${firstLine$1(outcome.errors[0])}`
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
			reason: `failed on ${SIDE[side]}: ${firstLine$1(message)}`
		}] : [];
	});
}
/** A changed model that ran but left no SQL to compare; failed and skipped ones are named already. */
function withoutSql({ side, project, built }, changes) {
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
/** Messages are dbt's: several lines, of which the first says the kind and the second what happened. */
function firstLine$1(message) {
	return (message ?? "no message").split("\n").map((line) => line.trim()).filter((line) => line !== "").slice(0, 2).join(" ").slice(0, 300);
}

// src/dbt/resident-dbt.ts
/**
* Starts dbt once and hands it commands as files `<number>.json`, through dbt's own programmatic interface. A start costs three
* seconds and parsing costs more; here both are paid once for all commands of a side. `null` ends it.
*/
const DRIVER = `
import json, os, sys, time
from dbt.cli.main import dbtRunner
from dbt.contracts.graph.manifest import Manifest

inbox, parent, number, manifest = sys.argv[1], os.getppid(), 0, None

def next_command():
    path = os.path.join(inbox, f"{number}.json")
    while os.getppid() == parent:
        try:
            with open(path, encoding="utf-8") as file:
                return json.load(file)
        except (FileNotFoundError, ValueError):
            time.sleep(0.02)

def exit_code(result):
    return 0 if result.success else 1 if result.exception is None else 2

while command := next_command():
    result = dbtRunner(manifest=manifest).invoke(command)
    if isinstance(result.result, Manifest):
        manifest = result.result
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
/** A dbt 1.x that stays in memory between its commands. `inbox` is a folder of its own. */
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
		const log = followLog(side.side, command, ports.progress);
		const started = ports.clock.now().getTime();
		const { promise, resolve } = Promise.withResolvers();
		pending = {
			log,
			finish: resolve
		};
		await ports.files.write(join(inbox, `${count}.json`), JSON.stringify(dbtArguments(side, command)));
		count += 1;
		const done = await Promise.race([promise, running]);
		pending = void 0;
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
/** One side's dbt: resident where dbt is Python, one process for each command where it is the Rust engine. */
function openSession(side, ports) {
	if (!isRustEngine(side.engine)) return residentDbt(side, side.inbox, ports);
	return {
		run: (command) => invokeDbt(side, command, ports),
		close: async () => void 0
	};
}

// src/dbt/pair.ts
/** Does the same for both sides at once. When one fails, the other still comes to its end before the failure is thrown (the base's first). */
async function both(make) {
	const running = [make("base"), make("head")];
	await Promise.allSettled(running);
	const [base, head] = await Promise.all(running);
	return {
		base,
		head
	};
}

// src/dbt/parse-side.ts
/** Parses one side. A warehouse isn't needed for it. */
async function parseSide(prepared, session, { files }) {
	const invocation = await session.run({ name: "parse" });
	const project = invocation.exitCode === 0 ? await manifestOf(files, prepared) : void 0;
	return project === void 0 ? { failed: invocation } : { project };
}

// src/dbt/render-env-vars.ts
const ENV_VAR = /\{\{-?\s*env_var\(\s*(['"])(?<name>\w+)\1\s*(?:,\s*(['"])(?<fallback>.*?)\3\s*)?\)\s*-?\}\}/g;
/** Renders the one kind of Jinja that profiles really hold, `{{ env_var('NAME', 'default') }}`; undefined when other Jinja is left. */
function renderEnvVars(text, env) {
	let rendered = text;
	for (const { 0: call, groups } of text.matchAll(ENV_VAR)) {
		const value = env[groups?.["name"] ?? ""] ?? groups?.["fallback"];
		if (value === void 0) return void 0;
		rendered = rendered.replace(call, () => value);
	}
	return /\{[{%]/.test(rendered) ? void 0 : rendered;
}

// src/dbt/profiles.ts
const projectFile = object({ profile: string() });
const outputSchema = looseObject({
	type: string(),
	schema: string().optional(),
	dataset: string().optional(),
	path: string().optional()
});
const profileSchema = object({
	target: string().default("default"),
	outputs: record(string(), outputSchema)
});
/** Reads the project's profile and picks its target. Throws STW-1001, STW-1002, STW-1007 or STW-1008. */
async function chooseProfile(files, search) {
	const project = join(search.base, search.projectDir);
	const name = await profileName(files, {
		project,
		env: search.env
	});
	const { outputs, target } = await findProfile(files, {
		name,
		folders: search.profilesDir === void 0 ? [project, search.base] : [resolve(search.base, search.profilesDir)]
	});
	const chosen = search.target ?? renderEnvVars(target, search.env) ?? target;
	const output = outputs[chosen];
	if (output === void 0) throw new Problem("STW-1008", {
		profile: name,
		target: chosen,
		known: Object.keys(outputs).join(", ")
	});
	const databaseFile = output.type === "duckdb" ? localDatabase(output.path ?? ":memory:", search.env) : void 0;
	return {
		name,
		target: chosen,
		adapter: output.type,
		schema: output.schema ?? output.dataset ?? "",
		output,
		databaseFile
	};
}
/** profiles.yml with only the chosen target, in which only schema and (on DuckDB) path may differ from the base's. */
function profileText({ name, target, output }, replaced) {
	const document = { [name]: {
		target,
		outputs: { [target]: {
			...output,
			...replaced
		} }
	} };
	return (0, import_dist.stringify)(document, {
		version: "1.1",
		lineWidth: 0,
		aliasDuplicateObjects: false
	});
}
async function profileName(files, { project, env }) {
	const path = join(project, "dbt_project.yml");
	const text = await files.read(path);
	if (text === void 0) throw new Problem("STW-1001", { where: project });
	const parsed = projectFile.safeParse(parseYaml(text, "dbt_project.yml"));
	if (!parsed.success) throw new Problem("STW-1002", {
		file: "dbt_project.yml",
		detail: "it names no profile"
	});
	return renderEnvVars(parsed.data.profile, env) ?? parsed.data.profile;
}
async function findProfile(files, { name, folders }) {
	for (const folder of folders) {
		const text = await files.read(join(folder, "profiles.yml"));
		const profiles = text === void 0 ? {} : record(string(), unknown$2()).catch({}).parse(parseYaml(text, "profiles.yml"));
		if (profiles[name] === void 0) continue;
		const parsed = profileSchema.safeParse(profiles[name]);
		if (parsed.success) return parsed.data;
		throw new Problem("STW-1002", {
			file: "profiles.yml",
			detail: prettifyError(parsed.error).replaceAll("\n", " ")
		});
	}
	throw new Problem("STW-1007", {
		profile: name,
		where: folders.map((folder) => join(folder, "profiles.yml")).join(" or ")
	});
}
/** YAML 1.1, as dbt's parser reads it: `yes` is a boolean. */
function parseYaml(text, file) {
	try {
		return (0, import_dist.parse)(text, { version: "1.1" });
	} catch (error) {
		throw new Problem("STW-1002", {
			file,
			detail: error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error)
		});
	}
}
/** An in-memory database becomes a file of the same stem, since one dbt command must see what another one built. */
function localDatabase(path, env) {
	const rendered = renderEnvVars(path, env);
	if (rendered === void 0 || /^(?:md|motherduck):/.test(rendered)) return void 0;
	return rendered === ":memory:" || rendered === "" ? "memory.duckdb" : basename(rendered);
}

// src/dbt/prepare-side.ts
/** Makes one side's folders and its profiles.yml; nothing is written into the checkout. */
async function prepareSide(files, plan, where) {
	const { profile, ciSchema } = plan;
	const own = (name) => join(plan.folder, where.side, name);
	const database = profile.databaseFile === void 0 ? void 0 : join(own("warehouse"), profile.databaseFile);
	const replaced = {
		...database === void 0 ? {} : { path: database },
		...database === void 0 && ciSchema !== void 0 ? { schema: `${ciSchema}_${where.side}` } : {}
	};
	await files.write(join(own("profiles"), "profiles.yml"), profileText(profile, replaced));
	const environment = {
		...plan.env,
		home: own("home")
	};
	const made = [
		"home",
		"warehouse",
		"inbox"
	].map((name) => files.write(join(own(name), ".keep"), ""));
	await Promise.all(made);
	return {
		...where,
		engine: plan.engine,
		profile: profile.name,
		target: profile.target,
		profilesDir: own("profiles"),
		targetPath: own("target"),
		logPath: own("logs"),
		inbox: own("inbox"),
		database,
		env: dbtEnvironment({
			...environment,
			secrets: true
		}),
		envWithoutSecrets: dbtEnvironment({
			...environment,
			secrets: false
		})
	};
}
/** Gives a side its own copy of the CI database, with what DuckDB has not yet merged into it; without one it starts empty. */
async function copyDatabase(files, from, { database }) {
	if (from === void 0 || database === void 0) return;
	await files.copy(from, database);
	if (await files.exists(`${from}.wal`)) await files.copy(`${from}.wal`, `${database}.wal`);
}

// src/dbt/project-texts.ts
/** Larger files hold no code that a person wrote. */
const MOST_BYTES = 1048576;
const ENDINGS = [
	".sql",
	".yml",
	".yaml",
	".py"
];
/** Reads a dbt project's own files, and gives their texts by path from the project's folder. */
async function projectTexts(files, projectDir) {
	const lists = await Promise.all(ENDINGS.map((ending) => files.list(projectDir, ending)));
	const texts = await Promise.all(lists.flat().map(async (path) => [path, await files.readInside(projectDir, path, MOST_BYTES)]));
	const known = new Map(texts);
	return (path) => known.get(path);
}

// src/dbt/changed-sources.ts
/** The sources that are another table on the head, by unique id, in words. Freshness and descriptions change no data, so they don't count. */
function changedSources(base, head) {
	const changed = /* @__PURE__ */ new Map();
	for (const source of head.sources.values()) {
		const before = base.sources.get(source.uniqueId);
		if (before !== void 0 && tableOf(before) !== tableOf(source)) changed.set(source.uniqueId, sentence(before, source));
	}
	return changed;
}
function tableOf({ relationName, identifier }) {
	return relationName ?? identifier;
}
function sentence(before, after) {
	return `source ${after.sourceName}.${after.name}: ${shownValue(tableOf(before))} → ${shownValue(tableOf(after))}`;
}

// src/dbt/config-reasons.ts
/** dbt leaves these out of the comparison of configs; name and place of the relation are compared by themselves. */
const NOT_COMPARED = /* @__PURE__ */ new Set([
	"alias",
	"schema",
	"database",
	"tags",
	"group"
]);
/** One reason for each key of the config, as written in the project, that differs: "materialized: view → table". */
function configReasons(base, head) {
	const keys = /* @__PURE__ */ new Set([...Object.keys(base.unrenderedConfig), ...Object.keys(head.unrenderedConfig)]);
	const written = [...keys].filter((key) => !NOT_COMPARED.has(key) && !isContractSwitch(key, base, head)).flatMap((key) => difference(key, base, head));
	return keys.has("access") || base.access === head.access ? written : [...written, reason$1("access", base.access, head.access)];
}
/** Switching a contract on or off is told as a change of the contract. */
function isContractSwitch(key, base, head) {
	return key === "contract" && base.contractEnforced !== head.contractEnforced;
}
function difference(key, base, head) {
	const [before, after] = [base.unrenderedConfig[key], head.unrenderedConfig[key]];
	return sameValue(before, after) ? [] : [reason$1(key, before, after)];
}
function reason$1(key, before, after) {
	return {
		kind: "config",
		text: `${key}: ${shownValue(before)} → ${shownValue(after)}`
	};
}

// src/dbt/contract-reasons.ts
/** What changed in an enforced contract: the switch itself, columns, types and constraints. The order of columns doesn't count. */
function contractReasons(base, head) {
	if (!base.contractEnforced && !head.contractEnforced) return [];
	if (!head.contractEnforced) return [reason("no longer enforced")];
	if (!base.contractEnforced) return [reason("now enforced")];
	return [...[.../* @__PURE__ */ new Set([...base.columns.keys(), ...head.columns.keys()])].flatMap((name) => columnReasons(name, base.columns.get(name), head.columns.get(name))), ...constraintReasons("the model", base.constraints, head.constraints)];
}
function columnReasons(name, before, after) {
	if (before === void 0) return [reason(`column ${name} added`)];
	if (after === void 0) return [reason(`column ${name} removed`)];
	return [...before.dataType === after.dataType ? [] : [reason(`${name}: ${before.dataType ?? "no type"} → ${after.dataType ?? "no type"}`)], ...constraintReasons(name, before.constraints, after.constraints)];
}
function constraintReasons(owner, before, after) {
	const [old, now] = [before.map(shown), after.map(shown)];
	return [...old.filter((constraint) => !now.includes(constraint)).map((constraint) => reason(`${constraint} removed from ${owner}`)), ...now.filter((constraint) => !old.includes(constraint)).map((constraint) => reason(`${constraint} added to ${owner}`))];
}
function shown({ type, columns }) {
	return columns.length === 0 ? type : `${type} (${columns.join(", ")})`;
}
function reason(what) {
	return {
		kind: "contract",
		text: `contract: ${what}`
	};
}

// src/dbt/macro-reasons.ts
/** The changed macros that a node calls, itself or through other macros: "macro round_cents changed (through cents_to_dollars)". */
function macroReasons(node, changes, project) {
	if (changes.size === 0) return [];
	const seen = /* @__PURE__ */ new Set();
	const reasons = [];
	const queue = node.dependsOn.macros.map((id) => ({
		id,
		caller: void 0
	}));
	for (const { id, caller } of queue) {
		if (seen.has(id)) continue;
		seen.add(id);
		const change = changes.get(id);
		if (change !== void 0) reasons.push({
			kind: "macro",
			text: `macro ${resourceName(id)} ${change}${caller === void 0 ? "" : ` (through ${caller})`}`
		});
		for (const next of project.macros.get(id)?.macros ?? []) queue.push({
			id: next,
			caller: caller ?? resourceName(id)
		});
	}
	return reasons;
}

// src/dbt/state-modified.ts
/**
* The models, seeds and snapshots that `dbt ls -s state:modified` would select, with the reasons that dbt does not print, and
* those that are gone. Beyond dbt, what reads a source that now is another table counts as modified. Tags and descriptions
* alone change nothing.
*/
function changedNodes(base, head) {
	const sides = {
		head,
		macros: changedMacros(base, head),
		sources: changedSources(base, head)
	};
	const present = [...head.nodes.values()].filter(isBuilt).map((node) => changeOf(base.nodes.get(node.uniqueId), node, sides));
	const gone = [...base.nodes.values()].filter((node) => isBuilt(node) && !head.nodes.has(node.uniqueId)).map(removed);
	return [...present.filter((change) => change !== void 0), ...gone];
}
function isBuilt({ resourceType }) {
	return resourceType === "model" || resourceType === "seed" || resourceType === "snapshot";
}
function removed(node) {
	const reasons = [{
		kind: "removed",
		text: `${node.resourceType} removed or disabled`
	}];
	return {
		uniqueId: node.uniqueId,
		name: node.name,
		kind: "removed",
		base: node,
		head: void 0,
		reasons
	};
}
function changeOf(base, head, sides) {
	const { uniqueId, name } = head;
	if (base === void 0) return {
		uniqueId,
		name,
		kind: "added",
		base,
		head,
		reasons: [{
			kind: "new",
			text: `new ${head.resourceType}`
		}]
	};
	const reasons = reasonsOf(base, head, sides);
	return reasons.length === 0 ? void 0 : {
		uniqueId,
		name,
		kind: "modified",
		base,
		head,
		reasons
	};
}
function reasonsOf(base, head, { head: project, macros, sources }) {
	return [
		...bodyReasons(base, head),
		...macroReasons(head, macros, project),
		...configReasons(base, head),
		...contractReasons(base, head),
		...relationReasons(base, head),
		...locationReasons(base, head),
		...descriptionReasons(base, head),
		...sourceReasons(head, sources)
	];
}
/** A seed's file is compared by checksum; dbt keeps only its path above 1 MiB, so a big seed that changes is not noticed. */
function bodyReasons(base, head) {
	if (head.resourceType === "seed") return base.checksum === head.checksum ? [] : [{
		kind: "seed",
		text: "the seed's data changed"
	}];
	if (base.rawCode === head.rawCode) return [];
	const code = head.language === "sql" ? "SQL" : head.language;
	return [{
		kind: "body",
		text: withoutSpace(base) === withoutSpace(head) ? `only white space in the ${code} changed` : `${code} changed`
	}];
}
function withoutSpace({ rawCode }) {
	return rawCode.replaceAll(/\s+/g, "");
}
/** As configured, not as rendered: what `generate_schema_name` and the target make of it differs from machine to machine. */
function relationReasons(base, head) {
	return [
		"database",
		"schema",
		"alias"
	].flatMap((key) => {
		const [before, after] = [base.unrenderedConfig[key], head.unrenderedConfig[key]];
		return sameValue(before, after) ? [] : [{
			kind: "relation",
			text: `${key}: ${shownValue(before)} → ${shownValue(after)}`
		}];
	});
}
function locationReasons(base, head) {
	if (sameValue(base.fqn, head.fqn)) return [];
	return [{
		kind: "location",
		text: `moved: ${base.path === head.path ? `${base.fqn.join(".")} → ${head.fqn.join(".")}` : `${base.path} → ${head.path}`}`
	}];
}
/** Descriptions that dbt writes to the warehouse: only `persist_docs` makes them part of the build. */
function descriptionReasons(base, head) {
	const persisted = head.config["persist_docs"];
	if (typeof persisted !== "object" || persisted === null) return [];
	const { relation, columns } = persisted;
	const reasons = [];
	if (relation === true && base.description !== head.description) reasons.push({
		kind: "description",
		text: "its persisted description changed"
	});
	if (columns === true && !sameValue(columnDescriptions(base), columnDescriptions(head))) reasons.push({
		kind: "description",
		text: "persisted column descriptions changed"
	});
	return reasons;
}
function columnDescriptions({ columns }) {
	return new Map([...columns].map(([name, { description }]) => [name, description]));
}
function sourceReasons(head, sources) {
	return head.dependsOn.nodes.flatMap((id) => {
		const text = sources.get(id);
		return text === void 0 ? [] : [{
			kind: "source",
			text
		}];
	});
}

// src/dbt/stopwatch.ts
/** A stopwatch that stands at zero. */
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

// src/dbt/compare-sides.ts
/**
* Parses base and head, finds what differs, and builds (or compiles) exactly that on both sides with the same profile, each in
* folders of its own that are always removed. Throws the Problems STW-1001 to STW-1008, STW-2002 and STW-2004 to STW-2007, and
* the signal's reason when cancelled.
*/
async function compareSides(input, ports) {
	const deadline = new Date(ports.clock.now().getTime() + input.budgetMinutes * 6e4);
	const folder = await ports.files.temporary("steward-dbt");
	try {
		const run = await planRun(input, {
			...ports,
			deadline,
			budgetMinutes: input.budgetMinutes
		}, folder);
		return await withSessions(run, await prepareBoth(run));
	} finally {
		await ports.files.remove(folder);
	}
}
/** All that can be said before dbt runs: engine, profile, lane, and whether the CI database is there. */
async function planRun(input, ports, folder) {
	const { ciDatabase, ciSchema, env } = input;
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
	const engine = await detectEngine(ports.processes, input.python, seen);
	const lane = chooseLane({
		requested: input.lane,
		profile,
		ciSchema
	});
	if (lane.name === "build" && ciDatabase !== void 0 && !await ports.files.exists(ciDatabase)) throw new Problem("STW-1005", { path: ciDatabase });
	return {
		input,
		plan: {
			folder,
			engine,
			profile,
			env,
			ciSchema: lane.name === "build" ? ciSchema : void 0
		},
		lane,
		ports
	};
}
function prepareBoth(run) {
	return both(async (side) => {
		const { input, plan, ports } = run;
		const projectDir = join(input[side], input.projectDir);
		if (!await ports.files.exists(join(projectDir, "dbt_project.yml"))) throw new Problem("STW-1001", { where: `${input.projectDir} of the ${side}` });
		if (input.removeDotEnv) await ports.files.remove(join(projectDir, ".env"));
		return prepareSide(ports.files, plan, {
			side,
			projectDir
		});
	});
}
async function withSessions(run, prepared) {
	const watch = stopwatch(run.ports.clock);
	await watch.time(() => both((side) => installPackages(prepared[side], run.ports)));
	const open = await both(async (side) => ({
		prepared: prepared[side],
		session: openSession(prepared[side], run.ports)
	}));
	try {
		return await compare$1(run, open, watch);
	} finally {
		await both((side) => open[side].session.close());
	}
}
async function compare$1(run, open, watch) {
	const parsed = await watch.time(() => both((side) => parseSide(open[side].prepared, open[side].session, run.ports)));
	if ("failed" in parsed.base) throw new Problem("STW-2002", {
		sha: run.input.baseSha.slice(0, 7),
		detail: errorsOf(parsed.base.failed)[0] ?? ""
	});
	const base = parsed.base.project;
	if ("failed" in parsed.head) return {
		...await unparsedHead(run, base, parsed.head.failed),
		dbtSeconds: watch.seconds()
	};
	const projects = {
		base,
		head: parsed.head.project
	};
	const changes = changedNodes(projects.base, projects.head);
	const selection = selectNodes({
		...projects,
		changes
	});
	const plan = {
		lane: laneFor(run.lane, selection),
		selection,
		changes
	};
	return {
		...comparison(run, projects, {
			plan,
			built: await watch.time(() => both((side) => buildOpen(run, {
				...open[side],
				project: projects[side]
			}, plan)))
		}),
		dbtSeconds: watch.seconds()
	};
}
function laneFor(lane, { base, head, tests }) {
	if (lane.name === "static" || base.length + head.length + tests.length > 0) return lane;
	return {
		name: "static",
		reason: "no model, seed, snapshot or test differs from the base: nothing had to be built"
	};
}
async function buildOpen({ input, ports }, side, plan) {
	if (plan.lane.name === "build") await copyDatabase(ports.files, input.ciDatabase, side.prepared);
	return buildSide(side, plan, ports);
}
async function unparsedHead(run, base, failed) {
	const nothing = {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	const lane = {
		name: "static",
		reason: "dbt cannot parse this commit, so there was nothing to build"
	};
	const headFailure = rootCause(failed, base, await projectTexts(run.ports.files, join(run.input.head, run.input.projectDir)));
	return {
		engine: engineOf(run),
		lane,
		base,
		head: void 0,
		headFailure,
		changes: [],
		build: {},
		compiled: nothing,
		incremental: nothing,
		notAnalysed: []
	};
}
function comparison(run, projects, { plan, built }) {
	const outcomes = ["base", "head"].map((side) => ({
		side,
		project: projects[side],
		built: built[side]
	}));
	const { base, head } = built;
	return {
		...projects,
		engine: engineOf(run),
		lane: plan.lane,
		changes: plan.changes,
		build: {
			...base.outcome && { base: base.outcome },
			...head.outcome && { head: head.outcome }
		},
		compiled: {
			base: base.compiled,
			head: head.compiled
		},
		incremental: {
			base: base.incremental,
			head: head.incremental
		},
		notAnalysed: plan.lane.name === "static" ? [] : notAnalysed(outcomes, plan.changes)
	};
}
function engineOf({ plan: { engine, profile } }) {
	return {
		name: "dbt",
		version: engine.version,
		adapter: profile.adapter,
		tier: tierOf(engine, profile.adapter)
	};
}

// src/workflows/compile-findings.ts
/** Sums the findings up: how many count, what is older than this pull request, what was allowed, and what could not be looked at. */
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
	const counted = findings.filter(counts);
	const older = findings.filter(({ age }) => age === "existing").length;
	const allowed = findings.filter(({ age, suppressed }) => age === "new" && suppressed !== void 0).length;
	return `${[
		counted.length === 0 ? "No finding is new in this pull request" : `${plural(counted.length, "new finding")} from ${plural(new Set(counted.map(({ ruleId }) => ruleId)).size, "rule")}`,
		...allowed === 0 ? [] : [`${allowed} allowed with a reason`],
		...older === 0 ? [] : [`${older} on the changed models ${older === 1 ? "is" : "are"} older and not repeated`]
	].join("; ")}.`;
}
/** A change that could not be classified is said once more where people look for the sum: it is never passed off as safe. */
function unknownClasses({ models }) {
	const unknown = models.filter(({ classification }) => classification.class === "unknown").map(({ name }) => `\`${name}\``);
	return unknown.length === 0 ? [] : [text(`Not proved either way: ${unknown.join(", ")}.`)];
}
function plural(count, thing) {
	return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

// src/workflows/define-workflow.ts
/**
* Starts a workflow. Each `.step()` sees exactly the facts of the steps that it names in `needs`,
* so a step can't read what it didn't ask for, and a missing fact doesn't compile.
*/
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
/**
* The columns that a SELECT reads from one relation, in lower case: projected, filtered, joined, grouped or ordered by. Only certain reads
* are in it: a name that could come from another relation is left out. Undefined when the text can't be read.
*/
function columnsReadFrom({ sql, relation }, analyze) {
	const whole = analyze(sql);
	if (!whole) return void 0;
	const sources = /* @__PURE__ */ new Set([identifier(relation)]);
	const references = [whole, ...whole.cteFacts.flatMap(({ name, bodySql }) => {
		const body = analyze(bodySql);
		if (!body) return [];
		if (passesThrough(body, sources)) sources.add(identifier(name));
		return [body];
	})].flatMap(referencesOf);
	return new Set(references.filter(({ table }) => table !== null && sources.has(identifier(table))).map(({ column }) => identifier(column)));
}
/** `select * from relation`: the CTE's columns are the relation's. */
function passesThrough({ projections, baseTables, relations }, sources) {
	const [only] = baseTables;
	return projections.length === 1 && projections[0]?.isStar === true && relations.length <= 1 && baseTables.length === 1 && only !== void 0 && sources.has(identifier(only.name));
}
function referencesOf({ projections, columnUses = [] }) {
	return [...projections.flatMap(({ upstream }) => upstream), ...columnUses.flatMap(({ references }) => references)].map(({ table = null, column }) => ({
		table,
		column
	}));
}
function identifier(name) {
	return name.replaceAll(/["`[\]]/g, "").toLowerCase();
}

// src/agents/columns-reader.ts
const DIALECTS = {
	postgres: "postgresql",
	sqlserver: "tsql"
};
/**
* Makes `ReviewFacts.columnsRead` for a project. Compiled SQL is looked at where there is any, else the raw text with its `ref`s in place
* and all other Jinja taken out.
*/
function columnsReader({ nodes, adapter }, analyze) {
	const dialect = DIALECTS[adapter] ?? adapter;
	return (readerId, fromId) => {
		const [reader, from] = [nodes.get(readerId), nodes.get(fromId)];
		if (reader === void 0 || from === void 0 || reader.language !== "sql") return void 0;
		return columnsReadFrom(textAndRelation(reader, from), (sql) => analyze(sql, dialect));
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
/** A name that no CTE of a model has, so that `with stg_trips as (select … from {{ ref('stg_trips') }})` stays clear. */
function placeholder(name) {
	return `steward_ref_${name}`;
}
function withoutJinja(raw) {
	return raw.replaceAll(/\{#[\s\S]*?#\}/g, " ").replaceAll(/\{%[\s\S]*?%\}/g, " ").replaceAll(/\{\{-?\s*config\s*\([\s\S]*?\}\}/g, " ").replaceAll(/\{\{-?\s*ref\s*\(([^)]*)\)\s*-?\}\}/g, (_, names) => placeholder(lastName(names))).replaceAll(/\{\{[\s\S]*?\}\}/g, " null ");
}
/** The model's name of `'trips'`, `'package', 'trips'` or `'trips', v=2`. */
function lastName(names) {
	return [...names.matchAll(/(?:^|,)\s*['"]([^'"]+)['"]/g)].at(-1)?.[1] ?? "unknown";
}

// src/sql/source-text.ts
/** The lines of a text, for causes: any line ending, no trailing blanks. */
function sourceText(text) {
	return { lines: text.split(/\r\n|\n|\r/).map((line) => line.trimEnd()) };
}
/** The text of a line (from 1) without its indentation. */
function lineText({ lines }, line) {
	return (lines[line - 1] ?? "").trim();
}

// src/sql/ast.ts
/** Keys that hold a part of a node and are never a kind themselves. */
const parts = /* @__PURE__ */ new Set([
	"this",
	"expressions",
	"name",
	"value",
	"Preceding",
	"Following"
]);
/** A node is an object with one key, its kind. A node without fields (`random()`) comes as null. */
function nodeOf(value) {
	if (!isFields(value)) return void 0;
	const kind = onlyKey(value);
	if (kind === void 0 || parts.has(kind)) return void 0;
	const data = value[kind];
	if (data === null) return {
		kind,
		data: {}
	};
	return isFields(data) ? {
		kind,
		data
	} : void 0;
}
function onlyKey(value) {
	let only;
	for (const key in value) {
		if (only !== void 0) return void 0;
		only = key;
	}
	return only;
}
/** Whether a value is a plain object, and not a list. */
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
/** The fields of an object; none for anything else. */
function fieldsOf(value) {
	return isFields(value) ? value : {};
}
/** The items of a list; none for anything else. */
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
/** Whether a field says something: null, false, an empty list and an absent field don't. */
function isSet(value) {
	return value !== void 0 && value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
}
/** Strips parentheses and comment wrappers, which never change a value. */
function unwrap(value) {
	const node = nodeOf(value);
	return node?.kind === "paren" || node?.kind === "annotated" ? unwrap(node.data["this"]) : value;
}
/** Kinds of nodes that are queries. */
const queryKinds = /* @__PURE__ */ new Set([
	"select",
	"union",
	"intersect",
	"except"
]);
/** The line of the first name inside a node; the parser keeps positions of names only. */
function lineOf(value) {
	if (typeof value !== "object" || value === null) return void 0;
	if (Array.isArray(value)) return firstLine(value);
	const { span } = value;
	if (typeof span?.line === "number") return span.line;
	return firstLine(Object.values(value));
}
function firstLine(values) {
	for (const value of values) {
		const line = lineOf(value);
		if (line !== void 0) return line;
	}
}
/** Calls `visit` for each node, outermost first; `visit` answers false to stay out of a node. */
function walk(value, visit) {
	if (Array.isArray(value)) {
		for (const item of value) walk(item, visit);
		return;
	}
	if (!isFields(value)) return;
	const node = nodeOf(value);
	if (node !== void 0 && !visit(node)) return;
	for (const field of Object.values(value)) walk(field, visit);
}

// src/sql/cosmetic.ts
const cosmetic = new Set(`span inferred_type alias_explicit_as alias_keyword double_colon_syntax use_inner_keyword use_outer_keyword explicit_asc
  no_parens kind_text start_side_text end_side_text bracket_notation curly_brace_syntax alias_first modifiers_inside`.split(/\s+/));
/** Fields that say only how the SQL was written. */
function isCosmetic(field) {
	return cosmetic.has(field) || field.endsWith("comments");
}

// src/sql/written-form.ts
/** An expression as written, without layout: equal for two that differ in spaces, comments and letter case only. */
function writtenForm(written) {
	return render(written, () => true);
}
/** The same without the qualifiers in front of columns, which change with every renamed alias. */
function unqualifiedForm(written) {
	return render(written, (field, fields) => field !== "table" || !("join_mark" in fields));
}
function render(written, keeps) {
	if (Array.isArray(written)) return `[${written.map((item) => render(item, keeps)).join(",")}]`;
	if (!isFields(written)) return typeof written === "string" ? written.toLowerCase() : String(written);
	return `{${Object.keys(written).filter((field) => isSet(written[field]) && !isCosmetic(field) && keeps(field, written)).map((field) => `${field}:${render(written[field], keeps)}`).join(",")}}`;
}

// src/sql/trace-change.ts
/** Follows two columns with different values down to the expressions that make them different. */
function traceChange(base, head) {
	if (head === void 0 || base.term.key === head.term.key) return [];
	if (isSameText(base, head)) {
		const deeper = base.term.from.flatMap((column, index) => traceChange(column, head.term.from[index]));
		if (deeper.length > 0) return deeper.filter((pair, index) => deeper.findIndex(({ head: other }) => other === pair.head) === index);
	}
	return [{
		base,
		head
	}];
}
function isSameText(base, head) {
	return writtenForm(base.written) === writtenForm(head.written) || base.term.plain && head.term.plain;
}
/** The line on the head where two versions of an expression first differ, as far as the parser knows lines. */
function lineOfDifference({ base, head }) {
	return firstDifference(base.written, head.written, head.line) ?? head.line;
}
/** `near` is the line of the nearest name before this place; literals have no line of their own. */
function firstDifference(base, head, near) {
	const line = lineOf(head) ?? near;
	if (!isBranch(base) || !isBranch(head) || !haveSameKeys(base, head)) return writtenForm(base) === writtenForm(head) ? void 0 : line;
	let last = line;
	for (const key of Object.keys(head)) {
		const found = isCosmetic(key) ? void 0 : firstDifference(base[key], head[key], last);
		if (found !== void 0) return found;
		last = Math.max(last, lineOf(head[key]) ?? last);
	}
	return writtenForm(base) === writtenForm(head) ? void 0 : line;
}
function isBranch(value) {
	return typeof value === "object" && value !== null;
}
function haveSameKeys(base, head) {
	return Object.keys(base).join(" ") === Object.keys(head).join(" ");
}

// src/sql/causes.ts
/** The lines behind changed rows. */
function rowCauses(changes, texts) {
	return unique(changes.map((change) => causeAt(change.side, change.part.line, {
		texts,
		why: whyRows(change)
	})));
}
/** The lines behind changed columns. */
function columnCauses(pairs, texts) {
	return unique(pairs.flatMap((pair) => causesOf(pair, texts)));
}
function causesOf({ change, base, head }, texts) {
	if (change.class === "unchanged") return [];
	if (head === void 0) return base === void 0 ? [] : [causeAt("base", base.line, {
		texts,
		why: "column removed"
	})];
	if (base === void 0) return [causeAt("head", head.line, {
		texts,
		why: "column added"
	})];
	if (change.class === "renamed") return [causeAt("head", head.line, {
		texts,
		why: "column renamed"
	})];
	const why = change.class === "retyped" ? "type changed" : "expression changed";
	return traceChange(base, head).map((pair) => causeAt("head", lineOfDifference(pair), {
		texts,
		why
	}));
}
function causeAt(side, line, { texts, why }) {
	const known = Math.max(line, 1);
	return {
		side,
		line: known,
		text: lineText(texts[side], known),
		why
	};
}
const subjects = {
	from: [
		"input added",
		"input removed",
		"input changed"
	],
	join: [
		"join added",
		"join removed",
		"join changed"
	],
	where: [
		"rows filtered",
		"filter removed",
		"filter changed"
	],
	group: [
		"grouping changed",
		"grouping changed",
		"grouping changed"
	],
	having: [
		"groups filtered",
		"filter on groups removed",
		"filter on groups changed"
	],
	qualify: [
		"rows filtered by QUALIFY",
		"QUALIFY removed",
		"QUALIFY changed"
	],
	distinct: [
		"column under DISTINCT added",
		"column under DISTINCT removed",
		"column under DISTINCT changed"
	],
	set: [
		"set operation added",
		"set operation removed",
		"set operation changed"
	],
	limit: [
		"limit added",
		"limit removed",
		"limit changed"
	],
	order: [
		"order changed",
		"order changed",
		"order changed"
	],
	rows: [
		"row-generating function added",
		"row-generating function removed",
		"row-generating function changed"
	],
	unknown: [
		"function that may make rows added",
		"function that may make rows removed",
		"function that may make rows changed"
	]
};
function whyRows({ side, part, replaced }) {
	if (part.clause === "distinct" && part.key === "distinct") return side === "head" ? "DISTINCT added" : "DISTINCT removed";
	const [added, removed, changed] = subjects[part.clause];
	if (replaced) return changed;
	return side === "head" ? added : removed;
}
function unique(causes) {
	return causes.filter((cause, index) => causes.findIndex((other) => keyOf$2(other) === keyOf$2(cause)) === index);
}
function keyOf$2({ side, line, why }) {
	return `${side} ${line} ${why}`;
}

// src/sql/function-traits.ts
/** What a function does beyond turning values into a value; a bit set. */
const trait = {
	none: 0,
	/** Which column a name means isn't certain. */
	unsure: 1,
	/** Another call may give another value. */
	volatile: 2,
	aggregate: 4,
	window: 8,
	/** Makes rows. */
	rows: 16,
	/** A function that we don't know: it might aggregate, make rows or be volatile. */
	unknown: 32
};
const words = (text) => new Set(text.trim().split(/\s+/));
const volatile = words(`random rand now current_date current_time current_timestamp current_timestamp_l_t_z localtime localtimestamp
  session_user current_user uuid gen_random_uuid generate_uuid uuid_string newid uuidv4 uuidv7 gen_random_bytes nextval currval setseed
  getdate sysdate systimestamp transaction_timestamp statement_timestamp clock_timestamp timeofday today get_current_timestamp
  get_current_time current_datetime unix_timestamp randn uniform normal randstr seq1 seq2 seq4 seq8 txid_current pseudocolumn
  current_localtime current_localtimestamp monotonically_increasing_id zipf`);
const aggregates = words(`count sum avg min max group_concat string_agg list_agg array_agg count_if sum_if stddev stddev_pop stddev_samp
  variance var_pop var_samp median mode first last any_value approx_distinct approx_count_distinct approx_percentile percentile logical_and
  logical_or skewness array_concat_agg array_unique_agg bool_xor_agg percentile_cont percentile_disc json_array_agg json_object_agg
  bitwise_and_agg bitwise_or_agg bitwise_xor_agg aggregate_function list mean product arg_max arg_min max_by min_by argmax argmin
  bool_and bool_or every bit_and bit_or bit_xor listagg histogram quantile quantile_cont quantile_disc approx_quantile corr covar_pop
  covar_samp regr_slope regr_intercept regr_count regr_r2 kurtosis entropy mad fsum kahan_sum sumkahan favg countif count_star booland_agg
  boolor_agg object_agg hash_agg json_agg jsonb_agg json_object_agg jsonb_object_agg json_group_array collect_list collect_set grouping
  grouping_id array_agg_distinct hll bitstring_agg first_agg last_agg arbitrary sem variance_samp variance_pop approx_top_k
  array_union_agg xmlagg`);
const rowMakers = words(`unnest explode explode_outer posexplode posexplode_outer inline inline_outer stack generate_series
  generate_subscripts regexp_split_to_table regexp_matches string_to_table split_to_table json_array_elements json_array_elements_text
  jsonb_array_elements jsonb_array_elements_text json_each json_each_text jsonb_each jsonb_each_text json_object_keys jsonb_object_keys
  json_populate_recordset jsonb_populate_recordset json_to_recordset flatten exploding_generate_series jsonb_path_query`);
const scalarKinds = words(`literal boolean null identifier column star cast collation case and or add sub mul div mod eq neq lt lte gt gte
  like i_like bitwise_and bitwise_or bitwise_xor concat adjacent array_contains_all array_contained_by array_overlaps not neg bitwise_not in
  between is_null is_true is_false is_json is exists interval concat_ws substring upper lower length trim l_trim r_trim replace reverse left
  right repeat lpad rpad split regexp_like regexp_replace regexp_extract overlay abs round floor ceil power sqrt cbrt ln log exp sign
  greatest least at_time_zone date_add date_sub date_diff date_trunc extract to_date to_timestamp date time coalesce null_if if_func if_null
  nvl nvl2 try_cast safe_cast bitwise_count contains starts_with ends_with position initcap ascii chr char_func soundex levenshtein
  byte_length hex lower_hex unicode mod_func trunc_func pi radians degrees sin cos tan asin acos atan atan2 is_nan is_inf int_div decode
  date_format format_date year month day hour minute second day_of_week day_of_week_iso day_of_month day_of_year week_of_year quarter
  add_months months_between last_day next_day epoch epoch_ms from_unixtime make_date make_timestamp timestamp_trunc s_h_a s_h_a1_digest
  array_func array_length array_size cardinality array_contains array_position array_append array_prepend array_concat array_sort
  array_reverse array_distinct array_join array_to_string array_filter array_transform array_flatten array_compact array_intersect
  array_union array_except array_remove array_zip struct_func struct_extract named_struct map_func map_from_entries map_from_arrays map_keys
  map_values map_contains_key map_concat element_at json_extract json_extract_scalar json_extract_path json_array json_object json_query
  json_value json_array_length json_keys json_type parse_json to_json j_s_o_n_extract j_s_o_n_extract_scalar typeof lambda named_argument
  null_safe_eq null_safe_neq glob similar_to any all bitwise_left_shift bitwise_right_shift subscript dot array_slice array struct tuple
  paren annotated alias var data_type ordered window over within_group filter date_from_unix_date unix_date unix_seconds unix_millis
  unix_micros year_of_week year_of_week_iso convert comprehension hex_string_expr byte_string unicode_string time_to_unix subquery select
  union intersect except values window_function row_number rank dense_rank n_tile lead lag first_value last_value nth_value percent_rank
  cume_dist simple`);
const scalarFunctions = words(`md5 sha1 sha2 sha256 sha512 hash crc32 xxhash64 farm_fingerprint upper lower ucase lcase length len
  char_length character_length octet_length bit_length trim ltrim rtrim btrim substr substring left right lpad rpad replace translate reverse
  repeat split split_part string_split str_split string_to_array array_to_string concat concat_ws format printf initcap contains starts_with
  ends_with startswith endswith prefix suffix strpos instr position charindex locate ascii chr unicode ord regexp_replace regexp_extract
  regexp_extract_all regexp_matches_bool regexp_full_match regexp_like regexp_substr regexp_count regexp_instr regexp_contains rlike like
  levenshtein editdist3 jaccard damerau_levenshtein abs ceil ceiling floor round trunc truncate sign sqrt cbrt exp ln log log2 log10 power
  pow mod div greatest least sin cos tan asin acos atan atan2 cot pi radians degrees isnan isinf isfinite even factorial gcd lcm
  width_bucket coalesce nullif ifnull isnull nvl nvl2 iff if decode zeroifnull nullifzero equal_null date date_trunc datetrunc trunc_date
  date_part datepart date_diff datediff date_sub date_add dateadd timestampdiff timestampadd add_months months_between last_day next_day
  make_date make_time make_timestamp make_interval to_date to_timestamp to_timestamp_ntz to_timestamp_tz to_timestamp_ltz to_time to_char
  to_varchar to_number to_decimal to_numeric to_double to_boolean to_json to_jsonb to_variant to_array to_object try_to_date
  try_to_timestamp try_to_number try_to_decimal try_to_numeric try_to_double try_to_boolean try_parse_json parse_json parse_date
  parse_timestamp parse_datetime strftime strptime try_strptime format_date format_timestamp format_datetime timestamp datetime time year
  month day hour minute second quarter week weekofyear weekday dayofweek dayofyear dayofmonth isodow isoyear dayname monthname yearweek
  epoch epoch_ms epoch_us epoch_ns century decade era millennium date_bin time_bucket timestamp_trunc datetime_trunc timestamp_diff
  datetime_diff timestamp_add timestamp_sub datetime_add datetime_sub from_unixtime unix_seconds unix_millis to_days to_hours to_minutes
  to_seconds to_milliseconds to_months to_years convert_timezone timezone struct struct_pack struct_extract struct_insert row named_struct
  object_construct object_construct_keep_null get get_path json json_extract json_extract_string json_extract_path json_extract_path_text
  json_extract_scalar json_value json_query json_array_length json_type json_valid json_keys json_build_object jsonb_build_object json_object
  json_array to_json_string array_construct array_size array_length array_contains array_append array_cat array_concat array_distinct
  array_sort array_slice array_position array_intersect list_value list_contains list_has list_position list_append list_prepend list_concat
  list_transform list_filter list_reduce list_aggregate list_sort list_distinct list_unique list_extract list_element list_slice list_zip
  list_sum list_min list_max list_avg list_any_value flatten_list array_transform array_filter len_list map map_keys map_values
  map_extract element_at cardinality range_list typeof pg_typeof hex unhex to_hex from_hex base64 from_base64 to_base64 encode decode_bytes
  bit_count bitand bitor bitxor cast try_cast safe_cast safe_divide generate_surrogate_key st_point st_distance st_x st_y haversine
  try_to_time to_binary cube rollup`);
/** In DuckDB these return one list or boolean per row. */
const duckdbScalars = words("regexp_matches flatten generate_series");
/** What a node itself does, apart from its arguments. */
function traitsOf({ kind, data }, dialect) {
	const name = kind === "function" || kind === "aggregate_function" ? String(data["name"]).toLowerCase() : kind;
	if (dialect === "duckdb" && duckdbScalars.has(name)) return trait.none;
	if (kind === "window_function") return trait.window;
	if (rowMakers.has(name)) return trait.rows;
	if (volatile.has(name)) return trait.volatile;
	if (kind === "aggregate_function" || aggregates.has(name)) return trait.aggregate;
	if (kind === "function") return scalarFunctions.has(name) || scalarKinds.has(name) || name === "grouping sets" ? trait.none : trait.unknown;
	return scalarKinds.has(kind) ? trait.none : trait.unknown;
}

// src/sql/terms.ts
/** The inputs of a term that reads none. */
const noLabels = /* @__PURE__ */ new Set();
/** A term made of others: it depends on what they depend on. */
function combined(key, parts, own = trait.none) {
	const [first] = parts;
	if (first !== void 0 && parts.length === 1) return {
		...first,
		key,
		uncast: key,
		traits: first.traits | own,
		plain: false
	};
	return {
		key,
		uncast: key,
		traits: parts.reduce((all, part) => all | part.traits, own),
		labels: new Set(parts.flatMap((part) => [...part.labels])),
		plain: false,
		from: parts.flatMap((part) => part.from)
	};
}
/** A column of a table that is an input of the block. */
function tableColumn(label, name) {
	const key = `${label}⟨${JSON.stringify(name)}⟩`;
	return {
		key,
		uncast: key,
		traits: trait.none,
		labels: /* @__PURE__ */ new Set([label]),
		plain: true,
		from: []
	};
}
/** A column of a CTE or subquery that stays an input of its own: only whether it is certain shines through. */
function inputColumn(label, column) {
	return {
		key: `${label}⟨${column.term.key}⟩`,
		uncast: `${label}⟨${column.term.uncast}⟩`,
		traits: column.term.traits & trait.unsure,
		labels: /* @__PURE__ */ new Set([label]),
		plain: true,
		from: [column]
	};
}
/** A column of a CTE or subquery whose query became part of the block. */
function inlinedColumn(column) {
	const keep = trait.unsure | trait.volatile;
	return {
		...column.term,
		traits: column.term.traits & keep,
		from: [column]
	};
}
/** The same on the side of an outer join that may be missing: a value that isn't a plain column can't move out of it. */
function optionalColumn(label, column) {
	return column.term.plain ? inlinedColumn(column) : {
		...inputColumn(label, column),
		traits: column.term.traits & trait.unsure
	};
}
/** Whether a term has one of these traits. */
function has(term, bits) {
	return (term.traits & bits) !== 0;
}
/** Keys in one order, each once: for operands whose order and repetition mean nothing. */
function keySet(terms) {
	return [...new Set(terms.map((term) => term.key))].toSorted().join(" ; ");
}

// src/sql/compare-columns.ts
/** Pairs the columns of both sides by name, then the rest by value (a rename has one candidate on each side). */
function compareColumns(base, head, isSame) {
	const partners = pairByName(base, head);
	const gone = base.filter((column) => ![...partners.values()].includes(column));
	const renames = findRenames(gone, head.filter((column) => !partners.has(column)), isSame);
	const onHead = head.map((column) => {
		const partner = partners.get(column);
		if (partner !== void 0) return {
			base: partner,
			head: column,
			change: {
				name: column.shown,
				class: classOf(partner, column, isSame)
			}
		};
		const old = renames.get(column);
		if (old === void 0) return {
			base: void 0,
			head: column,
			change: {
				name: column.shown,
				class: "added"
			}
		};
		return {
			base: old,
			head: column,
			change: {
				name: column.shown,
				class: "renamed",
				previousName: old.shown
			}
		};
	});
	const renamed = new Set(renames.values());
	const removed = gone.filter((column) => !renamed.has(column));
	return [...onHead, ...removed.map((column) => ({
		base: column,
		head: void 0,
		change: {
			name: column.shown,
			class: "removed"
		}
	}))];
}
/** The same definition once the rows differ: the same value, or the same text over columns of the same definition. */
function sameDefinition(base, head) {
	if (base === head || base.term.key === head.term.key) return true;
	if (writtenForm(base.written) !== writtenForm(head.written)) return sameBehindNames(base, head);
	return base.term.from.length === head.term.from.length && base.term.from.every((inner, index) => sameAt(inner, head.term.from[index]));
}
/** Two bare references with different names (an alias was renamed) stand for the columns behind them. */
function sameBehindNames(base, head) {
	const [inner, outer] = [base.term.from, head.term.from];
	return base.term.plain && head.term.plain && inner.length === 1 && outer.length === 1 && inner.every((column, index) => sameAt(column, outer[index]));
}
function sameAt(base, head) {
	return head !== void 0 && sameDefinition(base, head);
}
/** Whether which column is meant can't be told on one of the sides. */
function isUnsure({ base, head }) {
	return [base, head].some((column) => column !== void 0 && has(column.term, trait.unsure));
}
function pairByName(base, head) {
	const free = [...base];
	const pairs = /* @__PURE__ */ new Map();
	for (const column of head) {
		const index = free.findIndex(({ name, star }) => name === column.name && star === void 0 === (column.star === void 0));
		const [partner] = index < 0 ? [] : free.splice(index, 1);
		if (partner !== void 0) pairs.set(column, partner);
	}
	return pairs;
}
function findRenames(gone, fresh, isSame) {
	const renames = /* @__PURE__ */ new Map();
	for (const column of fresh) {
		const [old, ...otherOlds] = gone.filter((candidate) => isSame(candidate, column));
		if (old === void 0 || otherOlds.length > 0) continue;
		if (fresh.filter((candidate) => isSame(old, candidate)).length === 1) renames.set(column, old);
	}
	return renames;
}
function classOf(base, head, isSame) {
	if (isSame(base, head)) return "unchanged";
	return base.term.uncast === head.term.uncast ? "retyped" : "redefined";
}

// src/sql/compare-rows.ts
/** What makes the rows of two relations different, followed down through CTEs and subqueries to where it is written. */
function compareRows(base, head) {
	if (base.key === head.key) return [];
	const [gone, fresh] = withoutShared(base.parts, head.parts);
	const below = descend(gone, fresh);
	const own = withoutEchoes(gone, fresh, below);
	return [...below.flatMap(({ changes }) => changes), ...own];
}
function withoutShared(base, head) {
	const free = [...head];
	return [base.filter((part) => {
		const index = free.findIndex(({ clause, key }) => clause === part.clause && key === part.key);
		if (index >= 0) free.splice(index, 1);
		return index < 0;
	}), free];
}
/** Inputs that are CTEs or subqueries on both sides are compared with each other, in order. */
function descend(gone, fresh) {
	const heads = fresh.filter(({ child }) => child !== void 0);
	return gone.filter(({ child }) => child !== void 0).flatMap((base, index) => {
		const head = heads[index];
		if (base.child === void 0 || head?.child === void 0) return [];
		return [{
			base,
			head,
			changes: compareRows(base.child, head.child)
		}];
	});
}
/** Parts that are written the same on both sides differ only because of something below them: the columns they read. */
function withoutEchoes(gone, fresh, below) {
	const explained = new Set(below.filter(({ changes }) => changes.length > 0).flatMap(({ base, head }) => [base, head]));
	const right = fresh.filter((part) => !explained.has(part));
	const form = explained.size > 0 ? unqualifiedForm : writtenForm;
	const changes = [];
	for (const part of gone.filter((candidate) => !explained.has(candidate))) {
		const index = right.findIndex((other) => isEcho(part, other, form));
		const [echo] = index < 0 ? [] : right.splice(index, 1);
		if (echo === void 0) changes.push({
			side: "base",
			part,
			replaced: hasCounterpart(part, fresh)
		});
		else changes.push(...behindEcho(part, echo));
	}
	return [...changes, ...right.map((part) => ({
		side: "head",
		part,
		replaced: hasCounterpart(part, gone)
	}))];
}
/** A required input and a joined one are two forms of one thing. */
function hasCounterpart({ clause }, others) {
	const isInput = clause === "from" || clause === "join";
	return others.some((other) => other.clause === clause || isInput && (other.clause === "from" || other.clause === "join"));
}
function isEcho(part, other, form) {
	return part.child === void 0 && other.clause === part.clause && form(other.written) === form(part.written);
}
function behindEcho(base, head) {
	return (base.from ?? []).flatMap((column, index) => traceChange(column, head.from?.[index])).map(({ head: column }) => ({
		side: "head",
		replaced: true,
		part: {
			clause: head.clause,
			key: column.term.key,
			line: column.line,
			written: column.written,
			unsure: false
		}
	}));
}

// src/sql/order-dependence.ts
const sensitive = new Set(`array_agg string_agg list_agg group_concat json_array_agg json_object_agg array_concat_agg first last any_value window_function
  aggregate_function function mode`.split(/\s+/));
const harmless = /* @__PURE__ */ new Set([
	"lower",
	"upper",
	"coalesce",
	"concat",
	"nullif",
	"round",
	"md5",
	"date_trunc",
	"abs",
	"trim",
	"greatest",
	"least"
]);
/** Whether something in the statements may depend on the order of its input, so that an ORDER BY below the top counts. */
function dependsOnOrder(statements) {
	let found = false;
	walk(statements, ({ kind, data }) => {
		const cuts = [
			"limit",
			"offset",
			"fetch",
			"top",
			"distinct_on"
		].some((field) => isSet(data[field]));
		const isCalled = sensitive.has(kind) && !(kind === "function" && harmless.has(String(data["name"]).toLowerCase()));
		found ||= cuts || isCalled;
		return !found;
	});
	return found;
}

// src/sql/undecided.ts
/** Thrown where nothing can be proved; the message ends up as the reason of class `unknown`. */
var Undecided = class extends Error {
	name = "Undecided";
};

// src/sql/parse-select.ts
/** The one statement of a text. Throws Undecided when it doesn't parse or holds several. */
function parseSelect(sql, dialect, engine) {
	const parsed = engine.parse(sql, dialect);
	if ("error" in parsed) throw new Undecided(`the SQL does not parse: ${parsed.error}`);
	const [statement, ...others] = parsed.statements;
	if (statement === void 0) throw new Undecided("the SQL is empty");
	if (others.length > 0) throw new Undecided("the text holds several statements");
	return statement;
}
/** Gives each distinct text a short name, counted in the order of appearance. */
function interner() {
	const names = /* @__PURE__ */ new Map();
	return (key) => {
		const name = names.get(key) ?? `#${names.size + 1}`;
		names.set(key, name);
		return name;
	};
}

// src/sql/identifiers.ts
const alwaysInsensitive = /* @__PURE__ */ new Set([
	"duckdb",
	"redshift",
	"databricks",
	"spark"
]);
const foldUnquotedDown = /* @__PURE__ */ new Set([
	"postgres",
	"postgresql",
	"trino",
	"presto"
]);
const lateralAlias = /* @__PURE__ */ new Set([
	"duckdb",
	"snowflake",
	"redshift",
	"databricks",
	"spark"
]);
const aliasInHaving = /* @__PURE__ */ new Set([
	"duckdb",
	"snowflake",
	"bigquery",
	"databricks",
	"spark",
	"mysql"
]);
/**
* One spelling per name that the dialect takes for the same. In a dialect that isn't listed every spelling
* counts as its own name: that can only hide an equality, never invent one.
*/
function foldName(identifier, dialect, role) {
	const { name, quoted } = fieldsOf(identifier);
	const text = typeof name === "string" ? name : "";
	if (alwaysInsensitive.has(dialect)) return text.toLowerCase();
	if (dialect === "bigquery") return role === "column" ? text.toLowerCase() : text;
	if (foldUnquotedDown.has(dialect)) return quoted === true ? text : text.toLowerCase();
	if (dialect === "snowflake") return quoted === true ? text : text.toUpperCase();
	return text;
}
/** The name as folding would leave an unquoted one: for names that come from a schema instead of from SQL. */
function foldPlain(name, dialect) {
	return foldName({
		name,
		quoted: false
	}, dialect, "column");
}
/** Whether `select a + 1 as b, b * 2` and `where b > 1` may mean the alias. */
function readsAliases(dialect) {
	return lateralAlias.has(dialect);
}
/** Whether a dialect lets HAVING use the names of select items. */
function readsAliasesInHaving(dialect) {
	return aliasInHaving.has(dialect);
}
/** The name as written, without its quotes. */
function spelling(identifier) {
	const { name } = fieldsOf(identifier);
	return typeof name === "string" ? name : "";
}

// src/sql/environment.ts
/** Adds the CTEs of a WITH clause: each sees the ones before it, and itself when it is recursive. */
function withCtes(clause, outer, dialect) {
	if (!isSet(clause)) return outer;
	const { ctes, recursive, search } = fieldsOf(clause);
	if (isSet(search)) throw new Undecided("SEARCH and CYCLE are not analysed");
	return listOf(ctes).reduce((environment, cte) => addCte(fieldsOf(cte), environment, {
		dialect,
		recursive: recursive === true
	}), outer);
}
function addCte(cte, environment, options) {
	const name = foldName(cte["alias"], options.dialect, "relation");
	const kind = nodeOf(cte["this"])?.kind ?? "";
	if (!queryKinds.has(kind) && kind !== "subquery" && kind !== "values") throw new Undecided(`the CTE ${name} is not a SELECT`);
	if (isSet(cte["key_expressions"])) throw new Undecided("CTE with keys is not analysed");
	const definition = {
		body: cte["this"],
		columnNames: listOf(cte["columns"]),
		environment,
		...options.recursive ? { recursiveName: name } : {}
	};
	return new Map([...environment, [name, definition]]);
}

// src/sql/inlinable.ts
/** Fields of a SELECT that leave it a plain selection, projection and join. ORDER BY counts only where order matters. */
const plainFields = /* @__PURE__ */ new Set([
	"expressions",
	"from",
	"joins",
	"where_clause",
	"with",
	"order_by",
	"windows",
	"qualify_after_window"
]);
const innerKinds = /* @__PURE__ */ new Set([
	"Inner",
	"Cross",
	"Implicit"
]);
/**
* Whether a subquery may become part of the query that reads it. It must only filter, project and join (no
* grouping, DISTINCT, window, LIMIT, no function that is volatile, makes rows or is unknown), and
* - on a required side (inner join, first input, preserved side) its joins are inner or left joins;
* - on the optional side of a left join it reads one input, so that its filter can move into ON;
* - beside any other join it is `select … from one input` without a filter.
*/
function isInlinable(select, side, dialect) {
	const node = nodeOf(select);
	if (node?.kind !== "select") return false;
	const { data } = node;
	if (!Object.entries(data).every(([field, value]) => plainFields.has(field) || field.endsWith("comments") || !isSet(value)) || !isSet(data["from"]) || !onlyScalars(data, dialect)) return false;
	const joins = listOf(data["joins"]);
	const inputs = listOf(fieldsOf(data["from"])["expressions"]);
	if (side === "required") return joins.every(isInnerOrLeft);
	if (joins.length > 0 || inputs.length !== 1) return false;
	return side === "optional" || !isSet(data["where_clause"]);
}
/** Inner joins and left joins on conditions: the ones that can change places. */
function isInnerOrLeft(join) {
	const { kind, match_condition: match, pivots, directed, join_hint: hint } = fieldsOf(join);
	return (innerKinds.has(String(kind)) || kind === "Left") && ![
		match,
		pivots,
		directed,
		hint
	].some(isSet);
}
function onlyScalars(data, dialect) {
	const forbidden = trait.aggregate | trait.window | trait.rows | trait.unknown | trait.volatile;
	return (traitsWithin(data, dialect) & forbidden) === 0;
}
/** The traits of all functions in a query's own clauses; of nested queries only whether they are volatile or unknown. */
function traitsWithin(value, dialect) {
	let all = trait.none;
	if (!isFields(value) && !Array.isArray(value)) return all;
	walk(value, (node) => {
		if (!queryKinds.has(node.kind)) {
			if (expressionLike(node.kind)) all |= traitsOf(node, dialect);
			return true;
		}
		all |= traitsWithin(node.data, dialect) & (trait.volatile | trait.unknown);
		return false;
	});
	return all;
}
const structural = /* @__PURE__ */ new Set([
	"table",
	"with",
	"cte",
	"where",
	"from",
	"join",
	"joined_table",
	"values"
]);
function expressionLike(kind) {
	return !structural.has(kind);
}

// src/sql/resolve-column.ts
/** What `name` means at this place: an input's column, a select alias, or a column of a query around this one. */
function resolveName(name, place) {
	const column = findColumn(name, place.scope);
	const alias = drawnAgain(name, place.aliases.get(name));
	if (place.aliasMayWin && column !== void 0 && alias !== void 0 && column.term.key !== alias.term.key) return undecidedBetween(name, [column.term, alias.term]);
	if (column?.certain !== true && isInputAlias(name, place)) throw new Undecided(`${name} may stand for a whole row`);
	if (column?.certain || alias === void 0) {
		if (column === void 0) throw new Undecided(`no input is known to have a column ${name}`);
		return column.certain ? column.term : orOuter(name, column.term, place.scope);
	}
	if (column === void 0) return alias.term;
	return alias.shadowed ? column.term : undecidedBetween(name, [column.term, alias.term]);
}
/** `to_json(t)` reads every column of t, so it changes with every column that t gains. */
function isInputAlias(name, { scope }) {
	for (let at = scope; at !== void 0; at = at.outer) if (at.sources.some(({ alias }) => alias.toLowerCase() === name.toLowerCase())) return true;
	return false;
}
/** Naming a select item that draws a new value each time may draw it twice or not: that is its own value. */
function drawnAgain(name, alias) {
	if (alias === void 0 || (alias.term.traits & trait.volatile) === 0) return alias;
	return {
		...alias,
		term: combined(`again ${JSON.stringify(name)} ${alias.term.key}`, [alias.term])
	};
}
/** `qualifier.name`, or undefined when no input has that alias. */
function resolveQualified(qualifier, name, scope) {
	for (let at = scope; at !== void 0; at = at.outer) {
		const source = at.sources.find(({ alias }) => alias === qualifier);
		const found = source?.find(name);
		if (source !== void 0 && found === void 0) throw new Undecided(`${qualifier} is not known to have a column ${name}`);
		if (found !== void 0) return found.term;
	}
}
/** The column that a name means inside one scope; undefined when no input has it. */
function findColumn(name, scope) {
	const merged = scope.merged.get(name);
	if (merged !== void 0) return {
		term: merged,
		certain: true
	};
	const all = scope.sources.map((source) => source.find(name)).filter((found) => found !== void 0);
	const certain = all.filter((found) => found.certain);
	const [only, ...others] = certain.length > 0 ? certain : all;
	if (only === void 0) return scope.outer === void 0 ? void 0 : findColumn(name, scope.outer);
	return others.length === 0 ? only : {
		term: undecidedBetween(name, [only, ...others].map(({ term }) => term)),
		certain: false
	};
}
/** Inside a correlated subquery a table with unknown columns may leave the name to the query around it. */
function orOuter(name, inner, scope) {
	const outer = scope.outer === void 0 ? void 0 : findColumn(name, scope.outer);
	return outer === void 0 || outer.term.key === inner.key ? inner : undecidedBetween(name, [inner, outer.term]);
}
/** Equal only to the same choice between the same candidates, and reported as not certain. */
function undecidedBetween(name, candidates) {
	const keys = candidates.map(({ key }) => key).toSorted();
	return combined(`?${JSON.stringify(name)}(${keys.join(" | ")})`, candidates, trait.unsure);
}
/** The input that a full name such as `schema.table` stands for. */
function sourceByPath(path, scope) {
	const wanted = path.join(".");
	return scope.sources.find((source) => source.path.slice(-path.length).join(".") === wanted);
}

// src/sql/read-term.ts
/** The normal form of an expression at a place of a query. Throws Undecided for what isn't understood. */
function readTerm(value, place) {
	const node = nodeOf(unwrap(value));
	if (node === void 0) throw new Undecided("an expression without content");
	const reader = readers[queryKinds.has(node.kind) ? "subquery" : node.kind];
	return reader === void 0 ? readGeneric(node, place) : reader(node, place);
}
/** The operands of AND, as deep as they nest, without the ones that are always true. */
function conjunctsOf(value) {
	const node = nodeOf(unwrap(value));
	if (node?.kind === "and") return [...conjunctsOf(node.data["left"]), ...conjunctsOf(node.data["right"])];
	return node === void 0 || isAlwaysTrue(node) ? [] : [value];
}
const readers = {
	column: readColumn,
	identifier: (node, place) => constant(`identifier ${foldName(node.data, place.analysis.dialect, "column")}`),
	dot: readDot,
	cast: readCast,
	and: readCommutativeChain,
	or: readCommutativeChain,
	eq: readSymmetric,
	neq: readSymmetric,
	null_safe_eq: readSymmetric,
	null_safe_neq: readSymmetric,
	exists: readExists,
	subquery: readSubquery,
	window_function: readWindow,
	lambda: readLambda,
	method_call: readMethodCall,
	...Object.fromEntries([
		"star",
		"comprehension",
		"parameter",
		"placeholder",
		"braced_wildcard",
		"values"
	].map((kind) => [kind, refuse]))
};
function refuse({ kind }) {
	throw new Undecided(`${kind.replaceAll("_", " ")} inside an expression is not analysed`);
}
function constant(key) {
	return {
		key,
		uncast: key,
		traits: trait.none,
		labels: noLabels,
		plain: false,
		from: []
	};
}
function readColumn({ data }, place) {
	const { dialect } = place.analysis;
	if (isSet(data["join_mark"])) throw new Undecided("the (+) join syntax is not analysed");
	const name = foldName(data["name"], dialect, "column");
	if (!isSet(data["table"])) return place.bound.has(name) ? constant(`bound ${name}`) : resolveName(name, place);
	const qualifier = foldName(data["table"], dialect, "relation");
	const found = resolveQualified(qualifier, name, place.scope);
	if (found !== void 0) return found;
	const structName = foldName(data["table"], dialect, "column");
	const struct = place.bound.has(structName) ? constant(`bound ${structName}`) : resolveName(structName, place);
	return combined(`dot(${struct.key}, ${JSON.stringify(name)})`, [struct]);
}
/** `schema.table.column` arrives as a field access on `schema.table`. */
function readDot(node, place) {
	const { dialect } = place.analysis;
	const inner = nodeOf(node.data["this"]);
	if (inner?.kind === "column" && isSet(inner.data["table"])) {
		const path = [foldName(inner.data["table"], dialect, "relation"), foldName(inner.data["name"], dialect, "relation")];
		const found = sourceByPath(path, place.scope)?.find(foldName(node.data["field"], dialect, "column"));
		if (found !== void 0) return found.term;
	}
	return readGeneric(node, place);
}
/** `x::t` and `cast(x as t)` are one node; the type is part of the key. */
function readCast(node, place) {
	const { this: value, ...type } = node.data;
	const inner = readTerm(value, place);
	const rendered = renderFields(type, {
		place,
		parts: []
	});
	return {
		...combined(`cast(${inner.key} as ${rendered})`, [inner]),
		uncast: inner.uncast
	};
}
/** AND and OR: order and repetition of operands mean nothing, also with NULL. */
function readCommutativeChain(node, place) {
	const operands = operandsOf(node.kind, { [node.kind]: node.data }).map((operand) => readTerm(operand, place));
	const keys = operands.some((operand) => has(operand, trait.volatile)) ? operands.map(({ key }) => key).join(" ; ") : keySet(operands);
	return combined(`${node.kind}(${keys})`, operands);
}
function operandsOf(kind, value) {
	const node = nodeOf(unwrap(value));
	return node?.kind === kind ? [...operandsOf(kind, node.data["left"]), ...operandsOf(kind, node.data["right"])] : [value];
}
/** Equality and inequality: the sides may change places. */
function readSymmetric(node, place) {
	const sides = [readTerm(node.data["left"], place), readTerm(node.data["right"], place)];
	const keys = sides.map(({ key }) => key).toSorted();
	return combined(`${node.kind}(${keys.join(", ")})`, sides);
}
/** EXISTS looks at rows only, never at what they hold. */
function readExists({ data }, place) {
	const rest = Object.entries(data).filter(([field, value]) => field !== "this" && isSet(value) && !isCosmetic(field));
	const relation = subqueryAt(data["this"], place);
	return fromRelation(`exists${JSON.stringify(rest)}(${relation.key})`, relation, place);
}
function readSubquery(node, place) {
	const relation = subqueryAt({ [node.kind]: node.data }, place);
	const columns = relation.columns.map(({ term }) => term.key).join(", ");
	return fromRelation(`query(${relation.key}: ${columns})`, relation, place);
}
function subqueryAt(query, place) {
	return place.analysis.readQuery(query, place.environment, place.scope);
}
/** A subquery can read any input around it, so it counts as depending on all of them. */
function fromRelation(key, relation, { scope, analysis }) {
	const inside = relation.columns.reduce((all, { term }) => all | term.traits, trait.none) & (trait.unsure | trait.volatile);
	const unsure = relation.parts.some((part) => part.unsure) ? trait.unsure : trait.none;
	const labels = new Set(scope.sources.map(({ label }) => label));
	const short = analysis.intern(key);
	return {
		key: short,
		uncast: short,
		traits: inside | unsure,
		labels,
		plain: false,
		from: relation.columns
	};
}
function readWindow({ kind, data }, place) {
	const parts = [];
	const called = nodeOf(unwrap(data["this"]));
	if (called === void 0) throw new Undecided("a window function without a function");
	const { partition_by: partition, window_name: base, ...rest } = windowSpec(fieldsOf(data["over"]), place);
	const keys = [
		renderCalled(called, {
			place,
			parts
		}),
		keySet(listOf(partition).map((term) => collected(readTerm(term, place), parts))),
		renderFields(rest, {
			place,
			parts
		}),
		isSet(base) ? renderFields(namedWindow(base, place), {
			place,
			parts
		}) : "",
		renderValue(data["keep"], {
			place,
			parts
		})
	];
	return combined(`${kind}(${keys.join(" / ")})`, parts, trait.window);
}
/** The function of a window: there `sum` doesn't aggregate, only its arguments can. */
function renderCalled({ kind, data }, writer) {
	const inner = kind === "within_group" || kind === "filter" ? nodeOf(unwrap(data["this"])) : void 0;
	if (inner === void 0) return `${kind}(${renderFields(data, writer)})`;
	const { this: _, ...rest } = data;
	return `${kind}(${renderCalled(inner, writer)}, ${renderFields(rest, writer)})`;
}
/** `over w` is `over (…)` with what WINDOW says of w; `over (w …)` adds to it. */
function windowSpec(over, place) {
	const adds = Object.entries(over).some(([field, value]) => field !== "window_name" && isSet(value));
	return isSet(over["window_name"]) && !adds ? windowSpec(namedWindow(over["window_name"], place), place) : over;
}
function namedWindow(name, { analysis, windows }) {
	const wanted = foldName(name, analysis.dialect, "column");
	const definition = windows.find((window) => foldName(fieldsOf(window)["name"], analysis.dialect, "column") === wanted);
	if (definition === void 0) throw new Undecided(`the window ${wanted} is not defined`);
	return fieldsOf(fieldsOf(definition)["spec"]);
}
function readLambda(node, place) {
	const names = listOf(node.data["parameters"]).map((parameter) => foldName(parameter, place.analysis.dialect, "column"));
	return readGeneric(node, {
		...place,
		bound: /* @__PURE__ */ new Set([...place.bound, ...names])
	});
}
/** `schema.function(x)`: somebody's own function, of which we know nothing. */
function readMethodCall({ kind, data }, place) {
	const parts = [];
	const args = renderValue(data["args"], {
		place,
		parts
	});
	return combined(`${kind}(${renderNames(data["this"])}.${renderNames(data["method"])} ${args})`, parts, trait.unknown | trait.volatile);
}
function renderNames(value) {
	return JSON.stringify(value, (field, inner) => isCosmetic(field) ? void 0 : inner);
}
function readGeneric(node, place) {
	const own = traitsOf(node, place.analysis.dialect);
	if (node.kind === "function" && String(node.data["name"]).toLowerCase() === "columns") throw new Undecided("columns() is not analysed");
	const parts = [];
	const key = `${node.kind}(${renderFields(node.data, {
		place,
		parts
	})})`;
	return combined(key.length > 400 ? place.analysis.intern(key) : key, parts, own);
}
function renderValue(value, writer) {
	if (Array.isArray(value)) return `[${value.map((item) => renderValue(item, writer)).join(", ")}]`;
	if (!isFields(value)) return JSON.stringify(value) ?? "";
	if (typeof value["name"] === "string" && "quoted" in value) return `"${foldName(value, writer.place.analysis.dialect, "column")}"`;
	if (nodeOf(value) !== void 0) return collected(readTerm(value, writer.place), writer.parts).key;
	return `{${renderFields(value, writer)}}`;
}
/** Every field but the ones that only say how the SQL was written. */
function renderFields(fields, writer) {
	return Object.keys(fields).filter((field) => isSet(fields[field]) && !isCosmetic(field)).map((field) => `${field}=${isFunctionName(field, fields) ? String(fields[field]).toLowerCase() : renderValue(fields[field], writer)}`).join(", ");
}
function isFunctionName(field, fields) {
	return (field === "original_name" || field === "name" && ("args" in fields || "distinct" in fields)) && typeof fields[field] === "string" && fields["quoted"] !== true;
}
function collected(term, parts) {
	parts.push(term);
	return term;
}
/** `true`, and `1 = 1` as people write it in front of generated conditions. */
function isAlwaysTrue({ kind, data }) {
	if (kind === "boolean") return data["value"] === true;
	if (kind !== "eq") return false;
	const [left, right] = [nodeOf(unwrap(data["left"])), nodeOf(unwrap(data["right"]))];
	return left?.kind === "literal" && right?.kind === "literal" && left.data["literal_type"] === "number" && left.data["value"] === right.data["value"] && right.data["literal_type"] === "number";
}

// src/sql/inputs.ts
/** What a block without FROM reads. */
function noInputs() {
	return {
		parts: [],
		lefts: [],
		conjuncts: [],
		uses: /* @__PURE__ */ new Map()
	};
}
/** A label per input: what it reads, plus a number from its second use on. The same on both sides of a comparison. */
function labelFor(inputs, key, level) {
	const uses = (inputs.uses.get(key) ?? 0) + 1;
	inputs.uses.set(key, uses);
	return `${"^".repeat(level)}${key}${uses === 1 ? "" : `~${uses}`}`;
}
/** The conditions that AND holds together, each as a term. */
function readConjuncts(condition, place, clause) {
	return conjunctsOf(condition).map((written) => ({
		clause,
		term: readTerm(written, place),
		line: lineOf(written) ?? 0,
		written
	}));
}
/**
* The rows of a block: required inputs in any order, left joins in any order that their conditions allow,
* conditions in any order. Inner join conditions count as WHERE: for inner joins they mean the same.
*/
function inputsKey({ parts, lefts, conjuncts }) {
	const required = parts.map(({ key }) => key).toSorted();
	const optional = orderedLefts(lefts).map(({ label, on }) => `left ${label} on ${conjunctKey(on)}`);
	return [
		`from ${required.join(", ")}`,
		...optional,
		`where ${conjunctKey(conjuncts)}`
	].join(" | ");
}
/** What FROM says about which rows there are. */
function inputParts({ parts, lefts, conjuncts }) {
	const joins = lefts.flatMap(({ label, on, line, child }) => [{
		clause: "join",
		key: `left ${label}`,
		line,
		written: void 0,
		unsure: false,
		...child === void 0 ? {} : { child }
	}, ...on.map((conjunct) => ({
		...conjunctPart(conjunct),
		clause: "join",
		key: `left ${label} on ${conjunct.term.key}`
	}))]);
	return [
		...parts,
		...joins,
		...conjuncts.map(conjunctPart)
	];
}
/** A condition as a part that decides which rows there are. */
function conjunctPart({ clause, term, line, written }) {
	return {
		clause,
		key: term.key,
		line,
		written,
		unsure: has(term, trait.unsure),
		from: term.from
	};
}
/** A condition twice is the same as once, unless it draws a new value each time. */
function conjunctKey(conjuncts) {
	const terms = conjuncts.map(({ term }) => term);
	return terms.some((term) => has(term, trait.volatile)) ? terms.map(({ key }) => key).toSorted().join(" ; ") : keySet(terms);
}
/**
* (A left join B on p) left join C on q = (A left join C on q) left join B on p when q doesn't read B.
* So each next one is the smallest of those whose conditions read only what is already there.
*/
function orderedLefts(lefts) {
	const waiting = [...lefts];
	const placed = [];
	while (waiting.length > 0) {
		const pending = new Set(waiting.map(({ label }) => label));
		const next = waiting.filter((join) => isReady(join, pending)).toSorted((a, b) => sortKey(a) < sortKey(b) ? -1 : 1)[0] ?? waiting[0];
		if (next === void 0) break;
		placed.push(next);
		waiting.splice(waiting.indexOf(next), 1);
	}
	return placed;
}
function isReady({ label, on, dependsOn }, pending) {
	return [...dependsOn, ...on.flatMap(({ term }) => [...term.labels])].every((read) => read === label || !pending.has(read));
}
function sortKey({ label, on }) {
	return `${label} on ${conjunctKey(on)}`;
}

// src/sql/recursive-cte.ts
/**
* Reads a CTE that reads itself, or answers undefined for any other. Every column may steer the recursion, so all
* of them decide which rows there are.
*/
function readRecursive(definition, outer, analysis) {
	const { body, recursiveName: name, environment } = definition;
	if (name === void 0 || !readsTable(body, name, analysis.dialect)) return void 0;
	const union = nodeOf(body);
	if (union?.kind !== "union") throw new Undecided(`the recursive CTE ${name} is not a UNION`);
	const self = selfReference(definition, analysis.readQuery(union.data["left"], environment, outer), analysis);
	const relation = analysis.readQuery(body, new Map([...environment, [name, {
		...definition,
		recursion: self
	}]]), outer);
	const terms = relation.columns.map(({ term }) => term.key).join(" , ");
	const key = analysis.intern(`recursive ${self.key} ${relation.key} ${terms}`);
	const columns = self.columns.map((column, index) => {
		const written = relation.columns[index];
		if (written === void 0) throw new Undecided(`the recursive CTE ${name} names more columns than it has`);
		return {
			...written,
			name: column.name,
			shown: column.shown,
			term: {
				...combined(`recursive#${index}`, []),
				from: [written]
			}
		};
	});
	return {
		key,
		parts: relation.parts,
		columns,
		sealed: true
	};
}
function selfReference({ columnNames }, anchor, analysis) {
	if (anchor.columns.some(({ star }) => star !== void 0)) throw new Undecided("a recursive CTE over * with unknown columns");
	const columns = anchor.columns.map((column, index) => {
		const name = columnNames[index] === void 0 ? column.name : foldName(columnNames[index], analysis.dialect, "column");
		return {
			...column,
			name,
			shown: name,
			term: tableColumn("self", name)
		};
	});
	return {
		key: analysis.intern(`self ${anchor.key} ${columns.map(({ name }) => name).join(" ")}`),
		parts: [],
		columns,
		sealed: true
	};
}
function readsTable(query, name, dialect) {
	let found = false;
	walk(query, ({ kind, data }) => {
		if (kind === "table" && foldName(data["name"], dialect, "relation") === name) found = true;
		return !found;
	});
	return found;
}

// src/sql/select-list.ts
/** The output columns of a SELECT, with every `*` written out where the columns are known. */
function readSelectList(expressions, place) {
	const columns = [];
	const aliases = /* @__PURE__ */ new Map();
	const within = readsAliases(place.analysis.dialect) ? {
		...place,
		aliases
	} : place;
	for (const expression of listOf(expressions)) {
		const node = nodeOf(unwrap(expression));
		if (node?.kind === "star") columns.push(...expandStar(node.data, within, lineOf(expression) ?? 0));
		else {
			const column = readItem(expression, within);
			columns.push(column);
			if (!aliases.has(column.name)) aliases.set(column.name, aliasMeaning(column, place));
		}
	}
	return columns;
}
/** What the name of each select item means to later clauses. */
function aliasesOf(columns, place) {
	const named = columns.filter(({ star }) => star === void 0).toReversed();
	return new Map(named.map((column) => [column.name, aliasMeaning(column, place)]));
}
function aliasMeaning(column, place) {
	return {
		term: {
			...column.term,
			from: [column]
		},
		shadowed: columnNamesIn(column.written, place.analysis.dialect).has(column.name)
	};
}
/** Names of the columns that an expression reads, without nested queries. */
function columnNamesIn(value, dialect) {
	const names = /* @__PURE__ */ new Set();
	collectNames(value, dialect, names);
	return names;
}
function collectNames(value, dialect, names) {
	if (Array.isArray(value)) for (const item of value) collectNames(item, dialect, names);
	if (typeof value !== "object" || value === null || Array.isArray(value)) return;
	const node = nodeOf(value);
	if (node?.kind === "select" || node?.kind === "lambda") return;
	if (node?.kind === "column") names.add(foldName(node.data["name"], dialect, "column"));
	for (const field of Object.values(value)) collectNames(field, dialect, names);
}
function readItem(expression, place) {
	const node = nodeOf(unwrap(expression));
	if (node === void 0) throw new Undecided("a select item without content");
	const written = node.kind === "alias" ? node.data["this"] : expression;
	if (node.kind === "alias" && listOf(node.data["column_aliases"]).length > 0) throw new Undecided("several aliases for one select item");
	const term = readTerm(written, place);
	return {
		...itemName(node.kind === "alias" ? node.data["alias"] : void 0, written, place),
		term,
		line: lineOf(expression) ?? 0,
		written
	};
}
function itemName(alias, written, { analysis }) {
	const node = nodeOf(unwrap(written));
	const identifier = alias ?? (node?.kind === "column" ? node.data["name"] : node?.kind === "dot" ? node.data["field"] : void 0);
	if (identifier !== void 0) return {
		name: foldName(identifier, analysis.dialect, "column"),
		shown: spelling(identifier)
	};
	const text = analysis.print(written) ?? JSON.stringify(written);
	return {
		name: text,
		shown: text
	};
}
function expandStar(star, place, line) {
	const { dialect } = place.analysis;
	const options = starOptions(star, dialect);
	const qualifier = isSet(star["table"]) ? foldName(star["table"], dialect, "relation") : void 0;
	const sources = place.scope.sources.filter(({ alias }) => qualifier === void 0 || alias === qualifier);
	if (sources.length === 0) throw new Undecided("* without an input that it could stand for");
	return sources.flatMap((source) => starOf(source, place, qualifier === void 0)).flatMap((column) => column.star === void 0 ? starColumn(column, options, place) : [openStar({
		...column,
		line
	}, options, place)]);
}
/** A column merged by USING shows once, where its left side stands. */
function starOf(source, { scope, analysis }, merges) {
	const first = scope.sources[0];
	if (!merges || scope.merged.size === 0) return source.all();
	if (scope.sources.length > 2) throw new Undecided("* over several joins with USING");
	const names = new Set(scope.merged.keys());
	if (source === first) return source.all().map((column) => ({
		...column,
		term: scope.merged.get(column.name) ?? column.term
	}));
	const options = {
		except: names,
		replaced: /* @__PURE__ */ new Map(),
		renamed: /* @__PURE__ */ new Map()
	};
	return source.all().flatMap((column) => {
		if (column.star !== void 0) return [withoutNames(column, options, analysis.intern)];
		return names.has(column.name) ? [] : [column];
	});
}
function starOptions(star, dialect) {
	const name = (identifier) => foldName(nodeOf(identifier)?.data["name"] ?? identifier, dialect, "column");
	return {
		except: new Set(listOf(star["except"]).map(name)),
		replaced: new Map(listOf(star["replace"]).map((item) => [name(fieldsOf(item)["alias"]), fieldsOf(item)["this"]])),
		renamed: new Map(listOf(star["rename"]).map((pair) => [name(listOf(pair)[0]), listOf(pair)[1]]))
	};
}
function starColumn(column, { except, replaced, renamed }, place) {
	if (except.has(column.name)) return [];
	const replacement = replaced.get(column.name);
	const changed = replacement === void 0 ? column : {
		...column,
		term: readTerm(replacement, place),
		written: replacement,
		line: lineOf(replacement) ?? column.line
	};
	const newName = renamed.get(column.name);
	return [newName === void 0 ? changed : {
		...changed,
		...itemName(newName, void 0, place)
	}];
}
/** `*` of a table whose columns are unknown stays one opaque column that any name may come out of. */
function openStar(column, options, place) {
	if (options.replaced.size > 0 || options.renamed.size > 0) throw new Undecided("* with REPLACE or RENAME over a table whose columns are not known");
	return withoutNames(column, options, place.analysis.intern);
}
function withoutNames(column, { except }, intern) {
	if (except.size === 0) return column;
	const key = intern(`${column.term.key} except ${[...except].toSorted().join(",")}`);
	return {
		...column,
		term: {
			...column.term,
			key,
			uncast: key
		},
		star: (name) => except.has(name) ? void 0 : column.star?.(name)
	};
}
/** Finds a column by name in the output of a query, also behind a `*` over an unknown table. */
function findOutput(columns, name, dialect) {
	const behindStar = columns.filter(({ star }) => star !== void 0).map(({ star }) => star?.(name)).filter((term) => term !== void 0);
	const [column, ...twins] = columns.filter((candidate) => candidate.star === void 0 && candidate.name === name);
	if (column !== void 0 && twins.length === 0) {
		const hidden = dialect === "duckdb" ? behindStar : [];
		return hidden.length === 0 ? {
			column,
			term: column.term,
			certain: true
		} : {
			column,
			term: undecidedBetween(name, [column.term, ...hidden]),
			certain: true
		};
	}
	if (column !== void 0) throw new Undecided(`two columns are called ${name}`);
	const [only, ...others] = behindStar;
	if (only === void 0) return void 0;
	return {
		term: others.length === 0 ? only : undecidedBetween(name, behindStar),
		certain: false
	};
}
/** Stands for every column of an input whose columns nobody knows. */
function starFor(label, star) {
	return {
		name: "*",
		shown: "*",
		term: {
			...combined(`${label}⟨*⟩`, [], trait.none),
			labels: /* @__PURE__ */ new Set([label]),
			plain: true
		},
		line: 0,
		written: void 0,
		star
	};
}

// src/sql/relation-source.ts
/** A CTE or subquery that stays an input of its own: its columns are columns of that input. */
function relationSource(relation, { label, alias, dialect }) {
	return {
		alias,
		path: [alias],
		label,
		find: (name) => {
			const found = findOutput(relation.columns, name, dialect);
			if (found === void 0) return void 0;
			const column = found.column ?? {
				name,
				shown: name,
				term: found.term,
				line: 0,
				written: name
			};
			return {
				term: inputColumn(label, {
					...column,
					term: found.term
				}),
				certain: found.certain
			};
		},
		all: () => relation.columns.map((column) => throughInput(column, label))
	};
}
function throughInput(column, label) {
	const { star } = column;
	const outward = {
		...column,
		term: inputColumn(label, column)
	};
	if (star === void 0) return outward;
	return {
		...outward,
		star: (name) => {
			const term = star(name);
			return term === void 0 ? void 0 : inputColumn(label, {
				name,
				shown: name,
				term,
				line: column.line,
				written: name
			});
		}
	};
}

// src/sql/schema.ts
/** The columns of a table, or undefined when the schema doesn't know it or knows two that fit. */
function tableColumns(schema, path, dialect) {
	if (schema === void 0) return void 0;
	const wanted = path.map(lower);
	const [only, ...others] = Object.entries(schema).filter(([name]) => fits(name.split(".").map(lower), wanted));
	return only === void 0 || others.length > 0 ? void 0 : only[1].map((name) => foldPlain(name, dialect));
}
function fits(known, wanted) {
	const shared = Math.min(known.length, wanted.length);
	return known.slice(-shared).join(".") === wanted.slice(-shared).join(".");
}
function lower(name) {
	return name.toLowerCase();
}

// src/sql/input-source.ts
const largestBlock = 60;
/** Adds one item of FROM or JOIN. Throws Undecided for kinds of inputs that aren't analysed. */
function addInput(item, to) {
	const node = nodeOf(unwrap(item));
	const added = node === void 0 ? void 0 : adders[node.kind]?.(node.data, to);
	if (added === void 0) throw new Undecided(`${(node?.kind ?? "this").replaceAll("_", " ")} in FROM is not analysed`);
	to.place.scope.sources.push(added.source);
	return added;
}
const adders = {
	table: addTable,
	subquery: addSubquery,
	alias: addAliased,
	function: (data, to) => addFunction({ function: data }, {}, to),
	unnest: (data, to) => addFunction({ unnest: {
		...data,
		alias: null,
		offset_alias: null
	} }, data, to),
	lateral: addLateral
};
function addTable(data, to) {
	const { dialect } = to.place.analysis;
	const name = foldName(data["name"], dialect, "relation");
	const definition = isSet(data["schema"]) ? void 0 : to.place.environment.get(name);
	const alias = isSet(data["alias"]) ? foldName(data["alias"], dialect, "relation") : name;
	const columnAliases = listOf(data["column_aliases"]);
	const line = lineOf(data["name"]) ?? 0;
	if (definition !== void 0) return addQuery({
		definition,
		alias,
		columnAliases,
		line,
		outer: void 0
	}, to);
	return addBaseTable({
		data,
		alias,
		columnAliases,
		line
	}, to);
}
function addBaseTable({ data, alias, columnAliases, line }, to) {
	const { dialect, schema, intern } = to.place.analysis;
	const known = /* @__PURE__ */ new Set([
		"name",
		"schema",
		"catalog",
		"alias",
		"alias_explicit_as",
		"column_aliases",
		"span",
		"leading_comments",
		"trailing_comments"
	]);
	const extra = Object.keys(data).find((field) => !known.has(field) && isSet(data[field]));
	if (extra !== void 0) throw new Undecided(`a table with ${extra.replaceAll("_", " ")} is not analysed`);
	if (columnAliases.length > 0) throw new Undecided("column aliases of a table are not analysed");
	const path = [
		data["catalog"],
		data["schema"],
		data["name"]
	].filter(isSet).map((part) => foldName(part, dialect, "relation"));
	const key = intern(`table ${JSON.stringify(path)}`);
	const label = labelFor(to.inputs, key, to.place.scope.level);
	to.inputs.parts.push({
		clause: "from",
		key: label,
		line,
		written: path,
		unsure: false
	});
	return {
		source: tableSource({
			label,
			alias,
			path,
			columns: tableColumns(schema, path, dialect),
			line
		}),
		dependsOn: noLabels
	};
}
function tableSource({ label, alias, path, columns, line }) {
	const columnOf = (name) => ({
		name,
		shown: name,
		term: tableColumn(label, name),
		line,
		written: name
	});
	if (columns === void 0) {
		const open = (name) => tableColumn(label, name);
		return {
			alias,
			path,
			label,
			find: (name) => ({
				term: open(name),
				certain: false
			}),
			all: () => [starFor(label, open)]
		};
	}
	return {
		alias,
		path,
		label,
		find: (name) => columns.includes(name) ? {
			term: tableColumn(label, name),
			certain: true
		} : void 0,
		all: () => columns.map(columnOf)
	};
}
function addSubquery(data, to) {
	const { analysis, scope, environment } = to.place;
	const modifiers = [
		"order_by",
		"limit",
		"offset",
		"distribute_by",
		"sort_by",
		"cluster_by"
	].filter((field) => isSet(data[field]));
	if (modifiers.length > 0) throw new Undecided(`${modifiers.join(" and ").replaceAll("_", " ")} behind a parenthesis is not analysed`);
	const alias = isSet(data["alias"]) ? foldName(data["alias"], analysis.dialect, "relation") : "";
	const columnAliases = listOf(data["column_aliases"]);
	const line = lineOf(data["this"]) ?? lineOf(data["alias"]) ?? 0;
	const body = data["this"];
	const kind = nodeOf(body)?.kind ?? "";
	if (kind === "values") return addFunction(body, {
		alias: data["alias"],
		column_aliases: columnAliases
	}, to);
	if (!queryKinds.has(kind) && kind !== "subquery") return addInput(body, to);
	const added = addQuery({
		definition: {
			body,
			columnNames: [],
			environment
		},
		alias,
		columnAliases,
		line,
		outer: data["lateral"] === true ? scope : scope.outer
	}, to);
	return data["lateral"] === true ? {
		...added,
		dependsOn: new Set(scope.sources.map(({ label }) => label))
	} : added;
}
function addQuery(query, to) {
	const { analysis } = to.place;
	const { definition, outer } = query;
	const orderCounts = analysis.orderMatters && isSet(fieldsOf(nodeOf(definition.body)?.data)["order_by"]);
	const fits = to.inputs.uses.size < largestBlock && (outer === void 0 || outer === to.place.scope.outer) && !orderCounts;
	if (definition.recursion === void 0 && fits && isInlinable(definition.body, to.side, analysis.dialect)) return {
		source: renamed(to.inline(query, to), query, analysis.dialect),
		dependsOn: noLabels
	};
	const relation = definition.recursion ?? readOnce(definition, outer, to.place);
	const label = labelFor(to.inputs, relation.key, to.place.scope.level);
	to.inputs.parts.push({
		clause: "from",
		key: label,
		line: query.line,
		written: void 0,
		unsure: false,
		child: relation
	});
	return {
		source: renamed(relationSource(relation, {
			label,
			alias: query.alias,
			dialect: analysis.dialect
		}), query, analysis.dialect),
		dependsOn: noLabels
	};
}
function readOnce(definition, outer, { analysis }) {
	const known = outer === void 0 ? analysis.relations.get(definition) : void 0;
	if (known !== void 0) return known;
	const relation = ownDraw(readRecursive(definition, outer, analysis) ?? analysis.readQuery(definition.body, definition.environment, outer), definition, analysis);
	if (outer === void 0) analysis.relations.set(definition, relation);
	return relation;
}
/** One CTE with `random()` read twice gives the same rows; two CTEs of the same text don't. */
function ownDraw(relation, definition, { dialect, drawn, intern }) {
	if ((traitsWithin([definition.body], dialect) & (trait.volatile | trait.unknown)) === 0) return relation;
	const before = drawn.get(relation.key) ?? [];
	if (!before.includes(definition)) drawn.set(relation.key, [...before, definition]);
	const index = drawn.get(relation.key)?.indexOf(definition) ?? 0;
	return index === 0 ? relation : {
		...relation,
		key: intern(`${relation.key} drawn again ${index}`)
	};
}
/** Column aliases, `t(a, b)`, rename by position. */
function renamed(source, { columnAliases, definition }, dialect) {
	const names = columnAliases.length > 0 ? columnAliases : definition.recursion === void 0 ? definition.columnNames : [];
	if (names.length === 0) return source;
	const all = source.all();
	if (all.some(({ star }) => star !== void 0) || names.length > all.length) throw new Undecided("column aliases for unknown columns");
	const columns = all.map((column, index) => {
		const given = names[index];
		return given === void 0 ? column : {
			...column,
			name: foldName(given, dialect, "column"),
			shown: spelling(given)
		};
	});
	return {
		...source,
		all: () => columns,
		find: (name) => {
			const found = findOutput(columns, name, dialect);
			return found === void 0 ? void 0 : {
				term: found.term,
				certain: found.certain
			};
		}
	};
}
function addAliased(data, to) {
	const inner = nodeOf(unwrap(data["this"]));
	if (inner === void 0 || ![
		"function",
		"unnest",
		"values"
	].includes(inner.kind)) throw new Undecided("an alias around this input is not analysed");
	return addFunction({ [inner.kind]: inner.data }, data, to);
}
function addLateral(data, to) {
	const known = /* @__PURE__ */ new Set([
		"this",
		"alias",
		"alias_quoted",
		"column_aliases"
	]);
	if (Object.keys(data).some((field) => !known.has(field) && isSet(data[field]))) throw new Undecided("this form of LATERAL is not analysed");
	const identifier = (name) => ({
		name,
		quoted: data["alias_quoted"] === true
	});
	const names = {
		alias: isSet(data["alias"]) ? identifier(data["alias"]) : null,
		column_aliases: listOf(data["column_aliases"]).map(identifier)
	};
	return addFunction(data["this"], names, to);
}
/** A function or VALUES in FROM: rows that the text alone decides, together with the inputs that it reads. */
function addFunction(called, names, to) {
	const { analysis, scope } = to.place;
	const node = nodeOf(called);
	const term = node?.kind === "values" ? readTerm({ row_values: node.data }, to.place) : readTerm(called, to.place);
	const label = labelFor(to.inputs, analysis.intern(`rows of ${term.key}`), scope.level);
	const line = lineOf(called) ?? lineOf(names) ?? 0;
	to.inputs.parts.push({
		clause: "rows",
		key: label,
		line,
		written: called,
		unsure: false
	});
	const alias = isSet(names["alias"]) ? foldName(names["alias"], analysis.dialect, "relation") : "";
	const columns = functionColumns(node ?? {
		kind: "",
		data: {}
	}, names, analysis.dialect);
	const source = tableSource({
		label,
		alias,
		path: [alias],
		columns: columns?.map(([name]) => name),
		line
	});
	const keyOf = new Map(columns);
	return {
		source: {
			...source,
			...byPosition(source, label, keyOf)
		},
		dependsOn: term.labels
	};
}
/** Names and positions of a row function's columns, where they are certain. */
function functionColumns({ kind, data }, names, dialect) {
	const aliases = listOf(names["column_aliases"]).map((name) => foldName(name, dialect, "column"));
	if (aliases.length > 0) return aliases.map((name, index) => [name, `#${index}`]);
	if (kind === "unnest" && dialect === "bigquery") return [names["alias"], names["offset_alias"]].filter(isSet).map((name, index) => [foldName(name, dialect, "column"), `#${index}`]);
	if (dialect === "snowflake" && String(data["name"]).toLowerCase() === "flatten") return [
		"SEQ",
		"KEY",
		"PATH",
		"INDEX",
		"VALUE",
		"THIS"
	].map((name) => [foldPlain(name, dialect), name]);
}
function byPosition(source, label, keyOf) {
	if (keyOf.size === 0) return {};
	const termOf = (name) => tableColumn(label, keyOf.get(name) ?? name);
	return {
		find: (name) => keyOf.has(name) ? {
			term: termOf(name),
			certain: true
		} : void 0,
		all: () => source.all().map((column) => ({
			...column,
			term: termOf(column.name)
		}))
	};
}

// src/sql/from-clause.ts
/** Reads FROM and JOINs of a SELECT into `inputs`, and makes their columns visible in the scope of `place`. */
function readFrom(select, place, into) {
	const { inputs, side, sink } = into;
	const joins = listOf(select["joins"]);
	const items = listOf(fieldsOf(select["from"])["expressions"]);
	const movable = joins.every(isInnerOrLeft);
	const reader = {
		place,
		inputs,
		side: movable ? side : "fixed",
		sink,
		inline: inlineSelect
	};
	if (!movable && items.length > 1) throw new Undecided("a comma beside a join that is not inner or left is not analysed");
	for (const item of items) addInput(item, reader);
	for (const join of joins) if (movable) readMovableJoin(fieldsOf(join), reader);
	else readFixedJoin(fieldsOf(join), reader);
}
/**
* Reads a plain subquery as if it were written in place: its inputs and conditions join those of the block.
* `isInlinable` holds the side conditions; a value of the optional side stays marked as one.
*/
function inlineSelect({ definition, alias, outer }, to) {
	const { analysis, scope } = to.place;
	const select = nodeOf(definition.body)?.data ?? {};
	const environment = withCtes(select["with"], definition.environment, analysis.dialect);
	const inner = {
		sources: [],
		merged: /* @__PURE__ */ new Map(),
		outer,
		level: scope.level
	};
	const place = {
		...to.place,
		scope: inner,
		environment,
		aliases: /* @__PURE__ */ new Map(),
		windows: []
	};
	readFrom(select, place, to);
	const [first] = inner.sources;
	if (first === void 0) throw new Undecided("a subquery without inputs");
	const read = once(() => readSelectList(select["expressions"], place));
	to.sink.push(...readConjuncts(fieldsOf(select["where_clause"])["this"], withAliases(place, read), "where"));
	const outward = to.side === "required" ? inlinedColumn : (column) => optionalColumn(first.label, column);
	return inlinedSource({
		alias,
		label: first.label,
		columns: once(() => read().map((column) => ({
			...column,
			term: outward(column)
		}))),
		dialect: analysis.dialect
	});
}
/** `where` may name select items only in some dialects; reading them costs nothing where they can't. */
function withAliases(place, columns) {
	return readsAliases(place.analysis.dialect) ? {
		...place,
		aliases: aliasesOf(columns(), place)
	} : place;
}
function inlinedSource({ alias, label, columns, dialect }) {
	return {
		alias,
		path: [alias],
		label,
		all: columns,
		find: (name) => {
			const found = findOutput(columns(), name, dialect);
			return found === void 0 ? void 0 : {
				term: found.term,
				certain: found.certain
			};
		}
	};
}
function once(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
function readMovableJoin(join, reader) {
	const { place, inputs } = reader;
	if (join["kind"] !== "Left") {
		const { source } = addInput(join["this"], reader);
		reader.sink.push(...joinConjuncts(join, source, place));
		return;
	}
	const own = [];
	const before = inputs.parts.length;
	const { source, dependsOn } = addInput(join["this"], {
		...reader,
		side: "optional",
		sink: own
	});
	const [part] = inputs.parts.splice(before);
	if (part === void 0) throw new Undecided("a left join of something that is not an input");
	const on = [...own, ...joinConjuncts(join, source, place)];
	inputs.lefts.push({
		label: source.label,
		on,
		line: lineOf(join) ?? part.line,
		child: part.child,
		dependsOn
	});
}
/** Any other join keeps its place and its kind; only its conditions may be reordered. */
function readFixedJoin(join, reader) {
	const { place, inputs } = reader;
	const known = /* @__PURE__ */ new Set([
		"this",
		"on",
		"using",
		"kind",
		"nesting_group",
		"use_inner_keyword",
		"use_outer_keyword",
		"comments"
	]);
	const extra = Object.keys(join).find((field) => !known.has(field) && isSet(join[field]));
	if (extra !== void 0) throw new Undecided(`a join with ${extra.replaceAll("_", " ")} is not analysed`);
	const before = inputs.parts.length;
	const { source } = addInput(join["this"], reader);
	const [part] = inputs.parts.splice(before);
	if (part === void 0) throw new Undecided("a join of something that is not an input");
	const on = joinConjuncts(join, source, place);
	const position = inputs.parts.length;
	const line = lineOf(join) ?? part.line;
	inputs.parts.push({
		...part,
		clause: "join",
		key: `${position} ${String(join["kind"])} ${part.key} on ${conjunctKey(on)}`,
		line
	});
	inputs.parts.push(...on.map((conjunct) => ({
		...conjunctPart(conjunct),
		key: `${position} on ${conjunct.term.key}`
	})));
	if (/Semi|Anti/.test(String(join["kind"]))) place.scope.sources.splice(place.scope.sources.indexOf(source), 1);
}
function joinConjuncts(join, right, place) {
	if (String(join["kind"]).startsWith("Natural")) throw new Undecided("a natural join is not analysed");
	const using = listOf(join["using"]);
	if (using.length === 0) return readConjuncts(join["on"], place, "join");
	return using.map((identifier) => merge(identifier, {
		right,
		kind: String(join["kind"])
	}, place));
}
/** `using (k)` is `left.k = right.k`, and `k` alone then means the left one (both, for a full or right join). */
function merge(identifier, { right, kind }, place) {
	const { scope, analysis } = place;
	const name = foldName(nodeOf(identifier)?.data["name"] ?? identifier, analysis.dialect, "column");
	const left = findColumn(name, {
		...scope,
		sources: scope.sources.filter((source) => source !== right),
		outer: void 0
	});
	const other = right.find(name);
	if (left === void 0 || other === void 0) throw new Undecided(`the inputs of a join are not known to share a column ${name}`);
	const pair = [left.term, other.term];
	const key = `eq(${pair.map((term) => term.key).toSorted().join(", ")})`;
	scope.merged.set(name, mergedTerm(kind, left.term, pair));
	return {
		clause: "join",
		term: combined(key, pair),
		line: lineOf(identifier) ?? 0,
		written: { using: name }
	};
}
function mergedTerm(kind, left, pair) {
	return [
		"Inner",
		"Left",
		"Semi",
		"Anti",
		"Cross",
		"LeftSemi",
		"LeftAnti"
	].includes(kind) ? left : combined(`using ${kind}(${pair.map(({ key }) => key).join(", ")})`, pair);
}

// src/sql/limit.ts
const limits = [
	"limit",
	"offset",
	"fetch",
	"top"
];
/** LIMIT, OFFSET, FETCH and TOP: which rows stay depends on their number and on the order. */
function limited(query, relation, place) {
	const set = limits.filter((field) => isSet(query[field]));
	if (set.length === 0) return ordered(query, relation, place);
	const keys = set.map((field) => `${field} ${limitKey(query[field], place)}`);
	const order = orderKey(query, relation, place);
	const line = set.map((field) => lineOf(query[field])).find((known) => known !== void 0) ?? 0;
	const parts = [{
		clause: "limit",
		key: keys.join(" "),
		line,
		written: set.map((field) => query[field]),
		unsure: false
	}, {
		clause: "limit",
		key: order.key,
		line: lineOf(query["order_by"]) ?? line,
		written: query["order_by"],
		unsure: order.unsure
	}];
	return narrowed(relation, {
		key: `limit ${keys.join(" ")} by ${order.key}`,
		parts
	}, place.analysis);
}
/** An ORDER BY below the top counts only where something in the statement depends on the order of its input. */
function ordered(query, relation, place) {
	const { analysis } = place;
	if (!isSet(query["order_by"]) || !analysis.orderMatters || analysis.top === query) return relation;
	const { key, unsure } = orderKey(query, relation, place);
	const part = {
		clause: "order",
		key,
		line: lineOf(query["order_by"]) ?? 0,
		written: query["order_by"],
		unsure
	};
	return narrowed(relation, {
		key: `order ${key}`,
		parts: [part]
	}, analysis);
}
/** The relation with further parts, or itself when there are none. */
function narrowed(relation, { key, parts }, analysis) {
	if (parts.length === 0) return relation;
	return {
		...relation,
		key: analysis.intern(`${relation.key} ${key}`),
		parts: [...relation.parts, ...parts],
		sealed: true
	};
}
function limitKey(value, place) {
	const node = nodeOf(unwrap(value));
	return readTerm(node === void 0 ? { simple: fieldsOf(value) } : value, place).key;
}
function orderKey(query, relation, place) {
	const { expressions } = fieldsOf(query["order_by"]);
	const terms = listOf(expressions).map((item) => orderTerm(fieldsOf(item), relation.columns, place));
	return {
		key: terms.map(({ key }) => key).join(", "),
		unsure: terms.some((term) => has(term, trait.unsure))
	};
}
/** `order by 2` and `order by alias` mean select items; only then come the columns of the inputs. */
function orderTerm({ this: value, ...direction }, columns, place) {
	const term = selectItem(value, columns, place) ?? readTerm(value, place);
	const rest = readTerm({ simple: direction }, place);
	return combined(`${term.key} ${rest.key}`, [term]);
}
function selectItem(value, columns, place) {
	const node = nodeOf(unwrap(value));
	if (node?.kind === "literal" && node.data["literal_type"] === "number") return itemAt(Number(node.data["value"]), columns);
	if (node?.kind !== "column" || isSet(node.data["table"])) return void 0;
	const name = foldName(node.data["name"], place.analysis.dialect, "column");
	if (name.toLowerCase() === "all") throw new Undecided("ORDER BY ALL with a limit is not analysed");
	return columns.find((column) => column.name === name && column.star === void 0)?.term;
}
/** The select item at a position (from 1). */
function itemAt(position, columns) {
	const upTo = columns.slice(0, position);
	const item = upTo[position - 1];
	if (item === void 0 || upTo.some(({ star }) => star !== void 0)) throw new Undecided(`position ${position} is not a known column`);
	return item.term;
}

// src/sql/group-by.ts
/** GROUP BY, or the one group that an aggregate without it makes, with HAVING. */
function groupedBy(select, relation, grouping) {
	const { having, place } = grouping;
	const clause = fieldsOf(select["group_by"]);
	const aggregates = [...relation.columns, ...having].some(({ term }) => has(term, trait.aggregate));
	if (!isSet(select["group_by"]) && !aggregates) {
		if (having.length > 0) throw new Undecided("HAVING without an aggregate is not analysed");
		return relation;
	}
	if (isSet(clause["totals"])) throw new Undecided("GROUP BY with totals is not analysed");
	const keys = isSet(clause["all"]) ? allKeys(relation.columns, place.analysis.dialect) : listOf(clause["expressions"]).map((item) => keyOf$1(item, relation.columns, {
		place,
		clause
	}));
	if (keys.some(({ term }) => has(term, trait.volatile))) throw new Undecided("grouping by a value that is drawn anew each time");
	const line = lineOf(select["group_by"]) ?? lineOf(select["expressions"]) ?? 0;
	const parts = [
		{
			clause: "group",
			key: "group",
			line,
			written: void 0,
			unsure: false
		},
		...keys.map(({ term, line: at, written }) => ({
			clause: "group",
			key: `by ${term.key}`,
			line: at ?? line,
			written,
			unsure: has(term, trait.unsure),
			from: term.from
		})),
		...having.map(conjunctPart)
	];
	const key = `${relation.key} group by ${keySet(withoutConstants(keys))} having ${conjunctKey(having)}`;
	return {
		...relation,
		key: place.analysis.intern(key),
		parts: [...relation.parts, ...parts]
	};
}
/** A constant beside a real key splits no group. */
function withoutConstants(keys) {
	const terms = keys.map(({ term }) => term);
	const real = terms.filter((term) => term.labels.size > 0 || has(term, trait.volatile));
	return real.length > 0 ? real : terms;
}
/**
* GROUP BY ALL: every select item without an aggregate. Databases leave constants out; beside a column they don't
* matter, and without one it isn't certain whether there is a group for no rows.
*/
function allKeys(columns, dialect) {
	if (columns.some(({ star }) => star !== void 0)) throw new Undecided("GROUP BY ALL over * with unknown columns");
	const keys = columns.filter(({ term }) => !has(term, trait.aggregate));
	return keys.some(({ written }) => columnNamesIn(written, dialect).size > 0) ? keys : keys.map((key) => ({
		...key,
		term: combined(`all ${key.term.key}`, [key.term])
	}));
}
function keyOf$1(item, columns, at) {
	const line = lineOf(item);
	const node = nodeOf(unwrap(item));
	if (node?.kind === "literal" && node.data["literal_type"] === "number") {
		const position = Number(node.data["value"]);
		return {
			term: itemAt(position, columns),
			line: line ?? columns[position - 1]?.line,
			written: columns[position - 1]?.written
		};
	}
	return {
		term: node?.kind === "column" && !isSet(node.data["table"]) ? bareKey(node.data["name"], columns, at) : readTerm(item, at.place),
		line,
		written: item
	};
}
const columnFirst = /* @__PURE__ */ new Set([
	"duckdb",
	"postgres",
	"postgresql",
	"snowflake"
]);
/** A bare name in GROUP BY: a column of an input comes before a select item of that name. */
function bareKey(identifier, columns, { place, clause }) {
	const { dialect } = place.analysis;
	const name = foldName(identifier, dialect, "column");
	const item = columns.find((column) => column.name === name && column.star === void 0);
	const column = findColumn(name, place.scope);
	if (column === void 0 && item === void 0) throw new Undecided(`nothing is known to be called ${name}`);
	if (column === void 0 || item === void 0) return column?.term ?? item?.term ?? undecidedBetween(name, []);
	if (column.term.key === item.term.key) return column.term;
	if (column.certain && columnFirst.has(dialect)) return column.term;
	if (column.certain) return undecidedBetween(name, [column.term, item.term]);
	if (columnFirst.has(dialect) && columnNamesIn(item.written, dialect).has(name)) return column.term;
	return meansItem(item, clause, dialect) ? item.term : undecidedBetween(name, [column.term, item.term]);
}
/**
* With unknown columns the name could still be a column. But then the item's own columns would be outside the
* grouping, which databases refuse (PostgreSQL does not for a primary key), unless they are keys themselves.
*/
function meansItem(item, clause, dialect) {
	if (dialect === "postgres" || dialect === "postgresql" || has(item.term, trait.aggregate | trait.window)) return false;
	const keys = columnNamesIn(clause["expressions"], dialect);
	return [...columnNamesIn(item.written, dialect)].some((name) => name !== item.name && !keys.has(name));
}

// src/sql/select-block.ts
/** Reads one SELECT: which rows it has (`key`, `parts`) and what each row offers (`columns`). */
function readSelect(select, analysis, around) {
	refuseUnread(select, analysis.dialect);
	const { outer } = around;
	const scope = {
		sources: [],
		merged: /* @__PURE__ */ new Map(),
		outer,
		level: outer === void 0 ? 0 : outer.level + 1
	};
	const place = {
		analysis,
		environment: withCtes(select["with"], around.environment, analysis.dialect),
		scope,
		aliases: /* @__PURE__ */ new Map(),
		windows: listOf(select["windows"]),
		bound: /* @__PURE__ */ new Set()
	};
	const inputs = noInputs();
	readFrom(select, place, {
		inputs,
		side: "required",
		sink: inputs.conjuncts
	});
	const through = passedThrough(select, inputs, analysis.dialect);
	const passed = through === void 0 ? void 0 : passThrough(select, through, place);
	if (passed !== void 0) return passed;
	const columns = readSelectList(select["expressions"], place);
	const named = {
		...place,
		aliases: aliasesOf(columns, place)
	};
	const inWhere = readsAliases(analysis.dialect) ? named : place;
	inputs.conjuncts.push(...readConjuncts(fieldsOf(select["where_clause"])["this"], inWhere, "where"));
	return afterWhere(select, {
		inputs,
		columns,
		place,
		named
	});
}
const read$1 = new Set(`expressions from joins where_clause group_by having qualify qualify_after_window order_by limit offset fetch top distinct distinct_on with
  windows`.split(/\s+/));
function refuseUnread(select, dialect) {
	const unread = Object.keys(select).find((field) => !read$1.has(field) && !field.endsWith("comments") && isSet(select[field]));
	if (unread !== void 0) throw new Undecided(`${unread.replaceAll("_", " ")} in a SELECT is not analysed`);
	if ((traitsWithin(select["order_by"], dialect) & (trait.aggregate | trait.rows | trait.unknown)) !== 0 && !isSet(select["group_by"])) throw new Undecided("ORDER BY with an aggregate or a function that is not known");
}
/** Applies the clauses that come after WHERE, each on the rows that the one before left. */
function afterWhere(select, block) {
	const { inputs, columns, place, named } = block;
	const { analysis } = place;
	const base = {
		key: analysis.intern(inputsKey(inputs)),
		parts: inputParts(inputs),
		columns,
		sealed: false
	};
	const late = {
		...named,
		aliasMayWin: true
	};
	const inHaving = readsAliasesInHaving(analysis.dialect) ? late : place;
	const having = readConjuncts(fieldsOf(select["having"])["this"], inHaving, "having");
	const grouped = groupedBy(select, base, {
		place,
		named,
		having
	});
	const withRows = rowMaking(grouped, analysis);
	const qualify = readConjuncts(fieldsOf(select["qualify"])["this"], late, "qualify");
	if (grouped === base && qualify.some(({ term }) => has(term, trait.aggregate))) throw new Undecided("QUALIFY with an aggregate");
	const distinct = distinctOf(select, narrowed(withRows, {
		key: `qualify ${conjunctKey(qualify)}`,
		parts: qualify.map(conjunctPart)
	}, analysis), named);
	return limited(select, distinct, named);
}
/** A function that makes rows, or that might, decides how many rows there are. */
function rowMaking(relation, analysis) {
	const parts = relation.columns.flatMap(({ term, line, written }) => {
		const clause = has(term, trait.rows) ? "rows" : "unknown";
		return has(term, trait.rows | trait.unknown) ? [{
			clause,
			key: term.key,
			line,
			written,
			unsure: has(term, trait.unsure),
			from: term.from
		}] : [];
	});
	return narrowed(relation, {
		key: `making ${parts.map(({ key }) => key).toSorted().join(", ")}`,
		parts
	}, analysis);
}
function distinctOf(select, relation, place) {
	if (select["distinct"] !== true) return relation;
	const { analysis } = place;
	const line = lineOf(select["expressions"]) ?? 0;
	if (listOf(select["distinct_on"]).length > 0) throw new Undecided("DISTINCT ON is not analysed");
	const parts = [{
		clause: "distinct",
		key: "distinct",
		line,
		written: void 0,
		unsure: false
	}, ...relation.columns.map(({ term, written, line: at }) => {
		return {
			clause: "distinct",
			key: term.key,
			line: at,
			written,
			unsure: has(term, trait.unsure),
			from: term.from
		};
	})];
	return narrowed(relation, {
		key: `distinct ${keySet(relation.columns.map(({ term }) => term))}`,
		parts
	}, analysis);
}
/**
* A SELECT that only renames, reorders or computes over one CTE or subquery has that one's rows.
* Not when it aggregates, makes rows or might, nor when it adds windows to rows that its input already cut.
*/
function passedThrough(select, inputs, dialect) {
	const [only, ...others] = inputs.parts;
	const child = only?.child;
	const cuts = [
		"where_clause",
		"group_by",
		"having",
		"qualify",
		"limit",
		"offset",
		"fetch",
		"top",
		"distinct"
	].some((field) => isSet(select[field]));
	if (child === void 0 || cuts || others.length > 0 || inputs.lefts.length > 0 || inputs.conjuncts.length > 0) return void 0;
	if (only?.clause !== "from") return void 0;
	return (traitsWithin(select["expressions"], dialect) & (trait.aggregate | trait.rows | trait.unknown | (child.sealed ? trait.window : trait.none))) === 0 ? child : void 0;
}
function passThrough(select, child, place) {
	const sources = place.scope.sources.map(transparent);
	const columns = readSelectList(select["expressions"], {
		...place,
		scope: {
			...place.scope,
			sources
		}
	});
	return drawsTwice(columns) ? void 0 : ordered(select, {
		...child,
		columns
	}, place);
}
/** A value that is drawn anew each time, read twice from its CTE, is drawn once: it can't become two calls. */
function drawsTwice(columns) {
	const drawn = columns.flatMap(({ term }) => term.from.filter((inner) => has(inner.term, trait.volatile)).map(({ name }) => name));
	return new Set(drawn).size < drawn.length;
}
/** From a column of the input to the value behind it. */
function open(term) {
	return term.from[0] === void 0 ? term : inlinedColumn(term.from[0]);
}
function openColumn({ star, ...column }) {
	const opened = {
		...column,
		term: open(column.term)
	};
	return star === void 0 ? opened : {
		...opened,
		star: (name) => mapped(star(name), open)
	};
}
/** The same input, with its values as themselves instead of as columns of an input. */
function transparent(source) {
	return {
		...source,
		find: (name) => mapped(source.find(name), (found) => ({
			...found,
			term: open(found.term)
		})),
		all: () => source.all().map(openColumn)
	};
}
function mapped(value, change) {
	return value === void 0 ? void 0 : change(value);
}

// src/sql/set-operation.ts
const read = /* @__PURE__ */ new Set([
	"left",
	"right",
	"all",
	"distinct",
	"with",
	"order_by",
	"limit",
	"offset"
]);
/** Reads UNION, INTERSECT and EXCEPT: branches side by side, columns by position, names from the first. */
function readSetOperation({ kind, data }, analysis, around) {
	const unread = Object.keys(data).find((field) => !read.has(field) && !field.endsWith("comments") && isSet(data[field]));
	if (unread !== void 0) throw new Undecided(`${unread.replaceAll("_", " ")} of ${kind.toUpperCase()} is not analysed`);
	const environment = withCtes(data["with"], around.environment, analysis.dialect);
	const isBag = kind === "union" && data["all"] === true;
	const branches = branchesOf({ [kind]: data }, isBag, true).map((query) => ({
		relation: analysis.readQuery(query, environment, around.outer),
		query
	}));
	const columns = aligned(branches.map(({ relation }) => relation.columns));
	const combinedRows = isBag ? unionAll(branches, columns, analysis) : asSets({
		kind,
		data
	}, {
		branches,
		columns
	}, analysis);
	const place = {
		analysis,
		environment,
		scope: {
			sources: [],
			merged: /* @__PURE__ */ new Map(),
			outer: around.outer,
			level: 0
		},
		aliases: /* @__PURE__ */ new Map(),
		windows: [],
		bound: /* @__PURE__ */ new Set()
	};
	return limited(data, combinedRows, place);
}
/** UNION ALL inside UNION ALL is one list of branches. */
function branchesOf(query, isBag, isRoot) {
	const node = nodeOf(query);
	if (node?.kind === "subquery" && Object.keys(node.data).every((field) => field === "this" || !isSet(node.data[field]))) return branchesOf(node.data["this"], isBag, false);
	const splits = isRoot || isBag && node?.kind === "union" && node.data["all"] === true && ![
		"with",
		"order_by",
		"limit",
		"offset"
	].some((field) => isSet(node.data[field]));
	if (node === void 0 || !splits || !("left" in node.data)) return [query];
	return [...branchesOf(node.data["left"], isBag, false), ...isBag ? branchesOf(node.data["right"], isBag, false) : [node.data["right"]]];
}
/** The n-th columns of all branches together. */
function aligned(branches) {
	const [first = [], ...others] = branches;
	const hasStar = branches.some((columns) => columns.some(({ star }) => star !== void 0));
	const sameShape = others.every((columns) => columns.length === first.length && columns.every(({ star }, index) => star === void 0 === (first[index]?.star === void 0)));
	if (hasStar && !(sameShape && first.length === 1)) throw new Undecided("a set operation over * with unknown columns");
	if (!sameShape) throw new Undecided("the branches of a set operation have different numbers of columns");
	return first.map((_, index) => branches.flatMap((columns) => columns[index] ?? []));
}
/** Rows of all branches, in any order of branches: no column decides whether a row is there. */
function unionAll(branches, columns, analysis) {
	const order = branches.map((_, index) => index).toSorted((a, b) => compare(branches[a]?.relation.key ?? "", branches[b]?.relation.key ?? ""));
	const key = analysis.intern(`union all ${order.map((index) => branches[index]?.relation.key).join(", ")}`);
	const outputs = columns.map((column) => unionColumn(order.flatMap((index) => column[index] ?? []), column));
	return {
		key,
		parts: branches.map(branchPart),
		columns: outputs,
		sealed: true
	};
}
function compare(a, b) {
	return a < b ? -1 : Number(a > b);
}
function unionColumn(inOrder, written) {
	const [first] = written;
	if (first === void 0) throw new Undecided("a set operation without columns");
	const terms = inOrder.map(({ term }) => term);
	const uncast = `union(${terms.map((term) => term.uncast).join(" , ")})`;
	const term = {
		...combined(`union(${terms.map(({ key }) => key).join(" , ")})`, terms),
		uncast,
		from: written
	};
	const traits = term.traits & trait.unsure;
	if (first.star === void 0) return {
		...first,
		term: {
			...term,
			traits
		},
		written: { branches: written.map((column) => column.written) }
	};
	return {
		...first,
		term: {
			...term,
			traits
		},
		written: "*",
		star: (name) => combined(`${term.key}⟨${JSON.stringify(name)}⟩`, [], trait.unsure)
	};
}
function branchPart({ relation, query }) {
	return {
		clause: "set",
		key: relation.key,
		line: lineOf(query) ?? 0,
		written: void 0,
		unsure: false,
		child: relation
	};
}
/** Set operations compare whole rows, so every column decides which rows there are; their order does not. */
function asSets({ kind, data }, { branches, columns }, analysis) {
	const outputs = columns.map((column) => unionColumn(column, column));
	const rows = {
		key: `${kind}${data["all"] === true ? " all" : ""}`,
		parts: [],
		columns: outputs,
		sealed: true
	};
	const keys = branches.map(({ relation }) => relation.key).join(", ");
	const compared = outputs.map(({ term }) => term.key).toSorted().join(" ; ");
	const parts = [
		{
			clause: "set",
			key: `${kind}${data["all"] === true ? " all" : ""}`,
			line: lineOf(data["right"]) ?? 0,
			written: void 0,
			unsure: false
		},
		...branches.map(branchPart),
		...outputs.map(({ term, line, written }) => ({
			clause: "distinct",
			key: term.key,
			line,
			written,
			unsure: has(term, trait.unsure),
			from: term.from
		}))
	];
	return narrowed(rows, {
		key: `of ${keys} by ${compared}`,
		parts
	}, analysis);
}

// src/sql/read-query.ts
/** Reads a whole statement into its normal form. Throws Undecided, with the reason, for what isn't analysed. */
function readStatement(statement, options) {
	const analysis = {
		...options,
		top: unwrapped(statement)?.data,
		relations: /* @__PURE__ */ new Map(),
		drawn: /* @__PURE__ */ new Map(),
		readQuery: (query, environment, outer) => readQuery(query, analysis, {
			environment,
			outer
		})
	};
	return analysis.readQuery(statement, /* @__PURE__ */ new Map(), void 0);
}
function readQuery(query, analysis, around) {
	const node = unwrapped(query);
	if (node?.kind === "select") return readSelect(node.data, analysis, around);
	if (node?.kind === "union" || node?.kind === "intersect" || node?.kind === "except") return readSetOperation(node, analysis, around);
	throw new Undecided(`${(node?.kind ?? "this").replaceAll("_", " ")} is not analysed`);
}
/** A parenthesised query is that query, as long as nothing is attached to the parenthesis. */
function unwrapped(query) {
	const node = nodeOf(query);
	if (node?.kind !== "subquery" && node?.kind !== "paren" && node?.kind !== "annotated") return node;
	const attached = Object.keys(node.data).find((field) => field !== "this" && !ignored.has(field) && !field.endsWith("comments") && isSet(node.data[field]));
	if (attached !== void 0) throw new Undecided(`${attached.replaceAll("_", " ")} behind a parenthesis is not analysed`);
	return unwrapped(node.data["this"]);
}
const ignored = /* @__PURE__ */ new Set([
	"alias",
	"alias_explicit_as",
	"alias_keyword",
	"modifiers_inside",
	"inferred_type",
	"lateral",
	"column_aliases"
]);

// src/sql/classify-change.ts
/** Says how far a changed SELECT can matter, with the lines that make it so. Never throws for SQL that it can't read: that is `unknown`. */
async function classifyChange(input) {
	const engine = await loadSqlEngine();
	if (input.base === input.head) return proveSame(input, engine);
	try {
		const [base, head] = readBoth(input, engine);
		return classify(base, head, {
			base: sourceText(input.base),
			head: sourceText(input.head)
		});
	} catch (error) {
		if (!(error instanceof Undecided) && !(error instanceof RangeError)) throw error;
		return sameTokens(input, engine) ? unchanged([]) : unknown$1(error instanceof Undecided ? error.message : "the statement nests too deeply");
	}
}
/** One text twice is the same whatever it says; the columns are listed where they are known. */
function proveSame(input, engine) {
	try {
		const [relation] = readBoth(input, engine);
		return unchanged(relation.columns.filter(({ star }) => star === void 0).map(({ shown }) => shown));
	} catch (error) {
		if (!(error instanceof Undecided) && !(error instanceof RangeError)) throw error;
		return unchanged([]);
	}
}
function unchanged(names) {
	return {
		class: "none",
		columns: names.map((name) => ({
			name,
			class: "unchanged"
		})),
		causes: []
	};
}
function unknown$1(reason) {
	return {
		class: "unknown",
		columns: [],
		causes: [],
		reason
	};
}
function readBoth({ dialect, base, head, schema }, engine) {
	const statements = [parseSelect(base, dialect, engine), parseSelect(head, dialect, engine)];
	const options = {
		dialect,
		schema,
		intern: interner(),
		orderMatters: dependsOnOrder(statements),
		print: (node) => engine.print(node, dialect)
	};
	return [readStatement(statements[0], options), readStatement(statements[1], options)];
}
function classify(base, head, texts) {
	if (base.key !== head.key) return classifyRows(base, head, texts);
	const pairs = compareColumns(base.columns, head.columns, (a, b) => a.term.key === b.term.key);
	const changed = pairs.filter(({ change }) => change.class !== "unchanged");
	const open = changed.find(({ base: before, head: after }) => (before ?? after)?.star !== void 0);
	const causes = columnCauses(pairs, texts);
	const columns = listed(pairs);
	if (open !== void 0) return {
		class: "unknown",
		columns,
		causes,
		reason: "a * reads a table whose columns are not known"
	};
	const unsure = changed.find(isUnsure);
	if (unsure !== void 0) return {
		class: "unknown",
		columns,
		causes,
		reason: `which column ${unsure.change.name} reads can't be told without the columns of its tables`
	};
	if (changed.length === 0) return {
		class: "none",
		columns,
		causes: []
	};
	return {
		class: changed.every(({ change }) => change.class === "added") ? "additive" : "column",
		columns,
		causes
	};
}
function classifyRows(base, head, texts) {
	const changes = compareRows(base, head);
	const pairs = compareColumns(base.columns, head.columns, sameDefinition);
	const columns = listed(pairs);
	const causes = [...rowCauses(changes, texts), ...columnCauses(pairs, texts)];
	const reason = whyUnknown(changes);
	return reason === void 0 ? {
		class: "model-wide",
		columns,
		causes
	} : {
		class: "unknown",
		columns,
		causes,
		reason
	};
}
/** Different normal forms are a change only when it can be shown where. */
function whyUnknown(changes) {
	if (changes.length === 0) return "the rows are built in a different way, and the difference could not be placed";
	if (changes.some(({ part }) => part.clause === "unknown")) return "a function that is not known may make or drop rows";
	if (changes.every(({ part }) => part.unsure)) return "which columns are meant can't be told without the columns of the tables";
	if (changes.every(({ part }) => part.clause === "from") && changes.some(({ part }) => part.child !== void 0)) return "an input became a CTE or subquery, or the other way round, and the two could not be proved equal";
	if (changes.every(({ part }) => part.clause === "order")) return "the order below the top changed, and something depends on it";
}
function listed(pairs) {
	return pairs.filter(({ base, head }) => (head ?? base)?.star === void 0).map(({ change }) => change);
}
/** Comments and layout apart the same text: then nothing needs to be understood. */
function sameTokens({ dialect, base, head }, engine) {
	const [before, after] = [engine.tokens(base, dialect), engine.tokens(head, dialect)];
	if (before === void 0 || after === void 0) return false;
	const keyOf = (tokens) => JSON.stringify(tokens.filter(({ type }) => type !== "SEMICOLON").map(({ type, text }) => [type, text]));
	return keyOf(before) === keyOf(after);
}

// src/sql/output-columns.ts
/** The names of a SELECT's output columns in order, or undefined when a `*` or something unread leaves them open. */
async function outputColumns({ dialect, sql, schema }) {
	const engine = await loadSqlEngine();
	const options = {
		dialect,
		schema,
		intern: interner(),
		orderMatters: false,
		print: (node) => engine.print(node, dialect)
	};
	try {
		const { columns } = readStatement(parseSelect(sql, dialect, engine), options);
		return columns.some(({ star }) => star !== void 0) ? void 0 : columns.map(({ shown }) => shown);
	} catch (error) {
		if (error instanceof Undecided || error instanceof RangeError) return void 0;
		throw error;
	}
}

// src/dbt/history-reason.ts
/** Settings that decide what is in the table besides the SELECT: what an incremental run replaces, and statements around it. */
const BESIDES_SQL = [
	"unique_key",
	"incremental_strategy",
	"incremental_predicates",
	"merge_update_columns",
	"merge_exclude_columns",
	"event_time",
	"lookback",
	"batch_size",
	"begin",
	"pre-hook",
	"post-hook"
];
/**
* Why equal SQL doesn't make an equal table: with these settings the rows depend on earlier runs or on other statements.
* Undefined when the SELECT alone decides.
*/
function historyReason(base, head) {
	if (base.materialized !== head.materialized && [base.materialized, head.materialized].includes("incremental")) return `materialized: ${base.materialized} → ${head.materialized}; which rows an incremental table keeps depends on its earlier runs`;
	const changed = BESIDES_SQL.filter((key) => JSON.stringify(base.config[key] ?? null) !== JSON.stringify(head.config[key] ?? null));
	return changed.length === 0 ? void 0 : `${changed.join(", ")} changed: what is in the table no longer follows from its SELECT alone`;
}

// src/dbt/map-causes.ts
/** Leads causes from lines of compiled SQL to lines of the files that people edit; the text stays the compiled line's. */
function mapCauses(causes, changed, source) {
	return causes.map((cause) => {
		const node = changed[cause.side];
		const path = source.pathOf(node);
		const compiled = changed.compiled[cause.side] ?? "";
		const raw = source.text(cause.side, path) ?? node.rawCode;
		const text = compiled.split("\n")[cause.line - 1]?.trim() ?? "";
		return {
			...cause,
			...mapToRaw({
				compiled,
				raw,
				line: cause.line
			}),
			text: text === "" ? cause.text : text,
			path
		};
	});
}

// src/dbt/relation-names.ts
const PART = "(?:\"(?:[^\"\\n]|\"\")*\"|`[^`\\n]+`|[A-Za-z_][\\w$]*)";
/** Names with at least one dot, as compiled SQL writes relations and columns. */
const DOTTED = new RegExp(`${PART}(?:\\.${PART})+`, "g");
const PARTS = new RegExp(PART, "g");
const BACKTICKS = /* @__PURE__ */ new Set([
	"bigquery",
	"databricks",
	"spark"
]);
/**
* Replaces relation names of compiled SQL by `"unique:id"."name"`, so that a moved schema or another database is no change of a
* model's SQL. The name stays the last part, because columns may be qualified with it. Lines stay where they are.
*/
function relationNames(project) {
	const known = new Map([...project.nodes.values(), ...project.sources.values()].flatMap((node) => node.relationName === void 0 ? [] : [[keyOf(node.relationName), node]]));
	const quote = BACKTICKS.has(project.adapter) ? "`" : "\"";
	const replace = (chain) => {
		const parts = chain.match(PARTS) ?? [];
		for (let length = parts.length; length > 0; length -= 1) {
			const node = known.get(keyOf(parts.slice(0, length).join(".")));
			if (node !== void 0) return [
				`${quote}${idWithoutDots(node)}${quote}`,
				`${quote}${node.name}${quote}`,
				...parts.slice(length)
			].join(".");
		}
		return chain;
	};
	return (sql) => sql.replaceAll(DOTTED, replace);
}
/** The name that stands for a node in replaced SQL, without quotes. */
function stableName(node) {
	return `${idWithoutDots(node)}.${node.name}`;
}
function idWithoutDots({ uniqueId }) {
	return uniqueId.replaceAll(".", ":");
}
/** Quotes and case tell no two relations of one project apart. */
function keyOf(relation) {
	return relation.replaceAll(/["`]/g, "").toLowerCase();
}

// src/dbt/upstream-columns.ts
/** Finds the columns of models from their own SQL, up to where sources and seeds begin. Each model is read once. */
function upstreamColumns(projects, compiled) {
	const readers = {
		base: columnReader(projects.base, compiled.base),
		head: columnReader(projects.head, compiled.head)
	};
	return async (uniqueId) => {
		const parents = projects.head.nodes.get(uniqueId)?.dependsOn.nodes ?? [];
		const entries = await Promise.all(parents.map((parent) => agreedEntry(parent, projects.head, readers)));
		return Object.fromEntries(entries.flat());
	};
}
/** A parent whose columns changed too is left out: one list can't be right for both sides. */
async function agreedEntry(id, { nodes }, readers) {
	const node = nodes.get(id);
	const { base, head } = await both((side) => readers[side](id));
	if (node === void 0 || base === void 0 || head === void 0 || JSON.stringify(base) !== JSON.stringify(head)) return [];
	return [[stableName(node), head]];
}
function columnReader(project, compiled) {
	const known = /* @__PURE__ */ new Map();
	const replaceNames = relationNames(project);
	const read = async (id) => {
		const sql = compiled.get(id);
		if (sql === void 0) return void 0;
		const parents = (project.nodes.get(id)?.dependsOn.nodes ?? []).flatMap((parent) => project.nodes.get(parent) ?? []);
		const entries = await Promise.all(parents.map(async (node) => [stableName(node), await columnsOf(node.uniqueId)]));
		const schema = Object.fromEntries(entries.flatMap(([name, columns]) => columns === void 0 ? [] : [[name, columns]]));
		return outputColumns({
			dialect: project.adapter,
			sql: replaceNames(sql),
			schema
		});
	};
	const columnsOf = (id) => {
		const columns = known.get(id) ?? read(id);
		known.set(id, columns);
		return columns;
	};
	return columnsOf;
}

// src/dbt/classify-models.ts
/** Says for each changed model how far its change can matter, with the lines of the raw files that make it so. */
async function classifyModels(compared, source) {
	if (compared.head === void 0) return {
		models: [],
		others: []
	};
	const projects = {
		base: compared.base,
		head: compared.head
	};
	const context = {
		compared,
		projects,
		source,
		columns: upstreamColumns(projects, compared.compiled)
	};
	return {
		models: await Promise.all(compared.changes.filter(isModel).map((change) => classifyModel(change, context))),
		others: compared.changes.filter((change) => !isModel(change))
	};
}
function isModel({ base, head }) {
	return (head ?? base)?.resourceType === "model";
}
async function classifyModel(change, context) {
	const { base, head } = change;
	if (head === void 0) return {
		...change,
		classification: {
			class: "model-wide",
			columns: [],
			causes: []
		},
		causes: removalOf(base, context.source)
	};
	if (base === void 0) return {
		...change,
		classification: await addition(head, context),
		causes: []
	};
	const classification = await modification({
		base,
		head
	}, context);
	const incremental = await incrementalBranch(change.uniqueId, context);
	const causes = mapCauses(classification.causes, {
		base,
		head,
		compiled: textsOf(change.uniqueId, context.compared.compiled)
	}, context.source);
	const differs = incremental !== void 0 && incremental.class !== classification.class;
	return {
		...change,
		classification,
		causes,
		...differs ? { incremental } : {}
	};
}
function removalOf(base, source) {
	if (base === void 0) return [];
	return [{
		side: "base",
		line: 1,
		text: base.name,
		why: "model removed",
		path: source.pathOf(base),
		confidence: "file"
	}];
}
/** Nothing is there to compare a new model with: all its columns are additions, and nobody can have read them. */
async function addition(head, { compared, projects, columns }) {
	const sql = compared.compiled.head.get(head.uniqueId);
	const replaced = sql === void 0 ? "" : relationNames(projects.head)(sql);
	return {
		class: "additive",
		columns: (await outputColumns({
			dialect: projects.head.adapter,
			sql: replaced,
			schema: await columns(head.uniqueId)
		}) ?? [...head.columns.keys()]).map((name) => ({
			name,
			class: "added"
		})),
		causes: []
	};
}
async function modification({ base, head }, context) {
	if (base.language !== "sql" || head.language !== "sql") return unknown(`a ${head.language} model: only SQL can be compared`);
	const history = historyReason(base, head);
	if (history !== void 0) return unknown(history);
	return compareSql(head.uniqueId, textsOf(head.uniqueId, context.compared.compiled), context);
}
/** The other branch of an incremental model; undefined where it was not compiled on both sides. */
async function incrementalBranch(id, context) {
	const sql = textsOf(id, context.compared.incremental);
	return sql.base === void 0 || sql.head === void 0 ? void 0 : compareSql(id, sql, context);
}
async function compareSql(id, sql, { projects, columns }) {
	if (sql.base === void 0) return unknown("its SQL on the base was not compiled");
	if (sql.head === void 0) return unknown("its SQL on this commit was not compiled");
	const [base, head] = [relationNames(projects.base)(sql.base), relationNames(projects.head)(sql.head)];
	return classifyChange({
		dialect: projects.head.adapter,
		base,
		head,
		schema: await columns(id)
	});
}
function textsOf(id, { base, head }) {
	return {
		base: base.get(id),
		head: head.get(id)
	};
}
function unknown(reason) {
	return {
		class: "unknown",
		columns: [],
		causes: [],
		reason
	};
}

// src/git/parse-diff.ts
/** Reads `git diff -M -U0`: which files differ, how, and which of their lines are new. Text that isn't a diff yields nothing. */
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
/** Old and new path, from the lines that name one alone; the `diff --git` line itself can't be split when paths hold spaces. */
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
/** A file without hunks (empty, binary, mode only) has the same path twice in its first line: `diff --git a/x b/x`. */
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
/** Git writes paths with control characters or quotes as C strings. */
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

// src/workflows/gather-review-facts.ts
const LARGEST_TEXT_BYTES = 1048576;
/** Makes everything that the rules may look at. A head that dbt can't parse stands in as the base, so that only file rules find anything. */
async function gatherReviewFacts(compared, input, files) {
	const projectDir = input.project.dir === "." ? "" : input.project.dir.replace(/\/$/, "");
	const head = withCompiled(compared.head ?? compared.base, compared.compiled.head);
	const changed = parseDiff(input.diff);
	const wanted = /* @__PURE__ */ new Set([
		...changed.flatMap(pathsOf),
		...pathsOfProject(compared.base, projectDir),
		...pathsOfProject(head, projectDir)
	]);
	const texts = {
		base: await readAll(files, input.base, wanted),
		head: await readAll(files, input.head, wanted)
	};
	const text = (side, path) => texts[side].get(path);
	const classified = compared.head === void 0 ? {
		models: [],
		others: []
	} : await classifyModels(compared, {
		text,
		pathOf: ({ path }) => inRepository(projectDir, path)
	});
	return {
		base: withCompiled(compared.base, compared.compiled.base),
		head,
		projectDir,
		files: changed.map((file) => withTexts(file, texts)),
		...classified,
		text,
		columnsRead: columnsReader(head, (await loadSqlEngine()).analyze)
	};
}
/** A parsed manifest holds no compiled SQL; the build's does. */
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
function pathsOf({ path, previousPath }) {
	return previousPath === void 0 ? [path] : [path, previousPath];
}
/** Files of the project's own resources: YAML for places of tests and columns, SQL for the lines of models. */
function pathsOfProject({ name, nodes, exposures, unitTests, sources, consumers }, projectDir) {
	return [...[...nodes.values()].filter(({ packageName }) => packageName === name).flatMap(({ path, patchPath }) => patchPath === void 0 ? [path] : [path, patchPath]), ...[
		...exposures.values(),
		...unitTests.values(),
		...sources.values(),
		...consumers.values()
	].map(({ path }) => path)].filter((path) => /\.(sql|ya?ml|py)$/.test(path)).map((path) => inRepository(projectDir, path));
}
async function readAll(files, folder, paths) {
	const read = await Promise.all([...paths].map(async (path) => [path, await files.readInside(folder, path, LARGEST_TEXT_BYTES)]));
	return new Map(read.flatMap(([path, content]) => content === void 0 ? [] : [[path, content]]));
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

// src/workflows/architecture-review.ts
/** Reviews what a pull request changes: compares base and head by really running dbt, then lets the rules look at the facts. */
const architectureReview = workflow({
	id: "architecture-review",
	name: "Architecture Review",
	purpose: "Reviews what a pull request changes and what that reaches."
}).step("review", {
	description: "Review code changes",
	agent: "code-reviewer"
}, (_, ports) => reviewCode(ports)).step("architecture", {
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
async function reviewCode(ports) {
	const compared = await compareSides(compareInput(ports), ports);
	const facts = await gatherReviewFacts(compared, ports.input, ports.files);
	const findings = runRules(rules, facts, {
		severities: ports.input.config.rules,
		suppressions: ports.input.config.suppressions,
		today: ports.clock.now().toISOString().slice(0, 10)
	});
	const ran = {
		lane: compared.lane,
		evidence: evidenceOf$1(compared, facts),
		dbtSeconds: compared.dbtSeconds
	};
	if (compared.head === void 0) return {
		...brokenHead(compared, {
			facts,
			findings
		}),
		...ran
	};
	const own = findingsOf("code-reviewer", findings);
	return {
		...judged(own, {
			details: reviewChanges({
				facts,
				findings: own
			}),
			facts: {
				compared,
				facts,
				findings
			}
		}),
		...ran
	};
}
function compareInput({ input }) {
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
		lane: input.lane,
		env: {
			inherited: variables,
			names: project.env
		},
		removeDotEnv: input.removeDotEnv,
		budgetMinutes: config.budget.minutes
	};
}
/** dbt can't parse the head: the pull request itself is broken, and only what needs no parsed project was looked at. */
function brokenHead({ headFailure }, { facts, findings }) {
	const cause = headFailure ?? { message: "it did not say why" };
	return {
		status: "failed",
		failure: "broken",
		reason: `dbt cannot parse this commit: ${cause.message}`,
		details: [...explainFailure(cause, facts.projectDir), ...findingBlocks(findings)],
		findings,
		nextSteps: ["mend it and push; Steward looks again by itself"]
	};
}
function assess({ compared, facts, findings }) {
	const build = summariseBuild(compared);
	const own = findingsOf("data-modeler", findings);
	const details = [...build.details, ...assessArchitecture({
		facts,
		findings: own
	})];
	if (build.failure === void 0) return judged(own, {
		details,
		facts: void 0
	});
	const explained = explainFailure(build.failure.cause, facts.projectDir);
	return {
		status: "failed",
		failure: "broken",
		reason: build.failure.reason,
		details: [...explained, ...details],
		findings: own
	};
}
/** A step whose findings block has failed, but it ran: the next steps have its facts. */
function judged(findings, result) {
	const blocking = findings.filter((finding) => counts(finding) && finding.severity === "error").length;
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
		...result
	};
}
function findingsOf(agent, findings) {
	const own = new Set(rules.filter((rule) => rule.agent === agent).map(({ id }) => id));
	return findings.filter(({ ruleId }) => own.has(ruleId));
}
function evidenceOf$1({ engine, notAnalysed }, { models }) {
	return {
		engine,
		ran: [models.length === 1 ? "1 model changed" : `${models.length} models changed`],
		notAnalysed: [...notAnalysed]
	};
}

// src/workflows/engine/create-report.ts
/** Makes the report of a run: always, also of one that failed or was stopped. */
function createReport({ frame, results, policy, summarise }) {
	const steps = results.map(toStepReport);
	const findings = results.flatMap(({ outcome }) => outcome.findings ?? []);
	const verdict = computeVerdict({
		steps,
		findings
	}, policy);
	return {
		version: 1,
		...frame,
		lane: laneOf(results),
		steps,
		verdict,
		findings,
		proposals: results.flatMap(({ outcome }) => outcome.proposals ?? []),
		nextSteps: [...new Set(results.flatMap(({ outcome }) => outcome.nextSteps ?? []))],
		summary: [...summarise(verdict, steps)],
		evidence: evidenceOf(results),
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
/** The deepest lane that a step reached is the last one that was said. */
function laneOf(results) {
	return results.findLast(({ outcome }) => outcome.lane !== void 0)?.outcome.lane ?? NO_LANE;
}
function evidenceOf(results) {
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

// src/workflows/run-review.ts
/** Runs the Architecture Review and always returns its report, also when it failed or was stopped. */
async function runReview(input, ports) {
	const results = await runWorkflow(architectureReview, {
		...ports,
		input
	});
	return createReport({
		frame: input.frame,
		results,
		policy: input.policy,
		summarise
	});
}
function summarise(verdict) {
	return [text(SUMMARY[verdict.because](verdict))];
}
const SUMMARY = {
	clean: ({ warnings }) => warnings === 0 ? "Safe to merge as far as this dbt project goes." : "Nothing blocks; look at the warnings before you merge.",
	findings: ({ blocking }) => `Not ready: ${blocking === 1 ? "one finding needs" : `${blocking} findings need`} a fix, or a reason beside the code why it is meant.`,
	broken: () => "Not ready: dbt fails on this commit, and production would fail the same way.",
	"could-not-check": () => "Unknown, not bad: this says nothing about the change itself.",
	cancelled: () => "Stopped before it was through; nothing is known about what it had not reached.",
	"timed-out": () => "The time budget ended before the review was through; nothing is known about what it had not reached."
};

export { readManifest as a, TIMED_OUT as c, systemGit as d, bundledWasm as f, systemFiles as h, changedNodes as i, systemProcesses as l, logProgress as m, classifyModels as n, runRules as o, loadSqlEngine as p, classifyChange as r, descendants as s, runReview as t, checkedOutSha as u };