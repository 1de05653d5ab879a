import { t as Problem } from "./problem.js";
import { n as isRustEngine } from "./detect-engine.js";
import { i as dbtEnvironment, r as profileText } from "./profiles.js";
import { dirname, join } from "node:path";

// src/dbt/prepare-side.ts
async function prepareSide(files, plan, { side, projectDir, name: called = side }) {
	const { profile, schemas } = plan;
	const schema = schemas?.[called === side ? side : "fix"];
	const own = (name) => join(plan.folder, called, name);
	const database = profile.databaseFile === void 0 ? void 0 : join(own("warehouse"), profile.databaseFile);
	const replaced = {
		...database === void 0 ? {} : { path: database },
		...database === void 0 && schema !== void 0 ? { schema } : {}
	};
	await files.write(join(own("profiles"), "profiles.yml"), profileText(withoutDataset(profile, schema), replaced));
	const environment = {
		...plan.env,
		home: own("home")
	};
	const made = [
		"home",
		"warehouse",
		"inbox"
	].map((name) => files.write(join(own(name), ".keep"), ""));
	await Promise.all(made);
	return {
		side,
		projectDir,
		engine: plan.engine,
		profile: profile.name,
		target: profile.target,
		profilesDir: own("profiles"),
		targetPath: own("target"),
		logPath: own("logs"),
		inbox: own("inbox"),
		database,
		schema: database === void 0 ? schema : void 0,
		env: dbtEnvironment({
			...environment,
			secrets: true
		}),
		envWithoutSecrets: dbtEnvironment({
			...environment,
			secrets: false
		})
	};
}
function withoutDataset(profile, schema) {
	const { dataset, ...output } = profile.output;
	return schema === void 0 || dataset === void 0 ? profile : {
		...profile,
		output
	};
}
async function copyDatabase(files, from, { database }) {
	if (from === void 0 || database === void 0) return;
	await files.copy(from, database);
	if (await files.exists(`${from}.wal`)) await files.copy(`${from}.wal`, `${database}.wal`);
}

// src/dbt/dbt-command.ts
const RUN_DBT = "from dbt.cli.main import cli; cli(prog_name='dbt')";
function dbtProgram(engine) {
	if (!isRustEngine(engine)) return {
		file: engine.python,
		args: [
			"-I",
			"-X",
			"utf8",
			"-c",
			RUN_DBT
		]
	};
	return {
		file: engine.python.includes("/") ? join(dirname(engine.python), "dbt") : "dbt",
		args: []
	};
}
function dbtArguments(side, { name, options = [], select = [], exclude = [] }) {
	const selection = [...listed("--select", select), ...listed("--exclude", exclude)];
	return [
		name,
		...commonOptions(side, name),
		...options,
		...selection
	];
}
function listed(option, values) {
	return values.length === 0 ? [] : [option, ...values];
}
function commonOptions(side, name) {
	const logs = [
		"--log-format",
		"json",
		"--log-level",
		"info",
		"--log-path",
		side.logPath
	];
	const pythonOnly = isRustEngine(side.engine) ? [] : [
		"--log-level-file",
		"none",
		"--no-partial-parse"
	];
	const project = [
		"--project-dir",
		side.projectDir,
		"--profiles-dir",
		side.profilesDir
	];
	if (name === "deps") return [
		...project,
		...logs,
		...pythonOnly
	];
	return [
		...project,
		"--profile",
		side.profile,
		"--target",
		side.target,
		"--target-path",
		side.targetPath,
		"--write-json",
		...logs,
		...pythonOnly
	];
}

// src/dbt/assert-adapter.ts
const KNOWN = /* @__PURE__ */ new Set([
	"athena",
	"bigquery",
	"clickhouse",
	"databricks",
	"duckdb",
	"fabric",
	"postgres",
	"redshift",
	"snowflake",
	"spark",
	"sqlserver",
	"trino"
]);
function assertAdapter(engine, adapter) {
	const installed = Object.keys(engine.adapters);
	const isThere = installed.some((name) => name === adapter || name.startsWith(`${adapter}-`));
	if (isRustEngine(engine) || !KNOWN.has(adapter) || isThere) return;
	const beside = installed.map((name) => `dbt-${name}`).join(", ");
	throw new Problem("STW-1013", {
		adapter,
		package: `dbt-${adapter}`,
		installed: beside === "" ? "no adapter is" : `there is ${beside}`
	});
}

export { prepareSide as a, copyDatabase as i, dbtArguments as n, dbtProgram as r, assertAdapter as t };