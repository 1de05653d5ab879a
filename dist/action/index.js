import { i as __toESM, r as __require, t as __commonJSMin } from "../chunks/rolldown-runtime.js";
import { i as require_tunnel, n as defaults, r as require_undici, t as getOctokit } from "../chunks/github.js";
import { r as inertLog } from "../chunks/hygiene.js";
import { n as asProblem, t as Problem } from "../chunks/problem.js";
import { n as redact } from "../chunks/redact.js";
import { b as union, l as array, v as strictObject, y as string } from "../chunks/schemas.js";
import { i as runRequestSchema, n as parseConfig } from "../chunks/parse-config.js";
import { C as formatRunKey, D as shaSchema, a as rules, n as ruleTitles, t as productConfigSchema, w as parseRunKey } from "../chunks/product-config.js";
import { t as systemFiles } from "../chunks/files.js";
import { A as NO_CANCEL_REPLY, B as versionProblem, C as triage, D as decide, E as problemPolicy, F as REPORT_FILE, H as createCodeHost, L as parseReport, M as approvalStep, O as mayCommand, P as LARGEST_REPORT_BYTES, S as settleChecks, T as composePublication, U as lastBytes, V as fetchWhole, a as publishProblem, b as reply, c as judgeFinding, d as commitProposal, f as withdrawProblems, g as answerStatus, i as hasStaticJob, k as isFork, l as downloadReport, m as retireComments, n as suggestible, o as publishReport, p as turnAway, q as retry, r as gatherSituation, s as overrideCommit, t as suggestFixes, u as noReport, v as toTrigger, w as projectsAt, x as settleMergeGroup, y as tellProblem, z as refusalOf } from "../chunks/suggest-fixes.js";
import { l as API_VERSION, o as checkName, u as asking } from "../chunks/verify-set-up.js";
import { t as STEWARD_VERSION } from "../chunks/steward-version.js";
import { m as findProjects, r as nameKind, u as WORKFLOW_PATH } from "../chunks/env-names.js";
import { t as systemClock } from "../chunks/clock.js";
import { r as policyOf } from "../chunks/set-up-change.js";
import { n as workflowEntry } from "../chunks/catalogue.js";
import { S as reportSchema, i as renderStepSummary, t as holdsMergeBack } from "../chunks/holds-merge-back.js";
import { a as readSetUpChange, n as TIMED_OUT, o as budgetOf, r as logProgress, t as runRequested } from "../chunks/run-requested.js";
import { t as readFacts } from "../chunks/read-facts.js";
import { F as isSingleSelect, I as queriesOpener } from "../chunks/warehouse-dialect.js";
import { n as loadSqlEngine, t as bundledWasm } from "../chunks/bundled-wasm.js";
import { n as createSqlPool, r as findSqlWorker } from "../chunks/plain-test.js";
import { n as systemGit, t as checkedOutSha } from "../chunks/git.js";
import { t as systemProcesses } from "../chunks/processes.js";
import { t as renderSarif } from "../chunks/render-sarif.js";
import * as os from "os";
import os$1, { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import * as path from "path";
import * as events from "events";
import { createHash } from "node:crypto";
import * as child from "child_process";
import { setTimeout as setTimeout$1 } from "timers";
import { mkdir as mkdir$1, readFile, writeFile as writeFile$1 } from "node:fs/promises";
import { join, resolve } from "node:path";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/http-client/lib/index.js
var import_tunnel = /* @__PURE__ */ __toESM(require_tunnel(), 1);
var import_undici = require_undici();
var __awaiter$9 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];

