// src/dbt/circular-nodes.ts
function circularNodes({ nodes }) {
	if (!hasCircle(nodes)) return /* @__PURE__ */ new Set();
	const parents = new Map([...nodes.values()].map(({ uniqueId, dependsOn }) => [uniqueId, dependsOn.nodes]));
	return without(without(new Set(parents.keys()), parents), reversed(parents));
}
function hasCircle(nodes) {
	const isThrough = /* @__PURE__ */ new Map();
	for (const { uniqueId, dependsOn, test } of nodes.values()) {
		if (test !== void 0 || isThrough.has(uniqueId)) continue;
		isThrough.set(uniqueId, false);
		const way = [{
			id: uniqueId,
			parents: dependsOn.nodes,
			next: 0
		}];
		for (let step = way.at(-1); step !== void 0; step = way.at(-1)) {
			const id = step.parents[step.next++];
			if (id === void 0) isThrough.set(way.pop()?.id ?? "", true);
			else if (isThrough.get(id) === false) return true;
			else if (!isThrough.has(id)) {
				isThrough.set(id, false);
				way.push({
					id,
					parents: nodes.get(id)?.dependsOn.nodes ?? [],
					next: 0
				});
			}
		}
	}
	return false;
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