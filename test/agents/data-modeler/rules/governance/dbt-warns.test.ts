import { expect, test } from 'vitest';
import { dbtWarns } from '../../../../../src/agents/data-modeler/rules/governance/dbt-warns.ts';
import { facts, project } from '../../../facts-builder.ts';
import { findingsOf } from '../../../findings-of.ts';

const renamed = 'Deprecated functionality\nThe `data-paths` config has been renamed to `seed-paths`.';
const custom = 'Custom key `owner` found at 3 in file `models/_models.yml`. This is deprecated.';

function given(base: readonly string[], head: readonly string[] | undefined) {
  const after = head === undefined ? project() : { ...project(), warnings: head };
  return facts({ base: { ...project(), warnings: base }, head: after, texts: { 'models/_models.yml': 'models: []' } });
}

test('says what dbt says, where dbt says it', () => {
  expect(findingsOf(dbtWarns, given([], [renamed, custom]))).toMatchObject([
    {
      subject: 'taxi',
      message: 'dbt warns: The data-paths config has been renamed to seed-paths.',
      location: { path: 'dbt_project.yml' },
      age: 'new',
      severity: 'warning',
    },
    { subject: 'models/_models.yml', location: { path: 'models/_models.yml', side: 'head' } },
  ]);
});

test('a warning of the base is older, also when its place moved', () => {
  expect(findingsOf(dbtWarns, given([custom], [custom.replace('3', '7')]))).toMatchObject([{ age: 'existing' }]);
});

test('passes warnings about installed packages, and a manifest of which nobody knows what dbt said', () => {
  expect(findingsOf(dbtWarns, given([], ['Missing arguments in dbt_packages/utils/models/x.yml']))).toEqual([]);
  expect(findingsOf(dbtWarns, given([], undefined))).toEqual([]);
});
