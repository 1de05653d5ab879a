// src/workflows/catalogue.ts
const WORKFLOWS = [
	{
		id: "architecture-review",
		name: "Architecture Review",
		purpose: "Reviews what this pull request changes and what that reaches.",
		phrases: [
			"Review the architecture",
			"Review my changes",
			"Review this pull request",
			"Review this PR"
		],
		slash: "review",
		parameter: void 0,
		confirm: false,
		built: true
	},
	{
		id: "debug-pipeline-failure",
		name: "Debug Pipeline Failure",
		purpose: "Finds why dlt or dbt failed and proves a fix.",
		phrases: [
			"Pipeline failed",
			"dbt build failed",
			"dbt test failed",
			"dbt run failed"
		],
		slash: "fix",
		parameter: {
			name: "run",
			required: false,
			example: "https://github.com/acme/taxi/actions/runs/1"
		},
		confirm: false,
		built: true
	},
	{
		id: "full-pipeline",
		name: "Full Data Pipeline",
		purpose: "Loads, builds, tests, and updates the Power BI model.",
		phrases: [
			"Run the full pipeline",
			"Run the pipeline",
			"Update everything"
		],
		slash: "pipeline",
		parameter: void 0,
		confirm: true,
		built: true
	},
	{
		id: "new-dimension",
		name: "New Dimension Request",
		purpose: "Designs and builds a dimension.",
		phrases: ["Add a new dimension for {name}", "Add a new {name} dimension"],
		slash: "dimension",
		parameter: {
			name: "name",
			required: true,
			example: "customers"
		},
		confirm: true,
		built: false
	},
	{
		id: "new-fact-table",
		name: "New Fact Table Request",
		purpose: "Designs and builds a fact table.",
		phrases: [
			"Add fact table for {name} process",
			"Add fact table for {name}",
			"Add a new {name} fact table"
		],
		slash: "fact",
		parameter: {
			name: "name",
			required: true,
			example: "returns"
		},
		confirm: true,
		built: false
	}
];
function workflowEntry(id) {
	const entry = WORKFLOWS.find((candidate) => candidate.id === id);
	if (entry === void 0) throw new Error(`workflow ${id} has no entry`);
	return entry;
}

export { workflowEntry as n, WORKFLOWS as t };