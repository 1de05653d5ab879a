import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { classifyModels } from '../../src/dbt/classify-models.ts';
import { repositoryPath } from '../../src/dbt/map-causes.ts';
import { systemFiles } from '../../src/system/files.ts';
import { type RunningPostgres, startPostgres } from '../../tools/postgres/start-postgres.ts';
import { PROJECT, type SmallWorld, smallWorld } from './small-project.ts';
import { onPostgres, PYTHON, queryPostgres, schemasOf } from './small-warehouse.ts';

const MINUTES = 60_000;
const schemas = { prefix: 'steward', repository: 'acme/shop', pullRequest: 7, project: 'shop' };

let postgres: RunningPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

const worlds: SmallWorld[] = [];
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.remove();
});

type Texts = Parameters<typeof smallWorld>[0];
async function makeWorld(head: Texts, base: Texts = {}): Promise<SmallWorld> {
  const made = await smallWorld(head, base, onPostgres(postgres));
  worlds.push(made);
  return made;
}

function count(relation: string | undefined): unknown {
  return queryPostgres(postgres, `select count(*) from ${relation}`)[0]?.[0];
}

const ORDERS = (PROJECT['models/orders.sql'] ?? '')
  .replace('\n{% if', '\nwhere amount > 0\n{% if')
  .replace('where ordered_at', 'and ordered_at');
const BY_COUNTRY = PROJECT['models/by_country.sql'] ?? '';

/** Fails the first time that it is asked, as a deadlock does. */
const FLAKY = `
create sequence raw.asked;
create function raw.flaky() returns int language plpgsql as $$
begin
  if nextval('raw.asked') = 1 then raise exception 'deadlock detected'; end if;
  return 1;
end $$;
select 1`;

test('each side is built in a schema of its own, a fix in a third one, and nothing is left', { timeout: 4 * MINUTES }, async () => {
  const made = await makeWorld({
    'models/orders.sql': ORDERS,
    'models/by_country.sql': BY_COUNTRY.replace('c.name, sum', 'c.nam, sum'),
    'models/flaky.sql': "{{ config(materialized='table', schema='extra') }}\nselect raw.flaky() as asked\n",
  });
  queryPostgres(postgres, FLAKY);
  const comparison = await made.open({ schemas });
  try {
    const { compared } = comparison;
    expect(compared.lane).toEqual({ name: 'build', reason: 'base and head built on postgres, each in its own schema' });
    expect(schemasOf(postgres)).toEqual([
      'public',
      'raw',
      expect.stringMatching(/^steward_pr7_[0-9a-f]{8}_b$/),
      expect.stringMatching(/^steward_pr7_[0-9a-f]{8}_h$/),
      expect.stringMatching(/^steward_pr7_[0-9a-f]{8}_h_extra$/),
    ]);
    expect(compared.build.head?.results.get('model.shop.flaky')).toMatchObject({
      status: 'success',
      attempts: [{ status: 'error' }, { status: 'success' }],
    });
    expect(compared.evidence).toEqual([
      '3 changed, 2 above (the CI database lacks them) built; 2 tests',
      '`orders` ran twice: full refresh, then incrementally',
      '`flaky`: 2 attempts: deadlock detected, then passed (on this commit)',
    ]);
    const { models } = await classifyModels(compared, { pathOf: repositoryPath('.', 'shop'), text: () => undefined });
    expect(models.map(({ name, classification }) => [name, classification.class])).toEqual(
      expect.arrayContaining([['orders', 'model-wide']]),
    );
    expect(compared.incremental.head.get('model.shop.orders')).toContain('max(ordered_at)');
    expect(compared.failed.head?.results.get('model.shop.by_country')?.status).toBe('error');
    expect(count(compared.base.nodes.get('model.shop.orders')?.relationName)).toBe(2);
    expect(count(compared.head?.nodes.get('model.shop.orders')?.relationName)).toBe(1);
    const tried = await comparison.tryChange(new Map([['models/by_country.sql', BY_COUNTRY]]));
    expect(tried.failed).toBeUndefined();
    expect(count(tried.project?.nodes.get('model.shop.by_country')?.relationName)).toBe(1);
    expect(schemasOf(postgres)).toContainEqual(expect.stringMatching(/^steward_pr7_[0-9a-f]{8}_f$/));
  } finally {
    expect(await comparison.close()).toEqual([]);
  }
  expect(schemasOf(postgres)).toEqual(['public', 'raw']);
});

