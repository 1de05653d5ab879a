import { n as Option } from "./commander.js";
import { t as Problem } from "./problem.js";
import { k as workflowIdSchema } from "./product-config.js";
import { n as workflowEntry, t as WORKFLOWS } from "./catalogue.js";
import { i as runLocally, n as withLocalOptions, r as showReport } from "./review.js";

// src/cli/commands/run.ts
const addRun = (program, cli) => {
	const command = program.command("run").description("run a workflow over the working tree").argument("<workflow>", WORKFLOWS.map(({ id }) => id).join(", "));
	withLocalOptions(command).addOption(new Option("--phase <phase>", "plan shows the scope and runs nothing; apply runs it").choices(["plan", "apply"])).option("--param <key=value...>", "parameters of the workflow").option("--yes", "confirm the scope beforehand").action((name, options) => run(name, options, cli));
};
async function run(name, options, cli) {
	const id = workflowIdSchema.safeParse(name);
	if (!id.success) throw new Problem("STW-4001", {
		name,
		known: WORKFLOWS.map((entry) => entry.id).join(", ")
	});
	const entry = workflowEntry(id.data);
	if (!entry.built) throw new Problem("STW-4006", { name: `The workflow ${name}` });
	assertParameters(entry, options.param ?? []);
	const wanted = {
		workflow: id.data,
		phase: phaseOf(options, entry.confirm)
	};
	showReport(await runLocally(wanted, options, cli), options, cli);
}
function assertParameters({ id, parameter }, given) {
	for (const text of given) {
		const name = /^(\w+)=/.exec(text)?.[1];
		if (name === void 0) throw new Problem("STW-4007", { detail: `--param ${text} is not of the form key=value.` });
		const why = parameter?.name === name ? "is read on GitHub only; in the terminal `steward doctor --target DIR --log F` reads what a run left" : `is none of ${id}`;
		throw new Problem("STW-4007", { detail: `The parameter ${name} ${why}.` });
	}
}
function phaseOf({ phase, yes }, needsConfirmation) {
	return phase ?? (needsConfirmation && yes !== true ? "plan" : "apply");
}

export { addRun };