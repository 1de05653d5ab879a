import { expect, test } from 'vitest';
import { readRequests } from '../../src/action/read-requests.ts';
import { aRequest } from '../fakes/app-world.ts';
import { checkOf, config, plan, pull, push } from './planning.ts';

const draft = { '/pulls/42': pull({ draft: true }) };
const READ = { lane: { name: 'static', by: 'draft' } } as const;
const CHECKED = checkOf({ external_id: aRequest().runKey, status: 'completed', conclusion: 'success' });
const RUNNING = checkOf({ external_id: aRequest().runKey, status: 'in_progress', conclusion: null });
const wants = (text: string) => ({ '/contents/.github%2Fsteward.yml': config(text) });

/** The pull request as it is told when it is no draft any more. */
function ready(): Parameters<typeof plan>[0] {
  const { name, payload } = push();
  return { name, payload: { ...payload, action: 'ready_for_review' } };
}

test.each([
  ['a draft is only read', push({ draft: true }), draft, [aRequest(READ)]],
  ['once it is ready, the same commit is reviewed as any other', ready(), CHECKED, [aRequest({ attempt: 2 })]],
  ['also while it is still being read', ready(), RUNNING, [aRequest({ attempt: 2 })]],
  ['a push that is told again is not', push(), CHECKED, []],
])('%s', async (...[, event, answers, expected]) => {
  const { run, said } = await plan(event, answers);
  await run();

  expect(readRequests(said.outputs['request'] ?? '[]')).toEqual(expected);
});

test('a draft that was reviewed as any other need not be again', async () => {
  const { run, said } = await plan(ready(), { ...CHECKED, ...wants('review: {drafts: true}') });
  await run();

  expect(said.outputs).toMatchObject({ count: '0', request: '[]' });
});
