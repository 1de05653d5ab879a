import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Queries, QueryCall, QueryResult } from '../../src/core/ports/queries.ts';
import { type Dialect, OPENERS, openWarehouse, type Warehouse } from './query-worlds.ts';

const ORDERS = 'create table orders as select 1 as id, 10 as amount union all select 2, 20 union all select 3, null';
const CHANGED = 'create table orders as select 1 as id, 10 as amount union all select 2, 25';
const ENDLESS = 'with recursive numbers as (select 1 as n union all select n + 1 from numbers) select count(*) as numbers from numbers';

interface Subject {
  readonly adapter: keyof typeof OPENERS;
  readonly dialect: Dialect;
  readonly python: string;
  /** How the interpreter's dbt is called in the test's name. */
  readonly engine?: string;
}

/** A running warehouse and the queries under test, for whoever promises more. */
export interface Given {
  readonly dialect: Dialect;
  readonly python: string;
  warehouse(): Warehouse;
  run(sql: string, more?: Partial<QueryCall>): Promise<QueryResult>;
}

/** What everyone who implements Queries keeps, on a warehouse that really runs; `more` adds tests on the same warehouse. */
export function queriesContract(
  { adapter, dialect, python, engine = 'dbt' }: Subject,
  more: (given: Given) => void = () => undefined,
): void {
  describe(`${adapter} queries, ${engine} on ${dialect}`, () => {
    let warehouse: Warehouse;
    let queries: Queries;
    beforeAll(async () => {
      warehouse = await openWarehouse(dialect, python);
      await warehouse.execute('base', ORDERS);
      await warehouse.execute('head', CHANGED);
      queries = await OPENERS[adapter](warehouse, python);
    });
    afterAll(async () => {
      await queries.close();
      await warehouse.remove();
    });
    const run = (sql: string, call: Partial<QueryCall> = {}): Promise<QueryResult> =>
      queries.run({ sql, maxRows: 100, timeoutMilliseconds: 60_000, ...call });

    test('both sides in one query, in the order asked for; braces and a comment are only text', async () => {
      const sql = `select h.id, b.amount as before, h.amount as after, h.amount > b.amount as more, 'é {{ x }} {% y %}' as "1"
        from ${warehouse.relation('base', 'orders')} as b
        inner join ${warehouse.relation('head', 'orders')} as h on h.id = b.id
        order by h.id desc -- and {# no more #}`;
      expect(await run(sql)).toEqual({
        columns: ['id', 'before', 'after', 'more', '1'],
        rows: [
          [2, 20, 25, true, 'é {{ x }} {% y %}'],
          [1, 10, 10, false, 'é {{ x }} {% y %}'],
        ],
        truncated: false,
      });
    });

    test('rows beyond the limit stay where they are, and the result says so', async () => {
      const sql = `select id, amount from ${warehouse.relation('base', 'orders')} order by id`;
      const [some, all] = await Promise.all([run(sql, { maxRows: 2 }), run(`${sql};`, { maxRows: 3 })]);
      expect(some).toEqual({ columns: ['id', 'amount'], rows: all.rows.slice(0, 2), truncated: true });
      expect(all).toMatchObject({
        rows: [
          [1, 10],
          [2, 20],
          [3, null],
        ],
        truncated: false,
      });
    });

    test('what is no single SELECT is refused without asking the warehouse', async () => {
      for (const sql of ['drop table orders', 'select 1; select 2', "select * from read_text('/etc/passwd')", 'select pg_sleep(60)'])
        await expect(run(sql)).rejects.toMatchObject({ code: 'STW-2010' });
    });

    test('a query that failed says why, in the warehouse’s words, and leaves the next one unharmed', async () => {
      const sql = `select wrong from ${warehouse.relation('base', 'orders')}`;
      const [failed, next] = await Promise.allSettled([run(sql), run('select 1 as one')]);
      expect(failed).toMatchObject({ reason: { code: 'STW-2011', message: expect.stringMatching(/column "wrong"/) } });
      expect(next).toMatchObject({ value: { rows: [[1]] } });
    });

    test('a query out of time is stopped', async () => {
      await expect(run(ENDLESS, { timeoutMilliseconds: 500 })).rejects.toMatchObject({ code: 'STW-2012' });
    });

    test('a cancelled query ends with the reason; one that waits behind it comes through', async () => {
      const controller = new AbortController();
      const cancelled = run(ENDLESS, { signal: controller.signal });
      const waiting = run('select 2 as two');
      setTimeout(() => controller.abort(new Error('enough')), 200);
      await expect(cancelled).rejects.toThrow('enough');
      expect(await waiting).toMatchObject({ rows: [[2]] });
      await expect(run('select 3', { signal: AbortSignal.abort(new Error('never')) })).rejects.toThrow('never');
    });

    more({ dialect, python, warehouse: () => warehouse, run });
  });
}
