import type {
  Artifact,
  ChangedPath,
  CheckButton,
  CheckConclusion,
  CheckOutput,
  CheckRun,
  CodeHost,
  Comment,
  CommitFile,
  PullRequestState,
  Review,
  ReviewComment,
  WorkflowRun,
} from '../../src/core/ports/code-host.ts';
import { Problem } from '../../src/core/problem.ts';
import type { Role } from '../../src/core/role.ts';
import { type Call, type FakeSettings, fakeSettings } from './fake-settings.ts';
import { zipOf } from './zip-of.ts';

export const HEAD_SHA = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';
export const BASE_SHA = '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432';
export const OTHER_SHA = 'cccccccccccccccccccccccccccccccccccccccc';
export const REPOSITORY = { owner: 'acme', name: 'taxi' } as const;
export const REPOSITORY_ID = 7;
export const BOT_ID = 900;

/** A check run with everything that was written to it. */
export type FakeCheck = { -readonly [Key in keyof CheckRun]: CheckRun[Key] } & {
  output: CheckOutput & { buttons?: readonly CheckButton[]; detailsUrl?: string };
};

interface FakeRun extends WorkflowRun {
  readonly inputs: Readonly<Record<string, string>>;
  readonly title: string;
}

type Change<T> = { -readonly [Key in keyof T]: T[Key] };

/** The repository that the fake knows; tests set and read it directly. */
export interface FakeWorld {
  pullRequest: Change<PullRequestState>;
  changed: ChangedPath[];
  mergeBase: string;
  files: Record<string, string>;
  permissions: Record<string, { level: Role; userId: number | undefined }>;
  checks: FakeCheck[];
  comments: Change<Comment>[];
  reactions: [number, string][];
  reviews: (Review & { commitSha: string; comments: readonly ReviewComment[] })[];
  /** Commits that were made on the pull request’s branch. */
  commits: { sha: string; parentSha: string; message: string; files: readonly CommitFile[] }[];
  runs: Change<FakeRun>[];
  cancelled: number[];
  artifacts: Record<number, (Artifact & { content: Uint8Array })[]>;
  /** Logs of the failed jobs by run. */
  failedLogs: Record<number, string>;
  /** What GitHub tells of the repository's settings; what a test doesn't set can't be seen. */
  settings: FakeSettings;
  /** Every call that writes, in order: `checks.open`, `comments.update`. */
  writes: string[];
  /** Plans a failure of the next call. `after`: the effect happens, only the answer is lost. */
  fail(operation: string, error: unknown, when?: 'before' | 'after'): void;
}

const WRITES = new Set([
  'checks.open',
  'checks.start',
  'checks.complete',
  'comments.create',
  'comments.update',
  'comments.react',
  'commits.create',
  'reviews.create',
  'runs.dispatch',
  'runs.cancel',
]);

/** GitHub for one repository, in memory: what the App's effects are tested against. */
export function fakeCodeHost(): { readonly host: CodeHost; readonly world: FakeWorld } {
  const planned: { operation: string; error: unknown; when: 'before' | 'after' }[] = [];
  const world: FakeWorld = {
    pullRequest: aPullRequest(),
    changed: [{ path: 'transform/models/a.sql', status: 'modified' }],
    mergeBase: BASE_SHA,
    files: { 'transform/dbt_project.yml': 'name: taxi' },
    permissions: { octocat: { level: 'write', userId: 1 } },
    checks: [],
    comments: [],
    reactions: [],
    reviews: [],
    commits: [],
    runs: [],
    cancelled: [],
    artifacts: {},
    failedLogs: {},
    settings: {},
    writes: [],
    fail: (operation, error, when = 'before') => void planned.push({ operation, error, when }),
  };
  /** Runs one call with its planned failure, if there is one. */
  const call = async <Answer>(operation: string, effect: () => Answer): Promise<Answer> => {
    const at = planned.findIndex((plan) => plan.operation === operation);
    const plan = at < 0 ? undefined : planned.splice(at, 1)[0];
    if (plan?.when === 'before') throw plan.error;
    if (WRITES.has(operation)) world.writes.push(operation);
    const answer = effect();
    if (plan?.when === 'after') throw plan.error;
    return answer;
  };
  const host: CodeHost = {
    repository: REPOSITORY,
    ownUserId: BOT_ID,
    checks: checksOf(world, call),
    comments: commentsOf(world, call),
    runs: runsOf(world, call),
    commits: commitsOf(world, call),
    reviews: reviewsOf(world, call),
    pullRequests: {
      get: () => call('pullRequests.get', () => ({ ...world.pullRequest })),
      ofCommit: () => call('pullRequests.ofCommit', () => [{ ...world.pullRequest }]),
      changedPaths: () => call('pullRequests.changedPaths', () => [...world.changed]),
      mergeBase: () => call('pullRequests.mergeBase', () => world.mergeBase),
    },
    contents: {
      read: (path) => call('contents.read', () => world.files[path]),
      paths: () => call('contents.paths', () => Object.keys(world.files)),
    },
    settings: fakeSettings(world, call),
    collaborators: {
      permission: (login) => call('collaborators.permission', () => world.permissions[login] ?? { level: 'none', userId: undefined }),
    },
  };
  return { host, world };
}

/** An open pull request of this repository's own branch. */
export function aPullRequest(changes: Partial<PullRequestState> = {}): Change<PullRequestState> {
  return {
    number: 42,
    open: true,
    draft: false,
    headSha: HEAD_SHA,
    headRef: 'feature',
    headRepositoryId: REPOSITORY_ID,
    baseRef: 'main',
    baseSha: BASE_SHA,
    author: { login: 'octocat', id: 1, isBot: false },
    ...changes,
  };
}

