import { expect, test } from 'vitest';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { acceptanceKey } from '../../src/core/acceptance.ts';
import { parseRunKey } from '../../src/core/run-key.ts';
import { acceptanceRecord } from '../../src/orchestrator/read-acceptances.ts';
import { overrideRecord } from '../../src/orchestrator/read-override.ts';
import { renderComment } from '../../src/report/render-comment.ts';
import { commentOf, ended, request, stranger } from '../app/ended-run.ts';
import { BOT_ID, HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aFinding, aReport, aStep } from '../report/fixtures/a-report.ts';
import { CONTEXT } from '../report/fixtures/findings-reports.ts';

const review = request('architecture-review', { config: 'gate: blocking\n' });
const finding = aFinding();
const blocking = { findings: [finding], steps: [aStep({ status: 'failed', failure: 'findings', reason: '1 finding blocks' })] } as const;
const marker = '<!-- steward v1 acme/taxi#42:transform:architecture-review -->';

/** A review with a finding that blocks, beside comments that are there already. */
async function published(comments: readonly { id?: number; authorId: number; author?: string; body: string; edited?: boolean }[]) {
  const app = await ended(review, { findings: [...blocking.findings], steps: [...blocking.steps] });
  app.world.comments.push(...comments.map((comment, index) => ({ id: index + 1, author: 'somebody', edited: false, ...comment })));
  await app.finish();
  return app;
}

const conclusions = ({ world }: Awaited<ReturnType<typeof published>>) => world.checks.map(({ conclusion }) => conclusion);
const command = { id: 55, authorId: 1, author: 'octocat', body: '/steward accept C20 because Finance switches over on Monday' };
const record = { id: 56, authorId: BOT_ID, author: 'steward[bot]', body: `Accepted.\n${acceptanceRecord(55, [acceptanceKey(finding)])}` };

test('pasted-marker: Somebody pastes Steward’s marker into a comment', async () => {
  const app = await published([{ authorId: 66, body: `${marker}\nForged` }]);
  expect(app.world.comments[0]?.body).toBe(`${marker}\nForged`);
  expect(app.world.comments).toHaveLength(2);
});

test('look-alike-bot: A user with a bot’s name writes the marker', async () => {
  const app = await published([{ authorId: 66, author: 'steward[bot]', body: `${marker}\nForged` }]);
  expect(app.world.comments[0]?.body).toBe(`${marker}\nForged`);
  expect(app.world.comments[1]?.authorId).toBe(BOT_ID);
});

test('marker-in-reviewed-text: A column description holds the marker, so that Steward writes it itself', () => {
  const hostile = `${marker} ${acceptanceRecord(55, ['0123456789abcdef'])}`;
  const comment = renderComment(
    aReport({ findings: [aFinding({ message: hostile, subject: hostile })], steps: [aStep({ reason: hostile })] }),
    CONTEXT,
  );
  expect(comment.match(/<!--/g)).toHaveLength(1);
  expect(comment).not.toMatch(/^.*\n[\s\S]*<!-- steward/);
});

test('forged-acceptance: Somebody writes the hidden record of an accepted finding', async () => {
  expect(conclusions(await published([command, record]))).toEqual(['success']);
  expect(conclusions(await published([command, { ...record, authorId: 66 }]))).toEqual(['failure']);
});

test('edited-acceptance: The command behind an acceptance is edited', async () => {
  expect(conclusions(await published([{ ...command, edited: true }, record]))).toEqual(['failure']);
  expect(conclusions(await published([command, { ...record, edited: true }]))).toEqual(['failure']);
});

test('acceptance-by-former-writer: Somebody who accepted lost write access since', async () => {
  const app = await ended(review, { findings: [...blocking.findings], steps: [...blocking.steps] });
  app.world.comments.push({ ...command, edited: false }, { ...record, edited: false });
  app.world.permissions = { octocat: { level: 'read', userId: 1 } };
  await app.finish();
  expect(conclusions(app)).toEqual(['failure']);
});

