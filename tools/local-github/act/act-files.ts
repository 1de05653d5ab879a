import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RunAssignment } from '../contract.ts';

/** Writes what act reads, and returns the arguments that name it. JSON is YAML, in which values may have several lines. */
export async function writeActFiles(root: string, assignment: RunAssignment, token: string): Promise<readonly string[]> {
  const workspace = join(root, 'workspace');
  const file = (name: string) => join(root, name);
  await writeGitHead(workspace, assignment);
  await writeFile(file('workflow.yml'), assignment.workflowText);
  await writeFile(file('event.json'), JSON.stringify(assignment.event));
  await writeFile(file('secrets.yml'), JSON.stringify({ ...assignment.secrets, GITHUB_TOKEN: token }), { mode: 0o600 });
  await writeFile(file('vars.yml'), JSON.stringify(assignment.variables));
  await writeFile(file('env.yml'), JSON.stringify(variablesOf(assignment)));
  await mkdir(join(root, 'home', '.config', 'act'), { recursive: true });
  await writeFile(join(root, 'home', '.config', 'act', 'actrc'), '');
  const options = {
    workflows: file('workflow.yml'),
    eventpath: file('event.json'),
    'secret-file': file('secrets.yml'),
    'var-file': file('vars.yml'),
    'env-file': file('env.yml'),
    'action-cache-path': file('cache'),
    actor: assignment.actor,
    defaultbranch: assignment.repository.defaultBranch,
    'concurrent-jobs': '1',
    platform: 'ubuntu-latest=-self-hosted',
  };
  const flags = ['--json', '--no-cache-server', '--no-skip-checkout'];
  return [assignment.eventName, ...flags, ...Object.entries(options).map(([name, value]) => `--${name}=${value}`)];
}

/** act takes GITHUB_SHA and GITHUB_REF from the git folder around it; the commit itself needn't be there. */
async function writeGitHead(workspace: string, { ref, sha }: RunAssignment): Promise<void> {
  const branch = ref.startsWith('refs/heads/') ? ref : 'refs/heads/head';
  const git = join(workspace, '.git');
  await mkdir(join(git, 'objects'), { recursive: true });
  await mkdir(join(git, dirname(branch)), { recursive: true });
  await writeFile(join(git, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = false\n');
  await writeFile(join(git, 'HEAD'), `ref: ${branch}\n`);
  await writeFile(join(git, branch), `${sha}\n`);
}

function variablesOf({ repository, urls, ...assignment }: RunAssignment): Readonly<Record<string, string>> {
  return {
    GITHUB_REPOSITORY: `${repository.owner}/${repository.name}`,
    GITHUB_RUN_ID: String(assignment.runId),
    GITHUB_RUN_NUMBER: String(assignment.runNumber),
    GITHUB_RUN_ATTEMPT: String(assignment.runAttempt),
    GITHUB_SERVER_URL: urls.server,
    GITHUB_API_URL: urls.api,
    GITHUB_GRAPHQL_URL: `${urls.api}/graphql`,
  };
}
