import { isDeepStrictEqual } from "node:util";

// src/dbt/same-value.ts
function sameValue(one, other) {
	return one === other || isDeepStrictEqual(one, other);
}
function shownValue(value) {
	return shortened(textOf(value));
}
function shownPair(one, other) {
	const [a, b] = [textOf(one), textOf(other)];
	let same = 0;
	while (same < a.length && a[same] === b[same]) same += 1;
	if (same < LONGEST / 2 || Math.max(a.length, b.length) <= LONGEST) return [shortened(a), shortened(b)];
	const from = same - BEFORE;
	return [shortened(`…${a.slice(from)}`), shortened(`…${b.slice(from)}`)];
}
const LONGEST = 60;
const BEFORE = 25;
function textOf(value) {
	if (value === void 0 || value === null) return "not set";
	return typeof value === "string" ? value : JSON.stringify(value);
}
function shortened(text) {
	return text.length > LONGEST ? `${text.slice(0, 59)}…` : text;
}

export { shownPair as n, shownValue as r, sameValue as t };