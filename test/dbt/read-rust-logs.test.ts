import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../src/dbt/engine-event.ts';
import { followLog } from '../../src/dbt/follow-log.ts';
import { readLogLine } from '../../src/dbt/read-log.ts';
import { fixture } from './fixture.ts';

const STREAMS = ['build-fails.jsonl', 'build-fails.otel.jsonl'];
const TEST = 'test.shop.unique_stg_orders_order_id.3b1c0e7f21';

function linesOf(name: string): readonly string[] {
  return fixture(`rust-logs/${name}`).split('\n');
}

function eventsOf(name: string): readonly EngineEvent[] {
  return linesOf(name).flatMap((line) => readLogLine(line) ?? []);
}

describe.each(STREAMS)('readLogLine on %s', (name) => {
  const events = eventsOf(name);

  it('tells version and invocation', () => {
    expect(events[0]).toEqual({ kind: 'run-start', version: '2.0.0-beta.2', invocationId: '5d1fe5b1-6f0e-4d0a-8a53-0a3f1f6a7c11' });
  });

  it('tells each start and how each node ended', () => {
    expect(events).toContainEqual(expect.objectContaining({ kind: 'node-start', uniqueId: 'model.shop.stg_orders' }));
    const end = { kind: 'node-end', failures: undefined };
    expect(events).toContainEqual({ ...end, uniqueId: 'model.shop.stg_orders', status: 'success', seconds: 0.31 });
    expect(events).toContainEqual({ ...end, uniqueId: 'model.shop.orders', status: 'error', seconds: 0.42 });
    expect(events).toContainEqual({ ...end, uniqueId: TEST, status: 'fail', seconds: 0.12, failures: 2 });
    expect(events).toContainEqual({ kind: 'node-skip', uniqueId: 'model.shop.by_country' });
  });

  it('tells code and place of an error, in the file that people write', () => {
    const errors = events.filter(({ kind }) => kind === 'error');
    expect(errors).toContainEqual(
      expect.objectContaining({ code: 'dbt1060', place: { path: 'models/_models.yml', line: 7, column: 9 }, uniqueId: undefined }),
    );
    expect(errors).toContainEqual(
      expect.objectContaining({
        code: 'dbt1306',
        place: { path: 'models/orders.sql', line: 3, column: 12 },
        text: expect.stringContaining('Binder Error'),
      }),
    );
  });

  it('tells that it did not succeed', () => {
    expect(events.at(-1)).toEqual({ kind: 'end', succeeded: false });
  });

  it('counts each node once, although dbt tells of it several times', () => {
    const seen: number[] = [];
    const clock = { now: () => new Date(0), sleep: async () => undefined };
    const progress = (event: { kind: string; done?: number }) => void (event.done !== undefined && seen.push(event.done));
    const log = followLog('head', { name: 'build', expected: 5 }, { clock, progress });
    for (const line of linesOf(name)) log.take(line);
    expect(seen.at(-1)).toBe(name.includes('otel') ? 6 : 5);
    expect(log.running()).toEqual([]);
  });
});

describe('readLogLine on telemetry alone', () => {
  const events = eventsOf('build-fails.otel.jsonl');

  it('tells whose fault an error is, which decides about another attempt', () => {
    const types = events.flatMap((event) =>
      event.kind === 'error' && event.uniqueId !== undefined ? [[event.uniqueId, event.errorType]] : [],
    );
    expect(types).toEqual([
      ['model.shop.orders', 'user'],
      ['model.shop.rates', 'external'],
    ]);
  });

  it('takes a reused node for one that had nothing to do, and leaves out what was not selected', () => {
    expect(events).toContainEqual(expect.objectContaining({ uniqueId: 'model.shop.cached', status: 'no-op' }));
    expect(JSON.stringify(events)).not.toContain('not_selected');
  });

  it.each([
    '{"record_type":"SpanEnd"}',
    '{"record_type":"SpanEnd","event_type":"v1.public.events.fusion.node.NodeProcessed"}',
    '{"record_type":"SpanEnd","event_type":"constructor","attributes":[]}',
    '{"record_type":{},"event_type":7}',
    '{"record_type":"LogRecord","event_type":"x.LogMessage","severity_text":"ERROR","body":""}',
  ])('makes nothing of %s', (line) => {
    expect(readLogLine(line)).toBeUndefined();
  });

  it('an outcome that nobody knows is not known to be good', () => {
    const attributes = { unique_id: 'model.shop.a', node_outcome: 'NODE_OUTCOME_NEW' };
    const record = { record_type: 'SpanEnd', event_type: 'v1.public.events.fusion.node.NodeProcessed', attributes };
    expect(readLogLine(JSON.stringify(record))).toMatchObject({ kind: 'node-end', status: 'error', seconds: 0 });
  });
});
