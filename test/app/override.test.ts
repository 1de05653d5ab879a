import { describe, expect, test } from 'vitest';
import { finishRun } from '../../src/app/finish-run.ts';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import type { Person } from '../../src/core/trigger.ts';
import { readOverride } from '../../src/orchestrator/read-override.ts';
import { HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aFinding, aStep } from '../report/fixtures/a-report.ts';
import { commentOf, ended, RUN, request } from './ended-run.ts';

const ADMIN: Person = { login: 'ana', id: 9, isBot: false };
const SHORT = HEAD_SHA.slice(0, 8);
const OVERRIDE = `/steward override ${SHORT} because Finance needs it today`;

/** A published review that fails, with an admin and a writer about. */
async function failed(config = '') {
  const steps = [aStep({ status: 'failed', failure: 'findings', reason: '2 findings block' })];
  const app = await ended(request('architecture-review', { config }), { findings: [aFinding(), aFinding()], steps });
  app.world.files['.github/steward.yml'] = config;
  app.world.permissions['ana'] = { level: 'admin', userId: 9 };
  await app.finish();
  let commentId = 70;
  const says = async (body: string, sender = ADMIN) => {
    commentId += 1;
    app.world.comments.push({ id: commentId, authorId: sender.id, author: sender.login, body, edited: false });
    const trigger = { ...commentOf(body, sender), commentId };
    await handleTrigger(trigger, app.ports);
    return { trigger, answer: app.world.comments.at(-1)?.body ?? '' };
  };
  const report = () => app.world.comments.find(({ body }) => body.includes('## Workflow:'))?.body ?? '';
  const override = (roles: 'admin' | 'maintain' = 'admin') =>
    readOverride(app.world.comments, { headSha: app.world.pullRequest.headSha, roles: { override: roles } }, app.host);
  return { ...app, says, report, override };
}

describe('an override by an admin', () => {
  test('lets the commit pass: check and comment are neutral and name the admin and the reason', async () => {
    const app = await failed();
    const { answer } = await app.says(OVERRIDE);

    expect(answer).toContain('Overridden by ana for `a1b2c3d` alone: “Finance needs it today”');
    expect(app.world.checks).toMatchObject([{ conclusion: 'neutral', output: { title: 'Overridden by ana: 2 findings' } }]);
    expect(app.world.checks[0]?.output.summary).toContain('“Finance needs it today”');
    expect(app.report()).toContain('**Overridden by ana**: 2 findings');
    expect(app.report().split('“Finance needs it today”')).toHaveLength(2);
  });

  test('delivered twice is done once', async () => {
    const app = await failed();
    const { trigger } = await app.says(OVERRIDE);
    const before = structuredClone(app.world.comments);
    await handleTrigger(trigger, app.ports);

    expect(app.world.comments).toEqual(before);
    expect(await app.override()).toBeDefined();
  });

  test('holds for a run of the same commit that ends later, with a report or without', async () => {
    const app = await failed();
    await app.says(OVERRIDE);
    app.ports.store.runs.update(app.asked.runKey, { state: 'running' });
    await app.finish();
    expect(app.world.checks).toMatchObject([{ conclusion: 'neutral' }]);

    app.world.artifacts[RUN] = [];
    app.ports.store.runs.update(app.asked.runKey, { state: 'running' });
    await finishRun({ workflowRunId: RUN, repositoryId: 7 }, app.host, app.ports);
    expect(app.world.checks).toMatchObject([
      {
        conclusion: 'neutral',
        output: { title: expect.stringContaining('Overridden by ana: could not check'), summary: expect.stringContaining('Finance') },
      },
    ]);
  });

  test('also lets pass what has no report: a fork’s check, a problem, a cancelled run; not what waits for a yes, nor another’s check', async () => {
    const app = await failed();
    const names = {
      'settled:other:architecture-review': 'action_required',
      'problem:42:STW-3008': 'failure',
      'problem:43:STW-3008': 'failure',
      [app.asked.runKey.replace('architecture-review', 'full-pipeline')]: 'action_required',
      [app.asked.runKey.replace('transform', 'other')]: 'cancelled',
      'ci/unit-tests': 'failure',
    } as const;
    for (const [externalId, conclusion] of Object.entries(names)) {
      const id = await app.host.checks.open({ name: externalId, headSha: HEAD_SHA, externalId, title: 't', summary: 's' });
      await app.host.checks.complete(id, conclusion, { title: 't', summary: 's', annotations: [] });
    }
    await app.says(OVERRIDE);

    expect(app.world.checks.map(({ conclusion }) => conclusion)).toEqual([
      'neutral',
      'neutral',
      'neutral',
      'failure',
      'action_required',
      'neutral',
      'failure',
    ]);
  });

  test('is void for the next push', async () => {
    const app = await failed();
    await app.says(OVERRIDE);
    expect(await app.override()).toEqual({ person: 'ana', reason: 'Finance needs it today' });
    app.world.pullRequest.headSha = OTHER_SHA;

    expect(await app.override()).toBeUndefined();
  });

  test.each(['the command', 'the answer'])('is void when %s is edited afterwards', async (which) => {
    const app = await failed();
    await app.says(OVERRIDE);
    const comment = app.world.comments.find(({ body }) =>
      body.includes(which === 'the command' ? '/steward override' : 'steward overrode'),
    );
    Object.assign(comment ?? {}, { edited: true });

    expect(await app.override()).toBeUndefined();
  });

  test('is void when the admin no longer is one, or the login is somebody else’s', async () => {
    const app = await failed();
    await app.says(OVERRIDE);
    app.world.permissions['ana'] = { level: 'maintain', userId: 9 };
    expect(await app.override()).toBeUndefined();
    expect(await app.override('maintain')).toBeDefined();
    app.world.permissions['ana'] = { level: 'admin', userId: 10 };
    expect(await app.override()).toBeUndefined();
  });
});

