import { expect, test } from 'vitest';
import { renderEnvVars } from '../../src/dbt/render-env-vars.ts';

test.each([
  ['taxi.duckdb', 'taxi.duckdb'],
  ["{{ env_var('DB') }}", 'db-value'],
  ['{{ env_var("DB", "other") }}/x', 'db-value/x'],
  ["{{env_var('NONE','a/b.duckdb')}}", 'a/b.duckdb'],
  ["{{ env_var('NONE') }}", undefined],
  ["{{ target.name }}/{{ env_var('DB') }}", undefined],
  ['{% if true %}x{% endif %}', undefined],
])('%j becomes %j', (text, expected) => {
  expect(renderEnvVars(text, { DB: 'db-value' })).toBe(expected);
});
