import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as redact, t as REDACTED } from "./redact.js";
import { a as shorten, o as visibleLine } from "./hygiene.js";
import { n as asProblem, t as Problem } from "./problem.js";
import { t as require_dist } from "./dist.js";
import { _ as record, g as object, h as number, l as array, m as looseObject, u as boolean, v as strictObject, x as unknown, y as string } from "./schemas.js";
import { A as LANES, D as shaSchema, E as repositorySchema, S as commentKey, r as DEFAULT_ROLES, t as productConfigSchema, w as parseRunKey } from "./product-config.js";
import { n as isOlder, r as stewardVersionSchema, t as STEWARD_VERSION } from "./steward-version.js";
import { n as parseConfig, r as createRunRequest, t as CONFIG_PATH } from "./parse-config.js";
import { c as hasOnlyUnixLineEndings, l as hasOnlyWinLineEndings, s as diffArrays } from "./descendants.js";
import { n as workflowEntry, t as WORKFLOWS } from "./catalogue.js";
import { o as RequestError } from "./dist-bundle.js";
import { a as gatherFiles, c as createContents, d as askingMaybe, f as problemOf, l as API_VERSION, n as namesStaticJob, o as checkName, p as statusOf, r as gatherGitHub, s as createRepositorySettings, t as verifySetUp, u as asking } from "./verify-set-up.js";
import { a as bullets, f as text, l as fold, u as numbered } from "./phrase-spans.js";
import { S as reportSchema, a as CONCLUSIONS$1, c as waivedBlocks, d as titleWithCode, f as writeMarkdown, n as commentMarker, o as renderCheck, r as renderComment, s as workflowTitle, t as holdsMergeBack } from "./holds-merge-back.js";
import { at as proposalDigest, b as phraseToMdast, st as counts, tt as computeVerdict, v as blockToMdast, y as paragraph } from "./verdict-line.js";
import { n as severityUnder } from "./policy.js";
import { n as count, o as shortSha } from "./words.js";
import { d as OTHER_CONFIG_PATHS, f as assertOneConfig, m as findProjects, p as concerns } from "./env-names.js";
import { G as summariseReview, V as guard, a as renamedIn, n as describeSetUpChange, t as changesSetUp } from "./set-up-change.js";
import { t as parseComment } from "./parse-comment.js";
import { inflateRawSync } from "node:zlib";
import { createHash } from "node:crypto";
import { createRequire } from "module";

// node_modules/diff/libesm/patch/line-endings.js
function unixToWin(patch) {
	if (Array.isArray(patch)) return patch.map((p) => unixToWin(p));
	return Object.assign(Object.assign({}, patch), { hunks: patch.hunks.map((hunk) => Object.assign(Object.assign({}, hunk), { lines: hunk.lines.map((line, i) => {
		var _a;
		return line.startsWith("\\") || line.endsWith("\r") || ((_a = hunk.lines[i + 1]) === null || _a === void 0 ? void 0 : _a.startsWith("\\")) ? line : line + "\r";
	}) })) });
}
function winToUnix(patch) {
	if (Array.isArray(patch)) return patch.map((p) => winToUnix(p));
	return Object.assign(Object.assign({}, patch), { hunks: patch.hunks.map((hunk) => Object.assign(Object.assign({}, hunk), { lines: hunk.lines.map((line) => line.endsWith("\r") ? line.substring(0, line.length - 1) : line) })) });
}
function isUnix(patch) {
	if (!Array.isArray(patch)) patch = [patch];
	return !patch.some((index) => index.hunks.some((hunk) => hunk.lines.some((line) => !line.startsWith("\\") && line.endsWith("\r"))));
}
function isWin(patch) {
	if (!Array.isArray(patch)) patch = [patch];
	return patch.some((index) => index.hunks.some((hunk) => hunk.lines.some((line) => line.endsWith("\r")))) && patch.every((index) => index.hunks.every((hunk) => hunk.lines.every((line, i) => {
		var _a;
		return line.startsWith("\\") || line.endsWith("\r") || ((_a = hunk.lines[i + 1]) === null || _a === void 0 ? void 0 : _a.startsWith("\\"));
	})));
}

// node_modules/diff/libesm/patch/parse.js
function parsePatch(uniDiff) {
	const diffstr = uniDiff.split(/\n/), list = [];
	let i = 0;
	function isGitDiffHeader(line) {
		return /^diff --git /.test(line);
	}
	function isDiffHeader(line) {
		return isGitDiffHeader(line) || /^Index:\s/.test(line) || /^diff(?: -r \w+)+\s/.test(line);
	}
	function isFileHeader(line) {
		return /^(---|\+\+\+)\s/.test(line);
	}
	function isHunkHeader(line) {
		return /^@@\s/.test(line);
	}
	function parseIndex() {
		var _a;
		const index = {};
		index.hunks = [];
		list.push(index);
		let seenDiffHeader = false;
		while (i < diffstr.length) {
			const line = diffstr[i];
			if (isFileHeader(line) || isHunkHeader(line)) break;
			if (isGitDiffHeader(line)) {
				if (seenDiffHeader) return;
				seenDiffHeader = true;
				index.isGit = true;
				const paths = parseGitDiffHeader(line);
				if (paths) {
					index.oldFileName = paths.oldFileName;
					index.newFileName = paths.newFileName;
				}
				i++;
				while (i < diffstr.length) {
					const extLine = diffstr[i];
					if (isFileHeader(extLine) || isHunkHeader(extLine) || isDiffHeader(extLine)) break;
					const renameFromMatch = /^rename from (.*)/.exec(extLine);
					if (renameFromMatch) {
						index.oldFileName = "a/" + unquoteIfQuoted(renameFromMatch[1]);
						index.isRename = true;
					}
					const renameToMatch = /^rename to (.*)/.exec(extLine);
					if (renameToMatch) {
						index.newFileName = "b/" + unquoteIfQuoted(renameToMatch[1]);
						index.isRename = true;
					}
					const copyFromMatch = /^copy from (.*)/.exec(extLine);
					if (copyFromMatch) {
						index.oldFileName = "a/" + unquoteIfQuoted(copyFromMatch[1]);
						index.isCopy = true;
					}
					const copyToMatch = /^copy to (.*)/.exec(extLine);
					if (copyToMatch) {
						index.newFileName = "b/" + unquoteIfQuoted(copyToMatch[1]);
						index.isCopy = true;
					}
					const newFileModeMatch = /^new file mode (\d+)/.exec(extLine);
					if (newFileModeMatch) {
						index.isCreate = true;
						index.newMode = newFileModeMatch[1];
					}
					const deletedFileModeMatch = /^deleted file mode (\d+)/.exec(extLine);
					if (deletedFileModeMatch) {
						index.isDelete = true;
						index.oldMode = deletedFileModeMatch[1];
					}
					const oldModeMatch = /^old mode (\d+)/.exec(extLine);
					if (oldModeMatch) index.oldMode = oldModeMatch[1];
					const newModeMatch = /^new mode (\d+)/.exec(extLine);
					if (newModeMatch) index.newMode = newModeMatch[1];
					if (/^Binary files /.test(extLine)) index.isBinary = true;
					i++;
				}
				continue;
			} else if (isDiffHeader(line)) {
				if (seenDiffHeader) return;
				seenDiffHeader = true;
				const headerMatch = /^(?:Index:|diff(?: -r \w+)+)\s+/.exec(line);
				if (headerMatch) index.index = line.substring(headerMatch[0].length).trim();
			}
			i++;
		}
		parseFileHeader(index);
		parseFileHeader(index);
		if (index.oldFileName === void 0 !== (index.newFileName === void 0)) throw new Error("Missing " + (index.oldFileName !== void 0 ? "\"+++ ...\"" : "\"--- ...\"") + " file header for " + ((_a = index.oldFileName) !== null && _a !== void 0 ? _a : index.newFileName));
		while (i < diffstr.length) {
			const line = diffstr[i];
			if (isDiffHeader(line) || isFileHeader(line) || /^===================================================================/.test(line)) break;
			else if (isHunkHeader(line)) index.hunks.push(parseHunk());
			else i++;
		}
	}
	function parseGitDiffHeader(line) {
		const rest = line.substring(11);
		if (rest.startsWith("\"")) {
			const oldPath = parseQuotedFileName(rest);
			if (oldPath === null) return null;
			const afterOld = rest.substring(oldPath.rawLength + 1);
			let newFileName;
			if (afterOld.startsWith("\"")) {
				const newPath = parseQuotedFileName(afterOld);
				if (newPath === null) return null;
				newFileName = newPath.fileName;
			} else newFileName = afterOld;
			return {
				oldFileName: oldPath.fileName,
				newFileName
			};
		}
		const quoteIdx = rest.indexOf("\"");
		if (quoteIdx > 0) {
			const oldFileName = rest.substring(0, quoteIdx - 1);
			const newPath = parseQuotedFileName(rest.substring(quoteIdx));
			if (newPath === null) return null;
			return {
				oldFileName,
				newFileName: newPath.fileName
			};
		}
		if (rest.startsWith("a/")) {
			const splits = [];
			let idx = 0;
			while (true) {
				idx = rest.indexOf(" b/", idx + 1);
				if (idx === -1) break;
				splits.push(idx);
			}
			if (splits.length > 0) {
				const mid = splits[Math.floor(splits.length / 2)];
				return {
					oldFileName: rest.substring(0, mid),
					newFileName: rest.substring(mid + 1)
				};
			}
		}
		return null;
	}
	function unquoteIfQuoted(s) {
		if (s.startsWith("\"")) {
			const parsed = parseQuotedFileName(s);
			if (parsed) return parsed.fileName;
		}
		return s;
	}
	function parseQuotedFileName(s) {
		if (!s.startsWith("\"")) return null;
		let result = "";
		let j = 1;
		while (j < s.length) {
			if (s[j] === "\"") return {
				fileName: result,
				rawLength: j + 1
			};
			if (s[j] === "\\" && j + 1 < s.length) {
				j++;
				switch (s[j]) {
					case "a":
						result += "\x07";
						break;
					case "b":
						result += "\b";
						break;
					case "f":
						result += "\f";
						break;
					case "n":
						result += "\n";
						break;
					case "r":
						result += "\r";
						break;
					case "t":
						result += "	";
						break;
					case "v":
						result += "\v";
						break;
					case "\\":
						result += "\\";
						break;
					case "\"":
						result += "\"";
						break;
					case "0":
					case "1":
					case "2":
					case "3":
					case "4":
					case "5":
					case "6":
					case "7": {
						if (j + 2 >= s.length || s[j + 1] < "0" || s[j + 1] > "7" || s[j + 2] < "0" || s[j + 2] > "7") return null;
						const bytes = [parseInt(s.substring(j, j + 3), 8)];
						j += 3;
						while (s[j] === "\\" && s[j + 1] >= "0" && s[j + 1] <= "7") {
							if (j + 3 >= s.length || s[j + 2] < "0" || s[j + 2] > "7" || s[j + 3] < "0" || s[j + 3] > "7") return null;
							bytes.push(parseInt(s.substring(j + 1, j + 4), 8));
							j += 4;
						}
						result += new TextDecoder("utf-8").decode(new Uint8Array(bytes));
						continue;
					}
					default: return null;
				}
			} else result += s[j];
			j++;
		}
		return null;
	}
	function parseFileHeader(index) {
		const fileHeaderMatch = /^(---|\+\+\+)\s+/.exec(diffstr[i]);
		if (fileHeaderMatch) {
			const prefix = fileHeaderMatch[1], data = diffstr[i].substring(3).trim().split("	", 2), header = (data[1] || "").trim();
			let fileName = data[0];
			if (fileName.startsWith("\"")) fileName = unquoteIfQuoted(fileName);
			else fileName = fileName.replace(/\\\\/g, "\\");
			if (prefix === "---") {
				index.oldFileName = fileName;
				index.oldHeader = header;
			} else {
				index.newFileName = fileName;
				index.newHeader = header;
			}
			i++;
		}
	}
	function parseHunk() {
		var _a;
		const chunkHeaderIndex = i, chunkHeader = diffstr[i++].split(/@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/);
		const hunk = {
			oldStart: +chunkHeader[1],
			oldLines: typeof chunkHeader[2] === "undefined" ? 1 : +chunkHeader[2],
			newStart: +chunkHeader[3],
			newLines: typeof chunkHeader[4] === "undefined" ? 1 : +chunkHeader[4],
			lines: []
		};
		if (hunk.oldLines === 0) hunk.oldStart += 1;
		if (hunk.newLines === 0) hunk.newStart += 1;
		let addCount = 0, removeCount = 0;
		for (; i < diffstr.length && (removeCount < hunk.oldLines || addCount < hunk.newLines || ((_a = diffstr[i]) === null || _a === void 0 ? void 0 : _a.startsWith("\\"))); i++) {
			const operation = diffstr[i].length == 0 && i != diffstr.length - 1 ? " " : diffstr[i][0];
			if (operation === "+" || operation === "-" || operation === " " || operation === "\\") {
				hunk.lines.push(diffstr[i]);
				if (operation === "+") addCount++;
				else if (operation === "-") removeCount++;
				else if (operation === " ") {
					addCount++;
					removeCount++;
				}
			} else throw new Error(`Hunk at line ${chunkHeaderIndex + 1} contained invalid line ${diffstr[i]}`);
		}
		if (!addCount && hunk.newLines === 1) hunk.newLines = 0;
		if (!removeCount && hunk.oldLines === 1) hunk.oldLines = 0;
		if (addCount !== hunk.newLines) throw new Error("Added line count did not match for hunk at line " + (chunkHeaderIndex + 1));
		if (removeCount !== hunk.oldLines) throw new Error("Removed line count did not match for hunk at line " + (chunkHeaderIndex + 1));
		if (i < diffstr.length && diffstr[i] && /^[+ -]/.test(diffstr[i]) && !isFileHeader(diffstr[i])) throw new Error("Hunk at line " + (chunkHeaderIndex + 1) + " has more lines than expected (expected " + hunk.oldLines + " old lines and " + hunk.newLines + " new lines)");
		return hunk;
	}
	while (i < diffstr.length) parseIndex();
	return list;
}

// node_modules/diff/libesm/util/distance-iterator.js
function distance_iterator_default(start, minLine, maxLine) {
	let wantForward = true, backwardExhausted = false, forwardExhausted = false, localOffset = 1;
	return function iterator() {
		if (wantForward && !forwardExhausted) {
			if (backwardExhausted) localOffset++;
			else wantForward = false;
			if (start + localOffset <= maxLine) return start + localOffset;
			forwardExhausted = true;
		}
		if (!backwardExhausted) {
			if (!forwardExhausted) wantForward = true;
			if (minLine <= start - localOffset) return start - localOffset++;
			backwardExhausted = true;
			return iterator();
		}
	};
}

// node_modules/diff/libesm/patch/apply.js
function applyPatch(source, patch, options = {}) {
	let patches;
	if (typeof patch === "string") patches = parsePatch(patch);
	else if (Array.isArray(patch)) patches = patch;
	else patches = [patch];
	if (patches.length > 1) throw new Error("applyPatch only works with a single input.");
	return applyStructuredPatch(source, patches[0], options);
}
function applyStructuredPatch(source, patch, options = {}) {
	if (options.autoConvertLineEndings || options.autoConvertLineEndings == null) {
		if (hasOnlyWinLineEndings(source) && isUnix(patch)) patch = unixToWin(patch);
		else if (hasOnlyUnixLineEndings(source) && isWin(patch)) patch = winToUnix(patch);
	}
	const lines = source.split("\n"), hunks = patch.hunks, compareLine = options.compareLine || ((lineNumber, line, operation, patchContent) => line === patchContent), fuzzFactor = options.fuzzFactor || 0;
	let minLine = 0;
	if (fuzzFactor < 0 || !Number.isInteger(fuzzFactor)) throw new Error("fuzzFactor must be a non-negative integer");
	if (!hunks.length) return source;
	let prevLine = "", removeEOFNL = false, addEOFNL = false;
	for (let i = 0; i < hunks[hunks.length - 1].lines.length; i++) {
		const line = hunks[hunks.length - 1].lines[i];
		if (line[0] == "\\") {
			if (prevLine[0] == "+") removeEOFNL = true;
			else if (prevLine[0] == "-") addEOFNL = true;
		}
		prevLine = line;
	}
	if (removeEOFNL) {
		if (addEOFNL) {
			if (!fuzzFactor && lines[lines.length - 1] == "") return false;
		} else if (lines[lines.length - 1] == "") lines.pop();
		else if (!fuzzFactor) return false;
	} else if (addEOFNL) {
		if (lines[lines.length - 1] != "") lines.push("");
		else if (!fuzzFactor) return false;
	}
	function applyHunk(hunkLines, toPos, maxErrors, hunkLinesI = 0, lastContextLineMatched = true, patchedLines = [], patchedLinesLength = 0) {
		let nConsecutiveOldContextLines = 0;
		let nextContextLineMustMatch = false;
		for (; hunkLinesI < hunkLines.length; hunkLinesI++) {
			const hunkLine = hunkLines[hunkLinesI], operation = hunkLine.length > 0 ? hunkLine[0] : " ", content = hunkLine.length > 0 ? hunkLine.substr(1) : hunkLine;
			if (operation === "-") {
				if (compareLine(toPos + 1, lines[toPos], operation, content)) {
					toPos++;
					nConsecutiveOldContextLines = 0;
				} else {
					if (!maxErrors || lines[toPos] == null) return null;
					patchedLines[patchedLinesLength] = lines[toPos];
					return applyHunk(hunkLines, toPos + 1, maxErrors - 1, hunkLinesI, false, patchedLines, patchedLinesLength + 1);
				}
			}
			if (operation === "+") {
				if (!lastContextLineMatched) return null;
				patchedLines[patchedLinesLength] = content;
				patchedLinesLength++;
				nConsecutiveOldContextLines = 0;
				nextContextLineMustMatch = true;
			}
			if (operation === " ") {
				nConsecutiveOldContextLines++;
				patchedLines[patchedLinesLength] = lines[toPos];
				if (compareLine(toPos + 1, lines[toPos], operation, content)) {
					patchedLinesLength++;
					lastContextLineMatched = true;
					nextContextLineMustMatch = false;
					toPos++;
				} else {
					if (nextContextLineMustMatch || !maxErrors) return null;
					return lines[toPos] && (applyHunk(hunkLines, toPos + 1, maxErrors - 1, hunkLinesI + 1, false, patchedLines, patchedLinesLength + 1) || applyHunk(hunkLines, toPos + 1, maxErrors - 1, hunkLinesI, false, patchedLines, patchedLinesLength + 1)) || applyHunk(hunkLines, toPos, maxErrors - 1, hunkLinesI + 1, false, patchedLines, patchedLinesLength);
				}
			}
		}
		patchedLinesLength -= nConsecutiveOldContextLines;
		toPos -= nConsecutiveOldContextLines;
		patchedLines.length = patchedLinesLength;
		return {
			patchedLines,
			oldLineLastI: toPos - 1
		};
	}
	const resultLines = [];
	let prevHunkOffset = 0;
	for (let i = 0; i < hunks.length; i++) {
		const hunk = hunks[i];
		let hunkResult;
		const maxLine = lines.length - hunk.oldLines + fuzzFactor;
		let toPos;
		for (let maxErrors = 0; maxErrors <= fuzzFactor; maxErrors++) {
			toPos = hunk.oldStart + prevHunkOffset - 1;
			const iterator = distance_iterator_default(toPos, minLine, maxLine);
			for (; toPos !== void 0; toPos = iterator()) {
				hunkResult = applyHunk(hunk.lines, toPos, maxErrors);
				if (hunkResult) break;
			}
			if (hunkResult) break;
		}
		if (!hunkResult) return false;
		for (let i = minLine; i < toPos; i++) resultLines.push(lines[i]);
		for (let i = 0; i < hunkResult.patchedLines.length; i++) {
			const line = hunkResult.patchedLines[i];
			resultLines.push(line);
		}
		minLine = hunkResult.oldLineLastI + 1;
		prevHunkOffset = toPos + 1 - hunk.oldStart;
	}
	for (let i = minLine; i < lines.length; i++) resultLines.push(lines[i]);
	return resultLines.join("\n");
}

