import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDbt } from '../../src/dbt/check-connection.ts';
import { systemFiles } from '../../src/system/files.ts';
import { systemProcesses } from '../../src/system/processes.ts';
import { scratch } from '../cli/run-command.ts';
import { PYTHON } from './small-warehouse.ts';

const OUTPUTS = {
  duckdb: { type: 'duckdb', path: 'shop.duckdb' },
  nobody: { type: 'postgres', host: '127.0.0.1', port: 1, user: 'ana', password: 'x', dbname: 'shop', schema: 'public', threads: 1 },
  other: { type: 'snowflake', account: 'x', user: 'ana', password: 'x' },
};

/** A project with a target for each case. */
function shop(target: string) {
  const { folder, file } = scratch();
  file('dbt_project.yml', 'name: shop\nprofile: shop\n');
  file('profiles.yml', { shop: { target: 'duckdb', outputs: OUTPUTS } });
  const question = { root: folder, projectDir: '.', profilesDir: undefined, profileTarget: target, python: PYTHON };
  const found = () =>
    findDbt({ ...question, env: { inherited: process.env, names: [] } }, { files: systemFiles, processes: systemProcesses() });
  return { folder, found };
}

describe('the dbt of a project, and its warehouse', () => {
  test('a DuckDB answers, and the file that the profile names is not touched', async () => {
    const { folder, found } = shop('duckdb');

    const { connection, ...dbt } = await found();

    expect(dbt).toEqual({ version: expect.stringMatching(/^1\./), adapter: 'duckdb', tier: 'executed' });
    expect(await connection()).toBeUndefined();
    expect(existsSync(join(folder, 'shop.duckdb'))).toBe(false);
    expect(existsSync(join(folder, 'logs'))).toBe(false);
  });

  test('a database that is not there is told in its own words', async () => {
    const { connection } = await shop('nobody').found();

    const problem = await connection();

    expect(problem?.code).toBe('STW-1006');
    expect(problem?.message).toContain('127.0.0.1');
    expect(problem?.message).toContain('refused');
  });

  test.each([
    ['an adapter that is not installed', 'other', 'STW-1013'],
    ['a target that the profile has not', 'ci', 'STW-1008'],
  ])('%s is a problem before anything is asked', async (_, target, code) => {
    await expect(shop(target).found()).rejects.toMatchObject({ code });
  });
});
