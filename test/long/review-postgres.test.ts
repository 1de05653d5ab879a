import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { counts } from '../../src/core/finding.ts';
import { type Report, reportSchema } from '../../src/core/report.ts';
import { systemFiles } from '../../src/system/files.ts';
import { type RunningPostgres, startPostgres } from '../../tools/postgres/start-postgres.ts';
import { plainText } from '../agents/plain-text.ts';
import { PROJECT } from '../real-dbt/small-project.ts';
import { onPostgres, PYTHON, queryPostgres, schemasOf } from '../real-dbt/small-warehouse.ts';

const MINUTES = 60_000;
/** 200 orders: 60 of them from Switzerland, and each fifth without an amount. */
const ORDERS = `
drop schema if exists raw cascade;
create schema raw;
create table raw.orders as
select n as order_id, case when n % 10 < 3 then 'ch' else 'at' end as country, case when n % 5 = 4 then 0 else n end as amount,
  date '2026-01-01' + n % 28 as ordered_at
from generate_series(1, 200) as n;
select 1`;
const STAGING = 'models/stg_orders.sql';
const ORDERS_MODEL = 'models/orders.sql';
const PROJECTS = 'version: 1\nprojects: [{name: shop, dir: ".", ci: {schema: steward}}]\n';

let postgres: RunningPostgres;
let folder = '';
beforeAll(async () => {
  postgres = await startPostgres();
  folder = await systemFiles.temporary('steward-review-postgres');
  queryPostgres(postgres, ORDERS);
  const profile = JSON.stringify({ shop: { target: 'dev', outputs: { dev: onPostgres(postgres).output } } });
  const config = `${PROJECTS}budget: {nodes: 40}\n`;
  await writeAll({ ...PROJECT, 'profiles.yml': profile, '.github/steward.yml': config, '.gitignore': 'target/\nlogs/\n' });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('-c', 'user.name=ana', '-c', 'user.email=ana@example.com', 'commit', '-q', '-m', 'The shop');
});
afterAll(async () => {
  await systemFiles.remove(folder);
  await postgres.stop();
});

async function writeAll(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) await systemFiles.write(join(folder, path), text);
}

function git(...args: readonly string[]): void {
  execFileSync('git', args, { cwd: folder });
}

/** The review of the working tree, as a person starts it. */
function review(...options: readonly string[]): Report {
  const args = [join(root, 'src/cli/index.ts'), 'review', '--base', 'main', '--python', PYTHON, '--json', ...options];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '' } });
  if (!stdout.startsWith('{')) throw new Error(stderr);
  return reportSchema.parse(JSON.parse(stdout));
}

/** What a step says, without the sentences about other things. */
function saidBy(report: Report, id: string): string {
  return plainText(report.steps.find((step) => step.id === id)?.details ?? []);
}

test('a filter that drops rows: how many of each model, in percent of the base, and what they have in common', {
  timeout: 5 * MINUTES,
}, async () => {
  await writeAll({ [STAGING]: `${PROJECT[STAGING]?.trimEnd()}\nwhere country <> 'ch'\n` });
  const report = review();
  await writeAll({ [STAGING]: PROJECT[STAGING] ?? '' });

  expect(report.lane).toEqual({ name: 'build', reason: 'base and head built on postgres, each in its own schema' });
  expect(report.findings.filter(counts)).toMatchObject([{ code: 'C18', location: { path: STAGING, line: 3 } }]);
  expect(saidBy(report, 'review')).toContain('`stg_orders` | model-wide: rows filtered');
  const data = saidBy(report, 'architecture');
  expect(data).toContain('| `stg_orders` | 200 → 140 (−30 %) | `order_id`: 60 gone, 0 new | none |');
  expect(data).toContain('| `orders` | 200 → 140 (−30 %) | `order_id`: 60 gone, 0 new | none |');
  expect(data).toContain('All lost rows have `country = ch`: 60 of `stg_orders` and 60 of `orders`.');
  expect(report.evidence.notAnalysed).toEqual([]);
  expect(schemasOf(postgres), 'nothing is left on the server').toEqual(['public', 'raw']);
});

