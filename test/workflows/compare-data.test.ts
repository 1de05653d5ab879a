import { expect, test } from 'vitest';
import type { Queries, QueryCall, QueryResult } from '../../src/core/ports/queries.ts';
import { Problem } from '../../src/core/problem.ts';
import type { Comparison } from '../../src/dbt/comparison.ts';
import { compareData } from '../../src/workflows/compare-data.ts';
import { change, dataTest, facts, model, project } from '../agents/facts-builder.ts';

const trips = model('trips', { compiledCode: 'select id, now() as loaded_at, email from raw' });
const nodes = [trips, dataTest('unique', 'trips', { column: 'id' }), dataTest('not_null', 'trips', { column: 'id' })];

interface World {
  readonly names?: readonly string[];
  readonly adapter?: string;
  readonly samples?: boolean;
  readonly built?: boolean;
  readonly answer?: (call: QueryCall, time: { now: number }) => QueryResult;
}

/** A warehouse whose two sides have the columns id, loaded_at and email; one e-mail address differs. */
function answered({ sql }: QueryCall): QueryResult {
  const result = (columns: readonly string[], ...rows: QueryResult['rows'][number][]): QueryResult => ({ columns, rows, truncated: false });
  if (sql.includes('limit 0')) return result(['id', 'loaded_at', 'email']);
  if (sql.includes('typeof')) return result(['t0', 't1', 't2'], ['INTEGER', 'TIMESTAMP', 'VARCHAR']);
  if (sql.includes("'base' as side")) return result(['side', 'all_rows', 'duplicated', 'nulls'], ['base', 4, 0, 0], ['head', 4, 0, 0]);
  if (sql.includes('before_value')) return result(['before_value', 'after_value'], ['a@b.example', 'c@d.example']);
  if (sql.includes('base_rows')) return result(['base_rows', 'head_rows', 'removed', 'added', 'changed', 'c0'], [4, 4, 0, 0, 1, 1]);
  return result(['fate', 'column_number', 'frequent', 'value_rows', 'all_rows']);
}

async function compare({ names = ['trips'], adapter = 'duckdb', samples = false, built = true, answer = answered }: World = {}) {
  const models = names.map((name) => (name === 'trips' ? trips : model(name)));
  const all = { base: project({ nodes: [...nodes, ...models] }), head: project({ nodes: [...nodes, ...models] }) };
  const relation = (id: string) => (built ? `"${id}"."main"."trips"` : undefined);
  const details = { base: { relation }, head: { relation } };
  const time = { now: 0 };
  const calls: string[] = [];
  const queries: Queries = {
    run: async (call) => {
      calls.push(call.sql);
      return answer(call, time);
    },
    close: async () => undefined,
  };
  const data = { python: 'python', adapter, profilesDir: '', projectDir: '', profile: '', target: '', env: {}, databases: {} };
  const comparison = { data: () => data, compared: { ...all } } as unknown as Comparison;
  const ports = {
    openQueries: async () => queries,
    signal: new AbortController().signal,
    clock: { now: () => new Date(time.now), sleep: async () => undefined },
  };
  const changes = models.map((node) => change(node, node, { class: 'model-wide' }));
  const config = { samples, max_rows_scanned: 1_000_000 };
  return { found: await compareData({ facts: facts({ ...all, models: changes, details }), comparison, config }, ports, 'secret'), calls };
}

test('a model is compared by its tested key, without what a clock decides; no value is asked for', async () => {
  const { found, calls } = await compare();
  expect(found?.notAnalysed).toEqual([]);
  expect(found?.models).toMatchObject([
    {
      name: 'trips',
      key: ['id'],
      keySource: 'tests',
      columns: [{ name: 'email', changed: 1, percentOfBase: 25 }],
      leftOut: [{ name: 'loaded_at', reason: 'clock or chance' }],
      examples: [],
    },
  ]);
  expect(calls.join()).not.toContain('before_value');
});

test('with samples allowed, a personal value is masked', async () => {
  const { found } = await compare({ samples: true });
  expect(found?.models[0]?.examples).toEqual([
    { column: 'email', before: expect.stringMatching(/^hidden [\da-f]{6}$/), after: expect.stringMatching(/^hidden [\da-f]{6}$/) },
  ]);
  expect(JSON.stringify(found)).not.toContain('.example');
});

test('what is left out is told: too many models, no time, a refused query, another warehouse, nothing built', async () => {
  const many = Array.from({ length: 22 }, (_, index) => `model_${index}`);
  expect((await compare({ names: many })).found?.notAnalysed).toEqual([
    { subject: 'data of model_20', reason: 'only 20 models are compared' },
    { subject: 'data of model_21', reason: 'only 20 models are compared' },
  ]);
  const slow = (call: QueryCall, time: { now: number }) => {
    time.now += 30_000;
    return answered(call);
  };
  expect((await compare({ names: ['trips', 'late'], answer: slow })).found?.notAnalysed).toEqual([
    { subject: 'data of late', reason: 'the time for comparing data was over' },
  ]);
  const refused = () => {
    throw new Problem('STW-2012', { seconds: '30' });
  };
  expect((await compare({ answer: refused })).found).toMatchObject({
    models: [],
    notAnalysed: [{ subject: 'data of trips', reason: 'A query did not finish within 30 s and was stopped.' }],
  });
  expect((await compare({ adapter: 'sqlite' })).found?.notAnalysed).toEqual([
    { subject: 'data', reason: 'no SQL is written for sqlite yet' },
  ]);
  expect((await compare({ built: false })).found?.notAnalysed).toEqual([
    { subject: 'data of trips', reason: 'it was not built on both sides' },
  ]);
  expect((await compare({ names: [] })).found).toBeUndefined();
});
