import { r as nodesByWeight, t as spansOf } from "./phrase-spans.js";
import { o as visibleLine, s as visibleLines } from "./hygiene.js";
import { n as count } from "./words.js";

// src/report/terminal/phrase-pieces.ts
function phrasePieces(phrase) {
	return spansOf(phrase).flatMap((span) => span.kind === "link" ? linkPieces(span.link) : pieces(span));
}
function cellPieces(phrase) {
	return phrasePieces(phrase.map((part) => {
		if (typeof part === "string" || part.to.kind !== "file") return part;
		return {
			...part,
			to: {
				...part.to,
				path: part.to.path.slice(part.to.path.lastIndexOf("/") + 1)
			}
		};
	}));
}
function pieces(span) {
	if (span.kind === "strong") return span.children.map(({ kind, text }) => ({
		text,
		style: kind === "code" ? "cyan" : "bold"
	}));
	return [{
		text: span.text,
		style: span.kind === "code" ? "cyan" : void 0
	}];
}
function linkPieces({ text, to }) {
	const words = visibleLine(text).replaceAll("`", "");
	if (to.kind !== "file") return [{ text: words }];
	const place = visibleLine(to.line === void 0 ? to.path : `${to.path}:${to.line}`);
	const piece = {
		text: place,
		style: "cyan"
	};
	const base = to.side === "base" ? [{ text: " on the base" }] : [];
	if (/^line \d+$/.test(words) || place.endsWith(words.replace(/ on the base$/, ""))) return [piece, ...base];
	return [
		{ text: `${words} (` },
		piece,
		...base,
		{ text: ")" }
	];
}

// src/report/terminal/text-layout.ts
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
const WIDE = /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;
function displayWidth(text) {
	if (/^[\x20-\x7E]*$/.test(text)) return text.length;
	return [...GRAPHEMES.segment(text)].reduce((width, { segment }) => width + (WIDE.test(segment) ? 2 : 1), 0);
}
function lineWidth(line) {
	return line.reduce((width, { text }) => width + displayWidth(text), 0);
}
function wrap(pieces, width) {
	const lines = [[]];
	let used = 0;
	let space;
	for (const word of wordsOf(pieces).flatMap((one) => splitLongWord(one, width))) {
		const [first] = word;
		if (first?.text === " ") {
			space = used === 0 ? void 0 : first;
			continue;
		}
		const needed = lineWidth(word) + (space === void 0 ? 0 : 1);
		if (used > 0 && used + needed > width) {
			lines.push([...word]);
			used = lineWidth(word);
		} else {
			lines.at(-1)?.push(...space === void 0 ? [] : [space], ...word);
			used += needed;
		}
		space = void 0;
	}
	return lines;
}
function paint(line, palette) {
	const joined = [];
	for (const piece of line) {
		const last = joined.at(-1);
		if (last !== void 0 && last.style === piece.style) joined[joined.length - 1] = {
			text: last.text + piece.text,
			style: piece.style
		};
		else joined.push(piece);
	}
	return joined.map(({ text, style }) => style === void 0 || text === "" ? text : palette[style](text)).join("");
}
function wordsOf(pieces) {
	const words = [];
	let open = false;
	for (const { text, style } of pieces) for (const part of text.split(/( +)/).filter((some) => some !== "")) {
		const blank = part.startsWith(" ");
		if (!blank && open) words.at(-1)?.push({
			text: part,
			style
		});
		else words.push([{
			text: blank ? " " : part,
			style
		}]);
		open = !blank;
	}
	return words;
}
function splitLongWord(word, width) {
	if (lineWidth(word) <= width) return [word];
	const lines = [[]];
	let used = 0;
	for (const { text, style } of word) for (const { segment } of GRAPHEMES.segment(text)) {
		if (used + displayWidth(segment) > width && used > 0) {
			lines.push([]);
			used = 0;
		}
		lines.at(-1)?.push({
			text: segment,
			style
		});
		used += displayWidth(segment);
	}
	return lines;
}

