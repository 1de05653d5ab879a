import { afterEach, describe, expect, test } from 'vitest';
import { exampleFiles } from '../../tools/stage/example.ts';
import { type Stage, type StageOptions, startStage } from '../../tools/stage/start-stage.ts';
import { untilQuiet, untilReviewed } from '../../tools/stage/until-reviewed.ts';
import { formatFaults } from '../acceptance/support/format-faults.ts';
import { openChange } from '../acceptance/support/open-change.ts';
import { useOwnTemp } from '../acceptance/support/own-temp.ts';
import { say } from '../acceptance/support/say.ts';
import { botComments, checkOf, faces } from '../acceptance/support/see.ts';
import { cleanReport, stubRunner } from '../acceptance/support/stub-runner.ts';

useOwnTemp();
let stage: Stage | undefined;
afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

async function setStage(options: Partial<StageOptions>): Promise<Stage> {
  stage = await startStage({ mode: 'app', ...options });
  return stage;
}

const WORKFLOW = '.github/workflows/steward.yml';
const CONFIG = '.github/steward.yml';

/** A file of the example as somebody left it: `from` is in it, and `to` stands in its place. */
function edited(path: string, from: string | RegExp, to: string): Readonly<Record<string, string>> {
  const before = new TextDecoder().decode(exampleFiles('app')[path]);
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return { [path]: after };
}

interface Case {
  readonly what: string;
  readonly files: Readonly<Record<string, string | undefined>>;
  readonly change?: Readonly<Record<string, string | null>>;
  /** The headline of the check. */
  readonly title: string | RegExp;
  /** A part of its summary: what to do. */
  readonly next: string;
}

const ACTION_ONLY = new TextDecoder().decode(exampleFiles('action-only')[WORKFLOW]);
const TAXI = 'version: 1\nprojects:\n  - {name: taxi, dir: transform, ci: {database: warehouse/taxi.duckdb}}\n';
const withFleet = (settings: string) => ({ [CONFIG]: `${TAXI}  - {name: fleet, ${settings}}\n` });
const PROFILE = 'fleet/profiles.yml';
const PROJECT = 'fleet/dbt_project.yml';
const profileOf = (output: string) => ({ [PROFILE]: `fleet:\n  target: dev\n  outputs:\n    dev: {${output}}\n` });
const MODEL = { 'fleet/models/more.sql': 'select 1 as car_id\n' };

const CASES: readonly Case[] = [
  {
    what: 'a workflow whose checkout keeps its token',
    files: edited(WORKFLOW, /path: head\n +persist-credentials: false\n/, 'path: head\n'),
    title:
      /^Could not check: The Action ended before there was a report: STW-3022 The checkout of the head keeps a token for GitHub in head\/\.git\/config\. The pull request’s code would run beside it /,
    next: 'Put `persist-credentials: false` back into both checkout steps of .github/workflows/steward.yml',
  },
  {
    what: 'a workflow that checks another commit out',
    files: edited(WORKFLOW, /ref: .*headSha.*/, 'ref: main'),
    title: /^Could not check: The Action ended before there was a report: STW-3009 The checkout in head is at \w{7}, not at \w{7}\. /,
    next: 'Use the workflow template as it is',
  },
  {
    what: 'a workflow without the request',
    files: edited(WORKFLOW, /(- name: Review\n.*\n +with:\n) +request: .*\n/, '$1'),
    title: /^Could not check: The Action ended before there was a report: STW-4002 The request is not valid: the input request is empty /,
    next: 'In a workflow, take the step as the template has it',
  },
  {
    what: 'a workflow without the step that reviews',
    files: edited(WORKFLOW, / {6}- name: Review\n(?: {8}.*\n)*/, ''),
    title: 'Could not check: The run ended (success) without a report.',
    next: '.github/workflows/steward.yml lacks the step “Review”',
  },
  {
    what: 'the workflow for no App, with the App',
    files: { [WORKFLOW]: ACTION_ONLY },
    title:
      "Could not check: The workflow steward.yml could not be started: GitHub says “Workflow does not have 'workflow_dispatch' trigger”.",
    next: 'Write the workflow for the App with `steward init --app`',
  },
  {
    what: 'a folder that has no project',
    files: withFleet('dir: flet'),
    change: { 'flet/notes.md': 'Not here.\n' },
    title: 'Could not check: No dbt project was found in the folder flet',
    next: 'Next: Add a dbt_project.yml, or name the folder under projects\\[].dir',
  },
  {
    what: 'a project file that is no YAML',
    files: { [PROJECT]: 'name: fleet\nprofile: [\n' },
    title:
      'Could not check: The file fleet/dbt_project.yml is not valid: line 3: Flow sequence in block collection must be sufficiently indented and end with a ]',
    next: 'Next: Correct the line. A review reads this file from the base branch',
  },
  {
    what: 'a project file that the pull request breaks',
    files: {},
    change: { [PROJECT]: 'name: fleet\nprofile: [\n' },
    title: 'dbt cannot parse this commit: Syntax error near line 3',
    next: 'fleet/dbt_project.yml#L3',
  },
  {
    what: 'a project that the pull request takes away',
    files: {},
    change: { [PROJECT]: null },
    title: 'Could not check: This pull request removes the dbt_project.yml in fleet, or moves it',
    next: 'first take the project out of .github/steward.yml on the base branch',
  },
  {
    what: 'no profile of that name',
    files: { [PROFILE]: 'shop: {}\n' },
    title: 'Could not check: No profile named fleet was found in fleet/profiles.yml or profiles.yml; there is shop',
    next: 'Next: Keep a profiles.yml on the base branch',
  },
  {
    what: 'a key that the adapter misses',
    files: profileOf('type: postgres, user: a, password: b, port: 5432, dbname: c, schema: d'),
    change: MODEL,
    title: "Could not check: dbt refuses the target dev of the profile fleet: 'host' is a required property",
    next: 'Next: Correct this target in profiles.yml on the base branch.',
  },
  {
    what: 'a variable that nobody set',
    files: profileOf(`type: duckdb, path: x.duckdb, schema: "{{ env_var('FLEET_SCHEMA') }}"`),
    change: MODEL,
    title: 'Could not check: dbt needs the environment variable FLEET_SCHEMA, which is not set',
    next: 'Next: Pass it in `env` of the step Review in .github/workflows/steward.yml',
  },
  {
    what: 'CI schemas for a file',
    files: withFleet('dir: fleet, ci: {schema: dbt_ci}'),
    title:
      'Could not check: ci.schema in .github/steward.yml is for a shared warehouse, and the target dev of the profile fleet is a DuckDB file',
    next: 'or write ci.database instead',
  },
  {
    what: 'a CI database for a warehouse',
    files: {
      ...withFleet('dir: fleet, ci: {database: x.duckdb}'),
      ...profileOf('type: postgres, host: h, user: a, password: b, port: 5432, dbname: c, schema: d'),
    },
    title: 'Could not check: ci.database in .github/steward.yml is for a DuckDB file, and the target dev of the profile fleet is postgres',
    next: 'or write ci.schema instead',
  },
];

