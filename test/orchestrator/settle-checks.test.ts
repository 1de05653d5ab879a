import { describe, expect, test } from 'vitest';
import { retireComments } from '../../src/orchestrator/retire-comments.ts';
import { settleChecks } from '../../src/orchestrator/settle-checks.ts';
import { aRequest } from '../fakes/app-world.ts';
import { fakeCodeHost, HEAD_SHA } from '../fakes/code-host.ts';

const { runKey } = aRequest();

describe('settleChecks', () => {
  const settled = {
    project: 'taxi',
    workflow: 'architecture-review',
    headSha: HEAD_SHA,
    conclusion: 'success',
    title: 't',
    summary: 's',
  } as const;

  test('names the project only where there are several, and says a thing once', async () => {
    const { host, world } = fakeCodeHost();
    for (const several of [false, false, true]) await settleChecks([settled], several, host);
    await settleChecks([{ ...settled, project: 'other' }], true, host);

    expect(world.checks.map(({ name }) => name)).toEqual(['Steward: Architecture Review', 'Steward: Architecture Review (other)']);
  });

  const waiting = { ...settled, conclusion: 'action_required', awaitsApproval: { pullRequest: 42 } } as const;

  test('offers to run a commit that awaits approval, with a button within GitHub’s limits', async () => {
    const { host, world } = fakeCodeHost();
    await settleChecks([waiting], false, host);

    expect(world.checks[0]?.externalId).toBe('settled:taxi:architecture-review:42');
    expect(world.checks[0]?.output.buttons).toMatchObject([{ label: 'Run on a1b2c3d', identifier: 'steward-approve' }]);
    for (const { label, description, identifier } of world.checks[0]?.output.buttons ?? [])
      expect([label.length <= 20, description.length <= 40, identifier.length <= 20]).toEqual([true, true, true]);
  });

  test('asks for approval again where a run of another base came in between, and leaves alone what was overridden', async () => {
    const { host, world } = fakeCodeHost();
    for (const _ of [1, 2]) await settleChecks([waiting], false, host);
    expect(world.checks).toHaveLength(1);
    await host.checks.open({ name: 'Steward: Architecture Review', headSha: HEAD_SHA, externalId: runKey, title: 't', summary: 's' });
    for (const _ of [1, 2]) await settleChecks([waiting], false, host);
    expect(world.checks.map(({ conclusion }) => conclusion)).toEqual(['action_required', undefined, 'action_required']);
    await host.checks.complete(world.checks[2]?.id ?? 0, 'neutral', { title: 'Overridden by ana', summary: 's', annotations: [] });
    await settleChecks([waiting], false, host);
    expect(world.checks).toHaveLength(3);
  });

  test('says the other thing when the answer is another one', async () => {
    const { host, world } = fakeCodeHost();
    await settleChecks([{ ...settled, conclusion: 'action_required' }], false, host);
    await settleChecks([settled], false, host);

    expect(world.checks.map(({ conclusion }) => conclusion)).toEqual(['action_required', 'success']);
  });
});

describe('retireComments', () => {
  const settled = {
    project: 'taxi',
    workflow: 'architecture-review',
    headSha: HEAD_SHA,
    title: 'No dbt change',
    summary: 'Nothing of taxi is left.',
  } as const;
  const about = (conclusion: 'success' | 'action_required') => ({
    settled: [{ ...settled, conclusion }],
    repository: { owner: 'acme', name: 'taxi' },
    pullRequest: 42,
  });
  const marker = '<!-- steward v1 acme/taxi#42:taxi:architecture-review -->';

  test('takes back what the comment told of changes that are gone', async () => {
    const { host, world } = fakeCodeHost();
    await host.comments.create(42, `${marker}\n\n❌ 2 findings block`);
    for (const _ of [1, 2]) await retireComments(about('success'), host);

    expect(world.writes).toEqual(['comments.create', 'comments.update']);
    expect(world.comments.at(-1)?.body).toBe(
      `${marker}\n\n## Workflow: Architecture Review\n\n> ✅ **No dbt change** · \`${HEAD_SHA.slice(0, 7)}\`\n\nNothing of taxi is left.\n`,
    );
  });

  test('begins no comment, and leaves the comment of a check that is not green', async () => {
    const { host, world } = fakeCodeHost();
    await retireComments(about('success'), host);
    await host.comments.create(42, `${marker}\n\n❌ 2 findings block`);
    await retireComments(about('action_required'), host);

    expect(world.writes).toEqual(['comments.create']);
  });
});