// src/report/terminal/table-lines.ts
const GAP = 2;
const LONGEST_WORD = 26;
const NUMBER = /^[−+-]?[\d.,]+ ?%?$/;
function tableLines({ columns, rows }, width) {
	const head = columns.map((column) => cellPieces([column]).map(({ text }) => ({
		text,
		style: "bold"
	})));
	const body = rows.map((row) => columns.map((_, index) => cellPieces(row[index] ?? [])));
	const all = [head, ...body];
	const least = columnWidths(all, longestWord);
	const available = width - GAP * (columns.length - 1);
	if (total(least) > available) return records(head, body, width);
	const widths = fitWidths({
		natural: columnWidths(all, lineWidth),
		least,
		available
	});
	const right = columns.map((_, index) => body.length > 0 && body.every((row) => NUMBER.test(plain(row[index] ?? []))));
	const line = (row) => rowLines(row, widths, right);
	const rule = [{
		text: widths.map((columnWidth) => "─".repeat(columnWidth)).join(" ".repeat(GAP)),
		style: "dim"
	}];
	return [
		...line(head),
		rule,
		...body.flatMap(line)
	];
}
function columnWidths(rows, measure) {
	return (rows[0] ?? []).map((_, index) => rows.reduce((width, row) => Math.max(width, measure(row[index] ?? [])), 1));
}
function longestWord(cell) {
	return plain(cell).split(" ").reduce((longest, word) => Math.max(longest, Math.min(LONGEST_WORD, displayWidth(word))), 0);
}
function total(widths) {
	return widths.reduce((sum, one) => sum + one, 0);
}
function fitWidths({ natural, least, available }) {
	const widths = natural.map((width) => Math.min(width, available));
	for (let excess = total(widths) - available; excess > 0; excess -= 1) {
		const spare = widths.map((width, index) => width > (least[index] ?? 1) ? width : 0);
		const widest = spare.indexOf(Math.max(...spare));
		widths[widest] = (widths[widest] ?? 1) - 1;
	}
	return widths;
}
function rowLines(row, widths, right) {
	const cells = row.map((cell, index) => wrap(cell, widths[index] ?? 1));
	const height = Math.max(1, ...cells.map((lines) => lines.length));
	return Array.from({ length: height }, (_, level) => cells.flatMap((lines, index) => {
		const line = lines[level] ?? [];
		const padding = { text: " ".repeat(Math.max(0, (widths[index] ?? 0) - lineWidth(line))) };
		const gap = index === 0 ? [] : [{ text: " ".repeat(GAP) }];
		const last = index === cells.length - 1;
		return right[index] ? [
			...gap,
			padding,
			...line
		] : [
			...gap,
			...line,
			...last ? [] : [padding]
		];
	}));
}
function records(head, body, width) {
	return body.flatMap((row, index) => {
		const fields = row.flatMap((cell, column) => wrap([
			...head[column] ?? [],
			{
				text: ": ",
				style: "bold"
			},
			...cell
		], width));
		return index === 0 ? fields : [[], ...fields];
	});
}
function plain(cell) {
	return cell.map(({ text }) => text).join("");
}

// src/report/terminal/block-lines.ts
const LONGEST_FOLD = 30;
const MOST_NODES = 40;
function blockLines(blocks, space) {
	return blocks.map((block) => linesOf(block, space)).filter((lines) => lines.length > 0).flatMap((lines, index) => index === 0 ? lines : [[], ...lines]);
}
function linesOf(block, space) {
	switch (block.type) {
		case "text": return wrap(phrasePieces(block.text), space.width);
		case "table": return tableLines(block, space.width);
		case "list": return listLines(block, space.width);
		case "code": return codeLines(block.text, () => void 0);
		case "diff": return codeLines(block.text, diffStyle);
		case "graph": return graphLines(block, space.width);
		case "fold": return foldLines(block, space);
	}
}
function listLines({ ordered, items }, width) {
	const mark = (index) => ordered ? `${index + 1}. `.padStart(String(items.length).length + 2) : "• ";
	return items.flatMap((item, index) => hang({
		text: mark(index),
		style: "dim"
	}, wrap(phrasePieces(item), width - mark(index).length)));
}
function hang(mark, lines) {
	return lines.map((line, index) => [index === 0 ? mark : { text: " ".repeat(mark.text.length) }, ...line]);
}
function codeLines(text, styleOf) {
	return visibleLines(text).replace(/^\n+|\s+$/g, "").replaceAll("	", "  ").split("\n").map((line) => [{
		text: "│ ",
		style: "dim"
	}, {
		text: line,
		style: styleOf(line)
	}]);
}
function diffStyle(line) {
	if (/^(?:\+\+\+|---|@@)/.test(line)) return "dim";
	return line.startsWith("+") ? "green" : line.startsWith("-") ? "red" : void 0;
}
function graphLines(graph, width) {
	const labels = new Map(graph.nodes.map(({ id, label }) => [id, visibleLine(label)]));
	const shown = nodesByWeight(graph).slice(0, MOST_NODES);
	const lines = shown.flatMap(({ id, label, state }) => {
		const targets = graph.edges.flatMap(({ from, to }) => from === id ? [labels.get(to) ?? visibleLine(to)] : []);
		const arrow = targets.length === 0 ? [] : [{
			text: " → ",
			style: "dim"
		}, { text: targets.join(", ") }];
		return hang({
			text: "• ",
			style: "dim"
		}, wrap([
			{
				text: visibleLine(label),
				style: "cyan"
			},
			{
				text: ` ${state}`,
				style: "dim"
			},
			...arrow
		], width - 2));
	});
	const more = graph.nodes.length - shown.length;
	return more === 0 ? lines : [...lines, [{
		text: `and ${count(more, "more node")}`,
		style: "dim"
	}]];
}
function foldLines({ summary, blocks }, space) {
	const inner = blockLines(blocks, {
		...space,
		width: space.width - 2
	});
	const open = space.verbose || inner.length <= LONGEST_FOLD;
	const note = open ? [] : [{
		text: ` (${count(inner.length, "line")}; --verbose shows them)`,
		style: "dim"
	}];
	const head = hang({
		text: open ? "▾ " : "▸ ",
		style: "dim"
	}, wrap([...phrasePieces(summary), ...note], space.width - 2));
	return open ? [...head, ...inner.map((line) => line.length === 0 ? [] : [{ text: "  " }, ...line])] : head;
}

export { phrasePieces as i, paint as n, wrap as r, blockLines as t };