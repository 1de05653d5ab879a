import { join, resolve } from 'node:path';
import { systemFiles } from '../system/files.ts';

interface Place {
  readonly cwd: string;
  readonly root: string;
  readonly projectDir: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

/** The interpreter to run dbt with: the named one, the active virtual environment, a .venv beside the project or above, else PATH's. */
export async function findPython(wanted: string | undefined, { cwd, root, projectDir, variables }: Place): Promise<string> {
  if (wanted !== undefined) return wanted.includes('/') ? resolve(cwd, wanted) : wanted;
  const active = variables['VIRTUAL_ENV'];
  const folders = [...(active === undefined ? [] : [active]), join(root, projectDir, '.venv'), join(root, '.venv'), join(cwd, '.venv')];
  for (const folder of folders) {
    const python = join(folder, 'bin', 'python');
    if (await systemFiles.exists(python)) return python;
  }
  return 'python3';
}
