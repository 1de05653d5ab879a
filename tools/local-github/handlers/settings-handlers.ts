import { type ApiCall, type Handler, notFound, ok, paginate, type Reply, repositoryOf } from '../http/api-call.ts';
import { nodeId } from '../json/account-json.ts';
import { repositoryPage, repositoryUrl } from '../json/repository-json.ts';
import type { Environment } from '../state/settings.ts';

/** Settings pages of a repository: names of secrets, variables, environments, rules of branches. */
export const settingsHandlers = {
  'actions/list-repo-secrets': (call) => listNames(call, 'secrets', [...repositoryOf(call).secrets.keys()]),
  'actions/list-repo-organization-secrets': (call) => listNames(call, 'secrets', []),
  'actions/list-environment-secrets': (call) => listNames(call, 'secrets', environmentOf(call).secrets),
  'actions/list-repo-variables': (call) => listVariables(call, [...repositoryOf(call).variables]),
  'actions/list-repo-organization-variables': (call) => listVariables(call, []),
  'actions/get-fork-pr-contributor-approval-permissions-repository': (call) =>
    ok({ approval_policy: repositoryOf(call).settings.forkApproval }),
  'repos/get-environment': (call) => ok(environmentJson(call, environmentOf(call))),
  'repos/list-deployment-branch-policies': listBranchPolicies,
  'repos/get-branch-rules': listRules,
} satisfies Record<string, Handler>;

function listNames(call: ApiCall, key: 'secrets', names: readonly string[]): Reply {
  const { createdAt } = repositoryOf(call);
  const { page, headers } = paginate(call, names);
  const shown = page.map((name) => ({ name, created_at: createdAt, updated_at: createdAt }));
  return { ...ok({ total_count: names.length, [key]: shown }), headers };
}

function listVariables(call: ApiCall, all: readonly (readonly [string, string])[]): Reply {
  const { createdAt } = repositoryOf(call);
  const { page, headers } = paginate(call, all);
  const variables = page.map(([name, value]) => ({ name, value, created_at: createdAt, updated_at: createdAt }));
  return { ...ok({ total_count: all.length, variables }), headers };
}

function environmentOf(call: ApiCall): Environment {
  const found = repositoryOf(call).settings.environments.get(call.params['environment_name'] ?? '');
  if (found === undefined) throw notFound();
  return found;
}

function environmentJson({ world, ...call }: ApiCall, { id, name, branches }: Environment) {
  const repository = repositoryOf({ world, ...call });
  const { createdAt } = repository;
  return {
    id,
    node_id: nodeId('Environment', id),
    name,
    url: `${repositoryUrl(world, repository)}/environments/${name}`,
    html_url: `${repositoryPage(world, repository)}/deployments/activity_log?environments_filter=${name}`,
    created_at: createdAt,
    updated_at: createdAt,
    deployment_branch_policy:
      branches === 'any' ? null : { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' },
  };
}

function listBranchPolicies(call: ApiCall): Reply {
  const { branches, id } = environmentOf(call);
  const patterns = typeof branches === 'string' ? [] : branches;
  const policies = patterns.map((name, index) => ({ id: id + index, node_id: nodeId('Policy', id + index), name, type: 'branch' }));
  return ok({ total_count: policies.length, branch_policies: policies });
}

function listRules(call: ApiCall): Reply {
  const repository = repositoryOf(call);
  const isDefault = call.params['branch'] === repository.defaultBranch;
  const checks = repository.settings.requiredChecks.filter(({ by }) => isDefault && by === 'ruleset');
  const required = checks.map(({ name, appId }) => ({ context: name, ...(appId === undefined ? {} : { integration_id: appId }) }));
  const rule = {
    type: 'required_status_checks',
    parameters: { required_status_checks: required, strict_required_status_checks_policy: false },
    ruleset_source_type: 'Repository',
    ruleset_source: `${repository.owner.login}/${repository.name}`,
    ruleset_id: 1,
  };
  return ok(checks.length === 0 ? [] : [rule]);
}
