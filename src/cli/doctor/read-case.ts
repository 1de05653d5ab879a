import { dirname, join, resolve } from 'node:path';
import { Problem } from '../../core/problem.ts';
import type { Surroundings } from '../../dbt/diagnose/around.ts';
import type { FailureEvidence } from '../../dbt/diagnose/failure-evidence.ts';
import { isFailure } from '../../dbt/node-status.ts';
import type { DbtProject } from '../../dbt/project.ts';
import { readProjectTexts } from '../../dbt/project-texts.ts';
import { type LogReading, MOST_LOG_BYTES, readAnyLog } from '../../dbt/read-any-log.ts';
import { readCatalog } from '../../dbt/read-catalog.ts';
import { readManifest } from '../../dbt/read-manifest.ts';
import { readRunResults } from '../../dbt/read-run-results.ts';
import { readSources } from '../../dbt/read-sources.ts';
import { statementPath } from '../../dbt/statement-path.ts';
import { type DltFailure, findDltFailure } from '../../dlt/dlt-failure.ts';
import { type PipelineState, pipelineState } from '../../dlt/pipeline-state.ts';
import { systemFiles } from '../../system/files.ts';
import type { Cli } from '../cli.ts';
import { readArtifact, readTail } from './read-artifact.ts';

/** What `steward doctor` is pointed at. */
export interface DoctorOptions {
  readonly target?: string;
  readonly log?: string;
  readonly projectDir?: string;
  readonly pipelineDir?: string;
  readonly json?: true;
}

/** All that is known about a failure. */
export interface DoctorCase {
  readonly evidence: FailureEvidence;
  readonly surroundings: Surroundings;
  readonly dltFailure: DltFailure | undefined;
  readonly pipeline: PipelineState | undefined;
  readonly lines: readonly string[];
  /** What a person should know about how it was read. */
  readonly notes: readonly string[];
}

/** So many statements are read: one of each root cause is enough, and a run can have thousands of failures. */
const MOST_STATEMENTS = 100;
const LARGEST_STATEMENT_BYTES = 1_048_576;

/**
 * Reads artifacts, log and project. Throws STW-4005 for what isn't there, STW-2005 for what can't be read, STW-2006 for results of
 * another invocation than the log's, STW-2013 for an artifact that is too large.
 */
export async function readCase(options: DoctorOptions, { cwd }: Pick<Cli, 'cwd'>): Promise<DoctorCase> {
  if (options.target === undefined && options.log === undefined && options.pipelineDir === undefined)
    throw new Problem('STW-4007', { detail: 'Name the evidence: --target with dbt’s target folder, --log with its log, or both.' });
  const target = options.target === undefined ? undefined : await targetFolder(options, options.target, cwd);
  const artifacts = target === undefined ? {} : await readArtifacts(target);
  const project = artifacts.manifest === undefined ? undefined : readManifest(artifacts.manifest, options.target);
  const tail = options.log === undefined ? undefined : await readLogFile(options.log, cwd);
  const log = tail === undefined ? undefined : readAnyLog(tail.text, { project, invocationId: invocationIn(artifacts.results) });
  const evidence = evidenceOf({ artifacts, log, where: options.target });
  const surroundings = await surroundingsOf({ options, cwd, target, project, evidence, catalog: artifacts.catalog });
  const lines = tail?.text.split('\n') ?? [];
  const files = options.pipelineDir === undefined ? undefined : await systemFiles.list(await folder(options.pipelineDir, cwd), '');
  const notes = tail === undefined || tail.skipped === 0 ? [] : [`Only the last ${MOST_LOG_BYTES / 1_000_000} MB of the log were read.`];
  return { evidence, surroundings, dltFailure: findDltFailure(lines), pipeline: files && pipelineState(files), lines, notes };
}

/** A dbt that fails before its nodes writes no target folder: in a project that is no mistake, as long as there is a log to read. */
async function targetFolder({ log }: DoctorOptions, path: string, cwd: string): Promise<string> {
  const absolute = resolve(cwd, path);
  const isInProject = log !== undefined && (await systemFiles.exists(join(dirname(absolute), 'dbt_project.yml')));
  return isInProject ? absolute : folder(path, cwd);
}

