import { z } from 'zod';
import { versionProblem } from '../core/handshake.ts';
import { Problem } from '../core/problem.ts';
import { formatRunKey } from '../core/run-key.ts';
import { type RunRequest, runRequestSchema } from '../core/run-request.ts';

const requestsSchema = z.union([runRequestSchema.transform((request) => [request]), z.array(runRequestSchema).max(50)]);

/** Reads the input `request`: one request (from the App) or a list (from the plan job). Problem STW-4002 for anything else, STW-3016 for another version's. */
export function readRequests(text: string): readonly RunRequest[] {
  const document = parseJson(text);
  const parsed = requestsSchema.safeParse(document);
  if (!parsed.success) {
    const detail = parsed.error.issues[0]?.message ?? 'wrong shape';
    throw versionProblem(document, 'Action', detail) ?? invalid(detail);
  }
  for (const request of parsed.data) {
    if (formatRunKey(request) !== request.runKey) throw invalid('its key and its fields disagree');
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('STW-4002', { detail: text.trim() === '' ? 'the input request is empty' : 'it is no JSON' }, error);
  }
}

function invalid(detail: string): Problem {
  return new Problem('STW-4002', { detail });
}
