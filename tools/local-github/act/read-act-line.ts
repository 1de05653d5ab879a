import { z } from 'zod';

const lineSchema = z.object({
  msg: z.string(),
  job: z.string().optional(),
  jobID: z.string().optional(),
  jobResult: z.string().optional(),
});

/** One line of act's `--json` log. Only `msg` is masked by act: its other fields may hold secrets and are dropped here. */
export interface ActLine {
  readonly message: string;
  readonly job: { readonly id: string; readonly name: string } | undefined;
  readonly result: string | undefined;
}

/** Reads a line of act's output; what isn't JSON is a message of no job. */
export function readActLine(line: string): ActLine {
  const parsed = lineSchema.safeParse(jsonOf(line));
  if (!parsed.success) return { message: line, job: undefined, result: undefined };
  const { msg, job, jobID, jobResult } = parsed.data;
  const message = msg.trimEnd();
  return { message, job: jobID === undefined ? undefined : { id: jobID, name: nameOf(job, jobID) }, result: jobResult };
}

/** act writes `<workflow>/<job name>`. */
function nameOf(job: string | undefined, id: string): string {
  return job === undefined ? id : job.slice(job.lastIndexOf('/') + 1);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
