import { describe, expect, it } from 'vitest';
import { blame } from '../../../src/agents/dbt-doctor/blame.ts';
import { describeDiagnosis } from '../../../src/agents/dbt-doctor/describe-diagnosis.ts';
import { escalation } from '../../../src/agents/dbt-doctor/escalation.ts';
import { aFailure, edited } from './fix-world.ts';

const context = aFailure(edited('models/stg_trips.sql', 'as payment_type_code', 'as payment_method'), {
  cause: 'duckdb.column',
  line: 13,
  confidence: 'exact',
  message: 'fct_trips: Table "trips" has no column "payment_type_code"',
  text: 'Runtime Error in model fct_trips\n  Binder Error: Table "trips" does not have a column named "payment_type_code"',
  missing: { kind: 'column', name: 'payment_type_code' },
  offered: ['payment_method'],
  skipped: ['model.shop.agg', 'test.shop.unique_agg_id.1', 'test.shop.not_null_agg_id.2'],
});
const words = (blocks: unknown) => JSON.stringify(blocks);

describe('describeDiagnosis', () => {
  it('says the cause, its place, the change behind it, the base, what dbt said and what it stopped', () => {
    const said = words(describeDiagnosis({ diagnosis: context.diagnosis, blame: blame(context), onBase: 'passes', context }));
    expect(said).toContain('"path":"transform/models/fct_trips.sql","side":"head","line":13');
    expect(said).toContain('renames `stg_trips.payment_type_code` to `payment_method`');
    expect(said).toContain('The same passes on the base.');
    expect(said).toContain('Binder Error');
    expect(said).toContain('One root cause; 1 model and 2 tests were skipped behind it.');
    expect(said).toContain('Near `payment_type_code`: `payment_method`.');
  });

  it('blames no change when the base fails, too', () => {
    const said = words(describeDiagnosis({ diagnosis: context.diagnosis, blame: blame(context), onBase: 'fails', context }));
    expect(said).not.toContain('renames');
    expect(said).toContain('it does not come from this pull request');
  });

  it.each(['new', 'unknown'] as const)('says so when the base has no answer: %s', (onBase) => {
    expect(words(describeDiagnosis({ diagnosis: context.diagnosis, blame: undefined, onBase, context }))).toMatch(
      /new in this pull request|not known/,
    );
  });
});

describe('escalation', () => {
  it("names the owner of the failing model's group, and what was tried", () => {
    expect(words(escalation(context, ['ref-name']))).toMatch(
      /decision by the author, with \*\*Finance\*\*.*|Tried without success: ref-name/,
    );
  });

  it.each([
    ['admin', /administrator/],
    ['tool', /tools, not from this pull request/],
    ['data', /comes from the data/],
  ] as const)('sends what is the %s’s to the right one', (owner, said) => {
    expect(words(escalation({ ...context, diagnosis: { ...context.diagnosis, owner } }))).toMatch(said);
  });
});
