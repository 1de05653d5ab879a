import { describe, expect, test } from 'vitest';
import { decide } from '../../src/orchestrator/decide.ts';
import { parseComment } from '../../src/orchestrator/parse-comment.ts';
import { aProject, aSituation } from '../fakes/situation.ts';

const octocat = { login: 'octocat', id: 1, isBot: false };
const several = aSituation({ projects: [aProject('taxi'), aProject('fleet')], changesComplete: false });

function decided(comment: string, situation = several) {
  return decide({ kind: 'command', pullRequest: 42, commentId: 5, sender: octocat, command: parseComment(comment) }, situation);
}

describe('a command about one of several projects', () => {
  test.each(['/steward review --project fleet', '/steward review --project=fleet --static'])('%s runs that one alone', (comment) => {
    expect(decided(comment)).toMatchObject({ kind: 'run', requests: [{ project: 'fleet' }], settled: [] });
  });

  test.each(['/steward review --project nope', '/steward fix --project=nope', '/steward pipeline --project'])(
    '%s names none, and is answered with those that there are',
    (comment) => {
      expect(decided(comment)).toEqual({
        kind: 'answer',
        reply: 'No dbt project on the base branch is called that, so nothing was run. There are `taxi`, `fleet`.',
      });
    },
  );

  test('with one project there is one name', () => {
    expect(decided('/steward review --project nope', aSituation({ projects: [aProject('taxi')] }))).toEqual({
      kind: 'answer',
      reply: 'No dbt project on the base branch is called that, so nothing was run. There is `taxi`.',
    });
  });

  test('an option that there is not is still none', () => {
    expect(decided('/steward review --project fleet --fast')).toMatchObject({ kind: 'answer', reply: expect.stringContaining('`--fast`') });
  });
});
