import { join } from 'node:path';
import { Problem } from '../core/problem.ts';
import { systemFiles } from '../system/files.ts';

/** Where actions/checkout leaves the job's token unless it is told not to: as a header, since its version 6 in a file that is included, or as a key. */
const TOKEN = /\bextraheader\b|git-credentials-|\bsshCommand\b/i;

/** Throws STW-3022 where a checkout keeps a token: the template says `persist-credentials: false`, and somebody may have taken it out. */
export async function assertNoToken(folder: string, side: 'base' | 'head'): Promise<void> {
  const file = join('.git', 'config');
  const text = await systemFiles.read(join(folder, file));
  if (text !== undefined && TOKEN.test(text)) throw new Problem('STW-3022', { side, file: `${side}/${file}` });
}
