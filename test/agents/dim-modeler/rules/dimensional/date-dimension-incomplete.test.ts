import { describe, expect, test } from 'vitest';
import { dateDimensionIncomplete } from '../../../../../src/agents/dim-modeler/rules/dimensional/date-dimension-incomplete.ts';
import type { Answer } from '../../../../../src/agents/question.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { starFacts, uniqueOn } from '../../star.ts';

const date = model('dim_date', { columns: [{ name: 'date_day', dataType: 'date' }] });
const nodes = [date, uniqueOn('dim_date', 'date_day')];

function found(row: Answer[number]) {
  return messagesOf(
    dateDimensionIncomplete,
    starFacts({ head: nodes, answers: { head: { 'date-dimension-incomplete:model.taxi.dim_date': [row] } } }),
  );
}

function asked(head: readonly DbtNode[]) {
  return [...dateDimensionIncomplete.ask(viewSide(starFacts({ head }), 'head'))].map(({ sql }) => sql);
}

describe('date-dimension-incomplete', () => {
  test('finds days that are missing between the first and the last', () => {
    expect(found({ days: 728, span: 731 })).toEqual([
      '`dim_date` leaves out 3 days between its first and its last: facts of those days disappear in every join by `date_day`, and a moving average takes the wrong days.',
    ]);
  });

  test('finds nothing in a whole calendar, in an empty one and without an answer', () => {
    expect(found({ days: 731, span: 731 })).toEqual([]);
    expect(found({ days: 0, span: null })).toEqual([]);
    expect(messagesOf(dateDimensionIncomplete, starFacts({ head: nodes }))).toEqual([]);
  });

  test('asks for two counts', () => {
    expect(asked(nodes)).toEqual([
      'select count(distinct cast("date_day" as date)) as days, max(cast("date_day" as date)) - min(cast("date_day" as date)) + 1 as span from "db"."main"."dim_date" as calendar',
    ]);
  });

  test.each([
    [
      'its key is a number',
      [model('dim_date', { columns: [{ name: 'date_day', dataType: 'integer' }] }), uniqueOn('dim_date', 'date_day')],
    ],
    [
      'its key is a month',
      [model('dim_date', { columns: [{ name: 'month_start', dataType: 'date' }] }), uniqueOn('dim_date', 'month_start')],
    ],
    ['its key is not tested', [date]],
    [
      'it has only business days',
      [model('dim_business_day', { columns: [{ name: 'day', dataType: 'date' }] }), uniqueOn('dim_business_day', 'day')],
    ],
    ['it is no dimension', [model('stg_date', { columns: [{ name: 'date_day', dataType: 'date' }] }), uniqueOn('stg_date', 'date_day')]],
  ])('asks nothing when %s', (_, head) => {
    expect(asked(head)).toEqual([]);
  });
});
