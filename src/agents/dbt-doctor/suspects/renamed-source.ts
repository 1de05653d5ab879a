import { code } from '../../words.ts';
import type { Blame } from '../blame-kind.ts';
import { isYaml } from '../failing-place.ts';
import { type FixContext, projectFiles } from '../fix-context.ts';
import { hunksOf } from '../hunks.ts';
import { sourcesOf } from '../inventory.ts';

/** A source that can't be found, since this pull request renames or removes it in its YAML. */
export function renamedSource(context: FixContext): Blame | undefined {
  const { missing } = context.diagnosis;
  if (missing?.kind !== 'source' || !sourcesOf(context, 'base').includes(missing.name)) return undefined;
  const words = missing.name.split('.');
  for (const { path, base, head = '' } of projectFiles(context)) {
    if (!isYaml(path) || base === undefined) continue;
    const hunk = hunksOf(base, head).find((each) => each.base.some((line) => words.includes(/\bname:\s*['"]?(\w+)/.exec(line)?.[1] ?? '')));
    if (hunk !== undefined)
      return {
        path,
        line: hunk.line,
        kind: 'yaml-edit',
        sentence: `This pull request renames or removes the source ${code(missing.name)} in ${code(path)}.`,
      };
  }
  return undefined;
}
