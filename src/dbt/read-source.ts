import { asFilledText, asRecord, asText, type RawRecord } from './artifact-values.ts';
import type { DbtSource } from './project.ts';
import { fieldOrConfig, projectPath } from './shared-fields.ts';

/** One entry of the manifest's `sources`. */
export function readSource(raw: RawRecord, id: string): DbtSource {
  const name = asText(raw['name']);
  return {
    uniqueId: asText(raw['unique_id'], id),
    sourceName: asText(raw['source_name']),
    name,
    identifier: asText(raw['identifier'], name),
    relationName: asFilledText(raw['relation_name']),
    path: projectPath(raw),
    hasFreshness: hasFreshness(fieldOrConfig(raw, 'freshness')),
    loadedAtField: asFilledText(fieldOrConfig(raw, 'loaded_at_field')),
    description: asText(raw['description']),
  };
}

/** dbt writes the thresholds with empty counts when nobody set them. */
function hasFreshness(raw: unknown): boolean {
  const freshness = asRecord(raw);
  return ['warn_after', 'error_after'].some((threshold) => typeof asRecord(freshness[threshold])['count'] === 'number');
}
