// src/dbt/circular-nodes.ts
function circularNodes({ nodes }) {
	const read = /* @__PURE__ */ new Set();
	for (const { dependsOn } of nodes.values()) for (const id of dependsOn.nodes) read.add(id);
	const parents = /* @__PURE__ */ new Map();
	for (const { uniqueId, dependsOn } of nodes.values()) if (read.has(uniqueId)) parents.set(uniqueId, dependsOn.nodes);
	const left = without(new Set(parents.keys()), parents);
	return left.size === 0 ? left : without(left, reversed(parents));
}
function without(ids, before) {
	const after = reversed(before);
	const waiting = /* @__PURE__ */ new Map();
	const ready = [];
	for (const id of ids) {
		const count = before.get(id)?.reduce((sum, one) => ids.has(one) ? sum + 1 : sum, 0) ?? 0;
		if (count === 0) ready.push(id);
		else waiting.set(id, count);
	}
	for (const id of ready) for (const next of after.get(id) ?? []) {
		const count = (waiting.get(next) ?? 0) - 1;
		if (count > 0) waiting.set(next, count);
		else if (waiting.delete(next)) ready.push(next);
	}
	return new Set(waiting.keys());
}
function reversed(edges) {
	const back = /* @__PURE__ */ new Map();
	for (const [from, targets] of edges) for (const to of targets) {
		const list = back.get(to);
		if (list === void 0) back.set(to, [from]);
		else list.push(from);
	}
	return back;
}

export { circularNodes as t };