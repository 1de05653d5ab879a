import { asFilledText, asNumber, asRecord, asText, isRecord, type RawRecord } from './artifact-values.ts';
import { cleanText } from './clean-text.ts';
import type { EngineEvent } from './engine-event.ts';
import { nodeStatus } from './node-status.ts';
import { readOtelRecord } from './read-otel.ts';
import { rustErrorFacts } from './rust-error-facts.ts';

interface LogRecord {
  readonly info: RawRecord;
  readonly data: RawRecord;
}

type Reader = (record: LogRecord) => EngineEvent | undefined;

const READERS: Readonly<Record<string, Reader>> = {
  MainReportVersion: runStart,
  ConcurrencyLine: ({ data }) => ({ kind: 'total', nodes: asNumber(data['node_count']) ?? 0 }),
  LogStartLine: nodeStart,
  NodeStart: nodeStart,
  NodeFinished: nodeFinished,
  LogModelResult: nodeEnd,
  LogTestResult: nodeEnd,
  LogSnapshotResult: nodeEnd,
  LogSeedResult: nodeEnd,
  LogFreshnessResult: nodeEnd,
  LogNodeNoOpResult: nodeEnd,
  LogNodeResult: nodeEnd,
  LogFunctionResult: nodeEnd,
  SkippingDetails: nodeSkip,
  LogSkipBecauseError: nothing,
  RunResultError: nodeError,
  RunResultErrorNoMessage: nodeError,
  RunResultWarning: nothing,
  RunResultFailure: nothing,
  RunResultWarningMessage: nodeWarning,
  MainEncounteredError: fatal,
  RunningOperationCaughtError: fatal,
  RunningOperationUncaughtError: fatal,
  MainStackTrace: nothing,
  PrintEvent: ({ data, info }) => ({ kind: 'print', text: asText(data['msg'], asText(info['msg'])) }),
  MainKeyboardInterrupt: () => ({ kind: 'end', succeeded: false }),
  EndOfRunSummary: ({ data }) => ({ kind: 'end', succeeded: data['num_errors'] === 0 && data['keyboard_interrupt'] !== true }),
  CommandCompleted: ({ data }) => ({ kind: 'end', succeeded: data['success'] === true }),
};

/**
 * Reads one line of dbt's JSON log, of either level and major version, or of dbt 2.x's telemetry. Undefined for lines that say
 * nothing a run needs, and for lines that are no JSON: drivers and adapters print between dbt's own.
 */
export function readLogLine(line: string): EngineEvent | undefined {
  if (!line.startsWith('{')) return undefined;
  const raw = parseJson(line);
  if (!isRecord(raw)) return undefined;
  const info = raw['info'];
  if (isRecord(info)) return readRecord({ info, data: asRecord(raw['data']) });
  return 'record_type' in raw ? readOtelRecord(raw) : undefined;
}

function readRecord(record: LogRecord): EngineEvent | undefined {
  const name = asText(record.info['name']);
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  return (reader ?? byLevel)(record);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function runStart({ data, info }: LogRecord): EngineEvent {
  return { kind: 'run-start', version: asText(data['version']).replace(/^[^\d]*/, ''), invocationId: asText(info['invocation_id']) };
}

function nodeStart({ data }: LogRecord): EngineEvent | undefined {
  const id = uniqueId(data);
  if (id === undefined) return undefined;
  return { kind: 'node-start', uniqueId: id, index: asNumber(data['index']) ?? 0, total: asNumber(data['total']) ?? 0 };
}

/** On success a model's own `status` is the adapter's text ("SUCCESS 1"), so `node_status` counts; on tests that one can be the text "None". */
function nodeEnd({ data }: LogRecord): EngineEvent | undefined {
  const id = uniqueId(data);
  if (id === undefined) return undefined;
  const ofNode = asText(asRecord(data['node_info'])['node_status']);
  return {
    kind: 'node-end',
    uniqueId: id,
    status: nodeStatus(ofNode === '' || ofNode === 'None' ? asText(data['status']) : ofNode),
    seconds: asNumber(data['execution_time']) ?? 0,
    failures: asNumber(data['num_failures']),
  };
}

/** dbt 2.x's end of a node; in dbt 1.x's debug log it follows the one above. */
function nodeFinished({ data }: LogRecord): EngineEvent | undefined {
  const id = uniqueId(data);
  if (id === undefined) return undefined;
  const result = asRecord(data['run_result']);
  const status = nodeStatus(asText(result['status'], asText(asRecord(data['node_info'])['node_status'])));
  if (status === 'skipped') return { kind: 'node-skip', uniqueId: id };
  const seconds = asNumber(result['execution_time']) ?? 0;
  return { kind: 'node-end', uniqueId: id, status, seconds, failures: asNumber(result['num_failures']) };
}

function nodeSkip({ data }: LogRecord): EngineEvent | undefined {
  const id = uniqueId(data);
  return id === undefined ? undefined : { kind: 'node-skip', uniqueId: id };
}

function fatal({ data, info }: LogRecord): EngineEvent {
  return { kind: 'fatal', text: cleanText(asText(data['exc'], asText(info['msg']))) };
}

function nodeError({ data, info }: LogRecord): EngineEvent {
  return { kind: 'error', text: cleanText(asText(data['msg'], asText(info['msg']))), uniqueId: uniqueId(data) };
}

function nodeWarning({ data, info }: LogRecord): EngineEvent {
  return { kind: 'warning', text: cleanText(asText(data['msg'], asText(info['msg']))) };
}

function nothing(): undefined {
  return undefined;
}

/** Events without a reader of their own: dbt 2.x writes its errors so, and both majors their warnings. */
function byLevel({ info, data }: LogRecord): EngineEvent | undefined {
  const level = info['level'];
  if (level !== 'error' && level !== 'warn') return undefined;
  const text = cleanText(asText(info['msg']));
  if (text === '') return undefined;
  if (level === 'error') return { kind: 'error', text, uniqueId: uniqueId(data), ...rustErrorFacts(text) };
  return { kind: /^D\d/.test(asText(info['code'])) ? 'deprecation' : 'warning', text };
}

function uniqueId(data: RawRecord): string | undefined {
  return asFilledText(asRecord(data['node_info'])['unique_id']);
}
