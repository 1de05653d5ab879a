import { changedMacros } from './changed-macros.ts';
import { changedTests } from './changed-tests.ts';
import type { NodeChange } from './model-change.ts';
import type { DbtNode, DbtProject, DbtUnitTest } from './project.ts';
import { modelsOfUnitTest } from './unit-test-models.ts';

/** What dbt has to run so that base and head can be compared, as unique ids of each side. */
export interface Selection {
  readonly base: readonly string[];
  readonly head: readonly string[];
  /** Data and unit tests to run on head. */
  readonly tests: readonly string[];
}

interface Sides {
  readonly base: DbtProject;
  readonly head: DbtProject;
  /** Changed nodes, and what else is to run as if it had changed. */
  readonly changes: readonly Pick<NodeChange, 'uniqueId'>[];
  /** Nodes that need not be built to be read: production has them. */
  readonly kept?: ReadonlySet<string>;
}

const BUILT = new Set(['model', 'seed', 'snapshot']);
const NONE: ReadonlySet<string> = new Set();

/**
 * Changed nodes, what descends from them on either side, and all ancestors of those that aren't kept: the database that CI starts
 * from holds loaded data, and what else is in it may come from any commit. Tests: those of changed nodes and descendants, and those that changed
 * themselves. An ancestor's tests stay out, since an old failure there would keep the change from being built at all.
 */
export function selectNodes({ base, head, changes, kept = NONE }: Sides): Selection {
  const changed = changes.map(({ uniqueId }) => uniqueId);
  const touched = new Set([...closure(changed, (id) => builtChildren(base, id)), ...closure(changed, (id) => builtChildren(head, id))]);
  const tests = [...dataTests(head, touched, testsThatChanged(base, head)), ...unitTests(base, head, touched)];
  const tested = tests.flatMap((id) => head.nodes.get(id)?.dependsOn.nodes ?? modelsOfUnitTest(head, id)).filter((id) => !kept.has(id));
  return { base: withAncestors(base, touched, kept), head: withAncestors(head, [...touched, ...tested], kept), tests };
}

/**
 * Selectors for exactly these nodes. The full name of a model is also the beginning of its unit tests' names, so those are
 * excluded where they aren't wanted; its short name could be a folder's, too.
 */
export function selectorsOf(
  { nodes, unitTests: known }: DbtProject,
  ids: readonly string[],
): { select: readonly string[]; exclude: readonly string[] } {
  const wanted = new Set(ids);
  const selected = [...known.values()].filter(({ uniqueId }) => wanted.has(uniqueId));
  return {
    select: [...ids.flatMap((id) => nodes.get(id)?.fqn.join('.') ?? []).map((name) => `fqn:${name}`), ...selected.map(unitTestSelector)],
    exclude: [...known.values()].filter(({ uniqueId }) => !wanted.has(uniqueId)).map(unitTestSelector),
  };
}

function unitTestSelector({ name }: DbtUnitTest): string {
  return `fqn:${name},resource_type:unit_test`;
}

/** The ids themselves and all that can be reached from them. */
function closure(ids: Iterable<string>, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(ids);
  for (const id of reached) for (const other of next(id)) reached.add(other);
  return reached;
}

function builtChildren({ nodes, children }: DbtProject, id: string): readonly string[] {
  return (children.get(id) ?? []).filter((child) => isBuilt(nodes.get(child)));
}

function withAncestors({ nodes }: DbtProject, ids: Iterable<string>, kept: ReadonlySet<string>): readonly string[] {
  const parents = (id: string): readonly string[] => (nodes.get(id)?.dependsOn.nodes ?? []).filter((parent) => !kept.has(parent));
  return [...closure(ids, parents)].filter((id) => isBuilt(nodes.get(id)));
}

function isBuilt(node: DbtNode | undefined): boolean {
  return node !== undefined && BUILT.has(node.resourceType);
}

function dataTests({ nodes }: DbtProject, touched: ReadonlySet<string>, changed: ReadonlySet<string>): readonly string[] {
  const concerns = ({ uniqueId, dependsOn, test }: DbtNode): boolean =>
    changed.has(uniqueId) || touched.has(uniqueId) || dependsOn.nodes.some((id) => touched.has(id)) || touched.has(test?.attachedTo ?? '');
  return [...nodes.values()].filter((node) => node.test?.enabled === true && concerns(node)).map(({ uniqueId }) => uniqueId);
}

/** Tests that are new or check something else than on the base, also through a macro that they call. */
function testsThatChanged(base: DbtProject, head: DbtProject): ReadonlySet<string> {
  const { added, changed } = changedTests(base, head);
  const macros = changedMacros(base, head);
  const throughMacro = [...head.nodes.values()].filter(
    ({ test, dependsOn }) => test !== undefined && dependsOn.macros.some((id) => macros.has(id)),
  );
  return new Set([...added, ...changed.map((pair) => pair.head), ...throughMacro].map(({ uniqueId }) => uniqueId));
}

function unitTests(base: DbtProject, head: DbtProject, touched: ReadonlySet<string>): readonly string[] {
  const concerns = (test: DbtUnitTest): boolean =>
    modelsOfUnitTest(head, test.uniqueId).some((id) => touched.has(id)) || base.unitTests.get(test.uniqueId)?.checksum !== test.checksum;
  return [...head.unitTests.values()].filter(concerns).map(({ uniqueId }) => uniqueId);
}
