import { expect, test } from 'vitest';
import { modelTooComplex } from '../../../../../src/agents/code-reviewer/rules/structure/model-too-complex.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';
import { shapesOf } from '../../../shape-of.ts';

const lines = (count: number) => `select\n${Array.from({ length: count - 2 }, (_, index) => `  c${index},`).join('\n')}\n1 as x`;
const joins = (count: number) => `select 1 from t0 ${Array.from({ length: count }, (_, index) => `join t${index + 1} on true`).join('\n')}`;

function review(rawCode: string, parts: Parameters<typeof model>[1] = {}) {
  return reviewOf(modelTooComplex, { added: [model('fct_trips', { rawCode, compiledCode: rawCode, ...parts })], details: shapesOf });
}

test('tells more than 600 lines of SQL', () => {
  expect(review(lines(601))).toMatchObject([
    { severity: 'info', message: expect.stringMatching(/^`fct_trips` has 601 lines of SQL \(more than 600\)/) },
  ]);
});

test('tells more than 20 joins', () => {
  expect(review(joins(21))).toMatchObject([{ message: expect.stringMatching(/^`fct_trips` has 21 joins \(more than 20\)/) }]);
});

test.each([
  ['600 lines', lines(600), {}],
  ['comments and blank lines', `${lines(500)}\n${'-- why\n\n'.repeat(200)}/*${'\n note'.repeat(200)}*/`, {}],
  ['20 joins', joins(20), {}],
  ['joins that a loop writes', "select 1 {% for x in y %} join {{ ref('t') }} {% endfor %}", { compiledCode: joins(30) }],
  ['joins that are only mentioned', `select 1 -- ${'join '.repeat(30)}`, {}],
  ['a Python model', lines(900), { language: 'python' }],
])('passes %s', (_, sql, parts) => {
  expect(review(sql, parts)).toEqual([]);
});

test('is older when the base was as long', () => {
  const [old, now] = [model('fct_trips', { rawCode: lines(650) }), model('fct_trips', { rawCode: lines(700) })];
  expect(reviewOf(modelTooComplex, { modified: [[old, now]] })).toMatchObject([{ age: 'existing' }]);
});
