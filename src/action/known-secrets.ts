import type { ProjectConfig } from '../config/config-schema.ts';
import type { Variables } from './action-io.ts';

const DBT_SECRET = /^DBT_ENV_SECRET_/;
const LIKE_A_SECRET = /secret|token|passw|pwd|key|credential/i;

/** What people and runners call their secrets, whether dbt gets them or not: code that runs beside the Action can read all its variables. */
const NAMED_SECRET =
  /(?:^|[_-])(?:secret|token|password|passwd|credentials?|(?:api|access|account|auth|deploy|encryption|private|sas|signing|ssh)[_-]?key)(?=$|[_-])/i;

/** A shorter value under a harmless name ("true", "main") is a setting: to blank it would only garble the report. */
const SHORTEST_VALUE = 8;

/** The secrets that this job holds: dbt's and the runner's by their names, what the configuration passes on to dbt, and the token. */
export function knownSecrets(
  projects: readonly Pick<ProjectConfig, 'env' | 'packages'>[],
  variables: Variables,
  token: string,
): readonly string[] {
  const passedOn = new Set(projects.flatMap(({ env }) => env));
  const tokens = new Set(projects.flatMap(({ packages }) => packages?.token_env ?? []));
  const isSecret = (name: string, value: string): boolean =>
    DBT_SECRET.test(name) ||
    tokens.has(name) ||
    (passedOn.has(name) && LIKE_A_SECRET.test(name)) ||
    (value.length >= SHORTEST_VALUE && (passedOn.has(name) || NAMED_SECRET.test(name)));
  const values = Object.entries(variables).flatMap(([name, value]) => (value !== undefined && isSecret(name, value) ? [value] : []));
  return [...values, token].flatMap(withLines).filter((value) => value !== '');
}

/** A secret of several lines may be quoted line by line. */
function withLines(value: string): readonly string[] {
  return [value, ...value.split('\n').filter((line) => line.length >= SHORTEST_VALUE && line !== value)];
}
