import { i as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { $ as parseComment, Br as repositorySchema, Dn as WORKFLOWS, Dr as hasOnlyUnixLineEndings, Er as diffArrays, Et as writeMarkdown, Fr as createRunRequest, Gr as array, H as guard, It as blockToMdast, J as CONCLUSIONS$1, Kr as boolean, Lr as commentKey, Lt as paragraph, Nr as CONFIG_PATH, On as workflowEntry, Or as hasOnlyWinLineEndings, Pr as parseConfig, Q as severityUnder, Qr as record, Rt as phraseToMdast, Sn as numbered, St as count, Tt as shortSha, Vr as shaSchema, X as computeVerdict, Xr as number, Y as renderCheck, Zr as object, _t as counts, ai as Problem, at as waivedBlocks, dt as proposalDigest, ei as string, fi as REDACTED, gt as titleWithCode, ii as require_dist, it as workflowTitle, kn as DEFAULT_ROLES, li as shorten, ni as unknown, nt as renderComment, o as renamedIn, oi as asProblem, pi as redact, q as summariseReview, r as reportSchema, tt as commentMarker, ui as visibleLine, vt as concerns, wn as text, yt as findProjects, zr as parseRunKey } from "./policy.js";
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
/**
* Returns true if the patch consistently uses Unix line endings (or only involves one line and has
* no line endings).
*/
function isUnix(patch) {
	if (!Array.isArray(patch)) patch = [patch];
	return !patch.some((index) => index.hunks.some((hunk) => hunk.lines.some((line) => !line.startsWith("\\") && line.endsWith("\r"))));
}
/**
* Returns true if the patch uses Windows line endings and only Windows line endings.
*/
function isWin(patch) {
	if (!Array.isArray(patch)) patch = [patch];
	return patch.some((index) => index.hunks.some((hunk) => hunk.lines.some((line) => line.endsWith("\r")))) && patch.every((index) => index.hunks.every((hunk) => hunk.lines.every((line, i) => {
		var _a;
		return line.startsWith("\\") || line.endsWith("\r") || ((_a = hunk.lines[i + 1]) === null || _a === void 0 ? void 0 : _a.startsWith("\\"));
	})));
}

// node_modules/diff/libesm/patch/parse.js
/**
* Parses a unified diff format patch into a structured patch object.
*
* `parsePatch` has some understanding of Git's particular dialect of unified diff format.
* When parsing a Git patch, each index in the result may contain additional
* fields (`isRename`, `isBinary`, etc) not included in the data structure returned by
* `structuredPatch`; see the `StructuredPatch` interface for a full list.
*
* @return a JSON object representation of the patch, suitable for use with the `applyPatch`
* method. This parses to the same structure returned by `structuredPatch`, except that
* `oldFileName` and `newFileName` may be `undefined` if the patch doesn't contain enough
* information to determine them (e.g. a hunk-only patch with no file headers).
*/
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
	/**
	* Parses the old and new filenames from a `diff --git` header line.
	*
	* The format is:
	*     diff --git a/<old-path> b/<new-path>
	*
	* When filenames contain special characters (including newlines, tabs,
	* backslashes, or double quotes), Git quotes them with C-style escaping:
	*     diff --git "a/file\twith\ttabs.txt" "b/file\twith\ttabs.txt"
	*
	* When filenames don't contain special characters and the old and new names
	* are the same, we can unambiguously split on ` b/` by finding where the
	* two halves (including their a/ and b/ prefixes) yield matching bare names.
	*
	* A pathological case exists in which we cannot reliably determine the paths
	* from the `diff --git` header. This case is when the following are true:
	* - the old and new file paths differ
	* - they are both unquoted (i.e. contain no special characters)
	* - at least one of the underlying file paths includes the substring ` b/`
	* In this scenario, we do not know which occurrence of ` b/` indicates the
	* start of the new file path, so the header is inherently ambiguous. We thus
	* select a possible interpretation arbitrarily and return that.
	*
	* Fortunately, this ambiguity should never matter, because in any patch
	* genuinely output by Git in which this pathological scenario occurs, there
	* must also be `rename from`/`rename to` or `copy from`/`copy to` extended
	* headers present below the `diff --git` header. `parseIndex` will parse
	* THOSE headers, from which we CAN unambiguously determine the filenames,
	* and will discard the result returned by this function.
	*
	* Returns null if the header can't be parsed at all — e.g. a quoted filename
	* has an unterminated quote, or if the unquoted header doesn't match the
	* expected `a/... b/...` format. In that case, the caller (parseIndex)
	* skips setting oldFileName/newFileName from this header, but they may
	* still be set later from `---`/`+++` lines or `rename from`/`rename to`
	* extended headers; if none of those are present either, they'll remain
	* undefined in the output.
	*/
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
	/**
	* If `s` starts with a double quote, unquotes it using C-style escape
	* rules (as used by Git). Otherwise returns `s` as-is.
	*/
	function unquoteIfQuoted(s) {
		if (s.startsWith("\"")) {
			const parsed = parseQuotedFileName(s);
			if (parsed) return parsed.fileName;
		}
		return s;
	}
	/**
	* Parses a C-style quoted filename as used by Git or GNU `diff -u`.
	* Returns the unescaped filename and the raw length consumed (including quotes).
	*/
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
/**
* attempts to apply a unified diff patch.
*
* Hunks are applied first to last.
* `applyPatch` first tries to apply the first hunk at the line number specified in the hunk header, and with all context lines matching exactly.
* If that fails, it tries scanning backwards and forwards, one line at a time, to find a place to apply the hunk where the context lines match exactly.
* If that still fails, and `fuzzFactor` is greater than zero, it increments the maximum number of mismatches (missing, extra, or changed context lines) that there can be between the hunk context and a region where we are trying to apply the patch such that the hunk will still be considered to match.
* Regardless of `fuzzFactor`, lines to be deleted in the hunk *must* be present for a hunk to match, and the context lines *immediately* before and after an insertion must match exactly.
*
* Once a hunk is successfully fitted, the process begins again with the next hunk.
* Regardless of `fuzzFactor`, later hunks must be applied later in the file than earlier hunks.
*
* If a hunk cannot be successfully fitted *anywhere* with fewer than `fuzzFactor` mismatches, `applyPatch` fails and returns `false`.
*
* If a hunk is successfully fitted but not at the line number specified by the hunk header, all subsequent hunks have their target line number adjusted accordingly.
* (e.g. if the first hunk is applied 10 lines below where the hunk header said it should fit, `applyPatch` will *start* looking for somewhere to apply the second hunk 10 lines below where its hunk header says it goes.)
*
* If the patch was applied successfully, returns a string containing the patched text.
* If the patch could not be applied (because some hunks in the patch couldn't be fitted to the text in `source`), `applyPatch` returns false.
*
* @param patch a string diff or the output from the `parsePatch` or `structuredPatch` methods.
*/
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
	/**
	* Checks if the hunk can be made to fit at the provided location with at most `maxErrors`
	* insertions, substitutions, or deletions, while ensuring also that:
	* - lines deleted in the hunk match exactly, and
	* - wherever an insertion operation or block of insertion operations appears in the hunk, the
	*   immediately preceding and following lines of context match exactly
	*
	* `toPos` should be set such that lines[toPos] is meant to match hunkLines[0].
	*
	* If the hunk can be applied, returns an object with properties `oldLineLastI` and
	* `replacementLines`. Otherwise, returns null.
	*/
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

// node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}

// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
	if (typeof method !== "function") throw new Error("method for before hook must be a function");
	if (!options) options = {};
	if (Array.isArray(name)) return name.reverse().reduce((callback, name) => {
		return register.bind(null, state, name, callback, options);
	}, method)();
	return Promise.resolve().then(() => {
		if (!state.registry[name]) return method(options);
		return state.registry[name].reduce((method, registered) => {
			return registered.hook.bind(null, method, options);
		}, method)();
	});
}

// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook) {
	const orig = hook;
	if (!state.registry[name]) state.registry[name] = [];
	if (kind === "before") hook = (method, options) => {
		return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
	};
	if (kind === "after") hook = (method, options) => {
		let result;
		return Promise.resolve().then(method.bind(null, options)).then((result_) => {
			result = result_;
			return orig(result, options);
		}).then(() => {
			return result;
		});
	};
	if (kind === "error") hook = (method, options) => {
		return Promise.resolve().then(method.bind(null, options)).catch((error) => {
			return orig(error, options);
		});
	};
	state.registry[name].push({
		hook,
		orig
	});
}

// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
	if (!state.registry[name]) return;
	const index = state.registry[name].map((registered) => {
		return registered.orig;
	}).indexOf(method);
	if (index === -1) return;
	state.registry[name].splice(index, 1);
}

// node_modules/before-after-hook/index.js
const bind = Function.bind;
const bindable = bind.bind(bind);
function bindApi(hook, state, name) {
	const removeHookRef = bindable(removeHook, null).apply(null, name ? [state, name] : [state]);
	hook.api = { remove: removeHookRef };
	hook.remove = removeHookRef;
	[
		"before",
		"error",
		"after",
		"wrap"
	].forEach((kind) => {
		const args = name ? [
			state,
			kind,
			name
		] : [state, kind];
		hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
	});
}
function Singular() {
	const singularHookName = Symbol("Singular");
	const singularHookState = { registry: {} };
	const singularHook = register.bind(null, singularHookState, singularHookName);
	bindApi(singularHook, singularHookState, singularHookName);
	return singularHook;
}
function Collection() {
	const state = { registry: {} };
	const hook = register.bind(null, state);
	bindApi(hook, state);
	return hook;
}
var before_after_hook_default = {
	Singular,
	Collection
};

// node_modules/@octokit/endpoint/dist-bundle/index.js
var DEFAULTS$1 = {
	method: "GET",
	baseUrl: "https://api.github.com",
	headers: {
		accept: "application/vnd.github.v3+json",
		"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent()}`
	},
	mediaType: { format: "" }
};
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand.bind(null, template) };
}
function expand(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse$2(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse$2(merge(defaults, route, options));
}
function withDefaults$2(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$2.bind(null, DEFAULTS2),
		merge: merge.bind(null, DEFAULTS2),
		parse: parse$2
	});
}
var endpoint = withDefaults$2(null, DEFAULTS$1);

// node_modules/content-type/dist/index.js
/*!
* content-type
* Copyright(c) 2015 Douglas Christopher Wilson
* MIT Licensed
*/
const SP = 32;
const HTAB = 9;
const SEMI = 59;
const EQ = 61;
const DQUOTE = 34;
const BSLASH = 92;
const COMMA = 44;
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 65280;
const CASE_FLAGS = 65281;
/**
* Character flags used to normalize HTTP field values while scanning.
* Out-of-range reads intentionally coerce to zero in bitwise expressions.
*/
const CHAR_MAP = /* @__PURE__ */ new Uint8Array(256);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 128; code <= 255; code++) CHAR_MAP[code] |= LOWER_CASE;
for (const char of "!#$%&'*+-.^_`|~") CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
for (let code = 48; code <= 57; code++) CHAR_MAP[code] |= TOKEN_FLAG;
for (let code = 65; code <= 90; code++) CHAR_MAP[code] |= 17;
for (let code = 97; code <= 122; code++) CHAR_MAP[code] |= TOKEN_FLAG;
/**
* Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
*/
const NullObject = /* @__PURE__ */ (() => {
	const C = function() {};
	C.prototype = Object.create(null);
	return C;
})();
/**
* Parse a `Content-Type` header.
*/
function parse$1(header, options) {
	const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
	const len = header.length;
	let valueStart = options?.start ?? 0;
	while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) valueStart++;
	let index = valueStart;
	let typeFlags = 0;
	let whitespace = -1;
	let stop = options?.parameters === false ? COMMA_FLAG : 0;
	while (index < len) {
		const code = header.charCodeAt(index);
		const flags = CHAR_MAP[code];
		if ((flags & stopFlags) !== 0) {
			stop |= flags & COMMA_FLAG;
			break;
		}
		if ((flags & OWS) !== 0) {
			if (whitespace === -1) whitespace = index;
		} else whitespace = -1;
		typeFlags |= code & NON_ASCII | flags;
		index++;
	}
	const valueEnd = whitespace === -1 ? index : whitespace;
	const value = header.slice(valueStart, valueEnd);
	const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
	if (index === len || stop !== 0) return {
		type,
		index,
		parameters: new NullObject()
	};
	return parseParameters(header, type, index, len, stopFlags);
}
/**
* Parses the parameters of a `Content-Type` header starting at the given index.
*/
function parseParameters(header, type, index, len, stopFlags) {
	const parameters = new NullObject();
	parameter: while (index < len) {
		index++;
		while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
		const keyStart = index;
		let keyFlags = 0;
		let keyWhitespace = -1;
		while (index < len) {
			const code = header.charCodeAt(index);
			const flags = CHAR_MAP[code];
			if ((flags & stopFlags) !== 0) {
				if ((flags & COMMA_FLAG) !== 0) break parameter;
				continue parameter;
			}
			if (code === EQ) {
				const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
				const value = header.slice(keyStart, keyEnd);
				const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
				index++;
				while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
				if (index < len && header.charCodeAt(index) === DQUOTE) {
					const quotedStart = ++index;
					let escaped = false;
					while (index < len) {
						const code = header.charCodeAt(index);
						if (code === DQUOTE) {
							if (parameters[key] === void 0) parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
							index++;
							let stop = 0;
							while (index < len) {
								const code = header.charCodeAt(index);
								const flags = CHAR_MAP[code];
								if ((flags & stopFlags) !== 0) {
									stop = flags & COMMA_FLAG;
									break;
								}
								index++;
							}
							if (stop !== 0) break parameter;
							continue parameter;
						}
						if (code === BSLASH && index + 1 < len) {
							escaped = true;
							index += 2;
							continue;
						}
						index++;
					}
					continue parameter;
				}
				const valueStart = index;
				let stop = 0;
				let valueWhitespace = -1;
				while (index < len) {
					const code = header.charCodeAt(index);
					const flags = CHAR_MAP[code];
					if ((flags & stopFlags) !== 0) {
						stop = flags & COMMA_FLAG;
						break;
					}
					if ((flags & OWS) !== 0) {
						if (valueWhitespace === -1) valueWhitespace = index;
					} else valueWhitespace = -1;
					index++;
				}
				if (parameters[key] === void 0) {
					const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
					parameters[key] = header.slice(valueStart, valueEnd);
				}
				if (stop !== 0) break parameter;
				continue parameter;
			}
			if ((flags & OWS) !== 0) {
				if (keyWhitespace === -1) keyWhitespace = index;
			} else keyWhitespace = -1;
			keyFlags |= code & NON_ASCII | flags;
			index++;
		}
	}
	return {
		type,
		index,
		parameters
	};
}
/**
* Remove backslashes from quoted pairs in a known-terminated quoted string body.
*/
function unescapeQuotedPairs(str, start, end) {
	let result = "";
	for (let index = start; index < end; index++) if (str.charCodeAt(index) === BSLASH) {
		result += str.slice(start, index);
		start = ++index;
	}
	return result + str.slice(start, end);
}

