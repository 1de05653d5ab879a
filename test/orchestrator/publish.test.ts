import { describe, expect, test } from 'vitest';
import { DEFAULT_ROLES } from '../../src/config/roles-schema.ts';
import { Problem } from '../../src/core/problem.ts';
import type { Trigger } from '../../src/core/trigger.ts';
import { composeFailure, composePublication } from '../../src/orchestrator/compose-publication.ts';
import { problemPolicy, STRICT } from '../../src/orchestrator/problem-policy.ts';
import { productConfigSchema } from '../../src/orchestrator/product-config.ts';
import { publishProblem, publishReport } from '../../src/orchestrator/publish.ts';
import { reply } from '../../src/orchestrator/reply.ts';
import { triage } from '../../src/orchestrator/triage.ts';
import { upsertComment } from '../../src/orchestrator/upsert-comment.ts';
import { aRequest, ORIGIN } from '../fakes/app-world.ts';
import { BASE_SHA, BOT_ID, fakeCodeHost, HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aFinding, aReport } from '../report/fixtures/a-report.ts';
import { whatActs } from '../report/inert.ts';

const policy = { severities: {}, paths: [], onIncomplete: 'fail', gate: 'blocking' } as const;
const context = { severalProjects: false };
const { runKey, project } = aRequest();
const report = (changes: Parameters<typeof aReport>[0] = {}) =>
  aReport({ runKey, project, headSha: HEAD_SHA, baseSha: BASE_SHA, ...changes });

async function opened() {
  const { host, world } = fakeCodeHost();
  const checkRunId = await host.checks.open({ name: 'n', headSha: HEAD_SHA, externalId: runKey, title: 'Queued', summary: '' });
  world.writes.length = 0;
  return { host, world, to: { host, request: aRequest(), checkRunId, runUrl: 'https://run', buttons: true } };
}

describe('composePublication', () => {
  test('refuses a report whose verdict isn’t what its findings give under the base’s policy', () => {
    const claimed = report({ findings: [aFinding()], verdict: aReport().verdict });

    expect(() => composePublication(claimed, { policy, context })).toThrow(expect.objectContaining({ code: 'STW-3006' }));
  });

  test('refuses a report that was judged by another policy', () => {
    const lenient = { severities: { 'column-break': 'warning' }, paths: [], onIncomplete: 'fail', gate: 'blocking' } as const;

    expect(() => composePublication(report({ findings: [aFinding()] }), { policy: lenient, context })).toThrow(/is not what its findings/);
  });

  test('takes the headline from the verdict that it computed, not from the report', () => {
    const boasting = report();
    const { check, body } = composePublication(
      { ...boasting, verdict: { ...boasting.verdict, title: 'Approved by @acme' } },
      { policy, context },
    );

    expect(check.title).toBe('Nothing blocks');
    expect(body).not.toContain('Approved');
  });

  test('starts the comment with the marker by which it is found again', () => {
    const { marker, body } = composePublication(report(), { policy, context });

    expect(marker).toBe('<!-- steward v1 acme/taxi#42:transform:architecture-review -->');
    expect(body.startsWith(marker)).toBe(true);
  });

  test('refuses a report of no pull request', () => {
    expect(() => composePublication(report({ pullRequest: undefined }), { policy, context })).toThrow(/names no pull request/);
  });
});

describe('composeFailure', () => {
  test('says that nothing could be checked, what that means and what to do', () => {
    const check = composeFailure(new Problem('STW-3005', { conclusion: 'failure' }));

    expect(check).toMatchObject({ conclusion: 'failure', title: expect.stringMatching(/^Could not check: /), annotations: [] });
    expect(check.summary).toMatch(/Nothing is known about this commit[\s\S]*Re-run[\s\S]*STW-3005/);
  });

  test.each([
    ['STW-3005', { on_incomplete: 'fail', gate: 'blocking' }, 'failure'],
    ['STW-3005', { on_incomplete: 'neutral', gate: 'blocking' }, 'neutral'],
    ['STW-3005', { on_incomplete: 'fail', gate: 'advisory' }, 'neutral'],
    ['STW-3006', { on_incomplete: 'neutral', gate: 'blocking' }, 'failure'],
    ['STW-3006', { on_incomplete: 'fail', gate: 'advisory' }, 'neutral'],
    ['STW-1002', undefined, 'failure'],
  ] as const)('%s under %j ends as %s', (code, by, conclusion) => {
    expect(composeFailure(new Problem(code), by === undefined ? undefined : { ...STRICT, ...by })).toMatchObject({
      conclusion,
      title: expect.stringMatching(/^Could not check: /),
    });
  });

  test('shows what a hostile report brought as text', () => {
    const detail = '@acme/team <img src=x> ![x](https://evil.example) <!-- steward v1 x -->';
    const { title, summary } = composeFailure(new Problem('STW-3006', { detail }));

    expect(whatActs(summary, [])).toEqual([]);
    expect(Buffer.byteLength(title)).toBeLessThan(256);
  });
});

