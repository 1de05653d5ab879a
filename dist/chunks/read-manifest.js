import { a as asRecord, c as isRecord, i as asNumber, n as asList, o as asText, r as asListOf, s as asTexts, t as asFilledText } from "./artifact-values.js";
import { t as parseArtifact } from "./parse-artifact.js";

// src/dbt/children-of.ts
function childrenOf(readers) {
	const children = /* @__PURE__ */ new Map();
	for (const { uniqueId, parents } of readers) for (const parent of parents) {
		const known = children.get(parent);
		if (known === void 0) children.set(parent, [uniqueId]);
		else known.push(uniqueId);
	}
	return children;
}

// src/dbt/shared-fields.ts
function projectPath(raw) {
	return asText(raw["original_file_path"]).replaceAll("\\", "/");
}
function metaOf(raw) {
	const inConfig = asRecord(asRecord(raw["config"])["meta"]);
	const beside = asRecord(raw["meta"]);
	return Object.keys(inConfig).length === 0 ? beside : {
		...inConfig,
		...beside
	};
}
function fieldOrConfig(raw, key) {
	return raw[key] ?? asRecord(raw["config"])[key];
}
function patchPath(raw) {
	return asFilledText(raw["patch_path"])?.replace(/^[^/]*:\/\//, "").replaceAll("\\", "/");
}
function tagsOf(raw) {
	const beside = asTexts(raw["tags"]);
	return beside.length > 0 ? beside : asTexts(asRecord(raw["config"])["tags"]);
}
function parentIds(raw) {
	return asTexts(asRecord(raw["depends_on"])["nodes"]);
}
function ownerEmail(raw) {
	return asFilledText(asRecord(fieldOrConfig(raw, "owner"))["email"]);
}
function ownerName(raw) {
	const owner = asRecord(fieldOrConfig(raw, "owner"));
	return asFilledText(owner["name"]) ?? asFilledText(owner["email"]);
}

// src/dbt/read-consumers.ts
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
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
		packageName: asText(raw["package_name"]),
		kind,
		name: asText(raw["name"]),
		path: projectPath(raw),
		dependsOn: parentIds(raw),
		columns: kind === "semantic-model" ? semanticColumns(raw) : [],
		parts: kind === "semantic-model" ? elementsOf(raw) : [wholeOf(raw, kind === "metric" ? "metric" : "saved query")]
	};
}
function semanticColumns(raw) {
	const columns = [
		"entities",
		"dimensions",
		"measures"
	].flatMap((key) => asList(raw[key])).map(asRecord).map((element) => asFilledText(element["expr"]) ?? asText(element["name"]));
	return [...new Set(columns.filter((column) => PLAIN_NAME.test(column)))];
}
const ELEMENTS = [
	["entities", "entity"],
	["dimensions", "dimension"],
	["measures", "measure"]
];
function elementsOf(raw) {
	return ELEMENTS.flatMap(([key, kind]) => asList(raw[key]).map((item) => partOf(asRecord(item), kind)));
}
function partOf(raw, kind) {
	return {
		kind,
		name: asText(raw["name"]),
		expr: asFilledText(raw["expr"]),
		measures: [],
		definition: definitionOf(raw),
		description: asText(raw["description"])
	};
}
function wholeOf(raw, kind) {
	const measures = asList(asRecord(raw["type_params"])["input_measures"]).map((measure) => asText(asRecord(measure)["name"]));
	return {
		...partOf(raw, kind),
		expr: void 0,
		measures
	};
}
const DEFINING = new Set("type agg expr filter agg_params type_params query_params non_additive_dimension agg_time_dimension time_granularity".split(" "));
function definitionOf(raw) {
	const { input_measures: _, ...parameters } = asRecord(raw["type_params"]);
	const entries = Object.entries({
		...raw,
		type_params: parameters
	}).filter(([key]) => DEFINING.has(key));
	return asRecord(withoutNulls(Object.fromEntries(entries)));
}
function withoutNulls(value) {
	if (Array.isArray(value)) return value.map(withoutNulls);
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== null && !(Array.isArray(item) && item.length === 0)).map(([key, item]) => [key, withoutNulls(item)]).filter(([, item]) => !(isRecord(item) && Object.keys(item).length === 0)));
}