// node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/;
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;
const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
/**
* @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
* @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
*/
/**
* Checks if a value is unstringifiable according to native JSON.stringify rules.
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is undefined, a function, or a symbol.
*/
const isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
/**
* Checks if a value is a native JSON.rawJSON object (Node.js 22+).
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is a RawJSON instance.
*/
const isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
/**
* Iteratively converts a JS value to a JSON string.
* Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
* Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
*
* @param {any} rootValue The value to stringify.
* @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
* @param {string | number} [spaceParam] Indentation for pretty-printing.
* @returns {string | undefined} The generated JSON string.
*/
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
	let space = "";
	if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
	else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
	const isFunctionReplacer = typeof replacer === "function";
	const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
	/**
	* Prepares a value for stringification by resolving toJSON, handling BigInts,
	* applying custom replacers, and unwrapping primitive objects.
	*
	* @param {object|Array} parent The parent object or array holding the value.
	* @param {string} key The key associated with the value.
	* @param {any} val The raw value to process.
	* @returns {any} The processed value ready for stringification.
	*/
	const prepareVal = (parent, key, val) => {
		if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
		if (typeof val === "string" && noiseValue.test(val)) return val + "n";
		if (typeof val === "bigint") {
			if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
			return val.toString() + "n";
		}
		if (isFunctionReplacer) val = replacer.call(parent, key, val);
		if (val !== null && typeof val === "object") {
			if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
		}
		return val;
	};
	const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
	if (isUnstringifiable(rootProcessed)) return;
	const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
	const isRootNativeRawJSON = isRawJSON(rootProcessed);
	if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
	const chunks = [];
	let level = 0;
	const stack = [{
		parent: { "": rootProcessed },
		key: "",
		val: rootProcessed,
		isArray: Array.isArray(rootProcessed),
		keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
		index: 0,
		first: true
	}];
	const visited = new WeakSet([rootProcessed]);
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (node.index === 0) {
			chunks.push(node.isArray ? "[" : "{");
			level++;
		}
		let isDone = false;
		if (node.isArray) {
			if (node.index < node.val.length) {
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level));
				const childRaw = node.val[node.index];
				const childVal = prepareVal(node.val, String(node.index), childRaw);
				if (isUnstringifiable(childVal)) {
					chunks.push("null");
					node.first = false;
					node.index++;
				} else {
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: String(node.index),
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						node.index++;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
						node.index++;
					}
				}
			} else isDone = true;
		} else {
			while (node.index < node.keys.length) {
				const k = node.keys[node.index++];
				if (propertyList && !propertyList.has(k)) continue;
				const childRaw = node.val[k];
				const childVal = prepareVal(node.val, k, childRaw);
				if (isUnstringifiable(childVal)) continue;
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
				else chunks.push(originalStringify(k) + ":");
				const isComplexObject = childVal !== null && typeof childVal === "object";
				const isNativeRaw = isRawJSON(childVal);
				if (isComplexObject && !isNativeRaw) {
					if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
					visited.add(childVal);
					stack.push({
						parent: node.val,
						key: k,
						val: childVal,
						isArray: Array.isArray(childVal),
						keys: Array.isArray(childVal) ? null : Object.keys(childVal),
						index: 0,
						first: true
					});
					node.first = false;
					break;
				} else {
					chunks.push(originalStringify(childVal));
					node.first = false;
				}
			}
			if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
		}
		if (isDone) {
			level--;
			if (!node.first && space) chunks.push("\n" + space.repeat(level));
			chunks.push(node.isArray ? "]" : "}");
			visited.delete(node.val);
			stack.pop();
		}
	}
	return chunks.join("");
};
/**
* Converts a JavaScript value to a JSON string.
*
* Supports serialization of BigInt values using two strategies:
* 1. Custom format "123n" → "123" (universal fallback)
* 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
*
* All other values are serialized exactly like native JSON.stringify().
*
* @param {*} value The value to convert to a JSON string.
* @param {Replacer | Array<string | number> | null} [replacer]
* A function that alters the behavior of the stringification process,
* or an array of strings/numbers to indicate properties to exclude.
* @param {string | number} [space]
* A string or number to specify indentation or pretty-printing.
* @returns {string} The JSON string representation.
*/
const JSONStringify = (value, replacer, space) => {
	try {
		if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
			if (typeof val === "bigint") return JSON.rawJSON(val.toString());
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space);
		if (!value) return originalStringify(value, replacer, space);
		return originalStringify(value, (key, val) => {
			if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
			if (typeof val === "bigint") return val.toString() + "n";
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
	} catch (error) {
		if (error instanceof RangeError) {
			const convertedJSON = stringifyIteratively(value, replacer, space);
			if (convertedJSON === void 0) return void 0;
			if ("rawJSON" in JSON) return convertedJSON;
			return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		}
		throw error;
	}
};
const featureCache = /* @__PURE__ */ new Map();
/**
* Detects if the current JSON.parse implementation supports the context.source feature.
*
* Uses toString() fingerprinting to cache results and automatically detect runtime
* replacements of JSON.parse (polyfills, mocks, etc.).
*
* @returns {boolean} true if context.source is supported, false otherwise.
*/
const isContextSourceSupported = () => {
	const parseFingerprint = JSON.parse.toString();
	if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
	try {
		const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
		featureCache.set(parseFingerprint, result);
		return result;
	} catch {
		featureCache.set(parseFingerprint, false);
		return false;
	}
};
/**
* Reviver function that converts custom-format BigInt strings back to BigInt values.
* Also handles "noise" strings that accidentally match the BigInt format.
*
* @param {string | number | undefined} key The object key.
* @param {*} value The value being parsed.
* @param {object} [context] Parse context (if supported by JSON.parse).
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The transformed value.
*/
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
	if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
	if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
	if (!(typeof userReviver === "function")) return value;
	return userReviver(key, value, context);
};
/**
* Fast JSON.parse implementation (~2x faster than classic fallback).
* Uses JSON.parse's context.source feature to detect integers and convert
* large numbers directly to BigInt without string manipulation.
*
* Does not support legacy custom format from v1 of this library.
*
* @param {string} text JSON string to parse.
* @param {Reviver} [reviver] Transform function to apply to each value.
* @returns {any} Parsed JavaScript value.
*/
const JSONParseV2 = (text, reviver) => {
	return JSON.parse(text, (key, value, context) => {
		const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
		const isInt = context && intRegex.test(context.source);
		if (isBigNumber && isInt) return BigInt(context.source);
		if (!(typeof reviver === "function")) return value;
		return reviver(key, value, context);
	});
};
const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/;
/**
* Iteratively traverses the parsed object bottom-up (post-order),
* emulating the native JSON.parse reviver behavior.
* This avoids Call Stack overflows (RangeError) on deeply nested structures.
*
* @param {any} parsed The natively parsed JSON object.
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The fully processed object.
*/
const applyReviverIteratively = (parsed, userReviver) => {
	const rootHolder = { "": parsed };
	const stack = [{
		parent: rootHolder,
		key: "",
		visited: false
	}];
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (!node.visited) {
			node.visited = true;
			const value = node.parent[node.key];
			if (value !== null && typeof value === "object") {
				const keys = Object.keys(value);
				for (let i = keys.length - 1; i >= 0; i--) stack.push({
					parent: value,
					key: keys[i],
					visited: false
				});
			}
		} else {
			const { parent, key } = node;
			let value = parent[key];
			if (typeof value === "string") {
				if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
				else if (noiseValue.test(value)) value = value.slice(0, -1);
			}
			if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
			if (value === void 0) delete parent[key];
			else parent[key] = value;
			stack.pop();
		}
	}
	return rootHolder[""];
};
/**
* Pre-processes the JSON string to mark large numbers with an 'n' suffix.
*
* @param {string} text The raw JSON string.
* @returns {string} The serialized string with marked BigInts.
*/
const serializeBigInts = (text) => {
	return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
		const isString = match[0] === "\"";
		if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
		const hasFractionalOrExponential = fractional || exponential;
		const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
		if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
		return "\"" + match + "n\"";
	});
};
/**
* Converts a JSON string into a JavaScript value.
*
* Supports parsing of large integers using two strategies:
* 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
* 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
*
* All other JSON values are parsed exactly like native JSON.parse().
*
* @param {string} text A valid JSON string.
* @param {Reviver} [reviver]
* A function that transforms the results. This function is called for each member
* of the object. If a member contains nested objects, the nested objects are
* transformed before the parent object is.
* @returns {any} The parsed JavaScript value.
* @throws {SyntaxError} If text is not valid JSON.
*/
const JSONParse = (text, reviver) => {
	if (!text) return originalParse(text, reviver);
	try {
		if (isContextSourceSupported()) return JSONParseV2(text, reviver);
		const serializedData = serializeBigInts(text);
		return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
	} catch (error) {
		if (error instanceof RangeError) {
			const serializedData = serializeBigInts(text);
			const parsed = originalParse(serializedData);
			return applyReviverIteratively(parsed, reviver);
		}
		throw error;
	}
};

// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
	name;
	/**
	* http status code
	*/
	status;
	/**
	* Request options that lead to the error.
	*/
	request;
	/**
	* Response object if a response was received
	*/
	response;
	constructor(message, statusCode, options) {
		super(message, { cause: options.cause });
		this.name = "HttpError";
		this.status = Number.parseInt(statusCode);
		if (Number.isNaN(this.status)) this.status = 0;
		/* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
		if ("response" in options) this.response = options.response;
		const requestCopy = Object.assign({}, options.request);
		if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
		requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
		this.request = requestCopy;
	}
};

// node_modules/@octokit/request/dist-bundle/index.js
var defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.16 ${getUserAgent()}` } };
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop$1 = () => "";
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop$1);
	const mimetype = parse$1(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") return response.text().catch(noop$1);
	else return response.arrayBuffer().catch(
		/* v8 ignore next -- @preserve */
		() => /* @__PURE__ */ new ArrayBuffer(0)
	);
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if (typeof data === "object" && data !== null && "message" in data) {
		const objectData = data;
		const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
		return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults$1(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults$1.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults$1.bind(null, endpoint2)
	});
}
var request = withDefaults$1(endpoint, defaults_default);
/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */

// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION$4 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
	return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
	constructor(request2, headers, response) {
		super(_buildMessageForResponseErrors(response));
		this.request = request2;
		this.headers = headers;
		this.response = response;
		this.errors = response.errors;
		this.data = response.data;
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	request;
	headers;
	response;
	name = "GraphqlResponseError";
	errors;
	data;
};
var NON_VARIABLE_OPTIONS = [
	"method",
	"baseUrl",
	"url",
	"headers",
	"request",
	"query",
	"mediaType",
	"operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = [
	"query",
	"method",
	"url"
];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
	if (options) {
		if (typeof query === "string" && "query" in options) return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "query" cannot be used as variable name`));
		for (const key in options) {
			if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
			return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`));
		}
	}
	const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
	const requestOptions = Object.keys(parsedOptions).reduce((result, key) => {
		if (NON_VARIABLE_OPTIONS.includes(key)) {
			result[key] = parsedOptions[key];
			return result;
		}
		if (!result.variables) result.variables = {};
		result.variables[key] = parsedOptions[key];
		return result;
	}, {});
	const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
	if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
	return request2(requestOptions).then((response) => {
		if (response.data.errors) {
			const headers = {};
			for (const key of Object.keys(response.headers)) headers[key] = response.headers[key];
			throw new GraphqlResponseError(requestOptions, headers, response.data);
		}
		return response.data.data;
	});
}
function withDefaults(request2, newDefaults) {
	const newRequest = request2.defaults(newDefaults);
	const newApi = (query, options) => {
		return graphql(newRequest, query, options);
	};
	return Object.assign(newApi, {
		defaults: withDefaults.bind(null, newRequest),
		endpoint: newRequest.endpoint
	});
}
var graphql2 = withDefaults(request, {
	headers: { "user-agent": `octokit-graphql.js/${VERSION$4} ${getUserAgent()}` },
	method: "POST",
	url: "/graphql"
});
function withCustomRequest(customRequest) {
	return withDefaults(customRequest, {
		method: "POST",
		url: "/graphql"
	});
}
/* v8 ignore if -- @preserve */

// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
	const isApp = isJWT(token);
	const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
	const isUserToServer = token.startsWith("ghu_");
	return {
		type: "token",
		token,
		tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
	};
}
function withAuthorizationPrefix(token) {
	if (token.split(/\./).length === 3) return `bearer ${token}`;
	return `token ${token}`;
}
async function hook(token, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	endpoint.headers.authorization = withAuthorizationPrefix(token);
	return request(endpoint);
}
var createTokenAuth = function createTokenAuth2(token) {
	if (!token) throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
	if (typeof token !== "string") throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");
	token = token.replace(/^(token|bearer) +/i, "");
	return Object.assign(auth.bind(null, token), { hook: hook.bind(null, token) });
};

// node_modules/@octokit/core/dist-src/version.js
const VERSION$3 = "7.0.8";

