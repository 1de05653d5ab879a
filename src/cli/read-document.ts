import { resolve } from 'node:path';
import { asProblem, Problem } from '../core/problem.ts';
import { systemFiles } from '../system/files.ts';
import type { Cli } from './cli.ts';

/** The text of a file that was named on the command line; Problem STW-4005 when there is none, or it can't be read. */
export async function readDocument(file: string, { cwd }: Pick<Cli, 'cwd'>): Promise<string> {
  const text = await systemFiles.read(resolve(cwd, file)).catch((error: unknown) => {
    throw new Problem('STW-4005', { file, detail: asProblem(error).message }, error);
  });
  if (text === undefined) throw new Problem('STW-4005', { file, detail: 'there is no such file' });
  return text;
}
