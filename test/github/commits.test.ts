import { describe, expect, test } from 'vitest';
import { aCodeHost, REPO } from './fake-github.ts';

const HEAD = 'a'.repeat(40);
const OTHER = 'b'.repeat(40);
const MADE = 'c'.repeat(40);
const ROOT = '1'.repeat(40);
const MODELS = '2'.repeat(40);
const TREE = '3'.repeat(40);
const BLOB = '4'.repeat(40);

const files = [
  { path: 'models/a.sql', content: 'select 1 -- ünïcode\n' },
  { path: 'models/new/b.yml', content: 'version: 2\n' },
  { path: 'models/old.sql', content: undefined },
];
const wish = { branch: 'feature/x', parentSha: HEAD, message: 'fix: a', files };

type Server = ReturnType<typeof aCodeHost>['github'];

const refIs = (github: Server, sha: string) => github.get(`${REPO}/git/ref/heads%2Ffeature%2Fx`).reply(200, { object: { sha } });
const commitIs = (github: Server, { sha, tree, parents = [] }: { sha: string; tree: string; parents?: string[] }) =>
  github.get(`${REPO}/git/commits/${sha}`).reply(200, { sha, tree: { sha: tree }, parents: parents.map((parent) => ({ sha: parent })) });
const folderIs = (github: Server, sha: string, entries: [string, string, string][]) =>
  folderAnswers(github, sha, { entries, truncated: false });
const folderAnswers = (github: Server, sha: string, { entries, truncated }: { entries: [string, string, string][]; truncated: boolean }) =>
  github
    .get(`${REPO}/git/trees/${sha}`)
    .reply(200, { truncated, tree: entries.map(([path, mode, entrySha]) => ({ path, mode, sha: entrySha, type: 'blob' })) });

function regularFolders(github: Server) {
  commitIs(github, { sha: HEAD, tree: ROOT });
  folderIs(github, ROOT, [['models', '040000', MODELS]]);
  folderIs(github, MODELS, [
    ['a.sql', '100644', BLOB],
    ['old.sql', '100644', BLOB],
  ]);
}

function writesTree(github: Server) {
  github.post(`${REPO}/git/blobs`, { content: files[0]?.content ?? '', encoding: 'utf-8' }).reply(201, { sha: BLOB });
  github.post(`${REPO}/git/blobs`, { content: files[1]?.content ?? '', encoding: 'utf-8' }).reply(201, { sha: BLOB });
  github
    .post(`${REPO}/git/trees`, {
      base_tree: ROOT,
      tree: [
        { path: 'models/a.sql', mode: '100644', type: 'blob', sha: BLOB },
        { path: 'models/new/b.yml', mode: '100644', type: 'blob', sha: BLOB },
        { path: 'models/old.sql', mode: '100644', type: 'blob', sha: null },
      ],
    })
    .reply(201, { sha: TREE });
}

