// Writes the generated files whose path begins with one of the arguments (all without one). With --check it only says which are stale.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { securityPage } from './generate/attack-table.ts';
import { environmentExample, operationsPage } from './generate/environment-files.ts';
import { errorsPage } from './generate/errors-page.ts';
import type { GeneratedFile } from './generate/generated-file.ts';
import { rulesPage } from './generate/rules-page.ts';
import { schemaFiles } from './generate/schema-files.ts';
import { root } from './root.ts';

const all = [...schemaFiles(), errorsPage(), rulesPage(), securityPage(), operationsPage(), environmentExample()];
const beginnings = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isCheck = process.argv.includes('--check');

for (const file of all.filter(isChosen)) await (isCheck ? check(file) : write(file));

function isChosen({ path }: GeneratedFile): boolean {
  return beginnings.length === 0 || beginnings.some((beginning) => path.startsWith(beginning));
}

async function write({ path, text }: GeneratedFile): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

async function check({ path, text }: GeneratedFile): Promise<void> {
  const found = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (found === text) return;
  console.error(
    `${path} is ${found === undefined ? 'missing' : 'stale'}. Run \`npm run schemas\` and \`npm run docs\`, and commit the result.`,
  );
  process.exitCode = 1;
}
