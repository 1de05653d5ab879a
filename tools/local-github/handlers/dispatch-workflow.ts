import { readText } from '../git/read-text.ts';
import { resolveCommit } from '../git/refs.ts';
import { type ApiCall, type Reply, repositoryOf, senderOf } from '../http/api-call.ts';
import { accountJson } from '../json/account-json.ts';
import { repositoryJson, repositoryPage, repositoryUrl } from '../json/repository-json.ts';
import { interpolate } from '../runner/expressions.ts';
import { GitHubError } from '../state/github-error.ts';
import { startRun } from '../state/runs.ts';
import { listWorkflows, type WorkflowFile } from '../state/workflows.ts';

interface DeclaredInput {
  readonly required?: boolean;
  readonly default?: unknown;
  readonly type?: string;
  readonly options?: readonly unknown[];
}

/** `workflow_dispatch`: starts a run of the file at the given ref, with inputs as GitHub checks them; throws its 422s. */
export async function dispatchWorkflow(call: ApiCall, workflow: WorkflowFile): Promise<Reply> {
  const { world } = call;
  const repository = repositoryOf(call);
  const {
    ref,
    inputs = {},
    return_run_details: details,
  } = call.body as { ref: string; inputs?: Record<string, unknown>; return_run_details?: boolean };
  const branch = ref.replace(/^refs\/(heads|tags)\//, '');
  const sha = await resolveCommit(repository.gitDir, branch);
  if (sha === undefined) throw new GitHubError(422, `No ref found for: ${ref}`);
  const atRef = (await listWorkflows(repository, sha)).find(({ path }) => path === workflow.path);
  const trigger = atRef?.triggers['workflow_dispatch'];
  if (atRef === undefined || trigger === undefined || workflow.triggers['workflow_dispatch'] === undefined)
    throw new GitHubError(422, "Workflow does not have 'workflow_dispatch' trigger");
  const checked = checkInputs((trigger?.['inputs'] ?? {}) as Record<string, DeclaredInput | null>, inputs);
  const sender = senderOf(call);
  const shared = { repository: repositoryJson(world, repository), sender: accountJson(world, sender.account) };
  const fullRef =
    (await resolveCommit(repository.gitDir, `refs/heads/${branch}`)) === undefined ? `refs/tags/${branch}` : `refs/heads/${branch}`;
  const run = startRun(world, {
    repository,
    headRepository: repository,
    workflow: atRef,
    workflowText: (await readText(repository.gitDir, sha, atRef.path)) ?? '',
    eventName: 'workflow_dispatch',
    event: { inputs: checked, ref: fullRef, workflow: atRef.path, ...shared },
    ref: fullRef,
    sha,
    branch,
    title: titleOf(atRef, checked),
    sender,
    fork: false,
  });
  if (details !== true) return { status: 204 };
  const path = `actions/runs/${run.id}`;
  const links = { run_url: `${repositoryUrl(world, repository)}/${path}`, html_url: `${repositoryPage(world, repository)}/${path}` };
  return { status: 200, json: { workflow_run_id: run.id, ...links } };
}

/** GitHub falls back to the workflow's name when `run-name` can't be evaluated. */
function titleOf({ name, runName }: WorkflowFile, inputs: Readonly<Record<string, string>>): string {
  try {
    return runName === undefined ? name : interpolate(runName, 'job', { contexts: { inputs } });
  } catch {
    return name;
  }
}

function checkInputs(
  declared: Readonly<Record<string, DeclaredInput | null>>,
  given: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const names = Object.keys(given);
  if (names.length > 25) throw new GitHubError(422, 'Too many inputs: at most 25 are allowed');
  if (JSON.stringify(given).length > 65_535) throw new GitHubError(422, 'inputs are too large.');
  const strangers = names.filter((name) => !(name in declared));
  if (strangers.length > 0) throw new GitHubError(422, `Unexpected inputs provided: ${JSON.stringify(strangers)}`);
  const entries = Object.entries(declared).map(([name, input]) => [name, checkInput(name, input ?? {}, given[name])] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

function checkInput(name: string, input: DeclaredInput, given: unknown): string | undefined {
  const value = given ?? input.default;
  if (value === undefined || value === '') {
    if (input.required === true) throw new GitHubError(422, `Required input '${name}' not provided`);
    return value === undefined ? undefined : '';
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const wrong = (message: string) => new GitHubError(422, `Provided value '${text}' for input '${name}' ${message}`);
  if (input.type === 'boolean' && text !== 'true' && text !== 'false') throw wrong('is not a boolean');
  if (input.type === 'number' && !Number.isFinite(Number(text))) throw wrong('is not a number');
  if (input.type === 'choice' && !(input.options ?? []).map(String).includes(text)) throw wrong('not in the list of allowed values');
  return text;
}
