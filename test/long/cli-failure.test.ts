import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/core/report.ts';
import { EXAMPLE_PYTHON } from '../../tools/stage/example.ts';
import { exampleNamed } from '../acceptance/support/example-named.ts';
import { cloneExample, type LocalClone, REVIEW_OPTIONS } from '../acceptance/support/local-clone.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';

/** The bundle as somebody has it on their machine, on a commit that dbt can't build. */
describe('on the command line, a failure and the full pipeline', () => {
  useOwnTemp();
  const example = exampleNamed('09-stale-column');
  let clone: LocalClone;
  beforeAll(async () => {
    clone = await cloneExample();
    await clone.take(example);
  });
  afterAll(() => clone?.remove());

  async function run(
    workflow: string,
    ...more: readonly string[]
  ): Promise<{ readonly exitCode: number | undefined; readonly report: Report }> {
    const { exitCode, stdout, stderr } = await clone.steward(['run', workflow, ...REVIEW_OPTIONS, ...more]);
    expect(stdout, stderr).toMatch(/^\{/);
    return { exitCode, report: reportSchema.parse(JSON.parse(stdout)) };
  }

  const statuses = ({ steps }: Report) => steps.map(({ id, status }) => `${id} ${status}`);

  test('run debug-pipeline-failure ends with a verified fix that git applies, and changes no file by itself', async () => {
    const { exitCode, report } = await run('debug-pipeline-failure');
    expect(exitCode).toBe(0);
    expect(report.verdict).toMatchObject({ outcome: 'action-required', because: 'fix-ready' });
    expect(statuses(report)).toEqual(['locate success', 'diagnose success', 'fix success', 'rerun success', 'verify success']);
    expect(report.proposals).toMatchObject([
      { verification: { level: 'verified' }, files: [{ path: 'transform/models/marts/core/fct_driver_shifts.sql', action: 'update' }] },
    ]);
    expect(await clone.git('status', '--porcelain')).toBe('');
    expect((await clone.git('worktree', 'list')).split('\n')).toHaveLength(1);
    await clone.git('apply', '--check', clone.scratch('fix.patch', report.proposals[0]?.diff ?? ''));
  });

  test('run full-pipeline shows the scope and runs nothing', async () => {
    await clone.git('checkout', '-q', 'main');
    const { exitCode, report } = await run('full-pipeline');
    expect(exitCode).toBe(0);
    expect(report.runKey).toMatch(/:full-pipeline:plan$/);
    expect(report.verdict).toMatchObject({ outcome: 'action-required', because: 'awaits-confirmation' });
    expect(statuses(report)).toEqual(['ingest skipped', 'build skipped', 'test skipped', 'powerbi skipped']);
  });

  test('with --yes it builds and tests the selection', async () => {
    const { exitCode, report } = await run('full-pipeline', '--yes');
    expect(exitCode).toBe(0);
    expect(report.runKey).toMatch(/:full-pipeline$/);
    expect(report.verdict).toMatchObject({ outcome: 'passed', because: 'clean' });
    expect(statuses(report)).toEqual(['ingest skipped', 'build success', 'test success', 'powerbi skipped']);
    expect(report.steps[1]?.description).toBe('Execute dbt build --select +fct_trips');
  });

  test('doctor tells the cause from what dbt left behind', async () => {
    await clone.git('checkout', '-q', example.branch);
    const project = join(clone.root, 'transform');
    const dbt = join(EXAMPLE_PYTHON, '../dbt');
    const select = ['build', '--select', '+fct_driver_shifts+', '--exclude-resource-type', 'test'];
    const { exitCode } = await execa(dbt, [...select, '--profiles-dir', '.'], { cwd: project, reject: false, stdin: 'ignore' });
    expect(exitCode).toBe(1);
    const evidence = ['--target', 'target', '--log', 'logs/dbt.log'];
    const told = await clone.steward(['doctor', ...evidence, '--json'], 'transform');
    expect(told.exitCode, told.stderr).toBe(1);
    const document: unknown = JSON.parse(told.stdout);
    expect(document).toMatchObject({
      layer: 'dbt',
      diagnoses: [
        {
          cause: 'duckdb.column',
          node: 'model.taxi.fct_driver_shifts',
          file: 'models/marts/core/fct_driver_shifts.sql',
          line: 9,
          confidence: 'exact',
          message: expect.stringContaining('shift_date'),
          skipped: expect.arrayContaining(['model.taxi.agg_driver_week']),
          transient: false,
          owner: expect.anything(),
          fix: expect.any(String),
        },
      ],
    });
    expect((await clone.steward(['doctor', ...evidence], 'transform')).stdout).toContain('One root cause in dbt.');
  });
});
