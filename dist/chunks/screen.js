import { styleText } from "node:util";

// src/report/terminal/palette.ts
const PLAIN = {
	bold: same,
	dim: same,
	red: same,
	green: same,
	yellow: same,
	cyan: same
};
const COLOURED = {
	bold: styled("bold"),
	dim: styled("dim"),
	red: styled("red"),
	green: styled("green"),
	yellow: styled("yellow"),
	cyan: styled("cyan")
};
function styled(style) {
	return (text) => styleText(style, text, { validateStream: false });
}
function same(text) {
	return text;
}

// src/cli/screen.ts
function screenOf({ isTerminal, columns, variables }, verbose) {
	return {
		palette: variables["FORCE_COLOR"] !== void 0 || isTerminal && variables["NO_COLOR"] === void 0 ? COLOURED : PLAIN,
		width: columns,
		verbose
	};
}

export { PLAIN as n, screenOf as t };