import { a as shorten, o as visibleLine } from "./hygiene.js";
import { b as union, d as discriminatedUnion, f as int, l as array, p as literal, s as _enum, u as boolean, v as strictObject, y as string } from "./schemas.js";

// src/core/block.ts
const linkSchema = strictObject({
	text: string(),
	to: discriminatedUnion("kind", [
		strictObject({
			kind: literal("file"),
			path: string(),
			line: int().positive().optional(),
			side: _enum(["base", "head"])
		}),
		strictObject({ kind: literal("run") }),
		strictObject({
			kind: literal("rule"),
			id: string()
		})
	])
});
const phraseSchema = array(union([string(), linkSchema]));
const flatBlocks = [
	strictObject({
		type: literal("text"),
		text: phraseSchema
	}),
	strictObject({
		type: literal("table"),
		columns: array(string()),
		rows: array(array(phraseSchema))
	}),
	strictObject({
		type: literal("list"),
		ordered: boolean(),
		items: array(phraseSchema)
	}),
	strictObject({
		type: literal("code"),
		language: string().optional(),
		text: string()
	}),
	strictObject({
		type: literal("diff"),
		text: string()
	}),
	strictObject({
		type: literal("graph"),
		nodes: array(strictObject({
			id: string(),
			label: string(),
			state: _enum([
				"changed",
				"impacted",
				"untouched",
				"exposure"
			])
		})),
		edges: array(strictObject({
			from: string(),
			to: string()
		}))
	})
];
const foldBlockSchema = strictObject({
	type: literal("fold"),
	summary: phraseSchema,
	blocks: array(discriminatedUnion("type", [...flatBlocks]))
});
const blockSchema = discriminatedUnion("type", [...flatBlocks, foldBlockSchema]);
function text(...words) {
	return {
		type: "text",
		text: [...words]
	};
}
function bullets(items) {
	return {
		type: "list",
		ordered: false,
		items: items.map(toPhrase)
	};
}
function numbered(items) {
	return {
		type: "list",
		ordered: true,
		items: items.map(toPhrase)
	};
}
function table(columns, rows) {
	return {
		type: "table",
		columns: [...columns],
		rows: rows.map((row) => row.map(toPhrase))
	};
}
function codeBlock(content, language) {
	return language === void 0 ? {
		type: "code",
		text: content
	} : {
		type: "code",
		language,
		text: content
	};
}
function diffBlock(content) {
	return {
		type: "diff",
		text: content
	};
}
function fold(summary, blocks) {
	return {
		type: "fold",
		summary: toPhrase(summary),
		blocks: [...blocks]
	};
}
function fileLink(label, place) {
	const { path, line, side = "head" } = place;
	return {
		text: label,
		to: {
			kind: "file",
			path,
			side,
			...line === void 0 ? {} : { line }
		}
	};
}
function toPhrase(words) {
	return typeof words === "string" ? [words] : [...words];
}

// src/report/graph-to-mermaid.ts
const MOST_NODES = 40;
const ORDER = [
	"changed",
	"exposure",
	"impacted",
	"untouched"
];
const STYLES = [
	"classDef changed fill:#fff8c5,stroke:#d4a72c,color:#1f2328",
	"classDef impacted fill:#ddf4ff,stroke:#54aeff,color:#1f2328",
	"classDef untouched fill:#f6f8fa,stroke:#d1d9e0,color:#59636e",
	"classDef exposure fill:#fbefff,stroke:#c297ff,color:#1f2328"
];
function graphToMermaid(graph) {
	const shown = nodesByWeight(graph).slice(0, MOST_NODES);
	const names = new Map(shown.map((node, index) => [node.id, `n${index}`]));
	const nodes = shown.map((node, index) => `  n${index}${shape(node)}:::${node.state}`);
	const edges = graph.edges.flatMap(({ from, to }) => {
		const [source, target] = [names.get(from), names.get(to)];
		return source === void 0 || target === void 0 ? [] : [`  ${source} --> ${target}`];
	});
	return {
		mermaid: [
			"flowchart LR",
			...nodes,
			...new Set(edges),
			...STYLES.map((style) => `  ${style}`)
		].join("\n"),
		leftOut: graph.nodes.length - shown.length
	};
}
function nodesByWeight({ nodes }) {
	return nodes.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}
function shape({ state, label }) {
	return state === "exposure" ? `(["${escapeLabel(label)}"])` : `["${escapeLabel(label)}"]`;
}
function escapeLabel(label) {
	return (shorten(visibleLine(label), 60) || " ").replaceAll(/[^\p{L}\p{N} _.…]/gu, (character) => `#${character.codePointAt(0)};`);
}

// src/report/phrase-spans.ts
function spansOf(phrase) {
	const joined = joinStrings(phrase).map((part) => typeof part === "string" ? visibleLine(part) : part);
	return joined.flatMap((part, index) => {
		if (typeof part !== "string") return [{
			kind: "link",
			link: part,
			children: readMarks(visibleLine(part.text).trim())
		}];
		const start = index === 0 ? part.trimStart() : part;
		return readMarks(index === joined.length - 1 ? start.trimEnd() : start);
	});
}
function joinStrings(phrase) {
	const joined = [];
	for (const part of phrase) {
		const last = joined.at(-1);
		if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
		else joined.push(part);
	}
	return joined;
}
function readMarks(text) {
	const pieces = text.split(/(`[^`]+`|\*\*)/).filter((piece) => piece !== "");
	const spans = [];
	let index = 0;
	while (index < pieces.length) {
		const close = pieces[index] === "**" ? closingMark(pieces, index) : void 0;
		if (close === void 0) addSpan(spans, textSpan(pieces[index] ?? ""));
		else spans.push({
			kind: "strong",
			children: pieces.slice(index + 1, close).map(textSpan)
		});
		index = (close ?? index) + 1;
	}
	return spans;
}
function closingMark(pieces, open) {
	const close = pieces.indexOf("**", open + 1);
	return close > open + 1 ? close : void 0;
}
function textSpan(piece) {
	const code = /^`([^`]+)`$/.exec(piece)?.[1];
	return code === void 0 ? {
		kind: "text",
		text: piece
	} : {
		kind: "code",
		text: code
	};
}
function addSpan(spans, span) {
	const last = spans.at(-1);
	if (span.kind === "text" && last?.kind === "text") spans[spans.length - 1] = {
		kind: "text",
		text: last.text + span.text
	};
	else spans.push(span);
}

export { bullets as a, fileLink as c, table as d, text as f, blockSchema as i, fold as l, graphToMermaid as n, codeBlock as o, nodesByWeight as r, diffBlock as s, spansOf as t, numbered as u };