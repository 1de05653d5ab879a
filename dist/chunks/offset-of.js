import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_dist } from "./dist.js";
import { a as ZodRecord, i as ZodOptional, n as ZodDefault, o as ZodUnion, r as ZodObject, t as ZodArray } from "./schemas.js";
import { t as require_fastest_levenshtein } from "./fastest-levenshtein.js";

// src/config/broken-yaml.ts
function brokenYaml({ code, message, pos }, text) {
	const word = /^[^\s:]{1,60}/.exec(text.slice(pos[0]))?.[0] ?? "a key";
	if (code === "DUPLICATE_KEY") return `${word} is there twice; keep one of the two`;
	if (code === "MULTIPLE_DOCS") return "a second document begins here; the file holds one";
	if (code === "TAG_RESOLVE_FAILED") return "a tag (!) means nothing here; leave it out";
	if (code === "RESOURCE_EXHAUSTION") return "it is nested too deeply";
	return message.split("\n")[0] ?? message;
}

// src/config/known-keys.ts
var import_fastest_levenshtein = require_fastest_levenshtein();
function knownKeys(schema, path) {
	const [step, ...rest] = path;
	const forms = formsOf(schema);
	if (step === void 0) return forms.flatMap((form) => form instanceof ZodObject ? Object.keys(form.shape) : []);
	return forms.flatMap((form) => knownKeys(partOf(form, step), rest));
}
function formsOf(schema) {
	if (schema instanceof ZodDefault || schema instanceof ZodOptional) return formsOf(schema.unwrap());
	return schema instanceof ZodUnion ? schema.options.flatMap(formsOf) : [schema];
}
function partOf(form, step) {
	if (form instanceof ZodArray) return form.element;
	if (form instanceof ZodRecord) return form.valueType;
	return form instanceof ZodObject && Object.hasOwn(form.shape, step) ? form.shape[String(step)] : void 0;
}

// src/config/describe-issue.ts
const MOST_LISTED = 20;
const LONGEST_QUOTE = 60;
function describeIssue(found, { schema, value, whole = "the file" }) {
	const issue = meant(found);
	const key = keyText(issue.path);
	if (issue.code === "unrecognized_keys") return unknownKey(issue.path, issue.keys, schema);
	const there = valueAt(value, issue.path);
	if (there === void 0 && issue.path.length > 0) return missing(issue.path, whole);
	return {
		place: issue.path,
		says: `${key || whole}${wrong(issue, there)}`
	};
}
function meant(issue) {
	if (issue.code !== "invalid_union") return issue;
	const nearest = issue.errors.flatMap(([first]) => first === void 0 ? [] : [meant(first)]).toSorted((one, other) => closeness(other) - closeness(one))[0];
	return nearest === void 0 ? issue : {
		...nearest,
		path: [...issue.path, ...nearest.path]
	};
}
function closeness({ path, code }) {
	return path.length * 2 + (code === "unrecognized_keys" ? 3 : 0) + (code === "invalid_value" ? 1 : 0);
}
function unknownKey(path, keys, schema) {
	const [first = ""] = keys;
	const known = knownKeys(schema, path);
	const within = path.length === 0 ? "" : ` in ${keyText(path)}`;
	const says = `unknown key ${keys.slice(0, MOST_LISTED).map(quoted).join(", ")}${within}${hint(first, known)}`;
	return {
		place: [...path, first],
		says
	};
}
function missing(path, whole) {
	const within = path.slice(0, -1);
	return {
		place: within,
		says: `${keyText(within) || whole} lacks the key ${String(path.at(-1))}`
	};
}
function wrong(issue, there) {
	const found = isPlain(there) ? quoted(String(there)) : void 0;
	switch (issue.code) {
		case "invalid_value": return oneOf(issue.values.map(String), found);
		case "invalid_type": return ` must be ${TYPES[issue.expected] ?? issue.expected}, not ${typeOf(there)}`;
		case "too_small": return ` must be at least ${counted(issue.minimum, issue.origin)}`;
		case "too_big": return ` must be at most ${counted(issue.maximum, issue.origin)}`;
		default: return `${found === void 0 ? "" : ` is ${found}`}: ${issue.message}`;
	}
}
function isPlain(value) {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
function oneOf(values, found) {
	if (values.length <= MOST_LISTED) return ` must be ${values.length === 1 ? "" : "one of "}${values.join(", ")}${found === void 0 ? "" : `, not ${found}`}`;
	return ` knows no ${found ?? "such value"}${hint(found ?? "", values)}`;
}
function counted(count, origin) {
	if (origin === "string") return `${count} characters long`;
	return origin === "array" ? `${count} ${Number(count) === 1 ? "entry" : "entries"} long` : String(count);
}
function hint(word, known) {
	if (known.length === 0) return "";
	const near = (0, import_fastest_levenshtein.closest)(word.toLowerCase(), [...known]);
	const slips = Math.min(Math.max(2, Math.floor(near.length / 3)), word.length - 1);
	if ((0, import_fastest_levenshtein.distance)(word.toLowerCase(), near) <= slips) return ` (did you mean ${near}?)`;
	return known.length <= MOST_LISTED ? `; there are ${known.join(", ")}` : "";
}
const TYPES = {
	string: "a text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "a map of keys",
	record: "a map of keys"
};
function typeOf(value) {
	if (value === null) return "empty";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object") return "a map of keys";
	if (typeof value === "string") return `the text ${quoted(value)}`;
	return isPlain(value) ? String(value) : "what it is";
}
function keyText(path) {
	return path.map((step, index) => typeof step === "number" ? `[${step}]` : `${index === 0 ? "" : "."}${quoted(String(step))}`).join("");
}
function quoted(text) {
	return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
function valueAt(value, path) {
	let there = value;
	for (const step of path) {
		if (typeof there !== "object" || there === null || !Object.hasOwn(there, step)) return void 0;
		there = Reflect.get(there, step);
	}
	return there;
}

// src/config/offset-of.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
function offsetOf(document, place) {
	for (let length = place.length; length > 0; length -= 1) {
		const parent = document.getIn(place.slice(0, length - 1), true);
		const step = place[length - 1];
		const pair = (0, import_dist.isMap)(parent) ? parent.items.find(({ key }) => (0, import_dist.isScalar)(key) && String(key.value) === String(step)) : void 0;
		const node = pair === void 0 ? document.getIn(place.slice(0, length), true) : pair.key;
		if ((0, import_dist.isNode)(node) && node.range) return node.range[0];
	}
	return (0, import_dist.isNode)(document.contents) ? document.contents.range?.[0] ?? 0 : 0;
}

export { describeIssue as n, brokenYaml as r, offsetOf as t };