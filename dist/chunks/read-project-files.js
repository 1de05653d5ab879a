import { t as Problem } from "./problem.js";
import { t as systemFiles } from "./files.js";
import { n as systemGit } from "./git.js";
import { t as systemProcesses } from "./processes.js";
import { n as readTexts, t as pathsOfProject } from "./paths-of-project.js";
import { realpath } from "node:fs/promises";
import { relative, resolve } from "node:path";

// src/cli/read-project-files.ts
async function readProjectFiles(project, dir, { cwd, variables }) {
	const folder = resolve(cwd, dir);
	if (!await systemFiles.exists(resolve(folder, "dbt_project.yml"))) throw new Problem("STW-1001", { where: dir });
	const root = await systemGit({
		processes: systemProcesses(),
		files: systemFiles,
		path: variables["PATH"] ?? ""
	}).root(folder).catch(() => void 0) ?? await realpath(folder);
	const projectDir = relative(root, await realpath(folder));
	return {
		projectDir,
		texts: await readTexts(systemFiles, root, pathsOfProject(project, projectDir))
	};
}

export { readProjectFiles };