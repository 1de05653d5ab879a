import { Worker } from "node:worker_threads";
import { createHash, hash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";
import { availableParallelism } from "node:os";
import { existsSync, readFileSync, readdirSync } from "node:fs";

// src/system/find-sql-worker.ts
function findSqlWorker() {
	const root = dirname(dirname(fileURLToPath(import.meta.url)));
	const bundled = join(root, "cli/sql-worker.js");
	const worker = existsSync(bundled) ? bundled : join(root, "cli/sql-worker.ts");
	return {
		worker,
		version: versionOf(root, worker === bundled)
	};
}
function versionOf(root, isBundle) {
	const files = (isBundle ? ["cli", "chunks"] : ["sql", "lineage"]).map((name) => join(root, name)).filter((folder) => existsSync(folder)).flatMap(filesIn);
	const others = isBundle ? [] : [join(dirname(root), "package.json")];
	const hash = createHash("sha256").update(process.version);
	for (const file of [...files, ...others]) if (/\.(?:js|ts|json)$/.test(file)) hash.update(readFileSync(file));
	return hash.digest("base64");
}
function filesIn(folder) {
	return readdirSync(folder).toSorted().map((name) => join(folder, name));
}

// src/system/worker-crew.ts
const BATCH = 40;
const PATIENCE = {
	batch: 3e4,
	single: 1e4
};
const LOST = JSON.stringify({ unread: "reading its SQL took too long or ended the parser" });
function createCrew(file) {
	const idle = [];
	const hire = () => idle.pop() ?? started(file);
	const one = async (questions, patience) => {
		const worker = hire();
		const answers = await askWorker(worker, questions, patience);
		if (answers === void 0) await worker.terminate();
		else idle.push(worker);
		return answers;
	};
	const oneByOne = async (questions) => {
		const answers = [];
		for (const question of questions) answers.push((await one([question], PATIENCE.single))?.[0] ?? LOST);
		return answers;
	};
	return {
		start(workers) {
			idle.push(...Array.from({ length: workers }, () => started(file)));
		},
		async ask(questions, workers) {
			const batches = Array.from({ length: Math.ceil(questions.length / BATCH) }, (_, at) => questions.slice(at * BATCH, (at + 1) * BATCH));
			const answers = [];
			const waiting = batches.entries();
			const work = async () => {
				for (const [at, batch] of waiting) answers[at] = await one(batch, PATIENCE.batch) ?? await oneByOne(batch);
			};
			await Promise.all(Array.from({ length: workers }, work));
			return answers.flat();
		},
		async close() {
			await Promise.all(idle.splice(0).map((worker) => worker.terminate()));
		}
	};
}
function started(file) {
	return new Worker(file).on("error", () => void 0);
}
function askWorker(worker, questions, patience) {
	return new Promise((resolve) => {
		const settle = (answers) => {
			clearTimeout(timer);
			worker.off("message", settle);
			worker.off("exit", lost);
			resolve(answers);
		};
		const lost = () => settle();
		const timer = setTimeout(lost, patience);
		worker.on("message", settle);
		worker.on("exit", lost);
		worker.postMessage(questions, []);
	});
}

// src/system/sql-pool.ts
const MOST_WORKERS = 4;
const WORTH_A_WORKER = 150;
function createSqlPool({ worker, version, cache, here }) {
	const crew = createCrew(worker);
	const ask = (questions) => {
		if (questions.length === 0) return [];
		if (here !== void 0 && questions.length < WORTH_A_WORKER) return here(questions);
		return crew.ask(questions, Math.min(MOST_WORKERS, availableParallelism(), Math.ceil(questions.length / WORTH_A_WORKER)));
	};
	return {
		async read(kind, texts) {
			const keys = texts.map((text) => keyOf(kind, text, version));
			const known = new Map(cache?.read([...new Set(keys)]));
			const missing = new Map(texts.flatMap((text, at) => entryUnless(known, keys[at] ?? "", text)));
			const answers = await ask([...missing.values()].map((text) => ({
				kind,
				...text
			})));
			const read = new Map([...missing.keys()].map((key, at) => [key, answers[at] ?? ""]));
			cache?.write(new Map([...read].filter(([, answer]) => answer !== LOST)));
			return keys.map((key) => known.get(key) ?? read.get(key) ?? "");
		},
		prepare() {
			if (cache?.isEmpty() !== false) crew.start(Math.min(MOST_WORKERS, availableParallelism()));
		},
		async close() {
			cache?.close();
			await crew.close();
		}
	};
}
function keyOf(kind, { sql, dialect }, version) {
	return hash("sha256", `${version}\0${kind}\0${dialect}\0${sql}`, "base64");
}
function entryUnless(known, key, text) {
	return known.has(key) ? [] : [[key, text]];
}

// src/lineage/plain-test.ts
const PLAIN = /* @__PURE__ */ new Set([
	"not_null",
	"unique",
	"accepted_values",
	"relationships"
]);
function plainTestReads({ test, dependsOn }) {
	const { kind = "", namespace, column, attachedTo, where, arguments: given } = test ?? {};
	if (!PLAIN.has(kind) || namespace !== void 0 || column === void 0 || attachedTo === void 0 || where !== void 0) return void 0;
	if (kind !== "relationships") return [read(attachedTo, column)];
	const other = dependsOn.nodes.find((id) => id !== attachedTo) ?? attachedTo;
	return typeof given?.["field"] === "string" ? [read(attachedTo, column), read(other, given["field"])] : void 0;
}
function read(node, name) {
	return {
		node,
		column: name.toLowerCase(),
		kind: "read",
		how: "declared"
	};
}

export { createSqlPool as n, findSqlWorker as r, plainTestReads as t };