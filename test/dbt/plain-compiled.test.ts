import { expect, test } from 'vitest';
import { notPlain, plainCompiled } from '../../src/dbt/plain-compiled.ts';
import type { DbtNode } from '../../src/dbt/project.ts';
import { macro, node, project } from './project-builder.ts';

const A = 'model.shop.a';
const parent = node('model.shop.raw');
const reads = { dependsOn: { nodes: ['model.shop.raw'], macros: [] } };

function sides(base: Partial<DbtNode>, head: Partial<DbtNode>) {
  return { base: project([node(A, { ...reads, ...base }), parent]), head: project([node(A, { ...reads, ...head }), parent]) };
}

test('SQL of refs alone is as dbt would write it', () => {
  const { compiled } = plainCompiled(sides({ rawCode: "select * from {{ ref('raw') }}" }, { rawCode: "select id from {{ ref('raw') }}" }));
  expect(compiled.base.get(A)).toBe('select * from "db"."main"."raw"');
  expect(compiled.head.get(A)).toBe('select id from "db"."main"."raw"');
});

const INCREMENTAL = "select * from {{ ref('raw') }}\n{% if is_incremental() %}where d > (select max(d) from {{ this }}){% endif %}";

test('both branches of an incremental model are told', () => {
  const incremental = { materialized: 'incremental', rawCode: INCREMENTAL };
  const { compiled, incremental: later } = plainCompiled(sides(incremental, incremental));
  expect(compiled.head.get(A)?.trim()).toBe('select * from "db"."main"."raw"');
  expect(later.head.get(A)).toBe('select * from "db"."main"."raw"\nwhere d > (select max(d) from "db"."main"."a")');
});

test.each([
  ['a macro', { rawCode: "select {{ cents('a') }} from {{ ref('raw') }}" }],
  ['a loop', { rawCode: '{% for a in [1, 2] %}select {{ a }}{% endfor %}' }],
  ['an incremental branch that asks more', { materialized: 'incremental', rawCode: INCREMENTAL.replace('max(d)', "{{ newest('d') }}") }],
  [
    'an incremental branch with an else',
    { materialized: 'incremental', rawCode: INCREMENTAL.replace('{% endif', '{% else %}where true{% endif') },
  ],
  ['Python', { language: 'python', rawCode: 'def model(dbt, session): ...' }],
])('what only dbt can tell is not told: %s', (_, head) => {
  const texts = plainCompiled(sides(head, head));
  expect(texts.compiled.head.has(A)).toBe(false);
  expect(texts.incremental.head.has(A)).toBe(false);
});

test('a project that gives ref a meaning of its own tells nothing', () => {
  const nodes = [node(A, reads), parent];
  const macros = (...ids: readonly string[]) => project(nodes, { macros: new Map(ids.map((id) => [id, macro(id)])) });
  const { compiled } = plainCompiled({ base: macros('macro.dbt.is_incremental'), head: macros('macro.shop.ref') });
  expect([compiled.base.size, compiled.head.size]).toEqual([2, 0]);
});

test('changed models that only dbt can compile are named once, with the reason', () => {
  const plain = node('model.shop.plain');
  const python = node('model.shop.python', { language: 'python' });
  const templated = node('model.shop.templated', { rawCode: "select {{ cents('a') }}" });
  const shop = project([plain, python, templated]);
  const changes = [plain, python, templated].map(({ uniqueId, name }) => {
    const one = shop.nodes.get(uniqueId);
    return { uniqueId, name, kind: 'modified', base: one, head: one, reasons: [] } as const;
  });
  expect(notPlain(changes, plainCompiled({ base: shop, head: shop }))).toEqual([
    { subject: 'python', reason: 'a python model: its columns and rows are not read' },
    { subject: 'templated', reason: 'dbt has to compile it: more than `ref` and `source` stands in its Jinja' },
  ]);
});