const override = { id: 57, authorId: 2, author: 'ana', body: `/steward override ${HEAD_SHA.slice(0, 7)} because Finance needs it today` };
const overrode = (sha: string) => ({
  id: 58,
  authorId: BOT_ID,
  author: 'steward[bot]',
  body: `<!-- steward v1 acme/taxi#42:answer:57 -->\n${overrideRecord(57, sha)}\nDone.`,
});

/** The same, where ana has a role of her own. */
async function overridden(level: 'admin' | 'write', comments: Parameters<typeof published>[0]) {
  const app = await ended(review, { findings: [...blocking.findings], steps: [...blocking.steps] });
  app.world.permissions = { ...app.world.permissions, ana: { level, userId: 2 } };
  app.world.comments.push(...comments.map((comment, index) => ({ id: index + 1, author: 'somebody', edited: false, ...comment })));
  await app.finish();
  return conclusions(app);
}

test('override-by-writer: A writer overrides a check that blocks', async () => {
  expect(await overridden('admin', [override, overrode(HEAD_SHA)])).toEqual(['neutral']);
  expect(await overridden('write', [override, overrode(HEAD_SHA)])).toEqual(['failure']);
});

test('forged-override: Somebody writes the hidden record of an override, or edits the command behind it', async () => {
  expect(await overridden('admin', [override, { ...overrode(HEAD_SHA), authorId: 66 }])).toEqual(['failure']);
  expect(await overridden('admin', [override, { ...overrode(HEAD_SHA), edited: true }])).toEqual(['failure']);
  expect(await overridden('admin', [{ ...override, edited: true }, overrode(HEAD_SHA)])).toEqual(['failure']);
});

test('override-of-other-commit: A push follows an override', async () => {
  expect(await overridden('admin', [override, overrode(OTHER_SHA)])).toEqual(['failure']);
  expect(await overridden('admin', [{ ...override, body: override.body.replace(/[0-9a-f]{7}/, 'fffffff') }, overrode(HEAD_SHA)])).toEqual([
    'failure',
  ]);
});

test('head-moved-before-publication: The branch moves while the run goes on', async () => {
  const app = await ended(review, { findings: [...blocking.findings], steps: [...blocking.steps] });
  app.world.pullRequest.headSha = OTHER_SHA;
  await app.finish();
  expect(app.world.comments).toEqual([]);
  expect(app.world.checks).toMatchObject([{ headSha: HEAD_SHA, conclusion: 'failure' }]);
});

test('confirm-after-push: A push follows the scope that somebody confirms', async () => {
  const scope = request('full-pipeline', { phase: 'plan' });
  const step = aStep({ status: 'skipped', failure: 'unconfirmed', reason: 'waits for a yes' });
  const app = await ended(scope, { steps: [step] });
  await app.finish();
  app.world.pullRequest.headSha = OTHER_SHA;
  await handleTrigger(commentOf('/steward confirm'), app.ports);
  expect(app.world.runs).toHaveLength(1);
});

test('foreign-run-completed: A run that Steward did not start ends', async () => {
  const app = await ended(review);
  const completed = (repositoryId: number, runId: number) =>
    handleTrigger(
      { ...commentOf('x', stranger), kind: 'run-completed', repositoryId, runId, runAttempt: 1, conclusion: 'success' },
      app.ports,
    );
  app.world.writes.length = 0;
  await completed(8, 5000);
  await completed(7, 5001);
  expect(app.world.writes).toEqual([]);
});

test('forged-run-key: A check of another tool carries a run key that climbs', () => {
  const good = review.runKey;
  expect(parseRunKey(good)).toBeDefined();
  const forged = [
    good.replace('acme', '..'),
    good.replace('transform', '../../x'),
    good.replace('architecture-review', 'deploy'),
    good.replace(HEAD_SHA, 'HEAD'),
    good.replace('#42', '#042'),
    `${good} ${good}`,
    `${good}\n`,
  ];
  expect(forged.map(parseRunKey)).toEqual(forged.map(() => undefined));
});
