import type { DbtNode } from './project.ts';

/** Where dbt keeps a node's SQL, from the target folder: `compiled`, or as it ran it. A generic test's folder is called like its YAML file. */
export function statementPath(folder: 'run' | 'compiled', { packageName, path, name, test }: DbtNode): string {
  return `${folder}/${packageName}/${test?.kind === undefined ? path : `${path}/${name}.sql`}`;
}