test('a filter in an incremental model, and sums below it that stay what they are', { timeout: 5 * MINUTES }, async () => {
  const orders = (PROJECT[ORDERS_MODEL] ?? '')
    .replace('\n{% if', '\nwhere amount > 0\n{% if')
    .replace('where ordered_at', 'and ordered_at');
  await writeAll({ [ORDERS_MODEL]: orders });
  const report = review();
  await writeAll({ [ORDERS_MODEL]: PROJECT[ORDERS_MODEL] ?? '' });

  const data = saidBy(report, 'architecture');
  expect(data).toContain('| `orders` | 200 → 160 (−20 %) | `order_id`: 40 gone, 0 new | none |');
  expect(data).toContain('All 40 lost rows have `amount = 0`.');
  expect(data).toContain('0 rows differ in 1 other compared model.');
  expect(schemasOf(postgres)).toEqual(['public', 'raw']);
});

test('values that a change moves, and a type that comes with them', { timeout: 5 * MINUTES }, async () => {
  await writeAll({
    [STAGING]: (PROJECT[STAGING] ?? '').replace(' amount,', " case when country = 'ch' then amount * 1.5 else amount end as amount,"),
  });
  const report = review();
  await writeAll({ [STAGING]: PROJECT[STAGING] ?? '' });

  const data = saidBy(report, 'architecture');
  expect(data).toContain('| `stg_orders` | 200 | `order_id`: the same | `amount` 30 % of base rows; `amount` retyped |');
  expect(data).toContain('All changed rows have `country = ch`: 60 of `stg_orders` and 60 of `orders`.');
});

/** The configuration of another repository: the same projects, and this budget. */
async function configured(budget = ''): Promise<string> {
  const file = join(folder, 'logs/steward.yml');
  await systemFiles.write(file, `${PROJECTS}${budget}`);
  return file;
}

const FILTERED = { [STAGING]: `${PROJECT[STAGING]?.trimEnd()}\nwhere country <> 'ch'\n` };

test('more nodes than the budget allows: SQL is compiled, and the verdict says both numbers', { timeout: 5 * MINUTES }, async () => {
  await writeAll(FILTERED);
  const report = review('--config', await configured('budget: {nodes: 4}\n'));
  await writeAll({ [STAGING]: PROJECT[STAGING] ?? '' });

  expect(report.lane.name).toBe('compile');
  expect(report.lane.inVerdict).toMatch(/^compile lane: \d+ nodes and tests to build, `budget.nodes` allows 4$/);
  expect(report.findings.filter(counts)).toMatchObject([{ code: 'C18' }]);
  expect(plainText(report.summary)).not.toContain('Safe to merge');
  expect(schemasOf(postgres)).toEqual(['public', 'raw']);
});

test('without a budget it is only read, without a secret and with the server away', { timeout: 5 * MINUTES }, async () => {
  const output = {
    ...onPostgres(postgres).output,
    port: "{{ env_var('PG_PORT') | as_number }}",
    pass: "{{ env_var('DBT_ENV_SECRET_PG') }}",
  };
  const profiles = join(folder, 'logs/profiles');
  await systemFiles.write(
    join(profiles, 'profiles.yml'),
    JSON.stringify({ shop: { target: "{{ env_var('PG_TARGET') }}", outputs: { dev: output } } }),
  );
  await writeAll(FILTERED);
  const report = review('--config', await configured(), '--profiles-dir', profiles);
  await writeAll({ [STAGING]: PROJECT[STAGING] ?? '' });

  expect(report.lane).toEqual({
    name: 'static',
    reason:
      'postgres is built once `budget` (nodes, minutes or bytes) is set in `.github/steward.yml`, or by `/steward review --build`: nothing was compiled or built',
    inVerdict: 'static lane: nothing was built',
  });
  expect(report.evidence.ran).toContain('parsed without DBT_ENV_SECRET_PG, PG_PORT: a value stands in for each');
  expect(saidBy(report, 'review')).toContain('`stg_orders` | model-wide: rows filtered');
  expect(report.findings.filter(counts)).toMatchObject([{ code: 'C18', location: { path: STAGING, line: 3 } }]);
  expect(schemasOf(postgres)).toEqual(['public', 'raw']);
});
