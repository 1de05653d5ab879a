import type { Annotation, CheckConclusion, CheckRun, Checks } from '../core/ports/code-host.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, asking, type GitHubClient } from './github-client.ts';
import { ASKED_ONCE, makeOnce } from './make-once.ts';
import { allPages } from './pages.ts';

/** GitHub takes this many annotations in one request and appends those of later ones. */
const BATCH = 50;

/** Check runs through the REST API. `appId` tells own checks from those of others; without it, whoever asks is the Action. */
export function createChecks(client: GitHubClient, { owner, name: repo }: Repository, appId: number | undefined): Checks {
  const common = { owner, repo, headers: API_VERSION };
  const patch = (id: number, change: Readonly<Record<string, unknown>>) => patchCheck(client, { ...common, check_run_id: id, ...change });
  const checks: Checks = {
    open: ({ name, headSha, externalId, title, summary }) =>
      makeOnce('open a check run', {
        async make() {
          const about = { name, head_sha: headSha, external_id: externalId, status: 'queued', output: { title, summary } } as const;
          const parameters = { ...common, ...about, request: ASKED_ONCE };
          return Number((await client.request('POST /repos/{owner}/{repo}/check-runs', parameters)).data.id);
        },
        async find() {
          const queued = (await checks.list(headSha)).filter(({ status }) => status === 'queued');
          return queued.findLast((other) => other.externalId === externalId && other.name === name)?.id;
        },
      }),

    async start(id, { title, summary, detailsUrl }) {
      await patch(id, {
        status: 'in_progress',
        output: { title, summary },
        ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
      });
    },

    async complete(id, conclusion, { title, summary, text, annotations, buttons = [], detailsUrl }) {
      const face = { title, summary, ...(text === undefined ? {} : { text }) };
      const batches = inBatches(annotations);
      for (const batch of batches.slice(0, -1)) await patch(id, { output: { ...face, annotations: batch.map(toGitHub) } });
      await patch(id, {
        status: 'completed',
        conclusion,
        output: { ...face, annotations: (batches.at(-1) ?? []).map(toGitHub) },
        actions: [...buttons],
        ...(detailsUrl === undefined ? {} : { details_url: detailsUrl }),
      });
    },

    async list(headSha) {
      const runs = await allPages(async (query) => {
        const parameters = { ...common, ref: headSha, filter: 'all' as const, ...(appId === undefined ? {} : { app_id: appId }), ...query };
        const { data } = await asking('list check runs', client.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', parameters));
        return data.check_runs;
      });
      const own = appId === undefined ? madeByActions(runs) : runs.filter(({ app }) => Number(app?.id) === appId);
      return own.map(fromGitHub);
    },
  };
  return checks;
}

interface OfApp {
  readonly external_id: string | null;
  readonly app: { readonly slug?: string } | null;
}

/**
 * The Action has no id by which it could tell its own checks: somebody may have handed it the token of an app. Where several apps have a check
 * of one run, as an App beside the workflow for no App, its own is the one of its usual token.
 */
function madeByActions<Run extends OfApp>(runs: readonly Run[]): readonly Run[] {
  const isUsual = ({ app }: Run): boolean => app?.slug === 'github-actions';
  const usual = new Set(runs.filter(isUsual).map((run) => run.external_id));
  return runs.filter((run) => isUsual(run) || !usual.has(run.external_id));
}

interface CheckPatch {
  readonly owner: string;
  readonly repo: string;
  readonly check_run_id: number;
}

async function patchCheck(client: GitHubClient, patch: CheckPatch): Promise<void> {
  await asking('update a check run', client.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', { ...patch }));
}

function inBatches(annotations: readonly Annotation[]): readonly (readonly Annotation[])[] {
  return Array.from({ length: Math.ceil(annotations.length / BATCH) }, (_, index) => annotations.slice(index * BATCH, (index + 1) * BATCH));
}

function toGitHub({ path, startLine, endLine, level, title, message }: Annotation) {
  return { path, start_line: startLine, end_line: endLine, annotation_level: level, title, message };
}

interface GitHubCheckRun {
  readonly id: number | bigint;
  readonly name: string;
  readonly head_sha: string;
  readonly external_id: string | null;
  readonly status: string;
  readonly conclusion: string | null;
  readonly details_url?: string | null | undefined;
}

function fromGitHub({ id, name, head_sha, external_id, status, conclusion, details_url }: GitHubCheckRun): CheckRun {
  return {
    id: Number(id),
    name,
    headSha: head_sha,
    externalId: external_id ?? '',
    status: status === 'completed' || status === 'in_progress' ? status : 'queued',
    conclusion: CONCLUSIONS.find((known) => known === conclusion),
    detailsUrl: details_url ?? undefined,
  };
}

const CONCLUSIONS: readonly CheckConclusion[] = ['success', 'failure', 'neutral', 'cancelled', 'skipped', 'timed_out', 'action_required'];