async function folder(path: string, cwd: string): Promise<string> {
  const absolute = resolve(cwd, path);
  if (!(await systemFiles.exists(join(absolute, '.')))) throw new Problem('STW-4005', { file: path, detail: 'there is no such folder' });
  return absolute;
}

interface Artifacts {
  readonly manifest?: string | undefined;
  readonly results?: string | undefined;
  readonly sources?: string | undefined;
  readonly catalog?: string | undefined;
}

async function readArtifacts(target: string): Promise<Artifacts> {
  return {
    manifest: await readArtifact(join(target, 'manifest.json')),
    results: await readArtifact(join(target, 'run_results.json')),
    sources: await readArtifact(join(target, 'sources.json')),
    catalog: await readArtifact(join(target, 'catalog.json')),
  };
}

async function readLogFile(file: string, cwd: string) {
  const tail = await readTail(resolve(cwd, file), MOST_LOG_BYTES);
  if (tail === undefined) throw new Problem('STW-4005', { file, detail: 'there is no such file' });
  return tail;
}

/** An artifact's metadata stands in front of everything else. */
function invocationIn(artifact: string | undefined): string | undefined {
  return /"invocation_id":\s*"([^"]+)"/.exec(artifact?.slice(0, 5000) ?? '')?.[1];
}

function evidenceOf(read: { artifacts: Artifacts; log: LogReading | undefined; where: string | undefined }): FailureEvidence {
  const { artifacts, log, where = 'the target folder' } = read;
  const ids = log?.invocationIds ?? [];
  const found = invocationIn(artifacts.results);
  if (artifacts.results !== undefined && ids.length > 0 && (found === undefined || !ids.includes(found)))
    throw new Problem('STW-2006', { artifact: 'run_results.json', found: found ?? 'unknown', expected: ids.at(-1) ?? 'unknown' });
  const ofSources = invocationIn(artifacts.sources);
  // Freshness is asked in a run of its own: beside the log of another run it is no news.
  const isOfLog = ids.length === 0 || (ofSources !== undefined && ids.includes(ofSources));
  return {
    events: log?.events,
    plain: log?.plain,
    results: artifacts.results === undefined ? undefined : readRunResults(artifacts.results, { where }).results,
    freshness: artifacts.sources === undefined || !isOfLog ? undefined : readSources(artifacts.sources, { where }),
  };
}

interface Around {
  readonly options: DoctorOptions;
  readonly cwd: string;
  readonly target: string | undefined;
  readonly project: DbtProject | undefined;
  readonly evidence: FailureEvidence;
  readonly catalog: string | undefined;
}

async function surroundingsOf({ options, cwd, target, project, evidence, catalog }: Around): Promise<Surroundings> {
  const projectDir = options.projectDir === undefined ? await likelyProject(cwd, target) : await folder(options.projectDir, cwd);
  const files = projectDir === undefined ? new Map<string, string>() : await readProjectTexts(systemFiles, projectDir);
  const statements =
    target === undefined || project === undefined ? new Map<string, string>() : await readStatements(target, project, evidence);
  return {
    project,
    fileText: (path) => files.get(path),
    ...(files.size === 0 ? {} : { paths: [...files.keys()] }),
    targetText: (path) => statements.get(path),
    ...(catalog === undefined ? {} : { catalog: readCatalog(catalog, options.target) }),
  };
}

/** The target folder usually lies in the project. */
async function likelyProject(cwd: string, target: string | undefined): Promise<string | undefined> {
  const candidates = [...(target === undefined ? [] : [join(target, '..')]), cwd];
  for (const candidate of candidates) if (await systemFiles.exists(join(candidate, 'dbt_project.yml'))) return candidate;
  return undefined;
}

async function readStatements(target: string, { nodes }: DbtProject, { results }: FailureEvidence): Promise<ReadonlyMap<string, string>> {
  const failed = [...(results?.values() ?? [])].filter(isFailure).flatMap(({ uniqueId }) => nodes.get(uniqueId) ?? []);
  const paths = failed.slice(0, MOST_STATEMENTS).flatMap((node) => [statementPath('run', node), statementPath('compiled', node)]);
  const texts = await Promise.all(
    paths.map(async (path) => [path, await systemFiles.readInside(target, path, LARGEST_STATEMENT_BYTES)] as const),
  );
  return new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
}
