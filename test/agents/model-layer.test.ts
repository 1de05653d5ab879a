import { expect, test } from 'vitest';
import { isBaseModel, layerOf, ownModels, roleOf } from '../../src/agents/model-layer.ts';
import { model, project } from './facts-builder.ts';

function at(path: string) {
  const name = (path.split('/').at(-1) ?? '').replace('.sql', '');
  return model(name, { path });
}

test.each([
  ['models/staging/stripe/stg_stripe__charges.sql', 'staging'],
  ['models/staging/stripe/charges.sql', 'staging'],
  ['models/01_staging/charges.sql', 'staging'],
  ['models/stripe/STG_CHARGES.sql', 'staging'],
  ['models/staging/stripe/base/base_stripe__charges.sql', 'staging'],
  ['models/marts/finance/intermediate/int_charges.sql', 'intermediate'],
  ['models/int_charges.sql', 'intermediate'],
  ['models/intermediate/agg_charges.sql', 'intermediate'],
  ['models/marts/finance/revenue.sql', 'mart'],
  ['models/fct_trips.sql', 'mart'],
  ['models/agg_trips.sql', 'mart'],
  ['models/marts.sql', 'other'],
  ['models/trips.sql', 'other'],
  ['models/integration/trips.sql', 'other'],
  ['models/marts/int_charges.sql', 'other'],
  ['models/staging/fct_trips.sql', 'other'],
])('%s is of the layer %s', (path, layer) => {
  expect(layerOf(at(path))).toBe(layer);
});

test.each([
  ['models/marts/dim_zone.sql', 'dimension'],
  ['models/marts/zone_dim.sql', 'dimension'],
  ['models/marts/dimensions/zone.sql', 'dimension'],
  ['models/fct_trips.sql', 'fact'],
  ['models/marts/facts/trips.sql', 'fact'],
  ['models/marts/facts/dim_zone.sql', 'dimension'],
  ['models/marts/bridge_trip_driver.sql', 'bridge'],
  ['models/marts/agg_trips.sql', 'aggregate'],
  ['models/marts/dimming.sql', 'other'],
  ['models/marts/trips.sql', 'other'],
  ['models/staging/stg_erp__customer_dim.sql', 'other'],
  ['models/intermediate/dim_zone_prepared.sql', 'other'],
])('%s has the role %s', (path, role) => {
  expect(roleOf(at(path))).toBe(role);
});

test('a base model is told by its name or its folder', () => {
  const base = ['models/staging/base_charges.sql', 'models/staging/base/charges.sql', 'models/staging/stg_charges_tmp.sql'];
  expect(base.map((path) => isBaseModel(at(path)))).toEqual([true, true, true]);
  expect(isBaseModel(at('models/base/deep/charges.sql'))).toBe(false);
});

test('the models of installed packages, seeds and snapshots are none of the own models', () => {
  const own = model('trips');
  const foreign = model('dates', { packageName: 'calendar' });
  const seed = model('zones', { resourceType: 'seed' });
  expect(ownModels(project({ nodes: [own, foreign, seed] }))).toEqual([own]);
});