// node_modules/bottleneck/light.js
var require_light = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(global, factory) {
		typeof exports === "object" && typeof module !== "undefined" ? module.exports = factory() : typeof define === "function" && define.amd ? define(factory) : global.Bottleneck = factory();
	})(this$1, (function() {
		"use strict";
		var commonjsGlobal = typeof globalThis !== "undefined" ? globalThis : typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : {};
		function getCjsExportFromNamespace(n) {
			return n && n["default"] || n;
		}
		var load = function(received, defaults, onto = {}) {
			var k, ref, v;
			for (k in defaults) {
				v = defaults[k];
				onto[k] = (ref = received[k]) != null ? ref : v;
			}
			return onto;
		};
		var overwrite = function(received, defaults, onto = {}) {
			var k, v;
			for (k in received) {
				v = received[k];
				if (defaults[k] !== void 0) onto[k] = v;
			}
			return onto;
		};
		var parser = {
			load,
			overwrite
		};
		var DLList_1 = class DLList {
			constructor(incr, decr) {
				this.incr = incr;
				this.decr = decr;
				this._first = null;
				this._last = null;
				this.length = 0;
			}
			push(value) {
				var node;
				this.length++;
				if (typeof this.incr === "function") this.incr();
				node = {
					value,
					prev: this._last,
					next: null
				};
				if (this._last != null) {
					this._last.next = node;
					this._last = node;
				} else this._first = this._last = node;
			}
			shift() {
				var value;
				if (this._first == null) return;
				else {
					this.length--;
					if (typeof this.decr === "function") this.decr();
				}
				value = this._first.value;
				if ((this._first = this._first.next) != null) this._first.prev = null;
				else this._last = null;
				return value;
			}
			first() {
				if (this._first != null) return this._first.value;
			}
			getArray() {
				var node = this._first, ref, results = [];
				while (node != null) results.push((ref = node, node = node.next, ref.value));
				return results;
			}
			forEachShift(cb) {
				var node = this.shift();
				while (node != null) cb(node), node = this.shift();
			}
			debug() {
				var node = this._first, ref, ref1, ref2, results = [];
				while (node != null) results.push((ref = node, node = node.next, {
					value: ref.value,
					prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
					next: (ref2 = ref.next) != null ? ref2.value : void 0
				}));
				return results;
			}
		};
		var Events_1 = class Events {
			constructor(instance) {
				this.instance = instance;
				this._events = {};
				if (this.instance.on != null || this.instance.once != null || this.instance.removeAllListeners != null) throw new Error("An Emitter already exists for this object");
				this.instance.on = (name, cb) => {
					return this._addListener(name, "many", cb);
				};
				this.instance.once = (name, cb) => {
					return this._addListener(name, "once", cb);
				};
				this.instance.removeAllListeners = (name = null) => {
					if (name != null) return delete this._events[name];
					else return this._events = {};
				};
			}
			_addListener(name, status, cb) {
				var base;
				if ((base = this._events)[name] == null) base[name] = [];
				this._events[name].push({
					cb,
					status
				});
				return this.instance;
			}
			listenerCount(name) {
				if (this._events[name] != null) return this._events[name].length;
				else return 0;
			}
			async trigger(name, ...args) {
				var e, promises;
				try {
					if (name !== "debug") this.trigger("debug", `Event triggered: ${name}`, args);
					if (this._events[name] == null) return;
					this._events[name] = this._events[name].filter(function(listener) {
						return listener.status !== "none";
					});
					promises = this._events[name].map(async (listener) => {
						var e, returned;
						if (listener.status === "none") return;
						if (listener.status === "once") listener.status = "none";
						try {
							returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
							if (typeof (returned != null ? returned.then : void 0) === "function") return await returned;
							else return returned;
						} catch (error) {
							e = error;
							this.trigger("error", e);
							return null;
						}
					});
					return (await Promise.all(promises)).find(function(x) {
						return x != null;
					});
				} catch (error) {
					e = error;
					this.trigger("error", e);
					return null;
				}
			}
		};
		var DLList$1 = DLList_1, Events$1 = Events_1;
		var Queues_1 = class Queues {
			constructor(num_priorities) {
				this.Events = new Events$1(this);
				this._length = 0;
				this._lists = (function() {
					var j, ref, results = [];
					for (j = 1, ref = num_priorities; 1 <= ref ? j <= ref : j >= ref; 1 <= ref ? ++j : --j) results.push(new DLList$1((() => {
						return this.incr();
					}), (() => {
						return this.decr();
					})));
					return results;
				}).call(this);
			}
			incr() {
				if (this._length++ === 0) return this.Events.trigger("leftzero");
			}
			decr() {
				if (--this._length === 0) return this.Events.trigger("zero");
			}
			push(job) {
				return this._lists[job.options.priority].push(job);
			}
			queued(priority) {
				if (priority != null) return this._lists[priority].length;
				else return this._length;
			}
			shiftAll(fn) {
				return this._lists.forEach(function(list) {
					return list.forEachShift(fn);
				});
			}
			getFirst(arr = this._lists) {
				var j = 0, len = arr.length, list;
				for (; j < len; j++) {
					list = arr[j];
					if (list.length > 0) return list;
				}
				return [];
			}
			shiftLastFrom(priority) {
				return this.getFirst(this._lists.slice(priority).reverse()).shift();
			}
		};
		var BottleneckError_1 = class BottleneckError extends Error {};
		var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES = 10, parser$1;
		DEFAULT_PRIORITY = 5;
		parser$1 = parser;
		BottleneckError$1 = BottleneckError_1;
		Job = class Job {
			constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
				this.task = task;
				this.args = args;
				this.rejectOnDrop = rejectOnDrop;
				this.Events = Events;
				this._states = _states;
				this.Promise = Promise;
				this.options = parser$1.load(options, jobDefaults);
				this.options.priority = this._sanitizePriority(this.options.priority);
				if (this.options.id === jobDefaults.id) this.options.id = `${this.options.id}-${this._randomIndex()}`;
				this.promise = new this.Promise((_resolve, _reject) => {
					this._resolve = _resolve;
					this._reject = _reject;
				});
				this.retryCount = 0;
			}
			_sanitizePriority(priority) {
				var sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
				if (sProperty < 0) return 0;
				else if (sProperty > NUM_PRIORITIES - 1) return NUM_PRIORITIES - 1;
				else return sProperty;
			}
			_randomIndex() {
				return Math.random().toString(36).slice(2);
			}
			doDrop({ error, message = "This job has been dropped by Bottleneck" } = {}) {
				if (this._states.remove(this.options.id)) {
					if (this.rejectOnDrop) this._reject(error != null ? error : new BottleneckError$1(message));
					this.Events.trigger("dropped", {
						args: this.args,
						options: this.options,
						task: this.task,
						promise: this.promise
					});
					return true;
				} else return false;
			}
			_assertStatus(expected) {
				var status = this._states.jobStatus(this.options.id);
				if (!(status === expected || expected === "DONE" && status === null)) throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
			}
			doReceive() {
				this._states.start(this.options.id);
				return this.Events.trigger("received", {
					args: this.args,
					options: this.options
				});
			}
			doQueue(reachedHWM, blocked) {
				this._assertStatus("RECEIVED");
				this._states.next(this.options.id);
				return this.Events.trigger("queued", {
					args: this.args,
					options: this.options,
					reachedHWM,
					blocked
				});
			}
			doRun() {
				if (this.retryCount === 0) {
					this._assertStatus("QUEUED");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				return this.Events.trigger("scheduled", {
					args: this.args,
					options: this.options
				});
			}
			async doExecute(chained, clearGlobalState, run, free) {
				var error, eventInfo, passed;
				if (this.retryCount === 0) {
					this._assertStatus("RUNNING");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				this.Events.trigger("executing", eventInfo);
				try {
					passed = await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args));
					if (clearGlobalState()) {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._resolve(passed);
					}
				} catch (error1) {
					error = error1;
					return this._onFailure(error, eventInfo, clearGlobalState, run, free);
				}
			}
			doExpire(clearGlobalState, run, free) {
				var error, eventInfo;
				if (this._states.jobStatus(this.options.id === "RUNNING")) this._states.next(this.options.id);
				this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
				return this._onFailure(error, eventInfo, clearGlobalState, run, free);
			}
			async _onFailure(error, eventInfo, clearGlobalState, run, free) {
				var retry, retryAfter;
				if (clearGlobalState()) {
					retry = await this.Events.trigger("failed", error, eventInfo);
					if (retry != null) {
						retryAfter = ~~retry;
						this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
						this.retryCount++;
						return run(retryAfter);
					} else {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._reject(error);
					}
				}
			}
			doDone(eventInfo) {
				this._assertStatus("EXECUTING");
				this._states.next(this.options.id);
				return this.Events.trigger("done", eventInfo);
			}
		};
		var Job_1 = Job;
		var BottleneckError$2, LocalDatastore, parser$2 = parser;
		BottleneckError$2 = BottleneckError_1;
		LocalDatastore = class LocalDatastore {
			constructor(instance, storeOptions, storeInstanceOptions) {
				this.instance = instance;
				this.storeOptions = storeOptions;
				this.clientId = this.instance._randomIndex();
				parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
				this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
				this._running = 0;
				this._done = 0;
				this._unblockTime = 0;
				this.ready = this.Promise.resolve();
				this.clients = {};
				this._startHeartbeat();
			}
			_startHeartbeat() {
				var base;
				if (this.heartbeat == null && (this.storeOptions.reservoirRefreshInterval != null && this.storeOptions.reservoirRefreshAmount != null || this.storeOptions.reservoirIncreaseInterval != null && this.storeOptions.reservoirIncreaseAmount != null)) return typeof (base = this.heartbeat = setInterval(() => {
					var amount, incr, maximum, now = Date.now(), reservoir;
					if (this.storeOptions.reservoirRefreshInterval != null && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
						this._lastReservoirRefresh = now;
						this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
						this.instance._drainAll(this.computeCapacity());
					}
					if (this.storeOptions.reservoirIncreaseInterval != null && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
						({reservoirIncreaseAmount: amount, reservoirIncreaseMaximum: maximum, reservoir} = this.storeOptions);
						this._lastReservoirIncrease = now;
						incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
						if (incr > 0) {
							this.storeOptions.reservoir += incr;
							return this.instance._drainAll(this.computeCapacity());
						}
					}
				}, this.heartbeatInterval)).unref === "function" ? base.unref() : void 0;
				else return clearInterval(this.heartbeat);
			}
			async __publish__(message) {
				await this.yieldLoop();
				return this.instance.Events.trigger("message", message.toString());
			}
			async __disconnect__(flush) {
				await this.yieldLoop();
				clearInterval(this.heartbeat);
				return this.Promise.resolve();
			}
			yieldLoop(t = 0) {
				return new this.Promise(function(resolve, reject) {
					return setTimeout(resolve, t);
				});
			}
			computePenalty() {
				var ref;
				return (ref = this.storeOptions.penalty) != null ? ref : 15 * this.storeOptions.minTime || 5e3;
			}
			async __updateSettings__(options) {
				await this.yieldLoop();
				parser$2.overwrite(options, options, this.storeOptions);
				this._startHeartbeat();
				this.instance._drainAll(this.computeCapacity());
				return true;
			}
			async __running__() {
				await this.yieldLoop();
				return this._running;
			}
			async __queued__() {
				await this.yieldLoop();
				return this.instance.queued();
			}
			async __done__() {
				await this.yieldLoop();
				return this._done;
			}
			async __groupCheck__(time) {
				await this.yieldLoop();
				return this._nextRequest + this.timeout < time;
			}
			computeCapacity() {
				var maxConcurrent, reservoir;
				({maxConcurrent, reservoir} = this.storeOptions);
				if (maxConcurrent != null && reservoir != null) return Math.min(maxConcurrent - this._running, reservoir);
				else if (maxConcurrent != null) return maxConcurrent - this._running;
				else if (reservoir != null) return reservoir;
				else return null;
			}
			conditionsCheck(weight) {
				var capacity = this.computeCapacity();
				return capacity == null || weight <= capacity;
			}
			async __incrementReservoir__(incr) {
				var reservoir;
				await this.yieldLoop();
				reservoir = this.storeOptions.reservoir += incr;
				this.instance._drainAll(this.computeCapacity());
				return reservoir;
			}
			async __currentReservoir__() {
				await this.yieldLoop();
				return this.storeOptions.reservoir;
			}
			isBlocked(now) {
				return this._unblockTime >= now;
			}
			check(weight, now) {
				return this.conditionsCheck(weight) && this._nextRequest - now <= 0;
			}
			async __check__(weight) {
				var now;
				await this.yieldLoop();
				now = Date.now();
				return this.check(weight, now);
			}
			async __register__(index, weight, expiration) {
				var now, wait;
				await this.yieldLoop();
				now = Date.now();
				if (this.conditionsCheck(weight)) {
					this._running += weight;
					if (this.storeOptions.reservoir != null) this.storeOptions.reservoir -= weight;
					wait = Math.max(this._nextRequest - now, 0);
					this._nextRequest = now + wait + this.storeOptions.minTime;
					return {
						success: true,
						wait,
						reservoir: this.storeOptions.reservoir
					};
				} else return { success: false };
			}
			strategyIsBlock() {
				return this.storeOptions.strategy === 3;
			}
			async __submit__(queueLength, weight) {
				var blocked, now, reachedHWM;
				await this.yieldLoop();
				if (this.storeOptions.maxConcurrent != null && weight > this.storeOptions.maxConcurrent) throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
				now = Date.now();
				reachedHWM = this.storeOptions.highWater != null && queueLength === this.storeOptions.highWater && !this.check(weight, now);
				blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
				if (blocked) {
					this._unblockTime = now + this.computePenalty();
					this._nextRequest = this._unblockTime + this.storeOptions.minTime;
					this.instance._dropAllQueued();
				}
				return {
					reachedHWM,
					blocked,
					strategy: this.storeOptions.strategy
				};
			}
			async __free__(index, weight) {
				await this.yieldLoop();
				this._running -= weight;
				this._done += weight;
				this.instance._drainAll(this.computeCapacity());
				return { running: this._running };
			}
		};
		var LocalDatastore_1 = LocalDatastore;
		var BottleneckError$3 = BottleneckError_1;
		var States_1 = class States {
			constructor(status1) {
				this.status = status1;
				this._jobs = {};
				this.counts = this.status.map(function() {
					return 0;
				});
			}
			next(id) {
				var current = this._jobs[id], next = current + 1;
				if (current != null && next < this.status.length) {
					this.counts[current]--;
					this.counts[next]++;
					return this._jobs[id]++;
				} else if (current != null) {
					this.counts[current]--;
					return delete this._jobs[id];
				}
			}
			start(id) {
				var initial = 0;
				this._jobs[id] = initial;
				return this.counts[initial]++;
			}
			remove(id) {
				var current = this._jobs[id];
				if (current != null) {
					this.counts[current]--;
					delete this._jobs[id];
				}
				return current != null;
			}
			jobStatus(id) {
				var ref;
				return (ref = this.status[this._jobs[id]]) != null ? ref : null;
			}
			statusJobs(status) {
				var k, pos, ref, results, v;
				if (status != null) {
					pos = this.status.indexOf(status);
					if (pos < 0) throw new BottleneckError$3(`status must be one of ${this.status.join(", ")}`);
					ref = this._jobs;
					results = [];
					for (k in ref) {
						v = ref[k];
						if (v === pos) results.push(k);
					}
					return results;
				} else return Object.keys(this._jobs);
			}
			statusCounts() {
				return this.counts.reduce(((acc, v, i) => {
					acc[this.status[i]] = v;
					return acc;
				}), {});
			}
		};
		var DLList$2 = DLList_1;
		var Sync_1 = class Sync {
			constructor(name, Promise) {
				this.schedule = this.schedule.bind(this);
				this.name = name;
				this.Promise = Promise;
				this._running = 0;
				this._queue = new DLList$2();
			}
			isEmpty() {
				return this._queue.length === 0;
			}
			async _tryToRun() {
				var args, cb, error, reject, resolve, returned, task;
				if (this._running < 1 && this._queue.length > 0) {
					this._running++;
					({task, args, resolve, reject} = this._queue.shift());
					cb = await (async function() {
						try {
							returned = await task(...args);
							return function() {
								return resolve(returned);
							};
						} catch (error1) {
							error = error1;
							return function() {
								return reject(error);
							};
						}
					})();
					this._running--;
					this._tryToRun();
					return cb();
				}
			}
			schedule(task, ...args) {
				var promise, reject, resolve = reject = null;
				promise = new this.Promise(function(_resolve, _reject) {
					resolve = _resolve;
					return reject = _reject;
				});
				this._queue.push({
					task,
					args,
					resolve,
					reject
				});
				this._tryToRun();
				return promise;
			}
		};
		var version = "2.19.5";
		var version$2 = /*#__PURE__*/ Object.freeze({
			version,
			default: { version }
		});
		var require$$2 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$3 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$4 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3 = parser;
		Events$2 = Events_1;
		RedisConnection$1 = require$$2;
		IORedisConnection$1 = require$$3;
		Scripts$1 = require$$4;
		Group = (function() {
			class Group {
				constructor(limiterOptions = {}) {
					this.deleteKey = this.deleteKey.bind(this);
					this.limiterOptions = limiterOptions;
					parser$3.load(this.limiterOptions, this.defaults, this);
					this.Events = new Events$2(this);
					this.instances = {};
					this.Bottleneck = Bottleneck_1;
					this._startAutoCleanup();
					this.sharedConnection = this.connection != null;
					if (this.connection == null) {
						if (this.limiterOptions.datastore === "redis") this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
						else if (this.limiterOptions.datastore === "ioredis") this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
					}
				}
				key(key = "") {
					var ref;
					return (ref = this.instances[key]) != null ? ref : (() => {
						var limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
							id: `${this.id}-${key}`,
							timeout: this.timeout,
							connection: this.connection
						}));
						this.Events.trigger("created", limiter, key);
						return limiter;
					})();
				}
				async deleteKey(key = "") {
					var deleted, instance = this.instances[key];
					if (this.connection) deleted = await this.connection.__runCommand__(["del", ...Scripts$1.allKeys(`${this.id}-${key}`)]);
					if (instance != null) {
						delete this.instances[key];
						await instance.disconnect();
					}
					return instance != null || deleted > 0;
				}
				limiters() {
					var k, ref = this.instances, results = [], v;
					for (k in ref) {
						v = ref[k];
						results.push({
							key: k,
							limiter: v
						});
					}
					return results;
				}
				keys() {
					return Object.keys(this.instances);
				}
				async clusterKeys() {
					var cursor, end, found, i, k, keys, len, next, start;
					if (this.connection == null) return this.Promise.resolve(this.keys());
					keys = [];
					cursor = null;
					start = `b_${this.id}-`.length;
					end = 9;
					while (cursor !== 0) {
						[next, found] = await this.connection.__runCommand__([
							"scan",
							cursor != null ? cursor : 0,
							"match",
							`b_${this.id}-*_settings`,
							"count",
							1e4
						]);
						cursor = ~~next;
						for (i = 0, len = found.length; i < len; i++) {
							k = found[i];
							keys.push(k.slice(start, -end));
						}
					}
					return keys;
				}
				_startAutoCleanup() {
					var base;
					clearInterval(this.interval);
					return typeof (base = this.interval = setInterval(async () => {
						var e, k, ref, results, time = Date.now(), v;
						ref = this.instances;
						results = [];
						for (k in ref) {
							v = ref[k];
							try {
								if (await v._store.__groupCheck__(time)) results.push(this.deleteKey(k));
								else results.push(void 0);
							} catch (error) {
								e = error;
								results.push(v.Events.trigger("error", e));
							}
						}
						return results;
					}, this.timeout / 2)).unref === "function" ? base.unref() : void 0;
				}
				updateSettings(options = {}) {
					parser$3.overwrite(options, this.defaults, this);
					parser$3.overwrite(options, options, this.limiterOptions);
					if (options.timeout != null) return this._startAutoCleanup();
				}
				disconnect(flush = true) {
					var ref;
					if (!this.sharedConnection) return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
				}
			}
			Group.prototype.defaults = {
				timeout: 3e5,
				connection: null,
				Promise,
				id: "group-key"
			};
			return Group;
		}).call(commonjsGlobal);
		var Group_1 = Group;
		var Batcher, Events$3, parser$4 = parser;
		Events$3 = Events_1;
		Batcher = (function() {
			class Batcher {
				constructor(options = {}) {
					this.options = options;
					parser$4.load(this.options, this.defaults, this);
					this.Events = new Events$3(this);
					this._arr = [];
					this._resetPromise();
					this._lastFlush = Date.now();
				}
				_resetPromise() {
					return this._promise = new this.Promise((res, rej) => {
						return this._resolve = res;
					});
				}
				_flush() {
					clearTimeout(this._timeout);
					this._lastFlush = Date.now();
					this._resolve();
					this.Events.trigger("batch", this._arr);
					this._arr = [];
					return this._resetPromise();
				}
				add(data) {
					var ret;
					this._arr.push(data);
					ret = this._promise;
					if (this._arr.length === this.maxSize) this._flush();
					else if (this.maxTime != null && this._arr.length === 1) this._timeout = setTimeout(() => {
						return this._flush();
					}, this.maxTime);
					return ret;
				}
			}
			Batcher.prototype.defaults = {
				maxTime: null,
				maxSize: null,
				Promise
			};
			return Batcher;
		}).call(commonjsGlobal);
		var Batcher_1 = Batcher;
		var require$$4$1 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$8 = getCjsExportFromNamespace(version$2);
		var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5, splice = [].splice;
		NUM_PRIORITIES$1 = 10;
		DEFAULT_PRIORITY$1 = 5;
		parser$5 = parser;
		Queues$1 = Queues_1;
		Job$1 = Job_1;
		LocalDatastore$1 = LocalDatastore_1;
		RedisDatastore$1 = require$$4$1;
		Events$4 = Events_1;
		States$1 = States_1;
		Sync$1 = Sync_1;
		Bottleneck = (function() {
			class Bottleneck {
				constructor(options = {}, ...invalid) {
					var storeInstanceOptions, storeOptions;
					this._addToQueue = this._addToQueue.bind(this);
					this._validateOptions(options, invalid);
					parser$5.load(options, this.instanceDefaults, this);
					this._queues = new Queues$1(NUM_PRIORITIES$1);
					this._scheduled = {};
					this._states = new States$1([
						"RECEIVED",
						"QUEUED",
						"RUNNING",
						"EXECUTING"
					].concat(this.trackDoneStatus ? ["DONE"] : []));
					this._limiter = null;
					this.Events = new Events$4(this);
					this._submitLock = new Sync$1("submit", this.Promise);
					this._registerLock = new Sync$1("register", this.Promise);
					storeOptions = parser$5.load(options, this.storeDefaults, {});
					this._store = (function() {
						if (this.datastore === "redis" || this.datastore === "ioredis" || this.connection != null) {
							storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
							return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
						} else if (this.datastore === "local") {
							storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
							return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
						} else throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
					}).call(this);
					this._queues.on("leftzero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
					});
					this._queues.on("zero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
					});
				}
				_validateOptions(options, invalid) {
					if (!(options != null && typeof options === "object" && invalid.length === 0)) throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
				}
				ready() {
					return this._store.ready;
				}
				clients() {
					return this._store.clients;
				}
				channel() {
					return `b_${this.id}`;
				}
				channel_client() {
					return `b_${this.id}_${this._store.clientId}`;
				}
				publish(message) {
					return this._store.__publish__(message);
				}
				disconnect(flush = true) {
					return this._store.__disconnect__(flush);
				}
				chain(_limiter) {
					this._limiter = _limiter;
					return this;
				}
				queued(priority) {
					return this._queues.queued(priority);
				}
				clusterQueued() {
					return this._store.__queued__();
				}
				empty() {
					return this.queued() === 0 && this._submitLock.isEmpty();
				}
				running() {
					return this._store.__running__();
				}
				done() {
					return this._store.__done__();
				}
				jobStatus(id) {
					return this._states.jobStatus(id);
				}
				jobs(status) {
					return this._states.statusJobs(status);
				}
				counts() {
					return this._states.statusCounts();
				}
				_randomIndex() {
					return Math.random().toString(36).slice(2);
				}
				check(weight = 1) {
					return this._store.__check__(weight);
				}
				_clearGlobalState(index) {
					if (this._scheduled[index] != null) {
						clearTimeout(this._scheduled[index].expiration);
						delete this._scheduled[index];
						return true;
					} else return false;
				}
				async _free(index, job, options, eventInfo) {
					var e, running;
					try {
						({running} = await this._store.__free__(index, options.weight));
						this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
						if (running === 0 && this.empty()) return this.Events.trigger("idle");
					} catch (error1) {
						e = error1;
						return this.Events.trigger("error", e);
					}
				}
				_run(index, job, wait) {
					var clearGlobalState, free, run;
					job.doRun();
					clearGlobalState = this._clearGlobalState.bind(this, index);
					run = this._run.bind(this, index, job);
					free = this._free.bind(this, index, job);
					return this._scheduled[index] = {
						timeout: setTimeout(() => {
							return job.doExecute(this._limiter, clearGlobalState, run, free);
						}, wait),
						expiration: job.options.expiration != null ? setTimeout(function() {
							return job.doExpire(clearGlobalState, run, free);
						}, wait + job.options.expiration) : void 0,
						job
					};
				}
				_drainOne(capacity) {
					return this._registerLock.schedule(() => {
						var args, index, next, options, queue;
						if (this.queued() === 0) return this.Promise.resolve(null);
						queue = this._queues.getFirst();
						({options, args} = next = queue.first());
						if (capacity != null && options.weight > capacity) return this.Promise.resolve(null);
						this.Events.trigger("debug", `Draining ${options.id}`, {
							args,
							options
						});
						index = this._randomIndex();
						return this._store.__register__(index, options.weight, options.expiration).then(({ success, wait, reservoir }) => {
							var empty;
							this.Events.trigger("debug", `Drained ${options.id}`, {
								success,
								args,
								options
							});
							if (success) {
								queue.shift();
								empty = this.empty();
								if (empty) this.Events.trigger("empty");
								if (reservoir === 0) this.Events.trigger("depleted", empty);
								this._run(index, next, wait);
								return this.Promise.resolve(options.weight);
							} else return this.Promise.resolve(null);
						});
					});
				}
				_drainAll(capacity, total = 0) {
					return this._drainOne(capacity).then((drained) => {
						var newCapacity;
						if (drained != null) {
							newCapacity = capacity != null ? capacity - drained : capacity;
							return this._drainAll(newCapacity, total + drained);
						} else return this.Promise.resolve(total);
					}).catch((e) => {
						return this.Events.trigger("error", e);
					});
				}
				_dropAllQueued(message) {
					return this._queues.shiftAll(function(job) {
						return job.doDrop({ message });
					});
				}
				stop(options = {}) {
					var done, waitForExecuting;
					options = parser$5.load(options, this.stopDefaults);
					waitForExecuting = (at) => {
						var finished = () => {
							var counts = this._states.counts;
							return counts[0] + counts[1] + counts[2] + counts[3] === at;
						};
						return new this.Promise((resolve, reject) => {
							if (finished()) return resolve();
							else return this.on("done", () => {
								if (finished()) {
									this.removeAllListeners("done");
									return resolve();
								}
							});
						});
					};
					done = options.dropWaitingJobs ? (this._run = function(index, next) {
						return next.doDrop({ message: options.dropErrorMessage });
					}, this._drainOne = () => {
						return this.Promise.resolve(null);
					}, this._registerLock.schedule(() => {
						return this._submitLock.schedule(() => {
							var k, ref = this._scheduled, v;
							for (k in ref) {
								v = ref[k];
								if (this.jobStatus(v.job.options.id) === "RUNNING") {
									clearTimeout(v.timeout);
									clearTimeout(v.expiration);
									v.job.doDrop({ message: options.dropErrorMessage });
								}
							}
							this._dropAllQueued(options.dropErrorMessage);
							return waitForExecuting(0);
						});
					})) : this.schedule({
						priority: NUM_PRIORITIES$1 - 1,
						weight: 0
					}, () => {
						return waitForExecuting(1);
					});
					this._receive = function(job) {
						return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
					};
					this.stop = () => {
						return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
					};
					return done;
				}
				async _addToQueue(job) {
					var args, blocked, error, options, reachedHWM, shifted, strategy;
					({args, options} = job);
					try {
						({reachedHWM, blocked, strategy} = await this._store.__submit__(this.queued(), options.weight));
					} catch (error1) {
						error = error1;
						this.Events.trigger("debug", `Could not queue ${options.id}`, {
							args,
							options,
							error
						});
						job.doDrop({ error });
						return false;
					}
					if (blocked) {
						job.doDrop();
						return true;
					} else if (reachedHWM) {
						shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
						if (shifted != null) shifted.doDrop();
						if (shifted == null || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
							if (shifted == null) job.doDrop();
							return reachedHWM;
						}
					}
					job.doQueue(reachedHWM, blocked);
					this._queues.push(job);
					await this._drainAll();
					return reachedHWM;
				}
				_receive(job) {
					if (this._states.jobStatus(job.options.id) != null) {
						job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
						return false;
					} else {
						job.doReceive();
						return this._submitLock.schedule(this._addToQueue, job);
					}
				}
				submit(...args) {
					var cb, fn, job, options, ref, ref1, task;
					if (typeof args[0] === "function") {
						ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
						options = parser$5.load({}, this.jobDefaults);
					} else {
						ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
						options = parser$5.load(options, this.jobDefaults);
					}
					task = (...args) => {
						return new this.Promise(function(resolve, reject) {
							return fn(...args, function(...args) {
								return (args[0] != null ? reject : resolve)(args);
							});
						});
					};
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					job.promise.then(function(args) {
						return typeof cb === "function" ? cb(...args) : void 0;
					}).catch(function(args) {
						if (Array.isArray(args)) return typeof cb === "function" ? cb(...args) : void 0;
						else return typeof cb === "function" ? cb(args) : void 0;
					});
					return this._receive(job);
				}
				schedule(...args) {
					var job, options, task;
					if (typeof args[0] === "function") {
						[task, ...args] = args;
						options = {};
					} else [options, task, ...args] = args;
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					this._receive(job);
					return job.promise;
				}
				wrap(fn) {
					var schedule = this.schedule.bind(this), wrapped = function(...args) {
						return schedule(fn.bind(this), ...args);
					};
					wrapped.withOptions = function(options, ...args) {
						return schedule(options, fn, ...args);
					};
					return wrapped;
				}
				async updateSettings(options = {}) {
					await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
					parser$5.overwrite(options, this.instanceDefaults, this);
					return this;
				}
				currentReservoir() {
					return this._store.__currentReservoir__();
				}
				incrementReservoir(incr = 0) {
					return this._store.__incrementReservoir__(incr);
				}
			}
			Bottleneck.default = Bottleneck;
			Bottleneck.Events = Events$4;
			Bottleneck.version = Bottleneck.prototype.version = require$$8.version;
			Bottleneck.strategy = Bottleneck.prototype.strategy = {
				LEAK: 1,
				OVERFLOW: 2,
				OVERFLOW_PRIORITY: 4,
				BLOCK: 3
			};
			Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;
			Bottleneck.Group = Bottleneck.prototype.Group = Group_1;
			Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;
			Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;
			Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;
			Bottleneck.prototype.jobDefaults = {
				priority: DEFAULT_PRIORITY$1,
				weight: 1,
				expiration: null,
				id: "<no-id>"
			};
			Bottleneck.prototype.storeDefaults = {
				maxConcurrent: null,
				minTime: 0,
				highWater: null,
				strategy: Bottleneck.prototype.strategy.LEAK,
				penalty: null,
				reservoir: null,
				reservoirRefreshInterval: null,
				reservoirRefreshAmount: null,
				reservoirIncreaseInterval: null,
				reservoirIncreaseAmount: null,
				reservoirIncreaseMaximum: null
			};
			Bottleneck.prototype.localStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 250
			};
			Bottleneck.prototype.redisStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 5e3,
				clientTimeout: 1e4,
				Redis: null,
				clientOptions: {},
				clusterNodes: null,
				clearDatastore: false,
				connection: null
			};
			Bottleneck.prototype.instanceDefaults = {
				datastore: "local",
				connection: null,
				id: "<no-id>",
				rejectOnDrop: true,
				trackDoneStatus: false,
				Promise
			};
			Bottleneck.prototype.stopDefaults = {
				enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
				dropWaitingJobs: true,
				dropErrorMessage: "This limiter has been stopped."
			};
			return Bottleneck;
		}).call(commonjsGlobal);
		var Bottleneck_1 = Bottleneck;
		return Bottleneck_1;
	}));
}));