describe('what somebody wrote that doesn’t work fails the check, with what, where and what to do:', () => {
  test.for(CASES)('$what', async ({ files, change, title, next }) => {
    const on = await setStage({ files });
    const view = await untilReviewed(on, await openChange(on, { branch: 'change', ...(change === undefined ? {} : { files: change }) }));
    for (const { body } of botComments(view)) expect(formatFaults(body)).toEqual([]);
    // The workflow for no App has a check of its own beside this one.
    const ofTheApp = view.checks.filter(({ app }) => app === 'dbt-steward');
    const { conclusion, title: headline, summary } = checkOf({ ...view, checks: ofTheApp }, 'fleet');
    expect(conclusion).toBe('failure');
    expect(headline).toMatch(title);
    expect(summary).toContain(next);
    expect(view.checks.map(({ status }) => status)).not.toContain('in_progress');
  });
});

describe('what somebody wrote that changes nothing changes nothing:', () => {
  const clean: Partial<StageOptions> = {
    runner: stubRunner(async ({ request, leave }) => {
      leave(cleanReport(request));
      return 'success';
    }),
  };

  test('another name for the job', async () => {
    const on = await setStage({ files: edited(WORKFLOW, '\n  run:\n', '\n  my-review:\n    name: My review\n') });
    const view = await untilReviewed(on, await openChange(on, { branch: 'change', files: MODEL }));
    expect(checkOf(view, 'fleet').title).not.toContain('Could not check');
    expect(botComments(view)).toHaveLength(1);
  });

  test('a pull request that deletes the configuration is reviewed by the base’s', async () => {
    const on = await setStage(clean);
    const files = { [CONFIG]: null, 'fleet/notes.md': 'Without rules.\n' };
    const view = await untilReviewed(on, await openChange(on, { branch: 'change', files }));
    expect(faces(view)).toEqual(['taxi success: No dbt change', 'fleet success: Nothing blocks']);
  });

  test('a command for a project that there is not', async () => {
    const on = await setStage(clean);
    const number = await openChange(on, { branch: 'change' });
    await untilReviewed(on, number);
    const answers = await say({ stage: on, number }, '/steward review --project nope');
    expect(answers).toEqual([
      expect.stringContaining('No dbt project on the base branch is called that, so nothing was run. There are `taxi`, `fleet`.'),
    ]);
    expect(on.repository.runs()).toHaveLength(1);
  });
});

test('without the App, a check that nobody completed is completed by the next word, and the commit can be checked again', async () => {
  const failing = ACTION_ONLY.replaceAll(/python -m pip install.*/g, 'exit 1');
  const withoutToken = failing.replace(/(job: publish\n +request: .*\n) +github-token: .*\n/, '$1');
  expect(withoutToken).not.toBe(failing);
  const on = await setStage({ mode: 'action-only', files: { [WORKFLOW]: withoutToken } });
  const number = await openChange(on, { branch: 'change' });
  await untilQuiet(on);
  const fleet = () => checkOf(on.repository.pullRequest(number), 'fleet');
  expect(fleet().status).toBe('in_progress');

  await say({ stage: on, number }, '/steward status');
  expect(fleet()).toMatchObject({ conclusion: 'failure', title: expect.stringContaining('in the step “exit 1”') });

  await on.repository.commit({ branch: 'main', files: { [WORKFLOW]: failing }, message: 'Mend', author: 'ben' });
  await say({ stage: on, number }, '/steward review');
  const named = on.repository.pullRequest(number).checks.filter(({ name }) => name === fleet().name);
  expect(named.map(({ status, conclusion }) => `${status} ${conclusion}`)).toEqual(['completed failure', 'completed failure']);
});
