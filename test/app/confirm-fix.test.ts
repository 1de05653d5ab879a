import { describe, expect, test } from 'vitest';
import { handleTrigger } from '../../src/app/handle-trigger.ts';
import { Problem } from '../../src/core/problem.ts';
import { proposalDigest } from '../../src/core/proposal.ts';
import { anArtifact, BASE_SHA, HEAD_SHA, OTHER_SHA } from '../fakes/code-host.ts';
import { aReport } from '../report/fixtures/a-report.ts';
import { aProposal } from '../report/fixtures/proposal-reports.ts';
import { commentOf, elsewhere, ended, MODEL, proposal, RUN, request, stranger } from './ended-run.ts';

const digest = proposalDigest(proposal, HEAD_SHA);
const lost = () => new Problem('STW-3004', { operation: 'x', detail: 'no answer' });

/** A diagnosed failure whose report was published, where the base allows fixes on branches. */
async function offered(changes: Parameters<typeof aReport>[0] = {}, config = 'fixes: branch') {
  const app = await ended(request('debug-pipeline-failure', { config }), { proposals: [proposal], ...changes });
  app.world.files['.github/steward.yml'] = config;
  await app.finish();
  app.world.writes.length = 0;
  return app;
}

const answer = ({ world }: Awaited<ReturnType<typeof offered>>) => world.comments.at(-1)?.body ?? '';

describe('a confirmed fix', () => {
  test('is offered with its command, and the check waits for it', async () => {
    const app = await offered();

    expect(app.world.checks).toMatchObject([{ conclusion: 'action_required', output: { title: 'A fix is ready' } }]);
    expect(answer(app)).toContain(`\`/steward confirm ${digest}\``);
    expect(app.world.reviews).toEqual([]);
  });

  test.each([digest, digest.slice(0, 4), digest.toUpperCase()])(
    'by its digest %s becomes one commit of exactly its bytes',
    async (word) => {
      const app = await offered();
      await handleTrigger(commentOf(`/steward confirm ${word}`), app.ports);

      expect(app.world.commits).toMatchObject([
        {
          parentSha: HEAD_SHA,
          files: [{ path: MODEL, content: proposal.files[0]?.content }],
          message: `fix: Read fare instead of fare_amount in fct_trips\n\nProposed by Steward, confirmed by @octocat\n\nSteward-Fix: ${digest}\n`,
        },
      ]);
      expect(answer(app)).toContain(`Committed as ${'1'.repeat(40)}.`);
    },
  );

  test.each(['comments.create', 'commits.create'] as const)('is committed once when the answer of %s was lost', async (operation) => {
    const app = await offered();
    app.world.fail(operation, lost(), 'after');
    await expect(handleTrigger(commentOf(`/steward confirm ${digest}`), app.ports)).rejects.toMatchObject({ code: 'STW-3004' });
    await handleTrigger(commentOf(`/steward confirm ${digest}`), app.ports);

    expect(app.world.commits).toHaveLength(1);
    expect(app.world.comments.filter(({ body }) => body.includes('Committed as'))).toHaveLength(1);
  });

  test('after a push is not committed, and the answer says why', async () => {
    const app = await offered();
    app.world.pullRequest.headSha = OTHER_SHA;
    await handleTrigger(commentOf(`/steward confirm ${digest}`), app.ports);

    expect(app.world.commits).toEqual([]);
    expect(answer(app)).toMatch(/moved on from a1b2c3d[\s\S]*STW-3012/);
  });

  test.each<[string, string, Parameters<typeof aReport>[0], RegExp]>([
    ['nobody offered', '0000', {}, /No fix of this pull request[\s\S]*STW-3011/],
    ['is two', digest.slice(0, 4), { proposals: twins(digest.slice(0, 4)) }, /2 fixes begin[\s\S]*STW-3015/],
    [
      'weakens the set-up',
      digestOf('transform/profiles.yml'),
      { proposals: [elsewhere('transform/profiles.yml')] },
      /profiles\.yml[\s\S]*STW-3013/,
    ],
    [
      'reaches into workflows',
      digestOf('.github/workflows/x.yml'),
      { proposals: [elsewhere('.github/workflows/x.yml')] },
      /no plain path[\s\S]*STW-3013/,
    ],
    [
      'was shown otherwise',
      digest,
      { proposals: [{ ...proposal, diff: proposal.diff.replace('+    fare', '+    fee') }] },
      /not what would be written/,
    ],
  ])('that %s is not committed', async (...[, word, changes, expected]) => {
    const app = await offered(changes);
    await handleTrigger(commentOf(`/steward confirm ${word}`), app.ports);

    expect(app.world.writes.filter((write) => write === 'commits.create')).toEqual([]);
    expect(answer(app)).toMatch(expected);
  });

  test('whose report was exchanged since is not committed', async () => {
    const app = await offered();
    const forged = aReport({
      runKey: app.asked.runKey,
      workflow: app.asked.workflow,
      project: 'other',
      baseSha: BASE_SHA,
      proposals: [proposal],
    });
    app.world.artifacts[RUN] = [anArtifact(JSON.stringify(forged))];
    await handleTrigger(commentOf(`/steward confirm ${digest}`), app.ports);

    expect(app.world.commits).toEqual([]);
    expect(answer(app)).toContain('STW-3011');
  });

  test('without the permission to write says how to give it', async () => {
    const app = await offered();
    app.world.fail('commits.create', new Problem('STW-3003', { operation: 'write a file', detail: '403' }));
    await handleTrigger(commentOf(`/steward confirm ${digest}`), app.ports);

    expect(answer(app)).toMatch(/contents: write[\s\S]*git apply[\s\S]*STW-3014/);
  });

  test('is none where the base only suggests, whatever the head says', async () => {
    const app = await offered({}, '');
    await handleTrigger(commentOf(`/steward confirm ${digest}`), app.ports);

    expect(app.world.commits).toEqual([]);
    expect(answer(app)).toContain('does not commit here');
  });

  test('is nobody’s who may not write', async () => {
    const app = await offered();
    await handleTrigger(commentOf(`/steward confirm ${digest}`, stranger), app.ports);

    expect(app.world.commits).toEqual([]);
  });
});

function digestOf(path: string): string {
  return proposalDigest(elsewhere(path), HEAD_SHA);
}

/** Two different fixes whose digests begin alike. */
function twins(beginning: string) {
  for (let index = 0; ; index += 1) {
    const other = aProposal({ files: [{ path: MODEL, action: 'update', content: `select ${index}\n` }] });
    if (proposalDigest(other, HEAD_SHA).startsWith(beginning)) return [proposal, other];
  }
}