test('a configuration that can no longer be read lets nothing through', () => {
  expect(problemPolicy({ config: 'gate: advisory' }, productConfigSchema)).toMatchObject({ gate: 'advisory', on_incomplete: 'fail' });
  expect(problemPolicy({ config: 'gate: advisory\nunknown: key' }, productConfigSchema)).toEqual(STRICT);
});

describe('publishReport', () => {
  test('writes the comment, then completes the check', async () => {
    const { world, to } = await opened();

    expect(await publishReport(report(), to, { policy, roles: DEFAULT_ROLES, context })).toMatchObject({
      title: 'Nothing blocks',
      because: 'clean',
    });
    expect(world.writes).toEqual(['comments.create', 'checks.complete']);
    expect(world.checks[0]?.output.buttons).toEqual([]);
  });

  test('writes no comment a second time when nothing changed, and updates it when something did', async () => {
    const { world, to } = await opened();
    await publishReport(report(), to, { policy, roles: DEFAULT_ROLES, context });
    await publishReport(report(), to, { policy, roles: DEFAULT_ROLES, context });
    await publishReport(report({ findings: [aFinding()] }), to, { policy, roles: DEFAULT_ROLES, context });

    expect(world.writes.filter((write) => write.startsWith('comments'))).toEqual(['comments.create', 'comments.update']);
    expect(world.comments).toHaveLength(1);
  });

  test('where the gate is advisory is neutral, with the reason once in the comment', async () => {
    const { world, to } = await opened();
    await publishReport(report({ findings: [aFinding(), aFinding()], gate: 'advisory' }), to, {
      policy: { ...policy, gate: 'advisory' },
      roles: DEFAULT_ROLES,
      context,
    });

    expect(world.checks[0]).toMatchObject({ conclusion: 'neutral', output: { title: 'Would fail: 2 findings' } });
    expect(world.comments[0]?.body.split('gate: advisory')).toHaveLength(2);
  });

  test('about an older commit completes its check and leaves the comment alone', async () => {
    const { world, to } = await opened();
    world.pullRequest.headSha = OTHER_SHA;
    await publishReport(report(), to, { policy, roles: DEFAULT_ROLES, context });

    expect(world.writes).toEqual(['checks.complete']);
  });

  test('with a wrong verdict writes nothing at all', async () => {
    const { world, to } = await opened();
    const claimed = report({ findings: [aFinding()], verdict: aReport().verdict });

    await expect(publishReport(claimed, to, { policy, roles: DEFAULT_ROLES, context })).rejects.toMatchObject({ code: 'STW-3006' });
    expect(world.writes).toEqual([]);
  });

  test.each([
    [true, [{ identifier: 'steward-rerun' }]],
    [false, []],
  ])('a failure offers to check again where buttons reach somebody (%s)', async (buttons, expected) => {
    const { world, to } = await opened();
    await publishProblem(new Problem('STW-3007', { minutes: '90' }), { ...to, buttons }, STRICT);

    expect(world.checks[0]).toMatchObject({ conclusion: 'failure', output: { buttons: expected, detailsUrl: 'https://run' } });
    for (const { label, description, identifier } of world.checks[0]?.output.buttons ?? []) {
      expect([label.length <= 20, description.length <= 40, identifier.length <= 20]).toEqual([true, true, true]);
    }
  });
});

