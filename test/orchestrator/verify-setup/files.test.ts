import { describe, expect, test } from 'vitest';
import { type Changes, template, told } from './some-facts.ts';

const CONFIG = '.github/steward.yml';
const WORKFLOW = '.github/workflows/steward.yml';
const APP = template('app');

function workflow(edit: (text: string) => string): Changes {
  const text = edit(APP);
  expect(text).not.toBe(APP);
  return { files: { [WORKFLOW]: text } };
}

function config(text: string | undefined): Changes {
  return { files: { [CONFIG]: text } };
}

interface Case {
  readonly check: string;
  readonly when: string;
  readonly changes?: Changes;
  readonly says: readonly string[];
}

const CASES: readonly Case[] = [
  { check: 'configuration', when: 'it is valid', says: ['ok: .github/steward.yml of main is valid'] },
  {
    check: 'configuration',
    when: 'it switches Steward off',
    changes: config('enabled: false'),
    says: ['ok: .github/steward.yml of main is valid and switches Steward off'],
  },
  {
    check: 'configuration',
    when: 'there is none',
    changes: config(undefined),
    says: ['ok: there is no .github/steward.yml on main, so the defaults count'],
  },
  {
    check: 'configuration',
    when: 'it has an unknown key',
    changes: config('gat: blocking'),
    says: [expect.stringMatching(/^wrong: \.github\/steward\.yml is not valid: line 1: .*gat.* → .*\(STW-1002\)$/)],
  },
  {
    check: 'configuration',
    when: 'there is a second one with the other ending',
    changes: { files: { '.github/steward.yaml': '' } },
    says: [expect.stringMatching(/^wrong: There is a configuration at \.github\/steward\.yaml\. → .* \(STW-1015\)$/)],
  },
  {
    check: 'configuration',
    when: 'there is a second one in the root',
    changes: { files: { 'steward.yml': '' } },
    says: [expect.stringContaining('(STW-1015)')],
  },
  { check: 'projects', when: 'they are where the configuration says', says: ['ok: taxi in the root'] },
  {
    check: 'projects',
    when: 'one is not',
    changes: config('projects:\n  - name: shop\n    dir: shop'),
    says: [expect.stringMatching(/^wrong: No dbt project was found in shop \(project shop\)\. .*\(STW-1001\)$/)],
  },
  {
    check: 'projects',
    when: 'there is none at all',
    changes: { files: { [CONFIG]: '', 'dbt_project.yml': undefined } },
    says: [expect.stringContaining('(STW-1001)')],
  },
  { check: 'projects', when: 'the configuration can’t be read', changes: config('gat: 1'), says: [] },
  { check: 'workflow', when: 'it is there', says: ['ok: .github/workflows/steward.yml is on main: the App starts it'] },
  {
    check: 'workflow',
    when: 'it needs no App',
    changes: { files: { [WORKFLOW]: template('action-only') } },
    says: ['ok: .github/workflows/steward.yml is on main: pull requests start it, no App is needed'],
  },
  {
    check: 'workflow',
    when: 'it got another name',
    changes: { files: { [WORKFLOW]: undefined, '.github/workflows/reviews.yml': APP } },
    says: ['ok: .github/workflows/reviews.yml is on main: an App starts it whose STEWARD_WORKFLOW is reviews.yml'],
  },
  {
    check: 'workflow',
    when: 'it is missing',
    changes: { files: { [WORKFLOW]: undefined } },
    says: [expect.stringMatching(/^wrong: \.github\/workflows\/steward\.yml is not on main\. .*\(STW-1021\)$/)],
  },
  {
    check: 'workflow',
    when: 'it is no workflow',
    changes: { files: { [WORKFLOW]: 'hello' } },
    says: [expect.stringContaining('(STW-1002)')],
  },
  {
    check: 'workflow',
    when: 'it waits for the merge',
    changes: { github: { isMerged: { value: false } } },
    says: ['advice: .github/workflows/steward.yml is not on main yet → merge it: it is started from there alone'],
  },
  { check: 'workflow-text', when: 'it is as it was written', says: ['ok: as `steward init` wrote it'] },
  {
    check: 'workflow-text',
    when: 'somebody changed it',
    changes: workflow((text) => text.replace('timeout-minutes: 60', 'timeout-minutes: 90')),
    says: [expect.stringMatching(/^advice: .* somebody wrote or changed it by hand\. .*\(STW-1022\)$/)],
  },
  {
    check: 'workflow-text',
    when: 'only versions moved',
    changes: workflow((text) => text.replaceAll(/@8e8c\w+/g, `@${'d'.repeat(40)}`)),
    says: ['ok: as `steward init` wrote it'],
  },
  { check: 'workflow-text', when: 'it is missing', changes: { files: { [WORKFLOW]: undefined } }, says: [] },
  { check: 'pinned-actions', when: 'all are pinned', says: [expect.stringMatching(/^ok: all \d are pinned to a commit$/)] },
  {
    check: 'pinned-actions',
    when: 'one has a version',
    changes: workflow((text) => text.replace(/actions\/setup-python@\w+/, 'actions/setup-python@v6')),
    says: ['advice: actions/setup-python@v6 can be moved to other code → write the whole commit behind each @'],
  },
  {
    check: 'protections',
    when: 'all are there',
    says: ['ok: no token can write beside the pull request’s code, and none stays in a checkout'],
  },
  {
    check: 'protections',
    when: 'a checkout keeps its token',
    changes: workflow((text) => text.replace('persist-credentials: false', 'persist-credentials: true')),
    says: [expect.stringMatching(/^wrong: .*: a checkout in the job run lacks persist-credentials: false\. .*\(STW-1023\)$/)],
  },
  {
    check: 'protections',
    when: 'the job may write',
    changes: workflow((text) => text.replace('contents: read', 'contents: write')),
    says: [expect.stringContaining('the job run checks code out and may write contents')],
  },
  {
    check: 'protections',
    when: 'it starts on pull_request_target',
    changes: workflow((text) => text.replace('on:\n', 'on:\n  pull_request_target:\n')),
    says: [expect.stringContaining('it starts on pull_request_target')],
  },
  {
    check: 'protections',
    when: 'nobody says what the job may',
    changes: workflow((text) => text.replace('permissions: {}\n', '').replace(/ {4}permissions:\n(?: {6}.*\n)+/, '')),
    says: [expect.stringContaining('whatever permissions the repository gives by default')],
  },
  {
    check: 'forks',
    when: 'nothing is said',
    says: [
      expect.stringMatching(/^ok: branches of forks are read without secrets; one commit runs in full after somebody with the role write/),
    ],
  },
  {
    check: 'forks',
    when: 'the workflow is from before the job for them',
    changes: workflow((text) => text.replace(/\n {2}# Reads what a fork proposes[\s\S]*$/, '\n')),
    says: [expect.stringMatching(/^advice: branches of forks are not read: the workflow is from before.*steward init/s)],
  },
  { check: 'forks', when: 'they are off', changes: config('forks: off'), says: ['ok: branches of forks are left alone'] },
  { check: 'gate', when: 'it blocks', says: ['ok: blocking: findings fail the check; what could not be checked fails, too'] },
  { check: 'gate', when: 'it advises', changes: config('gate: advisory'), says: ['ok: advisory: findings hold no merge back'] },
  { check: 'budget', when: 'none is set', says: ['ok: none is set, so only DuckDB is built; anything else is read'] },
  {
    check: 'budget',
    when: 'it is set',
    changes: config('budget: { minutes: 20, nodes: 300 }'),
    says: ['ok: 20 minutes for a run, 300 nodes for a run'],
  },
];

describe('what the files of a repository tell', () => {
  test.each(CASES)('$check: $when', async ({ check, changes = {}, says }) => {
    expect(await told(check, changes)).toEqual(says);
  });

  test('a workflow changed by hand is told with what differs, where init can be asked for it', async () => {
    const before = APP.replace('timeout-minutes: 60', 'timeout-minutes: 90');
    const planned = { path: WORKFLOW, before, after: APP, state: 'kept' } as const;

    const [line] = await told('workflow-text', { files: { [WORKFLOW]: before }, planned });

    expect(line).toContain(
      'changed it by hand: lines that the template has not: 1; lines of the template that are missing: 1; the first is `timeout-minutes: 90`',
    );
  });

  test('a workflow of an older Steward is told to be older', async () => {
    const planned = { path: WORKFLOW, before: APP, after: `${APP}# new\n`, state: 'changed' } as const;

    const [line] = await told('workflow-text', { planned });

    expect(line).toContain(
      'asks for another one: lines that the template has not: 0; lines of the template that are missing: 1; the first is `# new`',
    );
  });
});
