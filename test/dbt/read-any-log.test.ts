import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/dbt/diagnose.ts';
import { MOST_LOG_BYTES, readAnyLog } from '../../src/dbt/read-any-log.ts';
import { taxi } from './failure-fixture.ts';
import { fixture } from './fixture.ts';

const project = taxi();
const textLog = (name: string) => fixture(`text-logs/${name}.log`);
const found = (text: string) => diagnose(readAnyLog(text, { project }), { project });
const inJob = (text: string) =>
  ['##[group]Run dbt build', ...text.split('\n'), '##[error]Process completed with exit code 1.']
    .map((line, index) => `2026-07-14T16:30:${String(10 + (index % 50))}.1234567Z ${line}`)
    .join('\r\n');

const CASES = [
  ['col-typo', 'duckdb.column', 'model.taxi.stg_trips'],
  ['test-not-null', 'test.results', 'test.taxi.not_null_stg_shifts_ended_at.92f6b018b8'],
  ['freshness', 'freshness.stale', 'source.taxi.raw.payments'],
  ['on-run-start', 'duckdb.relation', 'operation.taxi.taxi-on-run-start-0'],
  ['ref-snapshot', 'ref.not_found', 'snapshot.taxi.snap_vendors'],
] as const;

describe('readAnyLog', () => {
  it.each(CASES)('reads what dbt prints as text: %s', (name, cause, node) => {
    expect(found(textLog(name))[0]).toMatchObject({ cause, node });
  });

  it.each(CASES)('reads the same in the log of a CI job: %s', (name, cause, node) => {
    expect(found(inJob(textLog(name)))[0]).toMatchObject({ cause, node });
  });

  it('counts what was skipped, by unique id', () => {
    const skipped = found(textLog('col-typo'))[0]?.skipped ?? [];
    expect(skipped).toContain('model.taxi.int_trips_deduplicated');
    expect(skipped.every((id) => /^\w+\.taxi\./.test(id))).toBe(true);
  });

  it('reads the debug file, and of several invocations the one that is wanted', () => {
    const [one, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
    const run = (id: string, macro: string) =>
      `============================== 17:00:00.000001 | ${id} ==============================\n` +
      `17:00:00.000002 [info ] [MainThread]: Running with dbt=1.11.16\n` +
      `17:00:01.000003 [error] [MainThread]: Encountered an error:\nCompilation Error\n  '${macro}' is undefined\n`;
    const text = run(one, 'first') + run(other, 'second');
    expect(readAnyLog(text).invocationIds).toEqual([one, other]);
    expect(diagnose(readAnyLog(text, { invocationId: one }), {})[0]).toMatchObject({ cause: 'macro.undefined', facts: { macro: 'first' } });
    expect(diagnose(readAnyLog(text), {})[0]).toMatchObject({ facts: { macro: 'second' } });
  });

  it('reads JSON lines between lines of garbage', () => {
    const lines = fixture('logs/build-bad-column.jsonl').split('\n');
    const noisy = lines.flatMap((line) => [line, '{"not": "dbt"', '\u0000\u0001', '{}', 'WARNING: something']).join('\n');
    expect(found(noisy)[0]).toMatchObject({ cause: 'duckdb.column', node: 'model.shop.stg_orders' });
  });

  it('keeps usage errors and stacks', () => {
    const usage = "Usage: dbt [OPTIONS] COMMAND [ARGS]...\nTry 'dbt -h' for help.\n\nError: No such command 'bilud'. Did you mean 'build'?";
    expect(found(usage)[0]).toMatchObject({ cause: 'cli.usage', node: undefined });
    expect(found(inJob(usage))[0]).toMatchObject({ cause: 'cli.usage' });
  });

  it('reads errors of dbt 2.x with their place', () => {
    const event = {
      data: {},
      info: {
        name: 'UnusedConfigKey',
        code: '1060',
        level: 'error',
        msg: '[error] [UnusedConfigKey (dbt1060)]: Ignored unexpected key `materialised`.\n  --> models/a.yml:12:5',
      },
    };
    expect(found(JSON.stringify(event))[0]).toMatchObject({ file: 'models/a.yml', line: 12 });
  });

  it('reads only the end of a log that is too long', () => {
    const text = `17:00:01  Encountered an error:\nCompilation Error\n  'early' is undefined\n${`${'x'.repeat(999)}\n`.repeat(MOST_LOG_BYTES / 1000)}`;
    expect(readAnyLog(text).events).toEqual([]);
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constant('17:00:01  1 of 2 ERROR '), fc.constant('17:00:01  Failure in test a (b)'))),
        (lines) => {
          expect(readAnyLog(lines.join('\n'), { project }).events.length).toBeLessThanOrEqual(lines.length);
        },
      ),
    );
  });
});
