import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../tools/stage/example.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { say } from '../acceptance/support/say.ts';
import { checkOf, theReview } from '../acceptance/support/see.ts';
import { CANARIES, canariesIn } from '../attacks/support/canaries.ts';

const REVIEW = '      - name: Review\n';
const SECRETS = `${REVIEW}        env:\n          DBT_ENV_SECRET_PASSWORD: \${{ secrets.DBT_ENV_SECRET_PASSWORD }}\n`;

describe('a fork’s commit without the App, with real dbt', () => {
  useOwnTemp();
  let stage: Stage;
  const lines: string[] = [];
  beforeAll(async () => {
    const template = readFileSync(join(ROOT, 'examples/workflows/action-only.yml'), 'utf8').replace(REVIEW, SECRETS);
    const files = { '.github/workflows/steward.yml': template };
    stage = await startStage({ mode: 'action-only', files, checkAnswers: true, onRunnerLine: (line) => void lines.push(line) });
    stage.repository.setSecret('DBT_ENV_SECRET_PASSWORD', CANARIES.warehouse);
  });
  afterAll(() => stage?.close());

  test('is read by a job without secrets: its own workflow ends as the check would, and a writer has it said', async () => {
    const fork = await stage.repository.fork('stranger');
    const files = { 'fleet/notes.md': 'A gift' };
    const sha = await fork.commit({ branch: 'gift', from: 'main', files, message: 'Gift', author: 'stranger' });
    const number = await stage.repository.openPullRequest({ title: 'Gift', branch: 'gift', author: 'stranger', fork: 'stranger' });
    await untilQuiet(stage);
    // GitHub lets the workflow of a fork's pull request write nothing.
    expect(stage.repository.pullRequest(number)).toMatchObject({ checks: [], comments: [] });
    expect(stage.repository.runs()).toMatchObject([{ conclusion: 'failure' }]);
    expect(lines.join('\n')).toContain('Only read, not built: a person can approve it');

    await say({ stage, number }, '/steward review', 'ana');
    const read = await untilReviewed(stage, number);
    expect(checkOf(read, 'fleet')).toMatchObject({ conclusion: 'action_required', title: expect.stringContaining('Only read, not built') });
    expect(theReview(read).body).toContain('pushed to a branch of this repository, it is built');
    expect(canariesIn([JSON.stringify(read), ...lines].join('\n'))).toEqual([]);
    expect((await say({ stage, number }, `/steward approve ${sha}`, 'ana'))[0]).toContain('So it does not run here');
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
