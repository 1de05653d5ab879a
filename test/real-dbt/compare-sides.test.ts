import { execFileSync, spawn } from 'node:child_process';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { classifyModels } from '../../src/dbt/classify-models.ts';
import type { ComparedSides } from '../../src/dbt/compared-sides.ts';
import { repositoryPath } from '../../src/dbt/map-causes.ts';
import { rootCause } from '../../src/dbt/root-cause.ts';
import { systemFiles } from '../../src/system/files.ts';
import { PROJECT, type SmallWorld, smallWorld } from './small-project.ts';
import { PYTHON } from './small-warehouse.ts';

const MINUTES = 60_000;
const worlds: SmallWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.remove();
});

async function makeWorld(...args: Parameters<typeof smallWorld>): Promise<SmallWorld> {
  const made = await smallWorld(...args);
  worlds.push(made);
  return made;
}

function ran(compared: ComparedSides, side: 'base' | 'head'): readonly string[] {
  return [...(compared.build[side]?.results.keys() ?? [])]
    .map((id) => id.split('.').slice(0, 3).join('.').replace('.shop.', ' '))
    .toSorted();
}

/** Every file with its text: what a comparison must leave as it was. */
async function snapshot(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.toSorted().map(async (path) => `${path}: ${await readFile(path, 'utf8')}`));
}

test('a filter in an incremental model: both branches, exactly the selection, untouched checkouts, live counts', {
  timeout: 3 * MINUTES,
}, async () => {
  const changed = (PROJECT['models/orders.sql'] ?? '')
    .replace('\n{% if', '\nwhere amount > 0\n{% if')
    .replace('where ordered_at', 'and ordered_at');
  const made = await makeWorld({ 'models/orders.sql': changed });
  const before = await snapshot(made.root);
  const compared = await made.compare();
  expect(ran(compared, 'base')).toEqual(['model by_country', 'model orders', 'model stg_orders', 'seed countries']);
  expect(ran(compared, 'head')).toEqual([
    'model by_country',
    'model orders',
    'model stg_orders',
    'seed countries',
    'test not_null_by_country_name',
    'test unique_orders_order_id',
  ]);
  expect(compared.compiled.head.get('model.shop.orders')).not.toContain('max(ordered_at)');
  expect(compared.incremental.head.get('model.shop.orders')).toContain('max(ordered_at)');
  expect(compared.incremental.base.get('model.shop.orders')).toContain('max(ordered_at)');
  const { models } = await classifyModels(compared, { pathOf: repositoryPath('.', 'shop'), text: () => undefined });
  expect(models[0]?.classification.class).toBe('model-wide');
  expect(models[0]?.causes[0]).toMatchObject({ text: 'where amount > 0', path: 'models/orders.sql', line: 4 });
  expect(await snapshot(made.root)).toEqual(before);
  const counts = made.progress.flatMap((event) =>
    event.kind === 'dbt' && event.side === 'head' && event.command === 'build' ? [event] : [],
  );
  expect(counts.findLast(({ total }) => total === 6)).toMatchObject({ done: 6 });
  expect(counts.at(-1)).toMatchObject({ done: 2, total: 2 });
  expect(compared.evidence).toEqual([
    '1 changed, 1 below them, 2 above (the CI database lacks them) built; 2 tests',
    '`orders` ran twice: full refresh, then incrementally',
  ]);
});

test('an incremental model that only its second run breaks is caught, with its statement', { timeout: 2 * MINUTES }, async () => {
  const appending = (PROJECT['models/orders.sql'] ?? '')
    .replace("unique_key='order_id'", "incremental_strategy='append'")
    .replace(/\n\{% if[\s\S]*endif %\}/, '');
  const compared = await (await makeWorld({ 'models/orders.sql': appending })).compare();
  const { head, base } = compared.build;
  expect(base?.succeeded).toBe(true);
  expect(head?.results.get('model.shop.orders')?.status).toBe('success');
  const failed = [...(head?.results.values() ?? [])].filter(({ status }) => status === 'fail');
  expect(failed).toMatchObject([
    {
      uniqueId: expect.stringContaining('unique_orders_order_id'),
      failures: 2,
      message: expect.stringMatching(/^second, incremental run: Got 2/),
    },
  ]);
  expect([...(compared.failed.head?.targetTexts.keys() ?? [])].some((path) => path.includes('unique_orders_order_id'))).toBe(true);
});

test('an incremental model that reads an ephemeral one runs twice, too: dbt writes the ephemeral one into it each time', {
  timeout: 2 * MINUTES,
}, async () => {
  const ephemeral =
    "{{ config(materialized='ephemeral') }}\nselect order_id, country, amount, ordered_at\nfrom {{ source('raw', 'orders') }}\n";
  const filtered = PROJECT['models/orders.sql']?.replace('{% if', 'where amount >= 0\n{% if').replace('where ordered_at', 'and ordered_at');
  const compared = await (await makeWorld({ 'models/orders.sql': filtered }, { 'models/stg_orders.sql': ephemeral })).compare();

  expect(compared.notAnalysed).toEqual([]);
  expect(compared.evidence).toContain('`orders` ran twice: full refresh, then incrementally');
  expect(compared.incremental.head.get('model.shop.orders')).toContain('__dbt__cte__stg_orders as (');
});

