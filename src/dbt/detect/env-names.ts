import type { EnvName, RepositoryFiles } from './detected-repository.ts';
import { isInside } from './folders.ts';

const CALL = /\benv_var\(\s*(['"])(?<name>[A-Za-z_]\w{0,99})\1\s*(?<fallback>,)?/g;
const JINJA_COMMENT = /\{#[\s\S]*?#\}/g;
const LIKE_A_SECRET = /secret|token|passw|pwd|key|credential/i;
/** A path to a key is no key. */
const LIKE_A_PATH = /(?:_path|_file|_dir|^keyfile)$/i;

/** The variables of `env_var` calls in a value of a profile, at any depth. One with a default isn't needed, unless dbt keeps it secret. */
export function envNamesIn(value: unknown, key = ''): readonly EnvName[] {
  if (typeof value === 'string') return calls(value).map((name) => ({ name, kind: kindOf(name, key) }));
  if (typeof value !== 'object' || value === null) return [];
  return distinct(Object.entries(value).flatMap(([name, inner]) => envNamesIn(inner, name)));
}

/** The variables without a default that the project's own SQL and YAML read. profiles.yml speaks for itself; packages get no variables. */
export function projectEnv({ paths, texts }: RepositoryFiles, dir: string): readonly EnvName[] {
  const own = paths.filter((path) => isInside(path, dir) && /\.(?:sql|ya?ml)$/.test(path) && !OTHERS.test(`/${path}`));
  return distinct(own.flatMap((path) => calls(texts[path] ?? '').map((name) => ({ name, kind: kindOf(name, '') }))));
}

const OTHERS = /\/(?:dbt_packages|target|\.github|integration_tests)\/|\/(?:profiles|packages|dependencies|package-lock)\.yml$/;

/** Each name once, secrets before what is none, sorted. */
export function distinct(names: readonly EnvName[]): readonly EnvName[] {
  const byName = new Map<string, EnvName>();
  for (const one of names) if (byName.get(one.name)?.kind !== 'secret') byName.set(one.name, one);
  return [...byName.values()].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function calls(text: string): readonly string[] {
  const found = [...text.replaceAll(JINJA_COMMENT, '').matchAll(CALL)];
  return found.flatMap(({ groups }) => {
    const name = groups?.['name'] ?? '';
    return groups?.['fallback'] === undefined || isDbtSecret(name) ? [name] : [];
  });
}

/** What a variable's name says about its value. */
export function nameKind(name: string): EnvName['kind'] {
  return kindOf(name, '');
}

/** In a profile, the key that a variable stands under says it, too. */
function kindOf(name: string, key: string): EnvName['kind'] {
  if (isDbtSecret(name)) return 'dbt-secret';
  return isLikeSecret(name) || isLikeSecret(key) ? 'secret' : 'plain';
}

function isLikeSecret(word: string): boolean {
  return LIKE_A_SECRET.test(word) && !LIKE_A_PATH.test(word);
}

function isDbtSecret(name: string): boolean {
  return name.startsWith('DBT_ENV_SECRET_');
}
