import type { DeploymentEnvironment } from '../../../core/ports/repository-settings.ts';
import { advice, ok, type SetUpCheck, type Told, whenSeen } from '../set-up-check.ts';
import type { EnvironmentFacts } from '../set-up-facts.ts';

const TODO = 'give it a deployment branch rule with the default branch alone (Settings → Environments)';

/** The warehouse's secrets are in an environment that only the default branch may use. */
export const environment: SetUpCheck = {
  id: 'environment',
  title: 'Environment',
  look({ files: { workflow }, github: { environments, defaultBranch } }) {
    if (workflow === undefined || typeof workflow === 'string') return undefined;
    // Without the App the job runs for the pull request's own ref: such a rule would keep it out.
    if (workflow.mode === 'action-only') return ok('none can be asked for: pull requests start the workflow on their own refs');
    if (environments.length === 0) return withoutOne(workflow.secrets);
    const branch = 'value' in defaultBranch ? defaultBranch.value : undefined;
    return environments.flatMap((one) => lookAt(one, branch));
  },
};

function withoutOne(secrets: readonly string[]): Told {
  if (secrets.length === 0) return ok('none is needed: the workflow names no secret');
  return advice(
    'the job that runs has none, so that whoever may push a branch can write a workflow that reads the repository’s secrets',
    'move the secrets into an environment that only the default branch may use, and name it in the job `run` (`environment:`)',
  );
}

function lookAt({ name, environment: seen }: EnvironmentFacts, branch: string | undefined): Told | readonly Told[] {
  return whenSeen(seen, (found) => {
    if (found === undefined) return advice(`there is no environment ${name}; GitHub would make one that every branch may use`, TODO);
    return branchesOf(name, found, branch);
  });
}

function branchesOf(name: string, { branches }: DeploymentEnvironment, branch: string | undefined): Told {
  if (branches === 'any') return advice(`every branch may use the environment ${name}`, TODO);
  if (branches === 'protected') return ok(`only protected branches may use ${name}`);
  const others = branches.filter((pattern) => pattern !== branch);
  if (others.length === 0) return ok(`only ${branches.join(', ')} may use ${name}`);
  return advice(`${others.join(', ')} may use the environment ${name}, too`, TODO);
}