// node_modules/@actions/http-client/lib/auth.js
var __awaiter$8 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/oidc-utils.js
var __awaiter$7 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/summary.js
var __awaiter$6 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$6(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$6(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$6(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// node_modules/@actions/io/lib/io-util.js
var __awaiter$5 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs.promises;
const IS_WINDOWS$1 = process.platform === "win32";
const READONLY = fs.constants.O_RDONLY;
function exists(fsPath) {
	return __awaiter$5(this, void 0, void 0, function* () {
		try {
			yield stat(fsPath);
		} catch (err) {
			if (err.code === "ENOENT") return false;
			throw err;
		}
		return true;
	});
}
function isRooted(p) {
	p = normalizeSeparators(p);
	if (!p) throw new Error("isRooted() parameter \"p\" cannot be empty");
	if (IS_WINDOWS$1) return p.startsWith("\\") || /^[A-Z]:/i.test(p);
	return p.startsWith("/");
}
function tryGetExecutablePath(filePath, extensions) {
	return __awaiter$5(this, void 0, void 0, function* () {
		let stats = void 0;
		try {
			stats = yield stat(filePath);
		} catch (err) {
			if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
		}
		if (stats && stats.isFile()) {
			if (IS_WINDOWS$1) {
				const upperExt = path.extname(filePath).toUpperCase();
				if (extensions.some((validExt) => validExt.toUpperCase() === upperExt)) return filePath;
			} else if (isUnixExecutable(stats)) return filePath;
		}
		const originalFilePath = filePath;
		for (const extension of extensions) {
			filePath = originalFilePath + extension;
			stats = void 0;
			try {
				stats = yield stat(filePath);
			} catch (err) {
				if (err.code !== "ENOENT") console.log(`Unexpected error attempting to determine if executable file exists '${filePath}': ${err}`);
			}
			if (stats && stats.isFile()) {
				if (IS_WINDOWS$1) {
					try {
						const directory = path.dirname(filePath);
						const upperName = path.basename(filePath).toUpperCase();
						for (const actualName of yield readdir(directory)) if (upperName === actualName.toUpperCase()) {
							filePath = path.join(directory, actualName);
							break;
						}
					} catch (err) {
						console.log(`Unexpected error attempting to determine the actual case of the file '${filePath}': ${err}`);
					}
					return filePath;
				} else if (isUnixExecutable(stats)) return filePath;
			}
		}
		return "";
	});
}
function normalizeSeparators(p) {
	p = p || "";
	if (IS_WINDOWS$1) {
		p = p.replace(/\//g, "\\");
		return p.replace(/\\\\+/g, "\\");
	}
	return p.replace(/\/\/+/g, "/");
}
function isUnixExecutable(stats) {
	return (stats.mode & 1) > 0 || (stats.mode & 8) > 0 && process.getgid !== void 0 && stats.gid === process.getgid() || (stats.mode & 64) > 0 && process.getuid !== void 0 && stats.uid === process.getuid();
}

// node_modules/@actions/io/lib/io.js
var __awaiter$4 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
function which(tool, check) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		if (check) {
			const result = yield which(tool, false);
			if (!result) {
				if (IS_WINDOWS$1) throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also verify the file has a valid extension for an executable file.`);
				else throw new Error(`Unable to locate executable file: ${tool}. Please verify either the file path exists or the file can be found within a directory specified by the PATH environment variable. Also check the file mode to verify the file is executable.`);
			}
			return result;
		}
		const matches = yield findInPath(tool);
		if (matches && matches.length > 0) return matches[0];
		return "";
	});
}
function findInPath(tool) {
	return __awaiter$4(this, void 0, void 0, function* () {
		if (!tool) throw new Error("parameter 'tool' is required");
		const extensions = [];
		if (IS_WINDOWS$1 && process.env["PATHEXT"]) {
			for (const extension of process.env["PATHEXT"].split(path.delimiter)) if (extension) extensions.push(extension);
		}
		if (isRooted(tool)) {
			const filePath = yield tryGetExecutablePath(tool, extensions);
			if (filePath) return [filePath];
			return [];
		}
		if (tool.includes(path.sep)) return [];
		const directories = [];
		if (process.env.PATH) {
			for (const p of process.env.PATH.split(path.delimiter)) if (p) directories.push(p);
		}
		const matches = [];
		for (const directory of directories) {
			const filePath = yield tryGetExecutablePath(path.join(directory, tool), extensions);
			if (filePath) matches.push(filePath);
		}
		return matches;
	});
}

// node_modules/@actions/exec/lib/toolrunner.js
var __awaiter$3 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const IS_WINDOWS = process.platform === "win32";
var ToolRunner = class extends events.EventEmitter {
	constructor(toolPath, args, options) {
		super();
		if (!toolPath) throw new Error("Parameter 'toolPath' cannot be null or empty.");
		this.toolPath = toolPath;
		this.args = args || [];
		this.options = options || {};
	}
	_debug(message) {
		if (this.options.listeners && this.options.listeners.debug) this.options.listeners.debug(message);
	}
	_getCommandString(options, noPrefix) {
		const toolPath = this._getSpawnFileName();
		const args = this._getSpawnArgs(options);
		let cmd = noPrefix ? "" : "[command]";
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				cmd += toolPath;
				for (const a of args) cmd += ` ${a}`;
			} else if (options.windowsVerbatimArguments) {
				cmd += `"${toolPath}"`;
				for (const a of args) cmd += ` ${a}`;
			} else {
				cmd += this._windowsQuoteCmdArg(toolPath);
				for (const a of args) cmd += ` ${this._windowsQuoteCmdArg(a)}`;
			}
		} else {
			cmd += toolPath;
			for (const a of args) cmd += ` ${a}`;
		}
		return cmd;
	}
	_processLineBuffer(data, strBuffer, onLine) {
		try {
			let s = strBuffer + data.toString();
			let n = s.indexOf(os.EOL);
			while (n > -1) {
				onLine(s.substring(0, n));
				s = s.substring(n + os.EOL.length);
				n = s.indexOf(os.EOL);
			}
			return s;
		} catch (err) {
			this._debug(`error processing line. Failed with error ${err}`);
			return "";
		}
	}
	_getSpawnFileName() {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) return process.env["COMSPEC"] || "cmd.exe";
		}
		return this.toolPath;
	}
	_getSpawnArgs(options) {
		if (IS_WINDOWS) {
			if (this._isCmdFile()) {
				let argline = `/D /S /C "${this._windowsQuoteCmdArg(this.toolPath)}`;
				for (const a of this.args) {
					argline += " ";
					argline += options.windowsVerbatimArguments ? a : this._windowsQuoteCmdArg(a);
				}
				argline += "\"";
				return [argline];
			}
		}
		return this.args;
	}
	_endsWith(str, end) {
		return str.endsWith(end);
	}
	_isCmdFile() {
		const upperToolPath = this.toolPath.toUpperCase();
		return this._endsWith(upperToolPath, ".CMD") || this._endsWith(upperToolPath, ".BAT");
	}
	_windowsQuoteCmdArg(arg) {
		if (!this._isCmdFile()) return this._uvQuoteCmdArg(arg);
		if (!arg) return "\"\"";
		const cmdSpecialChars = [
			" ",
			"	",
			"&",
			"(",
			")",
			"[",
			"]",
			"{",
			"}",
			"^",
			"=",
			";",
			"!",
			"'",
			"+",
			",",
			"`",
			"~",
			"|",
			"<",
			">",
			"\""
		];
		let needsQuotes = false;
		for (const char of arg) if (cmdSpecialChars.some((x) => x === char)) {
			needsQuotes = true;
			break;
		}
		if (!needsQuotes) return arg;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\"";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_uvQuoteCmdArg(arg) {
		if (!arg) return "\"\"";
		if (!arg.includes(" ") && !arg.includes("	") && !arg.includes("\"")) return arg;
		if (!arg.includes("\"") && !arg.includes("\\")) return `"${arg}"`;
		let reverse = "\"";
		let quoteHit = true;
		for (let i = arg.length; i > 0; i--) {
			reverse += arg[i - 1];
			if (quoteHit && arg[i - 1] === "\\") reverse += "\\";
			else if (arg[i - 1] === "\"") {
				quoteHit = true;
				reverse += "\\";
			} else quoteHit = false;
		}
		reverse += "\"";
		return reverse.split("").reverse().join("");
	}
	_cloneExecOptions(options) {
		options = options || {};
		const result = {
			cwd: options.cwd || process.cwd(),
			env: options.env || process.env,
			silent: options.silent || false,
			windowsVerbatimArguments: options.windowsVerbatimArguments || false,
			failOnStdErr: options.failOnStdErr || false,
			ignoreReturnCode: options.ignoreReturnCode || false,
			delay: options.delay || 1e4
		};
		result.outStream = options.outStream || process.stdout;
		result.errStream = options.errStream || process.stderr;
		return result;
	}
	_getSpawnOptions(options, toolPath) {
		options = options || {};
		const result = {};
		result.cwd = options.cwd;
		result.env = options.env;
		result["windowsVerbatimArguments"] = options.windowsVerbatimArguments || this._isCmdFile();
		if (options.windowsVerbatimArguments) result.argv0 = `"${toolPath}"`;
		return result;
	}
	exec() {
		return __awaiter$3(this, void 0, void 0, function* () {
			if (!isRooted(this.toolPath) && (this.toolPath.includes("/") || IS_WINDOWS && this.toolPath.includes("\\"))) this.toolPath = path.resolve(process.cwd(), this.options.cwd || process.cwd(), this.toolPath);
			this.toolPath = yield which(this.toolPath, true);
			return new Promise((resolve, reject) => __awaiter$3(this, void 0, void 0, function* () {
				this._debug(`exec tool: ${this.toolPath}`);
				this._debug("arguments:");
				for (const arg of this.args) this._debug(`   ${arg}`);
				const optionsNonNull = this._cloneExecOptions(this.options);
				if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(this._getCommandString(optionsNonNull) + os.EOL);
				const state = new ExecState(optionsNonNull, this.toolPath);
				state.on("debug", (message) => {
					this._debug(message);
				});
				if (this.options.cwd && !(yield exists(this.options.cwd))) return reject(/* @__PURE__ */ new Error(`The cwd: ${this.options.cwd} does not exist!`));
				const fileName = this._getSpawnFileName();
				const cp = child.spawn(fileName, this._getSpawnArgs(optionsNonNull), this._getSpawnOptions(this.options, fileName));
				let stdbuffer = "";
				if (cp.stdout) cp.stdout.on("data", (data) => {
					if (this.options.listeners && this.options.listeners.stdout) this.options.listeners.stdout(data);
					if (!optionsNonNull.silent && optionsNonNull.outStream) optionsNonNull.outStream.write(data);
					stdbuffer = this._processLineBuffer(data, stdbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.stdline) this.options.listeners.stdline(line);
					});
				});
				let errbuffer = "";
				if (cp.stderr) cp.stderr.on("data", (data) => {
					state.processStderr = true;
					if (this.options.listeners && this.options.listeners.stderr) this.options.listeners.stderr(data);
					if (!optionsNonNull.silent && optionsNonNull.errStream && optionsNonNull.outStream) (optionsNonNull.failOnStdErr ? optionsNonNull.errStream : optionsNonNull.outStream).write(data);
					errbuffer = this._processLineBuffer(data, errbuffer, (line) => {
						if (this.options.listeners && this.options.listeners.errline) this.options.listeners.errline(line);
					});
				});
				cp.on("error", (err) => {
					state.processError = err.message;
					state.processExited = true;
					state.processClosed = true;
					state.CheckComplete();
				});
				cp.on("exit", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					this._debug(`Exit code ${code} received from tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				cp.on("close", (code) => {
					state.processExitCode = code;
					state.processExited = true;
					state.processClosed = true;
					this._debug(`STDIO streams have closed for tool '${this.toolPath}'`);
					state.CheckComplete();
				});
				state.on("done", (error, exitCode) => {
					if (stdbuffer.length > 0) this.emit("stdline", stdbuffer);
					if (errbuffer.length > 0) this.emit("errline", errbuffer);
					cp.removeAllListeners();
					if (error) reject(error);
					else resolve(exitCode);
				});
				if (this.options.input) {
					if (!cp.stdin) throw new Error("child process missing stdin");
					cp.stdin.end(this.options.input);
				}
			}));
		});
	}
};
var ExecState = class ExecState extends events.EventEmitter {
	constructor(options, toolPath) {
		super();
		this.processClosed = false;
		this.processError = "";
		this.processExitCode = 0;
		this.processExited = false;
		this.processStderr = false;
		this.delay = 1e4;
		this.done = false;
		this.timeout = null;
		if (!toolPath) throw new Error("toolPath must not be empty");
		this.options = options;
		this.toolPath = toolPath;
		if (options.delay) this.delay = options.delay;
	}
	CheckComplete() {
		if (this.done) return;
		if (this.processClosed) this._setResult();
		else if (this.processExited) this.timeout = setTimeout$1(ExecState.HandleTimeout, this.delay, this);
	}
	_debug(message) {
		this.emit("debug", message);
	}
	_setResult() {
		let error;
		if (this.processExited) {
			if (this.processError) error = /* @__PURE__ */ new Error(`There was an error when attempting to execute the process '${this.toolPath}'. This may indicate the process failed to start. Error: ${this.processError}`);
			else if (this.processExitCode !== 0 && !this.options.ignoreReturnCode) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed with exit code ${this.processExitCode}`);
			else if (this.processStderr && this.options.failOnStdErr) error = /* @__PURE__ */ new Error(`The process '${this.toolPath}' failed because one or more lines were written to the STDERR stream`);
		}
		if (this.timeout) {
			clearTimeout(this.timeout);
			this.timeout = null;
		}
		this.done = true;
		this.emit("done", error, this.processExitCode);
	}
	static HandleTimeout(state) {
		if (state.done) return;
		if (!state.processClosed && state.processExited) {
			const message = `The STDIO streams did not close within ${state.delay / 1e3} seconds of the exit event from process '${state.toolPath}'. This may indicate a child process inherited the STDIO streams and has not yet exited.`;
			state._debug(message);
		}
		state._setResult();
	}
};

// node_modules/@actions/exec/lib/exec.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};

// node_modules/@actions/core/lib/platform.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const platform = os$1.platform();
const arch = os$1.arch();

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}

// src/action/create-io.ts
function createIo() {
	return {
		input: (name) => getInput(name),
		setOutput: (name, value) => setOutput(name, value),
		info: (line) => info(inertLog(line)),
		error: (line) => error(inertLog(line)),
		summary: async (markdown) => {
			if (process.env["GITHUB_STEP_SUMMARY"] !== void 0) await summary.addRaw(markdown, true).write();
		},
		setFailed: (reason) => setFailed(inertLog(reason)),
		onCancel: (stop) => {
			process.once("SIGINT", stop);
			process.once("SIGTERM", stop);
		}
	};
}

// src/action/create-action-host.ts
const LONGEST_MILLISECONDS = 3e5;
async function createActionHost({ repository, token, apiUrl }) {
	if (token === "") throw new Problem("STW-4002", { detail: "the input github-token is empty" });
	const client = getOctokit(token, {
		...apiUrl === void 0 ? {} : { baseUrl: apiUrl },
		request: {
			...defaults.request,
			fetch: fetchThroughProxy
		}
	}, retry);
	const { data: bot } = await asking("look up its own user", client.request("GET /users/{username}", {
		username: "github-actions[bot]",
		headers: API_VERSION
	}));
	return createCodeHost(client, {
		repository,
		appId: void 0,
		ownUserId: Number(bot.id)
	});
}
function fetchThroughProxy(input, init) {
	return fetchWhole(input, init, {
		ask: defaults.request?.fetch,
		milliseconds: LONGEST_MILLISECONDS
	});
}

// src/action/given/given-files.ts
const TARGET_FILES = [
	"run_results.json",
	"manifest.json",
	"sources.json"
];
const LARGEST_TARGET_BYTES = 209715200;
const LARGEST_LOG_BYTES = 20971520;

// node_modules/pend/index.js
var require_pend = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = Pend;
	function Pend() {
		this.pending = 0;
		this.max = 1e400;
		this.listeners = [];
		this.waiting = [];
		this.error = null;
	}
	Pend.prototype.go = function(fn) {
		if (this.pending < this.max) pendGo(this, fn);
		else this.waiting.push(fn);
	};
	Pend.prototype.wait = function(cb) {
		if (this.pending === 0) cb(this.error);
		else this.listeners.push(cb);
	};
	Pend.prototype.hold = function() {
		return pendHold(this);
	};
	function pendHold(self) {
		self.pending += 1;
		var called = false;
		return onCb;
		function onCb(err) {
			if (called) throw new Error("callback called twice");
			called = true;
			self.error = self.error || err;
			self.pending -= 1;
			if (self.waiting.length > 0 && self.pending < self.max) pendGo(self, self.waiting.shift());
			else if (self.pending === 0) {
				var listeners = self.listeners;
				self.listeners = [];
				listeners.forEach(cbListener);
			}
		}
		function cbListener(listener) {
			listener(self.error);
		}
	}
	function pendGo(self, fn) {
		fn(pendHold(self));
	}
}));

// node_modules/yauzl/fd-slicer.js
var require_fd_slicer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var fs = __require("fs");
	var util = __require("util");
	var stream = __require("stream");
	var Readable = stream.Readable;
	var PassThrough = stream.PassThrough;
	var Pend = require_pend();
	var EventEmitter = __require("events").EventEmitter;
	exports.BufferSlicer = BufferSlicer;
	exports.FdSlicer = FdSlicer;
	util.inherits(FdSlicer, EventEmitter);
	function FdSlicer(fd) {
		EventEmitter.call(this);
		this.fd = fd;
		this.pend = new Pend();
		this.pend.max = 1;
		this.refCount = 0;
	}
	FdSlicer.prototype.read = function(buffer, offset, length, position, callback) {
		var self = this;
		self.pend.go(function(cb) {
			fs.read(self.fd, buffer, offset, length, position, function(err, bytesRead, buffer) {
				cb();
				callback(err, bytesRead, buffer);
			});
		});
	};
	FdSlicer.prototype.createReadStream = function(options) {
		return new ReadStream(this, options);
	};
	FdSlicer.prototype.ref = function() {
		this.refCount += 1;
	};
	FdSlicer.prototype.unref = function() {
		var self = this;
		self.refCount -= 1;
		if (self.refCount < 0) throw new Error("invalid unref");
		if (self.refCount > 0) return;
		fs.close(self.fd, onCloseDone);
		function onCloseDone(err) {
			if (err) self.emit("error", err);
			else self.emit("close");
		}
	};
	util.inherits(ReadStream, Readable);
	function ReadStream(context, options) {
		options = options || {};
		Readable.call(this, options);
		this.context = context;
		this.context.ref();
		this.start = options.start || 0;
		this.endOffset = options.end;
		this.pos = this.start;
	}
	ReadStream.prototype._read = function(n) {
		var self = this;
		var toRead = Math.min(self._readableState.highWaterMark, n);
		if (self.endOffset != null) toRead = Math.min(toRead, self.endOffset - self.pos);
		if (toRead <= 0) {
			self.push(null);
			this._cleanup();
			return;
		}
		self.context.pend.go(function(cb) {
			var buffer = Buffer.allocUnsafe(toRead);
			fs.read(self.context.fd, buffer, 0, toRead, self.pos, function(err, bytesRead) {
				if (err) self.destroy(err);
				else if (bytesRead === 0) {
					self.push(null);
					self._cleanup();
				} else {
					self.pos += bytesRead;
					self.push(buffer.slice(0, bytesRead));
				}
				cb();
			});
		});
	};
	ReadStream.prototype._destroy = function(err, cb) {
		this._cleanup();
		cb(err);
	};
	ReadStream.prototype._cleanup = function() {
		if (this.context != null) {
			this.context.unref();
			this.context = null;
		}
	};
	util.inherits(BufferSlicer, EventEmitter);
	function BufferSlicer(buffer) {
		EventEmitter.call(this);
		this.refCount = 0;
		this.buffer = buffer;
	}
	BufferSlicer.prototype.read = function(buffer, offset, length, position, callback) {
		if (!(0 <= offset && offset <= buffer.length)) throw new RangeError("offset outside buffer: 0 <= " + offset + " <= " + buffer.length);
		if (position < 0) throw new RangeError("position is negative: " + position);
		if (offset + length > buffer.length) length = buffer.length - offset;
		if (position + length > this.buffer.length) length = this.buffer.length - position;
		if (length <= 0) {
			setImmediate(function() {
				callback(null, 0);
			});
			return;
		}
		this.buffer.copy(buffer, offset, position, position + length);
		setImmediate(function() {
			callback(null, length);
		});
	};
	BufferSlicer.prototype.createReadStream = function(options) {
		options = options || {};
		var readStream = new PassThrough(options);
		readStream.start = options.start || 0;
		readStream.endOffset = options.end;
		readStream.pos = readStream.endOffset || this.buffer.length;
		var entireSlice = this.buffer.slice(readStream.start, readStream.pos);
		var maxChunkSize = 65536;
		var offset = 0;
		while (true) {
			var nextOffset = offset + maxChunkSize;
			if (nextOffset >= entireSlice.length) {
				if (offset < entireSlice.length) readStream.write(entireSlice.slice(offset, entireSlice.length));
				break;
			}
			readStream.write(entireSlice.slice(offset, nextOffset));
			offset = nextOffset;
		}
		readStream.end();
		return readStream;
	};
	BufferSlicer.prototype.ref = function() {
		this.refCount += 1;
	};
	BufferSlicer.prototype.unref = function() {
		this.refCount -= 1;
		if (this.refCount < 0) throw new Error("invalid unref");
	};
}));

