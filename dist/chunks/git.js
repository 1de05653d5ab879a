import { t as Problem } from "./problem.js";
import { isAbsolute, join, resolve } from "node:path";

// src/system/git.ts
const SETTINGS = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"core.quotePath=false",
	"safe.directory=*",
	"diff.orderFile=/dev/null",
	"gc.auto=0"
];
const DIFF = [
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--no-relative",
	"--src-prefix=a/",
	"--dst-prefix=b/",
	"-M",
	"-U0",
	"--inter-hunk-context=0"
];
function systemGit(machine) {
	const call = caller(machine);
	const resolve = (root, revision) => resolveRevision(call, root, revision);
	return {
		root: async (folder) => textOf(await call(folder, ["rev-parse", "--show-toplevel"])),
		resolve,
		mergeBase: async (root, left, right) => mergeBase(call, root, [left, right]),
		dirty: async (root) => (await must(call(root, [
			"status",
			"--porcelain",
			"-z",
			"--untracked-files=normal"
		]))).stdout !== "",
		diff: async (root, from, to) => to === "working-tree" ? diffWorkingTree(machine, root, from) : diffInto(machine, root, { args: [checked(from), checked(to)] }),
		diffCheckouts: async (from, to) => {
			const env = { GIT_ALTERNATE_OBJECT_DIRECTORIES: await pathInGit(call, from.root, "objects") };
			return diffInto(machine, to.root, {
				args: [checked(from.sha), checked(to.sha)],
				env
			});
		},
		worktree: (root, sha, folder) => addWorktree(call, root, {
			sha,
			folder
		})
	};
}
function checkedOutSha(git, folder) {
	return git.resolve(folder, "HEAD");
}
function caller({ processes, path }) {
	const settings = SETTINGS.flatMap((setting) => ["-c", setting]);
	const own = {
		PATH: path,
		LC_ALL: "C",
		HOME: "/nonexistent",
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0"
	};
	return (folder, args, env = {}) => processes.run({
		file: "git",
		args: [
			"--no-pager",
			...settings,
			...args
		],
		cwd: folder,
		env: {
			...own,
			...env
		}
	});
}
async function resolveRevision(call, root, revision) {
	if (revision.startsWith("-")) return void 0;
	return textOf(await call(root, [
		"rev-parse",
		"--verify",
		"--quiet",
		`${revision}^{commit}`
	]));
}
async function mergeBase(call, root, revisions) {
	if (revisions.some((revision) => revision.startsWith("-"))) return void 0;
	return textOf(await call(root, ["merge-base", ...revisions]));
}
async function diffWorkingTree(machine, root, from) {
	const call = caller(machine);
	const folder = await machine.files.temporary("steward-diff");
	try {
		const index = await pathInGit(call, root, "index");
		const env = {
			GIT_INDEX_FILE: join(folder, "index"),
			GIT_OBJECT_DIRECTORY: join(folder, "objects"),
			GIT_ALTERNATE_OBJECT_DIRECTORIES: await pathInGit(call, root, "objects")
		};
		await machine.files.write(join(folder, "objects", "info", "packs"), "");
		if (await machine.files.exists(index)) await machine.files.copy(index, env.GIT_INDEX_FILE);
		await must(call(root, [
			"add",
			"--all",
			"--",
			"."
		], env));
		return await diffInto(machine, root, {
			args: ["--cached", checked(from)],
			env
		});
	} finally {
		await machine.files.remove(folder);
	}
}
async function diffInto(machine, root, { args, env = {} }) {
	const folder = await machine.files.temporary("steward-diff");
	try {
		const output = join(folder, "diff");
		await must(caller(machine)(root, [
			"diff",
			...DIFF,
			`--output=${output}`,
			...args,
			"--"
		], env));
		return await machine.files.read(output) ?? "";
	} finally {
		await machine.files.remove(folder);
	}
}
async function pathInGit(call, root, name) {
	const path = (await must(call(root, [
		"rev-parse",
		"--git-path",
		name
	]))).stdout.trimEnd();
	return isAbsolute(path) ? path : resolve(root, path);
}
async function addWorktree(call, root, { sha, folder }) {
	await must(call(root, [
		"worktree",
		"add",
		"--quiet",
		"--detach",
		"--",
		folder,
		checked(sha)
	]));
	const remove = async () => {
		await call(root, [
			"worktree",
			"remove",
			"--force",
			"--",
			folder
		]);
		await call(root, ["worktree", "prune"]);
	};
	return { remove };
}
async function must(running) {
	const result = await running;
	if (result.exitCode === 0) return result;
	const said = result.stderr.trim().slice(-500);
	throw new Problem("STW-4007", { detail: result.ended === "not-found" ? "git was not found on the search path" : `git failed: ${said}` });
}
function textOf(result) {
	if (result.ended === "not-found") throw new Problem("STW-4007", { detail: "git was not found on the search path" });
	const text = result.stdout.replace(/\r?\n$/, "");
	return result.exitCode === 0 && text !== "" ? text : void 0;
}
function checked(sha) {
	if (/^[0-9a-f]{40}([0-9a-f]{24})?$/.test(sha)) return sha;
	throw new Problem("STW-4004", { base: sha });
}

export { systemGit as n, checkedOutSha as t };