import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { RunnerHost } from '../../contract.ts';
import { messageOf, StepError } from '../step-error.ts';
import { findArtifactFiles } from './find-artifact-files.ts';
import type { StandIn, StandInCall } from './stand-in.ts';

/** Zips files as `actions/upload-artifact` does (paths below their common folder, no hidden files) and hands them to the server. */
export const uploadArtifact: StandIn = {
  inputs: {
    name: 'artifact',
    path: '',
    'if-no-files-found': 'warn',
    'retention-days': '',
    'compression-level': '6',
    'include-hidden-files': 'false',
  },
  run: async (call) => {
    const { root, files } = await findArtifactFiles({
      workspace: call.workspace,
      patterns: call.input('path').split('\n'),
      hidden: call.input('include-hidden-files') === 'true',
    });
    if (files.length === 0) return nothingFound(call);
    const entries = await Promise.all(files.map(async (file) => [relative(root, file), new Uint8Array(await readFile(file))] as const));
    return upload(call, entries);
  },
};

function nothingFound({ input, log }: StandInCall) {
  const message = `No files were found with the provided path: ${input('path')}. No artifacts will be uploaded.`;
  const reaction = input('if-no-files-found');
  if (reaction === 'error') throw new StepError(message);
  if (reaction === 'warn') log(`##[warning]${message}`);
  return { outputs: {} };
}

function upload({ host, input, log }: StandInCall, entries: readonly (readonly [string, Uint8Array])[]) {
  const name = input('name');
  if (name === '' || /["<>|*?:\r\n\\/]/.test(name)) throw new StepError(`The artifact name is not valid: ${name}`);
  const zippable: Zippable = Object.fromEntries(entries);
  const zip = zipSync(zippable, { level: levelOf(input('compression-level')) });
  const days = Number(input('retention-days'));
  store(host, { name, zip, ...(days > 0 ? { retentionDays: days } : {}) });
  log(`Artifact ${name} has been uploaded: ${entries.length} file(s), ${zip.length} bytes.`);
  return { outputs: { 'artifact-digest': createHash('sha256').update(zip).digest('hex') } };
}

function store(host: StandInCall['host'], artifact: Parameters<RunnerHost['uploadArtifact']>[0]): void {
  try {
    host.uploadArtifact(artifact);
  } catch (error) {
    throw new StepError(`Failed to CreateArtifact: ${messageOf(error)}`);
  }
}

function levelOf(level: string) {
  const levels = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
  const found = levels.find((each) => String(each) === level);
  if (found === undefined) throw new StepError(`compression-level must be 0 to 9, not '${level}'.`);
  return found;
}