/** What an Actions run leaves behind: an artifact of one file. */
export function anArtifact(text: string, changes: Partial<Artifact> = {}): Artifact & { content: Uint8Array } {
  const content = zipOf({ 'report.json': text });
  return { id: 500, name: 'steward-report', bytes: content.byteLength, expired: false, digest: undefined, content, ...changes };
}

function checksOf(world: FakeWorld, call: Call): CodeHost['checks'] {
  const find = (id: number): FakeCheck => {
    const check = world.checks.find((candidate) => candidate.id === id);
    if (check === undefined) throw new Error(`no check ${id}`);
    return check;
  };
  return {
    open: ({ name, headSha, externalId, title, summary }) =>
      call('checks.open', () => {
        const id = 100 + world.checks.length;
        const output = { title, summary, annotations: [] };
        world.checks.push({ id, name, headSha, externalId, status: 'queued', conclusion: undefined, detailsUrl: undefined, output });
        return id;
      }),
    start: (id, { title, summary, detailsUrl }) =>
      call('checks.start', () => {
        const output = { title, summary, annotations: [], ...(detailsUrl === undefined ? {} : { detailsUrl }) };
        Object.assign(find(id), { status: 'in_progress', conclusion: undefined, output });
      }),
    complete: (id, conclusion: CheckConclusion, output) =>
      call('checks.complete', () => {
        Object.assign(find(id), { status: 'completed', conclusion, detailsUrl: output.detailsUrl, output });
      }),
    list: (headSha) => call('checks.list', () => world.checks.filter((check) => check.headSha === headSha)),
  };
}

function commentsOf(world: FakeWorld, call: Call): CodeHost['comments'] {
  return {
    list: () => call('comments.list', () => world.comments.map((comment) => ({ ...comment }))),
    create: (_, body) =>
      call('comments.create', () => {
        const id = 1000 + world.comments.length;
        world.comments.push({ id, authorId: BOT_ID, author: 'steward[bot]', body, edited: false });
        return id;
      }),
    update: (id, body) =>
      call('comments.update', () => {
        const comment = world.comments.find((candidate) => candidate.id === id);
        if (comment === undefined) throw new Error(`no comment ${id}`);
        comment.body = body;
      }),
    react: (id, reaction) => call('comments.react', () => void world.reactions.push([id, reaction])),
  };
}

function commitsOf(world: FakeWorld, call: Call): CodeHost['commits'] {
  return {
    create: ({ parentSha, message, files }) =>
      call('commits.create', () => {
        const same = world.commits.find((made) => made.parentSha === parentSha && JSON.stringify(made.files) === JSON.stringify(files));
        if (same !== undefined && same.sha === world.pullRequest.headSha) return same.sha;
        if (world.pullRequest.headSha !== parentSha) throw new Problem('STW-3012', { sha: parentSha.slice(0, 7) });
        const sha = String(world.commits.length + 1).repeat(40);
        world.commits.push({ sha, parentSha, message, files });
        world.pullRequest.headSha = sha;
        return sha;
      }),
  };
}

function reviewsOf(world: FakeWorld, call: Call): CodeHost['reviews'] {
  return {
    list: () => call('reviews.list', () => [...world.reviews]),
    create: ({ body, commitSha, comments }) =>
      call('reviews.create', () => world.reviews.push({ id: world.reviews.length + 1, authorId: BOT_ID, body, commitSha, comments })),
  };
}

function runsOf(world: FakeWorld, call: Call): CodeHost['runs'] {
  const find = (id: number) => {
    const run = world.runs.find((candidate) => candidate.id === id);
    if (run === undefined) throw new Error(`no run ${id}`);
    return run;
  };
  return {
    dispatch: (file, ref, inputs) =>
      call('runs.dispatch', () => {
        const id = 5000 + world.runs.length;
        const title = `Steward ${JSON.parse(inputs['request'] ?? '{}').runKey}`;
        const place = {
          event: 'workflow_dispatch',
          path: `.github/workflows/${file}`,
          headBranch: ref,
          headSha: BASE_SHA,
          repositoryId: REPOSITORY_ID,
        };
        world.runs.push({ id, url: urlOf(id), ...place, attempt: 1, status: 'queued', conclusion: undefined, inputs, title });
        return { id, url: urlOf(id) };
      }),
    findDispatched: (_, word) =>
      call('runs.findDispatched', () => {
        const run = world.runs.find(({ title }) => title.split(' ').includes(word));
        return run === undefined ? undefined : { id: run.id, url: run.url };
      }),
    get: (id) => call('runs.get', () => find(id)),
    cancel: (id) => call('runs.cancel', () => void world.cancelled.push(id)),
    latestFailed: (file, headSha) =>
      call('runs.latestFailed', () =>
        world.runs.findLast(
          (run) =>
            run.path === `.github/workflows/${file}` && run.headSha === headSha && ['failure', 'timed_out'].includes(run.conclusion ?? ''),
        ),
      ),
    failedLogs: (id, maxBytes) => call('runs.failedLogs', () => (world.failedLogs[id] ?? '').slice(-maxBytes)),
    artifacts: (id) => call('runs.artifacts', () => world.artifacts[id] ?? []),
    download: (id) =>
      call(
        'runs.download',
        () =>
          Object.values(world.artifacts)
            .flat()
            .find((artifact) => artifact.id === id)?.content ?? new Uint8Array(),
      ),
  };
}

function urlOf(id: number): string {
  return `https://github.com/acme/taxi/actions/runs/${id}`;
}
