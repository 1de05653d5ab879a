import { expect, test } from 'vitest';
import { oncePer } from '../../src/core/once-per.ts';

test('each object is read once, also when the answer is undefined; an equal one is another', () => {
  const asked: object[] = [];
  const read = oncePer((key: { readonly answer?: number }) => {
    asked.push(key);
    return key.answer;
  });
  const [one, same, nothing] = [{ answer: 1 }, { answer: 1 }, {}];
  expect([read(one), read(one), read(same), read(nothing), read(nothing)]).toEqual([1, 1, 1, undefined, undefined]);
  expect(asked).toEqual([one, same, nothing]);
});
