import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, onTestFinished, test } from 'vitest';
import { addDoctor } from '../../src/cli/commands/doctor.ts';
import { failureCases, filesOf } from '../dbt/failure-fixture.ts';
import { fixture } from '../dbt/fixture.ts';

const INVOCATION = '11111111-1111-4111-8111-111111111111';

/** Runs `steward doctor` in a folder that holds these files; a Problem's code stands for what it says. */
async function doctor(
  files: Readonly<Record<string, string>>,
  args: readonly string[],
  prepare: (folder: string) => void = () => undefined,
) {
  const cwd = mkdtempSync(join(tmpdir(), 'steward-doctor-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  prepare(cwd);
  const said: string[] = [];
  let code = 0;
  const program = new Command().exitOverride();
  const cli = {
    variables: { NO_COLOR: '1' },
    cwd,
    print: (text: string) => void said.push(text),
    say: () => undefined,
    isTerminal: false,
    columns: 100,
  };
  addDoctor(program, { ...cli, exit: (given) => (code = given) });
  await program.parseAsync(['node', 'steward', 'doctor', ...args]);
  return { code, text: said.join('\n') };
}

/** The edited taxi project, and the artifacts and log of the build that failed. */
function caseFiles(name: string): Record<string, string> {
  const found = failureCases().find((each) => each.name === name);
  if (found === undefined) throw new Error(`there is no case ${name}`);
  const failed = found.events.flatMap((event) =>
    event.kind === 'error' ? [{ unique_id: event.uniqueId, status: 'error', message: event.text }] : [],
  );
  const skipped = found.events.flatMap((event) => (event.kind === 'node-skip' ? [{ unique_id: event.uniqueId, status: 'skipped' }] : []));
  return {
    ...Object.fromEntries(filesOf(found.edits)),
    'target/manifest.json': fixture('failures/manifest.json'),
    'target/run_results.json': runResults([...failed, ...skipped]),
  };
}

function runResults(results: readonly object[], invocationId = INVOCATION): string {
  return JSON.stringify({ metadata: { invocation_id: invocationId }, args: { which: 'build' }, results });
}

function logLine(name: string, data: object, level = 'info'): string {
  return JSON.stringify({ data, info: { name, level, msg: name, code: 'Z', invocation_id: INVOCATION } });
}

describe('steward doctor', () => {
  test.each(['col-typo', 'macro-body-sql', 'two-roots', 'test-singular', 'seed-bool', 'unit-bad-column', 'contract-rename'])(
    'explains %s',
    async (name) => {
      const { code, text } = await doctor(caseFiles(name), ['--target', 'target']);
      expect(code).toBe(1);
      await expect(`${text}\n`).toMatchFileSnapshot(`../golden/doctor/${name}.txt`);
    },
  );

  test('prints one document', async () => {
    const { code, text } = await doctor(caseFiles('col-typo'), ['--target', 'target', '--project-dir', '.', '--json']);
    expect(code).toBe(1);
    await expect(`${text}\n`).toMatchFileSnapshot('../golden/doctor/col-typo.json');
  });

  test('reads a text log alone', async () => {
    const { 'target/manifest.json': _, 'target/run_results.json': __, ...project } = caseFiles('ref-snapshot');
    const files = { ...project, 'logs/dbt.log': fixture('text-logs/ref-snapshot.log') };
    const { code, text } = await doctor(files, ['--log', 'logs/dbt.log', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      layer: 'dbt',
      diagnoses: [{ cause: 'ref.not_found', file: 'snapshots/snap_vendors.yml', line: 5, confidence: 'exact' }],
    });
  });

  test('does not miss the target folder of a dbt that wrote none', async () => {
    const files = { 'p/dbt_project.yml': 'name: taxi', 'dbt.log': fixture('text-logs/ref-snapshot.log') };
    expect(await doctor(files, ['--target', 'p/target', '--log', 'dbt.log'])).toMatchObject({ code: 1 });
    await expect(doctor(files, ['--target', 'q/target', '--log', 'dbt.log'])).rejects.toMatchObject({ code: 'STW-4005' });
    await expect(doctor(files, ['--target', 'p/target'])).rejects.toMatchObject({ code: 'STW-4005' });
  });

  test('blames dlt before dbt', async () => {
    const log = `${fixture('../../dlt/fixtures/freeze.log')}\n${fixture('text-logs/col-typo.log')}`;
    const { code, text } = await doctor({ ...caseFiles('col-typo'), 'ci.log': log }, ['--target', 'target', '--log', 'ci.log', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({
      layer: 'dlt',
      diagnoses: [{ cause: 'dlt.contract', owner: 'data' }, { cause: 'duckdb.column' }],
    });
  });

  test('finds jobs that dlt gave up', async () => {
    const job = 'pipe/load/loaded/1702.5/failed_jobs/trips.0f.0.insert_values.exception';
    const { code, text } = await doctor({ [job]: 'no' }, ['--pipeline-dir', 'pipe', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({ layer: 'dlt', diagnoses: [{ cause: 'dlt.load' }] });
  });

  test('says so when nothing failed', async () => {
    const good = runResults([{ unique_id: 'model.taxi.a', status: 'success' }]);
    expect(await doctor({ 'target/run_results.json': good }, ['--target', 'target'])).toEqual({ code: 0, text: 'Nothing failed.' });
  });

  test('reads around garbage', async () => {
    const lines = [
      '\u0000',
      '{"broken',
      logLine('LogStartLine', { node_info: { unique_id: 'model.a.b' } }),
      '{}',
      logLine('EndOfRunSummary', { num_errors: 0 }),
    ];
    expect(await doctor({ 'dbt.log': lines.join('\n') }, ['--log', 'dbt.log'])).toMatchObject({ code: 0 });
  });

  test('reads the end of a log of any size, and says that it is the end', async () => {
    const text = `${'x'.repeat(99)}\n`.repeat(250_000) + fixture('text-logs/ref-snapshot.log');
    const { code, text: said } = await doctor({ 'dbt.log': text }, ['--log', 'dbt.log']);
    expect(code).toBe(1);
    expect(said).toContain('Only the last 20 MB of the log were read.');
  });

  const started = logLine('LogStartLine', { node_info: { unique_id: 'model.a.b' } });
  test.each<[string, string, Record<string, string>, string[]]>([
    ['no evidence at all', 'STW-4007', {}, []],
    ['a folder that is not there', 'STW-4005', {}, ['--target', 'nowhere']],
    ['a log that is not there', 'STW-4005', {}, ['--log', 'nowhere.log']],
    ['a project that is not there', 'STW-4005', { 'dbt.log': started }, ['--log', 'dbt.log', '--project-dir', 'nowhere']],
    ['a truncated manifest', 'STW-2005', { 'target/manifest.json': '{"nodes": {' }, ['--target', 'target']],
    ['truncated results', 'STW-2005', { 'target/run_results.json': '{"metadata": {"invocation_id": "' }, ['--target', 'target']],
    [
      'results of another invocation',
      'STW-2006',
      { 'target/run_results.json': runResults([], 'other'), 'dbt.log': started },
      ['--target', 'target', '--log', 'dbt.log'],
    ],
    ['a log that ends before dbt did', 'STW-2005', { 'dbt.log': started }, ['--log', 'dbt.log']],
    ['a log of something else', 'STW-2005', { 'dbt.log': 'hello\nworld' }, ['--log', 'dbt.log']],
    ['an empty target folder', 'STW-2005', { 'target/x': '' }, ['--target', 'target']],
  ])('refuses %s with %s', async (...[, code, files, args]) => {
    await expect(doctor(files, args)).rejects.toMatchObject({ code });
  });

  test('refuses a manifest that is longer than a text can be', async () => {
    const grow = (folder: string) => truncateSync(join(folder, 'target/manifest.json'), 600 * 1024 * 1024);
    await expect(doctor({ 'target/manifest.json': '' }, ['--target', 'target'], grow)).rejects.toMatchObject({ code: 'STW-2013' });
  });
});
