import { expect, test } from 'vitest';
import { unusualFolder } from '../../../../../src/agents/code-reviewer/rules/structure/unusual-folder.ts';
import { model } from '../../../facts-builder.ts';
import { reviewOf } from '../../../review-of.ts';

const at = (path: string) => model((path.split('/').at(-1) ?? '').replace('.sql', ''), { path });
const many = (beginning: string, folder: string, count = 8) =>
  Array.from({ length: count }, (_, index) => at(`${folder}/${beginning}${'abcdefghij'.charAt(index)}.sql`));

test('tells a model that lies elsewhere than its kind', () => {
  const nodes = many('stg_', 'models/staging/app');
  expect(reviewOf(unusualFolder, { nodes, added: [at('models/marts/finance/stg_trips.sql')] })).toMatchObject([
    {
      severity: 'info',
      message:
        "`stg_trips` lies in `models/marts/finance`, while 8 of 9 models with `stg_` lie in `models/staging`: what is configured for that folder (materialization, schema, tags) doesn't reach it.",
      remedy: 'Move it to `models/staging`, or give it a name that says what it is.',
    },
  ]);
});

test('knows a project with folders of its own', () => {
  const nodes = many('dim_', 'models/warehouse');
  expect(reviewOf(unusualFolder, { nodes, added: [at('models/scratch/dim_zone.sql')] })).toMatchObject([
    { remedy: expect.stringContaining('`models/warehouse`') },
  ]);
});

test.each([
  ['in another folder of the same layer', many('stg_', 'models/staging/app'), 'models/crm/staging/stg_users.sql'],
  ['where its kind lies here and there', [...many('stg_', 'models/a'), ...many('stg_', 'models/b', 5)], 'models/c/stg_users.sql'],
  ['where too few of its kind are', many('stg_', 'models/staging', 5), 'models/marts/stg_users.sql'],
  ['whose beginning is a system', many('sap_', 'models/staging'), 'models/marts/sap_users.sql'],
  ['without a telling beginning', many('stg_', 'models/staging'), 'models/marts/users.sql'],
])('passes a model %s', (_, nodes, path) => {
  expect(reviewOf(unusualFolder, { nodes, added: [at(path)] })).toEqual([]);
});
