import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";

// src/sql/sql-engine.ts
let loading;
function loadSqlEngine(wasm) {
	loading ??= load(wasm).catch((error) => {
		loading = void 0;
		throw error;
	});
	return loading;
}
async function load(wasm) {
	const before = Object.getOwnPropertyDescriptor(globalThis, "fetch");
	try {
		return engineOf(await importSdk(wasm));
	} finally {
		if (before !== void 0) Object.defineProperty(globalThis, "fetch", before);
	}
}
async function importSdk(wasm) {
	if (wasm === void 0) return await import("./manual.js");
	const manual = await import("./manual.js");
	await manual.init({ wasmUrl: wasm });
	return manual;
}
function engineOf(sdk) {
	return {
		parse: (sql, dialect) => {
			const { success, ast, error } = sdk.parse(sql, dialect);
			return success && Array.isArray(ast) ? { statements: ast } : { error: error ?? "the parser gave no reason" };
		},
		tokens: (sql, dialect) => {
			const { success, tokens } = sdk.tokenize(sql, dialect);
			return success ? tokens?.map(tokenOf) : void 0;
		},
		analyze: (sql, dialect) => sdk.analyzeQuery(sql, { dialect }).analysis ?? void 0,
		print: (node, dialect) => sdk.generate([node], dialect).sql?.[0]
	};
}
function tokenOf(token) {
	const { token_type: type, text } = token;
	return {
		type,
		text
	};
}

// src/system/bundled-wasm.ts
const FILE = "polyglot_sql.wasm.br";
async function bundledWasm() {
	const here = dirname(fileURLToPath(import.meta.url));
	for (const folder of [here, dirname(here)]) {
		const packed = await readFile(join(folder, FILE)).catch(() => void 0);
		if (packed !== void 0) return promisify(brotliDecompress)(packed);
	}
}

export { loadSqlEngine as n, bundledWasm as t };