// node_modules/yauzl/crc32.js
var require_crc32 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const CRC_TABLE = new Int32Array([
		0,
		1996959894,
		3993919788,
		2567524794,
		124634137,
		1886057615,
		3915621685,
		2657392035,
		249268274,
		2044508324,
		3772115230,
		2547177864,
		162941995,
		2125561021,
		3887607047,
		2428444049,
		498536548,
		1789927666,
		4089016648,
		2227061214,
		450548861,
		1843258603,
		4107580753,
		2211677639,
		325883990,
		1684777152,
		4251122042,
		2321926636,
		335633487,
		1661365465,
		4195302755,
		2366115317,
		997073096,
		1281953886,
		3579855332,
		2724688242,
		1006888145,
		1258607687,
		3524101629,
		2768942443,
		901097722,
		1119000684,
		3686517206,
		2898065728,
		853044451,
		1172266101,
		3705015759,
		2882616665,
		651767980,
		1373503546,
		3369554304,
		3218104598,
		565507253,
		1454621731,
		3485111705,
		3099436303,
		671266974,
		1594198024,
		3322730930,
		2970347812,
		795835527,
		1483230225,
		3244367275,
		3060149565,
		1994146192,
		31158534,
		2563907772,
		4023717930,
		1907459465,
		112637215,
		2680153253,
		3904427059,
		2013776290,
		251722036,
		2517215374,
		3775830040,
		2137656763,
		141376813,
		2439277719,
		3865271297,
		1802195444,
		476864866,
		2238001368,
		4066508878,
		1812370925,
		453092731,
		2181625025,
		4111451223,
		1706088902,
		314042704,
		2344532202,
		4240017532,
		1658658271,
		366619977,
		2362670323,
		4224994405,
		1303535960,
		984961486,
		2747007092,
		3569037538,
		1256170817,
		1037604311,
		2765210733,
		3554079995,
		1131014506,
		879679996,
		2909243462,
		3663771856,
		1141124467,
		855842277,
		2852801631,
		3708648649,
		1342533948,
		654459306,
		3188396048,
		3373015174,
		1466479909,
		544179635,
		3110523913,
		3462522015,
		1591671054,
		702138776,
		2966460450,
		3352799412,
		1504918807,
		783551873,
		3082640443,
		3233442989,
		3988292384,
		2596254646,
		62317068,
		1957810842,
		3939845945,
		2647816111,
		81470997,
		1943803523,
		3814918930,
		2489596804,
		225274430,
		2053790376,
		3826175755,
		2466906013,
		167816743,
		2097651377,
		4027552580,
		2265490386,
		503444072,
		1762050814,
		4150417245,
		2154129355,
		426522225,
		1852507879,
		4275313526,
		2312317920,
		282753626,
		1742555852,
		4189708143,
		2394877945,
		397917763,
		1622183637,
		3604390888,
		2714866558,
		953729732,
		1340076626,
		3518719985,
		2797360999,
		1068828381,
		1219638859,
		3624741850,
		2936675148,
		906185462,
		1090812512,
		3747672003,
		2825379669,
		829329135,
		1181335161,
		3412177804,
		3160834842,
		628085408,
		1382605366,
		3423369109,
		3138078467,
		570562233,
		1426400815,
		3317316542,
		2998733608,
		733239954,
		1555261956,
		3268935591,
		3050360625,
		752459403,
		1541320221,
		2607071920,
		3965973030,
		1969922972,
		40735498,
		2617837225,
		3943577151,
		1913087877,
		83908371,
		2512341634,
		3803740692,
		2075208622,
		213261112,
		2463272603,
		3855990285,
		2094854071,
		198958881,
		2262029012,
		4057260610,
		1759359992,
		534414190,
		2176718541,
		4139329115,
		1873836001,
		414664567,
		2282248934,
		4279200368,
		1711684554,
		285281116,
		2405801727,
		4167216745,
		1634467795,
		376229701,
		2685067896,
		3608007406,
		1308918612,
		956543938,
		2808555105,
		3495958263,
		1231636301,
		1047427035,
		2932959818,
		3654703836,
		1088359270,
		936918e3,
		2847714899,
		3736837829,
		1202900863,
		817233897,
		3183342108,
		3401237130,
		1404277552,
		615818150,
		3134207493,
		3453421203,
		1423857449,
		601450431,
		3009837614,
		3294710456,
		1567103746,
		711928724,
		3020668471,
		3272380065,
		1510334235,
		755167117
	]);
	function crc32(buf) {
		let crc = -1;
		for (let x of buf) crc = CRC_TABLE[(crc ^ x) & 255] ^ crc >>> 8;
		return (crc ^ -1) >>> 0;
	}
	module.exports = crc32;
}));

