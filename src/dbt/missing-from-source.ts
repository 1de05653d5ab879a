import type { FileText } from './diagnose/around.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DbtProject } from './project.ts';
import { placeInYaml } from './yaml-places.ts';

/** A source and a column of it that its YAML describes and the database doesn't have. */
export interface MissingFromSource {
  readonly source: string;
  readonly column: string;
}

/**
 * Tells a column that the ingestion no longer delivers from a name that somebody mistyped: the node reads a source, and the source's
 * own description has the column.
 */
export function missingFromSource(
  { missing, node }: Diagnosis,
  project: DbtProject | undefined,
  fileText: FileText,
): MissingFromSource | undefined {
  if (missing?.kind !== 'column' || node === undefined) return undefined;
  const sources = (project?.nodes.get(node)?.dependsOn.nodes ?? []).flatMap((id) => project?.sources.get(id) ?? []);
  for (const { sourceName, name, path } of sources) {
    const text = fileText(path);
    const source = `${sourceName}.${name}`;
    const line = text === undefined ? undefined : placeInYaml(text, { resource: { kind: 'source', name: source }, column: missing.name });
    if (line !== undefined) return { source, column: missing.name };
  }
  return undefined;
}
