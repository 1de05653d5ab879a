import type { DbtProject } from '../../../dbt/project.ts';
import { code } from '../../words.ts';
import type { Blame } from '../blame-kind.ts';
import { failingNode } from '../failing-place.ts';
import { type FixContext, projectFiles } from '../fix-context.ts';
import { hunksOf, tokenChanges } from '../hunks.ts';

/** A macro that the failing node calls, since this pull request changes it. */
export function usedMacro(context: FixContext): Blame | undefined {
  const node = failingNode(context);
  const project = context.head ?? context.base;
  if (node === undefined || project === undefined) return undefined;
  const used = withInner([...node.dependsOn.macros], project);
  const file = projectFiles(context).find(
    ({ path, base, head }) =>
      base !== undefined &&
      head !== undefined &&
      [...used].some((id) => project.macros.get(id)?.path === path) &&
      tokenChanges(base, head).length > 0,
  );
  if (file?.base === undefined || file.head === undefined) return undefined;
  const line = hunksOf(file.base, file.head)[0]?.line ?? 1;
  return {
    path: file.path,
    line,
    kind: 'macro-changed',
    sentence: `This pull request changes ${code(file.path)}, a macro that ${code(node.name)} uses.`,
  };
}

function withInner(ids: readonly string[], project: DbtProject): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(project.macros.get(id)?.macros ?? []));
  }
  return found;
}
