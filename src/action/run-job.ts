import { join, resolve } from 'node:path';
import { rules } from '../agents/rules.ts';
import { budgetOf } from '../config/budget.ts';
import type { ProjectConfig } from '../config/config-schema.ts';
import { findProjects } from '../config/find-projects.ts';
import { parseConfig } from '../config/parse-config.ts';
import type { Git } from '../core/ports/git.ts';
import type { SqlFacts } from '../core/ports/sql-facts.ts';
import { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import type { RunRequest } from '../core/run-request.ts';
import { readFacts } from '../lineage/read-facts.ts';
import { policyOf } from '../orchestrator/policy.ts';
import { productConfigSchema, ruleTitles } from '../orchestrator/product-config.ts';
import { readSetUpChange } from '../orchestrator/read-set-up-change.ts';
import { queriesOpener } from '../python/open-queries.ts';
import { logProgress } from '../report/log-progress.ts';
import { renderStepSummary } from '../report/render-comment.ts';
import { isSingleSelect } from '../sql/is-single-select.ts';
import { loadSqlEngine } from '../sql/sql-engine.ts';
import { bundledWasm } from '../system/bundled-wasm.ts';
import { systemClock } from '../system/clock.ts';
import { systemFiles } from '../system/files.ts';
import { findSqlWorker } from '../system/find-sql-worker.ts';
import { checkedOutSha, systemGit } from '../system/git.ts';
import { systemProcesses } from '../system/processes.ts';
import { createSqlPool } from '../system/sql-pool.ts';
import { workflowEntry } from '../workflows/catalogue.ts';
import { TIMED_OUT } from '../workflows/engine/run-workflow.ts';
import type { RunSurroundings } from '../workflows/run-input.ts';
import { runRequested } from '../workflows/run-requested.ts';
import type { ActionIo, Variables } from './action-io.ts';
import { assertJob } from './assert-job.ts';
import { assertNoToken } from './assert-no-token.ts';
import { interpreterOf } from './interpreter-of.ts';
import { knownSecrets } from './known-secrets.ts';
import { givenRun } from './read-given.ts';
import { readRequests } from './read-requests.ts';
import { redactReport } from './redact-report.ts';
import { reportPath } from './report-path.ts';
import { runLinks } from './run-links.ts';
import { writeSarif } from './write-sarif.ts';

/** Jobs `run` and `static`: run the workflow of each request on the two checkouts and leave one report each. They hold no write token. */
export async function runJob(io: ActionIo, variables: Variables): Promise<void> {
  const requests = readRequests(io.input('request'));
  assertJob(requests, { job: io.input('job'), variables });
  const place = await placeOf(io, variables);
  try {
    await runAll(requests, place, { io, variables });
  } finally {
    await place.sqlFacts.close();
  }
}

async function runAll(requests: readonly RunRequest[], place: Place, { io, variables }: Surroundings): Promise<void> {
  const isList = io.input('request').trimStart().startsWith('[');
  const reports: Report[] = [];
  for (const request of requests) {
    const { projects } = parseConfig(request.config, productConfigSchema);
    const secrets = knownSecrets(projects, variables, io.input('github-token'));
    const report = redactReport(await run(request, place, { io, variables }), secrets);
    await systemFiles.write(reportPath(place.reports, request, isList), JSON.stringify(report));
    const context = { ...runLinks(request.repository, variables), severalProjects: requests.length > 1, ruleTitles };
    await io.summary(renderStepSummary(report, context));
    await writeSarif(place.sarif, report, context);
    reports.push(report);
  }
  io.setOutput('outcome', worst(reports));
  io.setOutput('sarif', place.sarif);
}

const LOCAL = { files: systemFiles, processes: systemProcesses(), clock: systemClock };

interface Place {
  readonly workspace: string;
  readonly head: string;
  readonly base: string;
  readonly reports: string;
  readonly sarif: string;
  /** What the job `fetch` left. */
  readonly given: string;
  readonly openQueries: RunSurroundings['openQueries'];
  readonly sqlFacts: SqlFacts;
}

async function placeOf(io: ActionIo, variables: Variables): Promise<Place> {
  const workspace = variables['GITHUB_WORKSPACE'] ?? process.cwd();
  const engine = await loadSqlEngine(await bundledWasm());
  return {
    workspace,
    head: resolve(workspace, io.input('head')),
    base: resolve(workspace, io.input('base')),
    reports: resolve(workspace, io.input('reports')),
    sarif: resolve(workspace, io.input('sarif')),
    given: resolve(workspace, io.input('given')),
    openQueries: queriesOpener({ ...LOCAL, isSelect: (sql, adapter) => isSingleSelect(sql, adapter, engine) }),
    // Without a cache: nothing outlives the job, and the pull request's code could write wherever one lay.
    sqlFacts: createSqlPool({ ...findSqlWorker(), here: (questions) => readFacts(questions, engine) }),
  };
}

interface Surroundings {
  readonly io: ActionIo;
  readonly variables: Variables;
}

async function run(request: RunRequest, place: Place, { io, variables }: Surroundings): Promise<Report> {
  const git = systemGit({ processes: systemProcesses(), files: systemFiles, path: variables['PATH'] ?? '' });
  for (const side of ['head', 'base'] as const) {
    await assertCommit(git, { folder: place[side], side }, request[`${side}Sha`]);
    await assertNoToken(place[side], side);
  }
  const config = parseConfig(request.config, productConfigSchema);
  const project = projectOf(request, findProjects(config, await systemFiles.list(place.base, 'dbt_project.yml')));
  const stop = new AbortController();
  io.onCancel(() => stop.abort('cancelled'));
  const signal = AbortSignal.any([stop.signal, timeBudget(budgetOf(config).minutes)]);
  const {
    version: _version,
    steward: _steward,
    parameters: _parameters,
    phase,
    attempt: _attempt,
    config: _config,
    lane,
    ...frame
  } = request;
  const diff = await git.diffCheckouts({ root: place.base, sha: request.baseSha }, { root: place.head, sha: request.headSha });
  return runRequested(
    {
      frame: { ...frame, workflowName: workflowEntry(request.workflow).name, dirty: false },
      phase,
      lane,
      given: await givenRun(place.given, request.project),
      head: place.head,
      base: place.base,
      diff,
      setUpChange: await readSetUpChange({ diff, head: place.head }, systemFiles),
      project,
      config,
      policy: policyOf(config, rules, lane),
      python: interpreterOf(io.input('python'), project.name, place.workspace),
      ciDatabase: ciDatabase(io.input('ci-database'), project.ci.database, place.base),
      variables,
      removeDotEnv: true,
    },
    { ...LOCAL, openQueries: place.openQueries, sqlFacts: place.sqlFacts, progress: logProgress(io.info, systemClock), signal },
  );
}

function projectOf({ project, baseSha }: RunRequest, all: readonly ProjectConfig[]): ProjectConfig {
  const found = all.find(({ name }) => name === project);
  if (found !== undefined) return found;
  const known = `it has ${all.map(({ name }) => name).join(', ')}`;
  throw new Problem('STW-1033', { sha: baseSha.slice(0, 7), project, known });
}

async function assertCommit(git: Git, { folder, side }: { folder: string; side: 'base' | 'head' }, expected: string): Promise<void> {
  const found = await checkedOutSha(git, folder);
  if (found !== expected)
    throw new Problem('STW-3009', { where: side, found: found?.slice(0, 7) ?? 'no commit', expected: expected.slice(0, 7) });
}

/** The timer must not keep the process alive once the work is done. */
function timeBudget(minutes: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(TIMED_OUT), minutes * 60_000).unref();
  return controller.signal;
}

/** The input wins, since only the runner knows where its data lies; the configuration's path is inside the base checkout. */
function ciDatabase(input: string, configured: string | undefined, base: string): string | undefined {
  if (configured === undefined) return undefined;
  return input === '' ? join(base, configured) : resolve(input);
}

const WORST_FIRST: readonly Report['verdict']['outcome'][] = ['failed', 'timed-out', 'cancelled', 'action-required', 'neutral', 'passed'];

function worst(reports: readonly Report[]): string {
  return WORST_FIRST.find((outcome) => reports.some(({ verdict }) => verdict.outcome === outcome)) ?? 'neutral';
}
