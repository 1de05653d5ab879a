// src/config/rule-settings.ts
function ruleSettings(rules) {
	if (typeof rules === "string") return {
		preset: rules,
		levels: {},
		paths: []
	};
	const levels = {};
	const paths = [];
	for (const [rule, setting] of Object.entries(rules)) {
		if (setting === void 0 || setting === "default" || setting === "strict") continue;
		const { severity, paths: below = {} } = typeof setting === "string" ? { severity: setting } : setting;
		if (severity !== void 0) levels[rule] = severity;
		paths.push(...Object.entries(below).map(([path, level]) => ({
			rule,
			path,
			level
		})));
	}
	return {
		preset: rules["preset"] === "strict" ? "strict" : "default",
		levels,
		paths
	};
}

export { ruleSettings as t };