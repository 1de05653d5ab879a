import { describe, expect, test } from 'vitest';
import { CONFIG_PATH } from '../../../src/config/parse-config.ts';
import type { CodeHost } from '../../../src/core/ports/code-host.ts';
import type { SetUpPlace } from '../../../src/core/ports/set-up-place.ts';
import { openSetUpPullRequest } from '../../../src/orchestrator/set-up/open-set-up-pull-request.ts';
import { WORKFLOW_PATH } from '../../../src/orchestrator/set-up/set-up.ts';
import { readTemplate } from '../../../src/system/workflow-templates.ts';
import { BASE_SHA, HEAD_SHA } from '../../fakes/code-host.ts';

const STEWARD = 'acme/steward@0123456789abcdef0123456789abcdef01234567';
const DBT: Readonly<Record<string, string>> = {
  'dbt_project.yml': 'name: shop\nprofile: shop\n',
  'profiles.yml': 'shop:\n  target: dev\n  outputs:\n    dev: { type: duckdb, path: shop.duckdb }\n',
  'requirements.txt': 'dbt-duckdb==1.9.1\n',
};

interface Asked {
  readonly files?: Readonly<Record<string, string>>;
  /** Paths that are links. */
  readonly links?: readonly string[];
  readonly isArchived?: boolean;
  readonly isEmpty?: boolean;
  readonly branch?: string;
  readonly earlier?: number;
}

/** A repository in memory, and what was done to it. */
function aPlace({ files = DBT, links = [], isArchived = false, isEmpty = false, branch, earlier }: Asked = {}) {
  const mainHead = isEmpty ? undefined : HEAD_SHA;
  const done: string[] = [];
  const read: string[] = [];
  const committed: Parameters<CodeHost['commits']['create']>[0][] = [];
  const opened: Parameters<SetUpPlace['openPullRequest']>[0][] = [];
  const place: SetUpPlace = {
    about: async () => ({ defaultBranch: 'main', isArchived }),
    headOf: async (name) => (name === 'main' ? mainHead : branch),
    paths: async () => [...Object.keys(files), ...links].map((path) => ({ path, isRegular: !links.includes(path) })),
    texts: async (_, wanted) => {
      read.push(...wanted);
      return Object.fromEntries(Object.entries(files).filter(([path]) => wanted.has(path)));
    },
    createBranch: async (name, sha) => void done.push(`branch ${name} at ${sha.slice(0, 7)}`),
    pullRequestFrom: async () => earlier,
    async openPullRequest(wanted) {
      opened.push(wanted);
      return 5;
    },
  };
  const commits: CodeHost['commits'] = {
    async create(commit) {
      committed.push(commit);
      return HEAD_SHA;
    },
  };
  const pullRequests = { mergeBase: async () => BASE_SHA } as unknown as CodeHost['pullRequests'];
  const open = async () =>
    openSetUpPullRequest(
      { steward: STEWARD, workflowPath: WORKFLOW_PATH, template: await readTemplate('app'), owner: 'github.com/acme' },
      { place, commits, pullRequests },
    );
  return { open, done, read, committed, opened };
}

