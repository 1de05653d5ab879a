import type { RequiredCheck } from '../../../core/ports/repository-settings.ts';
import { Problem } from '../../../core/problem.ts';
import { checkName } from '../../check-name.ts';
import { advice, ok, type SetUpCheck, type Told, whenSeen, wrong } from '../set-up-check.ts';
import type { SetUpFacts } from '../set-up-facts.ts';

const OWN = /^Steward: /;

/** The default branch demands Steward's checks, and takes them from nobody else. */
export const requiredCheck: SetUpCheck = {
  id: 'required-check',
  title: 'Required check',
  look(facts) {
    const { github, files } = facts;
    if (files.config instanceof Problem || files.projects.length === 0) return undefined;
    const branch = 'value' in github.defaultBranch ? github.defaultBranch.value : 'the default branch';
    const names = wantedNames(facts);
    const isAdvisory = files.config.gate === 'advisory';
    return whenSeen(github.requiredChecks, (all) => lookAt({ names, branch, isAdvisory, appId: facts.appId }, all));
  },
};

interface Wanted {
  readonly names: readonly string[];
  readonly branch: string;
  readonly isAdvisory: boolean;
  readonly appId: number | undefined;
}

function wantedNames({ files: { projects } }: SetUpFacts): readonly string[] {
  return projects.map(({ name }) => checkName('architecture-review', projects.length > 1 ? name : undefined));
}

function lookAt({ names, branch, isAdvisory, appId }: Wanted, all: readonly RequiredCheck[]): Told | readonly Told[] {
  const own = all.filter(({ name }) => OWN.test(name));
  const waits = own.filter((one) => !names.includes(one.name) || (appId !== undefined && one.appId !== undefined && one.appId !== appId));
  if (waits.length > 0)
    return waits.map((one) => wrong(new Problem('STW-1025', { branch, detail: detailOf(one, names), names: names.join(', ') })));
  const missing = names.filter((name) => !own.some((one) => one.name === name));
  if (missing.length > 0) return notRequired(missing, { branch, isAdvisory });
  const forgeable = own.filter((one) => one.appId === undefined);
  if (forgeable.length === 0) return ok(`${branch} demands ${names.join(', ')}, from one app`);
  return advice(
    `${branch} takes ${forgeable.map(({ name }) => name).join(', ')} from anybody who can write checks`,
    'choose the App as the source of the check (Settings → Rules)',
  );
}

function detailOf({ name, appId }: RequiredCheck, names: readonly string[]): string {
  return names.includes(name) ? `${name} from the app ${appId}, which is not this one` : name;
}

function notRequired(missing: readonly string[], { branch, isAdvisory }: Pick<Wanted, 'branch' | 'isAdvisory'>): Told {
  const found = `${branch} does not demand ${missing.join(', ')}`;
  if (isAdvisory) return ok(`${found}, which goes with \`gate: advisory\``);
  return advice(`${found}, so a failed check holds no merge back`, 'require it from the App in a ruleset (Settings → Rules)');
}
