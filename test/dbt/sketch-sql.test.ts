import { describe, expect, test } from 'vitest';
import { classifyModels } from '../../src/dbt/classify-models.ts';
import { plainCompiled } from '../../src/dbt/plain-compiled.ts';
import { sketchSql } from '../../src/dbt/sketch-sql.ts';
import { node, project } from './project-builder.ts';

const parent = node('model.shop.raw', { rawCode: 'select 1 as id, 2 as a, 3 as name' });
const reads = { dependsOn: { nodes: ['model.shop.raw'], macros: [] } };

function sketch(rawCode: string): string | undefined {
  const model = node('model.shop.a', { ...reads, rawCode });
  return sketchSql(model, project([model, parent]));
}

test('a value that only dbt can tell becomes a call, the same for the same words, on the same lines', () => {
  const text = sketch(
    "select\n  {{ cents(\n    'a') }} as a,\n  {{  cents( 'a') }} as b,\n  {{ cents('c') }} as c\nfrom {{ ref('raw') }}\nwhere {{ is_valid('a') }} and a > 0",
  );
  const [a = '', b = '', c = ''] = [...(text ?? '').matchAll(/jinja_\w+\(\)/g)].map(([call]) => call);
  expect(a).toBe(b);
  expect(a).not.toBe(c);
  expect(text?.split('\n')).toHaveLength(7);
  expect(sketch("select {{ cents('a') }} as a")).toBe(sketch("select {{  cents('a')  }} as a"));
  expect(sketch("select {{ cents('a') }} as a")).not.toBe(sketch("select {{ cents('b') }} as a"));
});

test.each([
  ['perhaps many columns', "select {{ star('raw') }} from {{ ref('raw') }}"],
  ['perhaps many columns beside others', "select a, {{ star('raw') }}, b from {{ ref('raw') }}"],
  ['a relation', "select a from {{ newest('raw') }} where true"],
  ['a loop', 'select {% for a in [1] %}{{ a }} as a{% endfor %}'],
  ['its own table', 'select (select max(a) from {{ this }} as t) as a'],
])('%s is not sketched', (_, rawCode) => {
  expect(sketch(rawCode)).toBeUndefined();
});

describe('a changed model that nobody compiled', () => {
  const BASE = "select id, {{ cents('a') }} as amount, name\nfrom {{ ref('raw') }}";

  test.each([
    ['a filter is seen', `${BASE}\nwhere id > 0`, { class: 'model-wide', causes: [{ line: 3, why: 'rows filtered' }] }],
    [
      'a column that goes is seen, and the rest is unknown',
      BASE.replace(', name', ''),
      { class: 'unknown', columns: expect.arrayContaining([{ name: 'name', class: 'removed' }]) },
    ],
    [
      'an expression that changes may write what was there',
      `${BASE.replace("cents('a')", 'a / 100')}\nwhere id > 0`,
      { class: 'unknown', columns: [] },
    ],
    ['a column that comes proves nothing', BASE.replace('id,', 'id, id as key,'), { class: 'unknown', columns: [] }],
    ['a comment proves nothing', `${BASE}\n-- same`, { class: 'unknown', columns: [] }],
  ])('%s', async (_, rawCode, expected) => {
    const sides = [BASE, rawCode].map((code) => node('model.shop.a', { ...reads, rawCode: code }));
    const [base, head] = sides;
    const projects = { base: project([...sides.slice(0, 1), parent]), head: project([...sides.slice(1), parent]) };
    const change = { uniqueId: 'model.shop.a', name: 'a', kind: 'modified', base, head, reasons: [] } as const;
    const source = { pathOf: ({ path }: { path: string }) => path, text: () => undefined };
    const { models } = await classifyModels({ ...projects, changes: [change], ...plainCompiled(projects) }, source);
    expect(models[0]?.classification).toMatchObject(expected);
  });
});
