import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/stage/example.ts';
import type { GrowthRow, GrowthTask, Timed } from './growth-row.ts';
import { type LintArtifacts, lintArtifacts } from './lint-artifacts.ts';
import { type MeasuredCall, measureCall } from './measure-call.ts';
import { type Peer, peerPrograms } from './peer-tools.ts';

const CLI = join(ROOT, 'dist/cli/index.js');
const SCRATCH = join(ROOT, '.cache/bench/scratch');
const COLIBRI = join(SCRATCH, 'colibri');
/** Colibri takes minutes beyond this. */
const LARGEST_FOR_COLIBRI = 5000;

/**
 * Generates a project of so many models, and runs every task over it so many times, in rounds: what is set beside each other then ran within
 * the same minute, on a machine that is not equally fast all the time.
 */
export async function measureGrowth(models: number, rounds: number): Promise<GrowthRow> {
  const artifacts = lintArtifacts(models);
  const calls = callsOf(artifacts, models);
  const measured = new Map<GrowthTask, MeasuredCall[]>(calls.map(({ task }) => [task, []]));
  for (let round = 0; round < rounds; round += 1) for (const { task, call } of calls) measured.get(task)?.push(await call());
  const medians = new Map([...measured].map(([task, all]) => [task, medianOf(all)]));
  const colibri = medians.get('colibri');
  return {
    models,
    manifestMegabytes: statSync(artifacts.manifest).size / 1e6,
    rules: documentOf(medians.get('check manifest')).rules?.length ?? 0,
    edges: { steward: columnEdges(documentOf(medians.get('lineage cold')).edges), ...(colibri && { colibri: colibriEdges() }) },
    timed: Object.fromEntries([...medians].map(([task, call]) => [task, timedOf(call)])),
  };
}

interface TaskCall {
  readonly task: GrowthTask;
  readonly call: () => Promise<MeasuredCall>;
}

/** In the order of a round: a cold call leaves behind what the warm one after it finds, and a peer follows what it is set beside. */
function callsOf({ manifest, catalog, folder }: LintArtifacts, models: number): readonly TaskCall[] {
  mkdirSync(SCRATCH, { recursive: true });
  const bare = join(SCRATCH, `parsed-${models}.json`);
  writeFileSync(bare, withoutCompiledCode(readFileSync(manifest, 'utf8')));
  const cache = join(SCRATCH, `cache-${models}`);
  const check = ['check', '--manifest', manifest, '--json'];
  const lineage = ['lineage', '--manifest', manifest, '--catalog', catalog, '--json'];
  const colibri = ['generate', '--manifest', manifest, '--catalog', catalog, '--output-dir', COLIBRI];
  return [
    { task: 'lineage cold', call: () => steward(lineage, { cache, cold: true }) },
    ...(models > LARGEST_FOR_COLIBRI ? [] : [{ task: 'colibri', call: () => freshColibri(colibri) } as const]),
    { task: 'lineage warm', call: () => steward(lineage, { cache, cold: false }) },
    { task: 'check cold', call: () => steward(check, { cache, cold: true }) },
    { task: 'check warm', call: () => steward(check, { cache, cold: false }) },
    { task: 'score', call: () => peer('dbt-score', ['lint', '--manifest', manifest]) },
    { task: 'check manifest', call: () => steward(['check', '--manifest', bare, '--json'], { cache, cold: false }) },
    { task: 'bouncer standard', call: () => bouncer('standard', folder) },
    { task: 'bouncer strict', call: () => bouncer('strict', folder) },
  ];
}

/** What a `--json` of Steward has that is told here. */
interface Document {
  readonly rules?: readonly unknown[];
  readonly edges?: readonly { readonly kind: string }[];
  readonly timings?: { readonly rulesSeconds: number };
}

function documentOf(call: MeasuredCall | undefined): Document {
  return JSON.parse(call?.stdout ?? '{}') as Document;
}

