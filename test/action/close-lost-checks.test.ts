import { describe, expect, test } from 'vitest';
import { closeLostChecks } from '../../src/action/close-lost-checks.ts';
import { Problem } from '../../src/core/problem.ts';
import { STRICT } from '../../src/orchestrator/problem-policy.ts';
import { aRequest } from '../fakes/app-world.ts';
import { type FakeCheck, fakeCodeHost, HEAD_SHA, REPOSITORY_ID } from '../fakes/code-host.ts';

const { runKey } = aRequest();
const RUN = 'https://github.com/acme/taxi/actions/runs/17';

function aWorld(check: Partial<FakeCheck> = {}, status = 'completed') {
  const { host, world } = fakeCodeHost();
  const output = { title: 'Running', summary: '', annotations: [] };
  const open = {
    id: 9,
    name: 'n',
    headSha: HEAD_SHA,
    externalId: runKey,
    status: 'in_progress',
    conclusion: undefined,
    detailsUrl: RUN,
    output,
  } as const;
  world.checks.push({ ...open, ...check });
  const run = { id: 17, url: RUN, event: 'pull_request', path: '.github/workflows/steward.yml', headBranch: 'b', headSha: HEAD_SHA };
  const how = { repositoryId: REPOSITORY_ID, attempt: 1, status, conclusion: status === 'completed' ? 'failure' : undefined };
  world.runs.push({ ...run, ...how, inputs: {}, title: '' });
  return { host, world };
}

describe('a check of a run that has ended without completing it', () => {
  test('is completed with what the run’s log says, and the run counts as over', async () => {
    const { host, world } = aWorld();
    world.failedLogs[17] = '##[group]Run dbt-steward/steward@v0\n##[endgroup]\n##[error]STW-4002 The request is not valid.\n';

    expect([...(await closeLostChecks(await host.checks.list(HEAD_SHA), STRICT, host))]).toEqual([runKey]);
    expect(world.checks[0]).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: { title: 'Could not check: The Action ended before there was a report: STW-4002 The request is not valid.' },
    });
  });

  test('ends as the base wants what could not be checked', async () => {
    const { host, world } = aWorld();
    await closeLostChecks(await host.checks.list(HEAD_SHA), { ...STRICT, on_incomplete: 'neutral' }, host);

    expect(world.checks[0]?.conclusion).toBe('neutral');
  });

  test('is over also where the token can only read', async () => {
    const { host, world } = aWorld();
    world.fail('checks.complete', new Problem('STW-3003', { operation: 'complete a check', detail: '403' }));

    expect(await closeLostChecks(await host.checks.list(HEAD_SHA), STRICT, host)).toEqual(new Set([runKey]));
  });
});

test.each<[string, Partial<FakeCheck>, string]>([
  ['whose run goes on', {}, 'in_progress'],
  ['that is completed', { status: 'completed', conclusion: 'success' }, 'completed'],
  ['that is no run’s', { externalId: 'problem:42:STW-1002' }, 'completed'],
  ['that leads to no run', { detailsUrl: undefined }, 'completed'],
  ['that leads to a run that is gone', { detailsUrl: RUN.replace('17', '18') }, 'completed'],
])('a check %s is left alone', async (_, check, status) => {
  const { host, world } = aWorld(check, status);

  expect((await closeLostChecks(await host.checks.list(HEAD_SHA), STRICT, host)).size).toBe(0);
  expect(world.writes).toEqual([]);
});