describe('what is no override says why, and the check stays red', () => {
  test.each<[string, string, RegExp]>([
    ['another commit', `/steward override ${OTHER_SHA} because it is urgent`, /not the commit at the head[\s\S]*a1b2c3d4e5f6/],
    ['six digits', `/steward override ${HEAD_SHA.slice(0, 6)} because it is urgent`, /lets exactly the commit/],
    ['no reason', `/steward override ${SHORT}`, /lets exactly the commit/],
    ['no commit', '/steward override because it is urgent', /lets exactly the commit/],
  ])('%s', async (_, text, expected) => {
    const app = await failed();

    expect((await app.says(text)).answer).toMatch(expected);
    expect(app.world.checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  test('a writer’s word, and a maintainer’s', async () => {
    const app = await failed();
    for (const level of ['write', 'maintain'] as const) {
      app.world.permissions['ana'] = { level, userId: 9 };
      await app.says(OVERRIDE);
    }

    expect(app.world.comments.filter(({ body }) => body.includes('Only people with admin access'))).toHaveLength(1);
    expect(app.world.checks).toMatchObject([{ conclusion: 'failure' }]);
  });

  test('a record that somebody pasted, or that stands in the middle of another answer', async () => {
    const app = await failed();
    const record = `<!-- steward overrode 71 ${HEAD_SHA} -->`;
    const own = { authorId: app.host.ownUserId, author: 'steward[bot]', edited: false };
    app.world.comments.push(
      { id: 71, authorId: 9, author: 'ana', body: OVERRIDE, edited: false },
      { id: 72, authorId: 66, author: 'stranger', body: `<!-- steward v1 x -->\n${record}`, edited: false },
      { id: 73, ...own, body: `<!-- steward v1 x -->\nNo finding is called\n${record}` },
    );

    expect(await app.override()).toBeUndefined();
    app.world.comments.push({ id: 74, ...own, body: `<!-- steward v1 x -->\r\n${record}\r\nOverridden` });
    expect(await app.override()).toBeDefined();
  });
});
