import { i as __toESM } from "./rolldown-runtime.js";
import { F as isSingleSelect, I as queriesOpener, N as quoteName, O as isNumeric, P as textLiteral, c as isPrivateName, f as number, k as typeFamily, n as relationParts, p as percentWords, r as columnsOf, s as findKeys, t as dialectOf, v as percentOf } from "./warehouse-dialect.js";
import { o as code, t as readCounts } from "./read-counts.js";
import { d as table, f as text } from "./phrase-spans.js";
import { n as asProblem, t as Problem } from "./problem.js";
import { n as loadSqlEngine, t as bundledWasm } from "./bundled-wasm.js";
import { t as systemClock } from "./clock.js";
import { t as systemFiles } from "./files.js";
import { t as systemProcesses } from "./processes.js";
import { t as require_dist } from "./dist.js";
import { i as dbtEnvironment, t as chooseProfile } from "./profiles.js";
import { t as renderEnvVars } from "./render-env-vars.js";
import { t as findPython } from "./find-python.js";
import { n as paint, t as blockLines } from "./block-lines.js";
import { t as screenOf } from "./screen.js";
import { basename, join, resolve } from "node:path";

// src/cli/find-relation.ts
async function findRelation(wanted, { dialect, ask }) {
	const { parts, alias, stem, where } = wanted;
	const [name, schema, database, ...more] = parts.toReversed();
	const isElsewhere = database !== void 0 && alias !== void 0 && ![alias, stem].some((known) => known?.toLowerCase() === database.toLowerCase());
	if (name === void 0 || more.length > 0 || isElsewhere) throw new Problem("STW-4008", {
		relation: wanted.name,
		where,
		detail: ""
	});
	if (dialect === "bigquery" || dialect === "databricks" || dialect === "snowflake") return namedBy(parts, dialect);
	const { rows } = await ask(lookupSql({
		name,
		schema,
		alias
	}, dialect), 50);
	const found = rows.map(([ofSchema, ofName]) => [String(ofSchema), String(ofName)]);
	const [only, ...others] = [found.filter(([ofSchema]) => ofSchema === wanted.usual), found.filter(([, each]) => each === name)].find(({ length }) => length === 1) ?? found;
	if (only !== void 0 && others.length === 0) return namedBy([...alias === void 0 ? [] : [alias], ...only], dialect);
	const detail = only === void 0 ? "" : `: there are ${found.map((each) => each.join(".")).join(", ")}`;
	throw new Problem("STW-4008", {
		relation: wanted.name,
		where,
		detail
	});
}
function namedBy(parts, dialect) {
	const [first = "", ...others] = parts;
	return {
		sql: parts.map((part) => quoteName(part, dialect)).join("."),
		parts: others.length === 0 ? [first] : [
			first,
			...others.slice(0, -1),
			others.at(-1) ?? ""
		]
	};
}
function lookupSql({ name, schema, alias }, dialect) {
	const same = (column, text) => `lower(${column}) = lower(${textLiteral(text, dialect)})`;
	return `select table_schema, table_name from information_schema.tables where ${[
		same("table_name", name),
		...schema === void 0 ? ["table_schema not in ('pg_catalog', 'information_schema')"] : [same("table_schema", schema)],
		...alias === void 0 ? [] : [`table_catalog = ${textLiteral(alias, dialect)}`]
	].join(" and ")} order by 1, 2`;
}

// src/cli/relation-spec.ts
function relationSpec(text, database) {
	const file = /\.(csv|tsv|txt|psv|parquet|pq)(?:\.(?:gz|zst))?$/i.exec(text);
	if (file !== null) return {
		kind: "file",
		path: text,
		format: /^(?:parquet|pq)$/i.test(file[1] ?? "") ? "parquet" : "csv"
	};
	const [, path = database, name = text] = /^(.+\.(?:duckdb|ddb|db)):(.+)$/i.exec(text) ?? [];
	return {
		kind: "relation",
		database: path,
		parts: relationParts(name)
	};
}

