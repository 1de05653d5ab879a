import { r as stewardVersionSchema, t as STEWARD_VERSION } from "./steward-version.js";
import { a as gatherFiles, c as createContents, i as gitHubNotAsked, r as gatherGitHub, s as createRepositorySettings, t as verifySetUp } from "./verify-set-up.js";
import { m as looseObject } from "./schemas.js";
import { t as EXIT } from "./exit-codes.js";
import { t as screenOf } from "./screen.js";
import { n as asProblem, t as Problem } from "./problem.js";
import { E as repositorySchema, t as productConfigSchema } from "./product-config.js";
import { a as readRepository, i as ownCall, o as findWorkflow, r as planInitOf } from "./run-init.js";
import { u as readWorkflow } from "./workflow-templates.js";
import { g as projectsIfAny } from "./env-names.js";
import { a as prepareSide, r as dbtProgram, t as assertAdapter } from "./assert-adapter.js";
import { i as dbtEnvironment, t as chooseProfile } from "./profiles.js";
import { r as tierOf, t as detectEngine } from "./detect-engine.js";
import { t as systemFiles } from "./files.js";
import { t as systemProcesses } from "./processes.js";
import { t as findPython } from "./find-python.js";
import { o as visibleLine } from "./hygiene.js";
import { stripVTControlCharacters } from "node:util";
import { join, resolve } from "node:path";

// src/dbt/check-connection.ts
const PATIENCE_MILLISECONDS = 12e4;
async function findDbt(question, ports) {
	const { root: base, projectDir, profilesDir, profileTarget: target, env, python } = question;
	const seen = dbtEnvironment({
		...env,
		home: base,
		secrets: true
	});
	const profile = await chooseProfile(ports.files, {
		base,
		projectDir,
		profilesDir,
		target,
		env: seen
	});
	const engine = await detectEngine(ports.processes, python, seen);
	assertAdapter(engine, profile.adapter);
	return {
		version: engine.version,
		adapter: profile.adapter,
		tier: tierOf(engine, profile.adapter),
		connection: () => inFolder(ports.files, (folder) => connect({
			...question,
			plan: {
				folder,
				engine,
				profile,
				env
			}
		}, ports))
	};
}
async function connect({ root, projectDir, plan }, ports) {
	const side = await prepareSide(ports.files, plan, {
		side: "head",
		projectDir: projectDir === "." ? root : `${root}/${projectDir}`
	});
	const { file, args } = dbtProgram(plan.engine);
	const place = [
		"--project-dir",
		side.projectDir,
		"--profiles-dir",
		side.profilesDir,
		"--profile",
		side.profile,
		"--target",
		side.target
	];
	const result = await ports.processes.run({
		file,
		args: [
			...args,
			"debug",
			"--connection",
			...place,
			"--log-path",
			side.logPath
		],
		cwd: side.projectDir,
		env: side.env,
		timeoutMilliseconds: PATIENCE_MILLISECONDS
	});
	if (result.ended === "not-found") return new Problem("STW-1003", { python: plan.engine.python });
	if (result.ended === "timeout") return new Problem("STW-1006", { detail: `it said nothing for ${PATIENCE_MILLISECONDS / 1e3} s` });
	return result.exitCode === 0 ? void 0 : new Problem("STW-1006", { detail: reasonIn(`${result.stdout}\n${result.stderr}`) });
}
const REASON = /returned the following error:\s*>?(?<reason>[\s\S]*?)(?:\n\s*Check your database credentials|$)/;
function reasonIn(output) {
	const plain = stripVTControlCharacters(output);
	return (REASON.exec(plain)?.groups?.["reason"] ?? plain.trimEnd().split("\n").at(-1) ?? "").replaceAll(/\s+/g, " ").trim().slice(0, 300);
}
async function inFolder(files, work) {
	const folder = await files.temporary("steward-debug");
	try {
		return await work(folder);
	} finally {
		await files.remove(folder);
	}
}

