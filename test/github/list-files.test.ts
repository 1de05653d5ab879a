import { expect, test } from 'vitest';
import { aCodeHost, REPO } from './fake-github.ts';

test('lists files alone', async () => {
  const { github, host } = aCodeHost();
  github
    .get(`${REPO}/git/trees/main`)
    .query({ recursive: '1' })
    .reply(200, {
      tree: [
        { path: 'a', type: 'blob' },
        { path: 'b', type: 'tree' },
      ],
    });

  expect(await host.contents.paths('main')).toEqual(['a']);
});

test('lists folder by folder what GitHub cuts off', async () => {
  const { github, host } = aCodeHost();
  const tree = (sha: string, isWhole: boolean, answer: object) =>
    github
      .get(`${REPO}/git/trees/${sha}`)
      .query(isWhole ? { recursive: '1' } : {})
      .reply(200, answer);
  tree('main', true, { truncated: true, tree: [{ path: 'a', type: 'blob' }] });
  tree('main', false, {
    truncated: false,
    tree: [
      { path: 'a', type: 'blob' },
      { path: 'dbt', type: 'tree', sha: 'd1' },
      { path: 'lib', type: 'commit', sha: 's1' },
    ],
  });
  tree('d1', true, { truncated: false, tree: [{ path: 'models/m.sql', type: 'blob' }] });
  expect(await host.contents.paths('main')).toEqual(['a', 'dbt/models/m.sql']);
});

test('never takes half of a folder for all of it', async () => {
  const { github, host } = aCodeHost();
  github.get(`${REPO}/git/trees/main`).query(true).twice().reply(200, { truncated: true, tree: [] });
  await expect(host.contents.paths('main')).rejects.toMatchObject({ code: 'STW-3024' });
});
