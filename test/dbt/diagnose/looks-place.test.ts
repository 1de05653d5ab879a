import { describe, expect, it } from 'vitest';
import { failedModel } from './failed-model.ts';

const error = (message: string) => `Database Error in model orders (models/orders.sql)\n  ${message}`;

describe('a query that ran into a time limit', () => {
  const timeout = (join: string, why = 'statement timeout') =>
    failedModel({
      said: error(`canceling statement due to ${why}`),
      adapter: 'postgres',
      files: { 'models/orders.sql': `select count(*)\nfrom orders\n${join}\ngroup by 1` },
    });

  it.each(['cross join days', 'inner join days on true', 'left join days on 1 = 1'])(
    'is found where it joins each row with each: %s',
    (join) => {
      expect(timeout(join)).toMatchObject({ cause: 'pg.timeout', file: 'models/orders.sql', line: 3, confidence: 'nearest' });
    },
  );

  it('is no line where it joins by a key, nor where it only waited', () => {
    expect(timeout('inner join days on orders.day = days.day')?.line).toBeUndefined();
    expect(timeout('cross join days', 'lock timeout')?.line).toBeUndefined();
  });
});

describe('a model with both lists of columns to merge', () => {
  it('is found where it names one of them', () => {
    const sql = "{{\n  config(\n    unique_key='id',\n    merge_update_columns=['a'],\n    merge_exclude_columns=['b'],\n  )\n}}\nselect 1";
    const said = error('Model cannot specify merge_update_columns and merge_exclude_columns. Please update model to use only one config');
    const found = failedModel({ said, files: { 'models/orders.sql': sql } });
    expect(found).toMatchObject({ cause: 'incr.merge_cols', file: 'models/orders.sql', line: 4, confidence: 'nearest' });
  });
});
