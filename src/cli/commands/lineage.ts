import { dirname, resolve } from 'node:path';
import { Problem } from '../../core/problem.ts';
import type { DbtProject } from '../../dbt/project.ts';
import { readCatalog } from '../../dbt/read-catalog.ts';
import { readManifest } from '../../dbt/read-manifest.ts';
import type { Outlined } from '../../lineage/build-graph.ts';
import { columnLineage } from '../../lineage/column-lineage.ts';
import { findColumn } from '../../lineage/find-column.ts';
import { projectEdges } from '../../lineage/project-edges.ts';
import { type ProjectLineage, projectLineage } from '../../lineage/project-lineage.ts';
import { readOutline } from '../../lineage/read-outline.ts';
import { readOutlines } from '../../lineage/read-outlines.ts';
import { seedHeader } from '../../lineage/seed-header.ts';
import { statementLineage } from '../../lineage/statement-lineage.ts';
import { dialectOf } from '../../sql/dialect-of.ts';
import { loadSqlEngine } from '../../sql/sql-engine.ts';
import { bundledWasm } from '../../system/bundled-wasm.ts';
import { systemFiles } from '../../system/files.ts';
import type { AddCommand, Cli } from '../cli.ts';
import { dialectDoubt } from '../dialect-doubt.ts';
import { EXIT } from '../exit-codes.ts';
import { holdsMuchSql } from '../holds-much-sql.ts';
import { edgesWords, lineageWords, statementWords } from '../lineage-words.ts';
import { openSqlFacts } from '../open-sql-facts.ts';
import { readDocument } from '../read-document.ts';
import { readSchema } from '../read-schema.ts';

interface Options {
  readonly manifest?: string;
  readonly catalog?: string;
  readonly sql?: string;
  readonly dialect?: string;
  readonly schema?: string;
  readonly depth?: string;
  readonly json?: true;
}

const LARGEST_SEED_BYTES = 100 * 1024 * 1024;

/** `steward lineage`: where a column comes from and where it goes, over a whole project or inside one SELECT. */
export const addLineage: AddCommand = (program, cli) => {
  program
    .command('lineage')
    .description('follow a column up and down a project, or inside one SELECT')
    .argument('[column]', '<model>, <model>.<column> or <source>.<table>.<column>; without one, all edges of the project')
    .option('--manifest <file>', 'target/manifest.json, with compiled SQL')
    .option('--catalog <file>', 'target/catalog.json: the columns that the warehouse has')
    .option('--depth <n>', 'how many steps to go up and down')
    .option('--sql <file>', 'one SELECT instead of a project')
    .option('--dialect <name>', 'its SQL dialect, such as duckdb or snowflake')
    .option('--schema <file>', 'JSON: the columns of each table, {"orders": ["id", "amount"]}')
    .option('--json', 'print one JSON document')
    .action(async (column: string | undefined, options: Options) => {
      if (options.sql !== undefined) return ofStatement(options.sql, options, cli);
      if (options.manifest === undefined) throw usage('`steward lineage` needs --manifest, or --sql and --dialect.');
      const whole = await ofProject({ ...options, manifest: options.manifest }, cli);
      cli.print(column === undefined ? allEdges(whole, options) : ofColumn(column, whole, options));
    });
};

async function ofProject(options: Options & { readonly manifest: string }, cli: Cli): Promise<ProjectLineage> {
  const facts = openSqlFacts(cli);
  try {
    const manifest = await readDocument(options.manifest, cli);
    if (holdsMuchSql(manifest)) facts.prepare();
    const project = readManifest(manifest, options.manifest);
    const catalog = options.catalog === undefined ? undefined : readCatalog(await readDocument(options.catalog, cli), options.catalog);
    const outlines = await withDoubt(await readOutlines(project, facts), project);
    return projectLineage({
      project,
      catalog,
      outlines,
      seedHeader: await seedHeaders(project, resolve(cli.cwd, options.manifest)),
    });
  } finally {
    await facts.close();
  }
}

/** Where nothing at all could be read, the dialect may be why. */
async function withDoubt(outlines: ReadonlyMap<string, Outlined>, { adapter }: DbtProject): Promise<ReadonlyMap<string, Outlined>> {
  const isRead = [...outlines.values()].some(({ unread }) => typeof unread !== 'string');
  const doubt = isRead ? undefined : await dialectDoubt(adapter);
  return doubt === undefined ? outlines : new Map([...outlines.keys()].map((id) => [id, { unread: doubt }]));
}

/** There may be hundreds of thousands: as JSON they stand on one line. */
function allEdges(whole: ProjectLineage, { depth, json }: Options): string {
  if (depth !== undefined) throw usage('`--depth` goes with a model or column.');
  const all = projectEdges(whole);
  return json ? JSON.stringify(all) : edgesWords(all);
}

function ofColumn(asked: string, whole: ProjectLineage, options: Options): string {
  const place = findColumn(asked, whole);
  if ('problem' in place) throw usage(place.problem);
  const lineage = columnLineage(place, whole, depthOf(options));
  return options.json ? JSON.stringify(lineage, undefined, 2) : lineageWords(lineage);
}

function depthOf({ depth }: Options): number | undefined {
  if (depth === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(depth)) throw usage('`--depth` is a number of steps, from 1.');
  return Number(depth);
}

/** dbt doesn't note the columns of a seed; the first line of its file does. The project is where the target folder lies. */
async function seedHeaders({ nodes }: DbtProject, manifest: string): Promise<(id: string) => readonly string[] | undefined> {
  const seeds = [...nodes.values()].filter(({ resourceType }) => resourceType === 'seed');
  const headers = await Promise.all(
    seeds.map(
      async (seed) =>
        [seed.uniqueId, seedHeader(await systemFiles.readInside(dirname(dirname(manifest)), seed.path, LARGEST_SEED_BYTES), seed)] as const,
    ),
  );
  const known = new Map(headers);
  return (id) => known.get(id);
}

async function ofStatement(file: string, { dialect, schema, json }: Options, cli: Cli): Promise<void> {
  if (dialect === undefined) throw usage('`steward lineage --sql` needs --dialect.');
  const doubt = await dialectDoubt(dialect);
  if (doubt !== undefined) throw usage(`${doubt}.`);
  const engine = await loadSqlEngine(await bundledWasm());
  const tables = schema === undefined ? undefined : await readSchema(schema, cli);
  const spoken = dialectOf(dialect);
  const lineage = statementLineage(readOutline(await readDocument(file, cli), { dialect: spoken, engine }), {
    dialect: spoken,
    schema: tables,
  });
  cli.print(json ? JSON.stringify(lineage, undefined, 2) : statementWords(lineage));
  // Nothing at all was read: a script should not take that for a statement without columns.
  if (lineage.columns.length === 0) cli.exit(EXIT.usage);
}

function usage(detail: string): Problem {
  return new Problem('STW-4007', { detail });
}
