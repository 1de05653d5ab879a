import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../core/problem.ts';
import type { CreatedApp } from '../github/convert-manifest.ts';
import { systemFiles } from '../system/files.ts';

const ENV_FILE = '.env';
const FILES = { key: 'secrets/private-key.pem', secret: 'secrets/webhook-secret' } as const;

/** Throws STW-5006 where a file is there already: what an App needs to live is never written over. */
export async function refuseExisting(folder: string): Promise<void> {
  for (const file of [ENV_FILE, ...Object.values(FILES)]) {
    if (await systemFiles.exists(join(folder, file))) throw new Problem('STW-5006', { detail: `there is ${join(folder, file)} already` });
  }
}

/** Keeps a new App's settings where a start finds them: for this user alone, secrets in files of their own. */
export async function writeAppFiles(
  folder: string,
  { id, html_url, pem, webhook_secret }: CreatedApp,
  apiUrl: string | undefined,
): Promise<void> {
  const lines = [
    `# The App ${html_url}. What else can be set: docs/operations.md.`,
    'STEWARD_MODE=production',
    `APP_ID=${id}`,
    `PRIVATE_KEY_PATH=${FILES.key}`,
    `WEBHOOK_SECRET_PATH=${FILES.secret}`,
    ...(apiUrl === undefined ? [] : [`GITHUB_API_URL=${apiUrl}`]),
  ];
  const write = (file: string, text: string) => writeFile(join(folder, file), text, { mode: 0o600, flag: 'wx' });
  try {
    await mkdir(join(folder, 'secrets'), { recursive: true, mode: 0o700 });
    await write(FILES.key, pem);
    await write(FILES.secret, `${webhook_secret}\n`);
    await write(ENV_FILE, `${lines.join('\n')}\n`);
  } catch (error) {
    const detail = `GitHub has made it (${html_url}), but its key could not be written below ${folder}: delete it there`;
    throw new Problem('STW-5006', { detail }, error);
  }
}
