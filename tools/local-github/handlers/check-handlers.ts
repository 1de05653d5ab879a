import { resolveCommit } from '../git/refs.ts';
import { type ApiCall, type Handler, notFound, ok, paginate, type Reply, repositoryOf, senderOf } from '../http/api-call.ts';
import { annotationJson, checkRunJson } from '../json/check-run-json.ts';
import { createCheck, rerequestCheck, updateCheck } from '../state/checks.ts';
import { GitHubError } from '../state/github-error.ts';
import type { App, CheckRun, Sender } from '../state/model.ts';

/** Check runs: made and changed by apps only, each by its own. */
export const checkHandlers = {
  'checks/create': async (call) => {
    const repository = repositoryOf(call);
    const check = await createCheck(call.world, repository, { body: call.body, by: byApp(call) });
    return { status: 201, json: checkRunJson(call.world, repository, check) };
  },
  'checks/update': (call) => {
    const repository = repositoryOf(call);
    const check = checkOf(call);
    updateCheck(call.world, repository, { check, body: call.body, by: byApp(call) });
    return ok(checkRunJson(call.world, repository, check));
  },
  'checks/get': (call) => ok(checkRunJson(call.world, repositoryOf(call), checkOf(call))),
  'checks/list-annotations': (call) => {
    const repository = repositoryOf(call);
    const check = checkOf(call);
    const { page, headers } = paginate(call, check.annotations);
    return { ...ok(page.map((annotation) => annotationJson(call.world, { repository, sha: check.headSha }, annotation))), headers };
  },
  'checks/list-for-ref': listForRef,
  'checks/rerequest-run': (call) => {
    const { app, sender } = byApp(call);
    const check = checkOf(call);
    if (check.app !== app) throw new GitHubError(403, "This check run doesn't belong to the authenticated GitHub App.");
    rerequestCheck(call.world, repositoryOf(call), { check, sender });
    return { status: 201, json: {} };
  },
} satisfies Record<string, Handler>;

async function listForRef(call: ApiCall): Promise<Reply> {
  const repository = repositoryOf(call);
  const sha = await resolveCommit(repository.gitDir, call.params['ref'] ?? '');
  if (sha === undefined) throw new GitHubError(422, `No commit found for SHA: ${call.params['ref']}`);
  const { check_name: name, status, app_id: appId, filter = 'latest' } = call.query;
  const matching = [...repository.checks.values()]
    .toReversed()
    .filter(
      (check) =>
        check.headSha === sha &&
        (name === undefined || check.name === name) &&
        (status === undefined || check.status === status) &&
        (appId === undefined || check.app.id === Number(appId)),
    );
  const shown =
    filter === 'all'
      ? matching
      : matching.filter((check, at) => at === matching.findIndex((other) => other.name === check.name && other.app === check.app));
  const { page, headers } = paginate(call, shown);
  return { ...ok({ total_count: shown.length, check_runs: page.map((check) => checkRunJson(call.world, repository, check)) }), headers };
}

function byApp(call: ApiCall): { app: App; sender: Sender } {
  const { actor } = call;
  if (actor.kind !== 'installation' && actor.kind !== 'job') throw new GitHubError(403, 'You must authenticate via a GitHub App.');
  return { app: actor.app, sender: senderOf(call) };
}

function checkOf(call: ApiCall): CheckRun {
  const check = repositoryOf(call).checks.get(Number(call.params['check_run_id']));
  if (check === undefined) throw notFound();
  return check;
}
