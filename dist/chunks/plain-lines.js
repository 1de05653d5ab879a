import { o as visibleLine } from "./hygiene.js";

// src/cli/plain-lines.ts
function plainLines(lines) {
	return lines.map(plainLine).join("\n");
}
function plainLine(line) {
	return line.split(/( {2,})/).map((part) => part.startsWith("  ") ? part : visibleLine(part)).join("");
}

export { plainLines as t };