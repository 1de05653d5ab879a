import { t as Problem } from "./problem.js";
import { t as CONFIG_PATH } from "./parse-config.js";

// src/config/find-projects.ts
const LEFT_OUT = /(^|\/)(dbt_packages|target|node_modules|\.venv|venv|site-packages|integration_tests)\//;
const PROJECT_FILE = /^(?:(.*)\/)?dbt_project\.yml$/;
function findProjects(config, paths) {
	const projects = projectsIfAny(config, paths);
	if (projects.length === 0) throw new Problem("STW-1001", { where: "this repository" });
	return projects;
}
function projectsIfAny(config, paths) {
	return config.projects.length > 0 ? config.projects : withDistinctNames(projectFolders(paths));
}
function projectFolders(paths) {
	return paths.flatMap((path) => {
		const match = LEFT_OUT.test(`/${path}`) ? null : PROJECT_FILE.exec(path);
		return match === null ? [] : [match[1] ?? "."];
	}).toSorted();
}
function concerns(project, path) {
	return [project.dir, ...project.paths].some((place) => place === "." || path === place || path.startsWith(`${place.replace(/\/$/, "")}/`));
}
function withDistinctNames(dirs) {
	const taken = /* @__PURE__ */ new Map();
	return dirs.map((dir) => {
		const wanted = dir === "." ? "dbt" : (dir.split("/").at(-1) ?? "dbt").replaceAll(/[^A-Za-z0-9_-]/g, "-").slice(0, 60);
		const seen = taken.get(wanted) ?? 0;
		taken.set(wanted, seen + 1);
		return {
			name: seen === 0 ? wanted : `${wanted}-${seen + 1}`,
			dir,
			env: [],
			paths: [],
			ci: {}
		};
	});
}

// src/config/other-config-paths.ts
const OTHER_CONFIG_PATHS = [".github/steward.yaml", "steward.yml"];
function assertOneConfig(present) {
	const other = OTHER_CONFIG_PATHS.find((path) => present.includes(path));
	if (other !== void 0) throw new Problem("STW-1015", {
		other,
		path: CONFIG_PATH
	});
}

// src/orchestrator/set-up/set-up.ts
const WORKFLOW_PATH = ".github/workflows/steward.yml";
const SET_UP_BRANCH = "steward/set-up";

// src/dbt/detect/folders.ts
function folderOf(path) {
	const end = path.lastIndexOf("/");
	return end < 0 ? "." : path.slice(0, end);
}
function pathIn(folder, name) {
	return folder === "." ? name : `${folder}/${name}`;
}
function isInside(path, folder) {
	return folder === "." || path.startsWith(`${folder}/`);
}
function upwards(folder) {
	return folder === "." ? ["."] : [folder, ...upwards(folderOf(folder))];
}

// src/dbt/detect/env-names.ts
const CALL = /\benv_var\(\s*(['"])(?<name>[A-Za-z_]\w{0,99})\1\s*(?<fallback>,)?/g;
const JINJA_COMMENT = /\{#[\s\S]*?#\}/g;
const LIKE_A_SECRET = /secret|token|passw|pwd|key|credential/i;
const LIKE_A_PATH = /(?:_path|_file|_dir|^keyfile)$/i;
function envNamesIn(value, key = "") {
	if (typeof value === "string") return calls(value).map((name) => ({
		name,
		kind: kindOf(name, key)
	}));
	if (typeof value !== "object" || value === null) return [];
	return distinct(Object.entries(value).flatMap(([name, inner]) => envNamesIn(inner, name)));
}
function projectEnv({ paths, texts }, dir) {
	return distinct(paths.filter((path) => isInside(path, dir) && /\.(?:sql|ya?ml)$/.test(path) && !OTHERS.test(`/${path}`)).flatMap((path) => calls(texts[path] ?? "").map((name) => ({
		name,
		kind: kindOf(name, "")
	}))));
}
const OTHERS = /\/(?:dbt_packages|target|\.github|integration_tests)\/|\/(?:profiles|packages|dependencies|package-lock)\.yml$/;
function distinct(names) {
	const byName = /* @__PURE__ */ new Map();
	for (const one of names) if (byName.get(one.name)?.kind !== "secret") byName.set(one.name, one);
	return [...byName.values()].toSorted((one, other) => one.name < other.name ? -1 : 1);
}
function calls(text) {
	return [...text.replaceAll(JINJA_COMMENT, "").matchAll(CALL)].flatMap(({ groups }) => {
		const name = groups?.["name"] ?? "";
		return groups?.["fallback"] === void 0 || isDbtSecret(name) ? [name] : [];
	});
}
function nameKind(name) {
	return kindOf(name, "");
}
function kindOf(name, key) {
	if (isDbtSecret(name)) return "dbt-secret";
	return isLikeSecret(name) || isLikeSecret(key) ? "secret" : "plain";
}
function isLikeSecret(word) {
	return LIKE_A_SECRET.test(word) && !LIKE_A_PATH.test(word);
}
function isDbtSecret(name) {
	return name.startsWith("DBT_ENV_SECRET_");
}

export { folderOf as a, upwards as c, OTHER_CONFIG_PATHS as d, assertOneConfig as f, projectsIfAny as g, projectFolders as h, projectEnv as i, SET_UP_BRANCH as l, findProjects as m, envNamesIn as n, isInside as o, concerns as p, nameKind as r, pathIn as s, distinct as t, WORKFLOW_PATH as u };