import { i as __toESM } from "./rolldown-runtime.js";
import { t as Problem } from "./problem.js";
import { t as require_dist } from "./dist.js";
import { _ as record, g as object, l as array, x as unknown, y as string } from "./schemas.js";
import { t as CONFIG_PATH } from "./parse-config.js";
import { a as folderOf, c as upwards, h as projectFolders, i as projectEnv, n as envNamesIn, o as isInside, r as nameKind, s as pathIn, t as distinct } from "./env-names.js";
import { i as withVersionsOf, r as marked, t as isAsWritten } from "./workflow-mark.js";
import { t as renderEnvVars } from "./render-env-vars.js";
import { fileURLToPath } from "node:url";
import { readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";

// src/dbt/detect/detect-dbt-runs.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
const FILE = /^\.github\/workflows\/([A-Za-z0-9._-]{1,100}\.ya?ml)$/;
const RUNS_DBT = /(?:^|[\s;&|(])dbt\s+(?:-\S+\s+)*(build|run|test|seed|snapshot)\b/m;
const ARTIFACT_NAME = /^[A-Za-z0-9._ -]{1,100}$/;
const inputs = object({
	name: string().catch("artifact"),
	path: string().catch("")
}).catch({
	name: "artifact",
	path: ""
});
const step = object({
	run: string().catch(""),
	uses: string().catch(""),
	with: inputs
});
const workflowSchema = object({ jobs: record(string(), object({ steps: array(step).catch([]) })) });
function detectDbtRuns({ paths, texts }) {
	return paths.flatMap((path) => {
		const workflow = FILE.exec(path)?.[1];
		const steps = workflow === void 0 ? [] : stepsOf(texts[path] ?? "");
		if (workflow === void 0 || steps.some(({ uses }) => /\/steward@/.test(uses))) return [];
		return steps.some(({ run }) => RUNS_DBT.test(run)) ? [{
			workflow,
			artifact: artifactOf(steps)
		}] : [];
	}).toSorted((one, other) => Number(other.artifact !== void 0) - Number(one.artifact !== void 0));
}
function stepsOf(text) {
	try {
		return Object.values(workflowSchema.parse((0, import_dist.parse)(text)).jobs).flatMap(({ steps }) => steps);
	} catch {
		return [];
	}
}
function artifactOf(steps) {
	const upload = steps.find(({ uses, with: given }) => uses.startsWith("actions/upload-artifact@") && /target/.test(given.path));
	return upload !== void 0 && ARTIFACT_NAME.test(upload.with.name) ? upload.with.name : void 0;
}

// src/dbt/detect/detect-lock-files.ts
const REQUIREMENTS = /(?:^|\/)(?:requirements[^/]*|[^/]*requirements|requirements\/[^/]+)\.(?:txt|lock)$/;
const USUAL = /(?:^|\/)requirements\.(?:txt|lock)$/;
const NAMES_DBT = {
	pip: /^\s*dbt(?:[-_][a-z0-9_-]+)?\s*(?:[[=<>~!@;#\\]|$)/im,
	toml: /^name = "dbt(?:-[a-z0-9-]+)?"/m,
	json: /"dbt-[a-z]/
};
const PLAIN = /^[A-Za-z0-9._/@+-]+$/;
function detectLockFiles(files, dir) {
	const near = upwards(dir).flatMap((folder) => inFolder(files, folder));
	const elsewhere = [...new Set(files.paths.map(folderOf))].filter((folder) => !upwards(dir).includes(folder) && !/(^|\/)(?:dbt_packages|node_modules|site-packages)(?:\/|$)/.test(folder)).flatMap((folder) => inFolder(files, folder));
	const found = [...near, ...elsewhere].filter(({ path, folder }) => [path, folder].every((one) => PLAIN.test(one) && !/(?:^|\/)-/.test(one)));
	return found.filter(({ path }, index) => found.findIndex((one) => one.path === path) === index);
}
function inFolder(files, folder) {
	return [...ofTools(files, folder), ...ofPip(files, folder)].toSorted((one, other) => rank(one) - rank(other));
}
function rank({ isLocked, tool, path }) {
	return (isLocked ? 0 : 2) + (tool !== "pip" || USUAL.test(path) ? 0 : 1);
}
function ofTools(files, folder) {
	const { texts } = files;
	const at = (name) => pathIn(folder, name);
	const holds = (name, pattern) => pattern.test(texts[at(name)] ?? "");
	const part = partOf(texts[at("pyproject.toml")] ?? "");
	const frame = {
		isLocked: true,
		folder,
		part
	};
	const found = [];
	if (holds("uv.lock", NAMES_DBT.toml) && part !== "none") found.push({
		...frame,
		path: at("uv.lock"),
		tool: "uv",
		part
	});
	if (holds("poetry.lock", NAMES_DBT.toml) && part !== "none") found.push({
		...frame,
		path: at("poetry.lock"),
		tool: "poetry",
		part
	});
	if (holds("Pipfile.lock", NAMES_DBT.json)) found.push({
		...frame,
		path: at("Pipfile.lock"),
		tool: "pipenv",
		part: void 0
	});
	if (found.length === 0 && part !== "none") found.push(withoutOwnLock(files, folder, part));
	return found;
}
function withoutOwnLock({ texts }, folder, part) {
	const lock = upwards(folder).map((above) => pathIn(above, "uv.lock")).find((path) => NAMES_DBT.toml.test(texts[path] ?? ""));
	return {
		path: lock ?? pathIn(folder, "pyproject.toml"),
		tool: "uv",
		isLocked: lock !== void 0,
		folder,
		part
	};
}
function ofPip({ paths, texts }, folder) {
	return paths.filter((path) => isInside(path, folder) && REQUIREMENTS.test(path) && isNear(path, folder)).flatMap((path) => {
		const text = texts[path] ?? "";
		if (!NAMES_DBT.pip.test(text)) return [];
		return [{
			path,
			tool: "pip",
			isLocked: /--hash=sha256:[0-9a-f]{64}/.test(text),
			folder,
			part: void 0
		}];
	});
}
function isNear(path, folder) {
	return folderOf(path) === folder || folderOf(path) === pathIn(folder, "requirements");
}
function partOf(pyproject) {
	let section = "";
	let key = "";
	for (const line of pyproject.split("\n")) {
		section = /^\s*\[([^[\]]+)\]\s*$/.exec(line)?.[1]?.trim() ?? section;
		key = /^\s*"?([\w.-]+)"?\s*=/.exec(line)?.[1] ?? key;
		if (!/["']dbt-[a-z]/.test(line) && !/^\s*"?dbt-[a-z-]+"?\s*=/.test(line)) continue;
		if (section === "project.optional-dependencies") return partNamed("extra", key);
		if (section === "dependency-groups") return partNamed("group", key);
		const group = /^tool\.poetry\.group\.([\w-]+)\.dependencies$/.exec(section)?.[1];
		if (group !== void 0) return partNamed("group", group);
		if (section === "project" || section === "tool.poetry.dependencies" || section === "tool.uv") return void 0;
	}
	return "none";
}
function partNamed(kind, name) {
	return /^[\w.-]+$/.test(name) ? {
		kind,
		name
	} : void 0;
}

// src/dbt/detect/read-yaml.ts
const mapSchema = record(string(), unknown()).catch({});
function readYaml(text, file) {
	try {
		return (0, import_dist.parse)(text, {
			version: "1.1",
			maxAliasCount: 100
		});
	} catch (error) {
		throw new Problem("STW-4005", {
			file,
			detail: error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error)
		});
	}
}
function mapOf(value) {
	return mapSchema.parse(value);
}
function textIn(map, key) {
	const value = map[key];
	return typeof value === "string" ? renderEnvVars(value, {}) ?? value : void 0;
}

// src/dbt/detect/detect-private-packages.ts
const REPOSITORY = /^[A-Za-z0-9.-]{1,200}(?::\d{1,5})?(?:\/(?!\.)[A-Za-z0-9._-]{1,100}){2,5}$/;
const packagesSchema = array(object({ git: string() }).or(object({ private: string() })).or(unknown())).catch([]);
function detectPrivatePackages(files, dir) {
	const found = addressesIn(files, dir).flatMap((address) => privateRepository(address, files.owner));
	return [...new Set(found)].toSorted();
}
function packageVariables(files, dir) {
	return distinct(envNamesIn(addressesIn(files, dir))).map(({ name }) => name);
}
function addressesIn(files, dir) {
	return ["packages.yml", "dependencies.yml"].flatMap((name) => {
		const path = pathIn(dir, name);
		return packagesSchema.parse(mapOf(readYaml(files.texts[path] ?? "", path))["packages"]).flatMap((item) => {
			const address = mapOf(item)["git"];
			return typeof address === "string" ? [address] : [];
		});
	});
}
function privateRepository(address, owner) {
	const bare = address.replaceAll(/\{\{.*?\}\}/g, "").trim();
	const { host = "", path = "" } = /^(?:https?:\/\/|ssh:\/\/|git@)(?:[^@/]*@)?(?<host>[^/:]+(?::\d+(?=\/))?)[/:](?<path>.+?)(?:\.git)?\/?$/.exec(bare)?.groups ?? {};
	const repository = `${host}/${path}`;
	return (/^(?:git@|ssh:)/.test(bare) || bare !== address.trim() || /\/\/[^/]*@/.test(bare) || isOwners(repository, owner)) && REPOSITORY.test(repository) ? [repository] : [];
}
function isOwners(repository, owner) {
	return owner !== void 0 && repository.toLowerCase().startsWith(`${owner.toLowerCase()}/`);
}

// src/dbt/detect/detect-profile.ts
function detectProfile(files, { dir, name }) {
	const nowhere = {
		name,
		place: "missing",
		dir: void 0,
		target: void 0,
		outputs: []
	};
	for (const path of placesOf(files, dir)) {
		const profile = mapOf(readYaml(files.texts[path] ?? "", path))[name];
		if (profile === void 0) continue;
		const folder = folderOf(path);
		const place = folder === dir ? "project" : folder === "." ? "root" : "elsewhere";
		return {
			...nowhere,
			place,
			dir: folder,
			...readProfile(files, profile, dir)
		};
	}
	const atHome = files.homeProfiles === void 0 ? void 0 : mapOf(readYaml(files.homeProfiles, "~/.dbt/profiles.yml"))[name];
	return atHome === void 0 ? nowhere : {
		...nowhere,
		place: "home",
		...readProfile(files, atHome, dir)
	};
}
function placesOf({ paths }, dir) {
	const near = [pathIn(dir, "profiles.yml"), "profiles.yml"];
	const elsewhere = paths.filter((path) => path.endsWith("/profiles.yml") && !near.includes(path) && !/(^|\/)dbt_packages\//.test(path));
	return [.../* @__PURE__ */ new Set([...near, ...elsewhere])].filter((path) => paths.includes(path));
}
function readProfile(files, profile, dir) {
	const read = mapOf(profile);
	const outputs = Object.entries(mapOf(read["outputs"])).map(([target, output]) => {
		const adapter = textIn(mapOf(output), "type") ?? "";
		return {
			target,
			adapter,
			env: distinct([...envNamesIn(read["target"]), ...envNamesIn(output)]),
			databases: adapter === "duckdb" ? databasesFor(files, mapOf(output), dir) : []
		};
	});
	return {
		target: textIn(read, "target") ?? (outputs.length === 1 ? outputs[0]?.target : "default"),
		outputs
	};
}
function databasesFor({ paths, committed }, output, dir) {
	const named = textIn(output, "path") ?? ":memory:";
	const local = posix.normalize(posix.join(dir, named));
	const far = (path) => path === local ? 0 : posix.basename(path) === posix.basename(named) ? 1 : 2;
	return paths.filter((path) => path === local || /\.(?:duckdb|ddb)$/.test(path)).map((path) => ({
		path,
		committed: committed.has(path)
	})).toSorted((one, other) => Number(other.committed) - Number(one.committed) || far(one.path) - far(other.path));
}

// src/dbt/detect/detect-python-version.ts
const SUPPORTED = [
	"3.11",
	"3.12",
	"3.13",
	"3.10",
	"3.9"
];
function detectPythonVersion({ texts }, dir) {
	for (const folder of upwards(dir)) {
		const read = (name, pattern) => pattern.exec(texts[pathIn(folder, name)] ?? "")?.[1];
		const exact = read(".python-version", /^\s*(?:cpython-|python-)?(3\.\d+)/m) ?? read(".tool-versions", /^python\s+(3\.\d+)/m) ?? read("Pipfile", /^python(?:_full)?_version\s*=\s*["'](3\.\d+)/m);
		if (exact !== void 0) return exact;
		const range = read("pyproject.toml", /^\s*(?:requires-python|python)\s*=\s*["']([^"']+)["']/m);
		const fitting = range === void 0 ? void 0 : SUPPORTED.find((version) => fits(version, range));
		if (fitting !== void 0) return fitting;
	}
}
function fits(version, range) {
	return range.split(",").every((part) => {
		const { operator = "==", bound = "" } = /^\s*(?<operator>[<>=!~^]*)\s*(?<bound>3(?:\.\d+)?)/.exec(part)?.groups ?? {};
		const difference = minorOf(version) - minorOf(bound);
		if (operator === ">") return difference >= 0;
		if (operator === "<") return difference < 0 || difference === 0 && /3\.\d+\.[1-9]/.test(part);
		if (operator.startsWith("<")) return difference <= 0;
		if (operator.startsWith("!")) return difference !== 0 || /3\.\d+\.\d/.test(part);
		return operator.startsWith(">") || operator === "^" || operator === "~=" && !/3\.\d+\.\d/.test(part) ? difference >= 0 : difference === 0;
	});
}
function minorOf(version) {
	return Number(version.split(".")[1] ?? 0);
}

// src/dbt/detect/detect-repository.ts
function detectRepository(given) {
	const files = withoutEnvironments(given);
	const folders = projectFolders(files.paths);
	if (folders.length === 0) throw new Problem("STW-1001", { where: "this repository" });
	return {
		defaultBranch: files.defaultBranch,
		projects: withDistinctNames$1(folders.map((dir) => detectProject(files, dir))),
		dbtRuns: detectDbtRuns(files)
	};
}
function withoutEnvironments(files) {
	const environments = files.paths.flatMap((path) => path.endsWith("/pyvenv.cfg") ? [path.slice(0, -10)] : []);
	if (environments.length === 0) return files;
	return {
		...files,
		paths: files.paths.filter((path) => !environments.some((folder) => path.startsWith(folder)))
	};
}
function detectProject(files, dir) {
	const file = dir === "." ? "dbt_project.yml" : `${dir}/dbt_project.yml`;
	const project = mapOf(readYaml(files.texts[file] ?? "", file));
	return {
		name: shortName(textIn(project, "name") ?? dir.split("/").at(-1) ?? "dbt"),
		dir,
		profile: detectProfile(files, {
			dir,
			name: textIn(project, "profile") ?? "",
			file
		}),
		lockFiles: detectLockFiles(files, dir),
		pythonVersion: detectPythonVersion(files, dir),
		env: projectEnv(files, dir),
		privatePackages: detectPrivatePackages(files, dir),
		packageVariables: packageVariables(files, dir)
	};
}
function shortName(name) {
	const short = name.replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 60);
	return short === "" ? "dbt" : short;
}
function withDistinctNames$1(projects) {
	const taken = /* @__PURE__ */ new Set();
	return projects.map((project) => {
		const byFolder = shortName(project.dir.split("/").at(-1) ?? project.name);
		const numbered = projects.map((_, index) => `${project.name}-${index + 2}`);
		const name = [
			project.name,
			byFolder,
			...numbered
		].find((candidate) => !taken.has(candidate)) ?? project.name;
		taken.add(name);
		return {
			...project,
			name
		};
	});
}

// src/dbt/detect/tells-of-dbt.ts
const TELLING = /(?:\.(?:ya?ml|sql|toml)|requirements[^/]*\.(?:txt|lock)|requirements\/[^/]+\.(?:txt|lock)|(?:^|\/)(?:uv\.lock|poetry\.lock|Pipfile(?:\.lock)?|\.python-version|\.tool-versions))$/;
function tellsOfDbt(path) {
	return TELLING.test(path);
}

// src/orchestrator/set-up/install-step.ts
const ENVIRONMENTS = "environments";
const PIP = "python -m pip install --quiet --disable-pip-version-check";
const TOOLS = {
	pip: void 0,
	uv: "uv==0.13.9",
	poetry: "poetry==2.5.1",
	pipenv: "pipenv==2026.10.3"
};
function installationOf(projects) {
	const pythonVersions = [...new Set(projects.map(({ pythonVersion }) => pythonVersion))].toSorted(byMinor);
	const [first] = projects;
	if (first?.lockFile.tool === "pip" && projects.every((project) => keyOf(project) === keyOf(first))) return {
		pythonVersions,
		lines: [`${PIP} ${requirements(first.lockFile)}`],
		python: void 0
	};
	const tools = [...new Set(projects.flatMap(({ lockFile }) => TOOLS[lockFile.tool] ?? []))];
	return {
		pythonVersions,
		lines: [...tools.length === 0 ? [] : [`${PIP} ${tools.join(" ")}`], ...environments(projects, pythonVersions.length > 1)],
		python: `${ENVIRONMENTS}/{project}/bin/python`
	};
}
function environments(projects, severalVersions) {
	return projects.flatMap((project) => {
		const same = projects.find((other) => keyOf(other) === keyOf(project));
		if (same !== void 0 && same !== project) return [`ln -s ${same.name} ${ENVIRONMENTS}/${project.name}`];
		return BY_TOOL[project.lockFile.tool](project, severalVersions ? `python${project.pythonVersion}` : "python");
	});
}
const BY_TOOL = {
	pip: ({ name, lockFile }, python) => [`${python} -m venv ${ENVIRONMENTS}/${name}`, `${ENVIRONMENTS}/${name}/bin/${PIP} ${requirements(lockFile)}`],
	uv: ({ name, lockFile }, python) => {
		const { path, folder, part, isLocked } = lockFile;
		const sync = `uv sync --quiet --frozen --no-install-workspace --python ${python} --project ${base(folder)}${option(part, ["--extra", "--group"])}`;
		if (isLocked) return [`UV_PROJECT_ENVIRONMENT="$PWD/${ENVIRONMENTS}/${name}" ${sync}`];
		const group = part?.kind === "group" ? ` --group ${base(path)}:${part.name}` : ` -r ${base(path)}${option(part, ["--extra", ""])}`;
		return [`${python} -m venv ${ENVIRONMENTS}/${name}`, `uv pip install --quiet --python ${ENVIRONMENTS}/${name}/bin/python${group}`];
	},
	poetry: ({ name, lockFile: { folder, part } }, python) => [`${python} -m venv ${ENVIRONMENTS}/${name}`, `VIRTUAL_ENV="$PWD/${ENVIRONMENTS}/${name}" poetry install --no-ansi --no-interaction --no-root --directory ${base(folder)}${option(part, ["--extras", "--with"])}`],
	pipenv: ({ name, lockFile: { folder } }, python) => [`${python} -m venv ${ENVIRONMENTS}/${name}`, `VIRTUAL_ENV="$PWD/${ENVIRONMENTS}/${name}" PIPENV_PIPFILE=${base(folder)}/Pipfile pipenv sync --quiet`]
};
function requirements({ path, isLocked }) {
	return `${isLocked ? "--require-hashes " : ""}-r ${base(path)}`;
}
function base(path) {
	return path === "." ? "base" : `base/${path}`;
}
function option(part, [extra, group]) {
	return part === void 0 ? "" : ` ${part.kind === "extra" ? extra : group} ${part.name}`;
}
function keyOf({ lockFile: { path, folder, part }, pythonVersion }) {
	return [
		path,
		folder,
		part?.kind,
		part?.name,
		pythonVersion
	].join("\n");
}
function byMinor(one, other) {
	return Number(one.split(".")[1]) - Number(other.split(".")[1]);
}

// src/orchestrator/set-up/render-workflow.ts
const OWN_CALL = /\bdbt-steward\/steward@v0\b/g;
const OF_RUNNER = /^(?:GITHUB_.*|RUNNER_.*|ACTIONS_.*|CI|HOME|PATH|USER|TMPDIR|LANG)$/;
function renderWorkflow(template, { steward, projects }) {
	const { pythonVersions, lines, python } = installationOf(projects);
	return [
		[OWN_CALL, steward],
		[/^( +)python-version: '3\.11'$/gm, `$1python-version: ${versionsText(pythonVersions)}`],
		[/^( +)- name: Install dbt from the base branch's lock file\n +run: .+$/gm, `$1- name: Install dbt from the base branch's lock file\n${runText(lines)}`],
		[/^( +)- name: Review\n( +uses: .+\n)/m, `$1- name: Review\n$2${envText(projects)}`],
		...python === void 0 ? [] : [[/^( +)(ci-database: |job: static$)/gm, `$1python: ${python}\n$1$2`]]
	].reduce((text, [place, replacement]) => {
		if (text.search(place) < 0) throw new Error(`the workflow template has no place for ${place.source}`);
		return text.replace(place, replacement);
	}, template);
}
function stepVariables(projects) {
	const names = distinct(projects.flatMap(({ env }) => env)).filter(({ name }) => !OF_RUNNER.test(name));
	const tokens = projects.flatMap(({ packages }) => packages?.tokenEnv ?? []);
	const secrets = [...names.flatMap(({ name, kind }) => kind === "plain" ? [] : [name]), ...tokens];
	return {
		secrets: [...new Set(secrets)].toSorted(),
		settings: names.flatMap(({ name, kind }) => kind === "plain" && !secrets.includes(name) ? [name] : [])
	};
}
function versionsText(versions) {
	if (versions.length === 1) return `'${versions[0]}'`;
	return ["|", ...versions.map((version) => `            ${version}`)].join("\n");
}
function runText(lines) {
	if (lines.length === 1) return `        run: ${lines[0]}`;
	return ["        run: |", ...lines.map((line) => `          ${line}`)].join("\n");
}
function envText(projects) {
	const { secrets, settings } = stepVariables(projects);
	const lines = [...secrets.map((name) => `          ${name}: $\${{ secrets.${name} }}\n`), ...settings.map((name) => `          ${name}: $\${{ vars.${name} }}\n`)];
	return lines.length === 0 ? "" : `        env:\n${lines.join("")}`;
}

// src/orchestrator/set-up/write-config.ts
const HEAD = `# What Steward reviews in this repository. It is read from the base branch: a pull request can't loosen its own review.
# \`steward init\` adds what is new and keeps what you write here.
version: 1

# A check that would fail is neutral, says what it found, and blocks no merge. Once you trust it: blocking.
gate: advisory
`;
function writeConfig({ projects, dbtRun }) {
	const run = dbtRun === void 0 ? "" : `
ci:
  # The workflow that runs dbt today: “dbt build failed” starts from its newest failed run. ${aboutArtifact(dbtRun.artifact)}
  run: {workflow: ${scalar(dbtRun.workflow)}, artifact: ${scalar(dbtRun.artifact ?? "dbt-target")}}
`;
	return `${HEAD}\nprojects:\n${projects.map(projectText).join("\n")}${run}${budgetText(projects)}`;
}
function budgetText(projects) {
	return projects.some(({ schema }) => schema !== void 0) ? `\n${BUDGET}` : "";
}
const BUDGET = `# What one review may spend. With more models and tests than this, base and head together, SQL is compiled and nothing is built.
budget:
  nodes: 500
`;
function projectText(project) {
	const { name, dir, lockFile, profilesDir, target, packages } = project;
	return [
		[void 0, `name: ${scalar(name)}`],
		dir !== "." && [void 0, `dir: ${scalar(dir)}`],
		["What dbt is installed from; `steward init` writes the workflow’s step for it.", `lockfile: ${scalar(lockFile.path)}`],
		profilesDir !== void 0 && ["Folder of profiles.yml.", `profiles_dir: ${scalar(profilesDir)}`],
		target !== void 0 && ["Target of the profile that CI uses.", `profile_target: ${scalar(target)}`],
		...environment(project),
		...database(project),
		packages !== void 0 && ["Private packages that `dbt deps` may read, and the variable with a read-only token for them.", `packages:\n      repositories: [${packages.repositories.map(scalar).join(", ")}]\n      token_env: ${packages.tokenEnv}`]
	].filter((line) => line !== false).map(([comment, line]) => `${comment === void 0 ? "" : `    # ${comment}\n`}    ${line}\n`).join("").replace(/^ {4}/, "  - ");
}
function passedNames({ env }) {
	return env.flatMap(({ name, kind }) => kind === "dbt-secret" ? [] : [name]);
}
function environment(project) {
	const names = passedNames(project);
	return names.length === 0 ? [] : [["Variables that dbt gets beside DBT_ENV_SECRET_*.", `env: [${names.join(", ")}]`]];
}
function database({ database: path, schema }) {
	if (path !== void 0) return [[void 0, `ci:\n      # Loaded data: base and head each start from a copy of it.\n      database: ${scalar(path)}`]];
	if (schema === void 0) return [];
	return [[void 0, `ci:\n      # Schemas that begin so are made for each run, and dropped after it.\n      schema: ${scalar(schema)}`]];
}
function aboutArtifact(artifact) {
	return artifact === void 0 ? "It uploads no target folder yet, so the log of the failed job is read." : "The artifact holds dbt’s target folder.";
}
function scalar(value) {
	return (0, import_dist.stringify)(value, { lineWidth: 0 }).trimEnd();
}

// src/orchestrator/set-up/update-config.ts
function updateConfig(text, projects) {
	const document = (0, import_dist.parseDocument)(text);
	const listed = projectsOf(document);
	return projects.map((project) => project.isNew ? add(document, project) : complete(document, listed, project)).includes(true) ? document.toString(styleOf(text)) : text;
}
function projectsOf(document) {
	const projects = document.get("projects", true);
	return (0, import_dist.isSeq)(projects) ? projects : void 0;
}
function add(document, project) {
	const written = (0, import_dist.parseDocument)(`projects:\n${projectText(project)}`);
	const item = projectsOf(written)?.items[0];
	const listed = projectsOf(document);
	if (listed === void 0 || listed.items.length === 0) document.set("projects", written.get("projects", true));
	else listed.items.push(item);
	if ((0, import_dist.isMap)(item)) item.spaceBefore = listed !== void 0 && listed.items.length > 1;
	const budget = (0, import_dist.parseDocument)(budgetText([project])).get("budget", true);
	if ((0, import_dist.isMap)(budget) && !document.has("budget")) document.set("budget", budget);
	return true;
}
function complete(document, listed, project) {
	const entry = listed?.items.find((item) => (0, import_dist.isMap)(item) && item.get("name") === project.name);
	if (entry === void 0) return false;
	return [addNames(document, entry, passedNames(project)), setLockFile(entry, project)].includes(true);
}
function addNames(document, entry, names) {
	const listed = entry.get("env", true);
	const known = (0, import_dist.isSeq)(listed) ? listed.items.map((item) => (0, import_dist.isScalar)(item) ? item.value : item) : [];
	const missing = names.filter((name) => !known.includes(name));
	if (missing.length === 0) return false;
	if ((0, import_dist.isSeq)(listed)) for (const name of missing) listed.add(document.createNode(name));
	else entry.set("env", document.createNode([...missing], { flow: true }));
	return true;
}
function setLockFile(entry, { lockFile, hasLockFile }) {
	if (!hasLockFile || entry.get("lockfile") === lockFile.path) return false;
	entry.set("lockfile", lockFile.path);
	return true;
}
function styleOf(text) {
	return {
		lineWidth: 0,
		indentSeq: !/^(\s*)[\w-]+:[^\n]*\n\1- /m.test(text),
		flowCollectionPadding: /: [[{] /.test(text)
	};
}

// src/orchestrator/set-up/plan-set-up.ts
function planSetUp(setUp, present) {
	const { template, config, workflow, overwrite } = present;
	const written = config === void 0 || config.trim() === "" ? writeConfig(setUp) : updateConfig(config, setUp.projects);
	const rendered = marked(renderWorkflow(template, setUp));
	const after = workflow === void 0 ? rendered : withVersionsOf(workflow, rendered);
	const isForeign = workflow !== void 0 && workflow !== after && !overwrite && !isAsWritten(workflow);
	return [{
		path: CONFIG_PATH,
		before: config,
		after: written,
		state: stateOf(config, written)
	}, {
		path: setUp.workflowPath,
		before: workflow,
		after,
		state: isForeign ? "kept" : stateOf(workflow, after)
	}];
}
function readWorkflow(text) {
	const steward = /- name: Review\n\s+uses: (\S+)/.exec(text)?.[1];
	const pythonVersion = /^\s+python-version: '(3\.\d+)'$/m.exec(text)?.[1];
	return {
		...steward === void 0 ? {} : {
			steward,
			mode: /^ {2}workflow_dispatch:/m.test(text) ? "app" : "action-only"
		},
		...pythonVersion === void 0 ? {} : { pythonVersion }
	};
}
function stateOf(before, after) {
	if (before === void 0) return "new";
	return before === after ? "same" : "changed";
}

// src/orchestrator/set-up/questions.ts
const NONE = "none";
const DEFAULTS = {
	pythonVersion: "3.11",
	lockFile: "requirements.lock"
};
const LOCK_FILE = /^(?!\/|-|\.\.)(?!.*\/(?:\.\.|-))[\w./@+-]{1,190}\.(?:lock|txt|toml)$/;
const SCHEMA = /^[a-z][a-z0-9_]{0,40}$/;
function questionsAbout(detected, configured) {
	const { projects, dbtRuns } = detected;
	const fresh = projects.filter(({ dir }) => !configured.includes(dir));
	const runs = configured.length === 0 && dbtRuns.length > 1 ? [whichRun(detected)] : [];
	return [...fresh.flatMap(aboutProject), ...runs];
}
function questionsAboutData(detected, configured, answers) {
	return detected.projects.filter(({ dir }) => !configured.includes(dir)).flatMap((project) => {
		const output = outputOf(project, answers[`${project.name}.target`]);
		return output === void 0 ? [] : aboutData(project, output);
	});
}
function likelyTarget({ profile: { outputs, target } }) {
	return outputs.map((output) => output.target).find((name) => /^(?:ci|test|github)$/i.test(name)) ?? target;
}
function outputOf(project, target = likelyTarget(project)) {
	return project.profile.outputs.find((output) => output.target === target);
}
function aboutProject(project) {
	const { name, lockFiles, profile, pythonVersion } = project;
	const where = project.dir === "." ? "" : ` in ${project.dir}`;
	const [best, second] = lockFiles;
	const isClear = best !== void 0 && (second?.folder !== best.folder || second.isLocked !== best.isLocked);
	const targets = profile.outputs.map(({ target }) => target);
	return [
		!isClear && {
			id: `${name}.lockfile`,
			text: `Which file is dbt installed from${where}? (uv.lock, poetry.lock, Pipfile.lock, pyproject.toml, or requirements for pip)`,
			choices: lockFiles.map(({ path }) => path),
			accepts: LOCK_FILE,
			fallback: best?.path ?? DEFAULTS.lockFile
		},
		targets.length > 1 && {
			id: `${name}.target`,
			text: `Which target of the profile ${profile.name} may CI use${where}?`,
			choices: targets,
			fallback: likelyTarget(project) ?? targets[0] ?? ""
		},
		pythonVersion === void 0 && {
			id: `${name}.python`,
			text: `Which Python does dbt run on${where}?`,
			choices: [
				"3.10",
				"3.11",
				"3.12",
				"3.13"
			],
			fallback: DEFAULTS.pythonVersion
		}
	].filter((question) => question !== false);
}
function aboutData({ name, dir }, { adapter, databases }) {
	const where = dir === "." ? "" : ` of ${dir}`;
	const committed = databases.filter((database) => database.committed);
	if (adapter === "duckdb" && databases.length > 0 && committed.length !== 1) {
		const text = `Which DuckDB file holds loaded data for CI${where}? (${NONE}: base and head start empty)`;
		return [{
			id: `${name}.database`,
			text,
			choices: [...databases.map(({ path }) => path), NONE],
			fallback: committed[0]?.path ?? "none"
		}];
	}
	if (adapter !== "postgres") return [];
	const text = `Beginning of the schemas that Steward may make and drop${where}, for example dbt_ci? (${NONE}: nothing is built)`;
	return [{
		id: `${name}.schema`,
		text,
		choices: [],
		accepts: SCHEMA,
		fallback: NONE
	}];
}
function whichRun({ dbtRuns }) {
	const choices = dbtRuns.map(({ workflow }) => workflow);
	return {
		id: "run",
		text: "Which workflow’s failed run should “dbt build failed” start from?",
		choices: [...choices, NONE],
		fallback: choices[0] ?? "none"
	};
}

// src/orchestrator/set-up/open-steps.ts
function openSteps(setUp, detected) {
	return [...setUp.projects.flatMap((project) => ofProject(project, detected)), ...ofVariables(setUp)];
}
function ofProject(project, { projects }) {
	const { name, dir, lockFile, hasLockFile, database, schema, env } = project;
	const found = projects.find((one) => one.dir === dir);
	if (found === void 0) return [`Look at projects[].dir of ${name}: there is no dbt_project.yml in ${dir}.`];
	const adapter = outputOf(found, project.target ?? found.profile.target)?.adapter;
	const renamed = env.flatMap((one) => one.kind === "secret" ? [one.name] : []);
	return [
		aboutProfile(found),
		...aboutPackages(project, found),
		!hasLockFile && `Commit ${lockFile.path} with dbt and its adapter: nothing that installs dbt was found for ${name}.`,
		!lockFile.isLocked && `Pin dbt for ${name}: ${lockFile.path} has no hashes, so that another dbt may be installed tomorrow.`,
		renamed.length > 0 && `Better call ${renamed.join(", ")} DBT_ENV_SECRET_… in the profile of ${name}: as it is, every model of a pull request can read ${renamed.length === 1 ? "it" : "them"}.`,
		adapter === "duckdb" && database === void 0 && `${name} starts from an empty DuckDB: if its models read sources, load a file in a step before Review and name it as ci.database.`,
		adapter !== void 0 && adapter !== "duckdb" && schema === void 0 && `${name} is only read. Set a budget (nodes, minutes or bytes), and its SQL is compiled on ${adapter}; with ci.schema, the beginning of schemas that Steward may make, it is built.`
	].filter((step) => step !== false);
}
function aboutPackages({ packages, name }, found) {
	const others = found.privatePackages.filter((one) => packages?.repositories.includes(one) !== true);
	const variables = found.packageVariables.join(", ");
	return [...variables === "" ? [] : [`Take ${variables} out of the addresses in the packages of ${name}: dbt deps gets no variables; Steward itself adds the token of ${packages?.tokenEnv ?? "token_env"}.`], ...others.length === 0 ? [] : [`${others.join(", ")} may need a token, too, and one token is for one host: make ${others.length === 1 ? "it" : "them"} readable without one.`]];
}
function aboutProfile({ name, dir, profile }) {
	const to = dir === "." ? "profiles.yml" : `${dir}/profiles.yml`;
	if (profile.place === "home") return `Commit ${to} with the profile ${profile.name} of ~/.dbt and env_var('DBT_ENV_SECRET_…') for its secrets: a runner has no ~/.dbt.`;
	return profile.place === "missing" && `Commit ${to} with the profile ${profile.name} that ${name} names, and env_var('DBT_ENV_SECRET_…') for its secrets.`;
}
function ofVariables({ projects }) {
	const { secrets, settings } = stepVariables(projects);
	return [...secrets.length === 0 ? [] : [`Set the Actions secrets ${secrets.join(", ")} (Settings → Secrets and variables → Actions).`], ...settings.length === 0 ? [] : [`Set the Actions variables ${settings.join(", ")} there, too.`]];
}

// src/orchestrator/set-up/settle.ts
const TOKEN_ENV = "STEWARD_PACKAGES_TOKEN";
function settle(known, { mode, steward, workflowPath }) {
	const { detected, config, answers } = known;
	const configured = config?.projects ?? [];
	const kept = configured.map((project) => ofConfig(project, known));
	const fresh = detected.projects.filter(({ dir }) => !configured.some((one) => isSame(one.dir, dir))).map((one) => ofAnswers(one, known));
	const wanted = answers["run"] ?? detected.dbtRuns[0]?.workflow;
	return {
		mode,
		steward,
		workflowPath,
		dbtRun: config === void 0 ? detected.dbtRuns.find(({ workflow }) => workflow === wanted) : void 0,
		projects: withDistinctNames(kept, fresh)
	};
}
function configuredDirs(config) {
	return (config?.projects ?? []).map(({ dir }) => posix.normalize(dir).replace(/\/$/, ""));
}
function ofAnswers(project, { answers, pythonVersion }) {
	const { name, dir, profile, privatePackages } = project;
	const answer = (about) => answers[`${name}.${about}`];
	const target = answer("target") ?? likelyTarget(project);
	const output = outputOf(project, target);
	const committed = output?.databases.filter((database) => database.committed) ?? [];
	return {
		name,
		dir,
		isNew: true,
		...lockFileAt(answer("lockfile") ?? project.lockFiles[0]?.path ?? DEFAULTS.lockFile, project.lockFiles),
		pythonVersion: project.pythonVersion ?? answer("python") ?? pythonVersion ?? DEFAULTS.pythonVersion,
		profilesDir: profile.place === "elsewhere" ? profile.dir : void 0,
		target: target === profile.target ? void 0 : target,
		env: distinct([...project.env, ...output?.env ?? []]),
		database: unlessNone(answer("database") ?? (committed.length === 1 ? committed[0]?.path : void 0)),
		schema: unlessNone(answer("schema")),
		packages: accessTo(privatePackages)
	};
}
function accessTo(repositories) {
	const host = hostOf(repositories[0] ?? "");
	return repositories.length === 0 ? void 0 : {
		repositories: repositories.filter((one) => hostOf(one) === host),
		tokenEnv: TOKEN_ENV
	};
}
function hostOf(repository) {
	return repository.split("/")[0] ?? "";
}
function ofConfig(project, { detected, pythonVersion }) {
	const found = detected.projects.find(({ dir }) => isSame(dir, project.dir));
	const output = found === void 0 ? void 0 : outputOf(found, project.profile_target ?? found.profile.target);
	const lockFiles = found?.lockFiles ?? [];
	const stated = lockFiles.some(({ path }) => path === project.lockfile) || lockFiles.length === 0 ? project.lockfile : void 0;
	const named = project.env.map((name) => ({
		name,
		kind: nameKind(name)
	}));
	return {
		name: project.name,
		dir: found?.dir ?? project.dir,
		isNew: false,
		...lockFileAt(stated ?? lockFiles[0]?.path ?? DEFAULTS.lockFile, lockFiles),
		pythonVersion: found?.pythonVersion ?? pythonVersion ?? DEFAULTS.pythonVersion,
		profilesDir: project.profiles_dir,
		target: project.profile_target,
		env: distinct([
			...named,
			...found?.env ?? [],
			...output?.env ?? []
		]),
		database: project.ci.database,
		schema: project.ci.schema,
		packages: project.packages === void 0 ? void 0 : {
			repositories: project.packages.repositories,
			tokenEnv: project.packages.token_env
		}
	};
}
function lockFileAt(path, all) {
	const tool = {
		"uv.lock": "uv",
		"pyproject.toml": "uv",
		"poetry.lock": "poetry",
		"Pipfile.lock": "pipenv"
	}[posix.basename(path)] ?? "pip";
	const isLocked = posix.basename(path) !== "pyproject.toml";
	const found = all.find((one) => one.path === path);
	return {
		lockFile: found ?? {
			path,
			tool,
			isLocked,
			folder: posix.dirname(path),
			part: void 0
		},
		hasLockFile: found !== void 0
	};
}
function withDistinctNames(kept, fresh) {
	const taken = new Set(kept.map(({ name }) => name));
	return [...kept, ...fresh.map((one) => taken.has(one.name) ? {
		...one,
		name: `${one.name}-${kept.length + 1}`
	} : one)];
}
function isSame(one, other) {
	return posix.normalize(one).replace(/\/$/, "") === posix.normalize(other).replace(/\/$/, "");
}
function unlessNone(answer) {
	return answer === "none" ? void 0 : answer;
}

// src/system/workflow-templates.ts
const OWN_FOLDER = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
function readTemplate(mode) {
	return readFile(join(OWN_FOLDER, "examples/workflows", `${mode}.yml`), "utf8");
}

export { openSteps as a, questionsAboutData as c, tellsOfDbt as d, detectRepository as f, settle as i, planSetUp as l, readTemplate as n, outputOf as o, configuredDirs as r, questionsAbout as s, OWN_FOLDER as t, readWorkflow as u };