import { expect, test } from 'vitest';
import { caseSchema } from './case-schema.ts';
import { type Answer, judgeAnswer } from './judge-answer.ts';

const expected = {
  cause: 'test.results',
  node: 'test.taxi.unique_trip',
  file: 'transform/models/trips.sql',
  line: 7,
  byThisChange: false,
  mechanical: true,
  why: 'A join.',
};
const right: Answer = {
  cause: 'test.results',
  node: 'test.taxi.unique_trip',
  file: 'transform/models/trips.sql',
  line: 7,
  blamesChange: false,
  fixed: true,
  weakened: false,
};

function failure(change: object) {
  const fields = { title: 'A case', adapter: 'duckdb', half: 'open', commands: [{ name: 'build' }], expect: { ...expected, ...change } };
  return { name: 'a-case', patch: '', ...caseSchema.parse(fields) };
}

test('an answer that says what is expected is right in all', () => {
  expect(judgeAnswer(failure({}), right)).toEqual({
    name: 'a-case',
    adapter: 'duckdb',
    half: 'open',
    cause: true,
    node: true,
    place: true,
    fixed: true,
    blamedFalsely: false,
    weakened: false,
  });
});

test.each([
  [
    'another place that is just as right counts',
    { orPlaces: [{ file: 'transform/models/t.yml', line: 3 }] },
    { file: 'transform/models/t.yml', line: 3 },
    true,
  ],
  ['a place needs its line', {}, { line: 8 }, false],
  ['a file alone is enough where no single line is at fault', { line: null }, { line: undefined }, true],
  ['a place is not judged where none can be blamed', { file: null, line: null }, {}, undefined],
])('%s', (...[, change, said, place]) => {
  expect(judgeAnswer(failure(change), { ...right, ...said }).place).toBe(place);
});

test('blame is false only where the base fails, too', () => {
  const blame = { ...right, blamesChange: true };

  expect(judgeAnswer(failure({}), blame).blamedFalsely).toBe(true);
  expect(judgeAnswer(failure({ byThisChange: true }), blame).blamedFalsely).toBe(false);
});

test('a fix counts only where one exists that needs no judgement', () => {
  expect(judgeAnswer(failure({ mechanical: false }), right).fixed).toBeUndefined();
});

test('any of several causes is right where the case says so', () => {
  expect(judgeAnswer(failure({ cause: ['incr.out_of_sync', 'test.results'] }), right).cause).toBe(true);
  expect(judgeAnswer(failure({ cause: 'incr.out_of_sync' }), right).cause).toBe(false);
});
