import type { Contents } from '../../core/ports/code-host.ts';
import type { RepositorySettings, Seen } from '../../core/ports/repository-settings.ts';
import type { EnvironmentFacts, FileFacts, GitHubFacts } from './set-up-facts.ts';

interface Host {
  readonly settings: RepositorySettings;
  readonly contents: Pick<Contents, 'read'>;
}

/** Asks GitHub for everything about the installation that it tells this caller. */
export async function gatherGitHub({ workflow, workflowPath }: FileFacts, { settings, contents }: Host): Promise<GitHubFacts> {
  const defaultBranch = await settings.defaultBranch();
  const names = typeof workflow === 'object' ? [...new Set(workflow.jobs.flatMap(({ environment }) => environment ?? []))] : [];
  const [granted, secrets, variables, environments, requiredChecks, forkApproval, isMerged] = await Promise.all([
    settings.granted(),
    settings.secrets(),
    settings.variables(),
    Promise.all(names.map((name) => environmentFacts(name, settings))),
    'value' in defaultBranch ? settings.requiredChecks(defaultBranch.value) : defaultBranch,
    settings.forkApproval(),
    'value' in defaultBranch ? isOn(defaultBranch.value, workflowPath, contents) : defaultBranch,
  ]);
  return { defaultBranch, granted, secrets, variables, environments, requiredChecks, forkApproval, isMerged };
}

/** The same where nobody was asked. */
export function gitHubNotAsked(why: string): GitHubFacts {
  const unseen = { unseen: why };
  return {
    defaultBranch: unseen,
    granted: unseen,
    secrets: unseen,
    variables: unseen,
    environments: [],
    requiredChecks: unseen,
    forkApproval: unseen,
    isMerged: unseen,
  };
}

async function environmentFacts(name: string, settings: RepositorySettings): Promise<EnvironmentFacts> {
  return { name, environment: await settings.environment(name), secrets: await settings.secretsOf(name) };
}

async function isOn(branch: string, path: string, contents: Pick<Contents, 'read'>): Promise<Seen<boolean>> {
  try {
    return { value: (await contents.read(path, branch)) !== undefined };
  } catch {
    return { unseen: `GitHub did not show ${path} on ${branch}` };
  }
}
