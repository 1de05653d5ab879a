import { asFilledText, asNumber, asRecord, asText, type RawRecord } from './artifact-values.ts';
import type { NodeResult } from './build-outcome.ts';
import { cleanText } from './clean-text.ts';
import type { EngineEvent } from './engine-event.ts';
import { rustErrorFacts } from './rust-error-facts.ts';

type ErrorEvent = Extract<EngineEvent, { kind: 'error' }>;
type Reader = (attributes: RawRecord, record: RawRecord) => EngineEvent | undefined;

/** Kind of record and last part of the event's type, which is what the schema promises to keep. */
const READERS: Readonly<Record<string, Reader>> = {
  'SpanStart Invocation': (attributes, record) => ({
    kind: 'run-start',
    version: asText(asRecord(attributes['process_info'])['version']),
    invocationId: asText(attributes['invocation_id'], asText(record['trace_id'])),
  }),
  'SpanEnd Invocation': (attributes, record) => ({
    kind: 'end',
    succeeded: record['severity_text'] !== 'ERROR' && !isSome(asRecord(attributes['metrics'])['total_errors']),
  }),
  'SpanStart NodeProcessed': (attributes) => {
    const uniqueId = selected(attributes);
    return uniqueId === undefined ? undefined : { kind: 'node-start', uniqueId, index: 0, total: 0 };
  },
  'SpanEnd NodeProcessed': nodeEnd,
  'SpanEnd NodeEvaluated': nodeError,
  'LogRecord LogMessage': message,
};

const TEST_STATUS: Readonly<Record<string, NodeResult['status']>> = {
  TEST_OUTCOME_PASSED: 'pass',
  TEST_OUTCOME_WARNED: 'warn',
  TEST_OUTCOME_FAILED: 'fail',
};
const ERROR_TYPES: Readonly<Record<string, ErrorEvent['errorType']>> = {
  NODE_ERROR_TYPE_INTERNAL: 'internal',
  NODE_ERROR_TYPE_EXTERNAL: 'external',
  NODE_ERROR_TYPE_USER: 'user',
};

/** Reads one record of dbt 2.x's telemetry (`--otel-file-name`, `--log-format otel`); undefined for what a run doesn't need. */
export function readOtelRecord(record: RawRecord): EngineEvent | undefined {
  const type = asText(record['event_type']);
  const name = `${asText(record['record_type'])} ${type.slice(type.lastIndexOf('.') + 1)}`;
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  return reader?.(asRecord(record['attributes']), record);
}

/** A node outside the selection is processed, too: it is only compiled. */
function selected(attributes: RawRecord): string | undefined {
  return attributes['in_selection'] === false ? undefined : asFilledText(attributes['unique_id']);
}

function nodeEnd(attributes: RawRecord, record: RawRecord): EngineEvent | undefined {
  const uniqueId = selected(attributes);
  if (uniqueId === undefined) return undefined;
  const status = statusOf(attributes);
  if (status === 'skipped') return { kind: 'node-skip', uniqueId };
  const failures = asCount(testDetail(attributes)['failing_rows']);
  return { kind: 'node-end', uniqueId, status, seconds: secondsOf(record), failures };
}

/** A test that ran and found rows has the outcome "success"; what it found stands in its detail. What is unknown is not known to be good. */
function statusOf(attributes: RawRecord): NodeResult['status'] {
  switch (attributes['node_outcome']) {
    case 'NODE_OUTCOME_SUCCESS':
      return TEST_STATUS[asText(testDetail(attributes)['test_outcome'])] ?? 'success';
    case 'NODE_OUTCOME_CANCELED':
      return 'skipped';
    case 'NODE_OUTCOME_SKIPPED':
      return attributes['node_skip_reason'] === 'NODE_SKIP_REASON_UPSTREAM' ? 'skipped' : 'no-op';
    default:
      return 'error';
  }
}

function testDetail(attributes: RawRecord): RawRecord {
  return asRecord(attributes['node_test_detail']);
}

/** The phase in which a node failed says whose fault it was, which the node as a whole doesn't. */
function nodeError(attributes: RawRecord, record: RawRecord): EngineEvent | undefined {
  if (attributes['node_outcome'] !== 'NODE_OUTCOME_ERROR') return undefined;
  const text = cleanText(asText(asRecord(record['status'])['message'])) || `${asText(attributes['name'], 'a node')} failed`;
  const errorType = ERROR_TYPES[asText(attributes['node_error_type'])];
  return {
    kind: 'error',
    text,
    uniqueId: asFilledText(attributes['unique_id']),
    ...(errorType === undefined ? {} : { errorType }),
    ...rustErrorFacts(text),
  };
}

function message(attributes: RawRecord, record: RawRecord): EngineEvent | undefined {
  const level = asText(attributes['original_severity_text'], asText(record['severity_text']));
  if (level !== 'ERROR' && !level.startsWith('WARN')) return undefined;
  const text = cleanText(asText(record['body']));
  if (text === '') return undefined;
  if (level !== 'ERROR') return { kind: 'warning', text };
  return { kind: 'error', text, uniqueId: asFilledText(attributes['unique_id']), ...rustErrorFacts(text), ...written(attributes) };
}

/** Numbers of the record itself, which are better than those in its text; its columns count from 0. */
function written(attributes: RawRecord): Pick<ErrorEvent, 'code' | 'place'> {
  const code = asNumber(attributes['code']);
  const [path, line, column] = [
    asFilledText(attributes['relative_path']),
    asNumber(attributes['code_line']),
    asNumber(attributes['code_column']),
  ];
  return {
    ...(code === undefined ? {} : { code: `dbt${code}` }),
    ...(path === undefined || line === undefined ? {} : { place: { path, line, column: column === undefined ? undefined : column + 1 } }),
  };
}

/** Nanoseconds come as text, since they don't fit into a JSON number. */
function secondsOf(record: RawRecord): number {
  const [start, end] = [Number(record['start_time_unix_nano']), Number(record['end_time_unix_nano'])];
  const seconds = (end - start) / 1e9;
  return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds * 1000) / 1000 : 0;
}

function asCount(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : asNumber(value);
}

function isSome(value: unknown): boolean {
  return (asCount(value) ?? 0) > 0;
}
