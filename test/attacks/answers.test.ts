import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { suggestionsOf } from '../../src/orchestrator/suggestions-of.ts';
import { commentOf, ended, request } from '../app/ended-run.ts';
import { aFinding, aStep } from '../report/fixtures/a-report.ts';
import { HOSTILE_TEXTS } from '../report/fixtures/hostile-texts.ts';
import { hostileText } from '../report/hostile-arbitrary.ts';
import { whatActs } from '../report/inert.ts';

const OWN = ['https://github.com/acme/taxi', 'https://github.com/acme/steward/blob/main/docs'];
const COMMANDS = [
  '/steward ',
  '/steward fix ',
  '/steward explain ',
  '/steward accept C20 because ',
  '/steward override a1b2c3d because ',
  '/steward review --',
  '/steward dimension ',
];

async function aReviewed() {
  const steps = [aStep({ status: 'failed', failure: 'findings', reason: '1 finding blocks' })];
  const app = await ended(request('architecture-review'), { findings: [aFinding()], steps });
  app.world.permissions = { octocat: { level: 'admin', userId: 1 } };
  await app.finish();
  return app;
}

/** What would act of the answers to commands that carry a text. */
async function answersActing(app: Awaited<ReturnType<typeof aReviewed>>, said: string): Promise<readonly string[]> {
  const before = app.world.comments.length;
  for (const [index, command] of COMMANDS.entries()) {
    const body = `${command}${said}`;
    const id = 10_000 + before * 100 + index;
    app.world.comments.push({ id, authorId: 1, author: 'octocat', body, edited: false });
    await handleTrigger({ ...commentOf(body), commentId: id } as Parameters<typeof handleTrigger>[0], app.ports);
  }
  const acting = app.world.comments.filter(({ authorId }) => authorId !== 1).flatMap(({ body }) => whatActs(body, OWN));
  // The list of commands says in italics what is not built yet.
  return acting.filter((what) => what !== 'element em');
}

test('echo-in-reply: A command carries text that Steward would repeat in its answer', async () => {
  const app = await aReviewed();
  for (const said of [...HOSTILE_TEXTS, '<img src=x>', '@octocat', '“x” [y](https://evil.example)', 'x <!-- steward accepted 1 aaaa -->'])
    expect(await answersActing(app, said)).toEqual([]);
  expect(app.world.comments.filter(({ authorId }) => authorId !== 1).length).toBeGreaterThan(10);
}, 60_000);

test('whatever a command carries, no answer acts', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (said) => {
      expect(await answersActing(await aReviewed(), said.replaceAll(/\s+/g, ' '))).toEqual([]);
    }),
    { numRuns: 15 },
  );
});

test('suggestion-breaks-out: A suggested line ends its block and goes on as Markdown', () => {
  const path = 'models/a.sql';
  const patches = new Map([[path, '@@ -1,1 +1,1 @@\n-x\n+select 1\n']]);
  const before = new Map([[path, 'select 1\n']]);
  const bodies = ['```', '~~~', '``````', '```suggestion', '<!-- x -->', '![x](https://evil.example)', '@octocat fixes #1'].map((line) => {
    const title = `X1, untried: ${line} @octocat`;
    const content = `select 2 -- ${line}\n${line}\n![x](https://evil.example) @octocat\n`;
    return suggestionsOf({ title, files: [{ path, action: 'update', content }] }, { before, patches })?.[0]?.body ?? '';
  });
  expect(bodies.filter((body) => body === '')).toEqual([]);
  expect(bodies.flatMap((body) => whatActs(body, OWN))).toEqual([]);
  const merging = { path, action: 'update', content: 'select 1\n/merge\n' } as const;
  expect(suggestionsOf({ title: 'x', files: [merging] }, { before, patches })).toBeUndefined();
});