// src/cli/verify-setup/ask-dbt.ts
const UNREAD = { unseen: "the configuration can’t be read" };
const NONE = { unseen: "there is no dbt project" };
const NO_DBT = { unseen: "dbt could not be asked for it" };
async function askDbt(asked, cli) {
	const { config, paths } = asked;
	if (config instanceof Problem) return {
		dbt: UNREAD,
		warehouse: UNREAD
	};
	const answers = [];
	for (const project of projectsIfAny(config, paths)) answers.push(await askOne(project, asked, cli));
	if (answers.length === 0) return {
		dbt: NONE,
		warehouse: NONE
	};
	const reached = answers.flatMap(({ warehouse }) => warehouse ?? []);
	return {
		dbt: { value: answers.map(({ dbt }) => dbt) },
		warehouse: reached.length === 0 ? NO_DBT : { value: reached }
	};
}
async function askOne({ name: project, dir, profiles_dir, profile_target, env, ci }, { root, python }, cli) {
	const variables = cli.variables;
	const about = {
		root,
		projectDir: dir,
		profilesDir: profiles_dir,
		profileTarget: profile_target,
		python: await findPython(python, {
			cwd: cli.cwd,
			root,
			projectDir: dir,
			variables
		})
	};
	const ports = {
		files: systemFiles,
		processes: systemProcesses()
	};
	try {
		const { connection, ...found } = await findDbt({
			...about,
			env: {
				inherited: variables,
				names: env
			}
		}, ports);
		const isThere = ci.database === void 0 || await systemFiles.exists(join(root, ci.database));
		const warehouse = {
			project,
			problem: await connection(),
			missingDatabase: isThere ? void 0 : ci.database
		};
		return {
			dbt: {
				project,
				...found
			},
			warehouse
		};
	} catch (error) {
		const problem = asProblem(error);
		if (problem.code === "STW-9000") throw error;
		return {
			dbt: {
				project,
				problem
			},
			warehouse: void 0
		};
	}
}

// src/cli/verify-setup/ask-git-hub.ts
const PUBLIC = "https://api.github.com";
async function askGitHub({ repo, remote, variables }) {
	const token = [variables["GITHUB_TOKEN"], variables["GH_TOKEN"]].find((one) => one !== void 0 && one !== "");
	if (token === void 0) return { unseen: "GitHub was not asked: GITHUB_TOKEN is not set" };
	const apiUrl = variables["GITHUB_API_URL"];
	const [host, ...path] = (remote ?? "").split("/");
	if (repo === void 0 && remote === void 0) return { unseen: "GitHub was not asked: the clone has no remote `origin`; --repo owner/name says it" };
	if (repo === void 0 && host !== "github.com" && apiUrl === void 0) return { unseen: `GitHub was not asked: GITHUB_API_URL does not say where the API of ${host} is` };
	const repository = repositoryIn(repo ?? path.join("/"));
	const { getOctokit } = await import("./github2.js");
	const client = getOctokit(token, { baseUrl: apiUrl ?? PUBLIC });
	return { value: {
		repository,
		settings: createRepositorySettings(client, repository, async () => ({ unseen: "only the App itself can see it" })),
		contents: createContents(client, repository),
		versionOf: (call) => versionOf(call, (steward) => createContents(client, steward))
	} };
}
function repositoryIn(text) {
	const [owner, name, ...rest] = text.split("/");
	const parsed = repositorySchema.safeParse({
		owner,
		name
	});
	if (parsed.success && rest.length === 0) return parsed.data;
	throw new Problem("STW-4007", { detail: `--repo ${text} is no repository: write owner/name.` });
}
const packageSchema = looseObject({ version: stewardVersionSchema });
async function versionOf(call, contentsOf) {
	const [, owner, name, ref] = /^([^/@]+)\/([^/@]+)(?:\/[^@]*)?@(.+)$/.exec(call) ?? [];
	const repository = repositorySchema.safeParse({
		owner,
		name
	});
	if (!repository.success || ref === void 0) return void 0;
	try {
		const text = await contentsOf(repository.data).read("package.json", ref);
		return text === void 0 ? void 0 : packageSchema.safeParse(JSON.parse(text)).data?.version;
	} catch (error) {
		if (!(error instanceof SyntaxError) && asProblem(error).code === "STW-9000") throw error;
		return;
	}
}

