import type { CodeHost } from '../core/ports/code-host.ts';

/** The step of the templates that reads what forks propose. */
const STATIC_STEP = /^\s+job: static\s*$/m;

/** Whether a workflow has the job without secrets. One written before there was such a job would run a fork's code beside them. */
export async function hasStaticJob(path: string, ref: string, { contents }: Pick<CodeHost, 'contents'>): Promise<boolean> {
  return STATIC_STEP.test((await contents.read(path, ref)) ?? '');
}
