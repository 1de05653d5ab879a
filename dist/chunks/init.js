import { o as visibleLine, s as visibleLines } from "./hygiene.js";
import { t as systemFiles } from "./files.js";
import { t as EXIT } from "./exit-codes.js";
import { t as projectFacts } from "./project-facts.js";
import { n as planInit, t as placeOf } from "./run-init.js";
import { o as createTwoFilesPatch } from "./descendants.js";
import { t as screenOf } from "./screen.js";
import { isatty } from "node:tty";
import { createInterface } from "node:readline/promises";

// src/cli/init/ask.ts
function terminalAsker() {
	const lines = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	return {
		ask: (question) => askUntilKnown(question, (text) => lines.question(text)),
		confirm: async (text) => !/^n/i.test((await lines.question(`${text} [Y/n] `)).trim()),
		close: () => lines.close()
	};
}
async function askUntilKnown({ text, choices, accepts, fallback }, readLine) {
	const list = choices.map((choice, index) => `  ${index + 1} ${visibleLine(choice)}\n`).join("");
	for (;;) {
		const answer = (await readLine(`${visibleLine(text)}\n${list}[${visibleLine(fallback)}] `)).trim();
		if (answer === "" || answer === fallback) return fallback;
		const chosen = choices[Number(answer) - 1] ?? answer;
		if (choices.includes(chosen) || accepts?.test(chosen) === true) return chosen;
	}
}

// src/cli/init/describe-found.ts
function describeFound({ detected, setUp }, { bold, dim }) {
	const projects = setUp.projects.map((project) => {
		const facts = visibleLine(projectFacts(project, detected.projects.find(({ dir }) => dir === project.dir)).join(", "));
		return `${bold(project.name)} ${dim(`in ${project.dir === "." ? "the root" : project.dir}`)}: ${facts}`;
	});
	const runs = detected.dbtRuns.map(({ workflow, artifact }) => artifact === void 0 ? workflow : `${workflow} (leaves ${artifact})`);
	const ci = runs.length === 0 ? [] : [visibleLine(`dbt runs in CI already: ${runs.join(", ")}`)];
	return [...projects, ...ci].join("\n");
}

// src/cli/init/show-diff.ts
const HEADINGS = {
	new: "new",
	changed: "changes",
	same: "is up to date",
	kept: "was changed by hand and stays as it is; init would write"
};
function showDiff({ path, before, after, state }, palette) {
	const heading = `${palette.bold(path)} ${state === "new" ? "(new)" : HEADINGS[state]}`;
	if (state === "same") return heading;
	const patch = createTwoFilesPatch(path, path, before ?? "", after, void 0, void 0, { context: 3 });
	return [
		heading,
		...visibleLines(patch.split("\n").slice(3).join("\n").trimEnd()).split("\n").map((line) => coloured(line, palette)),
		""
	].join("\n");
}
function coloured(line, { green, red, cyan }) {
	if (line.startsWith("+")) return green(line);
	if (line.startsWith("-")) return red(line);
	return line.startsWith("@@") ? cyan(line) : line;
}

// src/cli/commands/init.ts
const addInit = (program, cli) => {
	program.command("init").description("set a repository up: detects what it has, and writes .github/steward.yml and the workflow").option("--repository <folder>", "the repository (default: the one of this folder)").option("--app", "the workflow that the App starts (default)").option("--action-only", "the workflow that needs no App").option("--steward <owner/name@commit>", "the copy of Steward that the workflow uses (default: that of this clone)").option("--yes", "ask nothing: take the defaults and write").option("--dry-run", "show what would be written, and write nothing").option("--overwrite", "also replace a workflow that was changed by hand").option("--json", "print the plan as one JSON document; with --yes it is also carried out").action(async (options) => {
		const asker = isatty(process.stdin.fd) && options.yes !== true && options.dryRun !== true && options.json !== true ? terminalAsker() : void 0;
		try {
			await init(options, cli, asker);
		} catch (error) {
			if (!isStopped(error)) throw error;
			cli.say("Stopped.");
			cli.exit(EXIT.stopped);
		} finally {
			asker?.close();
		}
	});
};
function isStopped(error) {
	return error instanceof Error && (error.name === "AbortError" || "code" in error && error.code === "ERR_USE_AFTER_CLOSE");
}
async function init(options, cli, asker) {
	const plan = await planInit(options, cli, asker);
	const mayWrite = options.yes === true && options.dryRun !== true;
	if (options.json === true) {
		cli.print(JSON.stringify(documentOf(plan), void 0, 2));
		if (mayWrite) await writeAll(plan, async () => true);
		return;
	}
	const { palette } = screenOf(cli, false);
	cli.print(`${describeFound(plan, palette)}\n`);
	for (const file of plan.files) cli.print(showDiff(file, palette));
	const written = await writeAll(plan, async (path) => mayWrite || await asker?.confirm(`Write ${path}?`) === true);
	cli.print(toldWriting(plan, written, options));
	if (asker === void 0 && !mayWrite && options.dryRun !== true && pending(plan).length > 0) cli.exit(EXIT.usage);
	if (written.length < pending(plan).length) return;
	cli.print([
		"",
		palette.bold("Next"),
		...plan.nextSteps.map((step, index) => `${index + 1}. ${visibleLine(step)}`)
	].join("\n"));
}
function pending({ files }) {
	return files.filter(({ state }) => state === "new" || state === "changed");
}
async function writeAll(plan, may) {
	const written = [];
	for (const file of pending(plan)) {
		if (!await may(file.path)) continue;
		await systemFiles.write(placeOf(plan, file), file.after);
		written.push(file.path);
	}
	return written;
}
function toldWriting(plan, written, { dryRun }) {
	if (pending(plan).length === 0) return "Nothing to write.";
	if (written.length > 0) return `Wrote ${written.join(" and ")}.`;
	return dryRun === true ? "Nothing was written (--dry-run)." : "Nothing was written. --yes writes without asking.";
}
function documentOf({ root, detected, setUp, files, nextSteps }) {
	return {
		root,
		detected,
		setUp,
		files: files.map(({ path, state, after }) => ({
			path,
			state,
			text: after
		})),
		nextSteps
	};
}

export { addInit };