describe('a repository with dbt', () => {
  test('gets a branch, both files and a pull request', async () => {
    const { open, done, committed, opened } = aPlace();

    expect(await open()).toEqual({ opened: 5 });
    expect(done).toEqual([`branch steward/set-up at ${HEAD_SHA.slice(0, 7)}`]);
    expect(committed).toMatchObject([
      { branch: 'steward/set-up', parentSha: HEAD_SHA, files: [{ path: CONFIG_PATH }, { path: WORKFLOW_PATH }] },
    ]);
    expect(opened).toMatchObject([{ branch: 'steward/set-up', base: 'main', title: 'Set Steward up' }]);
  });

  test('keeps a workflow that somebody wrote, and is told so', async () => {
    const { open, committed, opened } = aPlace({ files: { ...DBT, [WORKFLOW_PATH]: 'name: Mine\non: push\njobs: {}\n' } });
    await open();

    expect(committed[0]?.files.map(({ path }) => path)).toEqual([CONFIG_PATH]);
    expect(opened[0]?.body).toContain(`Look at \`${WORKFLOW_PATH}\`: somebody changed it by hand`);
  });

  test('whose branch was made before is gone on with, on the commit that it was made for', async () => {
    const { open, done, committed } = aPlace({ branch: BASE_SHA });

    expect(await open()).toEqual({ opened: 5 });
    expect(done).toEqual([]);
    expect(committed).toMatchObject([{ parentSha: BASE_SHA }]);
  });

  test('is asked nothing, so what nobody said is told as a question with its answer', async () => {
    const { open, opened } = aPlace();
    await open();

    expect(opened[0]?.body).toContain('1. Which Python does dbt run on? Taken: `3.11`; or `3.10`, `3.12`, `3.13`');
  });
});

describe('nothing is proposed', () => {
  test.each<[string, Asked, string]>([
    ['an archived one', { isArchived: true }, 'it is archived'],
    ['an empty one', { isEmpty: true }, 'it is empty'],
    ['one without dbt', { files: { 'a.txt': '' } }, 'it has no dbt project'],
    ['one with a package of dbt alone', { files: { 'dbt_packages/x/dbt_project.yml': '' } }, 'it has no dbt project'],
    ['one that is set up', { files: { ...DBT, [CONFIG_PATH]: '' } }, 'it has a configuration'],
    ['one that is set up under another name', { files: { ...DBT, '.github/steward.yaml': '' } }, 'it has a configuration'],
    ['one with a configuration in the root, which Steward refuses', { files: { ...DBT, 'steward.yml': '' } }, 'it has a configuration'],
    ['one that was asked before', { earlier: 4 }, 'its set-up was proposed before'],
  ])('to %s', async (_, asked, left) => {
    const { open, done, committed, opened } = aPlace(asked);

    expect(await open()).toEqual({ left });
    expect([done, committed, opened]).toEqual([[], [], []]);
  });
});

describe('what a repository says', () => {
  test('is read through no link', async () => {
    const { open, read } = aPlace({ links: ['models/evil.sql', 'requirements-dev.txt'] });
    await open();

    expect(read.toSorted()).toEqual(Object.keys(DBT).toSorted());
  });

  test('is not guessed at where its project file is a link', async () => {
    const { 'dbt_project.yml': _, ...others } = DBT;
    const { open, opened } = aPlace({ files: others, links: ['dbt_project.yml'] });

    await expect(open()).rejects.toMatchObject({ code: 'STW-1001' });
    expect(opened).toEqual([]);
  });

  test('acts on nobody in the pull request’s text, whatever it is called', async () => {
    const hostile = 'x @acme/everyone fixes #1 <img src=x> [a](http://evil.example) `y`';
    const project = `name: shop\nprofile: ${JSON.stringify(hostile)}\n`;
    const { open, opened } = aPlace({ files: { ...DBT, 'dbt_project.yml': project } });
    await open();
    const body = opened[0]?.body ?? '';

    expect(body).not.toContain('@acme/everyone');
    expect(body).not.toMatch(/fixes #1|(?<!\\)<img|(?<!\\)\]\(|(?<!\\)\[a|http:\/\//);
  });

  test.each([
    ['is no YAML', 'name: [shop\n'],
    [
      'is a bomb',
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replaceAll(/./g, (name, at: number) => `${name}: &${name} [${Array(10).fill(`*${'abcdefg'[at]}`).join()}]\n`)}`,
    ],
  ])('is not guessed at where its project file %s', async (_, text) => {
    const { open, done, opened } = aPlace({ files: { ...DBT, 'dbt_project.yml': text } });

    await expect(open()).rejects.toMatchObject({ code: 'STW-4005' });
    expect([done, opened]).toEqual([[], []]);
  });
});
