import { describe, expect, test } from 'vitest';
import { ratioSummed } from '../../../../../src/agents/dim-modeler/rules/dimensional/ratio-summed.ts';
import { model } from '../../../facts-builder.ts';
import { messagesOf } from '../../../findings-of.ts';
import { sqlModel, starFacts } from '../../star.ts';

const shifts = model('fct_shifts', { columns: [{ name: 'cash_level', meta: { additivity: 'non-additive' } }, 'minutes'] });

function review(expression: string) {
  const sql = `select driver_id, ${expression} as value from main.fct_shifts as s group by 1`;
  return messagesOf(ratioSummed, starFacts({ head: [shifts, sqlModel('agg_driver', sql)] }));
}

describe('ratio-summed', () => {
  test.each([['sum(utilisation_pct)'], ['sum(s.utilisation_pct)'], ['round(sum(cast(utilisation_pct as decimal(9, 2))), 1)']])(
    'finds %s',
    (expression) => {
      expect(review(expression)).toEqual([
        '`agg_driver` sums `utilisation_pct` (a ratio or an average): the result grows with the number of rows and says nothing about the whole.',
      ]);
    },
  );

  test('finds what the YAML calls non-additive', () => {
    expect(review('sum(s.cash_level)')).toEqual([expect.stringContaining('sums `cash_level` (its YAML says that it isn’t additive)')]);
  });

  test.each([
    ['sum(minutes)'],
    ['avg(utilisation_pct)'],
    ['sum(utilisation_pct * minutes) / sum(minutes)'],
    ['sum(occupied) / sum(minutes)'],
    ['sum(allocation_pct)'],
    ['sum(revenue_share_pct)'],
    ['sum(daily_rate)'],
    ['sum(sum(utilisation_pct)) over (order by driver_id)'],
    ['max(hit_ratio)'],
  ])('finds nothing in %s', (expression) => {
    expect(review(expression)).toEqual([]);
  });
});
