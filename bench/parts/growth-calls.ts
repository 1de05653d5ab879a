import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/stage/example.ts';
import type { GrowthTask } from './growth-row.ts';
import type { LintArtifacts } from './lint-artifacts.ts';
import type { Call } from './measure-call.ts';
import { type Peer, peerPrograms } from './peer-tools.ts';

/** How a task is called. */
export interface GrowthCall {
  readonly task: GrowthTask;
  readonly file: string;
  readonly call: Call;
  /** What it prints once it is through: a crash of Python ends with 1 as a finding does, and colibri ends with 0 where it failed. */
  readonly proof: string;
  /** A folder that has to be gone before. */
  readonly without?: string;
}

const CLI = join(ROOT, 'dist/cli/index.js');
const SCRATCH = join(ROOT, '.cache/bench/scratch');
const COLIBRI = join(SCRATCH, 'colibri');
/** Colibri takes minutes beyond this. */
const LARGEST_FOR_COLIBRI = 5000;

/** In the order of a round: a cold call leaves behind what the warm one after it finds, and a peer follows what it is set beside. */
export function growthCalls({ manifest, catalog, folder }: LintArtifacts, models: number): readonly GrowthCall[] {
  mkdirSync(SCRATCH, { recursive: true });
  const bare = join(SCRATCH, `parsed-${models}.json`);
  writeFileSync(bare, withoutCompiledCode(readFileSync(manifest, 'utf8')));
  const cache = join(SCRATCH, `cache-${models}`);
  const check = stewardCall(['check', '--manifest', manifest, '--json'], cache);
  const lineage = stewardCall(['lineage', '--manifest', manifest, '--catalog', catalog, '--json'], cache);
  const colibri = ['generate', '--manifest', manifest, '--catalog', catalog, '--output-dir', COLIBRI];
  return [
    { task: 'lineage cold', ...lineage, without: cache },
    ...(models > LARGEST_FOR_COLIBRI ? [] : [{ task: 'colibri', ...peerCall('dbt-colibri', colibri), without: COLIBRI } as const]),
    { task: 'lineage warm', ...lineage },
    { task: 'check cold', ...check, without: cache },
    { task: 'check warm', ...check },
    { task: 'score', ...peerCall('dbt-score', ['lint', '--manifest', manifest]) },
    { task: 'check manifest', ...stewardCall(['check', '--manifest', bare, '--json'], cache) },
    { task: 'bouncer standard', ...bouncerCall('standard', folder) },
    { task: 'bouncer strict', ...bouncerCall('strict', folder) },
  ];
}

/** The edges that the last call of colibri wrote. */
export function colibriEdges(): number {
  const { lineage } = JSON.parse(readFileSync(join(COLIBRI, 'colibri-manifest.json'), 'utf8')) as {
    readonly lineage: { readonly edges: readonly { readonly sourceColumn: string }[] };
  };
  return lineage.edges.filter(({ sourceColumn }) => sourceColumn !== '').length;
}

type HowCalled = Pick<GrowthCall, 'file' | 'call' | 'proof'>;

/** What is kept between calls lies in the cache folder. */
function stewardCall(args: readonly string[], cache: string): HowCalled {
  return { file: process.execPath, call: { args: [CLI, ...args], env: { XDG_CACHE_HOME: cache } }, proof: '{' };
}

const PROGRAMS: Readonly<Record<Peer, { readonly program: string; readonly proof: string }>> = {
  'dbt-bouncer': { program: 'dbt-bouncer', proof: 'Done. SUCCESS=' },
  'dbt-score': { program: 'dbt-score', proof: 'Project score' },
  'dbt-colibri': { program: 'colibri', proof: 'Report completed' },
};

function peerCall(name: Peer, args: readonly string[]): HowCalled {
  const { program, proof } = PROGRAMS[name];
  return { file: join(peerPrograms(name), program), call: { args, env: { DO_NOT_TRACK: '1' } }, proof };
}

/** The preset is its own, only the folder of the artifacts is ours. */
function bouncerCall(preset: 'standard' | 'strict', folder: string): HowCalled {
  const config = join(SCRATCH, `bouncer-${preset}`);
  const written = join(config, 'dbt-bouncer.yml');
  mkdirSync(config, { recursive: true });
  rmSync(written, { force: true });
  execFileSync(join(peerPrograms('dbt-bouncer'), 'dbt-bouncer'), ['init', '--preset', preset], { cwd: config, stdio: 'ignore' });
  const checks = readFileSync(written, 'utf8').replaceAll(/^dbt_artifacts_dir:.*$/gm, '');
  writeFileSync(written, `dbt_artifacts_dir: ${join(folder, 'target')}\n${checks}`);
  return peerCall('dbt-bouncer', ['run', '--config-file', written]);
}

/** A manifest as `dbt parse` leaves it. */
function withoutCompiledCode(manifest: string): string {
  return JSON.stringify(JSON.parse(manifest), (key, value: unknown) => (key === 'compiled_code' || key === 'compiled' ? undefined : value));
}
