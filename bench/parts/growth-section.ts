import type { GrowthRow, GrowthTask } from './growth-row.ts';
import { GROWTH_TASKS } from './growth-tasks.ts';
import { peerVersion } from './peer-tools.ts';
import type { MeasuredPart } from './run-part.ts';

/** How the cost of each task grows with the project, as a picture and a table, and what each tool does and doesn't do for it. */
export function growthSection({ command, growth }: Pick<MeasuredPart, 'command' | 'growth'>): readonly string[] {
  const rows = growth.toSorted((one, other) => one.models - other.models);
  if (rows.length === 0) return [];
  return [
    '## How each cost grows',
    `\`${command}\`: a generated project, compiled by dbt for DuckDB. A tenth of the models stage a source each, the others join two to five earlier ones, compute and rank; six columns and two tests each. Every number is that of a whole process, its start included: the median of the rounds, and the most memory that it held in one more.`,
    `![Seconds that each task takes with ${inWords(rows.map(({ models }) => models))} models](images/growth.svg)`,
    [headOf(rows), ...GROWTH_TASKS.map(({ task, what }) => rowOf(what, rows, task)), edgesOf(rows)].join('\n'),
    toolsOf(rows).join('\n'),
  ];
}

function headOf(rows: readonly GrowthRow[]): string {
  const sizes = rows.map(
    ({ models, manifestMegabytes }) => `${models.toLocaleString('en-US')} models (${manifestMegabytes.toFixed(1)} MB)`,
  );
  return [`| Task | ${sizes.join(' | ')} |`, `| --- |${' --: |'.repeat(rows.length)}`].join('\n');
}

function rowOf(what: string, rows: readonly GrowthRow[], task: GrowthTask): string {
  return `| ${what} | ${rows.map(({ timed }) => cellOf(timed[task])).join(' | ')} |`;
}

function cellOf(timed: GrowthRow['timed'][GrowthTask]): string {
  if (timed === undefined) return 'not run';
  const { seconds, megabytes, afterIndexing } = timed;
  const after = afterIndexing === undefined ? '' : ` (${afterIndexing.toFixed(2)} s after indexing)`;
  return `${seconds.toFixed(2)} s${after}, ${Math.round(megabytes).toLocaleString('en-US')} MB`;
}

function edgesOf(rows: readonly GrowthRow[]): string {
  const cells = rows.map(({ edges }) => {
    const colibri = edges.colibri === undefined ? '' : `, dbt-colibri ${edges.colibri.toLocaleString('en-US')}`;
    return `Steward ${edges.steward.toLocaleString('en-US')}${colibri}`;
  });
  return `| Edges found: from column to column, and columns that filter and join | ${cells.join(' | ')} |`;
}

/** Who ran at which size, and what it leaves out. */
function toolsOf(rows: readonly GrowthRow[]): readonly string[] {
  const rules = Math.max(...rows.map((row) => row.rules));
  const at = (task: GrowthTask): string => {
    const sizes = rows.filter(({ timed }) => timed[task] !== undefined).map(({ models }) => models);
    return sizes.length === 0 ? 'which was not run' : `at ${inWords(sizes)} models`;
  };
  return [
    `- **Steward**, ${at('check warm')}: \`check\` runs ${rules} rules, \`lineage\` lists every edge. A first run finds an empty cache; later ones know the SQL that didn’t change. After indexing: without the start of the process and without reading the manifest. Neither writes a page to browse.`,
    `- **dbt-bouncer ${peerVersion('dbt-bouncer')}**, ${at('bouncer strict')}: conventions on names, descriptions, tests and code, by its own presets. It doesn’t follow columns from model to model, and keeps nothing between runs.`,
    `- **dbt-score ${peerVersion('dbt-score')}**, ${at('score')}: scores the metadata of models with its own rules. It doesn’t read SQL, and keeps nothing between runs.`,
    `- **dbt-colibri ${peerVersion('dbt-colibri')}**, ${at('colibri')}: column lineage with a catalog, as JSON and as a page to browse; larger projects would take it minutes and were left out. It has no rules, and keeps nothing between runs.`,
  ];
}

function inWords(sizes: readonly number[]): string {
  const shown = sizes.map((size) => size.toLocaleString('en-US'));
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
