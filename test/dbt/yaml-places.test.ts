import { describe, expect, it } from 'vitest';
import { placeInYaml, type YamlPlace } from '../../src/dbt/yaml-places.ts';
import { fixture, shop } from './fixture.ts';

function lineOf(file: string, place: YamlPlace): string | undefined {
  const text = fixture(`shop/${file}`);
  const line = placeInYaml(text, place);
  return line === undefined ? undefined : text.split('\n')[line - 1]?.trim();
}

const VERSIONED = `models:
  - name: dim
    columns:
      - name: id
        data_tests: [unique]
    versions:
      - v: 2
        columns:
          - name: extra
            tests:
              - not_null
`;

const TESTS = `models:
  - name: m
    columns:
      - name: c
        data_tests:
          - accepted_values:
              values: [a]
          - accepted_values:
              name: custom
              arguments: {values: [b]}
              config: {severity: warn}
          - dbt_utils.accepted_range: {min_value: 0, where: "x > 1"}
          - name: own
            test_name: relationships
            to: ref('n')
            field: id
    data_tests:
      - unique_combination_of_columns:
          columns: [a, b]
`;

describe('placeInYaml on the files of a real project', () => {
  it.each<[string, YamlPlace, string]>([
    ['_marts.yml', { resource: { kind: 'model', name: 'dim_customers' } }, '- name: dim_customers'],
    ['_marts.yml', { resource: { kind: 'model', name: 'dim_customers' }, column: 'city' }, '- name: city'],
    ['_marts.yml', { resource: { kind: 'exposure', name: 'sales_dashboard' } }, '- name: sales_dashboard'],
    ['_marts.yml', { resource: { kind: 'unit-test', name: 'amount_is_in_dollars' } }, '- name: amount_is_in_dollars'],
    ['_marts.yml', { resource: { kind: 'group', name: 'sales' } }, '- name: sales'],
    ['sources.yml', { resource: { kind: 'source', name: 'shop_raw' } }, '- name: shop_raw'],
    ['sources.yml', { resource: { kind: 'source', name: 'shop_raw.payments' } }, '- name: payments'],
    ['sources.yml', { resource: { kind: 'source', name: 'shop_raw.payments' }, column: 'order_id' }, '- name: order_id'],
  ])('finds in %s the line of %j', (file, place, line) => {
    expect(lineOf(file, place)).toBe(line);
  });

  it('finds the entry of every generic test by what the manifest says of it', () => {
    const tests = [...shop('base').nodes.values()].filter(
      ({ test, path }) => test?.kind !== undefined && test.attachedTo !== undefined && path.endsWith('.yml'),
    );
    expect(tests).toHaveLength(7);
    for (const { test, path } of tests) {
      const name = test?.attachedTo?.split('.')[2] ?? '';
      const place = {
        resource: { kind: 'model' as const, name },
        column: test?.column,
        test: { kind: test?.kind ?? '', arguments: test?.arguments ?? {} },
      };
      expect(lineOf(path.split('/').at(-1) ?? '', place)).toMatch(new RegExp(`^- ${test?.kind}`));
    }
  });
});

/** The line of the test of column c that accepts these values. */
function acceptedValuesAt(values: readonly string[]): number | undefined {
  const test = { kind: 'accepted_values', arguments: { values } };
  return placeInYaml(TESTS, { resource: { kind: 'model', name: 'm' }, column: 'c', test });
}

describe('placeInYaml', () => {
  it('tells tests of one kind apart by their arguments', () => {
    expect([acceptedValuesAt(['a']), acceptedValuesAt(['b'])]).toEqual([6, 8]);
  });

  it.each([
    ['a test of a package', { column: 'c', test: { kind: 'accepted_range', namespace: 'dbt_utils', arguments: { min_value: 0 } } }, 12],
    ['a test with a name of its own', { column: 'c', test: { kind: 'relationships', arguments: { to: "ref('n')", field: 'id' } } }, 13],
    ['a test of the model itself', { test: { kind: 'unique_combination_of_columns', arguments: { columns: ['a', 'b'] } } }, 18],
    ['the right list when no arguments fit', { column: 'c', test: { kind: 'accepted_values', arguments: { values: ['z'] } } }, 6],
  ])('finds %s', (_, place, line) => {
    expect(placeInYaml(TESTS, { resource: { kind: 'model', name: 'm' }, ...place })).toBe(line);
  });

  it('looks into the versions of a model', () => {
    const resource = { kind: 'model' as const, name: 'dim' };
    expect(placeInYaml(VERSIONED, { resource, column: 'extra' })).toBe(9);
    expect(placeInYaml(VERSIONED, { resource, column: 'extra', test: { kind: 'not_null', arguments: {} } })).toBe(11);
    expect(placeInYaml(VERSIONED, { resource, column: 'id', test: { kind: 'unique', arguments: {} } })).toBe(5);
  });

  it('follows anchors', () => {
    const text = 'models:\n  - name: a\n    columns: &cols\n      - name: id\n  - name: b\n    columns: *cols\n';
    expect(placeInYaml(text, { resource: { kind: 'model', name: 'b' }, column: 'id' })).toBe(4);
  });

  it.each([
    ['broken YAML', 'models:\n - name: a\n  - b'],
    ['no map', '- a\n- b'],
    ['nothing', ''],
    ['another shape', 'models: {name: a}'],
    ['no such model', 'models:\n  - name: b'],
    ['a bomb of brackets', '['.repeat(20_000)],
  ])('finds nothing in %s', (_, text) => {
    expect(placeInYaml(text, { resource: { kind: 'model', name: 'a' } })).toBeUndefined();
  });
});