// node_modules/@octokit/plugin-retry/dist-bundle/index.js
var import_light = /* @__PURE__ */ __toESM(require_light(), 1);
var VERSION = "0.0.0-development";
function isRequestError(error) {
	return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
	if (!isRequestError(error) || !error?.request.request) throw error;
	if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
		const retries = options.request.retries != null ? options.request.retries : state.retries;
		const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
		throw octokit.retry.retryRequest(error, retries, retryAfter);
	}
	throw error;
}
async function wrapRequest(state, octokit, request, options) {
	const limiter = new import_light.default();
	limiter.on("failed", function(error, info) {
		const maxRetries = ~~error.request.request?.retries;
		const after = ~~error.request.request?.retryAfter;
		options.request.retryCount = info.retryCount + 1;
		if (maxRetries > info.retryCount) return after * state.retryAfterBaseValue;
	});
	return limiter.schedule(requestWithGraphqlErrorHandling.bind(null, state, octokit, request), options);
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
	const response = await request(options);
	if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(response.data.errors[0].message)) return errorRequest(state, octokit, new RequestError(response.data.errors[0].message, 500, {
		request: options,
		response
	}), options);
	return response;
}
function retry(octokit, octokitOptions) {
	const state = Object.assign({
		enabled: true,
		retryAfterBaseValue: 1e3,
		doNotRetry: [
			400,
			401,
			403,
			404,
			410,
			422,
			451
		],
		retries: 3
	}, octokitOptions.retry);
	const retryPlugin = { retry: { retryRequest: (error, retries, retryAfter) => {
		error.request.request = Object.assign({}, error.request.request, {
			retries,
			retryAfter
		});
		return error;
	} } };
	if (state.enabled) {
		octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
		octokit.hook.wrap("request", wrapRequest.bind(null, state, retryPlugin));
	}
	return retryPlugin;
}
retry.VERSION = VERSION;

// src/github/make-once.ts
const MOST_TRIES = 3;
const ASKED_ONCE = { retries: 0 };
async function makeOnce(operation, { make, find }) {
	for (let tries = 1;; tries += 1) try {
		return await make();
	} catch (error) {
		if (!isOpen(error) || tries === MOST_TRIES) return asking(operation, Promise.reject(error));
		const made = await find();
		if (made !== void 0) return made;
	}
}
function isOpen(error) {
	const status = statusOf(error);
	return status === void 0 || status < 400 || status >= 500;
}

// src/github/pages.ts
const PER_PAGE = 100;
async function allPages(page, most = 1e4) {
	const items = [];
	for (let number = 1; items.length < most; number += 1) {
		const next = await page({
			per_page: PER_PAGE,
			page: number
		});
		items.push(...next);
		if (next.length < PER_PAGE) break;
	}
	return items;
}

// src/github/checks.ts
const BATCH = 50;
function createChecks(client, { owner, name: repo }, appId) {
	const common = {
		owner,
		repo,
		headers: API_VERSION
	};
	const patch = (id, change) => patchCheck(client, {
		...common,
		check_run_id: id,
		...change
	});
	const checks = {
		open: ({ name, headSha, externalId, title, summary }) => makeOnce("open a check run", {
			async make() {
				const about = {
					name,
					head_sha: headSha,
					external_id: externalId,
					status: "queued",
					output: {
						title,
						summary
					}
				};
				const parameters = {
					...common,
					...about,
					request: ASKED_ONCE
				};
				return Number((await client.request("POST /repos/{owner}/{repo}/check-runs", parameters)).data.id);
			},
			async find() {
				return (await checks.list(headSha)).filter(({ status }) => status === "queued").findLast((other) => other.externalId === externalId && other.name === name)?.id;
			}
		}),
		async start(id, { title, summary, detailsUrl }) {
			await patch(id, {
				status: "in_progress",
				output: {
					title,
					summary
				},
				...detailsUrl === void 0 ? {} : { details_url: detailsUrl }
			});
		},
		async complete(id, conclusion, { title, summary, text, annotations, buttons = [], detailsUrl }) {
			const face = {
				title,
				summary,
				...text === void 0 ? {} : { text }
			};
			const batches = inBatches(annotations);
			for (const batch of batches.slice(0, -1)) await patch(id, { output: {
				...face,
				annotations: batch.map(toGitHub$1)
			} });
			await patch(id, {
				status: "completed",
				conclusion,
				output: {
					...face,
					annotations: (batches.at(-1) ?? []).map(toGitHub$1)
				},
				actions: [...buttons],
				...detailsUrl === void 0 ? {} : { details_url: detailsUrl }
			});
		},
		async list(headSha) {
			const runs = await allPages(async (query) => {
				const parameters = {
					...common,
					ref: headSha,
					filter: "all",
					...appId === void 0 ? {} : { app_id: appId },
					...query
				};
				const { data } = await asking("list check runs", client.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", parameters));
				return data.check_runs;
			});
			return (appId === void 0 ? madeByActions(runs) : runs.filter(({ app }) => Number(app?.id) === appId)).map(fromGitHub);
		}
	};
	return checks;
}
function madeByActions(runs) {
	const isUsual = ({ app }) => app?.slug === "github-actions";
	const usual = new Set(runs.filter(isUsual).map((run) => run.external_id));
	return runs.filter((run) => isUsual(run) || !usual.has(run.external_id));
}
async function patchCheck(client, patch) {
	await asking("update a check run", client.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", { ...patch }));
}
function inBatches(annotations) {
	return Array.from({ length: Math.ceil(annotations.length / BATCH) }, (_, index) => annotations.slice(index * BATCH, (index + 1) * BATCH));
}
function toGitHub$1({ path, startLine, endLine, level, title, message }) {
	return {
		path,
		start_line: startLine,
		end_line: endLine,
		annotation_level: level,
		title,
		message
	};
}
function fromGitHub({ id, name, head_sha, external_id, status, conclusion, details_url }) {
	return {
		id: Number(id),
		name,
		headSha: head_sha,
		externalId: external_id ?? "",
		status: status === "completed" || status === "in_progress" ? status : "queued",
		conclusion: CONCLUSIONS.find((known) => known === conclusion),
		detailsUrl: details_url ?? void 0
	};
}
const CONCLUSIONS = [
	"success",
	"failure",
	"neutral",
	"cancelled",
	"skipped",
	"timed_out",
	"action_required"
];

// src/github/collaborators.ts
function createCollaborators(client, { owner, name: repo }) {
	return { async permission(username) {
		try {
			const parameters = {
				owner,
				repo,
				username,
				headers: API_VERSION
			};
			const { data } = await client.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", parameters);
			return {
				level: levelOf(data),
				userId: data.user ? Number(data.user.id) : void 0
			};
		} catch (error) {
			const problem = problemOf("read a permission", error);
			if (problem.code === "STW-3004") throw problem;
			return {
				level: "none",
				userId: void 0
			};
		}
	} };
}
const ROLES_OF = {
	admin: ["admin"],
	write: ["maintain", "write"],
	read: ["triage", "read"]
};
function levelOf({ permission, role_name: name }) {
	const level = [
		"admin",
		"write",
		"read"
	].find((known) => known === permission);
	if (level === void 0) return "none";
	return ROLES_OF[level].find((role) => role === name) ?? level;
}

// src/github/comments.ts
function createComments(client, { owner, name: repo }, ownUserId) {
	const common = {
		owner,
		repo,
		headers: API_VERSION
	};
	const comments = {
		async list(pullRequest) {
			return (await allPages(async (query) => {
				const parameters = {
					...common,
					issue_number: pullRequest,
					...query
				};
				return (await asking("list comments", client.request("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", parameters))).data;
			})).map(({ id, user, body, created_at: created, updated_at: updated }) => ({
				id: Number(id),
				authorId: Number(user?.id ?? 0),
				author: user?.login ?? "",
				body: body ?? "",
				edited: created !== updated
			}));
		},
		create: (pullRequest, body) => makeOnce("write a comment", {
			async make() {
				const parameters = {
					...common,
					issue_number: pullRequest,
					body,
					request: ASKED_ONCE
				};
				return Number((await client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", parameters)).data.id);
			},
			async find() {
				return (await comments.list(pullRequest)).filter(({ authorId }) => authorId === ownUserId).findLast((other) => plain(other.body) === plain(body))?.id;
			}
		}),
		async update(id, body) {
			await asking("update a comment", client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
				...common,
				comment_id: id,
				body
			}));
		},
		async react(commentId, content) {
			const parameters = {
				...common,
				comment_id: commentId,
				content
			};
			await asking("react to a comment", client.request("POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions", parameters));
		}
	};
	return comments;
}
function plain(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}

// src/github/irregular-files.ts
const FOLDER = "040000";
const REGULAR_FILE$1 = "100644";
async function refuseIrregularFiles(files, rootTree, at) {
	const known = /* @__PURE__ */ new Map();
	const read = (tree) => {
		const folder = known.get(tree) ?? readFolder(tree, at);
		known.set(tree, folder);
		return folder;
	};
	for (const { path } of files) await refuseIrregular(path, rootTree, read);
}
async function refuseIrregular(path, rootTree, read) {
	const names = path.split("/");
	const name = names.pop() ?? "";
	let tree = rootTree;
	for (const folder of names) {
		const entry = (await read(tree)).get(folder);
		if (entry === void 0) return;
		if (entry.mode !== FOLDER) throw irregular(path, "stands in a folder that is a link or a submodule");
		tree = entry.sha;
	}
	const file = (await read(tree)).get(name);
	if (file !== void 0 && file.mode !== REGULAR_FILE$1) throw irregular(path, "is no regular file");
}
async function readFolder(tree, { client, common }) {
	const request = client.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
		...common,
		tree_sha: tree
	});
	const { data } = await asking("read a folder", request);
	if (data.truncated) throw new Problem("STW-3010", {
		operation: "read a folder",
		detail: "it is too large"
	});
	return new Map(data.tree.map(({ path, mode, sha }) => [path, {
		mode,
		sha
	}]));
}
function irregular(path, detail) {
	return new Problem("STW-3013", { detail: `\`${path}\` ${detail}` });
}

// src/github/commits.ts
const REGULAR_FILE = "100644";
function createCommits(client, { owner, name: repo }) {
	const at = {
		client,
		common: {
			owner,
			repo,
			headers: API_VERSION
		}
	};
	return { async create({ branch, parentSha, message, files }) {
		const head = await headOf(branch, at);
		const done = head === parentSha ? void 0 : await madeAlready(head, parentSha, at);
		const root = await treeOf(parentSha, at);
		await refuseIrregularFiles(files, root, at);
		const tree = await writeTree(files, root, at);
		if (done !== void 0) {
			if (done.tree !== tree) throw moved(parentSha);
			return done.sha;
		}
		const sha = await writeCommit({
			message,
			tree,
			parents: [parentSha]
		}, at);
		await moveBranch({
			branch,
			parentSha,
			sha
		}, at);
		return sha;
	} };
}
async function headOf(branch, { client, common }) {
	const request = client.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
		...common,
		ref: `heads/${branch}`
	});
	return (await asking("read the branch", request)).data.object.sha;
}
async function madeAlready(head, parentSha, at) {
	const { sha, tree, parents } = await readCommit(head, at);
	if (parents.length !== 1 || parents[0]?.sha !== parentSha) throw moved(parentSha);
	return {
		sha,
		tree: tree.sha
	};
}
async function treeOf(sha, at) {
	return (await readCommit(sha, at)).tree.sha;
}
async function readCommit(sha, { client, common }) {
	const request = client.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", {
		...common,
		commit_sha: sha
	});
	return (await asking("read a commit", request)).data;
}
async function writeTree(files, base, at) {
	const { client, common } = at;
	const tree = [];
	for (const file of files) tree.push({
		path: file.path,
		mode: REGULAR_FILE,
		type: "blob",
		sha: await writeBlob(file.content, at)
	});
	const request = client.request("POST /repos/{owner}/{repo}/git/trees", {
		...common,
		base_tree: base,
		tree
	});
	return (await asking("write a tree", request)).data.sha;
}
async function writeBlob(content, { client, common }) {
	if (content === void 0) return null;
	const request = client.request("POST /repos/{owner}/{repo}/git/blobs", {
		...common,
		content,
		encoding: "utf-8"
	});
	return (await asking("write a file", request)).data.sha;
}
async function writeCommit(commit, { client, common }) {
	return (await asking("write a commit", client.request("POST /repos/{owner}/{repo}/git/commits", {
		...common,
		...commit
	}))).data.sha;
}
async function moveBranch({ branch, parentSha, sha }, { client, common }) {
	try {
		await client.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
			...common,
			ref: `heads/${branch}`,
			sha,
			force: false
		});
	} catch (error) {
		throw statusOf(error) === 422 && error instanceof Error && /fast.?forward|does not exist/i.test(error.message) ? moved(parentSha) : problemOf("move the branch", error);
	}
}
function moved(parentSha) {
	return new Problem("STW-3012", { sha: parentSha.slice(0, 7) });
}

// src/core/ports/code-host.ts
const MOST_LISTED_FILES = 3e3;

// src/github/pull-requests.ts
function createPullRequests(client, { owner, name: repo }) {
	const common = {
		owner,
		repo,
		headers: API_VERSION
	};
	return {
		async get(number) {
			const { data } = await asking("read the pull request", client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
				...common,
				pull_number: number
			}));
			return toState(data);
		},
		async ofCommit(sha) {
			const request = client.request("GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls", {
				...common,
				commit_sha: sha,
				per_page: 100
			});
			return (await asking("find the pull requests of a commit", request)).data.map(toState);
		},
		async changedPaths(number) {
			return (await allPages(async (query) => {
				const request = client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", {
					...common,
					pull_number: number,
					...query
				});
				return (await asking("list the changed files", request)).data;
			}, MOST_LISTED_FILES)).map(toChangedPath);
		},
		async mergeBase(base, head) {
			const request = client.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
				...common,
				basehead: `${base}...${head}`,
				per_page: 1
			});
			const answer = await askingMaybe("compare base and head", request);
			if (answer === void 0) throw new Problem("STW-3002", { sha: head.slice(0, 7) });
			return answer.data.merge_base_commit.sha;
		}
	};
}
function toState({ number, state, draft, head, base, user }) {
	return {
		number,
		open: state === "open",
		draft: draft ?? false,
		headSha: head.sha,
		headRef: head.ref,
		headRepositoryId: head.repo ? Number(head.repo.id) : void 0,
		baseRef: base.ref,
		baseSha: base.sha,
		author: {
			login: user?.login ?? "ghost",
			id: Number(user?.id ?? 0),
			isBot: user?.type === "Bot"
		}
	};
}
function toChangedPath({ filename, previous_filename, status, patch }) {
	return {
		path: filename,
		status,
		...previous_filename === void 0 ? {} : { previousPath: previous_filename },
		...patch === void 0 ? {} : { patch }
	};
}

