import { parse } from 'yaml';
import { z } from 'zod';

/** The private packages that a base's configuration allows, and the read-only token for them. */
export interface PackageAccess {
  /** `host/owner/name`, each exactly one repository. */
  readonly repositories: readonly string[];
  /** The variable that holds the token, for messages. */
  readonly tokenName: string;
  /** undefined where the runner doesn't have it, as on a pull request from a fork. */
  readonly token: string | undefined;
}

/** The files that decide what `dbt deps` fetches, by name; undefined where there is none. */
export type DeclaredPackages = Readonly<Record<(typeof PACKAGE_FILES)[number], string | undefined>>;

/** What `dbt deps` gets on top of an environment without secrets, or why it gets no token. */
export interface DepsEnvironment {
  readonly env: Readonly<Record<string, string>>;
  readonly withheld: string | undefined;
}

/** Names of the files that decide what `dbt deps` fetches. */
export const PACKAGE_FILES = ['packages.yml', 'dependencies.yml', 'package-lock.yml'] as const;

const localPackages = z.object({ packages: z.array(z.unknown()) });

/**
 * git's settings that send the token to the named repositories and nowhere else. dbt renders these files with every variable in
 * sight, so that the token is only there for files that the base has word for word, and that take nothing from the checkout.
 */
export function depsEnvironment(
  access: PackageAccess,
  declared: { readonly here: DeclaredPackages; readonly base: DeclaredPackages },
): DepsEnvironment {
  const noPrompt = { GIT_TERMINAL_PROMPT: '0' };
  const { token } = access;
  if (token === undefined || token === '') return { env: noPrompt, withheld: `the variable ${access.tokenName} is empty` };
  const changed = PACKAGE_FILES.find((name) => declared.here[name] !== declared.base[name]);
  if (changed !== undefined) return { env: noPrompt, withheld: `${changed} is not the base’s` };
  const local = PACKAGE_FILES.find((name) => holdsLocal(declared.here[name]));
  if (local !== undefined) return { env: noPrompt, withheld: `${local} names a local package, which is the pull request’s own code` };
  return { env: { ...noPrompt, ...gitConfig(settings(access.repositories, token)) }, withheld: undefined };
}

type Setting = readonly [key: string, value: string];

/** A header is bound to a path by whole parts, an address that is rewritten is not: `…/shared` would also match `…/shared-of-others`. */
function settings(repositories: readonly string[], token: string): readonly Setting[] {
  const header = `Authorization: Basic ${Buffer.from(`x-access-token:${token}`, 'utf8').toString('base64')}`;
  return repositories.flatMap((repository): readonly Setting[] => {
    const [host = '', ...path] = repository.split('/');
    const address = `https://${repository}`;
    const overSsh = [`git@${host}:${path.join('/')}`, `ssh://git@${repository}`];
    return [
      ...['', '.git'].map((ending): Setting => [`http.${address}${ending}.extraHeader`, header]),
      ...overSsh.map((from): Setting => [`url.${address}.insteadOf`, from]),
    ];
  });
}

function gitConfig(all: readonly Setting[]): Readonly<Record<string, string>> {
  const entries = all.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return { GIT_CONFIG_COUNT: String(all.length), ...Object.fromEntries(entries) };
}

/** A file that can't be read for sure counts as one that holds a local package. */
function holdsLocal(text: string | undefined): boolean {
  if (text === undefined) return false;
  try {
    const parsed = localPackages.safeParse(parse(text));
    return parsed.success && parsed.data.packages.some((item) => typeof item !== 'object' || item === null || 'local' in item);
  } catch {
    return true;
  }
}
