import { describe, expect, test } from 'vitest';
import type { Stage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { aPlace, expectReviewedOnce, isThrough, runsOf } from '../acceptance/support/gated-stage.ts';
import { openChange } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { botComments } from '../acceptance/support/see.ts';
import { until } from '../acceptance/support/until.ts';

useOwnTemp();

const READ = { method: 'GET', path: /\/pulls\/\d+$/ } as const;
const COMPARE = { method: 'GET', path: /\/compare\// } as const;
const OPEN_CHECK = { method: 'POST', path: /\/check-runs$/ } as const;
const DISPATCH = { method: 'POST', path: /\/dispatches$/ } as const;
const ARTIFACTS = { method: 'GET', path: /\/artifacts(?:\?|$)/ } as const;
const COMMENT = { method: 'POST', path: /\/issues\/\d+\/comments$/ } as const;
const COMPLETE = { method: 'PATCH', path: /\/check-runs\/\d+$/ } as const;

const limited = (message: string) => ({ body: { message } });
const resetIn = (seconds: number) => String(Math.ceil(Date.now() / 1000) + seconds);

type Refusal = Parameters<Stage['github']['inject']>[0];

describe.concurrent('an answer of GitHub’s that is none: everything is done in the end, and once', () => {
  test.for<readonly [string, () => Omit<Refusal, 'times'> & { readonly times?: number }]>([
    ['401 in the middle: the token has died', () => ({ ...OPEN_CHECK, status: 401 })],
    ['401 when the report is fetched', () => ({ ...ARTIFACTS, status: 401 })],
    ['401 also with a new token, for a while', () => ({ ...READ, status: 401, times: 3 })],
    ['403 with retry-after', () => ({ ...READ, status: 403, headers: { 'retry-after': '1' } })],
    [
      '403 without, for a secondary limit that says how long',
      () => ({ ...DISPATCH, status: 403, headers: { 'retry-after': '2' }, ...limited('You have exceeded a secondary rate limit') }),
    ],
    [
      '403 for a quota that is renewed soon',
      () => ({
        ...COMPARE,
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': resetIn(4) },
        ...limited('API rate limit exceeded'),
      }),
    ],
    ['429 with retry-after', () => ({ ...COMMENT, status: 429, headers: { 'retry-after': '2' } })],
    ['429 without', () => ({ ...ARTIFACTS, status: 429 })],
    ['429 when the check is completed', () => ({ ...COMPLETE, status: 429, headers: { 'retry-after': '1' } })],
    ['502 longer than the client has patience', () => ({ ...READ, status: 502, times: 5 })],
    ['502 for the dispatch, again and again', () => ({ ...DISPATCH, status: 502, times: 2 })],
  ])('%s', async ([, refusal], context) => {
    const place = await aPlace(context);
    place.stage.github.inject({ times: 1, ...refusal() });
    await expectReviewedOnce(place, await openChange(place.stage, { branch: 'change' }));
  });

  test('a secondary limit that says nothing: a minute passes, and then', async (context) => {
    const place = await aPlace(context);
    place.stage.github.inject({ ...READ, status: 403, times: 1, ...limited('You have exceeded a secondary rate limit') });
    const began = performance.now();
    await expectReviewedOnce(place, await openChange(place.stage, { branch: 'change' }));
    expect(performance.now() - began).toBeGreaterThan(59_000);
  });

  test('one that waits for its quota doesn’t keep the others waiting', async (context) => {
    const place = await aPlace(context);
    const { github } = place.stage;
    github.inject({ method: 'GET', path: /\/pulls\/1$/, status: 429, times: 1, headers: { 'retry-after': '20' } });
    const began = performance.now();
    const limitedOne = await openChange(place.stage, { branch: 'limited' });
    const other = await openChange(place.stage, { branch: 'other' });
    await until(() => isThrough(place.stage.repository.pullRequest(other)));
    expect(performance.now() - began).toBeLessThan(15_000);
    await expectReviewedOnce(place, limitedOne);
  });
});

describe.concurrent('an answer that gets lost after GitHub did what was asked for', () => {
  const spoilt = [
    ...[OPEN_CHECK, DISPATCH, COMMENT, COMPLETE].map((at) => ({ ...at, answer: 'lost' as const })),
    ...[READ, OPEN_CHECK, DISPATCH, ARTIFACTS, COMMENT, COMPLETE].map((at) => ({ ...at, answer: 'cut' as const })),
    { ...DISPATCH, answer: { lateMilliseconds: 32_000 } },
    { ...COMMENT, answer: { lateMilliseconds: 32_000 } },
  ];
  test.for(spoilt)('$method $path, $answer: nothing is done twice', async (at, context) => {
    const place = await aPlace(context);
    place.gate.disturb(at);
    await expectReviewedOnce(place, await openChange(place.stage, { branch: 'change' }));
  });

  test('a command whose reaction and dispatch get lost asks once', async (context) => {
    const place = await aPlace(context);
    const { stage, gate } = place;
    const number = await openChange(stage, { branch: 'change' });
    await expectReviewedOnce(place, number);
    gate.disturb({ method: 'POST', path: /\/reactions$/, answer: 'lost' });
    gate.disturb({ ...DISPATCH, answer: 'cut' });
    stage.repository.comment(number, '/steward review', 'ana');
    await until(() => runsOf(stage, number).length === 2);
    await until(() => isThrough(stage.repository.pullRequest(number)));
    const view = await untilReviewed(stage, number);
    expect(runsOf(stage, number)).toHaveLength(2);
    expect(botComments(view)).toHaveLength(1);
  });
});
