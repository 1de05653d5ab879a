import { expect, test } from 'vitest';
import type { Budget } from '../../src/config/budget.ts';
import { fatalLine } from './fake-artifacts.ts';
import { BASE, type Command, compare, goesWell, HEAD, type Models, type World } from './fake-comparison.ts';

const INCREMENTAL = { materialized: 'incremental', parents: ['staging'] };
const APPENDED = { base: { ...BASE, mart: { raw: 'a', ...INCREMENTAL } }, head: { ...BASE, mart: { raw: 'b', ...INCREMENTAL } } };

const ONLY_PARSED = ['base parse', 'head parse'];

/** A dbt that reads so many bytes for each node. */
async function reads(bytes: number | undefined, command: Command, models: Models): Promise<number> {
  const code = await goesWell(command, models);
  if (command.name !== 'build') return code;
  const told = bytes === undefined ? {} : { bytes_billed: bytes, bytes_processed: 1 };
  const results = Object.keys(models).map((name) => ({
    unique_id: `model.shop.${name}`,
    status: 'success',
    execution_time: 0.1,
    adapter_response: told,
  }));
  await command.write('run_results.json', JSON.stringify({ metadata: { invocation_id: 'i' }, args: { which: 'build' }, results }));
  return code;
}

function compareWithin(budget: Partial<Budget>, bytes?: number, world: World = {}) {
  const { base = BASE, head = HEAD } = world;
  const instead = (command: Command) => reads(bytes, command, { base, head }[command.side]);
  return compare({ ...world, instead, more: { budget: { minutes: 10, isSet: true, ...budget } } });
}

test.each([
  ['as many nodes as both sides have', 4, 'build'],
  ['one less', 3, 'compile'],
])('budget.nodes: %s', async (_, nodes, lane) => {
  const { result, commands } = await compareWithin({ nodes });
  expect(result?.lane.name).toBe(lane);
  expect(commands.toSorted()).toEqual([`base ${lane}`, 'base parse', `head ${lane}`, 'head parse']);
});

test('over budget the verdict says both numbers', async () => {
  const { result } = await compareWithin({ nodes: 3 });
  expect(result?.lane).toEqual({
    name: 'compile',
    reason: '4 nodes and tests to build, `budget.nodes` allows 3: SQL was compiled, no data was built',
    inVerdict: 'compile lane: 4 nodes and tests to build, `budget.nodes` allows 3',
  });
});

test('budget.bytes: what is enough changes nothing but the order, the commit first', async () => {
  const { result, commands } = await compareWithin({ bytes: 4000 }, 1000);
  expect(commands.slice(2)).toEqual(['head build', 'base build']);
  expect(result?.lane.inVerdict).toBeUndefined();
  expect(result?.notAnalysed).toEqual([]);
});

test('budget.bytes: once the commit has used it up the base is not built, and all that is missing is said', async () => {
  const { result, commands } = await compareWithin({ bytes: 1500 }, 1000);
  expect(commands.slice(2)).toEqual(['head build']);
  expect(result?.build.head?.succeeded).toBe(true);
  expect(result?.lane).toEqual({
    name: 'build',
    reason:
      'base and head built on DuckDB, each in its own file, until the budget was used up (2 kB were read, `budget.bytes` allows 1.5 kB)',
    inVerdict: '2 kB were read, `budget.bytes` allows 1.5 kB: the base was not built',
  });
  expect(result?.notAnalysed).toEqual([
    { subject: 'all models of the base', reason: 'not built: 2 kB were read, `budget.bytes` allows 1.5 kB' },
    { subject: 'data of base and head', reason: 'not compared: 2 kB were read, `budget.bytes` allows 1.5 kB' },
  ]);
});

test('budget.bytes: a second, incremental run that is not started is named', async () => {
  const { result, commands } = await compareWithin({ bytes: 1500 }, 1000, APPENDED);
  expect(commands.slice(2)).toEqual(['head build']);
  expect(result?.notAnalysed).toContainEqual({
    subject: 'mart',
    reason: 'its second, incremental run on this commit was not started: 2 kB were read, `budget.bytes` allows 1.5 kB',
  });
});

test('budget.bytes: where the adapter counts nothing, that is said', async () => {
  const { result } = await compareWithin({ bytes: 1 });
  expect(result?.lane.inVerdict).toBeUndefined();
  expect(result?.evidence).toContain('`budget.bytes` held nothing back: duckdb does not say how much it reads');
});

const SHARED = `shop: {target: dev, outputs: {dev: {type: duckdb, path: "md:shop", schema: main, password: "{{ env_var('DBT_ENV_SECRET_PW') }}", port: "{{ env_var('PORT') }}"}}}`;

test('without a budget a shared warehouse is only read: no secret reaches dbt, and what stands in for it is said', async () => {
  const { result, commands, calls } = await compare({
    texts: { '/base/profiles.yml': SHARED },
    base: { ...BASE, mart: { raw: "select 1 from {{ ref('staging') }}", parents: ['staging'] } },
    head: { ...BASE, mart: { raw: "select 2 from {{ ref('staging') }}", parents: ['staging'] } },
    more: {
      ciDatabase: undefined,
      budget: { minutes: 10, isSet: false },
      env: { inherited: { PATH: '/bin', DBT_ENV_SECRET_PW: 'hunter2', GITHUB_ACTOR: 'dependabot[bot]' }, names: [] },
    },
  });
  expect(commands.toSorted()).toEqual(ONLY_PARSED);
  expect(result?.lane).toMatchObject({ name: 'static', inVerdict: 'static lane: nothing was built' });
  expect(result?.evidence).toContain('parsed without DBT_ENV_SECRET_PW, PORT: a value stands in for each');
  const ofDbt = calls.filter(({ args }) => args.includes('parse'));
  expect(JSON.stringify(ofDbt.map(({ env }) => env))).not.toContain('hunter2');
  expect(result?.compiled.head.get('model.shop.mart')).toBe('select 2 from "shop"."main"."staging"');
});

test('a side that does not parse with a value that stands in for another one says so', async () => {
  const failing = (side: 'base' | 'head') =>
    compare({
      texts: { '/base/profiles.yml': SHARED },
      instead: (command) => (command.side === side ? Promise.resolve(command.say(fatalLine('no such port'))).then(() => 2) : undefined),
      more: { ciDatabase: undefined, budget: { minutes: 10, isSet: false } },
    });
  const words = 'parsed without DBT_ENV_SECRET_PW, PORT: a value stands in for each';
  expect((await failing('head')).result?.evidence).toContain(words);
  expect((await failing('base')).problem).toMatchObject({ code: 'STW-2002', message: expect.stringContaining(`no such port (${words})`) });
});
