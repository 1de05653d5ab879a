import { asFilledText, asText, asTexts, isRecord, type RawRecord } from './artifact-values.ts';
import type { DbtExposure } from './project.ts';
import { metaOf, ownerName, parentIds, projectPath } from './shared-fields.ts';

/** One entry of the manifest's `exposures`. */
export function readExposure(raw: RawRecord, id: string): DbtExposure {
  const name = asText(raw['name']);
  return {
    uniqueId: asText(raw['unique_id'], id),
    name,
    label: asFilledText(raw['label']) ?? name,
    type: asText(raw['type']),
    owner: ownerName(raw),
    path: projectPath(raw),
    dependsOn: parentIds(raw),
    columns: declaredColumns(metaOf(raw)['columns']),
  };
}

function declaredColumns(raw: unknown): ReadonlyMap<string, readonly string[]> | undefined {
  if (!isRecord(raw)) return undefined;
  return new Map(Object.entries(raw).map(([model, columns]) => [model, asTexts(columns)]));
}
