import { n as ownFolder, t as cacheFolder } from "./cache-folder.js";
import { enableCompileCache } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

// src/cli/keep-compiled.ts
function keepCompiled(variables) {
	try {
		const folder = cacheFolder(variables);
		ownFolder(folder);
		enableCompileCache(join(folder, "compiled"));
	} catch {}
}

// src/cli/tune-for-one-pass.ts
function tuneForOnePass() {
	for (const flag of FLAGS) setFlagsFromString(flag);
}
const FLAGS = [
	"--always-sparkplug",
	"--no-lazy-feedback-allocation",
	"--no-opt",
	"--semi-space-growth-factor=8",
	"--heap-growing-percent=900"
];

// src/cli/start.ts
async function start() {
	process.stdout.on("error", (error) => {
		if (error.code !== "EPIPE") throw error;
		process.exit();
	});
	keepCompiled(process.env);
	if (process.argv[2] === "check") tuneForOnePass();
	const { runCli } = await import("./run-cli.js");
	return runCli(process.argv, process.env);
}

export { start };