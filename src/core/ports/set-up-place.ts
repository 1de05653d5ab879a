import type { Repository } from '../run-key.ts';

/** A repository as the set-up pull request needs it: read as a whole, and proposed to. */
export interface SetUpPlace {
  about(): Promise<{ readonly defaultBranch: string; readonly isArchived: boolean }>;
  /** The commit of a branch, or undefined where there is no such branch. */
  headOf(branch: string): Promise<string | undefined>;
  /** Every path of a commit; links are paths, too. Throws STW-3010 for more than GitHub lists. */
  paths(sha: string): Promise<readonly RemotePath[]>;
  /** The texts of those regular files that are wanted, in one request. What is too large is left out; throws STW-3010 where all of it is. */
  texts(sha: string, wanted: ReadonlySet<string>): Promise<Readonly<Record<string, string>>>;
  createBranch(branch: string, sha: string): Promise<void>;
  /** The newest pull request from a branch of this repository, open or closed. */
  pullRequestFrom(branch: string): Promise<number | undefined>;
  /** Asked again after it was made, it finds it. */
  openPullRequest(wanted: { branch: string; base: string; title: string; body: string }): Promise<number>;
}

/** A file of a commit. */
export interface RemotePath {
  readonly path: string;
  /** No link and no submodule. */
  readonly isRegular: boolean;
}

/** A repository that the App was given. */
export interface GivenRepository {
  readonly repository: Repository;
  readonly repositoryId: number;
  readonly installationId: number;
}
