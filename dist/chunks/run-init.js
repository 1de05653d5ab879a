import { f as assertOneConfig, u as WORKFLOW_PATH } from "./env-names.js";
import { n as parseConfig, t as CONFIG_PATH } from "./parse-config.js";
import { t as Problem } from "./problem.js";
import { a as openSteps, c as questionsAboutData, d as tellsOfDbt, f as detectRepository, i as settle, l as planSetUp, n as readTemplate, r as configuredDirs, s as questionsAbout, t as OWN_FOLDER, u as readWorkflow } from "./workflow-templates.js";
import { t as productConfigSchema } from "./product-config.js";
import { n as isMarked } from "./workflow-mark.js";
import { t as systemFiles } from "./files.js";
import { n as systemGit } from "./git.js";
import { t as systemProcesses } from "./processes.js";
import { dirname, join, resolve } from "node:path";
import { homedir } from "node:os";
import { basename as basename$1 } from "node:path/posix";

// src/orchestrator/set-up/find-workflow.ts
const CALLS_STEWARD = /^\s+uses:\s+[\w.-]+\/(?:dbt-)?steward@/m;
function findWorkflow(texts) {
	if (texts[".github/workflows/steward.yml"] !== void 0) return WORKFLOW_PATH;
	return Object.keys(texts).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path)).toSorted().find((path) => isOfSteward(texts[path] ?? "")) ?? ".github/workflows/steward.yml";
}
function isOfSteward(text) {
	return isMarked(text) || CALLS_STEWARD.test(text);
}

// src/orchestrator/set-up/next-steps.ts
function nextSteps(setUp, detected, files) {
	const branch = detected.defaultBranch ?? "the default branch";
	return [
		...openSteps(setUp, detected),
		...ofSteward(setUp),
		...files.flatMap(({ path, state }) => state === "kept" ? [`Compare ${path} with the diff above: it was changed by hand and stays. --overwrite replaces it.`] : []),
		`Commit the files and merge them to ${branch}: Steward reads both from there.`,
		setUp.mode === "app" ? `Install the App on the repository (README, “With the App”); ${toldName(setUp)}it starts the workflow by itself.` : `Nothing to install: ${setUp.workflowPath} starts with the next pull request.`,
		"Look with `steward verify-setup` whether all of it stands; with GITHUB_TOKEN it also sees what only GitHub knows.",
		"Open a pull request that changes a model."
	];
}
function toldName({ workflowPath }) {
	return workflowPath === ".github/workflows/steward.yml" ? "" : `with STEWARD_WORKFLOW=${basename$1(workflowPath)} in its environment `;
}
function ofSteward({ steward, workflowPath }) {
	if (/@[0-9a-f]{40}$/.test(steward)) return [];
	return [`Replace ${steward} in ${workflowPath} by your copy of Steward at a commit (\`--steward owner/name@sha\`): nothing is published yet.`];
}

