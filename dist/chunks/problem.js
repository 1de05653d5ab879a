// src/core/problems/entry.ts
const author = { audience: "author" };
const maintainer = { audience: "maintainer" };
const broken = { failure: "broken" };
const unchecked = { failure: "could-not-check" };
const usage = { failure: "usage" };

// src/core/problems/call.ts
const CALL_PROBLEMS = {
	"STW-4001": {
		...author,
		...usage,
		what: "{name} is no workflow; there are {known}.",
		means: "Nothing was run.",
		remedy: "Use one of these names."
	},
	"STW-4002": {
		...author,
		...usage,
		what: "The request is not valid: {detail}",
		means: "Nothing was run.",
		remedy: "In a workflow, take the step as the template has it (`steward init`); by hand, follow schema/run-request.json."
	},
	"STW-4003": {
		...author,
		...usage,
		what: "{where} is not inside a git repository.",
		means: "A review compares the working tree with a base commit.",
		remedy: "Run it inside the repository."
	},
	"STW-4004": {
		...author,
		...usage,
		what: "The base {base} is no commit of this repository.",
		means: "There is nothing to compare with.",
		remedy: "Name a branch, tag or commit with --base (fetch it first)."
	},
	"STW-4005": {
		...author,
		...usage,
		what: "{file} could not be read: {detail}",
		means: "Nothing was done.",
		remedy: "Check the path and the file’s format."
	},
	"STW-4006": {
		...author,
		...usage,
		what: "{name} is not built yet.",
		means: "Nothing was run: Steward does not pretend.",
		remedy: "See docs/roadmap.md for what works today."
	},
	"STW-4007": {
		...author,
		...usage,
		what: "{detail}",
		means: "Nothing was done.",
		remedy: "See `steward --help`."
	},
	"STW-4008": {
		...author,
		...usage,
		what: "There is no relation {relation} in {where}{detail}.",
		means: "Nothing was read.",
		remedy: "Write schema.name; --database names a DuckDB file, without it the relation is looked for through the dbt project’s profile."
	},
	"STW-4009": {
		...author,
		...usage,
		what: "The rows cannot be told apart as asked: {detail}.",
		means: "Joined by such a key, rows would be counted more than once, so nothing was compared.",
		remedy: "Name more columns with --key, or leave it out: then a key is looked for, and without one the rows are compared as a heap."
	},
	"STW-4010": {
		...maintainer,
		...unchecked,
		what: "Nothing was run: {detail}.",
		means: "Code of a fork must not meet a secret, so it was not even read.",
		remedy: "Bring the workflow up to date with `steward init`, and give its job run-static no variables; nor may `env:` of the whole workflow hold a secret."
	}
};

