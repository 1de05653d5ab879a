import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDltFailure } from '../../src/dlt/dlt-failure.ts';

const failureIn = (name: string) => findDltFailure(readFileSync(new URL(`fixtures/${name}.log`, import.meta.url), 'utf8').split('\n'));

describe('findDltFailure, on what dlt 1.31 printed', () => {
  it('names the setting that is missing as people set it', () => {
    expect(failureIn('config')).toMatchObject({
      cause: 'dlt.config',
      step: 'extract',
      owner: 'admin',
      advice: 'set SOURCES__A__SECRET__KEY, as an environment variable or in secrets.toml',
    });
  });

  it('names the resource that raised, and the line of the script', () => {
    const failure = failureIn('extract');
    expect(failure).toMatchObject({ cause: 'dlt.extract', exception: 'ResourceExtractionError', transient: false, script: { line: 14 } });
    expect(failure?.message).toContain('the meter said nothing');
  });

  it('tells a destination with a wrong address from one that does not answer', () => {
    expect(failureIn('open')).toMatchObject({ cause: 'dlt.connection', step: 'sync', transient: false, owner: 'admin' });
    const said =
      "dlt.pipeline.exceptions.PipelineStepFailed: Pipeline execution failed at `step=load` with exception:\n\n<class 'dlt.load.exceptions.LoadClientJobRetry'>\nJob was retried 5 times";
    expect(findDltFailure(said.split('\n'))).toMatchObject({ cause: 'dlt.connection', transient: true });
  });

  it('shows a broken contract without the row that broke it', () => {
    const failure = failureIn('freeze');
    expect(failure).toMatchObject({ cause: 'dlt.contract', step: 'normalize', loadId: '1795540853.6437051', owner: 'data' });
    expect(failure?.message).not.toContain('Offending data item');
  });

  it('finds none where dbt speaks, and survives anything', () => {
    expect(findDltFailure(['Database Error in model a (models/a.sql)', '  column "b" does not exist'])).toBeUndefined();
    fc.assert(fc.property(fc.array(fc.string()), (lines) => void findDltFailure(lines)));
  });
});
