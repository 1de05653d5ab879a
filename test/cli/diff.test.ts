import { describe, expect, test } from 'vitest';
import { run, scratch } from './run-command.ts';

interface Model {
  readonly sql: string;
  readonly reads?: readonly string[];
}

const SOURCE = 'source.shop.raw.orders';

/** A manifest of these models over one source and one seed. */
function manifest(models: Readonly<Record<string, Model>>): unknown {
  const nodes = Object.entries(models).map(([name, { sql, reads = [] }]) => [
    `model.shop.${name}`,
    {
      unique_id: `model.shop.${name}`,
      name,
      resource_type: 'model',
      package_name: 'shop',
      language: 'sql',
      relation_name: `"db"."main"."${name}"`,
      original_file_path: `models/${name}.sql`,
      fqn: ['shop', name],
      raw_code: sql,
      compiled_code: sql,
      config: { enabled: true, materialized: 'view' },
      depends_on: { macros: [], nodes: reads },
    },
  ]);
  const seed = { unique_id: 'seed.shop.cities', name: 'cities', resource_type: 'seed', package_name: 'shop', checksum: { checksum: '1' } };
  return {
    metadata: { adapter_type: 'duckdb', project_name: 'shop', dbt_version: '1.11.0' },
    nodes: Object.fromEntries([...nodes, [seed.unique_id, { ...seed, relation_name: '"db"."main"."cities"' }]]),
    sources: {
      [SOURCE]: { unique_id: SOURCE, source_name: 'raw', name: 'orders', package_name: 'shop', relation_name: '"db"."raw"."orders"' },
    },
    exposures: {
      'exposure.shop.board': {
        unique_id: 'exposure.shop.board',
        name: 'board',
        type: 'dashboard',
        owner: { name: 'Team' },
        meta: { columns: { fct: ['amount'] } },
        depends_on: { nodes: ['model.shop.fct'] },
      },
    },
  };
}

function catalog(tables: Readonly<Record<string, Readonly<Record<string, string>>>>): unknown {
  const entries = Object.entries(tables).map(([id, columns]) => [
    id,
    { columns: Object.fromEntries(Object.entries(columns).map(([name, type], index) => [name, { name, type, index }])) },
  ]);
  const isSource = ([id]: readonly unknown[]): boolean => String(id).startsWith('source.');
  const [sources, nodes] = [entries.filter(isSource), entries.filter((entry) => !isSource(entry))];
  return { metadata: {}, nodes: Object.fromEntries(nodes), sources: Object.fromEntries(sources) };
}

const FCT: Model = { sql: 'select amount from "db"."main"."stg"', reads: ['model.shop.stg'] };
const OTHER: Model = { sql: 'select id from "db"."main"."stg"', reads: ['model.shop.stg'] };
const before = manifest({ stg: { sql: 'select * from "db"."raw"."orders"', reads: [SOURCE] }, fct: FCT, other: OTHER });
const after = manifest({
  stg: { sql: 'select id, round(amount, 2) as amount from "db"."raw"."orders"', reads: [SOURCE] },
  fct: FCT,
  other: OTHER,
});

async function diff(files: Readonly<Record<string, unknown>>) {
  const { file } = scratch();
  const options = Object.entries(files).flatMap(([name, content]) => [`--${name}`, file(`${name}.json`, content)]);
  return JSON.parse((await run(['diff', '--json', ...options])).stdout);
}