// src/cli/verify-setup/gather-facts.ts
async function gatherFacts(options, cli) {
	const onDisk = await readRepository(resolve(cli.cwd, options.repository ?? "."), cli);
	const { root, paths, texts, remote } = onDisk;
	const read = async (path) => texts[path];
	const found = await gatherFiles({
		place: "the working tree",
		paths,
		read
	}, productConfigSchema, findWorkflow(texts));
	const files = {
		...found,
		planned: await plannedWorkflow(onDisk, found.workflowPath, cli)
	};
	const access = await askGitHub({
		repo: options.repo,
		remote,
		variables: cli.variables
	});
	const asked = "unseen" in access ? void 0 : access.value;
	const github = asked === void 0 ? gitHubNotAsked("unseen" in access ? access.unseen : "") : await gatherGitHub(files, asked);
	return {
		repository: asked?.repository,
		files,
		github,
		actionVersion: await actionVersion(files.workflowText, asked, cli),
		...await askDbt({
			root,
			config: files.config,
			paths,
			python: options.python
		}, cli)
	};
}
async function plannedWorkflow(onDisk, path, cli) {
	try {
		return (await planInitOf(onDisk, {
			options: {},
			cli,
			asker: void 0
		})).files.find((file) => file.path === path);
	} catch (error) {
		if (asProblem(error).code === "STW-9000") throw error;
		return;
	}
}
async function actionVersion(workflow, asked, cli) {
	const call = workflow === void 0 ? void 0 : readWorkflow(workflow).steward;
	if (call === void 0) return { unseen: "the workflow calls no Steward" };
	if (call === await ownCall(cli)) return { value: STEWARD_VERSION };
	if (asked === void 0) return { unseen: `what ${call} is takes GitHub to tell` };
	const version = await asked.versionOf(call);
	return version === void 0 ? { unseen: `GitHub does not show the package.json of ${call} to this token` } : { value: version };
}

// src/cli/verify-setup/show-set-up.ts
const STYLES = {
	ok: "green",
	wrong: "red",
	advice: "yellow",
	unseen: "dim"
};
const WORDS = {
	ok: "ok",
	wrong: "wrong",
	advice: "better",
	unseen: "unseen"
};
function showSetUp(lines, palette) {
	const width = Math.max(...lines.map(({ title }) => title.length));
	return [
		...lines.map((line) => lineOf(line, width, palette)),
		"",
		summaryOf(lines)
	].join("\n");
}
function lineOf({ title, state, found, todo, code }, width, palette) {
	const rest = [
		found,
		...todo === void 0 ? [] : [`→ ${todo}`],
		...code === void 0 ? [] : [`(${code})`]
	].join(" ");
	return `${palette[STYLES[state]](WORDS[state].padEnd(6))}  ${title.padEnd(width)}  ${visibleLine(rest.replaceAll("`", ""))}`;
}
function summaryOf(lines) {
	const count = (state) => lines.filter((line) => line.state === state).length;
	return `${[
		`${count("ok")} ok`,
		...count("wrong") === 0 ? [] : [`${count("wrong")} to mend`],
		...count("advice") === 0 ? [] : [`${count("advice")} that could be better`],
		...count("unseen") === 0 ? [] : [`${count("unseen")} that can’t be seen from here`]
	].join(", ")}.`;
}

// src/cli/commands/verify-setup.ts
const addVerifySetup = (program, cli) => {
	program.command("verify-setup").description("check an installation and say what to fix; with GITHUB_TOKEN also what only GitHub knows").option("--repository <folder>", "the repository (default: the one of this folder)").option("--repo <owner/name>", "its name on GitHub (default: that of the remote origin)").option("--python <path>", "an interpreter with dbt (default: .venv, then PATH)").option("--json", "print one JSON document (schema/verify-setup.json)").action((options) => verify(options, cli));
};
async function verify(options, cli) {
	const report = reportOf(await gatherFacts(options, cli));
	const { palette } = screenOf(cli, false);
	cli.print(options.json === true ? JSON.stringify(report, void 0, 2) : showSetUp(report.checks, palette));
	if (report.checks.some(({ state }) => state === "wrong")) cli.exit(EXIT.usage);
}
function reportOf({ repository, ...facts }) {
	const { workflow } = facts.files;
	return {
		version: 1,
		steward: STEWARD_VERSION,
		...repository === void 0 ? {} : { repository },
		...typeof workflow === "object" ? { mode: workflow.mode } : {},
		checks: [...verifySetUp(facts)]
	};
}

export { addVerifySetup };