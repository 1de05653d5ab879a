import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assertNoToken } from '../../src/action/assert-no-token.ts';
import { aFolder } from './action-world.ts';

const PLAIN = '[core]\n\trepositoryformatversion = 0\n[remote "origin"]\n\turl = https://github.com/acme/taxi\n';

function checkout(config: string | undefined): string {
  const folder = aFolder();
  mkdirSync(join(folder, '.git'));
  if (config !== undefined) writeFileSync(join(folder, '.git/config'), config);
  return folder;
}

test.each([
  ['as a header', '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic eA==\n'],
  ['in a file of its own', '[includeIf "gitdir:/w/head/.git"]\n\tpath = /tmp/git-credentials-1f.config\n'],
  ['as a key', '[core]\n\tsshCommand = ssh -i /tmp/key\n'],
])('a checkout that keeps its token %s runs nothing, and says where it lies and what to put back', async (_, kept) => {
  await expect(assertNoToken(checkout(`${PLAIN}${kept}`), 'head')).rejects.toMatchObject({
    code: 'STW-3022',
    failure: 'could-not-check',
    message: 'The checkout of the head keeps a token for GitHub in head/.git/config.',
    remedy: expect.stringContaining('`persist-credentials: false`'),
  });
});

test.each([
  ['a checkout without a token', PLAIN],
  ['a folder that has no configuration', undefined],
])('%s may run', async (_, config) => {
  await expect(assertNoToken(checkout(config), 'base')).resolves.toBeUndefined();
});
