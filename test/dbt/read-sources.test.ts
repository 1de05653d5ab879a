import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../src/dbt/read-catalog.ts';
import { readSources } from '../../src/dbt/read-sources.ts';

const result = {
  unique_id: 'source.shop.raw.orders',
  max_loaded_at: '2026-01-01T00:00:00Z',
  max_loaded_at_time_ago_in_s: 90_000,
  status: 'error',
  criteria: { warn_after: { count: 6, period: 'hour' }, error_after: { count: 1, period: 'day' } },
};

describe('readSources', () => {
  const text = JSON.stringify({
    metadata: { invocation_id: 'one' },
    results: [result, { unique_id: 'x', status: 'runtime error', error: 'no such column' }],
  });

  it('reads ages and what is allowed', () => {
    expect(readSources(text)).toEqual([
      {
        uniqueId: 'source.shop.raw.orders',
        status: 'error',
        loadedAt: '2026-01-01T00:00:00Z',
        ageSeconds: 90_000,
        allowed: '1 day',
        message: undefined,
      },
      { uniqueId: 'x', status: 'error', loadedAt: undefined, ageSeconds: undefined, allowed: undefined, message: 'no such column' },
    ]);
  });

  it.each([
    ['STW-2006', text, 'another'],
    ['STW-2005', '{"results"', 'one'],
    ['STW-2005', '{}', 'one'],
  ])('refuses with %s', (code, given, invocationId) => {
    expect(() => readSources(given, { invocationId })).toThrow(expect.objectContaining({ code }));
  });
});

describe('readCatalog', () => {
  it('reads the columns of nodes and sources in their order', () => {
    const columns = { b: { name: 'b', type: 'TEXT', index: 2 }, a: { name: 'a', type: 'INT', index: 1 } };
    const catalog = readCatalog(JSON.stringify({ nodes: { 'model.a.b': { columns } }, sources: { 'source.a.b.c': { columns: {} } } }));
    expect([...(catalog.get('model.a.b') ?? [])]).toEqual([
      ['a', 'INT'],
      ['b', 'TEXT'],
    ]);
    expect(catalog.get('source.a.b.c')?.size).toBe(0);
  });

  it('refuses what is none', () => {
    expect(() => readCatalog('[]')).toThrow(expect.objectContaining({ code: 'STW-2005' }));
  });
});
