import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/dbt/engine-event.ts';
import { readLogLine } from '../../src/dbt/read-log.ts';
import { fixture } from './fixture.ts';

function eventsOf(name: string): EngineEvent[] {
  const events = fixture(`logs/${name}.jsonl`).split('\n').map(readLogLine);
  return events.filter((event) => event !== undefined);
}

function line(info: Record<string, unknown>, data: Record<string, unknown> = {}): string {
  return JSON.stringify({ info, data });
}

describe('readLogLine on real logs', () => {
  it('tells the version, how much there is to do, each start and end, and the end of the run', () => {
    const events = eventsOf('build-passes');
    expect(events[0]).toMatchObject({ kind: 'run-start', version: '1.11.16' });
    expect(events[1]).toEqual({ kind: 'total', nodes: 20 });
    expect(events.filter(({ kind }) => kind === 'node-end')).toHaveLength(21);
    expect(events.at(-1)).toEqual({ kind: 'end', succeeded: true });
    expect(new Set(events.map((event) => (event.kind === 'node-end' ? event.status : 'pass')))).toEqual(
      new Set(['success', 'pass', 'no-op']),
    );
  });

  it('tells what failed, what was skipped for it, and why', () => {
    const events = eventsOf('build-bad-column');
    expect(events).toContainEqual(expect.objectContaining({ kind: 'node-end', uniqueId: 'model.shop.stg_orders', status: 'error' }));
    expect(events).toContainEqual({ kind: 'node-skip', uniqueId: 'model.shop.fct_orders' });
    const errors = events.filter(({ kind }) => kind === 'error');
    expect(errors).toEqual([{ kind: 'error', uniqueId: 'model.shop.stg_orders', text: expect.stringContaining('Binder Error') }]);
    expect(events).toContainEqual({ kind: 'end', succeeded: false });
  });

  it('tells how many rows failed a test', () => {
    expect(eventsOf('build-tests-fail')).toContainEqual(expect.objectContaining({ kind: 'node-end', status: 'fail', failures: 1 }));
  });

  it.each(['parse-bad-ref', 'parse-bad-yaml', 'parse-bad-jinja', 'parse-duplicate', 'parse-no-profile', 'build-cycle'])(
    'tells what stopped dbt itself in %s, once and without the stack',
    (name) => {
      const stops = eventsOf(name).filter(({ kind }) => kind === 'fatal' || kind === 'error');
      expect(stops).toHaveLength(1);
      expect(JSON.stringify(stops)).not.toContain('Traceback');
    },
  );
});

describe('readLogLine on single lines', () => {
  it.each(['', 'Running with dbt', '{half', '[1]', '{"data": {}}', '{"info": {}}', 'null'])('makes nothing of %j', (text) => {
    expect(readLogLine(text)).toBeUndefined();
  });

  it('strips terminal codes', () => {
    const event = readLogLine(line({ name: 'RunResultError', level: 'error' }, { msg: '\u001B[31mDatabase Error\u001B[0m' }));
    expect(event).toEqual({ kind: 'error', text: 'Database Error', uniqueId: undefined });
  });

  it('reads the status of a test from data when node_status is the text "None"', () => {
    const node_info = { unique_id: 'test.a.b', node_status: 'None' };
    expect(readLogLine(line({ name: 'LogTestResult' }, { node_info, status: 'fail', num_failures: 3 }))).toMatchObject({
      status: 'fail',
      failures: 3,
    });
  });

  it('does not take the text of the adapter for a status', () => {
    const node_info = { unique_id: 'model.a.b', node_status: 'success' };
    expect(readLogLine(line({ name: 'LogModelResult' }, { node_info, status: 'SUCCESS 1' }))).toMatchObject({ status: 'success' });
  });

  it('tells deprecations from other warnings', () => {
    expect(readLogLine(line({ name: 'X', code: 'D018', level: 'warn', msg: 'old' }))).toEqual({ kind: 'deprecation', text: 'old' });
    expect(readLogLine(line({ name: 'Y', code: 'I061', level: 'warn', msg: 'odd' }))).toEqual({ kind: 'warning', text: 'odd' });
  });

  it('reads the debug-level end of a command', () => {
    expect(readLogLine(line({ name: 'CommandCompleted', level: 'debug' }, { success: false }))).toEqual({ kind: 'end', succeeded: false });
  });

  it('takes an error event that it does not know as an error', () => {
    expect(readLogLine(line({ name: 'UnusedConfigKey', level: 'error', msg: '[error] dbt1060' }))).toEqual({
      kind: 'error',
      text: '[error] dbt1060',
      uniqueId: undefined,
      code: 'dbt1060',
    });
  });
});
