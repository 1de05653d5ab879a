import { access, constants, copyFile, cp, lstat, mkdir, mkdtemp, open, readFile, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { tmpdir } from "node:os";

// src/system/files.ts
const FILLED_BY_TOOLS = /* @__PURE__ */ new Set([
	".git",
	".venv",
	"__pycache__",
	"dbt_packages",
	"dbt_modules",
	"logs",
	"node_modules",
	"target",
	"venv"
]);
const systemFiles = {
	read,
	readInside,
	write,
	exists,
	copy,
	copyTree,
	remove: (path) => rm(path, {
		recursive: true,
		force: true
	}),
	list,
	temporary: async (prefix) => mkdtemp(join(await realpath(tmpdir()), `${prefix}-`))
};
async function read(path) {
	try {
		return (await bytesOf(path)).toString("utf8");
	} catch (error) {
		if (isAbsence(error)) return void 0;
		throw error;
	}
}
async function bytesOf(path) {
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(size + 1), 0, size + 1, null);
		const bytes = buffer.subarray(0, bytesRead);
		return bytesRead === size && size > 0 ? bytes : Buffer.concat([bytes, await file.readFile()]);
	} finally {
		await file.close();
	}
}
async function readInside(folder, path, maxBytes) {
	try {
		const root = await realpath(folder);
		const real = await realpath(join(root, path));
		if (!real.startsWith(root + sep)) return void 0;
		const stat = await lstat(real);
		return stat.isFile() && stat.size <= maxBytes ? await readFile(real, "utf8") : void 0;
	} catch {
		return;
	}
}
async function write(path, text) {
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, text);
}
async function exists(path) {
	try {
		await access(path);
		return true;
	} catch {
		return false;
	}
}
async function copy(from, to) {
	await mkdir(dirname(to), { recursive: true });
	await copyFile(from, to, constants.COPYFILE_FICLONE);
}
const LARGEST_COPIED_BYTES = 20971520;
async function copyTree(from, to) {
	await cp(from, to, {
		recursive: true,
		verbatimSymlinks: true,
		mode: constants.COPYFILE_FICLONE,
		filter: isWorthACopy
	});
}
async function isWorthACopy(path) {
	const name = basename(path);
	if (FILLED_BY_TOOLS.has(name) && name !== "dbt_packages") return false;
	const stat = await lstat(path);
	return stat.isDirectory() || stat.isSymbolicLink() || stat.isFile() && stat.size <= LARGEST_COPIED_BYTES;
}
async function list(folder, ending) {
	return (await filesBelow(folder, ending)).map((path) => relative(folder, path).split(sep).join("/")).toSorted();
}
async function filesBelow(folder, ending) {
	return (await Promise.all((await entriesOf(folder)).map((entry) => filesOfEntry(join(folder, entry.name), entry, ending)))).flat();
}
async function filesOfEntry(path, entry, ending) {
	if (entry.isDirectory()) return FILLED_BY_TOOLS.has(entry.name) ? [] : filesBelow(path, ending);
	return entry.isFile() && entry.name.endsWith(ending) ? [path] : [];
}
async function entriesOf(folder) {
	try {
		return await readdir(folder, { withFileTypes: true });
	} catch (error) {
		if (isAbsence(error)) return [];
		throw error;
	}
}
function isAbsence(error) {
	return error instanceof Error && "code" in error && [
		"ENOENT",
		"ENOTDIR",
		"EISDIR"
	].includes(String(error.code));
}

export { systemFiles as t };