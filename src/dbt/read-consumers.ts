import { asFilledText, asList, asRecord, asText, isRecord, type RawRecord } from './artifact-values.ts';
import type { DbtConsumer, DbtConsumerPart } from './project.ts';
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
    packageName: asText(raw['package_name']),
    kind,
    name: asText(raw['name']),
    path: projectPath(raw),
    dependsOn: parentIds(raw),
    columns: kind === 'semantic-model' ? semanticColumns(raw) : [],
    parts: kind === 'semantic-model' ? elementsOf(raw) : [wholeOf(raw, kind === 'metric' ? 'metric' : 'saved query')],
  };
}

/** An element without `expr` reads the column of its own name; an expression that is more than a name is left out, not guessed. */
function semanticColumns(raw: RawRecord): readonly string[] {
  const elements = ['entities', 'dimensions', 'measures'].flatMap((key) => asList(raw[key])).map(asRecord);
  const columns = elements.map((element) => asFilledText(element['expr']) ?? asText(element['name']));
  return [...new Set(columns.filter((column) => PLAIN_NAME.test(column)))];
}

const ELEMENTS = [
  ['entities', 'entity'],
  ['dimensions', 'dimension'],
  ['measures', 'measure'],
] as const;

function elementsOf(raw: RawRecord): readonly DbtConsumerPart[] {
  return ELEMENTS.flatMap(([key, kind]) => asList(raw[key]).map((item) => partOf(asRecord(item), kind)));
}

function partOf(raw: RawRecord, kind: DbtConsumerPart['kind']): DbtConsumerPart {
  return {
    kind,
    name: asText(raw['name']),
    expr: asFilledText(raw['expr']),
    measures: [],
    definition: definitionOf(raw),
    description: asText(raw['description']),
  };
}

function wholeOf(raw: RawRecord, kind: DbtConsumerPart['kind']): DbtConsumerPart {
  const measures = asList(asRecord(raw['type_params'])['input_measures']).map((measure) => asText(asRecord(measure)['name']));
  return { ...partOf(raw, kind), expr: undefined, measures };
}

const DEFINING: ReadonlySet<string> = new Set(
  'type agg expr filter agg_params type_params query_params non_additive_dimension agg_time_dimension time_granularity'.split(' '),
);

function definitionOf(raw: RawRecord): RawRecord {
  const { input_measures: _, ...parameters } = asRecord(raw['type_params']);
  const entries = Object.entries({ ...raw, type_params: parameters }).filter(([key]) => DEFINING.has(key));
  return asRecord(withoutNulls(Object.fromEntries(entries)));
}

/** Versions of dbt differ in which unset fields they write. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && !(Array.isArray(item) && item.length === 0))
      .map(([key, item]) => [key, withoutNulls(item)] as const)
      .filter(([, item]) => !(isRecord(item) && Object.keys(item).length === 0)),
  );
}
