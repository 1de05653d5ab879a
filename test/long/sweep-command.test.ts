import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { sweepSchemas } from '../../src/cli/sweep-schemas.ts';
import { ciSchema } from '../../src/dbt/ci-schema.ts';
import { systemFiles } from '../../src/system/files.ts';
import { type RunningPostgres, startPostgres } from '../../tools/postgres/start-postgres.ts';

const PYTHON = join(root, '.venv/bin/python');
const here = { prefix: 'steward', repository: 'acme/shop', project: 'shop', side: 'head' } as const;
const [open, closed] = [ciSchema({ ...here, pullRequest: 1 }), ciSchema({ ...here, pullRequest: 2 })];
const CREATE = `
import json, psycopg2, sys
with psycopg2.connect(**json.loads(sys.argv[1])) as connection, connection.cursor() as cursor:
    for schema in sys.argv[2:]: cursor.execute(f'create schema "{schema}"')
`;

let folder: string;
let postgres: RunningPostgres;
beforeAll(async () => {
  folder = await systemFiles.temporary('steward-sweep');
  postgres = await startPostgres();
  const { host, port, user, password, database } = postgres;
  const output = `{type: postgres, host: ${host}, port: ${port}, user: ${user}, pass: "{{ env_var('PG_PASSWORD') }}", dbname: ${database}, threads: 1`;
  await systemFiles.write(join(folder, 'dbt_project.yml'), 'name: shop\nprofile: shop\n');
  // A macro that would drop everything: a sweep must not load it.
  await systemFiles.write(
    join(folder, 'macros/drop.sql'),
    '{% macro drop_schema(relation) %}{{ exceptions.raise_compiler_error("loaded") }}{% endmacro %}',
  );
  await systemFiles.write(
    join(folder, 'profiles.yml'),
    `shop: {target: ci, outputs: {ci: ${output}, schema: ci}, prod: ${output}, schema: analytics}}}\n`,
  );
  const connection = JSON.stringify({ host, port, user, password, dbname: database });
  execFileSync(PYTHON, ['-c', CREATE, connection, open, closed, `${closed}_marts`, 'analytics', 'steward_notes']);
});
afterAll(async () => {
  await postgres.stop();
  await systemFiles.remove(folder);
});

function sweep(more: { readonly apply?: true }) {
  const cli = {
    variables: { PATH: process.env['PATH'], PG_PASSWORD: postgres.password },
    cwd: folder,
    print: () => undefined,
    say: () => undefined,
    exit: () => undefined,
    isTerminal: false,
    columns: 80,
  };
  return sweepSchemas({ prefix: 'steward', python: PYTHON, repository: 'acme/shop', project: ['shop'], open: ['1'], ...more }, cli);
}

test('says first what it would drop, drops it when told to, and has nothing left to do then', async () => {
  const plan = [
    { schema: 'steward_notes', fate: 'keep', why: 'its name is none that Steward makes', dropped: false },
    { schema: open, fate: 'keep', why: 'pull request 1 is open', dropped: false },
    { schema: closed, fate: 'drop', why: 'pull request 2 is closed', dropped: false },
    { schema: `${closed}_marts`, fate: 'drop', why: 'pull request 2 is closed', dropped: false },
  ];
  expect(await sweep({})).toEqual(plan);
  expect(await sweep({ apply: true })).toEqual(plan.map((line) => ({ ...line, dropped: line.fate === 'drop' })));
  expect(await sweep({})).toEqual(plan.slice(0, 2));
});
