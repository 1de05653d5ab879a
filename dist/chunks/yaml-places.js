import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_dist } from "./dist.js";
import { a as asRecord } from "./artifact-values.js";
import { t as sameValue } from "./same-value.js";

// src/dbt/yaml-items.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
function itemsIn(document, owner, list) {
	const items = resolved(document, owner.get(list));
	return (0, import_dist.isSeq)(items) ? items.items.flatMap((item) => resolved(document, item) ?? []) : [];
}
function mapsIn(document, owner, list) {
	return itemsIn(document, owner, list).filter((item) => (0, import_dist.isMap)(item));
}
function resolved(document, value) {
	return (0, import_dist.isAlias)(value) ? value.resolve(document) : value;
}

// src/dbt/yaml-test.ts
const NOT_ARGUMENTS = /* @__PURE__ */ new Set([
	"name",
	"test_name",
	"column_name",
	"description",
	"config",
	"tags",
	"meta",
	"enabled",
	"severity",
	"where",
	"limit",
	"warn_if",
	"error_if",
	"fail_calc",
	"store_failures",
	"store_failures_as"
]);
function findTest(owner, test, document) {
	const ofKind = [owner, ...mapsIn(document, owner, "versions")].flatMap((scope) => ["data_tests", "tests"].flatMap((list) => itemsIn(document, scope, list))).filter((entry) => isOfKind(entry, test));
	return ofKind.find((entry) => sameValue(argumentsOf(entry, document), withoutConfig(test.arguments))) ?? ofKind[0];
}
function isOfKind(entry, { kind, namespace }) {
	const name = testName(entry);
	return name === kind || namespace !== void 0 && name === `${namespace}.${kind}`;
}
function testName(entry) {
	if ((0, import_dist.isScalar)(entry)) return String(entry.value);
	if (!(0, import_dist.isMap)(entry)) return void 0;
	const explicit = entry.get("test_name");
	return typeof explicit === "string" ? explicit : entry.items.map(({ key }) => String(key)).find((key) => !NOT_ARGUMENTS.has(key));
}
function argumentsOf(entry, document) {
	if (!(0, import_dist.isMap)(entry)) return {};
	const body = entry.has("test_name") ? entry : entry.get(testName(entry) ?? "");
	const { arguments: nested, ...direct } = asRecord((0, import_dist.isMap)(body) ? body.toJS(document) : void 0);
	return withoutConfig({
		...direct,
		...asRecord(nested)
	});
}
function withoutConfig(values) {
	return Object.fromEntries(Object.entries(values).filter(([key]) => !NOT_ARGUMENTS.has(key)));
}

// src/dbt/yaml-places.ts
const LISTS = {
	model: "models",
	seed: "seeds",
	snapshot: "snapshots",
	analysis: "analyses",
	source: "sources",
	exposure: "exposures",
	"unit-test": "unit_tests",
	group: "groups",
	macro: "macros",
	metric: "metrics",
	"semantic-model": "semantic_models",
	"saved-query": "saved_queries"
};
function placeInYaml(text, place) {
	if (text === "") return void 0;
	try {
		const { document, lines } = parsed(text);
		const found = document.errors.length > 0 ? void 0 : findPlace(document, place);
		return found?.range ? lines.linePos(found.range[0]).line : void 0;
	} catch {
		return;
	}
}
const MOST_REMEMBERED = 2e6;
const remembered = /* @__PURE__ */ new Map();
function parsed(text) {
	const known = remembered.get(text);
	if (known !== void 0) return known;
	const lines = new import_dist.LineCounter();
	const fresh = {
		document: (0, import_dist.parseDocument)(text, {
			lineCounter: lines,
			merge: true,
			logLevel: "silent"
		}),
		lines
	};
	if ([...remembered.keys()].reduce((sum, other) => sum + other.length, text.length) > MOST_REMEMBERED) remembered.clear();
	remembered.set(text, fresh);
	return fresh;
}
function findPlace(document, { resource, column, test }) {
	const root = document.contents;
	const named = (owner, list, name) => mapsIn(document, owner, list).find((item) => String(item.get("name")) === name);
	const owner = (0, import_dist.isMap)(root) ? findResource(root, resource, named) : void 0;
	const scopes = owner === void 0 ? [] : [owner, ...mapsIn(document, owner, "versions")];
	const described = column === void 0 ? owner : scopes.map((scope) => named(scope, "columns", column)).find((found) => found !== void 0);
	return test === void 0 || described === void 0 ? described : findTest(described, test, document);
}
function findResource(root, { kind, name }, named) {
	if (kind !== "source") return named(root, LISTS[kind], name);
	const [source = "", table] = name.split(".");
	const found = named(root, LISTS.source, source);
	return table === void 0 || found === void 0 ? found : named(found, "tables", table);
}
function namelessEntry(text, list) {
	const lines = new import_dist.LineCounter();
	try {
		const document = (0, import_dist.parseDocument)(text, {
			lineCounter: lines,
			merge: true,
			logLevel: "silent"
		});
		const entry = (0, import_dist.isMap)(document.contents) ? mapsIn(document, document.contents, list).find((item) => !item.has("name")) : void 0;
		return entry?.range ? lines.linePos(entry.range[0]).line : void 0;
	} catch {
		return;
	}
}

export { mapsIn as i, placeInYaml as n, itemsIn as r, namelessEntry as t };