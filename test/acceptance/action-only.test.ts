import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Permissions, Runner } from '../../tools/local-github/index.ts';
import { createRunner } from '../../tools/local-github/runner/create-runner.ts';
import { meetsExpectation } from '../../tools/stage/meets-expectation.ts';
import { type Stage, type StageOptions, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { exampleNamed } from './support/example-named.ts';
import { formatFaults } from './support/format-faults.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { botComments, checkOf, theReview } from './support/see.ts';

describe('without the App: the workflow alone', () => {
  useOwnTemp();
  let stage: Stage;
  /** What each job's token may do, in the order of the jobs. */
  const granted: Permissions[] = [];
  beforeAll(async () => {
    stage = await startStage({ mode: 'action-only', runner: watching(granted), checkAnswers: true });
  });
  afterAll(() => stage?.close());

  test('a pull request that passes; its review can be asked for again, and Steward answers other commands', async () => {
    const example = exampleNamed('02-additive-column');
    const number = await stage.open(example);
    const view = await untilReviewed(stage, number);
    expect(meetsExpectation(view, example.expect)).toEqual([]);
    expect(formatFaults(theReview(view).body)).toEqual([]);
    expect(theReview(view).author).toBe('github-actions[bot]');
    expect(checkOf(view, 'taxi')).toMatchObject({ app: 'github-actions', conclusion: 'success', actions: [] });

    const asked = stage.repository.comment(number, 'Review my changes', 'ana');
    const again = await untilReviewed(stage, number);
    expect(again.comments.find(({ id }) => id === asked)?.reactions).toEqual([{ content: 'eyes', user: 'github-actions[bot]' }]);
    expect(theReview(again).id).toBe(theReview(view).id);
    expect(checkOf(again, 'taxi').id).not.toBe(checkOf(view, 'taxi').id);
    expect(meetsExpectation(again, example.expect)).toEqual([]);

    stage.repository.comment(number, '/steward review --static', 'ana');
    const read = await untilReviewed(stage, number);
    expect(checkOf(read, 'taxi')).toMatchObject({ conclusion: 'success', title: 'Nothing blocks · static lane: nothing was built' });
    expect(theReview(read).body).toContain('It was read, not run');
    expect(theReview(read).body).toContain('static lane: asked for: nothing was compiled or built');

    stage.repository.comment(number, '/steward help', 'ana');
    await untilQuiet(stage);
    expect(botComments(stage.repository.pullRequest(number)).at(-1)?.body).toContain('| `/steward review` |');
  });

  test('a pull request that fails; only plan and publish hold a token that can write', async () => {
    granted.length = 0;
    const example = exampleNamed('06-weakened-test');
    const view = await untilReviewed(stage, await stage.open(example));
    expect(meetsExpectation(view, example.expect)).toEqual([]);
    expect(formatFaults(theReview(view).body)).toEqual([]);
    expect(checkOf(view, 'fleet')).toMatchObject({ conclusion: 'success', title: 'No dbt change' });
    const writers = granted.map((permissions) => Object.values(permissions).includes('write'));
    expect(writers).toEqual([true, false, true]);
    expect(granted[1]).toEqual({ contents: 'read', actions: 'read' });
  });

  test('GitHub had nothing to object to', () => {
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});

/** Our own runner, noting what it asks tokens for. */
function watching(granted: Permissions[]): NonNullable<StageOptions['runner']> {
  return (options): Runner => {
    const runner = createRunner(options);
    return (assignment, host, signal) => {
      const mintJobToken = (permissions: Permissions): string => {
        granted.push(permissions);
        return host.mintJobToken(permissions);
      };
      return runner(assignment, { ...host, mintJobToken }, signal);
    };
  };
}
