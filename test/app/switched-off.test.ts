import { describe, expect, test } from 'vitest';
import { closeLostRuns } from '../../src/app/close-lost-runs.ts';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import type { Person, Trigger } from '../../src/core/trigger.ts';
import { anAppWorld, ORIGIN } from '../fakes/app-world.ts';
import { HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';

const octocat: Person = { login: 'octocat', id: 1, isBot: false };
const OFF = 'Not reviewed: Steward is switched off';

function pushOf({ world }: ReturnType<typeof anAppWorld>): Trigger {
  return { kind: 'pull-request', ...ORIGIN, action: 'synchronize', pullRequest: { ...world.pullRequest }, sender: octocat };
}

/** The App with a run that goes on, in a repository that was then switched off. */
async function switchedOff() {
  const app = anAppWorld();
  await handleTrigger(pushOf(app), app.ports);
  app.world.files['.github/steward.yml'] = 'enabled: false\n';
  return app;
}

describe('enabled: false on the base', () => {
  test('stops what runs at the next push, and no check holds either commit back', async () => {
    const app = await switchedOff();
    app.world.pullRequest.headSha = OTHER_SHA;
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.cancelled).toEqual([5000]);
    expect(app.world.checks).toMatchObject([
      { headSha: HEAD_SHA, conclusion: 'skipped', output: { title: OFF } },
      { headSha: OTHER_SHA, conclusion: 'skipped', output: { title: OFF } },
    ]);
    expect(app.world.comments).toEqual([]);
  });

  test('says so once for each commit, whatever happens on the pull request', async () => {
    const app = await switchedOff();
    for (const _ of [1, 2, 3]) await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks.map(({ conclusion }) => conclusion)).toEqual(['skipped', 'skipped']);
  });

  test('stops what runs also when somebody asks for something, who gets an answer', async () => {
    const app = await switchedOff();
    const comment = { kind: 'comment', ...ORIGIN, pullRequestNumber: 42, commentId: 77, body: '/steward review', sender: octocat } as const;
    await handleTrigger(comment, app.ports);

    expect(app.world.cancelled).toEqual([5000]);
    expect(app.world.comments.map(({ body }) => body)).toEqual([expect.stringContaining('switched off in this repository')]);
  });

  test('stops what runs within the watchdog’s minute, without any event', async () => {
    const app = await switchedOff();
    await closeLostRuns(app.ports);

    expect(app.world.cancelled).toEqual([5000]);
    expect(app.world.checks).toMatchObject([{ conclusion: 'skipped', output: { title: OFF } }]);
    expect(app.ports.store.runs.unfinished()).toEqual([]);
  });

  test('lets the red check of a commit that was found bad no longer count', async () => {
    const app = await switchedOff();
    await app.host.checks.complete(100, 'failure', { title: '2 findings block', summary: '', annotations: [] });
    app.ports.store.runs.update([...app.ports.store.runs.unfinished()][0]?.runKey ?? '', { state: 'done' });
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks.map(({ conclusion }) => conclusion)).toEqual(['failure', 'skipped']);
    expect(app.world.checks.at(-1)?.name).toBe(app.world.checks[0]?.name);
  });

  test('counts anew when it is switched on, off and on again', async () => {
    const app = await switchedOff();
    await handleTrigger(pushOf(app), app.ports);
    delete app.world.files['.github/steward.yml'];
    await handleTrigger(pushOf(app), app.ports);
    expect(app.world.checks.at(-1)).toMatchObject({ status: 'in_progress' });
    app.world.files['.github/steward.yml'] = 'enabled: false\n';
    await handleTrigger(pushOf(app), app.ports);

    expect(app.world.checks.at(-1)).toMatchObject({ conclusion: 'skipped' });
  });
});

test('a configuration that can’t be read stops nothing: nobody has switched Steward off', async () => {
  const app = await switchedOff();
  app.world.files['.github/steward.yml'] = 'enabled: [\n';
  await closeLostRuns(app.ports);

  expect(app.world.cancelled).toEqual([]);
  expect(app.logged).toContain('whether Steward is still switched on could not be read');
});
