import { n as redact } from "./redact.js";
import { stripVTControlCharacters } from "node:util";

// src/report/hygiene.ts
const JOINER = "⁠";
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cc}\uFFF9-\uFFFB]/gu;
const INVISIBLE_BUT_LINES = /(?![\n\t])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Cc}\uFFF9-\uFFFB]/gu;
function visibleLine(text) {
	const oneLine = stripVTControlCharacters(text.toWellFormed()).replaceAll(/[\n\r\t\v\f\u0085]/g, " ").replaceAll(INVISIBLE, "");
	return redact(oneLine.replaceAll(/\s+/g, " ").normalize("NFC"));
}
function visibleLines(text) {
	const lines = stripVTControlCharacters(text.toWellFormed()).replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, "\n");
	return redact(lines.replaceAll(INVISIBLE_BUT_LINES, "").normalize("NFC"));
}
function inertText(text) {
	return BREAKS.reduce((rest, [pattern, replacement]) => rest.replaceAll(pattern, replacement), visibleLine(text));
}
function inertCode(text) {
	return visibleLine(text).replaceAll(MARKER, `$1${JOINER}`);
}
function inertCodeLines(text) {
	return visibleLines(text).replaceAll(/^(\s*\/)(?=\w)/gm, `$1${JOINER}`).replaceAll(MARKER, `$1${JOINER}`);
}
function inertLog(text) {
	return visibleLines(text).replaceAll(/^(\s*:)(?=:)/gm, `$1${JOINER}`).replaceAll("##[", `##${JOINER}[`);
}
function shorten(text, limit) {
	if (text.length <= limit) return text;
	return `${text.slice(0, limit - 1).toWellFormed().replace(/\uFFFD$/, "")}…`;
}
const MARKER = /(<!--)(?=\s*steward)/gi;
const BREAKS = [
	[/@/g, `@${JOINER}`],
	[/#(?=\d)/g, `#${JOINER}`],
	[/\b(gh)-(?=\d)/gi, `$1${JOINER}-`],
	[/:\/\//g, `:${JOINER}//`],
	[/(www)\./gi, `$1${JOINER}.`],
	[/(mailto|xmpp):/gi, `$1${JOINER}:`],
	[/:(?=[a-z+-][\w+-]*:)/gi, `:${JOINER}`],
	[/^(\s*\/)(?=\w)/g, `$1${JOINER}`],
	[MARKER, `$1${JOINER}`]
];

export { shorten as a, inertText as i, inertCodeLines as n, visibleLine as o, inertLog as r, visibleLines as s, inertCode as t };