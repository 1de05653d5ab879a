import { expect, test } from 'vitest';
import { readProduction, withProduction } from '../../src/dbt/production-state.ts';
import { relationNames } from '../../src/dbt/relation-names.ts';
import { manifestText } from './fake-artifacts.ts';
import { memoryFiles } from './memory-files.ts';
import { node, project } from './project-builder.ts';

const STATE = manifestText({ staging: { raw: 'select 1' }, passing: { raw: 'select 2', materialized: 'ephemeral' } });
const profile = { name: 'shop', target: 'ci', adapter: 'duckdb', schema: 'main', output: {}, databaseFile: 'shop.duckdb' };

interface Differs {
  readonly state?: string;
  readonly file?: string;
  readonly ciDatabase?: undefined;
  readonly version?: string;
  readonly adapter?: string;
}

function read({ state = STATE, file = 'shop.duckdb', version = '1.11.16', adapter = 'duckdb', ...input }: Differs = {}) {
  const files = memoryFiles({ '/state/latest.json': state });
  return readProduction(files, {
    input: { state: '/state/latest.json', ciDatabase: '/data/loaded.duckdb', ...input },
    engine: { version },
    profile: { ...profile, adapter, databaseFile: adapter === 'duckdb' ? file : undefined },
    folder: '/tmp/run',
  });
}

test('what production stored can be read by its relation; what it never stored can not', async () => {
  const { relations, defer, evidence } = await read();
  expect([...relations]).toEqual([['model.shop.staging', '"shop"."main"."staging"']]);
  expect(defer).toEqual(['--defer', '--state', '/tmp/run/state']);
  expect(evidence).toEqual([]);
});

test.each<[string, Differs, string]>([
  ['another adapter', { adapter: 'postgres' }, 'it was made on duckdb, this is postgres'],
  ['another engine', { version: '2.0.0' }, 'it was written by dbt 1.11.16, this is 2.0.0'],
  ['another database', { file: 'dev.duckdb' }, 'its database is called shop, the file of the profile dev.duckdb'],
  ['no CI database', { ciDatabase: undefined }, 'there is no CI database that could hold what production has'],
])('%s: it is not used, and that is said', async (_, differs, why) => {
  const { relations, defer, evidence } = await read(differs);
  expect(relations.size + defer.length).toBe(0);
  expect(evidence).toEqual([`production state not used: ${why}; what it has was built instead`]);
});

test('no state is no production', async () => {
  const none = await readProduction(memoryFiles(), { input: {}, engine: { version: '1.11.0' }, profile, folder: '/tmp/run' });
  expect(none).toEqual({ relations: new Map(), schemas: [], defer: [], evidence: [] });
});

test('SQL means the same node, whether it was built here or read from production', () => {
  const shop = project(['a', 'b'].map((name) => node(`model.shop.${name}`, { relationName: `"db"."ci_h"."${name}"` })));
  const relations = new Map(['a', 'b'].map((name) => [`model.shop.${name}`, `"db"."prod"."${name}"`]));
  const placed = withProduction(shop, relations, ['model.shop.b']);
  expect([...placed.nodes.values()].map(({ relationName }) => relationName)).toEqual(['"db"."prod"."a"', '"db"."ci_h"."b"']);
  const replace = relationNames(placed);
  expect(replace('select * from "db"."prod"."b"')).toBe(replace('select * from "db"."ci_h"."b"'));
});
