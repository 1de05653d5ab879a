import { Problem } from '../core/problem.ts';
import { asFilledText, asList, asNumber, asRecord, asText, type RawRecord } from './artifact-values.ts';
import { parseArtifact } from './parse-artifact.ts';

/** How fresh one source table was found to be. */
export interface SourceFreshness {
  readonly uniqueId: string;
  readonly status: 'pass' | 'warn' | 'error';
  /** ISO time of the newest row. */
  readonly loadedAt: string | undefined;
  readonly ageSeconds: number | undefined;
  /** What the project allows at most: "36 hours". */
  readonly allowed: string | undefined;
  /** Why the question itself failed. */
  readonly message: string | undefined;
}

interface Expected {
  readonly invocationId?: string | undefined;
  readonly where?: string;
}

/** Reads sources.json (v3). Throws STW-2005 for a text that is none and STW-2006 for the one of another invocation. */
export function readSources(text: string, { invocationId, where = 'the target folder' }: Expected = {}): readonly SourceFreshness[] {
  const raw = parseArtifact(text, { artifact: 'sources.json', where, key: 'results' });
  const found = asText(asRecord(raw['metadata'])['invocation_id'], 'unknown');
  if (invocationId !== undefined && found !== invocationId)
    throw new Problem('STW-2006', { artifact: 'sources.json', found, expected: invocationId });
  return asList(raw['results']).map((item) => readResult(asRecord(item)));
}

function readResult(raw: RawRecord): SourceFreshness {
  const status = asText(raw['status']).toLowerCase();
  return {
    uniqueId: asText(raw['unique_id']),
    status: status === 'pass' || status === 'warn' ? status : 'error',
    loadedAt: asFilledText(raw['max_loaded_at']),
    ageSeconds: asNumber(raw['max_loaded_at_time_ago_in_s']),
    allowed: allowedAge(asRecord(raw['criteria']), status === 'warn' ? 'warn_after' : 'error_after'),
    message: asFilledText(raw['error']),
  };
}

function allowedAge(criteria: RawRecord, key: string): string | undefined {
  const { count, period } = asRecord(criteria[key]);
  const number = asNumber(count);
  return number === undefined ? undefined : `${number} ${asText(period)}${number === 1 ? '' : 's'}`;
}
