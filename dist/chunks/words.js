// src/report/words.ts
function count(number, noun, plural = "s") {
	return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : plural}`;
}
function sentence(text) {
	const trimmed = text.trim();
	return trimmed === "" || /[.!?:…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
function capital(text) {
	return /^(dbt|dlt)\b/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
function duration(seconds) {
	if (seconds >= 120) return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
	if (seconds >= 10) return `${Math.round(seconds)} s`;
	return `${Math.round(seconds * 10) / 10} s`;
}
function shortSha(sha) {
	return sha.slice(0, 7);
}
function ruleName(ruleId) {
	const words = ruleId.replaceAll("-", " ");
	return words.charAt(0).toUpperCase() + words.slice(1);
}

export { sentence as a, ruleName as i, count as n, shortSha as o, duration as r, capital as t };