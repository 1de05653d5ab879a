import { t as systemFiles } from "./files.js";
import { join, resolve } from "node:path";

// src/cli/find-python.ts
async function findPython(wanted, { cwd, root, projectDir, variables }) {
	if (wanted !== void 0) return wanted.includes("/") ? resolve(cwd, wanted) : wanted;
	const active = variables["VIRTUAL_ENV"];
	const folders = [
		...active === void 0 ? [] : [active],
		join(root, projectDir, ".venv"),
		join(root, ".venv"),
		join(cwd, ".venv")
	];
	for (const folder of folders) {
		const python = join(folder, "bin", "python");
		if (await systemFiles.exists(python)) return python;
	}
	return "python3";
}

export { findPython as t };