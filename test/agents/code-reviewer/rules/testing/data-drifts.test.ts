import { expect, test } from 'vitest';
import { dataDrifts } from '../../../../../src/agents/code-reviewer/rules/testing/data-drifts.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import { sqlModel, starFacts } from '../../../dim-modeler/star.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';

const trips = sqlModel('fct_trips', 'select trip_id, fare from main.stg');
const id = 'data-drifts:model.taxi.fct_trips';

function counted(before: Record<string, number>, after: Record<string, number>) {
  return starFacts({ base: [trips], head: [trips], answers: { base: { [id]: [before] }, head: { [id]: [after] } } });
}

test('finds a column that lost its values', () => {
  const review = counted({ 'all rows': 1000, trip_id: 1000, fare: 990 }, { 'all rows': 1000, trip_id: 1000, fare: 20 });
  expect(findingsOf(dataDrifts, review)).toMatchObject([
    {
      message: '`fct_trips.fare` is null in 98 % of 1000 rows; on the base, from the same input, in 1 %.',
      evidence: ['fct_trips.fare: 990 of 1000 rows filled on the base, 20 of 1000 on the head'],
      severity: 'warning',
    },
  ]);
});

test('finds a model that became empty', () => {
  expect(messagesOf(dataDrifts, counted({ 'all rows': 1000, fare: 990 }, { 'all rows': 0, fare: 0 }))).toEqual([
    '`fct_trips` is empty; the base gives it 1000 rows from the same input. Tests of columns pass on an empty table.',
  ]);
});

test('asks one question for all columns', () => {
  expect([...dataDrifts.ask(viewSide(counted({}, {}), 'head'))]).toEqual([
    {
      id,
      sql: 'select count(*) as "all rows", count("trip_id") as "trip_id", count("fare") as "fare" from "db"."main"."fct_trips" as asked',
    },
  ]);
});

test.each([
  ['shares that hardly move', counted({ 'all rows': 1000, fare: 990 }, { 'all rows': 900, fare: 700 })],
  ['few rows', counted({ 'all rows': 10, fare: 10 }, { 'all rows': 10, fare: 0 })],
  ['a column that is new', counted({ 'all rows': 1000 }, { 'all rows': 1000, tip: 0 })],
  ['a model that was empty before', counted({ 'all rows': 0, fare: 0 }, { 'all rows': 0, fare: 0 })],
  ['a column that was null before', counted({ 'all rows': 1000, fare: 0 }, { 'all rows': 1000, fare: 0 })],
  ['a model that nobody asked', starFacts({ base: [trips], head: [trips] })],
])('passes %s', (_, review) => {
  expect(messagesOf(dataDrifts, review)).toEqual([]);
});

test('asks nothing where it doesn’t know all columns', () => {
  const star = sqlModel('fct_trips', 'select * from main.stg');
  expect([...dataDrifts.ask(viewSide(starFacts({ head: [star] }), 'head'))]).toEqual([]);
});
