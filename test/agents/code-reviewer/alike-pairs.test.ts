import { expect, test } from 'vitest';
import { alikePairs } from '../../../src/agents/code-reviewer/alike-pairs.ts';

function query(name: string, texts: readonly string[]) {
  const items = new Map(texts.map((text) => [text, { name: text, computed: true }]));
  return { model: { uniqueId: name }, query: { items } };
}

function numbers(count: number, first = 0): readonly string[] {
  return Array.from({ length: count }, (_, index) => `c${first + index}`);
}

function pairsOf(all: readonly ReturnType<typeof query>[], changed = all.map(({ model }) => model.uniqueId)) {
  return alikePairs(all, new Set(changed)).map((pair) => pair.map(({ model }) => model.uniqueId));
}

test('nine of ten expressions are alike, eight are not', () => {
  const one = query('one', numbers(10));
  expect(pairsOf([one, query('other', [...numbers(9), 'x'])])).toEqual([['one', 'other']]);
  expect(pairsOf([one, query('other', [...numbers(8), 'x', 'y'])])).toEqual([]);
  expect(pairsOf([one, query('wider', numbers(12))])).toEqual([]);
});

test('a changed model goes with the one that is most like it', () => {
  const all = [query('new', numbers(10)), query('near', [...numbers(9), 'x']), query('same', numbers(10))];
  expect(pairsOf(all, ['new'])).toEqual([['new', 'same']]);
});

test('what nobody changed is compared with nothing', () => {
  expect(pairsOf([query('one', numbers(10)), query('other', numbers(10))], [])).toEqual([]);
});

test('thousands of alike and unlike ones are not compared each with each', () => {
  let lookUps = 0;
  const counted = (name: string, texts: readonly string[]) => {
    const { model, query: given } = query(name, texts);
    const has = (text: string) => {
      lookUps += 1;
      return given.items.has(text);
    };
    return { model, query: { items: Object.assign(new Map(given.items), { has }) } };
  };
  const alike = Array.from({ length: 2000 }, (_, index) => counted(`alike${index}`, numbers(10)));
  const unlike = Array.from({ length: 2000 }, (_, index) => counted(`unlike${index}`, ['shared', ...numbers(9, index * 9 + 10)]));
  expect(pairsOf([...alike, ...unlike]).length).toBeGreaterThanOrEqual(1960);
  // Each with each would be 80 million.
  expect(lookUps).toBeLessThan(1_000_000);
});
