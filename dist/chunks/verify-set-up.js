import { i as __toESM } from "./rolldown-runtime.js";
import { n as asProblem, t as Problem } from "./problem.js";
import { t as require_dist } from "./dist.js";
import { _ as record, b as union, c as _null, l as array, m as looseObject, x as unknown, y as string } from "./schemas.js";
import { n as isOlder, t as STEWARD_VERSION } from "./steward-version.js";
import { n as parseConfig, t as CONFIG_PATH } from "./parse-config.js";
import { o as createTwoFilesPatch } from "./descendants.js";
import { n as workflowEntry } from "./catalogue.js";
import { f as assertOneConfig, g as projectsIfAny, u as WORKFLOW_PATH } from "./env-names.js";
import { t as isAsWritten } from "./workflow-mark.js";
import { posix } from "node:path";
import { basename as basename$1 } from "node:path/posix";

// src/github/ask-again-at.ts
function askAgainAt(failure, now) {
	for (let error = failure; typeof error === "object" && error !== null; error = Reflect.get(error, "cause")) {
		const seconds = secondsIn(error, now);
		if (seconds !== void 0) return new Date(now.getTime() + Math.min(Math.max(0, seconds), LONGEST_SECONDS) * 1e3);
	}
}
const LEAST_SECONDS_AFTER_SECONDARY_LIMIT = 60;
const LONGEST_SECONDS = 3600;
function secondsIn(error, now) {
	const retryAfter = headerOf(error, "retry-after");
	if (retryAfter !== void 0 && /^\d+$/.test(retryAfter)) return Number(retryAfter);
	if (isSecondaryLimit(error)) return LEAST_SECONDS_AFTER_SECONDARY_LIMIT;
	const reset = headerOf(error, "x-ratelimit-reset");
	if (headerOf(error, "x-ratelimit-remaining") !== "0" || reset === void 0 || !/^\d+$/.test(reset)) return void 0;
	return Number(reset) - now.getTime() / 1e3;
}
function isSecondaryLimit(error) {
	return "status" in error && error instanceof Error && /secondary rate limit/i.test(error.message);
}
function headerOf(error, name) {
	const value = [
		"response",
		"headers",
		name
	].reduce((found, key) => typeof found === "object" && found !== null ? Reflect.get(found, key) : void 0, error);
	return typeof value === "string" || typeof value === "number" ? String(value) : void 0;
}

// src/github/github-client.ts
const API_VERSION = { "X-GitHub-Api-Version": "2022-11-28" };
async function asking(operation, request) {
	try {
		return await request;
	} catch (error) {
		throw problemOf(operation, error);
	}
}
async function askingMaybe(operation, request) {
	try {
		return await request;
	} catch (error) {
		if (statusOf(error) === 404) return void 0;
		throw problemOf(operation, error);
	}
}
function problemOf(operation, error) {
	const detail = `${statusOf(error) ?? "no answer"}: ${error instanceof Error ? error.message.split("\n")[0] ?? "" : String(error)}`.slice(0, 300);
	return new Problem(codeOf(error), {
		operation,
		detail
	}, error);
}
const MAY_PASS = [
	401,
	408,
	409,
	425,
	429
];
function codeOf(error) {
	const status = statusOf(error);
	if (status === void 0 || status < 400 || status >= 500 || MAY_PASS.includes(status) || isRateLimit(error)) return "STW-3004";
	return status === 403 ? "STW-3003" : "STW-3010";
}
function statusOf(error) {
	return typeof error === "object" && error !== null && "status" in error && typeof error.status === "number" ? error.status : void 0;
}
function isRateLimit(error) {
	return error instanceof Error && /rate limit|abuse/i.test(error.message) || headerOf(error, "retry-after") !== void 0 || headerOf(error, "x-ratelimit-remaining") === "0";
}

