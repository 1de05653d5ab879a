import { t as EXIT } from "./exit-codes.js";
import { t as Problem } from "./problem.js";
import { i as dbtEnvironment, n as profileSchemas, t as chooseProfile } from "./profiles.js";
import { t as detectEngine } from "./detect-engine.js";
import { i as planSweep, n as listSchemas, o as manifestSchemas, t as dropSchemas } from "./drop-schemas.js";
import { t as renderEnvVars } from "./render-env-vars.js";
import { t as systemFiles } from "./files.js";
import { t as systemProcesses } from "./processes.js";
import { t as findPython } from "./find-python.js";
import { t as readDocument } from "./read-document.js";
import { join, resolve } from "node:path";

// src/cli/sweep-schemas.ts
async function sweepSchemas(options, cli) {
	const scope = scopeOf(options);
	const folder = await systemFiles.temporary("steward-sweep");
	try {
		const { place, production } = await openPlace(options, cli, folder);
		const ports = {
			files: systemFiles,
			processes: systemProcesses(),
			signal: new AbortController().signal
		};
		const plan = planSweep({
			existing: await listSchemas(place, ports),
			prefix: options.prefix,
			scope,
			production
		});
		const going = plan.filter(({ fate }) => fate === "drop").map(({ schema }) => schema);
		const dropped = options.apply ? await dropSchemas(going, {
			...place,
			production
		}, ports) : [];
		return plan.map((line) => ({
			...line,
			...fateOf(dropped.find(({ schema }) => schema === line.schema))
		}));
	} finally {
		await systemFiles.remove(folder);
	}
}
function fateOf(dropped) {
	if (dropped?.error !== void 0) return {
		dropped: false,
		error: dropped.error
	};
	return { dropped: dropped !== void 0 };
}
function scopeOf({ all, repository, project, open, prefix }) {
	if (!/^[A-Za-z_][A-Za-z0-9_]{1,40}$/.test(prefix)) throw new Problem("STW-4007", { detail: "--prefix takes 2 to 41 letters, digits and underscores." });
	if (all) return { kind: "all" };
	const numbers = (open ?? []).flatMap((text) => text.split(",")).filter((text) => text !== "none");
	if (repository === void 0 || project === void 0 || open === void 0 || !numbers.every((text) => /^[1-9]\d{0,9}$/.test(text))) throw new Problem("STW-4007", { detail: "Say which schemas: --all, or --repository owner/name, --project name and --open with the numbers of open pull requests (or none)." });
	return {
		kind: "closed",
		repository,
		projects: project,
		openPullRequests: new Set(numbers.map(Number))
	};
}
async function openPlace(options, cli, folder) {
	const base = resolve(cli.cwd, options.projectDir ?? ".");
	const env = dbtEnvironment({
		inherited: cli.variables,
		names: Object.keys(cli.variables),
		home: folder,
		secrets: true
	});
	const search = {
		base,
		projectDir: ".",
		profilesDir: options.profilesDir === void 0 ? void 0 : resolve(cli.cwd, options.profilesDir),
		target: options.target,
		env
	};
	const profile = await chooseProfile(systemFiles, search);
	const python = await findPython(options.python, {
		cwd: cli.cwd,
		root: base,
		projectDir: ".",
		variables: cli.variables
	});
	const engine = await detectEngine(systemProcesses(), python, env);
	const manifests = await Promise.all((options.manifest ?? []).map((file) => readDocument(file, cli)));
	const production = [...await profileSchemas(systemFiles, search), ...manifests.flatMap(manifestSchemas)];
	const database = databaseOf(profile, {
		base,
		env
	});
	return {
		place: {
			engine,
			profile,
			env,
			folder: join(folder, "project"),
			database
		},
		production
	};
}
function databaseOf({ databaseFile, output }, { base, env }) {
	const path = databaseFile === void 0 ? void 0 : output["path"];
	const rendered = typeof path === "string" ? renderEnvVars(path, env) : void 0;
	return rendered === void 0 ? void 0 : resolve(base, rendered);
}

// src/cli/commands/sweep.ts
const FATES = {
	keep: "kept",
	refuse: "refused"
};
const addSweep = (program, cli) => {
	program.command("sweep").description("find and drop the schemas that pull requests left in the warehouse").requiredOption("--prefix <word>", "beginning of the schemas, as configured").option("--all", "every schema of the prefix, of whatever repository").option("--repository <owner/name>", "only schemas of this repository’s closed pull requests").option("--project <name...>", "names of its dbt projects").option("--open <numbers...>", "numbers of its open pull requests, or none").option("--manifest <file...>", "production manifests: their schemas are never touched").option("--project-dir <folder>", "folder of dbt_project.yml").option("--profiles-dir <folder>", "folder of profiles.yml").option("--target <name>", "target of the profile").option("--python <path>", "interpreter with dbt (default: .venv, then PATH)").option("--apply", "drop them; without it nothing is changed").option("--json", "print one JSON document").action(async (options) => {
		const schemas = await sweepSchemas(options, cli);
		const applied = options.apply === true;
		cli.print(options.json ? JSON.stringify({
			prefix: options.prefix,
			applied,
			schemas
		}, void 0, 2) : inWords(schemas, applied));
		if (schemas.some(({ error }) => error !== void 0)) cli.exit(EXIT.failed);
	});
};
function inWords(schemas, applied) {
	if (schemas.length === 0) return "No schema begins with this prefix.";
	const going = schemas.filter(({ fate }) => fate === "drop").length;
	const end = applied ? `${schemas.filter(({ dropped }) => dropped).length} of ${going} dropped.` : `${going} would be dropped. Nothing was changed: repeat with --apply.`;
	return [
		...schemas.map((line) => lineOf(line, applied)),
		"",
		end
	].join("\n");
}
function lineOf({ schema, fate, why, dropped, error }, applied) {
	const name = schema.replaceAll(/[^\p{L}\p{N}_$ .-]/gu, "?");
	if (fate !== "drop") return `${FATES[fate].padEnd(8)} ${name}  (${why})`;
	if (error !== void 0) return `${"FAILED".padEnd(8)} ${name}  (${error})`;
	return `${(applied && dropped ? "dropped" : "to drop").padEnd(8)} ${name}  (${why})`;
}

export { addSweep };