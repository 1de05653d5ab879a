import type { DbtNode } from '../../../../dbt/project.ts';
import { columnSql } from '../../../../warehouse/sql-text.ts';
import { defineRule } from '../../../define-rule.ts';
import { foreignKeys } from '../../../foreign-keys.ts';
import { modelColumns } from '../../../model-columns.ts';
import { ownModels, roleOf } from '../../../model-layer.ts';
import { describedAt } from '../../../places.ts';
import { questionDialect } from '../../../question-dialect.ts';
import type { SideView } from '../../../side-view.ts';
import { testedKeys } from '../../../tested-keys.ts';
import { amount, code } from '../../../words.ts';

const ID = 'factless-fact-doubled';

/** K14: a fact without a measure, whose rows are counted, has rows that are equal in every column. */
export const factlessFactDoubled = defineRule({
  id: ID,
  code: 'K14',
  title: 'A fact without measures holds events twice',
  severity: 'error',
  preset: 'strict',
  agent: 'dim-modeler',
  *ask(view) {
    const dialect = questionDialect(view.project);
    for (const { fact, columns } of dialect === undefined ? [] : factless(view)) {
      const relation = view.relation(fact.uniqueId);
      if (dialect === undefined || relation === undefined) continue;
      const names = columns.map((name) => columnSql(name, dialect)).join(', ');
      const copies = `select ${names}, count(*) as copies from ${relation} as events group by ${names} having count(*) > 1`;
      yield { id: `${ID}:${fact.uniqueId}`, sql: `select coalesce(sum(copies - 1), 0) as extra_rows from (${copies}) as doubled` };
    }
  },
  *checkSide(view) {
    for (const { fact } of factless(view)) {
      const extra = Number(view.answer(`${ID}:${fact.uniqueId}`)?.[0]?.['extra_rows'] ?? 0);
      if (!(extra > 0)) continue;
      yield {
        subject: fact.uniqueId,
        message: `${amount(extra, 'row')} of ${code(fact.name)} ${extra === 1 ? 'repeats another one' : 'repeat others'} in every column; it has no measure, so its rows are what is counted, and every count is too high.`,
        remedy: 'Keep one row for each event, and test the combination of its keys as unique.',
        location: describedAt(fact, view),
      };
    }
  },
});

interface Factless {
  readonly fact: DbtNode;
  readonly columns: readonly string[];
}

/** Facts of which every column is known and none is a measure; with a tested key, dbt itself tells what is doubled. */
function factless(view: SideView): readonly Factless[] {
  const facts = ownModels(view.project).filter((model) => roleOf(model) === 'fact' && testedKeys(model, view.project).length === 0);
  if (facts.length === 0) return [];
  const keys = Map.groupBy(foreignKeys(view.project), ({ from }) => from.uniqueId);
  return facts.flatMap((fact) => {
    const references = new Set((keys.get(fact.uniqueId) ?? []).map(({ column }) => column));
    const { types, isComplete } = modelColumns(fact, view);
    const isKey = (name: string, type: string | undefined) => references.has(name) || (type !== undefined && !isMeasure(name, type));
    if (references.size < 2 || !isComplete || ![...types].every(([name, type]) => isKey(name, type))) return [];
    return [{ fact, columns: [...types.keys()] }];
  });
}

/** A number that isn't called a key may be added up. */
function isMeasure(name: string, type: string): boolean {
  return /int|num|dec|double|float|real|money/.test(type) && !/(?:^|_)(?:id|key|sk|code|number|no|year|month|day|week|hour)$/.test(name);
}
