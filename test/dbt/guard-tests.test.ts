import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guard } from '../../src/dbt/guard-tests.ts';
import type { GuardAllowance } from '../../src/dbt/guard-tests-allowance.ts';
import { BEFORE, CHEATS, PROJECT, swap } from './guard-tests-cheats.ts';

function after(path: string, change: (text: string) => string | undefined, allowed?: GuardAllowance): readonly string[] {
  const texts = new Map(BEFORE);
  const text = change(BEFORE.get(path) ?? '');
  if (text === undefined) texts.delete(path);
  else texts.set(path, text);
  expect(text, 'the attempt changes something').not.toBe(BEFORE.get(path));
  return guard(BEFORE, texts, allowed);
}

describe('guard', () => {
  it.each(CHEATS.map(([name, ...cheat]) => ({ name, cheat })))('refuses when $name', ({ cheat: [path, change, says, allowed] }) => {
    expect(after(path, change, allowed).join('\n')).toMatch(says);
  });

  type Honest = readonly [name: string, path: string, change: (text: string) => string, allowed?: GuardAllowance];
  const HONEST: readonly Honest[] = [
    [
      'a test is added',
      'models/m.yml',
      swap('      - name: kind\n', '      - name: day\n        data_tests: [not_null]\n      - name: kind\n'),
    ],
    [
      'a test says arguments',
      'models/m.yml',
      swap("to: ref('dim')\n              field: zone_id", "arguments:\n                to: ref('dim')\n                field: zone_id"),
    ],
    ['arguments go one level out', 'models/m.yml', swap('arguments: {values: [a, b]}', 'values: [a, b]')],
    ['tests are called data_tests', 'models/m.yml', swap('        tests:', '        data_tests:')],
    ['fewer values are accepted', 'models/m.yml', swap('[a, b]', '[a]')],
    [
      'a comment and a description',
      'models/m.yml',
      swap('      - name: kind', '      # why\n      - name: kind\n        description: kind'),
    ],
    [
      'a column without tests and contract',
      'models/m.yml',
      swap('      - name: trips', '      - name: trips\n        columns: [{name: x}]'),
    ],
    ['a contract type that was wrong', 'models/m.yml', swap('data_type: bigint', 'data_type: integer'), { dataTypes: true }],
    [
      'a renamed column',
      'models/m.yml',
      swap('      - name: zone\n', '      - name: zone_no\n'),
      { renamedColumns: [{ resource: 'fct', from: 'zone', to: 'zone_no' }] },
    ],
    [
      'a renamed column in a combination',
      'models/m.yml',
      swap('[id, day]', '[id, date]'),
      { renamedColumns: [{ resource: 'fct', from: 'day', to: 'date' }] },
    ],
    [
      'a renamed column of a related model',
      'models/m.yml',
      swap('field: zone_id', 'field: zone_no'),
      { renamedColumns: [{ resource: 'dim', from: 'zone_id', to: 'zone_no' }] },
    ],
    ['a renamed model', 'models/m.yml', swap("ref('dim')", "ref('dim_zone')"), { renamedModels: [{ from: 'dim', to: 'dim_zone' }] }],
    [
      'a renamed column in given rows',
      'models/m.yml',
      swap('{id: 1, fare: 2}', '{id: 1, amount: 2}'),
      { renamedColumns: [{ resource: 'stg', from: 'fare', to: 'amount' }] },
    ],
    [
      'a renamed column in a singular test',
      'tests/assert.sql',
      swap('fare', 'amount'),
      { renamedColumns: [{ resource: 'fct', from: 'fare', to: 'amount' }] },
    ],
    ['a quoted field', 'seeds/zones.csv', swap('2,b', '2,"b"')],
    ['a row as on the base', 'seeds/zones.csv', swap('2,b', '2,c'), { base: new Map([['seeds/zones.csv', 'id,name\n2,c\n']]) }],
    [
      'a profile as on the base',
      'dbt_project.yml',
      swap('name: taxi', 'name: taxi\nprofile: taxi'),
      { base: new Map([['dbt_project.yml', `profile: taxi\n${PROJECT}`]]) },
    ],
    ['another materialization', 'dbt_project.yml', swap('table', 'view')],
    ['a variable with a default', 'dbt_project.yml', (text) => `${text}vars: {days: 3}\n`],
    ['another materialization in SQL', 'models/fct.sql', swap("'table'", "'view'")],
  ];

  it.each(HONEST.map(([name, ...honest]) => ({ name, honest })))('lets pass: $name', ({ honest: [path, change, allowed] }) => {
    expect(after(path, change, allowed)).toEqual([]);
  });

  it('has nothing to say about texts that stay, and never throws', () => {
    const texts = fc.dictionary(
      fc.constantFrom('models/a.yml', 'dbt_project.yml', 'tests/a.sql', 'models/a.sql', 'seeds/a.csv'),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [before, changed] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
        expect(guard(before, before)).toEqual([]);
        expect(Array.isArray(guard(before, changed))).toBe(true);
      }),
    );
  });
});
