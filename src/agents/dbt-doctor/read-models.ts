import type { DbtProject } from '../../dbt/project.ts';
import { failingNode, failingPath, failingText, isSql } from './failing-place.ts';
import type { FixContext } from './fix-context.ts';
import { parentsIn } from './output-names.ts';

/** The models whose columns the failing node names: what its SQL reads, and what a test is attached to or points to. */
export function readModels(context: FixContext): readonly string[] {
  const { head, base, diagnosis } = context;
  const node = failingNode(context);
  const names = (ids: readonly (string | undefined)[]) => ids.flatMap((id) => nameOf(id, head) ?? nameOf(id, base) ?? []);
  if (node?.test?.kind !== undefined) return names([node.test.attachedTo, ...node.dependsOn.nodes]);
  const unitTest = head?.unitTests.get(diagnosis.node ?? '') ?? base?.unitTests.get(diagnosis.node ?? '');
  const own = isSql(failingPath(context)) ? parentsIn(failingText(context) ?? '') : [];
  return [...new Set([...own, ...names(node?.dependsOn.nodes ?? []), ...names([unitTest?.model])])];
}

function nameOf(id: string | undefined, project: DbtProject | undefined): string | undefined {
  return id === undefined ? undefined : project?.nodes.get(id)?.name;
}