// node_modules/yauzl/index.js
var require_yauzl = /* @__PURE__ */ __commonJSMin(((exports) => {
	var fs = __require("fs");
	var zlib = __require("zlib");
	var fd_slicer = require_fd_slicer();
	var util = __require("util");
	var EventEmitter = __require("events").EventEmitter;
	var Transform = __require("stream").Transform;
	var PassThrough = __require("stream").PassThrough;
	var Writable = __require("stream").Writable;
	const crc32 = typeof zlib.crc32 === "function" ? zlib.crc32 : require_crc32();
	exports.fromBufferPromise = fromBufferPromise;
	function fromBufferPromise(buffer, options) {
		return new Promise((resolve, reject) => {
			fromBuffer(buffer, {
				...options,
				lazyEntries: true
			}, function(err, zipfile) {
				if (err) return reject(err);
				resolve(zipfile);
			});
		});
	}
	function fromBuffer(buffer, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		options.autoClose = false;
		if (options.lazyEntries == null) options.lazyEntries = false;
		if (options.decodeStrings == null) options.decodeStrings = true;
		if (options.validateEntrySizes == null) options.validateEntrySizes = true;
		if (options.strictFileNames == null) options.strictFileNames = false;
		fromRandomAccessReader(new fd_slicer.BufferSlicer(buffer), buffer.length, options, callback);
	}
	function fromRandomAccessReader(reader, totalSize, options, callback) {
		if (typeof options === "function") {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		if (options.autoClose == null) options.autoClose = true;
		if (options.lazyEntries == null) options.lazyEntries = false;
		if (options.decodeStrings == null) options.decodeStrings = true;
		var decodeStrings = !!options.decodeStrings;
		if (options.validateEntrySizes == null) options.validateEntrySizes = true;
		if (options.strictFileNames == null) options.strictFileNames = false;
		if (callback == null) callback = defaultCallback;
		if (typeof totalSize !== "number") throw new Error("expected totalSize parameter to be a number");
		if (totalSize > Number.MAX_SAFE_INTEGER) throw new Error("zip file too large. only file sizes up to 2^52 are supported due to JavaScript's Number type being an IEEE 754 double.");
		reader.ref();
		var eocdrWithoutCommentSize = 22;
		var zip64EocdlSize = 20;
		var bufferSize = Math.min(zip64EocdlSize + eocdrWithoutCommentSize + 65535, totalSize);
		var buffer = newBuffer(bufferSize);
		readAndAssertNoEof(reader, buffer, 0, bufferSize, totalSize - buffer.length, function(err) {
			if (err) return callback(err);
			for (var i = bufferSize - eocdrWithoutCommentSize; i >= 0; i -= 1) {
				if (buffer.readUInt32LE(i) !== 101010256) continue;
				var eocdrBuffer = buffer.subarray(i);
				var diskNumber = eocdrBuffer.readUInt16LE(4);
				var entryCount = eocdrBuffer.readUInt16LE(10);
				var centralDirectoryOffset = eocdrBuffer.readUInt32LE(16);
				var commentLength = eocdrBuffer.readUInt16LE(20);
				var expectedCommentLength = eocdrBuffer.length - eocdrWithoutCommentSize;
				if (commentLength !== expectedCommentLength) return callback(/* @__PURE__ */ new Error("Invalid comment length. Expected: " + expectedCommentLength + ". Found: " + commentLength + ". Are there extra bytes at the end of the file? Or is the end of central dir signature `PK☺☻` in the comment?"));
				var comment = decodeStrings ? decodeBuffer(eocdrBuffer.subarray(22), false) : eocdrBuffer.subarray(22);
				if (i - zip64EocdlSize >= 0 && buffer.readUInt32LE(i - zip64EocdlSize) === 117853008) {
					var zip64EocdrOffset = readUInt64LE(buffer.subarray(i - zip64EocdlSize, i - zip64EocdlSize + zip64EocdlSize), 8);
					var zip64EocdrBuffer = newBuffer(56);
					return readAndAssertNoEof(reader, zip64EocdrBuffer, 0, zip64EocdrBuffer.length, zip64EocdrOffset, function(err) {
						if (err) return callback(err);
						if (zip64EocdrBuffer.readUInt32LE(0) !== 101075792) return callback(/* @__PURE__ */ new Error("invalid zip64 end of central directory record signature"));
						diskNumber = zip64EocdrBuffer.readUInt32LE(16);
						if (diskNumber !== 0) return callback(/* @__PURE__ */ new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
						entryCount = readUInt64LE(zip64EocdrBuffer, 32);
						centralDirectoryOffset = readUInt64LE(zip64EocdrBuffer, 48);
						return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
					});
				}
				if (diskNumber !== 0) return callback(/* @__PURE__ */ new Error("multi-disk zip files are not supported: found disk number: " + diskNumber));
				return callback(null, new ZipFile(reader, centralDirectoryOffset, totalSize, entryCount, comment, options.autoClose, options.lazyEntries, decodeStrings, options.validateEntrySizes, options.strictFileNames));
			}
			callback(/* @__PURE__ */ new Error("End of central directory record signature not found. Either not a zip file, or file is truncated."));
		});
	}
	util.inherits(ZipFile, EventEmitter);
	function ZipFile(reader, centralDirectoryOffset, fileSize, entryCount, comment, autoClose, lazyEntries, decodeStrings, validateEntrySizes, strictFileNames) {
		var self = this;
		EventEmitter.call(self);
		self.reader = reader;
		self.reader.on("error", function(err) {
			emitError(self, err);
		});
		self.reader.once("close", function() {
			self.emit("close");
		});
		self.readEntryCursor = centralDirectoryOffset;
		self.fileSize = fileSize;
		self.entryCount = entryCount;
		self.comment = comment;
		self.entriesRead = 0;
		self.autoClose = !!autoClose;
		self.lazyEntries = !!lazyEntries;
		self.decodeStrings = !!decodeStrings;
		self.validateEntrySizes = !!validateEntrySizes;
		self.strictFileNames = !!strictFileNames;
		self.isOpen = true;
		self.emittedError = false;
		self.hasEachEntryBeenCalled = false;
		if (!self.lazyEntries) self._readEntry();
	}
	ZipFile.prototype.close = function() {
		if (!this.isOpen) return;
		this.isOpen = false;
		this.reader.unref();
	};
	function emitErrorAndAutoClose(self, err) {
		if (self.autoClose) self.close();
		emitError(self, err);
	}
	function emitError(self, err) {
		if (self.emittedError) return;
		self.emittedError = true;
		self.emit("error", err);
	}
	ZipFile.prototype.readEntry = function() {
		if (!this.lazyEntries) throw new Error("readEntry() called without lazyEntries:true");
		this._readEntry();
	};
	ZipFile.prototype._readEntry = function() {
		var self = this;
		if (self.entryCount === self.entriesRead) {
			setImmediate(function() {
				if (self.autoClose) self.close();
				if (self.emittedError) return;
				self.emit("end");
			});
			return;
		}
		if (self.emittedError) return;
		var buffer = newBuffer(46);
		readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
			if (err) return emitErrorAndAutoClose(self, err);
			if (self.emittedError) return;
			var entry = new Entry();
			var signature = buffer.readUInt32LE(0);
			if (signature !== 33639248) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("invalid central directory file header signature: 0x" + signature.toString(16)));
			entry.versionMadeBy = buffer.readUInt16LE(4);
			entry.versionNeededToExtract = buffer.readUInt16LE(6);
			entry.generalPurposeBitFlag = buffer.readUInt16LE(8);
			entry.compressionMethod = buffer.readUInt16LE(10);
			entry.lastModFileTime = buffer.readUInt16LE(12);
			entry.lastModFileDate = buffer.readUInt16LE(14);
			entry.crc32 = buffer.readUInt32LE(16);
			entry.compressedSize = buffer.readUInt32LE(20);
			entry.uncompressedSize = buffer.readUInt32LE(24);
			entry.fileNameLength = buffer.readUInt16LE(28);
			entry.extraFieldLength = buffer.readUInt16LE(30);
			entry.fileCommentLength = buffer.readUInt16LE(32);
			entry.internalFileAttributes = buffer.readUInt16LE(36);
			entry.externalFileAttributes = buffer.readUInt32LE(38);
			entry.relativeOffsetOfLocalHeader = buffer.readUInt32LE(42);
			if (entry.generalPurposeBitFlag & 64) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("strong encryption is not supported"));
			self.readEntryCursor += 46;
			buffer = newBuffer(entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength);
			readAndAssertNoEof(self.reader, buffer, 0, buffer.length, self.readEntryCursor, function(err) {
				if (err) return emitErrorAndAutoClose(self, err);
				if (self.emittedError) return;
				entry.fileNameRaw = buffer.subarray(0, entry.fileNameLength);
				var fileCommentStart = entry.fileNameLength + entry.extraFieldLength;
				entry.extraFieldRaw = buffer.subarray(entry.fileNameLength, fileCommentStart);
				entry.fileCommentRaw = buffer.subarray(fileCommentStart, fileCommentStart + entry.fileCommentLength);
				try {
					entry.extraFields = parseExtraFields(entry.extraFieldRaw);
				} catch (err) {
					return emitErrorAndAutoClose(self, err);
				}
				if (self.decodeStrings) {
					var isUtf8 = (entry.generalPurposeBitFlag & 2048) !== 0;
					entry.fileComment = decodeBuffer(entry.fileCommentRaw, isUtf8);
					entry.fileName = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, self.strictFileNames);
					var errorMessage = validateFileName(entry.fileName);
					if (errorMessage != null) return emitErrorAndAutoClose(self, new Error(errorMessage));
				} else {
					entry.fileComment = entry.fileCommentRaw;
					entry.fileName = entry.fileNameRaw;
				}
				entry.comment = entry.fileComment;
				self.readEntryCursor += buffer.length;
				self.entriesRead += 1;
				for (var i = 0; i < entry.extraFields.length; i++) {
					var extraField = entry.extraFields[i];
					if (extraField.id !== 1) continue;
					var zip64EiefBuffer = extraField.data;
					var index = 0;
					if (entry.uncompressedSize === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include uncompressed size"));
						entry.uncompressedSize = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					if (entry.compressedSize === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include compressed size"));
						entry.compressedSize = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					if (entry.relativeOffsetOfLocalHeader === 4294967295) {
						if (index + 8 > zip64EiefBuffer.length) return emitErrorAndAutoClose(self, /* @__PURE__ */ new Error("zip64 extended information extra field does not include relative header offset"));
						entry.relativeOffsetOfLocalHeader = readUInt64LE(zip64EiefBuffer, index);
						index += 8;
					}
					break;
				}
				if (self.validateEntrySizes && entry.compressionMethod === 0) {
					var expectedCompressedSize = entry.uncompressedSize;
					if (entry.isEncrypted()) expectedCompressedSize += 12;
					if (entry.compressedSize !== expectedCompressedSize) {
						var msg = "compressed/uncompressed size mismatch for stored file: " + entry.compressedSize + " != " + entry.uncompressedSize;
						return emitErrorAndAutoClose(self, new Error(msg));
					}
				}
				self.emit("entry", entry);
				if (!self.lazyEntries) self._readEntry();
			});
		});
	};
	ZipFile.prototype.eachEntry = function() {
		const self = this;
		if (!self.lazyEntries) throw new Error("eachEntry() requires lazyEntries: true");
		if (self.hasEachEntryBeenCalled) throw new Error("eachEntry() must only be called once per ZipFile");
		self.hasEachEntryBeenCalled = true;
		let pendingResolveReject = null;
		self.on("entry", onEntry);
		self.on("end", onEnd);
		self.on("error", onError);
		function cleanup() {
			self.removeListener("entry", onEntry);
			self.removeListener("end", onEnd);
			self.removeListener("error", onError);
			if (self.autoClose) self.close();
		}
		function onEntry(entry) {
			let { resolve } = pendingResolveReject;
			pendingResolveReject = null;
			resolve({ value: entry });
		}
		function onEnd() {
			let { resolve } = pendingResolveReject;
			pendingResolveReject = null;
			cleanup();
			resolve({ done: true });
		}
		function onError(err) {
			let { reject } = pendingResolveReject;
			pendingResolveReject = null;
			cleanup();
			reject(err);
		}
		return {
			[Symbol.asyncIterator]() {
				return this;
			},
			next() {
				const promise = new Promise((resolve, reject) => {
					if (pendingResolveReject != null) throw new Error("next() called before previous Promise was resolved.");
					pendingResolveReject = {
						resolve,
						reject
					};
				});
				self.readEntry();
				return promise;
			},
			return(value) {
				cleanup();
				return Promise.resolve({
					done: true,
					value
				});
			},
			throw(value) {
				cleanup();
				return Promise.reject(value);
			}
		};
	};
	ZipFile.prototype.openReadStream = function(entry, options, callback) {
		var self = this;
		var relativeStart = 0;
		var relativeEnd = entry.compressedSize;
		if (callback == null) {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		else {
			if (options.decodeFileData === false) {
				if (options.decrypt != null) throw new Error("cannot use options.decrypt when options.decodeFileData === false");
				if (options.decompress != null) throw new Error("cannot use options.decompress when options.decodeFileData === false");
			} else {
				if (options.decrypt != null) {
					if (!entry.isEncrypted()) throw new Error("options.decrypt can only be specified for encrypted entries. See also option decodeFileData.");
					if (options.decrypt !== false) throw new Error("invalid options.decrypt value: " + options.decrypt);
					if (entry.isCompressed()) {
						if (options.decompress !== false) throw new Error("entry is encrypted and compressed, and options.decompress !== false. See also option decodeFileData.");
					}
				}
				if (options.decompress != null) {
					if (!entry.isCompressed()) throw new Error("options.decompress can only be specified for compressed entries. See also option decodeFileData.");
					if (!(options.decompress === false || options.decompress === true)) throw new Error("invalid options.decompress value: " + options.decompress);
					decompress = options.decompress;
				}
			}
			if (options.start != null) {
				relativeStart = options.start;
				if (relativeStart < 0) throw new Error("options.start < 0");
				if (relativeStart > entry.compressedSize) throw new Error("options.start > entry.compressedSize");
			}
			if (options.end != null) {
				relativeEnd = options.end;
				if (relativeEnd < 0) throw new Error("options.end < 0");
				if (relativeEnd > entry.compressedSize) throw new Error("options.end > entry.compressedSize");
				if (relativeEnd < relativeStart) throw new Error("options.end < options.start");
			}
		}
		var rawMode = options.decodeFileData === false || (entry.compressionMethod === 0 || entry.compressionMethod === 8 && options.decompress === false) && (!entry.isEncrypted() || options.decrypt === false);
		if (options.start != null || options.end != null) {
			if (!rawMode) throw new Error("start/end range require options.decodeFileData === false for non-trivial encoded entries.");
		}
		if (!self.isOpen) return callback(/* @__PURE__ */ new Error("closed"));
		if (entry.isEncrypted() && !rawMode) {
			if (options.decrypt !== false) return callback(/* @__PURE__ */ new Error("entry is encrypted, and options.decodeFileData !== false"));
		}
		var decompress;
		if (rawMode) decompress = false;
		else if (entry.compressionMethod === 8) decompress = options.decodeFileData !== true;
		else return callback(/* @__PURE__ */ new Error("unsupported compression method: " + entry.compressionMethod));
		self.readLocalFileHeader(entry, { minimal: true }, function(err, localFileHeader) {
			if (err) return callback(err);
			self.openReadStreamLowLevel(localFileHeader.fileDataStart, entry.compressedSize, relativeStart, relativeEnd, decompress, entry.uncompressedSize, callback);
		});
	};
	ZipFile.prototype.openReadStreamLowLevel = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, callback) {
		var self = this;
		fileDataStart + compressedSize;
		var readStream = self.reader.createReadStream({
			start: fileDataStart + relativeStart,
			end: fileDataStart + relativeEnd
		});
		var endpointStream = readStream;
		if (decompress) {
			var destroyed = false;
			var inflateFilter = zlib.createInflateRaw();
			readStream.on("error", function(err) {
				setImmediate(function() {
					if (!destroyed) inflateFilter.emit("error", err);
				});
			});
			readStream.pipe(inflateFilter);
			if (self.validateEntrySizes) {
				endpointStream = new AssertByteCountStream(uncompressedSize);
				inflateFilter.on("error", function(err) {
					setImmediate(function() {
						if (!destroyed) endpointStream.emit("error", err);
					});
				});
				inflateFilter.pipe(endpointStream);
			} else endpointStream = inflateFilter;
			installDestroyFn(endpointStream, function() {
				destroyed = true;
				if (inflateFilter !== endpointStream) inflateFilter.unpipe(endpointStream);
				readStream.unpipe(inflateFilter);
				readStream.destroy();
			});
		}
		callback(null, endpointStream);
	};
	ZipFile.prototype.readLocalFileHeader = function(entry, options, callback) {
		var self = this;
		if (callback == null) {
			callback = options;
			options = null;
		}
		if (options == null) options = {};
		self.reader.ref();
		var buffer = newBuffer(30);
		readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader, function(err) {
			try {
				if (err) return callback(err);
				var signature = buffer.readUInt32LE(0);
				if (signature !== 67324752) return callback(/* @__PURE__ */ new Error("invalid local file header signature: 0x" + signature.toString(16)));
				var fileNameLength = buffer.readUInt16LE(26);
				var extraFieldLength = buffer.readUInt16LE(28);
				var fileDataStart = entry.relativeOffsetOfLocalHeader + 30 + fileNameLength + extraFieldLength;
				if (fileDataStart + entry.compressedSize > self.fileSize) return callback(/* @__PURE__ */ new Error("file data overflows file bounds: " + fileDataStart + " + " + entry.compressedSize + " > " + self.fileSize));
				if (options.minimal) return callback(null, { fileDataStart });
				var localFileHeader = new LocalFileHeader();
				localFileHeader.fileDataStart = fileDataStart;
				localFileHeader.versionNeededToExtract = buffer.readUInt16LE(4);
				localFileHeader.generalPurposeBitFlag = buffer.readUInt16LE(6);
				localFileHeader.compressionMethod = buffer.readUInt16LE(8);
				localFileHeader.lastModFileTime = buffer.readUInt16LE(10);
				localFileHeader.lastModFileDate = buffer.readUInt16LE(12);
				localFileHeader.crc32 = buffer.readUInt32LE(14);
				localFileHeader.compressedSize = buffer.readUInt32LE(18);
				localFileHeader.uncompressedSize = buffer.readUInt32LE(22);
				localFileHeader.fileNameLength = fileNameLength;
				localFileHeader.extraFieldLength = extraFieldLength;
				buffer = newBuffer(fileNameLength + extraFieldLength);
				self.reader.ref();
				readAndAssertNoEof(self.reader, buffer, 0, buffer.length, entry.relativeOffsetOfLocalHeader + 30, function(err) {
					try {
						if (err) return callback(err);
						localFileHeader.fileName = buffer.subarray(0, fileNameLength);
						localFileHeader.extraField = buffer.subarray(fileNameLength);
						return callback(null, localFileHeader);
					} finally {
						self.reader.unref();
					}
				});
			} finally {
				self.reader.unref();
			}
		});
	};
	ZipFile.prototype.openReadStreamPromise = function(entry, options) {
		return new Promise((resolve, reject) => {
			this.openReadStream(entry, options, function(err, readStream) {
				if (err) return reject(err);
				resolve(readStream);
			});
		});
	};
	ZipFile.prototype.openReadStreamLowLevelPromise = function(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize) {
		return new Promise((resolve, reject) => {
			this.openReadStream(fileDataStart, compressedSize, relativeStart, relativeEnd, decompress, uncompressedSize, function(err, readStream) {
				if (err) return reject(err);
				resolve(readStream);
			});
		});
	};
	ZipFile.prototype.readLocalFileHeaderPromise = function(entry, options) {
		return new Promise((resolve, reject) => {
			this.readLocalFileHeader(entry, options, function(err, localFileHeader) {
				if (err) return reject(err);
				resolve(localFileHeader);
			});
		});
	};
	function Entry() {}
	Entry.prototype.getLastModDate = function(options) {
		if (options == null) options = {};
		if (!options.forceDosFormat) for (var i = 0; i < this.extraFields.length; i++) {
			var extraField = this.extraFields[i];
			if (extraField.id === 21589) {
				var data = extraField.data;
				if (data.length < 5) continue;
				if (!(data[0] & 1)) continue;
				var posixTimestamp = data.readInt32LE(1);
				return /* @__PURE__ */ new Date(posixTimestamp * 1e3);
			} else if (extraField.id === 10) {
				var data = extraField.data;
				if (data.length !== 32) continue;
				if (data.readUInt16LE(4) !== 1) continue;
				if (data.readUInt16LE(6) !== 24) continue;
				var millisecondsSince1970 = (data.readUInt32LE(8) + 4294967296 * data.readInt32LE(12)) / 1e4 - 0xa9730b66800;
				return new Date(millisecondsSince1970);
			}
		}
		return dosDateTimeToDate(this.lastModFileDate, this.lastModFileTime, options.timezone);
	};
	Entry.prototype.canDecodeFileData = function() {
		return !this.isEncrypted() && (this.compressionMethod === 0 || this.compressionMethod === 8);
	};
	Entry.prototype.isEncrypted = function() {
		return (this.generalPurposeBitFlag & 1) !== 0;
	};
	Entry.prototype.isCompressed = function() {
		return this.compressionMethod === 8;
	};
	function LocalFileHeader() {}
	function dosDateTimeToDate(date, time, timezone) {
		var day = date & 31;
		var month = (date >> 5 & 15) - 1;
		var year = (date >> 9 & 127) + 1980;
		var millisecond = 0;
		var second = (time & 31) * 2;
		var minute = time >> 5 & 63;
		var hour = time >> 11 & 31;
		if (timezone == null || timezone === "local") return new Date(year, month, day, hour, minute, second, millisecond);
		else if (timezone === "UTC") return new Date(Date.UTC(year, month, day, hour, minute, second, millisecond));
		else throw new Error("unrecognized options.timezone: " + options.timezone);
	}
	function getFileNameLowLevel(generalPurposeBitFlag, fileNameBuffer, extraFields, strictFileNames) {
		var fileName = null;
		for (var i = 0; i < extraFields.length; i++) {
			var extraField = extraFields[i];
			if (extraField.id === 28789) {
				if (extraField.data.length < 6) continue;
				if (extraField.data.readUInt8(0) !== 1) continue;
				var oldNameCrc32 = extraField.data.readUInt32LE(1);
				if (crc32(fileNameBuffer) !== oldNameCrc32) continue;
				fileName = decodeBuffer(extraField.data.subarray(5), true);
				break;
			}
		}
		if (fileName == null) fileName = decodeBuffer(fileNameBuffer, (generalPurposeBitFlag & 2048) !== 0);
		if (!strictFileNames) fileName = fileName.replace(/\\/g, "/");
		return fileName;
	}
	function validateFileName(fileName) {
		if (fileName.indexOf("\\") !== -1) return "invalid characters in fileName: " + fileName;
		if (/^[a-zA-Z]:/.test(fileName) || /^\//.test(fileName)) return "absolute path: " + fileName;
		if (fileName.split("/").indexOf("..") !== -1) return "invalid relative path: " + fileName;
		return null;
	}
	function parseExtraFields(extraFieldBuffer) {
		var extraFields = [];
		var i = 0;
		while (i < extraFieldBuffer.length - 3) {
			var headerId = extraFieldBuffer.readUInt16LE(i + 0);
			var dataSize = extraFieldBuffer.readUInt16LE(i + 2);
			var dataStart = i + 4;
			var dataEnd = dataStart + dataSize;
			if (dataEnd > extraFieldBuffer.length) throw new Error("extra field length exceeds extra field buffer size");
			var dataBuffer = extraFieldBuffer.subarray(dataStart, dataEnd);
			extraFields.push({
				id: headerId,
				data: dataBuffer
			});
			i = dataEnd;
		}
		return extraFields;
	}
	function readAndAssertNoEof(reader, buffer, offset, length, position, callback) {
		if (length === 0) return setImmediate(function() {
			callback(null, newBuffer(0));
		});
		reader.read(buffer, offset, length, position, function(err, bytesRead) {
			if (err) return callback(err);
			if (bytesRead < length) return callback(/* @__PURE__ */ new Error("unexpected EOF"));
			callback();
		});
	}
	util.inherits(AssertByteCountStream, Transform);
	function AssertByteCountStream(byteCount) {
		Transform.call(this);
		this.actualByteCount = 0;
		this.expectedByteCount = byteCount;
	}
	AssertByteCountStream.prototype._transform = function(chunk, encoding, cb) {
		this.actualByteCount += chunk.length;
		if (this.actualByteCount > this.expectedByteCount) {
			var msg = "too many bytes in the stream. expected " + this.expectedByteCount + ". got at least " + this.actualByteCount;
			return cb(new Error(msg));
		}
		cb(null, chunk);
	};
	AssertByteCountStream.prototype._flush = function(cb) {
		if (this.actualByteCount < this.expectedByteCount) {
			var msg = "not enough bytes in the stream. expected " + this.expectedByteCount + ". got only " + this.actualByteCount;
			return cb(new Error(msg));
		}
		cb();
	};
	util.inherits(RandomAccessReader, EventEmitter);
	function RandomAccessReader() {
		EventEmitter.call(this);
		this.refCount = 0;
	}
	RandomAccessReader.prototype.ref = function() {
		this.refCount += 1;
	};
	RandomAccessReader.prototype.unref = function() {
		var self = this;
		self.refCount -= 1;
		if (self.refCount > 0) return;
		if (self.refCount < 0) throw new Error("invalid unref");
		self.close(onCloseDone);
		function onCloseDone(err) {
			if (err) return self.emit("error", err);
			self.emit("close");
		}
	};
	RandomAccessReader.prototype.createReadStream = function(options) {
		if (options == null) options = {};
		var start = options.start;
		var end = options.end;
		if (start === end) {
			var emptyStream = new PassThrough();
			setImmediate(function() {
				emptyStream.end();
			});
			return emptyStream;
		}
		var stream = this._readStreamForRange(start, end);
		var destroyed = false;
		var refUnrefFilter = new RefUnrefFilter(this);
		stream.on("error", function(err) {
			setImmediate(function() {
				if (!destroyed) refUnrefFilter.emit("error", err);
			});
		});
		installDestroyFn(refUnrefFilter, function() {
			stream.unpipe(refUnrefFilter);
			refUnrefFilter.unref();
			stream.destroy();
		});
		var byteCounter = new AssertByteCountStream(end - start);
		refUnrefFilter.on("error", function(err) {
			setImmediate(function() {
				if (!destroyed) byteCounter.emit("error", err);
			});
		});
		installDestroyFn(byteCounter, function() {
			destroyed = true;
			refUnrefFilter.unpipe(byteCounter);
			refUnrefFilter.destroy();
		});
		return stream.pipe(refUnrefFilter).pipe(byteCounter);
	};
	RandomAccessReader.prototype._readStreamForRange = function(start, end) {
		throw new Error("not implemented");
	};
	RandomAccessReader.prototype.read = function(buffer, offset, length, position, callback) {
		var readStream = this.createReadStream({
			start: position,
			end: position + length
		});
		var writeStream = new Writable();
		var written = 0;
		writeStream._write = function(chunk, encoding, cb) {
			chunk.copy(buffer, offset + written, 0, chunk.length);
			written += chunk.length;
			cb();
		};
		writeStream.on("finish", callback);
		readStream.on("error", function(error) {
			callback(error);
		});
		readStream.pipe(writeStream);
	};
	RandomAccessReader.prototype.close = function(callback) {
		setImmediate(callback);
	};
	util.inherits(RefUnrefFilter, PassThrough);
	function RefUnrefFilter(context) {
		PassThrough.call(this);
		this.context = context;
		this.context.ref();
		this.unreffedYet = false;
	}
	RefUnrefFilter.prototype._flush = function(cb) {
		this.unref();
		cb();
	};
	RefUnrefFilter.prototype.unref = function(cb) {
		if (this.unreffedYet) return;
		this.unreffedYet = true;
		this.context.unref();
	};
	var cp437 = "\0☺☻♥♦♣♠•◘○◙♂♀♪♫☼►◄↕‼¶§▬↨↑↓→←∟↔▲▼ !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~⌂ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xA0";
	function decodeBuffer(buffer, isUtf8) {
		if (isUtf8) return buffer.toString("utf8");
		else {
			var result = "";
			for (var i = 0; i < buffer.length; i++) result += cp437[buffer[i]];
			return result;
		}
	}
	function readUInt64LE(buffer, offset) {
		var lower32 = buffer.readUInt32LE(offset);
		return buffer.readUInt32LE(offset + 4) * 4294967296 + lower32;
	}
	var newBuffer;
	if (typeof Buffer.allocUnsafe === "function") newBuffer = function(len) {
		return Buffer.allocUnsafe(len);
	};
	else newBuffer = function(len) {
		return new Buffer(len);
	};
	function installDestroyFn(stream, fn) {
		if (typeof stream.destroy === "function") stream._destroy = function(err, cb) {
			fn();
			if (cb != null) cb(err);
		};
		else stream.destroy = fn;
	}
	function defaultCallback(err) {
		if (err) throw err;
	}
}));