// src/github/reviews.ts
function createReviews(client, { owner, name: repo }, ownUserId) {
	const common = {
		owner,
		repo,
		headers: API_VERSION
	};
	const reviews = {
		async list(pullRequest) {
			return (await allPages(async (query) => {
				const parameters = {
					...common,
					pull_number: pullRequest,
					...query
				};
				return (await asking("list reviews", client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", parameters))).data;
			})).map(({ id, user, body }) => ({
				id: Number(id),
				authorId: Number(user?.id ?? 0),
				body
			}));
		},
		create: ({ pullRequest, commitSha, body, comments }) => makeOnce("write a review", {
			async make() {
				const about = {
					commit_id: commitSha,
					event: "COMMENT",
					body,
					comments: comments.map(toGitHub)
				};
				const parameters = {
					...common,
					...about,
					pull_number: pullRequest,
					request: ASKED_ONCE
				};
				return Number((await client.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", parameters)).data.id);
			},
			async find() {
				return (await reviews.list(pullRequest)).findLast((other) => other.authorId === ownUserId && other.body === body)?.id;
			}
		})
	};
	return reviews;
}
function toGitHub({ path, line, startLine, body }) {
	return {
		path,
		body,
		line,
		side: "RIGHT",
		...startLine === void 0 || startLine === line ? {} : {
			start_line: startLine,
			start_side: "RIGHT"
		}
	};
}

// src/core/last-bytes.ts
const NEWLINE = 10;
async function lastBytes(chunks, most) {
	let kept = [];
	let size = 0;
	let isCut = false;
	for await (const chunk of chunks) {
		kept.push(chunk);
		size += chunk.byteLength;
		if (size <= 2 * most) continue;
		kept = [joined(kept).slice(-most)];
		size = most;
		isCut = true;
	}
	const whole = joined(kept);
	return isCut || whole.byteLength > most ? fromWholeLine(whole.subarray(Math.max(0, whole.byteLength - most))) : whole;
}
function joined(chunks) {
	const whole = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.byteLength;
	}
	return whole;
}
function fromWholeLine(bytes) {
	return bytes.subarray(bytes.indexOf(NEWLINE) + 1);
}

// src/github/failed-logs.ts
const FAILED = /* @__PURE__ */ new Set(["failure", "timed_out"]);
const TIME_STAMP = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z /gm;
function createFailedLogs(client, common) {
	return async (runId, maxBytes) => {
		const failed = (await jobsOf(client, common, runId)).filter(({ conclusion }) => FAILED.has(conclusion ?? ""));
		const logs = [];
		for (const { id, name } of failed) {
			const log = (await logOf(client, {
				...common,
				job_id: Number(id)
			}, maxBytes)).replaceAll(TIME_STAMP, "");
			logs.push(`===== job ${name.replaceAll(/\p{Cc}/gu, " ")} =====\n${log.trimEnd()}\n`);
		}
		return new TextDecoder().decode(await lastBytes(encoded(logs), maxBytes));
	};
}
function jobsOf(client, common, runId) {
	return allPages(async (query) => {
		const request = client.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs", {
			...common,
			run_id: runId,
			...query
		});
		return (await asking("list the jobs of a run", request)).data.jobs;
	});
}
async function logOf(client, job, maxBytes) {
	const unread = { parseSuccessResponseBody: false };
	const request = client.request("GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs", {
		...job,
		request: unread
	});
	const body = (await asking("read the log of a job", request)).data;
	const bytes = body instanceof ReadableStream ? await asking("read the log of a job", lastBytes(body, maxBytes)) : /* @__PURE__ */ new Uint8Array();
	return new TextDecoder().decode(bytes);
}
async function* encoded(texts) {
	const encoder = new TextEncoder();
	for (const text of texts) yield encoder.encode(text);
}

// src/github/runs.ts
function createRuns(client, { owner, name: repo }) {
	const common = {
		owner,
		repo,
		headers: API_VERSION
	};
	return {
		...dispatchCalls(client, common),
		async get(id) {
			const { data } = await asking("read a workflow run", client.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}", {
				...common,
				run_id: id
			}));
			return toRun(data);
		},
		async cancel(id) {
			await asking("cancel a workflow run", client.request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel", {
				...common,
				run_id: id
			}));
		},
		async latestFailed(workflowFile, headSha) {
			const parameters = {
				...common,
				workflow_id: workflowFile,
				head_sha: headSha,
				status: "completed",
				per_page: 100
			};
			const { data } = await asking(`list the runs of ${workflowFile}`, client.request("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", parameters));
			const failed = data.workflow_runs.find(({ conclusion }) => conclusion === "failure" || conclusion === "timed_out");
			return failed === void 0 ? void 0 : toRun(failed);
		},
		failedLogs: createFailedLogs(client, common),
		...artifactCalls(client, common)
	};
}
function dispatchCalls(client, common) {
	return {
		async dispatch(workflowFile, ref, inputs) {
			const parameters = {
				...common,
				workflow_id: workflowFile,
				ref,
				inputs,
				return_run_details: true,
				request: { retries: 0 }
			};
			const { data } = await startingWorkflow(workflowFile, client.request("POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches", parameters));
			return dispatchedRun(data, workflowFile);
		},
		async findDispatched(workflowFile, word) {
			const parameters = {
				...common,
				workflow_id: workflowFile,
				event: "workflow_dispatch",
				per_page: 100
			};
			const { data } = await startingWorkflow(workflowFile, client.request("GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs", parameters));
			const found = data.workflow_runs.find(({ display_title: title }) => title.split(" ").includes(word));
			return found === void 0 ? void 0 : {
				id: Number(found.id),
				url: found.html_url
			};
		}
	};
}
function artifactCalls(client, common) {
	return {
		async artifacts(runId) {
			const request = client.request("GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts", {
				...common,
				run_id: runId,
				per_page: 100
			});
			const { data } = await asking("list the artifacts of a run", request);
			return data.artifacts.map(toArtifact);
		},
		async download(artifactId, maxBytes) {
			const request = client.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
				...common,
				artifact_id: artifactId,
				archive_format: "zip"
			});
			return bytesOf((await asking("download an artifact", request)).data, maxBytes);
		}
	};
}
async function startingWorkflow(workflow, request) {
	try {
		return await request;
	} catch (error) {
		const status = statusOf(error);
		if (status === 404) throw new Problem("STW-3008", {
			workflow,
			detail: `there is no .github/workflows/${workflow} on the default branch.`
		}, error);
		if (status === 422) throw new Problem("STW-3008", {
			workflow,
			detail: `GitHub says “${wordsOf(error)}”.`
		}, error);
		throw problemOf(`start ${workflow}`, error);
	}
}
function wordsOf(error) {
	return (error instanceof Error ? error.message : "no").replace(/ - https?:\/\/\S+$/, "").slice(0, 300);
}
function dispatchedRun(data, workflow) {
	const answer = data;
	if (typeof answer === "object" && answer !== null && "workflow_run_id" in answer && "html_url" in answer) return {
		id: Number(answer.workflow_run_id),
		url: String(answer.html_url)
	};
	throw new Problem("STW-3008", {
		workflow,
		detail: "GitHub did not say which run it started (is this GitHub Enterprise Server 3.20 or older?)"
	});
}
function toRun({ id, html_url, event, path, head_branch, head_sha, repository, run_attempt, status, conclusion }) {
	return {
		id: Number(id),
		url: html_url,
		event,
		path,
		headBranch: head_branch ?? "",
		headSha: head_sha,
		repositoryId: Number(repository.id),
		attempt: run_attempt ?? 1,
		status: status ?? "unknown",
		conclusion: conclusion ?? void 0
	};
}
function toArtifact({ id, name, size_in_bytes, expired, digest }) {
	return {
		id: Number(id),
		name,
		bytes: size_in_bytes,
		expired,
		digest: digest ?? void 0
	};
}
function bytesOf(data, maxBytes) {
	if (!(data instanceof ArrayBuffer)) throw new Problem("STW-3006", { detail: "the artifact is no zip file" });
	if (data.byteLength > maxBytes) throw new Problem("STW-3006", { detail: "the artifact is too large" });
	return new Uint8Array(data);
}

// src/github/create-code-host.ts
function createCodeHost(client, { repository, appId, ownUserId, granted = async () => ONLY_APP }) {
	return {
		repository,
		ownUserId,
		checks: createChecks(client, repository, appId),
		comments: createComments(client, repository, ownUserId),
		pullRequests: createPullRequests(client, repository),
		contents: createContents(client, repository),
		commits: createCommits(client, repository),
		reviews: createReviews(client, repository, ownUserId),
		runs: createRuns(client, repository),
		collaborators: createCollaborators(client, repository),
		settings: createRepositorySettings(client, repository, granted)
	};
}
const ONLY_APP = { unseen: "only the App itself can see it" };

// src/github/fetch-whole.ts
const LONGEST_MILLISECONDS = 3e4;
async function fetchWhole(input, init = {}, { ask = fetch, milliseconds = LONGEST_MILLISECONDS } = {}) {
	const tooLate = AbortSignal.timeout(milliseconds);
	const signal = init.signal ? AbortSignal.any([init.signal, tooLate]) : tooLate;
	const response = await ask(input, {
		...init,
		signal
	});
	if (!/\bjson\b/.test(response.headers.get("content-type") ?? "")) return response;
	const text = await response.text();
	const { status, statusText, headers, url } = response;
	const whole = new Response(text === "" ? null : text, {
		status,
		statusText,
		headers
	});
	return Object.defineProperty(whole, "url", { value: url });
}

// src/core/handshake.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const DOCUMENTS = {
	App: "report",
	Action: "request"
};
const OTHERS = {
	App: "Action",
	Action: "App"
};
const signedSchema = looseObject({ steward: stewardVersionSchema });
const refusalSchema = strictObject({
	steward: stewardVersionSchema,
	refused: string().max(500)
});
function refusalOf(problem) {
	return {
		steward: STEWARD_VERSION,
		refused: problem.message.slice(0, 500)
	};
}
function versionProblem(document, reader, detail) {
	const refused = refusalSchema.safeParse(document).success ? "it could not read the request" : detail;
	const signed = signedSchema.safeParse(document);
	return signed.success && signed.data.steward !== "0.1.0" ? mismatch(signed.data.steward, reader, refused) : void 0;
}
function mismatch(theirs, reader, detail) {
	const writer = OTHERS[reader];
	const isTheirsOlder = isOlder(theirs, STEWARD_VERSION);
	const older = isTheirsOlder ? writer : reader;
	const newest = isTheirsOlder ? STEWARD_VERSION : theirs;
	return new Problem("STW-3016", {
		writer,
		theirs,
		reader,
		own: STEWARD_VERSION,
		document: DOCUMENTS[reader],
		detail,
		how: howTo(older, newest)
	});
}
function howTo(older, newest) {
	return older === "App" ? `the App, to Steward ${newest}` : `the Action: let \`uses:\` in .github/workflows/steward.yml name the commit of Steward ${newest}`;
}

// node_modules/fflate/esm/index.mjs
var require = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
	_a = require("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0,
	0,
	0,
	0
]);
var fdeb = new u8([
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13,
	0,
	0
]);
var clim = new u8([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
var freb = function(eb, start) {
	var b = new u16(31);
	for (var i = 0; i < 31; ++i) b[i] = start += 1 << eb[i - 1];
	var r = new i32(b[30]);
	for (var i = 1; i < 30; ++i) for (var j = b[i]; j < b[i + 1]; ++j) r[j] = j - b[i] << 5 | i;
	return {
		b,
		r
	};
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
	var x = (i & 43690) >> 1 | (i & 21845) << 1;
	x = (x & 52428) >> 2 | (x & 13107) << 2;
	x = (x & 61680) >> 4 | (x & 3855) << 4;
	rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var hMap = (function(cd, mb, r) {
	var s = cd.length;
	var i = 0;
	var l = new u16(mb);
	for (; i < s; ++i) if (cd[i]) ++l[cd[i] - 1];
	var le = new u16(mb);
	for (i = 1; i < mb; ++i) le[i] = le[i - 1] + l[i - 1] << 1;
	var co;
	if (r) {
		co = new u16(1 << mb);
		var rvb = 15 - mb;
		for (i = 0; i < s; ++i) if (cd[i]) {
			var sv = i << 4 | cd[i];
			var r_1 = mb - cd[i];
			var v = le[cd[i] - 1]++ << r_1;
			for (var m = v | (1 << r_1) - 1; v <= m; ++v) co[rev[v] >> rvb] = sv;
		}
	} else {
		co = new u16(s);
		for (i = 0; i < s; ++i) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
});
var flt = new u8(288);
for (var i = 0; i < 144; ++i) flt[i] = 8;
for (var i = 144; i < 256; ++i) flt[i] = 9;
for (var i = 256; i < 280; ++i) flt[i] = 7;
for (var i = 280; i < 288; ++i) flt[i] = 8;
var fdt = new u8(32);
for (var i = 0; i < 32; ++i) fdt[i] = 5;
var flrm = /*#__PURE__*/ hMap(flt, 9, 1);
var fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
var max = function(a) {
	var m = a[0];
	for (var i = 1; i < a.length; ++i) if (a[i] > m) m = a[i];
	return m;
};
var bits = function(d, p, m) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
	return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
	if (s == null || s < 0) s = 0;
	if (e == null || e > v.length) e = v.length;
	return new u8(v.subarray(s, e));
};
var ec = [
	"unexpected EOF",
	"invalid block type",
	"invalid length/literal",
	"invalid distance",
	"stream finished",
	"no stream handler",
	,
	"no callback",
	"invalid UTF-8 data",
	"extra field too long",
	"date not in range 1980-2099",
	"filename too long",
	"stream finishing",
	"invalid zip data"
];
var err = function(ind, msg, nt) {
	var e = new Error(msg || ec[ind]);
	e.code = ind;
	if (Error.captureStackTrace) Error.captureStackTrace(e, err);
	if (!nt) throw e;
	return e;
};
var inflt = function(dat, st, buf, dict) {
	var sl = dat.length, dl = dict ? dict.length : 0;
	if (!sl || st.f && !st.l) return buf || new u8(0);
	var noBuf = !buf;
	var resize = noBuf || st.i != 2;
	var noSt = st.i;
	if (noBuf) buf = new u8(sl * 3);
	var cbuf = function(l) {
		var bl = buf.length;
		if (l > bl) {
			var nbuf = new u8(Math.max(bl * 2, l));
			nbuf.set(buf);
			buf = nbuf;
		}
	};
	var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
	var tbts = sl * 8;
	do {
		if (!lm) {
			final = bits(dat, pos, 1);
			var type = bits(dat, pos + 1, 3);
			pos += 3;
			if (!type) {
				var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
				if (t > sl) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + l);
				buf.set(dat.subarray(s, t), bt);
				st.b = bt += l, st.p = pos = t * 8, st.f = final;
				continue;
			} else if (type == 1) lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
			else if (type == 2) {
				var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
				var tl = hLit + bits(dat, pos + 5, 31) + 1;
				pos += 14;
				var ldt = new u8(tl);
				var clt = new u8(19);
				for (var i = 0; i < hcLen; ++i) clt[clim[i]] = bits(dat, pos + i * 3, 7);
				pos += hcLen * 3;
				var clb = max(clt), clbmsk = (1 << clb) - 1;
				var clm = hMap(clt, clb, 1);
				for (var i = 0; i < tl;) {
					var r = clm[bits(dat, pos, clbmsk)];
					pos += r & 15;
					var s = r >> 4;
					if (s < 16) ldt[i++] = s;
					else {
						var c = 0, n = 0;
						if (s == 16) n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
						else if (s == 17) n = 3 + bits(dat, pos, 7), pos += 3;
						else if (s == 18) n = 11 + bits(dat, pos, 127), pos += 7;
						while (n--) ldt[i++] = c;
					}
				}
				var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
				lbt = max(lt);
				dbt = max(dt);
				lm = hMap(lt, lbt, 1);
				dm = hMap(dt, dbt, 1);
			} else err(1);
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
		}
		if (resize) cbuf(bt + 131072);
		var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
		var lpos = pos;
		for (;; lpos = pos) {
			var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
			pos += c & 15;
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
			if (!c) err(2);
			if (sym < 256) buf[bt++] = sym;
			else if (sym == 256) {
				lpos = pos, lm = null;
				break;
			} else {
				var add = sym - 254;
				if (sym > 264) {
					var i = sym - 257, b = fleb[i];
					add = bits(dat, pos, (1 << b) - 1) + fl[i];
					pos += b;
				}
				var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
				if (!d) err(3);
				pos += d & 15;
				var dt = fd[dsym];
				if (dsym > 3) {
					var b = fdeb[dsym];
					dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
				}
				if (pos > tbts) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + 131072);
				var end = bt + add;
				if (bt < dt) {
					var shift = dl - dt, dend = Math.min(dt, end);
					if (shift + bt < 0) err(3);
					for (; bt < dend; ++bt) buf[bt] = dict[shift + bt];
				}
				for (; bt < end; ++bt) buf[bt] = buf[bt - dt];
			}
		}
		st.l = lm, st.p = lpos, st.b = bt, st.f = final;
		if (lm) final = 1, st.m = lbt, st.d = dm, st.n = dbt;
	} while (!final);
	return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /*#__PURE__*/ new u8(0);
var b2 = function(d, b) {
	return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
	return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
	return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data, opts) {
	return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /*#__PURE__*/ new TextDecoder();
var tds = 0;
try {
	td.decode(et, { stream: true });
	tds = 1;
} catch (e) {}
var dutf8 = function(d) {
	for (var r = "", i = 0;;) {
		var c = d[i++];
		var eb = (c > 127) + (c > 223) + (c > 239);
		if (i + eb > d.length) return {
			s: r,
			r: slc(d, i - 1)
		};
		if (!eb) r += String.fromCharCode(c);
		else if (eb == 3) c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | d[i++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
		else if (eb & 1) r += String.fromCharCode((c & 31) << 6 | d[i++] & 63);
		else r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | d[i++] & 63);
	}
};
function strFromU8(dat, latin1) {
	if (latin1) {
		var r = "";
		for (var i = 0; i < dat.length; i += 16384) r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
		return r;
	} else if (td) return td.decode(dat);
	else {
		var _a = dutf8(dat), s = _a.s, r = _a.r;
		if (r.length) err(8);
		return s;
	}
}
var slzh = function(d, b) {
	return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
	var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
	var _a = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a[0], su = _a[1], off = _a[2];
	return [
		b2(d, b + 10),
		sc,
		su,
		fn,
		es + efl + b2(d, b + 32),
		off
	];
};
var z64hs = function(d, b, l, z, sc, su, off) {
	var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
	var nf = nsc + nsu + noff;
	if (z && nf) {
		for (; b + 4 < e; b += 4 + b2(d, b + 2)) if (b2(d, b) == 1) return [
			nsc ? b8(d, b + 4 + 8 * nsu) : sc,
			nsu ? b8(d, b + 4) : su,
			noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
			1
		];
		if (z < 2) err(13);
	}
	return [
		sc,
		su,
		off,
		0
	];
};
function unzipSync(data, opts) {
	var files = {};
	var e = data.length - 22;
	for (; b4(data, e) != 101010256; --e) if (!e || data.length - e > 65558) err(13);
	var c = b2(data, e + 8);
	if (!c) return {};
	var o = b4(data, e + 16);
	var z = b4(data, e - 20) == 117853008;
	if (z) {
		var ze = b4(data, e - 12);
		z = b4(data, ze) == 101075792;
		if (z) {
			c = b4(data, ze + 32);
			o = b4(data, ze + 48);
		}
	}
	var fltr = opts && opts.filter;
	for (var i = 0; i < c; ++i) {
		var _a = zh(data, o, z), c_2 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
		o = no;
		if (!fltr || fltr({
			name: fn,
			size: sc,
			originalSize: su,
			compression: c_2
		})) {
			if (!c_2) files[fn] = slc(data, b, b + sc);
			else if (c_2 == 8) files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
			else err(14, "unknown compression type " + c_2);
		}
	}
	return files;
}

// src/orchestrator/intake-report.ts
const REPORT_ARTIFACT = "steward-report";
const REPORT_FILE = "report.json";
const LARGEST_ARTIFACT_BYTES = 5242880;
const LARGEST_REPORT_BYTES = 20971520;
function intakeReport(zip, request) {
	return parseReport(unzipReport(zip), request);
}
function parseReport(text, request) {
	const document = parseJson(text);
	const parsed = reportSchema.safeParse(document);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const detail = `${issue?.path.join(".") ?? ""} ${issue?.message ?? "it has the wrong shape"}`.trim();
		throw versionProblem(document, "App", detail) ?? refused$2(detail);
	}
	const report = parsed.data;
	const foreign = BOUND_FIELDS.find((field) => JSON.stringify(report[field]) !== JSON.stringify(request[field]));
	if (foreign !== void 0) throw refused$2(`its ${foreign} is not that of the request`);
	return report;
}
const BOUND_FIELDS = [
	"runKey",
	"workflow",
	"project",
	"repository",
	"pullRequest",
	"headSha",
	"baseSha"
];
function unzipReport(zip) {
	if (zip.byteLength > 5242880) throw refused$2("the artifact is too large");
	const [entry, ...others] = entriesOf(zip);
	if (entry === void 0 || others.length > 0 || entry.name !== "report.json" || entry.originalSize > 20971520) throw refused$2(`the artifact must hold ${REPORT_FILE} alone, below 20 MiB`);
	const report = contentOf(zip, entry);
	if (report.byteLength !== entry.originalSize) throw refused$2("the artifact is not as long as it says");
	return decodeText(report);
}
function entriesOf(zip) {
	const entries = [];
	const note = (entry) => {
		entries.push(entry);
		return false;
	};
	reading(() => unzipSync(zip, { filter: note }));
	return entries;
}
const LOCAL_HEADER_BYTES = 30;
const LOCAL_HEADER_SIGNATURE = 67324752;
function contentOf(zip, { size, originalSize, compression }) {
	const header = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
	return reading(() => {
		if (header.getUint32(0, true) !== LOCAL_HEADER_SIGNATURE) throw new Error("the file does not come first");
		const start = LOCAL_HEADER_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
		const packed = zip.subarray(start, start + size);
		return compression === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, originalSize) });
	});
}
function reading(read) {
	try {
		return read();
	} catch (error) {
		throw new Problem("STW-3006", { detail: "the artifact is no zip file that can be read" }, error);
	}
}
function decodeText(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch (error) {
		throw new Problem("STW-3006", { detail: "it is no UTF-8 text" }, error);
	}
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Problem("STW-3006", { detail: "it is no JSON" }, error);
	}
}
function refused$2(detail) {
	return new Problem("STW-3006", { detail });
}

// src/report/blocks-markdown.ts
function blocksMarkdown(blocks) {
	return writeMarkdown(blocks.flatMap((block) => blockToMdast(block, () => void 0))).trimEnd();
}

// src/orchestrator/replies.ts
function helpReply() {
	const rows = WORKFLOWS.map(({ slash, parameter, phrases, purpose, built }) => {
		return `| ${`\`/steward ${slash}${parameter === void 0 ? "" : ` ${parameter.example}`}\``} | “${phrases[0].replace("{name}", "customers")}” | ${purpose}${built ? "" : " *(not built yet)*"} |`;
	});
	const controls = "`/steward review --build` goes as deep as it may, `--compile` and `--static` less deep; `--project <name>` means one of several projects; `/steward confirm` says yes to a scope or, with its digest, to a fix; `/steward accept <finding> because <reason>` takes an intended finding out of the gate, and `/steward explain <finding>` shows what it rests on; `/steward override <sha> because <reason>` lets one commit pass; `/steward approve <sha>` has one commit of a fork reviewed; `/steward status` shows what runs, `/steward cancel` stops it, `/steward help` shows this.";
	return [
		"| Command | Or in words | What it does |",
		"| --- | --- | --- |",
		...rows,
		"",
		`${controls} Who may give which is in \`roles\` of \`.github/steward.yml\`: by default people with write access, and for an override admins.`
	].join("\n");
}
function notBuiltReply(workflow) {
	return `${workflowEntry(workflow).name} is not built yet, so nothing was run. \`/steward review\` works today; \`/steward help\` lists everything.`;
}
function notAllowedReply(workflow) {
	return `This repository does not allow ${workflowEntry(workflow).name}: it is not among the \`workflows\` of \`.github/steward.yml\` on the base branch.`;
}
function unknownReply({ word, didYouMean }) {
	const shown = word.replaceAll(/[^A-Za-z0-9_/ -]/g, "").slice(0, 40);
	const start = shown === "" ? "That is no command." : `\`${shown}\` is no command.`;
	return didYouMean === void 0 ? `${start} \`/steward help\` lists them.` : `${start} Did you mean \`${didYouMean}\`?`;
}
function optionReply(workflow, options) {
	const command = `\`/steward ${workflowEntry(workflow).slash}\``;
	const known = workflow === "architecture-review" ? "`--project <name>` and one of `--static`, `--compile` and `--build`" : "`--project <name>`";
	return `${command} can’t do \`${options.slice(0, 100)}\`, so nothing was run: it takes ${known}.`;
}
function noSuchProjectReply(names) {
	return `No dbt project on the base branch is called that, so nothing was run. There ${names.length === 1 ? "is" : "are"} ${listed(names)}.`;
}
function turnedAwayReply(role) {
	return `Only people with ${role} access to this repository can give Steward this command, so nothing was done. Somebody who has it can ask for you.`;
}
function approveFirstReply(headSha) {
	return `This branch comes from a fork, and Steward runs the code that it reviews with this repository’s warehouse access. So nothing runs by itself. Somebody with the role for it can look at the commit and then have exactly that one reviewed: \`/steward approve ${headSha}\`. A push has to be approved anew.`;
}
function approvalStep(headSha, hasApp) {
	return hasApp ? `look at the commit; then \`/steward approve ${headSha}\` has exactly this one built and reviewed, and a push voids that` : "look at the commit; pushed to a branch of this repository, it is built and reviewed like every other";
}
function approveUsageReply(headSha) {
	return `An approval names the whole commit, all 40 digits, so that it is good for nothing else. The head is \`${headSha}\`.`;
}
const NO_FORK_REPLY = "This branch is one of this repository, so it needs no approval; `/steward review` reviews it.";
const FORK_REPLY = "This branch comes from a fork, and Steward runs the code that it reviews with this repository’s warehouse access. So it does not run here. A maintainer can push the commits to a branch of this repository.";
const NO_STATIC_JOB = "The workflow of this repository has no job for branches of forks yet, so this one was not even read. `steward init` writes it.";
const ON_REQUEST = {
	title: "Not reviewed: only on request",
	summary: "This repository has its pull requests reviewed only on request (`review.on_push: false`). `/steward review` reviews this commit."
};
const DRAFT = {
	title: "Not reviewed: a draft",
	summary: "Drafts are left alone here (`review.drafts: false`). It is reviewed when it is ready, or now with `/steward review`."
};
const SWITCHED_OFF = {
	title: "Not reviewed: Steward is switched off",
	summary: "Steward is switched off in this repository (`enabled: false` in `.github/steward.yml` on the base branch), so this check holds no merge back. Once it is on again, a push or `/steward review` has the commit reviewed."
};
const NOT_YET_REPLY = "This pull request brings the workflow that the App starts. GitHub starts it from the default branch alone, so the first review comes with the first pull request after the merge.";
const CLOSED_REPLY = "This pull request is closed; there is nothing to run.";
const DISABLED_REPLY = "Steward is switched off in this repository (`enabled: false` in `.github/steward.yml`).";
const ALREADY_RUNNING_REPLY = "This commit is being checked already; the check shows its progress.";
const NO_DBT_CHANGE_REPLY = "This pull request changes nothing that concerns a dbt project, so there was nothing to run.";
const NO_PIPELINE_REPLY = "This pull request touches no dbt project, and none has a `pipeline` in `.github/steward.yml`, so there was nothing to run.";
function overBudgetReply(because) {
	return `Nothing was started: ${because}. Ask again later; \`/steward review\` reads this commit until then, without building anything.`;
}
function nothingToRunReply(workflow) {
	return workflow === "full-pipeline" ? NO_PIPELINE_REPLY : NO_DBT_CHANGE_REPLY;
}
const FOREIGN_RUN_REPLY = "That run belongs to another repository; Steward reads only runs of this one.";
const NOTHING_TO_CONFIRM_REPLY = "Nothing waits for a confirmation here. `/steward help` lists what can be asked for.";
const SCOPE_VOID_REPLY = "The branch moved on since that scope was shown, so it is void. Ask for it again on this commit.";
const SCOPE_NOT_READY_REPLY = "The scope is still being worked out. Confirm it once the report shows it.";
const CONFIRMED_ALREADY_REPLY = "This was confirmed already; the check shows its progress.";
const CONFIRM_USAGE_REPLY = "`/steward confirm` says yes to the scope that waits; with the digest from a report (4 to 12 digits of 0–9 and a–f) it commits that fix.";
const ONLY_SUGGESTED_REPLY = "Steward does not commit here: `fixes` is `suggest` in `.github/steward.yml` on the base branch. With `fixes: branch` and the permission `contents: write` it would. Until then, save the diff from the report as a file and apply it with `git apply`.";
const ACCEPT_USAGE_REPLY = "`/steward accept <finding> because <reason>` takes a finding that is intended out of the gate, for example `/steward accept row-filter-change:stg_trips because Finance asked for it`.";
const EXPLAIN_USAGE_REPLY = "`/steward explain <finding>` shows what a finding rests on, for example `/steward explain column-break:fct_trips`.";
const NO_REPORT_REPLY = "There is no report about this commit that can still be read. `/steward review` makes one; then ask again.";
function noSuchFindingReply(names) {
	if (names.length === 0) return "Nothing was found on this commit, so there is nothing to accept or explain.";
	return `No finding of this commit is called that. There ${names.length === 1 ? "is" : "are"} ${listed(names)}.`;
}
function whichFindingReply(names) {
	return `That means ${names.length} findings; say which one: ${listed(names)}.`;
}
function fourEyesReply(code) {
	return `Findings of ${code.replaceAll(/[^\w-]/g, "")} take back a promise, so somebody other than the author of the pull request must accept them.`;
}
function acceptedReply({ name, by, reason }) {
	const words = `Accepted by ${by}: \`${name}\`, because “${shorten(reason.replaceAll("`", ""), 300)}”. It no longer blocks; it counts again when what was found changes, or when one of these two comments is edited.`;
	return blocksMarkdown([text(words)]);
}
const OVERRIDE_USAGE_REPLY = "`/steward override <sha> because <reason>` lets exactly the commit that is the head pass, whatever was found on it, for example `/steward override 1a2b3c4d because the dashboard is switched off today`.";
function notTheHeadReply(headSha) {
	return `That is not the commit at the head of this branch, so nothing was done. The head is \`${headSha}\`: look at it, then name it.`;
}
function overriddenReply({ sha, by, reason }) {
	const words = `Overridden by ${by} for \`${shortSha(sha)}\` alone: “${shorten(reason.replaceAll("`", ""), 300)}”. What fails on this commit is neutral and holds no merge back; a push voids this, and so does editing one of these two comments.`;
	return blocksMarkdown([text(words)]);
}
function listed(names) {
	const shown = names.slice(0, 10).map((name) => `\`${name.replaceAll(/[^\w.:/-]/g, "")}\``);
	return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}
