import { Problem } from '../core/problem.ts';
import { envNamesIn } from './detect/env-names.ts';
import type { ChosenProfile } from './profiles.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * GitHub gives the repository's secrets to no run that Dependabot starts: what the profile reads is empty then, and dbt would blame the
 * profile or the password. STW-1016 in that case.
 */
export function withheldSecrets(
  { output }: Pick<ChosenProfile, 'output'>,
  { inherited, seen }: { inherited: Variables; seen: Variables },
): Problem | undefined {
  if (inherited['GITHUB_ACTOR'] !== 'dependabot[bot]') return undefined;
  const empty = envNamesIn(output).flatMap(({ name }) => ((seen[name] ?? '') === '' ? [name] : []));
  return empty.length > 0 ? new Problem('STW-1016', { names: empty.join(', ') }) : undefined;
}
