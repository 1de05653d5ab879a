import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { digestIn } from './support/offered-fix.ts';
import { openChange, pushMore } from './support/open-change.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { reportOf } from './support/see.ts';
import { type Claim, leaveFix } from './support/stub-fix.ts';
import { stubRunner } from './support/stub-runner.ts';

const MODEL = 'fleet/models/dim_car.sql';
const TESTS = 'fleet/models/fleet.yml';
const DEBUG = 'Debug Pipeline Failure';

const HONEST: Claim = { path: MODEL, now: (before) => `${before}-- mended\n` };

const FORGED: readonly (Claim & { readonly what: string; readonly why: RegExp })[] = [
  {
    what: 'shows another diff than it would write',
    path: MODEL,
    now: () => 'select 1 as car_id\n',
    shown: (before) => `${before}-- mended\n`,
    why: /the diff that was shown is not what would be written/,
  },
  {
    what: 'takes tests away',
    path: TESTS,
    now: (before) => before.replace('[unique, not_null]', '[not_null]'),
    why: /the test unique of seeds\.cars\.car_id is removed/,
  },
  {
    what: 'changes a workflow',
    path: '.github/workflows/steward.yml',
    now: (before) => `${before}# mine\n`,
    why: /`\.github\/workflows\/steward\.yml`/,
  },
  { what: 'adds a hook', path: MODEL, now: (before) => `{{ config(post_hook='drop table x') }}\n${before}`, why: /adds a hook/ },
];

describe('a fix that may not be committed', () => {
  useOwnTemp();
  let stage: Stage;
  let claim: Claim = HONEST;
  beforeAll(async () => {
    const runner = stubRunner(async (run) => {
      await leaveFix(claim, run, stage.repository);
      return 'success';
    });
    stage = await startStage({ mode: 'app', runner, appPermissions: { contents: 'write' }, checkAnswers: true });
  });
  afterAll(() => stage?.close());

  async function offered(branch: string, wanted: Claim) {
    claim = wanted;
    const number = await openChange(stage, { branch });
    await untilReviewed(stage, number);
    await say({ stage, number }, '/steward fix');
    const view = stage.repository.pullRequest(number);
    return { number, digest: digestIn(reportOf(view, DEBUG).body), headSha: view.headSha };
  }

  test('a push between offer and yes: it was made for another commit', async () => {
    const { number, digest, headSha } = await offered('moved', HONEST);
    const pushed = await pushMore(stage, 'moved');
    await untilReviewed(stage, number);
    const [reply, ...more] = await say({ stage, number }, `/steward confirm ${digest}`);
    expect(more).toEqual([]);
    expect(reply).toContain(`The branch has moved on from ${headSha.slice(0, 7)}`);
    expect(reply).toContain('`/steward fix`');
    expect(await stage.repository.head('moved')).toBe(pushed);
  });

  test('an honest one on the commit that it was made for is committed', async () => {
    const { number, digest, headSha } = await offered('honest', HONEST);
    const [reply] = await say({ stage, number }, `/steward confirm ${digest}`);
    const head = (await stage.repository.head('honest')) ?? '';
    expect(head).not.toBe(headSha);
    expect(reply).toContain(`Committed as ${head}`);
    expect(await stage.repository.file(head, MODEL)).toMatch(/-- mended\n$/);
  });

  test.for(FORGED)('one that $what', async ({ what, why, ...forged }) => {
    const branch = what.replaceAll(/\W+/g, '-');
    const { number, digest, headSha } = await offered(branch, forged);
    const [reply, ...more] = await say({ stage, number }, `/steward confirm ${digest}`);
    expect(more).toEqual([]);
    expect(reply).toMatch(why);
    expect(reply).toContain('STW-3013');
    expect(await stage.repository.head(branch)).toBe(headSha);
  });

  test('GitHub had nothing to object to', () => {
    expect([...stage.github.violations(), ...stage.github.drift()]).toEqual([]);
  });
});
