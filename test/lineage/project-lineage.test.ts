import { describe, expect, test } from 'vitest';
import type { DbtNode } from '../../src/dbt/project.ts';
import type { DbtCatalog } from '../../src/dbt/read-catalog.ts';
import { columnLineage } from '../../src/lineage/column-lineage.ts';
import { findColumn } from '../../src/lineage/find-column.ts';
import { projectLineage } from '../../src/lineage/project-lineage.ts';
import type { Reached } from '../../src/lineage/walk-columns.ts';
import { consumer, dataTest, exposure, model, project, source } from '../agents/facts-builder.ts';
import { lineageOf } from './lineage-of.ts';

const rawTrips = source('app.trips');
const on = (...ids: string[]) => ({ nodes: ids, macros: [] });

type SqlModel = readonly [name: string, compiledCode: string, parents: readonly string[], parts?: Partial<DbtNode>];

function sqlModel(...[name, compiledCode, parents, parts = {}]: SqlModel): DbtNode {
  const { columns: _, ...others } = parts;
  return model(name, {
    compiledCode,
    dependsOn: on(...parents.map((parent) => (parent.includes('.') ? parent : `model.taxi.${parent}`))),
    ...others,
  });
}

const stg = sqlModel('stg_trips', 'select trip_id, fare / 100 as fare, status from "db"."app"."trips"', [rawTrips.uniqueId]);
const fct = sqlModel('fct_trips', `with t as (select * from "db"."main"."stg_trips") select * from t where status = 'done'`, ['stg_trips']);
const agg = sqlModel('agg', 'select sum(fare) as revenue, count(*) as trips from "db"."main"."fct_trips"', ['fct_trips']);
const sources = new Map([[rawTrips.uniqueId, rawTrips]]);
const chain = project({
  nodes: [
    agg,
    fct,
    stg,
    dataTest('not_null', 'agg', {
      column: 'revenue',
      node: { compiledCode: 'select * from (select revenue from "db"."main"."agg" where revenue is null) t' },
    }),
  ],
  sources,
  exposures: [
    exposure('unowned', ['agg'], { owner: undefined }),
    exposure('finance', ['agg'], { columns: new Map([['agg', ['revenue']]]) }),
    exposure('ops', ['agg'], { columns: new Map([['agg', ['trips']]]) }),
  ],
  consumers: [consumer('money', 'agg', ['revenue'])],
});

const inShort = (reached: readonly Reached[]) =>
  reached.map(({ node, name, kind, depth }) => `${depth} ${node.split('.').slice(2).join('.')}.${name} ${kind}`);

describe('a column of a project', () => {
  test('is followed up to its source and down to who reads it, people with an owner first', async () => {
    const lineage = await lineageOf(chain);
    const { upstream } = columnLineage({ node: agg.uniqueId, name: 'revenue' }, lineage);
    expect(inShort(upstream)).toEqual([
      '1 fct_trips.fare aggregate',
      '2 stg_trips.fare aggregate',
      '2 stg_trips.status filter',
      '3 app.trips.fare aggregate',
      '3 app.trips.status filter',
    ]);

    const { downstream, readers } = columnLineage({ node: stg.uniqueId, name: 'fare' }, lineage);
    expect(inShort(downstream)).toEqual(['1 fct_trips.fare passthrough', '2 agg.revenue aggregate']);
    expect(readers.map(({ node, kind, how }) => [node, kind, how])).toEqual([
      ['exposure.taxi.finance', 'exposure', 'declared'],
      ['exposure.taxi.unowned', 'exposure', 'undeclared'],
      ['semantic_model.taxi.money', 'semantic-model', 'declared'],
      [[...chain.nodes.keys()][3], 'test', 'declared'],
    ]);
  });

  test('that filters reaches every column behind the filter', async () => {
    const { downstream } = columnLineage({ node: stg.uniqueId, name: 'status' }, await lineageOf(chain));
    expect(inShort(downstream)).toEqual([
      '1 fct_trips.status passthrough',
      '1 fct_trips.trip_id filter',
      '1 fct_trips.fare filter',
      '1 fct_trips.status filter',
      '2 agg.revenue filter',
      '2 agg.trips filter',
    ]);
  });

  test('is followed as far as asked', async () => {
    const { upstream } = columnLineage({ node: agg.uniqueId, name: 'revenue' }, await lineageOf(chain), 1);
    expect(inShort(upstream)).toEqual(['1 fct_trips.fare aggregate']);
  });

  test('every edge says how it was found', async () => {
    const { graph } = await lineageOf(chain);
    const hows = (id: string) => [...(graph.get(id)?.columns.values() ?? [])].flatMap(({ from }) => from.map(({ how }) => how));
    expect(hows(fct.uniqueId)).toEqual(['star', 'star', 'star']);
    expect(hows(agg.uniqueId)).toEqual(['sql']);
  });
});

