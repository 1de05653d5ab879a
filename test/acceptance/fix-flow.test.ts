import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meetsExpectation } from '../../tools/stage/meets-expectation.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { exampleNamed } from './support/example-named.ts';
import { formatFaults } from './support/format-faults.ts';
import { between, digestIn, lastReport } from './support/offered-fix.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { checkOf, reportOf } from './support/see.ts';

const DEBUG = 'Debug Pipeline Failure';

describe('a build that fails is mended by a comment and a yes', () => {
  useOwnTemp();
  const example = exampleNamed('09-stale-column');
  let stage: Stage;
  let number: number;
  let digest: string;
  beforeAll(async () => {
    stage = await startStage({ mode: 'app', appPermissions: { contents: 'write' }, checkAnswers: true });
    stage.repository.setPermission('eva', 'read');
    number = await stage.open(example);
  });
  afterAll(() => stage?.close());

  test('the review is red and says which way out there is', async () => {
    const view = await untilReviewed(stage, number, 10);
    expect(meetsExpectation(view, example.expect)).toEqual([]);
    expect(reportOf(view, 'Architecture Review').body).toContain('`/steward fix`');
  });

  test('"dbt build failed" brings one cause, what it skipped, and a fix that was run', async () => {
    const [body = '', ...more] = await say({ stage, number }, 'dbt build failed', example.author);
    expect(more).toEqual([]);
    digest = digestIn(body);
    expect(formatFaults(body, DEBUG)).toEqual([]);
    expect(body).toContain('One root cause; 1 model and 10 tests were skipped behind it.');
    expect(body).toContain('fct_driver_shifts.sql:9');
    expect(body).toContain('renames `int_shift_activity.shift_date` to `duty_date`');
    expect(body).toContain('(verified: failed nodes and children pass, tests unchanged, values compared)');
    const { conclusion, title, actions } = checkOf(stage.repository.pullRequest(number), 'taxi', DEBUG);
    expect({ conclusion, title }).toEqual({ conclusion: 'action_required', title: 'A fix is ready' });
    expect(actions.map(({ label }) => label)).toEqual(['Check again']);
  });

  test('neither a reader’s yes nor a wrong digest commits anything', async () => {
    const { headSha } = stage.repository.pullRequest(number);
    expect(await say({ stage, number }, `/steward confirm ${digest}`, 'eva')).toEqual([
      expect.stringContaining('Only people with write access'),
    ]);
    expect(await say({ stage, number }, '/steward confirm 000000000000')).toEqual([expect.stringContaining('has the digest 000000000000')]);
    expect(await say({ stage, number }, '/steward confirm')).toEqual([expect.stringContaining('Nothing waits for a confirmation')]);
    expect(await stage.repository.head(example.branch)).toBe(headSha);
  });

  test('a yes is one commit of exactly those bytes, and the next review is green', async () => {
    const { headSha: before } = stage.repository.pullRequest(number);
    const [proposal] = lastReport(stage).proposals;
    const replies = await say({ stage, number }, `/steward confirm ${digest}`, example.author);
    const view = await untilReviewed(stage, number, 10);
    expect(replies).toEqual([expect.stringContaining(`Committed as ${view.headSha}`)]);
    const { commits, files } = await between(stage, before, view.headSha);
    expect(commits).toMatchObject([
      { sha: view.headSha, commit: { message: expect.stringContaining(`confirmed by @${example.author}\n\nSteward-Fix: ${digest}`) } },
    ]);
    expect(files.map(({ filename }) => filename)).toEqual(proposal?.files.map(({ path }) => path));
    for (const { path, content } of proposal?.files ?? []) expect(await stage.repository.file(view.headSha, path)).toBe(content);
    expect(checkOf(view, 'taxi')).toMatchObject({ conclusion: 'success', title: 'Nothing blocks' });
  });

  test('the same yes again finds its commit', async () => {
    const { headSha } = stage.repository.pullRequest(number);
    expect(await say({ stage, number }, `/steward confirm ${digest}`)).toEqual([expect.stringContaining(`Committed as ${headSha}`)]);
    expect(await stage.repository.head(example.branch)).toBe(headSha);
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
