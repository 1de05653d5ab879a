import type { DbtNode, DbtProject } from '../../../dbt/project.ts';
import { code } from '../../words.ts';
import { type Blame, kindOf } from '../blame-kind.ts';
import { failingNode, isYaml } from '../failing-place.ts';
import { type FixContext, type ProjectFile, projectFiles } from '../fix-context.ts';
import { tokenChanges } from '../hunks.ts';

const DATA_CAUSES = /test\.results|unit\.diff|contract|cast|constraint|notnull|\.dup\b|merge\.dup|div0|operator|function/;

/** The nearest changed ancestor, where the failure is about the rows or the types that it delivers. */
export function changedParent(context: FixContext): Blame | undefined {
  const node = failingNode(context);
  const project = context.head ?? context.base;
  if (node === undefined || project === undefined || !DATA_CAUSES.test(context.diagnosis.cause)) return undefined;
  const changed = new Map(
    projectFiles(context)
      .filter(isRealChange)
      .map((file) => [file.path, file]),
  );
  const ancestor = ancestors(node.dependsOn.nodes, project).find(({ path }) => changed.has(path));
  const file = changed.get(ancestor?.path ?? '');
  if (ancestor === undefined || file?.base === undefined || file.head === undefined) return undefined;
  const line = tokenChanges(file.base, file.head)[0]?.line ?? 1;
  return {
    path: file.path,
    line,
    kind: kindOf(file.path),
    sentence: `This pull request changes ${code(ancestor.name)}, which ${code(node.name)} reads.`,
  };
}

function isRealChange({ base, head, path }: ProjectFile): boolean {
  if (base === undefined || head === undefined || isYaml(path)) return false;
  return tokenChanges(base, head).length > 0;
}

function ancestors(ids: readonly string[], project: DbtProject): readonly DbtNode[] {
  const seen = new Set(ids);
  const waiting = [...ids];
  const found: DbtNode[] = [];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const node = project.nodes.get(id);
    if (node === undefined) continue;
    found.push(node);
    const next = node.dependsOn.nodes.filter((parent) => !seen.has(parent));
    for (const parent of next) seen.add(parent);
    waiting.push(...next);
  }
  return found;
}
