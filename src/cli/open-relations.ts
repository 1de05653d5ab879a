import { basename, join, resolve } from 'node:path';
import type { QueryResult } from '../core/ports/queries.ts';
import { asProblem, Problem } from '../core/problem.ts';
import { queriesOpener } from '../python/open-queries.ts';
import { isSingleSelect } from '../sql/is-single-select.ts';
import { loadSqlEngine } from '../sql/sql-engine.ts';
import { bundledWasm } from '../system/bundled-wasm.ts';
import { systemClock } from '../system/clock.ts';
import { systemFiles } from '../system/files.ts';
import { systemProcesses } from '../system/processes.ts';
import type { Ask } from '../warehouse/ask.ts';
import type { Relation } from '../warehouse/columns-of.ts';
import { textLiteral } from '../warehouse/sql-words.ts';
import { dialectOf, type WarehouseDialect } from '../warehouse/warehouse-dialect.ts';
import type { Cli } from './cli.ts';
import { findRelation } from './find-relation.ts';
import { type RelationSpec, relationSpec } from './relation-spec.ts';
import { fileWarehouse, projectWarehouse, type WarehouseOptions, type WarehousePlace } from './warehouse-place.ts';

/** Relations that somebody named, ready to be asked. */
export interface OpenRelations {
  readonly relations: readonly Relation[];
  readonly dialect: WarehouseDialect;
  readonly ask: Ask;
}

const MILLISECONDS = 600_000;

/**
 * Opens what was named on the command line for the time of `work`: DuckDB, CSV and Parquet files read-only through the DuckDB of the
 * user's dbt environment, other relations through the project's profile. Throws STW-1003, STW-1006, STW-1014, STW-2011, STW-2012,
 * STW-4005, STW-4007 and STW-4008, and what choosing a profile throws.
 */
export async function withRelations<Result>(
  names: readonly string[],
  { options, cli }: { readonly options: WarehouseOptions; readonly cli: Cli },
  work: (open: OpenRelations) => Promise<Result>,
): Promise<Result> {
  const specs = names.map((name) => relationSpec(name, options.database));
  const folder = await systemFiles.temporary('steward-relations');
  try {
    for (const spec of specs) await assertFile(spec, cli);
    const needsProject = specs.some((spec) => spec.kind === 'relation' && spec.database === undefined);
    const place = needsProject
      ? await projectWarehouse(options, cli, folder)
      : await fileWarehouse(options, cli, { folder, databases: databasesOf(specs, cli) });
    const open = await opened(place, filesOf(specs, cli));
    try {
      const relations: Relation[] = [];
      for (const [index, spec] of specs.entries()) relations.push(await relationOf(spec, { name: names[index] ?? '', place, open, cli }));
      return await work({ relations, dialect: open.dialect, ask: open.ask });
    } finally {
      await open.close();
    }
  } finally {
    await systemFiles.remove(folder);
  }
}

async function assertFile(spec: RelationSpec, cli: Cli): Promise<void> {
  const path = spec.kind === 'file' ? spec.path : spec.database;
  if (path === undefined) return;
  if (spec.kind === 'file' && /[*?[\]{}]/.test(path))
    throw new Problem('STW-4005', { file: path, detail: 'a name with *, ?, brackets or braces would stand for several files' });
  if (!(await systemFiles.exists(resolve(cli.cwd, path)))) throw new Problem('STW-4005', { file: path, detail: 'there is no such file' });
}

/** Each database file with the name that queries give it. */
function databasesOf(specs: readonly RelationSpec[], cli: Cli): Readonly<Record<string, string>> {
  const paths = [
    ...new Set(specs.flatMap((spec) => (spec.kind === 'relation' && spec.database !== undefined ? resolve(cli.cwd, spec.database) : []))),
  ];
  return Object.fromEntries(paths.map((path, index) => [`data_${index}`, path]));
}

/** The SQL that reads each named file, by the file's path: nothing else may read one. */
function filesOf(specs: readonly RelationSpec[], cli: Cli): ReadonlyMap<string, string> {
  return new Map(
    specs.flatMap((spec) => {
      if (spec.kind !== 'file') return [];
      const path = textLiteral(resolve(cli.cwd, spec.path), 'duckdb');
      return [[spec.path, spec.format === 'csv' ? `read_csv(${path}, sample_size = -1)` : `read_parquet(${path})`]];
    }),
  );
}

interface Opened {
  readonly dialect: WarehouseDialect;
  readonly files: ReadonlyMap<string, string>;
  readonly ask: Ask;
  readonly close: () => Promise<void>;
}

async function opened(place: WarehousePlace, files: ReadonlyMap<string, string>): Promise<Opened> {
  const dialect = dialectOf(place.data.adapter);
  if (dialect === undefined) throw new Problem('STW-4007', { detail: `Steward writes no SQL for ${place.data.adapter} yet.` });
  if (files.size > 0 && dialect !== 'duckdb')
    throw new Problem('STW-4007', { detail: `Files are compared with DuckDB relations only, not with ${place.data.adapter}.` });
  const engine = await loadSqlEngine(await bundledWasm());
  const isSelect = (sql: string, adapter: string): boolean => {
    const bare = [...files.values()].reduce((text, file, index) => text.replaceAll(file, `named_file_${index}`), sql);
    return isSingleSelect(bare, adapter, engine);
  };
  const opener = queriesOpener({ files: systemFiles, processes: systemProcesses(), clock: systemClock, isSelect });
  const queries = await opener(place.data, new AbortController().signal);
  const ask = async (sql: string, maxRows = 1_000): Promise<QueryResult> => {
    try {
      return await queries.run({ sql, maxRows, timeoutMilliseconds: MILLISECONDS });
    } catch (error) {
      throw place.isProject ? error : withoutDuckdb(error, place.data.python);
    }
  };
  return { dialect, files, ask, close: () => queries.close() };
}

/** What the interpreter says when dbt or its DuckDB adapter isn't installed. */
function withoutDuckdb(error: unknown, python: string): unknown {
  const problem = asProblem(error);
  const isMissing =
    problem.code === 'STW-1003' ||
    (problem.code === 'STW-1006' && /No module named|could not find adapter|adapter type/i.test(problem.message));
  return isMissing ? new Problem('STW-1014', { python, detail: problem.message.slice(0, 200) }, error) : error;
}

interface Named {
  readonly name: string;
  readonly place: WarehousePlace;
  readonly open: Opened;
  readonly cli: Cli;
}

async function relationOf(spec: RelationSpec, { name, place, open, cli }: Named): Promise<Relation> {
  if (spec.kind === 'file') {
    const sql = open.files.get(spec.path) ?? '';
    await open.ask(`select * from ${sql} as any_rows limit 0`).catch((error: unknown) => {
      const problem = asProblem(error);
      throw problem.code === 'STW-2011'
        ? new Problem('STW-4005', { file: spec.path, detail: problem.message.slice(0, 300) }, error)
        : problem;
    });
    return { sql, parts: [basename(spec.path)] };
  }
  const path = spec.database === undefined ? undefined : resolve(cli.cwd, spec.database);
  const alias = Object.entries(place.data.databases).find(([, file]) => path === undefined || file === path)?.[0];
  const where = spec.database ?? join(place.data.profile, place.data.target);
  const stem = path === undefined ? undefined : basename(path).split('.')[0];
  return findRelation({ name, parts: spec.parts, alias, stem, usual: place.schema, where }, open);
}
