import { resolveCommit } from '../git/refs.ts';
import { checkRunJson, checkSuiteJson } from '../json/check-run-json.ts';
import { GitHubError, unprocessable } from './github-error.ts';
import type { Annotation, App, CheckAction, CheckRun, Repository, Sender } from './model.ts';
import type { World } from './world.ts';

/** The body of `POST` and `PATCH` for check runs, already valid against the description. */
export interface CheckBody {
  readonly name?: string;
  readonly head_sha?: string;
  readonly status?: string;
  readonly conclusion?: string;
  readonly started_at?: string;
  readonly completed_at?: string;
  readonly external_id?: string;
  readonly details_url?: string;
  readonly actions?: readonly CheckAction[];
  readonly output?: {
    readonly title?: string;
    readonly summary?: string;
    readonly text?: string;
    readonly annotations?: readonly Annotation[];
  };
}

interface By {
  readonly app: App;
  readonly sender: Sender;
}

/** Creates a check run on a commit that exists; throws GitHub's 422 for what it would refuse. */
export async function createCheck(world: World, repository: Repository, request: { body: CheckBody; by: By }): Promise<CheckRun> {
  const { body, by } = request;
  checkLimits(body);
  const sha = body.head_sha ?? '';
  if (!/^[0-9a-f]{40}$/.test(sha) || (await resolveCommit(repository.gitDir, sha)) !== sha) {
    throw new GitHubError(422, `No commit found for SHA: ${sha}`);
  }
  const check: CheckRun = {
    id: world.nextId(),
    app: by.app,
    suiteId: suiteFor(repository, by.app, sha) ?? world.nextId(),
    headSha: sha,
    annotations: [],
    name: body.name ?? '',
    status: 'queued',
    conclusion: null,
    startedAt: body.started_at ?? world.now(),
    completedAt: null,
    externalId: '',
    detailsUrl: null,
    output: { title: null, summary: null, text: null },
    actions: [],
  };
  repository.checks.set(check.id, check);
  apply(world, check, body);
  emitCheck(world, repository, { check, action: 'created', sender: by.sender });
  if (check.status === 'completed') emitCheck(world, repository, { check, action: 'completed', sender: by.sender });
  return check;
}

/** Changes a check run; only the app that created it may. Annotations add up. */
export function updateCheck(world: World, repository: Repository, request: { check: CheckRun; body: CheckBody; by: By }): void {
  const { check, body, by } = request;
  if (check.app !== by.app)
    throw new GitHubError(
      403,
      'Invalid app_id `' + String(by.app.id) + '` - check run can only be modified by the GitHub App that created it.',
    );
  checkLimits(body);
  const wasCompleted = check.status === 'completed';
  apply(world, check, body);
  if (check.status === 'completed' && !wasCompleted) emitCheck(world, repository, { check, action: 'completed', sender: by.sender });
}

/** Asks the owning app for another run. */
export function rerequestCheck(world: World, repository: Repository, request: { check: CheckRun; sender: Sender }): void {
  emitCheck(world, repository, { check: request.check, action: 'rerequested', sender: request.sender, onlyOwner: true });
}

/** Clicks one of the buttons that a completed check shows. */
export function clickCheckButton(
  world: World,
  repository: Repository,
  click: { check: CheckRun; identifier: string; sender: Sender },
): void {
  const { check, identifier, sender } = click;
  if (!check.actions.some((action) => action.identifier === identifier)) throw new Error(`Check ${check.id} has no button ${identifier}`);
  if (check.status !== 'completed') throw new Error(`Check ${check.id} isn't completed, so GitHub shows no buttons yet`);
  emitCheck(world, repository, { check, action: 'requested_action', sender, onlyOwner: true, extra: { requested_action: { identifier } } });
}

function apply(world: World, check: CheckRun, body: CheckBody): void {
  check.name = body.name ?? check.name;
  check.externalId = body.external_id ?? check.externalId;
  check.detailsUrl = body.details_url ?? check.detailsUrl;
  check.startedAt = body.started_at ?? check.startedAt;
  check.actions = body.actions ?? check.actions;
  if (body.output !== undefined) {
    const { title, summary, text, annotations } = body.output;
    check.output = { title: title ?? check.output.title, summary: summary ?? check.output.summary, text: text ?? check.output.text };
    check.annotations.push(...(annotations ?? []));
  }
  if (body.conclusion !== undefined || body.completed_at !== undefined) {
    check.status = 'completed';
    check.conclusion = body.conclusion ?? check.conclusion;
    check.completedAt = body.completed_at ?? world.now();
  } else if (body.status !== undefined) {
    check.status = body.status;
    check.conclusion = null;
    check.completedAt = null;
  }
}

/** What the description doesn't say, or says only in characters where GitHub counts bytes. */
function checkLimits(body: CheckBody): void {
  const { output, actions = [] } = body;
  for (const field of ['summary', 'text'] as const) {
    if (Buffer.byteLength(output?.[field] ?? '') > 65_535)
      throw unprocessable('CheckRun', field, `${field} exceeds a maximum bytesize of 65535`);
  }
  if ((output?.annotations?.length ?? 0) > 50)
    throw unprocessable('CheckRun', 'annotations', 'Only 50 annotations are allowed per request');
  if (actions.length > 3) throw unprocessable('CheckRun', 'actions', 'Only 3 actions are allowed');
  const ended = body.status === 'completed' || body.completed_at !== undefined;
  if (ended && body.conclusion === undefined)
    throw unprocessable('CheckRun', 'conclusion', 'conclusion is required when a check run is completed');
  if (body.conclusion === 'stale') throw unprocessable('CheckRun', 'conclusion', 'Only GitHub can set stale');
  for (const annotation of output?.annotations ?? []) checkAnnotation(annotation);
}

function checkAnnotation(annotation: Annotation): void {
  const { start_line: start, end_line: end } = annotation;
  if (Buffer.byteLength(annotation.message) > 65_536) throw badAnnotation('message is too long (maximum is 64 KB)');
  if (Buffer.byteLength(annotation.raw_details ?? '') > 65_536) throw badAnnotation('raw_details is too long (maximum is 64 KB)');
  if ((annotation.title ?? '').length > 255) throw badAnnotation('title is too long (maximum is 255 characters)');
  if (start < 1 || end < start) throw badAnnotation('lines start at 1 and end_line must not be before start_line');
  const columns = annotation.start_column !== undefined || annotation.end_column !== undefined;
  if (columns && start !== end) throw badAnnotation('columns are only allowed when start_line and end_line are the same');
}

function badAnnotation(message: string): GitHubError {
  return unprocessable('CheckRun', 'annotations', message);
}

function suiteFor(repository: Repository, app: App, sha: string): number | undefined {
  return [...repository.checks.values()].find((check) => check.app === app && check.headSha === sha)?.suiteId;
}

function emitCheck(
  world: World,
  repository: Repository,
  what: { check: CheckRun; action: string; sender: Sender; onlyOwner?: boolean; extra?: Record<string, unknown> },
): void {
  const { check } = what;
  const check_run = { ...checkRunJson(world, repository, check), check_suite: checkSuiteJson(world, repository, check) };
  world.log(`check "${check.name}" ${what.action}${check.conclusion === null ? '' : `: ${check.conclusion}`}`);
  world.emit({
    name: 'check_run',
    action: what.action,
    repository,
    sender: what.sender,
    payload: { check_run, ...what.extra },
    ...(what.onlyOwner === true ? { onlyApp: check.app } : {}),
  });
}
