import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readActionManifest } from '../runner/action-manifest.ts';
import { standIns } from '../runner/stand-ins/index.ts';

/** Asks the service to do the work, and hands what comes back to act through the usual files. */
const main = (repository: string, url: string) => `import { appendFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';

const { env } = process;
const inputs = Object.fromEntries(
  Object.entries(env).flatMap(([name, value]) => (name.startsWith('INPUT_') ? [[name.slice(6).toLowerCase(), value]] : [])),
);
const body = JSON.stringify({ repository: ${JSON.stringify(repository)}, job: env.GITHUB_JOB, workspace: env.GITHUB_WORKSPACE, inputs });
const response = await fetch(${JSON.stringify(url)}, { method: 'POST', body });
if (!response.ok) throw new Error(await response.text());
const { lines, outputs, env: variables = {}, paths = [], failure } = await response.json();
const write = (file, values) => {
  for (const [name, value] of Object.entries(values)) {
    const end = randomUUID();
    appendFileSync(file, name + '<<' + end + '\\n' + value + '\\n' + end + '\\n');
  }
};
for (const line of lines) console.log(line);
write(env.GITHUB_OUTPUT, outputs);
write(env.GITHUB_ENV, variables);
for (const path of paths) appendFileSync(env.GITHUB_PATH, path + '\\n');
if (failure !== undefined) {
  console.log('::error::' + failure.replaceAll('%', '%25').replaceAll('\\r', '%0D').replaceAll('\\n', '%0A'));
  process.exitCode = 1;
}
`;

/** Writes a tiny action for each stand-in, which calls the service at `url`. Returns their folders by `owner/name`. */
export async function writeStandInActions(folder: string, url: string): Promise<Readonly<Record<string, string>>> {
  const written = Object.entries(standIns).map(async ([repository, { inputs }]) => {
    const own = join(folder, repository);
    await mkdir(own, { recursive: true });
    const declared = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, { description: name, default: value }]));
    const manifest = { name: repository, description: 'A stand-in', inputs: declared, runs: { using: 'node24', main: 'main.mjs' } };
    await Promise.all([writeFile(join(own, 'action.yml'), stringify(manifest)), writeFile(join(own, 'main.mjs'), main(repository, url))]);
    return [repository, own] as const;
  });
  return Object.fromEntries(await Promise.all(written));
}

/** Copies what an action consists of, since act would copy its whole repository: the manifest and the top folders of its entries. */
export async function copyActions(folder: string, actions: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const copied = Object.entries(actions).map(async ([repository, source]) => {
    const { main: entry, pre, post } = await readActionManifest(source);
    const files = [entry, pre?.file, post?.file].flatMap((file) =>
      file === undefined ? [] : [file.replace(/^\.\//, '').split('/')[0] ?? file],
    );
    const own = join(folder, repository);
    await mkdir(own, { recursive: true });
    for (const name of new Set(['action.yml', 'package.json', ...files]))
      await cp(join(source, name), join(own, name), { recursive: true }).catch((error: unknown) => {
        if (name !== 'package.json') throw error;
      });
    return [repository, own] as const;
  });
  return Object.fromEntries(await Promise.all(copied));
}