/** Colibri doesn't count what tests and exposures read. */
function columnEdges(edges: Document['edges'] = []): number {
  return edges.filter(({ kind }) => kind !== 'read').length;
}

function timedOf(call: MeasuredCall): Timed {
  const { seconds, megabytes, stdout } = call;
  const afterIndexing = stdout.startsWith('{') ? documentOf(call).timings?.rulesSeconds : undefined;
  return { seconds, megabytes, ...(afterIndexing !== undefined && { afterIndexing }) };
}

interface Caching {
  readonly cache: string;
  readonly cold: boolean;
}

/** A cold call starts without anything that an earlier one has kept; the others find what the last cold one has left. */
function steward(args: readonly string[], { cache, cold }: Caching): Promise<MeasuredCall> {
  if (cold) rmSync(cache, { recursive: true, force: true });
  return ended(`steward ${args[0]}`, measureCall(process.execPath, { args: [CLI, ...args], env: { XDG_CACHE_HOME: cache } }));
}

async function bouncer(preset: 'standard' | 'strict', folder: string): Promise<MeasuredCall> {
  const config = join(SCRATCH, `bouncer-${preset}`);
  const written = join(config, 'dbt-bouncer.yml');
  mkdirSync(config, { recursive: true });
  rmSync(written, { force: true });
  await measureCall(join(peerPrograms('dbt-bouncer'), 'dbt-bouncer'), { args: ['init', '--preset', preset], cwd: config });
  const checks = readFileSync(written, 'utf8').replaceAll(/^dbt_artifacts_dir:.*$/gm, '');
  writeFileSync(written, `dbt_artifacts_dir: ${join(folder, 'target')}\n${checks}`);
  return peer('dbt-bouncer', ['run', '--config-file', written]);
}

function freshColibri(args: readonly string[]): Promise<MeasuredCall> {
  rmSync(COLIBRI, { recursive: true, force: true });
  return peer('dbt-colibri', args);
}

function colibriEdges(): number {
  const { lineage } = JSON.parse(readFileSync(join(COLIBRI, 'colibri-manifest.json'), 'utf8')) as {
    readonly lineage: { readonly edges: readonly { readonly sourceColumn: string }[] };
  };
  return lineage.edges.filter(({ sourceColumn }) => sourceColumn !== '').length;
}

/** What each prints once it is through: a crash of Python ends with 1 as a finding does, and colibri ends with 0 where it failed. */
const PROGRAMS: Readonly<Record<Peer, { readonly program: string; readonly proof: string }>> = {
  'dbt-bouncer': { program: 'dbt-bouncer', proof: 'Done. SUCCESS=' },
  'dbt-score': { program: 'dbt-score', proof: 'Project score' },
  'dbt-colibri': { program: 'colibri', proof: 'Report completed' },
};

async function peer(name: Peer, args: readonly string[]): Promise<MeasuredCall> {
  const { program, proof } = PROGRAMS[name];
  const file = join(peerPrograms(name), program);
  const call = await ended(name, measureCall(file, { args, env: { DO_NOT_TRACK: '1' } }));
  if (!call.stdout.includes(proof)) throw new Error(`${name} ended with ${call.exitCode} before it was through`);
  return call;
}

/** Exit code 1 says that something was found. */
async function ended(name: string, running: Promise<MeasuredCall>): Promise<MeasuredCall> {
  const call = await running;
  if (call.exitCode !== 0 && call.exitCode !== 1) throw new Error(`${name} ended with ${call.exitCode}`);
  return call;
}

function medianOf(calls: readonly MeasuredCall[]): MeasuredCall {
  const middle = calls.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(calls.length / 2)];
  if (middle === undefined) throw new Error('nothing was run');
  return middle;
}

/** A manifest as `dbt parse` leaves it. */
function withoutCompiledCode(manifest: string): string {
  return JSON.stringify(JSON.parse(manifest), (key, value: unknown) => (key === 'compiled_code' || key === 'compiled' ? undefined : value));
}
