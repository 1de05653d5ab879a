import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/agents/dbt-doctor/unified-diff.ts';
import type { Proposal } from '../../src/core/proposal.ts';
import { workflowEntry } from '../../src/workflows/catalogue.ts';
import { type Stage, startStage } from '../../tools/stage/start-stage.ts';
import { untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { digestIn } from './support/offered-fix.ts';
import { openChange, pushMore } from './support/open-change.ts';
import { useOwnTemp } from './support/own-temp.ts';
import { say } from './support/say.ts';
import { reportOf } from './support/see.ts';
import { cleanReport, type StubRun, stubRunner } from './support/stub-runner.ts';

const MODEL = 'fleet/models/dim_car.sql';
const TESTS = 'fleet/models/fleet.yml';
const DEBUG = 'debug-pipeline-failure';

/** What a runner may claim as a fix: `now` is written, `shown` is what its diff tells (by default the same). */
interface Claim {
  readonly path: string;
  readonly now: (before: string) => string;
  readonly shown?: (before: string) => string;
}

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
    stage = await startStage({ mode: 'app', runner: stubRunner(play), appPermissions: { contents: 'write' }, checkAnswers: true });
  });
  afterAll(() => stage?.close());

  async function play({ request, leave }: StubRun) {
    const report = cleanReport(request);
    if (request.workflow !== DEBUG) leave(report);
    else {
      const before = (await stage.repository.file(request.headSha, claim.path)) ?? '';
      const proposals = [proposalOf(claim, before)];
      const verdict = { ...report.verdict, outcome: 'action-required', because: 'fix-ready', title: 'A fix is ready' } as const;
      leave({ ...report, workflowName: workflowEntry(DEBUG).name, proposals, verdict });
    }
    return 'success' as const;
  }

  async function offered(branch: string, wanted: Claim) {
    claim = wanted;
    const number = await openChange(stage, { branch });
    await untilReviewed(stage, number);
    await say({ stage, number }, '/steward fix');
    const view = stage.repository.pullRequest(number);
    return { number, digest: digestIn(reportOf(view, workflowEntry(DEBUG).name).body), headSha: view.headSha };
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

function proposalOf({ path, now, shown = now }: Claim, before: string): Proposal {
  return {
    id: 'stub',
    title: 'Mend it',
    files: [{ path, action: 'update', content: now(before) }],
    rationale: 'It was broken.',
    verification: { level: 'verified', ran: ['all of it'] },
    diff: unifiedDiff({ path, projectDir: '.', before, after: shown(before) }),
  };
}
