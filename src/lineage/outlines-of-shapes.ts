import type { DbtProject } from '../dbt/project.ts';
import { dialectOf } from '../sql/dialect-of.ts';
import type { QueryShape } from '../sql/query-shape.ts';
import type { Outlined } from './build-graph.ts';
import { plainTestReads } from './plain-test.ts';
import { outlineShape } from './read-outline.ts';

/** The outlines of all compiled SQL of a project whose shapes are at hand, so that each text is parsed once for rules and lineage. */
export function outlinesOfShapes(
  { nodes, adapter }: Pick<DbtProject, 'nodes' | 'adapter'>,
  shape: (uniqueId: string) => QueryShape | undefined,
): ReadonlyMap<string, Outlined> {
  const compiled = [...nodes.values()].filter(
    (node) => node.compiledCode !== undefined && node.language === 'sql' && plainTestReads(node) === undefined,
  );
  return new Map(compiled.map(({ uniqueId }) => [uniqueId, outlineShape(shape(uniqueId), dialectOf(adapter))]));
}
