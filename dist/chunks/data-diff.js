import { f as number, m as rowsWords, p as percentWords, u as causeSentence } from "./warehouse-dialect.js";
import { o as code } from "./read-counts.js";
import { a as bullets, d as table, f as text } from "./phrase-spans.js";
import { t as Problem } from "./problem.js";
import { t as compareRelations } from "./compare-relations.js";
import { i as withRelations, n as withWarehouseOptions, r as showBlocks } from "./profile.js";

// src/cli/commands/data-diff.ts
const MOST_ROWS = 1e8;
const addDataDiff = (program, cli) => {
	const command = program.command("data-diff").description("row and column differences of two relations, CSV or Parquet files").requiredOption("--base <relation>", "schema.name, file.duckdb:schema.name, or a CSV or Parquet file, as it was").requiredOption("--head <relation>", "the same as it is").option("--key <columns>", "columns that name a row, separated by commas (default: looked for in the data)");
	withWarehouseOptions(command).action(async (options) => {
		const candidates = keyOf(options);
		const document = await withRelations([options.base, options.head], {
			options,
			cli
		}, async ({ relations: [base, head], dialect, ask }) => base === void 0 || head === void 0 ? void 0 : compareRelations({
			base,
			head,
			dialect,
			candidates,
			leftOut: /* @__PURE__ */ new Map(),
			maxRowsScanned: MOST_ROWS
		}, ask));
		if (document === void 0) throw new Problem("STW-4009", { detail: "the two have no column in common" });
		if (candidates.length > 0 && document.keySource === "none") throw new Problem("STW-4009", { detail: document.notes[0]?.replaceAll("`", "") ?? "no such key" });
		const { pair: _, ...shown } = document;
		cli.print(options.json ? JSON.stringify(shown, void 0, 2) : showBlocks(inBlocks(document), cli));
	});
};
function keyOf({ key }) {
	const columns = (key ?? "").split(",").flatMap((name) => name.trim() || []);
	if (key !== void 0 && columns.length === 0) throw new Problem("STW-4007", { detail: "--key names no column." });
	return columns.length === 0 ? [] : [{
		source: "given",
		columns
	}];
}
function inBlocks(document) {
	const { rows, key, keySource, schema, causes, notes, sample } = document;
	const changed = document.columns.filter((column) => column.changed > 0).toSorted((one, other) => other.changed - one.changed);
	const isEqual = rows.added + rows.removed + rows.changed + schema.length === 0;
	const facts = [
		...rows.base > 0 && rows.head === 0 ? ["**The head has no rows at all.**"] : [],
		`Rows: ${rowsWords(rows)}`,
		key.length === 0 ? "Key: none" : `Key: ${key.map(code).join(" + ")} (${keySource})`,
		`${number(rows.removed)} gone, ${number(rows.added)} new${key.length === 0 ? "" : `, ${number(rows.changed)} changed`}, ${number(rows.unchanged)} unchanged`,
		...sample === void 0 ? [] : [`A sample: 1 key in ${sample.every}, of ${number(sample.base)} → ${number(sample.head)} rows`]
	];
	return [
		text(isEqual ? "**0 rows differ.**" : "**The relations differ.**"),
		bullets(facts),
		...changed.length === 0 ? [] : [table([
			"Column",
			"Rows changed",
			"Of base rows"
		], changed.map((column) => [
			code(column.name),
			number(column.changed),
			percentWords(column.percentOfBase)
		]))],
		...schema.length === 0 ? [] : [table([
			"Column",
			"Schema",
			"Base",
			"Head"
		], schema.map(({ name, change, baseType = "", headType = "" }) => [
			code(name),
			change,
			baseType,
			headType
		]))],
		...causes.map((cause) => text(causeSentence(cause))),
		...notes.length === 0 ? [] : [bullets(notes.map((note) => `Note: ${note}.`))]
	];
}

export { addDataDiff };