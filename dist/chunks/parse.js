import { t as parseComment } from "./parse-comment.js";

// src/cli/commands/parse.ts
const addParse = (program, { print }) => {
	program.command("parse").description("show what the App would read in a comment").argument("<text>", "the comment").option("--json", "print one JSON document").action((text, { json }) => {
		const document = toDocument(parseComment(text));
		print(json ? JSON.stringify(document, void 0, 2) : inWords(document));
	});
};
function toDocument(command) {
	switch (command.kind) {
		case "workflow": return {
			workflow: command.workflow,
			parameters: command.parameters,
			options: command.options
		};
		case "control": return {
			control: command.control,
			argument: command.argument
		};
		case "unknown": return {
			ignored: `${command.word} is no command`,
			...command.didYouMean === void 0 ? {} : { didYouMean: command.didYouMean }
		};
		case "none": return { ignored: command.reason };
	}
}
function inWords(document) {
	if ("workflow" in document) return [document.workflow, ...Object.entries({
		...document.parameters,
		...document.options
	}).map(([key, value]) => `${key}=${value}`)].join(" ");
	if ("control" in document) return `${document.control} ${document.argument}`.trim();
	return "didYouMean" in document ? `ignored: ${document.ignored}; did you mean ${document.didYouMean}?` : `ignored: ${document.ignored}`;
}

export { addParse };