import { Octokit } from '@octokit/rest';
import nock from 'nock';
import { expect, onTestFinished } from 'vitest';
import { createCodeHost } from '../../src/github/create-code-host.ts';

export const REPO = '/repos/acme/taxi';

/** A code host whose every request must be one that the test expects, and must name the API's version. */
export function aCodeHost({ appId }: { readonly appId?: number } = {}) {
  const github = nock('https://api.github.com', { reqheaders: { 'x-github-api-version': '2022-11-28', authorization: 'token secret' } });
  onTestFinished(() => {
    const pending = nock.pendingMocks();
    nock.cleanAll();
    expect(pending).toEqual([]);
  });
  const client = new Octokit({
    auth: 'secret',
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { github, host: createCodeHost(client, { repository: { owner: 'acme', name: 'taxi' }, appId, ownUserId: 900 }) };
}