// src/dbt/read-exposure.ts
function readExposure(raw, id) {
	const name = asText(raw["name"]);
	const meta = metaOf(raw);
	return {
		uniqueId: asText(raw["unique_id"], id),
		packageName: asText(raw["package_name"]),
		name,
		label: asFilledText(raw["label"]) ?? name,
		type: asText(raw["type"]),
		description: asText(raw["description"]),
		url: asFilledText(raw["url"]),
		maturity: asFilledText(raw["maturity"]),
		owner: ownerName(raw),
		ownerEmail: ownerEmail(raw),
		path: projectPath(raw),
		dependsOn: parentIds(raw),
		columns: declaredColumns(meta["columns"]),
		tags: tagsOf(raw),
		meta
	};
}
function declaredColumns(raw) {
	if (!isRecord(raw)) return void 0;
	return new Map(Object.entries(raw).map(([model, columns]) => [model, asTexts(columns)]));
}

// src/dbt/read-columns.ts
const NO_COLUMNS = /* @__PURE__ */ new Map();
function readColumns(raw) {
	const columns = Object.entries(asRecord(raw));
	return columns.length === 0 ? NO_COLUMNS : new Map(columns.map(([name, column]) => [name, readColumn(asRecord(column), name)]));
}
function readColumn(raw, name) {
	return {
		name: asText(raw["name"], name),
		description: asText(raw["description"]),
		dataType: asFilledText(raw["data_type"]),
		constraints: readConstraints(raw["constraints"]),
		meta: metaOf(raw),
		tags: tagsOf(raw),
		policyTags: asTexts(fieldOrConfig(raw, "policy_tags"))
	};
}
function readConstraints(raw) {
	return asListOf(raw, (item) => {
		const constraint = asRecord(item);
		return {
			type: asText(constraint["type"]),
			columns: asTexts(constraint["columns"])
		};
	});
}

// src/dbt/read-test.ts
const ANY_ROW = "!= 0";
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
const NO_GRANTS = /* @__PURE__ */ new Map();
const NO_HOOKS = [];
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
		relationName: asFilledText(raw["relation_name"]),
		rawCode: asText(raw["raw_code"]),
		compiledCode: asFilledText(raw["compiled_code"]),
		language: asText(raw["language"], "sql"),
		checksum: asText(asRecord(raw["checksum"])["checksum"]),
		fqn: asTexts(raw["fqn"]),
		materialized: asText(config["materialized"]),
		config,
		unrenderedConfig: asRecord(raw["unrendered_config"]),
		contractEnforced: asRecord(fieldOrConfig(raw, "contract"))["enforced"] === true,
		columns: readColumns(raw["columns"]),
		description: asText(raw["description"]),
		meta: metaOf(raw),
		tags: tagsOf(raw),
		group: asFilledText(fieldOrConfig(raw, "group")),
		access: asFilledText(fieldOrConfig(raw, "access")),
		version: asVersion(raw["version"]),
		latestVersion: asVersion(raw["latest_version"]),
		deprecationDate: asFilledText(raw["deprecation_date"]),
		grants: grantsOf(config),
		hooks: hooksOf(config),
		refs: readRefs(raw["refs"]),
		dependsOn: {
			nodes: parentIds(raw),
			macros: asTexts(asRecord(raw["depends_on"])["macros"])
		},
		constraints: readConstraints(raw["constraints"]),
		test: resourceType === "test" ? readTest(raw) : void 0
	};
}
function asVersion(raw) {
	return typeof raw === "number" ? String(raw) : asFilledText(raw);
}
function grantsOf(config) {
	const grants = Object.entries(asRecord(config["grants"]));
	return grants.length === 0 ? NO_GRANTS : new Map(grants.map(([privilege, grantees]) => [privilege, asTexts(grantees)]));
}
function hooksOf(config) {
	const [before, after] = [hooksIn(config["pre-hook"], "pre"), hooksIn(config["post-hook"], "post")];
	return before.length + after.length === 0 ? NO_HOOKS : [...before, ...after];
}
function hooksIn(raw, when) {
	return asListOf(typeof raw === "string" ? [raw] : raw, (hook) => ({
		when,
		sql: asText(hook, asText(asRecord(hook)["sql"]))
	}));
}
function readRefs(raw) {
	return asListOf(raw, (item) => {
		const ref = asRecord(item);
		return {
			name: asText(ref["name"]),
			package: asFilledText(ref["package"]),
			version: asVersion(ref["version"])
		};
	});
}

