// src/dbt/render-env-vars.ts
const ENV_VAR = /\{\{-?\s*env_var\(\s*(['"])(?<name>\w+)\1\s*(?:,\s*(['"])(?<fallback>.*?)\3\s*)?\)\s*-?\}\}/g;
function renderEnvVars(text, env) {
	let rendered = text;
	for (const { 0: call, groups } of text.matchAll(ENV_VAR)) {
		const value = env[groups?.["name"] ?? ""] ?? groups?.["fallback"];
		if (value === void 0) return void 0;
		rendered = rendered.replace(call, () => value);
	}
	return /\{[{%]/.test(rendered) ? void 0 : rendered;
}

export { renderEnvVars as t };