import { ERROR_RULES, type ErrorOrigin, type MatchedError, matchError } from '../taxonomy/match-error.ts';
import type { Around } from './around.ts';

/** The rule that fits a text, seen with the project's files: dbt says the same of a package and of a project without dbt_project.yml. */
export function matchFailure(
  text: string,
  origin: ErrorOrigin,
  { fileText, paths }: Pick<Around, 'fileText' | 'paths'>,
): MatchedError | undefined {
  const matched = matchError(text, origin);
  if (matched?.rule.id !== 'deps.not_a_project' || paths.length === 0 || fileText('dbt_project.yml') !== undefined) return matched;
  const rule = ERROR_RULES.find(({ id }) => id === 'project.missing');
  return rule === undefined ? matched : { rule, facts: matched.facts };
}
