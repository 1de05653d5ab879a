import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from '../../../scripts/root.ts';

const ZIZMOR = join(root, '.cache/zizmor', process.platform === 'win32' ? 'Scripts/zizmor.exe' : 'bin/zizmor');
const foundSchema = z.array(z.object({ ident: z.string(), desc: z.string() }));

/** What zizmor finds in a repository of these files, as `audit: what is wrong`. */
export function auditWorkflows(files: Readonly<Record<string, string>>): readonly string[] {
  if (!existsSync(ZIZMOR)) throw new Error('zizmor is not there: run `node scripts/setup.mjs --audit`');
  const folder = mkdtempSync(join(tmpdir(), 'steward-audit-'));
  try {
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const { stdout } = spawnSync(ZIZMOR, ['--offline', '--no-config', '--format=json', folder], { encoding: 'utf8' });
    return foundSchema.parse(JSON.parse(stdout)).map(({ ident, desc }) => `${ident}: ${desc}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
