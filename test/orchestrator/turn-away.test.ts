import { expect, test } from 'vitest';
import { rolesSchema } from '../../src/config/roles-schema.ts';
import { turnAway } from '../../src/orchestrator/turn-away.ts';
import { WORKFLOWS } from '../../src/workflows/catalogue.ts';
import { fakeCodeHost } from '../fakes/code-host.ts';

const morning = new Date('2026-11-24T08:00:00Z');
const evening = new Date('2026-11-24T23:59:00Z');
const nextDay = new Date('2026-11-25T00:00:00Z');

test('people who may not command are told once per pull request and day, however many ask', async () => {
  const { host, world } = fakeCodeHost();
  for (const now of [morning, morning, evening]) await turnAway({ pullRequest: 42, text: 'Only writers.', now }, host);
  expect(world.writes).toEqual(['comments.create']);

  await turnAway({ pullRequest: 42, text: 'Only writers.', now: nextDay }, host);
  await turnAway({ pullRequest: 43, text: 'Only writers.', now: nextDay }, host);
  expect(world.comments.map(({ body }) => body.split('\n').at(-1))).toEqual(['Only writers.', 'Only writers.', 'Only writers.']);
});

test('a pasted marker silences nobody', async () => {
  const { host, world } = fakeCodeHost();
  const body = '<!-- steward v1 acme/taxi#42:turned-away-2026-11-24 -->';
  world.comments.push({ id: 1, authorId: 5, author: 'stranger', body, edited: false });
  await turnAway({ pullRequest: 42, text: 'Only writers.', now: morning }, host);

  expect(world.writes).toEqual(['comments.create']);
});

test('every command has its role', () => {
  const controls = ['confirm', 'cancel', 'status', 'help', 'approve', 'explain', 'accept', 'override'];

  expect(Object.keys(rolesSchema.shape).toSorted()).toEqual([...WORKFLOWS.map(({ slash }) => slash), ...controls].toSorted());
});