// src/cli/warehouse-place.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
async function projectWarehouse(options, cli, folder) {
	const base = resolve(cli.cwd, options.projectDir ?? ".");
	const env = environment(cli, folder);
	const profilesDir = options.profilesDir === void 0 ? void 0 : resolve(cli.cwd, options.profilesDir);
	const profile = await chooseProfile(systemFiles, {
		base,
		projectDir: ".",
		profilesDir,
		target: options.target,
		env
	});
	const path = profile.databaseFile === void 0 ? void 0 : profile.output["path"];
	const file = typeof path === "string" ? renderEnvVars(path, env) : void 0;
	return {
		data: {
			python: await pythonOf(options, cli),
			adapter: profile.adapter,
			projectDir: base,
			profilesDir: profilesDir ?? base,
			profile: profile.name,
			target: profile.target,
			env,
			databases: file === void 0 || file === "" || file === ":memory:" ? {} : { [basename(file).split(".")[0] ?? "data"]: resolve(base, file) }
		},
		isProject: true,
		schema: renderEnvVars(profile.schema, env)
	};
}
async function fileWarehouse(options, cli, { folder, databases }) {
	const output = {
		type: "duckdb",
		path: ":memory:",
		settings: {
			memory_limit: MEMORY,
			temp_directory: join(folder, "spill"),
			preserve_insertion_order: false
		}
	};
	await systemFiles.write(join(folder, "profiles.yml"), (0, import_dist.stringify)({ steward: {
		target: "files",
		outputs: { files: output }
	} }));
	return {
		data: {
			python: await pythonOf(options, cli),
			adapter: "duckdb",
			projectDir: folder,
			profilesDir: folder,
			profile: "steward",
			target: "files",
			env: environment(cli, folder),
			databases
		},
		isProject: false
	};
}
const MEMORY = "1500MB";
function environment(cli, home) {
	return dbtEnvironment({
		inherited: cli.variables,
		names: Object.keys(cli.variables),
		home,
		secrets: true
	});
}
function pythonOf(options, cli) {
	return findPython(options.python, {
		cwd: cli.cwd,
		root: resolve(cli.cwd, options.projectDir ?? "."),
		projectDir: ".",
		variables: cli.variables
	});
}

// src/cli/open-relations.ts
const MILLISECONDS = 6e5;
async function withRelations(names, { options, cli }, work) {
	const specs = names.map((name) => relationSpec(name, options.database));
	const folder = await systemFiles.temporary("steward-relations");
	try {
		for (const spec of specs) await assertFile(spec, cli);
		const place = specs.some((spec) => spec.kind === "relation" && spec.database === void 0) ? await projectWarehouse(options, cli, folder) : await fileWarehouse(options, cli, {
			folder,
			databases: databasesOf(specs, cli)
		});
		const open = await opened(place, filesOf(specs, cli));
		try {
			const relations = [];
			for (const [index, spec] of specs.entries()) relations.push(await relationOf(spec, {
				name: names[index] ?? "",
				place,
				open,
				cli
			}));
			return await work({
				relations,
				dialect: open.dialect,
				ask: open.ask
			});
		} finally {
			await open.close();
		}
	} finally {
		await systemFiles.remove(folder);
	}
}
async function assertFile(spec, cli) {
	const path = spec.kind === "file" ? spec.path : spec.database;
	if (path === void 0) return;
	if (spec.kind === "file" && /[*?[\]{}]/.test(path)) throw new Problem("STW-4005", {
		file: path,
		detail: "a name with *, ?, brackets or braces would stand for several files"
	});
	if (!await systemFiles.exists(resolve(cli.cwd, path))) throw new Problem("STW-4005", {
		file: path,
		detail: "there is no such file"
	});
}
function databasesOf(specs, cli) {
	const paths = [...new Set(specs.flatMap((spec) => spec.kind === "relation" && spec.database !== void 0 ? resolve(cli.cwd, spec.database) : []))];
	return Object.fromEntries(paths.map((path, index) => [`data_${index}`, path]));
}
function filesOf(specs, cli) {
	return new Map(specs.flatMap((spec) => {
		if (spec.kind !== "file") return [];
		const path = textLiteral(resolve(cli.cwd, spec.path), "duckdb");
		return [[spec.path, spec.format === "csv" ? `read_csv(${path}, sample_size = -1)` : `read_parquet(${path})`]];
	}));
}
async function opened(place, files) {
	const dialect = dialectOf(place.data.adapter);
	if (dialect === void 0) throw new Problem("STW-4007", { detail: `Steward writes no SQL for ${place.data.adapter} yet.` });
	if (files.size > 0 && dialect !== "duckdb") throw new Problem("STW-4007", { detail: `Files are compared with DuckDB relations only, not with ${place.data.adapter}.` });
	const engine = await loadSqlEngine(await bundledWasm());
	const isSelect = (sql, adapter) => {
		const bare = [...files.values()].reduce((text, file, index) => text.replaceAll(file, `named_file_${index}`), sql);
		return isSingleSelect(bare, adapter, engine);
	};
	const queries = await queriesOpener({
		files: systemFiles,
		processes: systemProcesses(),
		clock: systemClock,
		isSelect
	})(place.data, new AbortController().signal);
	const ask = async (sql, maxRows = 1e3) => {
		try {
			return await queries.run({
				sql,
				maxRows,
				timeoutMilliseconds: MILLISECONDS
			});
		} catch (error) {
			throw place.isProject ? error : withoutDuckdb(error, place.data.python);
		}
	};
	return {
		dialect,
		files,
		ask,
		close: () => queries.close()
	};
}
function withoutDuckdb(error, python) {
	const problem = asProblem(error);
	return problem.code === "STW-1003" || problem.code === "STW-1006" && /No module named|could not find adapter|adapter type/i.test(problem.message) ? new Problem("STW-1014", {
		python,
		detail: problem.message.slice(0, 200)
	}, error) : error;
}
async function relationOf(spec, { name, place, open, cli }) {
	if (spec.kind === "file") {
		const sql = open.files.get(spec.path) ?? "";
		await open.ask(`select * from ${sql} as any_rows limit 0`).catch((error) => {
			const problem = asProblem(error);
			throw problem.code === "STW-2011" ? new Problem("STW-4005", {
				file: spec.path,
				detail: problem.message.slice(0, 300)
			}, error) : problem;
		});
		return {
			sql,
			parts: [basename(spec.path)]
		};
	}
	const path = spec.database === void 0 ? void 0 : resolve(cli.cwd, spec.database);
	const alias = Object.entries(place.data.databases).find(([, file]) => path === void 0 || file === path)?.[0];
	const where = spec.database ?? join(place.data.profile, place.data.target);
	const stem = path === void 0 ? void 0 : basename(path).split(".")[0];
	return findRelation({
		name,
		parts: spec.parts,
		alias,
		stem,
		usual: place.schema,
		where
	}, open);
}

