import type { Bar } from './bar.ts';
import type { GrowthRow, GrowthTask, Timed } from './growth-row.ts';

/** What was promised of whole projects: beside other tools at 1,000 and 5,000 models, in seconds and memory at 7,500. */
export function growthBars(rows: readonly GrowthRow[]): readonly Bar[] {
  return rows.flatMap((row) => [...besidePeers(row), ...(row.models === 7500 ? atFullSize(row) : [])]);
}

function besidePeers({ models, timed }: GrowthRow): readonly Bar[] {
  if (models !== 1000 && models !== 5000) return [];
  const at = `${models.toLocaleString('en-US')} models`;
  return [
    ratio(`Rules on the manifest alone beside dbt-bouncer’s preset \`standard\`, ${at}`, timed['check manifest'], {
      beside: timed['bouncer standard'],
      sense: 'below',
      bar: 1,
    }),
    ratio(`Column lineage of the whole project, first run: times as fast as dbt-colibri, ${at}`, timed.colibri, {
      beside: timed['lineage cold'],
      sense: 'at least',
      bar: models === 1000 ? 3 : 5,
    }),
    ...(models === 5000
      ? [ratio(`All rules, SQL known, beside dbt-score, ${at}`, timed['check warm'], { beside: timed.score, sense: 'below', bar: 1 })]
      : []),
  ];
}

function ratio(
  what: string,
  measured: Timed | undefined,
  { beside, sense, bar }: { readonly beside: Timed | undefined; readonly sense: Bar['sense']; readonly bar: number },
): Bar {
  const [part, whole] = [measured?.seconds ?? Number.NaN, beside?.seconds ?? Number.NaN];
  return { what, value: part / whole, sense, bar, unit: '×', rest: `${part.toFixed(2)} s to ${whole.toFixed(2)} s` };
}

function atFullSize({ timed }: GrowthRow): readonly Bar[] {
  return [
    inSeconds('Rules on the manifest alone', { timed, task: 'check manifest', bar: 2 }),
    inSeconds('All rules, SQL known', { timed, task: 'check warm', bar: 2 }),
    inSeconds('All rules, first run', { timed, task: 'check cold', bar: 8 }),
    {
      what: 'All rules, first run: peak memory, 7,500 models',
      value: timed['check cold']?.megabytes ?? Number.NaN,
      sense: 'below',
      bar: 1500,
      unit: 'MB',
      rest: 'all threads together',
    },
  ];
}

/** The bar counts from the indexed manifest on; what a person waits for stands beside it. */
function inSeconds(
  what: string,
  { timed, task, bar }: { readonly timed: GrowthRow['timed']; readonly task: GrowthTask; readonly bar: number },
): Bar {
  const { seconds, megabytes, afterIndexing = Number.NaN } = timed[task] ?? { seconds: Number.NaN, megabytes: Number.NaN };
  return {
    what: `${what}, after indexing, 7,500 models`,
    value: afterIndexing,
    sense: 'below',
    bar,
    unit: 's',
    rest: `whole process: ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB`,
  };
}
