import { expect, test } from 'vitest';
import { privateColumns } from '../../src/agents/private-columns.ts';
import { model, project, source } from './facts-builder.ts';

const raw = source('app.people', {
  columns: new Map([
    [
      'nick',
      { name: 'Nick', description: '', dataType: undefined, constraints: [], meta: { contains_pii: true }, tags: [], policyTags: [] },
    ],
  ]),
});
const stg = model('stg_people', {
  dependsOn: { nodes: [raw.uniqueId], macros: [] },
  columns: [
    { name: 'plan', meta: { pii: false } },
    { name: 'note', tags: ['pii'] },
  ],
});
const dim = model('dim_people', { dependsOn: { nodes: [stg.uniqueId], macros: [] }, columns: ['plan', 'note'] });
const secret = model('secrets', { meta: { contains_pii: true } });
const all = project({ nodes: [stg, dim, secret], sources: new Map([[raw.uniqueId, raw]]) });

test.for([
  ['email', true],
  ['customer_phone', true],
  ['nick', true],
  ['note', true],
  ['plan', false],
  ['fare_amount', false],
] as const)('in a model two steps below its source %s is private: %s', ([column, isPrivate]) => {
  expect(privateColumns(dim, all)(column)).toBe(isPrivate);
});

test('a model that is marked itself has private columns only', () => {
  expect(privateColumns(secret, all)('anything')).toBe(true);
});
