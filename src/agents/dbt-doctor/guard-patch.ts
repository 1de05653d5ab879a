import { guard } from '../../dbt/guard-tests.ts';
import type { GuardAllowance } from '../../dbt/guard-tests-allowance.ts';
import { allowanceFor } from './allowance.ts';
import type { FixContext } from './fix-context.ts';
import { isReadableYaml } from './readable-yaml.ts';

type Text = FixContext['text'];

/**
 * What the guard has against files after a fix, with the evidence that the failures themselves give. Paths are from the dbt project's
 * folder; a deleted file is undefined. The contexts must see the head as it was before the first fix.
 */
export function guardPatch(after: ReadonlyMap<string, string | undefined>, contexts: readonly FixContext[]): readonly string[] {
  const [first] = contexts;
  return first === undefined ? [] : guardFiles(after, first.text, merged(contexts.map(allowanceFor)));
}

/**
 * The same as whoever commits will see it: dbt's own words came from a machine that ran the pull request's code, so of the evidence
 * only what stands in the two commits counts.
 */
export function guardCommit(after: ReadonlyMap<string, string | undefined>, contexts: readonly FixContext[]): readonly string[] {
  const [first] = contexts;
  if (first === undefined) return [];
  const { renamedColumns = [], renamedModels = [], base = new Map<string, string>() } = merged(contexts.map(allowanceFor));
  return guardFiles(after, first.text, { renamedColumns, renamedModels, base });
}

/** The same with what is allowed already known. A YAML file that can't be read on the head is held against the base's. */
export function guardFiles(after: ReadonlyMap<string, string | undefined>, text: Text, allowed: GuardAllowance): readonly string[] {
  const before = [...after.keys()].map((path) => {
    const head = text('head', path);
    return [path, head !== undefined && !isReadableYaml(path, head) ? text('base', path) : head] as const;
  });
  return guard(onlyThere(before), onlyThere([...after]), allowed);
}

function onlyThere(entries: readonly (readonly [string, string | undefined])[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(([path, content]) => (content === undefined ? [] : [[path, content] as const])));
}

function merged(all: readonly GuardAllowance[]): GuardAllowance {
  return {
    dataTypes: all.some(({ dataTypes }) => dataTypes === true),
    renamedColumns: all.flatMap(({ renamedColumns = [] }) => renamedColumns),
    renamedModels: all.flatMap(({ renamedModels = [] }) => renamedModels),
    renamedTests: all.flatMap(({ renamedTests = [] }) => renamedTests),
    renamedArguments: all.flatMap(({ renamedArguments = [] }) => renamedArguments),
    base: new Map(all.flatMap(({ base = new Map<string, string>() }) => [...base])),
  };
}