// src/core/problems/github.ts
const GITHUB_PROBLEMS = {
	"STW-3001": {
		...author,
		...unchecked,
		what: "The branch moved to {head} while {sha} was checked.",
		means: "The result is about an older commit.",
		remedy: "Nothing to do: the newer commit is checked by itself."
	},
	"STW-3002": {
		...author,
		...unchecked,
		what: "Commit {sha} is gone: its branch was deleted or rewritten.",
		means: "There is nothing left to check out.",
		remedy: "Push the branch again."
	},
	"STW-3003": {
		...maintainer,
		...unchecked,
		what: "GitHub refused: the token lacks the permission for this: {operation} ({detail}).",
		means: "Steward could not do its work here.",
		remedy: "Grant the permission in the App settings (see docs/operations.md) and accept it for this installation."
	},
	"STW-3004": {
		...maintainer,
		...unchecked,
		what: "GitHub did not answer when asked to {operation} ({detail}).",
		means: "Steward tried again and gave up.",
		remedy: "Wait a little, then use Re-run on the check or `/steward review`."
	},
	"STW-3005": {
		...maintainer,
		...unchecked,
		what: "The run ended ({conclusion}) without a report.",
		means: "Nothing is known about this commit.",
		remedy: "Open the run’s log: the first failed step is the cause. If none failed, .github/workflows/steward.yml lacks the step “Review”, or the one that hands the report over; `steward init` shows the difference. Then use Re-run on the check."
	},
	"STW-3006": {
		...maintainer,
		...unchecked,
		what: "The run’s report was refused: {detail}",
		means: "A report that is not exactly what was asked for is never published.",
		remedy: "If nobody tampered with the workflow, the App and the Action have different versions: update both."
	},
	"STW-3007": {
		...maintainer,
		...unchecked,
		what: "The run did not finish within {minutes} minutes.",
		means: "Nothing is known about this commit.",
		remedy: "Open the run’s log, then use Re-run on the check."
	},
	"STW-3008": {
		...maintainer,
		...unchecked,
		what: "The workflow {workflow} could not be started: {detail}",
		means: "Nothing was run.",
		remedy: "Write the workflow for the App with `steward init --app` (it is examples/workflows/app.yml, filled in), and merge it to the default branch."
	},
	"STW-3009": {
		...maintainer,
		...unchecked,
		what: "The checkout in {where} is at {found}, not at {expected}.",
		means: "Steward checks exactly the commit that was authorised, nothing else.",
		remedy: "Use the workflow template as it is: it checks out both commits by SHA."
	},
	"STW-3010": {
		...maintainer,
		...unchecked,
		what: "GitHub would not {operation} ({detail}).",
		means: "Steward asked for something that is not there, or that GitHub does not take.",
		remedy: "Look whether it was deleted or renamed meanwhile. If it was not, please report this with the log."
	},
	"STW-3011": {
		...author,
		...usage,
		what: "No fix of this pull request has the digest {digest}.",
		means: "Nothing was committed: Steward commits only a fix that one of its own reports here offers.",
		remedy: "Copy the command from the newest report. Reports are kept for 7 days; `/steward fix` makes a new one."
	},
	"STW-3012": {
		...author,
		...usage,
		what: "The branch has moved on from {sha}, for which this fix was made.",
		means: "Nothing was committed: on another commit the fix is untried.",
		remedy: "Ask for a new one with `/steward fix`."
	},
	"STW-3013": {
		...author,
		...usage,
		what: "This fix is not one that Steward may commit: {detail}",
		means: "Nothing was committed.",
		remedy: "Read the diff in the report. Whoever agrees with it saves it as a file and applies it with `git apply`."
	},
	"STW-3014": {
		...maintainer,
		...usage,
		what: "Steward may not write to this repository’s branches ({detail}).",
		means: "Nothing was committed.",
		remedy: "Give it the permission `contents: write` (see docs/operations.md); until then, save the diff from the report as a file and apply it with `git apply`."
	},
	"STW-3015": {
		...author,
		...usage,
		what: "{count} fixes begin with {digest}.",
		means: "Nothing was committed: Steward does not guess which one was meant.",
		remedy: "Write the whole digest of 12 digits."
	},
	"STW-3016": {
		...maintainer,
		...unchecked,
		what: "The {writer} is Steward {theirs} and the {reader} Steward {own}, which cannot read its {document}: {detail}.",
		means: "App and Action must understand each other, so nothing is known about this commit.",
		remedy: "Update {how}. Then use Re-run on the check."
	},
	"STW-3017": {
		...maintainer,
		...usage,
		what: "The App was not granted {missing}.",
		means: "GitHub refuses what needs it.",
		remedy: "Grant it in the App’s settings and accept it for this installation (see docs/operations.md)."
	},
	"STW-3021": {
		...maintainer,
		...unchecked,
		what: "The run failed before there was a report, in the step “{step}”: {words}",
		means: "Nothing is known about this commit.",
		remedy: "If the step installs dbt, mend the lock file on the base branch; the run’s log has the rest. Then use Re-run on the check."
	},
	"STW-3022": {
		...maintainer,
		...unchecked,
		what: "The checkout of the {side} keeps a token for GitHub in {file}.",
		means: "The pull request’s code would run beside it and could use it, so nothing was run.",
		remedy: "Put `persist-credentials: false` back into both checkout steps of .github/workflows/steward.yml, or let `steward init --overwrite` write it."
	},
	"STW-3023": {
		...maintainer,
		...unchecked,
		what: "The Action ended before there was a report: {words}",
		means: "Nothing is known about this commit.",
		remedy: "Do what it says; docs/errors.md has more about the code. Then use Re-run on the check."
	},
	"STW-3024": {
		...maintainer,
		...unchecked,
		what: "GitHub lists the files of this repository only in part: there are too many ({detail}).",
		means: "Whether there are dbt projects in the rest is not known, so none was chosen.",
		remedy: "Name the folders under `projects` in .github/steward.yml on the base branch, so that nothing has to be looked for."
	}
};

