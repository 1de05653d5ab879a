import { oncePer } from '../core/once-per.ts';
import type { DbtNode, DbtProject } from './project.ts';
import { sameValue } from './same-value.ts';

/** A data test that is on both sides and differs: in what it checks, how strictly, or whether it runs at all. */
export interface TestPair {
  readonly base: DbtNode;
  readonly head: DbtNode;
}

/** Data tests that differ. A disabled test that comes or goes is in neither list: it checks nothing. */
export interface TestChanges {
  readonly removed: readonly DbtNode[];
  readonly added: readonly DbtNode[];
  readonly changed: readonly TestPair[];
}

/**
 * Compares the data tests of two sides. Generic tests are matched by what they check (kind, namespace, resource, column,
 * arguments), not by unique id, so another argument is one changed test where only one can be meant.
 */
export function changedTests(base: DbtProject, head: DbtProject): TestChanges {
  return changesSince(base)(head);
}

/** The plan of a comparison and several rules ask for the same two sides. */
const changesSince = oncePer((base: DbtProject) => oncePer((head: DbtProject) => compare(base, head)));

function compare(base: DbtProject, head: DbtProject): TestChanges {
  const steps = [signature, ({ uniqueId }: DbtNode) => uniqueId, nameAndSubject, subject];
  let rest = { base: testsOf(base), head: testsOf(head) };
  const pairs: TestPair[] = [];
  for (const keyOf of steps) {
    const matched = matchUnique(rest.base, rest.head, keyOf);
    pairs.push(...matched);
    rest = without(rest, matched);
  }
  return {
    removed: rest.base.filter(isEnabled),
    added: rest.head.filter(isEnabled),
    changed: pairs.filter(differ),
  };
}

function testsOf({ nodes }: DbtProject): readonly DbtNode[] {
  return [...nodes.values()].filter(({ test }) => test !== undefined);
}

function isEnabled({ test }: DbtNode): boolean {
  return test?.enabled === true;
}

/** Everything that a generic test checks; a singular test is its name. */
function signature(node: DbtNode): string {
  return node.test?.kind === undefined ? nameAndSubject(node) : `${subject(node)}|${JSON.stringify(sortedEntries(node.test.arguments))}`;
}

/** What is tested by which kind of test; the same for two tests that differ only in arguments. */
function subject(node: DbtNode): string {
  const { test, packageName, name } = node;
  if (test?.kind === undefined) return `singular|${packageName}|${name}`;
  return [test.kind, test.namespace ?? '', testedResource(node), test.column ?? ''].join('|');
}

function nameAndSubject(node: DbtNode): string {
  return `${subject(node)}|${node.name}`;
}

/** Tests of sources have no attached node. */
function testedResource({ test, dependsOn }: DbtNode): string {
  return test?.attachedTo ?? dependsOn.nodes.find((id) => id.startsWith('source.')) ?? dependsOn.nodes[0] ?? '';
}

function sortedEntries(values: Readonly<Record<string, unknown>>): readonly [string, unknown][] {
  return Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** Pairs whose key stands exactly once on each side: anything else would be a guess. */
function matchUnique(base: readonly DbtNode[], head: readonly DbtNode[], keyOf: (node: DbtNode) => string): readonly TestPair[] {
  if (base.length === 0 || head.length === 0) return [];
  const heads = Map.groupBy(head, keyOf);
  return [...Map.groupBy(base, keyOf)].flatMap(([key, [only, ...others]]) => {
    const [match, ...more] = heads.get(key) ?? [];
    if (only === undefined || match === undefined || others.length > 0 || more.length > 0) return [];
    return [{ base: only, head: match }];
  });
}

function without(rest: { base: readonly DbtNode[]; head: readonly DbtNode[] }, pairs: readonly TestPair[]): typeof rest {
  const matched = new Set(pairs.flatMap(({ base, head }) => [base, head]));
  return { base: rest.base.filter((node) => !matched.has(node)), head: rest.head.filter((node) => !matched.has(node)) };
}

function differ({ base, head }: TestPair): boolean {
  const sameBody = base.test?.kind !== undefined || base.rawCode === head.rawCode;
  return !sameBody || !sameValue(base.test, head.test);
}