// src/dbt/read-source.ts
function readSource(raw, id) {
	const name = asText(raw["name"]);
	return {
		uniqueId: asText(raw["unique_id"], id),
		packageName: asText(raw["package_name"]),
		sourceName: asText(raw["source_name"]),
		name,
		identifier: asText(raw["identifier"], name),
		relationName: asFilledText(raw["relation_name"]),
		path: projectPath(raw),
		hasFreshness: hasFreshness(fieldOrConfig(raw, "freshness")),
		declinesFreshness: raw["freshness"] === null,
		loadedAtField: asFilledText(fieldOrConfig(raw, "loaded_at_field")),
		loader: asFilledText(raw["loader"]),
		description: asText(raw["description"]),
		sourceDescription: asText(raw["source_description"]),
		columns: readColumns(raw["columns"]),
		tags: tagsOf(raw),
		meta: metaOf(raw)
	};
}
function hasFreshness(raw) {
	const freshness = asRecord(raw);
	return ["warn_after", "error_after"].some((threshold) => typeof asRecord(freshness[threshold])["count"] === "number");
}

// src/dbt/read-unit-test.ts
function readUnitTest(raw, id) {
	const given = asList(raw["given"]).map(asRecord);
	return {
		uniqueId: id,
		packageName: asText(raw["package_name"]),
		name: asText(raw["name"]),
		model: asText(raw["model"]),
		path: projectPath(raw),
		description: asText(raw["description"]),
		checksum: asText(raw["checksum"]),
		given: new Map(given.map((fixture) => [asText(fixture["input"]), readRows(fixture["rows"])])),
		expect: readRows(asRecord(raw["expect"])["rows"])
	};
}
function readRows(raw) {
	return Array.isArray(raw) ? raw.filter((row) => isRecord(row)) : void 0;
}

// src/dbt/read-manifest.ts
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
		disabled: readDisabled(raw["disabled"]),
		children: childrenOf(readersIn(raw))
	};
}
function readNodes(raw) {
	const nodes = mapOf(raw["nodes"], readNode);
	for (const [id, versions] of Object.entries(asRecord(raw["disabled"]))) {
		const disabled = asRecord(asList(versions)[0]);
		if (disabled["resource_type"] === "test" && !nodes.has(id)) nodes.set(id, asDisabled(readNode(disabled, id)));
	}
	return nodes;
}
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
function readDisabled(raw) {
	return new Map(Object.entries(asRecord(raw)).map(([id, versions]) => {
		const item = asRecord(asList(versions)[0]);
		const resourceType = asText(item["resource_type"]);
		const packageName = asText(item["package_name"]);
		return [id, {
			uniqueId: id,
			resourceType,
			name: asText(item["name"]),
			packageName,
			path: projectPath(item)
		}];
	}));
}
function mapOf(raw, read) {
	return new Map(Object.entries(asRecord(raw)).map(([id, item]) => [id, read(asRecord(item), id)]));
}
function readMacro(raw, id) {
	return {
		uniqueId: id,
		name: asText(raw["name"]),
		packageName: asText(raw["package_name"]),
		path: projectPath(raw),
		sql: asText(raw["macro_sql"]),
		macros: asTexts(asRecord(raw["depends_on"])["macros"]),
		patchPath: patchPath(raw),
		description: asText(raw["description"]),
		arguments: asList(raw["arguments"]).map(readArgument)
	};
}
function readArgument(raw) {
	const argument = asRecord(raw);
	return {
		name: asText(argument["name"]),
		description: asText(argument["description"])
	};
}
function readGroup(raw) {
	return {
		name: asText(raw["name"]),
		owner: asFilledText(ownerName(raw))
	};
}

export { readManifest as t };