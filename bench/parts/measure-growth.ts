import { rmSync, statSync } from 'node:fs';
import { colibriEdges, type GrowthCall, growthCalls } from './growth-calls.ts';
import type { GrowthRow, GrowthTask, Timed } from './growth-row.ts';
import { lintArtifacts } from './lint-artifacts.ts';
import { peakMemory, type TimedCall, timeCall } from './measure-call.ts';

/**
 * Generates a project of so many models, and runs every task over it so many times, in rounds: what is set beside each other then ran within
 * the same minute, on a machine that is not equally fast all the time. A last round watches the memory.
 */
export async function measureGrowth(models: number, rounds: number): Promise<GrowthRow> {
  const artifacts = lintArtifacts(models);
  const calls = growthCalls(artifacts, models);
  const taken = new Map<GrowthTask, TimedCall[]>(calls.map(({ task }) => [task, []]));
  for (let round = 0; round < rounds; round += 1) for (const call of calls) taken.get(call.task)?.push(await timeOf(call));
  const medians = new Map([...taken].map(([task, all]) => [task, medianOf(all)]));
  const timed = new Map<GrowthTask, Timed>();
  for (const call of calls) timed.set(call.task, { ...secondsOf(medians.get(call.task)), megabytes: await memoryOf(call) });
  return {
    models,
    manifestMegabytes: statSync(artifacts.manifest).size / 1e6,
    rules: documentOf(medians.get('check manifest')).rules?.length ?? 0,
    edges: {
      steward: columnEdges(documentOf(medians.get('lineage cold')).edges),
      ...(medians.has('colibri') && { colibri: colibriEdges() }),
    },
    timed: Object.fromEntries(timed),
  };
}

async function timeOf({ task, file, call, proof, without }: GrowthCall): Promise<TimedCall> {
  remove(without);
  const taken = await timeCall(file, call);
  // Exit code 1 says that something was found.
  if ((taken.exitCode === 0 || taken.exitCode === 1) && taken.stdout.includes(proof)) return taken;
  throw new Error(`${task} ended with ${taken.exitCode} before it was through`);
}

function memoryOf({ file, call, without }: GrowthCall): Promise<number> {
  remove(without);
  return peakMemory(file, call);
}

function remove(folder: string | undefined): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

function medianOf(calls: readonly TimedCall[]): TimedCall {
  const middle = calls.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(calls.length / 2)];
  if (middle === undefined) throw new Error('nothing was run');
  return middle;
}

function secondsOf(call: TimedCall | undefined): Omit<Timed, 'megabytes'> {
  const afterIndexing = documentOf(call).timings?.rulesSeconds;
  return { seconds: call?.seconds ?? Number.NaN, ...(afterIndexing !== undefined && { afterIndexing }) };
}

/** What a `--json` of Steward has that is told here. */
interface Document {
  readonly rules?: readonly unknown[];
  readonly edges?: readonly { readonly kind: string }[];
  readonly timings?: { readonly rulesSeconds: number };
}

function documentOf(call: TimedCall | undefined): Document {
  return call?.stdout.startsWith('{') === true ? (JSON.parse(call.stdout) as Document) : {};
}

/** Colibri doesn't count what tests and exposures read. */
function columnEdges(edges: Document['edges'] = []): number {
  return edges.filter(({ kind }) => kind !== 'read').length;
}
