import type { CodeHost } from '../core/ports/code-host.ts';
import { namesStaticJob } from './names-static-job.ts';

/** Whether the workflow at a commit or branch has the job without secrets. */
export async function hasStaticJob(path: string, ref: string, { contents }: Pick<CodeHost, 'contents'>): Promise<boolean> {
  return namesStaticJob(await contents.read(path, ref));
}
