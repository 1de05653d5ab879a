import { z } from 'zod';
import { Problem } from '../core/problem.ts';
import { formatRunKey } from '../core/run-key.ts';
import { type RunRequest, runRequestSchema } from '../core/run-request.ts';

const requestsSchema = z.union([runRequestSchema.transform((request) => [request]), z.array(runRequestSchema).max(50)]);

/** Reads the input `request`: one request (from the App) or a list (from the plan job). Problem STW-4002 for anything else. */
export function readRequests(text: string): readonly RunRequest[] {
  const parsed = requestsSchema.safeParse(parseJson(text));
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? 'wrong shape');
  for (const request of parsed.data) {
    if (formatRunKey(request) !== request.runKey) throw invalid('its key and its fields disagree');
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('STW-4002', { detail: 'it is no JSON' }, error);
  }
}

function invalid(detail: string): Problem {
  return new Problem('STW-4002', { detail });
}
