import { join } from "node:path";
import { tmpdir, userInfo } from "node:os";
import { chmodSync, lstatSync, mkdirSync } from "node:fs";

// src/store/own-folder.ts
function ownFolder(folder) {
	mkdirSync(folder, {
		recursive: true,
		mode: 448
	});
	const about = lstatSync(folder);
	if (!about.isDirectory() || process.getuid !== void 0 && about.uid !== process.getuid()) throw new Error("not our folder");
	chmodSync(folder, 448);
}

// src/cli/cache-folder.ts
function cacheFolder(variables) {
	const own = variables["XDG_CACHE_HOME"];
	return own === void 0 || own === "" ? join(tmpdir(), `steward-${userInfo().uid}`) : join(own, "steward");
}

export { ownFolder as n, cacheFolder as t };