// src/core/problems/input.ts
const INPUT_PROBLEMS = {
	"STW-1031": {
		...maintainer,
		...unchecked,
		what: "The file {file} is not valid: {detail}",
		means: "dbt could not work with it either, so nothing was run.",
		remedy: "Correct the line. A review reads this file from the base branch, so that is where it has to be mended."
	},
	"STW-1032": {
		...maintainer,
		...unchecked,
		what: "{setting} in .github/steward.yml is for {meant}, and the target {target} of the profile {profile} is {adapter}.",
		means: "One of the two is not what was meant, and Steward does not guess which.",
		remedy: "On the base branch, name the target that was meant under profile_target, or write {instead} instead."
	},
	"STW-1033": {
		...author,
		...unchecked,
		what: "The commit {sha}, with which this branch is compared, has no dbt project called {project}; {known}.",
		means: "The base branch has got it since, so there is nothing to compare with.",
		remedy: "Merge the base branch into this one, or rebase, and push."
	},
	"STW-1034": {
		...maintainer,
		...unchecked,
		what: "dbt needs the environment variable {name}, which {state}.",
		means: "dbt refuses to work without it, so nothing was checked.",
		remedy: "Pass it in `env` of the step Review in .github/workflows/steward.yml, from an Actions secret or variable of the repository. Unless its name begins with DBT_ENV_SECRET_, name it under projects[].env of .github/steward.yml, too. `steward init` writes both."
	},
	"STW-1035": {
		...maintainer,
		...unchecked,
		what: "dbt refuses the target {target} of the profile {profile}: {detail}",
		means: "It would not know how to open the warehouse, so nothing was checked.",
		remedy: "Correct this target in profiles.yml on the base branch. A variable that it reads may be empty: Actions gives an empty text for a secret that nobody set."
	},
	"STW-1036": {
		...author,
		...unchecked,
		what: "This pull request removes the dbt_project.yml in {dir}, or moves it.",
		means: "Without it dbt has nothing to run there, so nothing was checked.",
		remedy: "If that is no mistake, first take the project out of .github/steward.yml on the base branch, or let an admin pass this commit with `/steward override <sha> because <reason>`. Else put the file back and push."
	},
	"STW-1037": {
		...maintainer,
		...unchecked,
		what: "dbt deps could not fetch the packages of the {side}, and {token}, the token for the private ones, is empty: {words}",
		means: "Without its packages dbt cannot parse the project, so nothing was checked.",
		remedy: "Set the Actions secret {token} to a token that may read {repositories}, and nothing else, and pass it in `env` of the step Review in .github/workflows/steward.yml; `steward init` writes that line. A branch of a fork gets no secrets: there, `/steward approve` its commit."
	}
};

// src/core/problems/other.ts
const OTHER_PROBLEMS = {
	"STW-5001": {
		...maintainer,
		...usage,
		what: "The webhook secret is {state}.",
		means: "Anybody could send forged events.",
		remedy: "Set WEBHOOK_SECRET (or, as a file, WEBHOOK_SECRET_PATH) to at least 32 random characters, the same as in the App’s settings."
	},
	"STW-5002": {
		...maintainer,
		...usage,
		what: "{name} is {state}.",
		means: "The App cannot sign in to GitHub.",
		remedy: "Set APP_ID and PRIVATE_KEY (the PEM text, or PRIVATE_KEY_PATH) from the App’s settings."
	},
	"STW-5003": {
		...maintainer,
		...usage,
		what: "STEWARD_MODE is {state}.",
		means: "The App does not guess whether it may write to GitHub.",
		remedy: "Set STEWARD_MODE to production, to local, or to setup to create the App on GitHub."
	},
	"STW-5004": {
		...maintainer,
		...usage,
		what: "Another App process holds {path}.",
		means: "Two processes on one store would do things twice.",
		remedy: "Stop the other process, or give this one its own DATA_DIR."
	},
	"STW-5005": {
		...maintainer,
		...usage,
		what: "{path} was written by a newer Steward: its version is {version}, and this one knows {known}.",
		means: "An older program could misread what the newer one keeps there, so it was not touched.",
		remedy: "Start the newer Steward again, or put the backup back that was made before the upgrade (docs/upgrade.md)."
	},
	"STW-5006": {
		...maintainer,
		...usage,
		what: "The App could not be created: {detail}.",
		means: "Nothing was written, unless it says so.",
		remedy: "Start again with STEWARD_MODE=setup; an App that GitHub has made already can be deleted in its settings."
	},
	"STW-9000": {
		...maintainer,
		...unchecked,
		what: "Steward itself failed: {detail}",
		means: "This is a defect of Steward and says nothing about the change.",
		remedy: "Please report it with the run’s log."
	}
};

