import { describe, expect, it } from 'vitest';
import { failedLayer } from '../../src/dlt/failed-layer.ts';
import { pipelineState } from '../../src/dlt/pipeline-state.ts';

const dltFailure = {
  cause: 'dlt.load',
  step: 'load',
  exception: 'LoadClientJobFailed',
  loadId: '1.2',
  message: 'no',
  transient: false,
  owner: 'data',
  advice: '',
  script: undefined,
} as const;
const failedJob = { loadId: '1.2', table: 'trips', path: 'load/normalized/1.2/failed_jobs/trips.a.0.jsonl.exception' };

describe('failedLayer', () => {
  it.each([
    ['a pipeline that failed, whatever dbt says', { dltFailure, dbtFailed: true }, 'dlt', /step load: LoadClientJobFailed/],
    ['a load job that dlt gave up', { pipeline: { pending: [], failedJobs: [failedJob] }, dbtFailed: true }, 'dlt', /job for trips/],
    [
      'a package that was never loaded, when dbt is well',
      { pipeline: { pending: ['1.2'], failedJobs: [] }, dbtFailed: false },
      'dlt',
      /package 1\.2/,
    ],
    ['dbt, when only a package waits', { pipeline: { pending: ['1.2'], failedJobs: [] }, dbtFailed: true }, 'dbt', /dbt reports/],
    ['sources that are late', { staleSources: ['raw.trips'], dbtFailed: true }, 'dlt', /raw\.trips is older/],
    [
      'a column that is no longer delivered',
      { missingFromSource: { source: 'raw.trips', column: 'tip' }, dbtFailed: true },
      'dlt',
      /lacks it/,
    ],
    ['dbt, when nothing before it failed', { dbtFailed: true }, 'dbt', /nothing before it/],
    ['a refresh', { dbtFailed: false, lines: ['ModelRefresh failed: credentials'] }, 'powerbi', /refresh/],
    ['dbt, when nothing is known', { dbtFailed: false }, 'dbt', /no other layer/],
  ] as const)('names %s', (...[, evidence, layer, because]) => {
    expect(failedLayer(evidence)).toEqual({ layer, because: expect.stringMatching(because) });
  });
});

describe('pipelineState', () => {
  it('reads pending packages and failed jobs from paths', () => {
    expect(
      pipelineState([
        'state.json',
        'normalize/extracted/1795.64/new_jobs/trips.7a.0.jsonl.gz',
        'load/new/1795.64/schema.json',
        'load/loaded/1701.1/completed_jobs/trips.0f.0.jsonl.gz',
        'load/loaded/1702.5/failed_jobs/trips.0f.0.insert_values.exception',
      ]),
    ).toEqual({
      pending: ['1795.64'],
      failedJobs: [{ loadId: '1702.5', table: 'trips', path: 'load/loaded/1702.5/failed_jobs/trips.0f.0.insert_values.exception' }],
    });
  });
});
