import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleFiles } from '../../tools/stage/example.ts';
import { meetsExpectation } from '../../tools/stage/meets-expectation.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { exampleNamed } from '../acceptance/support/example-named.ts';
import { formatFaults } from '../acceptance/support/format-faults.ts';
import { between, digestIn } from '../acceptance/support/offered-fix.ts';
import { openChange } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { say } from '../acceptance/support/say.ts';
import { checkOf, reportOf } from '../acceptance/support/see.ts';

const TEMPLATE = '.github/workflows/steward.yml';

/** The template as docs/operations.md says for `fixes: branch`: the plan job may write contents. */
const MAY_COMMIT = new TextDecoder().decode(exampleFiles('action-only')[TEMPLATE]).replace('contents: read', 'contents: write');

describe('without the App, a fix and the full pipeline', () => {
  useOwnTemp();
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage({ mode: 'action-only', files: { [TEMPLATE]: MAY_COMMIT }, checkAnswers: true });
  });
  afterAll(() => stage?.close());

  test('a build that fails is mended by a comment and a yes, and reviewed when asked', async () => {
    const example = exampleNamed('09-stale-column');
    const number = await stage.open(example);
    expect(meetsExpectation(await untilReviewed(stage, number, 10), example.expect)).toEqual([]);
    const [body = ''] = await say({ stage, number }, 'dbt build failed', example.author);
    expect(formatFaults(body, 'Debug Pipeline Failure')).toEqual([]);
    const digest = digestIn(body);
    const offered = stage.repository.pullRequest(number);
    expect(checkOf(offered, 'taxi', 'Debug Pipeline Failure')).toMatchObject({ conclusion: 'action_required', title: 'A fix is ready' });

    const [reply] = await say({ stage, number }, `/steward confirm ${digest}`, example.author);
    const mended = stage.repository.pullRequest(number);
    expect(reply).toContain(`Committed as ${mended.headSha}`);
    expect(reply).toContain('`/steward review` checks it');
    expect((await between(stage, offered.headSha, mended.headSha)).commits).toHaveLength(1);
    // Without a store only reports on the head's own checks are found again.
    const [again] = await say({ stage, number }, `/steward confirm ${digest}`, example.author);
    expect(again).toContain(`No fix of this pull request has the digest ${digest}`);
    expect(stage.repository.pullRequest(number).headSha).toBe(mended.headSha);

    await say({ stage, number }, '/steward review', example.author);
    const reviewed = await untilReviewed(stage, number, 10);
    expect(reviewed.headSha).toBe(mended.headSha);
    expect(checkOf(reviewed, 'taxi').conclusion).toBe('success');
  });

  test('the full pipeline waits for a yes to the scope of this commit', async () => {
    const number = await openChange(stage, { branch: 'nightly', files: { 'README.md': 'New\n' } });
    await untilReviewed(stage, number);
    await say({ stage, number }, 'Run the full pipeline');
    const planned = checkOf(stage.repository.pullRequest(number), 'taxi', 'Full Data Pipeline');
    expect(planned).toMatchObject({ conclusion: 'action_required', app: 'github-actions', actions: [] });
    await stage.repository.commit({ branch: 'nightly', files: { 'README.md': 'Newer\n' }, message: 'More', author: 'ana' });
    await untilReviewed(stage, number);
    expect((await say({ stage, number }, '/steward confirm')).join('\n')).toMatch(/is void|Nothing waits/);

    await say({ stage, number }, '/steward pipeline');
    await say({ stage, number }, '/steward confirm');
    const view = await untilReviewed(stage, number, 10);
    expect(formatFaults(reportOf(view, 'Full Data Pipeline').body, 'Full Data Pipeline')).toEqual([]);
    expect(checkOf(view, 'taxi', 'Full Data Pipeline').conclusion).toBe('success');
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
