import { chmodSync, lstatSync, mkdirSync } from 'node:fs';

/** Makes a folder that nobody else may write, or makes sure that it is one. Throws when it is somebody else's, a file or a link: whoever wrote there could decide what we read. */
export function ownFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const about = lstatSync(folder);
  if (!about.isDirectory() || (process.getuid !== undefined && about.uid !== process.getuid())) throw new Error('not our folder');
  chmodSync(folder, 0o700);
}
