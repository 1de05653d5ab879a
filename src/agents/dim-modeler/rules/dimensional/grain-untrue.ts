import type { DbtNode } from '../../../../dbt/project.ts';
import { duplicateKeysSql } from '../../../../warehouse/duplicate-keys.ts';
import { type Draft, defineRule } from '../../../define-rule.ts';
import { modelColumns } from '../../../model-columns.ts';
import { ownModels } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { declaredGrain } from '../../../primary-key.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { SideView } from '../../../side-view.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { amount, code, series } from '../../../words.ts';

const ID = 'grain-untrue';

/** K1: the declared grain of a model isn't that of its rows. */
export const grainUntrue = defineRule({
  id: ID,
  code: 'K1',
  title: 'The declared grain isn’t that of the rows',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *ask(view) {
    const dialect = questionDialect(view.project);
    for (const { model, grain } of dialect === undefined ? [] : untested(view)) {
      const relation = view.relation(model.uniqueId);
      if (dialect === undefined || relation === undefined || missing(model, grain, view).length > 0) continue;
      yield { id: `${ID}:${model.uniqueId}`, sql: duplicateKeysSql({ relation, columns: grain, dialect }) };
    }
  },
  *checkSide(view) {
    const changed = new Set(view.models.map(({ uniqueId }) => uniqueId));
    for (const { model, grain } of untested(view)) {
      const lacking = changed.has(model.uniqueId) ? missing(model, grain, view) : [];
      const { keys = 0, rows = 0 } = view.answer(`${ID}:${model.uniqueId}`)?.[0] ?? {};
      if (lacking.length > 0) yield absent(model, lacking, view);
      else if (Number(keys) > 0) yield doubled(model, { grain, keys: Number(keys), rows: Number(rows) }, view);
    }
  },
});

interface Declared {
  readonly model: DbtNode;
  readonly grain: readonly string[];
}

/** A grain that a test covers is dbt's to prove. */
function untested({ project }: SideView): readonly Declared[] {
  return ownModels(project).flatMap((model) => {
    const grain = declaredGrain(model).filter((name) => /^\w+$/.test(name));
    const names = new Set(grain.map((name) => name.toLowerCase()));
    if (grain.length === 0 || grain.length < declaredGrain(model).length) return [];
    return testedKeys(model, project).some((key) => [...key].every((name) => names.has(name))) ? [] : [{ model, grain }];
  });
}

function missing(model: DbtNode, grain: readonly string[], view: SideView): readonly string[] {
  const { types, isComplete } = modelColumns(model, view);
  return isComplete ? grain.filter((name) => !types.has(name.toLowerCase())) : [];
}

function absent(model: DbtNode, names: readonly string[], view: SideView): Draft {
  return {
    subject: model.uniqueId,
    key: `absent ${names.join(' ')}`,
    message: `${code(model.name)} declares ${series(names.map(code))} as part of its grain and has no such column: whoever joins by the declared grain can't.`,
    remedy: 'Name the columns that tell one row from another in `meta.grain`.',
    location: describedAt(model, view),
  };
}

interface Doubled {
  readonly grain: readonly string[];
  readonly keys: number;
  readonly rows: number;
}

function doubled(model: DbtNode, { grain, keys, rows }: Doubled, view: SideView): Draft {
  const names = series(grain.map(code));
  return {
    subject: model.uniqueId,
    key: 'doubled',
    message: `${code(model.name)} declares that ${names} ${grain.length === 1 ? 'names' : 'name'} one row, and ${amount(keys, 'value')} of it ${keys === 1 ? 'stands' : 'stand'} in ${rows} rows: joins by it count them more than once.`,
    remedy: `Keep one row for each ${names}, or declare the grain that the rows have; then test it as unique.`,
    location: describedAt(model, view),
  };
}
