import { expect, test } from 'vitest';
import { deadCode } from '../../../../../src/agents/code-reviewer/rules/structure/dead-code.ts';
import type { DbtMacro } from '../../../../../src/dbt/project.ts';
import { dataTest, exposure, model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const on = (...names: readonly string[]) => ({ nodes: names.map((name) => `model.taxi.${name}`), macros: [] });
const trips = model('int_trips', { path: 'models/intermediate/int_trips.sql' });
const reader = model('fct_trips', { dependsOn: on('int_trips') });

test('warns about a model whose last reader went away', () => {
  expect(
    reviewOf(deadCode, { nodes: [trips, dataTest('unique', 'int_trips', { column: 'id' })], base: { nodes: [reader] } }),
  ).toMatchObject([
    {
      severity: 'warning',
      age: 'new',
      subject: 'model.taxi.int_trips',
      message: 'Nothing reads `int_trips`: no model, exposure or metric has it as an input, so every run builds and tests it for nobody.',
      location: { path: 'models/intermediate/int_trips.sql' },
    },
  ]);
});

test('warns about a staging model that lost its readers, and lets a new one wait for them', () => {
  const staging = model('stg_zones');
  expect(reviewOf(deadCode, { nodes: [staging], base: { nodes: [model('dim_zone', { dependsOn: on('stg_zones') })] } })).toHaveLength(1);
  expect(reviewOf(deadCode, { added: [staging] })).toEqual([]);
});

test.each([
  ['a mart', model('fct_trips')],
  ['a model without a layer', model('trips')],
  ['a public model', model('int_trips', { access: 'public' })],
  ['a model that is granted to somebody', model('int_trips', { grants: new Map([['select', ['bi']]]) })],
  ['a model with a hook', model('int_trips', { hooks: [{ when: 'post', sql: 'unload …' }] })],
  ['a model that its meta says something about', model('int_trips', { meta: { census: true } })],
  ['a model of an installed package', model('int_trips', { packageName: 'other' })],
])('passes %s', (_, added) => {
  expect(reviewOf(deadCode, { added: [added] })).toEqual([]);
});

test.each([
  ['an exposure', { exposures: [exposure('board', ['int_trips'])] }],
  ['another model', { nodes: [reader] }],
  [
    'a test that compares it with something',
    { nodes: [dataTest(undefined, undefined, { node: { name: 'sums', dependsOn: on('int_trips') } })] },
  ],
])('passes a model that %s reads', (_, parts) => {
  expect(reviewOf(deadCode, { added: [trips], ...parts })).toEqual([]);
});

function macro(name: string, parts: Partial<DbtMacro> = {}): DbtMacro {
  const uniqueId = `macro.${parts.packageName ?? 'taxi'}.${name}`;
  const sql = `{% macro ${name}(x) %} {{ x }} / 100 {% endmacro %}`;
  const shared = { packageName: 'taxi', macros: [], patchPath: undefined, description: '', arguments: [] };
  return { uniqueId, name, path: `macros/${name}.sql`, sql, ...shared, ...parts };
}

function reviewMacros(macros: readonly DbtMacro[], parts: Parameters<typeof reviewOf>[1] = {}) {
  return reviewOf(deadCode, { macros: new Map(macros.map((one) => [one.uniqueId, one])), base: { macros: new Map() }, ...parts });
}

test('warns about a macro that nothing calls', () => {
  const texts = { 'macros/cents.sql': '\n{%- macro cents(x) %} {{ x }} / 100 {% endmacro %}' };
  expect(reviewMacros([macro('cents')], { texts })).toMatchObject([
    {
      subject: 'macro.taxi.cents',
      message: 'Nothing calls the macro `cents`: a change of it is reviewed, and changes nothing.',
      location: { path: 'macros/cents.sql', line: 2 },
    },
  ]);
});

test.each([
  ['a model calls', {}, { nodes: [model('fct_trips', { dependsOn: { nodes: [], macros: ['macro.taxi.cents'] } })] }],
  ['a hook calls', {}, { nodes: [model('fct_trips', { hooks: [{ when: 'post' as const, sql: '{{ cents(1) }}' }] })] }],
  ['a configuration calls', {}, { nodes: [model('fct_trips', { unrenderedConfig: { schema: '{{ cents(1) }}' } })] }],
  ['the argument of a test calls', {}, { nodes: [dataTest('expression', 'fct_trips', { arguments: { expression: '{{ cents(1) }}' } })] }],
  ['somebody runs by hand', { sql: "{% macro cents() %} {% do run_query('x') %} {% endmacro %}" }, {}],
  ['an installed package has', { packageName: 'other' }, {}],
])('passes a macro that %s', (_, own, parts) => {
  expect(reviewMacros([macro('cents', own)], parts)).toEqual([]);
});

test.each(['test_positive', 'materialization_insert', 'default__cents', 'generate_schema_name', 'query_comment'])(
  'passes %s, which dbt calls',
  (name) => {
    expect(reviewMacros([macro(name)])).toEqual([]);
  },
);

test('passes a macro that another one calls, by its name as text as well', () => {
  const caller = macro('amount', { sql: "{% macro amount() %} {{ context['cents'](1) }} {% endmacro %}" });
  const nodes = [model('fct_trips', { dependsOn: { nodes: [], macros: [caller.uniqueId] } })];
  expect(reviewMacros([macro('cents'), caller], { nodes })).toEqual([]);
});

test('passes an override of a macro of a package, and all macros where a model is switched off', () => {
  expect(reviewMacros([macro('date_spine'), macro('default__date_spine', { packageName: 'dbt' })])).toEqual([]);
  const off = { uniqueId: 'model.taxi.off', resourceType: 'model', name: 'off', packageName: 'taxi', path: 'models/off.sql' };
  expect(reviewMacros([macro('cents')], { disabled: new Map([[off.uniqueId, off]]) })).toEqual([]);
});

test('passes the macros of a project that offers macros to others', () => {
  const called = ['a', 'b'].map((name) => macro(name));
  const nodes = [model('fct_trips', { dependsOn: { nodes: [], macros: called.map(({ uniqueId }) => uniqueId) } })];
  const offered = ['c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name) => macro(name));
  expect(reviewMacros([...called, ...offered], { nodes })).toEqual([]);
});
