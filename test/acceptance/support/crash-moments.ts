import { expect } from 'vitest';
import type { Stage } from '../../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../../tools/stage/until-reviewed.ts';
import type { ApiGate } from './api-gate.ts';
import { openChange } from './open-change.ts';
import { botComments, checkOf } from './see.ts';
import { until } from './until.ts';

/** A moment between a delivery and its publication in which kill -9 hits the App. */
export interface CrashMoment {
  readonly name: string;
  readonly method: string;
  readonly path: RegExp;
  /** Before GitHub hears of the request, or after GitHub did it and before the App knows. */
  readonly moment: 'before' | 'after';
  /** The first such request by default. */
  readonly nth?: number;
  /** The run is asked for by a comment, after the review of the push. */
  readonly asked?: true;
}

/** Every request that changes something on GitHub, before or after it, and the reads between. */
export const CRASH_MOMENTS: readonly CrashMoment[] = [
  { name: 'before it looks at the pull request', method: 'GET', path: /\/pulls\/\d+$/, moment: 'before' },
  { name: 'after a check was opened', method: 'POST', path: /\/check-runs$/, moment: 'after', nth: 2 },
  { name: 'before the dispatch', method: 'POST', path: /\/dispatches$/, moment: 'before' },
  { name: 'after the dispatch', method: 'POST', path: /\/dispatches$/, moment: 'after' },
  { name: 'after the check said that it runs', method: 'PATCH', path: /\/check-runs\/\d+$/, moment: 'after' },
  { name: 'before the report is fetched', method: 'GET', path: /\/artifacts/, moment: 'before' },
  { name: 'before the comment', method: 'POST', path: /\/issues\/\d+\/comments$/, moment: 'before' },
  { name: 'after the comment', method: 'POST', path: /\/issues\/\d+\/comments$/, moment: 'after' },
  { name: 'after the check was completed', method: 'PATCH', path: /\/check-runs\/\d+$/, moment: 'after', nth: 2 },
  { name: 'after a command got its reaction', method: 'POST', path: /\/reactions$/, moment: 'after', asked: true },
  { name: 'after the dispatch that a command asked for', method: 'POST', path: /\/dispatches$/, moment: 'after', asked: true },
];

/** Ends the App with kill -9 at this moment, starts it again, and expects that everything was done, and once. */
export async function crashAt(
  { name, asked, ...at }: CrashMoment,
  round: number,
  { stage, gate }: { stage: Stage; gate: ApiGate },
): Promise<void> {
  const branch = `${name.replaceAll(' ', '-')}-${round}`;
  const before = asked === undefined ? undefined : await openChange(stage, { branch });
  if (before !== undefined) await untilReviewed(stage, before);
  const struck = Promise.withResolvers<void>();
  gate.arm(at, () => {
    process.kill(stage.app?.pid ?? 0, 'SIGKILL');
    struck.resolve();
  });
  const number = before ?? (await openChange(stage, { branch }));
  if (before !== undefined) stage.repository.comment(number, '/steward review', 'ana');
  await struck.promise;
  await stage.restartApp('SIGKILL');
  await expectDoneOnce(stage, number, asked === undefined ? 1 : 2);
}

async function expectDoneOnce(stage: Stage, number: number, reviews: number): Promise<void> {
  const checks = () => stage.repository.pullRequest(number).checks.filter(({ name }) => name.includes('fleet'));
  const areThrough = () => checks().length === reviews && checks().every(({ status }) => status === 'completed');
  await until(areThrough);
  const view = await untilReviewed(stage, number);
  expect(checks().map(({ conclusion, title }) => `${conclusion}: ${title}`)).toEqual(checks().map(() => 'success: Nothing blocks'));
  expect(checkOf(view, 'taxi').title).toBe('No dbt change');
  expect(botComments(view)).toHaveLength(1);
  expect(stage.repository.runs().filter(({ displayTitle }) => displayTitle.includes(`#${number}@`))).toHaveLength(reviews);
  expect(stage.github.violations()).toEqual([]);
}
