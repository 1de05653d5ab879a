import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { root } from '../../../scripts/root.ts';
import { createRunRequest, type RunRequest } from '../../../src/core/run-request.ts';
import { parseReport } from '../../../src/orchestrator/intake-report.ts';
import { renderCheck } from '../../../src/report/render-check.ts';
import { renderComment } from '../../../src/report/render-comment.ts';
import { PYTHON } from '../../real-dbt/small-warehouse.ts';
import { CONTEXT } from '../../report/fixtures/findings-reports.ts';
import { CANARIES } from './canaries.ts';
import type { Places } from './hostile-project.ts';

const CONFIG = 'rules: strict\nprojects: [{name: shop, ci: {database: loaded.duckdb}}]\n';
const REPOSITORY = { owner: 'acme', name: 'taxi' } as const;

interface Checkouts {
  readonly base: Readonly<Record<string, string>>;
  readonly head: (places: Places) => Readonly<Record<string, string>>;
  /** Links in the head's checkout, by their paths. */
  readonly links?: (places: Places) => Readonly<Record<string, string>>;
  /** The job, `run` where nothing is said; `static` is for a fork's commit. */
  readonly job?: 'run' | 'static';
  /** Variables of the job, over those that it has. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** What a run of the pull request's code left, wherever somebody could read it. */
export interface HostileRun {
  readonly places: Places;
  readonly request: RunRequest;
  /** The job's log. */
  readonly log: string;
  readonly report: string;
  /** Everything that Steward hands on, by what it is: log, report, SARIF, step summary, outputs, comment, check. */
  readonly handedOn: Readonly<Record<string, string>>;
  /** What an attack wrote for itself; undefined when it got nowhere. */
  loot(name: string): string | undefined;
  /** What stands in a file of the runner; `own` is the one that this step was given. */
  commandFile(name: string): string;
  /** What is left in the folder for temporary files. */
  readonly left: readonly string[];
  readonly baseUnchanged: boolean;
  remove(): void;
}

/**
 * Runs the job as GitHub would: a process of its own, with the runner's variables and files. All secrets that people put into
 * workflows are there, also those that the templates keep out of this job; but the warehouse's is kept out of `static`, which refuses it.
 */
export async function runHostile({ base, head, links = () => ({}), job = 'run', variables = {} }: Checkouts): Promise<HostileRun> {
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'steward-attack-')));
  const at = (name: string): string => join(workspace, name);
  const places = { loot: at('loot'), outside: at('outside'), commandFiles: at('temp/_runner_file_commands') };
  for (const folder of [...Object.values(places), at('tmp')]) mkdirSync(folder, { recursive: true });
  writeOutside(places);
  const baseSha = checkout(at('base'), base, {});
  const headSha = checkout(at('head'), head(places), links(places));
  const request = requestOf(headSha, baseSha, job);
  execFileSync(PYTHON, ['-c', LOAD, at('base/loaded.duckdb')]);
  const before = snapshot(at('base'));
  const log = await runAction(workspace, request, { job, variables });
  const read = (name: string): string => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '');
  const report = read('steward-report/report.json');
  const told = { log, report, sarif: read('steward-sarif/shop.sarif'), summary: read('summary'), outputs: read('output') };
  return {
    places,
    request,
    log,
    report,
    handedOn: { ...told, ...(report === '' ? {} : published(report, request)) },
    loot: (name) => (existsSync(join(places.loot, name)) ? readFileSync(join(places.loot, name), 'utf8') : undefined),
    commandFile: (name) => (name === 'own' ? read('env') : readFileSync(join(places.commandFiles, name), 'utf8')),
    left: readdirSync(at('tmp')),
    baseUnchanged: JSON.stringify(snapshot(at('base'))) === JSON.stringify(before),
    remove: () => rmSync(workspace, { recursive: true, force: true }),
  };
}

const LOAD = `
import duckdb, sys
with duckdb.connect(sys.argv[1]) as connection:
    connection.execute("create schema raw")
    connection.execute("create table raw.orders as select 1 as order_id, '@octocat <img src=x> [x](https://evil.example) ${CANARIES.row}' as note union all select 1, 'twice'")
`;

/** Files of the machine that are none of the pull request's business. */
function writeOutside({ outside }: Places): void {
  writeFileSync(join(outside, 'secret.txt'), `${CANARIES.file}\n`);
  writeFileSync(join(outside, 'linked.sql'), `select '${CANARIES.file}' as id\n`);
  writeFileSync(join(outside, 'linked.yml'), JSON.stringify({ models: [{ name: 'linked', description: CANARIES.file }] }));
  writeFileSync(join(outside, 'linked.csv'), `id,${CANARIES.file}\n1,${CANARIES.file}\n`);
}

function checkout(folder: string, files: Readonly<Record<string, string>>, links: Readonly<Record<string, string>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(target, join(folder, path));
  }
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', '-c', 'init.defaultBranch=main', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '--quiet');
  git('add', '--all', '--force');
  git('commit', '--quiet', '--message', 'x');
  return git('rev-parse', 'HEAD');
}

function requestOf(headSha: string, baseSha: string, job: 'run' | 'static'): RunRequest {
  const key = { repository: REPOSITORY, pullRequest: 42, headSha, project: 'shop', workflow: 'architecture-review' } as const;
  const lane = job === 'static' ? ({ name: 'static', by: 'fork' } as const) : undefined;
  const asked = { baseSha, parameters: {}, requestedBy: 'octocat', config: CONFIG, lane };
  return createRunRequest({ ...key, phase: 'apply', attempt: 1 }, asked);
}

async function runAction(
  workspace: string,
  request: RunRequest,
  { job, variables }: Required<Pick<Checkouts, 'job' | 'variables'>>,
): Promise<string> {
  const at = (name: string): string => join(workspace, name);
  for (const name of ['summary', 'output', 'env', 'path', 'state']) writeFileSync(at(name), '');
  const child = spawn(process.execPath, [join(root, 'src/action/index.ts')], {
    cwd: workspace,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      HOME: at('home'),
      TMPDIR: at('tmp'),
      INPUT_JOB: job,
      INPUT_REQUEST: JSON.stringify(request),
      INPUT_PYTHON: PYTHON,
      INPUT_HEAD: 'head',
      INPUT_BASE: 'base',
      INPUT_GIVEN: 'steward-given',
      INPUT_REPORTS: 'steward-report',
      INPUT_SARIF: 'steward-sarif',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_STEP_SUMMARY: at('summary'),
      GITHUB_OUTPUT: at('output'),
      GITHUB_ENV: at('env'),
      GITHUB_PATH: at('path'),
      GITHUB_STATE: at('state'),
      GITHUB_TOKEN: CANARIES.github,
      ACTIONS_RUNTIME_TOKEN: CANARIES.github,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: CANARIES.github,
      OPENAI_API_KEY: CANARIES.model,
      ...(job === 'run' ? { DBT_ENV_SECRET_PASSWORD: CANARIES.warehouse } : {}),
      ...variables,
    },
  });
  const [said, wrong] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return `${said}\n${wrong}`;
}

function published(report: string, request: RunRequest): Readonly<Record<string, string>> {
  const taken = parseReport(report, request);
  return { comment: renderComment(taken, CONTEXT), check: JSON.stringify(renderCheck(taken, CONTEXT)) };
}

function snapshot(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => `${path} ${readFileSync(path, 'base64')}`);
}