const NOTHING_RUNS_REPLY = "Nothing is running for this pull request.";
const NO_CANCEL_REPLY = "Without the Steward App nothing can be stopped from here: a newer push replaces a run, and the Actions page can cancel it.";
function statusReply(runs) {
	if (runs.length === 0) return NOTHING_RUNS_REPLY;
	return runs.map(({ name, headSha, state, url }) => `- ${name} on ${headSha.slice(0, 7)}: ${state}${url === void 0 ? "" : ` ([run](${url}))`}`).join("\n");
}

// src/orchestrator/touched-projects.ts
function touchedProjects({ projects, changedPaths, changesComplete }) {
	return projects.filter((project) => !changesComplete || changedPaths.some((path) => concerns(project, path)));
}

// src/core/role.ts
const ROLES = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function includesRole(role, needed) {
	return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

// src/orchestrator/within-budget.ts
function withinBudget({ lane, insists }, situation) {
	if (lane?.name === "static") return lane;
	const mayInsist = insists && includesRole(situation.permission.level, "maintain");
	const ofDay = dayOver(situation);
	if (ofDay !== void 0) return {
		name: "static",
		by: "budget",
		because: ofDay
	};
	const because = mayInsist ? void 0 : pullRequestOver(situation);
	return because === void 0 ? lane : {
		name: "static",
		by: "budget",
		because,
		more: MORE
	};
}
const MORE = "whoever maintains the repository may ask for more with `/steward review --build`";
function dayOver({ config: { budget }, spent }) {
	if (budget.per_day === void 0 || spent === void 0 || spent.day < budget.per_day) return void 0;
	return `this repository’s runs took ${spent.day} minutes in 24 hours, \`budget.per_day\` allows ${budget.per_day}`;
}
function pullRequestOver({ config: { budget }, spent }) {
	if (budget.per_pull_request === void 0 || spent === void 0 || spent.pullRequest < budget.per_pull_request) return void 0;
	return `this pull request’s runs took ${spent.pullRequest} minutes, \`budget.per_pull_request\` allows ${budget.per_pull_request}`;
}

// src/orchestrator/request-runs.ts
const REVIEW$3 = "architecture-review";
const UNTOUCHED = {
	"architecture-review": () => [],
	"full-pipeline": (projects) => projects.filter(({ pipeline }) => pipeline !== void 0),
	"debug-pipeline-failure": (projects) => projects,
	"new-dimension": (projects) => projects,
	"new-fact-table": (projects) => projects
};
function requestRuns(wanted, situation) {
	const { projects } = situation;
	const over = wanted.workflow === REVIEW$3 ? void 0 : dayOver(situation);
	if (over !== void 0) return {
		kind: "refuse",
		why: "the day’s budget is used up",
		reply: overBudgetReply(over)
	};
	const asked = projects.filter(({ name }) => wanted.project === void 0 || wanted.project === name);
	const touched = touchedProjects({
		...situation,
		projects: asked
	});
	const chosen = touched.length > 0 ? touched : UNTOUCHED[wanted.workflow](asked);
	if (situation.bringsWorkflow) return {
		kind: "run",
		requests: [],
		settled: asked.map(({ name }) => notYet(name, situation))
	};
	const settled = wanted.workflow === REVIEW$3 ? asked.filter((project) => !touched.includes(project)) : [];
	const requests = chosen.flatMap(({ name }) => requestFor(name, wanted, situation));
	if (requests.length === 0 && chosen.length > 0) return {
		kind: "ignore",
		why: "this commit is being checked or was checked already"
	};
	return {
		kind: "run",
		requests,
		settled: settled.map(({ name }) => untouched(name, situation))
	};
}
function requestFor(project, wanted, situation) {
	const { workflow, parameters, requestedBy, again, insists = false } = wanted;
	const lane = workflow === REVIEW$3 ? withinBudget({
		lane: wanted.lane,
		insists
	}, situation) : wanted.lane;
	const phase = workflowEntry(workflow).confirm ? "plan" : "apply";
	const same = sameRuns({
		project,
		workflow
	}, situation);
	if (same.filter(({ request, stopped }) => !stopped && isOfBase(request.baseSha, situation) && depthOf(request.lane) >= depthOf(lane)).some(({ finished }) => !finished || !again)) return [];
	const attempt = Math.max(0, ...same.filter(({ request }) => request.phase === phase).map(({ request }) => request.attempt)) + 1;
	const { repository, pullRequest, mergeBase, configText } = situation;
	const key = {
		repository,
		pullRequest: pullRequest.number,
		headSha: pullRequest.headSha,
		project,
		workflow,
		phase,
		attempt
	};
	return [createRunRequest(key, {
		baseSha: mergeBase,
		parameters,
		requestedBy,
		config: configText,
		lane
	})];
}
function depthOf(lane) {
	return LANES.indexOf(lane?.name ?? "build");
}
function sameRuns({ project, workflow }, { earlierRuns, pullRequest }) {
	return earlierRuns.filter(({ request }) => request.project === project && request.headSha === pullRequest.headSha && request.workflow === workflow);
}
function isOfBase(baseSha, { mergeBase }) {
	return baseSha === void 0 || baseSha === mergeBase;
}
function untouched(project, { pullRequest: { headSha }, setUpChange }) {
	const summary = `This pull request changes nothing that concerns the dbt project ${project}, so there was nothing to run.`;
	const face = setUpChange.length > 1 ? {
		conclusion: "neutral",
		title: "No dbt change, but the new configuration has a problem"
	} : {
		conclusion: "success",
		title: "No dbt change"
	};
	return {
		project,
		workflow: REVIEW$3,
		headSha,
		...face,
		summary: withSetUp(summary, setUpChange)
	};
}
function notYet(project, { pullRequest: { headSha }, setUpChange }) {
	return {
		project,
		workflow: REVIEW$3,
		headSha,
		conclusion: "neutral",
		title: "Steward starts after the merge",
		summary: withSetUp(NOT_YET_REPLY, setUpChange)
	};
}
function withSetUp(summary, setUpChange) {
	return [summary, blocksMarkdown(setUpChange.map((line) => text(line)))].filter((part) => part !== "").join("\n\n");
}

// src/orchestrator/why-not-run.ts
function whyNotRun(situation) {
	const off = whyOff(situation);
	if (off !== void 0) return off;
	if (situation.bringsWorkflow) return {
		why: "the workflow is not merged yet",
		reply: NOT_YET_REPLY
	};
	if (!isFork(situation)) return void 0;
	return {
		why: "the branch is a fork’s",
		reply: isApprovable(situation) ? approveFirstReply(situation.pullRequest.headSha) : FORK_REPLY
	};
}
function whyOff({ config, pullRequest }) {
	if (!config.enabled) return {
		why: "switched off in the configuration",
		reply: DISABLED_REPLY
	};
	if (!pullRequest.open) return {
		why: "the pull request is closed",
		reply: CLOSED_REPLY
	};
}
function isFork({ pullRequest, repositoryId }) {
	return pullRequest.headRepositoryId !== repositoryId;
}
function isApprovable({ config, approvals }) {
	return approvals && config.forks !== "off";
}

// src/orchestrator/approve-fork.ts
const WHOLE_SHA = /^[0-9a-f]{40}$/;
function approveFork(sha, { login }, situation) {
	const { pullRequest } = situation;
	const off = whyOff(situation);
	if (off !== void 0) return {
		kind: "refuse",
		...off
	};
	if (!isFork(situation)) return {
		kind: "answer",
		reply: NO_FORK_REPLY
	};
	if (!isApprovable(situation)) return {
		kind: "refuse",
		why: "forks never run here",
		reply: FORK_REPLY
	};
	if (!WHOLE_SHA.test(sha)) return {
		kind: "answer",
		reply: approveUsageReply(pullRequest.headSha)
	};
	if (sha !== pullRequest.headSha) return {
		kind: "refuse",
		why: "it is not the head commit",
		reply: notTheHeadReply(pullRequest.headSha)
	};
	return requestRuns({
		workflow: "architecture-review",
		parameters: {},
		requestedBy: login,
		again: true,
		insists: true
	}, situation);
}

// src/orchestrator/confirm-scope.ts
function confirmScope({ confirmedBy, only }, situation) {
	const pending = pendingPlans(situation).filter(({ request }) => only === void 0 || request.project === only.project && request.workflow === only.workflow);
	if (pending.length === 0) return {
		kind: "answer",
		reply: whyNothingPending(situation)
	};
	const over = dayOver(situation);
	if (over !== void 0) return {
		kind: "refuse",
		why: "the day’s budget is used up",
		reply: overBudgetReply(over)
	};
	return {
		kind: "run",
		requests: pending.map((plan) => applyOf(plan, confirmedBy, situation)),
		settled: []
	};
}
function pendingPlans(situation) {
	return situation.earlierRuns.filter(({ request, awaitsConfirmation, finished }) => {
		if (!awaitsConfirmation || !finished || request.phase !== "plan") return false;
		const same = sameRuns(request, situation);
		const isNewest = same.every((other) => other.request.phase !== "plan" || other.request.attempt <= request.attempt);
		const isConfirmed = same.some((other) => other.request.phase === "apply" && other.request.attempt >= request.attempt);
		return request.headSha === situation.pullRequest.headSha && isNewest && !isConfirmed && isOfBase(request.baseSha, situation);
	});
}
function applyOf({ request }, requestedBy, { repository, pullRequest, mergeBase, configText }) {
	const { headSha, project, workflow, attempt, parameters, config = configText } = request;
	const key = {
		repository,
		pullRequest: pullRequest.number,
		headSha,
		project,
		workflow,
		phase: "apply",
		attempt
	};
	return createRunRequest(key, {
		baseSha: mergeBase,
		parameters,
		requestedBy,
		config
	});
}
function whyNothingPending({ earlierRuns, pullRequest }) {
	const isHere = ({ request }) => request.headSha === pullRequest.headSha;
	const plansHere = earlierRuns.filter((run) => run.request.phase === "plan" && isHere(run));
	const unfinished = earlierRuns.filter((run) => !run.finished && isHere(run));
	const applies = (run) => run.request.phase === "apply" && earlierRuns.some((plan) => isPlanOf(plan, run));
	if (unfinished.some(applies)) return CONFIRMED_ALREADY_REPLY;
	if (plansHere.some(({ finished }) => !finished)) return SCOPE_NOT_READY_REPLY;
	if (plansHere.length === 0 && earlierRuns.some((run) => run.awaitsConfirmation && !isHere(run))) return SCOPE_VOID_REPLY;
	return NOTHING_TO_CONFIRM_REPLY;
}
function isPlanOf({ request: plan }, { request }) {
	return plan.phase === "plan" && plan.workflow === request.workflow && plan.project === request.project && plan.attempt === request.attempt;
}

// src/orchestrator/parse-accept.ts
function parseAccept(argument) {
	const [, finding, reason] = /^(\S{1,200})\s+because\s+(\S.{4,500})$/is.exec(argument.trim()) ?? [];
	return finding === void 0 || reason === void 0 ? void 0 : {
		finding,
		reason: reason.trim()
	};
}

// src/orchestrator/parse-override.ts
function parseOverride(argument) {
	const [, sha, reason] = /^([0-9a-f]{7,40})\s+because\s+(\S.{4,500})$/is.exec(argument.trim()) ?? [];
	return sha === void 0 || reason === void 0 ? void 0 : {
		sha: sha.toLowerCase(),
		reason: reason.trim()
	};
}

// src/orchestrator/decide-control.ts
const DIGEST = /^[0-9a-f]{4,64}$/;
function decideControl({ control, argument }, sender, situation) {
	switch (control) {
		case "help": return {
			kind: "answer",
			reply: helpReply()
		};
		case "status": return {
			kind: "status",
			runs: statusReply(describeRuns(situation))
		};
		case "cancel": return decideCancel(situation);
		case "confirm": return decideConfirm(argument.trim().toLowerCase(), sender, situation);
		case "accept": return decideAccept(argument, sender, situation);
		case "approve": {
			const decision = approveFork(argument.trim().toLowerCase(), sender, situation);
			return decision.kind === "ignore" ? {
				kind: "answer",
				reply: ALREADY_RUNNING_REPLY
			} : decision;
		}
		case "override": return decideOverride(argument, sender, situation);
		case "explain": return argument.trim() === "" ? {
			kind: "answer",
			reply: EXPLAIN_USAGE_REPLY
		} : {
			kind: "explain",
			finding: argument.trim()
		};
	}
}
function decideCancel({ earlierRuns }) {
	return earlierRuns.some(({ finished }) => !finished) ? {
		kind: "cancel",
		why: "asked for",
		reply: "Stopped what was running for this pull request."
	} : {
		kind: "answer",
		reply: NOTHING_RUNS_REPLY
	};
}
function decideConfirm(digest, { login }, situation) {
	const refusal = whyNotRun(situation);
	if (refusal !== void 0) return {
		kind: "refuse",
		...refusal
	};
	if (digest === "") return confirmScope({ confirmedBy: login }, situation);
	if (!DIGEST.test(digest)) return {
		kind: "answer",
		reply: CONFIRM_USAGE_REPLY
	};
	if (situation.config.fixes !== "branch") return {
		kind: "refuse",
		why: "fixes are only suggested here",
		reply: ONLY_SUGGESTED_REPLY
	};
	return {
		kind: "commit",
		digest,
		confirmedBy: login,
		projectDirs: Object.fromEntries(situation.projects.map(({ name, dir }) => [name, dir]))
	};
}
function decideAccept(argument, { login, id }, situation) {
	const off = whyOff(situation);
	if (off !== void 0) return {
		kind: "refuse",
		...off
	};
	const wanted = parseAccept(argument);
	if (wanted === void 0) return {
		kind: "answer",
		reply: ACCEPT_USAGE_REPLY
	};
	return {
		kind: "accept",
		...wanted,
		by: login,
		isAuthor: id === situation.pullRequest.author.id
	};
}
function decideOverride(argument, { login }, { config, pullRequest }) {
	const off = whyOff({
		config,
		pullRequest
	});
	if (off !== void 0) return {
		kind: "refuse",
		...off
	};
	const wanted = parseOverride(argument);
	if (wanted === void 0) return {
		kind: "answer",
		reply: OVERRIDE_USAGE_REPLY
	};
	const { headSha, number } = pullRequest;
	if (!headSha.startsWith(wanted.sha)) return {
		kind: "refuse",
		why: "it is not the head commit",
		reply: notTheHeadReply(headSha)
	};
	return {
		kind: "override",
		headSha,
		pullRequest: number,
		reason: wanted.reason,
		by: login
	};
}
function describeRuns(situation) {
	const running = situation.earlierRuns.filter(({ finished }) => !finished).map((run) => ({
		run,
		state: "running"
	}));
	const pending = pendingPlans(situation).map((run) => ({
		run,
		state: "waits for `/steward confirm`"
	}));
	return [...running, ...pending].map(({ run: { request }, state }) => ({
		name: `${workflowEntry(request.workflow).name} (${request.project})`,
		headSha: request.headSha,
		state,
		url: void 0
	}));
}

// src/orchestrator/lane-of-options.ts
function laneOfOptions({ workflow, options }) {
	const named = Object.entries(options);
	const known = named.flatMap(([name, value]) => LANES.filter((lane) => lane === name && value === true && workflow === "architecture-review"));
	const [lane] = known;
	if (known.length === named.length && known.length < 2) return { lane: lane === void 0 ? void 0 : {
		name: lane,
		by: "command"
	} };
	return { wrong: named.map(([name]) => `--${name}`).join(" ") };
}

// src/orchestrator/may-command.ts
function mayCommand(sender, { level, userId }, needed = "write") {
	return includesRole(level, needed) && userId === sender.id;
}

// src/orchestrator/review-fork.ts
const REVIEW$2 = "architecture-review";
function reviewFork(asked, situation) {
	if (!isReadable(situation)) return settleFork(situation);
	if (asked.again && situation.earlierRuns.some((run) => isOfHead(run, situation) && wasApproved(run, situation))) return {
		kind: "refuse",
		why: "it was approved and run in full already",
		reply: approveFirstReply(situation.pullRequest.headSha)
	};
	return requestRuns({
		...asked,
		workflow: REVIEW$2,
		parameters: {},
		lane: {
			name: "static",
			by: "fork"
		}
	}, situation);
}
function isReadable({ config, hasStaticJob }) {
	return config.forks === "static" && hasStaticJob;
}
function isOfHead({ request }, { pullRequest }) {
	return request.workflow === REVIEW$2 && request.headSha === pullRequest.headSha;
}
function wasApproved({ request, stopped }, situation) {
	return !stopped && request.lane?.by !== "fork" && isOfBase(request.baseSha, situation);
}
function settleFork(situation) {
	const touched = touchedProjects(situation);
	return {
		kind: "run",
		requests: [],
		settled: situation.projects.flatMap((project) => {
			if (!touched.includes(project)) return [untouched(project.name, situation)];
			return sameRuns({
				project: project.name,
				workflow: REVIEW$2
			}, situation).some((run) => wasApproved(run, situation)) ? [] : [waiting(project.name, situation)];
		})
	};
}
function waiting(project, situation) {
	const { headSha, number } = situation.pullRequest;
	const about = {
		project,
		workflow: REVIEW$2,
		headSha,
		conclusion: "action_required",
		title: "Not reviewed: the branch comes from a fork"
	};
	if (!isApprovable(situation)) return {
		...about,
		summary: FORK_REPLY
	};
	const hint = situation.config.forks === "static" ? `\n\n${NO_STATIC_JOB}` : "";
	return {
		...about,
		summary: `${approveFirstReply(headSha)}${hint}`,
		awaitsApproval: { pullRequest: number }
	};
}

// src/orchestrator/role-needed.ts
function roleNeeded(command, roles) {
	switch (command.kind) {
		case "workflow": return roleForWorkflow(command.workflow, roles);
		case "control": return roles[command.control];
		case "unknown":
		case "none": return roles.help;
	}
}
function roleForWorkflow(workflow, roles) {
	return roles[WORD_OF[workflow]];
}
const WORD_OF = {
	"architecture-review": "review",
	"debug-pipeline-failure": "fix",
	"full-pipeline": "pipeline",
	"new-dimension": "dimension",
	"new-fact-table": "fact"
};

// src/orchestrator/settle-unreviewed.ts
const REVIEW$1 = "architecture-review";
function settleUnreviewed(said, situation) {
	const touched = touchedProjects(situation);
	return {
		kind: "run",
		requests: [],
		settled: situation.projects.flatMap((project) => {
			if (!touched.includes(project)) return [untouched(project.name, situation)];
			return sameRuns({
				project: project.name,
				workflow: REVIEW$1
			}, situation).some(({ stopped }) => !stopped) ? [] : [settledAs("neutral", project.name, {
				...said,
				situation
			})];
		})
	};
}
function standDown(situation, reply) {
	return {
		kind: "stand-down",
		why: "switched off in the configuration",
		settled: situation.projects.map(({ name }) => settledAs("skipped", name, {
			...SWITCHED_OFF,
			situation
		})),
		...reply === void 0 ? {} : { reply }
	};
}
function settledAs(conclusion, project, { situation, title, summary }) {
	return {
		project,
		workflow: REVIEW$1,
		headSha: situation.pullRequest.headSha,
		conclusion,
		title,
		summary
	};
}

// src/orchestrator/wanted-lane.ts
function wantedLane({ config: { review }, pullRequest }) {
	if (pullRequest.draft && review.drafts === "static") return {
		name: "static",
		by: "draft"
	};
	return typeof review.on_push === "boolean" ? void 0 : {
		name: review.on_push,
		by: "on-push"
	};
}

// src/orchestrator/decide.ts
function decide(intent, situation) {
	switch (intent.kind) {
		case "push": return decidePush(situation);
		case "command": return decideCommand(intent, situation);
		case "rerun":
		case "confirm":
		case "approve": return decideButton(intent, situation);
	}
}
const REVIEW = "architecture-review";
function decidePush(situation) {
	const { config, pullRequest } = situation;
	if (!pullRequest.open) return {
		kind: "ignore",
		why: "the pull request is closed"
	};
	if (!config.enabled) return standDown(situation);
	if (config.review.on_push === false) return settleUnreviewed(ON_REQUEST, situation);
	if (pullRequest.draft && config.review.drafts === false) return settleUnreviewed(DRAFT, situation);
	if (isFork(situation)) return reviewFork({
		requestedBy: pullRequest.author.login,
		again: false
	}, situation);
	const lane = wantedLane(situation);
	return requestRuns({
		workflow: REVIEW,
		parameters: {},
		requestedBy: pullRequest.author.login,
		again: false,
		lane
	}, situation);
}
function decideCommand({ command, sender }, situation) {
	const needed = roleNeeded(command, situation.config.roles);
	if (!mayCommand(sender, situation.permission, needed)) return {
		kind: "turn-away",
		why: `${sender.login} has no ${needed} access`,
		reply: turnedAwayReply(needed)
	};
	if (isRefusedByOff(command, situation)) return standDown(situation, DISABLED_REPLY);
	switch (command.kind) {
		case "none": return {
			kind: "ignore",
			why: command.reason
		};
		case "unknown": return {
			kind: "answer",
			reply: unknownReply(command)
		};
		case "control": return decideControl(command, sender, situation);
		case "workflow": return decideWorkflow(command, sender, situation);
	}
}
function isRefusedByOff(command, { config, pullRequest }) {
	const tells = command.kind === "control" && (command.control === "help" || command.control === "status");
	return !config.enabled && pullRequest.open && (command.kind === "workflow" || command.kind === "control" && !tells);
}
function decideWorkflow(asked, { login }, situation) {
	const { workflow, parameters } = asked;
	const refusal = isOnlyRead(asked, situation) ? whyOff(situation) : whyNotRun(situation);
	if (refusal !== void 0) return {
		kind: "refuse",
		...refusal
	};
	if (situation.config.workflows?.includes(workflow) === false) return {
		kind: "refuse",
		why: `the configuration does not allow ${workflow}`,
		reply: notAllowedReply(workflow)
	};
	if (!workflowEntry(workflow).built) return {
		kind: "answer",
		reply: notBuiltReply(workflow)
	};
	if (!isOwnRun(parameters["run"], situation.repository)) return {
		kind: "refuse",
		why: "the run is another repository’s",
		reply: FOREIGN_RUN_REPLY
	};
	const { project, ...others } = asked.options;
	const names = situation.projects.map(({ name }) => name);
	if (project !== void 0 && !names.some((name) => name === project)) return {
		kind: "answer",
		reply: noSuchProjectReply(names)
	};
	const options = laneOfOptions({
		workflow,
		options: others
	});
	if ("wrong" in options) return {
		kind: "answer",
		reply: optionReply(workflow, options.wrong)
	};
	const wanted = {
		requestedBy: login,
		again: true,
		...typeof project === "string" ? { project } : {}
	};
	if (isFork(situation)) return answered(reviewFork(wanted, situation), workflow);
	const lane = workflow === REVIEW ? options.lane ?? wantedLane(situation) : void 0;
	const insists = options.lane?.name === "build";
	return answered(requestRuns({
		...wanted,
		workflow,
		parameters,
		lane,
		insists
	}, situation), workflow);
}
function isOnlyRead({ workflow, options }, situation) {
	const wantsMore = Object.keys(options).some((option) => option !== "static" && option !== "project");
	return workflow === REVIEW && !wantsMore && isFork(situation) && isReadable(situation);
}
function isOwnRun(address, { owner, name }) {
	if (address === void 0) return true;
	const [, itsOwner, itsName] = new URL(address).pathname.split("/");
	return itsOwner?.toLowerCase() === owner.toLowerCase() && itsName?.toLowerCase() === name.toLowerCase();
}
function answered(decision, workflow) {
	if (decision.kind === "ignore") return {
		kind: "answer",
		reply: ALREADY_RUNNING_REPLY
	};
	if (decision.kind === "run" && decision.requests.length === 0) return {
		...decision,
		reply: nothingToRunReply(workflow)
	};
	return decision;
}
function decideButton(intent, situation) {
	const { run, sender } = intent;
	const needed = roleForButton(intent, situation);
	if (!mayCommand(sender, situation.permission, needed)) return {
		kind: "ignore",
		why: `${sender.login} has no ${needed} access`
	};
	if (run.headSha !== situation.pullRequest.headSha) return {
		kind: "ignore",
		why: "the head moved; the newer commit has its own check"
	};
	const decision = pressed(intent, situation);
	if (decision.kind === "refuse") return {
		kind: "ignore",
		why: decision.why
	};
	return decision.kind === "answer" ? {
		kind: "ignore",
		why: decision.reply
	} : decision;
}
function roleForButton(intent, situation) {
	const { roles } = situation.config;
	if (intent.kind === "confirm") return roles.confirm;
	return intent.kind === "approve" || approves(intent, situation) ? roles.approve : roleForWorkflow(intent.run.workflow, roles);
}
function approves(intent, situation) {
	if (intent.kind !== "rerun" || !isFork(situation)) return false;
	const before = runBefore(intent.run, situation);
	return !isReadable(situation) || before !== void 0 && before.request.lane?.by !== "fork";
}
function pressed(intent, situation) {
	if (intent.kind === "approve" || approves(intent, situation)) return approveFork(intent.run.headSha, intent.sender, situation);
	const refusal = intent.kind === "rerun" && isFork(situation) && intent.run.workflow === REVIEW ? whyOff(situation) : whyNotRun(situation);
	if (refusal !== void 0) return {
		kind: "refuse",
		...refusal
	};
	return intent.kind === "confirm" ? decideConfirmed(intent, situation) : decideRerun(intent, situation);
}
function decideConfirmed({ run, sender }, situation) {
	return confirmScope({
		confirmedBy: sender.login,
		only: run
	}, situation);
}
function decideRerun({ run, sender }, situation) {
	const { project, workflow } = run;
	const only = project === void 0 ? {} : { project };
	if (isFork(situation)) return reviewFork({
		requestedBy: sender.login,
		again: true,
		...only
	}, situation);
	const { parameters = {}, lane: asked } = runBefore(run, situation)?.request ?? {};
	const lane = asked?.by === "command" || workflow !== REVIEW ? asked : wantedLane(situation);
	return requestRuns({
		workflow,
		parameters,
		requestedBy: sender.login,
		again: true,
		lane,
		...only
	}, situation);
}
function runBefore({ project, headSha, workflow, phase, attempt }, { earlierRuns }) {
	return earlierRuns.find(({ request }) => {
		return request.project === project && request.headSha === headSha && request.workflow === workflow && request.phase === phase && request.attempt === attempt;
	});
}

// src/report/render-problem.ts
const LONGEST_TITLE$1 = 200;
function renderProblem({ message, means, remedy, code }) {
	const title = shorten(`Could not check: ${visibleLine(message).replaceAll("`", "")}`, LONGEST_TITLE$1);
	const sentences = [
		shorten(message, 1e3),
		means,
		remedy,
		`Code: \`${code}\``
	];
	return {
		title,
		markdown: writeMarkdown(sentences.flatMap((sentence) => paragraph([sentence], () => void 0)))
	};
}

// src/core/acceptance.ts
function acceptanceKey({ fingerprint, message, evidence }) {
	return createHash("sha256").update(JSON.stringify([
		fingerprint,
		message,
		evidence
	])).digest("hex").slice(0, 16);
}

// src/orchestrator/apply-acceptances.ts
function applyAcceptances(report, acceptances, policy) {
	if (report.findings.some(({ suppressed }) => suppressed?.by === "acceptance")) throw new Problem("STW-3006", { detail: "it claims that somebody accepted a finding" });
	if (acceptances.length === 0) return report;
	const byKey = new Map(acceptances.map((acceptance) => [acceptance.key, acceptance]));
	const findings = report.findings.map((finding) => {
		const acceptance = counts(finding) ? byKey.get(acceptanceKey(finding)) : void 0;
		if (acceptance === void 0) return finding;
		const { by: person, reason } = acceptance;
		return {
			...finding,
			suppressed: {
				by: "acceptance",
				reason,
				person,
				addedHere: false
			}
		};
	});
	const stillBlocks = findings.some((finding) => counts(finding) && severityUnder(policy, finding) === "error");
	return {
		...report,
		findings,
		steps: stillBlocks ? report.steps : report.steps.map(settled)
	};
}
function settled(step) {
	if (step.failure !== "findings") return step;
	const { failure: _, reason: __, ...rest } = step;
	return {
		...rest,
		status: "success"
	};
}

// src/orchestrator/problem-policy.ts
const STRICT = {
	on_incomplete: "fail",
	gate: "blocking",
	roles: DEFAULT_ROLES
};
function problemPolicy({ config, lane }, schema) {
	try {
		return {
			...parseConfig(config, schema),
			...lane?.by === "fork" ? { awaitsApproval: true } : {}
		};
	} catch {
		return STRICT;
	}
}

// src/orchestrator/push-delta.ts
const MOST$1 = 300;
function pushDelta({ headSha, findings }, previous) {
	const now = [...new Set(findings.filter(counts).map(({ fingerprint }) => shortHash(fingerprint)))];
	const [last, before] = previous === void 0 ? [] : statesIn(previous);
	const earlier = last?.headSha === headSha ? before : last;
	const state = stateLine([{
		headSha,
		hashes: now
	}, ...earlier === void 0 ? [] : [earlier]]);
	if (earlier === void 0 || now.length > MOST$1) return { state };
	const added = now.filter((hash) => !earlier.hashes.includes(hash)).length;
	return {
		delta: {
			resolved: earlier.hashes.filter((hash) => !now.includes(hash)).length,
			added
		},
		state
	};
}
const LINE = /<!-- steward findings((?: [0-9a-f]{40}:(?:[0-9a-f]{8}(?:,[0-9a-f]{8})*)?){1,2}) -->\s*$/;
function statesIn(comment) {
	const [, states = ""] = LINE.exec(comment) ?? [];
	return states.trim().split(" ").filter((word) => word !== "").map((word) => ({
		headSha: word.slice(0, 40),
		hashes: word.slice(41).split(",").filter((hash) => hash !== "")
	}));
}
function stateLine(states) {
	const kept = states.filter(({ hashes }) => hashes.length <= MOST$1);
	return kept.length === 0 ? "" : `<!-- steward findings ${kept.map(({ headSha, hashes }) => `${headSha}:${hashes.join(",")}`).join(" ")} -->`;
}
function shortHash(fingerprint) {
	return createHash("sha256").update(fingerprint).digest("hex").slice(0, 8);
}

// src/orchestrator/compose-publication.ts
function composePublication(report, { policy, context, acceptances = [], override, previous, approval }) {
	const verdict = computeVerdict(report, policy);
	if (verdict.outcome !== report.verdict.outcome || verdict.blocking !== report.verdict.blocking) {
		const detail = `its verdict (${report.verdict.outcome}, ${report.verdict.blocking} blocking) is not what its findings and the base’s policy give (${verdict.outcome}, ${verdict.blocking} blocking)`;
		throw new Problem("STW-3006", { detail });
	}
	const accepted = applyAcceptances(report, acceptances, policy);
	const judged = rejudged(withStep(accepted, approval), computeVerdict({
		...accepted,
		override
	}, policy), verdict);
	const { delta, state } = pushDelta(judged, previous);
	const told = {
		...context,
		...delta === void 0 ? {} : { sinceLastPush: delta }
	};
	return {
		marker: markerOf(report),
		body: `${renderComment(judged, told)}${state === "" ? "" : `\n${state}\n`}`,
		check: renderCheck(judged, told),
		because: judged.verdict.because,
		judged
	};
}
function withStep(report, step) {
	return step === void 0 ? report : {
		...report,
		nextSteps: [...report.nextSteps, step]
	};
}
function rejudged(report, verdict, before) {
	if (report.workflow !== "architecture-review" || verdict.blocking === before.blocking) return {
		...report,
		verdict
	};
	return {
		...report,
		verdict,
		summary: [...summariseReview(verdict, report)]
	};
}
function composeFailure(problem, { on_incomplete, gate, override, awaitsApproval } = STRICT) {
	const { title, markdown } = renderProblem(problem);
	const steps = [{
		status: "failed",
		failure: "could-not-check"
	}];
	const by = problem.code === "STW-3006" ? { onIncomplete: "fail" } : {
		onIncomplete: on_incomplete,
		...awaitsApproval && { awaitsApproval }
	};
	const { outcome, waived } = computeVerdict({
		steps,
		findings: [],
		override
	}, {
		severities: {},
		paths: [],
		gate,
		...by
	});
	const check = {
		conclusion: CONCLUSIONS$1[outcome],
		title,
		summary: markdown,
		annotations: []
	};
	if (override === void 0 || waived?.by !== "override") return check;
	const words = blocksMarkdown(waivedBlocks({
		verdict: { waived },
		headSha: override.headSha
	}));
	return {
		...check,
		title: `Overridden by ${override.person}: ${title.replace(/^C/, "c")}`,
		summary: `${words}\n\n${markdown}`
	};
}
function markerOf({ repository, pullRequest, project, workflow }) {
	if (repository === void 0 || pullRequest === void 0) throw new Problem("STW-3006", { detail: "it names no pull request" });
	return commentMarker(commentKey({
		repository,
		pullRequest,
		project,
		workflow
	}));
}

// src/orchestrator/fail-check.ts
async function failCheck(problem, { headSha, externalId }, { checks }) {
	const { conclusion, ...output } = composeFailure(problem);
	const name = checkName("architecture-review", void 0);
	const { title, summary } = output;
	const told = (await checks.list(headSha)).find((check) => check.externalId === externalId);
	await checks.complete(told?.id ?? await checks.open({
		name,
		headSha,
		externalId,
		title,
		summary
	}), conclusion, output);
}

// src/orchestrator/projects-at.ts
async function projectsAt(ref, config, { contents }) {
	return findProjects(config, config.projects.length > 0 ? [] : await contents.paths(ref));
}

// src/orchestrator/read-config.ts
async function readConfig(ref, { contents }) {
	const [text, ...others] = await Promise.all([CONFIG_PATH, ...OTHER_CONFIG_PATHS].map((path) => contents.read(path, ref)));
	assertOneConfig(OTHER_CONFIG_PATHS.filter((_, index) => others[index] !== void 0));
	return text;
}

// src/orchestrator/problem-key.ts
const KEY$2 = /^problem:(\d{1,10}):(STW-\d{4})$/;
function formatProblemKey({ pullRequest, code }) {
	return `problem:${pullRequest}:${code}`;
}
function parseProblemKey(text) {
	const [, pullRequest, code] = KEY$2.exec(text) ?? [];
	return pullRequest === void 0 || code === void 0 ? void 0 : {
		pullRequest: Number(pullRequest),
		code
	};
}

// src/orchestrator/settled-key.ts
const KEY$1 = /^settled:[^:]+:[^:]+(?::(\d{1,10}))?$/;
function formatSettledKey({ project, workflow, awaitsApproval }) {
	return `settled:${project}:${workflow}${awaitsApproval === void 0 ? "" : `:${awaitsApproval.pullRequest}`}`;
}
function parseSettledKey(text) {
	const found = KEY$1.exec(text);
	if (found === null) return void 0;
	return { pullRequest: found[1] === void 0 ? void 0 : Number(found[1]) };
}

// src/orchestrator/triage.ts
const RERUN_BUTTON = "steward-rerun";
const CONFIRM_BUTTON = "steward-confirm";
const APPROVE_BUTTON = "steward-approve";
function triage(trigger) {
	switch (trigger.kind) {
		case "pull-request": return trigger.action === "closed" ? {
			kind: "closed",
			pullRequest: trigger.pullRequest.number
		} : {
			kind: "push",
			pullRequest: trigger.pullRequest
		};
		case "comment": return triageComment(trigger);
		case "check-rerequested": return triageRerun(trigger);
		case "check-button": return triageButton(trigger);
		case "run-completed": return {
			kind: "run-completed",
			runId: trigger.runId,
			conclusion: trigger.conclusion
		};
		case "merge-group": return {
			kind: "merge-group",
			headSha: trigger.headSha,
			baseSha: trigger.baseSha
		};
	}
}
function triageComment({ body, sender, commentId, pullRequestNumber }) {
	if (sender.isBot) return {
		kind: "ignore",
		why: "a bot’s comment is no command"
	};
	const command = parseComment(body);
	if (command.kind === "none") return {
		kind: "ignore",
		why: command.reason
	};
	return {
		kind: "command",
		pullRequest: pullRequestNumber,
		command,
		commentId,
		sender
	};
}
function triageButton(trigger) {
	const { identifier, externalId, sender } = trigger;
	if (identifier === "steward-rerun") return triageRerun(trigger);
	if (identifier === "steward-approve") return triageApproval(trigger);
	if (identifier !== "steward-confirm") return {
		kind: "ignore",
		why: `no button is called ${identifier}`
	};
	const run = parseRunKey(externalId);
	return run === void 0 ? {
		kind: "ignore",
		why: "the check has no run key"
	} : {
		kind: "confirm",
		run,
		sender
	};
}
function triageApproval({ externalId, headSha, sender }) {
	const pullRequest = parseSettledKey(externalId)?.pullRequest ?? parseRunKey(externalId)?.pullRequest;
	if (pullRequest === void 0) return {
		kind: "ignore",
		why: "the check awaits no approval"
	};
	return {
		kind: "approve",
		run: {
			pullRequest,
			headSha
		},
		sender
	};
}
const UNKNOWN_RUN = {
	project: void 0,
	workflow: "architecture-review",
	phase: "apply",
	attempt: 0
};
function triageRerun({ externalId, headSha, sender }) {
	const problem = parseProblemKey(externalId);
	if (problem !== void 0) return {
		kind: "rerun",
		run: {
			...UNKNOWN_RUN,
			pullRequest: problem.pullRequest,
			headSha
		},
		sender
	};
	const run = parseRunKey(externalId);
	return run === void 0 ? {
		kind: "ignore",
		why: "the check has no run key"
	} : {
		kind: "rerun",
		run,
		sender
	};
}

// src/orchestrator/approve-button.ts
function approveButton(headSha) {
	return {
		label: `Run on ${shortSha(headSha)}`,
		description: "Runs this commit with your secrets",
		identifier: APPROVE_BUTTON
	};
}

// src/orchestrator/settle-checks.ts
async function settleChecks(settled, severalProjects, host) {
	for (const check of settled) await settle(check, severalProjects, host);
}
async function settle(check, severalProjects, { checks }) {
	const { project, workflow, headSha, conclusion, title, summary } = check;
	const externalId = formatSettledKey(check);
	const name = checkName(workflow, severalProjects ? project : void 0);
	const there = await checks.list(headSha);
	const known = there.filter((run) => run.externalId === externalId);
	if (known.some((run) => saysSo(run, check) && isNewest(run, there))) return;
	const id = known.find(({ status }) => status !== "completed")?.id ?? await checks.open({
		name,
		headSha,
		externalId,
		title,
		summary
	});
	await checks.complete(id, conclusion, {
		title,
		summary,
		annotations: [],
		buttons: check.awaitsApproval === void 0 ? [] : [approveButton(headSha)]
	});
}
function saysSo(run, { conclusion }) {
	return run.conclusion === conclusion || conclusion === "action_required" && run.conclusion === "neutral";
}
function isNewest(run, there) {
	return there.every((other) => other.name !== run.name || other.id <= run.id);
}

// src/orchestrator/settle-merge-group.ts
async function settleMergeGroup(group, host, schema) {
	try {
		const settled = await settledBy(group, host, schema);
		await settleChecks(settled, settled.length > 1, host);
		return;
	} catch (error) {
		const problem = asProblem(error);
		if (problem.code === "STW-3004") throw problem;
		await failCheck(problem, {
			headSha: group.headSha,
			externalId: `problem:merge-group:${problem.code}`
		}, host);
		return problem;
	}
}
async function settledBy({ headSha, baseSha }, host, schema) {
	const config = parseConfig(await readConfig(baseSha, host), schema);
	return (await projectsAt(baseSha, config, host)).map(({ name }) => ({
		project: name,
		workflow: "architecture-review",
		headSha,
		conclusion: "success",
		...config.enabled ? REVIEWED : SWITCHED_OFF
	}));
}
const REVIEWED = {
	title: "Reviewed on its pull request",
	summary: "The check of each pull request in this queue let it enter; what it says is there. The queue’s merge commit itself was not built."
};

// src/orchestrator/own-comment.ts
function ownComment(comments, { marker, ownUserId }) {
	const wanted = withoutRepository(marker);
	return comments.find((comment) => comment.authorId === ownUserId && withoutRepository(comment.body).startsWith(wanted));
}
function withoutRepository(text) {
	return text.replace(/^(<!-- steward v1 )[\w.-]+\/[\w.-]+(?=#)/, "$1");
}

// src/orchestrator/upsert-comment.ts
async function upsertComment(host, { pullRequest, marker, body }) {
	const comments = await host.comments.list(pullRequest);
	return writeComment(host, {
		pullRequest,
		body,
		own: ownComment(comments, {
			marker,
			ownUserId: host.ownUserId
		})
	});
}
async function writeComment(host, { pullRequest, body, own }) {
	if (own === void 0) {
		await host.comments.create(pullRequest, body);
		return "created";
	}
	if (own.body.replaceAll("\r\n", "\n").trimEnd() === body.trimEnd()) return "unchanged";
	await host.comments.update(own.id, body);
	return "updated";
}

// src/orchestrator/reply.ts
async function reply({ pullRequest, commentId, text }, host) {
	const { owner, name } = host.repository;
	const marker = commentMarker(`${owner}/${name}#${pullRequest}:reply-to-${commentId ?? "push"}`);
	await upsertComment(host, {
		pullRequest,
		marker,
		body: `${marker}\n${text}`
	});
}

// src/orchestrator/tell-problem.ts
async function tellProblem({ problem, pullRequest, commentId }, host, note) {
	const { number, headSha } = pullRequest;
	const attempt = async (work) => {
		try {
			await work;
			return true;
		} catch (error) {
			const untold = asProblem(error);
			if (untold.code === "STW-3004") throw untold;
			note(untold);
			return false;
		}
	};
	const externalId = formatProblemKey({
		pullRequest: number,
		code: problem.code
	});
	const hasCheck = await attempt(failCheck(problem, {
		headSha,
		externalId
	}, host));
	if (commentId !== void 0 || !hasCheck) await attempt(reply({
		pullRequest: number,
		commentId,
		text: renderProblem(problem).markdown
	}, host));
}

// src/orchestrator/to-trigger.ts
const personSchema = object({
	login: string(),
	id: number(),
	type: string().default("User")
});
const originSchema = object({
	repository: object({
		id: number(),
		name: repositorySchema.shape.name,
		default_branch: string(),
		owner: object({ login: repositorySchema.shape.owner })
	}),
	installation: object({ id: number() }).default({ id: 0 })
});
const pullRequestSchema = object({
	number: number(),
	state: string(),
	draft: boolean().default(false),
	user: personSchema.nullable(),
	head: object({
		sha: shaSchema,
		ref: string(),
		repo: object({ id: number() }).nullable()
	}),
	base: object({
		sha: shaSchema,
		ref: string()
	})
});
const checkRunSchema = object({
	id: number(),
	external_id: string().nullable(),
	head_sha: shaSchema
});
const payloads = {
	pull_request: originSchema.extend({
		action: string(),
		changes: object({ base: unknown().optional() }).optional(),
		pull_request: pullRequestSchema,
		sender: personSchema
	}),
	issue_comment: originSchema.extend({
		action: string(),
		issue: object({
			number: number(),
			pull_request: unknown().optional()
		}),
		comment: object({
			id: number(),
			body: string(),
			user: personSchema
		})
	}),
	check_run: originSchema.extend({
		action: string(),
		check_run: checkRunSchema,
		requested_action: object({ identifier: string() }).optional(),
		sender: personSchema
	}),
	workflow_run: originSchema.extend({
		action: string(),
		workflow_run: object({
			id: number(),
			run_attempt: number().default(1),
			conclusion: string().nullable()
		})
	}),
	merge_group: originSchema.extend({
		action: string(),
		merge_group: object({
			head_sha: shaSchema,
			head_ref: string(),
			base_sha: shaSchema
		})
	})
};
const EVENTS = [
	"pull_request",
	"issue_comment",
	"check_run",
	"workflow_run",
	"merge_group"
];
const PULL_REQUEST_ACTIONS = [
	"opened",
	"synchronize",
	"reopened",
	"ready_for_review",
	"closed"
];
function toTrigger(event, payload) {
	switch (event) {
		case "pull_request": return fromPullRequest(payload);
		case "issue_comment": return fromComment(payload);
		case "check_run": return fromCheckRun(payload);
		case "workflow_run": return fromWorkflowRun(payload);
		case "merge_group": return fromMergeGroup(payload);
		default: return;
	}
}
function fromPullRequest(payload) {
	const parsed = payloads.pull_request.safeParse(payload);
	if (!parsed.success) return void 0;
	const { action, changes, pull_request: pull, sender } = parsed.data;
	const known = action === "edited" && changes?.base !== void 0 ? "base-changed" : PULL_REQUEST_ACTIONS.find((name) => name === action);
	if (known === void 0) return void 0;
	const pullRequest = {
		number: pull.number,
		open: pull.state === "open",
		draft: pull.draft,
		headSha: pull.head.sha,
		headRef: pull.head.ref,
		headRepositoryId: pull.head.repo?.id,
		baseRef: pull.base.ref,
		baseSha: pull.base.sha,
		author: person(pull.user ?? {
			login: "ghost",
			id: 0,
			type: "User"
		})
	};
	return {
		kind: "pull-request",
		...origin(parsed.data),
		action: known,
		pullRequest,
		sender: person(sender)
	};
}
function fromComment(payload) {
	const parsed = payloads.issue_comment.safeParse(payload);
	if (!parsed.success || parsed.data.action !== "created" || parsed.data.issue.pull_request === void 0) return void 0;
	const { issue, comment } = parsed.data;
	return {
		kind: "comment",
		...origin(parsed.data),
		pullRequestNumber: issue.number,
		commentId: comment.id,
		body: comment.body,
		sender: person(comment.user)
	};
}
function fromCheckRun(payload) {
	const parsed = payloads.check_run.safeParse(payload);
	if (!parsed.success) return void 0;
	const { action, check_run: check, requested_action: button, sender } = parsed.data;
	const common = {
		...origin(parsed.data),
		checkRunId: check.id,
		externalId: check.external_id ?? "",
		headSha: check.head_sha,
		sender: person(sender)
	};
	if (action === "rerequested") return {
		kind: "check-rerequested",
		...common
	};
	if (action === "requested_action" && button !== void 0) return {
		kind: "check-button",
		...common,
		identifier: button.identifier
	};
}
function fromWorkflowRun(payload) {
	const parsed = payloads.workflow_run.safeParse(payload);
	if (!parsed.success || parsed.data.action !== "completed") return void 0;
	const { id, run_attempt: runAttempt, conclusion } = parsed.data.workflow_run;
	return {
		kind: "run-completed",
		...origin(parsed.data),
		runId: id,
		runAttempt,
		conclusion: conclusion ?? "unknown"
	};
}
function fromMergeGroup(payload) {
	const parsed = payloads.merge_group.safeParse(payload);
	if (!parsed.success || parsed.data.action !== "checks_requested") return void 0;
	const { head_sha: headSha, head_ref: headRef, base_sha: baseSha } = parsed.data.merge_group;
	return {
		kind: "merge-group",
		...origin(parsed.data),
		headSha,
		headRef,
		baseSha
	};
}
function origin({ repository, installation }) {
	return {
		repository: {
			owner: repository.owner.login,
			name: repository.name
		},
		repositoryId: repository.id,
		installationId: installation.id,
		defaultBranch: repository.default_branch
	};
}
function person({ login, id, type }) {
	return {
		login,
		id,
		isBot: type === "Bot"
	};
}

// src/orchestrator/answer-status.ts
const NO_WAREHOUSE = { unseen: "only a run asks it; in a terminal `steward verify-setup` does" };
async function answerStatus(question, host) {
	const { runs, defaultBranch: place, workflowPath, appId, actionVersion, reports } = question;
	const source = {
		place,
		paths: await host.contents.paths(place),
		read: (path) => host.contents.read(path, place)
	};
	const files = await gatherFiles(source, productConfigSchema, workflowPath);
	const github = await gatherGitHub(files, host);
	return `${runs}\n\n${installation(verifySetUp({
		files,
		github,
		appId,
		actionVersion,
		dbt: dbtOf(reports),
		warehouse: NO_WAREHOUSE
	}))}`;
}
function actionVersionOf(reports) {
	const version = reports.find(({ steward }) => steward !== void 0)?.steward;
	return version === void 0 ? { unseen: "the first report of this pull request will tell it" } : { value: version };
}
function dbtOf(reports) {
	const found = reports.flatMap(({ project, evidence: { engine } }) => {
		return engine === void 0 ? [] : [{
			project,
			version: engine.version,
			adapter: engine.adapter,
			tier: engine.tier
		}];
	});
	const newest = found.filter(({ project }, index) => found.findIndex((one) => one.project === project) === index);
	return newest.length === 0 ? { unseen: "the first report of this pull request will tell it" } : { value: newest };
}
function installation(lines) {
	const of = (...states) => lines.filter(({ state }) => states.includes(state));
	const open = of("wrong", "advice");
	const rest = of("ok", "unseen");
	const blocks = [
		text(`**Installation**: ${open.length === 0 ? "nothing to mend" : `${open.length} to look at`}.`),
		...open.length === 0 ? [] : [bullets(open.map(lineOf))],
		...rest.length === 0 ? [] : [fold(`In order: ${of("ok").length}; not to be seen from here: ${of("unseen").length}`, [bullets(rest.map(lineOf))])]
	];
	return blocksMarkdown(blocks);
}
const NOT_SEEN = {
	ok: "",
	wrong: "",
	advice: "",
	unseen: "not seen: "
};
function lineOf({ title, state, found, todo, code }) {
	const end = /[.!?]$/.test(found) ? "" : ".";
	return `${`**${title}**: ${NOT_SEEN[state]}${found}${end}`}${todo === void 0 ? "" : ` → ${todo}`}${code === void 0 ? "" : ` (${code})`}`;
}

// src/report/render-settled.ts
function renderSettled({ key, workflowName, title, summary, headSha }) {
	const verdict = [{
		type: "text",
		value: "✅ "
	}, ...phraseToMdast([`**${title}** · \`${shortSha(headSha)}\``], noLink)];
	return writeMarkdown([
		{
			type: "html",
			value: commentMarker(key)
		},
		workflowTitle(workflowName),
		{
			type: "blockquote",
			children: [{
				type: "paragraph",
				children: verdict
			}]
		},
		...paragraph([summary], noLink)
	]);
}
function noLink() {}

// src/orchestrator/retire-comments.ts
async function retireComments({ settled, repository, pullRequest }, host) {
	const green = settled.filter(({ conclusion }) => conclusion === "success");
	if (green.length === 0) return;
	const comments = await host.comments.list(pullRequest);
	for (const { project, workflow, title, summary, headSha } of green) {
		const key = commentKey({
			repository,
			pullRequest,
			project,
			workflow
		});
		const own = ownComment(comments, {
			marker: commentMarker(key),
			ownUserId: host.ownUserId
		});
		if (own === void 0) continue;
		const body = renderSettled({
			key,
			workflowName: workflowEntry(workflow).name,
			title,
			summary,
			headSha
		});
		await writeComment(host, {
			pullRequest,
			body,
			own
		});
	}
}

// src/orchestrator/turn-away.ts
async function turnAway({ pullRequest, text, now }, host) {
	const { owner, name } = host.repository;
	const marker = commentMarker(`${owner}/${name}#${pullRequest}:turned-away-${now.toISOString().slice(0, 10)}`);
	if (ownComment(await host.comments.list(pullRequest), {
		marker,
		ownUserId: host.ownUserId
	}) !== void 0) return;
	await host.comments.create(pullRequest, `${marker}\n${text}`);
}

// src/orchestrator/withdraw-problems.ts
async function withdrawProblems(headSha, host) {
	const told = (await host.checks.list(headSha)).filter(({ externalId, conclusion }) => conclusion === "failure" && parseProblemKey(externalId) !== void 0);
	const output = {
		title: "Mended",
		summary: "This could not be run at first; it was run again since.",
		annotations: []
	};
	for (const { id } of told) await host.checks.complete(id, "neutral", output);
}

// src/orchestrator/commit-message.ts
const LONGEST_TITLE = 68;
const OTHER = /[^\p{L}\p{N}\p{M} _.,'’"“”()→+*%=–—-]/gu;
const REFERENCE = /\bgh-(?=\d)/gi;
function commitMessage({ title, confirmedBy, digest }) {
	const words = visibleLine(title).replaceAll(OTHER, " ").replaceAll(REFERENCE, "gh ").replaceAll(/\s+/g, " ").trim();
	return `${`fix: ${shorten(words === "" ? "what failed" : words, LONGEST_TITLE)}`}\n\nProposed by Steward, confirmed by @${confirmedBy}\n\nSteward-Fix: ${digest}\n`;
}

// src/orchestrator/gather-allowance.ts
const MOST_MODELS = 30;
async function gatherAllowance(about, contents) {
	const models = about.changed.filter((file) => isModel(file, about.folders)).slice(0, MOST_MODELS);
	const renamedColumns = [];
	for (const { path, previousPath = path } of models) {
		const [base, head] = [await contents.read(previousPath, about.baseSha), await contents.read(path, about.headSha)];
		if (base !== void 0 && head !== void 0) renamedColumns.push(...renamedIn({
			path,
			base,
			head
		}));
	}
	return {
		renamedColumns,
		renamedModels: models.flatMap(renamedModel)
	};
}
function isModel({ path, status }, folders) {
	return (status === "modified" || status === "renamed") && path.endsWith(".sql") && folders.some((folder) => path.startsWith(`${folder}/`));
}
function renamedModel({ path, previousPath, status }) {
	const [from, to] = [nameOf$1(previousPath ?? path), nameOf$1(path)];
	return status === "renamed" && from !== to ? [{
		from,
		to
	}] : [];
}
function nameOf$1(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.sql$/, "");
}

// src/orchestrator/resource-paths.ts
const DEFAULTS = {
	"model-paths": ["models"],
	"macro-paths": ["macros"],
	"seed-paths": ["seeds"],
	"snapshot-paths": ["snapshots"],
	"test-paths": ["tests"],
	"analysis-paths": ["analyses"]
};
const projectFileSchema = record(string(), unknown());
const pathsSchema = array(string());
const PLAIN = /^(?!\.)[A-Za-z0-9_-][A-Za-z0-9_. -]*(?:\/(?!\.)[A-Za-z0-9_. -]+)*$/;
function resourcePaths(projectDir, projectFile) {
	const settings = readSettings(projectFile);
	const folder = projectDir === "." ? "" : `${projectDir.replace(/\/$/, "")}/`;
	return Object.entries(DEFAULTS).flatMap(([key, usual]) => {
		const named = pathsSchema.safeParse(settings[key]);
		return (named.success ? named.data : usual).map((path) => path.replace(/\/$/, "")).flatMap((path) => PLAIN.test(path) ? [`${folder}${path}`] : []);
	});
}
function readSettings(text) {
	try {
		const parsed = projectFileSchema.safeParse((0, import_dist.parse)(text ?? "", { maxAliasCount: 0 }));
		return parsed.success ? parsed.data : {};
	} catch {
		return {};
	}
}

// src/orchestrator/uncommittable-path.ts
const LONGEST_PATH = 300;
const EXTENSIONS = [
	".sql",
	".yml",
	".yaml",
	".csv",
	".md"
];
const NEVER = /* @__PURE__ */ new Set([
	"dbt_project",
	"profiles",
	"packages",
	"dependencies",
	"package-lock",
	"selectors",
	"dbt_cloud"
]);
const NAME = /^[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}_ .-]*$/u;
function uncommittablePath(path, folders) {
	if (path.length > LONGEST_PATH) return "has too long a name";
	const names = path.split("/");
	if (names.some((name) => !NAME.test(name) || name.endsWith(".") || name.endsWith(" "))) return "is no plain path inside the repository";
	const file = names.at(-1)?.toLowerCase() ?? "";
	if (!EXTENSIONS.some((extension) => file.endsWith(extension))) return "is no .sql, .yml, .yaml, .csv or .md file";
	if (NEVER.has(file.slice(0, file.lastIndexOf(".")))) return "is part of dbt’s set-up";
	return folders.some((folder) => path.startsWith(`${folder}/`)) ? void 0 : "is outside the project’s models, macros, seeds, snapshots, tests and analyses";
}

// src/orchestrator/gather-ground.ts
async function gatherGround({ files }, { projectDir, baseRef, headSha, baseSha, changed }, { contents }) {
	const folder = projectDir === "." ? "" : `${projectDir.replace(/\/$/, "")}/`;
	const folders = resourcePaths(projectDir, await contents.read(`${folder}dbt_project.yml`, baseRef));
	const paths = files.map(({ path }) => path).filter((path) => uncommittablePath(path, folders) === void 0);
	const before = await readAll(paths, headSha, contents);
	const base = inProject(folder, presentOf(await readAll(paths.filter((path) => path.toLowerCase().endsWith(".csv")), baseSha, contents)));
	const judge = (was, is, allowed) => guard(inProject(folder, was), inProject(folder, is), allowed);
	const after = presentOf(new Map(files.map(({ path, content }) => [path, content])));
	const renamed = judge(presentOf(before), after, { base }).length === 0 ? {} : await gatherAllowance({
		changed,
		folders,
		headSha,
		baseSha
	}, contents);
	return {
		folders,
		before,
		guardTests: (was, is) => judge(was, is, {
			...renamed,
			base
		})
	};
}
async function readAll(paths, ref, contents) {
	const texts = /* @__PURE__ */ new Map();
	for (const path of paths) texts.set(path, await contents.read(path, ref));
	return texts;
}
function presentOf(texts) {
	return new Map([...texts].flatMap(([path, text]) => text === void 0 ? [] : [[path, text]]));
}
function inProject(folder, texts) {
	return new Map([...texts].map(([path, text]) => [path.startsWith(folder) ? path.slice(folder.length) : path, text]));
}

// src/orchestrator/diff-agrees.ts
function diffAgrees(diff, changes) {
	const patches = parsed(diff);
	if (patches === void 0 || patches.length !== changes.length) return false;
	return changes.every(({ path, before, after }) => {
		const own = patches.filter((patch) => namesOf(patch).includes(path));
		const [patch] = own;
		return patch !== void 0 && own.length === 1 && applyPatch(before ?? "", patch) === (after ?? "");
	});
}
function parsed(diff) {
	try {
		return parsePatch(diff).filter(({ hunks, oldFileName, newFileName }) => hunks.length > 0 || oldFileName !== void 0 || newFileName !== void 0);
	} catch {
		return;
	}
}
function namesOf({ oldFileName, newFileName }) {
	return [oldFileName, newFileName].flatMap((name) => name === void 0 ? [] : [name, name.replace(/^[ab]\//, "")]);
}

// src/orchestrator/guard-proposal.ts
const MOST_FILES = 20;
const LARGEST_FILE_BYTES = 3e5;
const LARGEST_BYTES = 1e6;
function guardProposal(proposal, ground) {
	const places = [...proposal.verification.level === "untried" ? ["nothing was run to try it"] : [], ...placesOf(proposal.files, ground)];
	if (places.length > 0) return places;
	const contents = contentsOf(proposal.files, ground);
	if (contents.length > 0) return contents;
	const changes = proposal.files.map(({ path, content }) => ({
		path,
		before: ground.before.get(path),
		after: content
	}));
	if (!diffAgrees(proposal.diff, changes)) return ["the diff that was shown is not what would be written"];
	return weakenedIn(proposal.files, ground);
}
function guardFiles(files, ground) {
	const reasons = [...placesOf(files, ground), ...contentsOf(files, ground)];
	return reasons.length > 0 ? reasons : weakenedIn(files, ground);
}
function placesOf(files, { folders, before }) {
	return [
		...files.length > MOST_FILES ? [`it changes more than ${MOST_FILES} files`] : [],
		...new Set(files.map(({ path }) => path.toLowerCase())).size < files.length ? ["it names a file twice"] : [],
		...files.flatMap(({ path }) => about(path, uncommittablePath(path, folders))),
		...files.flatMap((file) => about(file.path, misfit(file, before.get(file.path))))
	];
}
function contentsOf(files, { before }) {
	return [...tooLarge(files), ...files.flatMap((file) => about(file.path, unreadable(file, before.get(file.path))))];
}
function weakenedIn(files, { before, guardTests }) {
	return guardTests(present(before), present(new Map(files.map(({ path, content }) => [path, content]))));
}
function about(path, why) {
	return why === void 0 ? [] : [`\`${path.replaceAll("`", "'").slice(0, 100)}\` ${why}`];
}
function misfit({ action, content }, before) {
	if (action === "create" && before !== void 0) return "would be created but is there already";
	if (action !== "create" && before === void 0) return "is not on this commit";
	if (action === "delete" !== (content === void 0)) return "has no content that fits what is to be done";
	return action === "update" && content === before ? "would not change" : void 0;
}
function tooLarge(files) {
	const sizes = files.map(({ content }) => Buffer.byteLength(content ?? "", "utf8"));
	return sizes.some((size) => size > LARGEST_FILE_BYTES) || sizes.reduce((sum, size) => sum + size, 0) > LARGEST_BYTES ? ["its files are too large"] : [];
}
const UNSEEN = /\r(?=.)|(?![\n\r\t])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cc}\u2028\u2029\uFFF9-\uFFFB]/u;
const REACHES_OUT = /\b(?:pre|post)[-_]hook\b|\bon-run-(?:start|end)\b|\benv_var\s*\(/i;
function unreadable({ content = "" }, before = "") {
	const known = new Set(before.split("\n"));
	const added = content.split("\n").filter((line) => !known.has(line));
	if (!content.isWellFormed()) return "holds half a character";
	if (added.some((line) => line.includes("(redacted)") || redact(line) !== line)) return "holds what looks like a secret, or the mark that stands for one";
	if (added.some((line) => UNSEEN.test(line))) return "holds characters that nobody can see";
	return added.some((line) => REACHES_OUT.test(line)) ? "adds a hook or reads the environment" : void 0;
}
function present(texts) {
	return new Map([...texts].flatMap(([path, text]) => text === void 0 ? [] : [[path, text]]));
}

// src/orchestrator/commit-proposal.ts
async function commitProposal(confirmation, world) {
	try {
		return `Committed as ${await commit(await findProposal(confirmation, world.reports), confirmation, world)}. ${world.afterwards}`;
	} catch (error) {
		const problem = asProblem(error);
		if (problem.code === "STW-3004") throw problem;
		return renderProblem(problem.code === "STW-3003" ? notAllowed(problem) : problem).markdown;
	}
}
async function findProposal({ digest }, { ofHead, older }) {
	const here = matching(digest, await ofHead());
	const found = here.length > 0 ? here : matching(digest, await older());
	const first = found.find(({ proposal }) => proposal.verification.level !== "untried") ?? found[0];
	if (first === void 0) throw new Problem("STW-3011", { digest });
	const distinct = new Set(found.map((match) => match.digest));
	if (distinct.size > 1) throw new Problem("STW-3015", {
		count: String(distinct.size),
		digest
	});
	return first;
}
function matching(beginning, reports) {
	return reports.flatMap((report) => report.proposals.map((proposal) => ({
		proposal,
		report,
		digest: proposalDigest(proposal, report.headSha)
	}))).filter(({ digest }) => digest.startsWith(beginning));
}
async function commit({ proposal, report, digest }, confirmation, { host }) {
	const { pullRequest, repositoryId, projectDirs, confirmedBy } = confirmation;
	const projectDir = Object.hasOwn(projectDirs, report.project) ? projectDirs[report.project] : void 0;
	if (pullRequest.headRepositoryId !== repositoryId) throw refused$1(["the branch belongs to a fork"]);
	if (projectDir === void 0) throw refused$1(["its dbt project is not one of this repository"]);
	const { headSha, baseSha } = report;
	const changed = await host.pullRequests.changedPaths(pullRequest.number);
	const ground = await gatherGround(proposal, {
		projectDir,
		baseRef: pullRequest.baseRef,
		headSha,
		baseSha,
		changed
	}, host);
	const reasons = guardProposal(proposal, ground);
	if (reasons.length > 0) throw refused$1(reasons);
	const files = proposal.files.map(({ path, content }) => ({
		path,
		content
	}));
	const message = commitMessage({
		title: proposal.title,
		confirmedBy,
		digest
	});
	return host.commits.create({
		branch: pullRequest.headRef,
		parentSha: headSha,
		message,
		files
	});
}
const MOST_REASONS = 5;
function refused$1(reasons) {
	return new Problem("STW-3013", { detail: `${reasons.slice(0, MOST_REASONS).join("; ")}.` });
}
function notAllowed(problem) {
	return new Problem("STW-3014", { detail: problem.message.replace(/\.$/, "") }, problem);
}

// src/orchestrator/failed-step.ts
const LONGEST_STEP = 120;
const LONGEST_WORDS = 400;
const MOST_LINES = 4;
const STEP = /^##\[group\]Run (?<step>.+)$/;
const ERROR = /^##\[error\](?<words>.*)$/;
const BEGINNING = /^\s*(?:error\b|×)/i;
const NO_WORDS = /^Process completed with exit code \d+\.?$|^$/;
function failedStep(log) {
	const lines = log.split("\n").map((line) => line.trimEnd());
	const at = lines.findIndex((line) => ERROR.test(line));
	const start = lines.slice(0, at).findLastIndex((line) => STEP.test(line));
	if (at < 0 || start < 0) return void 0;
	const step = STEP.exec(lines[start] ?? "")?.groups?.["step"] ?? "";
	const error = ERROR.exec(lines[at] ?? "")?.groups?.["words"] ?? "";
	const words = (NO_WORDS.test(error) ? lastLines(lines.slice(start + 1, at)) : [error, ...restOf(lines.slice(at + 1))]).join(" ").replaceAll(/\s+/g, " ").trim();
	return {
		step: cut(step, LONGEST_STEP),
		words: cut(words === "" ? error : words, LONGEST_WORDS)
	};
}
function lastLines(lines) {
	const said = lines.slice(lines.lastIndexOf("##[endgroup]") + 1).filter((line) => line.trim() !== "");
	const start = said.findIndex((line) => BEGINNING.test(line));
	return start < 0 ? said.slice(-4) : said.slice(start, start + MOST_LINES);
}
function restOf(lines) {
	const end = lines.findIndex((line) => line.startsWith("##[") || line.trim() === "");
	return lines.slice(0, Math.min(end < 0 ? lines.length : end, 3));
}
function cut(text, length) {
	return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}

// src/orchestrator/no-report.ts
const OWN_WORDS = /^STW-\d{4} /;
const LOG_BYTES = 262144;
async function noReport({ id, conclusion }, { runs }) {
	const failed = failedStep(await runs.failedLogs(id, LOG_BYTES).catch(() => ""));
	if (failed === void 0) return new Problem("STW-3005", { conclusion });
	return OWN_WORDS.test(failed.words) ? new Problem("STW-3023", { words: failed.words }) : new Problem("STW-3021", { ...failed });
}

// src/orchestrator/download-report.ts
async function downloadReport({ id, conclusion }, { runs }) {
	const artifacts = (await runs.artifacts(id)).filter(({ name }) => name === REPORT_ARTIFACT);
	const [artifact] = artifacts;
	if (artifact === void 0) throw await noReport({
		id,
		conclusion: conclusion ?? "without a conclusion"
	}, { runs });
	if (artifacts.length > 1) throw new Problem("STW-3006", { detail: "there are several reports" });
	if (artifact.bytes > 5242880) throw new Problem("STW-3006", { detail: "the artifact is too large" });
	const zip = await runs.download(artifact.id, LARGEST_ARTIFACT_BYTES);
	const digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
	if (artifact.digest !== void 0 && artifact.digest !== digest) throw new Problem("STW-3006", { detail: "its digest is not the one that GitHub recorded" });
	return zip;
}

// src/orchestrator/name-finding.ts
function findingsNamed(name, findings) {
	const wanted = name.trim().toLowerCase();
	if (KEY.test(wanted)) {
		const byKey = findings.filter((finding) => acceptanceKey(finding).startsWith(wanted));
		if (byKey.length > 0) return byKey;
	}
	const [rule = "", subject] = wanted.split(/:(.*)/s, 2);
	return findings.filter((finding) => [finding.ruleId, finding.code.toLowerCase()].includes(rule) && (subject === void 0 || isAbout(finding, subject)));
}
const KEY = /^[0-9a-f]{4,16}$/;
function nameOf(finding, among) {
	const names = [`${finding.ruleId}:${shortSubject(finding)}`, `${finding.ruleId}:${finding.subject}`];
	const key = acceptanceKey(finding).slice(0, 8);
	return names.find((name) => /^[\w.:/-]{1,150}$/.test(name) && findingsNamed(name, among).length === 1) ?? key;
}
function isAbout(finding, subject) {
	return finding.subject.toLowerCase() === subject || shortSubject(finding).toLowerCase() === subject;
}
function shortSubject({ subject }) {
	return /^[a-z_]+\.[^./]+\./.test(subject) ? subject.split(".").slice(2).join(".") : subject;
}

// src/orchestrator/unedited-command.ts
function uneditedCommand({ body, edited }, control) {
	const command = parseComment(body);
	return edited || command.kind !== "control" || command.control !== control ? void 0 : command.argument;
}

// src/orchestrator/read-acceptances.ts
async function readAcceptances(comments, { accept }, host) {
	const records = comments.flatMap((comment) => recordOf$1(comment, host.ownUserId));
	if (records.length === 0) return [];
	const found = [];
	for (const { commentId, keys } of records) {
		const command = comments.find(({ id }) => id === commentId);
		const reason = command === void 0 ? void 0 : acceptedBecause(command);
		if (command === void 0 || reason === void 0) continue;
		const permission = await host.collaborators.permission(command.author);
		if (mayCommand({ id: command.authorId }, permission, accept)) found.push(...keys.map((key) => ({
			key,
			by: command.author,
			reason
		})));
	}
	return found;
}
function acceptanceRecord(commentId, keys) {
	return `<!-- steward accepted ${commentId} ${keys.join(" ")} -->`;
}
const RECORD$1 = /<!-- steward accepted (\d{1,16})((?: [0-9a-f]{16}){1,100}) -->/;
function recordOf$1({ authorId, body, edited }, ownUserId) {
	const [, commentId, keys] = authorId === ownUserId && !edited ? RECORD$1.exec(body) ?? [] : [];
	return commentId === void 0 || keys === void 0 ? [] : [{
		commentId: Number(commentId),
		keys: keys.trim().split(" ")
	}];
}
function acceptedBecause(comment) {
	const argument = uneditedCommand(comment, "accept");
	return argument === void 0 ? void 0 : parseAccept(argument)?.reason;
}

// src/orchestrator/accept-finding.ts
const FOUR_EYES = /^(?:T1[0-2]|X\d{1,2}|G[12])$/;
function acceptFinding({ finding: name, reason, by, commentId, isAuthor }, reports, codes) {
	if (reports.length === 0) return refused(NO_REPORT_REPLY);
	const all = reports.flatMap(({ findings }) => findings).filter(counts);
	const named = distinct(findingsNamed(name, all));
	const [first] = named;
	if (first === void 0) return refused(noSuchFindingReply(all.map((finding) => nameOf(finding, all))));
	if (named.length > 1) return refused(whichFindingReply(named.map((finding) => nameOf(finding, all))));
	const code = Object.hasOwn(codes, first.ruleId) ? codes[first.ruleId] : void 0;
	if (isAuthor && (code === void 0 || FOUR_EYES.test(code))) return refused(fourEyesReply(code ?? first.ruleId));
	const words = acceptedReply({
		name: nameOf(first, all),
		by,
		reason
	});
	return {
		reply: `${acceptanceRecord(commentId, [acceptanceKey(first)])}\n${words}`,
		accepted: [first]
	};
}
function refused(reply) {
	return {
		reply,
		accepted: []
	};
}
function distinct(findings) {
	return [...new Map(findings.map((finding) => [acceptanceKey(finding), finding])).values()];
}

// src/orchestrator/explain-finding.ts
const MOST = 5;
const MOST_FACTS = 40;
const LONGEST = 600;
function explainFinding(name, reports, titles) {
	if (reports.length === 0) return NO_REPORT_REPLY;
	const all = reports.flatMap(({ findings }) => findings);
	const named = findingsNamed(name, all).toSorted((one, other) => Number(counts(other)) - Number(counts(one)));
	if (named.length === 0) return noSuchFindingReply(all.filter(counts).map((finding) => nameOf(finding, all)));
	const more = named.length - MOST;
	const rest = more > 0 ? [text(`${more} more findings of that name are in the list of all findings.`)] : [];
	return blocksMarkdown([...named.slice(0, MOST).flatMap((finding) => explained(finding, titles)), ...rest]);
}
function explained(finding, titles) {
	const { message, remedy = "", location, evidence } = finding;
	const place = location === void 0 ? "" : ` (\`${location.path}${location.line === void 0 ? "" : `:${location.line}`}\`)`;
	const facts = evidence.slice(0, MOST_FACTS).map((fact) => shorten(fact, LONGEST));
	const left = evidence.length - facts.length;
	return [
		text(`**${titleWithCode(finding, titles)}**`),
		text(`${shorten(message, LONGEST).replace(/\.$/, "")}${place}. ${shorten(remedy, LONGEST)} ${whyItDoesNotCount(finding)}`.trim()),
		...facts.length === 0 ? [] : [text("It rests on:"), numbered(facts)],
		...left > 0 ? [text(`${left} more facts are in the report.`)] : []
	];
}
function whyItDoesNotCount({ age, suppressed }) {
	if (suppressed !== void 0) return "It is allowed, so it does not count.";
	return age === "existing" ? "The base has it, too, so it does not count." : "";
}

// src/orchestrator/newest-of-each.ts
function newestOfEach(reports) {
	const newest = /* @__PURE__ */ new Map();
	for (const report of reports.toSorted((one, other) => attemptOf(one) - attemptOf(other))) newest.set(`${report.project} ${report.workflow}`, report);
	return [...newest.values()];
}
function attemptOf({ runKey }) {
	return parseRunKey(runKey)?.attempt ?? 0;
}

// src/orchestrator/judge-finding.ts
async function judgeFinding(decision, { commentId, rules, answer, publishAgain, ...kept }) {
	const reports = newestOfEach(kept.reports);
	const byId = (field) => Object.fromEntries(rules.map((rule) => [rule.id, rule[field]]));
	if (decision.kind === "explain") return answer(explainFinding(decision.finding, reports, byId("title")));
	const { reply, accepted } = acceptFinding({
		...decision,
		commentId: commentId ?? 0
	}, reports, byId("code"));
	await answer(reply);
	for (const report of accepted.length === 0 ? [] : reports) await publishAgain(report);
}

// src/orchestrator/read-override.ts
async function readOverride(comments, { headSha, roles }, host) {
	const commands = comments.flatMap((comment) => recordOf(comment, host.ownUserId)).flatMap((record) => record.sha === headSha ? comments.filter(({ id }) => id === record.commentId) : []);
	for (const command of commands.toReversed()) {
		const reason = overriddenBecause(command, headSha);
		if (reason === void 0) continue;
		const permission = await host.collaborators.permission(command.author);
		if (mayCommand({ id: command.authorId }, permission, roles.override)) return {
			person: command.author,
			reason
		};
	}
}
function overrideRecord(commentId, sha) {
	return `<!-- steward overrode ${commentId} ${sha} -->`;
}
const RECORD = /^<!-- steward v1 \S+ -->\r?\n<!-- steward overrode (\d{1,16}) ([0-9a-f]{40}) -->/;
function recordOf({ authorId, body, edited }, ownUserId) {
	const [, commentId, sha] = authorId === ownUserId && !edited ? RECORD.exec(body) ?? [] : [];
	return commentId === void 0 || sha === void 0 ? [] : [{
		commentId: Number(commentId),
		sha
	}];
}
function overriddenBecause(comment, headSha) {
	const argument = uneditedCommand(comment, "override");
	const wanted = argument === void 0 ? void 0 : parseOverride(argument);
	return wanted !== void 0 && headSha.startsWith(wanted.sha) ? wanted.reason : void 0;
}

// src/orchestrator/override-commit.ts
async function overrideCommit(decision, { reports, commentId, answer, publishAgain }, host) {
	const { headSha, by, reason } = decision;
	await answer(`${overrideRecord(commentId ?? 0, headSha)}\n${overriddenReply({
		sha: headSha,
		by,
		reason
	})}`);
	for (const report of newestOfEach(reports)) await publishAgain(report);
	const title = `Overridden by ${by}`;
	const summary = blocksMarkdown(waivedBlocks({
		verdict: { waived: {
			by: "override",
			person: by,
			reason
		} },
		headSha
	}));
	for (const { id } of (await ownChecks(decision, host)).filter(blocks)) await host.checks.complete(id, "neutral", {
		title,
		summary,
		annotations: []
	});
}
async function ownChecks({ headSha, pullRequest }, { checks }) {
	return (await checks.list(headSha)).filter(({ externalId }) => {
		const about = parseRunKey(externalId) ?? parseProblemKey(externalId) ?? parseSettledKey(externalId);
		return about !== void 0 && (about.pullRequest ?? pullRequest) === pullRequest;
	});
}
function blocks({ conclusion, externalId, status }) {
	const workflow = parseRunKey(externalId)?.workflow ?? "architecture-review";
	const waits = conclusion === "action_required" && workflow !== "architecture-review";
	return status === "completed" && holdsMergeBack(conclusion) && !waits;
}

// src/orchestrator/publish.ts
async function publishReport(report, { host, request, ...destination }, { policy, roles, context }) {
	const comments = await host.comments.list(request.pullRequest);
	const acceptances = await readAcceptances(comments, roles, host);
	const override = await readOverride(comments, {
		headSha: request.headSha,
		roles
	}, host);
	const own = ownComment(comments, {
		marker: markerOf(report),
		ownUserId: host.ownUserId
	});
	const isUnapproved = policy.awaitsApproval === true;
	const approval = isUnapproved ? approvalStep(request.headSha, destination.buttons) : void 0;
	const publishing = {
		policy,
		context,
		acceptances,
		override,
		previous: own?.body,
		approval
	};
	const { body, check, because, judged } = composePublication(report, publishing);
	const { headSha } = await host.pullRequests.get(request.pullRequest);
	if (headSha === request.headSha) await writeComment(host, {
		pullRequest: request.pullRequest,
		body,
		own
	});
	const first = isUnapproved ? [approveButton(request.headSha)] : because === "awaits-confirmation" ? [CONFIRM] : [];
	await complete(check, {
		host,
		...destination
	}, [...first, AGAIN]);
	return {
		title: check.title,
		because,
		judged
	};
}
async function publishProblem(problem, destination, policy) {
	const override = await overrideOf(destination, policy.roles);
	const check = composeFailure(problem, {
		...policy,
		override
	});
	await complete(check, destination, policy.awaitsApproval === true ? [approveButton(destination.request.headSha), AGAIN] : [AGAIN]);
	return check.title;
}
async function overrideOf({ host, request: { pullRequest, headSha } }, roles) {
	try {
		const override = await readOverride(await host.comments.list(pullRequest), {
			headSha,
			roles
		}, host);
		return override === void 0 ? void 0 : {
			...override,
			headSha
		};
	} catch (error) {
		if (asProblem(error).code === "STW-3004") throw error;
		return;
	}
}
const AGAIN = {
	label: "Check again",
	description: "Runs the same check on this commit",
	identifier: RERUN_BUTTON
};
const CONFIRM = {
	label: "Confirm",
	description: "Runs what this scope shows",
	identifier: CONFIRM_BUTTON
};
async function complete(check, { host, checkRunId, runUrl, buttons, annotated }, offered) {
	if (checkRunId === void 0) return;
	const { conclusion, ...output } = check;
	const shown = buttons && conclusion !== "success" ? offered : [];
	await host.checks.complete(checkRunId, conclusion, {
		...output,
		...annotated === true ? { annotations: [] } : {},
		buttons: shown,
		...runUrl === void 0 ? {} : { detailsUrl: runUrl }
	});
}

// src/orchestrator/has-static-job.ts
async function hasStaticJob(path, ref, { contents }) {
	return namesStaticJob(await contents.read(path, ref));
}

// src/orchestrator/gather-situation.ts
async function gatherSituation({ origin, pullRequest, sender, earlierRuns, workflowPath, spent }, host, schema) {
	const [configText, mergeBase, changed, permission] = await Promise.all([
		readConfig(pullRequest.baseRef, host),
		host.pullRequests.mergeBase(pullRequest.baseSha, pullRequest.headSha),
		host.pullRequests.changedPaths(pullRequest.number),
		sender === void 0 ? NO_PERMISSION : host.collaborators.permission(sender.login)
	]);
	const config = parseConfig(configText, schema);
	const changedPaths = changed.flatMap(({ path, previousPath }) => previousPath === void 0 ? [path] : [path, previousPath]);
	return {
		repository: origin.repository,
		repositoryId: origin.repositoryId,
		pullRequest,
		mergeBase,
		changedPaths,
		changesComplete: changed.length < MOST_LISTED_FILES,
		hasStaticJob: await readsForks({
			origin,
			pullRequest,
			workflowPath
		}, host),
		approvals: workflowPath !== void 0,
		setUpChange: await setUpChange({
			changedPaths,
			headSha: pullRequest.headSha,
			workflowPath
		}, host, schema),
		bringsWorkflow: await bringsWorkflow({
			workflowPath,
			changed,
			baseRef: pullRequest.baseRef
		}, host),
		config,
		configText: configText ?? "",
		projects: await projectsAt(pullRequest.baseRef, config, host),
		permission,
		earlierRuns,
		spent
	};
}
const NO_PERMISSION = Promise.resolve({
	level: "none",
	userId: void 0
});
async function setUpChange({ headSha, ...touched }, { contents }, schema) {
	if (!changesSetUp(touched)) return [];
	const [paths, config] = await Promise.all([contents.paths(headSha), contents.read(CONFIG_PATH, headSha)]);
	return describeSetUpChange({
		...touched,
		paths,
		config
	}, schema);
}
async function readsForks({ origin, pullRequest, workflowPath }, host) {
	if (workflowPath === void 0 || !isFork({
		pullRequest,
		repositoryId: origin.repositoryId
	})) return false;
	return hasStaticJob(workflowPath, origin.defaultBranch, host);
}
async function bringsWorkflow({ workflowPath, changed, baseRef }, { contents }) {
	if (workflowPath === void 0 || !changed.some(({ path, status }) => path === workflowPath && status === "added")) return false;
	return await contents.read(workflowPath, baseRef) === void 0;
}

// src/orchestrator/suggestions-of.ts
function suggestionsOf(proposal, sides) {
	const edits = proposal.files.map((file) => editsOf(file, sides));
	if (edits.includes(void 0)) return void 0;
	const all = edits.flatMap((some) => some ?? []);
	if (all.length === 0 || all.some(({ lines }) => lines.some(isCommand))) return void 0;
	return all.map((edit, index) => toComment(edit, `${proposal.title}${all.length === 1 ? "" : ` (${index + 1} of ${all.length})`}`));
}
function editsOf({ path, action, content }, { before, patches }) {
	const text = before.get(path);
	const patch = patches.get(path);
	if (action !== "update" || content === void 0 || text === void 0 || patch === void 0) return void 0;
	const old = linesOf(text);
	const changed = linesOf(content);
	if (old === void 0 || changed === void 0) return void 0;
	const edits = edited(old, changed).map((edit) => ({
		path,
		...anchored(edit, old)
	}));
	const shown = shownRanges(patch);
	const isShown = ({ first, last }) => first >= 1 && shown.some((range) => range.first <= first && last <= range.last);
	return edits.every(isShown) ? edits : void 0;
}
function linesOf(text) {
	return text.endsWith("\n") && !text.includes("\r") ? text.slice(0, -1).split("\n") : void 0;
}
function edited(old, changed) {
	const edits = [];
	let line = 1;
	for (const { added, removed, value, count } of diffArrays([...old], [...changed])) {
		const open = edits.at(-1);
		const start = open !== void 0 && open.last + 1 === line ? edits.pop() : void 0;
		const { first, lines } = start ?? {
			first: line,
			lines: []
		};
		if (added) edits.push({
			first,
			last: line - 1,
			lines: [...lines, ...value]
		});
		else if (removed) edits.push({
			first,
			last: line + count - 1,
			lines
		});
		else if (start !== void 0) edits.push(start);
		if (!added) line += count;
	}
	return edits;
}
function anchored(edit, old) {
	if (edit.last >= edit.first) return edit;
	const at = Math.max(1, edit.first - 1);
	const anchor = old[at - 1] ?? "";
	return {
		first: at,
		last: at,
		lines: edit.first === 1 ? [...edit.lines, anchor] : [anchor, ...edit.lines]
	};
}
function shownRanges(patch) {
	return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count = "1"]) => ({
		first: Number(start),
		last: Number(start) + Number(count) - 1
	}));
}
function isCommand(line) {
	return /^\s*\/\w/.test(line);
}
function toComment({ path, first, last, lines }, title) {
	const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
	const fence = "`".repeat(longest + 1);
	const block = [
		`${fence}suggestion`,
		...lines,
		fence
	].join("\n");
	const said = writeMarkdown(paragraph([shorten(title, 200)], () => void 0));
	return {
		path,
		line: last,
		...first === last ? {} : { startLine: first },
		body: `${said}\n${block}\n`
	};
}

// src/orchestrator/line-suggestion.ts
async function lineSuggestion({ code, message, fix, location }, { patches, read }) {
	const { path = "", line = 0, side } = location ?? {};
	if (fix === void 0 || side !== "head" || !patches.has(path)) return void 0;
	const before = await read(path);
	const lines = before?.split("\n") ?? [];
	if (lines[line - 1] !== fix.before) return void 0;
	const file = {
		path,
		action: "update",
		content: lines.with(line - 1, fix.after).join("\n")
	};
	const title = `${code}, untried: ${message}`;
	const [comment, another] = suggestionsOf({
		title,
		files: [file]
	}, {
		before: /* @__PURE__ */ new Map([[path, before]]),
		patches
	}) ?? [];
	return comment === void 0 || another !== void 0 ? void 0 : {
		comment,
		file
	};
}
const KEY_LENGTH = 12;
function suggestionKey({ fix, location }) {
	return createHash("sha256").update(JSON.stringify([
		location?.path,
		fix?.before,
		fix?.after
	])).digest("hex").slice(0, KEY_LENGTH);
}

// src/orchestrator/suggest-fixes.ts
const MOST_SUGGESTIONS = 10;
function suggestible(report, fixes) {
	const proposals = fixes === "suggest" ? report.proposals : [];
	const hasFix = report.findings.some((finding) => counts(finding) && finding.fix !== void 0);
	return proposals.length > 0 || hasFix ? {
		...report,
		proposals
	} : void 0;
}
async function suggestFixes(about, host, note) {
	try {
		await suggest(about, host);
	} catch (error) {
		const problem = asProblem(error);
		if (problem.code === "STW-3004") throw problem;
		note(problem);
	}
}
async function suggest(about, host) {
	const { report } = about;
	if (report.pullRequest === void 0) return;
	const pullRequest = await host.pullRequests.get(report.pullRequest);
	if (pullRequest.headSha !== report.headSha || pullRequest.headRepositoryId !== about.repositoryId) return;
	const { owner, name } = host.repository;
	const marker = commentMarker(`${owner}/${name}#${pullRequest.number}:suggestions@${report.headSha}:${report.workflow}`);
	const own = (await host.reviews.list(pullRequest.number)).filter(({ authorId }) => authorId === host.ownUserId);
	if (own.some(({ body }) => body.startsWith(marker))) return;
	const { comments, keys } = await collect(about, {
		pullRequest,
		own
	}, host);
	if (comments.length === 0) return;
	const body = `${marker}\n${keys.length === 0 ? "" : `${commentMarker(`suggested ${keys.join(" ")}`)}\n`}${wordsFor(comments.length)}\n`;
	await host.reviews.create({
		pullRequest: pullRequest.number,
		commitSha: report.headSha,
		body,
		comments
	});
}
async function collect({ report, projectDir }, { pullRequest, own }, host) {
	const changed = await host.pullRequests.changedPaths(pullRequest.number);
	const patches = new Map(changed.flatMap(({ path, patch }) => patch === void 0 ? [] : [[path, patch]]));
	const { headSha, baseSha } = report;
	const about = {
		projectDir,
		baseRef: pullRequest.baseRef,
		headSha,
		baseSha,
		changed
	};
	let comments = [];
	const room = (more) => comments.length + more.length <= MOST_SUGGESTIONS && !overlaps(comments, more);
	for (const proposal of report.proposals) {
		const ground = await gatherGround(proposal, about, host);
		const more = guardProposal(proposal, ground).length > 0 ? void 0 : suggestionsOf(proposal, {
			before: ground.before,
			patches
		});
		if (more !== void 0 && room(more)) comments = [...comments, ...more];
	}
	const keys = [];
	for (const finding of findingsToMend(report, own)) {
		if (comments.length >= MOST_SUGGESTIONS) break;
		const change = await lineSuggestion(finding, {
			patches,
			read: (path) => host.contents.read(path, headSha)
		});
		if (change === void 0 || !room([change.comment])) continue;
		if (guardFiles([change.file], await gatherGround({ files: [change.file] }, about, host)).length > 0) continue;
		comments = [...comments, change.comment];
		keys.push(suggestionKey(finding));
	}
	return {
		comments,
		keys
	};
}
const MOST_TRIED = 50;
const WEIGHT = {
	error: 0,
	warning: 1,
	info: 2
};
function findingsToMend({ findings }, own) {
	const before = new Set(own.flatMap(({ body }) => /^<!-- steward v1 suggested ([0-9a-f ]+) -->$/m.exec(body)?.[1]?.split(" ") ?? []));
	return findings.filter((finding) => counts(finding) && finding.fix !== void 0 && !before.has(suggestionKey(finding))).toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]).slice(0, MOST_TRIED);
}
function overlaps(chosen, more) {
	return more.some((one) => chosen.some((other) => other.path === one.path && (one.startLine ?? one.line) <= other.line && (other.startLine ?? other.line) <= one.line));
}
function wordsFor(suggestions) {
	return `${count(suggestions, "suggestion")}: what the report of this commit offers, where the diff shows the lines. Take all parts of a fix together.`;
}

export { NO_CANCEL_REPLY as A, versionProblem as B, triage as C, decide as D, problemPolicy as E, REPORT_FILE as F, ASKED_ONCE as G, createCodeHost as H, intakeReport as I, require_light as J, makeOnce as K, parseReport as L, approvalStep as M, blocksMarkdown as N, mayCommand as O, LARGEST_REPORT_BYTES as P, unzipSync as R, settleChecks as S, composePublication as T, lastBytes as U, fetchWhole as V, allPages as W, EVENTS as _, publishProblem as a, reply as b, judgeFinding as c, commitProposal as d, withdrawProblems as f, answerStatus as g, actionVersionOf as h, hasStaticJob as i, SWITCHED_OFF as j, isFork as k, downloadReport as l, retireComments as m, suggestible as n, publishReport as o, turnAway as p, retry as q, gatherSituation as r, overrideCommit as s, suggestFixes as t, noReport as u, toTrigger as v, projectsAt as w, settleMergeGroup as x, tellProblem as y, refusalOf as z };