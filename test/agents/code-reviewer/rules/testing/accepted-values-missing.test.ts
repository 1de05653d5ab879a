import { expect, test } from 'vitest';
import { acceptedValuesMissing } from '../../../../../src/agents/code-reviewer/rules/testing/accepted-values-missing.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import { starFacts } from '../../../dim-modeler/star.ts';
import { dataTest, model } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const trips = model('fct_trips', { columns: ['trip_id', 'payment_type', 'fare'] });
const id = 'accepted-values-missing:model.taxi.fct_trips:payment_type';

function answered(filled: number, codes: number, head = [trips]) {
  return starFacts({ head, answers: { head: { [id]: [{ filled, codes }] } } });
}

test('finds a column of few codes in many rows', () => {
  expect(findingsOf(acceptedValuesMissing, answered(19_000, 5))).toMatchObject([
    {
      message:
        '`fct_trips.payment_type` holds one of 5 codes in 19000 rows, and no test says which: another one comes in unseen, and every CASE and filter on it misses it.',
      severity: 'info',
      location: { path: 'models/_models.yml' },
    },
  ]);
});

test('says it once, for the first changed model that has the column', () => {
  const agg = model('agg', { columns: ['payment_type'], dependsOn: { nodes: [trips.uniqueId], macros: [] } });
  const answers = { head: { [id]: [{ filled: 900, codes: 2 }], [id.replace('fct_trips', 'agg')]: [{ filled: 900, codes: 2 }] } };
  expect(findingsOf(acceptedValuesMissing, starFacts({ head: [trips, agg], answers }))).toMatchObject([{ subject: trips.uniqueId }]);
});

test('asks for counts, of columns whose names mean codes', () => {
  expect([...acceptedValuesMissing.ask(viewSide(answered(0, 0), 'head'))]).toEqual([
    { id, sql: 'select count("payment_type") as filled, count(distinct "payment_type") as codes from "db"."main"."fct_trips" as asked' },
  ]);
});

const accepted = dataTest('accepted_values', 'fct_trips', { column: 'payment_type', arguments: { values: ['card'] } });
const parent = model('stg_trips');
const child = model('fct_trips', { columns: ['payment_type'], dependsOn: { nodes: [parent.uniqueId], macros: [] } });

test.each([
  ['a column of many values', answered(19_000, 800)],
  ['a column with one value', answered(19_000, 1)],
  ['a sample that is too small to tell', answered(90, 5)],
  ['a column with its list', answered(19_000, 5, [trips, accepted])],
  [
    'a column that has its list further up',
    answered(19_000, 5, [parent, child, dataTest('accepted_values', 'stg_trips', { column: 'payment_type' })]),
  ],
  [
    'a column that has its list further down',
    answered(19_000, 5, [
      { ...child, name: 'agg', uniqueId: 'model.taxi.agg', dependsOn: { nodes: [trips.uniqueId], macros: [] } },
      trips,
      dataTest('relationships', 'agg', { column: 'payment_type' }),
    ]),
  ],
  ['a number', answered(19_000, 5, [model('fct_trips', { columns: [{ name: 'payment_type', dataType: 'integer' }] })])],
  ['a model that nobody asked', starFacts({ head: [trips] })],
])('passes %s', (_, review) => {
  expect(messagesOf(acceptedValuesMissing, review)).toEqual([]);
});
