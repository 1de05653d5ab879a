import { findEverywhere } from './find-everywhere.ts';
import { exactPlace, type FindPlace } from './place.ts';
import { knownPath } from './reference-place.ts';
import { settingsFile } from './settings-file.ts';
import { yamlCulprit } from './yaml-culprit.ts';

/** A line that dbt itself states: of a YAML file, of Jinja in a raw file, of any file on dbt 2.x. */
export const placeAsStated: FindPlace = ({ text, error, node }, around) => {
  const yaml = /Syntax error near line (\d+)/.exec(text)?.[1];
  const line = error.line ?? (yaml === undefined ? undefined : Number(yaml));
  const file = knownPath(error.file, around) ?? settingsFile(text, around) ?? node?.path;
  if (file === undefined || line === undefined) return undefined;
  const raw = around.fileText(file);
  return exactPlace(file, yaml === undefined || raw === undefined ? line : yamlCulprit(raw, line, text));
};

/** dbt runs a Python model from a temporary file that begins with the model's own lines; one that it can't parse has no id yet. */
export const placeInPython: FindPlace = ({ text, node }, around) => {
  const frames = [...text.matchAll(/File "[^"\n]*\btmp\w+\.py", line (\d+)/g)].map(([, line]) => Number(line));
  const frame = frames.at(-1);
  if (frame !== undefined && node?.path.endsWith('.py') === true) return exactPlace(node.path, frame);
  const [, name = '', parsed = ''] = /\(([^\s()]+\.py), line (\d+)\)/.exec(text) ?? [];
  const path = name === '' ? undefined : around.paths.find((known) => known === name || known.endsWith(`/${name}`));
  if (path !== undefined) return exactPlace(path, Number(parsed));
  if (!text.includes('literal_eval')) return undefined;
  return findEverywhere(isUnreadableCall, around, (file) => file.endsWith('.py'));
};

/** `dbt.ref(name)` where only `dbt.ref('name')` can be read before the model runs. */
function isUnreadableCall(line: string): boolean {
  return /\bdbt\.(?:ref|source|config)\((?![^)]*=)\s*[A-Za-z_]/.test(line);
}
