import type { Config, ProjectConfig } from './config-schema.ts';

/** Two parts of a configuration that can't both be meant, each of which is fine by itself. */
export interface Contradiction {
  /** The second of the two: where to look. */
  readonly path: readonly PropertyKey[];
  /** What contradicts what, and the way out. */
  readonly says: string;
}

/** What a schema can't say: names and folders that are there twice, and a token that dbt would get. */
export function contradictions({ projects }: Pick<Config, 'projects'>): readonly Contradiction[] {
  return projects.flatMap((project, index) => [
    ...sameName(project, projects.slice(0, index), index),
    ...sameFolder(project, projects.slice(0, index), index),
    ...tokenForDbt(project, projects, index),
  ]);
}

function sameName({ name }: ProjectConfig, before: readonly ProjectConfig[], index: number): readonly Contradiction[] {
  if (!before.some((other) => other.name === name)) return [];
  return [
    { path: ['projects', index, 'name'], says: `two projects are called ${name}; checks and comments need a name of its own for each` },
  ];
}

function sameFolder({ name, dir }: ProjectConfig, before: readonly ProjectConfig[], index: number): readonly Contradiction[] {
  const other = before.find((one) => plain(one.dir) === plain(dir));
  if (other === undefined || other.name === name) return [];
  const says = `the projects ${other.name} and ${name} have the same dir, ${inWords(dir)}; name another folder, or leave one of them out`;
  return [{ path: ['projects', index, 'dir'], says }];
}

/** A variable under `env` reaches dbt, and with it the pull request's code; that of any project, since all of them run in one job. */
function tokenForDbt({ packages }: ProjectConfig, projects: readonly ProjectConfig[], index: number): readonly Contradiction[] {
  const token = packages?.token_env;
  const holder = projects.find(({ env }) => token !== undefined && env.includes(token));
  if (token === undefined || holder === undefined) return [];
  const says = `${token} is the token for private packages, and projects[].env of ${holder.name} passes it to dbt, where the pull request’s code can read it; take it out of env`;
  return [{ path: ['projects', index, 'packages', 'token_env'], says }];
}

function inWords(dir: string): string {
  return plain(dir) === '.' ? 'the root of the repository' : plain(dir);
}

/** `./transform/` and `transform` are one folder. */
function plain(dir: string): string {
  const parts = dir.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 ? '.' : parts.join('/');
}
