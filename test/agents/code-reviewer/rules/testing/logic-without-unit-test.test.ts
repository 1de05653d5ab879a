import { expect, test } from 'vitest';
import { logicWithoutUnitTest } from '../../../../../src/agents/code-reviewer/rules/testing/logic-without-unit-test.ts';
import { change, facts, model, project, unitTest } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';
import { shapesOf } from '../../../shape-of.ts';

const deciding = `select case ${Array.from({ length: 9 }, (_, index) => `when fare > ${index} and tip < ${index} then fare * ${index}`).join(' ')} end as fee from trips`;
const labels = `select case kind ${Array.from({ length: 9 }, (_, index) => `when '${index}' then 'kind ${index}'`).join(' ')} end as label from trips`;

function review(sql: string, unitTests: readonly string[], rawCode = sql) {
  const mine = model('fct_trips', { compiledCode: sql, rawCode });
  const tests = new Map(unitTests.map((name) => [name, unitTest('one', name)]));
  const head = project({ nodes: [mine, model('dim_zone')], unitTests: tests });
  return facts({ head, models: [change(undefined, mine)], details: shapesOf({ head }) });
}

test('finds a model that decides much, in a project that writes unit tests', () => {
  expect(findingsOf(logicWithoutUnitTest, review(deciding, ['dim_zone']))).toMatchObject([
    {
      message:
        "`fct_trips` decides in 9 branches of CASE that are more than labels, and no unit test goes through them: a branch that production's data reaches next month has never run.",
      severity: 'info',
    },
  ]);
});

test.each([
  ['a model with a unit test', review(deciding, ['dim_zone', 'fct_trips'])],
  ['a project without unit tests', review(deciding, [])],
  ['codes and their labels', review(labels, ['dim_zone'])],
  ['a flag', review('select case when fare > 0 and tip > 0 then fare + tip end as paid from trips', ['dim_zone'])],
  ['branches that a loop writes', review(deciding, ['dim_zone'], '{% for i in range(9) %}when fare > {{ i }}{% endfor %}')],
  ['SQL that nobody can read', review('selec', ['dim_zone'])],
])('passes %s', (_, given) => {
  expect(findingsOf(logicWithoutUnitTest, given)).toEqual([]);
});
