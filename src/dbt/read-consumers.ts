import { asFilledText, asList, asRecord, asText, type RawRecord } from './artifact-values.ts';
import type { DbtConsumer } from './project.ts';
import { parentIds, projectPath } from './shared-fields.ts';

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Metrics, semantic models and saved queries of a manifest by unique id. */
export function readConsumers(manifest: RawRecord): Map<string, DbtConsumer> {
  return new Map([
    ...consumersOf(manifest['semantic_models'], 'semantic-model'),
    ...consumersOf(manifest['metrics'], 'metric'),
    ...consumersOf(manifest['saved_queries'], 'saved-query'),
  ]);
}

function consumersOf(raw: unknown, kind: DbtConsumer['kind']): [string, DbtConsumer][] {
  return Object.entries(asRecord(raw)).map(([id, item]) => [id, readConsumer(asRecord(item), id, kind)]);
}

function readConsumer(raw: RawRecord, id: string, kind: DbtConsumer['kind']): DbtConsumer {
  return {
    uniqueId: id,
    kind,
    name: asText(raw['name']),
    path: projectPath(raw),
    dependsOn: parentIds(raw),
    columns: kind === 'semantic-model' ? semanticColumns(raw) : [],
  };
}

/** An element without `expr` reads the column of its own name; an expression that is more than a name is left out, not guessed. */
function semanticColumns(raw: RawRecord): readonly string[] {
  const elements = ['entities', 'dimensions', 'measures'].flatMap((key) => asList(raw[key])).map(asRecord);
  const columns = elements.map((element) => asFilledText(element['expr']) ?? asText(element['name']));
  return [...new Set(columns.filter((column) => PLAIN_NAME.test(column)))];
}
