import { n as loadSqlEngine, t as bundledWasm } from "./bundled-wasm.js";
import { t as dialectOf } from "./dialect-of.js";

// src/lineage/jinja-left.ts
const JINJA = /\{\{|\{%/;
function reasonIn(compiled, told) {
	return JINJA.test(compiled) ? "Jinja is left in its compiled SQL" : told;
}

// src/cli/dialect-doubt.ts
async function dialectDoubt(adapter) {
	return "error" in (await loadSqlEngine(await bundledWasm())).parse("select 1", dialectOf(adapter)) ? `${adapter} is a dialect that is not read` : void 0;
}

export { reasonIn as n, dialectDoubt as t };