describe('a commit', () => {
  test('is a tree on top of its parent’s, and moves the branch without force', async () => {
    const { github, host } = aCodeHost();
    refIs(github, HEAD);
    regularFolders(github);
    writesTree(github);
    github.post(`${REPO}/git/commits`, { message: 'fix: a', tree: TREE, parents: [HEAD] }).reply(201, { sha: MADE });
    github.patch(`${REPO}/git/refs/heads%2Ffeature%2Fx`, { sha: MADE, force: false }).reply(200, {});

    expect(await host.commits.create(wish)).toBe(MADE);
  });

  test('that was made before is found, not made again', async () => {
    const { github, host } = aCodeHost();
    refIs(github, MADE);
    commitIs(github, { sha: MADE, tree: TREE, parents: [HEAD] });
    regularFolders(github);
    writesTree(github);

    expect(await host.commits.create(wish)).toBe(MADE);
  });

  test.each<[string, string, string[]]>([
    ['by somebody else’s commit', ROOT, [HEAD]],
    ['further', TREE, [OTHER]],
    ['by a merge', TREE, [HEAD, OTHER]],
  ])('on a branch that moved %s is refused', async (_, tree, parents) => {
    const { github, host } = aCodeHost();
    refIs(github, OTHER);
    commitIs(github, { sha: OTHER, tree, parents });
    if (parents.length === 1 && parents[0] === HEAD) {
      regularFolders(github);
      writesTree(github);
    }

    await expect(host.commits.create(wish)).rejects.toMatchObject({ code: 'STW-3012' });
  });

  test.each([
    [422, 'Update is not a fast forward', 'STW-3012'],
    [422, 'Changes must be made through a pull request', 'STW-3010'],
    [403, 'Resource not accessible by integration', 'STW-3003'],
  ])('whose branch GitHub would not move (%i %s) is %s', async (status, message, code) => {
    const { github, host } = aCodeHost();
    refIs(github, HEAD);
    regularFolders(github);
    writesTree(github);
    github.post(`${REPO}/git/commits`).reply(201, { sha: MADE });
    github.patch(`${REPO}/git/refs/heads%2Ffeature%2Fx`).reply(status, { message });

    await expect(host.commits.create(wish)).rejects.toMatchObject({ code });
  });

  test.each<[string, [string, string, string][], [string, string, string][] | undefined]>([
    ['a link', [['models', '040000', MODELS]], [['a.sql', '120000', BLOB]]],
    ['an executable', [['models', '040000', MODELS]], [['a.sql', '100755', BLOB]]],
    ['a folder', [['models', '040000', MODELS]], [['a.sql', '040000', BLOB]]],
    ['a submodule', [['models', '040000', MODELS]], [['a.sql', '160000', BLOB]]],
    ['in a linked folder', [['models', '120000', MODELS]], undefined],
    ['in a submodule', [['models', '160000', MODELS]], undefined],
    ['below a file', [['models', '100644', MODELS]], undefined],
  ])('of %s writes nothing', async (_, root, models) => {
    const { github, host } = aCodeHost();
    refIs(github, HEAD);
    commitIs(github, { sha: HEAD, tree: ROOT });
    folderIs(github, ROOT, root);
    if (models !== undefined) folderIs(github, MODELS, models);

    await expect(host.commits.create(wish)).rejects.toMatchObject({ code: 'STW-3013' });
  });

  test('is not made where a folder is too large to be read whole', async () => {
    const { github, host } = aCodeHost();
    refIs(github, HEAD);
    commitIs(github, { sha: HEAD, tree: ROOT });
    folderAnswers(github, ROOT, { entries: [['models', '040000', MODELS]], truncated: true });

    await expect(host.commits.create(wish)).rejects.toMatchObject({ code: 'STW-3010' });
  });
});

describe('reviews', () => {
  test('comment beside lines of the head, and never more than that', async () => {
    const { github, host } = aCodeHost();
    github
      .post(`${REPO}/pulls/42/reviews`, {
        commit_id: HEAD,
        event: 'COMMENT',
        body: 'b',
        comments: [
          { path: 'a.sql', body: 'one', line: 3, side: 'RIGHT' },
          { path: 'a.sql', body: 'two', line: 7, side: 'RIGHT', start_line: 5, start_side: 'RIGHT' },
        ],
      })
      .reply(200, { id: 8 });
    const comments = [
      { path: 'a.sql', body: 'one', line: 3, startLine: 3 },
      { path: 'a.sql', body: 'two', line: 7, startLine: 5 },
    ];

    expect(await host.reviews.create({ pullRequest: 42, commitSha: HEAD, body: 'b', comments })).toBe(8);
  });

  test('are listed with their authors', async () => {
    const { github, host } = aCodeHost();
    const reviews = [
      { id: 1, user: { id: 900 }, body: 'mine' },
      { id: 2, user: null, body: '' },
    ];
    github.get(`${REPO}/pulls/42/reviews`).query({ per_page: 100, page: 1 }).reply(200, reviews);

    expect(await host.reviews.list(42)).toEqual([
      { id: 1, authorId: 900, body: 'mine' },
      { id: 2, authorId: 0, body: '' },
    ]);
  });
});
