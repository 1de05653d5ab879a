import { r as CommanderError, t as Command } from "./commander.js";
import { n as asProblem } from "./problem.js";
import { t as STEWARD_VERSION } from "./steward-version.js";
import { o as visibleLine } from "./hygiene.js";
import { t as EXIT } from "./exit-codes.js";
import { isatty } from "node:tty";

// src/cli/load-commands.ts
const COMMANDS = {
	review: async () => (await import("./review2.js")).addReview,
	run: async () => (await import("./run.js")).addRun,
	parse: async () => (await import("./parse.js")).addParse,
	check: async () => (await import("./check.js")).addCheck,
	diff: async () => (await import("./diff.js")).addDiff,
	"data-diff": async () => (await import("./data-diff.js")).addDataDiff,
	profile: async () => (await import("./profile2.js")).addProfile,
	classify: async () => (await import("./classify.js")).addClassify,
	doctor: async () => (await import("./doctor.js")).addDoctor,
	lineage: async () => (await import("./lineage.js")).addLineage,
	render: async () => (await import("./render.js")).addRender,
	sweep: async () => (await import("./sweep.js")).addSweep,
	init: async () => (await import("./init.js")).addInit,
	"verify-setup": async () => (await import("./verify-setup.js")).addVerifySetup,
	"not-built": async () => (await import("./not-built.js")).addNotBuilt
};
async function loadCommands(name = "") {
	const load = Object.hasOwn(COMMANDS, name) && name !== "not-built" ? COMMANDS[name] : void 0;
	return load === void 0 ? Promise.all(Object.values(COMMANDS).map((one) => one())) : [await load()];
}

// src/cli/run-cli.ts
async function runCli(argv, variables) {
	let exitCode = EXIT.passed;
	const cli = {
		variables,
		cwd: process.cwd(),
		print: (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`),
		say: (line) => void process.stderr.write(`${line}\n`),
		exit: (code) => {
			exitCode = code;
		},
		isTerminal: isatty(process.stdout.fd),
		columns: process.stdout.columns ?? 100
	};
	const program = new Command("steward").description("The workflow orchestrator for dbt pull requests").version(STEWARD_VERSION, "-v, --version", "print the version").exitOverride().showHelpAfterError("Try steward --help.");
	for (const add of await loadCommands(argv[2])) add(program, cli);
	try {
		await program.parseAsync([...argv]);
		return exitCode;
	} catch (error) {
		return explain(error, cli);
	}
}
function explain(error, { say, variables }) {
	if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.passed : EXIT.usage;
	const problem = asProblem(error);
	for (const sentence of [
		`${problem.code} ${problem.message}`,
		problem.means,
		`→ ${problem.remedy}`
	]) say(visibleLine(sentence.replaceAll("`", "")));
	if (problem.code === "STW-9000" && error instanceof Error && variables["STEWARD_DEBUG"] !== void 0) say(error.stack ?? "");
	return EXIT.usage;
}

export { runCli };