import { o as visibleLine } from "./hygiene.js";
import { t as classifyChange } from "./classify-change.js";
import { t as dialectOf } from "./dialect-of.js";
import { n as loadSqlEngine, t as bundledWasm } from "./bundled-wasm.js";
import { t as readDocument } from "./read-document.js";
import { t as readSchema } from "./read-schema.js";

// src/cli/commands/classify.ts
const addClassify = (program, cli) => {
	program.command("classify").description("the change class of two SQL texts, with the line that causes it").requiredOption("--dialect <name>", "SQL dialect, such as duckdb or snowflake").requiredOption("--base <file>", "the SELECT as it was").requiredOption("--head <file>", "the SELECT as it is").option("--schema <file>", "JSON: the columns of each table, {\"orders\": [\"id\", \"amount\"]}").option("--json", "print one JSON document").action(async ({ dialect, schema, json, ...files }) => {
		await loadSqlEngine(await bundledWasm());
		const tables = schema === void 0 ? {} : { schema: await readSchema(schema, cli) };
		const [base, head] = [await readDocument(files.base, cli), await readDocument(files.head, cli)];
		const classification = await classifyChange({
			dialect: dialectOf(dialect),
			base,
			head,
			...tables
		});
		cli.print(json ? JSON.stringify(classification, void 0, 2) : inWords(classification));
	});
};
function inWords({ class: changeClass, reason, columns, causes }) {
	const changed = columns.filter((column) => column.class !== "unchanged");
	return [
		changeClass,
		...reason === void 0 ? [] : [`  ${reason}`],
		...changed.map((column) => `  ${column.name}: ${column.class}${column.previousName === void 0 ? "" : ` from ${column.previousName}`}`),
		...causes.map(({ side, line, text, why }) => `  ${side} line ${line}: ${why}: ${text.trim()}`)
	].map((line) => line.replace(/\S.*/s, visibleLine)).join("\n");
}

export { addClassify };