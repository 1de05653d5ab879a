import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Report, reportSchema } from '../../src/core/report.ts';
import { ROOT } from '../../tools/stage/example.ts';
import { exampleNamed } from './support/example-named.ts';
import { cloneExample, type LocalClone, REVIEW_OPTIONS } from './support/local-clone.ts';
import { meetsInReport } from './support/meets-in-report.ts';
import { useOwnTemp } from './support/own-temp.ts';

describe('on the command line', () => {
  useOwnTemp();
  let clone: LocalClone;
  beforeAll(async () => {
    clone = await cloneExample();
  });
  afterAll(() => clone?.remove());

  async function review(name: string): Promise<{ readonly exitCode: number | undefined; readonly report: Report }> {
    await clone.take(exampleNamed(name));
    const { exitCode, stdout, stderr } = await clone.steward(['review', ...REVIEW_OPTIONS]);
    expect(stdout, stderr).toMatch(/^\{/);
    return { exitCode, report: reportSchema.parse(JSON.parse(stdout)) };
  }

  async function expectNothingLeft(): Promise<void> {
    expect((await clone.git('worktree', 'list')).split('\n')).toHaveLength(1);
    expect(await clone.git('status', '--porcelain', '--ignored')).toBe('!! warehouse/taxi.duckdb');
    expect(readdirSync(process.env['TMPDIR'] ?? '').filter((name) => !name.startsWith('clone-'))).toEqual([]);
  }

  test('a change that passes ends with 0 and leaves nothing behind', async () => {
    const { exitCode, report } = await review('08-formatting-only');
    expect(meetsInReport(report, exampleNamed('08-formatting-only').expect)).toEqual([]);
    expect(exitCode).toBe(0);
    await expectNothingLeft();
  });

  test('a change that fails ends with 1; its report can be drawn in every format', async () => {
    const { exitCode, report } = await review('03-renamed-column');
    expect(meetsInReport(report, exampleNamed('03-renamed-column').expect)).toEqual([]);
    expect(exitCode).toBe(1);
    await expectNothingLeft();

    const file = clone.scratch('report.json', JSON.stringify(report));
    const draw = async (format: string) => (await clone.steward(['render', file, '--format', format])).stdout;
    expect(await draw('comment')).toContain('## Workflow: Architecture Review');
    expect(JSON.parse(await draw('check'))).toMatchObject({ conclusion: 'failure' });
    expect(await draw('terminal')).toContain('Step 1');
    expect(JSON.parse(await draw('sarif'))).toMatchObject({ version: '2.1.0' });
    expect(await draw('html')).toMatch(/^<!doctype html>/i);
    expect((await clone.steward(['render', file, '--format', 'pdf'])).exitCode).toBe(2);
    expect((await clone.steward(['render', 'nowhere.json'])).exitCode).toBe(2);
    expect((await clone.steward(['render', clone.scratch('empty.json', '')])).stderr).toContain('STW-4005');
  });

  test('a review that can’t be made ends with 2 and says what to do', async () => {
    const call = (...args: readonly string[]) => clone.steward(['review', '--json', ...args]);
    const several = await call('--base', 'main');
    expect(several).toMatchObject({ exitCode: 2, stdout: '' });
    expect(several.stderr).toContain('STW-1009');
    expect((await call('--base', 'main', '--project-dir', '.')).stderr, 'a folder above several').toContain('STW-1009');
    expect((await call('--base', 'nowhere', '--project-dir', 'fleet')).stderr).toContain('STW-4004');
    expect((await call('--base', 'main', '--project-dir', 'ingest')).stderr).toContain('STW-1001');
    await expectNothingLeft();
  });

  test('parse reads a comment as the App would', async () => {
    const parse = async (text: string): Promise<unknown> => JSON.parse((await clone.steward(['parse', text, '--json'])).stdout);
    expect(await parse('Could you please review my changes?')).toMatchObject({ workflow: 'architecture-review' });
    expect(await parse('/steward dimension customers')).toMatchObject({ workflow: 'new-dimension', parameters: { name: 'customers' } });
    expect(await parse('/steward cancel')).toMatchObject({ control: 'cancel' });
    expect(await parse('> /steward review')).toMatchObject({ ignored: expect.stringContaining('quotation') });
  });

  test('classify tells what a change of SQL is, with its line', async () => {
    const base = clone.scratch('base.sql', 'select id, amount\nfrom orders\n');
    const head = clone.scratch('head.sql', 'select id, amount\nfrom orders\nwhere amount > 0\n');
    const { stdout } = await clone.steward(['classify', '--dialect', 'duckdb', '--base', base, '--head', head, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ class: 'model-wide', causes: [{ side: 'head', line: 3 }] });
    const same = await clone.steward(['classify', '--dialect', 'duckdb', '--base', base, '--head', base, '--json']);
    expect(JSON.parse(same.stdout)).toMatchObject({ class: 'none' });
  });

  test('check and diff read manifests that dbt wrote', async () => {
    const [base, head] = [join(MANIFESTS, 'manifest-base.json'), join(MANIFESTS, 'manifest-head.json')];
    const checked = await clone.steward(['check', '--manifest', head, '--json']);
    expect(JSON.parse(checked.stdout)).toMatchObject({ findings: expect.any(Array), rules: expect.any(Array) });
    const compared = await clone.steward(['diff', '--base-manifest', base, '--head-manifest', head, '--json']);
    expect(JSON.parse(compared.stdout)).toMatchObject({
      models: expect.any(Array),
      impacted: expect.any(Array),
      notAnalysed: expect.any(Array),
    });
  });
});

/** Written by dbt, of two commits of a small shop. */
const MANIFESTS = join(ROOT, 'test/dbt/fixtures');
