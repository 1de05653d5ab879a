import { asFilledText, asRecord, asText, type RawRecord } from './artifact-values.ts';
import type { DbtSource } from './project.ts';
import { readColumns } from './read-columns.ts';
import { fieldOrConfig, metaOf, projectPath, tagsOf } from './shared-fields.ts';

/** One entry of the manifest's `sources`. */
export function readSource(raw: RawRecord, id: string): DbtSource {
  const name = asText(raw['name']);
  return {
    uniqueId: asText(raw['unique_id'], id),
    packageName: asText(raw['package_name']),
    sourceName: asText(raw['source_name']),
    name,
    identifier: asText(raw['identifier'], name),
    relationName: asFilledText(raw['relation_name']),
    path: projectPath(raw),
    hasFreshness: hasFreshness(fieldOrConfig(raw, 'freshness')),
    declinesFreshness: raw['freshness'] === null,
    loadedAtField: asFilledText(fieldOrConfig(raw, 'loaded_at_field')),
    loader: asFilledText(raw['loader']),
    description: asText(raw['description']),
    sourceDescription: asText(raw['source_description']),
    columns: readColumns(raw['columns']),
    tags: tagsOf(raw),
    meta: metaOf(raw),
  };
}

/** dbt writes the thresholds with empty counts when nobody set them. */
function hasFreshness(raw: unknown): boolean {
  const freshness = asRecord(raw);
  return ['warn_after', 'error_after'].some((threshold) => typeof asRecord(freshness[threshold])['count'] === 'number');
}
