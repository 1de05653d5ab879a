import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/core/command.ts';
import type { AskedLane } from '../../src/core/lane.ts';
import { decide } from '../../src/orchestrator/decide.ts';
import { withinBudget } from '../../src/orchestrator/within-budget.ts';
import { aPullRequest, HEAD_SHA } from '../fakes/code-host.ts';
import { anEarlierRun, aSituation } from '../fakes/situation.ts';

const configText = 'budget: {per_pull_request: 20, per_day: 60}';
const build: AskedLane = { name: 'build', by: 'command' };
const maintainer = { level: 'maintain', userId: 1 } as const;
/** What it may be at most, once a budget is used up. */
const lowered = { name: 'static', by: 'budget' };
const nobody = { level: 'none', userId: undefined } as const;

describe('withinBudget', () => {
  interface Case {
    readonly changes: Parameters<typeof aSituation>[0];
    readonly lane?: AskedLane;
    readonly insists?: true;
    /** Parts of the lane that it may be; left out where nobody says how deep. */
    readonly expected?: object;
  }

  test.each<[string, Case]>([
    ['nothing is said about budgets', { changes: { configText: '', spent: { pullRequest: 999, day: 9999 } } }],
    ['nothing remembers what was spent', { changes: { spent: undefined } }],
    ['both last', { changes: { spent: { pullRequest: 19, day: 59 } }, lane: build, expected: build }],
    ['the pull request’s is used up', { changes: { spent: { pullRequest: 20, day: 59 }, permission: nobody }, expected: lowered }],
    ['a writer insists', { changes: { spent: { pullRequest: 20, day: 0 } }, lane: build, insists: true, expected: lowered }],
    [
      'a maintainer insists',
      { changes: { spent: { pullRequest: 20, day: 0 }, permission: maintainer }, lane: build, insists: true, expected: build },
    ],
    ['a maintainer only asks', { changes: { spent: { pullRequest: 20, day: 0 }, permission: maintainer }, expected: lowered }],
    [
      'a maintainer insists, but the day’s is used up',
      {
        changes: { spent: { pullRequest: 0, day: 60 }, permission: { level: 'admin', userId: 1 } },
        lane: build,
        insists: true,
        expected: { name: 'static', because: expect.stringContaining('budget.per_day') },
      },
    ],
    [
      'it is only read anyway',
      {
        changes: { spent: { pullRequest: 99, day: 99 } },
        lane: { name: 'static', by: 'draft' },
        expected: { name: 'static', by: 'draft' },
      },
    ],
  ])('where %s', (_, { changes, lane, insists = false, expected }) => {
    expect({ lane: withinBudget({ lane, insists }, aSituation({ configText, ...changes })) }).toMatchObject({ lane: expected });
  });
});

const octocat = { login: 'octocat', id: 1, isBot: false };
const command = (asked: Command) =>
  decide.bind(undefined, { kind: 'command', pullRequest: 42, commentId: 5, sender: octocat, command: asked });
const spent = { pullRequest: 30, day: 30 };

describe('over the budget of the pull request', () => {
  const buildIt = command({ kind: 'workflow', workflow: 'architecture-review', parameters: {}, options: { build: true } });

  test('/steward review --build is obeyed for whoever maintains the repository, and reads for others, with the numbers', () => {
    expect(buildIt(aSituation({ configText, spent, permission: maintainer }))).toMatchObject({ requests: [{ lane: build }] });
    expect(buildIt(aSituation({ configText, spent }))).toMatchObject({
      requests: [{ lane: { name: 'static', because: expect.stringMatching(/took 30 minutes.*allows 20/) } }],
    });
  });

  test('an approval of a fork’s commit is such a word, too', () => {
    const approve = command({ kind: 'control', control: 'approve', argument: HEAD_SHA });
    const fork = { pullRequest: aPullRequest({ headRepositoryId: 8 }), configText, spent };

    expect(approve(aSituation({ ...fork, permission: maintainer }))).not.toHaveProperty('requests.0.lane');
    expect(approve(aSituation(fork))).toMatchObject({ requests: [{ lane: { name: 'static', by: 'budget' } }] });
  });
});

describe('over the budget of the day', () => {
  const over = { configText, spent: { pullRequest: 0, day: 61 }, permission: { level: 'admin', userId: 1 } } as const;
  const plan = anEarlierRun({ workflow: 'full-pipeline', phase: 'plan', awaitsConfirmation: true });

  test.each([
    ['the pipeline', command({ kind: 'workflow', workflow: 'full-pipeline', parameters: {}, options: {} }), []],
    ['a diagnosis', command({ kind: 'workflow', workflow: 'debug-pipeline-failure', parameters: {}, options: {} }), []],
    ['a yes to a scope', command({ kind: 'control', control: 'confirm', argument: '' }), [plan]],
  ])('%s starts nothing, whoever asks, and says why', (_, asked, earlierRuns) => {
    expect(asked(aSituation({ ...over, earlierRuns }))).toMatchObject({
      kind: 'refuse',
      reply: expect.stringMatching(/61 minutes in 24 hours.*`budget.per_day` allows 60/),
    });
  });
});
