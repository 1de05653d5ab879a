import { t as Problem } from "./problem.js";

// src/cli/commands/not-built.ts
const LATER = {
	dimension: "design and build a dimension",
	fact: "design and build a fact table",
	powerbi: "check a semantic model and what a dbt change breaks in it",
	dlt: "state of a dlt pipeline"
};
const addNotBuilt = (program) => {
	for (const [name, purpose] of Object.entries(LATER)) program.command(name).description(`${purpose} (not built yet)`).allowUnknownOption().allowExcessArguments().action(() => {
		throw new Problem("STW-4006", { name: `steward ${name}` });
	});
};

export { addNotBuilt };