describe('a star over a source', () => {
  const all = sqlModel('all_trips', 'select * from "db"."app"."trips"', [rawTrips.uniqueId]);
  const reader = sqlModel('reader', 'select fare from "db"."main"."all_trips"', ['all_trips']);
  const stars = project({ nodes: [all, reader], sources });
  const howOf = async (lineage: ReturnType<typeof lineageOf>, name: string) =>
    (await lineage).graph
      .get(all.uniqueId)
      ?.find(name)
      ?.from.map(({ how }) => how);

  test('without a catalog carries what its readers name', async () => {
    const lineage = await lineageOf(stars);
    const { downstream } = columnLineage({ node: rawTrips.uniqueId, name: 'fare' }, lineage);
    expect(inShort(downstream)).toEqual(['1 all_trips.fare passthrough', '2 reader.fare passthrough']);
    expect(inShort(columnLineage({ node: reader.uniqueId, name: 'fare' }, lineage).upstream)).toEqual([
      '1 all_trips.fare passthrough',
      '2 app.trips.fare passthrough',
    ]);
    expect(await howOf(Promise.resolve(lineage), 'fare')).toEqual(['star']);
  });

  test('has the columns of the catalog when there is one', async () => {
    const catalog: DbtCatalog = new Map([
      [
        rawTrips.uniqueId,
        new Map([
          ['FARE', 'NUMBER'],
          ['TIP', 'NUMBER'],
        ]),
      ],
    ]);
    const lineage = lineageOf(stars, catalog);
    expect([...((await lineage).graph.get(all.uniqueId)?.columns.keys() ?? [])]).toEqual(['fare', 'tip']);
    expect(await howOf(lineage, 'tip')).toEqual(['catalog']);
    expect(findColumn('all_trips.nope', await lineage)).toHaveProperty('problem');
  });

  test('has what a YAML file declares, and maybe more', async () => {
    const told = source('app.trips', { columns: model('x', { columns: ['fare'] }).columns });
    const lineage = lineageOf(project({ nodes: [all], sources: new Map([[told.uniqueId, told]]) }));
    expect([...((await lineage).graph.get(all.uniqueId)?.columns.keys() ?? [])]).toEqual(['fare', '*']);
    expect(await howOf(lineage, 'fare')).toEqual(['yaml']);
  });
});

