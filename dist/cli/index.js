#!/usr/bin/env node
import { t as EXIT } from "../chunks/exit-codes.js";

// src/cli/too-old-node.ts
const LEAST = 24;
function tooOldNode(version) {
	if (Number.parseInt(version, 10) >= LEAST) return void 0;
	return `Steward needs Node ${LEAST} or newer, and this is Node ${version}.\n→ Run it with a newer one, or in the clone with \`npm run --silent steward -- …\`, which brings its own.`;
}

// src/cli/index.ts
const tooOld = tooOldNode(process.versions.node);
if (tooOld === void 0) {
	const { start } = await import("../chunks/start.js");
	process.exitCode = await start();
} else {
	process.stderr.write(`${tooOld}\n`);
	process.exitCode = EXIT.usage;
}

export {  };