// src/action/given/choose-entries.ts
var import_yauzl = require_yauzl();
const MOST_LOGS = 20;
function chooseEntries(entries, projectDir) {
	const decent = entries.filter(({ path }) => isDecent(path));
	const folder = targetFolder(decent.filter(({ path }) => `/${path}`.includes(`/${projectDir}/`))) ?? targetFolder(decent);
	return {
		target: TARGET_FILES.flatMap((name) => decent.find(({ path }) => folder !== void 0 && path === `${folder}${name}`) ?? []),
		logs: decent.filter(({ path }) => path.endsWith(".log")).toSorted(byDepth).slice(0, MOST_LOGS).toSorted((one, other) => Number(isDbtLog(one)) - Number(isDbtLog(other)) || compare(one.path, other.path))
	};
}
function isDecent(path) {
	return !path.endsWith("/") && !path.startsWith("/") && !path.includes("\\") && !path.split("/").includes("..");
}
function targetFolder(entries) {
	const path = TARGET_FILES.map((name) => entries.filter(({ path }) => `/${path}`.endsWith(`/${name}`)).toSorted(byDepth)[0]).find((entry) => entry !== void 0)?.path;
	return path?.slice(0, path.lastIndexOf("/") + 1);
}
function byDepth(one, other) {
	return one.path.split("/").length - other.path.split("/").length || compare(one.path, other.path);
}
function compare(one, other) {
	return one < other ? -1 : Number(one > other);
}
function isDbtLog({ path }) {
	return `/${path}`.endsWith("/dbt.log");
}

