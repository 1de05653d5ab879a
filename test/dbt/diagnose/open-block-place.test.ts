import { describe, expect, it } from 'vitest';
import { failedModel } from './failed-model.ts';

function placeOf(sql: string, tag = 'if') {
  const last = sql.split('\n').length;
  const said = `Compilation Error in model orders (models/orders.sql)
  Unexpected end of template. Jinja was looking for the following tags: 'end${tag}'. The innermost block that needs to be closed is '${tag}'.
    line ${last}
      where true`;
  return failedModel({ said, files: { 'models/orders.sql': sql } });
}

describe('a block of Jinja that is still open where the file ends', () => {
  it.each([
    ['the only one', 'select 1\n{% if a %}\nwhere true', 2, 'exact'],
    ['beside a closed one', '{% if a %}x{% endif %}\n{%- if b -%}\ny\nwhere true', 2, 'exact'],
    ['around a closed one', '{% if a %}\n{% if b %}\nx\n{%+ endif %}\nwhere true', 1, 'exact'],
    ['after comments', '{# {% if a %}\n #}\n{% if b %} {# {% endif %} #}\nwhere true', 3, 'exact'],
    ['the innermost of several', '{% if a %}\n{% if b %}\nwhere true', 2, 'nearest'],
  ] as const)('is found where it opens: %s', (...[, sql, line, confidence]) => {
    expect(placeOf(sql)).toMatchObject({ cause: 'jinja.syntax', file: 'models/orders.sql', line, confidence });
  });

  it('is told by its kind', () => {
    expect(placeOf('{% for x in y %}\n{% if a %}b{% endif %}\nwhere true', 'for')).toMatchObject({ line: 1, confidence: 'exact' });
  });

  it('is where dbt says when no such tag is open', () => {
    expect(placeOf('select 1\nwhere true')).toMatchObject({ line: 2 });
  });
});
