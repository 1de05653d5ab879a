import { join, relative, resolve } from 'node:path';
import { rules } from '../agents/rules.ts';
import type { Config, ProjectConfig } from '../config/config-schema.ts';
import { findProjects } from '../config/find-projects.ts';
import { assertOneConfig, OTHER_CONFIG_PATHS } from '../config/other-config-paths.ts';
import { CONFIG_PATH, parseConfig } from '../config/parse-config.ts';
import type { AskedLane } from '../core/lane.ts';
import type { Git } from '../core/ports/git.ts';
import { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import type { Phase, WorkflowId } from '../core/workflow-id.ts';
import { readFacts } from '../lineage/read-facts.ts';
import { policyOf } from '../orchestrator/policy.ts';
import { productConfigSchema } from '../orchestrator/product-config.ts';
import { readSetUpChange } from '../orchestrator/read-set-up-change.ts';
import { queriesOpener } from '../python/open-queries.ts';
import { isSingleSelect } from '../sql/is-single-select.ts';
import { loadSqlEngine } from '../sql/sql-engine.ts';
import { bundledWasm } from '../system/bundled-wasm.ts';
import { systemClock } from '../system/clock.ts';
import { systemFiles } from '../system/files.ts';
import { systemGit } from '../system/git.ts';
import { systemProcesses } from '../system/processes.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import type { RunInput } from '../workflows/run-input.ts';
import { runRequested } from '../workflows/run-requested.ts';
import type { Cli } from './cli.ts';
import { findBase } from './find-base.ts';
import { findPython } from './find-python.ts';
import { openSqlFacts } from './open-sql-facts.ts';
import { showProgress } from './show-progress.ts';

/** The options that every run in the terminal takes. */
export interface LocalOptions {
  readonly projectDir?: string;
  readonly profilesDir?: string;
  readonly target?: string;
  readonly python?: string;
  readonly base?: string;
  readonly config?: string;
  readonly json?: true;
  readonly verbose?: true;
}

/** What is run over the working tree. */
export interface LocalRun {
  readonly workflow: WorkflowId;
  readonly phase: Phase;
  /** How deep; left out where adapter and budget decide. */
  readonly lane?: AskedLane | undefined;
}

/** Runs a workflow over the working tree: head is what is on disk, base a worktree of the merge base that is removed afterwards. */
export async function runLocally(wanted: LocalRun, options: LocalOptions, cli: Cli): Promise<Report> {
  const git = systemGit({ processes: systemProcesses(), files: systemFiles, path: cli.variables['PATH'] ?? '' });
  const start = resolve(cli.cwd, options.projectDir ?? '.');
  const root = await git.root(start);
  if (root === undefined) throw new Problem('STW-4003', { where: start });
  const baseSha = await findBase(git, root, options.base);
  const folder = await systemFiles.temporary('steward-base');
  const worktree = await git.worktree(root, baseSha, join(folder, 'base'));
  try {
    const input = await inputOf(wanted, options, { cli, git, root, baseSha, base: join(folder, 'base') });
    return await runInput(input, options, cli);
  } finally {
    await worktree.remove();
    await systemFiles.remove(folder);
  }
}

async function runInput(input: RunInput, { json }: LocalOptions, cli: Cli): Promise<Report> {
  const system = { files: systemFiles, processes: systemProcesses(), clock: systemClock };
  const engine = await loadSqlEngine(await bundledWasm());
  const openQueries = queriesOpener({ ...system, isSelect: (sql, adapter) => isSingleSelect(sql, adapter, engine) });
  const sqlFacts = openSqlFacts(cli, (questions) => readFacts(questions, engine));
  const progress = showProgress(cli, json === true);
  try {
    const report = await runRequested(input, { ...system, sqlFacts, openQueries, progress: progress.show, signal: onInterrupt() });
    await progress.end();
    return report;
  } finally {
    await sqlFacts.close();
  }
}

interface Local {
  readonly cli: Cli;
  readonly git: Git;
  readonly root: string;
  readonly base: string;
  readonly baseSha: string;
}

async function inputOf({ workflow, phase, lane }: LocalRun, options: LocalOptions, local: Local): Promise<RunInput> {
  const { git, root, base, baseSha, cli } = local;
  const config = parseConfig(await configText(options, local), productConfigSchema, options.config);
  const found = await chooseProject(config, options, local);
  const project: ProjectConfig = options.target === undefined ? found : { ...found, profile_target: options.target };
  const headSha = (await git.resolve(root, 'HEAD')) ?? baseSha;
  const diff = await git.diff(root, baseSha, 'working-tree');
  return {
    frame: {
      runKey: `local@${headSha}:${project.name}:${workflow}${phase === 'plan' ? ':plan' : ''}`,
      workflow,
      workflowName: workflowEntry(workflow).name,
      project: project.name,
      requestedBy: 'the command line',
      headSha,
      baseSha,
      dirty: await git.dirty(root),
    },
    phase,
    lane,
    head: root,
    base,
    diff,
    setUpChange: await readSetUpChange({ diff, head: root }, systemFiles),
    project,
    config,
    // The terminal has no merge to hold back: its exit code always says what was found.
    policy: { ...policyOf(config, rules), gate: 'blocking' },
    python: await findPython(options.python, { cwd: cli.cwd, root, projectDir: project.dir, variables: cli.variables }),
    // A loaded database is no part of a commit: it lies in the working tree.
    ciDatabase: project.ci.database === undefined ? undefined : join(root, project.ci.database),
    profilesDir: options.profilesDir === undefined ? undefined : resolve(cli.cwd, options.profilesDir),
    variables: cli.variables,
    removeDotEnv: false,
  };
}

/** The base's configuration; on the branch that introduces it, the working tree's, so that it can be tried. */
async function configText({ config }: LocalOptions, { cli, root, base }: Local): Promise<string | undefined> {
  if (config === undefined) return ownConfigText(base, root);
  const text = await systemFiles.read(resolve(cli.cwd, config));
  if (text === undefined) throw new Problem('STW-4005', { file: config, detail: 'there is no such file' });
  return text;
}

async function ownConfigText(base: string, root: string): Promise<string | undefined> {
  for (const folder of [base, root]) {
    const others = await Promise.all(OTHER_CONFIG_PATHS.map((path) => systemFiles.exists(join(folder, path))));
    assertOneConfig(OTHER_CONFIG_PATHS.filter((_, index) => others[index]));
    const text = await systemFiles.read(join(folder, CONFIG_PATH));
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The project of --project-dir or of the folder that the command runs in; else the only one below it, or the only one there is. */
async function chooseProject(config: Config, { projectDir }: LocalOptions, { cli, root }: Local): Promise<ProjectConfig> {
  const projects = findProjects(config, await systemFiles.list(root, 'dbt_project.yml'));
  const here = resolve(cli.cwd, projectDir ?? '.');
  const inside = projects.find(({ dir }) => resolve(root, dir) === here);
  if (inside !== undefined) return inside;
  const candidates =
    projectDir === undefined ? projects : projects.filter(({ dir }) => !relative(here, resolve(root, dir)).startsWith('..'));
  const [only, ...others] = candidates;
  if (only === undefined) throw new Problem('STW-1001', { where: projectDir ?? 'this repository' });
  if (others.length === 0) return only;
  throw new Problem('STW-1009', { names: candidates.map(({ name, dir }) => `${name} (${dir})`).join(', ') });
}

/** Ctrl-C stops dbt gracefully, and the report still comes. */
function onInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort('cancelled'));
  return controller.signal;
}
