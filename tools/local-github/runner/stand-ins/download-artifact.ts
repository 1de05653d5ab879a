import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { isInside } from '../is-inside.ts';
import { messageOf, StepError } from '../step-error.ts';
import type { StandIn } from './stand-in.ts';

/** Unpacks one artifact of the same run, by name; an entry that would land outside of the folder is refused. */
export const downloadArtifact: StandIn = {
  inputs: { name: '', path: '' },
  run: async ({ host, workspace, input, log }) => {
    const name = input('name');
    if (name === '') throw new StepError('The stand-in for actions/download-artifact needs the input "name".');
    const zip = host.downloadArtifact(name);
    if (zip === undefined) throw new StepError(`Unable to download artifact(s): Artifact not found for name: ${name}`);
    const folder = resolve(workspace, input('path'));
    const files = Object.entries(unzip(zip)).filter(([entry]) => !entry.endsWith('/'));
    for (const [entry, content] of files) await unpack(folder, entry, content);
    log(`Artifact ${name} has been downloaded: ${files.length} file(s).`);
    return { outputs: { 'download-path': folder } };
  },
};

function unzip(zip: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(zip);
  } catch (error) {
    throw new StepError(`The artifact is no valid zip: ${messageOf(error)}`);
  }
}

async function unpack(folder: string, entry: string, content: Uint8Array): Promise<void> {
  const file = resolve(folder, entry);
  if (!isInside(folder, file)) throw new StepError(`The artifact holds a path outside of its folder: ${entry}`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
