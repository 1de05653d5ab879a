import { describe, expect, test } from 'vitest';
import type { AskedLane } from '../../src/core/lane.ts';
import { decide } from '../../src/orchestrator/decide.ts';
import type { Situation } from '../../src/orchestrator/situation.ts';
import { aPullRequest, HEAD_SHA } from '../fakes/code-host.ts';
import { anEarlierRun, aSituation } from '../fakes/situation.ts';

type Intent = Parameters<typeof decide>[0];

const octocat = { login: 'octocat', id: 1, isBot: false };
const push: Intent = { kind: 'push', pullRequest: aPullRequest() };
const asked = (
  options: Readonly<Record<string, true>> = {},
  workflow: 'architecture-review' | 'full-pipeline' = 'architecture-review',
): Intent => ({
  kind: 'command',
  pullRequest: 42,
  commentId: 5,
  sender: octocat,
  command: { kind: 'workflow', workflow, parameters: {}, options },
});
const run = { pullRequest: 42, headSha: HEAD_SHA, project: 'taxi', workflow: 'architecture-review', phase: 'apply', attempt: 1 } as const;
const rerun: Intent = { kind: 'rerun', sender: octocat, run };
const draft = { pullRequest: aPullRequest({ draft: true }) };

/** The lane of the one request, 'any' where adapter and budget decide, 'answer' where somebody is told why not, or 'nothing'. */
function laneOf(intent: Intent, situation: Parameters<typeof aSituation>[0]): AskedLane | string {
  const decision = decide(intent, aSituation(situation));
  if (decision.kind !== 'run') return decision.kind === 'answer' ? 'answer' : 'nothing';
  if (decision.requests.length === 0) return 'nothing';
  expect(decision.requests).toHaveLength(1);
  return decision.requests[0]?.lane ?? 'any';
}

const on = (text: string, more: Partial<Situation> = {}) => ({ configText: `review: {${text}}`, ...more });
const byCommand = (name: AskedLane['name']): AskedLane => ({ name, by: 'command' });

describe('how deep a review is asked to go', () => {
  test.each<[string, Intent, Parameters<typeof aSituation>[0], AskedLane | string]>([
    ['a push: adapter and budget decide', push, {}, 'any'],
    ['a push where the base says how deep', push, on('on_push: compile'), { name: 'compile', by: 'on-push' }],
    ['a push to a draft is only read', push, draft, { name: 'static', by: 'draft' }],
    ['a draft never goes deeper than drafts do', push, on('on_push: build', draft), { name: 'static', by: 'draft' }],
    ['a draft as any other', push, on('drafts: true, on_push: build', draft), { name: 'build', by: 'on-push' }],
    ['a draft that is left alone', push, on('drafts: false', draft), 'nothing'],
    ['pushes that are left alone', push, on('on_push: false'), 'nothing'],
    ['a command goes as deep as a push would', asked(), on('on_push: static'), { name: 'static', by: 'on-push' }],
    ['also where pushes are left alone', asked(), on('on_push: false'), 'any'],
    ['also on a draft', asked(), draft, { name: 'static', by: 'draft' }],
    ['a person may ask for more', asked({ build: true }), draft, byCommand('build')],
    ['and for less', asked({ static: true }), on('on_push: build'), byCommand('static')],
    ['not for two things', asked({ static: true, build: true }), {}, 'answer'],
    ['nor for what nobody reads', asked({ fast: true }), {}, 'answer'],
  ])('%s', (...[, intent, situation, expected]) => {
    expect(laneOf(intent, situation)).toEqual(expected);
  });

  test('an option that can’t be obeyed is named, with those that can', () => {
    expect(decide(asked({ fast: true }), aSituation())).toMatchObject({
      reply: expect.stringMatching(/`--fast`.*`--static`, `--compile` and `--build`/),
    });
    expect(decide(asked({ static: true }, 'full-pipeline'), aSituation())).toMatchObject({
      reply: expect.stringContaining('takes `--project <name>`'),
    });
  });
});

describe('a commit that is checked, or was checked,', () => {
  const isStatic = { lane: { name: 'static', by: 'draft' } } as const;
  const isBuilt = { lane: { name: 'build', by: 'command' } } as const;

  test.each<[string, Intent, Parameters<typeof anEarlierRun>[0], AskedLane | string]>([
    ['less deep is reviewed when the draft is ready', push, isStatic, 'any'],
    ['less deep just now is reviewed all the same', push, { ...isStatic, finished: false }, 'any'],
    ['deeper is not reviewed by a push again', push, isBuilt, 'nothing'],
    ['by a shallower run is built when somebody asks', asked({ build: true }), { ...isStatic, finished: false }, byCommand('build')],
    ['deeper just now is not read beside that', asked({ static: true }), { finished: false }, 'answer'],
    ['deeper is read when somebody asks', asked({ static: true }), isBuilt, byCommand('static')],
  ])('%s', (...[, intent, earlier, expected]) => {
    expect(laneOf(intent, { earlierRuns: [anEarlierRun(earlier)] })).toEqual(expected);
  });

  test.each<[string, Parameters<typeof anEarlierRun>[0], AskedLane | string]>([
    ['keeps what a person asked for', isBuilt, byCommand('build')],
    ['follows the pull request, which is no draft any more', isStatic, 'any'],
  ])('and is re-run by its button %s', (_, earlier, expected) => {
    expect(laneOf(rerun, { earlierRuns: [anEarlierRun(earlier)] })).toEqual(expected);
  });
});
