import { asFilledText, asRecord } from './artifact-values.ts';
import { parseArtifact } from './parse-artifact.ts';

/** The schemas that a manifest's nodes and sources live in. Throws STW-2005 when the text is no manifest. */
export function manifestSchemas(text: string): readonly string[] {
  const raw = parseArtifact(text, { artifact: 'manifest.json', where: 'production', key: 'nodes' });
  const items = [raw['nodes'], raw['sources']].flatMap((map) => Object.values(asRecord(map)));
  return [...new Set(items.flatMap((item) => asFilledText(asRecord(item)['schema']) ?? []))];
}
