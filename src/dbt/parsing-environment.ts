import { dbtEnvironment } from './dbt-environment.ts';
import { envNamesIn } from './detect/env-names.ts';
import type { SidesPlan } from './prepare-side.ts';
import type { ChosenProfile } from './profiles.ts';

/** An environment for a dbt that only parses, and the variables in it whose value stands in for one that dbt doesn't get. */
interface ParsingEnvironment {
  readonly env: SidesPlan['env'];
  readonly standIns: readonly string[];
}

/**
 * Parsing opens no warehouse, so it needs no secrets: none are given. What the profile or the configuration name and nobody has set gets a value,
 * since dbt refuses to parse without.
 */
export function parsingEnvironment({ inherited, names }: SidesPlan['env'], { output }: Pick<ChosenProfile, 'output'>): ParsingEnvironment {
  const open = Object.fromEntries(Object.entries(inherited).filter(([name]) => !isSecret(name)));
  const seen = dbtEnvironment({ inherited: open, names, home: '', secrets: false });
  const wanted = new Map([...names.map((name) => [name, valueFor(name, '', '')] as const), ...valuesIn(output, '')]);
  const missing = [...wanted].filter(([name]) => (seen[name] ?? '') === '').toSorted(([one], [other]) => (one < other ? -1 : 1));
  const standIns = missing.map(([name]) => name);
  return { env: { inherited: { ...open, ...Object.fromEntries(missing) }, names: [...new Set([...names, ...standIns])] }, standIns };
}

function valuesIn(value: unknown, key: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return envNamesIn(value, key).map(({ name }) => [name, valueFor(name, key, value)] as const);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => valuesIn(inner, name));
}

/** Good as a text, as a number and as a port, unless the profile makes something else of it. dbt blackens what equals a secret in its log, so a secret’s value is one that nothing else has. */
function valueFor(name: string, key: string, text: string): string {
  if (/\|\s*as_bool\b/.test(text)) return 'True';
  if (/json/i.test(key) && /\|\s*as_native\b/.test(text)) return '{}';
  return isSecret(name) ? '64739' : '1';
}

function isSecret(name: string): boolean {
  return /^DBT_ENV_SECRET_/i.test(name);
}
