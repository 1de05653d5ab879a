import { inRepository } from '../agents/places.ts';
import type { DbtProject } from '../dbt/project.ts';

/** Files of a project's own resources, from the repository's root: YAML for places of tests and columns and for variables, SQL for the lines of models. */
export function pathsOfProject(
  { name, nodes, exposures, unitTests, sources, consumers }: DbtProject,
  projectDir: string,
): readonly string[] {
  const own = [...nodes.values()].filter(({ packageName }) => packageName === name);
  const paths = [
    'dbt_project.yml',
    ...own.flatMap(({ path, patchPath }) => (patchPath === undefined ? [path] : [path, patchPath])),
    ...[...exposures.values(), ...unitTests.values(), ...sources.values(), ...consumers.values()].map(({ path }) => path),
  ];
  return paths.filter((path) => /\.(sql|ya?ml|py)$/.test(path)).map((path) => inRepository(projectDir, path));
}
