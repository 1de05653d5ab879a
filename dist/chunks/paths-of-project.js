import { i as inRepository } from "./places.js";

// src/workflows/read-texts.ts
const LARGEST_TEXT_BYTES = 1048576;
const AT_ONCE = 200;
async function readTexts(files, folder, paths) {
	const texts = /* @__PURE__ */ new Map();
	const waiting = [...new Set(paths)];
	for (let start = 0; start < waiting.length; start += AT_ONCE) {
		const batch = waiting.slice(start, start + AT_ONCE);
		const read = await Promise.all(batch.map(async (path) => [path, await files.readInside(folder, path, LARGEST_TEXT_BYTES)]));
		for (const [path, text] of read) if (text !== void 0) texts.set(path, text);
	}
	return texts;
}

// src/workflows/paths-of-project.ts
function pathsOfProject({ name, nodes, exposures, unitTests, sources, consumers }, projectDir) {
	return [
		"dbt_project.yml",
		...[...nodes.values()].filter(({ packageName }) => packageName === name).flatMap(({ path, patchPath }) => patchPath === void 0 ? [path] : [path, patchPath]),
		...[
			...exposures.values(),
			...unitTests.values(),
			...sources.values(),
			...consumers.values()
		].map(({ path }) => path)
	].filter((path) => /\.(sql|ya?ml|py)$/.test(path)).map((path) => inRepository(projectDir, path));
}

export { readTexts as n, pathsOfProject as t };