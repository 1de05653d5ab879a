import type { DbtNode, DbtProject } from '../dbt/project.ts';
import type { KeyCandidate } from '../warehouse/choose-key.ts';
import { enabledTests } from './enabled-tests.ts';
import { declaredGrain, uniqueKey } from './primary-key.ts';
import { uniqueTogether } from './unique-together.ts';

/** What a project says is the key of a model, the surest first: its tests, its constraints, `unique_key`, `meta.grain`. */
export function keyLadder(model: DbtNode, project: DbtProject): readonly KeyCandidate[] {
  // A test that looks at a part of the rows, or only warns, proves nothing of all of them.
  const tests = enabledTests(model.uniqueId, project).filter(({ where, severity }) => where === undefined && severity === 'error');
  const notNull = new Set(tests.flatMap(({ kind, column }) => (kind === 'not_null' && column !== undefined ? column.toLowerCase() : [])));
  const unique = tests.flatMap(({ kind, column }) => (kind === 'unique' && column !== undefined ? plainColumns(column) : []));
  const proved = unique.filter(([column]) => notNull.has(column?.toLowerCase() ?? ''));
  const combined = tests.map(uniqueTogether).filter((columns) => columns.length > 0);
  return [
    ...[...proved, ...combined, ...unique].map((columns) => ({ source: 'tests' as const, columns })),
    ...constrained(model).map((columns) => ({ source: 'constraints' as const, columns })),
    { source: 'unique_key' as const, columns: uniqueKey(model) },
    { source: 'meta.grain' as const, columns: declaredGrain(model) },
  ].filter(({ columns }) => columns.length > 0);
}

/** `unique` may test an expression, such as `trip_id || '-' || attempt`. */
function plainColumns(column: string): readonly (readonly string[])[] {
  return /^(?:\w+|"[^"]+"|`[^`]+`)$/.test(column) ? [[column]] : [];
}

function constrained({ constraints, columns }: DbtNode): readonly (readonly string[])[] {
  const ofModel = constraints.filter(({ type }) => type === 'primary_key' || type === 'unique').map((constraint) => constraint.columns);
  const ofColumns = [...columns.values()].flatMap((column) =>
    column.constraints.some(({ type }) => type === 'primary_key' || type === 'unique') ? [[column.name]] : [],
  );
  return [...ofModel, ...ofColumns];
}
