import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

const pullRequestSchema = z.strictObject({
  title: z.string(),
  author: z.string(),
  body: z.string(),
  /** What a senior colleague would say about it; none where it may be merged as it is. */
  mistakes: z.array(z.string()),
});

/** One pull request on one of the projects. */
export interface QualityPullRequest extends z.infer<typeof pullRequestSchema> {
  readonly project: string;
  readonly name: string;
  readonly patch: string;
}

/** A repository with one dbt project that pull requests are reviewed on. */
export interface QualityProject {
  readonly name: string;
  /** Its files. */
  readonly folder: string;
  /** Folder of dbt_project.yml in them. */
  readonly dir: string;
  readonly database: string;
  /** Folder of `<schema>/<table>.csv`, from which the database is loaded; undefined where it is there already. */
  readonly raw: string | undefined;
}

/** The projects, the example company's first. */
export const qualityProjects: readonly QualityProject[] = [
  { name: 'taxi', folder: join(REPOSITORY, 'examples/taxi'), dir: 'transform', database: 'warehouse/taxi.duckdb', raw: undefined },
  own('webshop', '.'),
  own('subscriptions', '.'),
  own('logistics', 'dbt'),
  own('streaming', '.'),
];

function own(name: string, dir: string): QualityProject {
  const folder = join(HERE, 'projects', name);
  return { name, folder, dir, database: `warehouse/${name}.duckdb`, raw: join(folder, 'raw') };
}

/** All pull requests, by project and name. */
export function qualityPullRequests(): readonly QualityPullRequest[] {
  return qualityProjects.flatMap(({ name: project }) => {
    const folder = join(HERE, 'pull-requests', project);
    return readdirSync(folder)
      .toSorted()
      .map((name) => ({
        project,
        name,
        ...pullRequestSchema.parse(parse(readFileSync(join(folder, name, 'pull-request.yml'), 'utf8'))),
        patch: readFileSync(patchOf(folder, name), 'utf8'),
      }));
  });
}

/** The example company's pull requests lie beside it. */
function patchOf(folder: string, name: string): string {
  const beside = join(folder, name, 'change.patch');
  return existsSync(beside) ? beside : join(REPOSITORY, 'examples/pull-requests', name, 'change.patch');
}