describe('upsertComment', () => {
  const marker = '<!-- steward v1 k -->';
  const body = `${marker}\nline one\nline two\n`;

  test.each<[string, { authorId: number; body: string }[], string]>([
    ['none', [], 'created'],
    ['somebody who pasted the marker', [{ authorId: 1, body }], 'created'],
    ['an own comment that quotes the marker', [{ authorId: BOT_ID, body: `> ${body}` }], 'created'],
    ['an own comment of another key', [{ authorId: BOT_ID, body: '<!-- steward v1 other -->\nx' }], 'created'],
    ['the same text', [{ authorId: BOT_ID, body }], 'unchanged'],
    ['the same text with other line ends', [{ authorId: BOT_ID, body: body.replaceAll('\n', '\r\n').trimEnd() }], 'unchanged'],
    ['another text', [{ authorId: BOT_ID, body: `${marker}\nold` }], 'updated'],
    [
      'another text behind 250 comments',
      [...Array.from({ length: 250 }, () => ({ authorId: 1, body })), { authorId: BOT_ID, body: marker }],
      'updated',
    ],
  ])('among %s', async (_, comments, expected) => {
    const { host, world } = fakeCodeHost();
    world.comments.push(...comments.map((comment, index) => ({ id: index, author: 'somebody', edited: false, ...comment })));

    expect(await upsertComment(host, { pullRequest: 42, marker, body })).toBe(expected);
    expect(world.writes).toEqual(expected === 'unchanged' ? [] : [expected === 'created' ? 'comments.create' : 'comments.update']);
    expect(
      world.comments.filter(
        ({ authorId, body: text }) => authorId === BOT_ID && text.replaceAll('\r\n', '\n').trimEnd() === body.trimEnd(),
      ),
    ).toHaveLength(1);
  });
});

test('a comment is answered once, two comments are answered each', async () => {
  const { host, world } = fakeCodeHost();
  for (const commentId of [1, 1, 2]) await reply({ pullRequest: 42, commentId, text: 'Nothing is running.' }, host);

  expect(world.writes).toEqual(['comments.create', 'comments.create']);
});

describe('triage', () => {
  const sender = { login: 'octocat', id: 1, isBot: false };
  const button = { kind: 'check-button', ...ORIGIN, checkRunId: 1, headSha: HEAD_SHA, sender } as const;

  test.each<[string, Trigger, object]>([
    ['our button', { ...button, externalId: runKey, identifier: 'steward-rerun' }, { kind: 'rerun', run: { project, headSha: HEAD_SHA } }],
    ['another button', { ...button, externalId: runKey, identifier: 'deploy' }, { kind: 'ignore' }],
    ['a button of another’s check', { ...button, externalId: 'x', identifier: 'steward-rerun' }, { kind: 'ignore' }],
    [
      'a problem’s check',
      { ...button, kind: 'check-rerequested', externalId: 'problem:42:STW-1002' },
      { kind: 'rerun', run: { pullRequest: 42, project: undefined } },
    ],
    ['a merge queue’s problem', { ...button, kind: 'check-rerequested', externalId: 'problem:merge-group:STW-1002' }, { kind: 'ignore' }],
    ['a conversation', { kind: 'comment', ...ORIGIN, pullRequestNumber: 42, commentId: 1, body: 'Nice!', sender }, { kind: 'ignore' }],
    [
      'a bot',
      { kind: 'comment', ...ORIGIN, pullRequestNumber: 42, commentId: 1, body: '/steward review', sender: { ...sender, isBot: true } },
      { kind: 'ignore' },
    ],
    [
      'the button of a fork’s check',
      { ...button, externalId: 'settled:taxi:architecture-review:42', identifier: 'steward-approve' },
      { kind: 'approve', run: { pullRequest: 42, headSha: HEAD_SHA } },
    ],
    [
      'that button on a check that awaits no approval',
      { ...button, externalId: 'settled:taxi:architecture-review', identifier: 'steward-approve' },
      { kind: 'ignore' },
    ],
    [
      'that button on the check of a fork’s commit that was read',
      { ...button, externalId: runKey, identifier: 'steward-approve' },
      { kind: 'approve', run: { pullRequest: 42, headSha: HEAD_SHA } },
    ],
    ['that button on another check', { ...button, externalId: 'sonar', identifier: 'steward-approve' }, { kind: 'ignore' }],
    [
      'the end of a run',
      { kind: 'run-completed', ...ORIGIN, runId: 9, runAttempt: 1, conclusion: 'success' },
      { kind: 'run-completed', runId: 9 },
    ],
  ])('of %s', (_, trigger, expected) => {
    expect(triage(trigger)).toMatchObject(expected);
  });
});
