import { asList, asRecord, asText, isRecord, type RawRecord } from './artifact-values.ts';
import type { DbtRows, DbtUnitTest } from './project.ts';
import { projectPath } from './shared-fields.ts';

/** One entry of the manifest's `unit_tests`. */
export function readUnitTest(raw: RawRecord, id: string): DbtUnitTest {
  const given = asList(raw['given']).map(asRecord);
  return {
    uniqueId: id,
    packageName: asText(raw['package_name']),
    name: asText(raw['name']),
    model: asText(raw['model']),
    path: projectPath(raw),
    description: asText(raw['description']),
    checksum: asText(raw['checksum']),
    given: new Map(given.map((fixture) => [asText(fixture['input']), readRows(fixture['rows'])])),
    expect: readRows(asRecord(raw['expect'])['rows']),
  };
}

/** dbt turns CSV into rows by itself; SQL stays text. */
function readRows(raw: unknown): DbtRows | undefined {
  return Array.isArray(raw) ? raw.filter((row) => isRecord(row)) : undefined;
}
