import { Problem } from '../core/problem.ts';
import { asFilledText, asList, asNumber, asRecord, asText, type RawRecord } from './artifact-values.ts';
import type { BuildOutcome, NodeResult } from './build-outcome.ts';
import { cleanText } from './clean-text.ts';
import { isFailure, nodeStatus } from './node-status.ts';
import { parseArtifact } from './parse-artifact.ts';

interface Expected {
  /** The invocation that must have written the file; an older file stays on disk when dbt fails before its nodes. */
  readonly invocationId?: string;
  readonly where?: string;
}

/**
 * Reads run_results.json of any supported dbt. `errors` is empty: what stopped dbt beside its nodes stands only in its log.
 * Throws STW-2005 for a text that is no run_results and STW-2006 for the results of another invocation.
 */
export function readRunResults(text: string, { invocationId, where = 'the target folder' }: Expected = {}): BuildOutcome {
  const raw = parseArtifact(text, { artifact: 'run_results.json', where, key: 'results' });
  checkInvocation(raw, invocationId);
  const results = asList(raw['results']).map((item) => readResult(asRecord(item)));
  return {
    command: asText(asRecord(raw['args'])['which'], asText(asRecord(raw['args'])['command'])),
    succeeded: !results.some(isFailure),
    results: new Map(results.map((result) => [result.uniqueId, result])),
    errors: [],
    seconds: asNumber(raw['elapsed_time']) ?? 0,
  };
}

function checkInvocation(raw: RawRecord, expected: string | undefined): void {
  const found = asText(asRecord(raw['metadata'])['invocation_id'], 'unknown');
  if (expected === undefined || expected === found) return;
  throw new Problem('STW-2006', { artifact: 'run_results.json', found, expected });
}

function readResult(raw: RawRecord): NodeResult {
  const message = asFilledText(raw['message']);
  const told = asRecord(raw['adapter_response']);
  const bytes = asNumber(told['bytes_processed']) ?? asNumber(told['data_scanned_in_bytes']);
  const billedBytes = asNumber(told['bytes_billed']);
  return {
    uniqueId: asText(raw['unique_id']),
    status: nodeStatus(asText(raw['status'])),
    seconds: asNumber(raw['execution_time']) ?? 0,
    failures: asNumber(raw['failures']),
    message: message === undefined ? undefined : cleanText(message),
    ...(bytes === undefined ? {} : { bytes }),
    ...(billedBytes === undefined ? {} : { billedBytes }),
  };
}
