import type { CodeHost } from '../core/ports/code-host.ts';
import type { RepositorySettings } from '../core/ports/repository-settings.ts';
import type { Repository } from '../core/run-key.ts';
import { createChecks } from './checks.ts';
import { createCollaborators } from './collaborators.ts';
import { createComments } from './comments.ts';
import { createCommits } from './commits.ts';
import { createContents } from './contents.ts';
import type { GitHubClient } from './github-client.ts';
import { createPullRequests } from './pull-requests.ts';
import { createRepositorySettings } from './repository-settings.ts';
import { createReviews } from './reviews.ts';
import { createRuns } from './runs.ts';

interface Caller {
  readonly repository: Repository;
  /** Undefined with a workflow's token, whose app is shared. */
  readonly appId: number | undefined;
  readonly ownUserId: number;
  /** What the App was granted; only the App itself can ask. */
  readonly granted?: RepositorySettings['granted'];
}

/** GitHub for one repository with one token. `appId` and `ownUserId` tell what this caller wrote itself. */
export function createCodeHost(client: GitHubClient, { repository, appId, ownUserId, granted = async () => ONLY_APP }: Caller): CodeHost {
  return {
    repository,
    ownUserId,
    checks: createChecks(client, repository, appId),
    comments: createComments(client, repository, ownUserId),
    pullRequests: createPullRequests(client, repository),
    contents: createContents(client, repository),
    commits: createCommits(client, repository),
    reviews: createReviews(client, repository, ownUserId),
    runs: createRuns(client, repository),
    collaborators: createCollaborators(client, repository),
    settings: createRepositorySettings(client, repository, granted),
  };
}

const ONLY_APP = { unseen: 'only the App itself can see it' } as const;
