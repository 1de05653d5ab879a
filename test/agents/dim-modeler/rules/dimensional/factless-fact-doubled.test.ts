import { describe, expect, test } from 'vitest';
import { factlessFactDoubled } from '../../../../../src/agents/dim-modeler/rules/dimensional/factless-fact-doubled.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { references, starFacts, uniqueOn } from '../../star.ts';

const columns = [
  { name: 'driver_id', dataType: 'bigint' },
  { name: 'training_date', dataType: 'date' },
];
const visits = model('fct_trainings', { contractEnforced: true, columns });
const keys = [
  references('fct_trainings.driver_id', 'dim_driver.driver_id'),
  references('fct_trainings.training_date', 'dim_date.date_day'),
];
const nodes = [model('dim_driver'), model('dim_date'), visits, ...keys];
const id = 'factless-fact-doubled:model.taxi.fct_trainings';

function asked(head: readonly DbtNode[]) {
  return [...factlessFactDoubled.ask(viewSide(starFacts({ head }), 'head'))];
}

describe('factless-fact-doubled', () => {
  test('finds rows that are equal in every column', () => {
    const answered = (extra: number) =>
      messagesOf(factlessFactDoubled, starFacts({ head: nodes, answers: { head: { [id]: [{ extra_rows: extra }] } } }));
    expect(answered(3)).toEqual([
      '3 rows of `fct_trainings` repeat others in every column; it has no measure, so its rows are what is counted, and every count is too high.',
    ]);
    expect(answered(0)).toEqual([]);
    expect(messagesOf(factlessFactDoubled, starFacts({ head: nodes }))).toEqual([]);
  });

  test('asks how many rows are too many', () => {
    expect(asked(nodes)).toEqual([
      {
        id,
        sql: 'select coalesce(sum(copies - 1), 0) as extra_rows from (select "driver_id", "training_date", count(*) as copies from "db"."main"."fct_trainings" as events group by "driver_id", "training_date" having count(*) > 1) as doubled',
      },
    ]);
  });

  test.each([
    ['it has a measure', [...columns, { name: 'duration_min', dataType: 'decimal(10,2)' }], []],
    ['nobody knows the type of a column', [...columns, { name: 'points' }], []],
    ['its key is tested: dbt tells', columns, [uniqueOn('fct_trainings', 'driver_id', 'training_date')]],
  ])('asks nothing when %s', (_, given, tests) => {
    const fact = model('fct_trainings', { contractEnforced: true, columns: given });
    expect(asked([model('dim_driver'), model('dim_date'), fact, ...keys, ...tests])).toEqual([]);
  });

  test('asks nothing when not all columns are known', () => {
    expect(asked([model('dim_driver'), model('dim_date'), model('fct_trainings', { columns }), ...keys])).toEqual([]);
  });
});
