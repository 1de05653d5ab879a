import { join, resolve } from 'node:path';
import { rules } from '../agents/rules.ts';
import { findProjects } from '../config/find-projects.ts';
import { parseConfig } from '../config/parse-config.ts';
import type { Git } from '../core/ports/git.ts';
import { Problem } from '../core/problem.ts';
import type { Report } from '../core/report.ts';
import type { RunRequest } from '../core/run-request.ts';
import { policyOf } from '../orchestrator/policy.ts';
import { productConfigSchema, ruleTitles } from '../orchestrator/product-config.ts';
import { logProgress } from '../report/log-progress.ts';
import { renderStepSummary } from '../report/render-comment.ts';
import { loadSqlEngine } from '../sql/sql-engine.ts';
import { bundledWasm } from '../system/bundled-wasm.ts';
import { systemClock } from '../system/clock.ts';
import { systemFiles } from '../system/files.ts';
import { checkedOutSha, systemGit } from '../system/git.ts';
import { systemProcesses } from '../system/processes.ts';
import { TIMED_OUT } from '../workflows/engine/run-workflow.ts';
import { runReview } from '../workflows/run-review.ts';
import type { ActionIo, Variables } from './action-io.ts';
import { knownSecrets } from './known-secrets.ts';
import { readRequests } from './read-requests.ts';
import { redactReport } from './redact-report.ts';
import { reportPath } from './report-path.ts';

/** Job `run`: reviews each requested project on the two checkouts and leaves one report each. It holds no write token. */
export async function reviewJob(io: ActionIo, variables: Variables): Promise<void> {
  const requests = readRequests(io.input('request'));
  const isList = io.input('request').trimStart().startsWith('[');
  const place = checkouts(io, variables);
  await loadSqlEngine(await bundledWasm());
  const reports: Report[] = [];
  for (const request of requests) {
    const { projects } = parseConfig(request.config, productConfigSchema);
    const secrets = knownSecrets(projects, variables, io.input('github-token'));
    const report = redactReport(await review(request, place, { io, variables }), secrets);
    await systemFiles.write(reportPath(place.reports, request, isList), JSON.stringify(report));
    await io.summary(renderStepSummary(report, { ...linksOf(request, variables), severalProjects: requests.length > 1, ruleTitles }));
    reports.push(report);
  }
  io.setOutput('outcome', worst(reports));
}

interface Place {
  readonly head: string;
  readonly base: string;
  readonly reports: string;
}

function checkouts(io: ActionIo, variables: Variables): Place {
  const workspace = variables['GITHUB_WORKSPACE'] ?? process.cwd();
  return {
    head: resolve(workspace, io.input('head')),
    base: resolve(workspace, io.input('base')),
    reports: resolve(workspace, io.input('reports')),
  };
}

interface Surroundings {
  readonly io: ActionIo;
  readonly variables: Variables;
}

async function review(request: RunRequest, place: Place, { io, variables }: Surroundings): Promise<Report> {
  const git = systemGit({ processes: systemProcesses(), files: systemFiles, path: variables['PATH'] ?? '' });
  await assertCommit(git, place.head, request.headSha);
  await assertCommit(git, place.base, request.baseSha);
  const config = parseConfig(request.config, productConfigSchema);
  const project = findProjects(config, await systemFiles.list(place.base, 'dbt_project.yml')).find(({ name }) => name === request.project);
  if (project === undefined) throw new Problem('STW-1001', { where: `the base (no project is called ${request.project})` });
  const stop = new AbortController();
  io.onCancel(() => stop.abort('cancelled'));
  const signal = AbortSignal.any([stop.signal, timeBudget(config.budget.minutes)]);
  const { version: _version, parameters: _parameters, phase: _phase, attempt: _attempt, config: _config, ...frame } = request;
  return runReview(
    {
      frame: { ...frame, workflowName: 'Architecture Review', dirty: false },
      head: place.head,
      base: place.base,
      diff: await git.diffCheckouts({ root: place.base, sha: request.baseSha }, { root: place.head, sha: request.headSha }),
      project,
      config,
      policy: policyOf(config, rules),
      python: io.input('python'),
      ciDatabase: ciDatabase(io.input('ci-database'), project.ci.database, place.base),
      variables,
      removeDotEnv: true,
    },
    { files: systemFiles, processes: systemProcesses(), clock: systemClock, progress: logProgress(io.info, systemClock), signal },
  );
}

async function assertCommit(git: Git, folder: string, expected: string): Promise<void> {
  const found = await checkedOutSha(git, folder);
  if (found !== expected) throw new Problem('STW-3009', { where: folder, found: found ?? 'no commit', expected });
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

function linksOf({ repository }: RunRequest, variables: Variables) {
  const repositoryUrl = `${variables['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository.owner}/${repository.name}`;
  return { repositoryUrl, runUrl: `${repositoryUrl}/actions/runs/${variables['GITHUB_RUN_ID'] ?? ''}` };
}

const WORST_FIRST: readonly Report['verdict']['outcome'][] = ['failed', 'timed-out', 'cancelled', 'action-required', 'neutral', 'passed'];

function worst(reports: readonly Report[]): string {
  return WORST_FIRST.find((outcome) => reports.some(({ verdict }) => verdict.outcome === outcome)) ?? 'neutral';
}
