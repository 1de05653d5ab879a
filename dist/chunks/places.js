import { n as placeInYaml } from "./yaml-places.js";

// src/agents/places.ts
function inRepository(projectDir, path) {
	const folder = projectDir.replace(/^\.\/?|\/$/g, "");
	return folder === "" ? path : `${folder}/${path}`;
}
function modelLocation({ path }, side, projectDir) {
	return {
		path: inRepository(projectDir, path),
		side
	};
}
function causeLocation({ path, line, side, confidence }) {
	return confidence === "file" ? {
		path,
		side
	} : {
		path,
		line,
		side
	};
}
function columnLocation({ head, causes, classification }, column, projectDir) {
	const renamed = classification.columns.find(({ previousName }) => previousName === column)?.name;
	const cause = (renamed === void 0 ? void 0 : causes.find(({ side, text }) => side === "head" && mentions(text, renamed))) ?? causes.find(({ text }) => mentions(text, column));
	if (cause !== void 0) return causeLocation(cause);
	return head === void 0 ? void 0 : modelLocation(head, "head", projectDir);
}
function mentions(text, name) {
	return text.toLowerCase().split(/\W+/).includes(name.toLowerCase());
}
function describedAt(node, view, inside = {}) {
	const { name, path, patchPath, resourceType } = node;
	if (patchPath === void 0 || resourceType !== "model" && resourceType !== "seed" && resourceType !== "snapshot") return {
		path: inRepository(view.projectDir, path),
		side: view.side
	};
	const file = inRepository(view.projectDir, patchPath);
	const yaml = view.text(file) ?? "";
	const resource = {
		kind: resourceType,
		name
	};
	const { column } = inside;
	const line = [
		inside,
		column === void 0 ? {} : { column },
		{}
	].map((place) => placeInYaml(yaml, {
		resource,
		...place
	})).find((found) => found !== void 0);
	return {
		path: file,
		side: view.side,
		...line === void 0 ? {} : { line }
	};
}
function textOf({ path, rawCode }, { projectDir, text }) {
	return text(inRepository(projectDir, path)) ?? rawCode;
}
function lineOf(text, pattern) {
	const index = text.search(pattern);
	return index < 0 ? void 0 : text.slice(0, index).split("\n").length;
}

export { lineOf as a, inRepository as i, columnLocation as n, modelLocation as o, describedAt as r, textOf as s, causeLocation as t };