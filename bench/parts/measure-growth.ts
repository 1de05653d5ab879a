import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/stage/example.ts';
import type { GrowthRow, Timed } from './growth-row.ts';
import { type LintArtifacts, lintArtifacts } from './lint-artifacts.ts';
import { type MeasuredCall, measureCall } from './measure-call.ts';
import { type Peer, peerPrograms } from './peer-tools.ts';

const CLI = join(ROOT, 'dist/cli/index.js');
const SCRATCH = join(ROOT, '.cache/bench/scratch');
/** Colibri takes minutes beyond this. */
const LARGEST_FOR_COLIBRI = 5000;

/** Generates a project of so many models, and runs every task over it so many times. */
export async function measureGrowth(models: number, rounds: number): Promise<GrowthRow> {
  const artifacts = lintArtifacts(models);
  mkdirSync(SCRATCH, { recursive: true });
  const bare = join(SCRATCH, `parsed-${models}.json`);
  writeFileSync(bare, withoutCompiledCode(readFileSync(artifacts.manifest, 'utf8')));
  const cached = { cache: join(SCRATCH, `cache-${models}`), rounds };
  const check = ['check', '--manifest', artifacts.manifest, '--json'];
  const lineage = ['lineage', '--manifest', artifacts.manifest, '--catalog', artifacts.catalog, '--json'];
  const checked = await steward(['check', '--manifest', bare, '--json'], { ...cached, cold: false });
  const followed = await steward(lineage, { ...cached, cold: true });
  const colibri = models > LARGEST_FOR_COLIBRI ? undefined : await measureColibri(artifacts, rounds);
  return {
    models,
    manifestMegabytes: statSync(artifacts.manifest).size / 1e6,
    rules: documentOf(checked).rules?.length ?? 0,
    edges: { steward: columnEdges(documentOf(followed).edges), ...(colibri && { colibri: colibri.edges }) },
    timed: {
      'check manifest': timedOf(checked),
      'lineage cold': timedOf(followed),
      'lineage warm': timedOf(await steward(lineage, { ...cached, cold: false })),
      'check cold': timedOf(await steward(check, { ...cached, cold: true })),
      'check warm': timedOf(await steward(check, { ...cached, cold: false })),
      'bouncer standard': await bouncer('standard', artifacts, rounds),
      'bouncer strict': await bouncer('strict', artifacts, rounds),
      score: timedOf(await peer('dbt-score', ['lint', '--manifest', artifacts.manifest], rounds)),
      ...(colibri && { colibri: colibri.timed }),
    },
  };
}

/** What a `--json` of Steward has that is told here. */
interface Document {
  readonly rules?: readonly unknown[];
  readonly edges?: readonly { readonly kind: string }[];
  readonly timings?: { readonly rulesSeconds: number };
}

function documentOf({ stdout }: MeasuredCall): Document {
  return JSON.parse(stdout) as Document;
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
  readonly rounds: number;
}

/** A cold call starts without anything that an earlier one has kept; the others find what the last cold one has left. */
function steward(args: readonly string[], { cache, cold, rounds }: Caching): Promise<MeasuredCall> {
  const call = async () => {
    if (cold) rmSync(cache, { recursive: true, force: true });
    return measureCall(process.execPath, { args: [CLI, ...args], env: { XDG_CACHE_HOME: cache } });
  };
  return median(`steward ${args[0]}`, rounds, call);
}

async function bouncer(preset: 'standard' | 'strict', { folder }: LintArtifacts, rounds: number): Promise<Timed> {
  const config = join(SCRATCH, `bouncer-${preset}`);
  const written = join(config, 'dbt-bouncer.yml');
  mkdirSync(config, { recursive: true });
  rmSync(written, { force: true });
  await measureCall(join(peerPrograms('dbt-bouncer'), 'dbt-bouncer'), { args: ['init', '--preset', preset], cwd: config });
  const checks = readFileSync(written, 'utf8').replaceAll(/^dbt_artifacts_dir:.*$/gm, '');
  writeFileSync(written, `dbt_artifacts_dir: ${join(folder, 'target')}\n${checks}`);
  return timedOf(await peer('dbt-bouncer', ['run', '--config-file', written], rounds));
}

async function measureColibri(
  { manifest, catalog }: LintArtifacts,
  rounds: number,
): Promise<{ readonly timed: Timed; readonly edges: number }> {
  const folder = join(SCRATCH, 'colibri');
  const told = join(folder, 'colibri-manifest.json');
  rmSync(folder, { recursive: true, force: true });
  const call = await peer('dbt-colibri', ['generate', '--manifest', manifest, '--catalog', catalog, '--output-dir', folder], rounds);
  const { lineage } = JSON.parse(readFileSync(told, 'utf8')) as {
    readonly lineage: { readonly edges: readonly { readonly sourceColumn: string }[] };
  };
  return { timed: timedOf(call), edges: lineage.edges.filter(({ sourceColumn }) => sourceColumn !== '').length };
}

/** What each prints once it is through: a crash of Python ends with 1 as a finding does, and colibri ends with 0 where it failed. */
const PROGRAMS: Readonly<Record<Peer, { readonly program: string; readonly proof: string }>> = {
  'dbt-bouncer': { program: 'dbt-bouncer', proof: 'Done. SUCCESS=' },
  'dbt-score': { program: 'dbt-score', proof: 'Project score' },
  'dbt-colibri': { program: 'colibri', proof: 'Report completed' },
};

function peer(name: Peer, args: readonly string[], rounds: number): Promise<MeasuredCall> {
  const { program, proof } = PROGRAMS[name];
  const file = join(peerPrograms(name), program);
  return median(name, rounds, async () => {
    const call = await measureCall(file, { args, env: { DO_NOT_TRACK: '1' } });
    if (!call.stdout.includes(proof)) throw new Error(`${name} ended with ${call.exitCode} before it was through`);
    return call;
  });
}

/** Exit code 1 says that something was found. */
async function median(name: string, rounds: number, run: () => Promise<MeasuredCall>): Promise<MeasuredCall> {
  const calls: MeasuredCall[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const call = await run();
    if (call.exitCode !== 0 && call.exitCode !== 1) throw new Error(`${name} ended with ${call.exitCode}`);
    calls.push(call);
  }
  const middle = calls.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(calls.length / 2)];
  if (middle === undefined) throw new Error(`${name} was not run`);
  return middle;
}

/** A manifest as `dbt parse` leaves it. */
function withoutCompiledCode(manifest: string): string {
  return JSON.stringify(JSON.parse(manifest), (key, value: unknown) => (key === 'compiled_code' || key === 'compiled' ? undefined : value));
}
