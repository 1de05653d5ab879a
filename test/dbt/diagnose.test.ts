import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/dbt/diagnose.ts';
import { readManifest } from '../../src/dbt/read-manifest.ts';
import { failureCases, filesOf, taxi } from './failure-fixture.ts';
import { fixture, shop } from './fixture.ts';

const TRANSIENT = 'IO Error: Could not set lock on file "/data/shop.duckdb": Conflicting lock is held in /usr/bin/dbt (PID 42)';

describe('diagnose, on errors that real dbt gave for one edit of the taxi project', () => {
  it.each(failureCases())('$name', ({ edits, events, roots, expected }) => {
    const files = filesOf(edits);
    const found = diagnose({ events }, { project: taxi(), fileText: (path) => files.get(path), paths: [...files.keys()] });
    const [first] = found;
    expect(found).toHaveLength(roots);
    expect(first && { ...first, skipped: first.skipped.length }).toMatchObject({
      ...expected,
      node: expected.node ?? undefined,
      file: expected.file ?? undefined,
      line: expected.line ?? undefined,
    });
  });

  it('knows every one of them', () => {
    expect(failureCases().filter(({ expected }) => expected.cause === 'unknown')).toEqual([]);
  });

  it('says the same without a manifest, as far as the file is concerned', () => {
    const missed = failureCases().filter(({ edits, events, expected }) => {
      const files = filesOf(edits);
      const [first] = diagnose({ events }, { adapter: 'duckdb', fileText: (path) => files.get(path), paths: [...files.keys()] });
      return first?.cause !== expected.cause;
    });
    // A unit test hides its model's error behind its own words; without a manifest it can't be told whose it is.
    expect(missed.length).toBeLessThan(failureCases().length * 0.1);
  });
});

describe('root causes', () => {
  const project = shop('base');
  const error = (uniqueId: string, text = `Database Error in model ${uniqueId}`) => ({ kind: 'error' as const, uniqueId, text });
  const skip = (uniqueId: string) => ({ kind: 'node-skip' as const, uniqueId });

  it('are failed nodes that read no other failed node, most casualties first', () => {
    const events = [
      error('model.shop.dim_customers'),
      error('model.shop.stg_orders'),
      error('model.shop.fct_orders'),
      skip('model.shop.daily_revenue'),
      skip('exposure.shop.board'),
    ];
    expect(diagnose({ events }, { project }).map(({ node }) => node)).not.toContain('model.shop.fct_orders');
  });

  it('put what stopped dbt itself first', () => {
    const events = [error('model.shop.stg_orders'), { kind: 'fatal' as const, text: 'Found a cycle: model.shop.a --> model.shop.b' }];
    expect(diagnose({ events }, { project }).map(({ cause }) => cause)).toEqual(['dag.cycle', 'unknown']);
  });

  it('speak once for all nodes that one reason outside of the code stopped', () => {
    const found = diagnose(
      { events: [error('model.shop.stg_orders', TRANSIENT), error('model.shop.stg_payments', TRANSIENT)] },
      { project },
    );
    expect(found).toMatchObject([{ cause: 'duckdb.lock', transient: true, owner: 'tool' }]);
    expect(found[0]?.message).toMatch(/and 1 more node in the same way/);
  });

  it('are none when nothing failed', () => {
    expect(diagnose({ events: [{ kind: 'end', succeeded: true }], plain: ['no error here'] }, { project })).toEqual([]);
    expect(diagnose({ exitCode: 0, plain: ['0 errors'] }, { project })).toEqual([]);
  });

  it('name stale sources with their age', () => {
    const freshness = [
      {
        uniqueId: 'source.shop.raw.orders',
        status: 'error',
        loadedAt: undefined,
        ageSeconds: 90_000,
        allowed: '12 hours',
        message: undefined,
      },
    ] as const;
    expect(diagnose({ freshness }, { project })).toMatchObject([
      {
        cause: 'freshness.stale',
        owner: 'data',
        message: 'ERROR STALE freshness of raw.orders: its newest row is 25 hours old (allowed: 12 hours)',
      },
    ]);
  });
});

describe('hostile evidence', () => {
  it('never makes it throw, nor slow', () => {
    const words = fc.constantFrom(
      'LINE 3: ',
      '^',
      '> in macro x (',
      'Compilation Error in model a (',
      "'a' is undefined",
      '| a | b |',
      '\n',
      '  ',
      '"',
      '{{',
      '--> a:1:2',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 400 }),
      fc.array(words, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    const files = filesOf([]);
    fc.assert(
      fc.property(text, fc.option(fc.string(), { nil: undefined }), (said, uniqueId) => {
        const events = [
          { kind: 'error' as const, text: said, uniqueId },
          { kind: 'fatal' as const, text: said },
        ];
        for (const { line } of diagnose({ events }, { project: taxi(), fileText: (path) => files.get(path) }))
          expect(line === undefined || line > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('shows no secret and no more than 8,000 characters', () => {
    const [found] = diagnose({ events: [{ kind: 'fatal', text: `ghp_${'a'.repeat(36)} ${'x'.repeat(20_000)}` }] }, {});
    expect(found?.text.length).toBeLessThanOrEqual(8000);
    expect(found?.text).not.toContain('ghp_');
  });

  it('reads a project whose manifest has next to nothing in it', () => {
    const project = readManifest('{"nodes": {"model.a.b": {}}, "metadata": {}}');
    expect(diagnose({ events: [{ kind: 'error', text: 'LINE 1: x', uniqueId: 'model.a.b' }] }, { project })).toHaveLength(1);
    expect(fixture('failures/files.json')).toContain('dbt_project.yml');
  });
});
