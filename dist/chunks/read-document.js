import { n as asProblem, t as Problem } from "./problem.js";
import { t as systemFiles } from "./files.js";
import { resolve } from "node:path";

// src/cli/read-document.ts
async function readDocument(file, { cwd }) {
	const text = await systemFiles.read(resolve(cwd, file)).catch((error) => {
		throw new Problem("STW-4005", {
			file,
			detail: asProblem(error).message
		}, error);
	});
	if (text === void 0) throw new Problem("STW-4005", {
		file,
		detail: "there is no such file"
	});
	return text;
}

export { readDocument as t };