import { asRecord, asText, type RawRecord } from './artifact-values.ts';
import { parseArtifact } from './parse-artifact.ts';

/** The columns of each relation as the warehouse has them: type by name, in the warehouse's order, by unique id. */
export type DbtCatalog = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads catalog.json (v1): nodes and sources. Throws STW-2005 for a text that is none. */
export function readCatalog(text: string, where = 'the target folder'): DbtCatalog {
  const raw = parseArtifact(text, { artifact: 'catalog.json', where, key: 'nodes' });
  const entries = [...Object.entries(asRecord(raw['nodes'])), ...Object.entries(asRecord(raw['sources']))];
  return new Map(entries.map(([id, entry]) => [id, columnsOf(asRecord(entry))]));
}

function columnsOf({ columns }: RawRecord): ReadonlyMap<string, string> {
  const listed = Object.entries(asRecord(columns)).map(([name, column]) => ({ name, column: asRecord(column) }));
  const ordered = listed.toSorted((one, other) => Number(one.column['index'] ?? 0) - Number(other.column['index'] ?? 0));
  return new Map(ordered.map(({ name, column }) => [asText(column['name'], name), asText(column['type'])]));
}
