import { execFileSync } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { systemFiles } from '../../src/system/files.ts';
import { PROJECT, type SmallWorld, smallWorld } from './small-project.ts';

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

const STAGING = PROJECT['models/stg_orders.sql'] ?? '';
const short = (ids: readonly string[]) => ids.map((id) => id.split('.').slice(0, 3).join('.').replace('.shop.', ' ')).toSorted();

test('a fix is tried in a copy: only what failed runs again, on the data that was built, and the head stays as it is', {
  timeout: 3 * MINUTES,
}, async () => {
  const made = await makeWorld({ 'models/stg_orders.sql': STAGING.replace('amount', 'amount as total') });
  const comparison = await made.open();
  try {
    expect(comparison.compared.failed.head?.results.get('model.shop.orders')?.status).toBe('error');
    expect(comparison.compared.failed.head?.targetTexts.get('run/shop/models/orders.sql')).toContain('create');
    const orders = (PROJECT['models/orders.sql'] ?? '').replace('country, amount', 'country, total as amount');
    const tried = await comparison.tryChange(new Map([['models/orders.sql', orders]]));
    expect(tried.failed).toBeUndefined();
    expect(short(tried.ran)).toEqual(['model by_country', 'model orders', 'test not_null_by_country_name', 'test unique_orders_order_id']);
    expect(await systemFiles.read(`${made.root}/head/models/orders.sql`)).toBe(PROJECT['models/orders.sql']);
    const { databases, python } = comparison.data() ?? { databases: {}, python: '' };
    const count =
      'import duckdb, sys; print(duckdb.connect(sys.argv[1], read_only=True).execute("select count(*) from main.orders").fetchone()[0])';
    const counted = [databases.base, databases.tried].map((file) =>
      execFileSync(python, ['-c', count, file ?? ''])
        .toString()
        .trim(),
    );
    expect(counted).toEqual(['2', '2']);
  } finally {
    await comparison.close();
  }
  for (const folder of made.temporary) expect(await systemFiles.exists(folder)).toBe(false);
});

test('a fix of what dbt could not parse builds the base, too; one that fails says so', { timeout: 3 * MINUTES }, async () => {
  const broken = (PROJECT['models/by_country.sql'] ?? '').replace("ref('orders')", "ref('order')");
  const made = await makeWorld({ 'models/by_country.sql': broken });
  const comparison = await made.open();
  try {
    expect(comparison.compared.head).toBeUndefined();
    const wrong = await comparison.tryChange(new Map([['models/by_country.sql', broken.replace("ref('order')", "ref('ordres')")]]));
    expect(wrong.project).toBeUndefined();
    expect(wrong.failed?.exitCode).not.toBe(0);
    const mended = (PROJECT['models/by_country.sql'] ?? '').replace('select c.name', 'select  c.name');
    const right = await comparison.tryChange(new Map([['models/by_country.sql', mended]]));
    expect(right.failed).toBeUndefined();
    expect(short(right.ran)).toContain('model by_country');
    expect(await systemFiles.exists(comparison.data()?.databases.base ?? '')).toBe(true);
  } finally {
    await comparison.close();
  }
});
