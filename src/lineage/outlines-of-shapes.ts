import type { DbtProject } from '../dbt/project.ts';
import { dialectOf } from '../sql/dialect-of.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import type { Outlined } from './build-graph.ts';
import { outlineShape } from './read-outline.ts';

/** The outlines of all compiled SQL of a project whose shapes are at hand, so that each text is parsed once for rules and lineage. */
export function outlinesOfShapes(
  { nodes, adapter }: Pick<DbtProject, 'nodes' | 'adapter'>,
  shape: (uniqueId: string) => QueryShape | undefined,
): ReadonlyMap<string, Outlined> {
  const compiled = [...nodes.values()].filter(({ compiledCode, language }) => compiledCode !== undefined && language === 'sql');
  return new Map(compiled.map(({ uniqueId }) => [uniqueId, outlineShape(shape(uniqueId), dialectOf(adapter))]));
}
