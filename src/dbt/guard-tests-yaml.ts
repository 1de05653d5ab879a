import { asRecord, asText, type RawRecord } from './artifact-values.ts';
import type { GuardAllowance } from './guard-tests-allowance.ts';
import { type DeclaredResource, type DeclaredTest, type DeclaredUnitTest, type Inventory, readInventory } from './guard-tests-inventory.ts';
import { expectedTest, renamedRows, renamedUnder } from './guard-tests-renames.ts';
import { sameValue } from './same-value.ts';

/** What a change of YAML files takes away from the tests, unit tests, contracts and freshness that they declare. */
export function guardYaml(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  allowed: GuardAllowance,
): readonly string[] {
  const [had, has] = [readInventory(before), readInventory(after)];
  if (has.unreadable.length > 0) return has.unreadable.map((path) => `${path} can't be read`);
  if (had.unreadable.length > 0) return had.unreadable.map((path) => `${path} could not be read before, so nobody can tell what it lost`);
  return [
    ...guardTests(had.tests, has.tests, allowed),
    ...had.resources.flatMap((resource) => guardResource(resource, has, allowed)),
    ...newlyDisabled(had.resources, has.resources),
    ...had.unitTests.flatMap((unitTest) => guardUnitTest(unitTest, has.unitTests, allowed)),
  ];
}

