import { describe, expect, test } from 'vitest';
import { differenceBlocks, type ModelDifferences } from '../../../src/agents/data-modeler/difference-blocks.ts';
import type { Block, Phrase } from '../../../src/core/block.ts';

const EQUAL: ModelDifferences = {
  uniqueId: 'model.taxi.fct_trips',
  name: 'fct_trips',
  isChanged: false,
  key: ['trip_id'],
  keySource: 'tests',
  rows: { base: 100, head: 100, added: 0, removed: 0, changed: 0, unchanged: 100 },
  columns: [{ name: 'fare', changed: 0, percentOfBase: 0 }],
  schema: [],
  causes: [],
  leftOut: [],
  notes: [],
  hidden: new Set(),
  examples: [],
};
const LOST: ModelDifferences = {
  ...EQUAL,
  name: 'stg_trips',
  isChanged: true,
  rows: { base: 198_412, head: 191_077, added: 0, removed: 7_335, changed: 4_167, unchanged: 186_910 },
  columns: [
    { name: 'fare', changed: 4_167, percentOfBase: 2.1002 },
    { name: 'zone', changed: 0, percentOfBase: 0 },
  ],
  causes: [{ fate: 'removed', column: 'distance', value: '0', rows: 7_335, of: 7_335, others: { rows: 0, of: 191_077 } }],
  leftOut: [{ name: 'loaded_at', reason: 'clock or chance' }],
};

function sentence(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

const words = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'text') return [sentence(block.text)];
    if (block.type === 'table') return block.rows.map((row) => row.map(sentence).join(' | '));
    if (block.type === 'list') return block.items.map(sentence);
    return block.type === 'fold' ? [sentence(block.summary), ...words(block.blocks)] : [];
  });
const told = (...models: readonly ModelDifferences[]) => words(differenceBlocks({ models, notAnalysed: [] }));

describe('the data of a change', () => {
  test('nothing differs: one sentence', () => {
    expect(told(EQUAL, { ...EQUAL, name: 'dim_zone' })).toEqual(['0 rows differ in 2 compared models (base built, same input).']);
    expect(told({ ...EQUAL, leftOut: LOST.leftOut })).toEqual([
      '0 rows differ in 1 compared model (base built, same input). `loaded_at` was left out (clock or chance).',
    ]);
    expect(told()).toEqual([]);
  });

  test('rows in percent of the base, the key, the values, what the rows have in common, and what was left out', () => {
    expect(told(LOST, EQUAL)).toEqual([
      '`stg_trips` | 198,412 → 191,077 (−3.7 %) | `trip_id`: 7,335 gone, 0 new | `fare` 2.1 % of base rows',
      'All 7,335 lost rows have `distance = 0`.',
      '`loaded_at` was left out (clock or chance).',
      '0 rows differ in 1 other compared model.',
    ]);
  });

  test('a table that fell to 0 rows stands first, and loud', () => {
    const empty = {
      ...LOST,
      name: 'dim_zone',
      rows: { base: 265, head: 0, added: 0, removed: 265, changed: 0, unchanged: 0 },
      causes: [],
      columns: [],
      leftOut: [],
    };
    expect(told(LOST, empty)[0]).toBe('**dim_zone fell to 0 rows**: it had 265 on the base.');
    expect(told(empty)).toContain('`dim_zone` | 265 → 0 (−100 %) | `trip_id`: 265 gone, 0 new | none');
  });

  test('a share has the base below it: 100 → 200 is +100 %, 100 → 50 is −50 %, and a trifle isn’t nothing', () => {
    const rows = (base: number, head: number) => told({ ...EQUAL, rows: { ...EQUAL.rows, base, head, added: 1 } })[0]?.split(' | ')[1];
    expect([rows(100, 200), rows(100, 50), rows(280_844, 190_324), rows(0, 7), rows(10_000_000, 9_990_499)]).toEqual([
      '100 → 200 (+100 %)',
      '100 → 50 (−50 %)',
      '280,844 → 190,324 (−32.2 %)',
      '0 → 7',
      '10,000,000 → 9,990,499 (−0.095 %)',
    ]);
    const one = { ...EQUAL, rows: { ...EQUAL.rows, changed: 1 }, columns: [{ name: 'fare', changed: 1, percentOfBase: 0.0001 }] };
    expect(told(one)[0]).toContain('`fare` < 0.1 % of base rows');
  });

  test('models that share a cause share its sentence; others have their own', () => {
    const child = { ...LOST, name: 'int_trips', causes: LOST.causes.map((cause) => ({ ...cause, rows: 7_000, of: 7_000 })) };
    expect(told(LOST, child)).toContain('All lost rows have `distance = 0`: 7,335 of `stg_trips` and 7,000 of `int_trips`.');
    const partly = { ...child, causes: child.causes.map((cause) => ({ ...cause, rows: 6_900, others: { rows: 10, of: 1_000 } })) };
    expect(told(LOST, partly)).toContain(
      '`stg_trips`: All 7,335 lost rows have `distance = 0`. `int_trips`: 6,900 of 7,000 lost rows have `distance = 0`; so do 1 % of the other rows.',
    );
  });

  test('a personal value is never the cause that is shown, and hostile values stay text', () => {
    const cause = { fate: 'removed' as const, column: 'email', value: 'a@b.example', rows: 7, of: 7, others: { rows: 0, of: 9 } };
    const hidden = told({ ...LOST, causes: [cause], hidden: new Set(['email']) }).join('\n');
    expect(hidden).toContain('All 7 lost rows have the same `email` (personal data, not shown).');
    expect(hidden).not.toContain('a@b.example');
    const hostile = told({ ...LOST, causes: [{ ...cause, column: 'kind', value: 'x` **@everyone**\n# y' }] }).join('\n');
    expect(hostile).toContain("have `kind = x' **@everyone** # y`");
  });

  test('schema, a sample, notes and examples are said where they are', () => {
    const full: ModelDifferences = {
      ...LOST,
      schema: [{ name: 'tip', change: 'removed', baseType: 'INTEGER' }],
      sample: { every: 4, base: 800_000, head: 800_000 },
      notes: ['no key was found in the data'],
      examples: [{ column: 'fare', before: '1.0', after: '2.0' }],
    };
    expect(told(full)).toEqual([
      '`stg_trips` | 800,000 | `trip_id`: 7,335 gone, 0 new (in 1 of 4 keys) | `fare` 2.1 % of base rows; `tip` removed',
      'All 7,335 lost rows have `distance = 0`.',
      '`loaded_at` was left out (clock or chance).',
      'How it was compared: 1 note',
      '`stg_trips`: no key was found in the data.',
      'Examples of changed values: 1',
      '`stg_trips` | `fare` | `1.0` | `2.0`',
    ]);
  });
});
