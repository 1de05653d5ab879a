import { afterEach, describe, expect, test } from 'vitest';
import type { PullRequestView } from '../../tools/local-github/facade/view-pull-request.ts';
import { type Stage, type StageOptions, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { openChange } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { botComments, checkOf, faces } from '../acceptance/support/see.ts';
import { blockingReport, cleanReport, type StubRun, stubRunner, untilCancelled } from '../acceptance/support/stub-runner.ts';

useOwnTemp();
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

const clean = async ({ request, leave }: StubRun) => {
  leave(cleanReport(request));
  return 'success' as const;
};

async function setStage(options: Partial<StageOptions> & { readonly play?: Parameters<typeof stubRunner>[0] } = {}): Promise<Stage> {
  const { play = clean, ...rest } = options;
  stage = await startStage({ mode: 'app', runner: stubRunner(play), ...rest });
  return stage;
}

async function reviewOne(on: Stage, branch = 'change'): Promise<PullRequestView> {
  return untilReviewed(on, await openChange(on, { branch }));
}

describe('a repository that is not set up', () => {
  test('no dbt project: the check says so', async () => {
    const nothing = { 'transform/dbt_project.yml': undefined, 'fleet/dbt_project.yml': undefined, '.github/steward.yml': undefined };
    const view = await reviewOne(await setStage({ files: nothing }));
    expect(faces(view)).toEqual(['all failure: Could not check: No dbt project was found in this repository.']);
    expect(botComments(view)).toEqual([]);
  });

  test('no workflow file on the default branch: the check says what to put where', async () => {
    const on = await setStage({ files: { '.github/workflows/steward.yml': undefined } });
    const view = await reviewOne(on);
    expect(checkOf(view, 'fleet').title).toBe(
      'Could not check: The workflow steward.yml could not be started: there is no .github/workflows/steward.yml on the default branch.',
    );
    expect(checkOf(view, 'fleet').summary).toContain('Write the workflow for the App with `steward init --app`');
    expect(botComments(view)).toEqual([]);
  });

  test.for([
    { what: 'broken YAML', text: 'version: 1\nprojects: [\n', says: 'line 3' },
    { what: 'an unknown key', text: 'version: 1\nrulez: {}\n', says: 'line 2: unknown key rulez' },
    {
      what: 'two projects of one name',
      text: 'projects:\n  - {name: taxi, dir: transform}\n  - {name: taxi, dir: fleet}\n',
      says: 'line 3: two projects are called taxi',
    },
    { what: 'a wrong value', text: 'rules:\n  column-break: fatal\n', says: 'must be one of error, warning, info, off' },
    {
      what: 'a configuration that is too long',
      text: `version: 1\n${'# x\n'.repeat(6000)}`,
      says: 'it has 24,011 characters, and at most 20,000 are read',
    },
  ])('$what in the configuration: the line is named, and mending it mends the same commit', async ({ text, says }) => {
    const on = await setStage({ files: { '.github/steward.yml': text } });
    const number = await openChange(on, { branch: 'change' });
    const view = await untilReviewed(on, number);
    expect(faces(view)).toEqual([expect.stringContaining('all failure: Could not check: .github/steward.yml is not valid')]);
    expect(view.checks[0]?.summary).toContain(says);
    on.repository.comment(number, '/steward review', 'ana');
    const asked = await untilReviewed(on, number);
    expect(botComments(asked).map(({ body }) => body)).toEqual([expect.stringContaining('STW-1002')]);

    await on.repository.commit({ branch: 'main', files: { '.github/steward.yml': 'version: 1\n' }, message: 'Mend', author: 'ben' });
    on.repository.rerequestCheck(asked.checks[0]?.id ?? 0, 'ana');
    const mended = await untilReviewed(on, number);
    expect(mended.checks.filter(({ title }) => title === 'Mended').every(({ conclusion }) => conclusion === 'neutral')).toBe(true);
    expect(checkOf(mended, 'fleet').conclusion).toBe('success');
    expect(mended.checks.some(({ conclusion }) => conclusion === 'failure')).toBe(false);
  });
});

describe('an App that may not do everything', () => {
  test('without checks it answers in a comment', async () => {
    const on = await setStage({ appPermissions: { checks: 'read' } });
    const number = await openChange(on, { branch: 'change' });
    await untilQuiet(on);
    const bodies = botComments(on.repository.pullRequest(number)).map(({ body }) => body);
    expect(bodies).toEqual([expect.stringMatching(/lacks the permission for .*check/)]);
  });

  test('without comments the check says so', async () => {
    const view = await reviewOne(await setStage({ appPermissions: { issues: 'read', pull_requests: 'read' } }));
    expect(checkOf(view, 'fleet').conclusion).toBe('failure');
    expect(checkOf(view, 'fleet').title).toMatch(
      /^Could not check: GitHub refused: the token lacks the permission for this: write a comment/,
    );
    expect(botComments(view)).toEqual([]);
  });

  test('without Actions the check says so', async () => {
    const view = await reviewOne(await setStage({ appPermissions: { actions: 'read' } }));
    expect(checkOf(view, 'fleet').title).toMatch(
      /^Could not check: GitHub refused: the token lacks the permission for this: start steward.yml/,
    );
    expect(botComments(view)).toEqual([]);
  });
});

describe('a GitHub that answers 502 and then does its work', () => {
  test.for([
    { method: 'GET', path: /\/pulls\/\d+$/ },
    { method: 'GET', path: /\/compare\// },
    { method: 'POST', path: /\/check-runs$/ },
    { method: 'POST', path: /\/dispatches$/ },
    { method: 'GET', path: /\/artifacts/ },
    { method: 'POST', path: /\/comments$/ },
    { method: 'PATCH', path: /\/check-runs\/\d+$/ },
  ])('$method $path: everything happens once', async ({ method, path }) => {
    const on = await setStage();
    on.github.inject({ method, path, status: 502, times: 1 });
    const view = await reviewOne(on);
    expect(faces(view)).toEqual(['taxi success: No dbt change', 'fleet success: Nothing blocks']);
    expect(botComments(view)).toHaveLength(1);
    expect(on.repository.runs()).toHaveLength(1);
  });
});

describe('a run that brings no report to be trusted', () => {
  const plays: readonly (readonly [string, (run: StubRun) => void, RegExp])[] = [
    ['no artifact', () => undefined, /The run ended \(failure\) without a report/],
    ['another artifact', ({ leave, request }) => leave(cleanReport(request), { artifact: 'logs' }), /without a report/],
    ['another file in it', ({ leave, request }) => leave(cleanReport(request), { file: '../report.json' }), /must hold report.json alone/],
    ['no JSON', ({ leave }) => leave('{"version": 1,'), /it is no JSON/],
    ['another shape', ({ leave }) => leave({ version: 2 }), /report was refused/],
    ['unknown keys', ({ leave, request }) => leave({ ...cleanReport(request), secret: 'x' }), /report was refused/],
    [
      'another commit',
      ({ leave, request }) => leave({ ...cleanReport(request), headSha: 'f'.repeat(40) }),
      /its headSha is not that of the request/,
    ],
    ['another pull request', ({ leave, request }) => leave({ ...cleanReport(request), pullRequest: 99 }), /its pullRequest is not that/],
    [
      'a verdict that its findings don’t give',
      ({ leave, request }) => leave({ ...blockingReport(request), verdict: cleanReport(request).verdict }),
      /its verdict \(passed, 0 blocking\) is not what/,
    ],
  ];
  test.for(plays)('%s: a failed check that says so, and no comment', async ([, play, title]) => {
    const on = await setStage({
      play: async (run) => {
        play(run);
        return 'failure';
      },
    });
    const view = await reviewOne(on);
    expect(checkOf(view, 'fleet').conclusion).toBe('failure');
    expect(checkOf(view, 'fleet').title).toMatch(/^Could not check: /);
    expect(checkOf(view, 'fleet').title).toMatch(title);
    expect(checkOf(view, 'fleet').actions.map(({ identifier }) => identifier)).toEqual(['steward-rerun']);
    expect(botComments(view)).toEqual([]);
  });

  test('cancelled by hand on GitHub', async () => {
    const on = await setStage({
      play: async ({ signal }) => {
        await untilCancelled(signal);
        return 'cancelled';
      },
    });
    const number = await openChange(on, { branch: 'change' });
    await expect.poll(() => on.repository.runs()[0]?.status, { timeout: 15_000 }).toBe('in_progress');
    const answer = await fetch(`${on.github.apiUrl}/repos/acme/taxi/actions/runs/${on.repository.runs()[0]?.id}/cancel`, {
      method: 'POST',
      headers: { authorization: `Bearer ${on.github.tokenFor('ana')}` },
    });
    expect(answer.status).toBe(202);
    const view = await untilReviewed(on, number);
    expect(checkOf(view, 'fleet').title).toBe('Could not check: The run ended (cancelled) without a report.');
    expect(botComments(view)).toEqual([]);
  });
});