test('what production has and nothing changed is read from there', { timeout: 4 * MINUTES }, async () => {
  const noise = { 'macros/one.sql': '{% macro one() %}1{% endmacro %}\n', 'models/noisy.sql': 'select {{ one() }} as one\n' };
  const made = await makeWorld(
    {
      'models/by_country.sql': BY_COUNTRY.replace('sum(o.amount)', 'max(o.amount)'),
      'macros/one.sql': '{% macro one() %}{{ 1 }}{% endmacro %}\n',
    },
    noise,
  );
  const project = join(made.root, 'base');
  const target = join(made.root, 'production');
  const dbt = "from dbt.cli.main import cli; cli(prog_name='dbt')";
  const args = [
    'build',
    '--project-dir',
    project,
    '--profiles-dir',
    project,
    '--target-path',
    target,
    '--log-path',
    join(made.root, 'logs'),
  ];
  execFileSync(PYTHON, ['-c', dbt, ...args], { stdio: 'ignore', env: { PATH: process.env['PATH'] ?? '' } });
  await systemFiles.remove(join(project, 'logs'));
  const before = schemasOf(postgres);
  const comparison = await made.open({ schemas, state: join(target, 'manifest.json') });
  try {
    const { compared } = comparison;
    expect([...(compared.build.head?.results.keys() ?? [])].filter((id) => id.startsWith('model.'))).toEqual(
      expect.arrayContaining(['model.shop.by_country', 'model.shop.noisy']),
    );
    expect(compared.build.head?.results.has('model.shop.stg_orders')).toBe(false);
    expect(compared.build.head?.results.has('seed.shop.countries')).toBe(false);
    expect(compared.evidence).toEqual([
      '2 changed built; 1 test',
      '2 unchanged nodes above read from production, not built',
      '`noisy`: macro one changed, compiled SQL equal: left out',
    ]);
    expect(compared.compiled.head.get('model.shop.by_country')).toContain('"analytics"."orders"');
    const { models } = await classifyModels(compared, { pathOf: repositoryPath('.', 'shop'), text: () => undefined });
    expect(models.map(({ name, classification }) => [name, classification.class])).toEqual([['by_country', 'column']]);
    expect(compared.head?.nodes.get('model.shop.orders')?.relationName).toBe('"postgres"."analytics"."orders"');
  } finally {
    expect(await comparison.close()).toEqual([]);
  }
  expect(schemasOf(postgres)).toEqual(before);
  queryPostgres(postgres, 'drop schema analytics cascade; select 1');
});

test('cancelled in the middle of a build, the schemas go all the same', { timeout: 2 * MINUTES }, async () => {
  const made = await makeWorld({
    'models/beside.sql': "{{ config(materialized='table') }}\nselect cast(pg_sleep(600) as text) as slept\n",
  });
  const controller = new AbortController();
  const running = made.compare({ schemas }, controller.signal);
  const watch = setInterval(() => {
    if (made.progress.some((event) => event.kind === 'dbt' && event.running.includes('model.shop.beside')))
      controller.abort(new Error('superseded'));
  }, 50);
  await expect(running).rejects.toThrow('superseded');
  clearInterval(watch);
  expect(made.progress.filter(({ kind }) => kind === 'note')).toEqual([]);
  expect(schemasOf(postgres)).toEqual(['public', 'raw']);
});

test('a server that cannot be reached is STW-1006, and that its schemas could not be dropped is said', {
  timeout: 2 * MINUTES,
}, async () => {
  const made = await makeWorld({ 'models/beside.sql': 'select 1 as orders\n' });
  const profile = join(made.root, 'base/profiles.yml');
  await systemFiles.write(profile, ((await systemFiles.read(profile)) ?? '').replace(String(postgres.port), '1'));
  await expect(made.compare({ schemas })).rejects.toMatchObject({ code: 'STW-1006', failure: 'could-not-check' });
  expect(made.progress.flatMap((event) => (event.kind === 'note' ? [event.text] : []))[0]).toContain('could not be dropped');
});
