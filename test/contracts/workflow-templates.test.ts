import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../../scripts/root.ts';
import type { RunRequest } from '../../src/core/run-request.ts';
import { holds, interpolate } from '../../tools/local-github/runner/expressions.ts';
import { aDebugRequest } from '../action/given/a-debug-request.ts';
import { aRequest } from '../fakes/app-world.ts';

const stepSchema = z.object({
  name: z.string(),
  if: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.boolean(), z.number()])).default({}),
});
const workflowSchema = z.object({
  jobs: z.record(
    z.string(),
    z.object({ if: z.string().optional(), permissions: z.record(z.string(), z.string()), steps: z.array(stepSchema) }),
  ),
});

describe.each(['app', 'action-only'] as const)('the template %s', (name) => {
  const { jobs } = workflowSchema.parse(parse(readFileSync(`${root}/examples/workflows/${name}.yml`, 'utf8')));
  const { permissions = {}, steps = [] } = jobs['run'] ?? {};
  const [fetch] = steps;
  const scopeOf = (request: unknown) =>
    name === 'app'
      ? { contexts: { inputs: { request: JSON.stringify(request) } } }
      : { contexts: { needs: { plan: { outputs: { request: JSON.stringify([request]) } } } } };
  const jobScopeOf = (request: RunRequest) => {
    const isOfFork = request.lane?.by === 'fork';
    const outputs = { request: JSON.stringify([request]), count: isOfFork ? '0' : '1', 'static-count': isOfFork ? '1' : '0' };
    return name === 'app' ? scopeOf(request) : { contexts: { needs: { plan: { outputs } } } };
  };

  test('sends a fork’s commit to the job without secrets, and nothing else there', () => {
    const ofFork = aRequest({ lane: { name: 'static', by: 'fork' } });
    const draft = aRequest({ lane: { name: 'static', by: 'draft' } });
    const where = (request: RunRequest) => ['run', 'run-static'].filter((job) => holds(jobs[job]?.if ?? '', 'job', jobScopeOf(request)));

    expect([ofFork, draft, aRequest()].map(where)).toEqual([['run-static'], ['run'], ['run']]);
  });

  test('reads it with the same installation, and hands its report over as the same artifact', () => {
    const named = (job: string, step: string) => jobs[job]?.steps.find((one) => one.name === step);
    const same = [
      'Set up Python',
      "Install dbt from the base branch's lock file",
      name === 'app' ? 'Hand the report over' : 'Hand the reports over',
    ];

    for (const step of same) expect(named('run-static', step)).toEqual(named('run', step));
    expect(named('run-static', 'Read')?.with['job']).toBe('static');
  });

  test('lets the job that runs the pull request’s code read, and no more', () => {
    expect(permissions).toEqual({ contents: 'read', actions: 'read' });
  });

  test('gives the token to the first step alone, which runs no code of the pull request', () => {
    const holders = steps.filter((step) => JSON.stringify(step).includes('github.token'));
    expect(holders).toEqual([fetch]);
    expect(fetch).toMatchObject({ uses: expect.stringMatching(/^dbt-steward\/steward@/), with: { job: 'fetch' } });
  });

  test('fetches for a diagnosis only, whatever is asked for', () => {
    expect(holds(fetch?.if ?? '', 'stepIf', scopeOf(aDebugRequest()))).toBe(true);
    expect(holds(fetch?.if ?? '', 'stepIf', scopeOf(aRequest()))).toBe(false);
  });

  test('hands the fetching step the same request as the one that runs it', () => {
    const requests = steps.flatMap((step) => (step.uses?.startsWith('dbt-steward/') === true ? [String(step.with['request'])] : []));
    expect(requests).toHaveLength(2);
    const filled = requests.map((text) => JSON.parse(interpolate(text, 'step', scopeOf(aDebugRequest()))));
    expect(filled[0]).toEqual(filled[1]);
    expect([filled[0]].flat()).toEqual([aDebugRequest()]);
  });
});
