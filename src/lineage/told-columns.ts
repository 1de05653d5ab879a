import type { DbtProject } from '../dbt/project.ts';
import type { DbtCatalog } from '../dbt/read-catalog.ts';
import { plainCase } from './plain-case.ts';
import type { KnownColumns } from './resolved-query.ts';

/** What is told about columns besides SQL. */
export interface ToldColumns {
  readonly project: Pick<DbtProject, 'nodes' | 'sources'>;
  readonly catalog?: DbtCatalog | undefined;
  /** The columns of a seed as its file heads them. */
  readonly seedHeader?: ((uniqueId: string) => readonly string[] | undefined) | undefined;
}

/** The columns of a node without its SQL: the warehouse's own, else the header of a seed, else what a YAML file declares. */
export function toldColumns(id: string, { project, catalog, seedHeader }: ToldColumns): KnownColumns | undefined {
  const real = catalog?.get(id);
  if (real !== undefined && real.size > 0) return { names: [...real.keys()].map(plainCase), isComplete: true, by: 'catalog' };
  const header = seedHeader?.(id);
  if (header !== undefined) return { names: header, isComplete: true, by: 'catalog' };
  const declared = [...((project.nodes.get(id) ?? project.sources.get(id))?.columns.keys() ?? [])];
  return declared.length === 0 ? undefined : { names: declared, isComplete: false, by: 'yaml' };
}
