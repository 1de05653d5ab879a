import type { Seen } from '../../../core/ports/repository-settings.ts';
import { Problem } from '../../../core/problem.ts';
import { advice, ok, type SetUpCheck, type Told, unseen, whenSeen, wrong } from '../set-up-check.ts';
import type { GitHubFacts } from '../set-up-facts.ts';

/** The one variable of the template that may stay empty. */
const MAY_BE_EMPTY = ['STEWARD_CI_DATABASE'];

/** Every secret and variable that the workflow names is set. Names alone: nobody is told a value. */
export const secrets: SetUpCheck = {
  id: 'secrets',
  title: 'Secrets',
  look({ files: { workflow }, github }) {
    if (workflow === undefined || typeof workflow === 'string') return undefined;
    const variables = workflow.variables.filter((name) => !MAY_BE_EMPTY.includes(name));
    return [lookAtSecrets(workflow.secrets, github), ...lookAtVariables(variables, github)].flat();
  },
};

function lookAtSecrets(wanted: readonly string[], github: GitHubFacts): Told | readonly Told[] {
  if (wanted.length === 0) return ok('the workflow names none');
  const names = wanted.join(', ');
  const all = [github.secrets, ...github.environments.map((one) => one.secrets)];
  const missing = missingFrom(wanted, all);
  if (missing.length === 0) return ok(`${names}: set`);
  const hidden = all.find((one): one is { readonly unseen: string } => 'unseen' in one);
  if (hidden !== undefined)
    return unseen(`${missing.join(', ')}: ${hidden.unseen}`, 'look under Settings → Secrets and variables → Actions');
  return wrong(new Problem('STW-1024', { names: missing.join(', ') }));
}

function lookAtVariables(wanted: readonly string[], { variables }: GitHubFacts): readonly Told[] {
  if (wanted.length === 0) return [];
  const told = whenSeen(variables, () => {
    const missing = missingFrom(wanted, [variables]);
    if (missing.length === 0) return ok(`${wanted.join(', ')}: set as variables`);
    return advice(`no variable is called ${missing.join(', ')}`, 'set it under Settings → Secrets and variables → Actions → Variables');
  });
  return [told].flat();
}

/** GitHub's names know no case. */
function missingFrom(wanted: readonly string[], all: readonly Seen<readonly string[]>[]): readonly string[] {
  const set = new Set(all.flatMap((one) => ('value' in one ? one.value.map((name) => name.toUpperCase()) : [])));
  return wanted.filter((name) => !set.has(name.toUpperCase()));
}
