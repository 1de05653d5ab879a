import { describe, expect, it } from 'vitest';
import { macro, node } from '../project-builder.ts';
import { failedModel } from './failed-model.ts';

const said = 'Database Error in model orders (models/orders.sql)\n  division by zero';
const ratio = macro('macro.shop.ratio', { sql: '{% macro ratio(part, whole) %}\n{{ part }} / {{ whole }}\n{% endmacro %}' });

describe('a division by zero', () => {
  it.each(['fare / distance as per_km', 'fare/ sum(distance)', 'fare // distance', 'fare / {{ whole }}', 'mod(fare, distance)', 'fare /'])(
    'is found where the model divides by a value: %s',
    (item) => {
      const sql = `-- fare / distance\nselect\n  fare / 60.0 as a,\n  fare / nullif(b, 0) as b, /* a/b */ 'a/b' as c,\n  ${item}\nfrom raw`;
      const found = failedModel({ said, adapter: 'postgres', files: { 'models/orders.sql': sql } });
      expect(found).toMatchObject({ cause: 'pg.div0', file: 'models/orders.sql', line: 5, confidence: 'exact' });
    },
  );

  it('is found in the macro that divides', () => {
    const files = { 'models/orders.sql': "select {{ ratio('a', 'b') }} as c from raw", [ratio.path]: ratio.sql };
    const model = { dependsOn: { nodes: [], macros: [ratio.uniqueId] } };
    const found = failedModel({ said, adapter: 'postgres', files, model, more: { macros: new Map([[ratio.uniqueId, ratio]]) } });
    expect(found).toMatchObject({ file: ratio.path, line: 2 });
  });

  it('is found in the view above, which runs inside the query', () => {
    const parent = node('model.shop.rates', { materialized: 'view' });
    const files = { 'models/orders.sql': "select * from {{ ref('rates') }}", 'models/rates.sql': 'select\n  a / b as c\nfrom raw' };
    const model = { dependsOn: { nodes: [parent.uniqueId], macros: [] } };
    const found = failedModel({ said, adapter: 'postgres', files, model, others: [parent] });
    expect(found).toMatchObject({ node: parent.uniqueId, file: 'models/rates.sql', line: 2 });
  });

  it('is no line where nothing divides', () => {
    const found = failedModel({ said, adapter: 'postgres', files: { 'models/orders.sql': 'select a / 2 as b from raw' } });
    expect(found).toMatchObject({ file: 'models/orders.sql', line: undefined });
  });
});
