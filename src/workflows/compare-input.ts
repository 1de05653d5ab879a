import { join } from 'node:path';
import { budgetOf } from '../config/budget.ts';
import type { CompareInput } from '../dbt/compared-sides.ts';
import { WORKFLOWS } from './catalogue.ts';
import type { RunInput } from './run-input.ts';

/** What dbt is asked to compare for a run. */
export function compareInput(input: RunInput): CompareInput {
  const { project, frame, config, variables } = input;
  return {
    head: input.head,
    base: input.base,
    baseSha: frame.baseSha,
    projectDir: project.dir,
    python: input.python,
    profileTarget: project.profile_target,
    profilesDir: input.profilesDir ?? project.profiles_dir,
    ciDatabase: input.ciDatabase,
    schemas: schemasOf(input),
    state: project.ci.state === undefined ? undefined : join(input.base, project.ci.state),
    lane: input.lane ?? (frame.workflow === 'architecture-review' ? undefined : TO_THE_END),
    packages: packagesOf(input),
    env: { inherited: variables, names: project.env.filter((name) => name !== project.packages?.token_env) },
    removeDotEnv: input.removeDotEnv,
    budget: budgetOf(config),
  };
}

/** Whoever has a failure diagnosed asks for what failed to be run; only a review comes by itself. */
const TO_THE_END = { name: 'build', by: 'command' } as const;

function packagesOf({ project, variables }: RunInput): CompareInput['packages'] {
  if (project.packages === undefined) return undefined;
  const { repositories, token_env: tokenName } = project.packages;
  return { repositories, tokenName, token: variables[tokenName] };
}

/** Two workflows of one pull request may run at the same time, so each has names of its own. */
function schemasOf({ project, frame }: RunInput): CompareInput['schemas'] {
  const prefix = project.ci.schema;
  if (prefix === undefined) return undefined;
  const { repository, pullRequest, workflow } = frame;
  const run = WORKFLOWS.findIndex(({ id }) => id === workflow) + 1;
  const name = repository === undefined ? 'local' : `${repository.owner}/${repository.name}`;
  return { prefix, repository: name, pullRequest, project: project.name, run };
}
