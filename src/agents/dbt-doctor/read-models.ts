import type { DbtProject } from '../../dbt/project.ts';
import { failingNode, failingPath, failingText, isSql } from './failing-place.ts';
import type { FixContext } from './fix-context.ts';
import { parentsIn } from './output-names.ts';

/** The models whose columns the failing node names: what its SQL reads, what a test is attached to or points to, what a unit test is about. */
export function readModels(context: FixContext): readonly string[] {
  const { head, base } = context;
  const node = failingNode(context);
  const names = (ids: readonly (string | undefined)[]) => ids.flatMap((id) => nameOf(id, head) ?? nameOf(id, base) ?? []);
  if (node?.test?.kind !== undefined) return [...new Set(names([node.test.attachedTo, ...node.dependsOn.nodes]))];
  const own = isSql(failingPath(context)) ? parentsIn(failingText(context) ?? '') : [];
  return [...new Set([...fixtureModels(context), ...own, ...names(node?.dependsOn.nodes ?? [])])];
}

function nameOf(id: string | undefined, project: DbtProject | undefined): string | undefined {
  return id === undefined ? undefined : project?.nodes.get(id)?.name;
}

/** dbt says which fixture is wrong: that of an input, or the expected rows of the model itself. */
function fixtureModels({ diagnosis, head, base }: FixContext): readonly string[] {
  const unitTest = head?.unitTests.get(diagnosis.node ?? '') ?? base?.unitTests.get(diagnosis.node ?? '');
  if (unitTest === undefined) return [];
  const tested = nameOf(unitTest.model, head) ?? nameOf(unitTest.model, base) ?? unitTest.model.split('.').at(-1) ?? '';
  const input = diagnosis.facts['input'];
  return input === undefined || input.includes(' ') ? [tested] : [input, tested];
}
