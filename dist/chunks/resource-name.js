// src/dbt/resource-name.ts
function resourceName(uniqueId) {
	const [type, , ...names] = uniqueId.split(".");
	return (type === "test" || type === "unit_test" ? names[type === "test" ? 0 : names.length - 1] : names.join(".")) || uniqueId;
}

export { resourceName as t };