/** The folder of a path, `.` for the root. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, end);
}

/** A file of a folder as a path from the root. */
export function pathIn(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

/** True when the path lies in the folder, at any depth. */
export function isInside(path: string, folder: string): boolean {
  return folder === '.' || path.startsWith(`${folder}/`);
}

/** The folder and those above it, up to the root. */
export function upwards(folder: string): readonly string[] {
  return folder === '.' ? ['.'] : [folder, ...upwards(folderOf(folder))];
}
