import { asFilledText, asText, asTexts, isRecord, type RawRecord } from './artifact-values.ts';
import type { DbtExposure } from './project.ts';
import { metaOf, ownerEmail, ownerName, parentIds, projectPath, tagsOf } from './shared-fields.ts';

/** One entry of the manifest's `exposures`. */
export function readExposure(raw: RawRecord, id: string): DbtExposure {
  const name = asText(raw['name']);
  const meta = metaOf(raw);
  return {
    uniqueId: asText(raw['unique_id'], id),
    packageName: asText(raw['package_name']),
    name,
    label: asFilledText(raw['label']) ?? name,
    type: asText(raw['type']),
    description: asText(raw['description']),
    url: asFilledText(raw['url']),
    maturity: asFilledText(raw['maturity']),
    owner: ownerName(raw),
    ownerEmail: ownerEmail(raw),
    path: projectPath(raw),
    dependsOn: parentIds(raw),
    columns: declaredColumns(meta['columns']),
    tags: tagsOf(raw),
    meta,
  };
}

function declaredColumns(raw: unknown): ReadonlyMap<string, readonly string[]> | undefined {
  if (!isRecord(raw)) return undefined;
  return new Map(Object.entries(raw).map(([model, columns]) => [model, asTexts(columns)]));
}
