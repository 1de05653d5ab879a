import { describe, expect, test } from 'vitest';
import { cancelRuns } from '../../src/app/cancel-runs.ts';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { spentMinutes } from '../../src/app/spent-minutes.ts';
import type { Person, Trigger } from '../../src/core/trigger.ts';
import { anAppWorld, ORIGIN } from '../fakes/app-world.ts';
import { REPOSITORY_ID } from '../fakes/code-host.ts';

const octocat: Person = { login: 'octocat', id: 1, isBot: false };

type App = ReturnType<typeof anAppWorld>;

function pushOf({ world }: App): Trigger {
  return { kind: 'pull-request', ...ORIGIN, action: 'synchronize', pullRequest: { ...world.pullRequest }, sender: octocat };
}

/** A push to a commit of its own, and what its run was asked for. */
async function pushed(app: App, digit: string, number = 42) {
  app.world.pullRequest.headSha = digit.repeat(40);
  app.world.pullRequest.number = number;
  await handleTrigger(pushOf(app), app.ports);
  return JSON.parse(app.world.runs.at(-1)?.inputs['request'] ?? '{}');
}

const stop = (app: App, number = 42) =>
  cancelRuns({ repositoryId: REPOSITORY_ID, pullRequest: number, title: 'Cancelled' }, app.host, app.ports);

describe('a pull request and a repository whose runs have a budget', () => {
  test('are only read once it is used up, with the numbers', async () => {
    const app = anAppWorld();
    app.world.files['.github/steward.yml'] = 'budget: {per_pull_request: 20, per_day: 60}\n';
    expect(await pushed(app, '1')).not.toHaveProperty('lane');
    app.later(25);
    await stop(app);

    const because = expect.stringContaining('this pull request’s runs took 25 minutes, `budget.per_pull_request` allows 20');
    expect(await pushed(app, '2')).toMatchObject({ lane: { name: 'static', by: 'budget', because } });
    expect(await pushed(app, '3', 43)).not.toHaveProperty('lane');
    app.later(40);
    await stop(app, 43);

    const ofDay = expect.stringMatching(/this repository’s runs took \d\d+ minutes in 24 hours, `budget.per_day` allows 60/);
    expect(await pushed(app, '4', 44)).toMatchObject({ lane: { name: 'static', by: 'budget', because: ofDay } });
    await stop(app, 42);
    await stop(app, 44);
    app.later(24 * 60);
    expect(await pushed(app, '5', 45)).not.toHaveProperty('lane');
  });
});

test('minutes are counted from the request to the end, or until now; what nobody remembers counts nothing', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));
  const runs = [
    { state: 'done', openedAt: at(0), endedAt: at(7) },
    { state: 'stopped', openedAt: at(1), endedAt: at(3) },
    { state: 'running', openedAt: at(20), endedAt: undefined },
    { state: 'done', openedAt: at(0), endedAt: undefined },
    { state: 'done', openedAt: at(9), endedAt: at(8) },
  ] as const;

  expect(spentMinutes(runs, at(25))).toBe(14);
  expect(spentMinutes([], at(25))).toBe(0);
});
