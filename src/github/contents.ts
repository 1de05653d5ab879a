import type { Contents } from '../core/ports/code-host.ts';
import { Problem } from '../core/problem.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, askingMaybe, type GitHubClient } from './github-client.ts';
import { listFiles } from './list-files.ts';

/** Files of a repository at a commit or branch through the REST API. */
export function createContents(client: GitHubClient, { owner, name: repo }: Repository): Contents {
  const common = { owner, repo, headers: API_VERSION };
  return {
    async read(path, ref) {
      const answer = await askingMaybe(
        `read ${path}`,
        client.request('GET /repos/{owner}/{repo}/contents/{path}', { ...common, path, ref }),
      );
      if (answer === undefined || Array.isArray(answer.data) || answer.data.type !== 'file' || !('content' in answer.data))
        return undefined;
      // Above a megabyte GitHub leaves the text out: that is not an empty file.
      if (answer.data.encoding !== 'base64') throw new Problem('STW-3010', { operation: `read ${path}`, detail: 'it is too large' });
      return Buffer.from(answer.data.content, 'base64').toString('utf8');
    },

    paths: (ref) => listFiles(client, { owner, name: repo }, ref),
  };
}
