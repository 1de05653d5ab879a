import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { reportSchema } from '../../src/core/report.ts';
import { run, scratch } from '../cli/run-command.ts';
import { PYTHON } from './small-warehouse.ts';

const BASE = {
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop: { target: dev, outputs: { dev: { type: duckdb, path: shop.duckdb } } }\n',
  'models/a.sql': 'select 1 as id\n',
};

/** A repository with one commit, and further files in its working tree. */
function changed(files: Readonly<Record<string, string>>) {
  const { folder, file } = scratch();
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.com', ...args], { cwd: folder });
  git('init', '--quiet', '--initial-branch=main');
  for (const [path, text] of Object.entries(BASE)) file(path, text);
  git('add', '--all');
  git('commit', '--quiet', '--message=All');
  for (const [path, text] of Object.entries(files)) file(path, text);
  git('add', '--intent-to-add', '--all');
  return folder;
}

test('a review of a change of Steward’s own files says that it counts after the merge, and what would be wrong then', async () => {
  const folder = changed({
    '.github/steward.yml': 'projects: [{ name: shop }, { name: elsewhere, dir: elsewhere }]\n',
    'models/a.sql': 'select 2 as id\n',
  });

  const { stdout } = await run(['review', '--project-dir', folder, '--python', PYTHON, '--json']);

  const [review] = reportSchema.parse(JSON.parse(stdout)).steps;
  expect(review?.details.slice(0, 2)).toEqual([
    { type: 'text', text: [expect.stringContaining('This pull request changes Steward’s configuration (`.github/steward.yml`)')] },
    { type: 'text', text: [expect.stringContaining('After the merge: STW-1001 The project elsewhere would lie in `elsewhere`')] },
  ]);
});

test('a review beside a second configuration ends with 2 before anything runs', async () => {
  const folder = changed({ 'steward.yml': 'gate: advisory\n' });

  const { exitCode, stderr } = await run(['review', '--project-dir', folder, '--python', PYTHON]);

  expect(exitCode).toBe(2);
  expect(stderr).toContain('STW-1015 There is a configuration at steward.yml.');
});