// src/action/given/unpack-run.ts
const MOST_ENTRIES = 2e5;
const LARGEST_INFLATED_LOG_BYTES = 268435456;
async function unpackRun(zip, projectDir) {
	const file = await (0, import_yauzl.fromBufferPromise)(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {
		lazyEntries: true,
		decodeStrings: false
	});
	if (file.entryCount > MOST_ENTRIES) throw new Error(`it holds more than ${MOST_ENTRIES.toLocaleString("en-US")} files`);
	const entries = [];
	for await (const entry of file.eachEntry()) if (isRegular(entry)) entries.push({
		path: entry.fileNameRaw.toString("utf8"),
		bytes: entry.uncompressedSize,
		entry
	});
	const { target, logs } = chooseEntries(entries, projectDir);
	const readable = {
		target: target.filter(({ bytes }) => bytes <= LARGEST_TARGET_BYTES),
		logs: logs.filter(isReadableLog)
	};
	const tooLarge = [...target, ...logs].filter((one) => !readable.target.includes(one) && !readable.logs.includes(one));
	return {
		target: new Map(await inTurn(readable.target, async ({ path, entry }) => [baseName(path), await whole(file, entry)])),
		log: readable.logs.length === 0 ? void 0 : await lastBytes(logTexts(file, readable.logs), LARGEST_LOG_BYTES),
		leftOut: tooLarge.map(({ path }) => `${printable(path)} in it is too large`)
	};
}
const FILE_TYPE = 61440;
const REGULAR = 32768;
function isRegular({ externalFileAttributes }) {
	const type = externalFileAttributes >>> 16 & FILE_TYPE;
	return type === 0 || type === REGULAR;
}
function isReadableLog({ bytes }) {
	return bytes <= LARGEST_INFLATED_LOG_BYTES;
}
async function inTurn(items, work) {
	const results = [];
	for (const item of items) results.push(await work(item));
	return results;
}
async function whole(file, entry) {
	return lastBytes(await file.openReadStreamPromise(entry), entry.uncompressedSize);
}
async function* logTexts(file, logs) {
	for (const { path, entry } of logs) {
		yield Buffer.from(`===== ${printable(path)} =====\n`);
		yield* await file.openReadStreamPromise(entry);
		yield Buffer.from("\n");
	}
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function printable(path) {
	return path.replaceAll(/\p{Cc}/gu, " ").slice(0, 200);
}

// src/action/given/fetch-given.ts
const LARGEST_ZIP_BYTES = 104857600;
async function fetchGiven(wanted, connect) {
	const unknown = {
		name: nameOf(wanted.source),
		headSha: wanted.request.headSha,
		url: void 0
	};
	if (wanted.source.kind === "foreign") return nothingOf(unknown, "it is no run of this repository");
	try {
		const host = await connect();
		const run = await find(wanted.source, wanted.request, host);
		return run === void 0 ? nothingOf(unknown, "no run of this commit has failed") : await takeFrom(run, wanted, host);
	} catch (error) {
		return nothingOf(unknown, phraseOf(error));
	}
}
function nameOf(source) {
	if (source.kind === "foreign") return source.address;
	return source.kind === "run" ? `the run ${source.runId}` : `the workflow ${source.workflow}`;
}
function nothingOf(found, problem) {
	return {
		...found,
		target: /* @__PURE__ */ new Map(),
		log: void 0,
		problem
	};
}
function find(source, { headSha }, host) {
	return source.kind === "run" ? host.runs.get(source.runId) : host.runs.latestFailed(source.workflow, headSha);
}
async function takeFrom(run, { source, request, projectDir }, host) {
	const found = {
		name: `the run ${run.url}`,
		headSha: run.headSha,
		url: run.url
	};
	if (run.headSha !== request.headSha) return nothingOf(found, void 0);
	const unfit = whyUnfit(run);
	if (unfit !== void 0 || source.kind === "foreign") return nothingOf(found, unfit);
	const problems = [];
	const note = (error) => void problems.push(phraseOf(error));
	const unpacked = await fromArtifact({
		run,
		name: source.artifact,
		projectDir
	}, host).catch(note);
	problems.push(...unpacked?.leftOut ?? []);
	const log = unpacked?.log ?? await fromJobs(run, host).catch(note);
	return {
		...found,
		target: unpacked?.target ?? /* @__PURE__ */ new Map(),
		log,
		problem: problems.length === 0 ? void 0 : problems.join("; ")
	};
}
function whyUnfit({ status, conclusion }) {
	if (status !== "completed") return "it is still going on; ask again when it has ended";
	return conclusion === "failure" || conclusion === "timed_out" ? void 0 : `it did not fail, it ended with "${conclusion ?? "nothing"}"`;
}
async function fromArtifact({ run, name, projectDir }, host) {
	const artifact = (await host.runs.artifacts(run.id)).filter((one) => one.name === name).toSorted((one, other) => other.id - one.id)[0];
	const unreadable = (detail, cause) => new Problem("STW-2005", {
		artifact: `The artifact ${name}`,
		where: `the run ${run.url}`,
		detail
	}, cause);
	if (artifact === void 0) throw unreadable("the run left none of this name");
	if (artifact.expired) throw unreadable("it has expired");
	if (artifact.bytes > LARGEST_ZIP_BYTES) throw unreadable("it is larger than 100 MB");
	const zip = await host.runs.download(artifact.id, LARGEST_ZIP_BYTES);
	if (!isAsRecorded(zip, artifact)) throw unreadable("its digest is not the one that GitHub recorded");
	try {
		return await unpackRun(zip, projectDir);
	} catch (error) {
		throw unreadable(error instanceof Error ? error.message.slice(0, 200) : "it is no zip file", error);
	}
}
function isAsRecorded(zip, { digest }) {
	return digest === void 0 || digest === `sha256:${createHash("sha256").update(zip).digest("hex")}`;
}
async function fromJobs(run, host) {
	const log = await host.runs.failedLogs(run.id, LARGEST_LOG_BYTES);
	return log === "" ? void 0 : new TextEncoder().encode(log);
}
function phraseOf(error) {
	return asProblem(error).message.replace(/\.$/, "");
}

// src/action/given/given-facts.ts
const FACTS_FILE = "given.json";
const givenFactsSchema = strictObject({
	name: string().max(1e3),
	headSha: shaSchema,
	url: string().max(1e3).optional(),
	problem: string().max(4e3).optional()
});

// src/action/given/given-source.ts
const DEFAULT_ARTIFACT = "dbt-target";
const RUN_PATH = /^\/([^/]+)\/([^/]+)\/actions\/runs\/([1-9]\d{0,15})(?:\/|$)/;
function givenSource(request, serverUrl) {
	const { projects, ci } = parseConfig(request.config, productConfigSchema);
	const configured = projects.find(({ name }) => name === request.project)?.ci.run ?? ci.run;
	const address = request.parameters["run"];
	if (address !== void 0) {
		const runId = runOf$1(address, request, serverUrl);
		return runId === void 0 ? {
			kind: "foreign",
			address
		} : {
			kind: "run",
			runId,
			artifact: configured?.artifact ?? DEFAULT_ARTIFACT
		};
	}
	return configured === void 0 ? void 0 : {
		kind: "workflow",
		...configured
	};
}
function runOf$1(address, { repository }, serverUrl) {
	const url = URL.parse(address);
	const [, owner, name, id] = RUN_PATH.exec(url?.pathname ?? "") ?? [];
	return url?.origin === URL.parse(serverUrl)?.origin && same(owner, repository.owner) && same(name, repository.name) ? Number(id) : void 0;
}
function same(one, other) {
	return one?.toLowerCase() === other.toLowerCase();
}

// src/action/read-requests.ts
const requestsSchema = union([runRequestSchema.transform((request) => [request]), array(runRequestSchema).max(50)]);
function readRequests(text) {
	const document = parseJson(text);
	const parsed = requestsSchema.safeParse(document);
	if (!parsed.success) {
		const detail = parsed.error.issues[0]?.message ?? "wrong shape";
		throw versionProblem(document, "Action", detail) ?? invalid(detail);
	}
	for (const request of parsed.data) if (formatRunKey(request) !== request.runKey) throw invalid("its key and its fields disagree");
	return parsed.data;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Problem("STW-4002", { detail: text.trim() === "" ? "the input request is empty" : "it is no JSON" }, error);
	}
}
function invalid(detail) {
	return new Problem("STW-4002", { detail });
}

// src/action/fetch-job.ts
async function fetchJob(io, variables) {
	const requests = readRequests(io.input("request")).filter(({ workflow }) => workflow === "debug-pipeline-failure");
	const folder = folderOf(io, variables);
	for (const request of requests) {
		const place = join(folder, request.project);
		await systemFiles.remove(place);
		const source = givenSource(request, variables["GITHUB_SERVER_URL"] ?? "https://github.com");
		if (source === void 0) io.info(`${request.project}: no failed run was given or configured`);
		else io.info(`${request.project}: ${await fetchOne(request, {
			source,
			place
		}, {
			io,
			variables
		})}`);
	}
}
function folderOf(io, variables) {
	const workspace = variables["GITHUB_WORKSPACE"] ?? process.cwd();
	const folder = resolve(workspace, io.input("given"));
	if (folder === resolve(workspace)) throw new Problem("STW-4002", { detail: "the input given must name a folder of its own" });
	return folder;
}
async function fetchOne(request, { source, place }, { io, variables }) {
	const access = {
		repository: request.repository,
		token: io.input("github-token"),
		apiUrl: variables["GITHUB_API_URL"]
	};
	const run = await fetchGiven({
		source,
		request,
		projectDir: projectDir(request)
	}, () => createActionHost(access));
	await leave(run, place);
	return [run.name, ...run.problem === void 0 ? [] : [run.problem]].join(": ");
}
function projectDir({ config, project }) {
	return parseConfig(config, productConfigSchema).projects.find(({ name }) => name === project)?.dir ?? project;
}
async function leave({ name, headSha, url, problem, target, log }, place) {
	const facts = {
		name: name.slice(0, 1e3),
		headSha,
		url,
		problem: problem?.slice(0, 4e3)
	};
	await mkdir$1(join(place, "target"), { recursive: true });
	for (const [file, bytes] of target) await writeFile$1(join(place, "target", file), bytes);
	if (log !== void 0) await writeFile$1(join(place, "log.txt"), log);
	await writeFile$1(join(place, FACTS_FILE), JSON.stringify(facts));
}

// src/action/known-secrets.ts
const DBT_SECRET = /^DBT_ENV_SECRET_/;
const LIKE_A_SECRET = /secret|token|passw|pwd|key|credential/i;
const NAMED_SECRET = /(?:^|[_-])(?:secret|token|password|passwd|credentials?|(?:api|access|account|auth|deploy|encryption|private|sas|signing|ssh)[_-]?key)(?=$|[_-])/i;
const SHORTEST_VALUE = 8;
function knownSecrets(projects, variables, token) {
	const passedOn = new Set(projects.flatMap(({ env }) => env));
	const tokens = new Set(projects.flatMap(({ packages }) => packages?.token_env ?? []));
	const isSecret = (name, value) => DBT_SECRET.test(name) || tokens.has(name) || passedOn.has(name) && LIKE_A_SECRET.test(name) || value.length >= SHORTEST_VALUE && (passedOn.has(name) || NAMED_SECRET.test(name));
	return [...Object.entries(variables).flatMap(([name, value]) => value !== void 0 && isSecret(name, value) ? [value] : []), token].flatMap(withLines).filter((value) => value !== "");
}
function withLines(value) {
	return [value, ...value.split("\n").filter((line) => line.length >= SHORTEST_VALUE && line !== value)];
}

// src/action/leave-refusal.ts
async function leaveRefusal(problem, io, variables) {
	const folder = resolve(variables["GITHUB_WORKSPACE"] ?? process.cwd(), io.input("reports"));
	await systemFiles.write(join(folder, REPORT_FILE), JSON.stringify(refusalOf(problem)));
}

// src/action/run-links.ts
const ADDRESS = /\/actions\/runs\/([1-9]\d{0,15})(?:\/|$)/;
function runLinks({ owner, name }, variables) {
	const repositoryUrl = `${variables["GITHUB_SERVER_URL"] ?? "https://github.com"}/${owner}/${name}`;
	return {
		repositoryUrl,
		runUrl: `${repositoryUrl}/actions/runs/${variables["GITHUB_RUN_ID"] ?? ""}`
	};
}
function runIdOf({ detailsUrl = "" }) {
	const [, id] = ADDRESS.exec(detailsUrl) ?? [];
	return id === void 0 ? void 0 : Number(id);
}

// src/action/kept-reports.ts
function keptReports(about, host) {
	return {
		ofHead: () => fetchAll(about, host),
		older: async () => []
	};
}
async function fetchAll(about, host) {
	const kept = (await host.checks.list(about.headSha)).flatMap((check) => keptBy(check, about));
	const reports = [];
	for (const one of kept.slice(-12)) reports.push(...await fetchIfKept(one, about, host));
	return reports;
}
function keptBy(check, { pullRequest, headSha }) {
	const { externalId, status } = check;
	const key = parseRunKey(externalId);
	const runId = runIdOf(check);
	const isOurs = status === "completed" && key?.pullRequest === pullRequest && key.headSha === headSha;
	return key !== void 0 && isOurs && runId !== void 0 ? [{
		key,
		runKey: externalId,
		runId
	}] : [];
}
async function fetchIfKept({ key, runKey, runId }, about, host) {
	try {
		const run = await host.runs.get(runId);
		if (run.path !== about.workflowPath || run.repositoryId !== about.repositoryId) return [];
		const text = await reportText(await downloadReport(run, host), key.project);
		return [parseReport(text, {
			...key,
			runKey,
			baseSha: about.mergeBase
		})];
	} catch (error) {
		const problem = asProblem(error);
		if (problem.code === "STW-3004") throw problem;
		return [];
	}
}
async function reportText(zip, project) {
	const file = await (0, import_yauzl.fromBufferPromise)(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), {
		lazyEntries: true,
		decodeStrings: false
	});
	const wanted = `${project}/${REPORT_FILE}`;
	const found = [];
	for await (const entry of file.eachEntry()) if (entry.fileNameRaw.toString("utf8") === wanted) found.push(entry);
	const [entry] = found;
	if (entry === void 0 || found.length > 1 || entry.uncompressedSize > 20971520) throw new Problem("STW-3006", { detail: `the artifact must hold one ${wanted}, below 20 MiB` });
	const bytes = await lastBytes(await file.openReadStreamPromise(entry), entry.uncompressedSize);
	return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

// src/action/workflow-path.ts
function workflowPath({ GITHUB_WORKFLOW_REF: ref = "" }) {
	return ref.replace(/@.*$/, "").split("/").slice(2).join("/");
}

// src/action/commit-fix.ts
const AFTERWARDS = "GitHub starts no workflow for a commit that a workflow made: `/steward review` checks it. (With the Steward App it would be checked by itself.)";
async function commitFix({ digest, confirmedBy, projectDirs }, { pullRequest, repositoryId, mergeBase }, { host, variables }) {
	const { number, headSha } = pullRequest;
	const about = {
		pullRequest: number,
		headSha,
		mergeBase,
		repositoryId,
		workflowPath: workflowPath(variables)
	};
	return commitProposal({
		digest,
		confirmedBy,
		pullRequest,
		repositoryId,
		projectDirs
	}, {
		host,
		reports: keptReports(about, host),
		afterwards: AFTERWARDS
	});
}

// src/action/judge-from-checks.ts
async function judgeFromChecks(decision, situation, { host, variables, commentId }) {
	const { pullRequest, repositoryId, mergeBase } = situation;
	const { number, headSha } = pullRequest;
	const about = {
		pullRequest: number,
		headSha,
		mergeBase,
		repositoryId,
		workflowPath: workflowPath(variables)
	};
	const judging = {
		reports: await keptReports(about, host).ofHead(),
		commentId,
		rules,
		answer: (text) => reply({
			pullRequest: number,
			commentId,
			text
		}, host),
		publishAgain: (report) => publishAgain(report, situation, {
			host,
			variables
		})
	};
	return decision.kind === "override" ? overrideCommit(decision, judging, host) : judgeFinding(decision, judging);
}
async function publishAgain(report, situation, { host, variables }) {
	const { config, pullRequest } = situation;
	const check = (await host.checks.list(report.headSha)).find(({ externalId }) => externalId === report.runKey);
	const destination = {
		host,
		request: {
			pullRequest: pullRequest.number,
			headSha: report.headSha
		},
		checkRunId: check?.id,
		runUrl: check?.detailsUrl,
		buttons: false,
		annotated: true
	};
	const context = {
		repositoryUrl: runLinks(host.repository, variables).repositoryUrl,
		runUrl: check?.detailsUrl,
		severalProjects: check?.name === checkName(report.workflow, report.project),
		ruleTitles,
		fixes: config.fixes
	};
	const policy = policyOf(config, rules, isFork(situation) ? {
		name: "static",
		by: "fork"
	} : void 0);
	await publishReport(report, destination, {
		policy,
		roles: config.roles,
		context
	});
}

