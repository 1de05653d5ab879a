// Whole projects of growing size, beside the tools that look at the same things: node bench/peers.ts [--sizes 100,1000,5000,7500] [--rounds 3].
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../tools/stage/example.ts';
import { type Bar, reportBars } from './parts/bar.ts';
import { type LintArtifacts, lintArtifacts } from './parts/lint-artifacts.ts';
import { type MeasuredCall, measureCall } from './parts/measure-call.ts';
import { type Peer, peerPrograms } from './parts/peer-tools.ts';

const CLI = join(ROOT, 'dist/cli/index.js');
const SCRATCH = join(ROOT, '.cache/bench/scratch');
/** Colibri takes minutes beyond this. */
const LARGEST_FOR_COLIBRI = 5000;

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000,5000,7500' }, rounds: { type: 'string', default: '3' } },
});
const rounds = Math.max(1, Number(values.rounds) || 3);

const rows: Row[] = [];
for (const models of values.sizes.split(',').map(Number)) {
  const row = await measure(models);
  rows.push(row);
  console.log(lineOf(row));
}
reportBars(barsOf(rows));

interface Row {
  readonly models: number;
  readonly timed: Readonly<Record<Task, Timed | undefined>>;
  readonly rules: number;
}

interface Timed {
  readonly seconds: number;
  readonly megabytes: number;
}

type Task =
  | 'check manifest'
  | 'check cold'
  | 'check warm'
  | 'lineage cold'
  | 'lineage warm'
  | 'bouncer standard'
  | 'bouncer strict'
  | 'score'
  | 'colibri';

async function measure(models: number): Promise<Row> {
  const artifacts = lintArtifacts(models);
  mkdirSync(SCRATCH, { recursive: true });
  const bare = join(SCRATCH, `parsed-${models}.json`);
  writeFileSync(bare, withoutCompiledCode(readFileSync(artifacts.manifest, 'utf8')));
  const cache = join(SCRATCH, `cache-${models}`);
  const checked = await steward(['check', '--manifest', bare, '--json'], { cache, cold: false });
  const check = ['check', '--manifest', artifacts.manifest, '--catalog', artifacts.catalog, '--json'];
  const lineage = ['lineage', '--manifest', artifacts.manifest, '--catalog', artifacts.catalog, '--json'];
  const timed = {
    'check manifest': checked,
    'check cold': await steward(check, { cache, cold: true }),
    'check warm': await steward(check, { cache, cold: false }),
    'lineage cold': await steward(lineage, { cache, cold: true }),
    'lineage warm': await steward(lineage, { cache, cold: false }),
    'bouncer standard': await bouncer('standard', artifacts),
    'bouncer strict': await bouncer('strict', artifacts),
    score: await peer('dbt-score', ['lint', '--manifest', artifacts.manifest]),
    colibri: models > LARGEST_FOR_COLIBRI ? undefined : await colibri(artifacts),
  };
  const { rules } = JSON.parse(checked.stdout) as { readonly rules: readonly unknown[] };
  return { models, timed, rules: rules.length };
}

interface Caching {
  readonly cache: string;
  readonly cold: boolean;
}

/** The median of several calls; a cold one starts without anything that an earlier call has kept. */
async function steward(args: readonly string[], { cache, cold }: Caching): Promise<MeasuredCall> {
  const calls: MeasuredCall[] = [];
  for (let round = 0; round < rounds; round += 1) {
    if (cold) rmSync(cache, { recursive: true, force: true });
    const call = await measureCall(process.execPath, { args: [CLI, ...args], env: { XDG_CACHE_HOME: cache } });
    if (call.exitCode !== 0 && call.exitCode !== 1) throw new Error(`steward ${args.join(' ')} ended with ${call.exitCode}`);
    calls.push(call);
  }
  return median(calls);
}

async function bouncer(preset: 'standard' | 'strict', { folder }: LintArtifacts): Promise<Timed> {
  const config = join(SCRATCH, `bouncer-${preset}`);
  mkdirSync(config, { recursive: true });
  rmSync(join(config, 'dbt-bouncer.yml'), { force: true });
  await measureCall(join(peerPrograms('dbt-bouncer'), 'dbt-bouncer'), { args: ['init', '--preset', preset], cwd: config });
  const written = join(config, 'dbt-bouncer.yml');
  writeFileSync(
    written,
    `dbt_artifacts_dir: ${join(folder, 'target')}\n${readFileSync(written, 'utf8').replaceAll(/^dbt_artifacts_dir:.*$/gm, '')}`,
  );
  return peer('dbt-bouncer', ['run', '--config-file', written]);
}

