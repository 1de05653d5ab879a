import { describe, expect, test } from 'vitest';
import type { DbtMacro, DbtNode, DbtProject } from '../../src/dbt/project.ts';
import { describeImpact } from '../../src/workflows/describe-impact.ts';
import { change, exposure, model, project } from '../agents/facts-builder.ts';
import { lineageOf } from './lineage-of.ts';

type SqlModel = readonly [name: string, compiledCode: string, parents: readonly string[], parts?: Omit<Partial<DbtNode>, 'columns'>];

function sqlModel(...[name, compiledCode, parents, parts = {}]: SqlModel): DbtNode {
  return model(name, { compiledCode, dependsOn: { nodes: parents.map((parent) => `model.taxi.${parent}`), macros: [] }, ...parts });
}

const relation = (name: string) => `"db"."main"."${name}"`;
const stg = sqlModel('stg', 'select 1 as id, 2 as fare, 3 as tip', []);
const fares = sqlModel('fares', `select id, fare from ${relation('stg')}`, ['stg']);
const tips = sqlModel('tips', `select id, tip from ${relation('stg')}`, ['stg']);
const tipped = sqlModel('tipped', `select id from ${relation('stg')} where tip > 0`, ['stg']);
const far = sqlModel('far', `with f as (select * from ${relation('fares')}) select count(*) as n, sum(fare) as fares from f`, ['fares']);
const nodes = [stg, fares, tips, tipped, far];
const exposures = [
  exposure('board', ['far'], { columns: new Map([['far', ['fares']]]) }),
  exposure('tips_board', ['tips'], { columns: new Map([['tips', ['tip']]]) }),
];

async function impactOn(head: DbtProject, parts: Parameters<typeof change>[2], base = head) {
  const lineage = { base: await lineageOf(base), head: await lineageOf(head) };
  return describeImpact(lineage, [change(stg, stg, parts)]);
}

const ids = (impact: Awaited<ReturnType<typeof impactOn>>) =>
  impact.impacted.map(({ uniqueId, via }) => `${uniqueId.split('.')[2]} ${via.join(' ')}`.trim());
const redefined = (name: string) => ({ class: 'column', columns: [{ name, class: 'redefined' }] }) as const;

describe('a changed column', () => {
  test('reaches what is made of it, and the others are proved to be out of its reach', async () => {
    const impact = await impactOn(project({ nodes, exposures }), redefined('fare'));
    expect(ids(impact)).toEqual(['board fare', 'fares fare', 'far fare']);
    expect(impact.notImpacted).toEqual(['exposure.taxi.tips_board', 'model.taxi.tips', 'model.taxi.tipped']);
    expect(impact.noPathFound).toEqual([]);
  });

  test('that filters reaches all columns of what it filters', async () => {
    expect(ids(await impactOn(project({ nodes, exposures }), redefined('tip')))).toEqual(['tips_board tip', 'tips tip', 'tipped tip']);
  });

  test('that is gone is followed on the base', async () => {
    const head = project({ nodes: [stg, sqlModel('all', `select * from ${relation('stg')}`, ['stg'])] });
    const shorter = sqlModel('stg', 'select 1 as id, 2 as fare', []);
    const after = project({ nodes: [shorter, sqlModel('all', `select * from ${relation('stg')}`, ['stg'])] });
    expect(ids(await impactOn(after, { class: 'column', columns: [{ name: 'tip', class: 'removed' }] }, head))).toEqual(['all tip']);
  });
});

test('changed rows reach whoever reads rows', async () => {
  expect(ids(await impactOn(project({ nodes, exposures }), { class: 'model-wide' }))).toEqual([
    'board',
    'tips_board',
    'fares',
    'tips',
    'tipped',
    'far',
  ]);
});

test('a model that depends on another without reading it is not reached', async () => {
  const idle = sqlModel('idle', `with unused as (select * from ${relation('stg')}) select 1 as one`, ['stg']);
  const impact = await impactOn(project({ nodes: [stg, idle] }), { class: 'model-wide' });
  expect(impact).toEqual({ impacted: [], notImpacted: [idle.uniqueId], noPathFound: [] });
});

describe('no path is no proof', () => {
  const asks: DbtMacro = {
    uniqueId: 'macro.taxi.asks',
    name: 'asks',
    packageName: 'taxi',
    path: '',
    sql: "{% set x = run_query('select 1') %}",
    macros: [],
    patchPath: undefined,
    description: '',
    arguments: [],
  };
  const calls: DbtMacro = { ...asks, uniqueId: 'macro.taxi.calls', name: 'calls', sql: '{{ asks() }}', macros: [asks.uniqueId] };
  const macros = new Map([asks, calls].map((macro) => [macro.uniqueId, macro]));
  const doubtful: readonly (readonly [what: string, parts: Omit<Partial<DbtNode>, 'columns'>, reason: string])[] = [
    ['a hook', { hooks: [{ when: 'post', sql: 'insert into x select 1' }] }, 'it has a hook'],
    ['a macro that asks the warehouse', { dependsOn: { nodes: [stg.uniqueId], macros: [calls.uniqueId] } }, 'a macro asks the warehouse'],
    ['a query in the model itself', { rawCode: "{% set x = run_query('select 1') %} select 1" }, 'a macro asks the warehouse'],
    ['a name that could not be resolved', { compiledCode: `select id, nope from ${relation('stg')}` }, 'has a column `nope`'],
  ];

  test.each(doubtful)('behind %s', async (...[, parts, reason]) => {
    const head = project({
      nodes: [stg, { ...tips, ...parts }, sqlModel('after', `select id from ${relation('tips')}`, ['tips'])],
      macros,
    });
    const impact = await impactOn(head, redefined('fare'));
    expect(impact.impacted).toEqual([]);
    expect(impact.notImpacted).toEqual([]);
    expect(impact.noPathFound.map(({ uniqueId }) => uniqueId)).toEqual([tips.uniqueId, 'model.taxi.after']);
    expect(impact.noPathFound.map((one) => one.reason)).toEqual([expect.stringContaining(reason), expect.stringContaining(reason)]);
  });

  test('a Python model may read everything, so all behind it is reached', async () => {
    const python = { ...tips, language: 'python' };
    expect(ids(await impactOn(project({ nodes: [stg, python] }), redefined('fare')))).toEqual(['tips fare']);
  });
});
