import { Problem } from '../core/problem.ts';
import { envNamesIn } from './detect/env-names.ts';
import type { ChosenProfile } from './profiles.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * GitHub gives the repository's secrets to no run that Dependabot starts: what the profile reads is empty then, and dbt would blame the
 * profile or the password. Throws STW-1016.
 */
export function assertSecrets(
  { output }: Pick<ChosenProfile, 'output'>,
  { inherited, seen }: { inherited: Variables; seen: Variables },
): void {
  if (inherited['GITHUB_ACTOR'] !== 'dependabot[bot]') return;
  const empty = envNamesIn(output).flatMap(({ name }) => ((seen[name] ?? '') === '' ? [name] : []));
  if (empty.length > 0) throw new Problem('STW-1016', { names: empty.join(', ') });
}
