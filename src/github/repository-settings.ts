import type { DeploymentEnvironment, ForkApproval, RepositorySettings, RequiredCheck, Seen } from '../core/ports/repository-settings.ts';
import { asProblem } from '../core/problem.ts';
import type { Repository } from '../core/run-key.ts';
import { API_VERSION, type GitHubClient, problemOf, type RepositoryCall, statusOf } from './github-client.ts';

const PER_PAGE = { per_page: 100 } as const;

/** Settings of a repository through the REST API. What this token may not see is said, not thrown. */
export function createRepositorySettings(
  client: GitHubClient,
  { owner, name: repo }: Repository,
  granted: RepositorySettings['granted'],
): RepositorySettings {
  const common = { owner, repo, headers: API_VERSION };
  return {
    granted,
    defaultBranch: () =>
      seeing('see the repository', async () => (await client.request('GET /repos/{owner}/{repo}', common)).data.default_branch),
    ...nameCalls(client, common),
    environment: (name) => seeing(`see the environment ${name}`, () => environmentOf(client, common, name)),
    requiredChecks: (branch) => seeing('see the required checks', () => requiredChecks(client, common, branch)),
    forkApproval: () => seeing('see who may run workflows of forks', () => forkApproval(client, common)),
  };
}

/** The names of secrets and variables; GitHub tells no value of a secret to anybody. */
function nameCalls(client: GitHubClient, common: RepositoryCall): Pick<RepositorySettings, 'secrets' | 'secretsOf' | 'variables'> {
  return {
    secrets: () =>
      seeing('see the names of secrets', async () => {
        const own = await client.request('GET /repos/{owner}/{repo}/actions/secrets', { ...common, ...PER_PAGE });
        const shared = await present(client.request('GET /repos/{owner}/{repo}/actions/organization-secrets', { ...common, ...PER_PAGE }));
        return [...own.data.secrets, ...(shared?.data.secrets ?? [])].map(({ name }) => name);
      }),
    secretsOf: (name) =>
      seeing(`see the names of secrets of the environment ${name}`, async () => {
        const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}/secrets';
        return (await client.request(route, { ...common, ...PER_PAGE, environment_name: name })).data.secrets.map((secret) => secret.name);
      }),
    variables: () =>
      seeing('see the names of variables', async () => {
        const own = await client.request('GET /repos/{owner}/{repo}/actions/variables', { ...common, ...PER_PAGE });
        const shared = await present(
          client.request('GET /repos/{owner}/{repo}/actions/organization-variables', { ...common, ...PER_PAGE }),
        );
        return [...own.data.variables, ...(shared?.data.variables ?? [])].map(({ name }) => name);
      }),
  };
}

async function environmentOf(client: GitHubClient, common: RepositoryCall, name: string): Promise<DeploymentEnvironment | undefined> {
  const call = { ...common, environment_name: name };
  const answer = await present(client.request('GET /repos/{owner}/{repo}/environments/{environment_name}', call));
  if (answer === undefined) return undefined;
  const policy = answer.data.deployment_branch_policy;
  if (policy === null || policy === undefined) return { branches: 'any' };
  if (policy.protected_branches) return { branches: 'protected' };
  const route = 'GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies';
  const { data } = await client.request(route, { ...call, ...PER_PAGE });
  return { branches: data.branch_policies.flatMap(({ name: pattern }) => pattern ?? []) };
}

/** Rulesets and the older branch protection both count. */
async function requiredChecks(client: GitHubClient, common: RepositoryCall, branch: string): Promise<readonly RequiredCheck[]> {
  const rules = await client.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...common, ...PER_PAGE, branch });
  const { data } = await client.request('GET /repos/{owner}/{repo}/branches/{branch}', { ...common, branch });
  const ofRules = rules.data.flatMap((rule) => {
    const checks = rule.type === 'required_status_checks' ? (rule.parameters?.required_status_checks ?? []) : [];
    return checks.map(({ context, integration_id: id }) => ({ name: context, appId: appId(id) }));
  });
  const { checks = [] } = data.protection?.required_status_checks ?? {};
  return [...ofRules, ...checks.map(({ context, app_id: id }) => ({ name: context, appId: appId(id) }))];
}

/** GitHub writes “any app” as null or -1. */
function appId(id: number | null | undefined): number | undefined {
  return typeof id === 'number' && id > 0 ? id : undefined;
}

/** As a plain text: the typed routes of the client are older than this one. */
const FORK_APPROVAL: string = 'GET /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval';
const APPROVALS: readonly ForkApproval[] = [
  'first_time_contributors_new_to_github',
  'first_time_contributors',
  'all_external_contributors',
];

async function forkApproval(client: GitHubClient, common: RepositoryCall): Promise<ForkApproval> {
  const data: unknown = (await client.request(FORK_APPROVAL, { ...common })).data;
  const policy: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'approval_policy') : undefined;
  const known = APPROVALS.find((approval) => approval === policy);
  if (known === undefined) throw new Error('GitHub named an approval that is not known here');
  return known;
}

/** A person's own repository has nothing from an organisation. */
async function present<Answer>(request: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await request;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** GitHub answers 404 where it will not even say that there is something. */
const REFUSALS = [401, 403, 404];

async function seeing<Value>(operation: string, ask: () => Promise<Value>): Promise<Seen<Value>> {
  try {
    return { value: await ask() };
  } catch (error) {
    const problem = statusOf(error) === undefined ? asProblem(error) : problemOf(operation, error);
    const isRefused = problem.code !== 'STW-3004' && REFUSALS.includes(statusOf(error) ?? 0);
    return { unseen: isRefused ? 'it can’t be seen with these permissions' : `GitHub did not answer when asked to ${operation}` };
  }
}
