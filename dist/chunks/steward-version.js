import { y as string } from "./schemas.js";

// src/core/steward-version.ts
const STEWARD_VERSION = "0.1.0";
const stewardVersionSchema = string().max(40).regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9A-Za-z.-]{1,20})?$/);
function isOlder(one, other) {
	const [these, those] = [numbersOf(one), numbersOf(other)];
	const at = these.findIndex((number, index) => number !== those[index]);
	return at >= 0 && (these[at] ?? 0) < (those[at] ?? 0);
}
function numbersOf(version) {
	return version.split(/[.-]/, 3).map(Number);
}

export { isOlder as n, stewardVersionSchema as r, STEWARD_VERSION as t };