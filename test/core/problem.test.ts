import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asProblem, Problem } from '../../src/core/problem.ts';
import { PROBLEMS } from '../../src/core/problem-catalogue.ts';

describe('Problem', () => {
  test('fills the blanks with facts and leaves unknown ones visible', () => {
    expect(new Problem('STW-3005', { conclusion: 'failure' }).message).toBe('The run ended (failure) without a report.');
    expect(new Problem('STW-3005').message).toBe('The run ended ({conclusion}) without a report.');
  });

  test('a fact is inserted as it is: neither a blank nor a replacement pattern in it is filled', () => {
    expect(new Problem('STW-3006', { detail: '{detail} $& {conclusion}' }).message).toBe(
      'The run’s report was refused: {detail} $& {conclusion}',
    );
  });

  test('a blank that is called like a method stays a blank', () => {
    expect(new Problem('STW-4007', { detail: 'x' }).message).toBe('x');
    expect(new Problem('STW-3006', Object.create({ detail: 'inherited' })).message).toBe('The run’s report was refused: {detail}');
  });

  test('whatever is thrown becomes a Problem, once', () => {
    const problem = new Problem('STW-3004', { operation: 'x', detail: 'y' });

    expect(asProblem(problem)).toBe(problem);
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (thrown) => {
        expect(asProblem(thrown).code).toBe('STW-9000');
      }),
    );
  });

  test('every entry says what happened, what it means and what to do', () => {
    for (const [code, { what, means, remedy }] of Object.entries(PROBLEMS)) {
      expect(code).toMatch(/^STW-\d{4}$/);
      expect(what.length * means.length * remedy.length).toBeGreaterThan(0);
    }
  });
});