// src/core/problems/run.ts
const RUN_PROBLEMS = {
	"STW-2001": {
		...author,
		...broken,
		what: "dbt cannot parse this commit: {detail}",
		means: "Nothing after it can be checked.",
		remedy: "Mend it and push; Steward looks again by itself."
	},
	"STW-2002": {
		...maintainer,
		...unchecked,
		what: "dbt cannot parse the base {sha}: {detail}",
		means: "There is nothing to compare this commit with.",
		remedy: "Mend the base branch, then ask again with `/steward review`."
	},
	"STW-2003": {
		...author,
		...broken,
		what: "{count} in the build of this commit: {detail}",
		means: "What depends on it was skipped.",
		remedy: "Mend it and push; Steward looks again by itself."
	},
	"STW-2004": {
		...maintainer,
		...unchecked,
		what: "dbt did not finish within {minutes} minutes and was stopped.",
		means: "What it had not reached is unknown.",
		remedy: "Raise budget.minutes in .github/steward.yml, or make the selection smaller."
	},
	"STW-2005": {
		...maintainer,
		...unchecked,
		what: "{artifact} in {where} could not be read: {detail}",
		means: "Steward does not judge from an artifact that it cannot read.",
		remedy: "Run dbt again, and check that its version is supported."
	},
	"STW-2006": {
		...maintainer,
		...unchecked,
		what: "{artifact} belongs to another dbt invocation ({found}, expected {expected}).",
		means: "It would describe another run.",
		remedy: "Run dbt again; nothing else may write to the same target folder."
	},
	"STW-2007": {
		...maintainer,
		...unchecked,
		what: "dbt failed before it started its work: {detail}",
		means: "This says nothing about the change.",
		remedy: "Read the log of the run; the first error is the cause."
	},
	"STW-2015": {
		...author,
		...usage,
		what: "{name} ran on {found}, not on {expected}.",
		means: "A failure of another commit says nothing about this one, so nothing was diagnosed.",
		remedy: "Point to a run of the pull request’s newest commit, or leave the address out."
	},
	"STW-2016": {
		...maintainer,
		...unchecked,
		what: "The selection `{select}` gives nothing to run: {detail}",
		means: "Nothing was built and nothing was tested, so this is no success.",
		remedy: "Correct projects[].pipeline.select in .github/steward.yml on the base branch; `dbt ls --select …` shows what a selector gives."
	},
	"STW-2017": {
		...maintainer,
		...unchecked,
		what: "The pipeline can’t run on a copy of {adapter}.",
		means: "Only DuckDB files are copied; anything else would be written for real, and nobody asked for that.",
		remedy: "Name the target that the pipeline may write under projects[].pipeline.target in .github/steward.yml on the base branch."
	},
	"STW-2018": {
		...maintainer,
		...unchecked,
		what: "The budget of this run leaves no room to try the fix: {detail}.",
		means: "Whether the fix helps is unknown, so it is not offered.",
		remedy: "Raise the budget in .github/steward.yml on the base branch, or make the selection smaller."
	},
	"STW-2014": {
		...maintainer,
		...unchecked,
		what: "dbt said nothing for {minutes} minutes and was stopped; {running}.",
		means: "It waited for something, or one node needs longer than that: what it had not reached is unknown.",
		remedy: "Look in the warehouse at what this node’s query waits for: a lock, a queue or a suspended warehouse. Then ask again."
	},
	"STW-2010": {
		...maintainer,
		...unchecked,
		what: "A query was refused before it was sent: it is no single SELECT that only reads tables.",
		means: "Steward reads the warehouse and never changes it, so nothing was sent.",
		remedy: "If the query comes from your project (a test, for instance), keep to one SELECT without functions that read files or settings."
	},
	"STW-2011": {
		...maintainer,
		...unchecked,
		what: "The warehouse refused a query: {detail}",
		means: "What it would have shown is unknown.",
		remedy: "Give the profile’s user the right to read these relations, and check that they were built."
	},
	"STW-2012": {
		...maintainer,
		...unchecked,
		what: "A query did not finish within {seconds} s and was stopped.",
		means: "What it would have shown is unknown; the rest of the report stands.",
		remedy: "Ask again when the warehouse is less busy, or give Steward a larger one for CI."
	},
	"STW-2013": {
		...maintainer,
		...usage,
		what: "{file} is too large to be read: {megabytes} MB, at most {most} MB.",
		means: "Steward reads an artifact whole, and a longer text does not fit into one.",
		remedy: "Run dbt on a part of the project, or give only the log and run_results.json; of a log the last part is enough."
	}
};

