// Time of a diagnosis from what runs of 5,000 and 20,000 nodes left behind: node bench/diagnose.ts
import { diagnose } from '../src/dbt/diagnose.ts';
import type { DbtProject } from '../src/dbt/project.ts';
import { readAnyLog } from '../src/dbt/read-any-log.ts';
import { readManifest } from '../src/dbt/read-manifest.ts';
import { readRunResults } from '../src/dbt/read-run-results.ts';
import { bigManifest } from '../test/dbt/big-manifest.ts';
import { bigRun } from '../test/dbt/big-run.ts';
import { reportBars } from './parts/bar.ts';

const RUNS = [
  { models: 1250, failed: 1 },
  { models: 1250, failed: 100 },
  { models: 5000, failed: 1 },
  { models: 5000, failed: 500 },
];
const BAR = { nodes: 5000, seconds: 2 };

const rows = RUNS.map(measure);
console.table(rows);
const promised = rows.filter(({ nodes }) => nodes === BAR.nodes);
reportBars([
  {
    what: 'Diagnose a run of 5,000 nodes from its artifacts and log',
    value: Math.max(...promised.map((row) => row['all (s)'])),
    sense: 'below',
    bar: BAR.seconds,
    unit: 's',
    rest: `the slower one of ${promised.map(({ failed }) => failed).join(' and ')} failed`,
  },
]);

function measure({ models, failed }: (typeof RUNS)[number]) {
  const manifestText = bigManifest(models);
  const run = bigRun(readManifest(manifestText), failed);
  const manifest = timed(() => readManifest(manifestText));
  const results = timed(() => readRunResults(run.results).results);
  const log = timed(() => readAnyLog(run.log, { project: manifest.value }));
  const found = timed(() =>
    diagnose({ events: log.value.events, results: results.value }, { project: manifest.value, fileText: codeOf(manifest.value) }),
  );
  return {
    nodes: manifest.value.nodes.size,
    failed,
    'manifest (MB)': Math.round(manifestText.length / 1e5) / 10,
    'manifest (ms)': Math.round(manifest.milliseconds),
    'results (ms)': Math.round(results.milliseconds),
    'log (ms)': Math.round(log.milliseconds),
    'diagnosis (ms)': Math.round(found.milliseconds),
    'all (s)': Math.round((manifest.milliseconds + results.milliseconds + log.milliseconds + found.milliseconds) / 10) / 100,
    'root causes': found.value.length,
  };
}

function codeOf({ nodes }: DbtProject): (path: string) => string | undefined {
  const code = new Map([...nodes.values()].map(({ path, rawCode }) => [path, rawCode]));
  return (path) => code.get(path);
}

function timed<Value>(work: () => Value): { value: Value; milliseconds: number } {
  const started = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - started };
}
