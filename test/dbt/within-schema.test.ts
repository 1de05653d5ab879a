import { expect, test } from 'vitest';
import { laneWithin } from '../../src/dbt/within-schema.ts';
import { node, project } from './project-builder.ts';

const build = { name: 'build', reason: 'built' } as const;
const schema = 'steward_pr7_12345678_h';

test.each([
  ['its own schema', `"db"."${schema}"."a"`, 'build'],
  ['a custom schema below it', `"db"."${schema}_staging"."a"`, 'build'],
  ['Snowflake, in capitals', `DB.${schema.toUpperCase()}.A`, 'build'],
  ['BigQuery, quoted as one', `\`db.${schema}.a\``, 'build'],
  ['an ephemeral model', undefined, 'build'],
  ['another schema', '"db"."analytics"."a"', 'compile'],
  ['a schema that only begins alike', `"db"."${schema}x"."a"`, 'compile'],
  ['a schema that hides it behind a dot in quotes', `"db"."analytics"."${schema}.a"`, 'compile'],
])('%s', (_, relationName, lane) => {
  const shop = project([node('model.shop.a', { relationName })]);
  expect(laneWithin(build, shop, { ids: ['model.shop.a'], schema }).name).toBe(lane);
});

test('another database is never within, and the reason names the relation', () => {
  const shop = project([node('model.shop.a', { relationName: `"other"."${schema}"."a"`, config: { database: 'other' } })]);
  const lane = laneWithin(build, shop, { ids: ['model.shop.a'], schema });
  expect(lane).toEqual({
    name: 'compile',
    reason: `a would be written to "other"."${schema}"."a", outside of the schema ${schema} of this run: SQL was compiled, no data was built`,
    inVerdict: 'compile lane: no data was built',
  });
});

test('a file of its own needs no schema', () => {
  const shop = project([node('model.shop.a', { relationName: '"shop"."main"."a"' })]);
  expect(laneWithin(build, shop, { ids: ['model.shop.a'], schema: undefined })).toBe(build);
});
