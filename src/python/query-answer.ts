import { z } from 'zod';
import type { QueryCall, QueryResult } from '../core/ports/queries.ts';
import { Problem } from '../core/problem.ts';

const failures = ['refused', 'unreachable', 'timeout', 'cancelled'] as const;
const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const lineSchema = z.object({
  /** The call's number; -1 before the first. */
  steward: z.int(),
  ready: z.boolean().optional(),
  rows: z.array(z.array(valueSchema)).optional(),
  columns: z.array(z.string()).optional(),
  truncated: z.boolean().optional(),
  failed: z.enum(failures).optional(),
  said: z.string().optional(),
});

/** One line of the query process: it is ready, a part of a call's rows, or the end of a call. */
export type AnswerLine = z.infer<typeof lineSchema>;

/** What became of one call. */
export type Answer = QueryResult | { readonly failed: (typeof failures)[number]; readonly said: string };

/** Reads one line; undefined for what some library printed. */
export function answerLine(line: string): AnswerLine | undefined {
  if (!line.startsWith('{"steward":')) return undefined;
  try {
    return lineSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** The rows of an answer, or throws what its failure means: STW-2011, STW-2012, STW-1006, or the signal's reason. */
export function resultOf(answer: Answer, call: QueryCall): QueryResult {
  if (!('failed' in answer)) return answer;
  const detail = answer.said.trim().slice(0, 1_000);
  if (answer.failed === 'cancelled') call.signal?.throwIfAborted();
  if (answer.failed === 'timeout') throw new Problem('STW-2012', { seconds: String(call.timeoutMilliseconds / 1000) });
  if (answer.failed === 'refused') throw new Problem('STW-2011', { detail });
  throw new Problem('STW-1006', { detail });
}
