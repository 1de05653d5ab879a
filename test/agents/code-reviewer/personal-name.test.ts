import { array, assert, constantFrom, pre, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayNamePersonal, personalName } from '../../../src/agents/code-reviewer/personal-name.ts';

const WORDS = [
  'customer',
  'email',
  'eMail',
  'phone',
  'Number',
  'mobile',
  'first',
  'Name',
  'full',
  'person',
  'date',
  'of',
  'birth',
  'iban',
  'ip',
  'addr',
  'ssn',
];
const names = array(constantFrom(...WORDS, '_', '__'), { minLength: 1, maxLength: 6 }).map((words) => words.join(''));

describe('personal names', () => {
  it('says what a column of such a name holds, in snake and in camel case', () => {
    expect(personalName('contact_email')).toBe('e-mail address');
    expect(personalName('customerFullName')).toBe('name');
    expect(personalName('has_email')).toBeUndefined();
  });

  it('never passes over a text in which such a name stands', () => {
    assert(
      property(names, string(), string(), (name, before, after) => {
        pre(personalName(name) !== undefined);
        expect(mayNamePersonal(`${before} ${name} ${after}`)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('passes over a text without one', () => {
    expect(mayNamePersonal('select id, amount from orders')).toBe(false);
  });
});
