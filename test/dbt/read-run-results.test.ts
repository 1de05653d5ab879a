import { describe, expect, it } from 'vitest';
import { readRunResults } from '../../src/dbt/read-run-results.ts';
import { fixture } from './fixture.ts';

describe('readRunResults', () => {
  it('reads a build that passed', () => {
    const outcome = readRunResults(fixture('results/build-passes.json'));
    expect(outcome).toMatchObject({ command: 'build', succeeded: true, errors: [] });
    expect(outcome.results.size).toBe(21);
    expect(outcome.results.get('model.shop.stg_orders')).toMatchObject({ status: 'success', message: 'OK' });
    expect(outcome.seconds).toBeGreaterThan(0);
  });

  it('reads an error with its message and the casualties as skipped', () => {
    const outcome = readRunResults(fixture('results/build-bad-column.json'));
    expect(outcome.succeeded).toBe(false);
    expect(outcome.results.get('model.shop.stg_orders')).toMatchObject({
      status: 'error',
      message: expect.stringContaining('"state" not found'),
    });
    expect(outcome.results.get('model.shop.fct_orders')?.status).toBe('skipped');
  });

  it('reads how many rows failed a test', () => {
    const { results } = readRunResults(fixture('results/build-tests-fail.json'));
    expect(results.get('test.shop.unique_stg_orders_order_id.e3b841c71a')).toMatchObject({ status: 'fail', failures: 1 });
  });

  it('reads what the warehouse read, where it counts that', () => {
    const result = (id: string, response: unknown) => ({ unique_id: id, status: 'success', adapter_response: response });
    const results = [
      result('a', { bytes_processed: 1024, bytes_billed: 10_485_760 }),
      result('b', { data_scanned_in_bytes: 7 }),
      result('c', {}),
    ];
    const read = readRunResults(JSON.stringify({ results })).results;
    expect(['a', 'b', 'c'].map((id) => read.get(id)?.bytes)).toEqual([1024, 7, undefined]);
  });

  it.each([
    ['runtime error', 'error'],
    ['partial success', 'error'],
    ['reused', 'no-op'],
    ['cancelled', 'skipped'],
    ['WARN', 'warn'],
    ['a word of a later dbt', 'error'],
  ])('reads the status "%s" as %s', (status, expected) => {
    const { results } = readRunResults(JSON.stringify({ results: [{ unique_id: 'model.a.b', status }] }));
    expect(results.get('model.a.b')?.status).toBe(expected);
  });

  it('refuses the results of another invocation', () => {
    expect(() => readRunResults(fixture('results/build-passes.json'), { invocationId: 'another' })).toThrow(
      expect.objectContaining({ code: 'STW-2006' }),
    );
  });

  it('accepts the results of the invocation that it was asked for', () => {
    const text = JSON.stringify({ metadata: { invocation_id: 'this' }, results: [] });
    expect(readRunResults(text, { invocationId: 'this' }).succeeded).toBe(true);
  });

  it('says STW-2005 to a broken file', () => {
    expect(() => readRunResults('{')).toThrow(expect.objectContaining({ code: 'STW-2005' }));
  });
});