// src/action/plan-outputs.ts
function planOutputs(io, requests) {
	const [first] = requests;
	io.setOutput("request", JSON.stringify(requests));
	const isRead = first?.lane?.by === "fork";
	io.setOutput("count", String(isRead ? 0 : requests.length));
	io.setOutput("static-count", String(isRead ? requests.length : 0));
	io.setOutput("head-sha", first?.headSha ?? "");
	io.setOutput("base-sha", first?.baseSha ?? "");
	io.info(first === void 0 ? "Nothing to run." : `To run: ${requests.map(({ runKey }) => runKey).join(", ")}`);
}
function nothingToDo(io, why) {
	io.info(`Nothing to do: ${why}`);
	planOutputs(io, []);
}

// src/action/apply-decision.ts
async function applyDecision(decision, { situation, ...about }, { io, host, variables }) {
	const { intent, origin, pullRequest } = about;
	const { number, headSha } = pullRequest;
	const ofFork = isFork(situation);
	const commentId = intent.kind === "command" ? intent.commentId : void 0;
	const answer = (text) => reply({
		pullRequest: number,
		commentId,
		text
	}, host);
	if (decision.kind === "ignore") return nothingToDo(io, decision.why);
	if (decision.kind === "accept" || decision.kind === "explain" || decision.kind === "override") {
		await judgeFromChecks(decision, situation, {
			host,
			variables,
			commentId
		});
		return nothingToDo(io, `answered: ${decision.kind}`);
	}
	if (decision.kind === "turn-away") {
		await turnAway({
			pullRequest: number,
			text: decision.reply,
			now: systemClock.now()
		}, host);
		return nothingToDo(io, decision.why);
	}
	if (decision.kind === "stand-down") {
		await asFarAsAllowed({
			io,
			ofFork,
			settled: decision.settled
		}, () => settleChecks(decision.settled, situation.projects.length > 1, host));
		if (decision.reply !== void 0) await answer(decision.reply);
		return nothingToDo(io, decision.why);
	}
	if (decision.kind !== "run") {
		const text = await answerTo(decision, situation, {
			host,
			variables,
			defaultBranch: origin.defaultBranch
		});
		await answer(text);
		return nothingToDo(io, text);
	}
	const { requests, settled } = decision;
	const severalProjects = situation.projects.length > 1;
	await asFarAsAllowed({
		io,
		ofFork,
		settled
	}, async () => {
		await settleChecks(settled, severalProjects, host);
		await retireComments({
			settled,
			repository: origin.repository,
			pullRequest: number
		}, host);
		if (requests.length > 0) await begin(requests, {
			commentId,
			headSha,
			severalProjects,
			runUrl: runLinks(origin.repository, variables).runUrl
		}, host);
	});
	if (decision.reply !== void 0) await answer(decision.reply);
	planOutputs(io, requests);
}
async function answerTo(decision, situation, { defaultBranch, ...surroundings }) {
	if (decision.kind === "status") return statusText(decision.runs, defaultBranch, surroundings);
	if (decision.kind === "cancel") return NO_CANCEL_REPLY;
	return decision.kind === "commit" ? commitFix(decision, situation, surroundings) : decision.reply;
}
async function statusText(runs, defaultBranch, { host, variables }) {
	const actionVersion = { value: STEWARD_VERSION };
	const question = {
		runs,
		defaultBranch,
		workflowPath: workflowPath(variables) || ".github/workflows/steward.yml",
		appId: void 0,
		reports: []
	};
	return answerStatus({
		...question,
		actionVersion
	}, host);
}
const NOT_SAID = "GitHub lets a workflow that a fork’s pull request starts write neither checks nor comments, so what would be said there stands here. `/steward review` by somebody with write access has it said on the pull request, too.";
async function asFarAsAllowed({ io, ofFork, settled }, write) {
	try {
		await write();
	} catch (error) {
		if (!ofFork || asProblem(error).code !== "STW-3003") throw error;
		const lines = settled.map(({ project, title, summary }) => `**${project}: ${title}.** ${summary}`);
		await io.summary(`${[NOT_SAID, ...lines].join("\n\n")}\n`);
	}
}
async function begin(requests, { commentId, headSha, severalProjects, runUrl }, host) {
	if (commentId !== void 0) await host.comments.react(commentId, "eyes").catch(() => void 0);
	await withdrawProblems(headSha, host);
	await openChecks(requests, {
		severalProjects,
		runUrl
	}, host);
}
async function openChecks(requests, { severalProjects, runUrl }, host) {
	for (const { workflow, project, headSha, runKey, requestedBy } of requests) {
		const name = checkName(workflow, severalProjects ? project : void 0);
		const id = await host.checks.open({
			name,
			headSha,
			externalId: runKey,
			title: "Queued",
			summary: `Requested by ${requestedBy}.`
		});
		await host.checks.start(id, {
			title: "Running",
			summary: "Running in GitHub Actions.",
			detailsUrl: runUrl
		});
	}
}

// src/action/close-lost-checks.ts
async function closeLostChecks(checks, policy, host) {
	const closed = /* @__PURE__ */ new Set();
	for (const check of checks) if (await closeIfLost(check, policy, host)) closed.add(check.externalId);
	return closed;
}
async function closeIfLost(check, policy, host) {
	const key = check.status === "completed" ? void 0 : parseRunKey(check.externalId);
	const runId = runIdOf(check);
	if (key === void 0 || runId === void 0) return false;
	const run = await host.runs.get(runId).catch(() => void 0);
	if (run?.status !== "completed") return false;
	const problem = await noReport({
		id: runId,
		conclusion: run.conclusion ?? "without a conclusion"
	}, host);
	const destination = {
		host,
		request: key,
		checkRunId: check.id,
		runUrl: check.detailsUrl,
		buttons: false
	};
	await publishProblem(problem, destination, policy).catch(passRefusal);
	return true;
}
function passRefusal(error) {
	if (asProblem(error).code !== "STW-3003") throw error;
}

// src/action/situation-from-checks.ts
async function situationFromChecks({ intent, origin, pullRequest, ...was }, { host, variables }) {
	const checks = await host.checks.list(pullRequest.headSha);
	const sender = intent.kind === "command" ? intent.sender : void 0;
	const found = await gatherSituation({
		origin,
		pullRequest,
		sender,
		earlierRuns: []
	}, host, productConfigSchema);
	const lost = await closeLostChecks(checks, found.config, host);
	const isOver = (check) => was.isRetry || lost.has(check.externalId);
	const gathered = {
		...found,
		earlierRuns: checks.flatMap((check) => runOf(check, isOver(check)))
	};
	return isFork(gathered) ? withForkRuns(gathered, origin, {
		host,
		variables
	}) : withDraftRuns(gathered, was.leftDraft);
}
function runOf({ externalId, status, conclusion }, isOver) {
	const key = parseRunKey(externalId);
	if (key === void 0) return [];
	const request = {
		...key,
		baseSha: void 0,
		config: void 0,
		parameters: {}
	};
	const isKnown = workflowEntry(key.workflow).parameter === void 0;
	const awaitsConfirmation = conclusion === "action_required" && key.phase === "plan" && isKnown;
	return [{
		request,
		finished: isOver || status === "completed",
		stopped: isOver || conclusion === "cancelled",
		awaitsConfirmation
	}];
}
function withDraftRuns(situation, wasDraft) {
	if (!wasDraft || situation.config.review.drafts !== "static") return situation;
	const lane = {
		name: "static",
		by: "draft"
	};
	return {
		...situation,
		earlierRuns: situation.earlierRuns.map((run) => ({
			...run,
			request: {
				...run.request,
				lane
			}
		}))
	};
}
async function withForkRuns(situation, { defaultBranch }, { host, variables }) {
	const lane = {
		name: "static",
		by: "fork"
	};
	const earlierRuns = situation.earlierRuns.map((run) => ({
		...run,
		request: {
			...run.request,
			lane
		}
	}));
	return {
		...situation,
		earlierRuns,
		hasStaticJob: await hasStaticJob(workflowPath(variables) || ".github/workflows/steward.yml", defaultBranch, host)
	};
}

// src/action/plan-job.ts
async function planJob(io, variables) {
	const trigger = toTrigger(variables["GITHUB_EVENT_NAME"] ?? "", await readEvent(variables));
	const intent = trigger === void 0 ? void 0 : triage(trigger);
	if (trigger === void 0 || intent === void 0 || !isFor(intent, "push", "command", "merge-group")) return nothingToDo(io, intent?.kind === "ignore" ? intent.why : "this event asks for nothing");
	const host = await createActionHost({
		repository: trigger.repository,
		token: io.input("github-token"),
		apiUrl: variables["GITHUB_API_URL"]
	});
	if (intent.kind === "merge-group") return answerQueue(intent, io, host);
	const pullRequest = await host.pullRequests.get(intent.kind === "push" ? intent.pullRequest.number : intent.pullRequest);
	if (intent.kind === "push" && intent.pullRequest.headSha !== pullRequest.headSha) return nothingToDo(io, "a newer push has a run of its own");
	const about = {
		intent,
		origin: trigger,
		pullRequest,
		isRetry: Number(variables["GITHUB_RUN_ATTEMPT"] ?? 1) > 1,
		leftDraft: leftDraft(trigger)
	};
	try {
		const situation = await situationFromChecks(about, {
			host,
			variables
		});
		await applyDecision(decide(intent, situation), {
			...about,
			situation
		}, {
			io,
			host,
			variables
		});
	} catch (error) {
		throw await told(asProblem(error), about, host);
	}
}
function isFor(intent, ...kinds) {
	return kinds.some((kind) => kind === intent.kind);
}
async function answerQueue(group, io, host) {
	const problem = await settleMergeGroup(group, host, productConfigSchema);
	if (problem !== void 0) throw problem;
	return nothingToDo(io, "the merge queue has its answer");
}
function leftDraft(trigger) {
	return trigger.kind === "pull-request" && trigger.action === "ready_for_review";
}
async function told(problem, { intent, pullRequest }, host) {
	const mayAsk = intent.kind === "push" || mayCommand(intent.sender, await host.collaborators.permission(intent.sender.login));
	if (problem.code === "STW-3004" || !mayAsk) return problem;
	const commentId = intent.kind === "command" ? intent.commentId : void 0;
	await tellProblem({
		problem,
		pullRequest,
		commentId
	}, host, () => void 0);
	return problem;
}
async function readEvent({ GITHUB_EVENT_PATH: path }) {
	if (path === void 0) throw new Problem("STW-4002", { detail: "GITHUB_EVENT_PATH is not set; the plan job runs in GitHub Actions" });
	return JSON.parse(await readFile(path, "utf8"));
}

// src/action/end-unheard.ts
async function endUnheard(report, publishing, io) {
	const { check } = composePublication(report, {
		...publishing,
		approval: approvalStep(report.headSha, false)
	});
	await io.summary(`${check.summary}\n`);
	if (holdsMergeBack(check.conclusion)) io.setFailed(check.title);
	return check.title;
}

// src/action/report-path.ts
function reportPath(folder, { project }, several) {
	return several ? join(folder, project, REPORT_FILE) : join(folder, REPORT_FILE);
}

