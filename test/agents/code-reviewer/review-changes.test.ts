import { expect, test } from 'vitest';
import { reviewChanges } from '../../../src/agents/code-reviewer/review-changes.ts';
import type { ReviewFacts } from '../../../src/agents/review-facts.ts';
import { rules } from '../../../src/agents/rules.ts';
import { type RunRulesOptions, runRules } from '../../../src/agents/run-rules.ts';
import { ruleSettings } from '../../../src/config/rule-settings.ts';
import { change, dataTest, exposure, facts, model, project } from '../facts-builder.ts';
import { plainText } from '../plain-text.ts';

function review(given: ReviewFacts, options: Partial<RunRulesOptions> = {}): string {
  const all = runRules(rules, given, { settings: ruleSettings('default'), suppressions: [], today: '2026-11-24', ...options });
  const findings = all.filter(({ ruleId }) => rules.some(({ id, agent }) => id === ruleId && agent === 'code-reviewer'));
  return plainText(reviewChanges({ facts: given, findings }));
}

const keyed = (name: string) => ['unique', 'not_null'].map((kind) => dataTest(kind, name, { column: 'id' }));
const reads = (name: string) => ({ dependsOn: { nodes: [`model.taxi.${name}`], macros: [] } });

const stg = model('stg_trips', { description: 'Trips.' });
const fct = model('fct_trips', { description: 'Trips.', ...reads('stg_trips') });
const agg = model('agg_days', reads('fct_trips'));
const zone = model('dim_zone', { description: 'Zones.' });

test('the clean case is two sentences', () => {
  const side = project({ nodes: [stg, zone, ...keyed('stg_trips'), ...keyed('dim_zone')] });
  const models = [
    change(stg, stg, { class: 'none' }),
    change(zone, zone, { class: 'additive', columns: [{ name: 'borough_code', class: 'added' }] }),
  ];
  expect(review(facts({ base: side, head: side, models }))).toMatchInlineSnapshot(
    `"\`stg_trips\`: proved equal to the base. \`dim_zone\`: one new column, \`borough_code\`; nothing reads it yet."`,
  );
});

test('the blocking case asks first, then says what blocks, then what it reaches', () => {
  const declared = exposure('revenue_dashboard', ['fct_trips'], { columns: new Map([['fct_trips', ['fare_amount']]]) });
  const nodes = [stg, fct, agg, zone, ...keyed('stg_trips'), ...keyed('fct_trips')];
  const models = [
    change(zone, zone, {
      class: 'additive',
      columns: [{ name: 'borough_code', class: 'added' }],
      causes: [{ line: 9, text: 'borough_code', why: 'column added' }],
    }),
    change(fct, fct, {
      class: 'column',
      columns: [{ name: 'fare', class: 'renamed', previousName: 'fare_amount' }],
      causes: [{ line: 14, text: 'fare_amount as fare,', why: 'column renamed' }],
    }),
    change(stg, stg, { class: 'model-wide', causes: [{ line: 22, text: 'where distance > 0', why: 'rows filtered' }] }),
  ];
  const side = project({ nodes, exposures: [declared] });
  expect(review(facts({ base: side, head: side, models }))).toMatchInlineSnapshot(`
    "**Please answer (C18):** \`stg_trips\` now leaves out rows (rows filtered, [line 22](models/stg_trips.sql#L22): \`where distance > 0\`). Intended? If it is, say why on the line before: \`-- steward: allow row-filter-change because …\`.

    1. **A column that is still read was removed, renamed or retyped (C20).** Exposure **revenue_dashboard** (owner: Finance) still reads \`fct_trips.fare_amount\`; this pull request renames it to \`fare\` ([fct_trips.sql:14](models/fct_trips.sql#L14)). Keep \`fare_amount\` beside the new name, or agree with Finance and change what is declared there.

    | Model | Change | Because of | Reaches |
    | \`stg_trips\` | model-wide: rows filtered | [line 22](models/stg_trips.sql#L22) | **revenue_dashboard** (Finance), 4 tests, \`fct_trips\` and 1 more |
    | \`fct_trips\` | column: \`fare_amount\` renamed to \`fare\` | [line 14](models/fct_trips.sql#L14) | **revenue_dashboard** (Finance), \`agg_days\` |
    | \`dim_zone\` | additive: \`borough_code\` new | [line 9](models/dim_zone.sql#L9) | nothing yet |

    ▸ Lineage of what changes
      (graph)

    1 older finding is not repeated."
  `);
});

test('what nothing could be proved about is never shown as safe, and what was allowed is listed with its reason', () => {
  const python = model('scores', { language: 'python', description: 'Scores.' });
  const side = project({ nodes: [stg, python, ...keyed('stg_trips'), ...keyed('scores')] });
  const models = [
    change(python, python, { reason: 'a Python model can’t be analysed' }),
    change(stg, stg, { class: 'model-wide', causes: [{ line: 3, text: 'where x', why: 'rows filtered' }] }),
  ];
  const texts = { 'models/stg_trips.sql': 'select 1\n-- steward: allow C18 because test rides are no trips\nwhere x' };
  expect(review(facts({ base: side, head: side, models, texts }))).toMatchInlineSnapshot(`
    "| Model | Change | Because of | Reaches |
    | \`stg_trips\` | model-wide: rows filtered | [line 3](models/stg_trips.sql#L3) | nothing in this dbt project |
    | \`scores\` | unknown: a Python model can’t be analysed |  | nothing in this dbt project |

    ▸ 1 finding is allowed
      | Rule | Where | Why |
      | A model returns other rows (C18) | [stg_trips.sql:3](models/stg_trips.sql#L3) | “test rides are no trips” (comment) |"
  `);
});

test('one rule is one entry with its places, warnings are behind a fold, and older findings are only counted', () => {
  const fresh = ['agg_a', 'agg_b', 'agg_c'].map((name) => model(name, { patchPath: undefined }));
  const before = project({ nodes: [stg] });
  const models = [change(stg, stg, { class: 'none' }), ...fresh.map((node) => change(undefined, node))];
  expect(review(facts({ base: before, head: project({ nodes: [stg, ...fresh] }), models }))).toMatchInlineSnapshot(`
    "1. **A model has no tested key (T1), 3 times.** Nothing tests that a row of \`agg_a\` is there only once ([agg_a.sql](models/agg_a.sql)). Test \`unique\` and \`not_null\` on its key, or a unique combination of the columns of its grain. Also [agg_b.sql](models/agg_b.sql), [agg_c.sql](models/agg_c.sql).

    | Model | Change | Because of | Reaches |
    | \`agg_a\` | new |  | nothing yet |
    | \`agg_b\` | new |  | nothing yet |
    | \`agg_c\` | new |  | nothing yet |

    Proved equal to the base: \`stg_trips\`.

    ▸ 3 warnings; 1 older finding is not repeated
      | Rule | Where | What |
      | A new model has no description (D1) | [agg_a.sql](models/agg_a.sql) | The new model \`agg_a\` has no description. |
      | A new model has no description (D1) | [agg_b.sql](models/agg_b.sql) | The new model \`agg_b\` has no description. |
      | A new model has no description (D1) | [agg_c.sql](models/agg_c.sql) | The new model \`agg_c\` has no description. |"
  `);
});

test('a pull request without a changed model says so', () => {
  expect(review(facts())).toBe('No model, seed or snapshot changed.');
});
