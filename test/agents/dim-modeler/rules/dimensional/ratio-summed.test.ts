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
    ['max(hit_ratio)'],
  ])('finds nothing in %s', (expression) => {
    expect(review(expression)).toEqual([]);
  });

  describe('a quotient that another model makes of its own sums', () => {
    const daily = sqlModel(
      'punctuality',
      'select day, region, round(100.0 * count(*) filter (where on_time) / count(*), 1) as on_time, sum(a) / count(*) as weight, max(b) / 60 as longest from main.stg group by 1, 2',
    );
    const weekly = (expression: string) => {
      const sql = `with p as (select * from main.punctuality) select date_trunc('week', day) as week, ${expression} as value from p group by 1`;
      return messagesOf(ratioSummed, starFacts({ head: [daily, sqlModel('weekly', sql)], changed: ['weekly'] }));
    };

    test('is found when its mean is taken', () => {
      expect(weekly('avg(p.on_time)')).toEqual([
        '`weekly` takes the mean of `on_time` (which `punctuality` divides anew for each of its rows): a row of ten counts as much as a row of ten thousand, so it isn’t the ratio of the whole.',
      ]);
    });

    test('is found when it is summed', () => {
      expect(weekly('sum(on_time)')).toEqual([
        expect.stringContaining('sums `on_time` (which `punctuality` divides anew for each of its rows)'),
      ]);
    });

    test.each([['max(on_time)'], ['avg(longest)'], ['avg(weight)'], ['count(on_time)']])('is not found in %s', (expression) => {
      expect(weekly(expression)).toEqual([]);
    });
  });

  describe('different people whom another model counts for each period', () => {
    const daily = sqlModel(
      'visits',
      'select v.visit_date, shop, count(distinct v.visitor_id) as visitors, count(distinct v.order_id) as orders, count(*) as visits from main.stg as v group by 1, 2',
    );
    const by = (keys: string, expression: string) => {
      const sql = `with v as (select * from main.visits) select ${keys}, ${expression} as value from v group by 1`;
      return messagesOf(ratioSummed, starFacts({ head: [daily, sqlModel('weekly', sql)], changed: ['weekly'] }));
    };

    test('are found when the counts of several periods are added up', () => {
      expect(by("date_trunc('week', visit_date)", 'sum(v.visitors)')).toEqual([
        expect.stringContaining('sums `visitors` (of which `visits` counts the different ones in each period)'),
      ]);
      expect(by('shop', 'sum(visitors)')).toHaveLength(1);
    });

    test.each([
      ['within a period', by('visit_date', 'sum(visitors)')],
      ['as a mean', by('shop', 'avg(visitors)')],
      ['where it is no people', by('shop', 'sum(orders)')],
      ['where all rows were counted', by('shop', 'sum(visits)')],
    ])('are not found %s', (_, messages) => {
      expect(messages).toEqual([]);
    });
  });
});
