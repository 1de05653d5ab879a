import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
const PYTHON = join(ROOT, '.venv/bin/python');
const folder = mkdtempSync(join(tmpdir(), 'steward-doctor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Breaks a copy of the taxi project, runs dbt on it, and asks the doctor. */
function breakAndAsk(name: string, edits: readonly (readonly [file: string, before: string, after: string])[], command: readonly string[]) {
  const copy = join(folder, name);
  const project = join(copy, 'transform');
  cpSync(join(ROOT, 'examples/taxi/transform'), project, {
    recursive: true,
    filter: (path) => !/\/(?:target|logs|dbt_packages)$/.test(path),
  });
  cpSync(join(ROOT, 'examples/taxi/warehouse'), join(copy, 'warehouse'), { recursive: true });
  for (const [file, before, after] of edits) {
    const text = readFileSync(join(project, file), 'utf8');
    expect(text).toContain(before);
    writeFileSync(
      join(project, file),
      text.replace(before, () => after),
    );
  }
  const env = { PATH: process.env['PATH'], HOME: copy, DBT_SEND_ANONYMOUS_USAGE_STATS: 'false' };
  const dbt = spawnSync(PYTHON, ['-m', 'dbt.cli.main', ...command, '--profiles-dir', '.', '--log-format', 'json'], {
    cwd: project,
    env,
    encoding: 'utf8',
  });
  expect(dbt.status).not.toBe(0);
  writeFileSync(join(copy, 'dbt.log'), dbt.stdout + dbt.stderr);
  const args = [
    'src/cli/index.ts',
    'doctor',
    '--log',
    join(copy, 'dbt.log'),
    '--target',
    join(project, 'target'),
    '--project-dir',
    project,
    '--json',
  ];
  const asked = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const lineOf = (file: string, text: string) =>
    readFileSync(join(project, file), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1;
  return {
    status: asked.status,
    answer: JSON.parse(asked.stdout) as { diagnoses: readonly Record<string, unknown>[]; layer: string },
    lineOf,
  };
}

describe('steward doctor, after a real dbt that failed', () => {
  test('finds the mistyped column, its line and what was skipped', () => {
    const file = 'models/staging/stg_zones.sql';
    const { status, answer, lineOf } = breakAndAsk(
      'column',
      [[file, '    borough,', '    burough,']],
      ['build', '--select', 'stg_zones+1'],
    );
    expect(status).toBe(1);
    expect(answer).toMatchObject({
      layer: 'dbt',
      diagnoses: [
        {
          cause: 'duckdb.column',
          node: 'model.taxi.stg_zones',
          file,
          line: lineOf(file, 'burough'),
          confidence: 'exact',
          transient: false,
          owner: 'author',
        },
      ],
    });
    expect(answer.diagnoses[0]?.['fix']).toBe('Did you mean borough?');
    expect(answer.diagnoses[0]?.['skipped']).toContain('model.taxi.dim_zone');
  });

  test('finds the macro behind the model that failed', () => {
    const file = 'macros/cents_to_amount.sql';
    const { answer, lineOf } = breakAndAsk('macro', [[file, 'decimal(10, 2)', 'decmal(10, 2)']], ['build', '--select', 'stg_payments']);
    expect(answer.diagnoses).toMatchObject([{ cause: 'duckdb.type', file, line: lineOf(file, 'decmal') }]);
  });

  test('finds a reference to nothing, although dbt wrote no manifest', () => {
    const file = 'models/marts/core/dim_zone.sql';
    const { answer, lineOf } = breakAndAsk('ref', [[file, "ref('stg_zones')", "ref('stg_zonez')"]], ['build']);
    expect(answer.diagnoses).toMatchObject([
      { cause: 'ref.not_found', node: 'model.taxi.dim_zone', file, line: lineOf(file, 'stg_zonez') },
    ]);
  });

  test('finds a call that dbt does not know', () => {
    const { answer } = breakAndAsk('usage', [], ['build', '--selct', 'x']);
    expect(answer.diagnoses).toMatchObject([{ cause: 'cli.usage', node: null, file: null }]);
  });

  test('names the layer of sources that are late', () => {
    const file = 'models/staging/_sources.yml';
    const { answer } = breakAndAsk('freshness', [[file, 'warn_after:', 'error_after:']], ['source', 'freshness']);
    expect(answer.layer).toBe('dlt');
    expect(answer.diagnoses[0]).toMatchObject({ cause: 'freshness.stale', file, owner: 'data' });
  });
});

test('the interpreter has dbt', () => {
  expect(execFileSync(PYTHON, ['-c', 'import dbt.version; print(dbt.version.installed)'], { encoding: 'utf8' })).toMatch(/^=?1\./);
});