// src/core/problems/set-up.ts
const SET_UP_PROBLEMS = {
	"STW-1001": {
		...maintainer,
		...unchecked,
		what: "No dbt project was found in {where}.",
		means: "There is nothing to review.",
		remedy: "Add a dbt_project.yml, or name the folder under projects[].dir in .github/steward.yml on the base branch."
	},
	"STW-1002": {
		...maintainer,
		...unchecked,
		what: "{file} is not valid: {detail}",
		means: "Steward does not guess what a broken configuration meant.",
		remedy: "Correct it on the base branch, where Steward reads it. README, “Configuration”, has every key."
	},
	"STW-1003": {
		...maintainer,
		...unchecked,
		what: "dbt was not found with the interpreter {python}.",
		means: "Nothing could be parsed or built.",
		remedy: "Install dbt in the environment that runs Steward, or point the input `python` (`--python` on the command line) at an interpreter that has it."
	},
	"STW-1004": {
		...maintainer,
		...unchecked,
		what: "dbt {version} is not supported.",
		means: "Steward reads dbt 1.8 to 1.12 and 2.x.",
		remedy: "Install a supported dbt in the lock file of the base branch."
	},
	"STW-1005": {
		...maintainer,
		...unchecked,
		what: "The CI database {path} does not exist.",
		means: "The build needs loaded data to start from, and there is none.",
		remedy: "Load it in a step before Steward, or correct projects[].ci.database in .github/steward.yml (input `ci-database`)."
	},
	"STW-1006": {
		...maintainer,
		...unchecked,
		what: "The warehouse could not be opened: {detail}",
		means: "This says nothing about the change.",
		remedy: "Make the warehouse reachable from the runner, then ask again with `/steward review`."
	},
	"STW-1007": {
		...maintainer,
		...unchecked,
		what: "No profile named {profile} was found in {where}.",
		means: "dbt would not know which warehouse to use.",
		remedy: "Keep a profiles.yml on the base branch (projects[].profiles_dir), with env_var() for secrets."
	},
	"STW-1008": {
		...maintainer,
		...unchecked,
		what: "The profile {profile} has no target {target}; it has {known}.",
		means: "dbt would not know which warehouse to use.",
		remedy: "Correct projects[].profile_target in .github/steward.yml, or the --target option."
	},
	"STW-1009": {
		...author,
		...usage,
		what: "This repository holds several dbt projects: {names}.",
		means: "One review is about one project.",
		remedy: "Choose one with --project-dir."
	},
	"STW-1010": {
		...maintainer,
		...unchecked,
		what: "The production state {path} could not be read: {detail}",
		means: "Steward was told to read unchanged models from production and does not know where they are.",
		remedy: "Bring the manifest.json of the last production run to that path before Steward starts, or remove the setting."
	},
	"STW-1011": {
		...maintainer,
		...unchecked,
		what: "The folder {dir} of the {side} leads out of the repository.",
		means: "Steward runs dbt only on what was checked out.",
		remedy: "Name a folder inside the repository under projects[].dir in .github/steward.yml, or with --project-dir; a link must not leave it."
	},
	"STW-1012": {
		...maintainer,
		...unchecked,
		what: "A disk is full: {detail}",
		means: "This says nothing about the change.",
		remedy: "Free space where the message says (the runner, or the warehouse), or start from a smaller CI database; then ask again with `/steward review`."
	},
	"STW-1013": {
		...maintainer,
		...unchecked,
		what: "The profile needs the adapter {adapter}, and {package} is not installed beside dbt ({installed}).",
		means: "dbt could not open the warehouse.",
		remedy: "Add {package} to the lock file of the base branch, or choose another target with projects[].profile_target."
	},
	"STW-1014": {
		...maintainer,
		...usage,
		what: "The interpreter {python} cannot open DuckDB: {detail}",
		means: "Files are read through the DuckDB of your dbt environment, and this one has none.",
		remedy: "Install dbt-duckdb there, or name another interpreter with --python."
	},
	"STW-1015": {
		...maintainer,
		...usage,
		what: "There is a configuration at {other}.",
		means: "Steward reads {path} and no other file; two of them would contradict each other sooner or later.",
		remedy: "Move what it says to {path} and delete {other}."
	},
	"STW-1016": {
		...maintainer,
		...unchecked,
		what: "GitHub gives Dependabot’s runs none of this repository’s secrets, so {names} is empty.",
		means: "The profile may well be right: the warehouse was not asked. This says nothing about the change.",
		remedy: "Let a person ask with `/steward review`, whose run has the secrets; or add them as secrets for Dependabot (Settings → Secrets and variables → Dependabot)."
	},
	"STW-1021": {
		...maintainer,
		...unchecked,
		what: "{path} is not on {place}.",
		means: "Nothing starts Steward, so no pull request is reviewed.",
		remedy: "Run `steward init` and merge what it writes to the default branch."
	},
	"STW-1022": {
		...maintainer,
		...usage,
		what: "{path} is not as `steward init` would write it: {detail}.",
		means: "It runs as it is; what the template has learnt since is not in it.",
		remedy: "Run `steward init` to see the difference; with `--overwrite` it also replaces what was changed by hand."
	},
	"STW-1023": {
		...maintainer,
		...usage,
		what: "{path} lacks a protection: {detail}.",
		means: "Code of a pull request could write to the repository, or use a token that is not meant for it.",
		remedy: "Write it as in the template; `steward init --overwrite` does."
	},
	"STW-1024": {
		...maintainer,
		...unchecked,
		what: "The workflow uses secrets that are not set: {names}.",
		means: "dbt would get an empty text for each of them.",
		remedy: "Set {names} under Settings → Secrets and variables → Actions."
	},
	"STW-1025": {
		...maintainer,
		...usage,
		what: "{branch} waits for a check that never comes: {detail}.",
		means: "No pull request can be merged.",
		remedy: "Demand {names} from this App instead (Settings → Rules)."
	}
};

