import type { DbtNode } from '../../../../dbt/project.ts';
import { defineRule } from '../../../define-rule.ts';
import { isHabit } from '../../../habit.ts';
import { layerOf, ownModels } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import type { SideView } from '../../../side-view.ts';
import { code } from '../../../words.ts';

/** S17: a column has another type than its name promises, as the other columns of such names keep it. */
export const unusualType = defineRule({
  id: 'unusual-type',
  code: 'S17',
  title: 'A column’s type doesn’t fit its name',
  severity: 'info',
  preset: 'strict',
  agent: 'code-reviewer',
  *checkSide(view) {
    const promised = new Map(ownModels(view.project).map((model) => [model.uniqueId, promisedColumns(model, view)]));
    const counts = countTypes(promised.values());
    for (const model of view.models) {
      for (const { name, type, kind, promise } of promised.get(model.uniqueId) ?? []) {
        // A staging model has the keys that its source has, and two sources may call two things alike.
        if (promise.startsWith(CALLED) && layerOf(model) === 'staging') continue;
        const [usual, habit] = usualKind(counts.get(promise));
        if (usual === undefined || kind === usual || !isHabit(habit)) continue;
        yield {
          subject: model.uniqueId,
          key: name,
          message: `${code(`${model.name}.${name}`)} is a ${code(type)}; ${habit.keeping} of ${habit.all} columns ${promise} are ${WORDS[usual]}: a comparison or a join with one of those casts, fails, or matches nothing.`,
          remedy: 'Cast it, or name it for what it holds.',
          location: describedAt(model, view, { column: name }),
        };
      }
    }
  },
});

type Kind = 'timestamp' | 'date' | 'boolean' | 'number' | 'text';

const WORDS: Readonly<Record<Kind, string>> = {
  timestamp: 'timestamps',
  date: 'dates',
  boolean: 'booleans',
  number: 'numbers',
  text: 'texts',
};

const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:timestamp|datetime|smalldatetime)/, 'timestamp'],
  [/^date$/, 'date'],
  [/^bool/, 'boolean'],
  [/^(?:u?(?:tiny|small|medium|big|huge)?int\d*|integer|number|numeric|decimal|bignumeric|float\d*|double|real|byteint)\b/, 'number'],
  [/^(?:n?varchar|n?char|character|text|string|bpchar)/, 'text'],
];

interface Promised {
  readonly name: string;
  readonly type: string;
  readonly kind: Kind;
  /** "that end in _at", "that are called customer_id". */
  readonly promise: string;
}

/** Columns whose names promise a type; the columns of one key are promised to have one type everywhere. */
function promisedColumns({ uniqueId, columns }: DbtNode, { catalog }: SideView): readonly Promised[] {
  const stored = catalog?.get(uniqueId);
  if (stored !== undefined) return [...stored].flatMap(([column, type]) => promisedColumn(column, type));
  return [...columns.values()].flatMap(({ name, dataType }) => (dataType === undefined ? [] : promisedColumn(name, dataType)));
}

function promisedColumn(column: string, type: string): readonly Promised[] {
  const name = column.toLowerCase();
  const promise = promiseOf(name);
  if (promise === undefined) return [];
  const kind = KINDS.find(([pattern]) => pattern.test(type.toLowerCase().trim()))?.[1];
  return kind === undefined ? [] : [{ name, type, kind, promise }];
}

const CALLED = 'called ';

function promiseOf(name: string): string | undefined {
  const ending = /_(?:at|ts|date)$/.exec(name)?.[0];
  if (ending !== undefined) return `that end in ${ending}`;
  const beginning = /^(?:is|has)_/.exec(name)?.[0];
  if (beginning !== undefined) return `that begin with ${beginning}`;
  return /._(?:id|key|sk)$/.test(name) ? `${CALLED}${name}` : undefined;
}

type Counts = ReadonlyMap<string, ReadonlyMap<Kind, number>>;

function countTypes(models: Iterable<readonly Promised[]>): Counts {
  const counts = new Map<string, Map<Kind, number>>();
  for (const columns of models) {
    for (const { promise, kind } of columns) {
      const known = counts.get(promise) ?? new Map<Kind, number>();
      counts.set(promise, known.set(kind, (known.get(kind) ?? 0) + 1));
    }
  }
  return counts;
}

function usualKind(
  counts: ReadonlyMap<Kind, number> | undefined,
): readonly [Kind | undefined, { readonly all: number; readonly keeping: number }] {
  const ordered = [...(counts ?? [])].toSorted(([, one], [, other]) => other - one);
  const all = ordered.reduce((sum, [, count]) => sum + count, 0);
  const [kind, keeping] = ordered[0] ?? [undefined, 0];
  return [kind, { all, keeping }];
}
