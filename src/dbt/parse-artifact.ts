import { Problem } from '../core/problem.ts';
import { asRecord, asText, isRecord, type RawRecord } from './artifact-values.ts';

/**
 * The JSON object in an artifact's text. Throws STW-2005 when it is no JSON, lacks the key that makes it that artifact, or says itself that it
 * is another one: a catalog has `nodes`, too.
 */
export function parseArtifact(text: string, { artifact, where, key }: { artifact: string; where: string; key: string }): RawRecord {
  const raw = parse(text, (detail, cause) => new Problem('STW-2005', { artifact, where, detail }, cause));
  if (!isRecord(raw) || !(key in raw)) throw new Problem('STW-2005', { artifact, where, detail: `it has no "${key}"` });
  const kind = kindOf(raw);
  if (kind === undefined || kind === artifact) return raw;
  throw new Problem('STW-2005', { artifact, where, detail: `it is a ${kind}` });
}

function parse(text: string, problem: (detail: string, cause: unknown) => Problem): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw problem(text.trim() === '' ? 'it is empty' : 'it is not valid JSON', error);
  }
}

/** The file that dbt says it wrote: `…/dbt/run-results/v6.json` is a run_results.json. */
function kindOf(raw: RawRecord): string | undefined {
  const named = /\/dbt\/([a-z-]{1,40})\/v\d/.exec(asText(asRecord(raw['metadata'])['dbt_schema_version']))?.[1];
  return named && `${named.replaceAll('-', '_')}.json`;
}
