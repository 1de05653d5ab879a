import { z } from 'zod';
import type { Contents } from '../../core/ports/code-host.ts';
import type { RepositorySettings, Seen } from '../../core/ports/repository-settings.ts';
import { asProblem, Problem } from '../../core/problem.ts';
import { type Repository, repositorySchema } from '../../core/run-key.ts';
import { stewardVersionSchema } from '../../core/steward-version.ts';
import { createContents } from '../../github/contents.ts';
import { createRepositorySettings } from '../../github/repository-settings.ts';

/** GitHub, as the terminal asks it. */
export interface GitHubAccess {
  readonly repository: Repository;
  readonly settings: RepositorySettings;
  readonly contents: Contents;
  /** The version of Steward behind `owner/name@ref`; undefined where it isn't shown. */
  readonly versionOf: (call: string) => Promise<string | undefined>;
}

interface Wanted {
  /** `owner/name`, where the remote isn't meant. */
  readonly repo: string | undefined;
  /** `host/owner/name` of the clone. */
  readonly remote: string | undefined;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

const PUBLIC = 'https://api.github.com';

/** Access with the token of GITHUB_TOKEN or GH_TOKEN, or why there is none. The token goes to GITHUB_API_URL alone, by default github.com's. */
export async function askGitHub({ repo, remote, variables }: Wanted): Promise<Seen<GitHubAccess>> {
  const token = [variables['GITHUB_TOKEN'], variables['GH_TOKEN']].find((one) => one !== undefined && one !== '');
  if (token === undefined) return { unseen: 'GitHub was not asked: GITHUB_TOKEN is not set' };
  const apiUrl = variables['GITHUB_API_URL'];
  const [host, ...path] = (remote ?? '').split('/');
  if (repo === undefined && remote === undefined)
    return { unseen: 'GitHub was not asked: the clone has no remote `origin`; --repo owner/name says it' };
  if (repo === undefined && host !== 'github.com' && apiUrl === undefined)
    return { unseen: `GitHub was not asked: GITHUB_API_URL does not say where the API of ${host} is` };
  const repository = repositoryIn(repo ?? path.join('/'));
  // Loaded here: no other command needs GitHub's client, and it would cost each of them its time.
  const { getOctokit } = await import('@actions/github');
  const client = getOctokit(token, { baseUrl: apiUrl ?? PUBLIC });
  return {
    value: {
      repository,
      settings: createRepositorySettings(client, repository, async () => ({ unseen: 'only the App itself can see it' })),
      contents: createContents(client, repository),
      versionOf: (call) => versionOf(call, (steward) => createContents(client, steward)),
    },
  };
}

function repositoryIn(text: string): Repository {
  const [owner, name, ...rest] = text.split('/');
  const parsed = repositorySchema.safeParse({ owner, name });
  if (parsed.success && rest.length === 0) return parsed.data;
  throw new Problem('STW-4007', { detail: `--repo ${text} is no repository: write owner/name.` });
}

const packageSchema = z.looseObject({ version: stewardVersionSchema });

async function versionOf(call: string, contentsOf: (repository: Repository) => Contents): Promise<string | undefined> {
  const [, owner, name, ref] = /^([^/@]+)\/([^/@]+)(?:\/[^@]*)?@(.+)$/.exec(call) ?? [];
  const repository = repositorySchema.safeParse({ owner, name });
  if (!repository.success || ref === undefined) return undefined;
  try {
    const text = await contentsOf(repository.data).read('package.json', ref);
    return text === undefined ? undefined : packageSchema.safeParse(JSON.parse(text)).data?.version;
  } catch (error) {
    if (!(error instanceof SyntaxError) && asProblem(error).code === 'STW-9000') throw error;
    return undefined;
  }
}
