import { readText } from '../git/read-text.ts';
import { deleteRef, resolveCommit, setRef } from '../git/refs.ts';
import { writeCommit } from '../git/write-commit.ts';
import type { Emulator } from '../http/emulator.ts';
import { branchMoved } from '../state/branches.ts';
import { clickCheckButton, rerequestCheck } from '../state/checks.ts';
import { createComment, updateComment } from '../state/comments.ts';
import type { CheckRun, Comment, PullRequest, Repository, Role, Sender, WorkflowRun } from '../state/model.ts';
import { editPullRequest, markReady, openPullRequest, setPullRequestState } from '../state/pull-requests.ts';
import type { Environment, RequiredCheck } from '../state/settings.ts';
import { accountOf, type World } from '../state/world.ts';
import { startMergeGroup } from './merge-group.ts';
import { addFork, renameRepository, setRole } from './setup.ts';
import { type PullRequestView, viewPullRequest } from './view-pull-request.ts';

/** A commit to make on a branch, which `from` creates when it isn't there (default: the default branch). */
interface NewCommit {
  readonly branch: string;
  readonly from?: string;
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  readonly patch?: string;
  readonly message: string;
  readonly author: string;
}

/** A pull request to open; `fork` names the account whose fork holds the branch. */
interface NewPull {
  readonly title: string;
  readonly body?: string;
  readonly branch: string;
  readonly base?: string;
  readonly author: string;
  readonly draft?: boolean;
  readonly fork?: string;
}

/** What people do in a repository, and what they see there. */
export interface RepositoryHandle {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly cloneUrl: string;
  /** Gives it another name; requests to the old one are redirected. */
  readonly rename: (name: string) => void;
  readonly setPermission: (login: string, role: Role) => void;
  readonly setVariable: (name: string, value: string) => void;
  readonly setSecret: (name: string, value: string) => void;
  /** An environment of Actions with the names of its secrets; by default every branch may use it. */
  readonly setEnvironment: (name: string, of?: Partial<Pick<Environment, 'branches' | 'secrets'>>) => void;
  /** The default branch demands a check before a merge. */
  readonly requireCheck: (check: RequiredCheck) => void;
  readonly setForkApproval: (policy: string) => void;
  /** Forks the repository into another account. */
  readonly fork: (owner: string) => Promise<RepositoryHandle>;
  /** Makes a commit and moves the branch, like a push. */
  readonly commit: (wanted: NewCommit) => Promise<string>;
  readonly deleteBranch: (branch: string, by: string) => Promise<void>;
  readonly openPullRequest: (wanted: NewPull) => Promise<number>;
  readonly editPullRequest: (number: number, edit: { title?: string; body?: string; base?: string }, by: string) => Promise<void>;
  readonly markReady: (number: number, by: string) => Promise<void>;
  readonly closePullRequest: (number: number, by: string) => Promise<void>;
  readonly reopenPullRequest: (number: number, by: string) => Promise<void>;
  readonly comment: (number: number, body: string, author: string) => number;
  readonly editComment: (id: number, body: string, by: string) => void;
  readonly rerequestCheck: (id: number, by: string) => void;
  readonly clickCheckButton: (id: number, identifier: string, by: string) => void;
  /** Queues a pull request for merging: asks for checks on a merge commit and returns its SHA. */
  readonly startMergeGroup: (number: number, by: string) => Promise<string>;
  readonly pullRequest: (number: number) => PullRequestView;
  readonly checksOf: (sha: string) => readonly CheckRun[];
  readonly runs: () => readonly WorkflowRun[];
  /** The zip of the newest artifact of a name. */
  readonly lastArtifact: (name: string) => Uint8Array | undefined;
  /** Commit at a branch, or undefined. */
  readonly head: (branch: string) => Promise<string | undefined>;
  /** Text of a file at a ref, or undefined. */
  readonly file: (ref: string, path: string) => Promise<string | undefined>;
}

