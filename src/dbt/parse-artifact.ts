import { Problem } from '../core/problem.ts';
import { isRecord, type RawRecord } from './artifact-values.ts';

/** The JSON object in an artifact's text. Throws STW-2005 when it is no JSON or lacks the key that makes it that artifact. */
export function parseArtifact(text: string, { artifact, where, key }: { artifact: string; where: string; key: string }): RawRecord {
  const raw = parse(text, (detail, cause) => new Problem('STW-2005', { artifact, where, detail }, cause));
  if (isRecord(raw) && key in raw) return raw;
  throw new Problem('STW-2005', { artifact, where, detail: `it has no "${key}"` });
}

function parse(text: string, problem: (detail: string, cause: unknown) => Problem): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw problem(text.trim() === '' ? 'it is empty' : 'it is not valid JSON', error);
  }
}
