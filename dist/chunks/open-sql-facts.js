import { n as ownFolder, t as cacheFolder } from "./cache-folder.js";
import { n as createSqlPool, r as findSqlWorker } from "./plain-test.js";
import { join } from "node:path";
import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";

// src/store/open-text-cache.ts
const FILE = "facts.sqlite";
const LARGEST = 536870912;
function openTextCache(folder) {
	const database = attempt(() => openDatabase(folder)) ?? attempt(() => openAnew(folder));
	if (database === void 0) return {
		read: () => /* @__PURE__ */ new Map(),
		write: () => void 0,
		isEmpty: () => true,
		close: () => void 0
	};
	return {
		read: (keys) => attempt(() => readAll(database, keys)) ?? /* @__PURE__ */ new Map(),
		write: (entries) => attempt(() => writeAll(database, entries)),
		isEmpty: () => attempt(() => database.prepare("SELECT 1 FROM fact LIMIT 1").get() === void 0) ?? true,
		close: () => {
			attempt(() => forgetOlderHalf(database));
			attempt(() => database.close());
		}
	};
}
function attempt(work) {
	try {
		return work();
	} catch {
		return;
	}
}
function openDatabase(folder) {
	ownFolder(folder);
	const database = new DatabaseSync(join(folder, FILE));
	database.exec("PRAGMA busy_timeout = 2000; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;");
	database.exec("CREATE TABLE IF NOT EXISTS fact (key TEXT PRIMARY KEY, value TEXT NOT NULL)");
	return database;
}
function openAnew(folder) {
	for (const suffix of [
		"",
		"-wal",
		"-shm"
	]) rmSync(join(folder, `${FILE}${suffix}`), { force: true });
	return openDatabase(folder);
}
function readAll(database, keys) {
	const select = database.prepare("SELECT key, value FROM fact WHERE key IN (SELECT value FROM json_each(?))");
	return new Map(select.all(JSON.stringify(keys)).flatMap(({ key, value }) => {
		return typeof key === "string" && typeof value === "string" ? [[key, value]] : [];
	}));
}
function writeAll(database, entries) {
	const insert = database.prepare("INSERT OR IGNORE INTO fact (key, value) VALUES (?, ?)");
	database.exec("BEGIN");
	for (const [key, value] of entries) insert.run(key, value);
	database.exec("COMMIT");
}
function forgetOlderHalf(database) {
	const size = database.prepare("SELECT page_count * page_size AS size FROM pragma_page_count(), pragma_page_size()").get()?.["size"];
	if (typeof size !== "number" || size < LARGEST) return;
	database.exec("DELETE FROM fact WHERE rowid <= (SELECT (min(rowid) + max(rowid)) / 2 FROM fact); VACUUM;");
}

// src/cli/open-sql-facts.ts
function openSqlFacts({ variables }, here) {
	return createSqlPool({
		...findSqlWorker(),
		cache: openTextCache(cacheFolder(variables)),
		here
	});
}

export { openSqlFacts as t };