/** Wraps a repository into the handle that tests, demo and bench use. */
export function handleFor(world: World, emulator: Emulator, repository: Repository): RepositoryHandle {
  const by = (login: string): Sender => ({ account: accountOf(world, login), byJobToken: false });
  return {
    id: repository.id,
    owner: repository.owner.login,
    get name() {
      return repository.name;
    },
    rename: (name) => renameRepository(world, repository, name),
    cloneUrl: `${world.urls.server}/${repository.owner.login}/${repository.name}.git`,
    setPermission: (login, role) => setRole(world, repository, { login, role }),
    setVariable: (name, value) => void repository.variables.set(name, value),
    setSecret: (name, value) => void repository.secrets.set(name, value),
    setEnvironment: (name, { branches = 'any', secrets = [] } = {}) =>
      void repository.settings.environments.set(name, { id: world.nextId(), name, branches, secrets }),
    requireCheck: (check) => void repository.settings.requiredChecks.push(check),
    setForkApproval: (policy) => {
      repository.settings.forkApproval = policy;
    },
    fork: async (owner) => handleFor(world, emulator, await addFork(world, emulator, { parent: repository, owner })),
    ...branchActions(world, repository, by),
    ...pullActions(world, repository, by),
    ...talkActions(world, repository, by),
    pullRequest: (number) => viewPullRequest(repository, pullOf(repository, number)),
    checksOf: (sha) => [...repository.checks.values()].filter((check) => check.headSha === sha),
    runs: () => [...repository.runs.values()],
    lastArtifact: (name) => [...repository.artifacts.values()].findLast((artifact) => artifact.name === name)?.zip,
    head: (branch) => resolveCommit(repository.gitDir, `refs/heads/${branch}`),
    file: async (ref, path) => readText(repository.gitDir, (await resolveCommit(repository.gitDir, ref)) ?? ref, path),
  };
}

function branchActions(world: World, repository: Repository, by: (login: string) => Sender) {
  const { gitDir } = repository;
  return {
    commit: async (wanted: NewCommit): Promise<string> => {
      const before = await resolveCommit(gitDir, `refs/heads/${wanted.branch}`);
      const parent = before ?? (await resolveCommit(gitDir, wanted.from ?? repository.defaultBranch));
      const sender = by(wanted.author);
      const { message, author } = wanted;
      const after = await writeCommit(gitDir, wanted, { parent, message, author, date: world.now() });
      await setRef(gitDir, `refs/heads/${wanted.branch}`, after);
      await branchMoved(world, repository, { branch: wanted.branch, before, after, sender });
      return after;
    },
    deleteBranch: async (branch: string, login: string): Promise<void> => {
      const before = await resolveCommit(gitDir, `refs/heads/${branch}`);
      if (before === undefined) throw new Error(`No branch ${branch}`);
      await deleteRef(gitDir, `refs/heads/${branch}`);
      await branchMoved(world, repository, { branch, before, after: undefined, sender: by(login) });
    },
  };
}

function pullActions(world: World, repository: Repository, by: (login: string) => Sender) {
  const pull = (number: number): PullRequest => pullOf(repository, number);
  return {
    openPullRequest: async (wanted: NewPull): Promise<number> => {
      const forkName = `${wanted.fork ?? repository.owner.login}/${repository.name}`.toLowerCase();
      const source = world.repositories.get(forkName);
      if (source === undefined) throw new Error(`No fork ${forkName}: call fork('${wanted.fork}') first`);
      const head = { repository: source, ref: wanted.branch };
      const facts = {
        title: wanted.title,
        body: wanted.body ?? '',
        draft: wanted.draft ?? false,
        base: wanted.base ?? repository.defaultBranch,
        head,
      };
      return (await openPullRequest(world, { repository, sender: by(wanted.author) }, facts)).number;
    },
    editPullRequest: (number: number, edit: { title?: string; body?: string; base?: string }, login: string) =>
      editPullRequest(world, pull(number), { ...edit, sender: by(login) }),
    markReady: (number: number, login: string) => markReady(world, pull(number), by(login)),
    closePullRequest: (number: number, login: string) => setPullRequestState(world, pull(number), { state: 'closed', sender: by(login) }),
    reopenPullRequest: (number: number, login: string) => setPullRequestState(world, pull(number), { state: 'open', sender: by(login) }),
    startMergeGroup: (number: number, login: string) => startMergeGroup(world, pull(number), by(login)),
  };
}

function talkActions(world: World, repository: Repository, by: (login: string) => Sender) {
  return {
    comment: (number: number, body: string, author: string): number =>
      createComment(world, repository, { number, body, author: { ...by(author), app: undefined } }).id,
    editComment: (id: number, body: string, login: string): void =>
      updateComment(world, repository, { comment: commentOf(repository, id), body, sender: by(login) }),
    rerequestCheck: (id: number, login: string): void =>
      rerequestCheck(world, repository, { check: checkOf(repository, id), sender: by(login) }),
    clickCheckButton: (id: number, identifier: string, login: string): void =>
      clickCheckButton(world, repository, { check: checkOf(repository, id), identifier, sender: by(login) }),
  };
}

function pullOf(repository: Repository, number: number): PullRequest {
  const pull = repository.pullRequests.get(number);
  if (pull === undefined) throw new Error(`No pull request #${number}`);
  return pull;
}

function commentOf(repository: Repository, id: number): Comment {
  const comment = repository.comments.get(id);
  if (comment === undefined) throw new Error(`No comment ${id}`);
  return comment;
}

function checkOf(repository: Repository, id: number): CheckRun {
  const check = repository.checks.get(id);
  if (check === undefined) throw new Error(`No check run ${id}`);
  return check;
}