// src/action/publish-job.ts
async function publishJob(io, variables) {
	const requests = readRequests(io.input("request"));
	const folder = resolve(variables["GITHUB_WORKSPACE"] ?? process.cwd(), io.input("reports"));
	const token = io.input("github-token");
	const problems = [];
	for (const request of requests) try {
		const title = await publish(request, folder, {
			host: await createActionHost({
				repository: request.repository,
				token,
				apiUrl: variables["GITHUB_API_URL"]
			}),
			variables,
			io
		});
		io.info(`${request.project}: ${title}`);
	} catch (error) {
		problems.push(asProblem(error));
	}
	const [first] = problems;
	if (first !== void 0) throw first;
}
async function publish(request, folder, { host, variables, io }) {
	const { repositoryUrl, runUrl } = runLinks(request.repository, variables);
	const check = (await host.checks.list(request.headSha)).find(({ externalId }) => externalId === request.runKey);
	const severalProjects = check?.name === checkName(request.workflow, request.project);
	const isUnheard = check === void 0 && request.lane?.by === "fork";
	const destination = {
		host,
		request,
		checkRunId: check?.id,
		runUrl,
		buttons: false
	};
	try {
		const report = parseReport(await readReport(folder, request, {
			host,
			variables
		}), request);
		const config = parseConfig(request.config, productConfigSchema);
		const context = {
			repositoryUrl,
			runUrl,
			severalProjects,
			ruleTitles,
			fixes: config.fixes
		};
		const policy = policyOf(config, rules, request.lane);
		if (isUnheard) return await endUnheard(report, {
			policy,
			context
		}, io);
		const { title, judged } = await publishReport(report, destination, {
			policy,
			roles: config.roles,
			context
		});
		const offered = suggestible(judged, config.fixes);
		if (offered !== void 0) await suggest(offered, config, {
			host,
			variables,
			io
		});
		return title;
	} catch (error) {
		const problem = asProblem(error);
		if (problem.code === "STW-3004" || isUnheard) throw problem;
		return publishProblem(problem, destination, problemPolicy(request, productConfigSchema));
	}
}
async function suggest(report, config, { host, variables, io }) {
	const project = (await projectsAt(report.baseSha, config, host)).find(({ name }) => name === report.project);
	if (project === void 0) return;
	const about = {
		report,
		repositoryId: Number(variables["GITHUB_REPOSITORY_ID"]),
		projectDir: project.dir
	};
	await suggestFixes(about, host, (untold) => io.info(`No suggestion could be made: ${untold.code} ${untold.message}`));
}
async function readReport(folder, request, { host, variables }) {
	if (!await systemFiles.exists(reportPath(folder, request, true))) throw await noReport({
		id: Number(variables["GITHUB_RUN_ID"]),
		conclusion: "see its log"
	}, host);
	const text = await systemFiles.readInside(folder, reportPath(".", request, true), LARGEST_REPORT_BYTES);
	if (text === void 0) throw new Problem("STW-3006", { detail: "it is too large, or no file of the artifact" });
	return text;
}

// src/action/assert-job.ts
function assertJob(requests, { job, variables }) {
	if (job !== "static") {
		if (requests.some(isOfFork)) throw new Problem("STW-4010", { detail: "a fork’s commit was to be run in a job that may hold secrets" });
		return;
	}
	if (!requests.every(isOfFork)) throw new Problem("STW-4010", { detail: "the job for forks was asked to run a branch of this repository" });
	const held = requests.flatMap((request) => secretsFor(request, variables));
	if (held.length > 0) throw new Problem("STW-4010", { detail: `the job for forks holds ${[...new Set(held)].join(", ")}` });
}
function isOfFork({ lane }) {
	return lane?.by === "fork";
}
function secretsFor({ config }, variables) {
	const { projects } = parseConfig(config, productConfigSchema);
	const tokens = projects.flatMap(({ packages }) => packages?.token_env ?? []);
	const secrets = projects.flatMap(({ env }) => env.filter((name) => nameKind(name) !== "plain"));
	const known = /* @__PURE__ */ new Set([...tokens, ...secrets]);
	const isHeld = (name) => (variables[name] ?? "") !== "";
	return Object.keys(variables).filter((name) => (/^DBT_ENV_SECRET_/i.test(name) || known.has(name)) && isHeld(name));
}

// src/action/assert-no-token.ts
const TOKEN = /\bextraheader\b|git-credentials-|\bsshCommand\b/i;
async function assertNoToken(folder, side) {
	const file = join(".git", "config");
	const text = await systemFiles.read(join(folder, file));
	if (text !== void 0 && TOKEN.test(text)) throw new Problem("STW-3022", {
		side,
		file: `${side}/${file}`
	});
}

// src/action/interpreter-of.ts
function interpreterOf(input, project, workspace) {
	const named = input.replaceAll("{project}", project);
	return named.includes("/") ? resolve(workspace, named) : named;
}

// src/action/read-given.ts
const LARGEST_FACTS_BYTES = 65536;
async function givenRun(folder, project) {
	const place = join(folder, project);
	const text = await systemFiles.readInside(place, FACTS_FILE, LARGEST_FACTS_BYTES);
	if (text === void 0) return void 0;
	const { name, headSha, problem } = parseFacts(text, place);
	const target = /* @__PURE__ */ new Map();
	for (const file of TARGET_FILES) {
		const content = await systemFiles.readInside(place, join("target", file), LARGEST_TARGET_BYTES);
		if (content !== void 0) target.set(file, content);
	}
	return {
		name,
		headSha,
		target,
		log: await systemFiles.readInside(place, "log.txt", LARGEST_LOG_BYTES),
		problem
	};
}
function parseFacts(text, where) {
	try {
		return givenFactsSchema.parse(JSON.parse(text));
	} catch (error) {
		throw new Problem("STW-2005", {
			artifact: FACTS_FILE,
			where,
			detail: "it is not what the job fetch writes"
		}, error);
	}
}

// src/action/redact-report.ts
const FIXED = new Set("type kind side state status failure severity age by tier action outcome because id from to agent ruleId code fingerprint language level".split(" "));
function redactReport(report, secrets) {
	const { workflowName, lane, steps, verdict, summary, nextSteps, findings, proposals, evidence, timings: _timings, ...about } = report;
	const said = Object.entries({
		steps,
		verdict,
		summary,
		nextSteps,
		findings,
		proposals,
		evidence
	});
	const safe = Object.fromEntries(said.map(([name, value]) => [name, textsWithout(secrets, value)]));
	const inVerdict = lane.inVerdict === void 0 ? {} : { inVerdict: redact(lane.inVerdict, secrets) };
	const safeLane = {
		...lane,
		...inVerdict,
		reason: redact(lane.reason, secrets)
	};
	return reportSchema.parse({
		...about,
		workflowName,
		lane: safeLane,
		timings: report.timings,
		...safe
	});
}
function textsWithout(secrets, value) {
	if (typeof value === "string") return redact(value, secrets);
	if (Array.isArray(value)) return value.map((item) => textsWithout(secrets, item));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, isFixed(key, inner) ? inner : textsWithout(secrets, inner)]));
}
function isFixed(key, value) {
	return FIXED.has(key) && typeof value === "string";
}

// src/action/write-sarif.ts
async function writeSarif(folder, report, context) {
	const path = join(folder, `${report.project}.sarif`);
	await systemFiles.write(path, renderSarif(report, context));
	return path;
}

// src/action/run-job.ts
async function runJob(io, variables) {
	const requests = readRequests(io.input("request"));
	assertJob(requests, {
		job: io.input("job"),
		variables
	});
	const place = await placeOf(io, variables);
	try {
		await runAll(requests, place, {
			io,
			variables
		});
	} finally {
		await place.sqlFacts.close();
	}
}
async function runAll(requests, place, { io, variables }) {
	const isList = io.input("request").trimStart().startsWith("[");
	const reports = [];
	for (const request of requests) {
		const { projects } = parseConfig(request.config, productConfigSchema);
		const secrets = knownSecrets(projects, variables, io.input("github-token"));
		const report = redactReport(await run(request, place, {
			io,
			variables
		}), secrets);
		await systemFiles.write(reportPath(place.reports, request, isList), JSON.stringify(report));
		const context = {
			...runLinks(request.repository, variables),
			severalProjects: requests.length > 1,
			ruleTitles
		};
		await io.summary(renderStepSummary(report, context));
		await writeSarif(place.sarif, report, context);
		reports.push(report);
	}
	io.setOutput("outcome", worst(reports));
	io.setOutput("sarif", place.sarif);
}
const LOCAL = {
	files: systemFiles,
	processes: systemProcesses(),
	clock: systemClock
};
async function placeOf(io, variables) {
	const workspace = variables["GITHUB_WORKSPACE"] ?? process.cwd();
	const engine = await loadSqlEngine(await bundledWasm());
	return {
		workspace,
		head: resolve(workspace, io.input("head")),
		base: resolve(workspace, io.input("base")),
		reports: resolve(workspace, io.input("reports")),
		sarif: resolve(workspace, io.input("sarif")),
		given: resolve(workspace, io.input("given")),
		openQueries: queriesOpener({
			...LOCAL,
			isSelect: (sql, adapter) => isSingleSelect(sql, adapter, engine)
		}),
		sqlFacts: createSqlPool({
			...findSqlWorker(),
			here: (questions) => readFacts(questions, engine)
		})
	};
}
async function run(request, place, { io, variables }) {
	const git = systemGit({
		processes: systemProcesses(),
		files: systemFiles,
		path: variables["PATH"] ?? ""
	});
	for (const side of ["head", "base"]) {
		await assertCommit(git, {
			folder: place[side],
			side
		}, request[`${side}Sha`]);
		await assertNoToken(place[side], side);
	}
	const config = parseConfig(request.config, productConfigSchema);
	const project = projectOf(request, findProjects(config, await systemFiles.list(place.base, "dbt_project.yml")));
	const stop = new AbortController();
	io.onCancel(() => stop.abort("cancelled"));
	const signal = AbortSignal.any([stop.signal, timeBudget(budgetOf(config).minutes)]);
	const { version: _version, steward: _steward, parameters: _parameters, phase, attempt: _attempt, config: _config, lane, ...frame } = request;
	const diff = await git.diffCheckouts({
		root: place.base,
		sha: request.baseSha
	}, {
		root: place.head,
		sha: request.headSha
	});
	return runRequested({
		frame: {
			...frame,
			workflowName: workflowEntry(request.workflow).name,
			dirty: false
		},
		phase,
		lane,
		given: await givenRun(place.given, request.project),
		head: place.head,
		base: place.base,
		diff,
		setUpChange: await readSetUpChange({
			diff,
			head: place.head
		}, systemFiles),
		project,
		config,
		policy: policyOf(config, rules, lane),
		python: interpreterOf(io.input("python"), project.name, place.workspace),
		ciDatabase: ciDatabase(io.input("ci-database"), project.ci.database, place.base),
		variables,
		removeDotEnv: true
	}, {
		...LOCAL,
		openQueries: place.openQueries,
		sqlFacts: place.sqlFacts,
		progress: logProgress(io.info, systemClock),
		signal
	});
}
function projectOf({ project, baseSha }, all) {
	const found = all.find(({ name }) => name === project);
	if (found !== void 0) return found;
	const known = `it has ${all.map(({ name }) => name).join(", ")}`;
	throw new Problem("STW-1033", {
		sha: baseSha.slice(0, 7),
		project,
		known
	});
}
async function assertCommit(git, { folder, side }, expected) {
	const found = await checkedOutSha(git, folder);
	if (found !== expected) throw new Problem("STW-3009", {
		where: side,
		found: found?.slice(0, 7) ?? "no commit",
		expected: expected.slice(0, 7)
	});
}
function timeBudget(minutes) {
	const controller = new AbortController();
	setTimeout(() => controller.abort(TIMED_OUT), minutes * 6e4).unref();
	return controller.signal;
}
function ciDatabase(input, configured, base) {
	if (configured === void 0) return void 0;
	return input === "" ? join(base, configured) : resolve(input);
}
const WORST_FIRST = [
	"failed",
	"timed-out",
	"cancelled",
	"action-required",
	"neutral",
	"passed"
];
function worst(reports) {
	return WORST_FIRST.find((outcome) => reports.some(({ verdict }) => verdict.outcome === outcome)) ?? "neutral";
}

// src/action/run-action.ts
const JOBS = {
	plan: planJob,
	fetch: fetchJob,
	run: runJob,
	static: runJob,
	publish: publishJob
};
async function runAction(loud, variables) {
	const io = discreet(loud, variables);
	try {
		await jobOf(io.input("job"))(io, variables);
	} catch (error) {
		const problem = asProblem(error);
		io.error([
			`${problem.code} ${problem.message}`,
			problem.means,
			problem.remedy
		].join("\n"));
		if (problem.code === "STW-9000") io.info(stackOf(error));
		io.setFailed(`${problem.code} ${problem.message}`);
		if (problem.code === "STW-3016") await leaveRefusal(problem, io, variables);
	}
}
function discreet(io, variables) {
	const secrets = knownSecrets([], variables, "");
	const without = (say) => (text) => say(redact(text, secrets));
	return {
		...io,
		info: without(io.info),
		error: without(io.error),
		setFailed: without(io.setFailed)
	};
}
function jobOf(name) {
	const known = Object.keys(JOBS).join(", ");
	if (name === "plan" || name === "fetch" || name === "run" || name === "static" || name === "publish") return JOBS[name];
	throw new Problem("STW-4002", { detail: `the input job is "${name}"; it can be ${known}` });
}
function stackOf(error) {
	if (!(error instanceof Error)) return String(error);
	const cause = error.cause === void 0 ? "" : `\ncaused by ${stackOf(error.cause)}`;
	return `${error.stack ?? error.message}${cause}`;
}

// src/action/index.ts
await runAction(createIo(), process.env);

export {  };