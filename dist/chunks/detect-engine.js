import { t as Problem } from "./problem.js";
import { _ as record, y as string } from "./schemas.js";

// src/dbt/detect-engine.ts
const LIST_PACKAGES = `
import importlib.metadata, json
names = {(d.metadata["Name"] or "").lower(): d.version for d in importlib.metadata.distributions()}
print(json.dumps({name: version for name, version in names.items() if name == "dbt" or name.startswith("dbt-")}))
`;
const NOT_ADAPTERS = /* @__PURE__ */ new Set([
	"dbt",
	"dbt-adapters",
	"dbt-common",
	"dbt-core",
	"dbt-core-experimental-parser",
	"dbt-extractor",
	"dbt-oss",
	"dbt-protos",
	"dbt-semantic-interfaces"
]);
async function detectEngine(processes, python, env) {
	const result = await processes.run({
		file: python,
		args: [
			"-I",
			"-c",
			LIST_PACKAGES
		],
		cwd: "/",
		env,
		timeoutMilliseconds: 3e4
	});
	const packages = result.exitCode === 0 ? packagesIn(result.stdout) : {};
	const version = packages["dbt-core"] ?? packages["dbt"] ?? packages["dbt-oss"];
	if (version === void 0) throw new Problem("STW-1003", { python });
	if (!isSupported(version)) throw new Problem("STW-1004", { version });
	const adapters = Object.entries(packages).filter(([name]) => !NOT_ADAPTERS.has(name));
	return {
		python,
		version,
		adapters: Object.fromEntries(adapters.map(([name, installed]) => [name.slice(4), installed]))
	};
}
function tierOf({ version }, adapter) {
	const [major, minor] = versionNumbers(version);
	const isRecorded = major === 2 || major === 1 && minor >= 8 && minor <= 12;
	if (["duckdb", "postgres"].includes(adapter) && isRecorded) return major === 1 && minor <= 11 ? "executed" : "recorded";
	return isRecorded && [
		"snowflake",
		"bigquery",
		"databricks",
		"redshift"
	].includes(adapter) ? "recorded" : "untried";
}
function isRustEngine({ version }) {
	return versionNumbers(version)[0] >= 2;
}
function packagesIn(stdout) {
	try {
		return record(string(), string()).catch({}).parse(JSON.parse(stdout));
	} catch {
		return {};
	}
}
function isSupported(version) {
	const [major, minor] = versionNumbers(version);
	return major > 1 || major === 1 && minor >= 8;
}
function versionNumbers(version) {
	const [major = 0, minor = 0] = version.split(".").map((part) => Number.parseInt(part, 10) || 0);
	return [major, minor];
}

export { isRustEngine as n, tierOf as r, detectEngine as t };