test('a database that another program holds is waited for', { timeout: 2 * MINUTES }, async () => {
  const world = await makeWorld({ 'models/beside.sql': 'select 1 as orders\n' });
  const held = join(world.root, 'held.duckdb');
  const profile = join(world.root, 'base/profiles.yml');
  const attached = `"attach":[{"path":${JSON.stringify(held)},"read_only":true}],"type":"duckdb"`;
  await systemFiles.write(profile, ((await systemFiles.read(profile)) ?? '').replace('"type":"duckdb"', attached));
  const holder = spawn(PYTHON, ['-c', 'import duckdb, sys, time; c = duckdb.connect(sys.argv[1]); time.sleep(100)', held], {
    stdio: 'ignore',
  });
  try {
    const running = world.compare({ retryPauses: [4_000, 8_000, 8_000] });
    await vi.waitUntil(() => systemFiles.exists(join(world.temporary[0] ?? '', 'head/inbox/1.json')), { timeout: MINUTES, interval: 50 });
    setTimeout(() => holder.kill(), 6_000);
    const { build } = await running;
    expect(build.head).toMatchObject({ succeeded: true, errors: [] });
    expect(build.head?.attempts).toBeGreaterThan(1);
  } finally {
    holder.kill();
  }
});

test('a project that a link leads out of the checkout is not run', async () => {
  const made = await makeWorld({});
  const outside = join(made.root, 'outside');
  await systemFiles.copyTree(join(made.root, 'base'), outside);
  await systemFiles.copyTree(outside, join(made.root, 'base/shop'));
  await symlink(outside, join(made.root, 'head/shop'));
  await expect(made.compare({ projectDir: 'shop' })).rejects.toMatchObject({ code: 'STW-1011' });
});

test('a moved schema is no change of SQL', { timeout: 2 * MINUTES }, async () => {
  const made = await makeWorld({ 'models/stg_orders.sql': `{{ config(schema='staging') }}\n${PROJECT['models/stg_orders.sql'] ?? ''}` });
  const compared = await made.compare();
  const { models } = await classifyModels(compared, { pathOf: repositoryPath('.', 'shop'), text: () => undefined });
  expect(models.map(({ name, classification }) => [name, classification.class])).toEqual([['stg_orders', 'none']]);
  expect(compared.compiled.head.get('model.shop.beside')).toContain('main_staging');
});

const TYPO = "select count(*) as orders from {{ ref('stg_order') }}\n";

test('a typo in ref says which model and what was meant', { timeout: 2 * MINUTES }, async () => {
  const made = await makeWorld({ 'models/beside.sql': TYPO });
  const compared = await made.compare();
  expect(compared.head).toBeUndefined();
  const cause = rootCause(compared.failed.head ?? {}, compared.base, (path) => (path === 'models/beside.sql' ? TYPO : undefined));
  expect(cause).toMatchObject({ file: 'models/beside.sql', line: 1 });
  expect(cause.suggestion).toContain('stg_orders');
});

test('a model that fails on head is listed, and what the build never reached is compiled', { timeout: 2 * MINUTES }, async () => {
  const made = await makeWorld({
    'models/stg_orders.sql': "select order_id, country, amount, no_such_column as ordered_at\nfrom {{ source('raw', 'orders') }}\n",
    'models/by_country.sql': `${PROJECT['models/by_country.sql'] ?? ''}having sum(o.amount) > 0\n`,
  });
  const compared = await made.compare();
  expect(compared.build.head?.succeeded).toBe(false);
  expect(compared.build.base?.succeeded).toBe(true);
  expect(compared.compiled.head.get('model.shop.by_country')).toContain('having');
  expect(compared.notAnalysed.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['stg_orders', 'orders', 'by_country']));
});

test('a test that is added is run on head alone', { timeout: 2 * MINUTES }, async () => {
  const made = await makeWorld({ 'tests/no_free_orders.sql': "select * from {{ ref('stg_orders') }} where amount = 0\n" });
  const compared = await made.compare();
  expect(compared.build.base).toBeUndefined();
  expect(ran(compared, 'head')).toEqual(['model stg_orders', 'test no_free_orders']);
  expect(compared.build.head?.succeeded).toBe(false);
});

test("a head's own profile and .env have no effect", { timeout: 2 * MINUTES }, async () => {
  const made = await makeWorld({
    'profiles.yml': 'shop: {target: dev, outputs: {dev: {type: postgres, host: localhost}}}\n',
    '.env': 'DBT_TARGET=prod\n',
    'models/beside.sql': 'select 1 as orders\n',
  });
  const compared = await made.compare();
  expect(compared.engine.adapter).toBe('duckdb');
  expect(compared.build.head?.results.get('model.shop.beside')?.status).toBe('success');
});

test('a database that is none cannot be opened', { timeout: 2 * MINUTES }, async () => {
  const made = await makeWorld({ 'models/beside.sql': 'select 1 as orders\n' });
  await expect(made.compare({ ciDatabase: join(made.root, 'base/dbt_project.yml') })).rejects.toMatchObject({ code: 'STW-1006' });
});

test('cancelled in the middle of a build ends both dbt and leaves nothing behind', { timeout: 2 * MINUTES }, async () => {
  const slow = 'select sum(a.range * b.range) as orders from range(1000000) as a, range(1000000) as b\n';
  const made = await makeWorld({ 'models/beside.sql': slow });
  const controller = new AbortController();
  const running = made.compare({}, controller.signal);
  const watch = setInterval(() => {
    if (made.progress.some((event) => event.kind === 'dbt' && event.running.includes('model.shop.beside')))
      controller.abort(new Error('superseded'));
  }, 50);
  await expect(running).rejects.toThrow('superseded');
  clearInterval(watch);
  expect(made.temporary.length).toBeGreaterThan(0);
  const alive = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  for (const folder of made.temporary) {
    expect(alive).not.toContain(folder);
    expect(await systemFiles.exists(folder)).toBe(false);
  }
});
