import { o as outputOf } from "./workflow-templates.js";

// src/orchestrator/set-up/project-facts.ts
function projectFacts(project, found) {
	if (found === void 0) return ["no dbt_project.yml"];
	const target = project.target ?? found.profile.target;
	const adapter = outputOf(found, target)?.adapter;
	const { lockFile, hasLockFile, pythonVersion, env, packages } = project;
	const profile = adapter === void 0 ? `profile ${found.profile.name} not found` : `${adapter}, profile ${found.profile.name}, target ${target}`;
	return [
		found.profile.place === "home" ? `${profile} (only in ~/.dbt)` : profile,
		hasLockFile ? `${lockFile.tool} with ${lockFile.path}` : "nothing that installs dbt",
		`Python ${pythonVersion}`,
		...env.length === 0 ? [] : [`reads ${env.map(({ name }) => name).join(", ")}`],
		...packages === void 0 ? [] : [`private packages ${packages.repositories.join(", ")}`]
	];
}

export { projectFacts as t };