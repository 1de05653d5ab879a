import { a as shorten, o as visibleLine } from "./hygiene.js";
import { _ as openLineFixBlocks, d as reasonSentence, m as openProposalBlocks, n as verdictLine, p as proposalViews, s as footerFacts, u as STATUS } from "./verdict-line.js";
import { i as phrasePieces, n as paint, r as wrap, t as blockLines } from "./block-lines.js";
import { a as sentence, r as duration, t as capital } from "./words.js";

// src/report/render-terminal.ts
const INDENT = 2;
const WIDEST = 110;
const NARROWEST = 40;
function renderTerminal(report, { palette, width, verbose = false, severalProjects = false }) {
	const columns = Math.max(NARROWEST, Math.min(width, WIDEST));
	const space = {
		width: columns - INDENT,
		verbose
	};
	return `${[
		...wrap([{
			text: `Workflow: ${shorten(visibleLine(report.workflowName), 80)}`,
			style: "bold"
		}], columns),
		[],
		...verdictLines(report, columns, severalProjects),
		...report.steps.flatMap((step, index) => stepLines(step, {
			number: index + 1,
			blocking: report.verdict.blocking,
			space
		})),
		[],
		[{
			text: "─".repeat(columns),
			style: "dim"
		}],
		[{
			text: "Summary",
			style: "bold"
		}],
		[],
		...indent(summaryLines(report, space)),
		[],
		...footerLines(report, columns)
	].map((line) => paint(line, palette).trimEnd()).join("\n")}\n`;
}
const MARKS = {
	passed: {
		text: "✔ ",
		style: "green"
	},
	failed: {
		text: "✖ ",
		style: "red"
	},
	"action-required": {
		text: "⏸ ",
		style: "yellow"
	},
	neutral: {
		text: "⚠ ",
		style: "yellow"
	},
	cancelled: {
		text: "⚠ ",
		style: "yellow"
	},
	"timed-out": {
		text: "⚠ ",
		style: "yellow"
	}
};
function verdictLines(report, width, severalProjects) {
	const { outcome, because } = report.verdict;
	const mark = outcome === "failed" && because === "could-not-check" ? MARKS.neutral : MARKS[outcome];
	return wrap([mark, ...phrasePieces([verdictLine(report, { severalProjects })])], width);
}
const STATUS_STYLES = {
	success: "green",
	failed: "red",
	skipped: "dim"
};
function stepLines(step, { number, blocking, space }) {
	const reason = reasonSentence(step, blocking);
	const details = blockLines([...reason === "" ? [] : [{
		type: "text",
		text: [reason]
	}], ...step.details], space);
	const seconds = step.status === "skipped" ? [] : [{
		text: ` · ${duration(step.seconds)}`,
		style: "dim"
	}];
	return [
		[],
		...wrap([{
			text: `Step ${number}: ${visibleLine(step.description)}`,
			style: "bold"
		}], space.width),
		[
			{ text: "Status: " },
			{
				text: STATUS[step.status],
				style: STATUS_STYLES[step.status]
			},
			...seconds
		],
		...details.length === 0 ? [] : [[], ...indent(details)]
	];
}
function summaryLines(report, space) {
	const { summary, evidence, nextSteps } = report;
	const missed = evidence.notAnalysed.map(({ subject, reason }) => [`${subject}: ${reason}`]);
	const steps = nextSteps.map((step) => [capital(sentence(step))]);
	return blockLines([
		...summary,
		...proposalViews(report, { name: "full" }).flatMap(openProposalBlocks),
		...openLineFixBlocks(report),
		...missed.length === 0 ? [] : [{
			type: "fold",
			summary: ["Not analysed"],
			blocks: [{
				type: "list",
				ordered: false,
				items: missed
			}]
		}],
		...steps.length === 1 ? [{
			type: "text",
			text: ["**Next:** ", sentence(nextSteps[0] ?? "")]
		}] : [],
		...steps.length > 1 ? [{
			type: "text",
			text: ["**Next:**"]
		}, {
			type: "list",
			ordered: true,
			items: steps
		}] : []
	], space);
}
function footerLines(report, width) {
	const tied = footerFacts(report).map(withoutMarks).map((fact) => fact.length <= 24 ? fact.replaceAll(" ", NO_BREAK) : fact).join(" · ");
	return wrap([{
		text: tied,
		style: "dim"
	}], width).map((line) => line.map((piece) => ({
		...piece,
		text: piece.text.replaceAll(NO_BREAK, " ")
	})));
}
const NO_BREAK = "\xA0";
function indent(lines) {
	return lines.map((line) => line.length === 0 ? [] : [{ text: " ".repeat(INDENT) }, ...line]);
}
function withoutMarks(text) {
	return visibleLine(text).replaceAll(/`|\*\*/g, "");
}

export { renderTerminal as t };