function guardTests(before: readonly DeclaredTest[], after: readonly DeclaredTest[], allowed: GuardAllowance): readonly string[] {
  const left = [...after];
  const take = (fits: (test: DeclaredTest) => boolean): DeclaredTest | undefined => {
    const at = left.findIndex(fits);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  // What is wholly the same is matched first, so that a test's twin with other arguments isn't taken for it.
  const changed = before.filter(
    (test) =>
      take((other) => isSame(test, other)) === undefined && take((other) => isSame(expectedTest(test, allowed), other)) === undefined,
  );
  return changed.flatMap((test) => {
    const wanted = expectedTest(test, allowed);
    const other = take((candidate) => sameSlot(test, candidate)) ?? take((candidate) => sameSlot(wanted, candidate));
    return other === undefined ? [`${shown(test)} is removed`] : weaker(other.column === test.column ? test : wanted, other);
  });
}

function isSame(one: DeclaredTest, other: DeclaredTest): boolean {
  return sameSlot(one, other) && weaker(one, other).length === 0;
}

function sameSlot(one: DeclaredTest, other: DeclaredTest): boolean {
  return one.resource === other.resource && one.column === other.column && one.kind === other.kind;
}

function weaker(before: DeclaredTest, after: DeclaredTest): readonly string[] {
  const name = shown(before);
  const argumentsChanged = keysThatDiffer(before.arguments, after.arguments).filter((key) => !isStricterList(key, before, after));
  return [
    ...argumentsChanged.map((key) => `${name} gets another \`${key}\``),
    ...keysThatDiffer(before.config, after.config).flatMap((key) =>
      isHarmless(key, before.config[key], after.config[key]) ? [] : [`${name} gets another \`${key}\``],
    ),
  ];
}

/** Fewer accepted values let less through. */
function isStricterList(key: string, before: DeclaredTest, after: DeclaredTest): boolean {
  const [was, is] = [before.arguments[key], after.arguments[key]];
  return (
    before.kind === 'accepted_values' &&
    key === 'values' &&
    Array.isArray(was) &&
    Array.isArray(is) &&
    is.every((value) => was.includes(value))
  );
}

function isHarmless(key: string, before: unknown, after: unknown): boolean {
  if (key === 'meta' || key === 'description' || key === 'store_failures' || key === 'store_failures_as') return true;
  if (key === 'enabled') return after === true || (after === undefined && before !== true);
  return key === 'severity' && (after === undefined || asText(after).toLowerCase() === 'error');
}

function guardResource(before: DeclaredResource, { resources }: Inventory, allowed: GuardAllowance): readonly string[] {
  const ids = [before.id, renamedUnder(before.id, allowed)];
  const after = resources.find(({ id }) => ids.includes(id));
  const isContract = asRecord(before.config['contract'])['enforced'] === true;
  if (after === undefined)
    return isContract
      ? [`the contract of ${before.id} is removed`]
      : before.freshness.some((value) => value !== undefined && value !== null)
        ? [`the freshness of ${before.id} is removed`]
        : [];
  return [
    ...(sameValue(before.config['contract'], after.config['contract']) || !isContract
      ? []
      : [`the contract of ${before.id} is no longer enforced as it was`]),
    ...(sameValue(before.constraints, after.constraints)
      ? []
      : before.constraints === undefined
        ? []
        : [`${before.id} has other constraints`]),
    ...(sameValue(before.selection, after.selection) ? [] : [`${before.id} takes other columns of its model`]),
    ...(sameValue(before.freshness, after.freshness) ? [] : [`the freshness of ${before.id} is changed`]),
    ...(sameHooks(before.config, after.config) ? [] : [`${before.id} has other hooks`]),
    ...[...before.columns].flatMap(([name, column]) => guardColumn({ name, column, isContract }, { before, after, allowed })),
  ];
}

function sameHooks(before: RawRecord, after: RawRecord): boolean {
  return ['pre-hook', 'post-hook', 'pre_hook', 'post_hook'].every((key) => sameValue(before[key], after[key]));
}

interface ContractColumn {
  readonly name: string;
  readonly column: RawRecord;
  readonly isContract: boolean;
}

function guardColumn(
  { name, column, isContract }: ContractColumn,
  { before, after, allowed }: { readonly before: DeclaredResource; readonly after: DeclaredResource; readonly allowed: GuardAllowance },
): readonly string[] {
  const renamed = allowed.renamedColumns
    ?.find(({ resource, from }) => resource === before.name && from.toLowerCase() === name)
    ?.to.toLowerCase();
  const found = after.columns.get(name) ?? (renamed === undefined ? undefined : after.columns.get(renamed));
  const label = `${before.id}.${name}`;
  if (found === undefined) return isContract || column['constraints'] !== undefined ? [`${label} is dropped from the contract`] : [];
  const typeChanged = !sameValue(column['data_type'], found['data_type']) && (isContract || column['data_type'] !== undefined);
  return [
    ...(typeChanged && allowed.dataTypes !== true ? [`${label} gets another data_type`] : []),
    ...(typeChanged && found['data_type'] === undefined && allowed.dataTypes === true ? [`${label} loses its data_type`] : []),
    ...(sameValue(column['constraints'], found['constraints']) || column['constraints'] === undefined
      ? []
      : [`${label} has other constraints`]),
  ];
}

/** A resource, or the entry of a singular test, that is switched off or softened now, also when its entry is new. */
function newlyDisabled(before: readonly DeclaredResource[], after: readonly DeclaredResource[]): readonly string[] {
  return after.flatMap(({ id, config }) => {
    const was = before.find((resource) => resource.id === id)?.config ?? {};
    const keys = id.startsWith('data_tests.')
      ? ['enabled', 'severity', 'where', 'limit', 'warn_if', 'error_if', 'fail_calc', 'tags']
      : ['enabled'];
    return keys.flatMap((key) =>
      sameValue(was[key], config[key]) || isHarmless(key, was[key], config[key]) ? [] : [`${id} gets another \`${key}\``],
    );
  });
}

function guardUnitTest(before: DeclaredUnitTest, after: readonly DeclaredUnitTest[], allowed: GuardAllowance): readonly string[] {
  const found = after.find(
    ({ name, model }) =>
      name === before.name && (model === before.model || renamedUnder(`models.${before.model}`, allowed) === `models.${model}`),
  );
  if (found === undefined) return [`the unit test ${before.name} is removed`];
  const keys = keysThatDiffer(before.raw, found.raw).filter((key) => key !== 'description' && key !== 'model');
  const isAllowed = (key: string) => sameValue(renamedRows(before.raw[key], before.model, allowed), found.raw[key]);
  return keys.filter((key) => !isAllowed(key)).map((key) => `the unit test ${before.name} gets another \`${key}\``);
}

function keysThatDiffer(before: RawRecord, after: RawRecord): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !sameValue(before[key], after[key]));
}

function shown({ resource, column, kind }: DeclaredTest): string {
  return `the test ${kind} of ${resource}${column === undefined ? '' : `.${column}`}`;
}
