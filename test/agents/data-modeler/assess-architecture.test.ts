import { expect, test } from 'vitest';
import { assessArchitecture } from '../../../src/agents/data-modeler/assess-architecture.ts';
import type { ReviewFacts } from '../../../src/agents/review-facts.ts';
import { rules } from '../../../src/agents/rules.ts';
import { runRules } from '../../../src/agents/run-rules.ts';
import { ruleSettings } from '../../../src/config/rule-settings.ts';
import { change, exposure, facts, model, project } from '../facts-builder.ts';
import { plainText } from '../plain-text.ts';

function assess(given: ReviewFacts): string {
  const own = rules.filter(({ agent }) => agent === 'data-modeler');
  const settings = { ...ruleSettings('default'), levels: { 'schema-change-ignored': 'error' as const } };
  const findings = runRules(own, given, { settings, suppressions: [], today: '2026-11-24' });
  return plainText(assessArchitecture({ facts: given, findings }));
}

const stg = model('stg_trips');
const fct = model('fct_trips', { materialized: 'incremental', dependsOn: { nodes: [stg.uniqueId], macros: [] } });
const side = project({ nodes: [stg, fct, model('dim_zone')], exposures: [exposure('revenue_dashboard', ['fct_trips'])] });

test('without a finding it says how far the changes reach, people first, and which settings change', () => {
  const reasons = [{ kind: 'config' as const, text: 'materialized: view → table' }];
  const models = [{ ...change(stg, stg, { class: 'none' }), reasons }];
  expect(assess(facts({ base: side, head: side, models }))).toMatchInlineSnapshot(`
    "1 changed node; no path leads to another model or exposure of this dbt project.

    - \`stg_trips\`: materialized: view → table"
  `);
});

test('with a finding it says what blocks', () => {
  const models = [change(fct, fct, { class: 'additive', columns: [{ name: 'tip', class: 'added' }] })];
  expect(assess(facts({ base: side, head: side, models }))).toMatchInlineSnapshot(
    `"1. **An incremental table won’t follow its changed columns (P7).** Incremental runs of \`fct_trips\` will leave out \`tip\` without a word; \`on_schema_change\` isn’t set ([fct_trips.sql](models/fct_trips.sql)). Deploy with \`dbt run --full-refresh --select fct_trips\`, or set \`on_schema_change: append_new_columns\`."`,
  );
});

test('without a change there is nothing to assess', () => {
  expect(assess(facts())).toBe('No model, seed or snapshot changed, so neither did the architecture.');
});
