import { expect, test } from 'vitest';
import type { QueryCall, QueryResult, QueryValue } from '../../src/core/ports/queries.ts';
import { Problem } from '../../src/core/problem.ts';
import type { BuildOutcome } from '../../src/dbt/build-outcome.ts';
import type { ComparedSides } from '../../src/dbt/compared-sides.ts';
import type { Comparison } from '../../src/dbt/comparison.ts';
import { readCatalogs, withCatalogs } from '../../src/workflows/read-catalogs.ts';
import { dataTest, facts, model, project } from '../agents/facts-builder.ts';

const trips = model('trips', { relationName: '"taxi"."main"."trips"' });
const zones = model('zones', { relationName: '"taxi"."staging"."zones"' });
const sides = { base: project({ nodes: [trips, zones] }), head: project({ nodes: [trips, zones] }) };
const changes: ComparedSides['changes'] = [
  { uniqueId: trips.uniqueId, name: 'trips', kind: 'modified', reasons: [], base: trips, head: trips },
];

function built(...names: readonly string[]): BuildOutcome {
  const results = names.map((name) => {
    const uniqueId = `model.taxi.${name}`;
    return [uniqueId, { uniqueId, status: 'success', seconds: 1, failures: undefined, message: undefined }] as const;
  });
  return { command: 'build', succeeded: true, results: new Map(results), errors: [], seconds: 1 };
}

interface World extends Partial<Pick<ComparedSides, 'base' | 'head' | 'build' | 'changes'>> {
  readonly adapter?: string;
  readonly answer?: (call: QueryCall) => QueryResult;
  readonly signal?: AbortSignal;
}

const ROWS: readonly (readonly QueryValue[])[] = [
  ['main', 'old', 'id', 'INTEGER'],
  ['main', 'trips', 'id', 'INTEGER'],
  ['main', 'trips', 'fare', 'DECIMAL(10,2)'],
  ['staging', 'zones', 'id', 'VARCHAR'],
];

function rows(all: readonly (readonly QueryValue[])[], truncated = false): QueryResult {
  return { columns: ['schema_name', 'relation_name', 'column_name', 'column_type'], rows: all, truncated };
}

async function read({ adapter = 'duckdb', answer = () => rows(ROWS), signal = new AbortController().signal, ...parts }: World = {}) {
  const events: string[] = [];
  const build = { base: built('trips', 'zones'), head: built('trips', 'zones') };
  const databases = adapter === 'duckdb' ? { base: '/base/taxi.duckdb', head: '/head/taxi.duckdb' } : {};
  const place = { adapter, databases } as ReturnType<Comparison['data']>;
  const comparison = { compared: { ...sides, build, changes, ...parts }, data: () => place } as Comparison;
  const openQueries = async () => ({
    run: async (call: QueryCall) => {
      events.push(call.sql);
      return answer(call);
    },
    close: async () => void events.push('closed'),
  });
  return { told: await readCatalogs(comparison, { openQueries, signal }), events };
}

test('each side’s catalog is read with one query over its schemas: the columns and types of what was built', async () => {
  const { told, events } = await read();

  expect(told.notAnalysed).toEqual([]);
  expect([...(told.catalogs?.head ?? [])]).toEqual([
    [
      'model.taxi.trips',
      new Map([
        ['id', 'INTEGER'],
        ['fare', 'DECIMAL(10,2)'],
      ]),
    ],
    ['model.taxi.zones', new Map([['id', 'VARCHAR']])],
  ]);
  expect(events).toHaveLength(3);
  expect(events[0]).toContain("table_schema in ('main', 'staging') and table_catalog = 'base'");
  expect(events[1]).toContain("table_schema in ('main', 'staging') and table_catalog = 'head'");
});

test('PostgreSQL has the sides in schemas of their own', async () => {
  const moved = model('trips', { relationName: '"taxi"."ci_head_1"."trips"' });
  const { events } = await read({ adapter: 'postgres', head: project({ nodes: [moved] }) });

  expect(events[0]).toContain("table_schema in ('main', 'staging')\n");
  expect(events[1]).toContain("table_schema in ('ci_head_1')\n");
  expect(events.join()).not.toContain('table_catalog');
});

test('what wasn’t built on its side is left out, and on the head what the base has but didn’t build', async () => {
  const { told } = await read({ build: { base: built('zones'), head: built('trips', 'zones') } });

  expect([...(told.catalogs?.base.keys() ?? [])]).toEqual(['model.taxi.zones']);
  expect([...(told.catalogs?.head.keys() ?? [])]).toEqual(['model.taxi.zones']);
});

test('where no model changed, nothing was built or dbt can’t parse the head, nothing is opened', async () => {
  const check = dataTest('unique', 'trips', { column: 'id' });
  const other: ComparedSides['changes'] = [
    { uniqueId: check.uniqueId, name: check.name, kind: 'added', reasons: [], base: undefined, head: check },
  ];
  for (const world of [{ changes: other }, { build: {} }, { head: undefined }]) {
    const { told, events } = await read(world);
    expect(told).toEqual({ catalogs: undefined, notAnalysed: [] });
    expect(events).toEqual([]);
  }
});

test.each([
  ['a query that fails', { answer: refuse }, 'A query did not finish within 30 s and was stopped.'],
  ['more columns than anybody reads', { answer: () => rows(ROWS, true) }, 'the schemas have more than 50,000 columns'],
  ['a warehouse that no SQL is written for', { adapter: 'sqlite' }, 'no SQL is written for sqlite yet'],
])('%s is told, and neither side has a catalog', async (_, world, reason) => {
  const { told } = await read(world);

  expect(told).toEqual({ catalogs: undefined, notAnalysed: [{ subject: 'types of columns', reason }] });
});

test('a side that fails takes the other’s catalog along: what one alone knows would look new', async () => {
  const { told } = await read({ answer: (call) => (call.sql.includes("'base'") ? refuse() : rows(ROWS)) });

  expect(told.catalogs).toBeUndefined();
});

test('a run that was cancelled ends here', async () => {
  await expect(read({ answer: refuse, signal: AbortSignal.abort('cancelled') })).rejects.toBe('cancelled');
});

test('rules find the catalogs beside what else is known of a side', async () => {
  const { told } = await read();
  const shape = () => undefined;
  const known = told.catalogs && withCatalogs(facts({ details: { base: {}, head: { shape } } }), told.catalogs);

  expect(known?.details?.head?.shape).toBe(shape);
  expect(known?.details?.base?.catalog?.get('model.taxi.trips')?.get('fare')).toBe('DECIMAL(10,2)');
});

function refuse(): never {
  throw new Problem('STW-2012', { seconds: '30' });
}
