import type { DbtNode, DbtProject } from '../../../../dbt/project.ts';
import { columnSql } from '../../../../warehouse/sql-text.ts';
import { defineRule } from '../../../define-rule.ts';
import { modelColumns } from '../../../model-columns.ts';
import { ownModels, roleOf } from '../../../model-layer.ts';
import { modelLocation } from '../../../places.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { SideView } from '../../../side-view.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { code } from '../../../words.ts';
import { isDateDimension } from '../../is-date-dimension.ts';
import { PERIODS, periodColumns } from '../../row-versions.ts';

const ID = 'dimension-modelled-twice';

/** K12: two dimensions have one row for each value of the same business key, each made by itself, so that their attributes drift apart. */
export const dimensionModelledTwice = defineRule({
  id: ID,
  code: 'K12',
  title: 'The same thing is modelled as two dimensions',
  severity: 'warning',
  preset: 'strict',
  agent: 'dim-modeler',
  *ask(view) {
    const dialect = questionDialect(view.project);
    for (const { one, other, key } of dialect === undefined ? [] : twins(view)) {
      const [left, right] = [view.relation(one.uniqueId), view.relation(other.uniqueId)];
      if (dialect === undefined || left === undefined || right === undefined) continue;
      const name = columnSql(key, dialect);
      const sql = `select count(*) as common from ${left} as one inner join ${right} as other on one.${name} = other.${name}`;
      yield { id: questionId(one, other), sql };
    }
  },
  *checkSide(view) {
    for (const { one, other, key } of twins(view)) {
      const [answer] = view.answer(questionId(one, other)) ?? [];
      const common = answer === undefined ? undefined : Number(answer['common']);
      if (common === 0) continue;
      const shared = common === undefined ? '' : ` (${common} values in common)`;
      yield {
        subject: other.uniqueId,
        key: one.uniqueId,
        message: `${code(one.name)} and ${code(other.name)} both have one row for each ${code(key)}${shared}, and neither is made from the other: facts of the two can't be compared by what each says of it, since that drifts apart.`,
        remedy: `Keep one of them and let facts of both lead there, or make ${code(other.name)} a \`select\` from ${code(one.name)}.`,
        location: modelLocation(other, view.side, view.projectDir),
      };
    }
  },
});

function questionId(one: DbtNode, other: DbtNode): string {
  return `${ID}:${one.uniqueId}:${other.uniqueId}`;
}

interface Twins {
  readonly one: DbtNode;
  readonly other: DbtNode;
  readonly key: string;
}

/** The second is the later one by its name; a part of a group of three is told by its first. */
function twins(view: SideView): readonly Twins[] {
  const { project } = view;
  const dimensions = ownModels(project).filter(
    (model) => roleOf(model) === 'dimension' && !isDateDimension(model) && !keepsVersions(model, view),
  );
  const keyed = dimensions.flatMap((model) => {
    const keys = testedKeys(model, project).flatMap((key) => (key.size === 1 ? [...key] : []));
    return keys.filter((key) => /\w{2,}_(?:id|no|number|code)$/.test(key)).map((key) => ({ model, key }));
  });
  return [...Map.groupBy(keyed, ({ key }) => key)].flatMap(([key, group]) => {
    const [one, ...others] = [...new Set(group.map(({ model }) => model))].toSorted((left, right) => (left.name < right.name ? -1 : 1));
    if (one === undefined) return [];
    const apart = others.filter((other) => !isMadeFrom(one, other, project) && !isMadeFrom(other, one, project));
    return apart.map((other) => ({ one, other, key }));
  });
}

/** A history has several rows for each key, whatever its tests say until the first change: it is beside the dimension, not instead of it. */
function keepsVersions(model: DbtNode, view: SideView): boolean {
  const { types } = modelColumns(model, view);
  const hasPeriod = periodColumns(model) !== undefined || PERIODS.some(([from, to]) => types.has(from) && types.has(to));
  return (
    hasPeriod || testedKeys(model, view.project).some((key) => [...key].some((name) => /(?:^|_)version(?:_|$)|(?:^|_)scd_id$/.test(name)))
  );
}

/** Also through models in between: then the one follows what the other says. */
function isMadeFrom(one: DbtNode, other: DbtNode, { nodes }: Pick<DbtProject, 'nodes'>): boolean {
  const above = new Set(one.dependsOn.nodes);
  for (const id of above) for (const parent of nodes.get(id)?.dependsOn.nodes ?? []) above.add(parent);
  return above.has(other.uniqueId);
}
