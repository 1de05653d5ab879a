import type { DbtProject } from '../../src/dbt/project.ts';
import type { DbtCatalog } from '../../src/dbt/read-catalog.ts';
import { type ProjectLineage, projectLineage } from '../../src/lineage/project-lineage.ts';
import { readOutline } from '../../src/lineage/read-outline.ts';
import { dialectOf } from '../../src/sql/dialect-of.ts';
import { loadSqlEngine } from '../../src/sql/sql-engine.ts';

/** The column graph of a project, its compiled SQL read on the spot. */
export async function lineageOf(project: DbtProject, catalog?: DbtCatalog): Promise<ProjectLineage> {
  const engine = await loadSqlEngine();
  const dialect = dialectOf(project.adapter);
  const outlines = [...project.nodes.values()].flatMap(({ uniqueId, compiledCode, language }) =>
    compiledCode === undefined || language !== 'sql' ? [] : [[uniqueId, readOutline(compiledCode, { dialect, engine })] as const],
  );
  return projectLineage({ project, catalog, outlines: new Map(outlines) });
}
