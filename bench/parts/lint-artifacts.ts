import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../../tools/stage/example.ts';
import type { ProjectFiles } from './generate-project.ts';
import { lintProject } from './lint-project.ts';

/** A project that dbt compiled, with its artifacts. */
export interface LintArtifacts {
  readonly folder: string;
  readonly manifest: string;
  readonly catalog: string;
}

/** Generates a project of so many models, lets dbt compile it, and keeps the result in .cache: minutes the first time. */
export function lintArtifacts(models: number): LintArtifacts {
  const folder = join(ROOT, '.cache/bench', `lint-${models}`);
  const artifacts = { folder, manifest: join(folder, 'target/manifest.json'), catalog: join(folder, 'target/catalog.json') };
  const files = lintProject(models);
  if (existsSync(artifacts.catalog) && isIn(folder, files)) return artifacts;
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const dbt = join(ROOT, '.venv/bin/dbt');
  execFileSync(dbt, ['--quiet', 'compile', '--project-dir', folder, '--profiles-dir', folder], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(artifacts.catalog, catalogOf(readFileSync(artifacts.manifest, 'utf8')));
  return artifacts;
}

/** Whether it is this very project that lies there: the generator may have changed since. */
function isIn(folder: string, files: ProjectFiles): boolean {
  return Object.entries(files).every(([path, text]) => existsSync(join(folder, path)) && readFileSync(join(folder, path), 'utf8') === text);
}

const MODEL_COLUMNS = { id: 'BIGINT', amount: 'DECIMAL(18,2)', status: 'VARCHAR', day: 'DATE', owner_id: 'BIGINT', score: 'BIGINT' };
const SOURCE_COLUMNS = { id: 'BIGINT', amount: 'DOUBLE', status: 'VARCHAR', day: 'VARCHAR', owner_id: 'BIGINT' };

interface Described {
  readonly resource_type: string;
  readonly database: string;
  readonly schema: string;
  readonly name: string;
}

/** catalog.json as dbt writes it: nothing is built, so the columns are the generator's own knowledge. */
function catalogOf(manifest: string): string {
  const { nodes, sources } = JSON.parse(manifest) as Record<'nodes' | 'sources', Readonly<Record<string, Described>>>;
  const entries = (all: Readonly<Record<string, Described>>, columns: Readonly<Record<string, string>>) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([, { resource_type: kind }]) => kind === 'model' || kind === 'source')
        .map(([id, { database, schema, name }]) => [
          id,
          {
            unique_id: id,
            metadata: { type: 'BASE TABLE', database, schema, name, comment: null, owner: null },
            columns: columnsOf(columns),
            stats: {},
          },
        ]),
    );
  const metadata = {
    dbt_schema_version: 'https://schemas.getdbt.com/dbt/catalog/v1.json',
    dbt_version: '1.11.0',
    generated_at: '2026-01-01T00:00:00Z',
    invocation_id: 'bench',
    env: {},
  };
  return JSON.stringify({ metadata, nodes: entries(nodes, MODEL_COLUMNS), sources: entries(sources, SOURCE_COLUMNS), errors: null });
}

function columnsOf(types: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(types).map(([name, type], at) => [name, { type, index: at + 1, name, comment: null }]));
}