// src/system/git-facts.ts
const SETTINGS = [
	"-c",
	"core.quotePath=false",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"core.hooksPath=/dev/null",
	"-c",
	"safe.directory=*"
];
const ADDRESS = /^(?:https?:\/\/|ssh:\/\/|git@)(?:[^@/]*@)?(?<host>[^/:]+)(?::\d+(?=\/))?[/:](?<path>[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;
async function readGitFacts({ processes, path }, root) {
	const ask = async (...args) => {
		const lines = [];
		const env = {
			PATH: path,
			LC_ALL: "C",
			HOME: "/nonexistent",
			GIT_CONFIG_NOSYSTEM: "1",
			GIT_CONFIG_GLOBAL: "/dev/null"
		};
		const { exitCode } = await processes.run({
			file: "git",
			args: [...SETTINGS, ...args],
			cwd: root,
			env,
			onLine: (line) => lines.push(line)
		});
		return exitCode === 0 ? lines : [];
	};
	const committed = await ask("ls-files", "--cached");
	const others = await ask("ls-files", "--others", "--exclude-standard");
	const [address] = await ask("remote", "get-url", "origin");
	const { host, path: name } = ADDRESS.exec(address ?? "")?.groups ?? {};
	return {
		paths: [...committed, ...others].filter((line) => !line.startsWith("\"")).toSorted(),
		committed: new Set(committed),
		ignoredDatabases: await ask("ls-files", "--others", "--ignored", "--exclude-standard", "--", "*.duckdb", "*.ddb"),
		defaultBranch: await defaultBranch(ask),
		remote: host === void 0 ? void 0 : `${host}/${name}`,
		head: (await ask("rev-parse", "--verify", "--quiet", "HEAD"))[0]
	};
}
async function defaultBranch(ask) {
	const [ofRemote] = await ask("symbolic-ref", "--short", "refs/remotes/origin/HEAD");
	if (ofRemote !== void 0) return ofRemote.replace(/^origin\//, "");
	return (await ask("for-each-ref", "--format=%(refname:short)", "refs/heads/main", "refs/heads/master"))[0] ?? (await ask("symbolic-ref", "--short", "HEAD"))[0];
}

// src/cli/init/read-repository.ts
const LONGEST_BYTES = 2e7;
async function readRepository(folder, { variables }) {
	const world = {
		processes: systemProcesses(),
		files: systemFiles,
		path: variables["PATH"] ?? ""
	};
	const root = await systemFiles.exists(folder) ? await systemGit(world).root(folder) : void 0;
	if (root === void 0) throw new Problem("STW-4003", { where: folder });
	const { paths: kept, committed, ignoredDatabases, defaultBranch, remote } = await readGitFacts(world, root);
	const texts = await readTexts(root, kept);
	return {
		root,
		paths: [...kept.filter((path) => texts[path] !== void 0 || !tellsOfDbt(path)), ...ignoredDatabases].toSorted(),
		committed,
		defaultBranch,
		remote,
		owner: remote === void 0 ? void 0 : dirname(remote),
		texts,
		homeProfiles: await systemFiles.read(join(variables["DBT_PROFILES_DIR"] ?? join(variables["HOME"] ?? homedir(), ".dbt"), "profiles.yml"))
	};
}
async function ownCall({ variables }) {
	const world = {
		processes: systemProcesses(),
		path: variables["PATH"] ?? ""
	};
	const { remote, head } = await systemFiles.exists(join(OWN_FOLDER, ".git")) ? await readGitFacts(world, OWN_FOLDER) : {};
	const name = remote?.startsWith("github.com/") === true ? remote.slice(11) : void 0;
	return name === void 0 || head === void 0 ? "dbt-steward/steward@v0" : `${name}@${head}`;
}
async function readTexts(root, paths) {
	const texts = {};
	for (const path of paths.filter(tellsOfDbt)) {
		const text = await systemFiles.readInside(root, path, LONGEST_BYTES);
		if (text !== void 0) texts[path] = text;
	}
	return texts;
}

// src/cli/init/run-init.ts
const CALL = /^[\w.-]+\/[\w./-]+@[\w./-]+$/;
async function planInit(options, cli, asker) {
	return planInitOf(await readRepository(resolve(cli.cwd, options.repository ?? "."), cli), {
		options,
		cli,
		asker
	});
}
async function planInitOf(files, { options, cli, asker }) {
	const config = presentConfig(files);
	const workflowPath = findWorkflow(files.texts);
	const workflow = files.texts[workflowPath];
	const present = workflow === void 0 ? {} : readWorkflow(workflow);
	const detected = detectRepository(files);
	const answers = await answersTo(detected, configuredDirs(config), asker);
	const mode = modeOf(options, present.mode);
	const steward = checkedCall(options.steward ?? present.steward ?? await ownCall(cli));
	const setUp = settle({
		detected,
		config,
		answers,
		pythonVersion: present.pythonVersion
	}, {
		mode,
		steward,
		workflowPath
	});
	const planned = planSetUp(setUp, {
		template: await readTemplate(mode),
		config: files.texts[CONFIG_PATH],
		workflow,
		overwrite: options.overwrite === true
	});
	for (const { path, after } of planned) if (path === ".github/steward.yml") parseConfig(after, productConfigSchema);
	return {
		root: files.root,
		detected,
		setUp,
		files: planned,
		nextSteps: nextSteps(setUp, detected, planned)
	};
}
function placeOf({ root }, { path }) {
	return join(root, path);
}
function presentConfig({ paths, texts }) {
	assertOneConfig(paths);
	const text = texts[CONFIG_PATH];
	return text === void 0 || text.trim() === "" ? void 0 : parseConfig(text, productConfigSchema);
}
async function answersTo(detected, configured, asker) {
	const first = await ask(questionsAbout(detected, configured), asker);
	return {
		...first,
		...await ask(questionsAboutData(detected, configured, first), asker)
	};
}
async function ask(questions, asker) {
	const answers = {};
	for (const question of questions) if (asker !== void 0) answers[question.id] = await asker.ask(question);
	return answers;
}
function modeOf({ app, actionOnly }, present) {
	if (app === true && actionOnly === true) throw new Problem("STW-4007", { detail: "--app and --action-only exclude each other." });
	return actionOnly === true ? "action-only" : app === true ? "app" : present ?? "app";
}
function checkedCall(call) {
	if (CALL.test(call)) return call;
	throw new Problem("STW-4007", { detail: `--steward ${call} is no action: write owner/name@commit.` });
}

export { readRepository as a, ownCall as i, planInit as n, findWorkflow as o, planInitOf as r, placeOf as t };