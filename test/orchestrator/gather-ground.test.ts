import { expect, test } from 'vitest';
import type { ChangedPath } from '../../src/core/ports/code-host.ts';
import type { ProposedFile } from '../../src/core/proposal.ts';
import { gatherGround } from '../../src/orchestrator/gather-ground.ts';
import { BASE_SHA, fakeCodeHost, HEAD_SHA } from '../fakes/code-host.ts';

const MODEL = 'transform/models/stg_trips.sql';
const SCHEMA = 'transform/models/schema.yml';
const schemaOf = (model: string, column: string) =>
  `models:\n  - name: ${model}\n    columns:\n      - name: ${column}\n        data_tests:\n          - not_null\n`;

/** What the guard says about new YAML, where the pull request changed the model from one text to another. */
async function verdictOn(after: string, { base, head, changed }: { base: string; head: string; changed: readonly ChangedPath[] }) {
  const { host } = fakeCodeHost();
  const files: Readonly<Record<string, string>> = {
    [SCHEMA]: schemaOf('stg_trips', 'fare_amount'),
    'transform/dbt_project.yml': 'name: taxi',
  };
  const asked: string[] = [];
  const read = async (path: string, ref: string) => {
    asked.push(`${path}@${ref}`);
    return path.endsWith('.sql') ? (ref === BASE_SHA ? base : head) : files[path];
  };
  const wish: ProposedFile = { path: SCHEMA, action: 'update', content: after };
  const about = { projectDir: 'transform', baseRef: 'main', headSha: HEAD_SHA, baseSha: BASE_SHA, changed };
  const { guardTests, before } = await gatherGround({ files: [wish] }, about, { contents: { ...host.contents, read } });
  const was = new Map([[SCHEMA, before.get(SCHEMA) ?? '']]);
  return { reasons: guardTests(was, new Map([[SCHEMA, after]])), asked };
}

const before = 'select\n    id,\n    total as fare_amount\nfrom raw\n';
const renamed = 'select\n    id,\n    total as fare\nfrom raw\n';
const changed = [{ path: MODEL, status: 'modified' }] as const;

test('a test may follow a column that the pull request renamed', async () => {
  expect((await verdictOn(schemaOf('stg_trips', 'fare'), { base: before, head: renamed, changed })).reasons).toEqual([]);
});

test('but not a column that was not renamed, and not one of another expression', async () => {
  expect((await verdictOn(schemaOf('stg_trips', 'fare'), { base: before, head: before, changed })).reasons).not.toEqual([]);
  expect(
    (await verdictOn(schemaOf('stg_trips', 'fare'), { base: before, head: renamed.replace('total', '0'), changed })).reasons,
  ).not.toEqual([]);
  expect((await verdictOn(schemaOf('stg_trips', 'id'), { base: before, head: renamed, changed })).reasons).not.toEqual([]);
});

test('a test may follow a model that GitHub calls renamed, and no other', async () => {
  const moved = [{ path: MODEL.replace('stg_trips', 'stg_rides'), previousPath: MODEL, status: 'renamed' }] as const;
  const wish = schemaOf('stg_rides', 'fare_amount');

  expect((await verdictOn(wish, { base: before, head: before, changed: moved })).reasons).toEqual([]);
  expect((await verdictOn(wish, { base: before, head: before, changed })).reasons).not.toEqual([]);
});

test('a model outside the project is no evidence, and a harmless fix asks for none', async () => {
  const elsewhere = [{ path: 'other/models/stg_trips.sql', status: 'modified' }] as const;
  const harmless = `${schemaOf('stg_trips', 'fare_amount')}    description: trips\n`;

  expect((await verdictOn(schemaOf('stg_trips', 'fare'), { base: before, head: renamed, changed: elsewhere })).reasons).not.toEqual([]);
  expect((await verdictOn(harmless, { base: before, head: renamed, changed })).asked.filter((path) => path.includes('.sql'))).toEqual([]);
});
