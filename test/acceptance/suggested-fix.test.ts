import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposalDigest } from '../../src/core/proposal.ts';
import { exampleFiles } from '../../tools/stage/example.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { exampleNamed } from './support/example-named.ts';
import { lastReport } from './support/offered-fix.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { checkOf, reportOf } from './support/see.ts';

const DEBUG = 'Debug Pipeline Failure';
const SETTINGS = '.github/steward.yml';

/** The example's configuration, without its leave to commit. */
const SUGGEST = new TextDecoder().decode(exampleFiles('app')[SETTINGS]).replace(/^fixes: branch$/m, 'fixes: suggest');

describe('where fixes are only suggested', () => {
  useOwnTemp();
  const example = exampleNamed('05-broken-ref');
  let stage: Stage;
  let number: number;
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', files: { [SETTINGS]: SUGGEST }, checkAnswers: true });
    number = await stage.open(example);
    await untilReviewed(stage, number);
  });
  afterAll(() => stage?.close());

  test('a fix stands beside the line that it changes, to be taken by a click', async () => {
    await say({ stage, number }, '/steward fix', example.author);
    const view = stage.repository.pullRequest(number);
    const [proposal] = lastReport(stage).proposals;
    expect(view.reviews).toMatchObject([{ state: 'COMMENTED', commitId: view.headSha }]);
    const [comment, ...more] = view.reviews[0]?.comments ?? [];
    expect(more).toEqual([]);
    const body = expect.stringContaining("```suggestion\n    select * from {{ ref('dim_driver') }}\n```");
    expect(comment).toMatchObject({ path: proposal?.files[0]?.path, body });
    const told = reportOf(view, DEBUG).body;
    expect(told).toContain('git apply');
    expect(told).not.toContain('/steward confirm');
    expect(checkOf(view, 'taxi', DEBUG)).toMatchObject({ conclusion: 'action_required', title: 'A fix is ready' });
  });

  test('a yes commits nothing and says how it could', async () => {
    const { headSha } = stage.repository.pullRequest(number);
    const [proposal] = lastReport(stage).proposals;
    const digest = proposal === undefined ? '' : proposalDigest(proposal, headSha);
    const replies = await say({ stage, number }, `/steward confirm ${digest}`);
    expect(replies).toEqual([expect.stringMatching(/`fixes: branch` and the permission `contents: write`/)]);
    expect(await stage.repository.head(example.branch)).toBe(headSha);
    expect(stage.repository.pullRequest(number).reviews, 'one review for a commit').toHaveLength(1);
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
