import { describe, expect, test } from 'vitest';
import { dimensionalView } from '../../../src/agents/dim-modeler/dimensional-view.ts';
import type { ReviewFacts } from '../../../src/agents/review-facts.ts';
import { model } from '../facts-builder.ts';
import { plainText } from '../plain-text.ts';
import { references, sqlModel, starFacts } from './star.ts';

function view(given: ReviewFacts): string {
  return plainText(dimensionalView(given));
}

const trips = model('fct_trips');
const [zone, date, vendor] = [model('dim_zone'), model('dim_date'), model('dim_vendor')];
const base = [trips, zone, date, vendor, references('fct_trips.zone_id', 'dim_zone.zone_id'), references('fct_trips.day', 'dim_date.day')];

describe('dimensionalView', () => {
  test('shows which dimension a process gains and loses, beside those that it keeps', () => {
    const head = [
      trips,
      zone,
      date,
      vendor,
      references('fct_trips.zone_id', 'dim_zone.zone_id'),
      references('fct_trips.vendor_key', 'dim_vendor.vendor_key'),
    ];
    expect(view(starFacts({ base, head }))).toMatchInlineSnapshot(`
      "Which process has which dimension, where this pull request changes it:

      | Process | \`dim_date\` | \`dim_vendor\` | \`dim_zone\` |
      | \`fct_trips\` | **gone** | **new** | yes |"
    `);
  });

  test('says nothing when no process gains or loses one', () => {
    expect(view(starFacts({ base, head: base }))).toBe('');
    expect(view(starFacts({ base, head: [...base, references('fct_trips.dropoff_zone_id', 'dim_zone.zone_id')] }))).toBe('');
  });

  test('a new process stands in it with all its dimensions', () => {
    const head = [...base, model('fct_refunds'), references('fct_refunds.day', 'dim_date.day')];
    expect(view(starFacts({ base, head }))).toMatchInlineSnapshot(`
      "Which process has which dimension, where this pull request changes it:

      | Process | \`dim_date\` |
      | \`fct_refunds\` (new) | **new** |"
    `);
  });

  test('a join in the SQL of a fact counts, through CTEs that only choose columns', () => {
    const joined =
      'with zones as (select zone_id, borough from main.dim_zone) select t.id, zones.borough from main.stg t left join zones using (zone_id)';
    const before = sqlModel('fct_rides', 'select id from main.stg');
    const [stg, after] = [model('stg'), sqlModel('fct_rides', joined)];
    expect(view(starFacts({ base: [stg, zone, before], head: [stg, zone, after] }))).toMatchInlineSnapshot(`
      "Which process has which dimension, where this pull request changes it:

      | Process | \`dim_zone\` |
      | \`fct_rides\` | **new** |"
    `);
  });

  test('a join is no news where the SQL of the base was not read', () => {
    const after = sqlModel('fct_rides', 'select t.id from main.stg t join main.dim_zone z using (zone_id)');
    const before = { ...after, compiledCode: undefined };
    expect(view(starFacts({ base: [model('stg'), zone, before], head: [model('stg'), zone, after] }))).toBe('');
  });
});
