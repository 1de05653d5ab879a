import { describe, expect, test } from 'vitest';
import { grainUntrue } from '../../../../../src/agents/dim-modeler/rules/dimensional/grain-untrue.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import type { DbtNode } from '../../../../../src/dbt/project.ts';
import { model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { starFacts, uniqueOn } from '../../star.ts';

const grain = { meta: { grain: ['driver_id', 'shift_date'] } };
const shifts = model('fct_shifts', { ...grain, contractEnforced: true, columns: ['driver_id', 'shift_date', 'minutes'] });
const id = 'grain-untrue:model.taxi.fct_shifts';

function asked(head: readonly DbtNode[]) {
  return [...grainUntrue.ask(viewSide(starFacts({ head }), 'head'))].map(({ sql }) => sql);
}

describe('grain-untrue', () => {
  test('finds rows that share the declared grain', () => {
    const answered = (keys: number, rows: number | null) =>
      messagesOf(grainUntrue, starFacts({ head: [shifts], answers: { head: { [id]: [{ keys, rows }] } } }));
    expect(answered(2, 5)).toEqual([
      '`fct_shifts` declares that `driver_id` and `shift_date` name one row, and 2 values of it stand in 5 rows: joins by it count them more than once.',
    ]);
    expect(answered(0, null)).toEqual([]);
  });

  test('finds a declared column that the model does not have', () => {
    const head = [model('fct_shifts', { ...grain, contractEnforced: true, columns: ['driver_id', 'minutes'] })];
    expect(messagesOf(grainUntrue, starFacts({ head }))).toEqual([
      "`fct_shifts` declares `shift_date` as part of its grain and has no such column: whoever joins by the declared grain can't.",
    ]);
    expect(messagesOf(grainUntrue, starFacts({ head, changed: [] }))).toEqual([]);
    expect(asked(head)).toEqual([]);
  });

  test('asks how many values of the grain stand in more than one row', () => {
    expect(asked([shifts])).toEqual([
      expect.stringMatching(/^select count\(\*\) as keys, sum\(copies\) as rows from \(select "driver_id", "shift_date", /),
    ]);
  });

  test.each([
    ['a test covers the grain', [shifts, uniqueOn('fct_shifts', 'shift_date', 'DRIVER_ID')]],
    ['a test proves even more', [shifts, uniqueOn('fct_shifts', 'driver_id')]],
    ['no grain is declared', [model('fct_shifts')]],
    ['the grain is an expression', [model('fct_shifts', { meta: { grain: ['date_trunc(day, at)'] } })]],
  ])('asks nothing when %s', (_, head) => {
    expect(asked(head)).toEqual([]);
  });
});
