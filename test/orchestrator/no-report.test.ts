import { expect, test } from 'vitest';
import { Problem } from '../../src/core/problem.ts';
import { noReport } from '../../src/orchestrator/no-report.ts';
import { fakeCodeHost } from '../fakes/code-host.ts';

const LOG = '##[group]Run uv sync --frozen\n##[endgroup]\nerror: Failed to parse `uv.lock`\n##[error]Process completed with exit code 2.\n';

test('a run without a report is told with the step that failed and what it said', async () => {
  const { host, world } = fakeCodeHost();
  world.failedLogs[17] = LOG;

  expect(await noReport({ id: 17, conclusion: 'failure' }, host)).toMatchObject({
    code: 'STW-3021',
    failure: 'could-not-check',
    message: 'The run failed before there was a report, in the step “uv sync --frozen”: error: Failed to parse `uv.lock`',
  });
});

test('what the Action itself says stands for itself', async () => {
  const { host, world } = fakeCodeHost();
  world.failedLogs[17] = '##[group]Run dbt-steward/steward@v0\n##[endgroup]\n##[error]STW-4002 The request is empty.\nNothing was run.\n';

  expect(await noReport({ id: 17, conclusion: 'failure' }, host)).toMatchObject({
    code: 'STW-3023',
    message: 'The Action ended before there was a report: STW-4002 The request is empty. Nothing was run.',
  });
});

test.each([
  ['whose log can’t be had', new Problem('STW-3010', { operation: 'read the log of a job', detail: '410' })],
  ['whose log may not be read', new Problem('STW-3003', { operation: 'list the jobs of a run', detail: '403' })],
])('one %s is one without a report all the same', async (_, refusal) => {
  const { host, world } = fakeCodeHost();
  world.failedLogs[17] = LOG;
  world.fail('runs.failedLogs', refusal);

  expect(await noReport({ id: 17, conclusion: 'failure' }, host)).toMatchObject({
    code: 'STW-3005',
    message: 'The run ended (failure) without a report.',
  });
});

test('one that was cancelled has no step that failed', async () => {
  expect(await noReport({ id: 17, conclusion: 'cancelled' }, fakeCodeHost().host)).toMatchObject({ code: 'STW-3005' });
});
