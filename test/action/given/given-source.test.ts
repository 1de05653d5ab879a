import { describe, expect, test } from 'vitest';
import { givenSource } from '../../../src/action/given/given-source.ts';
import { aDebugRequest, CONFIG } from './a-debug-request.ts';

const GITHUB = 'https://github.com';
const sourceOf = (changes: Parameters<typeof aDebugRequest>[0], server = GITHUB) => givenSource(aDebugRequest(changes), server);

describe('the run that is looked into', () => {
  test('is the one that was given, with the artifact that is configured', () => {
    const run = 'https://github.com/acme/taxi/actions/runs/17';
    expect(sourceOf({ run })).toEqual({ kind: 'run', runId: 17, artifact: 'dbt-target' });
    expect(sourceOf({ run, config: CONFIG })).toEqual({ kind: 'run', runId: 17, artifact: 'taxi-target' });
  });

  test('is else the project’s, else everybody’s, else none', () => {
    expect(sourceOf({ config: CONFIG })).toEqual({ kind: 'workflow', workflow: 'taxi.yml', artifact: 'taxi-target' });
    expect(sourceOf({ config: CONFIG, project: 'fleet' })).toEqual({ kind: 'workflow', workflow: 'dbt.yml', artifact: 'all-targets' });
    expect(sourceOf({ config: CONFIG, project: 'other' })).toMatchObject({ workflow: 'dbt.yml' });
    expect(sourceOf({})).toBeUndefined();
  });

  test.each(['/attempts/2', '/job/99', '/', ''])('may be given with %j behind it', (rest) => {
    expect(sourceOf({ run: `https://github.com/Acme/TAXI/actions/runs/17${rest}` })).toMatchObject({ kind: 'run', runId: 17 });
  });

  test.each([
    ['another repository', 'https://github.com/acme/other/actions/runs/17'],
    ['another owner', 'https://github.com/evil/taxi/actions/runs/17'],
    ['another server', 'https://github.example/acme/taxi/actions/runs/17'],
    ['another server behind a name', 'https://github.com@evil.example/acme/taxi/actions/runs/17'],
    ['a path that climbs', 'https://github.com/acme/taxi/../other/actions/runs/17'],
    ['no run', 'https://github.com/acme/taxi/actions/runs/latest'],
    ['a number that is none', 'https://github.com/acme/taxi/actions/runs/17x'],
    ['no address', 'the last one'],
  ])('is not that of %s', (_, run) => {
    expect(sourceOf({ run })).toEqual({ kind: 'foreign', address: run });
  });

  test('is looked for on the server that this job runs for', () => {
    expect(sourceOf({ run: 'https://git.acme.example/acme/taxi/actions/runs/17' }, 'https://git.acme.example')).toMatchObject({
      runId: 17,
    });
  });
});