// src/cli/show-blocks.ts
function showBlocks(blocks, cli) {
	const { palette, width } = screenOf(cli, true);
	return blockLines(blocks, {
		width,
		verbose: true
	}).map((line) => paint(line, palette).trimEnd()).join("\n");
}

// src/warehouse/column-role.ts
const POINTS = /(?:^|_)(?:id|key|uuid|sk|fk)$|^(?:id|key|fk)_/i;
const YES_OR_NO = /^(?:is|has|was|can|should|did)_|_flag$/i;
const NUMBERED = /(?:^|_)(?:code|no|nr|num|number|year|month|day|week|quarter|hour|zip|postcode|phone|version|type|status|rank|level|lat|lon|latitude|longitude)$/i;
const RATIO = /(?:^|_)(?:rate|ratio|share|pct|percent|percentage|avg|average|mean|median|price|unit_cost|speed|temperature|score|index|margin|age)(?:_|$)/i;
const STOCK = /(?:^|_)(?:balance|stock|inventory|on_hand|headcount|level|outstanding|open_\w+)(?:_|$)/i;
const LONG_TEXT = 40;
function columnRole(column, { rows, keys }) {
	const { name, type, distinct, length = 0 } = column;
	const family = typeFamily(type);
	if (keys.some((key) => key.length === 1 && key[0] === name) && (POINTS.test(name) || family !== "date")) return isMeasured(column) && !POINTS.test(name) && keys.length > 1 ? "measure" : "key";
	if (family === "date" || family === "time") return "timestamp";
	if (family === "boolean" || YES_OR_NO.test(name) && distinct <= 3) return "flag";
	if (POINTS.test(name)) return "foreign_key";
	if (isMeasured(column)) return "measure";
	return family === "other" || family === "text" && (length > LONG_TEXT || rows >= 20 && distinct > rows / 2) ? "text" : "attribute";
}
function isMeasured({ name, type }) {
	const family = typeFamily(type);
	return family === "decimal" || family === "float" || isNumeric(family) && !NUMBERED.test(name) && !POINTS.test(name);
}
function additivityOf(name) {
	if (RATIO.test(name)) return "non-additive";
	return STOCK.test(name) ? "semi-additive" : "additive";
}

// src/warehouse/version-signs.ts
const FROM = /^(?:dbt_)?valid_from$|^(?:effective|start)_(?:from|date|at)$/i;
const UPDATED = /updated|modified|changed|valid|effective|version|as_of|snapshot/i;
const MOST_VERSIONS = 50;
function versionSigns({ rows, columns, keys }) {
	const times = columns.filter(({ name, type }) => typeFamily(type) === "date" && (FROM.test(name) || UPDATED.test(name))).map(({ name }) => name);
	const [pair] = keys.filter(({ length }) => length === 2).flatMap((key) => {
		const [validFrom] = key.filter((name) => times.includes(name));
		const natural = columns.find(({ name }) => name !== validFrom && key.includes(name));
		if (validFrom === void 0 || natural === void 0 || typeFamily(natural.type) === "date") return [];
		return natural.distinct < rows && rows / natural.distinct <= MOST_VERSIONS ? [{
			naturalKey: natural.name,
			validFrom
		}] : [];
	});
	if (pair !== void 0) return {
		versions: true,
		...pair
	};
	const validFrom = columns.find(({ name }) => FROM.test(name))?.name;
	return validFrom === void 0 ? { versions: false } : {
		versions: true,
		validFrom
	};
}