describe('diff with catalogs', () => {
  const tables = catalog({ [SOURCE]: { id: 'INTEGER', amount: 'DOUBLE' } });

  test('without one, a star over a source can not be proved', async () => {
    const document = await diff({ 'base-manifest': before, 'head-manifest': after });
    expect(document.models).toMatchObject([{ uniqueId: 'model.shop.stg', class: 'unknown' }]);
    expect(document.notAnalysed).toMatchObject([{ uniqueId: 'model.shop.stg', reason: expect.stringContaining('* reads a table') }]);
  });

  test.each([
    ['both', { 'base-catalog': tables, 'head-catalog': tables }],
    ['the head’s alone, as long as the source is the same', { 'head-catalog': tables }],
    ['the base’s alone', { 'base-catalog': tables }],
  ])('with %s, it is followed to the column that changed and to who reads it', async (_, catalogs) => {
    const document = await diff({ 'base-manifest': before, 'head-manifest': after, ...catalogs });
    expect(document.models).toMatchObject([
      {
        uniqueId: 'model.shop.stg',
        class: 'column',
        columns: [
          { name: 'id', class: 'unchanged' },
          { name: 'amount', class: 'redefined' },
        ],
      },
    ]);
    expect(document.impacted).toEqual([
      { uniqueId: 'exposure.shop.board', via: ['amount'] },
      { uniqueId: 'model.shop.fct', via: ['amount'] },
    ]);
    expect(document.notImpacted).toContain('model.shop.other');
    expect(document.notAnalysed).toEqual([]);
  });

  test('Snowflake’s names in capitals are the same', async () => {
    const snowflake = (text: unknown): unknown => JSON.parse(JSON.stringify(text).replaceAll('duckdb', 'snowflake').replaceAll('\\"', ''));
    const capitals = catalog({ [SOURCE]: { ID: 'NUMBER(38,0)', AMOUNT: 'FLOAT' } });
    const document = await diff({ 'base-manifest': snowflake(before), 'head-manifest': snowflake(after), 'head-catalog': capitals });
    expect(document.models).toMatchObject([{ class: 'column', columns: [{ class: 'unchanged' }, { class: 'redefined' }] }]);
    expect(document.impacted).toMatchObject([{ uniqueId: 'exposure.shop.board' }, { uniqueId: 'model.shop.fct' }]);
  });

  test('a column with another type in both catalogs is retyped, and that reaches who reads it', async () => {
    const commented = manifest({ stg: { sql: 'select * from "db"."raw"."orders" -- again', reads: [SOURCE] }, fct: FCT, other: OTHER });
    const of = (type: string): unknown =>
      catalog({ [SOURCE]: { id: 'INTEGER', amount: type }, 'model.shop.stg': { id: 'INTEGER', amount: type } });
    const files = { 'base-manifest': before, 'head-manifest': commented, 'base-catalog': of('DOUBLE') };
    const same = await diff({ ...files, 'head-catalog': of('double') });
    expect(same).toMatchObject({ models: [{ class: 'none' }], impacted: [] });
    const document = await diff({ ...files, 'head-catalog': of('DECIMAL(18, 2)') });
    expect(document.models).toMatchObject([
      {
        class: 'column',
        columns: [
          { name: 'id', class: 'unchanged' },
          { name: 'amount', class: 'retyped' },
        ],
        causes: [{ why: 'column retyped', text: 'amount: DOUBLE → DECIMAL(18, 2)', confidence: 'file' }],
        types: [{ name: 'amount', base: 'DOUBLE', head: 'DECIMAL(18, 2)' }],
      },
    ]);
    expect(document.impacted).toContainEqual({ uniqueId: 'model.shop.fct', via: ['amount'] });
    expect(document.notImpacted).toContain('model.shop.other');
  });

  test('a table that only the head reads is known from its catalog', async () => {
    const grown = manifest({
      stg: { sql: 'select * from "db"."raw"."orders"', reads: [SOURCE] },
      fct: FCT,
      other: OTHER,
      towns: { sql: 'select * from "db"."main"."cities"', reads: ['seed.shop.cities'] },
    });
    const cities = catalog({ 'seed.shop.cities': { city: 'VARCHAR', country: 'VARCHAR' } });
    const document = await diff({ 'base-manifest': before, 'head-manifest': grown, 'head-catalog': cities });
    expect(document.models).toMatchObject([
      { uniqueId: 'model.shop.towns', class: 'additive', columns: [{ name: 'city' }, { name: 'country' }] },
    ]);
  });
});

describe('classify --schema', () => {
  test('knows the columns behind a star', async () => {
    const { file } = scratch();
    const files = ['--base', file('a.sql', 'select * from orders'), '--head', file('b.sql', 'select id, amount as total from orders')];
    const classify = async (...more: readonly string[]): Promise<unknown> =>
      JSON.parse((await run(['classify', '--dialect', 'duckdb', ...files, '--json', ...more])).stdout);
    expect(await classify()).toMatchObject({ class: 'unknown' });
    const renamed = {
      class: 'column',
      columns: [
        { name: 'id', class: 'unchanged' },
        { name: 'total', class: 'renamed', previousName: 'amount' },
      ],
    };
    expect(await classify('--schema', file('lists.json', { orders: ['id', 'amount'] }))).toMatchObject(renamed);
    expect(await classify('--schema', file('types.json', { orders: { id: 'int', amount: 'double' } }))).toMatchObject(renamed);
  });
});

test('diff for people shows twenty of a list, and nothing that a terminal would act on', async () => {
  const readers = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`r${index}`, FCT]));
  const odd = 'amount\u001B[31m\u202E';
  const { file } = scratch();
  const files = (extra: string): unknown =>
    manifest({ stg: { sql: `select id, amount, 1 as "${odd}" from "db"."raw"."orders" ${extra}`, reads: [SOURCE] }, ...readers });
  const options = ['--base-manifest', file('base.json', files('')), '--head-manifest', file('head.json', files('where amount > 0'))];
  const brief = (await run(['diff', ...options])).stdout;
  expect(brief.split('\n')).toContain('Reaches: 30');
  expect(brief.split('\n')).toContain('  and 10 more; --verbose shows them');
  expect(brief.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect((await run(['diff', ...options, '--verbose'])).stdout).not.toContain('--verbose');
});