function colibri({ manifest, catalog }: LintArtifacts): Promise<Timed> {
  return peer('dbt-colibri', ['generate', '--manifest', manifest, '--catalog', catalog, '--output-dir', join(SCRATCH, 'colibri')]);
}

const PROGRAM: Readonly<Record<Peer, string>> = { 'dbt-bouncer': 'dbt-bouncer', 'dbt-score': 'dbt-score', 'dbt-colibri': 'colibri' };

async function peer(name: Peer, args: readonly string[]): Promise<Timed> {
  const file = join(peerPrograms(name), PROGRAM[name]);
  const calls: MeasuredCall[] = [];
  for (let round = 0; round < rounds; round += 1) calls.push(await measureCall(file, { args, env: { DO_NOT_TRACK: '1' } }));
  return median(calls);
}

function median<Call extends Timed>(calls: readonly Call[]): Call {
  const sorted = calls.toSorted((one, other) => one.seconds - other.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** A manifest as `dbt parse` leaves it. */
function withoutCompiledCode(manifest: string): string {
  return JSON.stringify(JSON.parse(manifest), (key, value: unknown) => (key === 'compiled_code' || key === 'compiled' ? undefined : value));
}

function lineOf({ models, timed, rules }: Row): string {
  const shown = Object.entries(timed).map(([task, measured]) =>
    measured === undefined
      ? `  ${task.padEnd(16)} not run`
      : `  ${task.padEnd(16)} ${measured.seconds.toFixed(2).padStart(7)} s ${measured.megabytes.toFixed(0).padStart(6)} MB`,
  );
  return [`${models.toLocaleString('en-US')} models, ${rules} rules of Steward`, ...shown].join('\n');
}

function barsOf(measured: readonly Row[]): readonly Bar[] {
  return measured.flatMap((row) => [...besidePeers(row), ...(row.models === 7500 ? atFullSize(row) : [])]);
}

function besidePeers({ models, timed }: Row): readonly Bar[] {
  if (models !== 1000 && models !== 5000) return [];
  const at = `${models.toLocaleString('en-US')} models`;
  const {
    'check manifest': manifest,
    'check warm': warm,
    'lineage cold': lineage,
    'bouncer standard': standard,
    score,
    colibri: peerLineage,
  } = timed;
  return [
    ratio(`Manifest rules alone beside dbt-bouncer’s preset standard, ${at}`, manifest, { beside: standard, sense: 'below', bar: 1 }),
    ratio(`Column lineage of the whole project, nothing kept: times as fast as dbt-colibri, ${at}`, peerLineage, {
      beside: lineage,
      sense: 'at least',
      bar: models === 1000 ? 3 : 5,
    }),
    ...(models === 5000
      ? [ratio(`All rules, SQL kept from before, beside dbt-score, ${at}`, warm, { beside: score, sense: 'below', bar: 1 })]
      : []),
  ];
}

function ratio(
  what: string,
  measured: Timed | undefined,
  { beside, sense, bar }: { beside: Timed | undefined; sense: Bar['sense']; bar: number },
): Bar {
  const [part, whole] = [measured?.seconds ?? Number.NaN, beside?.seconds ?? Number.NaN];
  return { what, value: part / whole, sense, bar, unit: '×', rest: `${part.toFixed(2)} s to ${whole.toFixed(2)} s` };
}

function atFullSize({ timed }: Row): readonly Bar[] {
  const bar = (what: string, task: Task, limit: number): Bar => {
    const measured = timed[task];
    return {
      what: `${what}, 7,500 models`,
      value: measured?.seconds ?? Number.NaN,
      sense: 'below',
      bar: limit,
      unit: 's',
      rest: `${measured?.megabytes.toFixed(0)} MB, with reading the manifest`,
    };
  };
  return [
    bar('Manifest rules alone', 'check manifest', 2),
    bar('All rules, SQL kept from before', 'check warm', 2),
    bar('All rules, nothing kept', 'check cold', 8),
    {
      what: 'All rules, nothing kept: peak memory, 7,500 models',
      value: timed['check cold']?.megabytes ?? Number.NaN,
      sense: 'below',
      bar: 1500,
      unit: 'MB',
      rest: '',
    },
  ];
}
