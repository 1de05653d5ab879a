import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { bigManifest } from '../dbt/big-manifest.ts';
import { run, scratch } from './run-command.ts';

interface Document {
  readonly findings: readonly Finding[];
  readonly rules: readonly { readonly id: string; readonly findings: number }[];
  readonly notAnalysed: readonly unknown[];
  readonly timings: unknown;
}

const MODELS = 24;

async function check(...args: readonly string[]): Promise<{ readonly document: Document; readonly exitCode: number }> {
  const { stdout, exitCode } = await run(['check', '--json', ...args]);
  return { document: JSON.parse(stdout), exitCode };
}

const found = ({ findings }: Document, rule: string): readonly Finding[] => findings.filter(({ ruleId }) => ruleId === rule);

describe('check --json', () => {
  test('has findings, the number of each rule, what was not analysed, and timings', async () => {
    const { file } = scratch();
    const { document, exitCode } = await check('--manifest', file('manifest.json', bigManifest(MODELS)));
    const untested = found(document, 'primary-key-untested');
    expect(untested).toHaveLength(MODELS);
    expect(document.rules.find(({ id }) => id === 'primary-key-untested')).toMatchObject({ findings: MODELS });
    expect(document).toMatchObject({ notAnalysed: [], timings: { readSeconds: expect.any(Number), rulesSeconds: expect.any(Number) } });
    expect(exitCode).toBe(1);
  });

  test('with a catalog, rules know the types that the warehouse has', async () => {
    const { file } = scratch();
    const manifest = file('manifest.json', bigManifest(MODELS));
    const nodes = Array.from({ length: MODELS }, (_, index) => [
      `model.big.model_${index}`,
      { columns: { created_at: { name: 'created_at', index: 1, type: index === 5 ? 'VARCHAR' : 'TIMESTAMP' } } },
    ]);
    const catalog = file('catalog.json', { metadata: {}, nodes: Object.fromEntries(nodes), sources: {} });
    expect(found((await check('--manifest', manifest)).document, 'unusual-type')).toEqual([]);
    const { document } = await check('--manifest', manifest, '--catalog', catalog);
    expect(found(document, 'unusual-type').map(({ subject }) => subject)).toEqual(['model.big.model_5']);
  });

  test('with run results, rules know what the build did', async () => {
    const { file } = scratch();
    const manifest = file('manifest.json', bigManifest(MODELS));
    const results = [{ unique_id: 'test.big.not_null_model_3_column_1.31', status: 'warn', execution_time: 1, failures: 7 }];
    const runResults = file('run_results.json', { metadata: {}, args: { which: 'build' }, elapsed_time: 1, results });
    expect(found((await check('--manifest', manifest)).document, 'test-warns')).toEqual([]);
    const { document } = await check('--manifest', manifest, '--run-results', runResults);
    expect(found(document, 'test-warns').map(({ subject }) => subject)).toEqual(['model.big.model_3']);
  });

  test('with a configuration, severities, paths and suppressions count; every rule is on only without one', async () => {
    const { file } = scratch();
    const manifest = file('manifest.json', bigManifest(MODELS));
    const config = file(
      'steward.yml',
      [
        'version: 1',
        'rules:',
        '  primary-key-untested: {severity: warning, paths: {models/area_3: off}}',
        'suppressions:',
        '  - {rule: primary-key-untested, subject: model_7, reason: It is a log}',
      ].join('\n'),
    );
    const { document, exitCode } = await check('--manifest', manifest, '--config', config);
    const untested = found(document, 'primary-key-untested');
    expect(new Set(untested.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    expect(untested.filter(({ location }) => location?.path.startsWith('models/area_3/'))).toEqual([]);
    expect(untested.filter(({ suppressed }) => suppressed !== undefined)).toMatchObject([
      { subject: 'model.big.model_7', suppressed: { by: 'config', reason: 'It is a log' } },
    ]);
    expect(exitCode).toBe(0);
  });
});

describe('check --project-dir', () => {
  const YAML = [
    'models:',
    '  - name: model_1',
    '    columns:',
    '      - name: column_0',
    '  # steward: allow primary-key-untested because it is a log',
    '  - name: model_21',
    '',
  ].join('\n');

  test('findings have lines, and comments that allow them count', async () => {
    const { file, folder } = scratch();
    const manifest = file('target/manifest.json', bigManifest(MODELS));
    file('dbt_project.yml', 'name: big\n');
    file('models/area_1/_models.yml', YAML);
    const without = await check('--manifest', manifest);
    expect(at(without.document, 'model_1')).toMatchObject({ location: { path: 'models/area_1/_models.yml' } });
    expect(at(without.document, 'model_1')?.location).not.toHaveProperty('line');
    const { document } = await check('--manifest', manifest, '--project-dir', folder);
    expect(at(document, 'model_1')).toMatchObject({ location: { path: 'models/area_1/_models.yml', line: 2 } });
    expect(at(document, 'model_1')).not.toHaveProperty('suppressed');
    expect(at(document, 'model_21')).toMatchObject({ location: { line: 6 }, suppressed: { by: 'comment', reason: 'it is a log' } });
  });

  test('in a repository paths begin at its root, so that paths of the configuration fit', async () => {
    const { file, folder } = scratch();
    execFileSync('git', ['init', '--quiet', folder]);
    const manifest = file('shop/target/manifest.json', bigManifest(MODELS));
    file('shop/dbt_project.yml', 'name: big\n');
    file('shop/models/area_1/_models.yml', YAML);
    const config = file('steward.yml', 'version: 1\nrules:\n  primary-key-untested: {paths: {shop/models/area_2: off}}\n');
    const { document } = await check('--manifest', manifest, '--project-dir', `${folder}/shop`, '--config', config);
    expect(at(document, 'model_1')).toMatchObject({ location: { path: 'shop/models/area_1/_models.yml', line: 2 } });
    expect(at(document, 'model_2')).toBeUndefined();
  });

  test('no path of a manifest leads out of the project', async () => {
    const { file, folder } = scratch();
    const hostile = JSON.parse(bigManifest(2));
    hostile.nodes['model.big.model_1'].patch_path = 'big://../secret.yml';
    file('shop/dbt_project.yml', 'name: big\n');
    file('secret.yml', 'models:\n  - name: model_1\n');
    const { document } = await check('--manifest', file('shop/target/manifest.json', hostile), '--project-dir', `${folder}/shop`);
    expect(at(document, 'model_1')?.location).not.toHaveProperty('line');
  });

  function at({ findings }: Document, model: string): Finding | undefined {
    return findings.find(({ ruleId, subject }) => ruleId === 'primary-key-untested' && subject === `model.big.${model}`);
  }
});

describe('check for people', () => {
  test('shows twenty findings of a rule, and the rest on request', async () => {
    const { file } = scratch();
    const manifest = file('manifest.json', bigManifest(MODELS));
    const lines = (await run(['check', '--manifest', manifest])).stdout.split('\n');
    expect(lines).toContain(`A model has no tested key (T1): ${MODELS} findings`);
    expect(lines.filter((line) => line.includes('is there only once'))).toHaveLength(20);
    expect(lines).toContain(`  and ${MODELS - 20} more; --verbose shows them`);
    expect(lines.at(-2)).toMatch(new RegExp(`^${MODELS} errors, \\d+ warnings?, \\d+ notes?\\.$`));
    const all = (await run(['check', '--manifest', manifest, '--verbose'])).stdout;
    expect(all.split('\n').filter((line) => line.includes('is there only once'))).toHaveLength(MODELS);
    expect(all).not.toContain('more; --verbose');
  });

  test('says in one line what was not analysed, and lists it on request', async () => {
    const { file } = scratch();
    const parsed = JSON.parse(bigManifest(30));
    for (const node of Object.values<Record<string, unknown>>(parsed.nodes)) delete node['compiled_code'];
    const manifest = file('manifest.json', parsed);
    const brief = (await run(['check', '--manifest', manifest])).stdout.split('\n');
    expect(brief).toContain('Not analysed: 30 (30: it has no compiled SQL; --verbose lists them)');
    const all = (await run(['check', '--manifest', manifest, '--verbose'])).stdout.split('\n');
    expect(all).toContain('Not analysed: 30');
    expect(all).toContain('  model.big.model_29: it has no compiled SQL');
  });

  test('prints nothing that a terminal would act on', async () => {
    const { file } = scratch();
    const hostile = JSON.parse(bigManifest(3));
    const name = 'm\u001B[2J\u001B]8;;https://evil.example\u0007\u202Etxt.\u200Bsql\r\nfake line';
    Object.assign(hostile.nodes['model.big.model_1'], { name, original_file_path: `models/${name}.sql`, patch_path: null });
    const { stdout } = await run(['check', '--manifest', file('manifest.json', hostile), '--verbose']);
    expect(stdout).toContain('fake line');
    expect(stdout.split('\n').filter((line) => line.startsWith('fake line'))).toEqual([]);
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200B]/u);
  });
});
