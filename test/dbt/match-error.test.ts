import { describe, expect, it } from 'vitest';
import { ERROR_RULES, errorRule, matchError } from '../../src/dbt/taxonomy/match-error.ts';

const originOf = ({ adapter, engine }: (typeof ERROR_RULES)[number]) => ({
  adapter: adapter === 'any' ? undefined : adapter,
  engine: engine === 'any' ? undefined : engine,
});

describe('the taxonomy', () => {
  it('has one rule of each name', () => {
    expect(new Set(ERROR_RULES.map(({ id }) => id)).size).toBe(ERROR_RULES.length);
  });

  it.each(ERROR_RULES.map((rule) => [rule.id, rule] as const))('%s takes its own sample', (id, rule) => {
    expect(matchError(rule.sample, originOf(rule))?.rule.id).toBe(id);
  });

  it('needs no noticeable time for hostile text', () => {
    for (const rule of ERROR_RULES) {
      const pattern = new RegExp(rule.regex, rule.flags);
      for (const text of hostileTexts(rule.sample)) {
        // Processor time of this process: a busy machine must not decide. A pattern that backtracks badly takes minutes.
        const started = process.cpuUsage();
        pattern.exec(text.slice(0, 8000));
        expect(process.cpuUsage(started).user / 1000, `${rule.id} on ${text.slice(0, 60)}`).toBeLessThan(2000);
      }
    }
  });
});

/** A text that begins like the sample again and again, and one that never ends like it. */
function hostileTexts(sample: string): readonly string[] {
  const line = sample.split('\n')[0] ?? '';
  const half = line.slice(0, Math.ceil(line.length / 2));
  const word = /\w+/.exec(line)?.[0] ?? 'a';
  return [half, `${half} `, line.slice(0, -1), word, `${word} `, ' ', '.', "'", '"', "'a' ", '(', 'a.'].map((part) =>
    part.repeat(Math.ceil(8000 / Math.max(1, part.length))),
  );
}

describe('matchError', () => {
  it('passes over rules for other adapters and engines', () => {
    const text = 'column "amout" does not exist';
    expect(matchError(text, { adapter: 'postgres' })?.rule.id).toBe('pg.column');
    expect(matchError(text, { adapter: 'duckdb' })).toBeUndefined();
    expect(matchError("Profile 'shop' not found in profiles.yml", { engine: 'v1' })).toBeUndefined();
  });

  it('takes Redshift for PostgreSQL and Spark for Databricks', () => {
    expect(matchError('division by zero', { adapter: 'redshift' })?.rule.id).toBe('pg.div0');
    expect(matchError('[AMBIGUOUS_REFERENCE] Reference `id`', { adapter: 'spark' })?.rule.id).toBe('dbx.ambiguous');
  });

  it('gives the parts of the text one name each, whichever alternative found them', () => {
    expect(matchError('Binder Error: Values list "trips" does not have a column named "trip_key"')?.facts).toEqual({
      tbl: 'trips',
      col: 'trip_key',
    });
  });

  it('reads no more than the first 8,000 characters', () => {
    expect(matchError(`${'x'.repeat(9000)} Found a cycle: a --> b`)).toBeUndefined();
  });

  it.each([
    ['08006', 'sqlstate.connection', 'backoff'],
    ['40001', 'sqlstate.rollback', 'backoff'],
    ['53300', 'sqlstate.resources', 'maybe'],
    ['57P01', 'sqlstate.intervention', 'maybe'],
    ['28P01', 'sqlstate.auth', 'after'],
  ])('falls back on the class of SQLSTATE %s', (state, id, retry) => {
    expect(
      matchError(`Database Error\n  SQLSTATE: ${state} something of an adapter that nobody knows`, { adapter: 'exasol' })?.rule,
    ).toMatchObject({ id, retry });
  });

  it('tells what may pass at once from what may pass once', () => {
    expect(errorRule('duckdb.lock')?.retry).toBe('backoff');
    expect(errorRule('pg.timeout')?.retry).toBe('maybe');
    expect(errorRule('nothing')).toBeUndefined();
  });
});