// src/core/problem-catalogue.ts
const PROBLEMS = {
	...SET_UP_PROBLEMS,
	...INPUT_PROBLEMS,
	...RUN_PROBLEMS,
	...GITHUB_PROBLEMS,
	...CALL_PROBLEMS,
	...OTHER_PROBLEMS
};

// src/core/problem.ts
var Problem = class extends Error {
	code;
	means;
	remedy;
	audience;
	failure;
	constructor(code, facts = {}, cause) {
		const entry = PROBLEMS[code];
		super(fill(entry.what, facts), cause === void 0 ? void 0 : { cause });
		this.name = "Problem";
		this.code = code;
		this.means = fill(entry.means, facts);
		this.remedy = fill(entry.remedy, facts);
		this.audience = entry.audience;
		this.failure = entry.failure;
	}
};
function asProblem(thrown) {
	if (thrown instanceof Problem) return thrown;
	const detail = thrown instanceof Error ? thrown.message : inWords(thrown);
	return new Problem("STW-9000", { detail: detail.slice(0, 500) }, thrown);
}
function inWords(thrown) {
	try {
		return String(thrown);
	} catch {
		return "something was thrown that is no error";
	}
}
function fill(sentence, facts) {
	return sentence.replaceAll(/\{(\w+)\}/g, (blank, name) => (Object.hasOwn(facts, name) ? facts[name] : void 0) ?? blank);
}

export { asProblem as n, Problem as t };