// src/github/list-files.ts
const MOST_REQUESTS = 100;
async function listFiles(client, repository, ref) {
	const trees = countedTrees(client, repository);
	const found = [];
	const wanted = [{
		sha: ref,
		path: ""
	}];
	for (const { sha, path } of wanted) {
		const all = await trees(sha, true);
		const { tree, truncated } = all.truncated ? await trees(sha, false) : all;
		if (truncated) throw new Problem("STW-3024", { detail: `in the folder ${path === "" ? "at the top" : path} alone` });
		for (const entry of tree) if (entry.type === "blob") found.push(path + entry.path);
		else if (entry.type === "tree" && all.truncated) wanted.push({
			sha: entry.sha,
			path: `${path}${entry.path}/`
		});
	}
	return found;
}
function countedTrees(client, { owner, name: repo }) {
	let requests = 0;
	return async (sha, isWhole) => {
		requests += 1;
		if (requests > MOST_REQUESTS) throw new Problem("STW-3024", { detail: `${MOST_REQUESTS} requests did not list them all` });
		const parameters = {
			owner,
			repo,
			headers: API_VERSION,
			tree_sha: sha,
			...isWhole ? { recursive: "1" } : {}
		};
		return (await asking("list the repository’s files", client.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", parameters))).data;
	};
}

// src/github/contents.ts
function createContents(client, { owner, name: repo }) {
	const common = {
		owner,
		repo,
		headers: API_VERSION
	};
	return {
		async read(path, ref) {
			const answer = await askingMaybe(`read ${path}`, client.request("GET /repos/{owner}/{repo}/contents/{path}", {
				...common,
				path,
				ref
			}));
			if (answer === void 0 || Array.isArray(answer.data) || answer.data.type !== "file" || !("content" in answer.data)) return void 0;
			if (answer.data.encoding !== "base64") throw new Problem("STW-3010", {
				operation: `read ${path}`,
				detail: "it is too large"
			});
			return Buffer.from(answer.data.content, "base64").toString("utf8");
		},
		paths: (ref) => listFiles(client, {
			owner,
			name: repo
		}, ref)
	};
}

// src/github/repository-settings.ts
const PER_PAGE = { per_page: 100 };
function createRepositorySettings(client, { owner, name: repo }, granted) {
	const common = {
		owner,
		repo,
		headers: API_VERSION
	};
	return {
		granted,
		defaultBranch: () => seeing("see the repository", async () => (await client.request("GET /repos/{owner}/{repo}", common)).data.default_branch),
		...nameCalls(client, common),
		environment: (name) => seeing(`see the environment ${name}`, () => environmentOf(client, common, name)),
		requiredChecks: (branch) => seeing("see the required checks", () => requiredChecks(client, common, branch)),
		forkApproval: () => seeing("see who may run workflows of forks", () => forkApproval(client, common))
	};
}
function nameCalls(client, common) {
	return {
		secrets: () => seeing("see the names of secrets", async () => {
			const own = await client.request("GET /repos/{owner}/{repo}/actions/secrets", {
				...common,
				...PER_PAGE
			});
			const shared = await present(client.request("GET /repos/{owner}/{repo}/actions/organization-secrets", {
				...common,
				...PER_PAGE
			}));
			return [...own.data.secrets, ...shared?.data.secrets ?? []].map(({ name }) => name);
		}),
		secretsOf: (name) => seeing(`see the names of secrets of the environment ${name}`, async () => {
			return (await client.request("GET /repos/{owner}/{repo}/environments/{environment_name}/secrets", {
				...common,
				...PER_PAGE,
				environment_name: name
			})).data.secrets.map((secret) => secret.name);
		}),
		variables: () => seeing("see the names of variables", async () => {
			const own = await client.request("GET /repos/{owner}/{repo}/actions/variables", {
				...common,
				...PER_PAGE
			});
			const shared = await present(client.request("GET /repos/{owner}/{repo}/actions/organization-variables", {
				...common,
				...PER_PAGE
			}));
			return [...own.data.variables, ...shared?.data.variables ?? []].map(({ name }) => name);
		})
	};
}
async function environmentOf(client, common, name) {
	const call = {
		...common,
		environment_name: name
	};
	const answer = await present(client.request("GET /repos/{owner}/{repo}/environments/{environment_name}", call));
	if (answer === void 0) return void 0;
	const policy = answer.data.deployment_branch_policy;
	if (policy === null || policy === void 0) return { branches: "any" };
	if (policy.protected_branches) return { branches: "protected" };
	const { data } = await client.request("GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies", {
		...call,
		...PER_PAGE
	});
	return { branches: data.branch_policies.flatMap(({ name: pattern }) => pattern ?? []) };
}
async function requiredChecks(client, common, branch) {
	const rules = await client.request("GET /repos/{owner}/{repo}/rules/branches/{branch}", {
		...common,
		...PER_PAGE,
		branch
	});
	const { data } = await client.request("GET /repos/{owner}/{repo}/branches/{branch}", {
		...common,
		branch
	});
	const ofRules = rules.data.flatMap((rule) => {
		return (rule.type === "required_status_checks" ? rule.parameters?.required_status_checks ?? [] : []).map(({ context, integration_id: id }) => ({
			name: context,
			appId: appId(id)
		}));
	});
	const { checks = [] } = data.protection?.required_status_checks ?? {};
	return [...ofRules, ...checks.map(({ context, app_id: id }) => ({
		name: context,
		appId: appId(id)
	}))];
}
function appId(id) {
	return typeof id === "number" && id > 0 ? id : void 0;
}
const FORK_APPROVAL = "GET /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval";
const APPROVALS = [
	"first_time_contributors_new_to_github",
	"first_time_contributors",
	"all_external_contributors"
];
async function forkApproval(client, common) {
	const data = (await client.request(FORK_APPROVAL, { ...common })).data;
	const policy = typeof data === "object" && data !== null ? Reflect.get(data, "approval_policy") : void 0;
	const known = APPROVALS.find((approval) => approval === policy);
	if (known === void 0) throw new Error("GitHub named an approval that is not known here");
	return known;
}
async function present(request) {
	try {
		return await request;
	} catch (error) {
		if (statusOf(error) === 404) return void 0;
		throw error;
	}
}
const REFUSALS = [
	401,
	403,
	404
];
async function seeing(operation, ask) {
	try {
		return { value: await ask() };
	} catch (error) {
		return { unseen: (statusOf(error) === void 0 ? asProblem(error) : problemOf(operation, error)).code !== "STW-3004" && REFUSALS.includes(statusOf(error) ?? 0) ? "it can’t be seen with these permissions" : `GitHub did not answer when asked to ${operation}` };
	}
}

// src/orchestrator/check-name.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
function checkName(workflow, project) {
	const name = `Steward: ${workflowEntry(workflow).name}`;
	return project === void 0 ? name : `${name} (${project})`;
}

// src/orchestrator/verify-setup/read-workflow.ts
const stepSchema = looseObject({
	uses: string().optional(),
	with: record(string(), unknown()).optional()
});
const permissionsSchema = union([
	string(),
	record(string(), string()),
	_null()
]).optional();
const jobSchema = looseObject({
	uses: string().optional(),
	environment: union([string(), looseObject({ name: string() })]).optional(),
	permissions: permissionsSchema,
	steps: array(stepSchema).max(200).default([])
});
const workflowSchema = looseObject({
	on: union([
		string(),
		array(string()),
		record(string(), unknown())
	]),
	permissions: permissionsSchema,
	jobs: record(string(), jobSchema)
});
function readWorkflowFacts(text) {
	const parsed = workflowSchema.safeParse(yamlOf(text));
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		return `it is no workflow that can be read (${issue?.path.join(".") ?? ""}: ${issue?.message ?? "wrong shape"})`;
	}
	const { on, permissions, jobs } = parsed.data;
	const triggers = typeof on === "string" ? [on] : Array.isArray(on) ? on : Object.keys(on);
	return {
		mode: triggers.includes("workflow_dispatch") ? "app" : "action-only",
		triggers,
		startsWithNothing: typeof permissions === "object" && permissions !== null && Object.keys(permissions).length === 0,
		jobs: Object.entries(jobs).map(([id, job]) => jobFacts(id, job)),
		secrets: namesIn(text, "secrets").filter((name) => name !== "GITHUB_TOKEN"),
		variables: namesIn(text, "vars")
	};
}
function jobFacts(id, { uses, environment, permissions, steps }) {
	const calls = steps.flatMap((step) => step.uses === void 0 ? [] : [step.uses]);
	const checkouts = steps.filter((step) => step.uses?.startsWith("actions/checkout@") === true);
	return {
		id,
		environment: typeof environment === "object" ? environment.name : environment,
		writes: writesOf(permissions),
		uses: uses === void 0 ? calls : [uses, ...calls],
		checkouts: checkouts.map((step) => ({ keepsCredentials: !isFalse(step.with?.["persist-credentials"]) }))
	};
}
function writesOf(permissions) {
	if (permissions === void 0) return void 0;
	if (permissions === null) return [];
	if (typeof permissions === "string") return permissions === "write-all" ? ["everything"] : [];
	return Object.entries(permissions).flatMap(([name, level]) => level === "write" ? [name] : []);
}
function isFalse(value) {
	return value === false || value === "false";
}
function namesIn(text, context) {
	const names = [...text.replaceAll(/(^|\s)#.*$/gm, "").matchAll(new RegExp(`\\b${context}\\.([A-Za-z_][A-Za-z0-9_]*)`, "g"))].map((match) => match[1] ?? "");
	return [...new Set(names)].toSorted();
}
function yamlOf(text) {
	try {
		return (0, import_dist.parse)(text, {
			maxAliasCount: 0,
			logLevel: "error"
		});
	} catch {
		return;
	}
}

// src/orchestrator/verify-setup/gather-files.ts
async function gatherFiles({ place, paths, read }, schema, workflowPath = WORKFLOW_PATH) {
	const configText = await read(CONFIG_PATH);
	const config = configOf({
		text: configText,
		paths
	}, schema);
	const workflowText = await read(workflowPath);
	return {
		place,
		hasConfig: configText !== void 0,
		config,
		workflowPath,
		workflowText,
		workflow: workflowText === void 0 ? void 0 : readWorkflowFacts(workflowText),
		projects: config instanceof Problem ? [] : projectsIfAny(config, paths).map((project) => ({
			...project,
			exists: isThere(project, paths)
		}))
	};
}
function configOf({ text, paths }, schema) {
	try {
		assertOneConfig(paths);
		return parseConfig(text, schema);
	} catch (error) {
		return asProblem(error);
	}
}
function isThere({ dir }, paths) {
	return paths.includes(posix.join(dir, "dbt_project.yml"));
}

// src/orchestrator/verify-setup/gather-git-hub.ts
async function gatherGitHub({ workflow, workflowPath }, { settings, contents }) {
	const defaultBranch = await settings.defaultBranch();
	const names = typeof workflow === "object" ? [...new Set(workflow.jobs.flatMap(({ environment }) => environment ?? []))] : [];
	const [granted, secrets, variables, environments, requiredChecks, forkApproval, isMerged] = await Promise.all([
		settings.granted(),
		settings.secrets(),
		settings.variables(),
		Promise.all(names.map((name) => environmentFacts(name, settings))),
		"value" in defaultBranch ? settings.requiredChecks(defaultBranch.value) : defaultBranch,
		settings.forkApproval(),
		"value" in defaultBranch ? isOn(defaultBranch.value, workflowPath, contents) : defaultBranch
	]);
	return {
		defaultBranch,
		granted,
		secrets,
		variables,
		environments,
		requiredChecks,
		forkApproval,
		isMerged
	};
}
function gitHubNotAsked(why) {
	const unseen = { unseen: why };
	return {
		defaultBranch: unseen,
		granted: unseen,
		secrets: unseen,
		variables: unseen,
		environments: [],
		requiredChecks: unseen,
		forkApproval: unseen,
		isMerged: unseen
	};
}
async function environmentFacts(name, settings) {
	return {
		name,
		environment: await settings.environment(name),
		secrets: await settings.secretsOf(name)
	};
}
async function isOn(branch, path, contents) {
	try {
		return { value: await contents.read(path, branch) !== void 0 };
	} catch {
		return { unseen: `GitHub did not show ${path} on ${branch}` };
	}
}

// src/orchestrator/verify-setup/needed-permissions.ts
const NEEDED_PERMISSIONS = {
	actions: "write",
	checks: "write",
	contents: "read",
	issues: "write",
	merge_queues: "read",
	metadata: "read",
	pull_requests: "write"
};

// src/orchestrator/verify-setup/set-up-check.ts
function ok(found) {
	return {
		state: "ok",
		found
	};
}
function wrong({ code, message, remedy }) {
	return {
		state: "wrong",
		found: message,
		todo: remedy,
		code
	};
}
function advice(found, todo) {
	return {
		state: "advice",
		found,
		todo
	};
}
function adviceOf({ code, message, remedy }) {
	return {
		state: "advice",
		found: message,
		todo: remedy,
		code
	};
}
function unseen(why, todo) {
	return {
		state: "unseen",
		found: why,
		...todo === void 0 ? {} : { todo }
	};
}
function whenSeen(seen, look, todo) {
	return "unseen" in seen ? unseen(seen.unseen, todo) : look(seen.value);
}

// src/orchestrator/verify-setup/checks/app-permissions.ts
const appPermissions = {
	id: "app-permissions",
	title: "App permissions",
	look({ github: { granted }, files: { workflow, config } }) {
		if (typeof workflow === "object" && workflow.mode === "action-only") return void 0;
		const wanted = {
			...NEEDED_PERMISSIONS,
			...!(config instanceof Problem) && config.fixes === "branch" ? { contents: "write" } : {}
		};
		return whenSeen(granted, (given) => look(wanted, given), "ask the App itself: `/steward status` on a pull request");
	}
};
function look(wanted, given) {
	const missing = Object.entries(wanted).filter(([name, level]) => given[name] !== level && given[name] !== "write" && given[name] !== "admin");
	if (missing.length === 0) return ok(`all that it needs are granted${proposes(given) ? "" : NO_PROPOSALS}`);
	return wrong(new Problem("STW-3017", { missing: missing.map(([name, level]) => `${name}: ${level}`).join(", ") }));
}
function proposes({ contents, workflows }) {
	return contents === "write" && workflows === "write";
}
const NO_PROPOSALS = "; it proposes no set-up in new repositories, which takes contents: write and workflows: write";

// src/orchestrator/verify-setup/checks/budget.ts
const budget = {
	id: "budget",
	title: "Budget",
	look({ files: { config } }) {
		if (config instanceof Problem) return void 0;
		const limits = limitsOf(config.budget);
		return ok(limits.length === 0 ? "none is set, so only DuckDB is built; anything else is read" : limits.join(", "));
	}
};
function limitsOf({ minutes, nodes, bytes, per_pull_request: perPullRequest, per_day: perDay }) {
	return [
		...minutes === void 0 ? [] : [`${minutes} minutes for a run`],
		...nodes === void 0 ? [] : [`${nodes} nodes for a run`],
		...bytes === void 0 ? [] : [`${bytes} bytes for a run`],
		...perPullRequest === void 0 ? [] : [`${perPullRequest} minutes for a pull request`],
		...perDay === void 0 ? [] : [`${perDay} minutes in a day`]
	];
}

// src/orchestrator/verify-setup/checks/configuration.ts
const configuration = {
	id: "configuration",
	title: "Configuration",
	look({ files: { config, place, hasConfig } }) {
		if (config instanceof Problem) return wrong(config);
		if (!hasConfig) return ok(`there is no ${CONFIG_PATH} on ${place}, so the defaults count`);
		return ok(config.enabled ? `${CONFIG_PATH} of ${place} is valid` : `${CONFIG_PATH} of ${place} is valid and switches Steward off`);
	}
};

// src/orchestrator/verify-setup/checks/dbt.ts
const TIERS = {
	executed: "executed: Steward’s own tests run it",
	recorded: "recorded: read from recorded artifacts, never run by Steward’s own tests"
};
const dbt = {
	id: "dbt",
	title: "dbt",
	look: ({ dbt: found }) => whenSeen(found, (all) => all.map(tell$1))
};
function tell$1(found) {
	if ("problem" in found) return {
		...wrong(found.problem),
		found: `${found.project}: ${found.problem.message}`
	};
	const { project, version, adapter, tier } = found;
	const known = TIERS[tier];
	if (known !== void 0) return ok(`${project}: dbt ${version} on ${adapter} (${known})`);
	return advice(`${project}: dbt ${version} on ${adapter} is untried`, "look at the first reports with care, and tell what goes wrong");
}

// src/orchestrator/verify-setup/checks/environment.ts
const TODO = "give it a deployment branch rule with the default branch alone (Settings → Environments)";
const environment = {
	id: "environment",
	title: "Environment",
	look({ files: { workflow }, github: { environments, defaultBranch } }) {
		if (workflow === void 0 || typeof workflow === "string") return void 0;
		if (workflow.mode === "action-only") return ok("none can be asked for: pull requests start the workflow on their own refs");
		if (environments.length === 0) return withoutOne(workflow.secrets);
		const branch = "value" in defaultBranch ? defaultBranch.value : void 0;
		return environments.flatMap((one) => lookAt$1(one, branch));
	}
};
function withoutOne(secrets) {
	if (secrets.length === 0) return ok("none is needed: the workflow names no secret");
	return advice("the job that runs has none, so that whoever may push a branch can write a workflow that reads the repository’s secrets", "move the secrets into an environment that only the default branch may use, and name it in the job `run` (`environment:`)");
}
function lookAt$1({ name, environment: seen }, branch) {
	return whenSeen(seen, (found) => {
		if (found === void 0) return advice(`there is no environment ${name}; GitHub would make one that every branch may use`, TODO);
		return branchesOf(name, found, branch);
	});
}
function branchesOf(name, { branches }, branch) {
	if (branches === "any") return advice(`every branch may use the environment ${name}`, TODO);
	if (branches === "protected") return ok(`only protected branches may use ${name}`);
	const others = branches.filter((pattern) => pattern !== branch);
	if (others.length === 0) return ok(`only ${branches.join(", ")} may use ${name}`);
	return advice(`${others.join(", ")} may use the environment ${name}, too`, TODO);
}

// src/orchestrator/verify-setup/checks/fork-runs.ts
const forkRuns = {
	id: "fork-runs",
	title: "Workflows of forks",
	look({ files: { workflow }, github: { forkApproval } }) {
		if (workflow === void 0 || typeof workflow === "string") return void 0;
		if (workflow.mode === "app") return ok("nothing that a fork brings starts this workflow: only the App does");
		return whenSeen(forkApproval, (policy) => {
			if (policy === "all_external_contributors") return ok("every run for somebody from outside waits for an approval");
			return advice("somebody from outside whose first contribution was merged starts workflows without an approval", "require approval for all external contributors (Settings → Actions → General)");
		}, "look under Settings → Actions → General");
	}
};

// src/orchestrator/names-static-job.ts
const STATIC_STEP = /^\s+job: static\s*$/m;
function namesStaticJob(workflow) {
	return workflow !== void 0 && STATIC_STEP.test(workflow);
}

// src/orchestrator/verify-setup/checks/forks.ts
const forks = {
	id: "forks",
	title: "Forks",
	look({ files: { config, workflow, workflowText } }) {
		if (config instanceof Problem) return void 0;
		if (config.forks === "off") return ok("branches of forks are left alone");
		if (config.forks === "static" && workflowText !== void 0 && !namesStaticJob(workflowText)) return advice(NOT_READ, UPDATE);
		const isActionOnly = typeof workflow === "object" && workflow.mode === "action-only";
		const read = config.forks === "static" ? ["branches of forks are read without secrets"] : [];
		const run = isActionOnly ? [] : [`one commit runs in full after somebody with the role ${config.roles.approve} approved exactly that one`];
		const all = [...read, ...run];
		return ok(all.length === 0 ? "branches of forks are left alone: only the App can have a commit approved" : all.join("; "));
	}
};
const NOT_READ = "branches of forks are not read: the workflow is from before the job for them, `run-static`";
const UPDATE = "Run `steward init` again, which adds it; until then each commit of a fork waits for an approval.";

// src/orchestrator/verify-setup/checks/gate.ts
const gate = {
	id: "gate",
	title: "Gate",
	look({ files: { config } }) {
		if (config instanceof Problem) return void 0;
		if (config.gate === "advisory") return ok("advisory: findings hold no merge back");
		const incomplete = config.on_incomplete === "fail" ? "fails, too" : "is neutral";
		return ok(`blocking: findings fail the check; what could not be checked ${incomplete}`);
	}
};

// src/orchestrator/verify-setup/checks/pinned-actions.ts
const PINNED = /@[0-9a-f]{40}$|^docker:\/\/.+@sha256:[0-9a-f]{64}$|^\.\//;
const pinnedActions = {
	id: "pinned-actions",
	title: "Pinned actions",
	look({ files: { workflow } }) {
		if (workflow === void 0 || typeof workflow === "string") return void 0;
		const all = [...new Set(workflow.jobs.flatMap(({ uses }) => uses))];
		const loose = all.filter((call) => !PINNED.test(call));
		if (loose.length === 0) return ok(`all ${all.length} are pinned to a commit`);
		return advice(`${loose.join(", ")} can be moved to other code`, "write the whole commit behind each @");
	}
};

// src/orchestrator/verify-setup/checks/projects.ts
const projects = {
	id: "projects",
	title: "dbt projects",
	look({ files: { projects: all, config } }) {
		if (config instanceof Problem) return void 0;
		if (all.length === 0) return wrong(new Problem("STW-1001", { where: "this repository" }));
		const missing = all.filter(({ exists }) => !exists);
		if (missing.length > 0) return missing.map(({ name, dir }) => wrong(new Problem("STW-1001", { where: `${dir} (project ${name})` })));
		return ok(all.map(({ name, dir }) => `${name} in ${dir === "." ? "the root" : dir}`).join(", "));
	}
};

// src/orchestrator/verify-setup/checks/protections.ts
const PRIVILEGED = ["pull_request_target", "workflow_run"];
const protections = {
	id: "protections",
	title: "Protections",
	look({ files: { workflow, workflowPath: path } }) {
		if (workflow === void 0 || typeof workflow === "string") return void 0;
		const gaps = gapsOf(workflow);
		if (gaps.length > 0) return gaps.map((detail) => wrong(new Problem("STW-1023", {
			path,
			detail
		})));
		return ok("no token can write beside the pull request’s code, and none stays in a checkout");
	}
};
function gapsOf({ triggers, startsWithNothing, jobs }) {
	const withCode = jobs.filter(({ checkouts }) => checkouts.length > 0);
	return [
		...triggers.filter((trigger) => PRIVILEGED.includes(trigger)).map((trigger) => `it starts on ${trigger}`),
		...withCode.flatMap(({ id, writes }) => writes === void 0 && !startsWithNothing ? [`the job ${id} has whatever permissions the repository gives by default`] : []),
		...withCode.flatMap(({ id, writes = [] }) => writes.length > 0 ? [`the job ${id} checks code out and may write ${writes.join(", ")}`] : []),
		...withCode.flatMap(({ id, checkouts }) => checkouts.some(({ keepsCredentials }) => keepsCredentials) ? [`a checkout in the job ${id} lacks persist-credentials: false`] : [])
	];
}

// src/orchestrator/verify-setup/checks/required-check.ts
const OWN = /^Steward: /;
const requiredCheck = {
	id: "required-check",
	title: "Required check",
	look(facts) {
		const { github, files } = facts;
		if (files.config instanceof Problem || files.projects.length === 0) return void 0;
		const branch = "value" in github.defaultBranch ? github.defaultBranch.value : "the default branch";
		const names = wantedNames(facts);
		const isAdvisory = files.config.gate === "advisory";
		return whenSeen(github.requiredChecks, (all) => lookAt({
			names,
			branch,
			isAdvisory,
			appId: facts.appId
		}, all));
	}
};
function wantedNames({ files: { projects } }) {
	return projects.map(({ name }) => checkName("architecture-review", projects.length > 1 ? name : void 0));
}
function lookAt({ names, branch, isAdvisory, appId }, all) {
	const own = all.filter(({ name }) => OWN.test(name));
	const waits = own.filter((one) => !names.includes(one.name) || appId !== void 0 && one.appId !== void 0 && one.appId !== appId);
	if (waits.length > 0) return waits.map((one) => wrong(new Problem("STW-1025", {
		branch,
		detail: detailOf(one, names),
		names: names.join(", ")
	})));
	const missing = names.filter((name) => !own.some((one) => one.name === name));
	if (missing.length > 0) return notRequired(missing, {
		branch,
		isAdvisory
	});
	const forgeable = own.filter((one) => one.appId === void 0);
	if (forgeable.length === 0) return ok(`${branch} demands ${names.join(", ")}, from one app`);
	return advice(`${branch} takes ${forgeable.map(({ name }) => name).join(", ")} from anybody who can write checks`, "choose the App as the source of the check (Settings → Rules)");
}
function detailOf({ name, appId }, names) {
	return names.includes(name) ? `${name} from the app ${appId}, which is not this one` : name;
}
function notRequired(missing, { branch, isAdvisory }) {
	const found = `${branch} does not demand ${missing.join(", ")}`;
	if (isAdvisory) return ok(`${found}, which goes with \`gate: advisory\``);
	return advice(`${found}, so a failed check holds no merge back`, "require it from the App in a ruleset (Settings → Rules)");
}

// src/orchestrator/verify-setup/checks/secrets.ts
const MAY_BE_EMPTY = ["STEWARD_CI_DATABASE"];
const secrets = {
	id: "secrets",
	title: "Secrets",
	look({ files: { workflow }, github }) {
		if (workflow === void 0 || typeof workflow === "string") return void 0;
		const variables = workflow.variables.filter((name) => !MAY_BE_EMPTY.includes(name));
		return [lookAtSecrets(workflow.secrets, github), ...lookAtVariables(variables, github)].flat();
	}
};
function lookAtSecrets(wanted, github) {
	if (wanted.length === 0) return ok("the workflow names none");
	const names = wanted.join(", ");
	const all = [github.secrets, ...github.environments.map((one) => one.secrets)];
	const missing = missingFrom(wanted, all);
	if (missing.length === 0) return ok(`${names}: set`);
	const hidden = all.find((one) => "unseen" in one);
	if (hidden !== void 0) return unseen(`${missing.join(", ")}: ${hidden.unseen}`, "look under Settings → Secrets and variables → Actions");
	return wrong(new Problem("STW-1024", { names: missing.join(", ") }));
}
function lookAtVariables(wanted, { variables }) {
	if (wanted.length === 0) return [];
	return [whenSeen(variables, () => {
		const missing = missingFrom(wanted, [variables]);
		if (missing.length === 0) return ok(`${wanted.join(", ")}: set as variables`);
		return advice(`no variable is called ${missing.join(", ")}`, "set it under Settings → Secrets and variables → Actions → Variables");
	})].flat();
}
function missingFrom(wanted, all) {
	const set = new Set(all.flatMap((one) => "value" in one ? one.value.map((name) => name.toUpperCase()) : []));
	return wanted.filter((name) => !set.has(name.toUpperCase()));
}

// src/orchestrator/verify-setup/checks/versions.ts
const versions = {
	id: "versions",
	title: "Versions",
	look({ actionVersion, files: { workflow, workflowPath } }) {
		if (workflow === void 0) return void 0;
		return whenSeen(actionVersion, (theirs) => {
			if (theirs === "0.1.0") return ok(`the workflow runs Steward ${theirs}, as here`);
			const todo = isOlder(theirs, "0.1.0") ? `let \`uses:\` in ${workflowPath} name the commit of Steward ${STEWARD_VERSION}` : `update this one to Steward ${theirs}`;
			return advice(`the workflow runs Steward ${theirs}, and this is Steward ${STEWARD_VERSION}`, todo);
		});
	}
};

// src/orchestrator/verify-setup/checks/warehouse.ts
const warehouse = {
	id: "warehouse",
	title: "Warehouse",
	look: ({ warehouse: found }) => whenSeen(found, (all) => all.map(tell))
};
function tell({ project, problem, missingDatabase }) {
	if (problem !== void 0) return {
		...wrong(problem),
		found: `${project}: ${problem.message}`
	};
	if (missingDatabase === void 0) return ok(`${project}: it answers`);
	return advice(`${project}: it answers, and this machine has no ${missingDatabase}, from which CI starts`, "make sure that a step of the workflow loads it");
}

// src/orchestrator/verify-setup/checks/workflow.ts
const workflow = {
	id: "workflow",
	title: "Workflow",
	look({ files: { workflow: found, workflowPath: path, place }, github: { isMerged, defaultBranch } }) {
		if (found === void 0) return wrong(new Problem("STW-1021", {
			path,
			place
		}));
		if (typeof found === "string") return wrong(new Problem("STW-1002", {
			file: path,
			detail: found
		}));
		if ("value" in isMerged && !isMerged.value) return advice(`${path} is not on ${"value" in defaultBranch ? defaultBranch.value : "the default branch"} yet`, "merge it: it is started from there alone");
		return ok(`${path} is on ${place}: ${startedBy(found.mode, path)}`);
	}
};
function startedBy(mode, path) {
	if (mode === "action-only") return "pull requests start it, no App is needed";
	return path === ".github/workflows/steward.yml" ? "the App starts it" : `an App starts it whose STEWARD_WORKFLOW is ${basename$1(path)}`;
}

// src/orchestrator/verify-setup/checks/workflow-text.ts
const workflowText = {
	id: "workflow-text",
	title: "Workflow’s text",
	look({ files: { workflowText: text, planned, workflowPath } }) {
		if (text === void 0) return void 0;
		if (planned?.state === "same") return ok("as `steward init` would write it now");
		if (!isAsWritten(text)) return changed(workflowPath, `somebody wrote or changed it by hand${planned === void 0 ? "" : `: ${differenceOf(planned)}`}`);
		if (planned === void 0) return ok("as `steward init` wrote it");
		return changed(workflowPath, `this Steward, or this repository, asks for another one: ${differenceOf(planned)}`);
	}
};
function changed(path, detail) {
	return adviceOf(new Problem("STW-1022", {
		path,
		detail
	}));
}
function differenceOf({ before, after }) {
	const lines = createTwoFilesPatch("before", "after", before ?? "", after, void 0, void 0, { context: 0 }).split("\n").slice(4).filter((line) => /^[+-]/.test(line));
	const own = lines.filter((line) => line.startsWith("-")).length;
	const first = lines.find((line) => line.slice(1).trim() !== "") ?? "";
	return `${`lines that the template has not: ${own}; lines of the template that are missing: ${lines.length - own}`}; the first is \`${first.slice(1).replaceAll("`", "").trim().slice(0, 120)}\``;
}

// src/orchestrator/verify-setup/checks.ts
const checks = [
	configuration,
	projects,
	workflow,
	workflowText,
	pinnedActions,
	protections,
	versions,
	appPermissions,
	secrets,
	environment,
	requiredCheck,
	forkRuns,
	dbt,
	warehouse,
	forks,
	gate,
	budget
];

// src/orchestrator/verify-setup/verify-set-up.ts
function verifySetUp(facts) {
	return checks.flatMap(({ id, title, look }) => {
		return [look(facts) ?? []].flat().map((line) => ({
			id,
			title,
			...line
		}));
	});
}

export { gatherFiles as a, createContents as c, askingMaybe as d, problemOf as f, gitHubNotAsked as i, API_VERSION as l, askAgainAt as m, namesStaticJob as n, checkName as o, statusOf as p, gatherGitHub as r, createRepositorySettings as s, verifySetUp as t, asking as u };