import type { DbtNode, DbtProject, DbtTest } from '../dbt/project.ts';
import { enabledTests } from './enabled-tests.ts';
import { uniqueTogether } from './unique-together.ts';

/** The columns of a model's grain as the team declared it in `meta.grain`; empty when it didn't. */
export function declaredGrain({ meta }: DbtNode): readonly string[] {
  const grain = meta['grain'];
  const names = typeof grain === 'string' ? [grain] : grain;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** The `unique_key` of an incremental model; empty when it has none. */
export function uniqueKey({ config }: DbtNode): readonly string[] {
  const key = config['unique_key'];
  const names = typeof key === 'string' ? [key] : key;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** Whether a test or an enforced constraint proves that some columns of the model name one row. */
export function hasTestedKey(model: DbtNode, project: DbtProject): boolean {
  const tests = enabledTests(model.uniqueId, project);
  return (
    hasUniqueColumn(model, tests) ||
    tests.some((test) => uniqueTogether(test).length > 0) ||
    coversGrain(model, tests) ||
    (model.contractEnforced && hasKeyConstraint(model))
  );
}

/** `unique` and `not_null` on one column; a contract may stand in for one of the two. */
function hasUniqueColumn(model: DbtNode, tests: readonly DbtTest[]): boolean {
  const isTested = (kind: string, column: string) => tests.some((test) => test.kind === kind && test.column?.toLowerCase() === column);
  return tests
    .flatMap(({ kind, column }) => (kind === 'unique' && column !== undefined ? column.toLowerCase() : []))
    .some((column) => isTested('not_null', column) || (model.contractEnforced && constraintsOf(model, column).includes('not_null')));
}

/** `unique` on an expression that holds every column of the declared grain, such as `trip_id || '-' || attempt`. */
function coversGrain(model: DbtNode, tests: readonly DbtTest[]): boolean {
  const grain = declaredGrain(model).map((column) => column.toLowerCase());
  if (grain.length < 2) return false;
  return tests.some(
    ({ kind, column = '' }) => kind === 'unique' && grain.every((name) => column.toLowerCase().split(/\W+/).includes(name)),
  );
}

function hasKeyConstraint(model: DbtNode): boolean {
  const types = model.constraints.map(({ type }) => type);
  if (types.includes('primary_key')) return true;
  return [...model.columns.keys()].some((name) => {
    const ofColumn = constraintsOf(model, name.toLowerCase());
    return ofColumn.includes('primary_key') || (ofColumn.includes('unique') && ofColumn.includes('not_null'));
  });
}

function constraintsOf({ columns }: DbtNode, column: string): readonly string[] {
  return [...columns.values()]
    .filter(({ name }) => name.toLowerCase() === column)
    .flatMap(({ constraints }) => constraints.map(({ type }) => type));
}