describe('what is no plain model', () => {
  test('an ephemeral model stands between its parents and who has it injected, also when dbt kept no SQL of it', async () => {
    const between = sqlModel('between', '', [rawTrips.uniqueId], {
      relationName: undefined,
      compiledCode: undefined,
      materialized: 'ephemeral',
    });
    const mart = sqlModel(
      'mart',
      'with __dbt__cte__between as (\nselect fare as f from "db"."app"."trips"\n) select f + 1 as g from __dbt__cte__between',
      ['between'],
    );
    const lineage = await lineageOf(project({ nodes: [between, mart], sources }));
    expect(inShort(columnLineage({ node: mart.uniqueId, name: 'g' }, lineage).upstream)).toEqual([
      '1 between.f derived',
      '2 app.trips.fare derived',
    ]);
  });

  test('an incremental model that reads its own table is followed', async () => {
    const own = sqlModel('own', 'select id, ts from "db"."app"."trips" where ts > (select max(ts) from "db"."main"."own")', [
      rawTrips.uniqueId,
    ]);
    const lineage = await lineageOf(project({ nodes: [own], sources }));
    const found = columnLineage({ node: own.uniqueId, name: 'id' }, lineage);
    expect(inShort(found.upstream)).toEqual(['1 app.trips.id passthrough', '1 app.trips.ts filter']);
    expect(found.unresolved).toEqual([]);
  });

  test('a seed has the columns of its file', () => {
    const seed = model('zones', { resourceType: 'seed', language: 'sql' });
    const { graph } = projectLineage({
      project: project({ nodes: [seed] }),
      outlines: new Map(),
      seedHeader: () => ['zone_id', 'borough'],
    });
    expect([...(graph.get(seed.uniqueId)?.columns.keys() ?? [])]).toEqual(['zone_id', 'borough']);
  });

  test('a snapshot adds columns that come from its updated_at', async () => {
    const snapshot = sqlModel('snap', 'select id, changed_at from "db"."app"."trips"', [rawTrips.uniqueId], {
      resourceType: 'snapshot',
      config: { updated_at: 'changed_at', unique_key: 'id' },
    });
    const lineage = await lineageOf(project({ nodes: [snapshot], sources }));
    expect(inShort(columnLineage({ node: snapshot.uniqueId, name: 'dbt_valid_from' }, lineage).upstream)).toEqual([
      '1 app.trips.id derived',
      '1 app.trips.changed_at derived',
    ]);
  });

  test.each([
    ['Python', { language: 'python', compiledCode: 'def model(dbt, session): ...' }, 'a python model: only what it depends on is known'],
    ['SQL that can not be parsed', { compiledCode: 'select from where' }, 'its SQL can not be parsed as one query'],
    ['no compiled SQL', { compiledCode: undefined }, 'it has no compiled SQL'],
  ])('%s is followed as a table, and that is said', async (_, parts, reason) => {
    const odd = sqlModel('odd', '', ['stg_trips'], parts);
    const after = sqlModel('after', 'select x from "db"."main"."odd"', ['odd']);
    const lineage = await lineageOf(project({ nodes: [stg, odd, after], sources }));
    const { downstream, unresolved } = columnLineage({ node: stg.uniqueId, name: 'fare' }, lineage);
    expect(inShort(downstream)).toContain('1 odd.* derived');
    expect(inShort(downstream)).toContain('2 after.x derived');
    expect(lineage.graph.get(odd.uniqueId)?.level).toBe('table');
    expect(unresolved).toEqual([{ node: odd.uniqueId, reason }]);
  });

  test('models that read each other are refused, with the reason', async () => {
    const a = sqlModel('a', 'select x from "db"."main"."b"', ['b']);
    const b = sqlModel('b', 'select x from "db"."main"."a"', ['a']);
    const { unresolved } = columnLineage({ node: a.uniqueId, name: 'x' }, await lineageOf(project({ nodes: [a, b] })));
    expect(unresolved.map(({ reason }) => reason)).toEqual([expect.stringContaining('a circle is not followed')]);
  });

  test('a relation that dbt does not know is named', async () => {
    const hard = sqlModel('hard', 'select id from legacy.orders', []);
    const { upstream, unresolved } = columnLineage({ node: hard.uniqueId, name: 'id' }, await lineageOf(project({ nodes: [hard] })));
    expect(upstream.map(({ node, name }) => `${node}.${name}`)).toEqual(['relation.legacy.orders.id']);
    expect(unresolved.map(({ reason }) => reason)).toEqual(['`legacy.orders` is nothing that dbt knows']);
  });
});

describe('findColumn', () => {
  test.each([
    ['fct_trips', { node: fct.uniqueId, name: '*' }],
    ['fct_trips.FARE', { node: fct.uniqueId, name: 'fare' }],
    ['model.taxi.fct_trips.fare', { node: fct.uniqueId, name: 'fare' }],
    ['app.trips', { node: rawTrips.uniqueId, name: '*' }],
    ['app.trips.fare', { node: rawTrips.uniqueId, name: 'fare' }],
    ['nowhere.fare', { problem: expect.stringContaining('no model, seed, snapshot or source') }],
    ['nowhere', { problem: expect.stringContaining('no model, seed, snapshot or source') }],
    ['fct_trips.nope', { problem: expect.stringContaining('no column') }],
  ])('%s', async (text, asked) => {
    expect(findColumn(text, await lineageOf(chain))).toEqual(asked);
  });
});
