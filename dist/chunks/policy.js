// src/core/policy.ts
function severityUnder({ severities, paths }, { ruleId, severity, location }) {
	const below = longestPath(paths, {
		ruleId,
		path: location?.path
	});
	if (below !== void 0) return below.severity;
	return Object.hasOwn(severities, ruleId) ? severities[ruleId] ?? severity : severity;
}
function longestPath(settings, { ruleId, path }) {
	if (path === void 0) return void 0;
	return settings.filter((setting) => setting.rule === ruleId && liesIn(path, setting.path)).toSorted((one, other) => other.path.length - one.path.length)[0];
}
function liesIn(path, folder) {
	const clean = folder.replace(/\/?\**$/, "");
	return path === clean || path.startsWith(`${clean}/`);
}

export { severityUnder as n, longestPath as t };