// src/warehouse/profile-relation.ts
async function profileRelation(relation, dialect, ask) {
	const columns = await columnsOf(relation, dialect, ask);
	const found = await findKeys({
		relation: relation.sql,
		columns,
		dialect
	}, ask);
	return {
		rows: found.rows,
		columns: found.columns.map((column) => withRole(column, found)),
		keys: found.keys,
		scd: versionSigns(found),
		duplicates: found.keys.length > 0 || found.rows < 2 ? 0 : await countDuplicates(relation.sql, found.columns, {
			dialect,
			ask
		}),
		exact: found.exact
	};
}
function withRole(column, around) {
	const role = columnRole(column, around);
	return role === "measure" ? {
		...column,
		role,
		additivity: additivityOf(column.name)
	} : {
		...column,
		role
	};
}
async function countDuplicates(relation, columns, { dialect, ask }) {
	const grouped = `select count(*) as copies from ${relation} as all_rows group by ${columns.map(({ name }) => quoteName(name, dialect)).join(", ")} having count(*) > 1`;
	try {
		return readCounts(await ask(`select sum(copies - 1) as duplicates from (${grouped}) as grouped_rows`), ["duplicates"])?.[0];
	} catch {
		return;
	}
}

// src/cli/commands/profile.ts
const addProfile = (program, cli) => {
	withWarehouseOptions(program.command("profile").description("keys, grain candidates, null rates and roles of a relation’s columns").argument("<relation>", "schema.name, file.duckdb:schema.name, or a CSV or Parquet file")).action(async (name, options) => {
		const profiles = await withRelations([name], {
			options,
			cli
		}, async ({ relations, dialect, ask }) => Promise.all(relations.map((relation) => profileRelation(relation, dialect, ask))));
		for (const profile of profiles) cli.print(options.json ? JSON.stringify(withoutPersons(profile), void 0, 2) : showBlocks(inBlocks(name, profile), cli));
	});
};
function withoutPersons(profile) {
	const columns = profile.columns.map(({ min, max, ...column }) => isPrivateName(column.name) ? column : {
		...column,
		...min === void 0 ? {} : { min },
		...max === void 0 ? {} : { max }
	});
	return {
		...profile,
		columns
	};
}
function withWarehouseOptions(command) {
	return command.option("--database <file>", "a DuckDB file; it is only read (default: the project’s profile)").option("--python <path>", "interpreter with dbt (default: .venv, then PATH)").option("--project-dir <folder>", "folder of dbt_project.yml").option("--profiles-dir <folder>", "folder of profiles.yml").option("--target <name>", "target of the profile").option("--json", "print one JSON document");
}
function inBlocks(name, profile) {
	const { rows, columns, exact } = profile;
	const lines = columns.map((column) => [
		code(column.name),
		column.type,
		nullWords(column, rows),
		`${exact ? "" : "≈ "}${number(column.distinct)}`,
		roleWords(column)
	]);
	return [
		text(`**${name.replaceAll("*", "")}**: ${number(rows)} rows, ${columns.length} columns`),
		table([
			"Column",
			"Type",
			"Nulls",
			"Different",
			"Role"
		], lines),
		...sentences(profile).map((sentence) => text(sentence))
	];
}
function nullWords({ nulls }, rows) {
	return nulls === 0 ? "0" : `${number(nulls)} (${percentWords(percentOf(nulls, rows))})`;
}
function roleWords({ role, additivity }) {
	return `${role.replace("_", " ")}${additivity === void 0 || additivity === "additive" ? "" : `, ${additivity}`}`;
}
function sentences({ keys, duplicates, rows, scd, exact }) {
	const key = keys.map((columns) => columns.map(code).join(" + "));
	const doubled = duplicates === void 0 || duplicates === 0 ? "" : `; ${number(duplicates)} rows repeat another one`;
	return [
		key.length > 0 ? `Keys (unique, never null): ${key.join("; ")}.` : rows === 0 ? "No rows, so no key." : `No set of up to three columns is unique and never null${doubled}.`,
		...scd.naturalKey === void 0 ? [] : [`Holds versions: ${code(scd.naturalKey)} repeats, each from ${code(scd.validFrom ?? "")} on.`],
		...scd.versions && scd.naturalKey === void 0 ? [`Looks like versions: ${code(scd.validFrom ?? "")}.`] : [],
		...exact ? [] : ["Different values are estimated (too many rows to count them all); keys are counted."]
	];
}

export { withRelations as i, withWarehouseOptions as n, showBlocks as r, addProfile as t };