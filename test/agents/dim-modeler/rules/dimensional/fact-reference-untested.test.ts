import { describe, expect, test } from 'vitest';
import { factReferenceUntested } from '../../../../../src/agents/dim-modeler/rules/dimensional/fact-reference-untested.ts';
import { viewSide } from '../../../../../src/agents/side-view.ts';
import { model } from '../../../facts-builder.ts';
import { findingsOf, messagesOf } from '../../../findings-of.ts';
import { references, sqlModel, starFacts, uniqueOn } from '../../star.ts';

const driver = model('dim_driver', { columns: ['driver_id', 'driver_code'] });
const trips = model('fct_trips', { columns: ['trip_id', 'driver_id'] });
const keys = [uniqueOn('dim_driver', 'driver_id'), uniqueOn('fct_trips', 'trip_id')];
const id = 'fact-reference-untested:model.taxi.fct_trips:driver_id';

describe('fact-reference-untested', () => {
  test('finds the key of a dimension that no test follows', () => {
    const [finding] = findingsOf(factReferenceUntested, starFacts({ head: [driver, trips, ...keys] }));
    expect(finding?.message).toBe(
      '`fct_trips` carries `driver_id`, the key of `dim_driver`, and no test says that the dimension has every value: what it lacks disappears in an inner join.',
    );
    expect(finding?.remedy).toBe("Add a `relationships` test to `driver_id`: `to: ref('dim_driver')`, `field: driver_id`.");
  });

  test('is as old as the reference, when both only call the column otherwise now', () => {
    const renamed = [model('dim_driver', { columns: ['driver_key'] }), model('fct_trips', { columns: ['trip_id', 'driver_key'] })];
    const tested = [uniqueOn('dim_driver', 'driver_key'), uniqueOn('fct_trips', 'trip_id')];
    const between = starFacts({ base: [driver, trips, ...keys], head: [...renamed, ...tested] });
    expect(findingsOf(factReferenceUntested, between)).toMatchObject([{ age: 'existing' }]);
    const wasTested = [driver, trips, ...keys, references('fct_trips.driver_id', 'dim_driver.driver_id')];
    expect(findingsOf(factReferenceUntested, starFacts({ base: wasTested, head: [...renamed, ...tested] }))).toMatchObject([
      { age: 'new' },
    ]);
  });

  test('counts the rows that point nowhere, where the data were asked', () => {
    const answers = { head: { [id]: [{ rows: 3, values: 1, pointing: 90 }] } };
    expect(messagesOf(factReferenceUntested, starFacts({ head: [driver, trips, ...keys], answers }))).toEqual([
      "3 rows of 90 in `fct_trips` have a `driver_id` that `dim_driver` doesn't have, so an inner join loses them; no test looks for that.",
    ]);
  });

  test('asks for counts alone', () => {
    const view = viewSide(starFacts({ head: [driver, trips, ...keys] }), 'head');
    expect([...factReferenceUntested.ask(view)]).toEqual([
      { id, sql: expect.stringMatching(/^select count\(\*\) as rows, count\(distinct "driver_id"\)/) },
    ]);
  });

  test('takes the columns of the SELECT where the YAML names none', () => {
    const head = [driver, sqlModel('fct_trips', 'select trip_id, driver_id from main.stg'), ...keys];
    expect(messagesOf(factReferenceUntested, starFacts({ head }))).toHaveLength(1);
  });

  test.each([
    ['it is tested', [driver, trips, ...keys, references('fct_trips.driver_id', 'dim_driver.driver_id')]],
    [
      'an enforced contract holds it',
      [driver, { ...trips, contractEnforced: true, constraints: [{ type: 'foreign_key', columns: ['driver_id'] }] }, ...keys],
    ],
    ['two dimensions have that key', [driver, trips, ...keys, model('dim_partner'), uniqueOn('dim_partner', 'driver_id')]],
    ['the dimension does not test it: it may be a history', [driver, trips, uniqueOn('fct_trips', 'trip_id')]],
    [
      'it is the key of the fact itself',
      [driver, model('fct_hires', { columns: ['driver_id'] }), uniqueOn('fct_hires', 'driver_id'), ...keys],
    ],
    ['the key says nothing', [model('dim_driver'), model('fct_trips', { columns: ['id'] }), uniqueOn('dim_driver', 'id')]],
    ['the model is no fact', [driver, model('stg_trips', { columns: ['driver_id'] }), ...keys]],
  ])('finds nothing when %s', (_, head) => {
    expect(messagesOf(factReferenceUntested, starFacts({ head }))).toEqual([]);
  });

  test('looks only at facts that changed', () => {
    expect(messagesOf(factReferenceUntested, starFacts({ head: [driver, trips, ...keys], changed: ['dim_driver'] }))).toEqual([]);
  });
});
