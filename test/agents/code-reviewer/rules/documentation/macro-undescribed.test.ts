import { expect, test } from 'vitest';
import { macroUndescribed } from '../../../../../src/agents/code-reviewer/rules/documentation/macro-undescribed.ts';
import type { DbtMacro } from '../../../../../src/dbt/project.ts';
import { reviewOf } from '../../../review-of.ts';

function macro(name: string, parts: Partial<DbtMacro> = {}): DbtMacro {
  const sql = `{% macro ${name}(column, digits=2) %} round({{ column }}, {{ digits }}) {% endmacro %}`;
  const shared = { packageName: 'taxi', macros: [], patchPath: 'macros/_macros.yml', description: 'Rounds.', arguments: [] };
  return { uniqueId: `macro.taxi.${name}`, name, path: `macros/${name}.sql`, sql, ...shared, ...parts };
}

const argument = (name: string, description = 'Something.') => ({ name, description });
const described = Array.from({ length: 8 }, (_, index) => macro(`m${index}`));
const yaml = 'macros:\n  - name: rounded\n';

function review(added: DbtMacro, known: readonly DbtMacro[] = []) {
  const byId = (all: readonly DbtMacro[]) => new Map(all.map((one) => [one.uniqueId, one]));
  return reviewOf(macroUndescribed, {
    macros: byId([...known, added]),
    base: { macros: byId(known) },
    texts: { 'macros/_macros.yml': yaml },
  });
}

test('tells an argument that the description has and the macro has not', () => {
  expect(review(macro('rounded', { arguments: [argument('column'), argument('places')] }))).toMatchObject([
    {
      severity: 'info',
      age: 'new',
      message: "The description of the macro `rounded` has `places`, the macro hasn't: a call that follows the description fails.",
      remedy: 'Describe the arguments that it has: `column` and `digits`.',
      location: { path: 'macros/_macros.yml', line: 2 },
    },
  ]);
});

test('tells an argument that the description leaves out', () => {
  expect(review(macro('rounded', { arguments: [argument('column'), argument('digits', '')] }))).toMatchObject([
    {
      message:
        "The description of the macro `rounded` leaves out its argument `digits`: readers don't learn that they may or must pass it.",
    },
  ]);
});

test('tells a macro without a description among described ones', () => {
  expect(review(macro('rounded', { description: '' }), described)).toMatchObject([
    {
      message: 'The macro `rounded` has no description, as 8 of 9 macros have: whoever wants to use it has to read its text.',
      location: { path: 'macros/rounded.sql' },
    },
  ]);
});

test.each([
  ['arguments that nobody described', macro('rounded', { arguments: [argument('column', ''), argument('digits', '')] }), described],
  [
    'defaults with commas in them',
    macro('rounded', { sql: "{%- macro rounded(a, b=[1, 2], c='x, (y') -%}", arguments: ['a', 'b', 'c'].map((name) => argument(name)) }),
    [],
  ],
  ['a macro that takes any argument', macro('rounded', { sql: '{% macro rounded() %} {{ kwargs }}', arguments: [argument('x')] }), []],
  ['a macro without a description in a project that describes none', macro('rounded', { description: '' }), []],
  ['a test', macro('test_positive', { description: '' }), described],
  ['an override', macro('generate_schema_name', { description: '' }), described],
  ['a macro of an installed package', macro('rounded', { description: '', packageName: 'other' }), described],
  ['a text that is no macro', macro('rounded', { sql: '{% test rounded(model) %}', arguments: [argument('x')] }), []],
])('passes %s', (_, added, known) => {
  expect(review(added, known)).toEqual([]);
});