// node_modules/@octokit/core/dist-src/index.js
const noop = () => {};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
	if (typeof logger.debug !== "function") logger.debug = noop;
	if (typeof logger.info !== "function") logger.info = noop;
	if (typeof logger.warn !== "function") logger.warn = consoleWarn;
	if (typeof logger.error !== "function") logger.error = consoleError;
	return logger;
}
const userAgentTrail = `octokit-core.js/${VERSION$3} ${getUserAgent()}`;
var Octokit = class {
	static VERSION = VERSION$3;
	static defaults(defaults) {
		const OctokitWithDefaults = class extends this {
			constructor(...args) {
				const options = args[0] || {};
				if (typeof defaults === "function") {
					super(defaults(options));
					return;
				}
				super(Object.assign({}, defaults, options, options.userAgent && defaults.userAgent ? { userAgent: `${options.userAgent} ${defaults.userAgent}` } : null));
			}
		};
		return OctokitWithDefaults;
	}
	static plugins = [];
	/**
	* Attach a plugin (or many) to your Octokit instance.
	*
	* @example
	* const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
	*/
	static plugin(...newPlugins) {
		const currentPlugins = this.plugins;
		const NewOctokit = class extends this {
			static plugins = currentPlugins.concat(newPlugins.filter((plugin) => !currentPlugins.includes(plugin)));
		};
		return NewOctokit;
	}
	constructor(options = {}) {
		const hook = new before_after_hook_default.Collection();
		const requestDefaults = {
			baseUrl: request.endpoint.DEFAULTS.baseUrl,
			headers: {},
			request: Object.assign({}, options.request, { hook: hook.bind(null, "request") }),
			mediaType: {
				previews: [],
				format: ""
			}
		};
		requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
		if (options.baseUrl) requestDefaults.baseUrl = options.baseUrl;
		if (options.previews) requestDefaults.mediaType.previews = options.previews;
		if (options.timeZone) requestDefaults.headers["time-zone"] = options.timeZone;
		this.request = request.defaults(requestDefaults);
		this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
		this.log = createLogger(options.log);
		this.hook = hook;
		if (!options.authStrategy) {
			if (!options.auth) this.auth = async () => ({ type: "unauthenticated" });
			else {
				const auth = createTokenAuth(options.auth);
				hook.wrap("request", auth.hook);
				this.auth = auth;
			}
		} else {
			const { authStrategy, ...otherOptions } = options;
			const auth = authStrategy(Object.assign({
				request: this.request,
				log: this.log,
				octokit: this,
				octokitOptions: otherOptions
			}, options.auth));
			hook.wrap("request", auth.hook);
			this.auth = auth;
		}
		const classConstructor = this.constructor;
		for (let i = 0; i < classConstructor.plugins.length; ++i) Object.assign(this, classConstructor.plugins[i](this, options));
	}
	request;
	graphql;
	log;
	hook;
	auth;
};

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
const VERSION$2 = "17.0.0";

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
var endpoints_default = {
	actions: {
		addCustomLabelsToSelfHostedRunnerForOrg: ["POST /orgs/{org}/actions/runners/{runner_id}/labels"],
		addCustomLabelsToSelfHostedRunnerForRepo: ["POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		addRepoAccessToSelfHostedRunnerGroupInOrg: ["PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"],
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],
		addSelectedRepoToOrgVariable: ["PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],
		approveWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"],
		cancelWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"],
		createEnvironmentVariable: ["POST /repos/{owner}/{repo}/environments/{environment_name}/variables"],
		createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
		createOrUpdateEnvironmentSecret: ["PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		createOrgVariable: ["POST /orgs/{org}/actions/variables"],
		createRegistrationTokenForOrg: ["POST /orgs/{org}/actions/runners/registration-token"],
		createRegistrationTokenForRepo: ["POST /repos/{owner}/{repo}/actions/runners/registration-token"],
		createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
		createRemoveTokenForRepo: ["POST /repos/{owner}/{repo}/actions/runners/remove-token"],
		createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
		createWorkflowDispatch: ["POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"],
		deleteActionsCacheById: ["DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"],
		deleteActionsCacheByKey: ["DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"],
		deleteArtifact: ["DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
		deleteCustomImageFromOrg: ["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],
		deleteCustomImageVersionFromOrg: ["DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],
		deleteEnvironmentSecret: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		deleteEnvironmentVariable: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		deleteHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
		deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		deleteRepoVariable: ["DELETE /repos/{owner}/{repo}/actions/variables/{name}"],
		deleteSelfHostedRunnerFromOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}"],
		deleteSelfHostedRunnerFromRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"],
		deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
		deleteWorkflowRunLogs: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],
		disableSelectedRepositoryGithubActionsOrganization: ["DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"],
		disableWorkflow: ["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"],
		downloadArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"],
		downloadJobLogsForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"],
		downloadWorkflowRunAttemptLogs: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"],
		downloadWorkflowRunLogs: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],
		enableSelectedRepositoryGithubActionsOrganization: ["PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"],
		enableWorkflow: ["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"],
		forceCancelWorkflowRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"],
		generateRunnerJitconfigForOrg: ["POST /orgs/{org}/actions/runners/generate-jitconfig"],
		generateRunnerJitconfigForRepo: ["POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"],
		getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
		getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
		getActionsCacheUsageByRepoForOrg: ["GET /orgs/{org}/actions/cache/usage-by-repository"],
		getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
		getAllowedActionsOrganization: ["GET /orgs/{org}/actions/permissions/selected-actions"],
		getAllowedActionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions/selected-actions"],
		getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
		getCustomImageForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],
		getCustomImageVersionForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],
		getCustomOidcSubClaimForRepo: ["GET /repos/{owner}/{repo}/actions/oidc/customization/sub"],
		getEnvironmentPublicKey: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"],
		getEnvironmentSecret: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],
		getEnvironmentVariable: ["GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		getGithubActionsDefaultWorkflowPermissionsOrganization: ["GET /orgs/{org}/actions/permissions/workflow"],
		getGithubActionsDefaultWorkflowPermissionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions/workflow"],
		getGithubActionsPermissionsOrganization: ["GET /orgs/{org}/actions/permissions"],
		getGithubActionsPermissionsRepository: ["GET /repos/{owner}/{repo}/actions/permissions"],
		getHostedRunnerForOrg: ["GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		getHostedRunnersGithubOwnedImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/github-owned"],
		getHostedRunnersLimitsForOrg: ["GET /orgs/{org}/actions/hosted-runners/limits"],
		getHostedRunnersMachineSpecsForOrg: ["GET /orgs/{org}/actions/hosted-runners/machine-sizes"],
		getHostedRunnersPartnerImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/partner"],
		getHostedRunnersPlatformsForOrg: ["GET /orgs/{org}/actions/hosted-runners/platforms"],
		getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
		getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
		getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
		getPendingDeploymentsForRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],
		getRepoPermissions: [
			"GET /repos/{owner}/{repo}/actions/permissions",
			{},
			{ renamed: ["actions", "getGithubActionsPermissionsRepository"] }
		],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
		getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
		getReviewsForRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"],
		getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
		getSelfHostedRunnerForRepo: ["GET /repos/{owner}/{repo}/actions/runners/{runner_id}"],
		getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
		getWorkflowAccessToRepository: ["GET /repos/{owner}/{repo}/actions/permissions/access"],
		getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
		getWorkflowRunAttempt: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"],
		getWorkflowRunUsage: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"],
		getWorkflowUsage: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"],
		listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
		listCustomImageVersionsForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"],
		listCustomImagesForOrg: ["GET /orgs/{org}/actions/hosted-runners/images/custom"],
		listEnvironmentSecrets: ["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"],
		listEnvironmentVariables: ["GET /repos/{owner}/{repo}/environments/{environment_name}/variables"],
		listGithubHostedRunnersInGroupForOrg: ["GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"],
		listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
		listJobsForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"],
		listJobsForWorkflowRunAttempt: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"],
		listLabelsForSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}/labels"],
		listLabelsForSelfHostedRunnerForRepo: ["GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
		listOrgVariables: ["GET /orgs/{org}/actions/variables"],
		listRepoOrganizationSecrets: ["GET /repos/{owner}/{repo}/actions/organization-secrets"],
		listRepoOrganizationVariables: ["GET /repos/{owner}/{repo}/actions/organization-variables"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
		listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
		listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
		listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
		listRunnerApplicationsForRepo: ["GET /repos/{owner}/{repo}/actions/runners/downloads"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}/repositories"],
		listSelectedReposForOrgVariable: ["GET /orgs/{org}/actions/variables/{name}/repositories"],
		listSelectedRepositoriesEnabledGithubActionsOrganization: ["GET /orgs/{org}/actions/permissions/repositories"],
		listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
		listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
		listWorkflowRunArtifacts: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"],
		listWorkflowRuns: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"],
		listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
		reRunJobForWorkflowRun: ["POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"],
		reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
		reRunWorkflowFailedJobs: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"],
		removeAllCustomLabelsFromSelfHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}/labels"],
		removeAllCustomLabelsFromSelfHostedRunnerForRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		removeCustomLabelFromSelfHostedRunnerForOrg: ["DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"],
		removeCustomLabelFromSelfHostedRunnerForRepo: ["DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],
		removeSelectedRepoFromOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],
		reviewCustomGatesForRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"],
		reviewPendingDeploymentsForRun: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],
		setAllowedActionsOrganization: ["PUT /orgs/{org}/actions/permissions/selected-actions"],
		setAllowedActionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"],
		setCustomLabelsForSelfHostedRunnerForOrg: ["PUT /orgs/{org}/actions/runners/{runner_id}/labels"],
		setCustomLabelsForSelfHostedRunnerForRepo: ["PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
		setCustomOidcSubClaimForRepo: ["PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"],
		setGithubActionsDefaultWorkflowPermissionsOrganization: ["PUT /orgs/{org}/actions/permissions/workflow"],
		setGithubActionsDefaultWorkflowPermissionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/workflow"],
		setGithubActionsPermissionsOrganization: ["PUT /orgs/{org}/actions/permissions"],
		setGithubActionsPermissionsRepository: ["PUT /repos/{owner}/{repo}/actions/permissions"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"],
		setSelectedReposForOrgVariable: ["PUT /orgs/{org}/actions/variables/{name}/repositories"],
		setSelectedRepositoriesEnabledGithubActionsOrganization: ["PUT /orgs/{org}/actions/permissions/repositories"],
		setWorkflowAccessToRepository: ["PUT /repos/{owner}/{repo}/actions/permissions/access"],
		updateEnvironmentVariable: ["PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
		updateHostedRunnerForOrg: ["PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],
		updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
		updateRepoVariable: ["PATCH /repos/{owner}/{repo}/actions/variables/{name}"]
	},
	activity: {
		checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
		deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
		deleteThreadSubscription: ["DELETE /notifications/threads/{thread_id}/subscription"],
		getFeeds: ["GET /feeds"],
		getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
		getThread: ["GET /notifications/threads/{thread_id}"],
		getThreadSubscriptionForAuthenticatedUser: ["GET /notifications/threads/{thread_id}/subscription"],
		listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
		listNotificationsForAuthenticatedUser: ["GET /notifications"],
		listOrgEventsForAuthenticatedUser: ["GET /users/{username}/events/orgs/{org}"],
		listPublicEvents: ["GET /events"],
		listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
		listPublicEventsForUser: ["GET /users/{username}/events/public"],
		listPublicOrgEvents: ["GET /orgs/{org}/events"],
		listReceivedEventsForUser: ["GET /users/{username}/received_events"],
		listReceivedPublicEventsForUser: ["GET /users/{username}/received_events/public"],
		listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
		listRepoNotificationsForAuthenticatedUser: ["GET /repos/{owner}/{repo}/notifications"],
		listReposStarredByAuthenticatedUser: ["GET /user/starred"],
		listReposStarredByUser: ["GET /users/{username}/starred"],
		listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
		listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
		listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
		listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
		markNotificationsAsRead: ["PUT /notifications"],
		markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
		markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
		markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
		setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
		setThreadSubscription: ["PUT /notifications/threads/{thread_id}/subscription"],
		starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
		unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
	},
	apps: {
		addRepoToInstallation: [
			"PUT /user/installations/{installation_id}/repositories/{repository_id}",
			{},
			{ renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
		],
		addRepoToInstallationForAuthenticatedUser: ["PUT /user/installations/{installation_id}/repositories/{repository_id}"],
		checkToken: ["POST /applications/{client_id}/token"],
		createFromManifest: ["POST /app-manifests/{code}/conversions"],
		createInstallationAccessToken: ["POST /app/installations/{installation_id}/access_tokens"],
		deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
		deleteInstallation: ["DELETE /app/installations/{installation_id}"],
		deleteToken: ["DELETE /applications/{client_id}/token"],
		getAuthenticated: ["GET /app"],
		getBySlug: ["GET /apps/{app_slug}"],
		getInstallation: ["GET /app/installations/{installation_id}"],
		getOrgInstallation: ["GET /orgs/{org}/installation"],
		getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
		getSubscriptionPlanForAccount: ["GET /marketplace_listing/accounts/{account_id}"],
		getSubscriptionPlanForAccountStubbed: ["GET /marketplace_listing/stubbed/accounts/{account_id}"],
		getUserInstallation: ["GET /users/{username}/installation"],
		getWebhookConfigForApp: ["GET /app/hook/config"],
		getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
		listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
		listAccountsForPlanStubbed: ["GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"],
		listInstallationReposForAuthenticatedUser: ["GET /user/installations/{installation_id}/repositories"],
		listInstallationRequestsForAuthenticatedApp: ["GET /app/installation-requests"],
		listInstallations: ["GET /app/installations"],
		listInstallationsForAuthenticatedUser: ["GET /user/installations"],
		listPlans: ["GET /marketplace_listing/plans"],
		listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
		listReposAccessibleToInstallation: ["GET /installation/repositories"],
		listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
		listSubscriptionsForAuthenticatedUserStubbed: ["GET /user/marketplace_purchases/stubbed"],
		listWebhookDeliveries: ["GET /app/hook/deliveries"],
		redeliverWebhookDelivery: ["POST /app/hook/deliveries/{delivery_id}/attempts"],
		removeRepoFromInstallation: [
			"DELETE /user/installations/{installation_id}/repositories/{repository_id}",
			{},
			{ renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
		],
		removeRepoFromInstallationForAuthenticatedUser: ["DELETE /user/installations/{installation_id}/repositories/{repository_id}"],
		resetToken: ["PATCH /applications/{client_id}/token"],
		revokeInstallationAccessToken: ["DELETE /installation/token"],
		scopeToken: ["POST /applications/{client_id}/token/scoped"],
		suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
		unsuspendInstallation: ["DELETE /app/installations/{installation_id}/suspended"],
		updateWebhookConfigForApp: ["PATCH /app/hook/config"]
	},
	billing: {
		getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
		getGithubActionsBillingUser: ["GET /users/{username}/settings/billing/actions"],
		getGithubBillingPremiumRequestUsageReportOrg: ["GET /organizations/{org}/settings/billing/premium_request/usage"],
		getGithubBillingPremiumRequestUsageReportUser: ["GET /users/{username}/settings/billing/premium_request/usage"],
		getGithubBillingUsageReportOrg: ["GET /organizations/{org}/settings/billing/usage"],
		getGithubBillingUsageReportUser: ["GET /users/{username}/settings/billing/usage"],
		getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
		getGithubPackagesBillingUser: ["GET /users/{username}/settings/billing/packages"],
		getSharedStorageBillingOrg: ["GET /orgs/{org}/settings/billing/shared-storage"],
		getSharedStorageBillingUser: ["GET /users/{username}/settings/billing/shared-storage"]
	},
	campaigns: {
		createCampaign: ["POST /orgs/{org}/campaigns"],
		deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
		getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
		listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
		updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
	},
	checks: {
		create: ["POST /repos/{owner}/{repo}/check-runs"],
		createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
		get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
		getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
		listAnnotations: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"],
		listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
		listForSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"],
		listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
		rerequestRun: ["POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"],
		rerequestSuite: ["POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"],
		setSuitesPreferences: ["PATCH /repos/{owner}/{repo}/check-suites/preferences"],
		update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
	},
	codeScanning: {
		commitAutofix: ["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"],
		createAutofix: ["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],
		createVariantAnalysis: ["POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"],
		deleteAnalysis: ["DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"],
		deleteCodeqlDatabase: ["DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],
		getAlert: [
			"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
			{},
			{ renamedParameters: { alert_id: "alert_number" } }
		],
		getAnalysis: ["GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"],
		getAutofix: ["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],
		getCodeqlDatabase: ["GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],
		getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
		getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
		getVariantAnalysis: ["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"],
		getVariantAnalysisRepoTask: ["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"],
		listAlertInstances: ["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"],
		listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
		listAlertsInstances: [
			"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
			{},
			{ renamed: ["codeScanning", "listAlertInstances"] }
		],
		listCodeqlDatabases: ["GET /repos/{owner}/{repo}/code-scanning/codeql/databases"],
		listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"],
		updateDefaultSetup: ["PATCH /repos/{owner}/{repo}/code-scanning/default-setup"],
		uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
	},
	codeSecurity: {
		attachConfiguration: ["POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"],
		attachEnterpriseConfiguration: ["POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"],
		createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
		createConfigurationForEnterprise: ["POST /enterprises/{enterprise}/code-security/configurations"],
		deleteConfiguration: ["DELETE /orgs/{org}/code-security/configurations/{configuration_id}"],
		deleteConfigurationForEnterprise: ["DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],
		detachConfiguration: ["DELETE /orgs/{org}/code-security/configurations/detach"],
		getConfiguration: ["GET /orgs/{org}/code-security/configurations/{configuration_id}"],
		getConfigurationForRepository: ["GET /repos/{owner}/{repo}/code-security-configuration"],
		getConfigurationsForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations"],
		getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
		getDefaultConfigurations: ["GET /orgs/{org}/code-security/configurations/defaults"],
		getDefaultConfigurationsForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations/defaults"],
		getRepositoriesForConfiguration: ["GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"],
		getRepositoriesForEnterpriseConfiguration: ["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"],
		getSingleConfigurationForEnterprise: ["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],
		setConfigurationAsDefault: ["PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"],
		setConfigurationAsDefaultForEnterprise: ["PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"],
		updateConfiguration: ["PATCH /orgs/{org}/code-security/configurations/{configuration_id}"],
		updateEnterpriseConfiguration: ["PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"]
	},
	codesOfConduct: {
		getAllCodesOfConduct: ["GET /codes_of_conduct"],
		getConductCode: ["GET /codes_of_conduct/{key}"]
	},
	codespaces: {
		addRepositoryForSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		checkPermissionsForDevcontainer: ["GET /repos/{owner}/{repo}/codespaces/permissions_check"],
		codespaceMachinesForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}/machines"],
		createForAuthenticatedUser: ["POST /user/codespaces"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		createOrUpdateSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}"],
		createWithPrForAuthenticatedUser: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"],
		createWithRepoForAuthenticatedUser: ["POST /repos/{owner}/{repo}/codespaces"],
		deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
		deleteFromOrganization: ["DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		deleteSecretForAuthenticatedUser: ["DELETE /user/codespaces/secrets/{secret_name}"],
		exportForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/exports"],
		getCodespacesForUserInOrg: ["GET /orgs/{org}/members/{username}/codespaces"],
		getExportDetailsForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}/exports/{export_id}"],
		getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
		getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
		getPublicKeyForAuthenticatedUser: ["GET /user/codespaces/secrets/public-key"],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/codespaces/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],
		getSecretForAuthenticatedUser: ["GET /user/codespaces/secrets/{secret_name}"],
		listDevcontainersInRepositoryForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/devcontainers"],
		listForAuthenticatedUser: ["GET /user/codespaces"],
		listInOrganization: [
			"GET /orgs/{org}/codespaces",
			{},
			{ renamedParameters: { org_id: "org" } }
		],
		listInRepositoryForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces"],
		listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
		listRepositoriesForSecretForAuthenticatedUser: ["GET /user/codespaces/secrets/{secret_name}/repositories"],
		listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],
		preFlightWithRepoForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/new"],
		publishForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/publish"],
		removeRepositoryForSecretForAuthenticatedUser: ["DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
		repoMachinesForAuthenticatedUser: ["GET /repos/{owner}/{repo}/codespaces/machines"],
		setRepositoriesForSecretForAuthenticatedUser: ["PUT /user/codespaces/secrets/{secret_name}/repositories"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],
		startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
		stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
		stopInOrganization: ["POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"],
		updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
	},
	copilot: {
		addCopilotSeatsForTeams: ["POST /orgs/{org}/copilot/billing/selected_teams"],
		addCopilotSeatsForUsers: ["POST /orgs/{org}/copilot/billing/selected_users"],
		cancelCopilotSeatAssignmentForTeams: ["DELETE /orgs/{org}/copilot/billing/selected_teams"],
		cancelCopilotSeatAssignmentForUsers: ["DELETE /orgs/{org}/copilot/billing/selected_users"],
		copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
		copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
		getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
		getCopilotSeatDetailsForUser: ["GET /orgs/{org}/members/{username}/copilot"],
		listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
	},
	credentials: { revoke: ["POST /credentials/revoke"] },
	dependabot: {
		addSelectedRepoToOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],
		createOrUpdateOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}"],
		createOrUpdateRepoSecret: ["PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
		deleteRepoSecret: ["DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
		getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
		getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
		getRepoPublicKey: ["GET /repos/{owner}/{repo}/dependabot/secrets/public-key"],
		getRepoSecret: ["GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],
		listAlertsForEnterprise: ["GET /enterprises/{enterprise}/dependabot/alerts"],
		listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
		listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
		listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
		listSelectedReposForOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],
		removeSelectedRepoFromOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],
		repositoryAccessForOrg: ["GET /organizations/{org}/dependabot/repository-access"],
		setRepositoryAccessDefaultLevel: ["PUT /organizations/{org}/dependabot/repository-access/default-level"],
		setSelectedReposForOrgSecret: ["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
		updateRepositoryAccessForOrg: ["PATCH /organizations/{org}/dependabot/repository-access"]
	},
	dependencyGraph: {
		createRepositorySnapshot: ["POST /repos/{owner}/{repo}/dependency-graph/snapshots"],
		diffRange: ["GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"],
		exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
	},
	emojis: { get: ["GET /emojis"] },
	enterpriseTeamMemberships: {
		add: ["PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
		bulkAdd: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"],
		bulkRemove: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"],
		get: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
		list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
		remove: ["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"]
	},
	enterpriseTeamOrganizations: {
		add: ["PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		bulkAdd: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"],
		bulkRemove: ["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"],
		delete: ["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		getAssignment: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],
		getAssignments: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"]
	},
	enterpriseTeams: {
		create: ["POST /enterprises/{enterprise}/teams"],
		delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
		get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
		list: ["GET /enterprises/{enterprise}/teams"],
		update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
	},
	gists: {
		checkIsStarred: ["GET /gists/{gist_id}/star"],
		create: ["POST /gists"],
		createComment: ["POST /gists/{gist_id}/comments"],
		delete: ["DELETE /gists/{gist_id}"],
		deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
		fork: ["POST /gists/{gist_id}/forks"],
		get: ["GET /gists/{gist_id}"],
		getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
		getRevision: ["GET /gists/{gist_id}/{sha}"],
		list: ["GET /gists"],
		listComments: ["GET /gists/{gist_id}/comments"],
		listCommits: ["GET /gists/{gist_id}/commits"],
		listForUser: ["GET /users/{username}/gists"],
		listForks: ["GET /gists/{gist_id}/forks"],
		listPublic: ["GET /gists/public"],
		listStarred: ["GET /gists/starred"],
		star: ["PUT /gists/{gist_id}/star"],
		unstar: ["DELETE /gists/{gist_id}/star"],
		update: ["PATCH /gists/{gist_id}"],
		updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
	},
	git: {
		createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
		createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
		createRef: ["POST /repos/{owner}/{repo}/git/refs"],
		createTag: ["POST /repos/{owner}/{repo}/git/tags"],
		createTree: ["POST /repos/{owner}/{repo}/git/trees"],
		deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
		getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
		getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
		getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
		getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
		getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
		listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
		updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
	},
	gitignore: {
		getAllTemplates: ["GET /gitignore/templates"],
		getTemplate: ["GET /gitignore/templates/{name}"]
	},
	hostedCompute: {
		createNetworkConfigurationForOrg: ["POST /orgs/{org}/settings/network-configurations"],
		deleteNetworkConfigurationFromOrg: ["DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"],
		getNetworkConfigurationForOrg: ["GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"],
		getNetworkSettingsForOrg: ["GET /orgs/{org}/settings/network-settings/{network_settings_id}"],
		listNetworkConfigurationsForOrg: ["GET /orgs/{org}/settings/network-configurations"],
		updateNetworkConfigurationForOrg: ["PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"]
	},
	interactions: {
		getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
		getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
		getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
		getRestrictionsForYourPublicRepos: [
			"GET /user/interaction-limits",
			{},
			{ renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
		],
		removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
		removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
		removeRestrictionsForRepo: ["DELETE /repos/{owner}/{repo}/interaction-limits"],
		removeRestrictionsForYourPublicRepos: [
			"DELETE /user/interaction-limits",
			{},
			{ renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
		],
		setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
		setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
		setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
		setRestrictionsForYourPublicRepos: [
			"PUT /user/interaction-limits",
			{},
			{ renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
		]
	},
	issues: {
		addAssignees: ["POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"],
		addBlockedByDependency: ["POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
		addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		addSubIssue: ["POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],
		checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
		checkUserCanBeAssignedToIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"],
		create: ["POST /repos/{owner}/{repo}/issues"],
		createComment: ["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		createLabel: ["POST /repos/{owner}/{repo}/labels"],
		createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
		deleteComment: ["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
		deleteMilestone: ["DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"],
		get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
		getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
		getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
		getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
		getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
		list: ["GET /issues"],
		listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
		listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
		listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
		listDependenciesBlockedBy: ["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
		listDependenciesBlocking: ["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"],
		listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
		listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
		listEventsForTimeline: ["GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"],
		listForAuthenticatedUser: ["GET /user/issues"],
		listForOrg: ["GET /orgs/{org}/issues"],
		listForRepo: ["GET /repos/{owner}/{repo}/issues"],
		listLabelsForMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"],
		listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
		listLabelsOnIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
		listSubIssues: ["GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],
		lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
		removeAllLabels: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		removeAssignees: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"],
		removeDependencyBlockedBy: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"],
		removeLabel: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],
		removeSubIssue: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"],
		reprioritizeSubIssue: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"],
		setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
		unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
		update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
		updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
		updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
		updateMilestone: ["PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"]
	},
	licenses: {
		get: ["GET /licenses/{license}"],
		getAllCommonlyUsed: ["GET /licenses"],
		getForRepo: ["GET /repos/{owner}/{repo}/license"]
	},
	markdown: {
		render: ["POST /markdown"],
		renderRaw: ["POST /markdown/raw", { headers: { "content-type": "text/plain; charset=utf-8" } }]
	},
	meta: {
		get: ["GET /meta"],
		getAllVersions: ["GET /versions"],
		getOctocat: ["GET /octocat"],
		getZen: ["GET /zen"],
		root: ["GET /"]
	},
	migrations: {
		deleteArchiveForAuthenticatedUser: ["DELETE /user/migrations/{migration_id}/archive"],
		deleteArchiveForOrg: ["DELETE /orgs/{org}/migrations/{migration_id}/archive"],
		downloadArchiveForOrg: ["GET /orgs/{org}/migrations/{migration_id}/archive"],
		getArchiveForAuthenticatedUser: ["GET /user/migrations/{migration_id}/archive"],
		getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
		getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
		listForAuthenticatedUser: ["GET /user/migrations"],
		listForOrg: ["GET /orgs/{org}/migrations"],
		listReposForAuthenticatedUser: ["GET /user/migrations/{migration_id}/repositories"],
		listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
		listReposForUser: [
			"GET /user/migrations/{migration_id}/repositories",
			{},
			{ renamed: ["migrations", "listReposForAuthenticatedUser"] }
		],
		startForAuthenticatedUser: ["POST /user/migrations"],
		startForOrg: ["POST /orgs/{org}/migrations"],
		unlockRepoForAuthenticatedUser: ["DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"],
		unlockRepoForOrg: ["DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"]
	},
	oidc: {
		getOidcCustomSubTemplateForOrg: ["GET /orgs/{org}/actions/oidc/customization/sub"],
		updateOidcCustomSubTemplateForOrg: ["PUT /orgs/{org}/actions/oidc/customization/sub"]
	},
	orgs: {
		addSecurityManagerTeam: [
			"PUT /orgs/{org}/security-managers/teams/{team_slug}",
			{},
			{ deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team" }
		],
		assignTeamToOrgRole: ["PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],
		assignUserToOrgRole: ["PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"],
		blockUser: ["PUT /orgs/{org}/blocks/{username}"],
		cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
		checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
		checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
		checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
		convertMemberToOutsideCollaborator: ["PUT /orgs/{org}/outside_collaborators/{username}"],
		createArtifactStorageRecord: ["POST /orgs/{org}/artifacts/metadata/storage-record"],
		createInvitation: ["POST /orgs/{org}/invitations"],
		createIssueType: ["POST /orgs/{org}/issue-types"],
		createWebhook: ["POST /orgs/{org}/hooks"],
		customPropertiesForOrgsCreateOrUpdateOrganizationValues: ["PATCH /organizations/{org}/org-properties/values"],
		customPropertiesForOrgsGetOrganizationValues: ["GET /organizations/{org}/org-properties/values"],
		customPropertiesForReposCreateOrUpdateOrganizationDefinition: ["PUT /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposCreateOrUpdateOrganizationDefinitions: ["PATCH /orgs/{org}/properties/schema"],
		customPropertiesForReposCreateOrUpdateOrganizationValues: ["PATCH /orgs/{org}/properties/values"],
		customPropertiesForReposDeleteOrganizationDefinition: ["DELETE /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposGetOrganizationDefinition: ["GET /orgs/{org}/properties/schema/{custom_property_name}"],
		customPropertiesForReposGetOrganizationDefinitions: ["GET /orgs/{org}/properties/schema"],
		customPropertiesForReposGetOrganizationValues: ["GET /orgs/{org}/properties/values"],
		delete: ["DELETE /orgs/{org}"],
		deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
		deleteAttestationsById: ["DELETE /orgs/{org}/attestations/{attestation_id}"],
		deleteAttestationsBySubjectDigest: ["DELETE /orgs/{org}/attestations/digest/{subject_digest}"],
		deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
		deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
		disableSelectedRepositoryImmutableReleasesOrganization: ["DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],
		enableSelectedRepositoryImmutableReleasesOrganization: ["PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],
		get: ["GET /orgs/{org}"],
		getImmutableReleasesSettings: ["GET /orgs/{org}/settings/immutable-releases"],
		getImmutableReleasesSettingsRepositories: ["GET /orgs/{org}/settings/immutable-releases/repositories"],
		getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
		getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
		getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
		getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
		getOrgRulesetVersion: ["GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"],
		getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
		getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
		getWebhookDelivery: ["GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"],
		list: ["GET /organizations"],
		listAppInstallations: ["GET /orgs/{org}/installations"],
		listArtifactStorageRecords: ["GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"],
		listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
		listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
		listAttestationsBulk: ["POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"],
		listBlockedUsers: ["GET /orgs/{org}/blocks"],
		listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
		listForAuthenticatedUser: ["GET /user/orgs"],
		listForUser: ["GET /users/{username}/orgs"],
		listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
		listIssueTypes: ["GET /orgs/{org}/issue-types"],
		listMembers: ["GET /orgs/{org}/members"],
		listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
		listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
		listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
		listOrgRoles: ["GET /orgs/{org}/organization-roles"],
		listOrganizationFineGrainedPermissions: ["GET /orgs/{org}/organization-fine-grained-permissions"],
		listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
		listPatGrantRepositories: ["GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"],
		listPatGrantRequestRepositories: ["GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"],
		listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
		listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
		listPendingInvitations: ["GET /orgs/{org}/invitations"],
		listPublicMembers: ["GET /orgs/{org}/public_members"],
		listSecurityManagerTeams: [
			"GET /orgs/{org}/security-managers",
			{},
			{ deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams" }
		],
		listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
		listWebhooks: ["GET /orgs/{org}/hooks"],
		pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
		redeliverWebhookDelivery: ["POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],
		removeMember: ["DELETE /orgs/{org}/members/{username}"],
		removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
		removeOutsideCollaborator: ["DELETE /orgs/{org}/outside_collaborators/{username}"],
		removePublicMembershipForAuthenticatedUser: ["DELETE /orgs/{org}/public_members/{username}"],
		removeSecurityManagerTeam: [
			"DELETE /orgs/{org}/security-managers/teams/{team_slug}",
			{},
			{ deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team" }
		],
		reviewPatGrantRequest: ["POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"],
		reviewPatGrantRequestsInBulk: ["POST /orgs/{org}/personal-access-token-requests"],
		revokeAllOrgRolesTeam: ["DELETE /orgs/{org}/organization-roles/teams/{team_slug}"],
		revokeAllOrgRolesUser: ["DELETE /orgs/{org}/organization-roles/users/{username}"],
		revokeOrgRoleTeam: ["DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],
		revokeOrgRoleUser: ["DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"],
		setImmutableReleasesSettings: ["PUT /orgs/{org}/settings/immutable-releases"],
		setImmutableReleasesSettingsRepositories: ["PUT /orgs/{org}/settings/immutable-releases/repositories"],
		setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
		setPublicMembershipForAuthenticatedUser: ["PUT /orgs/{org}/public_members/{username}"],
		unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
		update: ["PATCH /orgs/{org}"],
		updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
		updateMembershipForAuthenticatedUser: ["PATCH /user/memberships/orgs/{org}"],
		updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
		updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
		updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
		updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
	},
	packages: {
		deletePackageForAuthenticatedUser: ["DELETE /user/packages/{package_type}/{package_name}"],
		deletePackageForOrg: ["DELETE /orgs/{org}/packages/{package_type}/{package_name}"],
		deletePackageForUser: ["DELETE /users/{username}/packages/{package_type}/{package_name}"],
		deletePackageVersionForAuthenticatedUser: ["DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		deletePackageVersionForOrg: ["DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		deletePackageVersionForUser: ["DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getAllPackageVersionsForAPackageOwnedByAnOrg: [
			"GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
			{},
			{ renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
		],
		getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
			"GET /user/packages/{package_type}/{package_name}/versions",
			{},
			{ renamed: ["packages", "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"] }
		],
		getAllPackageVersionsForPackageOwnedByAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}/versions"],
		getAllPackageVersionsForPackageOwnedByOrg: ["GET /orgs/{org}/packages/{package_type}/{package_name}/versions"],
		getAllPackageVersionsForPackageOwnedByUser: ["GET /users/{username}/packages/{package_type}/{package_name}/versions"],
		getPackageForAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}"],
		getPackageForOrganization: ["GET /orgs/{org}/packages/{package_type}/{package_name}"],
		getPackageForUser: ["GET /users/{username}/packages/{package_type}/{package_name}"],
		getPackageVersionForAuthenticatedUser: ["GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getPackageVersionForOrganization: ["GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		getPackageVersionForUser: ["GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"],
		listDockerMigrationConflictingPackagesForAuthenticatedUser: ["GET /user/docker/conflicts"],
		listDockerMigrationConflictingPackagesForOrganization: ["GET /orgs/{org}/docker/conflicts"],
		listDockerMigrationConflictingPackagesForUser: ["GET /users/{username}/docker/conflicts"],
		listPackagesForAuthenticatedUser: ["GET /user/packages"],
		listPackagesForOrganization: ["GET /orgs/{org}/packages"],
		listPackagesForUser: ["GET /users/{username}/packages"],
		restorePackageForAuthenticatedUser: ["POST /user/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageForOrg: ["POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageForUser: ["POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"],
		restorePackageVersionForAuthenticatedUser: ["POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],
		restorePackageVersionForOrg: ["POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],
		restorePackageVersionForUser: ["POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"]
	},
	privateRegistries: {
		createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
		deleteOrgPrivateRegistry: ["DELETE /orgs/{org}/private-registries/{secret_name}"],
		getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
		getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
		listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
		updateOrgPrivateRegistry: ["PATCH /orgs/{org}/private-registries/{secret_name}"]
	},
	projects: {
		addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
		addItemForUser: ["POST /users/{username}/projectsV2/{project_number}/items"],
		deleteItemForOrg: ["DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		deleteItemForUser: ["DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"],
		getFieldForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"],
		getFieldForUser: ["GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"],
		getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
		getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
		getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		getUserItem: ["GET /users/{username}/projectsV2/{project_number}/items/{item_id}"],
		listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
		listFieldsForUser: ["GET /users/{username}/projectsV2/{project_number}/fields"],
		listForOrg: ["GET /orgs/{org}/projectsV2"],
		listForUser: ["GET /users/{username}/projectsV2"],
		listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
		listItemsForUser: ["GET /users/{username}/projectsV2/{project_number}/items"],
		updateItemForOrg: ["PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
		updateItemForUser: ["PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"]
	},
	pulls: {
		checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
		create: ["POST /repos/{owner}/{repo}/pulls"],
		createReplyForReviewComment: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"],
		createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
		createReviewComment: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"],
		deletePendingReview: ["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		deleteReviewComment: ["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
		dismissReview: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"],
		get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
		getReview: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
		list: ["GET /repos/{owner}/{repo}/pulls"],
		listCommentsForReview: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"],
		listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
		listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
		listRequestedReviewers: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		listReviewComments: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"],
		listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
		listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
		merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
		removeRequestedReviewers: ["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		requestReviewers: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],
		submitReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"],
		update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
		updateBranch: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"],
		updateReview: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],
		updateReviewComment: ["PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"]
	},
	rateLimit: { get: ["GET /rate_limit"] },
	reactions: {
		createForCommitComment: ["POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"],
		createForIssue: ["POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
		createForIssueComment: ["POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],
		createForPullRequestReviewComment: ["POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],
		createForRelease: ["POST /repos/{owner}/{repo}/releases/{release_id}/reactions"],
		createForTeamDiscussionCommentInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],
		createForTeamDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"],
		deleteForCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForIssue: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"],
		deleteForIssueComment: ["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForPullRequestComment: ["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"],
		deleteForRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"],
		deleteForTeamDiscussion: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"],
		deleteForTeamDiscussionComment: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"],
		listForCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"],
		listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
		listForIssueComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],
		listForPullRequestReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],
		listForRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}/reactions"],
		listForTeamDiscussionCommentInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],
		listForTeamDiscussionInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"]
	},
	repos: {
		acceptInvitation: [
			"PATCH /user/repository_invitations/{invitation_id}",
			{},
			{ renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
		],
		acceptInvitationForAuthenticatedUser: ["PATCH /user/repository_invitations/{invitation_id}"],
		addAppAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
		addStatusCheckContexts: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		addTeamAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		addUserAccessRestrictions: [
			"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		cancelPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"],
		checkAutomatedSecurityFixes: ["GET /repos/{owner}/{repo}/automated-security-fixes"],
		checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
		checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
		checkPrivateVulnerabilityReporting: ["GET /repos/{owner}/{repo}/private-vulnerability-reporting"],
		checkVulnerabilityAlerts: ["GET /repos/{owner}/{repo}/vulnerability-alerts"],
		codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
		compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
		compareCommitsWithBasehead: ["GET /repos/{owner}/{repo}/compare/{basehead}"],
		createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
		createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
		createCommitComment: ["POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"],
		createCommitSignatureProtection: ["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
		createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
		createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
		createDeploymentBranchPolicy: ["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],
		createDeploymentProtectionRule: ["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],
		createDeploymentStatus: ["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
		createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
		createForAuthenticatedUser: ["POST /user/repos"],
		createFork: ["POST /repos/{owner}/{repo}/forks"],
		createInOrg: ["POST /orgs/{org}/repos"],
		createOrUpdateEnvironment: ["PUT /repos/{owner}/{repo}/environments/{environment_name}"],
		createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
		createOrgRuleset: ["POST /orgs/{org}/rulesets"],
		createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
		createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
		createRelease: ["POST /repos/{owner}/{repo}/releases"],
		createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
		createUsingTemplate: ["POST /repos/{template_owner}/{template_repo}/generate"],
		createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
		customPropertiesForReposCreateOrUpdateRepositoryValues: ["PATCH /repos/{owner}/{repo}/properties/values"],
		customPropertiesForReposGetRepositoryValues: ["GET /repos/{owner}/{repo}/properties/values"],
		declineInvitation: [
			"DELETE /user/repository_invitations/{invitation_id}",
			{},
			{ renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
		],
		declineInvitationForAuthenticatedUser: ["DELETE /user/repository_invitations/{invitation_id}"],
		delete: ["DELETE /repos/{owner}/{repo}"],
		deleteAccessRestrictions: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],
		deleteAdminBranchProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		deleteAnEnvironment: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}"],
		deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
		deleteBranchProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection"],
		deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
		deleteCommitSignatureProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
		deleteDeployment: ["DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"],
		deleteDeploymentBranchPolicy: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
		deleteInvitation: ["DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"],
		deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
		deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
		deletePullRequestReviewProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
		deleteReleaseAsset: ["DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
		disableAutomatedSecurityFixes: ["DELETE /repos/{owner}/{repo}/automated-security-fixes"],
		disableDeploymentProtectionRule: ["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],
		disableImmutableReleases: ["DELETE /repos/{owner}/{repo}/immutable-releases"],
		disablePrivateVulnerabilityReporting: ["DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"],
		disableVulnerabilityAlerts: ["DELETE /repos/{owner}/{repo}/vulnerability-alerts"],
		downloadArchive: [
			"GET /repos/{owner}/{repo}/zipball/{ref}",
			{},
			{ renamed: ["repos", "downloadZipballArchive"] }
		],
		downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
		downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
		enableAutomatedSecurityFixes: ["PUT /repos/{owner}/{repo}/automated-security-fixes"],
		enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
		enablePrivateVulnerabilityReporting: ["PUT /repos/{owner}/{repo}/private-vulnerability-reporting"],
		enableVulnerabilityAlerts: ["PUT /repos/{owner}/{repo}/vulnerability-alerts"],
		generateReleaseNotes: ["POST /repos/{owner}/{repo}/releases/generate-notes"],
		get: ["GET /repos/{owner}/{repo}"],
		getAccessRestrictions: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],
		getAdminBranchProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		getAllDeploymentProtectionRules: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],
		getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
		getAllStatusCheckContexts: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"],
		getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
		getAppsWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"],
		getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
		getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
		getBranchProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection"],
		getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
		getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
		getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
		getCollaboratorPermissionLevel: ["GET /repos/{owner}/{repo}/collaborators/{username}/permission"],
		getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
		getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
		getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
		getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
		getCommitSignatureProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],
		getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
		getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
		getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
		getCustomDeploymentProtectionRule: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],
		getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
		getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
		getDeploymentBranchPolicy: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		getDeploymentStatus: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"],
		getEnvironment: ["GET /repos/{owner}/{repo}/environments/{environment_name}"],
		getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
		getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
		getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
		getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
		getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
		getOrgRulesets: ["GET /orgs/{org}/rulesets"],
		getPages: ["GET /repos/{owner}/{repo}/pages"],
		getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
		getPagesDeployment: ["GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"],
		getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
		getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
		getPullRequestReviewProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
		getReadme: ["GET /repos/{owner}/{repo}/readme"],
		getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
		getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
		getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
		getRepoRuleSuite: ["GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"],
		getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
		getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		getRepoRulesetHistory: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"],
		getRepoRulesetVersion: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"],
		getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
		getStatusChecksProtection: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		getTeamsWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"],
		getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
		getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
		getUsersWithAccessToProtectedBranch: ["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"],
		getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
		getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
		getWebhookConfigForRepo: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/config"],
		getWebhookDelivery: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"],
		listActivities: ["GET /repos/{owner}/{repo}/activity"],
		listAttestations: ["GET /repos/{owner}/{repo}/attestations/{subject_digest}"],
		listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
		listBranches: ["GET /repos/{owner}/{repo}/branches"],
		listBranchesForHeadCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"],
		listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
		listCommentsForCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"],
		listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
		listCommitStatusesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/statuses"],
		listCommits: ["GET /repos/{owner}/{repo}/commits"],
		listContributors: ["GET /repos/{owner}/{repo}/contributors"],
		listCustomDeploymentRuleIntegrations: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"],
		listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
		listDeploymentBranchPolicies: ["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],
		listDeploymentStatuses: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],
		listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
		listForAuthenticatedUser: ["GET /user/repos"],
		listForOrg: ["GET /orgs/{org}/repos"],
		listForUser: ["GET /users/{username}/repos"],
		listForks: ["GET /repos/{owner}/{repo}/forks"],
		listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
		listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
		listLanguages: ["GET /repos/{owner}/{repo}/languages"],
		listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
		listPublic: ["GET /repositories"],
		listPullRequestsAssociatedWithCommit: ["GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"],
		listReleaseAssets: ["GET /repos/{owner}/{repo}/releases/{release_id}/assets"],
		listReleases: ["GET /repos/{owner}/{repo}/releases"],
		listTags: ["GET /repos/{owner}/{repo}/tags"],
		listTeams: ["GET /repos/{owner}/{repo}/teams"],
		listWebhookDeliveries: ["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"],
		listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
		merge: ["POST /repos/{owner}/{repo}/merges"],
		mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
		pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
		redeliverWebhookDelivery: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],
		removeAppAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		removeCollaborator: ["DELETE /repos/{owner}/{repo}/collaborators/{username}"],
		removeStatusCheckContexts: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		removeStatusCheckProtection: ["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		removeTeamAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		removeUserAccessRestrictions: [
			"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
		replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
		requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
		setAdminBranchProtection: ["POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],
		setAppAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
			{},
			{ mapToData: "apps" }
		],
		setStatusCheckContexts: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
			{},
			{ mapToData: "contexts" }
		],
		setTeamAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
			{},
			{ mapToData: "teams" }
		],
		setUserAccessRestrictions: [
			"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
			{},
			{ mapToData: "users" }
		],
		testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
		transfer: ["POST /repos/{owner}/{repo}/transfer"],
		update: ["PATCH /repos/{owner}/{repo}"],
		updateBranchProtection: ["PUT /repos/{owner}/{repo}/branches/{branch}/protection"],
		updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
		updateDeploymentBranchPolicy: ["PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],
		updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
		updateInvitation: ["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"],
		updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
		updatePullRequestReviewProtection: ["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],
		updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
		updateReleaseAsset: ["PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"],
		updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
		updateStatusCheckPotection: [
			"PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
			{},
			{ renamed: ["repos", "updateStatusCheckProtection"] }
		],
		updateStatusCheckProtection: ["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],
		updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
		updateWebhookConfigForRepo: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"],
		uploadReleaseAsset: ["POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}", { baseUrl: "https://uploads.github.com" }]
	},
	search: {
		code: ["GET /search/code"],
		commits: ["GET /search/commits"],
		issuesAndPullRequests: ["GET /search/issues"],
		labels: ["GET /search/labels"],
		repos: ["GET /search/repositories"],
		topics: ["GET /search/topics"],
		users: ["GET /search/users"]
	},
	secretScanning: {
		createPushProtectionBypass: ["POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"],
		getAlert: ["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],
		getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
		listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
		listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
		listLocationsForAlert: ["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"],
		listOrgPatternConfigs: ["GET /orgs/{org}/secret-scanning/pattern-configurations"],
		updateAlert: ["PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],
		updateOrgPatternConfigs: ["PATCH /orgs/{org}/secret-scanning/pattern-configurations"]
	},
	securityAdvisories: {
		createFork: ["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"],
		createPrivateVulnerabilityReport: ["POST /repos/{owner}/{repo}/security-advisories/reports"],
		createRepositoryAdvisory: ["POST /repos/{owner}/{repo}/security-advisories"],
		createRepositoryAdvisoryCveRequest: ["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"],
		getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
		getRepositoryAdvisory: ["GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"],
		listGlobalAdvisories: ["GET /advisories"],
		listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
		listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
		updateRepositoryAdvisory: ["PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"]
	},
	teams: {
		addOrUpdateMembershipForUserInOrg: ["PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		addOrUpdateRepoPermissionsInOrg: ["PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		checkPermissionsForRepoInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		create: ["POST /orgs/{org}/teams"],
		createDiscussionCommentInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],
		createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
		deleteDiscussionCommentInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		deleteDiscussionInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
		getByName: ["GET /orgs/{org}/teams/{team_slug}"],
		getDiscussionCommentInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		getDiscussionInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		getMembershipForUserInOrg: ["GET /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		list: ["GET /orgs/{org}/teams"],
		listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
		listDiscussionCommentsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],
		listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
		listForAuthenticatedUser: ["GET /user/teams"],
		listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
		listPendingInvitationsInOrg: ["GET /orgs/{org}/teams/{team_slug}/invitations"],
		listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
		removeMembershipForUserInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"],
		removeRepoInOrg: ["DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],
		updateDiscussionCommentInOrg: ["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
		updateDiscussionInOrg: ["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],
		updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
	},
	users: {
		addEmailForAuthenticated: [
			"POST /user/emails",
			{},
			{ renamed: ["users", "addEmailForAuthenticatedUser"] }
		],
		addEmailForAuthenticatedUser: ["POST /user/emails"],
		addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
		block: ["PUT /user/blocks/{username}"],
		checkBlocked: ["GET /user/blocks/{username}"],
		checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
		checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
		createGpgKeyForAuthenticated: [
			"POST /user/gpg_keys",
			{},
			{ renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
		],
		createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
		createPublicSshKeyForAuthenticated: [
			"POST /user/keys",
			{},
			{ renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
		],
		createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
		createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
		deleteAttestationsBulk: ["POST /users/{username}/attestations/delete-request"],
		deleteAttestationsById: ["DELETE /users/{username}/attestations/{attestation_id}"],
		deleteAttestationsBySubjectDigest: ["DELETE /users/{username}/attestations/digest/{subject_digest}"],
		deleteEmailForAuthenticated: [
			"DELETE /user/emails",
			{},
			{ renamed: ["users", "deleteEmailForAuthenticatedUser"] }
		],
		deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
		deleteGpgKeyForAuthenticated: [
			"DELETE /user/gpg_keys/{gpg_key_id}",
			{},
			{ renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
		],
		deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
		deletePublicSshKeyForAuthenticated: [
			"DELETE /user/keys/{key_id}",
			{},
			{ renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
		],
		deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
		deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
		deleteSshSigningKeyForAuthenticatedUser: ["DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"],
		follow: ["PUT /user/following/{username}"],
		getAuthenticated: ["GET /user"],
		getById: ["GET /user/{account_id}"],
		getByUsername: ["GET /users/{username}"],
		getContextForUser: ["GET /users/{username}/hovercard"],
		getGpgKeyForAuthenticated: [
			"GET /user/gpg_keys/{gpg_key_id}",
			{},
			{ renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
		],
		getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
		getPublicSshKeyForAuthenticated: [
			"GET /user/keys/{key_id}",
			{},
			{ renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
		],
		getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
		getSshSigningKeyForAuthenticatedUser: ["GET /user/ssh_signing_keys/{ssh_signing_key_id}"],
		list: ["GET /users"],
		listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
		listAttestationsBulk: ["POST /users/{username}/attestations/bulk-list{?per_page,before,after}"],
		listBlockedByAuthenticated: [
			"GET /user/blocks",
			{},
			{ renamed: ["users", "listBlockedByAuthenticatedUser"] }
		],
		listBlockedByAuthenticatedUser: ["GET /user/blocks"],
		listEmailsForAuthenticated: [
			"GET /user/emails",
			{},
			{ renamed: ["users", "listEmailsForAuthenticatedUser"] }
		],
		listEmailsForAuthenticatedUser: ["GET /user/emails"],
		listFollowedByAuthenticated: [
			"GET /user/following",
			{},
			{ renamed: ["users", "listFollowedByAuthenticatedUser"] }
		],
		listFollowedByAuthenticatedUser: ["GET /user/following"],
		listFollowersForAuthenticatedUser: ["GET /user/followers"],
		listFollowersForUser: ["GET /users/{username}/followers"],
		listFollowingForUser: ["GET /users/{username}/following"],
		listGpgKeysForAuthenticated: [
			"GET /user/gpg_keys",
			{},
			{ renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
		],
		listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
		listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
		listPublicEmailsForAuthenticated: [
			"GET /user/public_emails",
			{},
			{ renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
		],
		listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
		listPublicKeysForUser: ["GET /users/{username}/keys"],
		listPublicSshKeysForAuthenticated: [
			"GET /user/keys",
			{},
			{ renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
		],
		listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
		listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
		listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
		listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
		listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
		setPrimaryEmailVisibilityForAuthenticated: [
			"PATCH /user/email/visibility",
			{},
			{ renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
		],
		setPrimaryEmailVisibilityForAuthenticatedUser: ["PATCH /user/email/visibility"],
		unblock: ["DELETE /user/blocks/{username}"],
		unfollow: ["DELETE /user/following/{username}"],
		updateAuthenticated: ["PATCH /user"]
	}
};

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js
const endpointMethodsMap = /* @__PURE__ */ new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) for (const [methodName, endpoint] of Object.entries(endpoints)) {
	const [route, defaults, decorations] = endpoint;
	const [method, url] = route.split(/ /);
	const endpointDefaults = Object.assign({
		method,
		url
	}, defaults);
	if (!endpointMethodsMap.has(scope)) endpointMethodsMap.set(scope, /* @__PURE__ */ new Map());
	endpointMethodsMap.get(scope).set(methodName, {
		scope,
		methodName,
		endpointDefaults,
		decorations
	});
}
const handler = {
	has({ scope }, methodName) {
		return endpointMethodsMap.get(scope).has(methodName);
	},
	getOwnPropertyDescriptor(target, methodName) {
		return {
			value: this.get(target, methodName),
			configurable: true,
			writable: true,
			enumerable: true
		};
	},
	defineProperty(target, methodName, descriptor) {
		Object.defineProperty(target.cache, methodName, descriptor);
		return true;
	},
	deleteProperty(target, methodName) {
		delete target.cache[methodName];
		return true;
	},
	ownKeys({ scope }) {
		return [...endpointMethodsMap.get(scope).keys()];
	},
	set(target, methodName, value) {
		return target.cache[methodName] = value;
	},
	get({ octokit, scope, cache }, methodName) {
		if (cache[methodName]) return cache[methodName];
		const method = endpointMethodsMap.get(scope).get(methodName);
		if (!method) return;
		const { endpointDefaults, decorations } = method;
		if (decorations) cache[methodName] = decorate(octokit, scope, methodName, endpointDefaults, decorations);
		else cache[methodName] = octokit.request.defaults(endpointDefaults);
		return cache[methodName];
	}
};
function endpointsToMethods(octokit) {
	const newMethods = {};
	for (const scope of endpointMethodsMap.keys()) newMethods[scope] = new Proxy({
		octokit,
		scope,
		cache: {}
	}, handler);
	return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
	const requestWithDefaults = octokit.request.defaults(defaults);
	function withDecorations(...args) {
		let options = requestWithDefaults.endpoint.merge(...args);
		if (decorations.mapToData) {
			options = Object.assign({}, options, {
				data: options[decorations.mapToData],
				[decorations.mapToData]: void 0
			});
			return requestWithDefaults(options);
		}
		if (decorations.renamed) {
			const [newScope, newMethodName] = decorations.renamed;
			octokit.log.warn(`octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`);
		}
		if (decorations.deprecated) octokit.log.warn(decorations.deprecated);
		if (decorations.renamedParameters) {
			const options2 = requestWithDefaults.endpoint.merge(...args);
			for (const [name, alias] of Object.entries(decorations.renamedParameters)) if (name in options2) {
				octokit.log.warn(`"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`);
				if (!(alias in options2)) options2[alias] = options2[name];
				delete options2[name];
			}
			return requestWithDefaults(options2);
		}
		return requestWithDefaults(...args);
	}
	return Object.assign(withDecorations, requestWithDefaults);
}

// node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js
function restEndpointMethods(octokit) {
	return { rest: endpointsToMethods(octokit) };
}
restEndpointMethods.VERSION = VERSION$2;
function legacyRestEndpointMethods(octokit) {
	const api = endpointsToMethods(octokit);
	return {
		...api,
		rest: api
	};
}
legacyRestEndpointMethods.VERSION = VERSION$2;

// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION$1 = "0.0.0-development";
function normalizePaginatedListResponse(response) {
	if (!response.data) return {
		...response,
		data: []
	};
	if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
	const incompleteResults = response.data.incomplete_results;
	const repositorySelection = response.data.repository_selection;
	const totalCount = response.data.total_count;
	const totalCommits = response.data.total_commits;
	delete response.data.incomplete_results;
	delete response.data.repository_selection;
	delete response.data.total_count;
	delete response.data.total_commits;
	const namespaceKey = Object.keys(response.data)[0];
	response.data = response.data[namespaceKey];
	if (typeof incompleteResults !== "undefined") response.data.incomplete_results = incompleteResults;
	if (typeof repositorySelection !== "undefined") response.data.repository_selection = repositorySelection;
	response.data.total_count = totalCount;
	response.data.total_commits = totalCommits;
	return response;
}
function iterator(octokit, route, parameters) {
	const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
	const requestMethod = typeof route === "function" ? route : octokit.request;
	const method = options.method;
	const headers = options.headers;
	let url = options.url;
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!url) return { done: true };
		try {
			const normalizedResponse = normalizePaginatedListResponse(await requestMethod({
				method,
				url,
				headers
			}));
			url = ((normalizedResponse.headers.link || "").match(/<([^<>]+)>;\s*rel="next"/) || [])[1];
			if (!url && "total_commits" in normalizedResponse.data) {
				const parsedUrl = new URL(normalizedResponse.url);
				const params = parsedUrl.searchParams;
				const page = parseInt(params.get("page") || "1", 10);
				if (page * parseInt(params.get("per_page") || "250", 10) < normalizedResponse.data.total_commits) {
					params.set("page", String(page + 1));
					url = parsedUrl.toString();
				}
			}
			return { value: normalizedResponse };
		} catch (error) {
			if (error.status !== 409) throw error;
			url = "";
			return { value: {
				status: 200,
				headers: {},
				data: []
			} };
		}
	} }) };
}
function paginate(octokit, route, parameters, mapFn) {
	if (typeof parameters === "function") {
		mapFn = parameters;
		parameters = void 0;
	}
	return gather(octokit, [], iterator(octokit, route, parameters)[Symbol.asyncIterator](), mapFn);
}
function gather(octokit, results, iterator2, mapFn) {
	return iterator2.next().then((result) => {
		if (result.done) return results;
		let earlyExit = false;
		function done() {
			earlyExit = true;
		}
		results = results.concat(mapFn ? mapFn(result.value, done) : result.value.data);
		if (earlyExit) return results;
		return gather(octokit, results, iterator2, mapFn);
	});
}
var composePaginateRest = Object.assign(paginate, { iterator });
function paginateRest(octokit) {
	return { paginate: Object.assign(paginate.bind(null, octokit), { iterator: iterator.bind(null, octokit) }) };
}
paginateRest.VERSION = VERSION$1;

// node_modules/bottleneck/light.js
var require_light = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	/**
	* This file contains the Bottleneck library (MIT), compiled to ES2017, and without Clustering support.
	* https://github.com/SGrondin/bottleneck
	*/
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

// src/github/ask-again-at.ts
/** When GitHub said that it may be asked again, from a failure or what caused it; undefined when it said nothing about it. */
function askAgainAt(failure, now) {
	for (let error = failure; typeof error === "object" && error !== null; error = Reflect.get(error, "cause")) {
		const seconds = secondsIn(error, now);
		if (seconds !== void 0) return new Date(now.getTime() + Math.min(Math.max(0, seconds), LONGEST_SECONDS) * 1e3);
	}
}
/** GitHub's own advice for a limit that doesn't say how long it lasts. */
const LEAST_SECONDS_AFTER_SECONDARY_LIMIT = 60;
/** A limit of GitHub's lasts an hour at most. */
const LONGEST_SECONDS = 3600;
function secondsIn(error, now) {
	const retryAfter = headerOf(error, "retry-after");
	if (retryAfter !== void 0 && /^\d+$/.test(retryAfter)) return Number(retryAfter);
	if (isSecondaryLimit(error)) return LEAST_SECONDS_AFTER_SECONDARY_LIMIT;
	const reset = headerOf(error, "x-ratelimit-reset");
	if (headerOf(error, "x-ratelimit-remaining") !== "0" || reset === void 0 || !/^\d+$/.test(reset)) return void 0;
	return Number(reset) - now.getTime() / 1e3;
}
function isSecondaryLimit(error) {
	return "status" in error && error instanceof Error && /secondary rate limit/i.test(error.message);
}
/** A header of the answer that a failed request got. */
function headerOf(error, name) {
	const value = [
		"response",
		"headers",
		name
	].reduce((found, key) => typeof found === "object" && found !== null ? Reflect.get(found, key) : void 0, error);
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}

// src/github/github-client.ts
/** The REST API version that every request names, so that a new default changes nothing. */
const API_VERSION = { "X-GitHub-Api-Version": "2022-11-28" };
/** Awaits a request and turns its failure into a Problem that a person can act on. `operation` is a verb phrase. */
async function asking(operation, request) {
	try {
		return await request;
	} catch (error) {
		throw problemOf(operation, error);
	}
}
/** The same, with undefined for what doesn't exist. */
async function askingMaybe(operation, request) {
	try {
		return await request;
	} catch (error) {
		if (statusOf(error) === 404) return void 0;
		throw problemOf(operation, error);
	}
}
/** A failed request as a Problem: refused, not possible, or not answered (which includes "too many requests": it may pass). */
function problemOf(operation, error) {
	const detail = `${statusOf(error) ?? "no answer"}: ${error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error)}`.slice(0, 300);
	return new Problem(codeOf(error), {
		operation,
		detail
	}, error);
}
/** Of the 400s, these say that the same request may work later: a token that has just died, timeout, conflict, too early, too many. */
const MAY_PASS = [
	401,
	408,
	409,
	425,
	429
];
function codeOf(error) {
	const status = statusOf(error);
	if (status === void 0 || status < 400 || status >= 500 || MAY_PASS.includes(status) || isRateLimit(error)) return "STW-3004";
	return status === 403 ? "STW-3003" : "STW-3010";
}
/** The HTTP status of a failed request, or undefined when there was no answer. */
function statusOf(error) {
	return typeof error === "object" && error !== null && "status" in error && typeof error.status === "number" ? error.status : void 0;
}
/** GitHub refuses for both reasons with 403: its words or its headers tell them apart. */
function isRateLimit(error) {
	return error instanceof Error && /rate limit|abuse/i.test(error.message) || headerOf(error, "retry-after") !== void 0 || headerOf(error, "x-ratelimit-remaining") === "0";
}

// src/github/make-once.ts
const MOST_TRIES = 3;
/** For the request of a thing that must not be made twice: the client itself doesn't repeat it. */
const ASKED_ONCE = { retries: 0 };
/**
* Makes something on GitHub, once. An answer that got lost on its way, or a 502, leaves open whether it was made: it is looked for
* before it is asked for again.
*/
async function makeOnce(operation, { make, find }) {
	for (let tries = 1;; tries += 1) try {
		return await make();
	} catch (error) {
		if (!isOpen(error) || tries === MOST_TRIES) return asking(operation, Promise.reject(error));
		const made = await find();
		if (made !== void 0) return made;
	}
}
/** Whether GitHub may have done it all the same: a refusal of the 400s says that it hasn't. */
function isOpen(error) {
	const status = statusOf(error);
	return status === void 0 || status < 400 || status >= 500;
}

// src/github/pages.ts
const PER_PAGE = 100;
/** Collects every page of a list: asks for 100 at a time until a page comes back short, at most `most` items. */
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
/** GitHub takes this many annotations in one request and appends those of later ones. */
const BATCH = 50;
/** Check runs through the REST API. `appId` tells own checks from those of others. */
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
			return (await allPages(async (query) => {
				const parameters = {
					...common,
					ref: headSha,
					filter: "all",
					...appId === void 0 ? {} : { app_id: appId },
					...query
				};
				const { data } = await asking("list check runs", client.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", parameters));
				return data.check_runs;
			})).filter(({ app }) => appId === void 0 || Number(app?.id) === appId).map(fromGitHub);
		}
	};
	return checks;
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
/** Asks for the role of a login. Fails closed: what GitHub refuses is `none`; where it doesn't answer, it is asked another time (STW-3004). */
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
/** GitHub's five roles by the old permission that stands beside each. */
const ROLES_OF = {
	admin: ["admin"],
	write: ["maintain", "write"],
	read: ["triage", "read"]
};
/** The role, or the old permission where the role is an organisation's own: its name says nothing about what it allows. */
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
/** Comments and reactions on pull requests through the REST API. */
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
/** GitHub gives line ends back as it likes. */
function plain(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}

// src/github/irregular-files.ts
const FOLDER = "040000";
const REGULAR_FILE$1 = "100644";
/**
* Throws STW-3013 unless every path leads through real folders to a regular file or to nothing yet. A link on the way would let a
* harmless name write somewhere else; an executable would lose its bit.
*/
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
/** Commits through the git data API: blobs, a tree, a commit, and the branch moved to it without force. */
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
/** The branch's head, when it can be the very commit that is asked for: an earlier attempt may have been cut off after making it. */
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
/** In a tree, null takes a file away. */
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
/** GitHub moves a branch only forward unless forced: a push that came in between wins. */
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

// src/github/contents.ts
/** Files of a repository at a commit or branch through the REST API. */
function createContents(client, { owner, name: repo }) {
	const common = {
		owner,
		repo,
		headers: API_VERSION
	};
	return {
		async read(path, ref) {
			const answer = await askingMaybe(`read ${path}`, client.request("GET /repos/{owner}/{repo}/contents/{path}", {
				...common,
				path,
				ref
			}));
			if (answer === void 0 || Array.isArray(answer.data) || answer.data.type !== "file" || !("content" in answer.data)) return void 0;
			if (answer.data.encoding !== "base64") throw new Problem("STW-3010", {
				operation: `read ${path}`,
				detail: "it is too large"
			});
			return Buffer.from(answer.data.content, "base64").toString("utf8");
		},
		async paths(ref) {
			const request = client.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
				...common,
				tree_sha: ref,
				recursive: "1"
			});
			return (await asking("list the repository’s files", request)).data.tree.flatMap(({ path, type }) => type === "blob" ? [path] : []);
		}
	};
}

// src/core/ports/code-host.ts
/** As many changed files as GitHub tells of one pull request. */
const MOST_LISTED_FILES = 3e3;

// src/github/pull-requests.ts
/** Pull requests through the REST API. */
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
/** Reviews of pull requests through the REST API; every one is a mere comment. */
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
/** The end of a stream of bytes, at most `most` of them; where something was cut off, it begins with a whole line. Holds no more than twice as much. */
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
/** A text of one endless line stays as it was cut. */
function fromWholeLine(bytes) {
	return bytes.subarray(bytes.indexOf(NEWLINE) + 1);
}

// src/github/failed-logs.ts
const FAILED = /* @__PURE__ */ new Set(["failure", "timed_out"]);
/** GitHub puts the time before each line that a job printed. */
const TIME_STAMP = /^\uFEFF?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z /gm;
/** The logs of a run's failed jobs as one text, each below a line with the job's name. */
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
/** GitHub Actions through the REST API. */
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
/** GitHub answers 404 or 422 when the workflow file is missing, has no such trigger, or takes other inputs. */
async function startingWorkflow(workflow, request) {
	try {
		return await request;
	} catch (error) {
		const status = statusOf(error);
		throw status === 404 || status === 422 ? new Problem("STW-3008", {
			workflow,
			detail: `GitHub answered ${status}`
		}, error) : problemOf(`start ${workflow}`, error);
	}
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
/** GitHub for one repository with one token. `appId` (undefined with a workflow's token, whose app is shared) and `ownUserId` tell what this caller wrote itself. */
function createCodeHost(client, { repository, appId, ownUserId }) {
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
		collaborators: createCollaborators(client, repository)
	};
}

// src/orchestrator/check-name.ts
/** "Steward: Architecture Review", with the project's name when the repository holds several: what a ruleset can require. */
function checkName(workflow, project) {
	const name = `Steward: ${workflowEntry(workflow).name}`;
	return project === void 0 ? name : `${name} (${project})`;
}

// src/report/blocks-markdown.ts
/** Blocks as Markdown of their own, for a reply: through the same hygiene as a report, without links. */
function blocksMarkdown(blocks) {
	return writeMarkdown(blocks.flatMap((block) => blockToMdast(block, () => void 0))).trimEnd();
}

// src/orchestrator/replies.ts
/** Sentences that Steward answers with. They hold no text of a person but what the parser has typed, or what was made inert. */
function helpReply() {
	const rows = WORKFLOWS.map(({ slash, parameter, phrases, purpose, built }) => {
		return `| ${`\`/steward ${slash}${parameter === void 0 ? "" : ` ${parameter.example}`}\``} | “${phrases[0].replace("{name}", "customers")}” | ${purpose}${built ? "" : " *(not built yet)*"} |`;
	});
	const controls = "`/steward confirm` says yes to a scope or, with its digest, to a fix; `/steward accept <finding> because <reason>` takes an intended finding out of the gate, and `/steward explain <finding>` shows what it rests on; `/steward override <sha> because <reason>` lets one commit pass; `/steward approve <sha>` has one commit of a fork reviewed; `/steward status` shows what runs, `/steward cancel` stops it, `/steward help` shows this.";
	return [
		"| Command | Or in words | What it does |",
		"| --- | --- | --- |",
		...rows,
		"",
		`${controls} Who may give which is in \`roles\` of \`.github/steward.yml\`: by default people with write access, and for an override admins.`
	].join("\n");
}
/** Names a workflow that can’t be run yet, and what can. */
function notBuiltReply(workflow) {
	return `${workflowEntry(workflow).name} is not built yet, so nothing was run. \`/steward review\` works today; \`/steward help\` lists everything.`;
}
/** Names a workflow that the base's configuration leaves out. */
function notAllowedReply(workflow) {
	return `This repository does not allow ${workflowEntry(workflow).name}: it is not among the \`workflows\` of \`.github/steward.yml\` on the base branch.`;
}
/** Answers a slash command that is none, with the nearest that is one. */
function unknownReply({ word, didYouMean }) {
	const shown = word.replaceAll(/[^A-Za-z0-9_/ -]/g, "").slice(0, 40);
	const start = shown === "" ? "That is no command." : `\`${shown}\` is no command.`;
	return didYouMean === void 0 ? `${start} \`/steward help\` lists them.` : `${start} Did you mean \`${didYouMean}\`?`;
}
/** To a command of somebody whose role is not enough. */
function turnedAwayReply(role) {
	return `Only people with ${role} access to this repository can give Steward this command, so nothing was done. Somebody who has it can ask for you.`;
}
/** To a command on a branch of a fork, and in its check, where one commit of it can be approved. */
function approveFirstReply(headSha) {
	return `This branch comes from a fork, and Steward runs the code that it reviews with this repository’s warehouse access. So nothing runs by itself. Somebody with the role for it can look at the commit and then have exactly that one reviewed: \`/steward approve ${headSha}\`. A push has to be approved anew.`;
}
/** To an approval that names no whole commit. */
function approveUsageReply(headSha) {
	return `An approval names the whole commit, all 40 digits, so that it is good for nothing else. The head is \`${headSha}\`.`;
}
/** To an approval of what needs none. */
const NO_FORK_REPLY = "This branch is one of this repository, so it needs no approval; `/steward review` reviews it.";
/** To a command on a branch of a fork, where none is ever run. */
const FORK_REPLY = "This branch comes from a fork, and Steward runs the code that it reviews with this repository’s warehouse access. So it does not run here. A maintainer can push the commits to a branch of this repository.";
/** To a command on a closed pull request. */
const CLOSED_REPLY = "This pull request is closed; there is nothing to run.";
/** To a command where the configuration switches Steward off. */
const DISABLED_REPLY = "Steward is switched off in this repository (`enabled: false` in `.github/steward.yml`).";
/** To a second request for the same commit. */
const ALREADY_RUNNING_REPLY = "This commit is being checked already; the check shows its progress.";
/** To a request where no project is touched. */
const NO_DBT_CHANGE_REPLY = "This pull request changes nothing that concerns a dbt project, so there was nothing to run.";
/** To a full pipeline where no project is touched or configured. */
const NO_PIPELINE_REPLY = "This pull request touches no dbt project, and none has a `pipeline` in `.github/steward.yml`, so there was nothing to run.";
/** To a request for which no project was found. */
function nothingToRunReply(workflow) {
	return workflow === "full-pipeline" ? NO_PIPELINE_REPLY : NO_DBT_CHANGE_REPLY;
}
/** To a run's address in another repository. */
const FOREIGN_RUN_REPLY = "That run belongs to another repository; Steward reads only runs of this one.";
/** To a confirmation where nothing waits for one. */
const NOTHING_TO_CONFIRM_REPLY = "Nothing waits for a confirmation here. `/steward help` lists what can be asked for.";
/** To a confirmation of what was planned for an older commit. */
const SCOPE_VOID_REPLY = "The branch moved on since that scope was shown, so it is void. Ask for it again on this commit.";
/** To a confirmation that comes before the scope. */
const SCOPE_NOT_READY_REPLY = "The scope is still being worked out. Confirm it once the report shows it.";
/** To a second confirmation. */
const CONFIRMED_ALREADY_REPLY = "This was confirmed already; the check shows its progress.";
/** To a confirmation of something that is no digest. */
const CONFIRM_USAGE_REPLY = "`/steward confirm` says yes to the scope that waits; with the digest from a report (4 to 12 digits of 0–9 and a–f) it commits that fix.";
/** To the confirmation of a fix where the base allows none to be committed. */
const ONLY_SUGGESTED_REPLY = "Steward does not commit here: `fixes` is `suggest` in `.github/steward.yml` on the base branch. With `fixes: branch` and the permission `contents: write` it would. Until then, save the diff from the report as a file and apply it with `git apply`.";
/** To an acceptance that names no finding or no reason. */
const ACCEPT_USAGE_REPLY = "`/steward accept <finding> because <reason>` takes a finding that is intended out of the gate, for example `/steward accept row-filter-change:stg_trips because Finance asked for it`.";
/** To a question about nothing. */
const EXPLAIN_USAGE_REPLY = "`/steward explain <finding>` shows what a finding rests on, for example `/steward explain column-break:fct_trips`.";
/** To an acceptance or question before any report of this commit. */
const NO_REPORT_REPLY = "There is no report about this commit that can still be read. `/steward review` makes one; then ask again.";
/** To a name that means no finding of this commit. */
function noSuchFindingReply(names) {
	if (names.length === 0) return "Nothing was found on this commit, so there is nothing to accept or explain.";
	return `No finding of this commit is called that. There ${names.length === 1 ? "is" : "are"} ${listed(names)}.`;
}
/** To a name that means several findings. */
function whichFindingReply(names) {
	return `That means ${names.length} findings; say which one: ${listed(names)}.`;
}
/** To the author of a pull request who wants to accept what somebody else must. */
function fourEyesReply(code) {
	return `Findings of ${code.replaceAll(/[^\w-]/g, "")} take back a promise, so somebody other than the author of the pull request must accept them.`;
}
/** To an acceptance that counts. */
function acceptedReply({ name, by, reason }) {
	const words = `Accepted by ${by}: \`${name}\`, because “${shorten(reason.replaceAll("`", ""), 300)}”. It no longer blocks; it counts again when what was found changes, or when one of these two comments is edited.`;
	return blocksMarkdown([text(words)]);
}
/** To an override that names no commit or no reason. */
const OVERRIDE_USAGE_REPLY = "`/steward override <sha> because <reason>` lets exactly the commit that is the head pass, whatever was found on it, for example `/steward override 1a2b3c4d because the dashboard is switched off today`.";
/** To a word about a commit that isn't the head (any more). */
function notTheHeadReply(headSha) {
	return `That is not the commit at the head of this branch, so nothing was done. The head is \`${headSha}\`: look at it, then name it.`;
}
/** To an override that counts. */
function overriddenReply({ sha, by, reason }) {
	const words = `Overridden by ${by} for \`${shortSha(sha)}\` alone: “${shorten(reason.replaceAll("`", ""), 300)}”. What fails on this commit is neutral and holds no merge back; a push voids this, and so does editing one of these two comments.`;
	return blocksMarkdown([text(words)]);
}
function listed(names) {
	const shown = names.slice(0, 10).map((name) => `\`${name.replaceAll(/[^\w.:/-]/g, "")}\``);
	return names.length > shown.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}
/** To a cancel or status without a run. */
const NOTHING_RUNS_REPLY = "Nothing is running for this pull request.";
/** To a cancel in the Action-only mode, which has no permission to stop runs. */
const NO_CANCEL_REPLY = "Without the Steward App nothing can be stopped from here: a newer push replaces a run, and the Actions page can cancel it.";
/** What runs for the pull request, one line each. */
function statusReply(runs) {
	if (runs.length === 0) return NOTHING_RUNS_REPLY;
	return runs.map(({ name, headSha, state, url }) => `- ${name} on ${headSha.slice(0, 7)}: ${state}${url === void 0 ? "" : ` ([run](${url}))`}`).join("\n");
}

// src/orchestrator/request-runs.ts
const REVIEW$2 = "architecture-review";
/** The projects that a workflow is about when the pull request touches none: a review of nothing is none. */
const UNTOUCHED = {
	"architecture-review": () => [],
	"full-pipeline": (projects) => projects.filter(({ pipeline }) => pipeline !== void 0),
	"debug-pipeline-failure": (projects) => projects,
	"new-dimension": (projects) => projects,
	"new-fact-table": (projects) => projects
};
/**
* One request per project that the pull request touches. What must be confirmed first is only planned. A project that a review has
* nothing to do with succeeds at once, without a comment.
*/
function requestRuns(wanted, situation) {
	const { projects, changedPaths, changesComplete, pullRequest } = situation;
	const asked = projects.filter(({ name }) => wanted.project === void 0 || wanted.project === name);
	const touched = asked.filter((project) => !changesComplete || changedPaths.some((path) => concerns(project, path)));
	const chosen = touched.length > 0 ? touched : UNTOUCHED[wanted.workflow](asked);
	const settled = wanted.workflow === REVIEW$2 ? asked.filter((project) => !touched.includes(project)) : [];
	const requests = chosen.flatMap(({ name }) => requestFor(name, wanted, situation));
	if (requests.length === 0 && chosen.length > 0) return {
		kind: "ignore",
		why: "this commit is being checked or was checked already"
	};
	return {
		kind: "run",
		requests,
		settled: settled.map(({ name }) => untouched(name, pullRequest.headSha))
	};
}
/** Never two runs of one workflow at the same time on one commit. */
function requestFor(project, wanted, situation) {
	const { workflow, parameters, requestedBy, again } = wanted;
	const phase = workflowEntry(workflow).confirm ? "plan" : "apply";
	const same = sameRuns({
		project,
		workflow
	}, situation);
	if (same.filter(({ request, stopped }) => !stopped && isOfBase(request.baseSha, situation)).some(({ finished }) => !finished || !again)) return [];
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
		config: configText
	})];
}
/** The runs of a workflow on a project at the commit that is the head now. */
function sameRuns({ project, workflow }, { earlierRuns, pullRequest }) {
	return earlierRuns.filter(({ request }) => request.project === project && request.headSha === pullRequest.headSha && request.workflow === workflow);
}
/** Whether a run compared with the commit that is the merge base now. */
function isOfBase(baseSha, { mergeBase }) {
	return baseSha === void 0 || baseSha === mergeBase;
}
function untouched(project, headSha) {
	const summary = `This pull request changes nothing that concerns the dbt project ${project}, so there was nothing to run.`;
	return {
		project,
		workflow: REVIEW$2,
		headSha,
		conclusion: "success",
		title: "No dbt change",
		summary
	};
}

// src/orchestrator/why-not-run.ts
/** Why nothing may be run or written for a pull request, whoever asks; undefined when it may. */
function whyNotRun(situation) {
	const { config, pullRequest } = situation;
	const off = whyOff(situation);
	if (off !== void 0 || !isFork(situation)) return off;
	return {
		why: "the branch is a fork’s",
		reply: config.forks === "approve" ? approveFirstReply(pullRequest.headSha) : FORK_REPLY
	};
}
/** The same without regard to where the branch comes from. */
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
/** Whether the branch belongs to another repository, or to one that is gone. */
function isFork({ pullRequest, repositoryId }) {
	return pullRequest.headRepositoryId !== repositoryId;
}

// src/orchestrator/approve-fork.ts
const REVIEW$1 = "architecture-review";
const WHOLE_SHA = /^[0-9a-f]{40}$/;
/**
* A person's word that one commit of a fork may run with this repository's access: the review of exactly that commit, while it is the
* head. The next push has to be approved anew.
*/
function approveFork(sha, { login }, situation) {
	const { config, pullRequest } = situation;
	const off = whyOff(situation);
	if (off !== void 0) return {
		kind: "refuse",
		...off
	};
	if (!isFork(situation)) return {
		kind: "answer",
		reply: NO_FORK_REPLY
	};
	if (config.forks !== "approve") return {
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
		workflow: REVIEW$1,
		parameters: {},
		requestedBy: login,
		again: true
	}, situation);
}
/** A fork's check must not be green, since nobody looked; and not red, since nothing is wrong. What was approved already is left out. */
function settleFork(situation) {
	const { pullRequest, projects, config } = situation;
	const { headSha, number } = pullRequest;
	const face = {
		conclusion: "action_required",
		title: "Not reviewed: the branch comes from a fork"
	};
	const approval = config.forks === "approve" ? {
		summary: approveFirstReply(headSha),
		awaitsApproval: { pullRequest: number }
	} : { summary: FORK_REPLY };
	return {
		kind: "run",
		requests: [],
		settled: projects.filter(({ name }) => !isApproved(name, situation)).map(({ name }) => ({
			project: name,
			workflow: REVIEW$1,
			headSha,
			...face,
			...approval
		}))
	};
}
function isApproved(project, situation) {
	return sameRuns({
		project,
		workflow: REVIEW$1
	}, situation).some(({ request, stopped }) => !stopped && isOfBase(request.baseSha, situation));
}

// src/orchestrator/confirm-scope.ts
/**
* A yes to what was planned for the commit that is the head now: the same parameters and configuration, for real. A push voids a scope,
* and each is confirmed once.
*/
function confirmScope({ confirmedBy, only }, situation) {
	const pending = pendingPlans(situation).filter(({ request }) => only === void 0 || request.project === only.project && request.workflow === only.workflow);
	if (pending.length === 0) return {
		kind: "answer",
		reply: whyNothingPending(situation)
	};
	return {
		kind: "run",
		requests: pending.map((plan) => applyOf(plan, confirmedBy, situation)),
		settled: []
	};
}
/** The scopes that wait for a yes. A plan and the run that carries it out share their attempt's number. */
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
/** `/steward accept <finding> because <reason>`: both parts, or undefined when one is missing. */
function parseAccept(argument) {
	const [, finding, reason] = /^(\S{1,200})\s+because\s+(\S.{4,500})$/is.exec(argument.trim()) ?? [];
	return finding === void 0 || reason === void 0 ? void 0 : {
		finding,
		reason: reason.trim()
	};
}

// src/orchestrator/parse-override.ts
/** `/steward override <sha> because <reason>`: at least seven digits of the commit and a reason, or undefined when one is missing. */
function parseOverride(argument) {
	const [, sha, reason] = /^([0-9a-f]{7,40})\s+because\s+(\S.{4,500})$/is.exec(argument.trim()) ?? [];
	return sha === void 0 || reason === void 0 ? void 0 : {
		sha: sha.toLowerCase(),
		reason: reason.trim()
	};
}

// src/orchestrator/decide-control.ts
const DIGEST = /^[0-9a-f]{4,64}$/;
/** Decides about a command that is about a run or a fix, not a workflow. The person may command already. */
function decideControl({ control, argument }, sender, situation) {
	switch (control) {
		case "help": return {
			kind: "answer",
			reply: helpReply()
		};
		case "status": return {
			kind: "answer",
			reply: statusReply(describeRuns(situation))
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

// src/core/role.ts
/** What somebody may do in a repository, as GitHub calls it; each includes those before it. */
const ROLES = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
/** Whether a role includes another. */
function includesRole(role, needed) {
	return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

// src/orchestrator/may-command.ts
/** The role that is needed, by default write, held by exactly the user who asked: a renamed or reused login gains nothing. */
function mayCommand(sender, { level, userId }, needed = "write") {
	return includesRole(level, needed) && userId === sender.id;
}

// src/orchestrator/role-needed.ts
/** The least role that a command needs. A command that doesn't exist deserves the answer that `help` does. */
function roleNeeded(command, roles) {
	switch (command.kind) {
		case "workflow": return roleForWorkflow(command.workflow, roles);
		case "control": return roles[command.control];
		case "unknown":
		case "none": return roles.help;
	}
}
/** The least role that starting a workflow needs, by comment or by the button of its check. */
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

// src/orchestrator/decide.ts
/** Decides what to do about a push, a command or a check-run button. Pure: same intent and situation, same decision. */
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
	if (!config.enabled) return {
		kind: "ignore",
		why: "switched off in the configuration"
	};
	if (!pullRequest.open) return {
		kind: "ignore",
		why: "the pull request is closed"
	};
	if (!config.review.on_push) return {
		kind: "ignore",
		why: "review.on_push is false"
	};
	if (pullRequest.draft && !config.review.drafts) return {
		kind: "ignore",
		why: "drafts are not reviewed here"
	};
	if (isFork(situation)) return settleFork(situation);
	return requestRuns({
		workflow: REVIEW,
		parameters: {},
		requestedBy: pullRequest.author.login,
		again: false
	}, situation);
}
function decideCommand({ command, sender }, situation) {
	const needed = roleNeeded(command, situation.config.roles);
	if (!mayCommand(sender, situation.permission, needed)) return {
		kind: "turn-away",
		why: `${sender.login} has no ${needed} access`,
		reply: turnedAwayReply(needed)
	};
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
function decideWorkflow({ workflow, parameters }, { login }, situation) {
	const refusal = whyNotRun(situation);
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
	return answered(requestRuns({
		workflow,
		parameters,
		requestedBy: login,
		again: true
	}, situation), workflow);
}
/** `https://host/owner/repo/actions/runs/1`: the parser made sure of its form. */
function isOwnRun(address, { owner, name }) {
	if (address === void 0) return true;
	const [, itsOwner, itsName] = new URL(address).pathname.split("/");
	return itsOwner?.toLowerCase() === owner.toLowerCase() && itsName?.toLowerCase() === name.toLowerCase();
}
/** A person who asked gets a word also when there is nothing to run. */
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
/** A button says nothing to whoever presses it in vain: its check tells what became of it. */
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
/** To check a fork's commit again is to approve it again. */
function roleForButton(intent, situation) {
	const { roles } = situation.config;
	if (intent.kind === "confirm") return roles.confirm;
	return intent.kind === "approve" || isFork(situation) ? roles.approve : roleForWorkflow(intent.run.workflow, roles);
}
function pressed(intent, situation) {
	if (intent.kind === "approve" || intent.kind === "rerun" && isFork(situation)) return approveFork(intent.run.headSha, intent.sender, situation);
	const refusal = whyNotRun(situation);
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
/** The same once more. What must be confirmed is planned anew: a re-run is no yes to spending money again. */
function decideRerun({ run: { project, workflow, ...of }, sender }, situation) {
	const wanted = {
		workflow,
		parameters: situation.earlierRuns.find(({ request }) => request.project === project && request.workflow === workflow && request.attempt === of.attempt && request.phase === of.phase)?.request.parameters ?? {},
		requestedBy: sender.login,
		again: true
	};
	return requestRuns(project === void 0 ? wanted : {
		...wanted,
		project
	}, situation);
}

// src/orchestrator/projects-at.ts
/** The dbt projects of a repository at a commit or branch: those of the configuration, else those that are found there. */
async function projectsAt(ref, config, { contents }) {
	return findProjects(config, config.projects.length > 0 ? [] : await contents.paths(ref));
}

// src/orchestrator/gather-situation.ts
/** Asks GitHub for everything that a decision needs. Configuration comes from the base branch, never from the head. */
async function gatherSituation({ origin, pullRequest, sender, earlierRuns }, host, schema) {
	const [configText, mergeBase, changed, permission] = await Promise.all([
		host.contents.read(CONFIG_PATH, pullRequest.baseRef),
		host.pullRequests.mergeBase(pullRequest.baseSha, pullRequest.headSha),
		host.pullRequests.changedPaths(pullRequest.number),
		sender === void 0 ? NO_PERMISSION : host.collaborators.permission(sender.login)
	]);
	const config = parseConfig(configText, schema);
	return {
		repository: origin.repository,
		repositoryId: origin.repositoryId,
		pullRequest,
		mergeBase,
		changedPaths: changed.flatMap(({ path, previousPath }) => previousPath === void 0 ? [path] : [path, previousPath]),
		changesComplete: changed.length < MOST_LISTED_FILES,
		config,
		configText: configText ?? "",
		projects: await projectsAt(pullRequest.baseRef, config, host),
		permission,
		earlierRuns
	};
}
const NO_PERMISSION = Promise.resolve({
	level: "none",
	userId: void 0
});

// src/orchestrator/own-comment.ts
/** The caller's own comment that begins with a marker; anybody can paste one. The repository in it may be called otherwise by now. */
function ownComment(comments, { marker, ownUserId }) {
	const wanted = withoutRepository(marker);
	return comments.find((comment) => comment.authorId === ownUserId && withoutRepository(comment.body).startsWith(wanted));
}
function withoutRepository(text) {
	return text.replace(/^(<!-- steward v1 )[\w.-]+\/[\w.-]+(?=#)/, "$1");
}

// src/orchestrator/upsert-comment.ts
/**
* Writes the one comment that belongs to a marker: updates it in place where it exists, and writes nothing when nothing changed.
* Only a comment of the caller's own bot counts: anybody can paste a marker.
*/
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
/** The same for a caller that has looked for its comment already; undefined when there is none. */
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
/** Answers a comment, once: doing it again finds the answer by its marker. */
async function reply({ pullRequest, commentId, text }, host) {
	const { owner, name } = host.repository;
	const marker = commentMarker(`${owner}/${name}#${pullRequest}:reply-to-${commentId ?? "push"}`);
	await upsertComment(host, {
		pullRequest,
		marker,
		body: `${marker}\n${text}`
	});
}

// src/report/render-settled.ts
/** The comment of a workflow that has nothing to say about a commit any more: its title, the verdict and a sentence. */
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
/** Where a later push took back all that concerned a project, its comment no longer tells of it. No comment is begun for that. */
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

// src/orchestrator/settled-key.ts
const KEY$2 = /^settled:[^:]+:[^:]+(?::(\d{1,10}))?$/;
/** The `external_id` of a check that needed no runner. With the pull request where a person may have its commit run after all. */
function formatSettledKey({ project, workflow, awaitsApproval }) {
	return `settled:${project}:${workflow}${awaitsApproval === void 0 ? "" : `:${awaitsApproval.pullRequest}`}`;
}
/** Reads it back, or says undefined when the text is none. */
function parseSettledKey(text) {
	const found = KEY$2.exec(text);
	if (found === null) return void 0;
	return { pullRequest: found[1] === void 0 ? void 0 : Number(found[1]) };
}

// src/orchestrator/problem-key.ts
const KEY$1 = /^problem:(\d{1,10}):(STW-\d{4})$/;
/** The `external_id` of a check that says why nothing could be run for a pull request. */
function formatProblemKey({ pullRequest, code }) {
	return `problem:${pullRequest}:${code}`;
}
/** Reads it back, or says undefined when the text is none. */
function parseProblemKey(text) {
	const [, pullRequest, code] = KEY$1.exec(text) ?? [];
	return pullRequest === void 0 || code === void 0 ? void 0 : {
		pullRequest: Number(pullRequest),
		code
	};
}

// src/orchestrator/triage.ts
/** The check-run button that asks for another attempt. */
const RERUN_BUTTON = "steward-rerun";
/** The check-run button that says yes to a scope. */
const CONFIRM_BUTTON = "steward-confirm";
/** The check-run button that has one commit of a fork run. */
const APPROVE_BUTTON = "steward-approve";
/** Sorts a trigger without asking anybody: most deliveries are none of Steward's business. */
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
/** GitHub tells no pull request of a check on a fork's commit; the check's own id does. */
function triageApproval({ externalId, headSha, sender }) {
	const pullRequest = parseSettledKey(externalId)?.pullRequest;
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
/** What could not be run at all was a review: only those start by themselves. */
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

// src/orchestrator/settle-checks.ts
/** Opens and completes the checks that need no runner. One that says so already is left alone; one that was only opened is completed. */
async function settleChecks(settled, severalProjects, host) {
	for (const check of settled) await settle(check, severalProjects, host);
}
async function settle(check, severalProjects, { checks }) {
	const { project, workflow, headSha, conclusion, title, summary } = check;
	const externalId = formatSettledKey(check);
	const name = checkName(workflow, severalProjects ? project : void 0);
	const there = await checks.list(headSha);
	const known = there.filter((run) => run.externalId === externalId);
	if (known.some((run) => saysSo(run, check) && (check.awaitsApproval === void 0 || isNewest(run, there)))) return;
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
		buttons: buttonsOf(check)
	});
}
/** What waits for a person is neutral only after an override. */
function saysSo(run, { conclusion }) {
	return run.conclusion === conclusion || conclusion === "action_required" && run.conclusion === "neutral";
}
/** A required check is the newest of its name: after a run against another base, the older one says nothing any more. */
function isNewest(run, there) {
	return there.every((other) => other.name !== run.name || other.id <= run.id);
}
function buttonsOf({ awaitsApproval, headSha }) {
	if (awaitsApproval === void 0) return [];
	return [{
		label: `Run on ${shortSha(headSha)}`,
		description: "Runs this commit with your secrets",
		identifier: APPROVE_BUTTON
	}];
}

// src/report/render-problem.ts
const LONGEST_TITLE$1 = 200;
/**
* A problem as a check's headline and as Markdown for its summary or a reply. What went wrong may quote hostile text (a key of a
* report, a line of YAML), so it goes through the same hygiene as a report.
*/
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
/** What an acceptance is bound to: the finding's fingerprint and all that it rests on. Void when either changes. */
function acceptanceKey({ fingerprint, message, evidence }) {
	return createHash("sha256").update(JSON.stringify([
		fingerprint,
		message,
		evidence
	])).digest("hex").slice(0, 16);
}

// src/orchestrator/apply-acceptances.ts
/**
* The report with what people accepted taken out of the gate. Only the publisher knows who accepted what: a report that comes with an
* acceptance was forged (STW-3006).
*/
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
/** A step that failed for its findings alone has succeeded once none of them blocks. */
function settled(step) {
	if (step.failure !== "findings") return step;
	const { failure: _, reason: __, ...rest } = step;
	return {
		...rest,
		status: "success"
	};
}

// src/orchestrator/problem-policy.ts
/** Where the configuration can't be read, nobody has said that a failure may pass. */
const STRICT = {
	on_incomplete: "fail",
	gate: "blocking",
	roles: DEFAULT_ROLES
};
/** Of the configuration that a run was asked for with. It was read then; that it can't be any more must not keep a check open. */
function problemPolicy(configText, schema) {
	try {
		return parseConfig(configText, schema);
	} catch {
		return STRICT;
	}
}

// src/orchestrator/push-delta.ts
/** So many findings are remembered; with more of them no delta is told. */
const MOST$1 = 300;
/**
* The delta to the last commit that the comment was about, and the hidden line by which the next one is told. `previous` is the comment as
* it stands; a second report about the same commit is compared with the same earlier one. Whoever edits the line changes a sentence, no verdict.
*/
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
/** The report's own fingerprints are text of a machine that ran the pull request's code. */
function shortHash(fingerprint) {
	return createHash("sha256").update(fingerprint).digest("hex").slice(0, 8);
}

// src/orchestrator/compose-publication.ts
/**
* Renders a report for its pull request. The verdict is computed again from the findings and the base's policy; a report whose
* own verdict says otherwise is refused (STW-3006), since somebody or something changed one of the two.
*/
function composePublication(report, { policy, context, acceptances = [], override, previous }) {
	const verdict = computeVerdict(report, policy);
	if (verdict.outcome !== report.verdict.outcome || verdict.blocking !== report.verdict.blocking) {
		const detail = `its verdict (${report.verdict.outcome}, ${report.verdict.blocking} blocking) is not what its findings and the base’s policy give (${verdict.outcome}, ${verdict.blocking} blocking)`;
		throw new Problem("STW-3006", { detail });
	}
	const accepted = applyAcceptances(report, acceptances, policy);
	const judged = rejudged(accepted, computeVerdict({
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
/** The report's last words go by its verdict; after an acceptance that is another one than the run knew. */
function rejudged(report, verdict, before) {
	if (report.workflow !== "architecture-review" || verdict.blocking === before.blocking) return {
		...report,
		verdict
	};
	return {
		...report,
		verdict,
		summary: [...summariseReview(verdict, report.steps)]
	};
}
/** The check of a run that left no usable report: it says that nothing could be checked, and ends as the base's policy has it. */
function composeFailure(problem, { on_incomplete, gate, override } = STRICT) {
	const { title, markdown } = renderProblem(problem);
	const steps = [{
		status: "failed",
		failure: "could-not-check"
	}];
	const onIncomplete = problem.code === "STW-3006" ? "fail" : on_incomplete;
	const { outcome, waived } = computeVerdict({
		steps,
		findings: [],
		override
	}, {
		severities: {},
		paths: [],
		onIncomplete,
		gate
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
/** The hidden line by which a report's comment is found again. */
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
/** Completes a failed check that says why nothing could be run; doing it again writes the same check. */
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

// src/orchestrator/settle-merge-group.ts
/**
* A merge queue waits for the required checks on its own commit. Each pull request in it passed its review already. A queue that gets no
* answer waits until its time is up, so it gets one also when something is wrong: the problem is returned.
*/
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
/** What would be merged brings its own configuration; only the base's counts. */
async function settledBy({ headSha, baseSha }, host, schema) {
	const config = parseConfig(await host.contents.read(CONFIG_PATH, baseSha), schema);
	return (await projectsAt(baseSha, config, host)).map(({ name }) => ({
		project: name,
		workflow: "architecture-review",
		headSha,
		conclusion: "success",
		title: "Reviewed on its pull request",
		summary: "Every pull request in this queue was reviewed before it entered. The queue’s merge commit itself was not built."
	}));
}

// src/orchestrator/tell-problem.ts
/**
* Says on the pull request that nothing could be run, and why: a failed check, and a comment to whoever asked or where no check can
* be. Without the permission to say it there, `note` gets to know; a GitHub that doesn't answer (STW-3004) is thrown.
*/
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
/** The part of each payload that Steward reads; everything else in it is ignored. */
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
	/** Apps get it; in an Actions workflow there is none. */
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
/** The events that the App reads; app.yml subscribes to exactly these. */
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
/** A delivery as plain data, or undefined when it is none that Steward acts on (another action, or a shape that isn't GitHub's). */
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
/** Only created comments on pull requests: an edited one could be an old text with a new meaning. */
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

// src/orchestrator/turn-away.ts
/** Tells people who may not command so, once per pull request and day, whoever they are: strangers must not make Steward talk. */
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
/** What could not be run before can be run now: a check that said so must not block its commit for ever. */
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
/** Letters, digits and the signs that a headline needs: no mention, no reference, no `[skip ci]`. */
const OTHER = /[^\p{L}\p{N}\p{M} _.,'’"“”()→+*%=–—-]/gu;
const REFERENCE = /\bgh-(?=\d)/gi;
/** The message of a commit that a person confirmed. The title comes from a runner, so GitHub finds nothing in it to act on. */
function commitMessage({ title, confirmedBy, digest }) {
	const words = visibleLine(title).replaceAll(OTHER, " ").replaceAll(REFERENCE, "gh ").replaceAll(/\s+/g, " ").trim();
	return `${`fix: ${shorten(words === "" ? "what failed" : words, LONGEST_TITLE)}`}\n\nProposed by Steward, confirmed by @${confirmedBy}\n\nSteward-Fix: ${digest}\n`;
}

// src/orchestrator/gather-allowance.ts
/** More changed models than this are no evidence that anybody could follow. */
const MOST_MODELS = 30;
/**
* What this pull request itself renamed, read from its two commits: a test may follow its column or its model to the new name. What a
* proposal says about itself counts for nothing.
*/
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
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
/** Folders that hold what dbt builds, by the key of dbt_project.yml that names them, with dbt's own defaults. */
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
/** Plain names and slashes: neither Jinja nor `.` nor a way out of the project. */
const PLAIN = /^(?!\.)[A-Za-z0-9_-][A-Za-z0-9_. -]*(?:\/(?!\.)[A-Za-z0-9_. -]+)*$/;
/** The folders of a dbt project's resources, from the repository's root, as the base's dbt_project.yml has them. */
function resourcePaths(projectDir, projectFile) {
	const settings = readSettings(projectFile);
	const folder = projectDir === "." ? "" : `${projectDir.replace(/\/$/, "")}/`;
	return Object.entries(DEFAULTS).flatMap(([key, usual]) => {
		const named = pathsSchema.safeParse(settings[key]);
		return (named.success ? named.data : usual).map((path) => path.replace(/\/$/, "")).flatMap((path) => PLAIN.test(path) ? [`${folder}${path}`] : []);
	});
}
/** A file that isn't YAML names no folders of its own. */
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
/** They decide what dbt runs, with whose rights and with whose code; a fix of a model has no business there. */
const NEVER = /* @__PURE__ */ new Set([
	"dbt_project",
	"profiles",
	"packages",
	"dependencies",
	"package-lock",
	"selectors",
	"dbt_cloud"
]);
/** Letters, digits and marks of any language, and the few signs that file names need. */
const NAME = /^[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}_ .-]*$/u;
/** Why a fix may not write to a path, or undefined when it may: only files of dbt resources, in the folders that the base names. */
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
/** Reads from GitHub what a proposal is held against. Files that it may not touch anyway are not asked for. */
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
/** Whether a unified diff, as people read it, is exactly the change: it names these files and turns each into what will be written. */
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
/** With and without git's `a/` and `b/`. */
function namesOf({ oldFileName, newFileName }) {
	return [oldFileName, newFileName].flatMap((name) => name === void 0 ? [] : [name, name.replace(/^[ab]\//, "")]);
}

// src/orchestrator/guard-proposal.ts
const MOST_FILES = 20;
const LARGEST_FILE_BYTES = 3e5;
const LARGEST_BYTES = 1e6;
/**
* Why a proposal may not be committed or suggested, one clause each; none when it may. A runner that executed the pull request's code
* wrote it, so nothing that it says about itself counts: only its exact bytes do, and that people were shown exactly those.
*/
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
/** The same for files alone: a suggestion shows all that it writes, and whoever takes it has read it. */
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
/** The file as a reader can tell it: a path may hold anything here. */
function about(path, why) {
	return why === void 0 ? [] : [`\`${path.replaceAll("`", "'").slice(0, 100)}\` ${why}`];
}
/** A creation that would overwrite, or a change of what isn't there, was made for another commit. */
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
/** What a reader of the diff could not see, or would see somewhere else. */
const UNSEEN = /\r(?=.)|(?![\n\r\t])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cc}\u2028\u2029\uFFF9-\uFFFB]/u;
/** They run by themselves, or read what the runner knows. */
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
/**
* Commits a confirmed fix to the pull request's branch and returns the reply: which commit it became, or why it did not. Done again,
* it finds its commit. Throws only what another attempt may mend (STW-3004).
*/
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
	if (pullRequest.headRepositoryId !== repositoryId) throw refused$2(["the branch belongs to a fork"]);
	if (projectDir === void 0) throw refused$2(["its dbt project is not one of this repository"]);
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
	if (reasons.length > 0) throw refused$2(reasons);
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
function refused$2(reasons) {
	return new Problem("STW-3013", { detail: `${reasons.slice(0, MOST_REASONS).join("; ")}.` });
}
function notAllowed(problem) {
	return new Problem("STW-3014", { detail: problem.message.replace(/\.$/, "") }, problem);
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
/**
* Converts a Uint8Array to a string
* @param dat The data to decode to string
* @param latin1 Whether or not to interpret the data as Latin-1. This should
*               not need to be true unless encoding to binary string.
* @returns The original UTF-8/Latin-1 string
*/
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
/**
* Synchronously decompresses a ZIP archive. Prefer using `unzip` for better
* performance with more than one file.
* @param data The raw compressed ZIP file
* @param opts The ZIP extraction options
* @returns The decompressed files
*/
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
/** The one artifact, and the one file in it, that a run may leave. */
const REPORT_ARTIFACT = "steward-report";
/** The one file inside the artifact. */
const REPORT_FILE = "report.json";
/** An artifact that is larger, zipped, is refused. */
const LARGEST_ARTIFACT_BYTES = 5242880;
/** And so is a report that is larger, unpacked. */
const LARGEST_REPORT_BYTES = 20971520;
/**
* Reads the artifact of a run as what it is: untrusted bytes from a machine that ran the pull request's code. Exactly one file,
* within its size, valid to the last key, and about exactly the run that was asked for; else Problem STW-3006.
*/
function intakeReport(zip, request) {
	return parseReport(unzipReport(zip), request);
}
/** The same for a report that arrives as text (Action-only mode downloads it unpacked). */
function parseReport(text, request) {
	const parsed = reportSchema.safeParse(parseJson(text));
	if (!parsed.success) throw refused$1(`${parsed.error.issues[0]?.path.join(".") ?? ""} ${parsed.error.issues[0]?.message ?? "it has the wrong shape"}`.trim());
	const report = parsed.data;
	const foreign = BOUND_FIELDS.find((field) => JSON.stringify(report[field]) !== JSON.stringify(request[field]));
	if (foreign !== void 0) throw refused$1(`its ${foreign} is not that of the request`);
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
	if (zip.byteLength > 5242880) throw refused$1("the artifact is too large");
	const [entry, ...others] = entriesOf(zip);
	if (entry === void 0 || others.length > 0 || entry.name !== "report.json" || entry.originalSize > 20971520) throw refused$1(`the artifact must hold ${REPORT_FILE} alone, below 20 MiB`);
	const report = contentOf(zip, entry);
	if (report.byteLength !== entry.originalSize) throw refused$1("the artifact is not as long as it says");
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
/** The one file's bytes. zlib stops at the declared length; fflate would inflate a bomb to its end, for half a minute. */
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
function refused$1(detail) {
	return new Problem("STW-3006", { detail });
}

// src/orchestrator/download-report.ts
/** The zip of the one report artifact that a run left, exactly as GitHub recorded it. Throws STW-3005 when there is none. */
async function downloadReport({ id, conclusion }, { runs }) {
	const artifacts = (await runs.artifacts(id)).filter(({ name }) => name === REPORT_ARTIFACT);
	const [artifact] = artifacts;
	if (artifact === void 0) throw new Problem("STW-3005", { conclusion: conclusion ?? "without a conclusion" });
	if (artifacts.length > 1) throw new Problem("STW-3006", { detail: "there are several reports" });
	if (artifact.bytes > 5242880) throw new Problem("STW-3006", { detail: "the artifact is too large" });
	const zip = await runs.download(artifact.id, LARGEST_ARTIFACT_BYTES);
	const digest = `sha256:${createHash("sha256").update(zip).digest("hex")}`;
	if (artifact.digest !== void 0 && artifact.digest !== digest) throw new Problem("STW-3006", { detail: "its digest is not the one that GitHub recorded" });
	return zip;
}

// src/orchestrator/name-finding.ts
/** How people call a finding in a command: the rule's id or code, with the name of what it is about (`column-break:fct_trips`), or its key. */
function findingsNamed(name, findings) {
	const wanted = name.trim().toLowerCase();
	if (KEY.test(wanted)) {
		const byKey = findings.filter((finding) => acceptanceKey(finding).startsWith(wanted));
		if (byKey.length > 0) return byKey;
	}
	const [rule = "", subject] = wanted.split(/:(.*)/s, 2);
	return findings.filter((finding) => [finding.ruleId, finding.code.toLowerCase()].includes(rule) && (subject === void 0 || isAbout(finding, subject)));
}
/** The beginning of a key; longer than any rule's code. */
const KEY = /^[0-9a-f]{4,16}$/;
/** The shortest name that means this finding and no other one of the list. */
function nameOf(finding, among) {
	const names = [`${finding.ruleId}:${shortSubject(finding)}`, `${finding.ruleId}:${finding.subject}`];
	const key = acceptanceKey(finding).slice(0, 8);
	return names.find((name) => /^[\w.:/-]{1,150}$/.test(name) && findingsNamed(name, among).length === 1) ?? key;
}
function isAbout(finding, subject) {
	return finding.subject.toLowerCase() === subject || shortSubject(finding).toLowerCase() === subject;
}
/** `fct_trips` of `model.taxi.fct_trips`; a path stays whole. */
function shortSubject({ subject }) {
	return /^[a-z_]+\.[^./]+\./.test(subject) ? subject.split(".").slice(2).join(".") : subject;
}

// src/orchestrator/unedited-command.ts
/** What follows a control command in a comment that is as it was written; undefined for any other: an edited one may have meant something else. */
function uneditedCommand({ body, edited }, control) {
	const command = parseComment(body);
	return edited || command.kind !== "control" || command.control !== control ? void 0 : command.argument;
}

// src/orchestrator/read-acceptances.ts
/**
* The acceptances of a pull request. Its own comments are the memory: a person's command and the bot's answer, which names the keys.
* Both must be as they were written, and the person must still be allowed to accept.
*/
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
/** Hidden in the bot's answer: which comment accepted which findings. */
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
/** Rules whose findings the pull request's own author can't accept: taken back promises, security, contracts. */
const FOUR_EYES = /^(?:T1[0-2]|X\d{1,2}|G[12])$/;
/**
* The answer to an acceptance. `accepted` are the findings that it takes out of the gate; the answer, once written, is also the record of it.
* `codes` are the rules' codes by id: a report may not choose its own.
*/
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
/** So many findings of one rule are explained at once. */
const MOST = 5;
const MOST_FACTS = 40;
const LONGEST = 600;
/** What a finding of this commit rests on, fact by fact: the answer to `/steward explain`. */
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
/** Of several attempts at one workflow and project, the last one: it is what the comment and the check show. */
function newestOfEach(reports) {
	const newest = /* @__PURE__ */ new Map();
	for (const report of reports.toSorted((one, other) => attemptOf(one) - attemptOf(other))) newest.set(`${report.project} ${report.workflow}`, report);
	return [...newest.values()];
}
function attemptOf({ runKey }) {
	return parseRunKey(runKey)?.attempt ?? 0;
}

// src/orchestrator/judge-finding.ts
/** Answers about a finding of the head commit. What an acceptance changes is published at once, after the answer, which is its record. */
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
/**
* Who let a commit pass, and why; the last word where there are several. As with acceptances the comments are the memory: the person's
* command and the bot's answer, which names the whole commit. Both must be as they were written, and the person must still have the role.
*/
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
/** Hidden at the beginning of the bot's answer: which comment let which commit pass. */
function overrideRecord(commentId, sha) {
	return `<!-- steward overrode ${commentId} ${sha} -->`;
}
/** Right after the answer's own marker: nobody's words come before it. */
const RECORD = /^<!-- steward v1 \S+ -->\r?\n<!-- steward overrode (\d{1,16}) ([0-9a-f]{40}) -->/;
function recordOf({ authorId, body, edited }, ownUserId) {
	const [, commentId, sha] = authorId === ownUserId && !edited ? RECORD.exec(body) ?? [] : [];
	return commentId === void 0 || sha === void 0 ? [] : [{
		commentId: Number(commentId),
		sha
	}];
}
/** The reason of an unedited command about this commit. */
function overriddenBecause(comment, headSha) {
	const argument = uneditedCommand(comment, "override");
	const wanted = argument === void 0 ? void 0 : parseOverride(argument);
	return wanted !== void 0 && headSha.startsWith(wanted.sha) ? wanted.reason : void 0;
}

// src/orchestrator/override-commit.ts
/**
* Lets one commit pass. The answer is the record of it, so it comes first; then each report is published again, and what has no report
* is completed with the person's name and reason. What is still running will find the record when it ends. Doing it again changes nothing:
* another answer to the same comment would void the record.
*/
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
/** Steward's checks alone: without the App, those of every workflow have the same author. */
async function ownChecks({ headSha, pullRequest }, { checks }) {
	return (await checks.list(headSha)).filter(({ externalId }) => {
		const about = parseRunKey(externalId) ?? parseProblemKey(externalId) ?? parseSettledKey(externalId);
		return about !== void 0 && (about.pullRequest ?? pullRequest) === pullRequest;
	});
}
/** What a required check holds a merge back for. */
const BLOCKING = /* @__PURE__ */ new Set([
	"failure",
	"timed_out",
	"cancelled",
	"action_required"
]);
/** A scope or a fix that waits for a person goes on waiting. */
function blocks({ conclusion, externalId, status }) {
	const waits = conclusion === "action_required" && parseRunKey(externalId) !== void 0;
	return status === "completed" && BLOCKING.has(conclusion) && !waits;
}

// src/orchestrator/publish.ts
/** Publishes a report, with what people accepted taken out of the gate: the one comment, then the completed check. */
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
	const { body, check, because, judged } = composePublication(report, {
		policy,
		context,
		acceptances,
		override,
		previous: own?.body
	});
	const { headSha } = await host.pullRequests.get(request.pullRequest);
	if (headSha === request.headSha) await writeComment(host, {
		pullRequest: request.pullRequest,
		body,
		own
	});
	await complete(check, {
		host,
		...destination
	}, because === "awaits-confirmation" ? [CONFIRM, AGAIN] : [AGAIN]);
	return {
		title: check.title,
		because,
		judged
	};
}
/** Publishes that a run brought no usable report, by the policy that the run was asked for with. Returns the check's title. */
async function publishProblem(problem, destination, policy) {
	const override = await overrideOf(destination, policy.roles);
	const check = composeFailure(problem, {
		...policy,
		override
	});
	await complete(check, destination, [AGAIN]);
	return check.title;
}
/** The check must end also where the comments can't be read. */
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

// src/orchestrator/suggestions-of.ts
/**
* A proposal as suggestions that a click commits, or undefined when it can't be one as a whole: GitHub takes them only on lines that the
* diff shows, and half a fix is none.
*/
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
/** A file whose last line has no end can't be suggested to the byte, and neither can one with Windows' line ends. */
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
/** An insertion has no line of its own: it stands with the line before it, at the top of a file with the one after it. */
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
/** The lines of the head that a patch shows; a comment may not span two hunks. */
function shownRanges(patch) {
	return [...patch.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count = "1"]) => ({
		first: Number(start),
		last: Number(start) + Number(count) - 1
	}));
}
/** Other bots read such lines, wherever they stand. */
function isCommand(line) {
	return /^\s*\/\w/.test(line);
}
/** The block holds the exact lines, so its fence must be longer than any in them. */
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
/**
* The mechanical fix of a finding as a suggestion; undefined where the head's line isn't to the letter what the finding says, or where the
* diff doesn't show it.
*/
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
/** Names a change of a line, wherever it moves to. */
function suggestionKey({ fix, location }) {
	return createHash("sha256").update(JSON.stringify([
		location?.path,
		fix?.before,
		fix?.after
	])).digest("hex").slice(0, KEY_LENGTH);
}

// src/orchestrator/suggest-fixes.ts
const MOST_SUGGESTIONS = 10;
/** What of a report may be suggested: where fixes are committed after a yes, only what has no other way to be taken. */
function suggestible(report, fixes) {
	const proposals = fixes === "suggest" ? report.proposals : [];
	const hasFix = report.findings.some((finding) => counts(finding) && finding.fix !== void 0);
	return proposals.length > 0 || hasFix ? {
		...report,
		proposals
	} : void 0;
}
/**
* Offers the fixes of a report beside the code: one review of mere comments per commit and workflow, whatever happens in between. What
* GitHub takes no suggestion for stays a patch in the report; a refusal costs the review only and goes to `note`. Throws STW-3004 alone.
*/
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
/** Nobody waits for more of them to be tried. */
const MOST_TRIED = 50;
const WEIGHT = {
	error: 0,
	warning: 1,
	info: 2
};
/** What blocks comes first; what stands beside the code since an earlier commit doesn't come again. */
function findingsToMend({ findings }, own) {
	const before = new Set(own.flatMap(({ body }) => /^<!-- steward v1 suggested ([0-9a-f ]+) -->$/m.exec(body)?.[1]?.split(" ") ?? []));
	return findings.filter((finding) => counts(finding) && finding.fix !== void 0 && !before.has(suggestionKey(finding))).toSorted((one, other) => WEIGHT[one.severity] - WEIGHT[other.severity]).slice(0, MOST_TRIED);
}
/** Two fixes of the same lines are alternatives: only the first can be taken by a click. */
function overlaps(chosen, more) {
	return more.some((one) => chosen.some((other) => other.path === one.path && (one.startLine ?? one.line) <= other.line && (other.startLine ?? other.line) <= one.line));
}
function wordsFor(suggestions) {
	return `${count(suggestions, "suggestion")}: what the report of this commit offers, where the diff shows the lines. Take all parts of a fix together.`;
}

export { createCodeHost as A, restEndpointMethods as B, reply as C, mayCommand as D, decide as E, statusOf as F, getUserAgent as G, createTokenAuth as H, askAgainAt as I, retry as L, API_VERSION as M, asking as N, NO_CANCEL_REPLY as O, askingMaybe as P, require_light as R, retireComments as S, projectsAt as T, request as U, Octokit as V, RequestError as W, tellProblem as _, overrideCommit as a, settleChecks as b, LARGEST_REPORT_BYTES as c, parseReport as d, commitProposal as f, toTrigger as g, EVENTS as h, publishReport as i, lastBytes as j, checkName as k, REPORT_FILE as l, turnAway as m, suggestible as n, judgeFinding as o, withdrawProblems as p, publishProblem as r, downloadReport as s, suggestFixes as t, intakeReport as u, settleMergeGroup as v, gatherSituation as w, triage as x, problemPolicy as y, paginateRest as z };